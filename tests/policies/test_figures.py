"""Test counts that are bounds: in print, in sums, in comparisons and in rates."""

from fractions import Fraction
from itertools import product

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_rules.errors import DefinitionError
from congress_rules.policies import Figure
from congress_rules.policies.figures import Extent
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
        (OVER + OVER, "超过80", "over 80", 82, None),
        (OVER + NEARLY, "超过40", "over 40", 41, None),
        (OVER + ABOUT, "超过50左右", "over 50 or so", 41, None),
        (NEARLY + EXACT, "近24", "nearly 24", 14, 23),
        (NEARLY + NEARLY, "近20", "nearly 20", 0, 18),
        (NEARLY + ABOUT, "近20左右", "nearly 20 or so", 0, None),
        (NEARLY + ABOUT + OVER, "超过50左右", "over 50 or so", 41, None),
        (ABOUT + EXACT, "24左右", "24 or so", 14, None),
        (ABOUT.times(16), "160左右", "160 or so", 0, None),
        (OVER.times(3), "超过120", "over 120", 123, None),
        (LOST + ABOUT, "不详", "unknown", 0, None),
        (OVER + LOST, "不详，至少41", "unknown, at least 41", 41, None),
        (LOST.times(2), "不详", "unknown", 0, None),
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


@pytest.mark.parametrize(
    ("parts", "path"),
    [
        ({"low": -1}, "low"),
        ({"least": True}, "least"),
        ({"low": None, "most": None}, "low"),
        ({"low": None, "high": None, "most": None, "rough": True}, "low"),
        ({"high": 2}, "high"),
        ({"most": 2}, "most"),
        ({"high": None, "least": 4}, "most"),
        ({"rough": True}, "most"),
        ({"most": None}, "least"),
        ({"least": 2}, "least"),
        ({"most": 4}, "least"),
        ({"high": 5, "most": 5}, "least"),
        ({"high": None, "most": None}, "least"),
    ],
)
def test_extents_that_are_none(parts, path):
    """What no sum of figures is, is refused, with the part that is wrong."""
    with pytest.raises(DefinitionError) as caught:
        Extent(**{"low": 3, "high": 3, "least": 3, "most": 3, **parts})
    assert [path] == [each.path for each in caught.value.faults][:1]


def test_an_extent_is_of_its_figure():
    """One that tells no more than the words is left out; one of other words is refused."""
    assert OVER == Figure(40, above=True, extent=OVER.known)
    assert None is Figure(40, above=True, extent=OVER.known).extent
    both = OVER + OVER
    assert both == Figure(80, above=True, extent=both.known) != Figure.over(80)
    with pytest.raises(DefinitionError, match="of another figure is not of the same number and sides @ extent"):
        Figure(81, above=True, extent=both.known)


def slowly(figures):
    """Bound a sum one figure after the other, and say whether a number in it is lost, rough or without an end."""
    least, most = 0, 0
    for each in figures:
        least += each.bounds.low
        most += each.bounds.high
    return least, most


@given(st.lists(figures(), max_size=4))
def test_sums_are_as_tight_as_their_parts(some):
    """The bounds of a sum are the sums of the bounds: nothing that is known is lost, and nothing claimed beside."""
    total = Figure.total(some)
    assert slowly(some) == (total.bounds.low, total.bounds.high)
    assert total == Figure.total(reversed(some))


@given(st.lists(figures(), max_size=4))
def test_print_claims_no_more_than_is_known(some):
    """Whatever may be the true number may be what the words say, too."""
    total = Figure.total(some)
    told = Figure(total.number, below=total.below, above=total.above)
    if not total.known.rough:
        assert told.bounds.low <= total.bounds.low
        assert total.bounds.high <= told.bounds.high
    assert (total.number is None) == any(each.number is None for each in some)
    assert total.known.rough == (total.number is not None and any(each.known.rough for each in some))


@given(figures(), st.integers(1, 5))
def test_times(figure, times):
    """So many times a figure is the sum of so many."""
    assert Figure.total([figure] * times) == figure.times(times)


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
