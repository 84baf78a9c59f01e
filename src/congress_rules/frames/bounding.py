"""Bound what each row that is not decided may still bring, by the policy that scored the frame."""

from collections.abc import Mapping
from typing import Any

import attrs
import narwhals.stable.v2 as nw

from congress_rules.frames.arithmetic import Counted, counted
from congress_rules.frames.natives import Frame
from congress_rules.frames.plans import Plan
from congress_rules.frames.sources import Sources
from congress_rules.frames.truths import chosen, some, whole
from congress_rules.frames.values import Written
from congress_rules.logic import Number
from congress_rules.policies import Bounds, ScoringPolicy

__all__ = ["Bounding"]


@attrs.frozen
class Bounding:
    """The least and the most that a row may bring that is not decided, in quanta; None where no bound is known.

    `quantity` is how many times, row by row, and `uncounted` bounds a row of which that is not known.
    """

    ends: tuple[int | None, int | None]
    uncounted: tuple[int | None, int | None]
    quantity: Counted | None = None

    @classmethod
    def of(
        cls,
        policy: ScoringPolicy[Any],
        frame: Frame,
        columns: Mapping[str, str] | None,
        quantum: Number,
        parts: int = 1,
    ) -> "Bounding":
        """Read the bounds of a policy, and from the frame how many times they count.

        `parts` tells how many such bounds are added up row by row: a quantity is unknown where their sum might not fit.
        """
        plan = Plan.of(policy)
        ends, uncounted = (_written(policy, each, quantum) for each in (policy.reach, policy.uncounted))
        if plan.counted is None:
            return cls(ends, uncounted)
        sources = Sources.of(policy.id, plan.inputs, frame, columns)
        return cls(ends, uncounted, counted(plan.counted, sources, parts * max(1, *(abs(each or 0) for each in ends))))

    @property
    def fixed(self) -> bool:
        """Tell whether every row has the same bounds."""
        return self.quantity is None

    @property
    def largest(self) -> int:
        """Give the greatest number that a row may bring, decided or not, where every row has the same bounds."""
        return max(abs(each or 0) for each in self.ends)

    def columns(self, points: nw.Expr) -> tuple[nw.Expr, nw.Expr]:
        """Give the columns of the least and the most of rows whose points are null; null where no bound is known."""
        if self.quantity is None:
            return _end(self.ends[0], points), _end(self.ends[1], points)
        found, unknown = self.quantity, some(self.quantity.unknown, self.quantity.foreign)
        below = found.numbers < whole(0)
        low, high = (points if each is None else found.numbers * whole(each) for each in self.ends)
        pairs = zip(self.uncounted, ((high, low), (low, high)), strict=True)
        least, most = (chosen(unknown, _end(each, points), chosen(below, *either)) for each, either in pairs)
        return least, most


def _written(policy: ScoringPolicy[Any], bounds: Bounds, quantum: Number) -> tuple[int | None, int | None]:
    written = Written.of(policy.rates, quantum)
    return written.value(bounds.least), written.value(bounds.most)


def _end(number: int | None, points: nw.Expr) -> nw.Expr:
    return points if number is None else whole(number)
