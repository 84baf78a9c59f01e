"""Test counts that are bounds: in print, in sums, in comparisons and in rates."""

from fractions import Fraction
from itertools import product

import attrs
import pytest
from hypothesis import given

from congress_rules.errors import DefinitionError
from congress_rules.policies import Figure
from congress_rules.testing import figures

OVER, ABOUT, NEARLY, EXACT, LOST = Figure.over(40), Figure.about(10), Figure.nearly(10), Figure(14), Figure(None)


@pytest.mark.parametrize(
    ("figure", "zh", "en", "least", "most"),
    [
        (EXACT, "14", "14", 14, 14),
        (OVER, "超过40", "over 40", 41, None),
        (ABOUT, "10左右", "10 or so", 0, None),
        (NEARLY, "近10", "nearly 10", 0, 9),
        (Figure.nearly(1), "近1", "nearly 1", 0, 0),
        (LOST, "不详", "unknown", 0, None),
        (OVER + EXACT, "超过54", "over 54", 55, None),
        (OVER + NEARLY, "50左右", "50 or so", 0, None),
        (NEARLY + EXACT, "近24", "nearly 24", 0, 23),
        (ABOUT.times(16), "160左右", "160 or so", 0, None),
        (OVER + LOST, "不详", "unknown", 0, None),
        (Figure.total([]), "0", "0", 0, 0),
    ],
)
def test_a_bound_stays_one(figure, zh, en, least, most):
    """In what is printed and in what is known."""
    assert (zh, en) == attrs.astuple(figure.text)
    assert (least, most) == attrs.astuple(figure.bounds)


@pytest.mark.parametrize(
    ("figure", "number", "expected"),
    [
        (EXACT, 14, True),
        (EXACT, 15, False),
        (OVER, 41, True),
        (OVER, 42, None),
        (NEARLY, 9, None),
        (NEARLY, 10, False),
        (ABOUT, 1, None),
        (LOST, 0, True),
    ],
)
def test_comparisons(figure, number, expected):
    """Yes, no, or not known."""
    assert expected is figure.at_least(number)


def test_rates():
    """14 of over 40 are at most 14 of 41; of nothing there is no rate."""
    assert (0, Fraction(14, 41)) == attrs.astuple(EXACT.rate(OVER))
    assert (Fraction(7, 10), Fraction(7, 10)) == attrs.astuple(EXACT.rate(Figure(20)))
    assert (None, None) == attrs.astuple(EXACT.rate(Figure(0)))
    assert (Fraction(41, 50), None) == attrs.astuple(OVER.rate(Figure(50)))


@pytest.mark.parametrize("number", [-1, True, 1.0, "1"])
def test_numbers_that_are_none(number):
    """A figure is a whole number from 0."""
    with pytest.raises(DefinitionError):
        Figure(number)


@pytest.mark.parametrize("times", [0, -1, True, 1.0])
def test_times_that_are_none(times):
    """Nothing comes to nothing in silence."""
    with pytest.raises(DefinitionError):
        ABOUT.times(times)


def test_nothing_is_nearly_zero():
    """Fewer than none there cannot be."""
    with pytest.raises(DefinitionError):
        Figure.nearly(0)


def possible(figure):
    """List, up to 12, what the true number may be."""
    return {number for number in range(12) if figure.bounds.low <= number <= figure.bounds.high}


@given(figures(), figures(), figures())
def test_sums(one, two, three):
    """The order of adding does not matter, and what the parts may be the sum may be."""
    assert one + two == two + one
    assert (one + two) + three == one + (two + three)
    sums = {a + b for a, b in product(possible(one), possible(two))}
    assert {each for each in sums if each < 12} <= possible(one + two)
