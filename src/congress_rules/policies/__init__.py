"""The pluggable kinds of rules: taxonomies, policies that rate, admit and rank, journals and the stages of them."""

from congress_rules.policies.bounds import Bounds
from congress_rules.policies.eligibility import EligibilityPolicy
from congress_rules.policies.figures import Extent, Figure
from congress_rules.policies.journal import Entry, Journal, Line, Rate, SetAside, Step
from congress_rules.policies.judgements import Judged, Judgement
from congress_rules.policies.measures import COUNT, POINTS, YUAN, Measure
from congress_rules.policies.policy import Amendment, Policy
from congress_rules.policies.quotas import Quota, QuotaPolicy
from congress_rules.policies.ranking import (
    Dense,
    NextKey,
    Place,
    RankingPolicy,
    Recorded,
    RecordedOrder,
    Shared,
    Standing,
    Ties,
    Undecided,
)
from congress_rules.policies.rewards import RewardPolicy
from congress_rules.policies.rulebook import Rulebook
from congress_rules.policies.scoring import Quantity, ScoringPolicy
from congress_rules.policies.stages.running import Admission, Rating, Stage, fold
from congress_rules.policies.taxonomy import Facet, Foreign, Member, Placed, Taxonomy

__all__ = [
    "COUNT",
    "POINTS",
    "YUAN",
    "Admission",
    "Amendment",
    "Bounds",
    "Dense",
    "EligibilityPolicy",
    "Entry",
    "Extent",
    "Facet",
    "Figure",
    "Foreign",
    "Journal",
    "Judged",
    "Judgement",
    "Line",
    "Measure",
    "Member",
    "NextKey",
    "Place",
    "Placed",
    "Policy",
    "Quantity",
    "Quota",
    "QuotaPolicy",
    "RankingPolicy",
    "Rate",
    "Rating",
    "Recorded",
    "RecordedOrder",
    "RewardPolicy",
    "Rulebook",
    "ScoringPolicy",
    "SetAside",
    "Shared",
    "Stage",
    "Standing",
    "Step",
    "Taxonomy",
    "Ties",
    "Undecided",
    "fold",
]
