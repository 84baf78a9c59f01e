"""Set an item, a window or the whole period to zero because of an event, unless an exception applies."""

from typing import Any, TypeVar

import attrs

from congress_rules.law import Period, Window
from congress_rules.logic import Input, Norm
from congress_rules.policies.eligibility import EligibilityPolicy
from congress_rules.policies.journal import Entry, Journal, Line, Rate, SetAside, Step
from congress_rules.policies.measures import Measure
from congress_rules.policies.stages.amounts import net
from congress_rules.policies.stages.running import FROM_LEDGER, Stage

__all__ = ["Cancelling"]

E = TypeVar("E", bound=Entry)


@attrs.frozen(kw_only=True)
class Cancelling(Stage[E]):
    """Cancel, for every event that fulfils all clauses of `policy`, what the account has come to in a measure.

    The clauses say what cancels and what excepts. `window` says in which window about the day of the event, `item`
    which input of the event gives the id of the one item; where both are None, everything of the account is cancelled.
    An event of which it is not known whether it cancels is set aside.
    """

    rule: Norm
    measure: Measure
    policy: EligibilityPolicy[Any]
    events: tuple[Any, ...] = attrs.field(metadata=FROM_LEDGER)
    window: Window | None
    item: Input | None

    def step(self, journal: Journal[E]) -> Step[E]:
        """Add a line for each item that is cancelled, however many events cancel it."""
        decided = {event: self.policy.decide(event) for event in sorted(self.events, key=lambda each: each.id)}
        open_ = tuple(SetAside(event, self.id, found) for event, found in decided.items() if not found.decided)
        sure = [event for event, found in decided.items() if found.decided and found.value]
        rate = Rate(-1, self.measure, self.id, (self.rule,))
        lines = tuple(
            Line(rate, item.account, item.entry, item.amount)
            for item in net(journal, self.measure)
            if any(self._hits(event, item.entry, item.account) for event in sure)
        )
        return Step(lines, open_)

    def _hits(self, event: Any, entry: Entry, account: str) -> bool:  # noqa: ANN401 - an event of any class
        if event.account not in {account, entry.account}:
            return False
        if self.item is not None and self.item.read(event) != entry.id:
            return False
        return self.window is None or entry.day in Period.around(event.day, self.window)
