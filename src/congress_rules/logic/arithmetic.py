"""Derive terms by arithmetic: completed years, days since, whole steps, sums, products, the smallest, the greatest.

A term that rises (or falls) with exactly one other has a *preimage*: a test on the derived value is a test on the
plain one, so that "18 years old on election day" is a cut on the day of birth.
"""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from math import prod
from typing import Any, Self, TypeVar, cast

import attrs

from congress_rules.errors import CalendarError, Fault
from congress_rules.law import DayCounting, Period, Window
from congress_rules.law.periods import day_at
from congress_rules.logic import cells
from congress_rules.logic.cells import Cells, Cut, Range
from congress_rules.logic.domains import Domain
from congress_rules.logic.inputs import FOREIGN, NO_PARAMETERS, Input, Parameters
from congress_rules.logic.lines import Days, Integers, Numbers
from congress_rules.logic.terms import Identified, Number
from congress_rules.texts import Text

__all__ = ["DaysSince", "Maximum", "Minimum", "Product", "Steps", "Sum", "YearsSince"]

T = TypeVar("T")

_EVERYTHING = Range((), from_start=True)
_NOTHING = Range(())


class _Derived(Identified[T]):
    """A term made of others; it rises or falls with the one below it, when there is only one."""

    @property
    @abstractmethod
    def below(self) -> tuple[Input, ...]:
        """List the terms that this one is made of."""

    @property
    def private(self) -> bool:
        """Tell whether one of the terms below is private."""
        return any(each.private for each in self.below)

    @abstractmethod
    def _derive(self, values: Sequence[Any]) -> T:
        """Compute the value from those of the terms below."""

    @abstractmethod
    def _beyond(self, cut: Cut, parameters: Parameters) -> Range | None:
        """Give the values of the first term below for which this one lies beyond `cut`; None when not known."""

    @property
    def _fitting(self) -> tuple[type[Domain], ...]:
        return (Integers, Numbers)

    def read(self, case: object, parameters: Parameters = NO_PARAMETERS) -> Any:  # noqa: ANN401 - as `Input.read`
        """Compute the value; unknown when one of the terms below is, foreign when one of them is."""
        values = [each.checked(case, parameters) for each in self.below]
        if FOREIGN in values:
            return FOREIGN
        return None if None in values else self._derive(values)

    def faults(self, domains: Mapping[str, Domain], path: str) -> Iterator[Fault]:
        """Find the faults of the terms below, and those that cannot be computed with."""
        for each in self.below:
            found = tuple(each.faults(domains, path))
            yield from found
            if not found and not isinstance(domain := each.within(domains).domain, self._fitting):
                wanted = " or ".join(fitting().expected.en for fitting in self._fitting)
                yield Fault(path, f"{each.key} ({domain.expected.en})", f"{wanted}, as {self.key} needs")

    def preimage(self, accepted: Cells, parameters: Parameters) -> tuple[Input, Cells] | None:
        """Turn each interval into a set of values of the term below, down to a plain term."""
        missed = _EVERYTHING
        for start, stop in cast("Range", self.domain.canonical(accepted)).intervals:
            reached = _EVERYTHING if start is None else self._beyond(start, parameters)
            passed = _NOTHING if stop is None else self._beyond(stop, parameters)
            if reached is None or passed is None:
                return None
            missed = missed.intersect(reached.intersect(passed.complement()).complement())
        below = self.below[0]
        met = below.domain.canonical(missed.complement())
        return below.preimage(met, parameters) or (below, met)


@attrs.frozen
class _Between(_Derived[int]):
    """What lies between two days."""

    start: Input
    until: Input

    @property
    def domain(self) -> Integers:
        """Give the whole numbers; below zero when the start lies after the end."""
        return Integers()

    @property
    def below(self) -> tuple[Input, ...]:
        """List the two days."""
        return (self.start, self.until)

    @property
    def _fitting(self) -> tuple[type[Domain], ...]:
        return (Days,)

    def within(self, domains: Mapping[str, Domain]) -> Self:
        """Bind both days."""
        return attrs.evolve(self, start=self.start.within(domains), until=self.until.within(domains))


