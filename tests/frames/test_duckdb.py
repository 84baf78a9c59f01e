"""DuckDB's relations are read lazily, as SQL names columns, with every value that its types hold."""

from datetime import date, datetime
from fractions import Fraction
from typing import Any

import attrs
import narwhals.stable.v2 as nw
import polars as pl
import pytest

from congress_rules import frames
from congress_rules.errors import FrameError
from congress_rules.frames import natives
from congress_rules.logic import (
    Days,
    DecisionTable,
    Field,
    Input,
    Integers,
    Members,
    Names,
    Numbers,
    Row,
    Steps,
)
from congress_rules.texts import Text
from tests.elections.electorate import ONE_DISTRICTS
from tests.frames.agreement import READINGS, adoptions, columns_of, policies, rows_of
from tests.policies.nouns import TAXONOMY, ByWord

duckdb: Any = pytest.importorskip("duckdb")

ENTRIES = list(adoptions(1500, seed=11))
NAME = Text("名", "name")
LEVEL = Field[str](("level",), NAME, Members(("low", "high")))
NUMBER = Field[int](("number",), NAME, Integers())
TABLE = DecisionTable(
    id="levels",
    name=NAME,
    rows=[Row(id="it's low", when=LEVEL.equals("low"), value=1), Row(id="high", when=LEVEL.equals("high"), value=2)],
)
NAMES = ["value", "row", "status"]


def relation(text: str) -> Any:
    """Give what a query gives, in a database of its own."""
    return duckdb.connect().sql(text)


@pytest.mark.parametrize(
    ("readings", "policy"),
    [(number, policy) for number, readings in enumerate(READINGS) for policy in policies(readings)],
    ids=lambda each: each if isinstance(each, int) else each[0],
)
def test_the_measures_agree(readings, policy):
    """No row is read otherwise than its entry, in any reading of the text."""
    _, rule, scalar, columnar = policy
    entries = ENTRIES[readings % 2 :: 2]
    frame = duckdb.from_arrow(pl.DataFrame(columns_of(entries)).to_arrow())
    assert [scalar(rule, entry) for entry in entries] == columnar(rule, frame)


def test_a_relation_comes_back_and_nothing_is_read():
    """The result is a relation; rows are read when the caller asks for them, once."""
    connection, read = duckdb.connect(), []

    def touched(value: str) -> str:
        read.append(value)
        return value

    connection.create_function("touched", touched, ["VARCHAR"], "VARCHAR", side_effects=True)
    given = connection.sql("SELECT touched(level) AS level FROM (VALUES ('low'), ('high'), ('it''s')) rows(level)")
    result = frames.decide(TABLE, given)
    assert isinstance(result, duckdb.DuckDBPyRelation)
    assert [] == read
    assert [(1, "it's low"), (2, "high"), (None, None)] == result.project("value, row").fetchall()
    assert ["low", "high", "it's"] == read
    assert ["VARCHAR", "BIGINT", "VARCHAR", "VARCHAR"] == [str(each) for each in result.types]


def test_the_numbers_of_many_cells_are_collected_once():
    """Of a rule with more cells than can be listed, only the numbers of those that occur are read beforehand.

    Rows that change in between and lie in a cell that did not occur are not read wrongly: nothing is said of them.
    """
    fields = [Field[int]((f"x{n}",), NAME, Integers()) for n in range(9)]
    rule = DecisionTable(id="wide", name=NAME, rows=[Row(id="r", when=[x.equals(3) for x in fields], value=1)])
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE wide ({', '.join(f'x{n} BIGINT' for n in range(9))})")
    for value in (3, 4, None, 3):
        connection.execute("INSERT INTO wide VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", [value] * 9)
    result = frames.decide(rule, connection.table("wide")).project("row, status")
    assert [("r", "decided"), (None, "no_row"), ("r", "unknown"), ("r", "decided")] == result.fetchall()
    connection.execute("INSERT INTO wide VALUES (3, 3, 3, 3, NULL, 3, 3, 4, 3), (4, 4, 4, 4, 4, 4, 4, 4, 4)")
    assert [(None, None), (None, "no_row")] == result.fetchall()[4:]


def test_letters_large_and_small_are_one_to_sql():
    """A new column may not be called as one that is there, and two columns that SQL takes for one are refused."""
    with pytest.raises(FrameError, match="'value' is not a new name") as caught:
        frames.decide(TABLE, relation("SELECT 'low' AS level, 1 AS VALUE, 2 AS Row"))
    assert ["'value'", "'row'"] == [fault.value for fault in caught.value.faults]
    with pytest.raises(FrameError, match="is not the name of one column") as caught:
        frames.decide(TABLE, relation("SELECT 'low' AS level, 1 AS Level, 2 AS other, 3 AS level"))
    assert ["'level'", "'Level'", "'level'"] == [fault.value for fault in caught.value.faults]
    with pytest.raises(FrameError, match=r"'level' is not a column of the frame; did you mean 'Level'\?"):
        frames.decide(TABLE, relation("SELECT 'low' AS Level"))


