"""What frames of Polars are read by for speed agrees with the portable reading, which that of PyArrow is."""

from datetime import date, timedelta
from random import Random
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl
import pytest

from congress_rules import frames, rulebooks
from congress_rules.frames import codes
from congress_rules.logic import COLLECT, SUM, Booleans, DecisionTable, Field, Integers, Members, Parameter, Row
from congress_rules.texts import Text
from tests.frames.agreement import rows_of

NAME = Text("名", "name")
DAY = date(2024, 12, 8)
FRANCHISE = rulebooks.get("election-law", on=DAY).franchise
TRUTHS = (True, False)
OWN = ["value", "row", "status"]


def drawn(seed: int, *values: Any, count: int = 4000) -> list[Any]:
    """Draw values, nulls among them."""
    chance = Random(seed)  # noqa: S311 - made-up rows are no secret
    return [chance.choice((*values, None)) for _ in range(count)]


def summed(*rows: Row[Any]) -> DecisionTable[Any]:
    """Give a table that adds up."""
    return DecisionTable(id="all", name=NAME, rows=rows, hit=COLLECT(SUM))


def agrees(rule: DecisionTable[Any], frame: pl.DataFrame, **more: Any) -> None:
    """Hold all kinds of Polars against PyArrow."""
    right = list(rows_of(frames.decide(rule, frame.to_arrow(), **more), OWN))
    assert right == list(rows_of(frames.decide(rule, frame, **more), OWN))
    assert right == list(rows_of(frames.decide(rule, frame.lazy(), **more), OWN))


@pytest.mark.parametrize("strange", [1, 50])
def test_long_lists_of_names_are_read_alike(strange):
    """Many names are looked up; a closed list may hold many more that no rule knows."""
    ids = tuple(f"m{number}" for number in range(20))
    member = Field[str](("member",), NAME, Members(ids))
    rule = summed(*(Row(id=each, when=member.equals(each), value=place) for place, each in enumerate(ids)))
    listed = [*ids, *(f"s{number}" for number in range(strange))]
    frame = pl.DataFrame({"member": drawn(1, *listed)}, schema={"member": pl.String})
    agrees(rule, frame)
    agrees(rule, frame.cast(pl.Enum(listed)))
    agrees(rule, frame.cast(pl.Categorical))


def test_an_index_that_would_be_too_great_is_not_made():
    """So many inputs are read by the portable reading."""
    fields = [Field[bool]((f"f{number}",), NAME, Booleans()) for number in range(14)]
    rule = summed(*(Row(id=each.key, when=each.equals(value=True), value=1) for each in fields))
    frame = pl.DataFrame({each.key: drawn(place, *TRUTHS) for place, each in enumerate(fields)})
    agrees(rule, frame.head(100))


def test_there_are_no_more_indices_than_rows():
    """A list of cells is not made for a frame that is shorter, unless it is short; of a lazy one nobody knows."""
    frame = pl.DataFrame({"id": range(5000)})
    short, long, lazy = (codes.most(nw.from_native(each)) for each in (frame.head(2), frame, frame.lazy()))
    assert (2**12, 5000, 2**22) == (short, long, lazy)
    fields = [Field[bool]((f"f{number}",), NAME, Booleans()) for number in range(8)]
    rule = summed(*(Row(id=each.key, when=each.equals(value=True), value=1) for each in fields))
    wide = pl.DataFrame({each.key: drawn(place, *TRUTHS, count=7000) for place, each in enumerate(fields)})
    for each in (wide, wide.head(100)):
        agrees(rule, each)


def test_many_long_closed_lists_make_short_codes():
    """Where the numbers of closed lists would make too many indices, what counts the same has one number."""
    members = [Field[str]((f"f{number}",), NAME, Members(("a", "b"))) for number in range(4)]
    rule = summed(*(Row(id=each.key, when=each.equals("a"), value=1) for each in members))
    for strange in (8, 25):
        listed = ["a", "b", *(f"s{number}" for number in range(strange))]
        columns = {
            each.key: pl.Series(drawn(place, *listed), dtype=pl.Enum(listed)) for place, each in enumerate(members)
        }
        agrees(rule, pl.DataFrame(columns))


def test_values_stated_for_all_rows_are_read_alike():
    """A parameter may be all that a rule reads."""
    limit: Parameter[int] = Parameter("limit", Integers(0), NAME)
    rule = summed(Row(id="limit", when=limit.at_least(3), value=1))
    for value in (None, 2, 3):
        agrees(rule, pl.DataFrame({"id": [1, 2]}), parameters={"limit": value})


def test_the_franchise_is_read_alike():
    """Inputs that no clause reads across are told apart by themselves; masks and verdicts are those of every cell."""
    names = {
        "deprivation": ("never", "term", "life", "strange"),
        "custody": ("none", "detained", "imprisoned", "strange"),
        "suspended_by": ("none", "procuratorate", "court", "other"),
        "incapacity": ("none", "mental_illness", "other"),
    }
    days = {
        "born": [date(2006, 12, day) for day in (7, 8, 9)],
        "deprived_until": [DAY - timedelta(n) for n in (-1, 0, 1)],
    }
    columns = {name: drawn(place, *values) for place, (name, values) in enumerate({**names, **days}.items())}
    truths = {"citizen": drawn(9, *TRUTHS), "incapacity_confirmed": drawn(10, *TRUTHS)}
    text = pl.DataFrame({**columns, **truths})
    own, stated = ["verdict", "status", "failing", "unknown"], FRANCHISE.parameters(DAY)
    right = list(rows_of(frames.admit(FRANCHISE, text.to_arrow(), parameters=stated), own))
    assert len(set(right)) > 50
    listed = text.with_columns(pl.col(name).cast(pl.Enum(values)) for name, values in names.items())
    for frame in (text, listed, text.lazy(), listed.lazy()):
        assert right == list(rows_of(frames.admit(FRANCHISE, frame, parameters=stated), own))
