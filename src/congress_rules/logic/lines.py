"""Order values on a line: whole numbers and days, whose values have neighbours, and exact numbers, whose have not.

A line may have ends. Tests draw limits on it, which a discrete line brings into one form: more than 4 is at least 5.
"""

from abc import abstractmethod
from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import partial
from itertools import pairwise
from math import ceil
from typing import Final

import attrs

from congress_rules.logic.cells import Bound, Cells, Cut, Range, Selection, at_least, at_most, equal_to
from congress_rules.logic.domains import Domain
from congress_rules.texts import Text, joined

__all__ = ["Days", "Integers", "Numbers"]

_MOST_PLACES: Final = 1000
_MOST_SIGNS: Final = 40


class _Line(Domain):
    """An ordered line of values, whole or between two ends."""

    lowest: Bound
    highest: Bound

    def canonical(self, cells: Cells) -> Range:
        """Clip a test to the ends of the line, with cuts only where values differ."""
        within = (self._points(cells) if isinstance(cells, Selection) else cells.rising).intersect(self._whole)
        cuts = [self._cut(cut) for cut in within.cuts]
        # Two cuts between the same neighbours enclose no value: they cancel.
        return Range(tuple(cut for cut in dict.fromkeys(cuts) if cuts.count(cut) % 2), within.from_start)

    @property
    def _whole(self) -> Range:
        whole = Range((), from_start=True)
        if self.lowest is not None:
            whole = whole.intersect(at_least(self.lowest))
        return whole if self.highest is None else whole.intersect(at_most(self.highest))

    def _points(self, selection: Selection) -> Range:
        others = Range((), from_start=True)
        for value in selection.values:
            others = others.intersect(equal_to(value).complement())
        return others if selection.negated else others.complement()

    @abstractmethod
    def _cut(self, cut: Cut) -> Cut:
        """Give the one form of a cut between two values of the line."""

    def parts(self, tests: Sequence[Cells]) -> tuple[Range, ...]:
        """Cut the line at every cut of the tests."""
        whole = self.canonical(Range((), from_start=True))
        cuts = {cut for test in tests if isinstance(test, Range) for cut in test.cuts}
        ((first, last),) = whole.intervals
        ends = [first, *sorted(cuts - set(whole.cuts)), last]
        return tuple(_interval(start, stop) for start, stop in pairwise(ends))

    def locator(self, parts: Sequence[Cells]) -> Callable[[object], int | None]:
        """Find the part by bisection."""
        cuts = [part.intervals[0][0] or (None, False) for part in parts[1:] if isinstance(part, Range)]
        return lambda value: bisect_right(cuts, (value, False)) if value in self else None

    def sample(self, part: Cells) -> object:
        """Give the least value of the part where it has one, else its greatest, else one between."""
        start, stop = _intervals(part)[0]
        return next(end for end in (self._first(start), self._last(stop), self._inside(start, stop)) if end is not None)

    def nearest_value(self, part: Cells, value: object) -> object:
        """Give the end of the part that lies nearest to `value`, or a sample where no end belongs to it."""
        if value not in self:
            return self.sample(part)
        if value in part:
            return value
        ends = [end for start, stop in _intervals(part) for end in (self._first(start), self._last(stop))]
        return min((end for end in ends if end is not None), key=partial(_distance, value), default=self.sample(part))

    @abstractmethod
    def _first(self, start: Cut | None) -> Bound:
        """Give the least value after a cut, None when there is none."""

    @abstractmethod
    def _last(self, stop: Cut | None) -> Bound:
        """Give the greatest value before a cut, None when there is none."""

    @abstractmethod
    def _inside(self, start: Cut | None, stop: Cut | None) -> Bound:
        """Give a value between two cuts that lie on no value of their interval."""

    def describe(self, cells: Cells) -> Text:
        """Give the limits of each interval in the words of the law."""
        spoken = [self._interval_text(start, stop) for start, stop in _intervals(cells)]
        return joined(spoken, Text("，或", " or ")) if spoken else Text("（无）", "is nothing")

    def _interval_text(self, start: Cut | None, stop: Cut | None) -> Text:
        least, most = self._first(start), self._last(stop)
        if least is not None and least == most:
            return Text("为", "is ") + self.text(least)
        limits = [self._lower_text(start, least), self._upper_text(stop, most)]
        spoken = [limit for limit in limits if limit]
        return joined(spoken, Text("且", " and ")) if spoken else Text("任意", "is anything")

    def _lower_text(self, start: Cut | None, least: Bound) -> Text | None:
        if start is None or least == self.lowest is not None:
            return None
        if least is None:
            return Text("超过", "is more than ") + self.text(start[0])
        return Text("不少于", "is at least ") + self.text(least)

    def _upper_text(self, stop: Cut | None, most: Bound) -> Text | None:
        if stop is None or most == self.highest is not None:
            return None
        if most is None:
            return Text("不满", "is less than ") + self.text(stop[0])
        return Text("不超过", "is at most ") + self.text(most)


class _Discrete(_Line):
    """A line on which every value but the ends has two neighbours."""

    @staticmethod
    @abstractmethod
    def _step(value: Bound, steps: int) -> Bound:
        """Give the value some steps above (or below) another."""

    def _cut(self, cut: Cut) -> Cut:
        value, after = cut
        return (self._step(value, 1), False) if after and value != self.highest else cut

    def _first(self, start: Cut | None) -> Bound:
        return self.lowest if start is None else start[0]

    def _last(self, stop: Cut | None) -> Bound:
        if stop is None or stop[1]:
            return self.highest
        return self._step(stop[0], -1)

    def _inside(self, start: Cut | None, stop: Cut | None) -> Bound:  # noqa: ARG002 - only the whole line has no end
        return 0


