"""Rate the columns of adoptions by article 9, by hand in Polars and by `frames.score`: points, row, status, totals.

By hand twice: as the table reads, condition by condition, and as a tree that asks each column once. Either finds the
number of the row first and looks points, row and status up by it, which is faster than a chain for each of the three,
and in the streaming engine, which is faster than the eager one. Nulls, values that are foreign to article 9 and genres
that are treated like others are handled by all, but by the points alone: these are never kept, only added up.
"""

import sys
from collections.abc import Callable
from datetime import date
from typing import Any, Final

import polars as pl

from congress_rules import frames, rulebooks
from tests.benchmarks.adoptions import SHEET, made
from tests.benchmarks.by_columns import OUTPUTS, chain, points_only, tree
from tests.benchmarks.meters import metered
from tests.benchmarks.samples import Sample
from tests.benchmarks.stored import stored

__all__ = ["measure"]

_SCORING: Final = rulebooks.get("interim-measures", on=date(2024, 12, 31)).scoring
_OWN: Final = ("points", "row", "status")

_WAYS: Final[dict[str, Callable[[Any], Any]]] = {
    "score": lambda frame: frames.score(_SCORING, frame),
    "chain": lambda frame: _looked_up(frame, chain()),
    "tree": lambda frame: _looked_up(frame, tree()),
    "points": lambda frame: frame.lazy().with_columns(points_only()),
}


def measure(candidate: str, size: int, runs: int) -> Sample:
    """Measure one way on one form of so many rows, `"score/names"`, `"chain/text"` or `"tree/parquet"`."""
    way, form = candidate.split("/")
    frame = pl.scan_parquet(stored(size)) if form == "parquet" else made(size, names=form == "names")
    if way != "points":
        _check(way, frame)
    totals = _points if way == "points" or form != "parquet" else _all
    return metered(lambda: totals(_WAYS[way](frame)), runs, lambda found: {"points": found["points"].sum()})


def _looked_up(frame: Any, number: pl.Expr) -> Any:
    found = frame.lazy().with_columns(number.alias("number"))
    found = found.with_columns(pl.lit(each).gather(pl.col("number")) for each in OUTPUTS).drop("number")
    return found if isinstance(frame, pl.LazyFrame) else found.collect(engine="streaming")


def _points(frame: Any) -> pl.DataFrame:
    """Add up the points of each unit, by the engine that does so fastest."""
    return frame.lazy().group_by("unit_id").agg(pl.col("points").sum()).collect(engine="streaming")


def _all(frame: Any) -> pl.DataFrame:
    """Add up what needs all three columns, since a lazy frame computes no others."""
    decided, unlisted = pl.col("status") == "decided", pl.col("row") == "unlisted"
    sums = pl.col("points").sum(), decided.sum().alias("decided"), unlisted.sum().alias("unlisted")
    return frame.lazy().group_by("unit_id").agg(*sums).collect(engine="streaming")


def _check(way: str, frame: Any) -> None:
    some = frame.head(SHEET).lazy().collect()
    found, right = (
        _WAYS[each](some).select(_OWN).with_columns(pl.col("row", "status").cast(pl.String)) for each in (way, "score")
    )
    if not found.equals(right):
        sys.exit(f"{way} differs from what is scored")
