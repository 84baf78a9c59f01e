"""Decide yes or no by clauses: each a condition that must hold, with its provision."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, Self

import attrs

from congress_rules.errors import Fault, UnknownNameError
from congress_rules.logic.conditions import Condition, any_of
from congress_rules.logic.deciders import Decider, Truths
from congress_rules.logic.decisions import Ground, Outcome, Status, worded_values
from congress_rules.logic.findings import Finding, FindingKind
from congress_rules.logic.inputs import Values
from congress_rules.logic.norms import Norm, amended, misfit
from congress_rules.texts import Text

__all__ = ["Clause", "Clauses"]

_CONDITION: Final = "a condition (join several by all_of or any_of)"


@attrs.frozen(kw_only=True)
class Clause(Norm):
    """A condition that must hold, on the days from `since` to `until`; on other days it asks for nothing.

    Anything but one condition, several tests too, is a `DefinitionError`.
    """

    when: Condition

    def misfits(self) -> Iterator[Fault]:
        """Find, too, what is no condition."""
        yield from super().misfits()
        yield from misfit(f"{self.id}.when", self.when, Condition, _CONDITION)


def _clauses(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    return tuple(clauses)


@attrs.frozen(kw_only=True)
class Clauses(Decider[Clause, bool]):
    """Clauses that must all hold. One that does not makes a *no*, whatever else is unknown."""

    clauses: tuple[Clause, ...] = attrs.field(converter=_clauses)

    @property
    def norms(self) -> tuple[Clause, ...]:
        """List the clauses."""
        return self.clauses

    def condition(self, norm: Clause) -> Condition:
        """Give a clause's condition, or that it does not apply on the day."""
        if not norm.dated or self.day is None:
            return norm.when
        return any_of(norm.applies_on(self.day).complement(), norm.when)

    def combine(self, truths: Truths) -> Outcome[bool]:
        """Say yes when every clause holds, no when one fails, and otherwise which are unknown."""
        if False in truths:
            return Outcome(Status.DECIDED, value=False, rows=self._ids(truths, False))  # noqa: FBT003
        if None in truths:
            return Outcome(Status.UNKNOWN, rows=self._ids(truths, None))
        return Outcome(Status.DECIDED, value=True, rows=self._ids(truths, True))  # noqa: FBT003

    def _ids(self, truths: Truths, wanted: bool | None) -> tuple[str, ...]:  # noqa: FBT001 - one of three truth values
        return tuple(clause.id for clause, truth in zip(self.clauses, truths, strict=True) if truth is wanted)

    def ground(self, norm: Clause, values: Values, *, holds: bool | None) -> Ground:
        """Say what a clause asks and, unless it holds, what was read."""
        condition = norm.when.within(self.domains)
        detail = condition.describe()
        if not holds:
            detail = worded_values(condition.inputs, values) + Text("；要求：", "; required: ") + detail
        return Ground(norm.id, norm.title, holds, norm.basis, detail, norm.read)

    def ids(self, mask: int) -> tuple[str, ...]:
        """Give the ids of the clauses whose bits are set in a mask; raise `UnknownNameError` for one without a clause.

        Bit i is the i-th clause.
        """
        if not 0 <= mask < 1 << len(self.clauses):
            kind = f"mask of {len(self.clauses)} clauses"
            raise UnknownNameError(kind, mask, [f"0 to {(1 << len(self.clauses)) - 1}"])
        return tuple(clause.id for bit, clause in enumerate(self.clauses) if mask >> bit & 1)

    def amend(self, *clauses: Clause, repeal: Iterable[str] = (), since: date) -> Self:
        """Give the set in which, from `since` on, clauses are added or replaced (by id) and others repealed."""
        return attrs.evolve(self, clauses=amended(self.clauses, clauses, repeal, since))

    def at(self, **parameters: object) -> Self:
        """Give the set with parameters filled in: derived inputs become plain ones."""
        clauses = tuple(
            attrs.evolve(clause, when=self.settled(clause, parameters), since=None, until=None)
            for clause in self.clauses
        )
        return attrs.evolve(self, clauses=clauses, given=self.bound_given.at(parameters), day=None)

    def narrowed(self, mask: int) -> int:
        """Drop every clause once one has failed: it is a *no* whatever the others say."""
        return mask if all(mask & span for span in self.spans[:-1]) else mask & self.excluded

    def findings(self) -> Iterator[Finding]:
        """Find clauses that can never hold together, and clauses that follow from the others."""
        yes = next((region for region, _ in self.diagram.regions(lambda leaf: leaf.value is True)), None)
        if yes is None:
            yield Finding(rule=self.id, kind=FindingKind.CONTRADICTION, about=tuple(each.id for each in self.clauses))
            return
        alone = self.grid.diagram(self._failing, lambda _, mask: 0 if len(self._failed(mask)) > 1 else mask)
        needed = alone.leaves
        for number, clause in enumerate(self.clauses):
            if number not in needed:
                yield self.found(FindingKind.REDUNDANT_CLAUSE, yes, clause.id)

    def _failing(self, mask: int) -> int | None:
        """Give the one clause that fails in a cell, None when none or several do or the cell is not given."""
        failed = self._failed(mask)
        return failed[0] if len(failed) == 1 and not mask & self.excluded else None

    def _failed(self, mask: int) -> list[int]:
        return [number for number, span in enumerate(self.spans[:-1]) if not mask & span]
