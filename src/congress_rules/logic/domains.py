"""Say which values an input can take, and cut them into the parts that a set of tests can tell apart.

A domain is finite (`Members`, `Booleans`), an open set of names of which only those mentioned can be told apart
(`Names`), or an ordered line (`Integers` and `Days`, whose values have neighbours, and `Numbers`, whose values have
not). It checks a test's values when the rule is defined, brings the test into canonical form, and knows what is
foreign to it. `None` belongs to no domain: it means unknown.
"""

from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import partial
from itertools import pairwise
from math import ceil
from typing import Final

import attrs

from congress_rules.errors import Fault, nearest
from congress_rules.logic.cells import Bound, Cells, Cut, Range, Selection, at_least, at_most, equal_to
from congress_rules.texts import Text, joined

__all__ = ["Booleans", "Days", "Domain", "Integers", "Members", "Names", "Numbers"]

_OR: Final = Text("、", " or ")


class Domain(ABC):
    """The values that an input can take."""

    @abstractmethod
    def __contains__(self, value: object) -> bool:
        """Tell whether `value`, of the right type too, belongs to the domain."""

    @property
    @abstractmethod
    def expected(self) -> Text:
        """Say in words which values belong to the domain."""

    @abstractmethod
    def canonical(self, cells: Cells) -> Cells:
        """Bring a test into the one form that this domain has for it; its values have been checked."""

    @abstractmethod
    def parts(self, tests: Sequence[Cells]) -> tuple[Cells, ...]:
        """Cut the domain into the parts that canonical `tests` can tell apart; together they are the whole of it."""

    @abstractmethod
    def locator(self, parts: Sequence[Cells]) -> Callable[[object], int | None]:
        """Give a function from a value to the index of its part; None for a value that is unknown or foreign."""

    @abstractmethod
    def sample(self, part: Cells) -> object:
        """Give one value of a part, on its boundary where it has one."""

    @abstractmethod
    def nearest_value(self, part: Cells, value: object) -> object:
        """Give the value of a part that lies nearest to `value`, or a sample where nearness means nothing."""

    def text(self, value: object) -> Text:
        """Word one value."""
        return Text(str(value), str(value))

    @abstractmethod
    def describe(self, cells: Cells) -> Text:
        """Word a set of values, as it follows the name of the input: "is national", "is at least 18"."""

    def faults(self, cells: Cells, path: str) -> Iterable[Fault]:
        """Find the values in a test that do not belong to the domain."""
        values = cells.values if isinstance(cells, Selection) else {value for value, _ in cells.cuts}
        for value in sorted(values, key=repr):
            if value not in self:
                yield Fault(path, repr(value), self.expected.en, self._hint(value))

    def _hint(self, value: object) -> str | None:  # noqa: ARG002 - only a domain of names has a nearest name
        return None


class _Finite(Domain):
    """A domain whose values can be listed."""

    @property
    @abstractmethod
    def values(self) -> tuple[object, ...]:
        """List the values in their order."""

    def canonical(self, cells: Cells) -> Selection:
        """Name the members that a test accepts."""
        if isinstance(cells, Range):
            cuts = Range(tuple((self._rank(value), after) for value, after in cells.cuts), cells.from_start)
            return Selection(frozenset(value for rank, value in enumerate(self.values) if rank in cuts))
        return Selection(frozenset(value for value in self.values if value in cells))

    def _rank(self, value: object) -> int:
        return self.values.index(value)

    def parts(self, tests: Sequence[Cells]) -> tuple[Selection, ...]:
        """Group the members that no test tells apart, in the order of their first."""
        groups: dict[tuple[bool, ...], list[object]] = {}
        for value in self.values:
            groups.setdefault(tuple(value in test for test in tests), []).append(value)
        return tuple(Selection(frozenset(group)) for group in groups.values())

    def sample(self, part: Cells) -> object:
        """Give the first member of the part."""
        return next(value for value in self.values if value in part)

    def nearest_value(self, part: Cells, value: object) -> object:
        """Give the member whose place in the order is nearest."""
        if value not in self:
            return self.sample(part)
        rank = self._rank(value)
        return min((each for each in self.values if each in part), key=lambda each: abs(self._rank(each) - rank))

    def describe(self, cells: Cells) -> Text:
        """Name the members, or, when that is shorter, those left out."""
        accepted = [value for value in self.values if value in cells]
        refused = [value for value in self.values if value not in cells]
        if refused and len(refused) < len(accepted):
            return Text("不是", "is not ") + self._listed(refused)
        return Text("是", "is ") + self._listed(accepted)

    def _listed(self, values: Sequence[object]) -> Text:
        return joined([self.text(value) for value in values], _OR) if values else Text("（无）", "nothing")


@attrs.frozen
class Members(_Finite):
    """A closed list of string ids, in order, with their names.

    `ordered` tells that the order has a meaning, so that "at least the city level" can be tested.
    """

    ids: tuple[str, ...]
    names: Mapping[str, Text] = attrs.field(factory=dict, eq=False, repr=False)
    ordered: bool = False

    @property
    def values(self) -> tuple[object, ...]:
        """List the ids in their order."""
        return self.ids

    def __contains__(self, value: object) -> bool:
        """Tell whether `value` is one of the ids."""
        return isinstance(value, str) and value in self.ids

    @property
    def expected(self) -> Text:
        """List the ids."""
        listed = ", ".join(self.ids)
        return Text(f"下列之一：{listed}", f"one of: {listed}")

    def text(self, value: object) -> Text:
        """Give the member's name, or its id where it has none."""
        return self.names.get(str(value)) or super().text(value)

    def locator(self, parts: Sequence[Cells]) -> Callable[[object], int | None]:
        """Look the part up by the id."""
        index: dict[object, int] = {
            value: number for number, part in enumerate(parts) for value in self.ids if value in part
        }
        return lambda value: index.get(value) if isinstance(value, str) else None

    def faults(self, cells: Cells, path: str) -> Iterable[Fault]:
        """Find foreign ids, and limits on a list whose order has no meaning."""
        if isinstance(cells, Range) and not self.ordered:
            yield Fault(path, "a limit", "a test by name: the order of these members has no meaning")
        yield from super().faults(cells, path)

    def _hint(self, value: object) -> str | None:
        return nearest(value, self.ids)


