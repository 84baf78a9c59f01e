"""Name what a rule tests: a `Term` is an input of a rule, with a name, a domain and a way to read it from a case.

The simplest term is a field of the case (`congress_rules.logic.field`). The others are made of terms: a parameter of
the decision, a count, completed years, whole steps, a sum, a product, the smallest and the greatest of several. A term
that rises (or falls) with exactly one other has a *preimage*: a test on the derived value is a test on the plain one,
so that "18 years old on election day" is a cut on the day of birth.

`None` means unknown, and whatever is made of something unknown is unknown.
"""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import prod
from typing import Any, Generic, Self, TypeAlias, TypeVar

import attrs

from congress_rules.law import DayCounting
from congress_rules.logic import cells
from congress_rules.logic.cells import Cells, Cut, Range
from congress_rules.logic.conditions import Condition, Test
from congress_rules.logic.domains import Domain, Integers, Numbers
from congress_rules.logic.inputs import NO_PARAMETERS, Input, Parameters
from congress_rules.texts import Text

__all__ = ["Count", "Maximum", "Minimum", "Number", "Parameter", "Product", "Steps", "Sum", "Term", "YearsSince"]

T = TypeVar("T")

Number: TypeAlias = int | Decimal | Fraction
"""An exact number."""

_EVERYTHING = Range((), from_start=True)
_NOTHING = Range(())


class Term(Input, Generic[T]):
    """An input of a rule whose values are of type `T`; its methods make tests of it."""

    def equals(self, value: T) -> Test:
        """Test for one value."""
        return self.one_of(value)

    def is_not(self, value: T) -> Test:
        """Test for any value but one."""
        return self.none_of(value)

    def one_of(self, *values: T) -> Test:
        """Test for one of several values."""
        return Test(self, cells.one_of(values))

    def none_of(self, *values: T) -> Test:
        """Test for any value but several."""
        return Test(self, cells.none_of(values))

    def at_least(self, limit: T) -> Test:
        """Test for the limit or more (以上)."""
        return Test(self, cells.at_least(limit))

    def at_most(self, limit: T) -> Test:
        """Test for the limit or less (以下, 以内)."""
        return Test(self, cells.at_most(limit))

    def more_than(self, limit: T) -> Test:
        """Test for more than the limit (超过)."""
        return Test(self, cells.more_than(limit))

    def less_than(self, limit: T) -> Test:
        """Test for less than the limit (不满)."""
        return Test(self, cells.less_than(limit))

    def between(self, first: T, last: T) -> Test:
        """Test for a value from the first to the last, both included."""
        return Test(self, cells.between(first, last))


@attrs.frozen
class Parameter(Term[T]):
    """A value that the caller of a decision states beside the case, by its key."""

    key: str
    domain: Domain
    name: Text

    def read(self, case: object, parameters: Parameters = NO_PARAMETERS) -> Any:  # noqa: ARG002, ANN401
        """Give the value stated; unknown when none was."""
        return parameters.get(self.key)

    def fixed(self, parameters: Parameters) -> object:
        """Give the value stated."""
        return parameters.get(self.key)


@attrs.frozen
class Count(Term[int]):
    """The number of things in a collection; of those of which a condition holds, where one is stated."""

    of: Input
    key: str
    name: Text
    where: Condition | None = None

    @property
    def domain(self) -> Integers:
        """Give the whole numbers from zero."""
        return Integers(0)

    def within(self, domains: Mapping[str, Domain]) -> Self:
        """Bind the condition to the domains of a taxonomy."""
        return self if self.where is None else attrs.evolve(self, where=self.where.within(domains))

    def read(self, case: object, parameters: Parameters = NO_PARAMETERS) -> int | None:
        """Count; unknown when the collection is, or when the condition is unknown of one of its things."""
        things: Sequence[object] | None = self.of.read(case, parameters)
        if things is None or self.where is None:
            return None if things is None else len(things)
        truths = [self.where.of(thing, parameters) for thing in things]
        return None if None in truths else truths.count(True)


class _Rising(Term[T]):
    """A term that rises or falls with one other, so that a test on it has a preimage."""

    @property
    @abstractmethod
    def _below(self) -> Input | None:
        """Give the one term that this one rises with; None when there are several."""

    @abstractmethod
    def _beyond(self, cut: Cut, parameters: Parameters) -> Cells | None:
        """Give the values of the term below for which this one lies beyond `cut`; None when that is not known."""

    def preimage(self, accepted: Cells, parameters: Parameters) -> tuple[Input, Cells] | None:
        """Turn each interval into a set of values of the term below, down to a plain term."""
        accepted = self.domain.canonical(accepted)
        if self._below is None or not isinstance(accepted, Range):
            return None
        missed: Cells = _EVERYTHING
        for start, stop in accepted.intervals:
            reached = _EVERYTHING if start is None else self._beyond(start, parameters)
            passed = _NOTHING if stop is None else self._beyond(stop, parameters)
            if reached is None or passed is None:
                return None
            missed = missed.intersect(reached.intersect(passed.complement()).complement())  # type: ignore[arg-type]
        met = self._below.domain.canonical(missed.complement())
        return self._below.preimage(met, parameters) or (self._below, met)


