"""Total what the rows of a scored frame come to, by unit, person, outlet or period: a figure with its bounds.

A row that is not decided may still bring points. So a total says, beside what is decided, how many rows are not, and
within which bounds it lies; null where no bound is known.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, cast

import attrs
import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrameT

from congress_rules.errors import Fault, FrameError
from congress_rules.frames.bounding import Bounding
from congress_rules.frames.naming import unfit, unfit_key
from congress_rules.frames.natives import Frame, Maker, added, kind_of, opened, spare
from congress_rules.frames.plans import fitting
from congress_rules.frames.sources import TEXTS
from congress_rules.frames.sums import SMALL, Amount, Summing, by_group, totalled
from congress_rules.frames.truths import chosen, whole
from congress_rules.frames.windows import Windows
from congress_rules.law import Edges, Period, Window
from congress_rules.logic import Number, Status
from congress_rules.policies import POINTS, Measure, ScoringPolicy

__all__ = ["merge_totals", "totals"]

_SUBJECT: Final = "frames.totals"
_MERGED: Final = "frames.merge_totals"
_DAYS: Final = ("first", "last")
_COUNTS: Final = (Status.DECIDED, *(each for each in Status if each is not Status.DECIDED))


@attrs.frozen
class _Names:
    """The columns that are read of a scored frame, and those that its totals have; `prefix` stands before them."""

    measure: str
    prefix: str

    @property
    def points(self) -> str:
        return self.prefix + self.measure

    @property
    def status(self) -> str:
        return f"{self.prefix}status"

    @property
    def ends(self) -> tuple[str, str]:
        return f"{self.points}_least", f"{self.points}_most"

    @property
    def counts(self) -> dict[Status, str]:
        return {each: f"{self.prefix}{each}" for each in _COUNTS}

    @property
    def new(self) -> list[str]:
        return [self.points, *self.ends, *self.counts.values()]


def totals(  # noqa: PLR0913 - a frame, what it is totalled by, and how it was scored
    scored: IntoFrameT,
    *,
    by: str | Iterable[str] = (),
    policy: ScoringPolicy[Any] | None = None,
    measure: Measure = POINTS,
    prefix: str = "",
    columns: Mapping[str, str] | None = None,
    quantum: Number = 1,
    period: Period | None = None,
    window: Window | None = None,
    edges: Edges = Edges.CLIPPED,
    starts: int | None = None,
    day: str = "adopted_on",
) -> IntoFrameT:
    """Total the points of a scored frame by the values of some columns, and by windows of a period.

    A row of the result has the columns of `by`; with a `period` the first and the last day of its `window` (without
    one, of the period), both null for rows whose day is not known; the exact sum of what is decided, in the column of
    the measure (`points`); its bounds (`points_least`, `points_most`), null where none is known; and how many rows end
    in which status: `decided`, `unknown`, `out_of_domain` and so on. Rows of no window are left out.

    `policy` is the one that scored the frame, with the same `prefix`, `columns` and `quantum`: it bounds what is not
    decided. Without it bounds are read from columns of their names, where the frame has such, as that of `assess` has;
    else they are known only where all is decided.

    Rows are in the order of `by`. Raise `FrameError`, which lists every fault, for what the frame does not have, and
    for a sum that does not fit into 64 bits; a lazy frame with one cannot be computed. Fewer than 2^30 rows are summed.
    """
    listed = (by,) if isinstance(by, str) else tuple(by)
    if policy is not None:
        fitting("totals", "policy", policy, ScoringPolicy)
    names = _Names((measure if policy is None else policy.measure).id, prefix)
    read = opened(scored, _SUBJECT)
    _check(read, names, listed, None if period is None else day)
    dated = None if period is None else (Windows.of(period, window, edges, starts), day)
    bounding = None if policy is None else Bounding.of(policy, read, columns, quantum)
    return cast("IntoFrameT", _Totalling(names, listed, dated, bounding).of(read).to_native())


def merge_totals(one: IntoFrameT, *others: IntoFrameT) -> IntoFrameT:
    """Add up the totals of parts, each made by `totals` in the same way: what comes out is the total of the whole.

    Raise `FrameError` for frames of different kinds or columns, for what are no totals, and for a sum that does not
    fit.
    """
    parts = [opened(each, _MERGED) for each in (one, *others)]
    faults = [fault for number, each in enumerate(parts[1:]) for fault in _unlike(f"others[{number}]", each, parts[0])]
    if faults:
        raise FrameError(_MERGED, faults)
    names = _named(parts[0])
    whole_frame: Any = parts[0] if len(parts) == 1 else nw.concat(cast("Any", parts))
    return cast("IntoFrameT", _merged(whole_frame, names).to_native())


def _unlike(path: str, part: Frame, first: Frame) -> Iterator[Fault]:
    """Find what keeps a part from standing below the first: another kind, other columns, or others of their types."""
    schema, wanted = _types(part), _types(first)
    if Maker.of(part) != Maker.of(first):
        yield Fault(path, f"a frame of {_kind(part)}", f"one of {_kind(first)}, like the first")
    elif list(schema) != list(wanted):
        yield Fault(path, f"a frame of the columns {', '.join(schema)}", f"one of {', '.join(wanted)}")
    else:
        others = [name for name, dtype in wanted.items() if schema[name] != dtype]
        for name in others:
            yield Fault(
                f"{path}.{name}", f"a column of {schema[name]}", f"one of {wanted[name]}, as in the first part: cast it"
            )


def _types(frame: Frame) -> dict[str, Any]:
    """Give the types of columns: those of PyArrow itself, which does not put one kind of text below another."""
    if frame.implementation.is_pyarrow():
        return {each.name: each.type for each in frame.to_native().schema}
    return dict(frame.collect_schema())


def _kind(frame: Frame) -> str:
    return f"{kind_of(frame).name} ({'lazy' if isinstance(frame, nw.LazyFrame) else 'eager'})"


def _named(totalled: Frame) -> _Names:
    """Find the columns of totals by their names: after the keys, in the order in which `totals` adds them."""
    schema, size = dict(totalled.collect_schema()), len(_COUNTS)
    tail = list(schema)[-size - 3 :]
    if len(tail) == size + 3 and all(schema[name] == nw.Int64 for name in tail):
        prefix = tail[-size].removesuffix(str(_COUNTS[0]))
        names = _Names(tail[0].removeprefix(prefix), prefix)
        if names.new == tail:
            return names
    found = f"a frame of the columns {', '.join(schema)}"
    raise FrameError(_MERGED, [Fault("one", found, "one of totals, which are whole numbers of 64 bits")])


def _check(read: Frame, names: _Names, by: Sequence[str], day: str | None) -> None:
    schema = dict(read.collect_schema())
    wanted = [("measure", names.points), ("prefix", names.status), *([] if day is None else [("day", day)])]
    faults = [fault for name in by for fault in unfit_key(read, "by", name)]
    faults += [fault for path, name in wanted for fault in unfit(read, path, name)]
    new = [*(() if day is None else _DAYS), *names.new]
    faults += [Fault("by", repr(name), "another name than those of the totals") for name in by if name in new]
    faults += [Fault("by", repr(name), "named only once") for name in dict.fromkeys(by) if by.count(name) > 1]
    numbers = [name for name in (names.points, *names.ends) if name in schema]
    faults += [
        Fault("measure", repr(name), "a column of whole numbers of 64 bits, as `score` adds it")
        for name in numbers
        if schema[name] != nw.Int64
    ]
    if names.status in schema and not isinstance(schema[names.status], TEXTS):
        faults.append(Fault("prefix", repr(names.status), "a column of statuses, as `score` adds it"))
    if faults:
        raise FrameError(_SUBJECT, faults)


@attrs.frozen
class _Totalling:
    """How a frame is totalled: by which columns, by which windows, within which bounds."""

    names: _Names
    by: tuple[str, ...]
    dated: tuple[Windows, str] | None
    bounding: Bounding | None

    def of(self, read: Frame) -> Frame:
        """Total a frame: by status first, since what is not decided is bounded by its number, then in all."""
        within, status, rows, *spared = spare(read, 6)
        amounts, keys, ends = [Amount(name) for name in spared], (*self.by, within), self._ends(read)
        figures = zip((nw.col(self.names.points), *(ends or ())), spared, strict=False)
        columns = [self._window(read).alias(within), nw.col(self.names.status).alias(status)]
        pieces: Any = read.select(*self.by, *columns, *(column.alias(name) for column, name in figures))
        pieces = pieces.filter(nw.col(within) >= whole(0)) if self.dated else pieces
        summed = amounts if ends else amounts[:1]
        found = Summing.of(pieces, summed, small=self._small).sums(pieces, (*keys, status), summed, rows)
        found = found.with_columns(*self._counts(status, rows, amounts[0]))
        found = found.with_columns(*self._parts(amounts, rows, fixed=not ends))
        counts = [*self.names.counts.values(), rows, *(part for each in amounts for part in each.parts)]
        found = by_group(found, keys, counts) if self.by or self.dated else self._in_one(found, within, counts)
        found = found.sort(*keys, nulls_last=True)
        return self._finished(found, amounts, within, rows)

    @staticmethod
    def _in_one(found: Frame, within: str, counts: Sequence[str]) -> Frame:
        """Sum up what is totalled by nothing: one row, though there be no rows at all."""
        read: Any = found.select(*(nw.col(name).sum() for name in counts))
        numbers = [nw.col(name).fill_null(0).cast(nw.Int64) for name in counts]
        return cast("Frame", read.with_columns(*numbers, whole(0).alias(within)))

    def _window(self, read: Frame) -> nw.Expr:
        return whole(0) if self.dated is None else self.dated[0].number(read, self.dated[1])

    @property
    def _small(self) -> bool:
        return self.bounding is not None and self.bounding.fixed and self.bounding.largest <= SMALL

    def _ends(self, read: Frame) -> tuple[nw.Expr, ...] | None:
        """Give the bounds of each row; None where they are the same of all that are not decided."""
        if self.bounding is None:
            held = set(self.names.ends) <= set(read.collect_schema().names())
            return tuple(map(nw.col, self.names.ends)) if held else None
        if self.bounding.fixed:
            return None
        points = nw.col(self.names.points)
        return tuple(chosen(points.is_null(), each, points) for each in self.bounding.columns(points))

    def _counts(self, status: str, rows: str, points: Amount) -> Iterator[nw.Expr]:
        """Count rows by status; what has none that there is, or no points though it is decided, is unknown."""
        stated, others = nw.col(status).cast(nw.String), whole(0)
        for each, name in self.names.counts.items():
            counted = nw.col(points.known if each is Status.DECIDED else rows)
            if each is not Status.UNKNOWN:
                number = nw.when(stated == str(each)).then(counted).otherwise(whole(0))
                others = others + number
                yield number.alias(name)
        yield (nw.col(rows) - others).alias(self.names.counts[Status.UNKNOWN])

    def _parts(self, amounts: Sequence[Amount], rows: str, *, fixed: bool) -> Iterator[nw.Expr]:
        """Give the parts of the sums of what is decided, and of bounds that are the same of all that is not."""
        points, decided = amounts[0], nw.col(self.names.counts[Status.DECIDED])
        yield decided.alias(points.known)
        ends = (None, None) if self.bounding is None else self.bounding.ends
        for each, end in zip(amounts[1:], ends, strict=True) if fixed else ():
            left = nw.col(rows) - decided
            high, low = divmod(end or 0, 2**32)
            yield (nw.col(points.high) + left * whole(high)).alias(each.high)
            yield (nw.col(points.low) + left * whole(low)).alias(each.low)
            yield (decided if end is None else nw.col(rows)).alias(each.known)

    def _finished(self, found: Frame, amounts: Sequence[Amount], within: str, rows: str) -> Frame:
        counts = (self.names.counts[Status.DECIDED], rows, rows)
        names = (self.names.points, *self.names.ends)
        found = totalled(found, tuple(zip(amounts, names, counts, strict=True)), _SUBJECT)
        days = () if self.dated is None else _DAYS
        if self.dated is not None:
            found = added(found, within, self.dated[0].named(*_DAYS))
        return found.select(*self.by, *days, *self.names.new)


def _merged(parts: Frame, names: _Names) -> Frame:
    counts = list(names.counts.values())
    keys = [name for name in parts.collect_schema().names() if name not in names.new]
    one, rows, *spared = spare(parts, 5)
    amounts, columns = [Amount(name) for name in spared], (names.points, *names.ends)
    figures = (nw.col(name).alias(each) for name, each in zip(columns, spared, strict=True))
    read = parts.select(*keys, *counts, whole(0).alias(one), *figures)
    found = Summing(halved=True).sums(read, (*keys, one), amounts, rows, counts).sort(*keys, one, nulls_last=True)
    listed = tuple((each, name, rows) for each, name in zip(amounts, columns, strict=True))
    return totalled(found, listed, _MERGED).select(*keys, *names.new)
