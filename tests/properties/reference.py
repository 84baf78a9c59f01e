"""Decide by brute force: a second, slow and obvious reading of written rules, to hold the library against.

A rule is written down here in plain records (`Literal`, `All`, `Some`, `Unless`, `PlainRow`, `PlainTable`,
`PlainClause`, `PlainClauses`). This module never asks the library to decide, to normalise or to compare anything; it
uses the library's domains and its `Status` as records only.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import pairwise, product
from typing import Any, TypeAlias

import attrs

from congress_rules.logic import Booleans, Days, Domain, Integers, Members, Names, Numbers, Status

Values: TypeAlias = Mapping[str, object]
Result: TypeAlias = tuple[Status, object, tuple[str, ...], tuple[str, ...]]
"""Status, value, ids of rows, keys of what is needed."""


@attrs.frozen
class Literal:
    """One test: an input's key, the name of the method that makes the test, and its arguments."""

    key: str
    op: str
    args: tuple[Any, ...]


@attrs.frozen
class All:
    """All parts."""

    parts: "tuple[Tree, ...]"


@attrs.frozen
class Some:
    """At least one part."""

    parts: "tuple[Tree, ...]"


@attrs.frozen
class Unless:
    """The rule, without the cases of the exception."""

    rule: "Tree"
    exception: "Tree"


Tree: TypeAlias = Literal | All | Some | Unless
Conjunction: TypeAlias = tuple[tuple[Literal, bool], ...]
"""Tests that must all come out as said."""


def literals(tree: Tree) -> Iterator[Literal]:
    """List the tests of a condition from left to right."""
    if isinstance(tree, Literal):
        yield tree
        return
    for part in (tree.rule, tree.exception) if isinstance(tree, Unless) else tree.parts:
        yield from literals(part)


def conjunctions(tree: Tree, *, wanted: bool = True) -> list[Conjunction]:
    """Give the normal form of a condition, or of its complement."""
    if isinstance(tree, Literal):
        return [((tree, wanted),)]
    if isinstance(tree, Unless):
        halves = [conjunctions(tree.rule, wanted=wanted), conjunctions(tree.exception, wanted=not wanted)]
    else:
        halves = [conjunctions(part, wanted=wanted) for part in tree.parts]
    if isinstance(tree, Some) is wanted:
        return [each for half in halves for each in half]
    return [sum(chosen, ()) for chosen in product(*halves)]


# Domains


def belongs(domain: Domain, value: Any) -> bool:
    """Tell whether a value is of the right type and between the ends."""
    match domain:
        case Members():
            return type(value) is str and value in domain.ids
        case Booleans():
            return value is True or value is False
        case Names():
            return type(value) is str and value != ""
        case Integers():
            return type(value) is int and within(domain, value)
        case Days():
            return type(value) is date and within(domain, value)
        case Numbers():
            exact = type(value) in {int, Fraction} or (type(value) is Decimal and value.is_finite())
            return exact and -(10**999) < value < 10**999 and within(domain, value)
        case _:
            raise NotImplementedError(domain)


def within(domain: Any, value: Any) -> bool:
    """Tell whether a value lies between the ends of a line."""
    low, high = domain.lowest, domain.highest
    return (low is None or not value < low) and (high is None or not value > high)


def place(domain: Domain, value: Any) -> Any:
    """Give what orders the values of a domain."""
    return domain.ids.index(value) if isinstance(domain, Members) else value


OPS: Mapping[str, Callable[..., bool]] = {
    "equals": lambda value, one: value == one,
    "is_not": lambda value, one: value != one,
    "one_of": lambda value, *several: value in several,
    "none_of": lambda value, *several: value not in several,
    "at_least": lambda value, limit: value >= limit,
    "at_most": lambda value, limit: value <= limit,
    "more_than": lambda value, limit: value > limit,
    "less_than": lambda value, limit: value < limit,
    "between": lambda value, first, last: first <= value <= last,
}


def accepts(domain: Domain, literal: Literal, value: object) -> bool:
    """Tell whether a test accepts a value of its domain."""
    return OPS[literal.op](place(domain, value), *(place(domain, each) for each in literal.args))


def representatives(domain: Domain, mentioned: Iterable[Any]) -> tuple[object, ...]:
    """Give values of which one lies in every part that tests of the mentioned values can tell apart, in order."""
    match domain:
        case Members():
            return domain.ids
        case Booleans():
            return (True, False)
        case Names():
            return (*sorted(set(mentioned)), "nobody")
        case Integers() | Days():
            points = _ends(domain, mentioned, 0)
            step = timedelta(1) if isinstance(domain, Days) else 1
            near = {each for point in points for each in _around(point, step) if within(domain, each)}
            return tuple(sorted(near))
        case Numbers():
            exact = sorted({Fraction(each) for each in _ends(domain, mentioned, 0)})
            between = [(one + other) / 2 for one, other in pairwise(exact)]
            near = {*exact, *between, exact[0] - 1, exact[-1] + 1}
            return tuple(sorted(each for each in near if within(domain, each)))
        case _:
            raise NotImplementedError(domain)


