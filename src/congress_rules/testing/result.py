"""Draw what rules say: decisions and their grounds, grids, findings, differences and coverage, all of drawn rules."""

from collections.abc import Iterable
from typing import Any, TypeVar

from hypothesis import strategies as st

from congress_rules.logic import (
    Axis,
    Branch,
    Change,
    Changed,
    Contender,
    Coverage,
    Decides,
    Decision,
    DecisionTable,
    Diagram,
    Difference,
    Finding,
    Flip,
    Grid,
    Ground,
    Hit,
    Leaf,
    Missed,
    Outcome,
    Restated,
    Status,
)
from congress_rules.testing.rule import VALUES, decision_tables, inputs, rules
from congress_rules.testing.statute import texts
from congress_rules.testing.values import values_for

__all__ = [
    "axes",
    "branches",
    "changed_regions",
    "changes",
    "contenders",
    "coverages",
    "decided_conditions",
    "decisions",
    "diagrams",
    "differences",
    "findings",
    "flips",
    "grids",
    "grounds",
    "hits",
    "leaves",
    "missed_regions",
    "outcomes",
    "restatements",
]

T = TypeVar("T")


def _one_of(several: st.SearchStrategy[Iterable[T]]) -> st.SearchStrategy[T]:
    """Draw one of several things, from those draws that have any."""
    return several.map(tuple).filter(bool).flatmap(st.sampled_from)


def decisions() -> st.SearchStrategy[Decision[Any]]:
    """Draw what rules decide."""
    return rules().flatmap(lambda rule: values_for(rule).map(rule.decide_on))


def outcomes() -> st.SearchStrategy[Outcome[Any]]:
    """Draw what rules decide, without the case."""
    return decisions().map(lambda decision: decision.outcome)


def grounds() -> st.SearchStrategy[Ground]:
    """Draw what decisions rest on."""
    return _one_of(decisions().map(lambda decision: decision.grounds))


def flips() -> st.SearchStrategy[Flip[Any]]:
    """Draw the smallest changes that lead to another outcome."""
    return _one_of(decisions().map(lambda decision: decision.flip()))


def changes() -> st.SearchStrategy[Change]:
    """Draw changes of one input."""
    return _one_of(flips().map(lambda flip: flip.changes))


def grids() -> st.SearchStrategy[Grid]:
    """Draw the grids of rules."""
    return rules().map(lambda rule: rule.grid)


def axes() -> st.SearchStrategy[Axis]:
    """Draw the axes of grids."""
    return _one_of(grids().map(lambda grid: grid.axes))


def diagrams() -> st.SearchStrategy[Diagram[Any]]:
    """Draw what rules decide everywhere, as diagrams."""
    return rules().map(lambda rule: rule.diagram)


def leaves() -> st.SearchStrategy[Leaf[Any]]:
    """Draw the leaves of diagrams."""
    return _one_of(diagrams().map(lambda diagram: [each for each in diagram.nodes if isinstance(each, Leaf)]))


def branches() -> st.SearchStrategy[Branch]:
    """Draw the branches of diagrams."""
    return _one_of(diagrams().map(lambda diagram: [each for each in diagram.nodes if isinstance(each, Branch)]))


def findings() -> st.SearchStrategy[Finding]:
    """Draw what `check` finds."""
    return _one_of(rules().map(lambda rule: rule.check()))


def coverages() -> st.SearchStrategy[Coverage]:
    """Draw which cells of a rule some cases reach; all that the rule tests is known of them, or unknown."""
    return decision_tables().map(lambda table: table.coverage(()))


def missed_regions() -> st.SearchStrategy[Missed]:
    """Draw regions of cases that no case reaches."""
    return _one_of(coverages().map(lambda coverage: coverage.missed))


def differences() -> st.SearchStrategy[Difference[Any]]:
    """Draw the differences of two tables over the same inputs."""

    def of(known: Any) -> st.SearchStrategy[Difference[Any]]:  # noqa: ANN401 - a tuple of inputs
        table = decision_tables(st.just(known))
        return st.tuples(table, table).map(lambda both: both[0].diff(both[1]))

    return inputs().flatmap(of)


def changed_regions() -> st.SearchStrategy[Changed[Any]]:
    """Draw regions of cases that two tables decide differently."""
    return _one_of(differences().map(lambda difference: difference.changes))


def restatements() -> st.SearchStrategy[Restated]:
    """Draw what is said beside tables and clauses, before and after."""
    return st.builds(Restated, st.none() | texts(), texts())


def contenders() -> st.SearchStrategy[Contender]:
    """Draw what a hit policy sees of a row."""
    return st.builds(Contender, st.integers(0, 9), VALUES, st.none() | st.integers(0, 2))


def hits() -> st.SearchStrategy[Hit]:
    """Draw what a hit policy makes of rows."""
    return st.builds(Hit, st.sampled_from(Status), st.lists(st.integers(0, 9), max_size=3).map(tuple), VALUES)


def decided_conditions() -> st.SearchStrategy[Decides]:
    """Draw the conditions that a table decides one of some values."""

    def of(table: DecisionTable[Any]) -> st.SearchStrategy[Decides]:
        values = st.lists(st.sampled_from([row.value for row in table.every]), max_size=2)
        return values.map(lambda some: Decides(table, tuple(some)))

    return decision_tables(min_size=1).flatmap(of)