@attrs.frozen
class YearsSince(_Rising[int]):
    """Completed years from one day to another, counted as the law counts them."""

    start: Input
    until: Input
    counting: DayCounting
    key: str
    name: Text

    @property
    def domain(self) -> Integers:
        """Give the whole numbers; below zero when the start lies after the end."""
        return Integers()

    def read(self, case: object, parameters: Parameters = NO_PARAMETERS) -> int | None:
        """Count the years; unknown when one of the days is."""
        start: date | None = self.start.read(case, parameters)
        until: date | None = self.until.read(case, parameters)
        return None if start is None or until is None else self.counting.years_between(start, until)

    @property
    def _below(self) -> Input:
        return self.start

    def _beyond(self, cut: Cut, parameters: Parameters) -> Cells | None:
        until = self.until.fixed(parameters)
        return cells.at_most(self.counting.last_start(until, cut[0])) if isinstance(until, date) else None


@attrs.frozen
class Steps(_Rising[int]):
    """Whole steps of a size above a start, none below it: one more for every full 5000 people."""

    of: Input
    size: Number = attrs.field(validator=attrs.validators.gt(0))
    key: str
    name: Text
    start: Number = 0

    @property
    def domain(self) -> Integers:
        """Give the whole numbers from zero."""
        return Integers(0)

    def read(self, case: object, parameters: Parameters = NO_PARAMETERS) -> int | None:
        """Count the whole steps; unknown when the value is."""
        value: Number | None = self.of.read(case, parameters)
        return None if value is None else max(0, int((_exact(value) - _exact(self.start)) // _exact(self.size)))

    @property
    def _below(self) -> Input:
        return self.of

    def _beyond(self, cut: Cut, parameters: Parameters) -> Cells:  # noqa: ARG002 - steps know all they need
        limit = cut[0]
        return cells.at_least(_exact(self.start) + limit * _exact(self.size)) if limit > 0 else _EVERYTHING


@attrs.frozen
class _Arithmetic(_Rising[Number]):
    """One exact number made of several: terms and constants."""

    operands: tuple[Input | Number, ...]
    key: str
    name: Text

    @property
    def domain(self) -> Domain:
        """Give the whole numbers where every operand is one, else all exact numbers."""
        whole = all(isinstance(each.domain if isinstance(each, Input) else each, Integers | int) for each in self.operands)
        return Integers() if whole else Numbers()

    def read(self, case: object, parameters: Parameters = NO_PARAMETERS) -> Number | None:
        """Compute the number; unknown when one of the operands is."""
        values = [each.read(case, parameters) if isinstance(each, Input) else each for each in self.operands]
        return None if None in values else _plain(self._combine([_exact(value) for value in values]))

    @abstractmethod
    def _combine(self, values: list[Fraction]) -> Fraction:
        """Compute the number from its operands."""

    @property
    def _below(self) -> Input | None:
        inputs = [each for each in self.operands if isinstance(each, Input)]
        return inputs[0] if len(inputs) == 1 else None

    @property
    def _constant(self) -> Fraction | None:
        constants = [_exact(each) for each in self.operands if not isinstance(each, Input)]
        return self._combine(constants) if constants else None


@attrs.frozen
class Sum(_Arithmetic):
    """The sum of terms and constants."""

    def _combine(self, values: list[Fraction]) -> Fraction:
        return sum(values, Fraction())

    def _beyond(self, cut: Cut, parameters: Parameters) -> Cells:  # noqa: ARG002 - constants need no parameters
        return Range(((_exact(cut[0]) - (self._constant or 0), cut[1]),))


@attrs.frozen
class Product(_Arithmetic):
    """The product of terms and constants."""

    def _combine(self, values: list[Fraction]) -> Fraction:
        return prod(values, start=Fraction(1))

    def _beyond(self, cut: Cut, parameters: Parameters) -> Cells:  # noqa: ARG002 - constants need no parameters
        factor = Fraction(1) if self._constant is None else self._constant
        limit, after = _exact(cut[0]), cut[1]
        if factor == 0:
            return _EVERYTHING if (limit, after) <= (0, False) else _NOTHING
        falling = factor < 0
        return Range(((limit / factor, after is not falling),), from_start=falling)


@attrs.frozen
class _Extreme(_Arithmetic):
    """The smallest or the greatest of terms and constants."""

    def _beyond(self, cut: Cut, parameters: Parameters) -> Cells:  # noqa: ARG002 - constants need no parameters
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


def _exact(value: Number) -> Fraction:
    return Fraction(value)


def _plain(value: Fraction) -> Number:
    return int(value) if value.denominator == 1 else value
