"""Test that what is written can be read: what could not be is refused when it is written, and zero has no sign."""

from decimal import Decimal
from typing import Any

import attrs
import pytest

from congress_rules.interchange import digest
from congress_rules.interchange.rules.domains import write_value
from congress_rules.logic import UNIQUE, HitPolicy, Row
from congress_rules.texts import Text
from tests.interchange.measures import EVERYTHING, ONE, Points
from tests.interchange.test_rules_unwritable import paths


@attrs.frozen(kw_only=True)
class Saying(Points):
    """Say any value, in a row and otherwise."""

    value: Any

    def rows(self) -> tuple[Row[Any], ...]:
        """Give one row."""
        return (Row(id="a", value=self.value, basis=ONE),)

    def otherwise(self) -> Row[Any]:
        """Give the other."""
        return Row(id="z", value=self.value, basis=ONE)

    def hit(self) -> HitPolicy:
        """Let one row apply."""
        return UNIQUE


@pytest.mark.parametrize("value", [Text("甲", "A"), "x", True])
def test_rates_that_are_no_numbers_have_no_form(value):
    """They are refused where they stand, and not when they are read."""
    found = paths(attrs.evolve(EVERYTHING, scoring=Saying(value=value), stories=()))
    places = [f"rulebook.policies.scoring.{row}.value" for row in ("rows[0]", "otherwise")]
    assert dict.fromkeys(places, f"a value of type {type(value).__name__}") == found


def test_what_could_not_be_read_has_no_form():
    """An empty id, and lists that are too long, are refused when they are written."""
    assert {"rulebook.id": "an empty text"} == paths(attrs.evolve(EVERYTHING, id=""))
    shelf = tuple(attrs.evolve(EVERYTHING.stories[0], id=f"s{number}") for number in range(1001))
    book = attrs.evolve(EVERYTHING, stories=shelf)
    assert {"rulebook.stories": "a list or table of 1001 items"} == paths(book)


def test_zero_has_no_sign():
    """Minus zero is zero, in a row and in a test."""
    book = attrs.evolve(EVERYTHING, scoring=Saying(value=Decimal("-0")), stories=())
    assert digest(attrs.evolve(EVERYTHING, scoring=Saying(value=Decimal(0)), stories=())) == digest(book)
    assert ["0.0", "-1"] == [str(write_value(Decimal(each))) for each in ("-0.0", "-1")]
