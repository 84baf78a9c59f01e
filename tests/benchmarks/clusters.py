"""Rate adoptions in Spark by article 9 from a file, with totals of 500 units: a chain by hand, and `frames.score`.

The chain gives the number of the row, and lists what it stands for. A chain for each of points, row and status is
several times slower, and so are names joined by `or` instead of `isin`.
"""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

from pyspark.sql import SparkSession
from pyspark.sql import functions as f

from congress_rules import frames, rulebooks
from tests.benchmarks.by_columns import OTHERS, OUTPUTS, READ, Columns
from tests.benchmarks.samples import Sample, timed
from tests.benchmarks.stored import stored

__all__ = ["measure"]

_SCORING: Final = rulebooks.get("interim-measures", on=date(2024, 12, 31)).scoring


def measure(candidate: str, size: int, runs: int) -> Sample:
    """Measure one way on so many rows on two cores; Spark's start and a first run are not timed."""
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.driver.memory", "2g").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    frame = spark.read.parquet(str(stored(size)))
    right = _totals(frames.score(_SCORING, frame))
    if _totals(_WAYS[candidate](frame)) != right:
        sys.exit(f"{candidate} differs from what is scored")
    seconds, found = timed(lambda: _totals(_WAYS[candidate](frame)), runs)
    spark.stop()
    return Sample(seconds, {"points": sum(each[1] for each in found)})


def _totals(frame: Any) -> list[tuple[Any, ...]]:
    """Add up what needs all three columns."""
    sums = (
        f.sum("points").alias("points"),
        f.count_if(f.col("status") == "decided").alias("decided"),
        f.count_if(f.col("row") == "unlisted").alias("unlisted"),
    )
    return sorted(map(tuple, frame.groupBy("unit_id").agg(*sums).collect()))


def _conditions() -> Iterator[tuple[int, Any]]:
    return Columns(*map(f.col, READ), f.isnull, lambda column, names: column.isin(*names)).conditions()


def _chained(frame: Any) -> Any:
    number = f
    for place, condition in _conditions():
        number = number.when(condition, f.lit(place))
    found = frame.withColumn("number", number.otherwise(f.lit(OTHERS)) + 1)
    lists = {each.name: f.array(*(f.lit(value).cast(_type(each)) for value in each)) for each in OUTPUTS}
    return found.withColumns({name: f.element_at(each, f.col("number")) for name, each in lists.items()})


def _type(output: Any) -> str:
    return "bigint" if output.name == "points" else "string"


_WAYS: Final[dict[str, Callable[[Any], Any]]] = {
    "score": lambda frame: frames.score(_SCORING, frame),
    "chain": _chained,
}
