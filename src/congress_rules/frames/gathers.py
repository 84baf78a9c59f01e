"""Look values up in frames of Polars, by the number of their place: eager ones by rows, lazy ones in their plan."""

from collections.abc import Sequence
from typing import Any, cast

import narwhals.stable.v2 as nw
import polars as pl

__all__ = ["gathered"]


def gathered(
    frame: nw.DataFrame[Any] | nw.LazyFrame[Any], number: str, columns: Sequence[nw.Series[Any]]
) -> nw.DataFrame[Any] | nw.LazyFrame[Any]:
    """Add columns that hold, in each row, what stands in a series at the place whose number is in a column."""
    series: list[pl.Series] = [each.to_native() for each in columns]
    if isinstance(frame, nw.LazyFrame):
        lazy = cast("pl.LazyFrame", frame.to_native())
        return nw.from_native(lazy.with_columns(pl.lit(each).gather(pl.col(number)) for each in series))
    eager = cast("pl.DataFrame", frame.to_native())
    return nw.from_native(eager.hstack(pl.DataFrame(series)[eager.get_column(number)]))
