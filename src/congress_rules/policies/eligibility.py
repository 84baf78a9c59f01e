"""Decide who or what qualifies: clauses that must all hold."""

from abc import abstractmethod
from collections.abc import Callable
from functools import cached_property
from typing import Any, Generic, TypeVar

import attrs

from congress_rules.logic import ALWAYS, Clause, Clauses, Condition, Decider, Decision, Input, Outcome, Status
from congress_rules.logic.inputs import Parameters
from congress_rules.policies.policy import Policy

__all__ = ["EligibilityPolicy"]

C = TypeVar("C")


@attrs.frozen(kw_only=True)
class EligibilityPolicy(Policy, Generic[C]):
    """Say yes, no or unknown of a case, clause by clause.

    Subclass it and return clauses; return more of them to ask for more, or override `decide` to write free Python.
    """

    @abstractmethod
    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses, all of which must hold."""

    def given(self) -> Condition:
        """Give what every case fulfils."""
        return ALWAYS

    def day(self) -> Input | None:
        """Give the governing day, which dated clauses test."""
        return None

    @cached_property
    def conditions(self) -> Clauses:
        """Give the set of clauses, as it is read and amended."""
        return self.clause_set(self.id, self.name, self.clauses(), given=self.given(), day=self.day())

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the set of clauses."""
        return (self.conditions,)

    def decide(self, case: C, **parameters: object) -> Decision[bool]:
        """Decide one case."""
        return self.conditions.decide_on(self.read(case, parameters))

    def read(self, case: C, parameters: Parameters) -> dict[str, object]:
        """Read what the clauses test; a policy over entries with a day resolves them by the taxonomy."""
        return {each.key: each.read(case, parameters) for each in self.conditions.inputs}

    @property
    def resolves(self) -> bool:
        """Tell whether `read` resolves values by the taxonomy on the governing day; who overrides one states both."""
        return False

    def ids(self, mask: int) -> tuple[str, ...]:
        """Give the ids of the clauses whose bits are set in a mask, as `Clauses.ids` does."""
        return self.conditions.ids(mask)

    @property
    def overridden(self) -> bool:
        """Tell whether a subclass decides by free Python."""
        return type(self).decide is not EligibilityPolicy[Any].decide

    @cached_property
    def admits(self) -> Callable[[C], bool]:
        """Give a function that tells of many cases whether each is decided with yes."""
        if not self.overridden and not (self.resolves and self.taxonomy.dated):
            admits = self.conditions.remembering(_is_yes)
            return lambda case: admits(case) or _is_yes(self.decide(case).outcome)
        return lambda case: _is_yes(self.decide(case).outcome)


def _is_yes(outcome: Outcome[bool]) -> bool:
    return outcome.status is Status.DECIDED and outcome.value is True
