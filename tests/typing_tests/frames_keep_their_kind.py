"""Read frames as an application would: the same kind of frame comes back; type checkers read this file only."""

from typing import assert_type

import duckdb
import polars as pl

from congress_rules import frames
from congress_rules.rulebooks import INTERIM_MEASURES


def eager(pieces: pl.DataFrame) -> pl.DataFrame:
    """Score and admit an eager frame."""
    assert_type(frames.score(INTERIM_MEASURES.scoring, pieces), pl.DataFrame)
    assert_type(frames.explain(INTERIM_MEASURES.scoring, pieces, key="A-1"), str)
    return frames.admit(INTERIM_MEASURES.admission, pieces)


def lazy(pieces: pl.LazyFrame) -> pl.LazyFrame:
    """Decide and score a lazy one."""
    assert_type(frames.decide(INTERIM_MEASURES.scoring.rates, pieces), pl.LazyFrame)
    return frames.score(INTERIM_MEASURES.instructions, pieces)


def relation(pieces: duckdb.DuckDBPyRelation) -> duckdb.DuckDBPyRelation:
    """Admit and score a relation of DuckDB."""
    assert_type(frames.admit(INTERIM_MEASURES.admission, pieces), duckdb.DuckDBPyRelation)
    return frames.score(INTERIM_MEASURES.scoring, pieces)
