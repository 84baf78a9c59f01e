"""Choose the first rows of each group by an order; exactly, on every kind of frame."""

from collections.abc import Sequence
from typing import Any, cast

import attrs
import narwhals.stable.v2 as nw

from congress_rules.frames.natives import Frame
from congress_rules.frames.truths import chosen, whole

__all__ = ["Group", "lost"]


@attrs.frozen
class Group:
    """The columns that make a group, and by which its rows are ordered: an amount, the highest first; day; id.

    With `earliest` the day comes before the amount; where there is a `prior`, the highest of it come before all. No two
    rows of a group have the same id.
    """

    keys: tuple[str, ...]
    amount: str
    day: str
    id: str
    earliest: bool = False
    prior: str | None = None

    @property
    def order(self) -> Sequence[tuple[nw.Expr, bool]]:
        """Give what rows are ordered by, and whether the greatest comes first."""
        amount, day = (nw.col(self.amount), True), (nw.col(self.day), False)
        name = (nw.col(self.id).cast(nw.String), False)
        places = (day, amount, name) if self.earliest else (amount, day, name)
        return places if self.prior is None else ((nw.col(self.prior), True), *places)


def lost(frame: Frame, group: Group, member: str, *, keep: int, flag: str) -> Frame:
    """Add a column `flag`: 1 for the rows with 1 in `member` that are not among the first of their group, else 0."""
    read: Any = frame.with_columns(nw.col(member).alias(flag))
    for _ in range(keep):
        read = _without_first(read, group, flag)
    return cast("Frame", read)


def _without_first(read: Any, group: Group, flag: str) -> Any:  # noqa: ANN401 - narwhals' frames have no one type
    """Take the flag from the first row of each group."""
    still, value, best = f"{flag}-still", f"{flag}-value", f"{flag}-best"
    read = read.with_columns(nw.col(flag).alias(still))
    for column, greatest in group.order:
        read = read.with_columns(nw.when(nw.col(still) == whole(1)).then(column).alias(value))
        found = nw.col(value).max() if greatest else nw.col(value).min()
        read = read.with_columns(found.over(*group.keys).alias(best))
        same = (
            (nw.col(still) == whole(1))
            & ~nw.col(best).is_null()
            & (nw.col(value) == nw.col(best)).fill_null(value=False)
        )
        read = read.with_columns(chosen(same, whole(1), whole(0)).alias(still))
    return read.with_columns((nw.col(flag) - nw.col(still)).alias(flag)).drop(still, value, best)
