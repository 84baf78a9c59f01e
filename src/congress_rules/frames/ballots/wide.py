"""Group a frame in wide form into patterns; of a lazy frame these alone are collected."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import cached_property
from typing import Any, Final, TypeAlias

import attrs
import narwhals.stable.v2 as nw

from congress_rules.elections.counting import Poll
from congress_rules.frames.ballots.forms import Polls, Wide
from congress_rules.frames.ballots.patterns import NOBODY, STATES, Entry, Line, Meaning, times_of
from congress_rules.frames.natives import Frame, collected, plain_columns, spare
from congress_rules.frames.truths import whole

__all__ = ["WidePatterns"]

_YES: Final = True


@attrs.frozen
class WidePatterns:
    """The patterns of a frame in wide form: rows of equal values."""

    frame: Frame
    form: Wide
    polls: Polls
    meaning: Meaning
    cells: dict[str, tuple["_Cell", ...]] = attrs.field(factory=dict[str, Any], init=False, repr=False)

    @cached_property
    def places(self) -> dict[str, int]:
        """Give the place of each column in a key; two values stand after them, for columns that are not named."""
        parts = [part for part in self.form.read(self.polls) if part.path not in {"district", "station", "times"}]
        return {name: place for place, name in enumerate(dict.fromkeys(part.column for part in parts))}

    @cached_property
    def written(self) -> tuple[int, ...]:
        """Give the places of the names written in."""
        return tuple(self.places[column] for column in self.form.written)

    def lines(self) -> Iterator[Line]:
        """Give the patterns; Polars groups faster where it may plan ahead."""
        form, frame = self.form, self.frame
        frame = frame.lazy() if frame.implementation.is_polars() else frame
        rows, ballots, state = spare(frame, 3)
        times = times_of(form.times).alias(ballots)
        told = nw.when(nw.col(ballots) < 0).then(nw.col(ballots)).otherwise(whole(0)).alias(state)
        keys = [name for name in frame.collect_schema().names() if name != form.times]
        if form.times is None and keys:
            grouped: Any = frame.group_by(*keys).agg(nw.len().alias(rows))
        else:
            counting = frame.with_columns(times).with_columns(told)
            grouped = counting.group_by(*keys, state).agg(nw.len().alias(rows), nw.col(ballots).sum())
        found = collected(grouped)
        columns = dict(zip(found.columns, plain_columns(found), strict=True))
        only, height = [next(iter(self.polls), None)], len(found)
        nothing = [None] * height
        states = [STATES.get(each) for each in columns.get(state, nothing)]
        counted = columns.get(ballots, columns[rows])
        keys_of = zip(*(columns[name] for name in self.places), strict=True) if self.places else [()] * height
        return map(
            Line,
            only * height if form.district is None else columns[form.district],
            nothing if form.station is None else columns[form.station],
            states,
            keys_of,
            columns[rows],
            [None if status else number for status, number in zip(states, counted, strict=True)],
        )

    def layout(self, district: str) -> Hashable:
        """Give which candidates, by their numbers, have their marks in which columns."""
        poll = self.polls[district]
        slate = self.form.slate(district, poll)
        return (poll.seats, len(poll.candidates), tuple((name, poll.candidates.index(slate[name])) for name in slate))

    def names(self, key: tuple[Any, ...], poll: Poll) -> bool:
        """Tell whether a candidate is written in."""
        names = [name for place in self.written if (name := key[place])]
        return bool(names) and any(name in poll.candidates for name in names)

    def said(self, district: str, key: tuple[Any, ...]) -> tuple[bool | None, tuple[Entry, ...]]:
        """Give what is marked in the columns."""
        row = (*key, _YES, None)
        if district not in self.cells:
            self.cells[district] = tuple(self._cells(district))
        entries = tuple(entry for cell in self.cells[district] for entry in cell(row))
        return row[self._or_yes(self.form.readable)], entries

    def _or_none(self, column: str | None) -> int:
        return -1 if column is None else self.places[column]

    def _or_yes(self, column: str | None) -> int:
        return -2 if column is None else self.places[column]

    def _cells(self, district: str) -> Iterator["_Cell"]:
        """List what is read in a district; what is marked in the column of another one's candidate is kept."""
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
        return () if name == NOBODY else (Entry(name, "write_in", row[legible], row[qualified]),)

    return read