def test_columns_of_any_name_are_kept():
    """Names that the working columns would have, and names that need quotes, stay with their values."""
    given = relation("""SELECT 'low' AS level, 1 AS CELL0, 2 AS cell0_new_0, 3 AS "a ""b"".c", 4 AS "select" """)
    result = frames.decide(TABLE, given, prefix='it\'s "new" ')
    assert [*given.columns, *(f'it\'s "new" {name}' for name in NAMES)] == result.columns
    assert [("low", 1, 2, 3, 4, 1, "it's low", "decided")] == result.fetchall()


DAY = Field[date](("day",), NAME, Days())
VALUES: dict[str, list[Any]] = {
    "numbers": [2**63 - 1, -(2**63 - 1)],
    "texts": ["it's", 'a "b"\\n'],
    "truths": [True, False],
    "days": [date.min, date.max],
}


@pytest.mark.parametrize("values", VALUES.values(), ids=VALUES)
def test_values_of_every_kind_are_written(values):
    """The ends of what a column holds, and texts that SQL would have to quote, are as the rule says."""
    rows = [
        Row(id=name, when=LEVEL.equals(name), value=each) for name, each in zip(("low", "high"), values, strict=True)
    ]
    given = relation("SELECT unnest(['low', 'high', NULL, 'low', 'it''s']) AS level")
    result = frames.decide(DecisionTable(id="values", name=NAME, rows=rows), given)
    assert [values[0], values[1], None, values[0], None] == [each for (each,) in result.project("value").fetchall()]


def test_days_of_every_year_are_compared():
    """The first and the last day that Python knows are boundaries like others; what lies beyond them is foreign."""
    rows = [
        Row(id="first", when=DAY.at_most(date.min), value=1),
        Row(id="old", when=DAY.between(date(1, 1, 2), date(999, 12, 31)), value=2),
        Row(id="last", when=DAY.at_least(date.max), value=3),
    ]
    days = "['0001-01-01', '0001-01-02', '0999-12-31', '1000-01-01', '9999-12-31', 'infinity', '0002-01-01 (BC)', NULL]"
    result = frames.decide(
        DecisionTable(id="days", name=NAME, rows=rows), relation(f"SELECT unnest({days}::DATE[]) AS day")
    )
    expected = [(1, "decided"), (2, "decided"), (2, "decided"), (None, "no_row"), (3, "decided")]
    assert [*expected, *[(None, "out_of_domain")] * 2, (None, "unknown")] == result.project("value, status").fetchall()


def status_of(domain: Any, column: str) -> Any:
    """Give the status of a value of a type in SQL, by a rule that only asks whether it is there."""
    wanted = Field[Any](("x",), NAME, domain)
    named = isinstance(domain, Members | Names)
    test = wanted.equals("a") if named else wanted.at_least(date.min if isinstance(domain, Days) else 0)
    rule = DecisionTable(id="x", name=NAME, rows=[Row(id="any", when=test, value=1)])
    return frames.decide(rule, relation(f"SELECT {column} AS x")).project("status").fetchall()[0][0]


@pytest.mark.parametrize("kind", ["TINYINT", "UTINYINT", "INTEGER", "BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT"])
def test_whole_numbers_of_every_width_are_read(kind):
    """What a type can hold is no matter."""
    assert "decided" == status_of(Integers(0), f"100::{kind}")
    assert "out_of_domain" == status_of(Integers(0, 99), f"100::{kind}")
    assert "unknown" == status_of(Integers(0), f"NULL::{kind}")


@pytest.mark.parametrize(
    ("domain", "column", "status"),
    [
        (Numbers(0, 1), "0.5::DECIMAL(38, 37)", "decided"),
        (Numbers(0, 1), "1.0000000000000000000000000000000000001::DECIMAL(38, 37)", "out_of_domain"),
        (Numbers(0, 1), "1::DECIMAL(4, 0)", "decided"),
        (Numbers(0, 1), "-0.0001::DECIMAL(4, 4)", "out_of_domain"),
        (Numbers(0, 1), "0.5::DOUBLE", "out_of_domain"),
        (Integers(0), "1.0::DOUBLE", "out_of_domain"),
        (Integers(0), "'1'", "out_of_domain"),
        (Integers(0), "'NaN'::DOUBLE", "out_of_domain"),
        (Integers(0), "NULL", "unknown"),
        (Members(("a", "b")), "'a'::ENUM('a', 'c')", "decided"),
        (Members(("a", "b")), "'c'::ENUM('a', 'c')", "out_of_domain"),
        (Members(("a", "b")), "'A'", "out_of_domain"),
        (Members(("a", "b")), "'a'::BLOB", "out_of_domain"),
        (Names(), "'a'", "decided"),
        (Names(), "'b'", "no_row"),
        (Names(), "''", "out_of_domain"),
        (Names(), "uuid()", "out_of_domain"),
        (Days(), "'2024-02-29'::DATE", "decided"),
        (Days(), "'2024-02-29'::TIMESTAMP", "out_of_domain"),
        (Days(), "'2024-02-29'", "out_of_domain"),
        (Days(), "{'a': 1}", "out_of_domain"),
    ],
)
def test_values_of_other_types_are_foreign(domain, column, status):
    """A value is read by the type of its column, and only by one that the domain has values of."""
    assert status == status_of(domain, column)


