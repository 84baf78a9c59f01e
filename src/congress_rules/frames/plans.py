"""Say how a rule or policy is read from a frame: its table or clauses, what is counted, and how values are resolved."""

from typing import Any, Final, TypeAlias

import attrs

from congress_rules.errors import Fault, FrameError
from congress_rules.frames.cells import Placing
from congress_rules.logic import Clauses, Decider, DecisionTable, Input
from congress_rules.policies import EligibilityPolicy, Policy, ScoringPolicy

__all__ = ["READABLE", "Plan", "Readable", "fitting"]

Readable: TypeAlias = Decider[Any, Any] | ScoringPolicy[Any] | EligibilityPolicy[Any]
"""What can be read from a frame."""

_BY_DATA: Final = (
    "a policy whose rows and clauses say all: let `decide` read each row as a single case"
    ' ("Row by row" in the page on frames)'
)
READABLE: Final = (DecisionTable, Clauses, ScoringPolicy, EligibilityPolicy)
"""The classes of what can be read from a frame."""


def fitting(call: str, name: str, given: object, *kinds: type) -> None:
    """Raise `FrameError`, which says what is expected, for something that a call cannot work with."""
    if not isinstance(given, kinds):
        found = f"the class {given.__name__}" if isinstance(given, type) else f"a value of type {type(given).__name__}"
        expected = f"an object of the class {' or '.join(each.__name__ for each in kinds)}"
        subject = f"frames.{call}"
        raise FrameError(subject, [Fault(name, found, expected)])


@attrs.frozen
class Plan:
    """What a policy reads: the inputs of its rule, its quantity, and the day on which its taxonomy resolves them."""

    rule: Decider[Any, Any]
    placing: Placing = attrs.field(default=Placing())
    counted: Input | None = None

    @property
    def inputs(self) -> tuple[Input, ...]:
        """List what is read from the frame."""
        quantity = () if self.counted is None else (self.counted,)
        return (*self.rule.inputs, *quantity, *self.placing.needed(self.rule.inputs))

    @classmethod
    def of(cls, policy: Readable) -> "Plan":
        """Read a policy as data; raise `FrameError`, which names its class, for one that decides by free Python."""
        if isinstance(policy, ScoringPolicy):
            _by_data(policy, free=policy.overridden)
            return cls(policy.rates, Placing(policy.taxonomy, policy.day()), policy.counted)
        if isinstance(policy, EligibilityPolicy):
            _by_data(policy, free=policy.overridden or _owner(policy, "read") is not _owner(policy, "resolves"))
            return cls(policy.conditions, _placing(policy))
        return cls(policy)

    @classmethod
    def of_clauses(cls, policy: EligibilityPolicy[Any] | Clauses) -> "tuple[Plan, Clauses]":
        """Read a policy as a set of clauses."""
        plan = cls.of(policy)
        return plan, policy if isinstance(policy, Clauses) else policy.conditions


def _placing(policy: EligibilityPolicy[Any]) -> Placing:
    return Placing(policy.taxonomy, policy.day()) if policy.resolves else Placing()


def _by_data(policy: Policy, *, free: bool) -> None:
    if free:
        place = f"{type(policy).__module__}.{type(policy).__qualname__}, which decides by free Python,"
        raise FrameError(policy.id, [Fault(policy.id, place, _BY_DATA)])


def _owner(policy: Policy, name: str) -> type | None:
    """Give the class that defines a method: one that overrides how cases are read says, too, whether it resolves."""
    return next((each for each in type(policy).__mro__ if name in vars(each)), None)
