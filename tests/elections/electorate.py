"""Voters and policies for tests: one who may vote, and every instrument's rules, bound and read as they ship."""

from datetime import date
from typing import Any, Final

import attrs

from congress_rules.elections.franchise import FranchisePolicy, Voter
from congress_rules.elections.registration import CarryOverPolicy, OneDistrictPolicy, Registration, RegistrationPolicy
from congress_rules.policies import Policy, Taxonomy
from congress_rules.rulebooks.beijing_rules import franchise as beijing_franchise
from congress_rules.rulebooks.beijing_rules import registration as beijing
from congress_rules.rulebooks.election_law.franchise import FRANCHISE_READINGS, franchise
from congress_rules.rulebooks.election_law.registration import carry_over, one_district, registration
from congress_rules.rulebooks.election_law.text import EDITIONS
from congress_rules.rulebooks.election_law.voters import VOTER_FACETS
from congress_rules.rulebooks.election_outline import franchise as outline_franchise
from congress_rules.rulebooks.election_outline import registration as outline

DAY: Final = date(2024, 12, 8)
TAXONOMY: Final = Taxonomy(facets=VOTER_FACETS)
_OF_REGISTRATION: Final = (*beijing.REGISTRATION_READINGS, *outline.REGISTRATION_READINGS)
READINGS: Final = tuple({each.id: each for each in (*FRANCHISE_READINGS, *_OF_REGISTRATION)}.values())
LAWS: Final = {law.year: law for law in EDITIONS if law.has(4)}

VOTER: Final = Voter(
    id="v",
    born=date(1980, 5, 6),
    citizen=True,
    deprivation="never",
    custody="none",
    suspended_by="none",
    serious_case=False,
    incapacity="none",
    incapacity_confirmed=False,
    household="local",
    residence="household",
    occupation="resident",
    employer="none",
    unit_seat="other",
    roots="none",
)
"""A resident of whom nothing stands in the way."""


def read(policy: Any, **choices: str) -> Any:
    """Bind a policy to the taxonomy and the readings, some of them taken otherwise: `e4_birthday="excluded"`."""
    taken = {name.replace("_", "-"): option for name, option in choices.items()}
    unknown = taken.keys() - {each.id for each in READINGS}
    assert not unknown
    return policy.bound(TAXONOMY, tuple(each.taking(taken.get(each.id, each.choice)) for each in READINGS), ())


FRANCHISES: Final[dict[str, FranchisePolicy]] = {
    **{f"law-{year}": read(franchise(law)) for year, law in LAWS.items()},
    "beijing": read(beijing_franchise.FRANCHISE),
    "outline": read(outline_franchise.FRANCHISE),
}
REGISTRATIONS: Final[dict[str, RegistrationPolicy]] = {
    **{f"law-{year}": read(registration(law)) for year, law in LAWS.items()},
    "beijing": read(beijing.REGISTRATION),
    "outline": read(outline.REGISTRATION),
}
CARRY_OVERS: Final[dict[str, CarryOverPolicy]] = {
    **{f"law-{year}": read(carry_over(law)) for year, law in LAWS.items()},
    "beijing": read(beijing.CARRY_OVER),
    "outline": read(outline.CARRY_OVER),
}
ONE_DISTRICTS: Final[dict[str, OneDistrictPolicy]] = {
    **{f"law-{year}": read(one_district(law)) for year, law in LAWS.items()},
    "beijing": read(beijing.ONE_DISTRICT),
    "outline": read(outline.ONE_DISTRICT),
}
EVERY: Final[tuple[Policy, ...]] = tuple(
    policy for policies in (FRANCHISES, REGISTRATIONS, CARRY_OVERS, ONE_DISTRICTS) for policy in policies.values()
)
LAW: Final = FRANCHISES["law-2020"]
BEIJING: Final = REGISTRATIONS["beijing"]
OUTLINE: Final = REGISTRATIONS["outline"]
STATUTE: Final = REGISTRATIONS["law-2020"]


def a_voter(**facts: Any) -> Voter:
    """Give the voter with other facts."""
    return attrs.evolve(VOTER, **facts)


def may_vote(policy: FranchisePolicy = LAW, day: date = DAY, **facts: Any) -> bool | None:
    """Tell whether the voter may vote, given other facts; None when that is not decided."""
    decision = policy.decide(a_voter(**facts), day)
    return decision.value if decision.decided else None


def failing(policy: FranchisePolicy = LAW, day: date = DAY, **facts: Any) -> tuple[str, ...]:
    """Give the clauses that a decision rests on."""
    return policy.decide(a_voter(**facts), day).rows


def registered(place: str | None = None, *, way: str | None = None, congress: str | None = None, **facts: Any) -> Any:
    """Give a registration of the voter, given other facts."""
    return Registration(voter=a_voter(**facts), place=place, way=way, congress=congress)


def said(policy: RegistrationPolicy, table: str, registration: Registration, day: date = DAY) -> str:
    """Give what a table says of a registration, or the status of a decision that is none."""
    decision = getattr(policy, table).decide(registration, election_day=day)
    return str(decision.value if decision.decided else decision.status)


def places(policy: RegistrationPolicy, **facts: Any) -> dict[str, str]:
    """Give what is said of each place that is lawful or open, for the voter with other facts."""
    found = policy.routes(a_voter(**facts), DAY)
    return {
        route.place: str(route.lawfulness.value if route.lawfulness.decided else route.lawfulness.status)
        for route in found
    }


def paper(policy: RegistrationPolicy, place: str, **facts: Any) -> str:
    """Give the paper that a place takes."""
    return said(policy, "papers", registered(place, **facts))
