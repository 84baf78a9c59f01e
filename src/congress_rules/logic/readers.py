"""Decide many cases fast: functions from a case to its outcome that remember the combinations that they have seen.

What is remembered is a pure function of the case, so that forgetting it changes nothing but time.
"""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any, Final, Protocol, TypeVar, cast

from congress_rules.logic.decisions import Decision, Outcome, Status
from congress_rules.logic.domains import Members
from congress_rules.logic.fields import Field
from congress_rules.logic.grid import Grid
from congress_rules.logic.inputs import Input
from congress_rules.logic.lines import Days

__all__ = ["Decides", "recalling", "remembering", "remembering_each"]

V = TypeVar("V")
X = TypeVar("X")
Read = Callable[[Any], tuple[Any, ...]]

_MOST_REMEMBERED: Final = 65_536


class Decides(Protocol[V]):
    """What a reader needs of a rule."""

    @property
    def inputs(self) -> tuple[Input, ...]:
        """List the inputs tested."""
        ...

    @property
    def grid(self) -> Grid:
        """Give the grid of all boxes."""
        ...

    def decide(self, case: object) -> Decision[V]:
        """Decide a case."""
        ...


def remembering(rule: Decides[V], convert: Callable[[Outcome[V]], X]) -> Callable[[Any], X]:
    """Give a function from a case to what `convert` makes of its outcome.

    Where every input is a member or a day, equal values are the same value, and the values themselves are remembered;
    elsewhere (`True` equals 1, and ids are endless) the parts of the grid that they fall into.
    """
    read = _reader(rule.inputs)
    return _by_values(rule, convert, read, {}) if _told_by_values(rule) else _by_parts(rule, convert, read)


def remembering_each(rule: Decides[V], convert: Callable[[Outcome[V]], X]) -> Callable[[Sequence[Any]], list[X]]:
    """Give a function from cases to what `convert` makes of the outcome of each; faster for many than one by one."""
    read = _reader(rule.inputs)
    if not _told_by_values(rule):
        by_parts = _by_parts(rule, convert, read)
        return lambda cases: [by_parts(case) for case in cases]
    known: dict[tuple[object, ...], X] = {}
    one = _by_values(rule, convert, read, known)

    def each(cases: Sequence[Any]) -> list[X]:
        found = list[X]()
        waiting = map(known.__getitem__, map(read, cases))
        while len(found) < len(cases):
            try:
                for converted in waiting:
                    found.append(converted)
            except (KeyError, TypeError, AttributeError):  # as in `_by_values`: the next case is read by itself
                found.append(one(cases[len(found)]))
        return found

    return each


def recalling(rule: Decides[V]) -> Callable[[Any], Decision[V]]:
    """Give a function that decides a case, and recalls the decision of one whose inputs had the same values.

    It is for cases of few kinds, such as the marks on ballots. `True` and 1 are two values.
    """
    known: dict[tuple[object, ...], Decision[V]] = {}

    def decided(case: object) -> Decision[V]:
        values = [each.read(case) for each in rule.inputs]
        key = (*map(type, values), *values)
        try:
            return known[key]
        except (KeyError, TypeError):  # new, or not hashable
            decision = rule.decide(case)
        if len(known) < _MOST_REMEMBERED and decision.status is not Status.OUT_OF_DOMAIN:
            known[key] = decision
        return decision

    return decided


def _told_by_values(rule: Decides[V]) -> bool:
    return bool(rule.inputs) and all(isinstance(each.domain, Members | Days) for each in rule.inputs)


def _reader(inputs: Sequence[Input]) -> Read:
    """Give a function that reads all inputs; it may raise `AttributeError` for something unknown on the way."""
    if len(inputs) > 1 and all(isinstance(each, Field) for each in inputs):
        return cast("Read", attrgetter(*(each.key for each in inputs)))
    return lambda case: tuple([each.read(case) for each in inputs])


def _by_values(
    rule: Decides[V], convert: Callable[[Outcome[V]], X], read: Read, known: dict[tuple[object, ...], X]
) -> Callable[[Any], X]:
    def converted(case: object) -> X:
        try:
            return known[read(case)]
        except (KeyError, TypeError, AttributeError):  # new, not hashable, or unknown on the way
            decision = rule.decide(case)
        result = convert(decision.outcome)
        if len(known) < _MOST_REMEMBERED and decision.status is not Status.OUT_OF_DOMAIN:
            known[tuple(decision.inputs.values())] = result
        return result

    return converted


def _by_parts(rule: Decides[V], convert: Callable[[Outcome[V]], X], read: Read) -> Callable[[Any], X]:
    known: dict[tuple[int | None, ...], X] = {}
    locators = [axis.locate for axis in rule.grid.axes]

    def converted(case: object) -> X:
        try:
            values = read(case)
        except AttributeError:  # unknown on the way
            return convert(rule.decide(case).outcome)
        cell = tuple([locate(value) for locate, value in zip(locators, values, strict=True)])
        if None in cell and any(value is not None for value, part in zip(values, cell, strict=True) if part is None):
            return convert(rule.decide(case).outcome)  # a foreign value
        if cell in known:
            return known[cell]
        decision = rule.decide(case)
        result = convert(decision.outcome)
        if len(known) < _MOST_REMEMBERED and decision.status is not Status.OUT_OF_DOMAIN:
            known[cell] = result
        return result

    return converted
