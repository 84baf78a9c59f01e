"""Test that derived terms are read from columns as from single cases, lowered to plain cuts or computed row by row."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules import frames
from congress_rules.logic import Input, YearsSince
from tests.frames.agreement import rows_of
from tests.properties.test_logic_terms import HITS, PARAMETERS, PLAIN_ROWS, Plain, PlainTest, table_of

BORN: Final = st.sampled_from([date(2006, 2, 28), date(2004, 2, 29), date(2006, 3, 1), date(2007, 12, 31), date.max])
PEOPLE: Final = st.integers(-1, 12)
WHOLE: Final = st.integers(-4, 12)
PARTS: Final = st.integers(-16, 16).map(lambda quarters: Decimal(quarters) / 4)


def computed(term: Plain) -> bool:
    """Tell whether a term has a value only row by row: it is made of several others, somewhere."""
    return len(term.of) > 1 and term.kind != "years"


def below(term: Plain) -> list[Plain]:
    """List a term and all below it."""
    return [term, *(each for part in term.of for each in below(part))]


def split(tests: list[PlainTest]) -> tuple[bool, bool]:
    """Tell whether an amount, and whether completed years, are among what is computed row by row."""
    made = [each.term for each in tests if any(map(computed, below(each.term)))]
    kinds = {part.kind for term in made for each in below(term) if computed(each) for part in below(each)}
    return "amount" in kinds, "years" in kinds


def years_of(rule: Any) -> YearsSince | None:
    """Give the completed years that a rule tests, however deep."""
    open_: list[Input] = list(rule.inputs)
    while open_:
        each = open_.pop()
        if isinstance(each, YearsSince):
            return each
        open_ += getattr(each, "below", ())
    return None


@st.composite
def drawn_frames(draw: st.DrawFn, *, whole: bool, quota: bool) -> pl.DataFrame:
    """Draw the columns that terms are made of; nulls and foreign values among them."""
    size = draw(st.integers(1, 6))

    def column(values: st.SearchStrategy[Any], dtype: Any) -> pl.Series:
        return pl.Series(draw(st.lists(st.none() | values, min_size=size, max_size=size)), dtype=dtype)

    columns = {
        "born": column(BORN, pl.Date),
        "people": column(PEOPLE, draw(st.sampled_from([pl.Int8, pl.Int64]))),
        "amount": column(WHOLE, pl.Int32) if whole else column(PARTS, pl.Decimal(10, 2)),
    }
    return pl.DataFrame({**columns, **({"quota": column(st.integers(-3, 6), pl.Int64)} if quota else {})})


@given(PLAIN_ROWS, HITS, st.fixed_dictionaries(dict(PARAMETERS)), st.data())
@settings(max_examples=200)
def test_terms_are_read_as_in_single_cases(rows: Any, hit: Any, filled: dict[str, Any], data: st.DataObject) -> None:
    """Value, row and status of every row are those of the case, with parameters stated or in a column."""
    rule = table_of(rows, hit)
    whole, own = split([test for row in rows for test in row])
    used = {each.kind for row in rows for test in row for each in below(test.term)}
    quota = "quota" in used and data.draw(st.booleans())
    frame = data.draw(drawn_frames(whole=whole, quota=quota))
    stated = {key: each for key, each in filled.items() if not (key == "quota" and quota)}
    stated = {key: each for key, each in stated.items() if key in {"on" if kind == "years" else kind for kind in used}}
    expected = []
    for row in frame.to_dicts():
        decided = rule.decide(type("Case", (), row)(), **stated, **({"quota": row["quota"]} if quota else {}))
        rows_ = decided.rows
        expected.append((decided.outcome.value, rows_[0] if len(rows_) == 1 else None, str(decided.status)))
    if own:  # completed years among what is computed row by row: from a column of their own
        years = years_of(rule)
        assert years is not None
        counted = [years.read(type("Case", (), row)(), stated) for row in frame.to_dicts()]
        frame = frame.with_columns(pl.Series(years.column, counted, dtype=pl.Int64))
    for each in (frame, frame.lazy()):
        actual = frames.decide(rule, each, parameters=stated)
        assert expected == list(rows_of(actual, ["value", "row", "status"]))
