"""Test ordered lines: their neighbours and ends, their parts, and the words of limits."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest

from congress_rules.errors import Fault
from congress_rules.logic import Days, Integers, Numbers
from congress_rules.logic.cells import (
    Range,
    at_least,
    at_most,
    between,
    equal_to,
    less_than,
    more_than,
    none_of,
    one_of,
)
from congress_rules.texts import Text

HALF = Fraction(1, 2)
LEAP, EVE, MORROW = date(2024, 2, 29), date(2024, 2, 28), date(2024, 3, 1)
ANY = Range((), from_start=True)


@pytest.mark.parametrize(
    ("domain", "inside", "outside"),
    [
        (Integers(), [0, -1, 10**30], [True, False, 1.0, Decimal(1), Fraction(1), "1", None]),
        (Integers(0, 3), [0, 3], [-1, 4, True]),
        (Integers(1), [1, 10**30], [0]),
        (Integers(highest=1), [1, -(10**30)], [2]),
        (Numbers(), [0, Decimal("0.1"), HALF], [True, 0.5, "1", None, Decimal("NaN"), Decimal("sNaN"), Decimal("Inf")]),
        (Numbers(HALF, 1), [HALF, Decimal("0.5"), 1], [Decimal("0.49"), Fraction(101, 100), 0]),
        (Days(), [date.min, date.max, LEAP], [datetime(2024, 2, 29), "2024-02-29", None, 20240229]),  # noqa: DTZ001 - the point
        (Days(LEAP, MORROW), [LEAP, MORROW], [EVE, date(2024, 3, 2)]),
    ],
)
def test_values_of_lines(domain, inside, outside):
    """Only values of exactly the right type between the ends belong: `True` is not 1, a `datetime` is no day."""
    assert [True] * len(inside) + [False] * len(outside) == [value in domain for value in (*inside, *outside)]


@pytest.mark.parametrize(
    ("domain", "cells", "expected"),
    [
        (Integers(), more_than(4), at_least(5)),
        (Integers(), at_most(4), less_than(5)),
        (Integers(), equal_to(4), Range(((4, False), (5, False)))),
        (Integers(), one_of([4]), Range(((4, False), (5, False)))),
        (Integers(), one_of([3, 4]), Range(((3, False), (5, False)))),
        (Integers(), none_of([4]), Range(((4, False), (5, False)), from_start=True)),
        (Integers(), none_of([]), ANY),
        (Integers(), one_of([]), Range(())),
        (Integers(), Range(((4, True), (5, False))), Range(())),
        (Integers(), at_least(Fraction(7, 2)), at_least(4)),
        (Integers(), more_than(Fraction(7, 2)), at_least(4)),
        (Integers(), at_most(Fraction(7, 2)), less_than(4)),
        (Integers(), less_than(Fraction(-7, 2)), less_than(-3)),
        (Integers(), Range(((5, False), (3, True))), Range(())),
        (Integers(0, 9), ANY, Range(((0, False), (9, True)))),
        (Integers(0, 9), at_most(9), Range(((0, False), (9, True)))),
        (Integers(0, 9), at_most(8), Range(((0, False), (9, False)))),
        (Integers(0, 9), more_than(9), Range(())),
        (Integers(0, 9), less_than(0), Range(())),
        (Integers(0, 9), at_least(-5), Range(((0, False), (9, True)))),
        (Integers(0, 9), equal_to(9), Range(((9, False), (9, True)))),
        (Integers(0), at_most(4), Range(((0, False), (5, False)))),
        (Integers(highest=9), at_least(4), Range(((4, False), (9, True)))),
        (Numbers(), more_than(4), more_than(4)),
        (Numbers(), one_of([4]), equal_to(4)),
        (Numbers(0), at_most(HALF), between(0, HALF)),
        (Days(), more_than(EVE), Range(((LEAP, False), (date.max, True)))),
        (Days(), at_most(LEAP), Range(((date.min, False), (MORROW, False)))),
        (Days(), at_most(date.max), Range(((date.min, False), (date.max, True)))),
        (Days(), one_of([date.max]), Range(((date.max, False), (date.max, True)))),
        (Days(), more_than(date.max), Range(())),
    ],
)
def test_canonical_forms(domain, cells, expected):
    """Tests that accept the same values of the line have one form."""
    assert expected == domain.canonical(cells)
    assert expected == domain.canonical(expected)


def test_parts_of_a_line():
    """The line is cut at every cut of the tests, between its ends."""
    line = Integers(0, 9)
    tests = [line.canonical(cells) for cells in (at_least(3), at_most(6), one_of([3]))]
    cuts = [(0, False), (3, False), (4, False), (7, False), (9, True)]
    assert tuple(map(Range, pairwise(cuts))) == line.parts(tests)
    assert (Range(((0, False), (9, True))),) == line.parts([])


def test_parts_of_an_endless_line():
    """The first and the last part of a line without ends are open; names cut no line."""
    assert (less_than(3), at_least(3)) == Integers().parts([at_least(3), one_of([3])])
    assert (ANY,) == Numbers().parts([])


@pytest.mark.parametrize(
    ("domain", "tests", "values", "expected"),
    [
        (Integers(), [at_least(3)], [2, 3, 4, True, 3.0, None], [0, 1, 1, None, None, None]),
        (Integers(0, 9), [at_least(3)], [-1, 0, 2, 3, 9, 10], [None, 0, 0, 1, 1, None]),
        (Numbers(), [more_than(3)], [Decimal("2.9"), 3, Fraction(31, 10)], [0, 0, 1]),
        (Numbers(), [at_least(3)], [Decimal("2.9"), Decimal("3.0"), Decimal("NaN")], [0, 1, None]),
        (Days(), [at_least(LEAP)], [EVE, LEAP, MORROW, date.min, date.max], [0, 1, 1, 0, 1]),
    ],
)
def test_locators_of_lines(domain, tests, values, expected):
    """The part of a value is found on both sides of each cut; unknown and foreign values have none."""
    locate = domain.locator(domain.parts([domain.canonical(test) for test in tests]))
    assert expected == [locate(value) for value in values]


@pytest.mark.parametrize(
    ("domain", "part", "expected"),
    [
        (Integers(), at_least(3), 3),
        (Integers(), less_than(3), 2),
        (Integers(), ANY, 0),
        (Integers(0), Range(((0, False), (3, False))), 0),
        (Integers(0, 9), Range(((9, False), (9, True))), 9),
        (Numbers(), at_least(3), 3),
        (Numbers(), more_than(3), 4),
        (Numbers(), at_most(3), 3),
        (Numbers(), less_than(3), 2),
        (Numbers(), Range(((3, True), (4, False))), Fraction(7, 2)),
        (Numbers(), Range(((3, True), (4, True))), 4),
        (Numbers(), ANY, 0),
        (Days(), Range(((LEAP, False), (date.max, True))), LEAP),
        (Days(), Range(((date.min, False), (LEAP, False))), EVE),
        (Days(), Range(((date.min, False), (date.max, True))), date(2000, 1, 1)),
        (Days(), Range(((date.min, False), (date(1, 1, 2), False))), date.min),
        (Days(), Range(((date.max, False), (date.max, True))), date.max),
        (Days(LEAP, MORROW), Range(((LEAP, False), (MORROW, True))), LEAP),
    ],
)
def test_samples_of_lines(domain, part, expected):
    """A sample is the least value of the part, else the greatest, else one between; no day at the calendar's ends."""
    assert expected == domain.sample(part)
    assert domain.sample(part) in part


