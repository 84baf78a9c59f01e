"""Who may vote: voters, and the clauses on their right."""

from congress_rules.elections.franchise.policy import FranchiseBasis, FranchisePolicy
from congress_rules.elections.franchise.terms import (
    BORN,
    CITIZEN,
    CUSTODY,
    DEPRIVATION,
    DEPRIVED_UNTIL,
    ELECTION_DAY,
    EVE,
    INCAPACITY,
    INCAPACITY_CONFIRMED,
    RESTORED_AFTER,
    SERIOUS_CASE,
    SUSPENDED_BY,
    SUSPENDING,
    age,
    since_deprivation,
)
from congress_rules.elections.franchise.voters import Voter

__all__ = [
    "BORN",
    "CITIZEN",
    "CUSTODY",
    "DEPRIVATION",
    "DEPRIVED_UNTIL",
    "ELECTION_DAY",
    "EVE",
    "INCAPACITY",
    "INCAPACITY_CONFIRMED",
    "RESTORED_AFTER",
    "SERIOUS_CASE",
    "SUSPENDED_BY",
    "SUSPENDING",
    "FranchiseBasis",
    "FranchisePolicy",
    "Voter",
    "age",
    "since_deprivation",
]
