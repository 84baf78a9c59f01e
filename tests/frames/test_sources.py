"""Columns are found by the keys of inputs, under other names where the caller says so; what is missing is listed."""

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import isqrt
from types import SimpleNamespace
from typing import Any

import attrs
import polars as pl
import pytest

from congress_rules import frames
from congress_rules.errors import FrameError, GridSizeError
from congress_rules.law import CIVIL_CODE_COUNTING
from congress_rules.logic import (
    ANY,
    COLLECT,
    EVERY,
    UNREGULATED,
    Count,
    Days,
    DecisionTable,
    Field,
    Fold,
    Integers,
    Maximum,
    Members,
    Minimum,
    Numbers,
    Parameter,
    Product,
    Row,
    Steps,
    Sum,
    YearsSince,
)
from congress_rules.texts import Text
from tests.frames.agreement import rows_of
from tests.logic.nouns import AUTHOR, DOMAINS, LEVEL, PARTS, URGENT, WORDS

NAME = Text("名", "name")
TABLE = DecisionTable(
    id="points",
    name=NAME,
    domains=DOMAINS,
    rows=[
        Row(id="city", when=(LEVEL.equals("city"), WORDS.at_least(300)), value=2),
        Row(id="urgent", when=(LEVEL.equals("county"), URGENT.equals(value=True)), value=1),
    ],
)
FRAME = pl.DataFrame({"outlet_level": ["city", "county"], "words": [300, 1], "urgent": [False, True]})


def table_of(*tests: Any, value: Any = 1, **options: Any) -> DecisionTable[Any]:
    """Give a table of one row for each test."""
    rows = [Row(id=f"r{number}", when=test, value=value) for number, test in enumerate(tests)]
    return DecisionTable(id="table", name=NAME, domains=DOMAINS, rows=rows, **options)


def faults_of(*call: Any, **options: Any) -> list[str]:
    """Give the faults of a call, as they are worded."""
    with pytest.raises(FrameError) as caught:
        frames.decide(*call, **options)
    return [str(fault) for fault in caught.value.faults]


def test_columns_are_named_after_keys():
    """A key's dots are underscores in the name of its column; other columns stay as they are, in their order."""
    result = frames.decide(TABLE, FRAME.with_columns(extra=pl.lit(1)))
    assert [*FRAME.columns, "extra", "value", "row", "status"] == result.columns
    assert [(2, "city"), (1, "urgent")] == result.select("value", "row").rows()


@pytest.mark.parametrize("name", ["outlet.level", "outlet_level"])
def test_columns_may_have_other_names(name):
    """Another name is given by the key, or by the name that follows from it."""
    frame = FRAME.rename({"outlet_level": "lvl"})
    assert [2, 1] == frames.decide(TABLE, frame, columns={name: "lvl"})["value"].to_list()


def test_everything_missing_is_listed_at_once():
    """Missing columns, each with the nearest name, and names that no input has."""
    frame = pl.DataFrame({"outlet_levels": ["city"], "x": [1]})
    expected = [
        "'outlt.level' is not an input of the rule; did you mean 'outlet.level'? @ columns",
        "'on' is not a parameter of the rule @ parameters",
        "'outlet_level' is not a column of the frame; did you mean 'outlet_levels'? @ outlet.level",
        "'length' is not a column of the frame @ words",
        "'urgent' is not a column of the frame @ urgent",
    ]
    columns = {"outlt.level": "x", "words": "length"}
    assert expected == faults_of(TABLE, frame, columns=columns, parameters={"on": date(2024, 1, 1)})


def test_two_inputs_of_one_column_are_told_apart_by_keys():
    """Two keys whose columns would be one need names of their own."""
    flat = Field[str](("outlet_level",), NAME, Members(("city", "county")))
    rule = DecisionTable(
        id="two",
        name=NAME,
        domains=DOMAINS,
        rows=[Row(id="both", when=(LEVEL.equals("city"), flat.equals("county")), value=1)],
    )
    frame = pl.DataFrame({"outlet_level": ["city"], "other": ["county"]})
    (fault,) = faults_of(rule, frame)
    assert fault.startswith(
        "'outlet_level' is not the column of one input: name the columns of 'outlet.level', 'outlet_level'"
    )
    columns = {"outlet.level": "outlet_level", "outlet_level": "other"}
    assert [1] == frames.decide(rule, frame, columns=columns)["value"].to_list()