@attrs.frozen
class YearsSince(_Between):
    """Completed years from one day to another, counted as the law counts them."""

    counting: DayCounting
    id: str
    name: Text

    def _derive(self, values: Sequence[Any]) -> int:
        return self.counting.years_between(*values)

    def _beyond(self, cut: Cut, parameters: Parameters) -> Range | None:
        until = self.until.fixed(parameters)
        if not isinstance(until, date):
            return None
        try:
            return cells.at_most(self.counting.last_start(until, cut[0]))
        except CalendarError:  # so many years ago, or ahead, that the calendar has no such day
            return _NOTHING if cut[0] > 0 else _EVERYTHING


@attrs.frozen
class DaysSince(_Between):
    """Days from one day to another, or from the last day of the `window` that the first falls into.

    So "by the third of the month after" is at most 3 days since the month of the first day. Below zero when the end
    lies before.
    """

    id: str
    name: Text
    window: Window | None = None

    def _derive(self, values: Sequence[Any]) -> int:
        start, until = values
        counted = start if self.window is None else _end(start, self.window)
        return int((until - counted).days)

    def _beyond(self, cut: Cut, parameters: Parameters) -> Range | None:
        until = self.until.fixed(parameters)
        if not isinstance(until, date):
            return None
        try:
            latest = day_at(until.toordinal() - cut[0])
        except CalendarError:  # so many days ago, or ahead, that the calendar has no such day
            return _NOTHING if cut[0] > 0 else _EVERYTHING
        ended = latest if self.window is None else _last_ended(latest, self.window)
        return _NOTHING if ended is None else cells.at_most(ended)


def _end(day: date, window: Window) -> date:
    """Give the last day of the window that a day falls into; the last week of the calendar ends with it."""
    try:
        return Period.around(day, window).last
    except CalendarError:
        return date.max


def _last_ended(on: date, window: Window) -> date | None:
    """Give the last day of the latest window that has ended on a day; None before the first has."""
    day = on
    while _end(day, window) > on:
        if day == date.min:
            return None
        day = day_at(day.toordinal() - 1)
    return _end(day, window)