@pytest.mark.parametrize(
    ("domain", "part", "value", "expected"),
    [
        (Integers(), at_least(18), 17, 18),
        (Integers(), less_than(18), 20, 17),
        (Integers(), Range(((3, False), (9, False))), 20, 8),
        (Integers(), Range(((3, False), (9, False))), 5, 5),
        (Integers(), at_least(18), None, 18),
        (Integers(), at_least(18), "x", 18),
        (Numbers(), more_than(3), 2, 4),
        (Numbers(), Range(((3, True), (4, True))), 2, 4),
        (Numbers(), Range(((3, False), (4, True))), Decimal("4.5"), 4),
        (Days(), Range(((date.min, False), (LEAP, False))), MORROW, EVE),
        (Days(), Range(((LEAP, False), (date.max, True))), EVE, LEAP),
    ],
)
def test_nearest_values_on_lines(domain, part, value, expected):
    """The nearest value is the value itself, else the nearest end that belongs, else a sample."""
    assert expected == domain.nearest_value(part, value)


@pytest.mark.parametrize(
    ("domain", "cells", "zh", "en"),
    [
        (Integers(), at_least(3), "不少于3", "is at least 3"),
        (Integers(), more_than(3), "不少于4", "is at least 4"),
        (Integers(), less_than(3), "不超过2", "is at most 2"),
        (Integers(), equal_to(3), "为3", "is 3"),
        (Integers(), ANY, "任意", "is anything"),
        (Integers(), Range(()), "（无）", "is nothing"),
        (Integers(), none_of([3]), "不超过2，或不少于4", "is at most 2 or is at least 4"),
        (Integers(0), ANY, "任意", "is anything"),
        (Integers(0, 9), ANY, "任意", "is anything"),
        (Integers(0, 9), at_most(3), "不超过3", "is at most 3"),
        (Integers(0, 9), at_least(3), "不少于3", "is at least 3"),
        (Integers(0, 9), between(3, 4), "不少于3且不超过4", "is at least 3 and is at most 4"),
        (Numbers(), more_than(3), "超过3", "is more than 3"),
        (Numbers(), less_than(3), "不满3", "is less than 3"),
        (Numbers(0), at_least(0), "任意", "is anything"),
        (Numbers(0), more_than(0), "超过0", "is more than 0"),
        (Numbers(0, 1), at_most(HALF), "不超过0.5", "is at most 0.5"),
        (Numbers(0, 1), ANY, "任意", "is anything"),
        (Days(), at_least(LEAP), "不早于2024-02-29", "is not before 2024-02-29"),
        (Days(), less_than(LEAP), "不晚于2024-02-28", "is not after 2024-02-28"),
        (Days(), equal_to(LEAP), "为2024-02-29", "is 2024-02-29"),
        (Days(), ANY, "任意", "is anything"),
    ],
)
def test_words_of_limits(domain, cells, zh, en):
    """Limits are worded by the values that they include, where there are any; the line's own ends go without saying."""
    assert Text(zh, en) == domain.describe(domain.canonical(cells))


