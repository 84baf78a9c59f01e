"""Every kind of frame is read alike, and the same kind comes back."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl
import pytest

from congress_rules import frames
from congress_rules.errors import FrameError
from congress_rules.frames import natives
from congress_rules.logic import (
    COLLECT,
    SUM,
    Booleans,
    Days,
    DecisionTable,
    Field,
    Integers,
    Members,
    Names,
    Numbers,
    Product,
    Row,
    Status,
    Sum,
)
from congress_rules.texts import Text
from tests.frames.agreement import (
    LISTED,
    YEAR,
    admitted,
    adoptions,
    book_in,
    columns_of,
    read_admissions,
    rows_of,
    scored,
)

pd: Any = pytest.importorskip("pandas")
pa: Any = pytest.importorskip("pyarrow")
duckdb: Any = pytest.importorskip("duckdb")


def numpy_backed(frame: pl.DataFrame) -> Any:
    """Give a frame of pandas with its own types: days are points in time, and the index is not that of the rows."""
    kinds = {pl.Int64: "Int64", pl.Boolean: "boolean", pl.Date: "datetime64[us]", pl.String: "str"}
    columns = {
        name: pd.Series(frame[name].to_list(), dtype=kinds.get(type(frame.schema[name]), object))
        for name in frame.columns
    }
    made = pd.DataFrame(columns)
    made.index = pd.Index([7] * len(made))
    return made


KINDS: dict[str, Callable[[pl.DataFrame], Any]] = {
    "polars": lambda frame: frame,
    "polars lazy": pl.DataFrame.lazy,
    "pyarrow": pl.DataFrame.to_arrow,
    "pandas": numpy_backed,
    "pandas with pyarrow": lambda frame: frame.to_pandas(use_pyarrow_extension_array=True),
    "duckdb": lambda frame: duckdb.from_arrow(frame.to_arrow()),
}
kinds = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
IN_MEMORY = {name: kind for name, kind in KINDS.items() if name != "duckdb"}
"""The kinds that no engine which reads SQL holds."""
in_memory = pytest.mark.parametrize("kind", IN_MEMORY.values(), ids=IN_MEMORY)
ENTRIES = list(adoptions(400, seed=7))
FRAME = pl.DataFrame(columns_of(ENTRIES))
BOOK = book_in({})
NAME = Text("名", "name")


@kinds
@pytest.mark.parametrize("policy", [BOOK.scoring, BOOK.instructions], ids=lambda policy: policy.id)
def test_every_kind_is_scored_alike(kind, policy):
    """Points, row and status are those of the single entries, and the other columns are as they were."""
    frame = kind(FRAME)
    result = frames.score(policy, frame)
    assert type(frame) is type(result)
    assert [scored(policy, each) for each in ENTRIES] == list(rows_of(result, ["points", "row", "status"]))
    assert list(rows_of(frame, FRAME.columns)) == list(rows_of(result, FRAME.columns))


@kinds
def test_every_kind_is_admitted_alike(kind):
    """Verdicts, statuses and masks are those of the single entries."""
    policy = BOOK.admission.within(LISTED, YEAR)
    assert [admitted(policy, each) for each in ENTRIES] == read_admissions(policy, kind(FRAME))


def test_pandas_keeps_its_index_and_has_columns_that_may_be_null():
    """No column is turned into floats or objects by a null, and rows keep their labels."""
    frame = numpy_backed(FRAME)
    result = frames.admit(BOOK.admission.within(LISTED, YEAR), frames.score(BOOK.instructions, frame), prefix="a_")
    assert [7] * len(ENTRIES) == list(result.index)
    expected = ["Int64", "category", "category", "boolean", "category", "Int64", "Int64"]
    assert expected == [str(each) for each in result.dtypes][-7:]


def test_polars_has_closed_lists_of_names():
    """The ids of rows and the statuses are enumerations, whatever occurs in the frame."""
    schema = frames.score(BOOK.instructions, FRAME.head(0)).schema
    assert pl.Int64 == schema["points"]
    assert pl.Enum(["instruction-bulletin", "instruction-elsewhere-nothing"]) == schema["row"]
    assert pl.Enum([str(each) for each in Status]) == schema["status"]


LEVEL = Field[str](("level",), NAME, Members(("low", "high"), ordered=True))
AUTHOR = Field[str](("author",), NAME, Names())
URGENT = Field[bool](("urgent",), NAME, Booleans())
WORDS = Field[int](("words",), NAME, Integers(0))
SHARE = Field[Any](("share",), NAME, Numbers(0, 1))
DAY = Field[date](("day",), NAME, Days(date(2024, 1, 1)))
TABLE = DecisionTable(
    id="all",
    name=NAME,
    rows=[
        Row(id="level", when=LEVEL.at_least("high"), value=1),
        Row(id="author", when=AUTHOR.equals("a"), value=2),
        Row(id="urgent", when=URGENT.equals(value=True), value=4),
        Row(id="words", when=WORDS.between(3, 5), value=8),
        Row(id="share", when=SHARE.more_than(Decimal("0.5")), value=16),
        Row(id="day", when=DAY.at_most(date(2024, 6, 30)), value=32),
        Row(id="area", when=Sum((Product((WORDS, WORDS), "square", NAME), -9), "area", NAME).at_least(0), value=64),
    ],
    hit=COLLECT(SUM),
)
CASES: dict[str, tuple[Any, list[Any]]] = {
    "level": (pl.String, ["high", "low", "high", None, "high", "high", "huge", "low"]),
    "author": (pl.String, ["a", "b", "a", "a", None, "b", "a", ""]),
    "urgent": (pl.Boolean, [True, False, True, True, False, None, True, False]),
    "words": (pl.Int64, [3, 5, 6, 3, 3, 3, None, -1]),
    "share": (pl.Decimal(10, 4), [Decimal(each) for each in ("0.5001", "0.5", "1", "0", "0.75", "0.5", "1", "1")]),
    "day": (
        pl.Date,
        [date(2024, 6, 30), date(2024, 7, 1), None, *[date(2024, 5, 1)] * 4, date(2023, 12, 31)],
    ),
}
MADE = pl.DataFrame({name: pl.Series(values, dtype=dtype) for name, (dtype, values) in CASES.items()})


def expected_of(rule, frame):
    """Decide every row of a frame of Polars as a single case."""
    read = [rule.decide(type("Case", (), row)()) for row in frame.to_dicts()]
    return [(each.outcome.value, each.rows[0] if len(each.rows) == 1 else None, str(each.status)) for each in read]


@kinds
def test_every_domain_is_read_alike(kind):
    """Members, names, yes and no, whole and exact numbers, days and computed terms: nulls and foreign values too."""
    frame = kind(MADE.drop("share")) if kind is numpy_backed else kind(MADE)
    rule = DecisionTable(
        id="all",
        name=NAME,
        rows=[row for row in TABLE.rows if not (kind is numpy_backed and row.id == "share")],
        hit=TABLE.hit,
    )
    expected = expected_of(rule, MADE)
    assert len(set(expected)) > 3
    assert expected == list(rows_of(frames.decide(rule, frame), ["value", "row", "status"]))
    one = frames.decision(rule, kind_with_ids(kind, frame), key=1)
    assert expected[1] == (one.outcome.value, None, str(one.status))


def kind_with_ids(kind, frame):
    """Give the frame with a column of ids."""
    read: Any = nw.from_native(frame)
    numbered = MADE.with_row_index("id").with_columns(pl.col("id").cast(pl.Int64))
    ids = kind(numbered.select("id"))
    if isinstance(read, nw.LazyFrame):
        return kind(numbered)
    return read.with_columns(nw.from_native(ids).get_column("id")).to_native()


VALUES = {"number": [3, 1], "name": ["three", "one"], "truth": [True, False], "day": [date(2024, 1, 1), date(1, 1, 1)]}


@kinds
@pytest.mark.parametrize("values", VALUES.values(), ids=VALUES)
def test_values_of_every_kind_are_written(kind, values):
    """Numbers, names, truths and days stand in a column of their type, with null where nothing is decided."""
    rows = [
        Row(id=name, when=LEVEL.equals(name), value=each) for name, each in zip(("low", "high"), values, strict=True)
    ]
    rule = DecisionTable(id="values", name=NAME, rows=rows)
    result = frames.decide(rule, kind(MADE.select("level").tail(5)))
    assert [None, values[1], values[1], None, values[0]] == [each for (each,) in rows_of(result, ["value"])]


def test_a_column_of_midnights_is_read_as_days_in_pandas():
    """A point in time is a day where pandas has no other type for it: at midnight, without a zone; else it is none."""
    rule = DecisionTable(id="day", name=NAME, rows=[Row(id="june", when=DAY.at_most(date(2024, 6, 30)), value=1)])
    moments = [datetime(2024, 6, 30), datetime(2024, 7, 1), datetime(2024, 6, 30, 1), None, datetime(2023, 12, 31)]  # noqa: DTZ001
    expected = ["decided", "no_row", "out_of_domain", "unknown", "out_of_domain"]
    frame = pd.DataFrame({"id": range(5), "day": pd.Series(moments)})
    assert expected == frames.decide(rule, frame)["status"].to_list()
    assert expected == [str(frames.decision(rule, frame, key=key).status) for key in range(5)]
    zoned = frame.assign(day=frame["day"].dt.tz_localize("UTC"))
    foreign = ["out_of_domain"] * 3 + ["unknown", "out_of_domain"]
    assert foreign == frames.decide(rule, zoned)["status"].to_list()
    assert foreign == [str(frames.decision(rule, zoned, key=key).status) for key in range(5)]
    strict = pl.DataFrame({"day": moments})
    assert foreign == frames.decide(rule, strict)["status"].to_list()


def test_floats_are_foreign_and_nan_is_null_in_pandas_alone():
    """A number in a column of floats is none that the law knows; pandas writes null so, Polars does not."""
    rule = DecisionTable(id="words", name=NAME, rows=[Row(id="any", when=WORDS.at_least(0), value=1)])
    values = [1.0, float("nan")]
    assert ["out_of_domain", "unknown"] == frames.decide(rule, pd.DataFrame({"words": values}))["status"].to_list()
    assert ["out_of_domain"] * 2 == frames.decide(rule, pl.DataFrame({"words": values}))["status"].to_list()


def test_columns_of_python_objects_are_refused():
    """A column whose values have no one type is no column to read; all of them are listed, with what to do."""
    rule = DecisionTable(
        id="two",
        name=NAME,
        rows=[Row(id="both", when=(DAY.at_most(date(2024, 6, 30)), URGENT.equals(value=True)), value=1)],
    )
    frame = pd.DataFrame({"day": [date(2024, 1, 1), None], "urgent": [True, None]})
    with pytest.raises(FrameError, match="a column of Python objects") as caught:
        frames.decide(rule, frame)
    assert ["day", "urgent"] == [fault.path for fault in caught.value.faults]
    typed = frame.astype({"day": "date32[pyarrow]", "urgent": "boolean"})
    assert ["decided", "unknown"] == frames.decide(rule, typed)["status"].to_list()


@pytest.mark.parametrize("frame", [[1], {"level": ["low"]}, None, pl.Series([1])])
def test_what_is_no_frame_is_refused(frame):
    """Anything else is a typed error."""
    with pytest.raises(FrameError, match=r"is not a frame of Polars, pandas, PyArrow, DuckDB, PySpark @ frame"):
        frames.decide(TABLE, frame)


def test_names_that_several_columns_share_are_listed():
    """Nothing tells which column is meant: pandas and PyArrow, which know such frames, are refused with the names."""
    names = ["level", "b", "b", "level", "level"]
    for frame in (pd.DataFrame([[1] * 5], columns=names), pa.table([[1]] * 5, names=names)):
        with pytest.raises(FrameError, match="is not the name of one column") as caught:
            frames.decide(TABLE, frame)
        assert ["'level'", "'b'"] == [fault.value for fault in caught.value.faults]


def test_columns_of_pandas_may_have_names_that_are_no_texts():
    """A number, or a pair, names a column that no rule reads."""
    rule = DecisionTable(id="level", name=NAME, rows=[Row(id="high", when=LEVEL.equals("high"), value=1)])
    frame = pd.DataFrame({7: [1, 2], "level": ["high", "low"], ("a", "b"): [3, 4], "cell": [5, 6]})
    result = frames.decide(rule, frame)
    assert [7, "level", ("a", "b"), "cell", "value", "row", "status"] == list(result.columns)
    assert ["decided", "no_row"] == result["status"].to_list()
    assert frames.decision(rule, frame, key=6, id="cell").status is Status.NO_ROW
    with pytest.raises(FrameError, match="'outlet_level' is not a column of the frame"):
        frames.score(BOOK.scoring, frame)


def test_frames_that_are_not_read_yet_are_refused(monkeypatch):
    """A kind of frame that narwhals knows and this package does not is named."""
    monkeypatch.delitem(natives._KINDS, nw.Implementation.PYARROW)
    with pytest.raises(FrameError, match="a frame of pyarrow is not a frame of Polars"):
        frames.decide(TABLE, MADE.to_arrow())


def test_lazy_frames_of_few_cells_are_never_collected():
    """Nothing is read before the caller collects: not even where that would fail."""
    read = []

    def touched(values: pl.Series) -> pl.Series:
        read.append(len(values))
        return values

    level = pl.col("outlet_level").map_batches(touched, return_dtype=pl.String)
    lazy = FRAME.lazy().with_columns(level)
    result = frames.score(BOOK.scoring, lazy)
    assert [] == read
    assert frames.score(BOOK.scoring, FRAME).equals(result.collect())
    assert [len(FRAME)] == read


def test_lazy_frames_of_many_cells_are_collected_once():
    """Of a rule with more cells than can be listed, the cells that occur are collected first."""
    rows = [Row(id="r", when=[Field[int]((f"x{n}",), NAME, Integers()).equals(n) for n in range(9)], value=1)]
    rule = DecisionTable(id="wide", name=NAME, rows=rows)
    frame = pl.DataFrame({f"x{n}": [n, n + 1, None, n] for n in range(9)})
    read = []

    def touched(values: pl.Series) -> pl.Series:
        read.append(len(values))
        return values

    result = frames.decide(rule, frame.lazy().with_columns(pl.col("x0").map_batches(touched, return_dtype=pl.Int64)))
    assert [4] == read
    assert ["decided", "no_row", "unknown", "decided"] == result.collect()["status"].to_list()
    assert [4, 4] == read
    assert frames.decide(rule, frame).equals(result.collect())


def test_timedeltas_are_foreign():
    """A type of column that no domain has values of holds foreign values and nulls."""
    frame = pl.DataFrame({"level": ["low", None], "share": [timedelta(1), None]})
    rule = DecisionTable(id="share", name=NAME, rows=[Row(id="any", when=SHARE.at_least(0), value=1)])
    assert ["out_of_domain", "unknown"] == frames.decide(rule, frame)["status"].to_list()
