"""Nomination (代表候选人的提出): recommendations, how many candidates there are, primaries and the formal list."""

from congress_rules.elections.articles import Articles
from congress_rules.elections.nomination.admission import RecommendationPolicy
from congress_rules.elections.nomination.committee import CommitteePolicy, Duty
from congress_rules.elections.nomination.funding import FundingFound, FundingPolicy
from congress_rules.elections.nomination.introductions import Introduction, IntroductionPolicy
from congress_rules.elections.nomination.limits import Counted, Limits
from congress_rules.elections.nomination.lists import Consultation, FormalList
from congress_rules.elections.nomination.nominations import Considered, Nomination, Nominations
from congress_rules.elections.nomination.nouns import Contest, Nominee, Recommendation
from congress_rules.elections.nomination.numbers import CandidateNumberPolicy, CandidateNumbers
from congress_rules.elections.nomination.order import Listing, NameOrder, NameOrderPolicy
from congress_rules.elections.nomination.primaries import Cut, Primary, PrimaryPolicy
from congress_rules.elections.nomination.remarks import Remark
from congress_rules.elections.nomination.routes import RoutePolicy, Standing
from congress_rules.elections.nomination.rulebook import NominationRulebook

__all__ = [
    "Articles",
    "CandidateNumberPolicy",
    "CandidateNumbers",
    "CommitteePolicy",
    "Considered",
    "Consultation",
    "Contest",
    "Counted",
    "Cut",
    "Duty",
    "FormalList",
    "FundingFound",
    "FundingPolicy",
    "Introduction",
    "IntroductionPolicy",
    "Limits",
    "Listing",
    "NameOrder",
    "NameOrderPolicy",
    "Nomination",
    "NominationRulebook",
    "Nominations",
    "Nominee",
    "Primary",
    "PrimaryPolicy",
    "Recommendation",
    "RecommendationPolicy",
    "Remark",
    "RoutePolicy",
    "Standing",
]
