"""Spark's frames are read lazily and alike; these tests need Java, so that only `make differential` runs them."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from congress_rules import frames
from congress_rules.errors import FrameError
from congress_rules.law import Period
from congress_rules.logic import DecisionTable, Field, Integers, Row
from tests.differential.kinds import spark
from tests.elections.electorate import ONE_DISTRICTS
from tests.frames.agreement import READINGS, adoptions, columns_of, policies, rows_of
from tests.frames.test_duckdb import DAY, LEVEL, NAME, NAMES, TABLE, VALUES, numbers, points_of
from tests.frames.test_kinds import MADE, expected_of
from tests.frames.test_kinds import TABLE as ALL

ENTRIES = list(adoptions(2000, seed=5))


def given(frame: pl.DataFrame) -> Any:
    """Give a frame of Spark."""
    return spark().createDataFrame(frame.to_arrow())


@pytest.mark.parametrize(
    ("readings", "policy"),
    [(number, policy) for number, readings in enumerate(READINGS) for policy in policies(readings)],
    ids=lambda each: each if isinstance(each, int) else each[0],
)
def test_the_measures_agree(readings, policy):
    """No row is read otherwise than its entry, in any reading of the text."""
    _, rule, scalar, columnar = policy
    entries = ENTRIES[readings % 2 :: 2]
    assert [scalar(rule, entry) for entry in entries] == columnar(rule, given(pl.DataFrame(columns_of(entries))))


def test_every_domain_is_read_alike():
    """Members, names, yes and no, whole and exact numbers, days and computed terms: nulls and foreign values too."""
    assert expected_of(ALL, MADE) == list(rows_of(frames.decide(ALL, given(MADE)), NAMES))


def test_a_frame_of_spark_comes_back_and_nothing_is_read():
    """Where reading a row would fail, making the plan does not."""
    failing = spark().sql("SELECT raise_error('read') AS level")
    result = frames.decide(TABLE, failing)
    assert type(failing) is type(result)
    assert ["void", "bigint", "string", "string"] == [kind for _, kind in result.dtypes]
    with pytest.raises(Exception, match="read"):
        result.collect()


@pytest.mark.parametrize("values", VALUES.values(), ids=VALUES)
def test_values_of_every_kind_are_written(values):
    """The ends of what a column holds, and texts that SQL would have to quote, are as the rule says."""
    rows = [
        Row(id=name, when=LEVEL.equals(name), value=each) for name, each in zip(("low", "high"), values, strict=True)
    ]
    frame = given(pl.DataFrame({"level": ["low", "high", None, "low", "it's"]}))
    result = frames.decide(DecisionTable(id="values", name=NAME, rows=rows), frame)
    assert [values[0], values[1], None, values[0], None] == [row["value"] for row in result.collect()]


def test_days_of_every_year_are_compared():
    """The first and the last day that Python knows are boundaries like others; so are those of years before 1000."""
    rows = [
        Row(id="first", when=DAY.at_most(date.min), value=1),
        Row(id="old", when=DAY.between(date(1, 1, 2), date(999, 12, 31)), value=2),
        Row(id="gap", when=DAY.between(date(1582, 10, 5), date(1582, 10, 14)), value=3),
        Row(id="last", when=DAY.at_least(date.max), value=4),
    ]
    rule = DecisionTable(id="days", name=NAME, rows=rows)
    near = [date.min, date(1, 1, 2), date(999, 12, 31), date(1000, 1, 1), date(1582, 10, 4), date(1582, 10, 5)]
    frame = pl.DataFrame({"day": [*near, date(1582, 10, 14), date(1582, 10, 15), date.max, None]})
    assert [1, 2, 2, None, None, 3, 3, None, 4, None] == [
        row["value"] for row in frames.decide(rule, given(frame)).collect()
    ]


def test_the_numbers_of_many_cells_are_collected_once():
    """Of a rule with more cells than can be listed, only the numbers of those that occur are read beforehand."""
    fields = [Field[int]((f"x{n}",), NAME, Integers()) for n in range(9)]
    rule = DecisionTable(id="wide", name=NAME, rows=[Row(id="r", when=[x.equals(3) for x in fields], value=1)])
    result = frames.decide(rule, given(pl.DataFrame({f"x{n}": [3, 4, None, 3] for n in range(9)})))
    assert ["decided", "no_row", "unknown", "decided"] == [row["status"] for row in result.collect()]


def test_steps_of_numbers_that_no_float_holds_are_foreign():
    """Spark divides whole numbers as floats: up to 2^53 the steps are counted to the last, beyond they are not."""
    expected = [(2**51 // 3, "decided"), (None, "out_of_domain"), (10, "decided"), (0, "decided"), (None, "unknown")]
    assert expected == points_of(given(numbers(2**51 + 1, 2**53 + 4, 31, -7, None)))


def test_letters_large_and_small_are_one_to_sql():
    """A new column may not be called as one that is there, and two columns that SQL takes for one are refused."""
    with pytest.raises(FrameError, match="'value' is not a new name"):
        frames.decide(TABLE, spark().sql("SELECT 'low' AS level, 1 AS VALUE"))
    with pytest.raises(FrameError, match="is not the name of one column"):
        frames.decide(TABLE, spark().sql("SELECT 'low' AS level, 1 AS Level"))


def test_columns_of_any_name_are_kept():
    """Names that the working columns would have, and names that need quotes, stay with their values."""
    frame = spark().sql("SELECT 'low' AS level, 1 AS CELL0, 2 AS cell0_new_0, 3 AS `a \"b\".c`, 4 AS `select`")
    result = frames.decide(TABLE, frame, prefix="it's ")
    assert [*frame.columns, *(f"it's {name}" for name in NAMES)] == result.columns
    assert [("low", 1, 2, 3, 4, 1, "it's low", "decided")] == [tuple(row) for row in result.collect()]


def test_columns_with_points_in_their_names_are_refused():
    """Spark takes a point for the way to a part: the column must be renamed where a rule reads it."""
    frame = spark().sql("SELECT 'low' AS `outlet.level`, 'low' AS level")
    assert ("low", "low", 1) == tuple(frames.decide(TABLE, frame).head())[:3]
    with pytest.raises(FrameError, match=r"'outlet\.level' is not a name without points"):
        frames.decide(TABLE, frame, columns={"level": "outlet.level"})


def test_texts_are_compared_letter_by_letter():
    """A collation that takes large and small letters for the same does not make a member of a value."""
    frame = spark().sql("SELECT 'LOW' COLLATE UTF8_LCASE AS level")
    assert "out_of_domain" == frames.decide(TABLE, frame).head()["status"]


def test_registrations_are_counted():
    """Who is on several lists comes back, in the order of the ids, first the rows without one."""
    frame = given(pl.DataFrame({"voter": ["c", "a", "b", "c", None, "a", "c"]}))
    found = frames.duplicates(ONE_DISTRICTS["law-2020"], frame).collect()
    assert [(None, 1, None), ("a", 2, False), ("c", 3, False)] == [tuple(row) for row in found]


def test_a_row_is_explained():
    """A row is found by its key and explained as in other kinds; where there is none, the nearest key is given."""
    frame = pl.DataFrame({"id": ["a", "b"], "level": ["low", None]})
    for key in "ab":
        assert frames.explain(TABLE, frame, key=key) == frames.explain(TABLE, given(frame), key=key)
    with pytest.raises(FrameError, match=r"'aa' is not the id of a row; did you mean 'a'\?"):
        frames.explain(TABLE, given(frame), key="aa")


@pytest.mark.parametrize("name", ["a.b", "a`b"])
def test_no_call_reads_a_column_with_a_point_in_its_name(name):
    """Wherever a column is named, the error says that it must be renamed; so must a prefix."""
    table = pl.DataFrame({name: ["a"], "level": ["low"], "points": [1], "status": ["decided"]})
    frame = given(table)
    calls: list[Any] = [
        lambda: frames.explain(TABLE, frame, key="a", id=name),
        lambda: frames.duplicates(ONE_DISTRICTS["law-2020"], frame, voter=name),
        lambda: frames.totals(frame, by=name),
        lambda: frames.totals(frame, period=Period.year(2024), day=name),
        lambda: frames.decide(TABLE, frame, prefix=name),
    ]
    for call in calls:
        with pytest.raises(FrameError, match="is not a name without points and backticks"):
            call()


def test_totals_by_nothing_are_one_row():
    """Though there be no rows at all."""
    frame = given(pl.DataFrame({"points": [3], "status": ["decided"]}))
    found, empty = (frames.totals(each) for each in (frame, frame.limit(0)))
    assert [0] * 9 == list(empty.head())
    assert [3, 3, 3, 1, 0, 0, 0, 0, 0] == list(frames.merge_totals(found, empty).head())


def test_a_star_is_no_name():
    """Spark would put every column in its place."""
    with pytest.raises(FrameError, match="PySpark reads it as a pattern"):
        frames.decide(TABLE, spark().sql("SELECT 'low' AS level, 1 AS `*`"))
