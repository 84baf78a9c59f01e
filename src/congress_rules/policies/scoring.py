"""Rate entries: a table of rates, and how many times each is given."""

from abc import abstractmethod
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Generic, TypeVar, cast

import attrs

from congress_rules.logic import (
    ALWAYS,
    UNIQUE,
    Condition,
    Decision,
    DecisionTable,
    HitPolicy,
    Input,
    Number,
    Outcome,
    Row,
    Status,
)
from congress_rules.policies.journal import Entry, Line, Rate, SetAside, Step
from congress_rules.policies.measures import Measure
from congress_rules.policies.policy import Policy
from congress_rules.texts import Text

__all__ = ["ScoringPolicy"]

E = TypeVar("E", bound=Entry)


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

    def quantity(self) -> Input | None:
        """Give what the rate is multiplied by; nothing means once."""
        return None

    @cached_property
    def rates(self) -> DecisionTable[Number]:
        """Give the table of rates, as it is read and amended."""
        return self.table(
            self.id,
            self.name,
            self.rows(),
            hit=self.hit(),
            otherwise=self.otherwise(),
            given=self.given(),
            day=self.day(),
        )

    @property
    def rules(self) -> tuple[DecisionTable[Number], ...]:
        """List the table of rates."""
        return (self.rates,)

    def decide(self, entry: E) -> Decision[Number]:
        """Decide the rate of one entry."""
        return self.rates.decide(entry)

    @cached_property
    def overridden(self) -> bool:
        """Tell whether a subclass decides by free Python."""
        return type(self).decide is not ScoringPolicy.decide

    @cached_property
    def _counted(self) -> Input | None:
        quantity = self.quantity()
        return None if quantity is None else quantity.within(self.taxonomy.domains)

    def line(self, entry: E) -> "Line[E] | SetAside[E] | None":
        """Rate one entry: a line; nothing where the quantity is zero; or why there is no rate.

        An unknown quantity of a rate of zero is nothing, too.
        """
        step = self.rate((entry,))
        return next(iter((*step.lines, *step.set_aside)), None)

    def rate(self, entries: Iterable[E]) -> Step[E]:
        """Rate entries, each as `line` does."""
        lines: list[Line[E]] = []
        refused: list[SetAside[E]] = []
        rate_of, counted = self._rate_of, self._counted
        for entry in entries:
            quantity = 1 if counted is None else counted.read(entry)
            if quantity == 0:
                continue
            rate = rate_of(entry)
            if rate is not None and quantity is not None:
                lines.append(Line(rate, entry.account, entry, quantity))
            elif rate is None or rate.value != 0:
                refused.append(self._refused(entry, rate))
        return Step(tuple(lines), tuple(refused))

    @cached_property
    def _rate_of(self) -> Callable[[E], Rate | None]:
        return self._rate_by_decision if self.overridden else self.rates.remembering(self._rate)

    def _refused(self, entry: E, rate: Rate | None) -> SetAside[E]:
        if rate is None:
            return SetAside(entry, self.id, self.decide(entry))
        return SetAside(entry, self.id, reasons=(self._uncounted(),))

    def _rate(self, outcome: Outcome[Number]) -> Rate | None:
        if outcome.status is not Status.DECIDED:
            return None
        known = {row.id: row for row in self.rates.every}
        rules = tuple(known[name] for name in outcome.rows if name in known)
        return Rate(cast("Number", outcome.value), self.measure, self.id, rules)

    def _rate_by_decision(self, entry: E) -> Rate | None:
        return self._rate(self.decide(entry).outcome)

    def _uncounted(self) -> Text:
        name = Text("", "") if self._counted is None else self._counted.name
        return self.name + Text("：", ": ") + name + Text("不明", " is unknown")
