"""Say how many of something are required in a window, of whom, and what counts towards it.

A *quota* (指标) binds a *holder*, a unit or a person, in each window of one kind: at least so many entries. The last
day of a window governs it. Whoever did nothing is listed, at zero; what is not on record at all is unknown.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, Final, Generic, Protocol, TypeAlias, TypeVar

import attrs

from congress_rules.errors import Fault
from congress_rules.law import Edges, Period, Window
from congress_rules.logic import (
    Clause,
    Clauses,
    Decider,
    Decision,
    DecisionTable,
    Input,
    Integers,
    Outcome,
    Row,
    Status,
    faultless,
)
from congress_rules.policies.journal import Entry
from congress_rules.policies.policy import Policy
from congress_rules.texts import Language, Text

__all__ = ["Obliged", "Quota", "QuotaPolicy"]


class Obliged(Protocol):
    """Whom a quota may bind: a unit or a person, as they are on the last day of a window."""

    @property
    def account(self) -> str:
        """Give the id of the unit or person."""
        ...

    @property
    def day(self) -> date:
        """Give the last day of the window."""
        ...


H = TypeVar("H", bound=Obliged)
E = TypeVar("E", bound=Entry)

_Accounts: TypeAlias = dict[str | None, list[E]]
"""Entries by the account that they count for; None where that is not known."""

_NUMBERS: Final = Integers(0)


@attrs.frozen(kw_only=True)
class Quota(Generic[E]):
    """How one quota stands for one holder in one window.

    `decision` is the number required. `counted` are the entries that count; `open` those that may, once what is unknown
    of them is known. Both are None where entries are not on record at all.
    """

    policy: str
    name: Text
    account: str
    window: Period
    decision: Decision[int]
    counted: tuple[E, ...] | None = attrs.field(repr=lambda found: "None" if found is None else str(len(found)))
    open: tuple[E, ...] | None = attrs.field(repr=lambda found: "None" if found is None else str(len(found)))

    @property
    def required(self) -> int | None:
        """Give the number required; None while it is not decided."""
        return self.decision.value if self.decision.decided else None

    @property
    def done(self) -> int | None:
        """Give the number done; None when it is not on record."""
        return None if self.counted is None else len(self.counted)

    @property
    def missing(self) -> int | None:
        """Give the number still missing; None while what is required or done is not known."""
        if self.required is None or self.done is None:
            return None
        return max(0, self.required - self.done)

    @property
    def met(self) -> bool | None:
        """Tell whether the quota is met; None where what is not known could turn it either way."""
        if self.required is None or self.counted is None or self.open is None:
            return None
        if len(self.counted) >= self.required:
            return True
        return None if len(self.counted) + len(self.open) >= self.required else False

    def explain(self, language: Language = "zh") -> str:
        """Word the window, what is required and done, and the rule with its provisions."""
        known = {name: "?" if each is None else each for name, each in (("of", self.required), ("done", self.done))}
        open_ = _OPEN.format(open=len(self.open)) if self.open else Text("", "")
        said = _STANDS.format(window=self.window.name, name=self.name, mark=_MARKS[self.met], **known) + open_
        grounds = [f"  {ground.explain(language)}" for ground in self.decision.grounds]
        return "\n".join((f"{self.account}  {said.in_(language)}", *grounds))


_MARKS: Final = {True: "✓", False: "✗", None: "?"}
_STANDS: Final = Text("{mark} {window}：{name} {done}/{of}", "{mark} {window}: {name} {done} of {of}")
_OPEN: Final = Text("，待定{open}", ", {open} open")


@attrs.frozen(kw_only=True)
class QuotaPolicy(Policy, Generic[H, E]):
    """Require a number of entries of each holder, in each window of a kind.

    Subclass it and return rows, the number required by what the holder is, and clauses, which entries count. Whoever
    is required nothing has no quota. A window belongs to the period in which its last day lies, unless `edges` says
    otherwise; `starts` is the month in which years, halves and quarters begin (`Period.windows`).
    """

    window: Window
    edges: Edges = Edges.LAST_DAY
    starts: int | None = None

    @abstractmethod
    def rows(self) -> tuple[Row[int], ...]:
        """List the rows of the table of what is required."""

    def otherwise(self) -> Row[int] | None:
        """Give the row that counts where every other is a definite no."""
        return None

    def clauses(self) -> tuple[Clause, ...]:
        """List what must hold of an entry that counts."""
        return ()

    def holder_day(self) -> Input | None:
        """Give the governing day of the rows: the last day of the window."""
        return None

    def entry_day(self) -> Input | None:
        """Give the governing day of the clauses: the entry's."""
        return None

    @cached_property
    def required(self) -> DecisionTable[int]:
        """Give the table of what is required; raise `DefinitionError` for a row that is no whole number from 0."""
        table = self.table(self.id, self.name, self.rows(), otherwise=self.otherwise(), day=self.holder_day())
        wrong = (row for row in table.every if row.value not in _NUMBERS)
        faultless(
            self.id, (Fault(f"{self.id}[{row.id}].value", repr(row.value), _NUMBERS.expected.en) for row in wrong)
        )
        return table

    @cached_property
    def counting(self) -> Clauses:
        """Give the clauses on what counts, as they are read and amended."""
        return self.clause_set(f"{self.id}-counts", self.name + _COUNTING, self.clauses(), day=self.entry_day())

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the table of what is required, and the clauses on what counts."""
        return (self.required, self.counting)

    @property
    def statements(self) -> Mapping[str, Text]:
        """Say by which windows is counted."""
        said = _BY.format(window=_WINDOWS[self.window], edges=_EDGES[self.edges])
        return {**super().statements, f"{self.id}.window": self.name + said}

    @property
    def overridden(self) -> bool:
        """Tell whether a subclass decides by free Python."""
        mine, plain = type(self), QuotaPolicy[Any, Any]
        return (mine.decide, mine.counts) != (plain.decide, plain.counts)

    def decide(self, holder: H) -> Decision[int]:
        """Decide what is required of a holder, its values resolved by the taxonomy on its day."""
        return self.required.decide_on(self.values(holder, holder.day, self.required.inputs))

    def counts(self, entry: E) -> Decision[bool]:
        """Decide whether an entry counts, its values resolved by the taxonomy on its day."""
        return self.counting.decide_on(self.values(entry, entry.day, self.counting.inputs))

    @cached_property
    def _verdict(self) -> Callable[[E], bool | None]:
        """Give a function that tells of many entries whether they count."""
        if self.overridden or self.taxonomy.dated:
            return lambda entry: _told(self.counts(entry).outcome)
        known = self.counting.remembering(_told)

        def verdict(entry: E) -> bool | None:
            found = known(entry)
            return _told(self.counts(entry).outcome) if found is None else found  # perhaps like another member

        return verdict

    def credited(self, entry: E) -> tuple[str, ...] | None:
        """List the accounts that an entry counts for; None when that is not known."""
        return (entry.account,)

    def falls(self, entry: E, window: Period) -> bool:
        """Tell whether an entry falls into a window."""
        return entry.day in window

    def quotas(
        self,
        period: Period,
        holders: Callable[[Period], Iterable[H]],
        entries: Iterable[E] | None,
        waiting: Iterable[E] = (),
    ) -> tuple[Quota[E], ...]:
        """Give how the quota stands in every window of a period, for every holder that it binds or may bind.

        `holders` lists the holders as they are on the last day of a window. `entries` is None where they are not on
        record; their order does not matter. An entry whose accounts are not known is open for every holder; those of
        `waiting` are open unless a clause is a definite no.
        """
        counted, open_ = ({}, {}) if entries is None else self._sorted(entries, waiting)
        windows = period.windows(self.window, self.edges, starts=self.starts)
        return tuple(
            self._quota(holder.account, window, decision, None if entries is None else (counted, open_))
            for window in windows
            for holder in sorted(holders(window), key=lambda each: each.account)
            if not _unbound(decision := self.decide(holder))
        )

    def _sorted(self, entries: Iterable[E], waiting: Iterable[E]) -> "tuple[_Accounts[E], _Accounts[E]]":
        """Sort the entries that count, and those that may, by the accounts that they count for."""
        counted: _Accounts[E] = {}
        open_: _Accounts[E] = {}
        known = [*((each, True) for each in entries), *((each, False) for each in waiting)]
        for entry, settled in sorted(known, key=lambda each: (each[0].day, each[0].id)):
            verdict, accounts = self._verdict(entry), self.credited(entry)
            if verdict is False:
                continue
            sure = settled and verdict is True and accounts is not None
            for account in dict.fromkeys((None,) if accounts is None else accounts):
                (counted if sure else open_).setdefault(account, []).append(entry)
        return counted, open_

    def _quota(
        self, account: str, window: Period, decision: Decision[int], found: "tuple[_Accounts[E], _Accounts[E]] | None"
    ) -> Quota[E]:
        def within(entries: Sequence[E]) -> Iterator[E]:
            return (entry for entry in entries if self.falls(entry, window))

        counted = None if found is None else tuple(within(found[0].get(account, ())))
        open_ = None if found is None else tuple(within((*found[1].get(account, ()), *found[1].get(None, ()))))
        return Quota(
            policy=self.id,
            name=self.name,
            account=account,
            window=window,
            decision=decision,
            counted=counted,
            open=open_,
        )


_COUNTING: Final = Text("的计数", ": what counts")
_BY: Final = Text("：按{window}计（{edges}）", ": by the {window} ({edges})")
_WINDOWS: Final = {
    Window.YEAR: Text("年", "year"),
    Window.HALF: Text("半年", "half-year"),
    Window.QUARTER: Text("季度", "quarter"),
    Window.MONTH: Text("月", "month"),
    Window.ISO_WEEK: Text("周", "week"),
}
_EDGES: Final = {
    Edges.WHOLE: Text("整段在考核期内的", "those that lie entirely in the period"),
    Edges.LAST_DAY: Text("末日在考核期内的", "those that end in the period"),
    Edges.FIRST_DAY: Text("首日在考核期内的", "those that begin in the period"),
    Edges.MAJORITY: Text("过半在考核期内的", "those that lie mostly in the period"),
    Edges.CLIPPED: Text("截取在考核期内的部分", "cut to the period"),
}


def _told(outcome: Outcome[bool]) -> bool | None:
    return outcome.value if outcome.status is Status.DECIDED else None


def _unbound(decision: Decision[int]) -> bool:
    return decision.decided and decision.value == 0
