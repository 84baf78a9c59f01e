"""Convert totals: points to money, a total to its share of a larger assessment; and round by a stated rule."""

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeVar

import attrs

from congress_rules.logic import Norm, Number
from congress_rules.policies.journal import Entry, Journal, Line, Rate, Step
from congress_rules.policies.measures import Measure, multiplied
from congress_rules.policies.stages.amounts import Rounding, Subtotal, net
from congress_rules.policies.stages.running import FROM_LEDGER, Stage

__all__ = ["Converting", "Rounded"]

E = TypeVar("E", bound=Entry)


@attrs.frozen(kw_only=True)
class Converting(Stage[E]):
    """Give every account `rate` of one measure for each of another that it has come to, rounded as stated.

    The measure converted stays as it is. `day` is the governing day, the last of the period; `rounding` is None where
    the amount stays exact.
    """

    rule: Norm
    source: Measure
    target: Measure
    rate: Number
    rounding: Rounding | None
    day: date = attrs.field(metadata=FROM_LEDGER)

    def step(self, journal: Journal[E]) -> Step[E]:
        """Add a line per account, and one for what rounding adds."""
        totals = journal.totals(self.source)
        return Step(tuple(line for account, total in totals.items() for line in self._lines(account, total)))

    def _lines(self, account: str, total: Number) -> Iterator[Line[Any]]:
        entry = Subtotal(f"{self.id}/{account}", self.day, account)
        if total != 0:
            yield Line(Rate(self.rate, self.target, self.id, (self.rule,)), account, entry, total)
            rest = 0 if self.rounding is None else self.rounding.rest(multiplied(self.rate, total))
            if rest != 0:
                yield Line(Rate(1, self.target, self.id, (self.rule,)), account, entry, rest)


@attrs.frozen(kw_only=True)
class Rounded(Stage[E]):
    """Round, in one measure, what each item has come to on each account."""

    rule: Norm
    measure: Measure
    rounding: Rounding

    def step(self, journal: Journal[E]) -> Step[E]:
        """Add a line where rounding adds something."""
        rate = Rate(1, self.measure, self.id, (self.rule,))
        rests = [(item, self.rounding.rest(item.amount)) for item in net(journal, self.measure)]
        return Step(tuple(Line(rate, item.account, item.entry, rest) for item, rest in rests if rest != 0))
