"""Test that random tables and clauses read the rows of random frames as they read single cases."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Any, Final

import attrs
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules import frames
from congress_rules.logic import Booleans, Clauses, Days, Domain, Integers, Members, Names, Numbers, Status
from tests.frames.agreement import rows_of
from tests.properties import reference
from tests.properties.strategies import plain_clauses, plain_tables, rule_of

QUANTUM: Final = Fraction(1, 6)
HITS: Final = ("UNIQUE", "ANY", "FIRST", "PRIORITY", "COLLECT(SUM)", "COLLECT(MINIMUM)", "COLLECT(MAXIMUM)")
NAMES: Final = ["a", "b", "c", "other", "zz", "", "A"]
INTEGERS: Final = {pl.Int8: 7, pl.Int16: 15, pl.Int32: 31, pl.Int64: 63, pl.UInt8: 8, pl.UInt64: 64}


@attrs.frozen
class Held:
    """A column: its type, and values of that type that it may hold."""

    dtype: Any
    values: tuple[Any, ...]


def texts(values: Sequence[Any]) -> list[Held]:
    """Give the columns of text that hold these values and others."""
    names = tuple(dict.fromkeys([*map(str, values), *NAMES]))
    return [Held(pl.String, names), Held(pl.Enum(names), names), Held(pl.Categorical, names)]


def integers(values: Sequence[Any]) -> list[Held]:
    """Give the columns of whole numbers, with the ends of their types among the values."""
    near = {each for value in values for each in (floor(value), ceil(value), floor(value) + 1, floor(value) - 1)}
    held = []
    for dtype, bits in INTEGERS.items():
        least = 0 if dtype.is_unsigned_integer() else -(2**bits)
        most = 2**bits - 1
        held.append(Held(dtype, tuple(each for each in (*sorted(near), least, most) if least <= each <= most)))
    return held


def decimals(values: Sequence[Any]) -> list[Held]:
    """Give columns of decimals, with the nearest on both sides of what they cannot hold."""
    held = []
    for scale in (0, 1, 3):
        parts = {each for value in values for each in (floor(value * 10**scale), ceil(value * 10**scale))}
        near = sorted({*parts, *(each + 1 for each in parts), *(each - 1 for each in parts)})
        held.append(Held(pl.Decimal(12, scale), tuple(Decimal(each).scaleb(-scale) for each in near)))
    return held


def days(values: Sequence[Any]) -> list[Held]:
    """Give a column of days, those beside each among them."""
    near = {each + timedelta(days=step) for each in values for step in (-1, 0, 1) if date.min < each < date.max}
    return [Held(pl.Date, (*sorted(near), date.min, date.max))]


FITTING: Final[Mapping[type[Domain], Any]] = {
    Members: texts,
    Names: texts,
    Booleans: lambda _: [Held(pl.Boolean, (True, False))],
    Integers: integers,
    Days: days,
    Numbers: lambda values: [*integers(values), *decimals([Fraction(each) for each in values])],
}
OTHERS: Final = (
    Held(pl.String, ("a", "1", "", "2024-02-29")),
    Held(pl.Int64, (0, 1, 2**62)),
    Held(pl.Boolean, (True, False)),
    Held(pl.Float64, (0.0, 1.0, float("nan"), float("inf"))),
    Held(pl.Decimal(10, 2), (Decimal(1), Decimal("0.5"))),
    Held(pl.Date, (date(2024, 2, 29),)),
    Held(pl.Datetime, (datetime(2024, 2, 29),)),  # noqa: DTZ001 - a day is foreign as a point in time, too
    Held(pl.Datetime("us", "UTC"), (datetime(2024, 2, 29, tzinfo=UTC),)),
    Held(pl.Duration, (timedelta(days=1),)),
    Held(pl.List(pl.Int64), ([1], [])),
    Held(pl.Struct({"a": pl.Int64}), ({"a": 1},)),
    Held(pl.Binary, (b"a",)),
    Held(pl.Null, (None,)),
)
"""Columns that some domains have no value of."""


@st.composite
def drawn_frames(draw: st.DrawFn, plain: reference.PlainRule) -> pl.DataFrame:
    """Draw a frame with a column for every input: of a fitting type mostly, with nulls and foreign values."""
    size = draw(st.integers(0, 6))
    columns = {}
    for key, points in plain.points.items():
        fitting = FITTING[type(plain.domains[key])]([*points, *plain.mentioned(key)])
        held = draw(st.sampled_from(OTHERS if draw(st.integers(0, 5)) == 0 else fitting))
        values = st.none() | st.sampled_from(held.values)
        listed = draw(st.lists(values, min_size=size, max_size=size))
        columns[key.replace(".", "_")] = pl.Series(listed, dtype=held.dtype)
    return pl.DataFrame({"count": pl.Series(range(size), dtype=pl.Int64), **columns})


@st.composite
def rules_and_frames(draw: st.DrawFn) -> tuple[Any, pl.DataFrame]:
    """Draw a rule and a frame for it."""
    plain = draw(st.one_of(plain_tables(hits=HITS), plain_tables(hits=HITS), plain_clauses()))
    return rule_of(plain), draw(drawn_frames(plain))


def values_in(rule: Any, frame: pl.DataFrame) -> list[dict[str, Any]]:
    """Give the values of every row by key."""
    return [{each.key: row[each.column] for each in rule.inputs} for row in frame.to_dicts()]


def scalar(rule: Any, values: Mapping[str, Any]) -> tuple[Any, ...]:
    """Decide one row as a single case."""
    decided = rule.decide_on(values)
    value = decided.outcome.value
    number = None if value is None else value if isinstance(rule, Clauses) else Fraction(value) / QUANTUM
    return number, decided.rows[0] if len(decided.rows) == 1 else None, str(decided.status)


@given(rules_and_frames())
@settings(max_examples=200)
def test_a_frame_is_decided_as_its_rows_are(drawn: tuple[Any, pl.DataFrame]) -> None:
    """Value, row and status of every row are those of the single case, eagerly and lazily."""
    rule, frame = drawn
    expected = [scalar(rule, values) for values in values_in(rule, frame)]
    for each in (frame, frame.lazy()):
        actual = frames.decide(rule, each, quantum=QUANTUM)
        assert type(each) is type(actual)
        assert expected == list(rows_of(actual, ["value", "row", "status"]))
        assert frame.equals(actual.lazy().collect().select(frame.columns))


def masks(rule: Clauses, values: Mapping[str, Any]) -> tuple[Any, ...]:
    """Give verdict, status, and the masks of the clauses that fail and that are open, of a single case."""
    decided = rule.decide_on(values)
    if decided.status is Status.OUT_OF_DOMAIN:
        return None, "out_of_domain", 0, 0
    truths = list(enumerate(rule._scanned(values)))
    failing, unknown = (sum(1 << bit for bit, truth in truths if truth is wanted) for wanted in (False, None))
    return decided.outcome.value, str(decided.status), failing, unknown


@st.composite
def clauses_and_frames(draw: st.DrawFn) -> tuple[Any, pl.DataFrame]:
    """Draw a set of clauses and a frame for it."""
    plain = draw(plain_clauses())
    return rule_of(plain), draw(drawn_frames(plain))


@given(clauses_and_frames())
@settings(max_examples=100)
def test_a_frame_is_admitted_as_its_rows_are(drawn: tuple[Any, pl.DataFrame]) -> None:
    """Verdict, status and masks of every row are those of the single case."""
    rule, frame = drawn
    expected = [masks(rule, values) for values in values_in(rule, frame)]
    for each in (frame, frame.lazy()):
        actual = list(rows_of(frames.admit(rule, each), ["verdict", "status", "failing", "unknown"]))
        assert expected == actual
        decided = [rule.decide_on(values) for values in values_in(rule, frame)]
        ids = [rule.ids(failing or unknown) for _, _, failing, unknown in actual]
        assert [each.rows for each in decided if each.outcome.value is not True] == [
            names for each, names in zip(decided, ids, strict=True) if each.outcome.value is not True
        ]


@given(rules_and_frames())
@settings(max_examples=50)
def test_the_explanation_of_a_row_is_that_of_the_case(drawn: tuple[Any, pl.DataFrame]) -> None:
    """A row explained by its key reads as the single case does."""
    rule, frame = drawn
    for number, values in enumerate(values_in(rule, frame)[:2]):
        expected = rule.decide_on(values)
        assert expected.outcome == frames.decision(rule, frame, key=number, id="count").outcome
        assert expected.explain("en") == frames.explain(rule, frame.lazy(), key=number, id="count", language="en")
