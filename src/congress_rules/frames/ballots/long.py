"""Put the marks of a frame in long form together to ballots, and group these into patterns.

The columns that are read are collected of a lazy frame.
"""

from collections.abc import Hashable, Iterator, Sequence
from functools import cached_property
from typing import Any, Final

import attrs
import narwhals.stable.v2 as nw

from congress_rules.elections.counting import Poll
from congress_rules.frames.ballots.forms import Long, Polls
from congress_rules.frames.ballots.patterns import FOREIGN, NOBODY, UNKNOWN, Entry, Line, Meaning, times_of
from congress_rules.frames.natives import Frame, collected, plain
from congress_rules.frames.sources import TEXTS
from congress_rules.frames.truths import whole

__all__ = ["LongPatterns"]

_YES: Final = True
_LONGEST: Final = 1000


@attrs.frozen
class _Coded:
    """A column as numbers: each the place of a value among those that occur, zero for null."""

    number: nw.Expr
    values: tuple[Any, ...]

    @classmethod
    def of(cls, frame: nw.DataFrame[Any], column: str | None, default: object = None) -> "_Coded":
        """Give numbers to the values of a column; without one, there is the default alone."""
        if column is None:
            return cls(whole(0), (default,))
        given = nw.col(column)
        dtype = frame.collect_schema()[column]
        if dtype == nw.Boolean:
            known = nw.when(given).then(whole(2)).otherwise(whole(1))
            return cls(nw.when(given.is_null()).then(whole(0)).otherwise(known), (None, False, True))
        given = given.cast(nw.String()) if isinstance(dtype, TEXTS) else given
        listed = [value for (value,) in plain(frame.select(given.alias(column)).unique()) if value is not None]
        if not listed:
            return cls(whole(0), (None,))
        numbers = list(range(1, len(listed) + 1))
        number = given.replace_strict(listed, numbers, default=0, return_dtype=nw.Int64)
        return cls(nw.when(given.is_null()).then(whole(0)).otherwise(number), (None, *listed))


def _together(*columns: _Coded) -> nw.Expr:
    total = whole(0)
    for each in columns:
        total = total * whole(len(each.values)) + each.number
    return total


def _apart(number: int, *columns: _Coded) -> list[Any]:
    found = list[Any]()
    for each in reversed(columns):
        number, digit = divmod(number, len(each.values))
        found.insert(0, each.values[digit])
    return found


@attrs.frozen
class _Coding:
    """The columns of a frame in long form, as numbers."""

    place: tuple[_Coded, ...]
    mark: tuple[_Coded, ...]
    readable: _Coded

    @classmethod
    def of(cls, frame: nw.DataFrame[Any], form: Long) -> "_Coding":
        """Give numbers to all columns but the ids of ballots."""
        place = (_Coded.of(frame, form.district), _Coded.of(frame, form.station))
        marks = [_Coded.of(frame, form.candidate), _Coded.of(frame, form.mark)]
        marks += [_Coded.of(frame, form.legible, _YES), _Coded.of(frame, form.qualified)]
        return cls(place, tuple(marks), _Coded.of(frame, form.readable, _YES))

    def entries(self, numbers: Sequence[int], meaning: Meaning) -> Iterator[Entry]:
        """Give the entries of a ballot; where nobody is marked, there is none."""
        for each in numbers:
            name, mark, legible, qualified = _apart(each, *self.mark)
            meant = meaning(mark)
            if name != NOBODY or meant not in {None, "abstain"}:
                yield Entry(name, meant, legible, qualified)


_KEYS: Final = ("place", "ballot")