@pytest.mark.parametrize(
    ("domain", "zh", "en"),
    [
        (Integers(), "整数", "a whole number"),
        (Integers(0), "整数，不少于0", "a whole number of at least 0"),
        (Integers(0, 9), "整数，不少于0，不超过9", "a whole number of at least 0, at most 9"),
        (Numbers(highest=1), "精确数值，不超过1", "an exact number, at most 1"),
        (Days(), "日期", "a day"),
        (Days(LEAP), "日期，不少于2024-02-29，不超过9999-12-31", "a day of at least 2024-02-29, at most 9999-12-31"),
    ],
)
def test_words_of_lines(domain, zh, en):
    """What a line expects names its ends, where its author set them."""
    assert Text(zh, en) == domain.expected


@pytest.mark.parametrize(
    ("domain", "cells", "value"),
    [
        (Integers(), one_of([True]), "True"),
        (Integers(), at_least(4.7), "4.7"),
        (Integers(), at_least(HALF), "Fraction(1, 2)"),
        (Integers(0, 9), at_most(10), "10"),
        (Numbers(), at_least(Decimal("NaN")), "Decimal('NaN')"),
        (Numbers(), one_of(["4"]), "'4'"),
        (Numbers(), less_than(None), "None"),
        (Days(), at_least(datetime(2024, 1, 1)), "datetime.datetime(2024, 1, 1, 0, 0)"),  # noqa: DTZ001 - the fault
        (Days(), one_of(["2024-01-01"]), "'2024-01-01'"),
    ],
)
def test_faults_of_lines(domain, cells, value):
    """A limit of another type, or beyond the line's ends, is a fault."""
    assert [Fault("t", value, domain.expected.en)] == list(domain.faults(cells, "t"))


def test_limits_of_their_line_are_no_faults():
    """Ends are values of the line."""
    assert [] == list(Integers(0, 9).faults(between(0, 9), "t"))
    assert [] == list(Days().faults(between(date.min, date.max), "t"))


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([0, Decimal("0.0"), Decimal("-0"), Decimal("0E+9"), Fraction(0)], "0"),
        ([HALF, Decimal("0.5"), Decimal("0.50"), Decimal("5E-1")], "0.5"),
        ([-1000, Decimal("-1E+3"), Decimal("-1000.00")], "-1000"),
        ([Fraction(1, 400), Decimal("0.0025")], "0.0025"),
        ([Fraction(3, 125)], "0.024"),
        ([Fraction(1, 3)], "1/3"),
        ([Fraction(-7, 6)], "-7/6"),
        ([10**39, Decimal("1E+39")], "1" + "0" * 39),
        ([10**900, Decimal("1E+900"), Fraction(10**900)], "1E+900"),
        ([-12 * 10**5000], "-1.2E+5001"),
        ([Decimal("-25E-900"), Fraction(-25, 10**900)], "-2.5E-899"),
        ([10**45 + 1], "1" + "0" * 44 + "1"),
        ([Decimal("NaN")], "NaN"),
        ([Decimal("1E+5000")], "1E+5000"),
        (["many"], "many"),
    ],
)
def test_equal_numbers_are_worded_alike(numbers, expected):
    """A number is worded by its value, not by its type or its zeros: plainly, unless it takes very many signs."""
    assert {Text(expected, expected)} == {Numbers().text(number) for number in numbers}
