"""Read whole numbers, exact numbers and days from columns.

A *line* tells for all rows at once where the value is unknown, foreign, or past a cut. It is a column, a value stated
for all rows, a derived term whose tests are tests of the line below it, or one computed of whole numbers, row by row.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Any, Final, Protocol, cast

import attrs
import narwhals.stable.v2 as nw
from narwhals.dtypes import DType

from congress_rules.frames.natives import Frame, kind_of
from congress_rules.frames.sources import Column, Derived, Stated
from congress_rules.frames.truths import Truth, both, either, negated, some
from congress_rules.logic import Days, DaysSince, Input, Integers, Numbers, Range, Steps, YearsSince
from congress_rules.logic.cells import Cells, Cut
from congress_rules.logic.domains import Domain
from congress_rules.logic.inputs import NO_PARAMETERS, Parameters

__all__ = ["Leaf", "Line", "Lowered", "days_in", "first_beyond", "measured", "over_leaves"]


class Line(Protocol):
    """What is asked of the values of an ordered input."""

    @property
    def unknown(self) -> Truth:
        """Tell in which rows the value is unknown."""
        ...

    @property
    def foreign(self) -> Truth:
        """Tell in which rows the value does not belong to the domain."""
        ...

    def past(self, cut: Cut) -> Truth:
        """Tell in which rows the value lies beyond a cut; of an unknown or foreign one, anything."""
        ...


def first_beyond(cut: Cut, unit: int = 1) -> int:
    """Give the first number beyond a cut, in parts of one of which there are as many as `unit` says."""
    limit = Fraction(cut[0]) * unit
    return floor(limit) + 1 if cut[1] else ceil(limit)


@attrs.frozen
class _Constant:
    """A value stated for all rows; the domain has it."""

    value: Any

    @property
    def unknown(self) -> Truth:
        return self.value is None

    @property
    def foreign(self) -> Truth:
        return False

    def past(self, cut: Cut) -> Truth:
        return self.value is not None and cut <= (self.value, False)


@attrs.frozen
class _Mistyped:
    """A column of values none of which the domain has."""

    column: nw.Expr

    @property
    def unknown(self) -> Truth:
        return self.column.is_null()

    @property
    def foreign(self) -> Truth:
        return ~self.column.is_null()

    def past(self, cut: Cut) -> Truth:  # noqa: ARG002 - no value lies anywhere
        return False


@attrs.frozen
class _Measured:
    """A column of values of the domain's kind; `beyond` tells where they lie past a cut, `odd` where they are none."""

    column: nw.Expr
    lowest: Any
    highest: Any
    beyond: Callable[[Cut], Truth]
    odd: Truth = False

    @property
    def unknown(self) -> Truth:
        return self.column.is_null()

    @property
    def foreign(self) -> Truth:
        low: Truth = False if self.lowest is None else negated(self.beyond((self.lowest, False)))
        high: Truth = False if self.highest is None else self.beyond((self.highest, True))
        return both(~self.column.is_null(), some(low, high, self.odd))

    def past(self, cut: Cut) -> Truth:
        return self.beyond(cut)


def days_in(frame: Frame, name: str) -> Line:
    """Read the days of a column."""
    return measured(Days(), Column(name, frame.collect_schema()[name], kind_of(frame)))


def measured(domain: Domain, source: Column | Stated) -> Line:
    """Read a plain input on a line; a column of another type holds nothing but foreign values."""
    if isinstance(source, Stated):
        return _Constant(source.value)
    column, dtype = nw.col(source.name), source.dtype
    if isinstance(domain, Integers | Numbers) and dtype.is_integer():
        return _Measured(column, domain.lowest, domain.highest, _whole_numbers(column, dtype))
    if isinstance(domain, Numbers) and isinstance(dtype, nw.Decimal):
        return _Measured(column, domain.lowest, domain.highest, _decimals(column, dtype))
    if isinstance(domain, Days) and dtype == nw.Date:
        return _Measured(column, domain.lowest, domain.highest, _days(column, _written if source.kind.sql else nw.lit))
    if isinstance(domain, Days) and not source.kind.days and isinstance(dtype, nw.Datetime) and dtype.time_zone is None:
        odd = column.dt.truncate("1d") != column
        return _Measured(column, domain.lowest, domain.highest, _days(column, _midnight), odd)
    return _Mistyped(column)


