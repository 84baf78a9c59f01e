"""Test the algebra of tests: limits on both sides, complement, intersection and cuts."""

from datetime import date
from fractions import Fraction

import pytest

from congress_rules.logic.cells import (
    Range,
    Selection,
    at_least,
    at_most,
    between,
    equal_to,
    intersection,
    less_than,
    more_than,
    none_of,
    one_of,
)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (at_least(3), [False, True, True]),
        (at_most(3), [True, True, False]),
        (more_than(3), [False, False, True]),
        (less_than(3), [True, False, False]),
        (equal_to(3), [False, True, False]),
        (equal_to(3).complement(), [True, False, True]),
        (between(3, 4), [False, True, True]),
        (between(2, 3), [True, True, False]),
        (between(4, 2), [False, False, False]),
        (between(4, 2).complement(), [True, True, True]),
        (Range((), from_start=True), [True, True, True]),
        (one_of([2, 4]), [True, False, True]),
        (none_of([2, 4]), [False, True, False]),
        (none_of([]), [True, True, True]),
    ],
)
def test_limits_on_both_sides(cells, expected):
    """以上 and 以下 include the number, 超过 and 不满 exclude it; one below, on and one above are told apart."""
    assert expected == [value in cells for value in (2, 3, 4)]


def test_limits_between_neighbours():
    """On a line without neighbours the smallest distance counts."""
    step = Fraction(1, 10**9)
    assert [False, True] == [value in at_least(3) for value in (3 - step, Fraction(3))]
    assert [False, True] == [value in more_than(3) for value in (Fraction(3), 3 + step)]


def test_limits_are_days_too():
    """A day is a limit like a number; the leap day lies between its neighbours."""
    days = [date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1)]
    assert [False, True, True] == [day in at_least(date(2024, 2, 29)) for day in days]
    assert [True, True, False] == [day in less_than(date(2024, 3, 1)) for day in days]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (one_of("ab"), one_of("bc"), one_of("b")),
        (one_of("ab"), none_of("bc"), one_of("a")),
        (none_of("bc"), one_of("ab"), one_of("a")),
        (none_of("ab"), none_of("bc"), none_of("abc")),
        (at_least(1), at_most(3), between(1, 3)),
        (between(1, 3), between(2, 5), between(2, 3)),
        (between(1, 2), between(3, 4), Range(())),
        (equal_to(2).complement(), between(1, 3), Range(((1, False), (2, False), (2, True), (3, True)))),
        (Range((), from_start=True), less_than(3), less_than(3)),
    ],
)
def test_intersections(one, other, expected):
    """What both accept is again one set of cells, whichever stands first."""
    assert (expected, expected) == (one.intersect(other), other.intersect(one))
    assert expected == intersection(one, other)


@pytest.mark.parametrize(("one", "other"), [(one_of("a"), at_least(1)), (at_least(1), one_of("a"))])
def test_tests_of_different_kinds_do_not_meet(one, other):
    """A test by name and a limit are never tests of the same input."""
    with pytest.raises(TypeError, match="expected two selections or two ranges"):
        intersection(one, other)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (one_of([]), True),
        (one_of([0]), False),
        (none_of([]), False),
        (Range(()), True),
        (Range((), from_start=True), False),
        (at_least(0), False),
        (less_than(0), False),
    ],
)
def test_emptiness(cells, expected):
    """Only what accepts nothing at all is empty."""
    assert expected is cells.empty


def test_selection_is_not_moved_by_order():
    """The order in which values are named does not matter."""
    assert Selection(frozenset("ab")) == one_of("ba")


def test_intervals():
    """Intervals run from cut to cut; None stands for an open side."""
    low, high = (2, True), (5, False)
    assert ((None, None),) == Range((), from_start=True).intervals
    assert () == Range(()).intervals
    assert ((low, high),) == Range((low, high)).intervals
    assert ((None, low), (high, None)) == Range((low, high), from_start=True).intervals
    assert ((low, None),) == more_than(2).intervals


def test_sides_of_a_cut():
    """Just after a cut the line is inside or not, whichever value follows."""
    assert [False, True] == [at_least(3).after(cut) for cut in ((2, True), (3, False))]
    assert [False, True] == [more_than(3).after(cut) for cut in ((3, False), (3, True))]
    assert [True, False] == [at_most(3).after(cut) for cut in ((3, False), (3, True))]


def test_rising():
    """Limits in falling order enclose nothing; those in order stay."""
    falling = Range(((5, False), (3, True)))
    assert Range(()) == falling.rising
    assert Range((), from_start=True) == falling.complement().rising
    assert between(3, 5) == between(3, 5).rising
    assert equal_to(3) == equal_to(3).rising
