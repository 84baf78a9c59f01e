"""Decide by a table: rows of tests with a value each, a hit policy, an explicit otherwise, and what is given."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import combinations
from typing import Any, Final, Generic, Self, TypeVar

import attrs

from congress_rules.errors import Fault
from congress_rules.logic.axes import Region
from congress_rules.logic.conditions import AnyOf, Box, Condition, Test, all_of, any_of
from congress_rules.logic.deciders import Decider, Truths
from congress_rules.logic.decisions import Ground, Outcome, Status, worded_values
from congress_rules.logic.domains import Domain
from congress_rules.logic.findings import Finding, FindingKind
from congress_rules.logic.hits import UNIQUE, Contender, HitPolicy, decided
from congress_rules.logic.inputs import Parameters, Values
from congress_rules.logic.norms import Norm, amended, many, misfit
from congress_rules.texts import Text

__all__ = ["Decides", "DecisionTable", "Row"]

V = TypeVar("V")

_TEST: Final = "a test (tests that must all hold are listed: when=(one, other); alternatives have a row each)"


@attrs.frozen(kw_only=True)
class Row(Norm, Generic[V]):
    """A row: where all its tests hold, the table says `value`. A row of higher `priority` is the more special one.

    `when` is a test or several, all of which must hold; alternatives have a row each. Anything else, a condition too,
    is a `DefinitionError`.
    """

    when: tuple[Test, ...] = attrs.field(default=(), converter=many)
    value: V
    priority: int | None = None

    def misfits(self) -> Iterator[Fault]:
        """Find, too, what is no test."""
        yield from super().misfits()
        for number, each in enumerate(self.when):
            yield from misfit(f"{self.id}.when[{number}]", each, Test, _TEST)


def _rows(rows: Iterable[Row[V]]) -> tuple[Row[V], ...]:
    return tuple(rows)


@attrs.frozen(kw_only=True)
class DecisionTable(Decider[Row[V], V]):
    """A table of rows.

    `hit` says what it means that several rows apply; `otherwise` is the row without tests or days that counts where
    every other is a definite no. Raise `DefinitionError`, which lists every fault, for a value foreign to its input, an
    id that is used twice, a dated row in a table without a governing day, or an otherwise with tests.
    """

    rows: tuple[Row[V], ...] = attrs.field(converter=_rows)
    hit: HitPolicy = UNIQUE
    otherwise: Row[V] | None = None

    @property
    def norms(self) -> tuple[Row[V], ...]:
        """List the rows."""
        return self.rows

    def condition(self, norm: Row[V]) -> Condition:
        """Give a row's tests and days."""
        return all_of(*norm.when, *([norm.applies_on(self.day)] if norm.dated and self.day is not None else []))

    def faults(self) -> Iterator[Fault]:
        """Find the faults of the rows and of the otherwise."""
        yield from super().faults()
        if self.otherwise is not None and (self.otherwise.when or self.otherwise.dated):
            yield Fault(f"{self.id}[{self.otherwise.id}]", "an otherwise with tests or days", "a row without any")

    # Deciding

    @cached_property
    def contenders(self) -> tuple[Contender, ...]:
        """Give what the hit policy sees of each row."""
        return tuple(Contender(number, row.value, row.priority) for number, row in enumerate(self.rows))

    def combine(self, truths: Truths) -> Outcome[V]:
        """Let the hit policy decide; the otherwise counts when no row applies or might apply."""
        yes = [row for row, truth in zip(self.contenders, truths, strict=True) if truth]
        maybe = [row for row, truth in zip(self.contenders, truths, strict=True) if truth is None]
        hit = self.hit.resolve(yes, maybe) or decided(self._last)
        if hit is None:
            return Outcome(Status.NO_ROW)
        return Outcome(hit.status, hit.value, tuple(self.every[number].id for number in hit.rows))

    @cached_property
    def _last(self) -> tuple[Contender, ...]:
        return () if self.otherwise is None else (Contender(len(self.rows), self.otherwise.value),)

    @property
    def every(self) -> tuple[Row[V], ...]:
        """List the rows, and last the otherwise, if there is one."""
        return self.rows if self.otherwise is None else (*self.rows, self.otherwise)

    def ground(self, norm: Row[V], values: Values, *, holds: bool | None) -> Ground:
        """Say what a row read of a case."""
        tested = self.condition(norm).within(self.domains).inputs
        return self._ground(norm, worded_values(tested, values), holds=holds)

    def _ground(self, norm: Row[V], detail: Text, *, holds: bool | None) -> Ground:
        return Ground(norm.id, norm.title, holds, norm.basis, detail, norm.read)

    def grounds(self, outcome: Outcome[V], values: Values) -> tuple[Ground, ...]:
        """Give the rows that an outcome rests on, or the otherwise with all that was read; or what is foreign."""
        if self.otherwise is not None and outcome.rows == (self.otherwise.id,):
            known = [each for each in self.inputs if values.get(each.key) is not None]
            return (self._ground(self.otherwise, worded_values(known, values), holds=True),)
        return super().grounds(outcome, values)

    def where(self, *values: V) -> "Decides":
        """Give the condition under which the table decides one of these values."""
        return Decides(self, values)

    def spelled_out(self, values: tuple[V, ...]) -> AnyOf:
        """Give the same condition in tests of the table's inputs."""
        inputs = {each.key: each for each in self.inputs}
        diagram = self.grid.diagram(lambda mask: self._says(self.leaf(mask), values))
        boxes = (self.grid.box(region) for region, _ in diagram.regions(lambda wanted: wanted))
        return any_of(*(all_of(*(Test(inputs[key], cells) for key, cells in box.items())) for box in boxes))

    def _says(self, outcome: Outcome[V], values: tuple[V, ...]) -> bool:
        return outcome.status is Status.DECIDED and outcome.value in values

    # Changing

    def amend(self, *rows: Row[V], repeal: Iterable[str] = (), since: date) -> Self:
        """Give the table in which, from `since` on, rows are added or replaced (by id) and others repealed."""
        return attrs.evolve(self, rows=amended(self.rows, rows, repeal, since))

    def at(self, **parameters: object) -> Self:
        """Give the table with parameters filled in: a row that they rule out is gone, derived inputs become plain."""
        settled = [(row, self.settled(row, parameters)) for row in self.rows]
        rows = tuple(
            attrs.evolve(row, when=tuple(condition.tests()), since=None, until=None)
            for row, condition in settled
            if condition.boxes()
        )
        return attrs.evolve(self, rows=rows, given=self.bound_given.at(parameters), day=None)

    # Checking

    def findings(self) -> Iterator[Finding]:
        """Find gaps, overlaps, rows that are masked or dead, and an otherwise that is."""
        yield from self._holes()
        spans = zip(self.rows, self.spans, strict=False)  # the last span is of what is not given
        alive = {row.id: region for row, span in spans if (region := self._reached(span, 0)) is not None}
        for row in self.rows:
            if row.id not in alive:
                yield Finding(rule=self.id, kind=FindingKind.DEAD_ROW, about=(row.id,))
        yield from self._overlaps()
        yield from self._masked(alive)

    def _reached(self, inside: int, avoid: int) -> Region | None:
        return self.grid.search(inside, avoid | self.excluded) if inside else None

    def _holes(self) -> Iterator[Finding]:
        if self.otherwise is None:
            for region in self.grid.regions(0, self.grid.full):
                yield self.found(FindingKind.GAP, region)
        elif self.grid.search(0, self.grid.full) is None:
            yield Finding(rule=self.id, kind=FindingKind.DEAD_OTHERWISE, about=(self.otherwise.id,))

    def _overlaps(self) -> Iterator[Finding]:
        for one, other in combinations(self.contenders, 2):
            spans = self.spans[one.index], self.spans[other.index]
            if self.hit.contradicts(one, other) and all(spans):
                hidden = self._hiding(one) | self._hiding(other)
                region = self._reached(spans[0] | spans[1], hidden)
                if region is not None:
                    about = (self.rows[one.index].id, self.rows[other.index].id)
                    yield self.found(FindingKind.OVERLAP, region, *about)

    def _hiding(self, row: Contender) -> int:
        """Give the mask of the rows that take precedence over a row."""
        return sum(self.spans[each.index] for each in self.contenders if self.hit.hides(each, row))

    def _masked(self, alive: Mapping[str, Region]) -> Iterator[Finding]:
        for contender, row in zip(self.contenders, self.rows, strict=True):
            hiding = self._hiding(contender)
            if row.id in alive and hiding and self._reached(self.spans[contender.index], hiding) is None:
                yield self.found(FindingKind.MASKED_ROW, alive[row.id], row.id)


