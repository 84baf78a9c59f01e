"""The fields that clauses on voters test, and the parameters of their decision, ready to use."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from congress_rules.elections.franchise.voters import Voter
from congress_rules.law import DayCounting
from congress_rules.logic import Days, DaysSince, Input, Parameter, YearsSince, field
from congress_rules.texts import Text

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
    "age",
    "since_deprivation",
]

BORN: Final = field(Voter, lambda v: v.born)
CITIZEN: Final = field(Voter, lambda v: v.citizen)
DEPRIVATION: Final = field(Voter, lambda v: v.deprivation)
DEPRIVED_UNTIL: Final = field(Voter, lambda v: v.deprived_until)
CUSTODY: Final = field(Voter, lambda v: v.custody)
SUSPENDED_BY: Final = field(Voter, lambda v: v.suspended_by)
SERIOUS_CASE: Final = field(Voter, lambda v: v.serious_case)
INCAPACITY: Final = field(Voter, lambda v: v.incapacity)
INCAPACITY_CONFIRMED: Final = field(Voter, lambda v: v.incapacity_confirmed)

ELECTION_DAY: Final[Parameter[date]] = Parameter("election_day", Days(), Text("选举日", "election day"))
EVE: Final[Parameter[date]] = Parameter("eve", Days(), Text("选举日前一日", "the day before election day"))
"""Who counts as older only from the day after a birthday must have had it by the eve."""

RESTORED_AFTER: Final[Mapping[str, int]] = MappingProxyType({"after": 1, "on": 0})
"""Days from the last day of a deprivation until rights are back, by the options of `e4-deprivation-end`."""
SUSPENDING: Final = ("procuratorate", "court")
"""Those who may suspend the right of a person in custody."""


def age(counting: DayCounting, until: Input = ELECTION_DAY) -> YearsSince:
    """Give the completed years of age on a day, 29 February counted as stated."""
    return YearsSince(BORN, until, counting, "age", Text("周岁", "age"))


def since_deprivation(last_day: Input = DEPRIVED_UNTIL) -> DaysSince:
    """Give the days from the last day of a deprivation to election day: 0 on that day, below zero before."""
    name = Text("剥夺政治权利最后一日至选举日的天数", "days from the last day of the deprivation to election day")
    return DaysSince(last_day, ELECTION_DAY, "since_deprivation", name)
