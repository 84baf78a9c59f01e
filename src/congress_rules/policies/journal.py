"""Keep every result as a journal: totals are sums of lines, and lines are never deleted.

A *line* is a rate times a quantity; it names its stage, its entry, whose account it is for, the rule that gave the
rate (and through it the provision), and the line that it corrects, if it does. Every entry is in the journal: it has
lines, or is set aside with a reason, or is still open.
"""

from collections.abc import Callable, Hashable, Mapping, Sized
from datetime import date
from functools import cached_property
from typing import Any, Generic, Protocol, TypeVar

import attrs

from congress_rules.law import Provision, cited
from congress_rules.logic import Decision, Norm, Number
from congress_rules.policies.measures import Measure, added, multiplied
from congress_rules.policies.rows import PlainRow, aside_rows, html_table, line_rows
from congress_rules.texts import Language, Text, bracketed, joined

__all__ = ["Entry", "Journal", "Line", "Rate", "SetAside", "Step"]


class Entry(Protocol):
    """Something that a policy rates: a hashable value with the caller's unique id, a governing day and an account."""

    @property
    def id(self) -> str:
        """Give the caller's unique id."""
        ...

    @property
    def day(self) -> date:
        """Give the day that governs which rules apply."""
        ...

    @property
    def account(self) -> str:
        """Give the id of the unit or person to whom its lines go."""
        ...


E_co = TypeVar("E_co", bound=Entry, covariant=True)


def _ids(rules: tuple[Norm, ...]) -> str:
    return repr(tuple(rule.id for rule in rules))


def _number(records: Sized) -> str:
    return str(len(records))


@attrs.frozen
class Rate:
    """What rules give for one of something: shared by all lines that they lead to. How much stays out of `repr`."""

    value: Number = attrs.field(repr=False)
    measure: Measure
    stage: str
    rules: tuple[Norm, ...] = attrs.field(repr=_ids)

    @property
    def basis(self) -> tuple[Provision, ...]:
        """List the provisions of its rules."""
        return tuple(dict.fromkeys(each for rule in self.rules for each in rule.basis))

    @property
    def title(self) -> Text:
        """Word its rules."""
        return joined([rule.title for rule in self.rules], Text("、", ", "))


@attrs.frozen
class Line(Generic[E_co]):
    """One amount: a rate times a quantity, on the account of a unit or person.

    A quantity may be a fee: it stays out of `repr`, as the rate does.
    """

    rate: Rate
    account: str
    entry: E_co = attrs.field(repr=lambda entry: repr(entry.id))
    quantity: Number = attrs.field(default=1, repr=False)
    corrects: "Line[E_co] | None" = None

    @property
    def amount(self) -> Number:
        """Give the rate times the quantity, in the rate's measure."""
        value, quantity = self.rate.value, self.quantity
        if isinstance(value, int) and isinstance(quantity, int):
            return value * quantity
        return multiplied(value, quantity)

    def explain(self, language: Language = "zh") -> str:
        """Word the line: the entry, the amount and how it comes about, the rule and its provisions."""
        amount = self.rate.measure.amount(self.amount).in_(language)
        factors = f" = {self.rate.value} × {self.quantity}" if self.quantity != 1 else ""
        corrects = _CORRECTS.in_(language) if self.corrects is not None else ""
        rule = (self.rate.title + bracketed(cited(self.rate.basis, full=False))).in_(language)
        return f"{self.entry.id}  {amount}{factors}  {corrects}{rule}"


_CORRECTS = Text("更正：", "correction: ")


@attrs.frozen
class SetAside(Generic[E_co]):
    """An entry that is not counted, at which stage, and why: a decision against it, or other reasons.

    `ended` tells that nothing that may become known can change that.
    """

    entry: E_co = attrs.field(repr=lambda entry: repr(entry.id))
    stage: str
    decision: Decision[Any] | None = None
    reasons: tuple[Text, ...] = ()
    ended: bool = False

    @property
    def undecided(self) -> bool:
        """Tell whether the entry may still count, once what is unknown or foreign in it is known."""
        return not self.ended and (self.decision is None or not self.decision.decided)

    @property
    def rules(self) -> tuple[str, ...]:
        """Give the ids of the rows or clauses that are the reason."""
        return self.decision.rows if self.decision is not None else ()

    def brief(self, language: Language = "zh") -> str:
        """Word the reason in one line: what was not fulfilled, on which provision, or what is unknown."""
        said = [reason.in_(language) for reason in self.reasons]
        if self.decision is not None:
            said += [] if self.decision.decided else [self.decision.result(language)]
            said += [ground.brief(language) for ground in self.decision.grounds]
        return ("；" if language == "zh" else "; ").join(said)

    def explain(self, language: Language = "zh") -> str:
        """Word the reason, with its provisions."""
        reasons = [f"  ✗ {reason.in_(language)}" for reason in self.reasons]
        if self.decision is not None:
            reasons += [f"  {line}" for line in self.decision.explain(language).splitlines()]
        return "\n".join((self.entry.id, *reasons))


