"""Credit the entries of a frame to accounts, window by window: those that count, and those that may.

An entry may count once what is unknown of it is known. Where its account is unknown, it may count for everybody; where
its day is, in every window.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final, cast

import attrs
import narwhals.stable.v2 as nw

from congress_rules.errors import Fault, FrameError
from congress_rules.frames.cells import Cells, Masks, Placing
from congress_rules.frames.deciding import outcome_in
from congress_rules.frames.lines import days_in
from congress_rules.frames.naming import unfit, unfit_account
from congress_rules.frames.natives import Answers, Frame, Maker, spare
from congress_rules.frames.sources import Sources
from congress_rules.frames.sums import by_group
from congress_rules.frames.truths import Truth, both, chosen, negated, some, whole
from congress_rules.frames.windows import Windows
from congress_rules.policies import QuotaPolicy

__all__ = ["COUNTS", "EVERYBODY", "KEYS", "SHARED", "Entries"]

EVERYBODY: Final = ""
"""The account of what may count for everybody: no name is empty."""

KEYS: Final = ("credited", "window")
COUNTS: Final = ("done", "open")
"""How many entries count, and how many more may."""

SHARED: Final = "shared"
"""How many may count for everybody."""

_NO: Final = 0
_YES: Final = 1
_OPEN: Final = 2


@attrs.frozen(kw_only=True)
class Entries:
    """How the entries of a frame are read: `account` and `day` are columns, and so are the others, where stated.

    Entries hold from `day` until `until`, where that is stated; those that are not `settled` do not count yet.
    """

    policy: QuotaPolicy[Any, Any]
    windows: Windows
    account: str
    day: str
    until: str | None
    settled: str | None
    columns: Mapping[str, str] | None

    def credits(self, frame: Frame) -> Frame:
        """Count, by account and number of a window, the entries that count and those that may.

        Raise `FrameError`, which lists every fault, for what the frame does not have.
        """
        self._check(frame)
        (verdict,) = spare(frame, 1)
        rule, placing = self.policy.counting, Placing(self.policy.taxonomy, self.policy.entry_day())
        inputs = (*rule.inputs, *placing.needed(rule.inputs))
        cells = Cells.of(rule, Sources.of(self.policy.id, inputs, frame, self.columns), placing)
        numbered, told = cells.answered(frame, self._told, verdict)
        known = nw.col(verdict).replace_strict(list(range(len(told))), list(told), return_dtype=nw.Int64)
        kept = _where(numbered.with_columns(known.alias(verdict)), nw.col(verdict) != whole(_NO))
        return self._dated(kept, verdict) if self.until is None else self._held(kept, verdict, self.until)

    def _check(self, frame: Frame) -> None:
        schema = dict(frame.collect_schema())
        wanted = {"account": self.account, "day": self.day, "until": self.until, "settled": self.settled}
        stated = {path: name for path, name in wanted.items() if name is not None}
        checks = {path: unfit_account if path == "account" else unfit for path in stated}
        faults = [fault for path, name in stated.items() for fault in checks[path](frame, path, name)]
        if schema.get(self.settled or "", nw.Boolean()) != nw.Boolean:
            faults.append(Fault("settled", repr(self.settled), "a column of yes and no"))
        if faults:
            raise FrameError(self.policy.id, faults)

    def _told(self, masks: Masks | None) -> int:
        verdict = outcome_in(self.policy.counting, masks).value
        return _OPEN if verdict is None else _YES if verdict else _NO

    def _dated(self, kept: Frame, verdict: str) -> Frame:
        """Credit each entry in the window of its day."""
        undated = len(self.windows.periods)
        number = self.windows.number(kept, self.day)
        read = kept.select(*self._credited(verdict, number != whole(undated)), number.alias("window"))
        found = by_group(_where(read, nw.col("window") >= whole(0)), KEYS, COUNTS)
        windows: Any = nw.from_native(Maker.of(kept).frame({"window": Answers(nw.Int64(), tuple(range(undated)))}))
        anywhen: Any = _where(found, nw.col("window") == whole(undated)).drop("window")
        settled = _where(found, nw.col("window") < whole(undated))
        return _stacked((settled, anywhen.join(windows, how="cross")))

    def _held(self, kept: Frame, verdict: str, until: str) -> Frame:
        """Credit each entry in the windows on whose last day it holds, or may hold."""
        begins, ends = (days_in(kept, name) for name in (self.day, until))
        known = [negated(some(line.unknown, line.foreign)) for line in (begins, ends)]
        parts = [kept.head(0).select(*self._credited(verdict, dated=False), whole(0).alias("window"))]
        for number, each in enumerate(self.windows.periods):
            later = both(known[0], begins.past((each.last, True)))
            ended = both(known[1], negated(ends.past((each.last, False))))
            held = _where(kept, negated(some(later, ended)))
            parts.append(held.select(*self._credited(verdict, both(*known)), whole(number).alias("window")))
        return _stacked(parts)

    def _credited(self, verdict: str, dated: Truth) -> tuple[nw.Expr, nw.Expr, nw.Expr]:
        """Give the account of each entry, whether it counts, and whether it may."""
        account = nw.col(self.account)
        sure = both(dated, (nw.col(verdict) == whole(_YES)) & ~account.is_null())
        if self.settled is not None:
            sure = both(sure, nw.col(self.settled).fill_null(value=False))
        done, maybe = chosen(sure, whole(1), whole(0)), chosen(sure, whole(0), whole(1))
        return account.cast(nw.String).fill_null(EVERYBODY).alias("credited"), done.alias("done"), maybe.alias("open")


def _where(frame: Frame, truth: Truth) -> Any:  # noqa: ANN401 - a frame, which narwhals has no one type for
    return frame.filter(truth if isinstance(truth, nw.Expr) else nw.lit(truth))


def _stacked(parts: Iterable[Frame]) -> Frame:
    same = [each.select(*KEYS, *COUNTS) for each in parts]
    return by_group(cast("Frame", nw.concat(cast("Any", same))), KEYS, COUNTS)
