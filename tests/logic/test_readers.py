"""Test readers: what is remembered is what would be decided, for unknown and foreign values too."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest

from congress_rules.logic import ANY, DecisionTable, Row, Status
from congress_rules.texts import Text
from tests.logic.nouns import AUTHOR, DAY, DOMAINS, KIND, LEVEL, URGENT, WORDS, piece

YES = URGENT.equals(True)  # noqa: FBT003 - a value
LEAP = date(2024, 2, 29)
ROWS: list[tuple[Any, ...]] = [
    ("city", "paper", 300, True, LEAP, "ann"),
    ("city", "paper", 1, True, LEAP, "ann"),
    ("city", "radio", True, 1, LEAP, "eve"),
    ("city", None, 0, None, date(2024, 3, 1), "eve"),
    ("hamlet", "paper", 300.0, True, datetime(2024, 2, 29), ""),  # noqa: DTZ001 - a day is meant
    (["city"], {}, Decimal(300), "yes", "2024-02-29", 3),
    (None, None, None, None, None, None),
]
CASES = [
    piece(level, kind, words=words, urgent=urgent, day=day, author=author)
    for level, kind, words, urgent, day, author in ROWS
]
CASES.append(attrs.evolve(piece(), outlet=None))  # type: ignore[arg-type]  # an unknown outlet


@pytest.mark.parametrize(
    "when",
    [
        (),
        (LEVEL.equals("city"),),
        (LEVEL.equals("city"), KIND.equals("paper")),
        (DAY.at_least(LEAP),),
        (LEVEL.equals("city"), DAY.at_most(LEAP)),
        (WORDS.at_least(1),),
        (WORDS.at_least(1), YES),
        (AUTHOR.equals("ann"), LEVEL.at_least("city")),
        (AUTHOR.equals("ann"), WORDS.at_most(299), YES),
    ],
    ids=len,
)
def test_readers_remember_what_is_decided(when):
    """A reader says of every case what `decide` says, when it is new and when it is seen again."""
    table: DecisionTable[int] = DecisionTable(
        id="t", name=Text("表", "table"), domains=DOMAINS, rows=(Row(id="a", when=when, value=1),)
    )
    expected = [table.decide(case).outcome for case in CASES]
    assert expected == [table.reader(case) for case in CASES]
    assert expected == [table.reader(case) for case in CASES]
    assert expected == [table.reader(case) for case in reversed(CASES)][::-1]
    many = table.remembering_each(lambda outcome: outcome)
    assert expected == many(CASES)
    assert [*expected, *expected[::-1]] == many([*CASES, *CASES[::-1]])
    assert [] == many([])
    decisions = [table.recalling(case) for case in (*CASES, *CASES)]
    assert [*expected, *expected] == [each.outcome for each in decisions]
    assert [table.decide(case).inputs for case in CASES] * 2 == [each.inputs for each in decisions]


def test_remembering_converts_once():
    """What is made of an outcome is made once for cases that are alike, and each time for foreign ones."""
    made: list[Any] = []

    def convert(outcome):
        made.append(outcome)
        return outcome.status

    table: DecisionTable[int] = DecisionTable(
        id="t", name=Text("表", "table"), rows=(Row(id="a", when=WORDS.at_least(1), value=1),), hit=ANY
    )
    read = table.remembering(convert)
    words: list[Any] = [1, 2, 0, 0, None, None, "1", "1"]
    expected = [Status.DECIDED] * 2 + [Status.NO_ROW] * 2 + [Status.UNKNOWN] * 2 + [Status.OUT_OF_DOMAIN] * 2
    assert expected == [read(piece(words=each)) for each in words]
    assert 5 == len(made)