def test_spare_names_keep_clear_of_columns():
    """Columns of any name may stand in the frame, but for those that are added."""
    frame = FRAME.with_columns(cell0=pl.lit(7), cell_0=pl.lit(8))
    result = frames.decide(TABLE, frame)
    assert [(7, 8, 2)] == result.head(1).select("cell0", "cell_0", "value").rows()
    assert ["'value' is not a new name: the frame has such a column (`prefix` gives others) @ prefix"] == faults_of(
        TABLE, FRAME.with_columns(value=pl.lit(7))
    )


ON = Parameter[date]("on", Days(), NAME)
BORN = Field[date](("born",), NAME, Days())
AGE = YearsSince(BORN, ON, CIVIL_CODE_COUNTING, "age", NAME)
EXTRA = Field[int](("extra",), NAME, Integers())


def test_a_parameter_is_stated_or_has_a_column():
    """One that is neither is missing; a value that may not be stated is refused."""
    rule = table_of(ON.at_least(date(2024, 1, 1)))
    frame = pl.DataFrame({"on": [date(2024, 1, 1), date(2023, 12, 31)]})
    assert [1, None] == frames.decide(rule, frame)["value"].to_list()
    assert [1, 1] == frames.decide(rule, frame, parameters={"on": date(2024, 1, 1)})["value"].to_list()
    assert ["'on' is not a parameter stated, nor a column of the frame @ on"] == faults_of(rule, FRAME)
    assert ["'2024' is not a day @ on"] == faults_of(rule, frame, parameters={"on": "2024"})


def test_parameters_of_every_kind_may_be_stated():
    """Members, names and truths, too."""
    level = Parameter[str]("where", Members(("a", "b")), NAME)
    frame = pl.DataFrame({"x": [1]})
    for where, expected in (("a", "decided"), ("b", "no_row"), (None, "unknown")):
        result = frames.decide(table_of(level.equals("a")), frame, parameters={"where": where})
        assert [expected] == result["status"].to_list()


def test_years_are_computed_or_read_from_a_column_of_their_own():
    """To a stated day they are cuts on the other; else their own column is read, or asked for."""
    rule = table_of(AGE.at_least(18))
    born = pl.DataFrame({"born": [date(2006, 12, 8), date(2006, 12, 9)]})
    stated = {"on": date(2024, 12, 8)}
    assert [1, None] == frames.decide(rule, born, parameters=stated)["value"].to_list()
    assert [None, 1] == frames.decide(rule, pl.DataFrame({"age": [17, 18]}))["value"].to_list()
    both = born.with_columns(on=pl.lit(date(2024, 12, 8)))
    expected = "'age' is not a column of the frame, and cannot be computed from others @ age"
    assert [expected] == faults_of(rule, both)
    aged = both.with_columns(age=pl.Series([17, 18]))
    assert [None, 1] == frames.decide(rule, aged)["value"].to_list()
    assert [1, None] == frames.decide(rule, aged.drop("on"), parameters=stated)["value"].to_list()
    named = frames.decide(rule, aged.drop("on"), columns={"age": "age"}, parameters=stated)
    assert [None, 1] == named["value"].to_list()


def test_what_is_missing_below_a_term_is_listed():
    """Without its own column, the columns that a term is made of are asked for."""
    expected = [
        "'born' is not a column of the frame @ born",
        "'on' is not a parameter stated, nor a column of the frame @ on",
    ]
    assert expected == faults_of(table_of(AGE.at_least(18)), FRAME)


def test_terms_of_several_are_computed_or_read():
    """Whole numbers are computed with; completed years are computed with where they have a column of their own."""
    total = Sum((AGE, EXTRA, -1), "total", NAME)
    rule = table_of(total.at_least(18))
    frame = pl.DataFrame({"age": [17, 18, 18, None], "extra": [1, 1, None, 1]})
    result = frames.decide(rule, frame)
    assert [(None, "no_row"), (1, "decided"), (None, "unknown"), (None, "unknown")] == result.select(
        "value", "status"
    ).rows()
    assert "decided" == str(frames.decision(rule, frame.with_row_index("id"), key=1).status)
    own = frames.decide(rule, pl.DataFrame({"total": [17, 18]}))
    assert [None, 1] == own["value"].to_list()


