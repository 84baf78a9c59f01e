"""Columns that cannot be named, or hold what cannot be compared, are refused by one error that says why."""

from collections.abc import Callable
from datetime import date
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
import polars as pl
import pytest

from congress_rules import frames
from congress_rules.errors import FrameError
from congress_rules.frames import natives
from congress_rules.law import Period
from congress_rules.publicity import Ledger
from congress_rules.rulebooks import INTERIM_MEASURES
from tests.elections.electorate import ONE_DISTRICTS
from tests.frames.test_kinds import TABLE, numpy_backed
from tests.frames.test_quotas import ENTRIES, HOLDERS, MARCH
from tests.policies.test_quotas import DUTY

pa: Any = pytest.importorskip("pyarrow")

VOTERS = ONE_DISTRICTS["law-2020"]
SCORED = pl.DataFrame({"unit": ["u"], "points": [1], "status": ["decided"]})


@pytest.mark.parametrize("name", ["*", "^.*$", "^a\n$"])
@pytest.mark.parametrize("lazy", [False, True])
def test_names_that_polars_reads_as_patterns_are_refused(name, lazy):
    """Under such a name other columns would be found as well."""
    frame: Any = pl.DataFrame({name: ["a", "a"], "other": [1, 2]})
    frame = frame.lazy() if lazy else frame
    with pytest.raises(FrameError, match="is not a name of one column: Polars reads it as a pattern"):
        frames.duplicates(VOTERS, frame, voter=name)


def test_a_star_is_no_name_for_sql():
    """Every column would stand in its place, and values under the names of others."""
    relation: Any = duckdb.sql('SELECT 1 AS "*", 2 AS voter')
    with pytest.raises(FrameError, match="is not a name of one column: DuckDB reads it as a pattern"):
        frames.duplicates(VOTERS, relation)


@pytest.mark.parametrize("kind", [pl.DataFrame.to_arrow, numpy_backed], ids=["pyarrow", "pandas"])
def test_other_kinds_have_no_patterns(kind):
    """There each name is that of one column."""
    found = frames.duplicates(VOTERS, kind(pl.DataFrame({"*": ["a", "a"], "^.*$": ["b", "c"]})), voter="*")
    assert ["a"] == list(found["*"].to_pylist() if hasattr(found["*"], "to_pylist") else found["*"])


def test_columns_of_pandas_whose_names_are_no_text_are_refused():
    """A rule reads columns by texts alone; others may stand beside them."""
    frame = numpy_backed(pl.DataFrame({"level": ["high"], "other": [1]}))
    with pytest.raises(FrameError, match=r"\('a', 'b'\) is not a column of the frame"):
        frames.decide(TABLE, frame.rename(columns={"level": ("a", "b")}), columns={"level": ("a", "b")})  # type: ignore[dict-item]


def test_names_that_a_kind_parts_are_refused(monkeypatch):
    """So it is in Spark, which needs Java: here another kind of frame stands in for it."""
    monkeypatch.setitem(natives._KINDS, nw.Implementation.POLARS, natives.Kind(name="Polars", marks="."))
    frame = pl.DataFrame({"a.b": ["a", "a"]})
    with pytest.raises(FrameError, match=r"'a\.b' is not a name without points and backticks.* @ voter"):
        frames.duplicates(VOTERS, frame, voter="a.b")
    with pytest.raises(FrameError, match=r"'x\.points' is not a name without points and backticks.* @ prefix"):
        frames.score(INTERIM_MEASURES.scoring, frame, prefix="x.")


def test_a_voter_is_not_called_like_what_is_added():
    """The ids of voters would be written over."""
    with pytest.raises(FrameError, match="'status' is not another name than those to be added"):
        frames.duplicates(VOTERS, pl.DataFrame({"status": ["a"]}), voter="status")


NESTED: dict[str, Callable[[], Any]] = {
    "list": lambda: SCORED.with_columns(unit=pl.lit([1])),
    "struct": lambda: SCORED.with_columns(unit=pl.struct("points")),
    "pyarrow": lambda: SCORED.to_arrow().set_column(0, "unit", pa.array([[1]])),
    "objects": lambda: numpy_backed(SCORED).assign(unit=[[1]]),
}


@pytest.mark.parametrize("make", NESTED.values(), ids=NESTED)
def test_what_cannot_be_compared_is_no_key(make):
    """Rows are not grouped by lists, records or objects."""
    with pytest.raises(FrameError, match=r"'unit', a column of .*, is not a column of values that can be compared"):
        frames.totals(make(), by="unit")
    with pytest.raises(FrameError, match="is not a column of values that can be compared"):
        frames.duplicates(VOTERS, make(), voter="unit")


def test_the_columns_of_an_assessment_are_compared():
    """So are its own columns."""
    pieces = pl.DataFrame({"id": [[1]], "adopted_on": [date(2024, 5, 6)], "unit_id": ["u"]})
    with pytest.raises(FrameError, match=r"'id', a column of .*, is not a column of values that can be compared"):
        frames.assess(INTERIM_MEASURES, pieces, Period.year(2024), ledger=Ledger())


@pytest.mark.parametrize("kind", [pl.Float64, pl.List(pl.String), pl.Boolean], ids=str)
def test_accounts_are_texts_or_whole_numbers(kind):
    """A number that became a float, as a null makes it in pandas, would be another account than the whole number."""
    holders = HOLDERS.with_columns(account=pl.lit(None, kind))
    entries = ENTRIES.with_columns(unit_id=pl.lit(None, kind))
    with pytest.raises(FrameError, match="is not a column of ids, which are text or whole numbers @ holder"):
        frames.quotas(DUTY, holders, ENTRIES, MARCH)
    with pytest.raises(FrameError, match="is not a column of ids, which are text or whole numbers @ account"):
        frames.quotas(DUTY, HOLDERS, entries, MARCH)


@pytest.mark.parametrize("name", ["done", "credited", "window", "shared"])
def test_names_that_quotas_work_with_are_no_holders(name):
    """Their values would be written over."""
    with pytest.raises(FrameError, match=r"is not another name than first, .*: rename the column @ holder"):
        frames.quotas(DUTY, HOLDERS.rename({"account": name}), ENTRIES, MARCH, holder=name)


def test_a_period_is_asked_for():
    """What is no period is refused, too."""
    nothing: Any = None
    with pytest.raises(FrameError, match="is not an object of the class Period"):
        frames.quotas(DUTY, HOLDERS, ENTRIES, nothing)
    with pytest.raises(FrameError, match="is not an object of the class Period"):
        frames.assess(INTERIM_MEASURES, pl.DataFrame(), nothing, ledger=Ledger())
