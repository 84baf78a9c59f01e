"""Test what happens to totals: caps and floors, rounding, conversion."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

import pytest

from congress_rules.errors import DefinitionError
from congress_rules.law import Window
from congress_rules.policies import YUAN
from congress_rules.policies.stages import Converting, Limiting, Rounded, Rounding, RoundingMode, Subtotal
from congress_rules.publicity import ENTRY_ID, OUTLET_KIND, Adoption
from tests.policies.stages.journals import POINTS, RULE, after, by_account, by_entry, journal, piece

limited = partial(Limiting[Adoption], id="limit", rule=RULE, measure=POINTS)
LAST = date(2024, 12, 31)


@pytest.mark.parametrize(("amount", "comes_to"), [(4, 4), (5, 5), (6, 5), (-3, -2), (-2, -2), (0, 0)])
def test_limits_at_their_boundaries(amount, comes_to):
    """What lies at a limit stays; what lies beyond comes to the limit."""
    found = after(limited(least=-2, most=5), journal((piece(), amount)))
    assert comes_to == by_account(found)["town"]


def test_the_cap_of_a_total_is_no_piece_s():
    """The line stands on a subtotal of the account, since no single piece is too much."""
    found = after(limited(least=None, most=5), journal((piece("a"), 3), (piece("b"), 3)))
    assert {"town": 5} == by_account(found)
    last: Any = found.lines[-1].entry
    assert Subtotal("limit/town", date(2024, 5, 6), "town") == last


@pytest.mark.parametrize(
    ("by", "window", "comes_to"),
    [((), None, 4), ((ENTRY_ID,), None, 12), ((OUTLET_KIND,), None, 8), ((), Window.MONTH, 7), ((), Window.YEAR, 4)],
)
def test_parts(by, window, comes_to):
    """Items, outlets, windows and totals are capped apart: here at 4."""
    paper, site = ((piece("a"), 5), (piece("b"), 5)), (piece("c", kind="site", adopted_on=date(2024, 6, 1)), 3)
    extra = (piece("d", kind="site", adopted_on=date(2024, 5, 31)), 1)
    found = after(limited(least=None, most=4, by=by, window=window), journal(*paper, site, extra))
    assert comes_to == by_account(found)["town"]


def test_limits_that_cross():
    """No total lies between them."""
    with pytest.raises(DefinitionError):
        limited(least=2, most=1)


ROUNDED = {
    RoundingMode.HALF_UP: (1, 2, 3, -1, -3),
    RoundingMode.HALF_EVEN: (0, 2, 2, 0, -2),
    RoundingMode.DOWN: (0, 1, 2, 0, -2),
    RoundingMode.UP: (1, 2, 3, -1, -3),
}


@pytest.mark.parametrize(("mode", "expected"), ROUNDED.items())
def test_halves(mode, expected):
    """A half goes where the mode says, below zero too."""
    halves = (Fraction(1, 2), Decimal("1.5"), Decimal("2.5"), Fraction(-1, 2), Decimal("-2.5"))
    assert expected == tuple(Rounding(1, mode).of(each) for each in halves)


@pytest.mark.parametrize("step", [0, -1, 0.5, "1"])
def test_steps_that_are_none(step):
    """A step is an exact number above zero."""
    with pytest.raises(DefinitionError):
        Rounding(step, RoundingMode.DOWN)


def test_items_are_rounded():
    """By a line of their own; what is whole has none."""
    stage = Rounded[Adoption](
        id="whole", rule=RULE, measure=POINTS, rounding=Rounding(Decimal("0.1"), RoundingMode.HALF_UP)
    )
    found = after(stage, journal((piece("a"), Fraction(1, 3)), (piece("b"), Decimal("0.5"))))
    assert {"a": Fraction(3, 10), "b": Decimal("0.5")} == by_entry(found)
    assert len(found.lines) == 3


def test_points_to_money():
    """10 yuan a point in whole yuan; the points stay, and whoever has none is paid nothing."""
    stage = Converting[Adoption](
        id="paid",
        rule=RULE,
        source=POINTS,
        target=YUAN,
        rate=Decimal(10),
        rounding=Rounding(Decimal(1), RoundingMode.DOWN),
        day=LAST,
    )
    rated = (piece("a"), Fraction(1, 3)), (piece("b"), 1), (piece("c", unit="v"), 2), (piece("d", unit="w"), 0)
    found = after(stage, journal(*rated))
    assert {"town": 13, "v": 20} == by_account(found, YUAN)
    assert {"town": Fraction(4, 3), "v": 2, "w": 0} == by_account(found)
    exact = Converting[Adoption](id="p", rule=RULE, source=POINTS, target=YUAN, rate=3, rounding=None, day=LAST)
    assert {"town": 4, "v": 6} == by_account(after(exact, journal(*rated)), YUAN)
