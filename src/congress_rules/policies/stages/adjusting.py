"""Adjust what an item has come to: a factor, or an amount instead; each adjustment is a stage, in a stated order.

A bonus is a rate like any other, and needs no adjustment. Doubling twice is two factors, one after the other.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Generic, TypeVar

import attrs

from congress_rules.logic import Status
from congress_rules.policies.journal import Entry, Journal, Line, Rate, SetAside, Step
from congress_rules.policies.measures import added
from congress_rules.policies.scoring import ScoringPolicy
from congress_rules.policies.stages.amounts import Item, items, withdrawn
from congress_rules.policies.stages.running import Stage

__all__ = ["Adjusting", "AdjustmentPolicy", "Effect"]

E = TypeVar("E", bound=Entry)


class Effect(StrEnum):
    """Say what an adjustment does to what an item has come to."""

    FACTOR = "factor"
    """It is multiplied."""
    INSTEAD = "instead"
    """Another amount stands in its place."""


@attrs.frozen(kw_only=True)
class AdjustmentPolicy(ScoringPolicy[E], Generic[E]):
    """Give each entry a factor, or an amount that stands instead, for what it has come to in one measure.

    It is written like a `ScoringPolicy`. A row with the value `congress_rules.logic.UNREGULATED` leaves the item as it
    is.
    """

    effect: Effect = attrs.field(converter=Effect)


@attrs.frozen(kw_only=True)
class Adjusting(Stage[E]):
    """Adjust every open item that has come to something; one of which the adjustment is not known is set aside."""

    policy: AdjustmentPolicy[E]

    def step(self, journal: Journal[E]) -> Step[E]:
        """Add a line per item and account that turns what it has come to into what it should come to."""
        standing = items(journal, self.policy.measure)
        given = self.policy.rate(dict.fromkeys(each.entry for each in standing))
        undone = withdrawn(journal, {each.entry: each for each in given.set_aside if not _silent(each)}, self.id)
        rates = {line.entry.id: line for line in given.lines}
        lines = (line for each in standing if each.entry.id in rates for line in self._adjusted(rates, each))
        return Step((*undone.lines, *lines), undone.set_aside)

    def _adjusted(self, rates: Mapping[str, Line[E]], item: Item[E]) -> list[Line[E]]:
        given = rates[item.entry.id]
        less = added(given.amount, -1) if self.policy.effect is Effect.FACTOR else -1
        rate = Rate(less, self.policy.measure, self.id, given.rate.rules)
        changed = Line(rate, item.account, item.entry, item.amount)
        if self.policy.effect is Effect.FACTOR:
            return [changed] if less != 0 else []
        return [changed, Line(attrs.evolve(given.rate, stage=self.id), item.account, item.entry, given.quantity)]


def _silent(refused: SetAside[E]) -> bool:
    return refused.decision is not None and refused.decision.status is Status.NOT_REGULATED
