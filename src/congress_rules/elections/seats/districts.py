"""Check a plan of electoral districts (选区): one to three deputies each, and about as many people for every deputy.

*About equal* (大体相等) is soft: the law states no measure of it. So the tolerance is a parameter without a default,
and what lies beyond it is a warning, never a breach. The deviation (偏差) of a district is that of its people per
deputy from the average of the plan, as a share of that average.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.seats.findings import SeatFinding, tolerated
from congress_rules.law import Provision
from congress_rules.logic import Clause, Clauses, Decider, Decision, Input, Integers, Severity, any_of, described, field
from congress_rules.policies import EligibilityPolicy, Policy
from congress_rules.texts import Text

__all__ = [
    "DistrictPlan",
    "DistrictSizePolicy",
    "DistrictStanding",
    "EqualityPolicy",
    "PlannedDistrict",
]


@attrs.frozen(kw_only=True)
class PlannedDistrict:
    """A district of a plan: its deputies and its population.

    `enterprise` tells that it is made of enterprises and institutions of the centre or the municipality alone.
    """

    id: str
    seats: int | None = attrs.field(metadata=described("选区名额", "deputies of the district", domain=Integers(0)))
    population: int | None = attrs.field(metadata=described("选区人口数", "population", domain=Integers(0)))
    enterprise: bool | None = attrs.field(
        default=False, metadata=described("中央、市属单位选区", "district of central or municipal units")
    )
    on: date | None = attrs.field(default=None, metadata=described("适用日", "governing day"))

    @property
    def people_per_deputy(self) -> Fraction | None:
        """Give how many people one deputy stands for; None where that is unknown, and without deputies."""
        if self.population is None or not self.seats:
            return None
        return Fraction(self.population, self.seats)


@attrs.frozen(kw_only=True)
class DistrictPlan:
    """All districts of a place. `many_staff` tells that staff of such enterprises are a large part of its people."""

    districts: tuple[PlannedDistrict, ...] = attrs.field(converter=tuple[PlannedDistrict, ...])
    many_staff: bool | None = None

    @property
    def seats(self) -> int | None:
        """Give the deputies of all districts; None where those of one are unknown."""
        known = [each.seats for each in self.districts if each.seats is not None]
        return sum(known) if len(known) == len(self.districts) else None

    @property
    def population(self) -> int | None:
        """Give the people of all districts; None where those of one are unknown."""
        known = [each.population for each in self.districts if each.population is not None]
        return sum(known) if len(known) == len(self.districts) else None

    @property
    def average(self) -> Fraction | None:
        """Give the people for every deputy of the place; None where that is unknown, and without deputies."""
        return Fraction(self.population, self.seats) if self.population is not None and self.seats else None


@attrs.frozen(kw_only=True)
class DistrictStanding:
    """A district beside the average of its plan."""

    district: PlannedDistrict
    plan: DistrictPlan = attrs.field(repr=False)

    @property
    def deviation(self) -> Fraction | None:
        """Give by what share its people per deputy are more than the average; negative where they are fewer."""
        average, own = self.plan.average, self.district.people_per_deputy
        return None if not average or own is None else own / average - 1

    @property
    def enterprise(self) -> bool | None:
        """Tell whether it is a district of enterprises, in a place where their staff are many."""
        parts = (self.district.enterprise, self.plan.many_staff)
        return False if False in parts else None if None in parts else True


_SEATS: Final = field(PlannedDistrict, lambda district: district.seats)
_ON: Final = field(PlannedDistrict, lambda district: district.on)
_STANDING_ON: Final = field(DistrictStanding, lambda it: it.district.on)
_DEVIATION: Final = field(DistrictStanding, lambda it: it.deviation, name=Text("偏差", "deviation"))
_ENTERPRISE: Final = field(
    DistrictStanding,
    lambda it: it.enterprise,
    name=Text("中央、市属单位职工较多处的单位选区", "district of units whose staff are many"),
)
_YES: Final = True


@attrs.frozen(kw_only=True)
class DistrictSizePolicy(EligibilityPolicy[PlannedDistrict]):
    """Ask for so many deputies of every district: from `least` to `most`."""

    id: str = "district-size"
    name: Text = attrs.field(default=Text("选区的大小", "size of a district"))
    least: int = 1
    most: int = 3
    basis: tuple[Provision, ...]

    def clauses(self) -> tuple[Clause, ...]:
        """List both limits."""
        least, most = Text("名额下限", "fewest deputies"), Text("名额上限", "most deputies")
        return (
            Clause(id="least", name=least, when=_SEATS.at_least(self.least), basis=self.basis),
            Clause(id="most", name=most, when=_SEATS.at_most(self.most), basis=self.basis),
        )

    def day(self) -> Input:
        """Give the governing day."""
        return _ON

    def check_plan(self, plan: DistrictPlan) -> tuple[SeatFinding, ...]:
        """Find the districts that have too few or too many deputies."""
        found = ((each.id, self.decide(each)) for each in plan.districts)
        return tuple(each for name, made in found for each in SeatFinding.of_failing(made, name, Severity.ERROR))


@attrs.frozen(kw_only=True)
class EqualityPolicy(Policy):
    """Ask for about as many people per deputy in every district: within `tolerance` of the average, on both sides.

    Where `enterprise_basis` is stated, districts of central and municipal enterprises may have more people per deputy.
    """

    id: str = "equality"
    name: Text = attrs.field(default=Text("每一代表所代表的人口数大体相等", "about equal population per deputy"))
    tolerance: Fraction = attrs.field(converter=tolerated)
    basis: tuple[Provision, ...]
    enterprise_basis: tuple[Provision, ...] = ()

    def clauses(self) -> tuple[Clause, ...]:
        """List both sides."""
        above, below = Text("人口不偏多", "not too many people"), Text("人口不偏少", "not too few people")
        at_most = _DEVIATION.at_most(self.tolerance)
        when = any_of(_ENTERPRISE.equals(_YES), at_most) if self.enterprise_basis else at_most
        basis = (*self.basis, *self.enterprise_basis)
        return (
            Clause(id="not-more", name=above, when=when, basis=basis),
            Clause(id="not-fewer", name=below, when=_DEVIATION.at_least(-self.tolerance), basis=self.basis),
        )

    @cached_property
    def conditions(self) -> Clauses:
        """Give the set of clauses, as it is read and amended."""
        return self.clause_set(self.id, self.name, self.clauses(), day=_STANDING_ON)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the set of clauses."""
        return (self.conditions,)

    @property
    def statements(self) -> Mapping[str, Text]:
        """Say what is compared."""
        return {**super().statements, f"{self.id}.deviation": self.name + _COMPARED.format(tolerance=self.tolerance)}

    def decide(self, district: PlannedDistrict, plan: DistrictPlan) -> Decision[bool]:
        """Decide whether a district of a plan lies within the tolerance."""
        return self.conditions.decide(DistrictStanding(district=district, plan=plan))

    def check_plan(self, plan: DistrictPlan) -> tuple[SeatFinding, ...]:
        """Warn of the districts that lie beyond the tolerance."""
        return tuple(self._found(plan))

    def _found(self, plan: DistrictPlan) -> Iterator[SeatFinding]:
        for each in plan.districts:
            yield from SeatFinding.of_failing(self.decide(each, plan), each.id, Severity.WARNING)


_COMPARED: Final = Text(
    "：与全区域每一代表人口数的平均值比较，容许偏差{tolerance}",
    ": compared with the people per deputy of the whole place, within {tolerance} of it",
)
