"""Write article 9 by hand over columns: as its table reads, for Polars and Spark; as a tree, and the points alone."""

from collections.abc import Callable, Iterator
from functools import reduce
from operator import or_
from typing import Any, Final

import attrs
import polars as pl

__all__ = ["OTHERS", "OUTPUTS", "READ", "Columns", "chain", "points_only", "tree"]

_ROWS: Final = (
    *("bulletin-alone", "bulletin-composite"),
    *("press-national-news", "broadcast-national-news", "press-national-feature", "broadcast-national-feature"),
    *("press-provincial-news", "broadcast-provincial-news", "press-provincial-feature", "broadcast-provincial-feature"),
    *("press-city-news", "broadcast-city-news", "press-city-feature", "broadcast-city-feature", "unlisted"),
)
_POINTS: Final = (2, 1, 10, 10, 12, 12, 8, 8, 10, 10, 6, 6, 8, 8, 0)
_UNKNOWN: Final = len(_ROWS)
_FOREIGN: Final = _UNKNOWN + 1
# What is still open about one row only is told by that row.
_WAITING: Final = {row: _FOREIGN + 1 + row for row in range(_UNKNOWN)}

OUTPUTS: Final = (
    pl.Series("points", [*_POINTS, None, None, *[None] * _UNKNOWN], dtype=pl.Int64),
    pl.Series("row", [*_ROWS, None, None, *_ROWS], dtype=pl.Enum(_ROWS)),
    pl.Series(
        "status",
        [*["decided"] * _UNKNOWN, "unknown", "out_of_domain", *["unknown"] * _UNKNOWN],
        dtype=pl.Enum(["decided", "unknown", "out_of_domain"]),
    ),
)
"""What each number that `chain` and `tree` give stands for."""

OTHERS: Final = _UNKNOWN
"""The number of a row of which too little is known."""
READ: Final = ("outlet_kind", "outlet_level", "genre", "mode")
"""The columns that are read."""

_KIND, _LEVEL, _GENRE, _MODE = map(pl.col, READ)
_FEATURES: Final = ("feature", "interview", "correspondence", "picture", "commentary")
_OPEN: Final = ("party_paper", "congress_periodical")
_INNER: Final = ("newspaper", "internal_periodical")
_BROADCAST: Final = ("radio", "television")
_NEVER: Final = ("congress_office", "website", "other")
_LOW: Final = ("township", "district")
_FIRST: Final = {"national": 2, "provincial": 6, "city": 10}
"""The row of news in the press of each level that is listed; those of broadcasts, features and both follow."""


def _one_of(column: Any, names: tuple[str, ...]) -> Any:
    return reduce(or_, (column == name for name in names))


@attrs.frozen
class Columns:
    """The columns of any engine whose expressions have `==`, `&`, `|` and `~`; how it asks for null, and for names."""

    kind: Any
    level: Any
    genre: Any
    mode: Any
    null: Callable[[Any], Any]
    among: Callable[[Any, tuple[str, ...]], Any] = _one_of

    def conditions(self) -> Iterator[tuple[int, Any]]:
        """Give the number of each row with its condition, in the order in which they are asked."""
        yield _FOREIGN, self.foreign()
        low, inner = self.among(self.level, _LOW), self.among(self.kind, _INNER)
        genres = (self.genre == "general_news", self.among(self.genre, _FEATURES))
        modes = (self.mode == "alone", self.mode == "composite")
        for bulletin, mode in enumerate(modes):
            yield bulletin, (self.kind == "bulletin") & mode
        for level, first in _FIRST.items():
            press = self.among(self.kind, (*_OPEN, *_INNER) if level == "city" else _OPEN)
            for place, genre in enumerate(genres):
                yield first + 2 * place, (self.level == level) & press & genre
                yield first + 2 * place + 1, (self.level == level) & self.among(self.kind, _BROADCAST) & genre
        elsewhere = low & (self.kind != "bulletin") | inner & self.among(self.level, ("national", "provincial"))
        yield _UNKNOWN - 1, self.among(self.kind, _NEVER) | elsewhere
        for row, mode in enumerate(modes):
            yield _WAITING[row], self.null(self.kind) & low & mode
        for row, genre in zip((10, 12), genres, strict=True):
            yield _WAITING[row], inner & self.null(self.level) & genre

    def foreign(self) -> Any:
        """Say that a value is foreign to article 9."""
        kinds = ("bulletin", *_OPEN, *_INNER, *_BROADCAST, *_NEVER)
        known = (
            *((self.kind, kinds), (self.level, (*_LOW, *_FIRST)), (self.genre, ("general_news", *_FEATURES))),
            (self.mode, ("alone", "composite")),
        )
        return reduce(or_, (~self.among(column, names) for column, names in known))


