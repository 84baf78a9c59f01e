"""Proceedings (选举程序): the election of one district, from the committee to the deputies, as a fold of events."""

from congress_rules.elections.proceedings.agenda import OpenStep
from congress_rules.elections.proceedings.chapters import Chapters, Declares
from congress_rules.elections.proceedings.course import Proceedings
from congress_rules.elections.proceedings.events import (
    CommitteeAppointed,
    DayAndPlacePublished,
    ElectionDayFixed,
    ElectionDayPostponed,
    Event,
    VoterListCorrected,
    VoterListPublished,
)
from congress_rules.elections.proceedings.facts import EventFacts
from congress_rules.elections.proceedings.log import Entry, Refusal
from congress_rules.elections.proceedings.moves import TransitionPolicy
from congress_rules.elections.proceedings.nominating import (
    CandidatesIntroduced,
    CandidatesPublished,
    FormalListPublished,
    PrimaryHeld,
)
from congress_rules.elections.proceedings.objecting import (
    ObjectionDecided,
    ObjectionJudged,
    ObjectionMade,
    ObjectionSued,
)
from congress_rules.elections.proceedings.phases import EventKind, Lateness, Phase, Reason, VoteResult
from congress_rules.elections.proceedings.policy import ProceedingsPolicy
from congress_rules.elections.proceedings.readings import proceedings_readings
from congress_rules.elections.proceedings.resulting import (
    AnotherElectionCalled,
    CountCorrected,
    CredentialsReviewed,
    Declared,
    DeputiesPublished,
    ReVoteHeld,
    VoteHeld,
)
from congress_rules.elections.proceedings.state import ProceedingsState
from congress_rules.elections.proceedings.transitions import Happening, Move, Transition

__all__ = [
    "AnotherElectionCalled",
    "CandidatesIntroduced",
    "CandidatesPublished",
    "Chapters",
    "CommitteeAppointed",
    "CountCorrected",
    "CredentialsReviewed",
    "DayAndPlacePublished",
    "Declared",
    "Declares",
    "DeputiesPublished",
    "ElectionDayFixed",
    "ElectionDayPostponed",
    "Entry",
    "Event",
    "EventFacts",
    "EventKind",
    "FormalListPublished",
    "Happening",
    "Lateness",
    "Move",
    "ObjectionDecided",
    "ObjectionJudged",
    "ObjectionMade",
    "ObjectionSued",
    "OpenStep",
    "Phase",
    "PrimaryHeld",
    "Proceedings",
    "ProceedingsPolicy",
    "ProceedingsState",
    "ReVoteHeld",
    "Reason",
    "Refusal",
    "Transition",
    "TransitionPolicy",
    "VoteHeld",
    "VoteResult",
    "VoterListCorrected",
    "VoterListPublished",
    "proceedings_readings",
]
