"""Compute derived terms row by row: exactly, in whole numbers of 64 bits that cannot overflow.

A *count* is a column of whole numbers, each so many parts of one as its unit says, so that 1/2 is 1 of unit 2. How
large the numbers may be that it is computed from follows from what is done with them: a greater one is foreign, since
its result would not fit into 64 bits.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import lcm, prod
from typing import Any, Final

import attrs
import narwhals.stable.v2 as nw

from congress_rules.errors import GridSizeError
from congress_rules.frames.lines import first_beyond, measured
from congress_rules.frames.sources import Arithmetic, Column, Sources, Stated
from congress_rules.frames.truths import Truth, chosen, negated, some, whole
from congress_rules.logic import Input, Maximum, Minimum, Product, Steps, Sum
from congress_rules.logic.cells import Cut

__all__ = ["MOST", "Counted", "counted"]

MOST: Final = 2**63 - 1
"""The greatest whole number of 64 bits."""


@attrs.frozen
class Counted:
    """A count; in rows where it is unknown or foreign its number is some number.

    No number is greater than `most`, and none on the way to them.
    """

    numbers: nw.Expr
    unit: int
    most: int
    unknown: Truth = False
    foreign: Truth = False

    def past(self, cut: Cut) -> Truth:
        """Tell in which rows the value lies beyond a cut."""
        first = first_beyond(cut, self.unit)
        return False if first > self.most else True if first <= -self.most else self.numbers >= whole(first)

    def times(self, factor: int) -> "Counted":
        """Multiply the numbers by one above zero."""
        return attrs.evolve(self, numbers=self.numbers * whole(min(factor, MOST)), most=self.most * factor)

    def over(self, unit: int) -> "Counted":
        """Give the same values in parts of another unit, a multiple of its own."""
        return attrs.evolve(self.times(unit // self.unit), unit=unit)


def counted(wanted: Input, sources: Sources, factor: int = 1) -> Counted:
    """Compute a term so that it, times a factor, does not overflow; raise `GridSizeError` where it always could."""
    if _fits(_counted(wanted, sources, MOST), factor):
        return _counted(wanted, sources, MOST)
    low, high = 0, MOST
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _fits(_counted(wanted, sources, middle), factor) else (low, middle)
    if low == 0:
        msg = f"{wanted.key} has so large constants that it cannot be computed in 64 bits"
        raise GridSizeError(msg)
    return _counted(wanted, sources, low)


def _fits(found: Counted, factor: int) -> bool:
    return found.most * factor <= MOST


def _counted(wanted: Input, sources: Sources, limit: int) -> Counted:
    if not isinstance(wanted, Arithmetic) or not sources.counted(wanted):
        source = sources.own(wanted)
        return _of_constant(source.value) if isinstance(source, Stated) else _of_column(wanted, source, limit)
    parts = [_counted(each, sources, limit) for each in wanted.below]
    if isinstance(wanted, Steps):
        return _steps(parts[0], Fraction(wanted.size), Fraction(wanted.start), sources.kind.divides)
    constants = [_of_constant(each) for each in wanted.operands if not isinstance(each, Input)]
    return _COMBINED[type(wanted)]([*parts, *constants])


def _of_constant(value: Any) -> Counted:  # noqa: ANN401 - an exact number, or None
    number = Fraction(0 if value is None else value)
    size = abs(number.numerator)
    return Counted(whole(min(size, MOST) * (1 if number > 0 else -1)), number.denominator, size, value is None)


def _of_column(wanted: Input, source: Column, limit: int) -> Counted:
    line = measured(wanted.domain, source)
    if not source.dtype.is_integer():
        return Counted(whole(0), 1, 0, line.unknown, line.foreign)
    foreign = some(line.foreign, negated(line.past((-limit, False))), line.past((limit, True)))
    plain = chosen(some(line.unknown, foreign), nw.lit(0, source.dtype), nw.col(source.name)).cast(nw.Int64)
    return Counted(plain, 1, limit, line.unknown, foreign)


def _joined(numbers: nw.Expr, unit: int, most: int, parts: Sequence[Counted]) -> Counted:
    unknown, foreign = some(*(each.unknown for each in parts)), some(*(each.foreign for each in parts))
    return Counted(numbers, unit, most, unknown, foreign)


def _steps(part: Counted, size: Fraction, start: Fraction, divides: int) -> Counted:
    """Count the full steps: those of (x - start) / size, none where that is negative; of no number beyond `divides`."""
    above = _sum([part, _of_constant(-start)]).times(size.denominator)
    width = above.unit * size.numerator
    steps = nw.max_horizontal(above.numbers, whole(0)) // whole(min(width, MOST))
    most = max(above.most, width) if above.most <= divides else MOST + 1
    return _joined(steps, 1, most, [above])


def _alike(parts: Sequence[Counted]) -> list[Counted]:
    unit = lcm(*(each.unit for each in parts))
    return [each.over(unit) for each in parts]


def _sum(parts: Sequence[Counted]) -> Counted:
    alike = _alike(parts)
    total = alike[0].numbers
    for each in alike[1:]:
        total = total + each.numbers
    return _joined(total, alike[0].unit, sum(each.most for each in alike), alike)


def _product(parts: Sequence[Counted]) -> Counted:
    total = parts[0].numbers
    for each in parts[1:]:
        total = total * each.numbers
    return _joined(total, prod(each.unit for each in parts), prod(max(each.most, 1) for each in parts), parts)


def _least(parts: Sequence[Counted]) -> Counted:
    alike = _alike(parts)
    numbers = nw.min_horizontal(*(each.numbers for each in alike))
    return _joined(numbers, alike[0].unit, max(each.most for each in alike), alike)


def _greatest(parts: Sequence[Counted]) -> Counted:
    alike = _alike(parts)
    numbers = nw.max_horizontal(*(each.numbers for each in alike))
    return _joined(numbers, alike[0].unit, max(each.most for each in alike), alike)


_COMBINED: Final = {Sum: _sum, Product: _product, Minimum: _least, Maximum: _greatest}
