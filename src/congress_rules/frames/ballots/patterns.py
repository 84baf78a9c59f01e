"""Say what a pattern is: how many ballots are marked alike in a district and station, and what is marked on them."""

from collections.abc import Callable, Hashable, Iterator
from typing import Any, Final, NamedTuple, Protocol, TypeAlias

import narwhals.stable.v2 as nw

from congress_rules.elections.counting import Poll
from congress_rules.frames.truths import whole

__all__ = ["FOREIGN", "NOBODY", "STATES", "UNKNOWN", "Entry", "Line", "Meaning", "Patterns", "times_of"]

Meaning: TypeAlias = Callable[[object], str | None]
"""What a mark means."""

MOST_TIMES: Final = 2**32
UNKNOWN: Final = -1
FOREIGN: Final = -2
STATES: Final = {UNKNOWN: "unknown_times", FOREIGN: "foreign_times"}
NOBODY: Final = ""


class Entry(NamedTuple):
    """What is marked for one person, and what is known of it."""

    name: str | None
    mark: str | None
    readable: bool | None
    qualified: bool | None


class Line(NamedTuple):
    """A pattern of ballots: in how many rows of the frame, and on how many ballots; None where that is not known.

    `key` holds what is marked, as the form of the frame has it. `state` is the status of what cannot be read at all.
    """

    district: str | None
    station: str | None
    state: str | None
    key: tuple[Any, ...]
    rows: int
    ballots: int | None


class Patterns(Protocol):
    """The patterns of a frame, and what they say."""

    def lines(self) -> Iterator[Line]:
        """Give the patterns, district by district and station by station."""
        ...

    def layout(self, district: str) -> Hashable:
        """Give what is alike of districts in which a key says the same of the candidates in their order."""
        ...

    def names(self, key: tuple[Any, ...], poll: Poll) -> bool:
        """Tell whether a key holds the name of a candidate, so that it says something else in another district."""
        ...

    def said(self, district: str, key: tuple[Any, ...]) -> tuple[bool | None, tuple[Entry, ...]]:
        """Give whether a ballot can be read, and what is marked on it."""
        ...


def times_of(column: str | None) -> nw.Expr:
    """Give how many ballots a row is; a number below zero tells that this is unknown or foreign."""
    if column is None:
        return whole(1)
    given = nw.col(column)
    fitting = nw.when(given <= MOST_TIMES).then(given).cast(nw.Int64)
    known = nw.when(fitting >= 0).then(fitting).otherwise(whole(FOREIGN))
    return nw.when(given.is_null()).then(whole(UNKNOWN)).otherwise(known)