@attrs.frozen
class LongPatterns:
    """The patterns of a frame in long form: ballots of equal marks."""

    frame: Frame
    form: Long
    polls: Polls
    meaning: Meaning

    @cached_property
    def data(self) -> nw.DataFrame[Any]:
        """Give the rows of the frame."""
        return collected(self.frame)

    @cached_property
    def coding(self) -> "_Coding":
        """Give the columns as numbers."""
        return _Coding.of(self.data, self.form)

    def lines(self) -> Iterator[Line]:
        """Put marks together to ballots, and give the patterns of these."""
        marks = self._marks()
        nameless = nw.col("ballot").is_null()
        yield from self._nameless(marks.filter(nameless))
        yield from self._named(marks.filter(~nameless))

    def _nameless(self, marks: nw.DataFrame[Any]) -> Iterator[Line]:
        for place, rows in _sums(marks, ("place",), nw.len().alias("rows")):
            yield Line(*self._where(place), "unknown_ballot", (), rows, None)

    def _named(self, marks: nw.DataFrame[Any]) -> Iterator[Line]:
        if marks.is_empty():
            return
        least = [nw.col(name).min().alias(f"least_{name}") for name in ("readable", "times")]
        most = [nw.col(name).max().alias(f"most_{name}") for name in ("readable", "times")]
        heads = marks.group_by(*_KEYS).agg(nw.len().alias("size"), *least, *most)
        heads = heads.with_columns(nw.col("size").cast(nw.Int64)).with_columns(_state())
        sums = (nw.col("size").sum(), nw.col("least_times").sum())
        for place, state, rows, times in _sums(heads.filter(nw.col("state") > 0), ("place", "state"), *sums):
            status, counted = _STATED[int(state)]
            yield Line(*self._where(place), status, (), rows, times if counted else None)
        read = heads.filter(nw.col("state") == 0)
        placed = _numbered(marks).join(read.select(*_KEYS, "size"), on=list(_KEYS), how="inner")
        for (size,) in plain(read.select("size").unique()):
            for place, rows, times, *key in _patterns(placed.filter(nw.col("size") == whole(size)), size):
                yield Line(*self._where(place), None, tuple(key), rows * size, times)

    def _marks(self) -> nw.DataFrame[Any]:
        data, form, coding = self.data, self.form, self.coding
        ballot = nw.col(form.ballot)
        return data.select(
            _together(*coding.place).alias("place"),
            (ballot.cast(nw.String()) if isinstance(data.collect_schema()[form.ballot], TEXTS) else ballot).alias(
                "ballot"
            ),
            _together(*coding.mark).alias("mark"),
            coding.readable.number.alias("readable"),
            times_of(form.times).alias("times"),
        )

    def _where(self, number: int) -> tuple[str | None, str | None]:
        district, station = _apart(number, *self.coding.place)
        return (next(iter(self.polls)) if self.form.district is None else district), station

    def layout(self, district: str) -> Hashable:
        """Give the district, since keys hold names."""
        return district

    def names(self, key: tuple[Any, ...], poll: Poll) -> bool:  # noqa: ARG002 - the layout says so already
        """Tell nothing that the layout does not."""
        return False

    def said(self, district: str, key: tuple[Any, ...]) -> tuple[bool | None, tuple[Entry, ...]]:  # noqa: ARG002
        """Give what is marked in the rows; where nobody is, there is nothing."""
        readable, *numbers = key
        return self.coding.readable.values[readable], tuple(self.coding.entries(numbers, self.meaning))


_STATED: Final[tuple[tuple[str | None, bool], ...]] = (
    (None, True),
    ("too_long", True),
    ("contradictory", True),
    ("foreign_times", False),
    ("unknown_times", False),
    ("contradictory", False),
)
"""The states of a ballot, and whether it is known how many there are; of several, the last holds."""


def _state() -> nw.Expr:
    """Give the place of a ballot's state among those that are stated."""
    holding = (
        nw.col("size") > whole(_LONGEST),
        nw.col("least_readable") != nw.col("most_readable"),
        nw.col("least_times") == whole(FOREIGN),
        nw.col("least_times") == whole(UNKNOWN),
        nw.col("least_times") != nw.col("most_times"),
    )
    state = whole(0)
    for number, holds in enumerate(holding, start=1):
        state = nw.when(holds).then(whole(number)).otherwise(state)
    return state.alias("state")


def _numbered(marks: nw.DataFrame[Any]) -> nw.DataFrame[Any]:
    """Give numbers to the marks of each ballot from zero, in the order of the marks' own numbers."""
    ordered = marks.sort("place", "ballot", "mark").with_row_index("row")
    row = nw.col("row").cast(nw.Int64)
    other = [nw.col(name) != nw.col(name).shift(1) for name in _KEYS]
    first = (other[0] | other[1]).fill_null(value=True)
    begun = ordered.with_columns(nw.when(first).then(row).otherwise(whole(0)).alias("begun"))
    return begun.with_columns((row - nw.col("begun").cum_max()).alias("number")).drop("row", "begun")


def _sums(frame: nw.DataFrame[Any], keys: tuple[str, ...], *sums: nw.Expr) -> Iterator[tuple[Any, ...]]:
    """Group rows, if there are any: pandas has no sum of none."""
    if not frame.is_empty():
        yield from plain(frame.group_by(*keys).agg(*sums))


def _patterns(marks: nw.DataFrame[Any], size: int) -> Iterator[tuple[Any, ...]]:
    """Give place, how many ballots in the frame and in all, whether they can be read, and the marks, all so many."""
    slots, number = [f"slot_{each}" for each in range(size)], nw.col("number")
    spread = [
        nw.when(number == whole(at)).then(nw.col("mark")).otherwise(whole(-1)).alias(slot)
        for at, slot in enumerate(slots)
    ]
    said = [nw.col(name).max() for name in ("readable", "times", *slots)]
    ballots = marks.with_columns(*spread).group_by(*_KEYS).agg(*said)
    grouped = ballots.group_by("place", "readable", *slots).agg(nw.len().alias("rows"), nw.col("times").sum())
    yield from plain(grouped.select("place", "rows", "times", "readable", *slots))
