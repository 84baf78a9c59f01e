"""Tell which norms and cells of a rule a set of cases reaches, and which cells none of them does."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from congress_rules.logic.decisions import Decision, Status
from congress_rules.logic.grid import Grid
from congress_rules.texts import Text

__all__ = ["Coverage", "Missed"]


@attrs.frozen
class Missed:
    """A region of cases that no case of a set reached, and one case of it."""

    where: Text
    witness: Mapping[str, object]


@attrs.frozen
class Coverage:
    """How a set of cases is spread over a rule.

    `norms` counts the cases that each norm decided, the otherwise of a table among them, `statuses` how the cases
    ended. `reached` of `cells` cells hold a case of which everything is known; `missed` are the maximal regions that
    hold none and are not excluded.
    """

    cases: int
    norms: Mapping[str, int]
    statuses: Mapping[Status, int]
    reached: int
    cells: int
    missed: tuple[Missed, ...]


def covered(
    grid: Grid, norms: Sequence[str], decisions: Sequence[Decision[Any]], given: Sequence[Mapping[str, Any]]
) -> Coverage:
    """Count the norms, statuses and cells of the decisions; `given` are the boxes that no case can lie in."""
    hits = Counter(norm for decision in decisions for norm in decision.rows if decision.decided)
    cells = {cell for decision in decisions if None not in (cell := grid.cell(decision.inputs))}
    boxes = [
        {axis.input.key: axis.parts[part] for axis, part in zip(grid.axes, cell, strict=True) if part is not None}
        for cell in sorted(cells, key=str)
    ]
    fine = Grid.of([axis.input for axis in grid.axes], [*boxes, *given])
    regions = fine.regions(0, fine.full)
    return Coverage(
        cases=len(decisions),
        norms={norm: hits[norm] for norm in norms},
        statuses=Counter(decision.status for decision in decisions),
        reached=len(cells),
        cells=grid.size,
        missed=tuple(Missed(fine.describe(region), fine.witness(region)) for region in regions),
    )