@attrs.frozen
class Steps(_Derived[int]):
    """Whole steps of a size above a start, none below it: one more for every full 5000 people."""

    of: Input
    size: Number = attrs.field(validator=attrs.validators.gt(0))
    id: str
    name: Text
    start: Number = 0

    @property
    def domain(self) -> Integers:
        """Give the whole numbers from zero."""
        return Integers(0)

    @property
    def below(self) -> tuple[Input, ...]:
        """List the one number."""
        return (self.of,)

    def within(self, domains: Mapping[str, Domain]) -> Self:
        """Bind the number."""
        return attrs.evolve(self, of=self.of.within(domains))

    def faults(self, domains: Mapping[str, Domain], path: str) -> Iterator[Fault]:
        """Find a size and a start that are no exact numbers."""
        yield from super().faults(domains, path)
        yield from _inexact((self.size, self.start), path)

    def _derive(self, values: Sequence[Any]) -> int:
        return max(0, int((_exact(values[0]) - _exact(self.start)) // _exact(self.size)))

    def _beyond(self, cut: Cut, parameters: Parameters) -> Range:  # noqa: ARG002 - steps know all they need
        limit = cut[0]
        return cells.at_least(_exact(self.start) + limit * _exact(self.size)) if limit > 0 else _EVERYTHING


@attrs.frozen
class _Arithmetic(_Derived[Number]):
    """One exact number made of several: terms and constants."""

    operands: tuple[Input | Number, ...]
    id: str
    name: Text

    @property
    def domain(self) -> Domain:
        """Give the whole numbers where every operand is one, else all exact numbers."""
        whole = [isinstance(each.domain, Integers) for each in self.below] + [type(each) is int for each in self._known]
        return Integers() if all(whole) else Numbers()

    @property
    def below(self) -> tuple[Input, ...]:
        """List the terms among the operands."""
        return tuple(each for each in self.operands if isinstance(each, Input))

    @property
    def _known(self) -> tuple[Number, ...]:
        return tuple(each for each in self.operands if not isinstance(each, Input))

    def within(self, domains: Mapping[str, Domain]) -> Self:
        """Bind the terms among the operands."""
        operands = tuple(each.within(domains) if isinstance(each, Input) else each for each in self.operands)
        return attrs.evolve(self, operands=operands)

    def faults(self, domains: Mapping[str, Domain], path: str) -> Iterator[Fault]:
        """Find constants that are no exact numbers, and that there is no term."""
        yield from super().faults(domains, path)
        yield from _inexact(self._known, path)
        if not self.below:
            yield Fault(path, f"{self.key}, made of constants alone,", "made of one term at least")

    def preimage(self, accepted: Cells, parameters: Parameters) -> tuple[Input, Cells] | None:
        """Turn the test into one on the term below, where there is only one."""
        return super().preimage(accepted, parameters) if len(self.below) == 1 else None

    def _derive(self, values: Sequence[Any]) -> Number:
        return _plain(self._combine([_exact(value) for value in (*values, *self._known)]))

    @abstractmethod
    def _combine(self, values: list[Fraction]) -> Fraction:
        """Compute the number from its operands."""

    @property
    def _constant(self) -> Fraction | None:
        return self._combine([_exact(each) for each in self._known]) if self._known else None


@attrs.frozen
class Sum(_Arithmetic):
    """The sum of terms and constants."""

    def _combine(self, values: list[Fraction]) -> Fraction:
        return sum(values, Fraction())

    def _beyond(self, cut: Cut, parameters: Parameters) -> Range:  # noqa: ARG002 - constants need no parameters
        return Range(((_exact(cut[0]) - (self._constant or 0), cut[1]),))


@attrs.frozen
class Product(_Arithmetic):
    """The product of terms and constants."""

    def _combine(self, values: list[Fraction]) -> Fraction:
        return prod(values, start=Fraction(1))

    def _beyond(self, cut: Cut, parameters: Parameters) -> Range:  # noqa: ARG002 - constants need no parameters
        factor = Fraction(1) if self._constant is None else self._constant
        limit, after = _exact(cut[0]), cut[1]
        if factor == 0:
            return _EVERYTHING if limit < 0 or (limit == 0 and not after) else _NOTHING
        falling = factor < 0
        return Range(((limit / factor, after is not falling),), from_start=falling)


@attrs.frozen
class _Extreme(_Arithmetic):
    """The smallest or the greatest of terms and constants."""

    def _beyond(self, cut: Cut, parameters: Parameters) -> Range:  # noqa: ARG002 - constants need no parameters
        beyond = Range((cut,))
        if self._constant is None:
            return beyond
        constant = _EVERYTHING if self._constant in beyond else _NOTHING
        return self._of_both(beyond, constant)

    @abstractmethod
    def _of_both(self, one: Range, other: Range) -> Range:
        """Give the values for which the extreme lies in both (the smallest) or in either (the greatest)."""


@attrs.frozen
class Minimum(_Extreme):
    """The smallest of terms and constants."""

    def _combine(self, values: list[Fraction]) -> Fraction:
        return min(values)

    def _of_both(self, one: Range, other: Range) -> Range:
        return one.intersect(other)


@attrs.frozen
class Maximum(_Extreme):
    """The greatest of terms and constants."""

    def _combine(self, values: list[Fraction]) -> Fraction:
        return max(values)

    def _of_both(self, one: Range, other: Range) -> Range:
        return one.complement().intersect(other.complement()).complement()


def _inexact(constants: Iterable[object], path: str) -> Iterator[Fault]:
    for each in constants:
        if each not in Numbers():
            yield Fault(path, repr(each), Numbers().expected.en)


def _exact(value: Number) -> Fraction:
    return Fraction(value)


def _plain(value: Fraction) -> Number:
    return int(value) if value.denominator == 1 else value