@attrs.frozen
class Booleans(_Finite):
    """Yes and no."""

    @property
    def values(self) -> tuple[object, ...]:
        """List yes, then no."""
        return (True, False)

    def __contains__(self, value: object) -> bool:
        """Tell whether `value` is a `bool`, which the numbers 0 and 1 are not."""
        return type(value) is bool

    @property
    def expected(self) -> Text:
        """Say that yes or no is expected."""
        return Text("是或否", "True or False")

    def text(self, value: object) -> Text:
        """Say yes or no."""
        return Text("是", "yes") if value else Text("否", "no")

    def describe(self, cells: Cells) -> Text:
        """Say which of the two is accepted."""
        return Text("为", "is ") + self._listed([value for value in self.values if value in cells])

    def locator(self, parts: Sequence[Cells]) -> Callable[[object], int | None]:
        """Look the part up by the truth value."""
        yes, no = (next(number for number, part in enumerate(parts) if value in part) for value in (True, False))
        return lambda value: (yes if value else no) if type(value) is bool else None


@attrs.frozen
class Names(Domain):
    """An open set of non-empty strings, such as ids: only those that a test mentions can be told apart."""

    def __contains__(self, value: object) -> bool:
        """Tell whether `value` is a non-empty string."""
        return isinstance(value, str) and bool(value)

    @property
    def expected(self) -> Text:
        """Say that a name is expected."""
        return Text("非空文字", "a non-empty string")

    def canonical(self, cells: Cells) -> Cells:
        """Leave the selection as it is."""
        return cells

    def faults(self, cells: Cells, path: str) -> Iterable[Fault]:
        """Find values that are no names, and limits, which names do not have."""
        if isinstance(cells, Range):
            return (Fault(path, "a limit", "a test by name: names have no order"),)
        return super().faults(cells, path)

    def parts(self, tests: Sequence[Cells]) -> tuple[Selection, ...]:
        """Group the names that are mentioned; the last part is every other name."""
        named = sorted({str(value) for test in tests if isinstance(test, Selection) for value in test.values})
        groups: dict[tuple[bool, ...], list[str]] = {}
        for value in named:
            groups.setdefault(tuple(value in test for test in tests), []).append(value)
        others = Selection(frozenset[object](named), negated=True)
        return (*(Selection(frozenset[object](group)) for group in groups.values()), others)

    def locator(self, parts: Sequence[Cells]) -> Callable[[object], int | None]:
        """Look the part up by the name; a name not mentioned is in the last."""
        index: dict[object, int] = {
            value: number
            for number, part in enumerate(parts[:-1])
            if isinstance(part, Selection)
            for value in part.values
        }
        last = len(parts) - 1
        return lambda value: index.get(value, last) if isinstance(value, str) and value else None

    def sample(self, part: Cells) -> object:
        """Give the first name of the part, or a name that nothing mentions."""
        assert isinstance(part, Selection)  # noqa: S101 - names have no limits, see `faults`
        if not part.negated:
            return min(map(str, part.values))
        return next(name for name in self._fresh() if name not in part.values)

    def _fresh(self) -> Iterable[str]:
        name = "other"
        while True:
            yield name
            name += "-"

    def nearest_value(self, part: Cells, value: object) -> object:
        """Give any name of the part: nearness of names means nothing."""
        return value if value in self and value in part else self.sample(part)

    def describe(self, cells: Cells) -> Text:
        """List the names accepted, or those refused."""
        assert isinstance(cells, Selection)  # noqa: S101 - names have no limits, see `faults`
        listed = joined([self.text(value) for value in sorted(map(str, cells.values))], _OR)
        if not cells.values:
            return Text("任意", "is anything") if cells.negated else Text("（无）", "is nothing")
        return (Text("不是", "is not ") if cells.negated else Text("是", "is ")) + listed


class _Line(Domain):
    """An ordered line of values, whole or between two ends."""

    lowest: Bound
    highest: Bound

    def canonical(self, cells: Cells) -> Range:
        """Clip a test to the ends of the line, with cuts only where values differ."""
        within = (self._points(cells) if isinstance(cells, Selection) else cells).intersect(self._whole)
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
        return joined([limit for limit in limits if limit], Text("且", " and ")) or Text("任意", "is anything")

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
        exact = type(value) in {int, Fraction} or (isinstance(value, Decimal) and value.is_finite())
        return exact and _between(self.lowest, value, self.highest)

    @property
    def expected(self) -> Text:
        """Say that an exact number is expected, and between which ends."""
        return Text("精确数值", "an exact number") + _ends_text(self.lowest, self.highest)

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


def _between(lowest: Bound, value: Bound, highest: Bound) -> bool:
    return (lowest is None or lowest <= value) and (highest is None or value <= highest)


def _distance(one: Bound, other: Bound) -> Bound:
    return abs(one - other) if isinstance(one, date) else abs(Fraction(one) - Fraction(other))


def _ends_text(lowest: Bound, highest: Bound) -> Text:
    low = Text("", "") if lowest is None else Text(f"，不少于{lowest}", f" of at least {lowest}")
    high = Text("", "") if highest is None else Text(f"，不超过{highest}", f", at most {highest}")
    return low + high
