"""Find in which window of a period the day of each row lies."""

from collections.abc import Mapping

import attrs
import narwhals.stable.v2 as nw

from congress_rules.frames.lines import Line, days_in
from congress_rules.frames.natives import Answers, Frame
from congress_rules.frames.truths import chosen, some, whole
from congress_rules.law import Edges, Period, Window

__all__ = ["Windows"]


@attrs.frozen
class Windows:
    """Windows that follow one another, numbered from 0; one number more is for rows whose day is unknown or foreign."""

    periods: tuple[Period, ...]

    @classmethod
    def of(cls, period: Period, window: Window | None, edges: Edges, starts: int | None) -> "Windows":
        """Cut a period into windows; without a kind of window it is one."""
        return cls((period,) if window is None else period.windows(window, edges, starts=starts))

    def number(self, frame: Frame, day: str) -> nw.Expr:
        """Give the number of the window in which the day of each row lies; -1 where it is in none."""
        line = days_in(frame, day)
        return chosen(some(line.unknown, line.foreign), whole(len(self.periods)), self._found(line))

    def _found(self, line: Line) -> nw.Expr:
        found = whole(-1)
        for each in self.periods:
            found = found + chosen(line.past((each.first, False)), whole(1), whole(0))
        after = some(*(line.past((each.last, True)) for each in self.periods[-1:]))
        return chosen(after, whole(-1), found)

    def named(self, first: str, last: str) -> Mapping[str, Answers]:
        """Give the columns of the first and the last days, by the number of the window."""
        return {
            first: Answers(nw.Date(), (*(each.first for each in self.periods), None)),
            last: Answers(nw.Date(), (*(each.last for each in self.periods), None)),
        }
