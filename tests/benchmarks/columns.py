"""Rate the columns of adoptions by article 9, by hand in Polars and by `frames.score`: points, row, status, totals.

By hand twice: as the table reads, condition by condition, and as a tree that asks each column once. Either finds the
number of the row first and looks points, row and status up by it, which is faster than a chain for each of the three.
Nulls, values that are foreign to article 9 and genres that are treated like others are handled by all.
"""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from typing import Any, Final

import polars as pl

from congress_rules import frames, rulebooks
from tests.benchmarks.by_columns import OUTPUTS, chain, points_only, tree
from tests.benchmarks.meters import metered
from tests.benchmarks.samples import Sample

__all__ = ["measure"]

_SCORING: Final = rulebooks.get("interim-measures", on=date(2024, 12, 31)).scoring
_PRIME: Final = 100_003
_SOME: Final = 10**6
"""So many rows are compared, before anything is timed."""
_FOLDER: Final = Path(".bench")
_NAMES: Final = {
    "outlet_kind": (
        *("party_paper", "congress_periodical", "newspaper", "internal_periodical", "bulletin", "congress_office"),
        *("radio", "television", "website", "other", "poster"),
    ),
    "outlet_level": ("township", "district", "city", "provincial", "national"),
    "genre": ("general_news", "feature", "interview", "correspondence", "picture", "commentary", "poem"),
    "mode": ("alone", "composite"),
    "unit_id": tuple(f"unit-{number:03}" for number in range(500)),
}
_FOREIGN: Final = ("poster", "poem")
_OWN: Final = ("points", "row", "status")

_WAYS: Final[dict[str, Callable[[Any], Any]]] = {
    "score": lambda frame: frames.score(_SCORING, frame),
    "chain": lambda frame: _looked_up(frame, chain()),
    "tree": lambda frame: _looked_up(frame, tree()),
    "points": lambda frame: frame.with_columns(points_only()),
}


def measure(candidate: str, size: int, runs: int) -> Sample:
    """Measure one way on one form of so many rows, `"score/names"`, `"chain/text"` or `"tree/parquet"`."""
    way, form = candidate.split("/")
    frame = _stored(size) if form == "parquet" else _made(size, names=form == "names")
    if way != "points":
        _check(way, frame)
    totals = _points if way == "points" or form != "parquet" else _all
    return metered(lambda: totals(_WAYS[way](frame)), runs, lambda found: {"points": found["points"].sum()})


def _looked_up(frame: Any, number: pl.Expr) -> Any:
    found = frame.with_columns(number.alias("number"))
    return found.with_columns(pl.lit(each).gather(pl.col("number")) for each in OUTPUTS).drop("number")


def _points(frame: Any) -> pl.DataFrame:
    """Add up the points of each unit, by the engine that does so fastest."""
    return frame.lazy().group_by("unit_id").agg(pl.col("points").sum()).collect(engine="streaming")


def _all(frame: Any) -> pl.DataFrame:
    """Add up what needs all three columns, since a lazy frame computes no others."""
    decided, unlisted = pl.col("status") == "decided", pl.col("row") == "unlisted"
    sums = pl.col("points").sum(), decided.sum().alias("decided"), unlisted.sum().alias("unlisted")
    return frame.lazy().group_by("unit_id").agg(*sums).collect(engine="streaming")


def _check(way: str, frame: Any) -> None:
    some = frame.head(_SOME).lazy().collect()
    found, right = (
        _WAYS[each](some).select(_OWN).with_columns(pl.col("row", "status").cast(pl.String)) for each in (way, "score")
    )
    if not found.equals(right):
        sys.exit(f"{way} differs from what is scored")


def _sheet() -> pl.DataFrame:
    """Make adoptions; three in a thousand values are foreign, one in a hundred is null."""
    chance = Random(1)  # noqa: S311 - made-up adoptions are no secret

    def drawn(name: str) -> str | None:
        known = [each for each in _NAMES[name] if each not in _FOREIGN]
        strange = [each for each in _NAMES[name] if each in _FOREIGN]
        seen = chance.random()
        if seen < 0.01 and name != "unit_id":
            return None
        return strange[0] if strange and seen > 0.997 else chance.choice(known)

    rows = [{name: drawn(name) for name in _NAMES} for _ in range(_PRIME)]
    for row in rows:
        row["outlet_kind"] = "bulletin" if chance.random() < 0.3 else row["outlet_kind"]
        row["outlet_level"] = "district" if row["outlet_kind"] == "bulletin" else row["outlet_level"]
    return pl.DataFrame(rows, schema=dict.fromkeys(_NAMES, pl.String))


def _made(size: int, *, names: bool) -> pl.DataFrame:
    """Repeat a sheet of adoptions, as text or as closed lists of names."""
    sheet = _sheet()
    if names:
        sheet = sheet.with_columns(pl.col(name).cast(pl.Enum(known)) for name, known in _NAMES.items())
    return pl.concat([sheet] * (size // _PRIME + 1)).head(size).rechunk()


def _stored(size: int) -> pl.LazyFrame:
    """Write text to a file once, in groups of a quarter of a million rows, and scan it."""
    path = _FOLDER / f"adoptions-{size}.parquet"
    if not path.exists():
        _FOLDER.mkdir(exist_ok=True)
        sheets = pl.concat([_sheet().lazy()] * (size // _PRIME + 1)).head(size)
        sheets.sink_parquet(path.with_suffix(".part"), row_group_size=250_000)
        path.with_suffix(".part").rename(path)
    return pl.scan_parquet(path)
