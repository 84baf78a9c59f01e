"""Bind the policies on seats as a rulebook would, and state places to try them on."""

from typing import Any, TypeVar

import attrs

from congress_rules.elections.seats import NumberOfDeputies, SeatFinding
from congress_rules.logic import Severity
from congress_rules.policies import Policy, Taxonomy
from congress_rules.rulebooks.beijing_rules import seats as beijing
from congress_rules.rulebooks.election_law import seats as law
from congress_rules.rulebooks.election_law.distribution import (
    CONGRESSES,
    DISTRIBUTION_READINGS,
    NATIONALITY_GROUPS,
    SETTLEMENTS,
    UNITS,
)
from congress_rules.rulebooks.election_law.text import edition

P = TypeVar("P", bound=Policy)

TAXONOMY = Taxonomy((law.LEVELS, law.BODIES, law.CAUSES, CONGRESSES, UNITS, SETTLEMENTS, NATIONALITY_GROUPS))
READINGS = (*law.READINGS, *DISTRIBUTION_READINGS)


def bound(policy: P, **read: str) -> P:
    """Bind a policy to the taxonomy and readings; `read` takes other options, by the reading's id with underscores."""
    taken = {name.replace("_", "-"): option for name, option in read.items()}
    readings = tuple(each.taking(taken.get(each.id, each.choice)) for each in READINGS)
    assert taken.keys() <= {each.id for each in readings}
    return policy.bound(TAXONOMY, readings, ())


NUMBERS = {year: bound(law.number_of_deputies(edition(year))) for year in (2010, 2015, 2020)}
NUMBERS_2020 = NUMBERS[2020]
NUMBERS_BEIJING = bound(beijing.number_of_deputies())
NO_GROUNDS: dict[str, Any] = {"many_minorities": False, "scattered": False}
LEVELS = tuple(member.id for member in law.LEVELS.members)


def number(level: str, population: int | None, year: int = 2020, **stated: Any) -> NumberOfDeputies:
    """Give the number of deputies by an edition; where nothing is said of a grant, the place has no ground for one."""
    return NUMBERS[year].decide(level, population, **({} if "granted" in stated else NO_GROUNDS), **stated)


def severities(findings: tuple[SeatFinding, ...]) -> list[tuple[str, Severity]]:
    """List what was found, by the clause and how much it matters."""
    return [(each.ground.id, each.severity) for each in findings]


def changed(noun: Any, **values: Any) -> Any:
    """Give a noun with other values."""
    return attrs.evolve(noun, **values)
