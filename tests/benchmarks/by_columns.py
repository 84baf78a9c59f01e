"""Write article 9 by hand over the columns of Polars: as its table reads, as a tree, and the points alone."""

from functools import reduce
from operator import or_
from typing import Any, Final

import polars as pl

__all__ = ["OUTPUTS", "chain", "points_only", "tree"]

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

_KIND, _LEVEL, _GENRE, _MODE = map(pl.col, ("outlet_kind", "outlet_level", "genre", "mode"))
_FEATURES: Final = ("feature", "interview", "correspondence", "picture", "commentary")
_OPEN: Final = ("party_paper", "congress_periodical")
_INNER: Final = ("newspaper", "internal_periodical")
_BROADCAST: Final = ("radio", "television")
_NEVER: Final = ("congress_office", "website", "other")
_LOW: Final = ("township", "district")
_FIRST: Final = {"national": 2, "provincial": 6, "city": 10}
"""The row of news in the press of each level that is listed; those of broadcasts, features and both follow."""


def _one_of(column: pl.Expr, names: tuple[str, ...]) -> pl.Expr:
    return reduce(or_, (column == name for name in names))


def _foreign() -> pl.Expr:
    kinds = ("bulletin", *_OPEN, *_INNER, *_BROADCAST, *_NEVER)
    known = (
        *((_KIND, kinds), (_LEVEL, (*_LOW, *_FIRST)), (_GENRE, ("general_news", *_FEATURES))),
        (_MODE, ("alone", "composite")),
    )
    return reduce(or_, (~_one_of(column, names) for column, names in known))


def _row(number: int) -> pl.Expr:
    return pl.lit(number, pl.UInt8)


def chain() -> pl.Expr:
    """Give the number of the row, one `when` for each row as the table reads."""
    low, inner = _one_of(_LEVEL, _LOW), _one_of(_KIND, _INNER)
    genres = ((_GENRE == "general_news"), _one_of(_GENRE, _FEATURES))
    modes = (_MODE == "alone", _MODE == "composite")
    conditions = [(bulletin, (_KIND == "bulletin") & mode) for bulletin, mode in enumerate(modes)]
    for level, first in _FIRST.items():
        press = _one_of(_KIND, (*_OPEN, *_INNER) if level == "city" else _OPEN)
        for place, genre in enumerate(genres):
            conditions.append((first + 2 * place, (level == _LEVEL) & press & genre))
            conditions.append((first + 2 * place + 1, (level == _LEVEL) & _one_of(_KIND, _BROADCAST) & genre))
    elsewhere = low & (_KIND != "bulletin") | inner & _one_of(_LEVEL, ("national", "provincial"))
    conditions.append((_UNKNOWN - 1, _one_of(_KIND, _NEVER) | elsewhere))
    conditions += [(_WAITING[row], _KIND.is_null() & low & mode) for row, mode in enumerate(modes)]
    conditions += [
        (_WAITING[row], inner & _LEVEL.is_null() & genre) for row, genre in zip((10, 12), genres, strict=True)
    ]
    found: Any = pl.when(_foreign()).then(_row(_FOREIGN))
    for number, condition in conditions:
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
    found = pl.when(_foreign()).then(_row(_FOREIGN)).when(_KIND == "bulletin").then(_modes(0, 1))
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
