"""Distribute the seats of a congress: floors that the law gives to units, and the method that whoever decides chose."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.seats.apportionment import Apportionment, Claimant, Share
from congress_rules.elections.seats.methods import ApportionmentMethod
from congress_rules.law import Provision
from congress_rules.logic import PRIORITY, Decider, Decision, DecisionTable, Integers, Row, described, field
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["DistributionPolicy", "Floor", "RepresentedUnit"]


@attrs.frozen(kw_only=True)
class RepresentedUnit:
    """A unit that is to be represented in a congress, such as a township in that of a county.

    `congress` is the kind of congress, `kind` that of the unit. `very_small` is what the law calls 人口特少.
    """

    id: str
    congress: str = attrs.field(metadata=described("本级人大", "congress", facet="representing_congress"))
    kind: str = attrs.field(metadata=described("分配单位", "unit represented", facet="represented_unit"))
    population: int = attrs.field(metadata=described("人口数", "population", domain=Integers(0)))
    very_small: bool | None = attrs.field(metadata=described("人口特少", "very few people"))
    others: int = 0
    on: date | None = attrs.field(default=None, metadata=described("适用日", "governing day"))


_CONGRESS: Final = field(RepresentedUnit, lambda unit: unit.congress)
_KIND: Final = field(RepresentedUnit, lambda unit: unit.kind)
_VERY_SMALL: Final = field(RepresentedUnit, lambda unit: unit.very_small)
_ON: Final = field(RepresentedUnit, lambda unit: unit.on)
_YES: Final = True
_NO_FLOOR: Final = Text("无保底", "no floor")


@attrs.frozen(kw_only=True)
class Floor:
    """How many deputies a very small unit of some kinds has at least, in some kinds of congress."""

    id: str
    name: Text
    congresses: tuple[str, ...]
    kinds: tuple[str, ...]
    least: int = 1
    basis: Provision

    def row(self) -> Row[int]:
        """Give the row."""
        when = (_CONGRESS.one_of(*self.congresses), _KIND.one_of(*self.kinds), _VERY_SMALL.equals(_YES))
        return Row(id=self.id, name=self.name, when=when, value=self.least, basis=self.basis)


@attrs.frozen(kw_only=True)
class DistributionPolicy(Policy):
    """Distribute seats to units by a stated method, with the floors that the law gives.

    `basis` says how seats are distributed, `bases` what says so of some kinds of congress instead.
    """

    id: str = "distribution"
    name: Text = attrs.field(default=Text("名额的分配", "distribution of the seats"))
    method: ApportionmentMethod
    floors: tuple[Floor, ...]
    basis: Provision
    bases: Mapping[str, Provision] = attrs.field(factory=dict[str, Provision], hash=False)

    def rows(self) -> tuple[Row[int], ...]:
        """List the floors, and for each congress that another provision speaks of that there is none otherwise."""
        return (*(floor.row() for floor in self.floors), *map(_without, self.bases, self.bases.values()))

    @cached_property
    def least(self) -> DecisionTable[int]:
        """Give the table of floors."""
        last = Row(id="no-floor", name=_NO_FLOOR, value=0, basis=self.basis)
        title = self.name + _FLOOR
        return self.table(f"{self.id}-floor", title, self.rows(), hit=PRIORITY, otherwise=last, day=_ON)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the table of floors."""
        return (self.least,)

    @property
    def statements(self) -> Mapping[str, Text]:
        """Name the method."""
        return {**super().statements, f"{self.id}.method": self.name + _BY + self.method.name}

    def floor(self, unit: RepresentedUnit) -> Decision[int]:
        """Decide how many deputies a unit has at least."""
        return self.least.decide(unit)

    def distribute(self, units: Iterable[RepresentedUnit], seats: int) -> Apportionment:
        """Apportion the seats; raise `UndecidedError` where the floor of a unit is not decided."""
        floors = [(unit, self.floor(unit)) for unit in units]
        found = self.method.apportion((_claimant(unit, floor.value) for unit, floor in floors), seats)
        bases = {unit.id: _cited(floor) for unit, floor in floors}
        return attrs.evolve(found, shares=tuple(_citing(share, bases[share.claimant.id]) for share in found.shares))


def _without(congress: str, basis: Provision) -> Row[int]:
    """Say that a congress knows no other floor: less special than a floor."""
    here = _CONGRESS.equals(congress)
    return Row(id=f"no-floor-{congress}", name=_NO_FLOOR, when=here, value=0, basis=basis, priority=-1)


def _claimant(unit: RepresentedUnit, least: int) -> Claimant:
    return Claimant(id=unit.id, population=unit.population, least=least, others=unit.others)


def _cited(decision: Decision[int]) -> tuple[Provision, ...]:
    return tuple(each for ground in decision.grounds for each in ground.basis)


def _citing(share: Share, basis: tuple[Provision, ...]) -> Share:
    """Give the share in which the floor names its provision."""
    lines = tuple(attrs.evolve(line, basis=basis) if line.part == "floor" else line for line in share.lines)
    return attrs.evolve(share, lines=lines)


_FLOOR: Final = Text("：保底", ": floors")
_BY: Final = Text("：", ": ")
