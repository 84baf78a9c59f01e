"""Rate entries: a table of rates, and how many times each is given."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, reduce
from operator import attrgetter
from typing import Any, Final, Generic, TypeVar, cast

import attrs

from congress_rules.errors import Fault
from congress_rules.law import cited
from congress_rules.logic import (
    ALWAYS,
    ANY,
    FIRST,
    FOREIGN,
    MAXIMUM,
    MINIMUM,
    PRIORITY,
    SUM,
    UNIQUE,
    UNREGULATED,
    Collect,
    Condition,
    Count,
    Coverage,
    Decision,
    DecisionTable,
    HitPolicy,
    Input,
    Integers,
    Norm,
    Number,
    Numbers,
    Outcome,
    Row,
    Status,
    as_read,
    faultless,
)
from congress_rules.policies.bounds import Bounds
from congress_rules.policies.journal import Entry, Line, Rate, SetAside, Step
from congress_rules.policies.measures import Measure
from congress_rules.policies.policy import Policy
from congress_rules.texts import Text, bracketed

__all__ = ["Quantity", "ScoringPolicy"]

E = TypeVar("E", bound=Entry)

_EXACT: Final = Numbers()
_ACCOUNT: Final = attrgetter("account")
_AT_ONCE: Final = 4096
"""So many entries are rated step by step together; more of them would not stay in the processor's memory."""
_TIMES: Final = Text("{rate}：按{counted}计", "{rate}: times the {counted}")

_ONE_OF_THEM: Final = (UNIQUE, ANY, FIRST, PRIORITY, Collect(MINIMUM), Collect(MAXIMUM))
_ALL_OF_THEM: Final = Collect(SUM)

_CONCERNED: Final = Text("{name}依据：{cited}", "{name}, based on {cited}")
_UNCOUNTED: Final = {
    Status.UNKNOWN: Text("不明（{cited}）", " is unknown ({cited})"),
    Status.OUT_OF_DOMAIN: Text("取值不合规定（{cited}）", " has a foreign value ({cited})"),
}


@attrs.frozen(kw_only=True)
class Quantity(Norm):
    """What a rate is multiplied by, as one reading of the text has it."""

    of: Input


