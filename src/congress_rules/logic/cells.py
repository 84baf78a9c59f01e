"""Compare values in one place: the closed algebra of tests.

A rule of law tests one value in one of two ways. It names values (a *selection*: the national level, the court or
the procuratorate), or it draws limits on an ordered line (a *range*: 以上 and 以下 include the number, 超过 and 不满
exclude it). Both kinds are closed under complement and intersection, so every test, every hole between tests and every
change of a test is again a set of cells.

A range is stored as its *cuts*: the places on the line where it begins or ends. A cut lies just before a value
(`after` false) or just after it (`after` true), so that an open and a closed end need no flags of their own.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import Any, TypeAlias

import attrs

__all__ = [
    "Bound",
    "Cells",
    "Cut",
    "Range",
    "Selection",
    "at_least",
    "at_most",
    "between",
    "equal_to",
    "intersection",
    "less_than",
    "more_than",
    "none_of",
    "one_of",
]

Bound: TypeAlias = Any
"""A value that can be a limit: an exact number, a day, or a member of an ordered scale; the domain checks which."""

Cut: TypeAlias = tuple[Bound, bool]
"""A place on the line: just before the value, or (true) just after it."""


@attrs.frozen
class Selection:
    """A set of named values; negated, every value but those."""

    values: frozenset[object]
    negated: bool = False

    def __contains__(self, value: object) -> bool:
        """Tell whether `value` is in the set."""
        return (value in self.values) is not self.negated

    def complement(self) -> "Selection":
        """Give the set of all other values."""
        return Selection(self.values, not self.negated)

    def intersect(self, other: "Selection") -> "Selection":
        """Give the set of the values in both."""
        if self.negated and other.negated:
            return Selection(self.values | other.values, negated=True)
        if self.negated:
            return Selection(other.values - self.values)
        return Selection(self.values - other.values if other.negated else self.values & other.values)

    @property
    def empty(self) -> bool:
        """Tell whether no value is in the set."""
        return not self.values and not self.negated


@attrs.frozen
class Range:
    """A set of intervals on an ordered line: each cut switches between inside and outside.

    `from_start` tells whether the line begins inside, before the first cut.
    """

    cuts: tuple[Cut, ...]
    from_start: bool = False

    def __contains__(self, value: Bound) -> bool:
        """Tell whether `value` lies in the set."""
        return self.from_start is not (bisect_right(self.cuts, (value, False)) % 2 == 1)

    @property
    def rising(self) -> "Range":
        """Give the range with its cuts in order: a first limit above the last encloses nothing."""
        falls = any(one > other for one, other in pairwise(self.cuts))
        return Range((), self.from_start) if falls else self

    def after(self, cut: Cut) -> bool:
        """Tell whether the line is inside just after `cut`."""
        return self.from_start is not (bisect_right(self.cuts, cut) % 2 == 1)

    def complement(self) -> "Range":
        """Give the rest of the line."""
        return Range(self.cuts, not self.from_start)

    def intersect(self, other: "Range") -> "Range":
        """Give the part of the line that lies in both."""
        from_start = inside = self.from_start and other.from_start
        kept: list[Cut] = []
        for cut in sorted({*self.cuts, *other.cuts}):
            if (self.after(cut) and other.after(cut)) is not inside:
                kept.append(cut)
                inside = not inside
        return Range(tuple(kept), from_start)

    @property
    def empty(self) -> bool:
        """Tell whether no part of the line lies in the set."""
        return not self.cuts and not self.from_start

    @property
    def intervals(self) -> tuple[tuple[Cut | None, Cut | None], ...]:
        """Give the intervals as pairs of cuts; None where an interval has no end on that side."""
        ends: list[Cut | None] = [None, *self.cuts] if self.from_start else [*self.cuts]
        if len(ends) % 2:
            ends.append(None)
        return tuple(zip(ends[::2], ends[1::2], strict=True))


Cells: TypeAlias = Selection | Range
"""What a test accepts."""


def intersection(one: Cells, other: Cells) -> Cells:
    """Give what two tests of the same input accept; raise `TypeError` for tests of different kinds."""
    if isinstance(one, Selection) and isinstance(other, Selection):
        return one.intersect(other)
    if isinstance(one, Range) and isinstance(other, Range):
        return one.intersect(other)
    msg = f"{one!r} and {other!r} are not tests of one input: expected two selections or two ranges"
    raise TypeError(msg)


def one_of(values: Iterable[object]) -> Selection:
    """Accept the values named and no other."""
    return Selection(frozenset(values))


def none_of(values: Iterable[object]) -> Selection:
    """Accept every value but those named."""
    return Selection(frozenset(values), negated=True)


def at_least(limit: Bound) -> Range:
    """Accept the limit and all above it (以上, 不少于)."""
    return Range(((limit, False),))


def at_most(limit: Bound) -> Range:
    """Accept the limit and all below it (以下, 以内)."""
    return Range(((limit, True),), from_start=True)


def more_than(limit: Bound) -> Range:
    """Accept all above the limit without the limit (超过, 过半数)."""
    return Range(((limit, True),))


def less_than(limit: Bound) -> Range:
    """Accept all below the limit without the limit (不满, 不足)."""
    return Range(((limit, False),), from_start=True)


def between(first: Bound, last: Bound) -> Range:
    """Accept both limits and all between them; nothing when the first lies above the last."""
    return at_least(first).intersect(at_most(last))


def equal_to(value: Bound) -> Range:
    """Accept one value on an ordered line."""
    return between(value, value)
