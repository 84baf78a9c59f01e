"""The fields that rules on registration test, ready to use."""

from typing import Final

from congress_rules.elections.franchise.terms import ELECTION_DAY
from congress_rules.elections.registration.records import Registration
from congress_rules.law import DayCounting
from congress_rules.logic import DaysSince, YearsSince, field
from congress_rules.texts import Text

__all__ = [
    "ASKS",
    "AWAITING_REHOUSING",
    "AWAY",
    "BY_CARD",
    "CAN_RETURN",
    "CARD",
    "CONGRESS",
    "DEPRIVATION_ENDS",
    "DEPRIVED",
    "EMPLOYER",
    "FORM",
    "HELD",
    "HOUSEHOLD",
    "IMMOBILE",
    "JOINT_DECISION",
    "LATE",
    "OCCUPATION",
    "PLACE",
    "PRESENT",
    "PROXY_APPROVED",
    "REGISTERED_ON",
    "RESIDENCE",
    "RESIDENCE_CONFIRMED",
    "RESIDENT_SINCE",
    "ROOTS",
    "SERIOUS",
    "SUSPENDED",
    "UNIT_AGREED",
    "UNIT_SEAT",
    "VOTED_LAST_TIME",
    "WAY",
    "WORK_PERMIT",
    "days_before_election",
    "years_of_residence",
]

PLACE: Final = field(Registration, lambda r: r.place)
FORM: Final = field(Registration, lambda r: r.form)
REGISTERED_ON: Final = field(Registration, lambda r: r.registered_on)
LATE: Final = field(Registration, lambda r: r.late)
WAY: Final = field(Registration, lambda r: r.way)
CONGRESS: Final = field(Registration, lambda r: r.congress)
BY_CARD: Final = field(Registration, lambda r: r.by_card)
CARD: Final = field(Registration, lambda r: r.card)
HELD: Final = field(Registration, lambda r: r.voter.custody)
DEPRIVED: Final = field(Registration, lambda r: r.voter.deprivation)
DEPRIVATION_ENDS: Final = field(Registration, lambda r: r.voter.deprived_until)
SUSPENDED: Final = field(Registration, lambda r: r.voter.suspended_by)
SERIOUS: Final = field(Registration, lambda r: r.voter.serious_case)
HOUSEHOLD: Final = field(Registration, lambda r: r.voter.household)
RESIDENCE: Final = field(Registration, lambda r: r.voter.residence)
OCCUPATION: Final = field(Registration, lambda r: r.voter.occupation)
EMPLOYER: Final = field(Registration, lambda r: r.voter.employer)
UNIT_SEAT: Final = field(Registration, lambda r: r.voter.unit_seat)
RESIDENCE_CONFIRMED: Final = field(Registration, lambda r: r.voter.residence_confirmed)
AWAITING_REHOUSING: Final = field(Registration, lambda r: r.voter.awaiting_rehousing)
RESIDENT_SINCE: Final = field(Registration, lambda r: r.voter.resident_since)
WORK_PERMIT: Final = field(Registration, lambda r: r.voter.work_permit)
VOTED_LAST_TIME: Final = field(Registration, lambda r: r.voter.voted_last_time)
PRESENT: Final = field(Registration, lambda r: r.voter.present)
ROOTS: Final = field(Registration, lambda r: r.voter.roots)
ASKS: Final = field(Registration, lambda r: r.voter.asks)
CAN_RETURN: Final = field(Registration, lambda r: r.voter.can_return)
JOINT_DECISION: Final = field(Registration, lambda r: r.voter.joint_decision)
UNIT_AGREED: Final = field(Registration, lambda r: r.voter.unit_agreed)
IMMOBILE: Final = field(Registration, lambda r: r.voter.immobile)
AWAY: Final = field(Registration, lambda r: r.voter.away)
PROXY_APPROVED: Final = field(Registration, lambda r: r.voter.proxy_approved)


def days_before_election() -> DaysSince:
    """Give the days from the registration to election day: 0 on that day, below zero after it."""
    name = Text("登记日至选举日的天数", "days from the registration to election day")
    return DaysSince(REGISTERED_ON, ELECTION_DAY, "days_before_election", name)


def years_of_residence(counting: DayCounting) -> YearsSince:
    """Give the completed years for which somebody has lived here on election day."""
    name = Text("在本市居住的整年数", "completed years of residence here")
    return YearsSince(RESIDENT_SINCE, ELECTION_DAY, counting, "years_of_residence", name)
