"""Voting (投票): forms, documents, proxies, assisted writing, secrecy, supervisors, boxes, and what is received."""

from congress_rules.elections.voting.forms import IdentityPolicy, VotingFormPolicy
from congress_rules.elections.voting.mandates import (
    Mandate,
    MandateCase,
    MandateDecision,
    Mandates,
    ProxyPolicy,
    ProxyVote,
)
from congress_rules.elections.voting.nouns import (
    Assistance,
    BallotBox,
    CountRecord,
    Identification,
    PollingRoom,
    ReceivedBallot,
    Teller,
    VoterSituation,
)
from congress_rules.elections.voting.polling import (
    AssistancePolicy,
    BoxPolicy,
    ReceiptPolicy,
    RecordPolicy,
    SecrecyPolicy,
    TellerPolicy,
)

__all__ = [
    "Assistance",
    "AssistancePolicy",
    "BallotBox",
    "BoxPolicy",
    "CountRecord",
    "Identification",
    "IdentityPolicy",
    "Mandate",
    "MandateCase",
    "MandateDecision",
    "Mandates",
    "PollingRoom",
    "ProxyPolicy",
    "ProxyVote",
    "ReceiptPolicy",
    "ReceivedBallot",
    "RecordPolicy",
    "SecrecyPolicy",
    "Teller",
    "TellerPolicy",
    "VoterSituation",
    "VotingFormPolicy",
]