@attrs.frozen
class Step(Generic[E_co]):
    """What one stage adds to a journal."""

    lines: tuple[Line[E_co], ...] = ()
    set_aside: tuple[SetAside[E_co], ...] = ()


@attrs.frozen
class Journal(Generic[E_co]):
    """The lines of some entries, and the entries that were set aside."""

    entries: tuple[E_co, ...] = attrs.field(repr=_number)
    lines: tuple[Line[E_co], ...] = attrs.field(default=(), repr=_number)
    set_aside: tuple[SetAside[E_co], ...] = attrs.field(default=(), repr=_number)

    def add(self, step: Step[Any]) -> "Journal[E_co]":
        """Give the journal with the lines of one more stage."""
        return Journal(self.entries, (*self.lines, *step.lines), (*self.set_aside, *step.set_aside))

    @property
    def open(self) -> tuple[E_co, ...]:
        """List the entries that are not set aside."""
        ended: dict[str, set[Entry]] = {}  # by id for speed alone: of entries that share one, each ends by itself
        for each in self.set_aside:
            ended.setdefault(each.entry.id, set()).add(each.entry)
        return tuple(entry for entry in self.entries if entry not in ended.get(entry.id, ()))

    def of(self, account: str) -> "Journal[E_co]":
        """Give the part of the journal that concerns one account."""
        return Journal(
            tuple(entry for entry in self.entries if entry.account == account),
            tuple(line for line in self.lines if line.account == account),
            tuple(each for each in self.set_aside if each.entry.account == account),
        )

    def totals(self, measure: Measure, by: "Callable[[Line[Any]], Hashable] | None" = None) -> Mapping[Any, Number]:
        """Sum the amounts of one measure by account, or by what `by` says of a line."""
        totals: dict[Hashable, Number] = {}
        for line in self.lines:
            if line.rate.measure == measure:
                key = line.account if by is None else by(line)
                total, amount = totals.get(key, 0), line.amount
                if isinstance(total, int) and isinstance(amount, int):  # the usual case, without a call
                    totals[key] = total + amount
                else:
                    totals[key] = added(total, amount)
        return totals

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """List the measures in which there are lines."""
        return tuple(dict.fromkeys(line.rate.measure for line in self.lines))

    @property
    def readings(self) -> tuple[str, ...]:
        """List the ids of the readings that the lines and the reasons rest on."""
        read = [each for line in self.lines for rule in line.rate.rules for each in rule.read]
        grounds = [ground for each in self.set_aside if each.decision for ground in each.decision.grounds]
        return tuple(sorted({*read, *(each for ground in grounds for each in ground.readings)}))

    def explain(self, language: Language = "zh") -> str:
        """Word the totals, every line, and what was set aside with the reason."""
        totals = [Text("合计", "total") + Text(" ", " ") + each.amount(self._total(each)) for each in self.measures]
        said = [total.in_(language) for total in totals]
        said += [line.explain(language) for line in self.lines]
        said += [_ASIDE.in_(language) + each.explain(language) for each in self.set_aside]
        return "\n".join(said or [Text("无记录", "nothing recorded").in_(language)])

    def to_rows(self, language: Language = "zh") -> list[PlainRow]:
        """Give a row of plain values per line."""
        return line_rows(self, language)

    def aside_rows(self, language: Language = "zh") -> list[PlainRow]:
        """Give a row of plain values per entry that is set aside."""
        return aside_rows(self, language)

    def _repr_html_(self) -> str:
        return html_table(self.to_rows())

    def _total(self, measure: Measure) -> Number:
        return self.totals(measure, lambda _: None)[None]


_ASIDE = Text("不计：", "set aside: ")
