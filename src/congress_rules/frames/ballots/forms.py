"""Say which columns of a frame hold ballots: wide, each ballot a row, or long, each mark a row.

Both forms name the column of the district, and of whatever is counted apart within it: stations, meetings or boxes.
`values` says what marks mean that are written otherwise than by the taxonomy, such as `{"○": "for", "": "abstain"}`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, Literal, TypeAlias, cast

import attrs
import narwhals.stable.v2 as nw
from narwhals.dtypes import DType

from congress_rules.elections.counting import Poll
from congress_rules.errors import Fault, FrameError, nearest
from congress_rules.frames.natives import Frame, collected
from congress_rules.frames.sources import TEXTS

__all__ = ["Form", "Long", "Part", "Polls", "Slate", "Wide", "misread", "parts_of", "polls_of", "selected", "unlike"]

Kind: TypeAlias = Literal["text", "truth", "number", "mark"]
Polls: TypeAlias = Mapping[str, Poll]
"""The polls, by the name of their district."""

Slate: TypeAlias = Mapping[str, str]
"""Whose marks the columns of a wide frame hold in one district: candidates by column."""

_COLUMN: Final = "a column of the frame"
_EXPECTED: Final[Mapping[Kind, str]] = {
    "text": "a column of text",
    "truth": "a column of yes and no",
    "number": "a column of whole numbers that fit into Int64",
    "mark": "a column of marks or ids, which are text, whole numbers that fit into Int64, or yes and no",
}

_WHOLE: Final = frozenset((nw.Int8(), nw.Int16(), nw.Int32(), nw.Int64(), nw.UInt8(), nw.UInt16(), nw.UInt32()))
"""The types of whole numbers that fit into 64 bits with a sign."""


_TYPES: Final[Mapping[Kind, DType]] = {"truth": nw.Boolean(), "number": nw.Int64()}
"""The types that columns have of which nothing is known; the others are of text."""


@attrs.frozen
class Part:
    """A column that is read, what for, and of which kind it must be."""

    path: str
    column: str
    kind: Kind

    def faults(self, schema: Mapping[str, DType]) -> Iterator[Fault]:
        """Find that the column is not there, or of another kind."""
        dtype = schema.get(self.column)
        if dtype is None:
            yield Fault(self.path, repr(self.column), _COLUMN, nearest(self.column, schema))
        elif not _is(dtype, self.kind):
            yield Fault(self.path, f"{self.column!r}, a column of {dtype},", _EXPECTED[self.kind])


def _is(dtype: DType, kind: Kind) -> bool:
    """Tell whether a column of a type is of a kind; columns that have no type hold nothing but nulls."""
    if dtype == nw.Unknown:
        return True
    if kind == "mark":
        return isinstance(dtype, TEXTS) or dtype == nw.Boolean or dtype in _WHOLE
    return {"text": isinstance(dtype, TEXTS), "truth": dtype == nw.Boolean, "number": dtype in _WHOLE}[kind]


def misread(frame: Frame, parts: Iterable[Part]) -> list[Fault]:
    """List all that is missing in a frame, or of another kind than it is read as."""
    listed, schema = tuple(parts), dict(frame.collect_schema())
    faults = [fault for each in listed for fault in each.faults(schema)]
    untyped = _untyped(schema, listed)
    if untyped:
        empty = collected(frame.select(nw.col(*untyped).is_null().all())).rows(named=True)[0]
        full = [each for each in listed if each.column in untyped and not empty[each.column]]
        faults += [Fault(each.path, repr(each.column), _EXPECTED[each.kind]) for each in full]
    return list(dict.fromkeys(faults))


def _untyped(schema: Mapping[str, DType], parts: Iterable[Part]) -> list[str]:
    return list(dict.fromkeys(each.column for each in parts if schema.get(each.column) == nw.Unknown))


def selected(frame: Frame, parts: Iterable[Part]) -> Frame:
    """Give the columns that are read, once each, or all if none is; a column of nulls gets the type that it needs."""
    listed = tuple(parts)
    names = tuple(dict.fromkeys(each.column for each in listed))
    types = {each.column: _TYPES.get(each.kind, nw.String()) for each in listed}
    untyped = _untyped(dict(frame.collect_schema()), listed)
    empty = {name: nw.lit(None, types[name]).alias(name) for name in untyped}
    return frame.select(empty.get(name, nw.col(name)) for name in names) if names else frame


@attrs.frozen(kw_only=True)
class _Form:
    """What both forms name: `district` may be None where there is one poll; `station` is counted apart if named.

    `readable` tells of each ballot whether it can be read, `times` how many ballots are marked alike.
    """

    district: str | None = "district"
    station: str | None = None
    readable: str | None = None
    times: str | None = None
    values: Mapping[Any, str | None] = attrs.field(factory=dict[Any, str | None], hash=False)

    def parts(self) -> Iterator[Part]:
        """List the columns that both forms name."""
        yield from parts_of(
            ("district", self.district, "text"),
            ("station", self.station, "text"),
            ("readable", self.readable, "truth"),
            ("times", self.times, "number"),
        )

    def undirected(self, polls: Polls) -> Iterator[Fault]:
        """Find that no column tells to which of several polls a ballot belongs."""
        if self.district is None and len(polls) != 1:
            yield Fault("district", "None", f"the name of a column, which {len(polls)} polls need")

    def meaning(self, mark: object) -> str | None:
        """Give what a mark means; what is no text and has no meaning is given as the text of it, which is foreign."""
        if mark is None:
            return None
        said = [meant for each, meant in self.values.items() if type(each) is type(mark) and each == mark]
        return said[0] if said else mark if isinstance(mark, str) else f"{mark!r}"


def parts_of(*named: tuple[str, str | None, Kind]) -> Iterator[Part]:
    """List the columns that are named at all."""
    for path, column, kind in named:
        if column is not None:
            yield Part(path, column, kind)


@attrs.frozen(kw_only=True)
class Wide(_Form):
    """Every ballot, or every kind of ballot, is a row.

    `marks` says by column whose marks it holds: a candidate, or a candidate for each district; without it, each
    candidate has a column that is called like him. `written` are the columns of names written in, each with the column
    that tells whether the person may be elected, or None; an empty text means nobody. `legible` gives, for columns of
    marks or names, the columns that tell whether they can be read.
    """

    marks: Mapping[str, str | Mapping[str, str]] | None = attrs.field(default=None, hash=False)
    written: Mapping[str, str | None] = attrs.field(factory=dict[str, str | None], hash=False)
    legible: Mapping[str, str] = attrs.field(factory=dict[str, str], hash=False)

    def columns(self, polls: Polls) -> tuple[str, ...]:
        """List the columns of marks."""
        if self.marks is not None:
            return tuple(self.marks)
        return tuple(sorted({name for poll in polls.values() for name in poll.candidates}))

    def read(self, polls: Polls) -> Iterator[Part]:
        """List the columns that are read."""
        yield from self.parts()
        for column in self.columns(polls):
            yield Part("marks", column, "mark")
        for column, qualified in self.written.items():
            yield from parts_of(("written", column, "text"), (f"written.{column}", qualified, "truth"))
        for column, legible in self.legible.items():
            yield Part(f"legible.{column}", legible, "truth")

    def slate(self, district: str, poll: Poll) -> Slate:
        """Say whose marks the columns hold in a district."""
        if self.marks is None:
            return {name: name for name in poll.candidates}
        said = {
            column: whose if isinstance(whose, str) else whose.get(district) for column, whose in self.marks.items()
        }
        return {column: whose for column, whose in said.items() if whose is not None and poll.lists(whose)}

    def misfits(self, polls: Polls) -> Iterator[Fault]:
        """Find what does not fit the polls: candidates without a column or with two, and people on no list."""
        yield from self.undirected(polls)
        known, marks = {name for poll in polls.values() for name in poll.candidates}, self.marks or {}
        for column, whose in marks.items():
            if isinstance(whose, str):
                yield from unlike(f"marks.{column}", whose, known, "a candidate of a poll")
            else:
                yield from _misplaced(column, whose, polls)
        for column in self.legible:
            yield from unlike("legible", column, (*self.columns(polls), *self.written), "a column of marks or names")
        for district, poll in polls.items():
            times = Counter(self.slate(district, poll).values())
            for name in poll.candidates:
                if times[name] != 1:
                    found = f"{name!r}, who has {times[name]} columns of marks,"
                    yield Fault(f"polls.{district}", found, "a candidate with one")


def unlike(path: str, name: str, names: Iterable[str], expected: str) -> Iterator[Fault]:
    """Find that a name is not among those that there are."""
    known = tuple(names)
    if name not in known:
        yield Fault(path, repr(name), expected, nearest(name, known))


def _misplaced(column: str, whose: Mapping[str, str], polls: Polls) -> Iterator[Fault]:
    for district, name in whose.items():
        if district in polls:
            path = f"marks.{column}.{district}"
            yield from unlike(path, name, polls[district].candidates, "a candidate of the district")
        else:
            yield from unlike(f"marks.{column}", district, polls, "a district of a poll")


@attrs.frozen(kw_only=True)
class Long(_Form):
    """Every mark is a row: of which ballot, for whom, and which.

    Ballots are told apart by their ids within a district and station. A row with an empty text for the candidate says
    that nobody is marked, so that blank ballots are there, too. `legible` and `qualified` are said of the mark,
    `readable` and `times` of the ballot, alike in all of its rows.
    """

    ballot: str = "ballot"
    candidate: str = "candidate"
    mark: str = "mark"
    legible: str | None = None
    qualified: str | None = None

    def read(self, polls: Polls) -> Iterator[Part]:  # noqa: ARG002 - as in the other form
        """List the columns that are read; the ids of ballots may be text or whole numbers."""
        yield from self.parts()
        yield from parts_of(
            ("ballot", self.ballot, "mark"),
            ("candidate", self.candidate, "text"),
            ("mark", self.mark, "mark"),
            ("legible", self.legible, "truth"),
            ("qualified", self.qualified, "truth"),
        )

    def misfits(self, polls: Polls) -> Iterator[Fault]:
        """Find what does not fit the polls."""
        yield from self.undirected(polls)


Form: TypeAlias = Wide | Long
"""How a frame holds ballots."""


def polls_of(polls: Poll | Iterable[Poll] | Polls, subject: str) -> Polls:
    """Give the polls by district, which is their id unless a mapping says so.

    Raise `FrameError` for an id twice, and for what is no poll.
    """
    if isinstance(polls, Mapping):
        by_district = cast("Polls", polls)
        _only_polls(list(by_district.values()), subject)
        return dict(by_district)
    listed = _only_polls(polls if isinstance(polls, Iterable) else [polls], subject)
    times = Counter(each.id for each in listed)
    faults = [Fault("polls", repr(name), "the id of one poll only") for name, number in times.items() if number > 1]
    if faults:
        raise FrameError(subject, faults)
    return {each.id: each for each in listed}


def _only_polls(given: Iterable[object], subject: str) -> list[Poll]:
    listed = list(given)
    polls = [each for each in listed if isinstance(each, Poll)]
    if len(polls) < len(listed):
        kinds = dict.fromkeys(type(each).__name__ for each in listed if not isinstance(each, Poll))
        raise FrameError(subject, [Fault("polls", f"a value of type {name}", "a Poll") for name in kinds])
    return polls