@attrs.frozen
class Integers(_Discrete):
    """Whole numbers, in the unit that the input states."""

    lowest: int | None = None
    highest: int | None = None

    def __contains__(self, value: object) -> bool:
        """Tell whether `value` is an `int` between the ends; `True` is none."""
        return type(value) is int and _between(self.lowest, value, self.highest)

    @staticmethod
    def _step(value: int, steps: int) -> int:
        return value + steps

    def _cut(self, cut: Cut) -> Cut:
        whole = ceil(cut[0])  # a limit between two whole numbers lies just before the next
        return super()._cut((whole, cut[1] and whole == cut[0]))

    @property
    def expected(self) -> Text:
        """Say that a whole number is expected, and between which ends."""
        return Text("整数", "a whole number") + _ends_text(self.lowest, self.highest)


_PLAIN_DAY: Final = date(2000, 1, 1)


@attrs.frozen
class Days(_Discrete):
    """Calendar days."""

    lowest: date = date.min
    highest: date = date.max

    def __contains__(self, value: object) -> bool:
        """Tell whether `value` is a `date` between the ends; a `datetime` is none."""
        return type(value) is date and _between(self.lowest, value, self.highest)

    @staticmethod
    def _step(value: date, steps: int) -> date:
        return value + timedelta(days=steps)

    @property
    def expected(self) -> Text:
        """Say that a day is expected, and between which ends."""
        whole = self.lowest == date.min and self.highest == date.max
        return Text("日期", "a day") + (Text("", "") if whole else _ends_text(self.lowest, self.highest))

    def sample(self, part: Cells) -> object:
        """Give the first day of the part; where that is the beginning of the calendar, its last, or a plain day."""
        start, stop = _intervals(part)[0]
        first, last = self._first(start), self._last(stop)
        plain = [day for day in (first, last, _PLAIN_DAY) if day not in {date.min, date.max} and day in part]
        return plain[0] if plain else first

    def _lower_text(self, start: Cut | None, least: Bound) -> Text | None:
        limit = super()._lower_text(start, least)
        return limit and Text("不早于", "is not before ") + self.text(least)

    def _upper_text(self, stop: Cut | None, most: Bound) -> Text | None:
        limit = super()._upper_text(stop, most)
        return limit and Text("不晚于", "is not after ") + self.text(most)


@attrs.frozen
class Numbers(_Line):
    """Exact numbers: `int`, `Decimal` or `Fraction`, between any two of which lies another."""

    lowest: int | Decimal | Fraction | None = None
    highest: int | Decimal | Fraction | None = None

    def __contains__(self, value: object) -> bool:
        """Tell whether `value` is a finite exact number between the ends."""
        exact = type(value) in {int, Fraction} or (isinstance(value, Decimal) and _reasonable(value))
        return exact and _between(self.lowest, value, self.highest)

    @property
    def expected(self) -> Text:
        """Say that an exact number is expected, and between which ends."""
        return Text("精确数值", "an exact number") + _ends_text(self.lowest, self.highest)

    def text(self, value: object) -> Text:
        """Word equal numbers alike: plainly, as a fraction where no decimal number is it, or briefly by an exponent."""
        said = (
            _written(Fraction(value)) if isinstance(value, int | Decimal | Fraction) and value in Numbers() else value
        )
        return super().text(said)

    def _cut(self, cut: Cut) -> Cut:
        return cut

    def _first(self, start: Cut | None) -> Bound:
        return None if start is None or start[1] else start[0]

    def _last(self, stop: Cut | None) -> Bound:
        return stop[0] if stop is not None and stop[1] else None

    def _inside(self, start: Cut | None, stop: Cut | None) -> Bound:
        low, high = (None if cut is None else Fraction(cut[0]) for cut in (start, stop))
        if low is None:
            return 0 if high is None else high - 1
        return low + 1 if high is None else (low + high) / 2


def _interval(start: Cut | None, stop: Cut | None) -> Range:
    return Range(tuple(cut for cut in (start, stop) if cut is not None), from_start=start is None)


def _intervals(cells: Cells) -> tuple[tuple[Cut | None, Cut | None], ...]:
    assert isinstance(cells, Range)  # noqa: S101 - canonical cells of a line are ranges
    return cells.intervals


def _reasonable(value: Decimal) -> bool:
    """Tell whether a number is finite, and not so large or small that exact arithmetic would never end."""
    return value.is_finite() and abs(value.adjusted()) <= _MOST_PLACES


def _written(number: Fraction) -> str:
    """Write a number by its value alone; one of very many signs in powers of ten."""
    places = _places(number.denominator)
    if places is None:
        return f"{Decimal(number.numerator)}/{Decimal(number.denominator)}"
    sign, digits, _ = Decimal(number.numerator * 10**places // number.denominator).as_tuple()
    plain = f"{Decimal((sign, digits, -places)):f}"
    if len(plain) <= _MOST_SIGNS:
        return plain
    kept = "".join(map(str, digits)).rstrip("0")
    return str(Decimal((sign, digits[: len(kept)], len(digits) - len(kept) - places)))


def _places(denominator: int) -> int | None:
    """Give how many decimal places a fraction needs; None where they never end."""
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def _between(lowest: Bound, value: Bound, highest: Bound) -> bool:
    return (lowest is None or lowest <= value) and (highest is None or value <= highest)


def _distance(one: Bound, other: Bound) -> Bound:
    return abs(one - other) if isinstance(one, date) else abs(Fraction(one) - Fraction(other))


def _ends_text(lowest: Bound, highest: Bound) -> Text:
    low = Text("", "") if lowest is None else Text(f"，不少于{lowest}", f" of at least {lowest}")
    high = Text("", "") if highest is None else Text(f"，不超过{highest}", f", at most {highest}")
    return low + high
