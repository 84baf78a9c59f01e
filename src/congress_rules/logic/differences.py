"""Compare two rules exactly: the regions of cases that they decide differently, and how."""

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

import attrs

from congress_rules.errors import DefinitionError, Fault
from congress_rules.logic.cells import Selection
from congress_rules.logic.conditions import Box
from congress_rules.logic.decisions import Outcome, Status
from congress_rules.logic.domains import Domain, Members
from congress_rules.logic.grid import Grid
from congress_rules.logic.inputs import Input
from congress_rules.texts import Language, Text

__all__ = ["Changed", "Difference", "Restated"]

V = TypeVar("V")


@attrs.frozen(kw_only=True)
class Changed(Generic[V]):
    """A region of cases that two rules decide differently, and one case of it."""

    where: Text
    before: Outcome[V]
    after: Outcome[V]
    witness: Mapping[str, object]

    def explain(self, language: Language = "zh") -> str:
        """Word the change."""
        before, after = (_worded(outcome, language) for outcome in (self.before, self.after))
        return f"{self.where.in_(language)}: {before} → {after}"


@attrs.frozen
class Restated:
    """Something that is said beside tables and clauses, before and after; None where it is not said."""

    before: Text | None
    after: Text | None

    def explain(self, language: Language = "zh") -> str:
        """Word the change."""
        before, after = ("—" if each is None else each.in_(language) for each in (self.before, self.after))
        return f"{before} → {after}"


@attrs.frozen
class Difference(Generic[V]):
    """All that two rules decide differently, in regions that do not overlap; false when they decide alike.

    `restated` is what differs beside the cells of tables and clauses: what is counted, a stage, a ranking.
    """

    rules: tuple[str, str]
    changes: tuple[Changed[V], ...]
    restated: tuple[Restated, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is any difference."""
        return bool(self.changes or self.restated)

    def explain(self, language: Language = "zh") -> str:
        """Word every change, a line each."""
        if not self:
            return "无差别" if language == "zh" else "no difference"
        return "\n".join(
            [each.explain(language) for each in self.changes] + [each.explain(language) for each in self.restated]
        )


@attrs.frozen
class Side(Generic[V]):
    """One of two rules that are compared: its inputs, its boxes, and what it decides by the mask of a cell."""

    id: str
    inputs: tuple[Input, ...]
    boxes: tuple[Box, ...]
    leaf: Callable[[int], Outcome[V]]

    def foreign(self, key: str, domain: Domain) -> Box | None:
        """Give the part of a wider domain that this rule does not know, if there is one."""
        own = {each.key: each.domain for each in self.inputs}.get(key)
        if not isinstance(own, Members) or not isinstance(domain, Members) or own.ids == domain.ids:
            return None
        return {key: Selection(frozenset(domain.ids) - frozenset(own.ids))}


def compared(one: Side[V], other: Side[V]) -> Difference[V]:
    """Cut the cases at the tests of both rules, and keep the cells whose status or value differs."""
    inputs = _merged(one.inputs, other.inputs)
    foreign = [[box for each in inputs if (box := side.foreign(each.key, each.domain))] for side in (one, other)]
    boxes = (*one.boxes, *foreign[0], *other.boxes, *foreign[1])
    shift = len(one.boxes) + len(foreign[0])
    grid = Grid.of(inputs, boxes)

    def leaf(mask: int) -> tuple[Outcome[V], Outcome[V]]:
        return _outcome(one, mask & ((1 << shift) - 1)), _outcome(other, mask >> shift)

    changes = [
        Changed(where=grid.describe(region), before=before, after=after, witness=grid.witness(region))
        for region, (before, after) in grid.diagram(leaf).regions(lambda pair: pair[0] != pair[1])
    ]
    return Difference((one.id, other.id), tuple(changes))


def _outcome(side: Side[V], mask: int) -> Outcome[V]:
    """Decide a cell; which rows decided is left out, so that only the status and the value are compared."""
    if mask >> len(side.boxes):
        return Outcome(Status.OUT_OF_DOMAIN)
    outcome = side.leaf(mask & ((1 << len(side.boxes)) - 1))
    return Outcome(outcome.status, outcome.value)


def _merged(one: Sequence[Input], other: Sequence[Input]) -> tuple[Input, ...]:
    """Give the inputs of both rules, each with the members that either knows."""
    inputs = {each.key: each for each in one}
    for each in other:
        mine = inputs.setdefault(each.key, each)
        if mine.domain != each.domain:
            inputs[each.key] = _widened(mine, mine.domain, each.domain)
    return tuple(inputs.values())


def _widened(tested: Input, one: Domain, other: Domain) -> Input:
    if not isinstance(one, Members) or not isinstance(other, Members):
        fault = Fault(tested.key, other.expected.en, f"of the same kind in both rules: {one.expected.en}")
        raise DefinitionError(tested.key, [fault])
    ids = tuple(dict.fromkeys((*one.ids, *other.ids)))
    return tested.over(Members(ids, {**other.names, **one.names}, one.ordered))


def _worded(outcome: Outcome[V], language: Language) -> str:
    return str(outcome.value) if outcome.status is Status.DECIDED else outcome.status.text.in_(language)