def _ends(domain: Any, mentioned: Iterable[Any], default: Any) -> set[Any]:
    points = {*mentioned, *(end for end in (domain.lowest, domain.highest) if end is not None)}
    return points or {default}


def _around(point: Any, step: Any) -> Iterator[Any]:
    yield point
    if point != date.min:
        yield point - step
    if point != date.max:
        yield point + step


# Rules


@attrs.frozen(kw_only=True)
class PlainRow:
    """A row."""

    id: str
    when: tuple[Literal, ...] = ()
    value: Any = None
    priority: int | None = None
    since: date | None = None
    until: date | None = None


@attrs.frozen(kw_only=True)
class PlainClause:
    """A clause."""

    id: str
    when: Tree
    since: date | None = None
    until: date | None = None


@attrs.frozen(kw_only=True)
class PlainRule:
    """What tables and sets of clauses have in common: domains by key, what is given, the key of the governing day."""

    domains: Mapping[str, Domain] = attrs.field(hash=False)
    given: Tree = All(())
    day: str | None = None

    @property
    def norms(self) -> "Sequence[tuple[str, Tree]]":
        """Give the id and the condition of each norm."""
        raise NotImplementedError

    def combine(self, truths: list[bool | None]) -> tuple[Status, object, tuple[str, ...]]:
        """Decide by the truth of each norm."""
        raise NotImplementedError

    def dated(self, norm: PlainRow | PlainClause) -> All:
        """Give the days of a norm as tests."""
        day = self.day or ""
        since = [] if norm.since is None else [Literal(day, "at_least", (norm.since,))]
        until = [] if norm.until is None else [Literal(day, "at_most", (norm.until,))]
        return All((*since, *until))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """List the inputs tested, in the order in which they first occur."""
        trees = (*(tree for _, tree in self.norms), self.given)
        return tuple(dict.fromkeys(literal.key for tree in trees for literal in literals(tree)))

    def mentioned(self, key: str) -> set[object]:
        """Give the values that tests of an input mention."""
        trees = (*(tree for _, tree in self.norms), self.given)
        return {arg for tree in trees for literal in literals(tree) if literal.key == key for arg in literal.args}

    @cached_property
    def points(self) -> dict[str, tuple[object, ...]]:
        """Give for each input one value or more of every part."""
        return {key: representatives(self.domains[key], self.mentioned(key)) for key in self.keys}

    @cached_property
    def normal(self) -> list[list[Conjunction]]:
        """Give the normal form of each norm, and last of what is not given; without what contradicts itself."""
        forms = [*(conjunctions(tree) for _, tree in self.norms), conjunctions(self.given, wanted=False)]
        return [[each for each in form if self._possible(each)] for form in forms]

    def _possible(self, tests: Conjunction) -> bool:
        keys = {literal.key for literal, _ in tests}
        return all(any(self.truth(tests, {key: value}, only=key) for value in self.points[key]) for key in keys)

    def truth(self, tests: Conjunction, values: Values, only: str | None = None) -> bool | None:
        """Tell whether all tests (or those of one input) come out as said; None when something unknown decides it."""
        truths = [
            None if values.get(test.key) is None else accepts(self.domains[test.key], test, values[test.key]) is wanted
            for test, wanted in tests
            if only is None or test.key == only
        ]
        return False if False in truths else None if None in truths else True

    def truths(self, values: Values) -> list[bool | None]:
        """Tell of each norm, and last of what is not given, whether it holds."""
        found = [[self.truth(tests, values) for tests in form] for form in self.normal]
        return [True if True in form else None if None in form else False for form in found]

    def foreign(self, values: Values) -> tuple[str, ...]:
        """List the inputs whose values are foreign."""
        known = ((key, values.get(key)) for key in self.keys)
        return tuple(key for key, value in known if value is not None and not belongs(self.domains[key], value))

    def decide(self, values: Values) -> Result:
        """Decide a case."""
        if foreign := self.foreign(values):
            return Status.OUT_OF_DOMAIN, None, (), foreign
        *truths, excluded = self.truths(values)
        if excluded:
            return Status.OUT_OF_DOMAIN, None, (), tuple(dict.fromkeys(each.key for each in literals(self.given)))
        status, value, rows = self.combine(truths)
        waiting = {literal.key for name, tree in self.norms if name in rows for literal in literals(tree)}
        needs = [key for key in self.keys if status is Status.UNKNOWN and key in waiting and values.get(key) is None]
        return status, value, rows, tuple(needs)

    def short(self, values: Values) -> tuple[Status, object]:
        """Decide a case, without saying by which rows."""
        return self.decide(values)[:2]

    def cells(self, points: Mapping[str, Sequence[object]] | None = None) -> Iterator[dict[str, object]]:
        """Give cases of which at least one lies in every cell."""
        points = self.points if points is None else points
        for chosen in product(*points.values()):
            yield dict(zip(points, chosen, strict=True))

    def given_cells(self) -> Iterator[dict[str, object]]:
        """Give the cases that are not excluded."""
        return (cell for cell in self.cells() if not self.truths(cell)[-1])

    def part(self, key: str, value: object) -> object:
        """Name the part of an input's domain in which a value lies: by the tests, and on a line by the cuts passed."""
        domain = self.domains[key]
        if not isinstance(domain, Integers | Days | Numbers):
            return self._accepted(key, value)
        points: list[Any] = sorted({*self.points[key], value})
        passed = points[: points.index(value) + 1]
        return sum(self._accepted(key, one) != self._accepted(key, other) for one, other in pairwise(passed))

    def _accepted(self, key: str, value: object) -> tuple[bool | None, ...]:
        return tuple(self.truth(tests, {key: value}, only=key) for form in self.normal for tests in form)


