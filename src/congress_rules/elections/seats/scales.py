"""State as data what the number of deputies is made of: scales, grants, and the tables that they make.

A *scale* says for some kinds of place what the base is, for how many people one deputy is added, what the cap is and
from what population on it applies, and below what population there may be fewer than the base.
"""

from collections.abc import Iterator
from decimal import Decimal

import attrs

from congress_rules.elections.seats.nouns import GRANTED, LEVEL, MANY_MINORITIES, POPULATION, SCATTERED
from congress_rules.errors import Fault
from congress_rules.law import Provision
from congress_rules.logic import UNREGULATED, Clause, Number, Row, Test, any_of, faultless
from congress_rules.texts import Text

__all__ = ["Grant", "Scale"]

_YES, _NO = True, False


@attrs.frozen(kw_only=True)
class Scale:
    """The numbers for some kinds of place.

    `cap_above` is the population above which the cap applies, none where it always does; `fewer_below` that below
    which there may be fewer than the base.
    """

    id: str
    name: Text
    levels: tuple[str, ...]
    base: int
    step: int
    cap: int
    cap_above: int | None = None
    fewer_below: int | None = None
    basis: Provision

    def __attrs_post_init__(self) -> None:
        """Refuse a step of nothing."""
        faultless(self.id, [Fault(f"{self.id}.step", repr(self.step), "a number from 1")] if self.step < 1 else ())

    @property
    def here(self) -> Test:
        """Test for the kinds of place."""
        return LEVEL.one_of(*self.levels)

    def base_row(self) -> Row[int]:
        """Give the base number."""
        return Row(id=self.id, name=self.name, when=self.here, value=self.base, basis=self.basis)

    def step_row(self, *readings: str) -> Row[int]:
        """Give for how many people one deputy is added, as it is read."""
        row = Row(id=self.id, name=self.name, when=self.here, value=self.step, basis=self.basis)
        return attrs.evolve(row, readings=readings)

    def cap_rows(self) -> Iterator[Row[int]]:
        """Give the cap, and that there is none up to the population that it speaks of."""
        if self.cap_above is None:
            yield Row(id=self.id, name=self.name, when=self.here, value=self.cap, basis=self.basis)
            return
        over, up_to = POPULATION.more_than(self.cap_above), POPULATION.at_most(self.cap_above)
        free = self.name + Text("，人口未超过限额所指", ", population up to that of the cap")
        yield Row(id=f"{self.id}-over", name=self.name, when=(self.here, over), value=self.cap, basis=self.basis)
        yield Row(id=f"{self.id}-up-to", name=free, when=(self.here, up_to), value=UNREGULATED, basis=self.basis)

    def fewer_rows(self) -> Iterator[Row[bool]]:
        """Give that there may be fewer than the base below a population, and not from it on."""
        if self.fewer_below is None:
            return
        below, least = POPULATION.less_than(self.fewer_below), POPULATION.at_least(self.fewer_below)
        yield Row(id=f"{self.id}-below", name=self.name, when=(self.here, below), value=_YES, basis=self.basis)
        yield Row(id=f"{self.id}-from", name=self.name, when=(self.here, least), value=_NO, basis=self.basis)


@attrs.frozen(kw_only=True)
class Grant:
    """A share that may be granted on top, to which kinds of place, on what grounds, and by whom.

    `minorities` and `scattered` tell which grounds count; where neither does, the kind of place is ground enough.
    """

    id: str
    name: Text
    levels: tuple[str, ...]
    minorities: bool
    scattered: bool
    share: Number = Decimal("0.05")
    body: str
    basis: Provision

    def row(self, *readings: str) -> Row[Number]:
        """Give the share, where it was granted, as it is read."""
        granted = LEVEL.one_of(*self.levels), GRANTED.equals(_YES)
        row: Row[Number] = Row(id=self.id, name=self.name, when=granted, value=self.share, basis=self.basis)
        return attrs.evolve(row, readings=readings)

    def body_row(self) -> Row[str]:
        """Give who grants it."""
        return Row(id=self.id, name=self.name, when=LEVEL.one_of(*self.levels), value=self.body, basis=self.basis)

    def clause(self) -> Clause:
        """Ask for one of the grounds, where it was granted."""
        when = any_of(LEVEL.none_of(*self.levels), GRANTED.equals(_NO), *self._grounds)
        return Clause(id=f"{self.id}-ground", name=self.name, when=when, basis=self.basis)

    @property
    def needs_ground(self) -> bool:
        """Tell whether the kind of place alone is not ground enough."""
        return self.minorities or self.scattered

    @property
    def _grounds(self) -> tuple[Test, ...]:
        known = ((self.minorities, MANY_MINORITIES), (self.scattered, SCATTERED))
        return tuple(ground.equals(_YES) for counts, ground in known if counts)
