"""Group the ballots of a frame into patterns: how many are marked alike in a district and station.

A pattern is a `Line`. Only the patterns of a lazy frame in wide form are collected; of one in long form, the columns
that are read are, since marks must be put together to ballots first.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple, TypeAlias

import attrs
import narwhals.stable.v2 as nw

from congress_rules.frames.forms import Long, Polls, Wide
from congress_rules.frames.natives import Frame, collected, plain, spare
from congress_rules.frames.sources import TEXTS
from congress_rules.frames.truths import whole

__all__ = ["Entry", "Line", "Meaning", "long_lines", "wide_lines"]

Meaning: TypeAlias = Callable[[object], str | None]
"""What a mark means."""

_MOST_TIMES: Final = 2**32
_LONGEST: Final = 1000
_UNKNOWN: Final = -1
_FOREIGN: Final = -2
_STATES: Final = {_UNKNOWN: "unknown_times", _FOREIGN: "foreign_times"}
_YES: Final = True
_NOBODY: Final = ""


class Entry(NamedTuple):
    """What is marked for one person, and what is known of it."""

    name: str | None
    mark: str | None
    readable: bool | None
    qualified: bool | None


class Line(NamedTuple):
    """A pattern of ballots: in how many rows of the frame, and on how many ballots; None where that is not known.

    `state` is the status of what cannot be read at all.
    """

    district: str | None
    station: str | None
    readable: bool | None
    state: str | None
    entries: tuple[Entry, ...]
    rows: int
    ballots: int | None


def _times(column: str | None) -> nw.Expr:
    """Give how many ballots a row is; a number below zero tells that this is unknown or foreign."""
    if column is None:
        return whole(1)
    given = nw.col(column)
    fitting = nw.when(given <= _MOST_TIMES).then(given).cast(nw.Int64)
    known = nw.when(fitting >= 0).then(fitting).otherwise(whole(_FOREIGN))
    return nw.when(given.is_null()).then(whole(_UNKNOWN)).otherwise(known)


# Wide


def wide_lines(frame: Frame, form: Wide, polls: Polls, meaning: Meaning) -> Iterator[Line]:
    """Group a frame in wide form by the values of its columns."""
    keys = [name for name in frame.collect_schema().names() if name != form.times]
    rows, ballots, state = spare(frame, 3)
    if form.times is not None or not keys:
        times = _times(form.times).alias(ballots)
        told = nw.when(nw.col(ballots) < 0).then(nw.col(ballots)).otherwise(whole(0)).alias(state)
        frame = frame.with_columns(times).with_columns(told)
        keys = [*keys, state]
        sums = (nw.len().alias(rows), nw.col(ballots).sum())
    else:
        sums = (nw.len().alias(rows),)
    grouped: Any = frame.group_by(*keys).agg(*sums)
    found = collected(grouped)
    layout = _Layout(form, polls, meaning, {name: place for place, name in enumerate(found.columns)})
    places = layout.places
    counting, stated = places.get(ballots, places[rows]), places.get(state)
    for values in plain(found):
        row = (*values, _YES, None)
        status = None if stated is None else _STATES.get(row[stated])
        yield layout.line(row, status, row[places[rows]], None if status else row[counting])


@attrs.frozen
class _Layout:
    """Where, in a row of values, what stands; two values stand after them, for columns that are not named."""

    form: Wide
    polls: Polls
    meaning: Meaning
    places: dict[str, int]
    slates: dict[str | None, tuple["_Cell", ...]] = attrs.field(factory=dict[Any, Any], init=False)

    def line(self, row: Sequence[Any], state: str | None, rows: int, ballots: int | None) -> Line:
        """Make a line of a row of values."""
        form = self.form
        district = next(iter(self.polls)) if form.district is None else row[self.places[form.district]]
        station = row[self._or_none(form.station)]
        readable = row[self._or_yes(form.readable)]
        if district not in self.slates:
            self.slates[district] = tuple(self._cells(district))
        entries = tuple(entry for cell in self.slates[district] for entry in cell(row))
        return Line(district, station, readable, state, entries, rows, ballots)

    def _or_none(self, column: str | None) -> int:
        return -1 if column is None else self.places[column]

    def _or_yes(self, column: str | None) -> int:
        return -2 if column is None else self.places[column]

    def _cells(self, district: str | None) -> Iterator["_Cell"]:
        """List what is read in a district; what is marked in the column of another one's candidate is kept."""
        if district not in self.polls or district is None:
            return
        form, slate = self.form, self.form.slate(district, self.polls[district])
        for column in form.columns(self.polls):
            place, legible = self.places[column], self._or_yes(form.legible.get(column))
            yield _marked(slate.get(column), column, place, legible, self.meaning)
        for column, qualified in form.written.items():
            yield _written(self.places[column], self._or_yes(form.legible.get(column)), self._or_none(qualified))


_Cell: TypeAlias = Callable[[Sequence[Any]], tuple[Entry, ...]]


def _marked(candidate: str | None, column: str, place: int, legible: int, meaning: Meaning) -> _Cell:
    def read(row: Sequence[Any]) -> tuple[Entry, ...]:
        mark = meaning(row[place])
        if candidate is None and mark in {None, "abstain"}:
            return ()
        return (Entry(candidate or column, mark, row[legible], None),)

    return read


def _written(place: int, legible: int, qualified: int) -> _Cell:
    def read(row: Sequence[Any]) -> tuple[Entry, ...]:
        name = row[place]
        return () if name == _NOBODY else (Entry(name, "write_in", row[legible], row[qualified]),)

    return read


# Long