@attrs.frozen(kw_only=True)
class BySteps(ByWord):
    """Points by level for every third of a number above one."""

    def quantity(self) -> Input:
        """Count the steps."""
        return Steps(of=NUMBER, size=3, start=1, id="steps", name=NAME)


def points_of(frame: Any) -> list[Any]:
    """Give the points of each row, and the status."""
    return list(rows_of(frames.score(attrs.evolve(BySteps(), taxonomy=TAXONOMY), frame), ["points", "status"]))


def numbers(*values: int | None) -> pl.DataFrame:
    """Give a frame of numbers whose steps give one point each."""
    return pl.DataFrame({"number": values, "level": ["county"] * len(values)})


def test_steps_are_divided_exactly():
    """Full steps of numbers that no float holds are counted to the last."""
    given = [0, 1, 3, 4, 2**59 - 1, 2**59, 2**59 + 1, 2**59 + 2, -7]
    expected = [(max(number - 1, 0) // 3, "decided") for number in given]
    for frame in (numbers(*given), duckdb.from_arrow(numbers(*given).to_arrow())):
        assert expected == points_of(frame)


def test_where_numbers_are_divided_as_floats_greater_ones_are_foreign(monkeypatch):
    """Beyond 2^53 a float is no exact number: the steps of such a number are out of domain, not counted wrongly."""
    kind = natives._KINDS[nw.Implementation.DUCKDB]
    monkeypatch.setitem(natives._KINDS, nw.Implementation.DUCKDB, attrs.evolve(kind, divides=2**53))
    frame = duckdb.from_arrow(numbers(2**50, 2**53 + 4, 31, None).to_arrow())
    expected = [((2**50 - 1) // 3, "decided"), (None, "out_of_domain"), (10, "decided"), (None, "unknown")]
    assert expected == points_of(frame)


def test_columns_whose_names_cannot_be_read_are_listed(monkeypatch):
    """To Spark a point parts a name: such a column is refused where a rule reads it, and left alone elsewhere."""
    kind = natives._KINDS[nw.Implementation.DUCKDB]
    monkeypatch.setitem(natives._KINDS, nw.Implementation.DUCKDB, attrs.evolve(kind, marks=".`"))
    given = relation("""SELECT 'low' AS "outlet.level", 'low' AS level""")
    assert ("low", "low", 1) == frames.decide(TABLE, given).fetchall()[0][:3]
    with pytest.raises(FrameError, match=r"'outlet\.level' is not a name without points"):
        frames.decide(TABLE, given, columns={"level": "outlet.level"})


def test_registrations_are_counted():
    """Who is on several lists comes back, in the order of the ids, first the rows without one."""
    given = relation("SELECT unnest(['c', 'a', 'b', 'c', NULL, 'a', 'c']) AS voter")
    result = frames.duplicates(ONE_DISTRICTS["law-2020"], given)
    assert isinstance(result, duckdb.DuckDBPyRelation)
    assert [(None, 1, None), ("a", 2, False), ("c", 3, False)] == result.fetchall()
    assert ["VARCHAR", "BIGINT", "BOOLEAN"] == [str(each) for each in result.types]
    with pytest.raises(FrameError, match=r"'person' is not a column of the frame; did you mean 'persons'\?"):
        frames.duplicates(ONE_DISTRICTS["law-2020"], relation("SELECT 'a' AS persons"), voter="person")


def test_a_row_is_explained():
    """A row is found by its key and explained as in other kinds; where there is none, the nearest key is given."""
    frame = pl.DataFrame({"id": ["a", "b"], "level": ["low", None], "at": [datetime(2024, 1, 1)] * 2})  # noqa: DTZ001
    given = duckdb.from_arrow(frame.to_arrow())
    for key in "ab":
        assert frames.explain(TABLE, frame, key=key) == frames.explain(TABLE, given, key=key)
    with pytest.raises(FrameError, match=r"'aa' is not the id of a row; did you mean 'a'\?"):
        frames.explain(TABLE, given, key="aa")
    shares = DecisionTable(
        id="shares",
        name=NAME,
        rows=[Row(id="half", when=Field[Any](("x",), NAME, Numbers()).at_least(Fraction(1, 2)), value=1)],
    )
    read = frames.decision(shares, relation("SELECT 7 AS id, 0.5::DECIMAL(4, 2) AS x"), key=7)
    assert 1 == read.value
