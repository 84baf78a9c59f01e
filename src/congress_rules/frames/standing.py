"""Name the columns in which a frame holds how an assessment of its pieces stands, from stage to stage.

An *item* is what a piece has come to in one measure; that of a piece which is set aside is zero. The *lines* are what
each policy gave, which no later stage changes.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs
import narwhals.stable.v2 as nw

from congress_rules.errors import Fault, FrameError, nearest
from congress_rules.frames.arithmetic import MOST
from congress_rules.frames.deciding import STATUSES
from congress_rules.frames.naming import unfit, unfit_key
from congress_rules.frames.natives import Frame
from congress_rules.frames.sources import concerning, with_below
from congress_rules.frames.truths import Truth, chosen, whole
from congress_rules.logic import Input, Number, Status
from congress_rules.policies import Measure, ScoringPolicy
from congress_rules.publicity import PublicityRulebook

__all__ = ["NUMBER", "Standing", "numbered"]

NUMBER: Final = {Status(each): number for number, each in enumerate(STATUSES)}
"""The numbers of the statuses."""


@attrs.frozen(kw_only=True)
class Standing:
    """How a frame is assessed, and in which columns, whose names begin with `base`, the assessment stands.

    No item is greater than `most`, whose sum with what rounding adds fits into 64 bits.
    """

    book: PublicityRulebook
    policies: tuple[ScoringPolicy[Any], ...]
    columns: Mapping[str, str]
    quantum: Number
    base: str
    most: int = MOST

    @property
    def stage(self) -> str:
        """Name the column of the number of the stage that set a piece aside, 0 where none did."""
        return f"{self.base}-stage"

    @property
    def status(self) -> str:
        """Name the column of the number of the status in which that ended."""
        return f"{self.base}-status"

    @property
    def counts(self) -> nw.Expr:
        """Tell which pieces are not set aside."""
        return nw.col(self.stage) == whole(0)

    @property
    def measures(self) -> Mapping[Measure, list[int]]:
        """List the policies that rate in each measure, by their places."""
        found: dict[Measure, list[int]] = {}
        for number, each in enumerate(self.policies):
            found.setdefault(each.measure, []).append(number)
        return found

    def line(self, number: int) -> str:
        """Name the column of what the policy at a place gave."""
        return f"{self.base}-{number}-amount"

    def row(self, number: int) -> str:
        """Name the column of the row by which it did."""
        return f"{self.base}-{number}-row"

    def item(self, measure: Measure) -> str:
        """Name the column of the items of a measure."""
        return f"{self.base}-{measure.id}-item"

    def name(self, wanted: Input) -> str:
        """Give the name of the column of an input that is read as it stands."""
        return self.columns.get(wanted.key, self.columns.get(wanted.column, wanted.column))

    def own(self, inputs: Iterable[Input]) -> dict[str, str]:
        """Give the names of columns that are stated for some inputs."""
        return concerning(self.columns, inputs)

    def lacking(self, names: Iterable[str], frame: Frame) -> None:
        """Raise `FrameError` for columns that the frame does not have, or by which pieces cannot be told apart."""
        faults = [fault for name in dict.fromkeys(names) for fault in unfit_key(frame, name, name)]
        if faults:
            raise FrameError(self.book.id, faults)

    def check(self, inputs: Iterable[Input], frame: Frame) -> None:
        """Raise `FrameError` for columns that are stated for no input, and for those that the frame does not have."""
        found = with_below(inputs)
        names = [*found, *(each.column for each in found.values())]
        faults = [
            Fault("columns", repr(name), "an input of the rulebook", nearest(name, names))
            for name in self.columns
            if name not in names
        ]
        faults += [fault for name in dict.fromkeys(self.columns.values()) for fault in unfit(frame, name, name)]
        if faults:
            raise FrameError(self.book.id, faults)

    def aside(self, frame: Frame, against: Truth, status: nw.Expr, number: int) -> Frame:
        """Set pieces aside at the stage of a number: nothing stands of them in any measure."""
        items = [self.item(each) for each in self.measures]
        return frame.with_columns(
            chosen(against, whole(number), nw.col(self.stage)).alias(self.stage),
            chosen(against, status, nw.col(self.status)).alias(self.status),
            *(chosen(against, whole(0), nw.col(each)).alias(each) for each in items),
        )


def numbered(status: nw.Expr) -> nw.Expr:
    """Give the number of a status."""
    return status.cast(nw.String).replace_strict(list(STATUSES), list(range(len(STATUSES))), return_dtype=nw.Int64)