def test_counts_are_read_from_a_column_of_their_own():
    """Collections have no column; their number has."""
    count = Count(of=PARTS, id="parts.count", name=NAME)
    rule = table_of(count.at_least(2))
    assert [None, 1, None] == frames.decide(rule, pl.DataFrame({"parts_count": [1, 2, -1]}))["value"].to_list()


def test_unknown_and_foreign_constants_make_terms_so():
    """What is stated as unknown makes every term unknown that is made of it."""
    quota = Parameter[int]("quota", Integers(), NAME)
    rule = table_of(Sum((EXTRA, quota), "total", NAME).at_least(5))
    frame = pl.DataFrame({"extra": [4, None]})
    assert [1, None] == frames.decide(rule, frame, parameters={"quota": 1})["value"].to_list()
    unknown = frames.decide(rule, frame, parameters={"quota": None})
    assert ["unknown"] * 2 == unknown["status"].to_list()
    text = frames.decide(rule, frame.with_columns(extra=pl.lit("many")), parameters={"quota": 1})
    assert ["out_of_domain"] * 2 == text["status"].to_list()


def test_the_smallest_and_greatest_of_several_are_computed():
    """Constants and parts of one among them; the explanation computes the same."""
    least = Minimum((WORDS, EXTRA, Fraction(7, 2)), "least", NAME)
    greatest = Maximum((WORDS, EXTRA), "greatest", NAME)
    rule = table_of((least.more_than(3), greatest.at_most(9)))
    frame = pl.DataFrame({"id": range(5), "words": [4, 3, 9, 10, None], "extra": [9, 9, 4, 4, 4]})
    expected = ["decided", "no_row", "decided", "no_row", "unknown"]
    assert expected == frames.decide(rule, frame)["status"].to_list()
    assert expected == [str(frames.decision(rule, frame, key=key).status) for key in range(5)]