_BITS: Final[Mapping[type[DType], int]] = {nw.Int8: 8, nw.Int16: 16, nw.Int32: 32, nw.Int64: 64, nw.Int128: 128}
_UNSIGNED: Final[Mapping[type[DType], int]] = {
    nw.UInt8: 8,
    nw.UInt16: 16,
    nw.UInt32: 32,
    nw.UInt64: 64,
    nw.UInt128: 128,
}


def _ends(dtype: DType) -> tuple[int, int]:
    """Give the least and the greatest number that a type of column can hold."""
    if dtype.is_unsigned_integer():
        return 0, 2 ** _UNSIGNED[type(dtype)] - 1
    half = 2 ** (_BITS[type(dtype)] - 1)
    return -half, half - 1


def _whole_numbers(column: nw.Expr, dtype: DType) -> Callable[[Cut], Truth]:
    least, most = _ends(dtype)

    def beyond(cut: Cut) -> Truth:
        first = first_beyond(cut)
        return True if first <= least else False if first > most else column >= nw.lit(first, dtype)

    return beyond


def _decimals(column: nw.Expr, dtype: nw.Decimal) -> Callable[[Cut], Truth]:
    most = 10**dtype.precision - 1

    def beyond(cut: Cut) -> Truth:
        first = first_beyond(cut, 10**dtype.scale)
        return True if first < -most else False if first > most else column >= nw.lit(_decimal(first, dtype.scale))

    return beyond


def _decimal(parts: int, scale: int) -> Decimal:
    return Decimal((int(parts < 0), tuple(map(int, str(abs(parts)))), -scale))


def _days(column: nw.Expr, stored: Callable[[date], nw.Expr]) -> Callable[[Cut], Truth]:
    def beyond(cut: Cut) -> Truth:
        limit = stored(cut[0])
        return column > limit if cut[1] else column >= limit

    return beyond


def _midnight(day: date) -> nw.Expr:
    return nw.lit(datetime.combine(day, time()))


def _written(day: date) -> nw.Expr:
    """Give a day as a text that is cast: PySpark writes no year before 1000 so that Spark can read it."""
    return nw.lit(day.isoformat()).cast(nw.Date)


@attrs.frozen
class Leaf(Input):
    """Stand in for an input by its key and domain; it is read from values by key."""

    of: Input

    @property
    def key(self) -> str:
        """Give the key."""
        return self.of.key

    @property
    def domain(self) -> Domain:
        """Give the domain."""
        return self.of.domain

    def read(self, case: object, parameters: Parameters = NO_PARAMETERS) -> Any:  # noqa: ARG002, ANN401 - as `Input`
        """Give the value."""
        return cast("Mapping[str, object]", case)[self.key]


def over_leaves(term: Derived, *, first: bool = False) -> Derived:
    """Give the term over leaves instead of the terms below it; or over one instead of the first of them."""
    replaced: list[Input] = [Leaf(each) for each in term.below]
    if isinstance(term, DaysSince | YearsSince):
        return attrs.evolve(term, start=replaced[0], until=term.until if first else replaced[1])
    if isinstance(term, Steps):
        return attrs.evolve(term, of=replaced[0])
    return attrs.evolve(term, operands=(*replaced, *(each for each in term.operands if not isinstance(each, Input))))


@attrs.frozen
class Lowered:
    """A derived term whose tests are tests of the line below it."""

    term: Derived
    below: Line
    parameters: Parameters

    @property
    def unknown(self) -> Truth:
        """Tell where what it is made of is unknown: the line below, or what is stated for all rows."""
        return self.below.unknown if self._preimage((0, False)) is not None else True

    @property
    def foreign(self) -> Truth:
        """Tell where what it is made of is foreign."""
        return self.below.foreign

    def past(self, cut: Cut) -> Truth:
        """Tell where the line below lies among the values for which the term lies beyond the cut."""
        cells = self._preimage(cut)
        return False if cells is None else _inside(self.below, cells)

    def _preimage(self, cut: Cut) -> Cells | None:
        found = over_leaves(self.term, first=True).preimage(Range((cut,)), self.parameters)
        return None if found is None else found[1]


def _inside(line: Line, cells: Cells) -> Truth:
    """Tell where a line lies in a set of intervals."""
    inside: Truth = False
    for start, stop in cast("Range", cells).intervals:
        after: Truth = True if start is None else line.past(start)
        before: Truth = True if stop is None else negated(line.past(stop))
        inside = either(inside, both(after, before))
    return inside