_POLARS: Final = Columns(_KIND, _LEVEL, _GENRE, _MODE, pl.Expr.is_null)


def _row(number: int) -> pl.Expr:
    return pl.lit(number, pl.UInt8)


def chain() -> pl.Expr:
    """Give the number of the row, one `when` for each row as the table reads."""
    found: Any = pl
    for number, condition in _POLARS.conditions():
        found = found.when(condition).then(_row(number))
    return found.otherwise(_row(_UNKNOWN))


def tree() -> pl.Expr:
    """Give the number of the row by asking for the kind of outlet, then for the level, then for the genre."""
    low, open_, inner = _one_of(_LEVEL, _LOW), _one_of(_KIND, _OPEN), _one_of(_KIND, _INNER)
    unlisted = _row(_UNKNOWN - 1)
    by_level: Any = pl.when(low).then(unlisted)
    of_inner: Any = pl.when(_LEVEL == "city").then(_genres(10, 12))
    for level, first in _FIRST.items():
        listed = pl.when(open_).then(_genres(first, first + 2)).otherwise(_genres(first + 1, first + 3))
        by_level = by_level.when(level == _LEVEL).then(listed)
    of_inner = of_inner.when(_LEVEL.is_null()).then(_genres(_WAITING[10], _WAITING[12])).otherwise(unlisted)
    found = pl.when(_POLARS.foreign()).then(_row(_FOREIGN)).when(_KIND == "bulletin").then(_modes(0, 1))
    found = found.when(open_ | _one_of(_KIND, _BROADCAST)).then(by_level.otherwise(_row(_UNKNOWN)))
    found = found.when(inner).then(of_inner).when(_KIND.is_not_null()).then(unlisted)
    return found.when(low).then(_modes(_WAITING[0], _WAITING[1])).otherwise(_row(_UNKNOWN))


def _genres(news: int, feature: int) -> pl.Expr:
    told = pl.when(_GENRE == "general_news").then(_row(news)).when(_GENRE.is_not_null()).then(_row(feature))
    return told.otherwise(_row(_UNKNOWN))


def _modes(alone: int, composite: int) -> pl.Expr:
    told = pl.when(_MODE == "alone").then(_row(alone)).when(_MODE == "composite").then(_row(composite))
    return told.otherwise(_row(_UNKNOWN))


def points_only() -> pl.Expr:
    """Give the points alone, factored by hand for this very table, for rows of which everything is known."""
    base = pl.when(_LEVEL == "national").then(_row(10)).when(_LEVEL == "provincial").then(_row(8))
    city = (_LEVEL == "city") & _one_of(_KIND, _INNER)
    high = _one_of(_LEVEL, tuple(_FIRST)) & (_one_of(_KIND, (*_OPEN, *_BROADCAST)))
    genre = pl.when(_GENRE == "general_news").then(_row(0)).otherwise(_row(2))
    mode = pl.when(_MODE == "alone").then(_row(2)).otherwise(_row(1))
    listed = pl.when(high | city).then(base.otherwise(_row(6)) + genre).otherwise(_row(0))
    return pl.when(_KIND == "bulletin").then(mode).otherwise(listed).cast(pl.Int64).alias("points")
