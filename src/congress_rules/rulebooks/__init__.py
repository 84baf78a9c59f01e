"""The rulebooks that ship, one package per instrument, and those that other packages add.

Another package adds its own by an entry point of the group `congress_rules.rulebooks` that names a rulebook object.
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Final, Literal, overload

from congress_rules.errors import DefinitionError, Fault, NotInForceError, UnknownNameError
from congress_rules.law.periods import plain_day
from congress_rules.policies import Rulebook
from congress_rules.rulebooks.agency_publicity import (
    AGENCY_PUBLICITY,
    AgencyContact,
    AgencyContacts,
    AgencyDesignated,
    AgencyPublicity,
    AgencyRoles,
    AgencyTasks,
    AgencyTraining,
    AgencyTrainings,
)
from congress_rules.rulebooks.beijing_rules import (
    BEIJING_RULES,
    BeijingRegistration,
    BeijingRules,
    BeijingTimetable,
)
from congress_rules.rulebooks.district_report import (
    DISTRICT_REPORT,
    DistrictAdmission,
    DistrictAdopted,
    DistrictDesignated,
    DistrictDocument,
    DistrictDocuments,
    DistrictEntitlement,
    DistrictInformation,
    DistrictItems,
    DistrictManuscripts,
    DistrictMeeting,
    DistrictMeetings,
    DistrictOfficerItems,
    DistrictReport,
    DistrictRoles,
    DistrictTopUp,
    DistrictWeights,
)
from congress_rules.rulebooks.election_law import (
    ELECTION_LAW,
    Edition,
    ElectionLaw,
    LawRegistration,
    StatutoryTimetable,
    edition,
)
from congress_rules.rulebooks.election_outline import (
    ELECTION_OUTLINE,
    ElectionOutline,
    OutlineRegistration,
    OutlineTimetable,
)
from congress_rules.rulebooks.interim_measures import (
    INTERIM_MEASURES,
    InterimAdmission,
    InterimAdvancedIndividual,
    InterimAdvancedUnit,
    InterimInstructions,
    InterimManuscripts,
    InterimMeasures,
    InterimMoney,
    InterimMonthlyItems,
    InterimOfficer,
    InterimPlaque,
    InterimPublished,
    InterimScoring,
    InterimYearlyPieces,
)
from congress_rules.rulebooks.street_plan import (
    STREET_PLAN,
    StreetDesignated,
    StreetHonour,
    StreetPlan,
    StreetScoring,
    StreetTraining,
    StreetTrainings,
    StreetWeights,
)

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = [
    "AGENCY_PUBLICITY",
    "BEIJING_RULES",
    "DISTRICT_REPORT",
    "ELECTION_LAW",
    "ELECTION_OUTLINE",
    "GROUP",
    "INTERIM_MEASURES",
    "SHIPPED",
    "STREET_PLAN",
    "AgencyContact",
    "AgencyContacts",
    "AgencyDesignated",
    "AgencyPublicity",
    "AgencyRoles",
    "AgencyTasks",
    "AgencyTraining",
    "AgencyTrainings",
    "BeijingRegistration",
    "BeijingRules",
    "BeijingTimetable",
    "DistrictAdmission",
    "DistrictAdopted",
    "DistrictDesignated",
    "DistrictDocument",
    "DistrictDocuments",
    "DistrictEntitlement",
    "DistrictInformation",
    "DistrictItems",
    "DistrictManuscripts",
    "DistrictMeeting",
    "DistrictMeetings",
    "DistrictOfficerItems",
    "DistrictReport",
    "DistrictRoles",
    "DistrictTopUp",
    "DistrictWeights",
    "Edition",
    "ElectionLaw",
    "ElectionOutline",
    "InterimAdmission",
    "InterimAdvancedIndividual",
    "InterimAdvancedUnit",
    "InterimInstructions",
    "InterimManuscripts",
    "InterimMeasures",
    "InterimMoney",
    "InterimMonthlyItems",
    "InterimOfficer",
    "InterimPlaque",
    "InterimPublished",
    "InterimScoring",
    "InterimYearlyPieces",
    "LawRegistration",
    "OutlineRegistration",
    "OutlineTimetable",
    "StatutoryTimetable",
    "StreetDesignated",
    "StreetHonour",
    "StreetPlan",
    "StreetScoring",
    "StreetTraining",
    "StreetTrainings",
    "StreetWeights",
    "edition",
    "get",
    "names",
]

SHIPPED: Final[tuple[Rulebook, ...]] = (
    AGENCY_PUBLICITY,
    BEIJING_RULES,
    DISTRICT_REPORT,
    ELECTION_LAW,
    ELECTION_OUTLINE,
    INTERIM_MEASURES,
    STREET_PLAN,
)
"""The rulebooks of this package."""

GROUP: Final = "congress_rules.rulebooks"
"""The entry-point group by which other packages add theirs."""


@overload
def get(name: Literal["agency-publicity"], *, on: date) -> AgencyPublicity: ...
@overload
def get(name: Literal["beijing-rules"], *, on: date) -> BeijingRules: ...
@overload
def get(name: Literal["district-report"], *, on: date) -> DistrictReport: ...
@overload
def get(name: Literal["election-law"], *, on: date) -> ElectionLaw: ...
@overload
def get(name: Literal["election-outline"], *, on: date) -> ElectionOutline: ...
@overload
def get(name: Literal["interim-measures"], *, on: date) -> InterimMeasures: ...
@overload
def get(name: Literal["street-plan"], *, on: date) -> StreetPlan: ...
@overload
def get(name: str, *, on: date) -> Rulebook: ...
def get(name: str, *, on: date) -> Rulebook:
    """Give a rulebook as it stood on a day: amendments that begin later are hidden.

    Raise `UnknownNameError`, with the nearest id, when there is none of that name, and `NotInForceError` when it was
    not yet in force. What another package adds under the name, and is no rulebook, is a `DefinitionError`; a day that
    is none, or has a time, is a `CalendarError`.
    """
    plain_day(on)
    book = next((each for each in SHIPPED if each.id == name), None) or _added(name)
    if book.in_force is not None and on < book.in_force:
        msg = f"{name} is in force from {book.in_force}, not on {on}"
        raise NotInForceError(msg)
    return book.on(on)


def names() -> tuple[str, ...]:
    """List the ids of all rulebooks, those that other packages add too."""
    return tuple(sorted({*(each.id for each in SHIPPED), *(each.name for each in _entries())}))


def _added(name: str) -> Rulebook:
    for entry in (each for each in _entries() if each.name == name):
        book = entry.load()
        if isinstance(book, Rulebook):
            return book
        subject = f"rulebook {name!r}"
        raise DefinitionError(subject, [Fault(entry.value, f"a {type(book).__name__}", "a Rulebook")])
    kind = "rulebook"
    raise UnknownNameError(kind, name, names())


def _entries() -> Iterable["EntryPoint"]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - a fifth of the time that importing rulebooks takes

    return entry_points(group=GROUP)
