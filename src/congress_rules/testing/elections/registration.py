"""Draw registrations, lists of voters and who is here now, the policies on them, and what these found."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from congress_rules.elections.franchise import Voter
from congress_rules.elections.registration import (
    Carried,
    CarriedOver,
    CarryBasis,
    CarryCase,
    CarryOverPolicy,
    Current,
    Duplicate,
    Listed,
    OneDistrictPolicy,
    Registration,
    RegistrationFinding,
    RegistrationPolicy,
    Route,
    VoterList,
)
from congress_rules.policies import Taxonomy
from congress_rules.rulebooks.beijing_rules import registration as beijing
from congress_rules.rulebooks.election_law.registration import carry_over, one_district, registration
from congress_rules.rulebooks.election_law.text import EDITIONS
from congress_rules.rulebooks.election_outline import registration as outline
from congress_rules.testing.arguments import strategy
from congress_rules.testing.elections.franchise import TAXONOMY, franchise_policies, read_anyhow, voters
from congress_rules.testing.record import records
from congress_rules.testing.statute import bases, days

__all__ = [
    "carried",
    "carried_over",
    "carry_bases",
    "carry_cases",
    "carry_over_policies",
    "current_people",
    "duplicates",
    "listed",
    "one_district_policies",
    "registration_findings",
    "registration_policies",
    "registrations",
    "routes",
    "voter_lists",
]

T = TypeVar("T")

_NAMES: Final = st.sampled_from(("p", "q", "r", "s", "t"))
_DISTRICTS: Final = st.sampled_from(("north", "south", "west"))
_ELECTION_DAYS: Final = days(date(2021, 1, 1), date(2026, 12, 31))
_LAWS: Final = tuple(law for law in EDITIONS if law.has(4))


def registrations(
    taxonomy: Taxonomy | None = None, *, of: st.SearchStrategy[Voter] | None = None
) -> st.SearchStrategy[Registration]:
    """Draw registrations of voters (`of`)."""
    known = TAXONOMY if taxonomy is None else taxonomy
    return records(Registration, known, {"voter": strategy("of", of, voters(known))})


def voter_lists(
    *, names: st.SearchStrategy[str] | None = None, districts: st.SearchStrategy[str] | None = None
) -> st.SearchStrategy[VoterList]:
    """Draw lists of a few voters, who may stand on several, or twice on one."""
    some = st.lists(strategy("names", names, _NAMES), max_size=4)
    return st.builds(VoterList, district=strategy("districts", districts, _DISTRICTS), voters=some)


def listed() -> st.SearchStrategy[Listed]:
    """Draw voters with the districts whose lists they stand on."""
    return st.builds(Listed, voter=_NAMES, districts=st.lists(_DISTRICTS, max_size=3).map(tuple))


def current_people(*, names: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Current]:
    """Draw people as they are now."""
    of = voters(names=strategy("names", names, _NAMES))
    dead = st.sampled_from((False, False, False, True, None))
    return st.builds(Current, voter=of, district=st.one_of(_DISTRICTS, _DISTRICTS, st.none()), dead=dead)


def carry_cases() -> st.SearchStrategy[CarryCase]:
    """Draw what decides about a person on a list."""
    return records(CarryCase)


def carry_bases() -> st.SearchStrategy[CarryBasis]:
    """Draw what the classes rest on."""
    names = ("listed", "struck", "moved", "added", "left_off", "suspended", "unqualified", "repeated")
    return st.builds(CarryBasis, **dict.fromkeys(names, bases()))


def registration_policies() -> st.SearchStrategy[RegistrationPolicy]:
    """Draw the policies that ship, read in any way."""
    return read_anyhow(*map(registration, _LAWS), beijing.REGISTRATION, outline.REGISTRATION)


def one_district_policies() -> st.SearchStrategy[OneDistrictPolicy]:
    """Draw the policies that ship."""
    return read_anyhow(*map(one_district, _LAWS), beijing.ONE_DISTRICT, outline.ONE_DISTRICT)


def carry_over_policies() -> st.SearchStrategy[CarryOverPolicy]:
    """Draw the policies that ship."""
    return read_anyhow(*map(carry_over, _LAWS), beijing.CARRY_OVER, outline.CARRY_OVER)


def _one_of(several: st.SearchStrategy[Iterable[T]]) -> st.SearchStrategy[T]:
    """Draw one of what was found, where something was."""
    return several.map(tuple).filter(bool).flatmap(st.sampled_from)


@st.composite
def _routes(draw: st.DrawFn) -> tuple[Route, ...]:
    return draw(registration_policies()).routes(draw(voters()), draw(_ELECTION_DAYS))


def routes() -> st.SearchStrategy[Route]:
    """Draw places where voters may register."""
    return _one_of(_routes())


@st.composite
def _found(draw: st.DrawFn) -> tuple[RegistrationFinding, ...]:
    return draw(registration_policies()).review(draw(registrations()), draw(_ELECTION_DAYS))


def registration_findings() -> st.SearchStrategy[RegistrationFinding]:
    """Draw what is wrong with registrations, or open about them."""
    return _one_of(_found())


@st.composite
def _repeated(draw: st.DrawFn) -> tuple[Duplicate, ...]:
    name = draw(_NAMES)
    lists = [*draw(st.lists(voter_lists(), max_size=3)), *(VoterList(district=each, voters=[name]) for each in "ab")]
    return draw(one_district_policies()).duplicates(lists)


def duplicates() -> st.SearchStrategy[Duplicate]:
    """Draw voters who stand on several lists."""
    return _one_of(_repeated())


@st.composite
def _carried_over(draw: st.DrawFn, min_size: int) -> CarriedOver:
    last, here = st.lists(voter_lists(), max_size=3), st.lists(current_people(), min_size=min_size, max_size=4)
    first, then = sorted((draw(_ELECTION_DAYS), draw(_ELECTION_DAYS)))
    policies: Any = (draw(carry_over_policies()), draw(franchise_policies()))
    policy, right = policies
    found: CarriedOver = policy.carry(draw(last), draw(here), right, last_election=first, election_day=then)
    return found


def carried_over() -> st.SearchStrategy[CarriedOver]:
    """Draw lists carried over."""
    return _carried_over(0)


def carried() -> st.SearchStrategy[Carried]:
    """Draw what becomes of one person."""
    return _one_of(_carried_over(1).map(lambda found: found.everybody))