@pytest.mark.parametrize(
    ("term", "most"),
    [
        (Product((WORDS, EXTRA), "term", NAME), isqrt(2**63 - 1)),
        (Product((WORDS, EXTRA, Fraction(1, 4)), "term", NAME), isqrt(2**63 - 1)),
        (Sum((WORDS, EXTRA, 5), "term", NAME), (2**63 - 1 - 5) // 2),
        (Sum((Product((WORDS, 8), "eight", NAME), EXTRA), "term", NAME), (2**63 - 1) // 9),
        (Sum((WORDS, Product((EXTRA, Fraction(1, 3)), "third", NAME)), "term", NAME), (2**63 - 1) // 4),
        (Minimum((WORDS, EXTRA, Fraction(1, 7)), "term", NAME), (2**63 - 1) // 7),
    ],
    ids=str,
)
def test_what_is_computed_never_overflows(term, most):
    """Numbers that might lead beyond 64 bits are foreign, and the greatest that do not are computed with exactly."""
    number = term.read(SimpleNamespace(words=most, extra=most))
    rule = table_of(term.equals(number))
    frame = pl.DataFrame({"words": [most, most, most + 1], "extra": [most, most - 1, 0]})
    result = frames.decide(rule, frame)["status"].to_list()
    assert [
        "decided",
        "decided" if term.read(SimpleNamespace(words=most, extra=most - 1)) == number else "no_row",
    ] == result[:2]
    assert "out_of_domain" == result[2]


def test_terms_of_a_stated_parameter_are_settled():
    """A term made of what is stated for all rows has one value for all."""
    quota = Parameter[int]("quota", Integers(), NAME)
    rule = table_of(Steps(of=quota, size=10, id="tens", name=NAME).between(2, 3))
    for stated, expected in ((19, "no_row"), (20, "decided"), (40, "no_row"), (None, "unknown")):
        assert [expected] * 2 == frames.decide(rule, FRAME, parameters={"quota": stated})["status"].to_list()
    days = table_of(ON.at_least(date(2024, 1, 1)), YearsSince(ON, ON, CIVIL_CODE_COUNTING, "none", NAME).at_least(1))
    assert [1, 1] == frames.decide(days, FRAME, parameters={"on": date(2024, 1, 1)})["value"].to_list()


def test_limits_beyond_what_a_column_can_hold_are_settled():
    """A column of few digits lies wholly on one side of a limit that it cannot reach."""
    share = Field[Any](("share",), NAME, Numbers())
    frame = pl.DataFrame({"share": pl.Series([Decimal("9.9"), None], dtype=pl.Decimal(2, 1))})
    for test, expected in ((share.at_least(1000), "no_row"), (share.at_least(-1000), "decided")):
        assert [expected, "unknown"] == frames.decide(table_of(test), frame)["status"].to_list()


def test_members_in_a_column_of_another_type_are_foreign():
    """Numbers are no members, and truths written in words are none."""
    frame = FRAME.with_columns(outlet_level=pl.Series([1, None]), urgent=pl.Series(["yes", None]))
    assert ["out_of_domain", "unknown"] == frames.decide(TABLE, frame)["status"].to_list()


class Own(Integers):
    """A domain of an author's own."""


def test_domains_of_an_authors_own_are_refused():
    """No column is known to hold their values."""
    own = Field[int](("own",), NAME, Own())
    expected = "a domain of type Own is not one that columns are read by @ own"
    assert [expected] == faults_of(table_of(own.at_least(1)), FRAME)


def test_too_many_cells_are_refused():
    """A rule whose cells have no numbers of 64 bits is refused before anything is read."""
    inputs = [Field[int]((f"x{number}",), NAME, Integers()) for number in range(60)]
    rule = table_of(*(each.at_least(1) for each in inputs), hit=ANY)
    frame = pl.DataFrame({f"x{number}": [1] for number in range(60)})
    with pytest.raises(GridSizeError, match="too many to number them in 64 bits"):
        frames.decide(rule, frame)


# What is written


def test_an_untested_rule_decides_every_row():
    """A rule without inputs says the same of all rows; one without rows says nothing."""
    assert [1, 1] == frames.decide(table_of(()), FRAME)["value"].to_list()
    empty = frames.decide(table_of(), FRAME)
    assert [(None, None, "no_row")] * 2 == list(rows_of(empty, ["value", "row", "status"]))
    assert pl.Int64 == empty.schema["value"]


def test_matters_that_are_not_regulated_have_no_value():
    """A row may say so; it is named."""
    rule = table_of(WORDS.at_least(0), value=UNREGULATED)
    assert [(None, "r0", "not_regulated")] * 2 == list(rows_of(frames.decide(rule, FRAME), ["value", "row", "status"]))


@pytest.mark.parametrize("value", [NAME, 0.5, (1,), None])
def test_values_that_no_column_holds_are_refused(value):
    """A text in two languages, a float, a tuple: each is named by its type."""
    (fault,) = faults_of(table_of(WORDS.at_least(0), value=value), FRAME)
    assert fault.startswith(f"a value of type {type(value).__name__} is not a number, True or False")


def test_values_of_two_kinds_are_refused():
    """A column has one type, so that one is a number and the other a name is a fault of the second."""
    rows = [Row[Any](id="one", when=WORDS.equals(1), value=1), Row[Any](id="two", when=WORDS.equals(2), value="2")]
    (fault,) = faults_of(DecisionTable(id="mixed", name=NAME, rows=rows), FRAME)
    assert re.match("a value of type str .* @ mixed", fault)


def test_what_several_rows_say_together_is_written_too():
    """Tuples of all values have no column; what a fold makes of numbers must be whole, too."""
    (fault, _) = faults_of(table_of(WORDS.at_least(0), WORDS.at_least(1), hit=COLLECT(EVERY)), FRAME)
    assert fault.startswith("a value of type tuple")
    half = Fold("HALF", NAME, lambda values: values[0] if len(values) == 1 else attrs.evolve)
    (fault,) = faults_of(table_of(WORDS.at_least(0), WORDS.at_least(1), hit=COLLECT(half)), FRAME)
    assert fault.startswith("a value of type function")


def test_names_not_mentioned_are_one_part():
    """Names that no test mentions are told from those that are; the empty one is foreign."""
    rule = table_of(AUTHOR.equals("a"))
    frame = pl.DataFrame({"author": ["a", "b", "", None]})
    assert ["decided", "no_row", "out_of_domain", "unknown"] == frames.decide(rule, frame)["status"].to_list()
