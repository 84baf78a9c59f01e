"""Bring a frame of Polars into another kind, and read the result back."""

import importlib
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

import attrs
import duckdb
import polars as pl

__all__ = ["KINDS", "Kind", "spark"]


@attrs.frozen
class Kind:
    """How a frame becomes one of another kind, and how the result is read back, in the order of the cases."""

    given: Callable[[pl.DataFrame], Any]
    read: Callable[[Any], Any]


@cache
def spark() -> Any:
    """Start Spark in this process, on two cores."""
    builder = importlib.import_module("pyspark.sql").SparkSession.builder.master("local[2]")
    for name, value in (("spark.ui.enabled", "false"), ("spark.driver.memory", "2g")):
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


# `repartition`: else the driver would read the rows, one by one, before Spark has simplified anything.
KINDS: Final[Mapping[str, Kind]] = {
    "polars": Kind(lambda frame: frame, lambda result: result),
    "polars lazy": Kind(pl.DataFrame.lazy, pl.LazyFrame.collect),
    "pyarrow": Kind(pl.DataFrame.to_arrow, pl.from_arrow),
    "pandas": Kind(lambda frame: frame.to_pandas(use_pyarrow_extension_array=True), pl.from_pandas),
    "duckdb": Kind(
        lambda frame: duckdb.from_arrow(frame.to_arrow()), lambda result: pl.from_arrow(result.to_arrow_table())
    ),
    "spark": Kind(
        lambda frame: spark().createDataFrame(frame.to_arrow()).repartition(2),
        lambda result: pl.from_arrow(result.toArrow()),
    ),
}
"""The kinds of frames, by name."""
