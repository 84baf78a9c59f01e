"""Enter what happened beside the items: deductions and bonuses for events, as lines of their own."""

from typing import Any, TypeVar

import attrs

from congress_rules.policies.journal import Entry, Journal, Step
from congress_rules.policies.scoring import ScoringPolicy
from congress_rules.policies.stages.running import FROM_LEDGER, Stage

__all__ = ["Entering"]

E = TypeVar("E", bound=Entry)


@attrs.frozen(kw_only=True)
class Entering(Stage[E]):
    """Rate events by a policy, whose rates may be below zero; an event that it cannot rate is set aside.

    Events are no items: stages that work item by item and read what items hold leave them alone.
    """

    policy: ScoringPolicy[Any]
    events: tuple[Any, ...] = attrs.field(metadata=FROM_LEDGER)

    def step(self, journal: Journal[E]) -> Step[E]:  # noqa: ARG002 - events stand beside the items
        """Add a line per event."""
        return self.policy.rate(sorted(self.events, key=lambda each: (each.day, each.id)))
