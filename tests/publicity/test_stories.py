"""Test that of one story only the highest counts, by lines that correct others."""

from datetime import date
from typing import Any

import attrs
import pytest

from congress_rules.logic import Norm
from congress_rules.policies import POINTS, Journal, Line, Rate
from congress_rules.publicity import BOOKKEEPING, Adoption, HighestOnly, OncePerStory
from congress_rules.texts import Text
from tests.publicity.entries import in_bulletin

RULE = Norm(id="once", name=Text("只计一次", "once"), basis=BOOKKEEPING.cite("1"))
STAGE = HighestOnly(id="once", rule=RULE, rows=frozenset({"alone", "composite"}))
ALONE = Rate(2, POINTS, "scoring", (Norm(id="alone"),))
COMPOSITE = Rate(1, POINTS, "scoring", (Norm(id="composite"),))
OTHER = Rate(9, POINTS, "scoring", (Norm(id="press"),))
LATE = date(2024, 9, 1)


def line(
    rate: Rate = ALONE, entry: str = "e1", *, quantity: int = 1, account: str = "town", **values: Any
) -> Line[Adoption]:
    """Give a line of a piece that tells the story s."""
    return Line(rate, account, in_bulletin(id=entry, **{"story": "s", **values}), quantity)


def corrected(*lines: Line[Adoption]) -> list[str]:
    """Give the entries whose lines are corrected, in order."""
    journal = Journal(tuple(each.entry for each in lines), lines)
    step = STAGE.step(journal)
    assert () == step.set_aside
    for each in step.lines:
        assert each.corrects in lines
        assert each.corrects is not None
        assert (-each.corrects.amount, each.corrects.entry) == (each.amount, each.entry)
        assert ("once", (RULE,), POINTS) == (each.rate.stage, each.rate.rules, each.rate.measure)
        assert (each.corrects.account, each.corrects.quantity) == (each.account, each.quantity)
    return [each.entry.id for each in step.lines]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((), []),
        ((line(),), []),
        ((line(), line(entry="e2")), ["e2"]),
        ((line(entry="e2"), line(entry="e1")), ["e2"]),
        ((line(adopted_on=LATE), line(entry="e2")), ["e1"]),
        ((line(COMPOSITE), line(ALONE, "e2")), ["e1"]),
        ((line(COMPOSITE), line(ALONE, "e2"), line(COMPOSITE, "e3")), ["e1", "e3"]),
        ((line(COMPOSITE, quantity=3), line(ALONE, "e2")), ["e2"]),
        ((line(), line(entry="e2", account="street")), []),
        ((line(), line(entry="e2", story="t")), []),
        ((line(), line(entry="e2", story=None), line(entry="e3", story=None)), []),
        ((line(), line(OTHER, "e2")), []),
    ],
    ids=[
        "nothing",
        "one",
        "the first id of two equals",
        "the first id in any order",
        "the earlier day of two equals",
        "the higher",
        "all others",
        "the amount, not the rate",
        "another account",
        "another story",
        "unknown stories",
        "another row",
    ],
)
def test_corrects(lines: tuple[Line[Adoption], ...], expected: list[str]):
    """Of the lines of one story on one account all but the highest are corrected, once each."""
    assert expected == corrected(*lines)


def test_rows_are_meant_before_amendment():
    """A row that follows another from some day on is meant with it."""
    follows = Rate(3, POINTS, "scoring", (Norm(id="alone@2024-07-01", amends="alone"),))
    assert ["e1"] == corrected(line(), line(follows, "e2"))


def test_leaves_the_journal_as_it_is():
    """The stage adds lines and changes none; the story is worth its highest piece."""
    lines = line(COMPOSITE), line(ALONE, "e2"), line(OTHER, "e3")
    journal = Journal(tuple(each.entry for each in lines), lines)
    after = journal.add(STAGE.step(journal))
    assert lines == after.lines[:3]
    assert {"town": 11} == after.totals(POINTS)


def test_explains_in_both_languages():
    """A correction is said to be one, with the rule and its provision."""
    journal = Journal((), (line(), line(entry="e2")))
    (correction,) = STAGE.step(journal).lines
    assert "e2  -2分  更正：只计一次（第一条）" == correction.explain()
    assert "e2  -2 points  correction: once (art. 1)" == correction.explain("en")


def test_is_a_value():
    """A stage is a value, with its id."""
    assert ("once", STAGE) == (STAGE.id, attrs.evolve(STAGE))


def test_a_rule_names_its_rows():
    """One row may be named alone; several are kept in their order."""
    given: list[Any] = ["alone", ["alone", "composite"], ("alone", "composite"), ()]
    named = [OncePerStory(id="once", rows=each, basis=BOOKKEEPING.cite("1")).rows for each in given]
    assert [("alone",), ("alone", "composite"), ("alone", "composite"), ()] == named