@attrs.frozen
class _Coded:
    """A column as numbers: each the place of a value among those that occur, zero for null."""

    number: nw.Expr
    values: tuple[Any, ...]

    @classmethod
    def of(cls, frame: nw.DataFrame[Any], column: str | None, default: object = None) -> "_Coded":
        """Number the values of a column; without one, there is the default alone."""
        if column is None:
            return cls(whole(0), (default,))
        given = nw.col(column)
        dtype = frame.collect_schema()[column]
        if dtype == nw.Boolean:
            known = nw.when(given).then(whole(2)).otherwise(whole(1))
            return cls(nw.when(given.is_null()).then(whole(0)).otherwise(known), (None, False, True))
        given = given.cast(nw.String()) if dtype in TEXTS else given
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
        """Number all columns but the ids of ballots."""
        place = (_Coded.of(frame, form.district), _Coded.of(frame, form.station))
        marks = [_Coded.of(frame, form.candidate), _Coded.of(frame, form.mark)]
        marks += [_Coded.of(frame, form.legible, _YES), _Coded.of(frame, form.qualified)]
        return cls(place, tuple(marks), _Coded.of(frame, form.readable, _YES))

    def where(self, number: int, form: Long, polls: Polls) -> tuple[str | None, str | None]:
        """Give the district and station of a number."""
        district, station = _apart(number, *self.place)
        return (next(iter(polls)) if form.district is None else district), station

    def entries(self, numbers: Sequence[int], meaning: Meaning) -> Iterator[Entry]:
        """Give the entries of a ballot; where nobody is marked, there is none."""
        for each in numbers:
            name, mark, legible, qualified = _apart(each, *self.mark)
            meant = meaning(mark)
            if name != _NOBODY or meant not in {None, "abstain"}:
                yield Entry(name, meant, legible, qualified)


_KEYS: Final = ("place", "ballot")


def long_lines(frame: Frame, form: Long, polls: Polls, meaning: Meaning) -> Iterator[Line]:
    """Put the marks of a frame in long form together to ballots, and group these."""
    data = collected(frame)
    coding = _Coding.of(data, form)
    text = data.collect_schema()[form.ballot] in TEXTS
    ballot = nw.col(form.ballot).cast(nw.String()) if text else nw.col(form.ballot)
    marks = data.select(
        _together(*coding.place).alias("place"),
        ballot.alias("ballot"),
        _together(*coding.mark).alias("mark"),
        coding.readable.number.alias("readable"),
        _times(form.times).alias("times"),
    )
    nameless = marks.filter(nw.col("ballot").is_null())
    for place, rows in plain(nameless.group_by("place").agg(nw.len().alias("rows"))):
        yield Line(*coding.where(place, form, polls), _YES, "unknown_ballot", (), rows, None)
    marks = marks.filter(~nw.col("ballot").is_null())
    heads = marks.group_by(*_KEYS).agg(
        nw.len().cast(nw.Int64).alias("size"),
        *(nw.col(name).min().alias(f"least_{name}") for name in ("readable", "times")),
        *(nw.col(name).max().alias(f"most_{name}") for name in ("readable", "times")),
    )
    heads = heads.with_columns(_state())
    unread = heads.filter(nw.col("state") > 0).group_by("place", "state", "most_readable")
    sums = unread.agg(nw.col("size").sum(), nw.col("least_times").sum())
    for place, state, readable, rows, times in plain(sums):
        status, counted = _STATED[state]
        where = coding.where(place, form, polls)
        yield Line(*where, coding.readable.values[readable], status, (), rows, times if counted else None)
    read = heads.filter(nw.col("state") == 0)
    placed = _numbered(marks).join(read.select(*_KEYS, "size"), on=list(_KEYS), how="inner")
    for (size,) in plain(read.select("size").unique()):
        some = placed.filter(nw.col("size") == whole(size))
        for place, readable, rows, times, *numbers in _patterns(some, size):
            entries = tuple(coding.entries(numbers, meaning))
            where = coding.where(place, form, polls)
            yield Line(*where, coding.readable.values[readable], None, entries, rows * size, times)


_STATED: Final = (
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
        nw.col("least_times") == whole(_FOREIGN),
        nw.col("least_times") == whole(_UNKNOWN),
        nw.col("least_times") != nw.col("most_times"),
    )
    state = whole(0)
    for number, holds in enumerate(holding, start=1):
        state = nw.when(holds).then(whole(number)).otherwise(state)
    return state.alias("state")


def _numbered(marks: nw.DataFrame[Any]) -> nw.DataFrame[Any]:
    """Number the marks of each ballot from zero, in the order of the marks' own numbers."""
    ordered = marks.sort("place", "ballot", "mark").with_row_index("row")
    row = nw.col("row").cast(nw.Int64)
    other = [nw.col(name) != nw.col(name).shift(1) for name in _KEYS]
    first = (other[0] | other[1]).fill_null(value=True)
    begun = ordered.with_columns(nw.when(first).then(row).otherwise(whole(0)).alias("begun"))
    return begun.with_columns((row - nw.col("begun").cum_max()).alias("number")).drop("row", "begun")


def _patterns(marks: nw.DataFrame[Any], size: int) -> Iterator[tuple[Any, ...]]:
    """Give place, readable, how many ballots in the frame and on paper, and the marks, of ballots of so many marks."""
    slots = [f"slot_{number}" for number in range(size)]
    one = nw.col("number")
    each = [
        nw.when(one == whole(number)).then(nw.col("mark")).otherwise(whole(_UNKNOWN)).max().alias(slot)
        for number, slot in enumerate(slots)
    ]
    ballots = marks.group_by(*_KEYS).agg(nw.col("readable").max(), nw.col("times").max(), *each)
    grouped = ballots.group_by("place", "readable", *slots).agg(nw.len().alias("rows"), nw.col("times").sum())
    yield from plain(grouped.select("place", "readable", "rows", "times", *slots))