@attrs.frozen
class Decides(Condition):
    """That a table decides one of some values: so a clause rests on a table, and follows it when it is amended."""

    table: DecisionTable[Any]
    values: tuple[Any, ...]

    @cached_property
    def meaning(self) -> AnyOf:
        """Give the condition in tests of the table's inputs."""
        return self.table.spelled_out(self.values)

    def holds(self, values: Values) -> bool | None:
        """Tell whether the table decides one of the values."""
        return self.meaning.holds(values)

    def tests(self) -> Iterator[Test]:
        """List the tests that the table's rows make."""
        return self.meaning.tests()

    def complement(self) -> Condition:
        """Hold where the table decides another value, or none."""
        return self.meaning.complement()

    def boxes(self) -> tuple[Box, ...]:
        """Give the boxes of the cases for which the table decides one of the values."""
        return self.meaning.boxes()

    def within(self, domains: Mapping[str, Domain]) -> AnyOf:
        """Spell the condition out, bound to the domains."""
        return AnyOf(tuple(part.within(domains) for part in self.meaning.parts))

    def at(self, parameters: Parameters) -> Condition:
        """Spell the condition out, with every test that has a preimage turned into a test on the plain input below."""
        return self.meaning.at(parameters)

    def describe(self) -> Text:
        """Word the condition in tests of the table's inputs."""
        return self.meaning.describe()
