"""Declaration (选举结果): whether a vote is valid, who is elected, what is tied or stays empty, and what comes next."""

from congress_rules.elections.declaration.candidates import (
    CandidateNumbering,
    CandidateRange,
    NextList,
    SurplusRatios,
)
from congress_rules.elections.declaration.credentials import (
    ConfirmationPolicy,
    Confirming,
    Credentials,
    CredentialsPolicy,
    SecondSeat,
    SecondSeatPolicy,
)
from congress_rules.elections.declaration.declared import Declaration
from congress_rules.elections.declaration.declaring import DeclarationPolicy
from congress_rules.elections.declaration.outcomes import (
    Elected,
    Invalid,
    NextStep,
    Open,
    Outcome,
    Shortfall,
    Standing,
    Substitute,
    Tied,
)
from congress_rules.elections.declaration.resolutions import Resolution, ResolutionDifference
from congress_rules.elections.declaration.rulebook import VotingRulebook
from congress_rules.elections.declaration.steps import AfterVote, NextStepPolicy
from congress_rules.elections.declaration.thresholds import Reach, ThresholdPolicy, Turn

__all__ = [
    "AfterVote",
    "CandidateNumbering",
    "CandidateRange",
    "ConfirmationPolicy",
    "Confirming",
    "Credentials",
    "CredentialsPolicy",
    "Declaration",
    "DeclarationPolicy",
    "Elected",
    "Invalid",
    "NextList",
    "NextStep",
    "NextStepPolicy",
    "Open",
    "Outcome",
    "Reach",
    "Resolution",
    "ResolutionDifference",
    "SecondSeat",
    "SecondSeatPolicy",
    "Shortfall",
    "Standing",
    "Substitute",
    "SurplusRatios",
    "ThresholdPolicy",
    "Tied",
    "Turn",
    "VotingRulebook",
]
