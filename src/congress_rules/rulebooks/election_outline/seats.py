"""Questions 1 and 4 of the outline: what it says of the numbers of deputies, of equality, and of the districts.

It rests on the Election Law as it stood in 2010, as its citations show, and gives the numbers of its own district.
"""

from typing import Final

import attrs

from congress_rules.elections.seats import (
    BasePlusPopulation,
    DistributionPolicy,
    DistrictSizePolicy,
    EqualityPolicy,
    FixedNumber,
    PopulationMethod,
)
from congress_rules.logic import Number
from congress_rules.rulebooks.election_law.distribution import distribution as of_the_law
from congress_rules.rulebooks.election_law.distribution import district_size as size_by_law
from congress_rules.rulebooks.election_law.distribution import equality as equality_by_law
from congress_rules.rulebooks.election_law.distribution import equality_readings
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.rulebooks.election_outline.text import cite

__all__ = [
    "DISTRICT_DEPUTIES",
    "EQUALITY_READINGS",
    "TOWNSHIP_DEPUTIES",
    "distribution",
    "district_size",
    "equality",
]

_LAW: Final = edition(2010)

EQUALITY_READINGS: Final = equality_readings(_LAW.cite("26"))
"""What the law of 2010 leaves open about districts."""

DISTRICT_DEPUTIES: Final = FixedNumber(number=445, body="provincial")
"""The deputies of the district."""

TOWNSHIP_DEPUTIES: Final = FixedNumber(number=898, body="county")
"""The deputies of all of its townships together."""


def distribution(base: int, by: PopulationMethod) -> DistributionPolicy:
    """Give question 1: every region has the same base number, and the rest goes by population.

    How large the base is and how the rest is apportioned, the outline does not say.
    """
    policy = of_the_law(_LAW, BasePlusPopulation(base=base, by=by))
    return attrs.evolve(policy, basis=cite("1"))


def district_size() -> DistrictSizePolicy:
    """Give question 4: one to three deputies for a district."""
    policy = size_by_law(_LAW)
    return attrs.evolve(policy, basis=(cite("4"), *policy.basis))


def equality(tolerance: Number) -> EqualityPolicy:
    """Give questions 1 and 4: about as many people per deputy, in town and country."""
    policy = equality_by_law(_LAW, tolerance)
    return attrs.evolve(policy, basis=(cite("1"), cite("4"), *policy.basis))
