"""Bound totals of which something is undecided, and the ranks that are possible within such bounds.

Bounds are exact numbers; None stands where no bound is known. An account ranks against its *rivals*: others who are
ranked, too, and newcomers, of whom it is not known whether they will be.
"""

from collections.abc import Iterable
from math import inf
from typing import Any, Self

import attrs

from congress_rules.errors import Fault
from congress_rules.logic import Number, faultless
from congress_rules.policies.measures import added, multiplied

__all__ = ["Bounds", "Rivals"]


@attrs.frozen
class Bounds:
    """The least and the most that an amount may come to; None where no bound is known.

    A least that is above the most is a `DefinitionError`. How much it is stays out of `repr`.
    """

    least: Number | None = attrs.field(repr=False)
    most: Number | None = attrs.field(repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse bounds between which nothing lies."""
        if self.low > self.high:
            faultless("bounds", [Fault("least", "a least above the most", "a number up to the most")])

    @classmethod
    def of(cls, total: Number) -> Self:
        """Give the bounds of an amount that is known."""
        return cls(total, total)

    @property
    def fixed(self) -> bool:
        """Tell whether only one amount lies within the bounds."""
        return self.least is not None and self.least == self.most

    @property
    def low(self) -> Any:  # noqa: ANN401 - exact numbers compare with each other, and with infinity
        """Give the least, to compare it."""
        return -inf if self.least is None else self.least

    @property
    def high(self) -> Any:  # noqa: ANN401 - as `low`
        """Give the most, to compare it."""
        return inf if self.most is None else self.most

    def __add__(self, other: "Bounds") -> "Bounds":
        """Bound the sum of two amounts, exactly."""
        return Bounds(_sum(self.least, other.least), _sum(self.most, other.most))

    def __or__(self, other: "Bounds") -> "Bounds":
        """Bound what is one amount or the other."""
        low, high = min(self.low, other.low), max(self.high, other.high)
        return Bounds(None if low == -inf else low, None if high == inf else high)

    def times(self, quantity: Number) -> "Bounds":
        """Bound the product with a number, exactly."""
        ends = [None if end is None else multiplied(end, quantity) for end in (self.least, self.most)]
        return Bounds(*(ends if quantity >= 0 else reversed(ends)))

    def repeated(self, *, below_zero: bool) -> "Bounds":
        """Bound the product with a number that is not known; `below_zero` tells whether that may be negative."""
        falls, rises = self.low < 0, self.high > 0
        if below_zero:
            falls = rises = falls or rises
        return Bounds(None if falls else 0, None if rises else 0)


def _sum(one: Number | None, other: Number | None) -> Number | None:
    return None if one is None or other is None else added(one, other)


@attrs.frozen(kw_only=True)
class Rivals:
    """What the total of one account may be, and the totals of its rivals: the others, and the newcomers.

    Each may come to any total within its bounds, whatever the rest do. Every method that gives ranks gives the best and
    the worst rank that the account may have, from 1.
    """

    own: Bounds
    others: tuple[Bounds, ...]
    newcomers: tuple[Bounds, ...] = ()

    def sharing(self) -> tuple[int, int]:
        """Give the ranks where accounts of equal totals share the rank, and as many ranks are skipped."""
        return 1 + len(self._surely_above), 1 + len(self._perhaps_above)

    def open(self) -> tuple[int, int]:
        """Give the ranks where accounts of equal totals may have any of their ranks."""
        perhaps_level = sum(each.high >= self.own.low for each in self._rivals)
        return 1 + len(self._surely_above), 1 + perhaps_level

    def dense(self) -> tuple[int, int]:
        """Give the ranks where accounts of equal totals share the rank, and no rank is skipped.

        Totals count, not accounts: accounts whose totals may vary may join others above, or each stand alone.
        """
        stated = {each.low for each in self._perhaps_above if each.fixed}
        alone = sum(not each.fixed for each in self._perhaps_above)
        return 1 + _fewest(self._surely_above), 1 + len(stated) + alone

    def by_any_rule(self, best: int, worst: int, *, dense: bool) -> tuple[int, int]:
        """Give ranks between which the account stays, whatever a tie means.

        `best` and `worst` are its ranks as totals are; `dense` tells whether a rank that is shared skips none.
        """
        if self._settled(dense=dense):
            return best, worst + sum(each.low > self.own.high for each in self.newcomers)
        return (self.dense() if dense else self.sharing())[0], self.open()[1]

    def _settled(self, *, dense: bool) -> bool:
        """Tell whether nobody may join or leave the account's tie; where ranks are dense, nor any tie above it."""
        varying = (*(each for each in self.others if not each.fixed), *self.newcomers)
        return self.own.fixed and all(
            each.high < self.own.low or (each.low > self.own.high and not dense) for each in varying
        )

    @property
    def _rivals(self) -> tuple[Bounds, ...]:
        return (*self.others, *self.newcomers)

    @property
    def _surely_above(self) -> list[Bounds]:
        return [each for each in self.others if each.low > self.own.high]

    @property
    def _perhaps_above(self) -> list[Bounds]:
        return [each for each in self._rivals if each.high > self.own.low]


def _fewest(several: Iterable[Bounds]) -> int:
    """Count the fewest different totals that several accounts may have: each time as many as can join the lowest."""
    count, joined = 0, -inf
    for each in sorted(several, key=_high):
        if each.low > joined:
            count, joined = count + 1, each.high
    return count


def _high(bounds: Bounds) -> Any:  # noqa: ANN401 - as `Bounds.low`
    return bounds.high