@attrs.frozen(kw_only=True)
class ScoringPolicy(Policy, Generic[E]):
    """Give each entry a rate in one measure, times a quantity.

    Subclass it and return rows; return more of them to add rules, or override `decide` to write free Python. Rates are
    in `measure`; `quantity` is a whole number per entry, 1 where none is stated.
    """

    measure: Measure

    @abstractmethod
    def rows(self) -> tuple[Row[Number], ...]:
        """List the rows of the table of rates."""

    def otherwise(self) -> Row[Number] | None:
        """Give the row that counts where every other is a definite no."""
        return None

    def given(self) -> Condition:
        """Give what every entry fulfils."""
        return ALWAYS

    def hit(self) -> HitPolicy:
        """Say what it means that several rows apply."""
        return UNIQUE

    def day(self) -> Input | None:
        """Give the governing day, which dated rows test."""
        return None

    def quantity(self) -> Input | tuple[Quantity, ...] | None:
        """Give what the rate is multiplied by, or the alternatives of a reading; nothing means once."""
        return None

    @cached_property
    def rates(self) -> DecisionTable[Number]:
        """Give the table of rates, as it is read and amended; raise `DefinitionError` for rates that are not exact."""
        rates = self.table(
            self.id,
            self.name,
            self.rows(),
            hit=self.hit(),
            otherwise=self.otherwise(),
            given=self.given(),
            day=self.day(),
        )
        stated = (row for row in rates.every if row.value is not UNREGULATED)
        faultless(self.id, map(self._inexact, (row for row in stated if row.value not in _EXACT)))
        return rates

    def _inexact(self, row: Row[Number]) -> Fault:
        return Fault(f"{self.id}[{row.id}].value", repr(row.value), _EXACT.expected.en)

    @property
    def rules(self) -> tuple[DecisionTable[Number], ...]:
        """List the table of rates."""
        return (self.rates,)

    def decide(self, entry: E) -> Decision[Number]:
        """Decide the rate of one entry, its values resolved by the taxonomy on its day."""
        return self.rates.decide_on(self.values(entry, entry.day, self.rates.inputs))

    def _seen(self, entry: E) -> E:
        return self.taxonomy.place(entry, entry.day).record

    def bounds(self, entry: E) -> Bounds:
        """Bound what the table may give for an entry that is undecided; it may count for nothing, too."""
        quantity = 1 if self._count_of is None else self._count_of(self._seen(entry))
        return self.uncounted if quantity is None or quantity is FOREIGN else self.reach.times(quantity)

    @property
    def uncounted(self) -> Bounds:
        """Bound what the table may give for an entry whose quantity is not known."""
        return self.reach.repeated(below_zero=not _counts_up(self.counted))

    @cached_property
    def reach(self) -> Bounds:
        """Bound the rates, and nothing; no bound is known of free Python, or where one is not regulated.

        Nor is one known where a rate is made of others in no known way.
        """
        if self.overridden:
            return Bounds(None, None)
        values = [row.value for row in self.rates.every]
        if UNREGULATED in values or self.rates.hit not in (*_ONE_OF_THEM, _ALL_OF_THEM):
            return Bounds(None, None)
        join = Bounds.__add__ if self.rates.hit == _ALL_OF_THEM else Bounds.__or__
        nothing = Bounds.of(0)
        return reduce(join, (nothing | Bounds.of(value) for value in values), nothing)

    def coverage(self, entries: Iterable[E]) -> Coverage:
        """Tell which rows and cells the entries reach, their values resolved by the taxonomy."""
        return self.rates.coverage(self._seen(entry) for entry in entries)

    @property
    def statements(self) -> Mapping[str, Text]:
        """Say what the rate is multiplied by, where it is."""
        counted = self.counted
        said = {} if counted is None else {f"{self.id}.quantity": _TIMES.format(rate=self.name, counted=_told(counted))}
        return {**super().statements, **said}

    @property
    def overridden(self) -> bool:
        """Tell whether a subclass decides by free Python."""
        return type(self).decide is not ScoringPolicy[Any].decide

    @cached_property
    def counted(self) -> Input | None:
        """Give what the rate is multiplied by, as it is read; nothing means once."""
        stated = self.quantity()
        if isinstance(stated, tuple):
            stated = self._only(as_read(stated, self.readings)) if stated else None
        return None if stated is None else stated.within(self.taxonomy.domains)

    def _only(self, read: tuple[Quantity, ...]) -> Input:
        """Give the one alternative that is left, as the readings are taken."""
        found = f"{len(read)} quantities ({', '.join(each.id for each in read)})"
        faultless(
            self.id, [Fault(f"{self.id}.quantity", found, "one, as the readings are taken")] if len(read) != 1 else ()
        )
        return read[0].of

    @cached_property
    def _count_of(self) -> Callable[[E], Any] | None:
        """Give a function that reads the quantity; what a `Count` counts needs no check against its domain."""
        counted = self.counted
        return None if counted is None else counted.read if isinstance(counted, Count) else counted.checked

    def line(self, entry: E) -> "Line[E] | SetAside[E] | None":
        """Rate one entry: a line; nothing where the quantity is zero; or why there is no rate.

        An unknown quantity of a rate of zero is nothing, too.
        """
        step = self.rate((entry,))
        found: tuple[Line[E] | SetAside[E], ...] = (*step.lines, *step.set_aside)
        return found[0] if found else None

    def rate(self, entries: Iterable[E]) -> Step[E]:
        """Rate entries, each as `line` does."""
        lines, refused, given = list[Line[E]](), list[SetAside[E]](), tuple(entries)
        for start in range(0, len(given), _AT_ONCE):
            self._rate_some(given[start : start + _AT_ONCE], lines, refused)
        return Step(tuple(lines), tuple(refused))

    def _rate_some(self, entries: tuple[E, ...], lines: list[Line[E]], refused: list[SetAside[E]]) -> None:
        given, quantities = self._counted_of(entries)
        rates = self._rates_of(given)
        counted = self._count_of is None or not (None in quantities or FOREIGN in quantities)
        if counted and all(rates):
            lines.extend(map(Line, cast("list[Rate]", rates), map(_ACCOUNT, given), given, quantities))
            return
        for entry, known, quantity in zip(given, rates, quantities, strict=True):
            rate = known or self._rate_by_decision(entry)
            if rate is not None and quantity is not None and quantity is not FOREIGN:
                lines.append(Line(rate, entry.account, entry, quantity))
            elif rate is None or rate.value != 0:
                refused.append(self._refused(entry, rate, quantity))

    def _counted_of(self, entries: tuple[E, ...]) -> tuple[Sequence[E], Sequence[Any]]:
        """Give the entries with their quantities, but those of which it is zero."""
        if self._count_of is None:
            return entries, (1,) * len(entries)
        given, quantities, counted = list[E](), list[Any](), self._count_of
        for entry in entries:
            quantity = counted(entry)
            if quantity is FOREIGN:
                quantity = counted(self._seen(entry))
            if quantity != 0:
                given.append(entry)
                quantities.append(quantity)
        return given, quantities

    @cached_property
    def _rates_of(self) -> Callable[[Sequence[E]], list[Rate | None]]:
        """Give a function that rates many entries; nothing for one whose decision must be asked."""
        if self.overridden:
            return lambda entries: [None] * len(entries)
        known = self.rates.remembering_each(self._rate)
        if self.taxonomy.dated:
            return lambda entries: [rate for entry in entries for rate in self._placed_rates(known, entry)]
        return known

    def _placed_rates(self, known: Callable[[Sequence[E]], list[Rate | None]], entry: E) -> list[Rate | None]:
        """Rate an entry by its values as they are on its day: where members come and go, they alone do not tell."""
        placed = self.taxonomy.place(entry, entry.day)
        return [None] if placed.foreign else known((placed.record,))

    def _refused(self, entry: E, rate: Rate | None, quantity: object) -> SetAside[E]:
        if rate is None:
            decision = self.decide(entry)
            return SetAside(entry, self.id, decision, () if decision.rows else (self._concerned,))
        status = Status.UNKNOWN if quantity is None else Status.OUT_OF_DOMAIN
        return SetAside(entry, self.id, reasons=(self._uncounted(rate, status),))

    @cached_property
    def _made(self) -> dict[object, Rate]:
        """Hold the rates made so far, so that all lines of a rule share one."""
        return {}

    @cached_property
    def _rows(self) -> Mapping[str, Row[Number]]:
        return {row.id: row for row in self.rates.every}

    def _rate(self, outcome: Outcome[Number]) -> Rate | None:
        if outcome.status is not Status.DECIDED:
            return None
        told = type(outcome.value), outcome.value, outcome.rows  # free Python may give another value by the same rows
        if told not in self._made:
            rules = tuple(self._rows[name] for name in outcome.rows if name in self._rows)
            self._made[told] = Rate(cast("Number", outcome.value), self.measure, self.id, rules)
        return self._made[told]

    def _rate_by_decision(self, entry: E) -> Rate | None:
        return self._rate(self.decide(entry).outcome)

    @cached_property
    def _concerned(self) -> Text:
        """Name the articles of the rules, where no rule in particular is the reason."""
        articles = dict.fromkeys(each.wholes[0] for row in self.rates.every for each in row.basis)
        return _CONCERNED.format(name=self.name, cited=cited(articles))

    def _uncounted(self, rate: Rate, status: Status) -> Text:
        name = Text("", "") if self.counted is None else self.counted.name
        return rate.title + Text("：", ": ") + name + _UNCOUNTED[status].format(cited=cited(rate.basis))


def _counts_up(counted: Input | None) -> bool:
    """Tell whether a quantity is never negative."""
    domain = None if counted is None else counted.domain
    return isinstance(domain, Integers | Numbers) and domain.lowest is not None and domain.lowest >= 0


def _told(counted: Input) -> Text:
    where = counted.where if isinstance(counted, Count) else None
    return counted.name if where is None else counted.name + bracketed(where.describe())