@attrs.frozen(kw_only=True)
class PlainTable(PlainRule):
    """A decision table; `hit` is the policy's name."""

    rows: tuple[PlainRow, ...]
    hit: str
    otherwise: PlainRow | None = None

    @cached_property
    def norms(self) -> Sequence[tuple[str, Tree]]:
        """Give each row's tests and days."""
        return [(row.id, All((*row.when, *self.dated(row).parts))) for row in self.rows]

    def combine(self, truths: list[bool | None]) -> tuple[Status, object, tuple[str, ...]]:
        """Take the rows that are not a definite no to the hit policy."""
        yes = [row for row, truth in zip(self.rows, truths, strict=True) if truth is True]
        maybe = [row for row, truth in zip(self.rows, truths, strict=True) if truth is None]
        if not yes and not maybe:
            last = self.otherwise
            return (Status.NO_ROW, None, ()) if last is None else (Status.DECIDED, last.value, (last.id,))
        if self.hit == "FIRST":
            first = next(row for row in self.rows if row in yes or row in maybe)
            yes, maybe = [row for row in yes if row is first], [row for row in maybe if row is first]
        if self.hit == "PRIORITY":
            top = max(row.priority or 0 for row in (*yes, *maybe))
            yes, maybe = ([row for row in rows if (row.priority or 0) == top] for rows in (yes, maybe))
        return self._one(yes, maybe) if not self.hit.startswith("COLLECT") else self._folded(yes, maybe)

    def _one(self, yes: list[PlainRow], maybe: list[PlainRow]) -> tuple[Status, object, tuple[str, ...]]:
        said = [row.value for row in yes]
        contradiction = len(set(said)) > 1 if self.hit == "ANY" else len(said) > 1
        if contradiction:
            return Status.CONFLICT, None, _ids(yes)
        open_ = [row for row in maybe if not (self.hit == "ANY" and row.value in said)]
        return (Status.UNKNOWN, None, _ids(open_)) if open_ else (Status.DECIDED, said[0], _ids(yes))

    def _folded(self, yes: list[PlainRow], maybe: list[PlainRow]) -> tuple[Status, object, tuple[str, ...]]:
        fold: Callable[[list[Any]], object] = FOLDS[self.hit]
        if maybe:
            return Status.UNKNOWN, None, _ids(maybe)
        return Status.DECIDED, fold([row.value for row in yes]), _ids(yes)


FOLDS: Mapping[str, Callable[[list[Any]], object]] = {
    "COLLECT(SUM)": lambda values: sum(map(Fraction, values)),
    "COLLECT(MINIMUM)": min,
    "COLLECT(MAXIMUM)": max,
    "COLLECT(EVERY)": tuple,
}


@attrs.frozen(kw_only=True)
class PlainClauses(PlainRule):
    """A set of clauses."""

    clauses: tuple[PlainClause, ...]

    @cached_property
    def norms(self) -> Sequence[tuple[str, Tree]]:
        """Give each clause's condition; on days on which it does not apply it asks for nothing."""
        return [(each.id, self._asked(each)) for each in self.clauses]

    def _asked(self, clause: PlainClause) -> Tree:
        days = self.dated(clause)
        return Some((Unless(All(()), days), clause.when)) if days.parts else clause.when

    def combine(self, truths: list[bool | None]) -> tuple[Status, object, tuple[str, ...]]:
        """Say no when one fails, yes when all hold."""
        for truth in (False, None):
            if truth in truths:
                failing = tuple(each.id for each, its in zip(self.clauses, truths, strict=True) if its is truth)
                return (Status.DECIDED, False, failing) if truth is False else (Status.UNKNOWN, None, failing)
        return Status.DECIDED, True, tuple(each.id for each in self.clauses)


def _ids(rows: Iterable[PlainRow]) -> tuple[str, ...]:
    return tuple(row.id for row in rows)
