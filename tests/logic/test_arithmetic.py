"""Test derived terms: years, steps, sums, products and extremes; unknown, foreign and lowered values."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_rules.errors import DefinitionError, Fault
from congress_rules.law import CIVIL_CODE_COUNTING, Window
from congress_rules.logic import (
    Days,
    DaysSince,
    Integers,
    Maximum,
    Members,
    Minimum,
    Numbers,
    Parameter,
    Product,
    Steps,
    Sum,
    YearsSince,
    field,
)
from congress_rules.logic.cells import (
    Range,
    at_least,
    at_most,
    between,
    equal_to,
    less_than,
    more_than,
    none_of,
)
from congress_rules.logic.inputs import FOREIGN
from congress_rules.texts import Text
from tests.logic.nouns import DAY, DOMAINS, FEE, KIND, LEVEL, SHARE, WORDS, Piece, piece

ANY = Range((), from_start=True)
NAME = Text("数", "number")
ELECTION = Parameter[date]("election", Days(), Text("选举日", "election day"))
LEFT = field(Piece, lambda piece: piece.words)


def years(counting=CIVIL_CODE_COUNTING):
    """Give the age on election day."""
    return YearsSince(DAY, ELECTION, counting, "age", Text("年龄", "age"))


def of(kind, *operands):
    """Give a term by arithmetic."""
    return kind(operands, "n", NAME)


# Completed years


@pytest.mark.parametrize(
    ("born", "on", "expected"),
    [
        (date(2006, 12, 8), date(2024, 12, 8), 18),
        (date(2006, 12, 9), date(2024, 12, 8), 17),
        (date(2008, 2, 29), date(2026, 2, 27), 17),
        (date(2008, 2, 29), date(2026, 2, 28), 18),
        (date(2024, 12, 8), date(2024, 12, 8), 0),
        (date(2024, 12, 9), date(2024, 12, 8), -1),
        (None, date(2024, 12, 8), None),
        (date(2006, 12, 8), None, None),
        (datetime(2006, 12, 8), date(2024, 12, 8), FOREIGN),  # noqa: DTZ001 - a day is meant
        ("2006-12-08", date(2024, 12, 8), FOREIGN),
        (date(2006, 12, 8), "2024-12-08", FOREIGN),
        (None, "2024-12-08", FOREIGN),
    ],
)
def test_years(born, on, expected):
    """Years are completed on the birthday, which for a leap day is 28 February; foreign days are not counted with."""
    assert expected == years().read(piece(day=born), {"election": on})


def test_years_are_whole_numbers():
    """Below zero before the start."""
    assert ("age", Integers(), (DAY, ELECTION)) == (years().key, years().domain, years().below)


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        (at_least(18), Range(((date.min, False), (date(2006, 12, 9), False)))),
        (less_than(18), Range(((date(2006, 12, 9), False), (date.max, True)))),
        (equal_to(0), Range(((date(2023, 12, 9), False), (date(2024, 12, 9), False)))),
        (at_least(2024), Range(())),
        (at_least(2023), Range(((date.min, False), (date(1, 12, 9), False)))),
        (at_most(-8000), Range(())),
        (between(-9000, 9000), Range(((date.min, False), (date.max, True)))),
        (ANY, Range(((date.min, False), (date.max, True)))),
        (Range(()), Range(())),
    ],
)
def test_years_as_a_cut_on_the_day(accepted, expected):
    """A test on years is one on the day; beyond the calendar it accepts every day or none."""
    assert (DAY, expected) == years().preimage(accepted, {"election": date(2024, 12, 8)})


# Days since


def waited(window: Window | None = None) -> DaysSince:
    """Give the days to election day."""
    return DaysSince(DAY, ELECTION, "waited", NAME, window)


@pytest.mark.parametrize(
    ("start", "until", "window", "expected"),
    [
        (date(2024, 2, 28), date(2024, 3, 1), None, 2),
        (date(2023, 2, 28), date(2023, 3, 1), None, 1),
        (date(2024, 3, 1), date(2024, 2, 29), None, -1),
        (date(2024, 3, 1), date(2024, 4, 3), Window.MONTH, 3),
        (date(2024, 3, 31), date(2024, 4, 4), Window.MONTH, 4),
        (date(2024, 3, 31), date(2024, 3, 31), Window.MONTH, 0),
        (date(2024, 12, 30), date(2025, 1, 6), Window.ISO_WEEK, 1),
        (date(2024, 1, 1), date(2024, 12, 31), Window.YEAR, 0),
        (date.max, date.max, Window.ISO_WEEK, 0),
        (date.min, date.max, None, date.max.toordinal() - 1),
        (None, date(2024, 1, 1), None, None),
        (date(2024, 1, 1), None, Window.MONTH, None),
        ("2024-01-01", date(2024, 1, 1), None, FOREIGN),
    ],
)
def test_days_since(start, until, window, expected):
    """Days are counted from the day, or from the last of its window; the last week ends with the calendar."""
    assert expected == waited(window).read(piece(day=start), {"election": until})


@given(
    st.sampled_from([None, *Window]),
    st.one_of(st.dates(), st.dates(date(1, 1, 1), date(1, 2, 9)), st.dates(date(9999, 12, 1))),
    st.integers(-40, 400),
    st.integers(-40, 400),
    st.integers(-400, 800),
)
def test_days_as_a_cut_on_the_day(window, until, least, more, away):
    """A test on the days is one on the first day: both accept the same days."""
    term, accepted = waited(window), between(least, least + abs(more))
    found = term.preimage(accepted, {"election": until})
    assert found is not None
    if 1 <= (ordinal := until.toordinal() - away) <= date.max.toordinal():
        start = date.fromordinal(ordinal)
        days = term.read(piece(day=start), {"election": until})
        assert (days in accepted) is (start in found[1])


def test_days_as_a_cut_beyond_the_calendar():
    """More days than the calendar has reach nothing, and everything."""
    on = {"election": date(2024, 12, 8)}
    assert (DAY, Range(())) == waited().preimage(at_least(10**6), on)
    assert (DAY, Range(((date.min, False), (date.max, True)))) == waited().preimage(at_least(-(10**7)), on)
    assert None is waited().preimage(at_least(1), {})


def test_no_window_has_ended_in_the_first_of_the_calendar():
    """Before its first month is over, nothing has waited since the end of one; on its last day, that month has."""
    for day, reached in ((date.min, False), (date(1, 1, 30), False), (date(1, 1, 31), True)):
        found = waited(Window.MONTH).preimage(at_least(0), {"election": day})
        assert found is not None
        assert [reached, reached, False] == [each in found[1] for each in (date.min, date(1, 1, 31), date(1, 2, 1))]


def test_days_since_are_of_days():
    """They run between days, in whole numbers; other inputs are faults."""
    assert ("waited", Integers(), (DAY, ELECTION)) == (waited().key, waited().domain, waited().below)
    assert waited() == waited().within({})
    wrong = attrs.evolve(waited(), start=WORDS)
    assert [Fault("t", "words (a whole number of at least 0)", "a day, as waited needs")] == list(wrong.faults({}, "t"))


def test_years_need_their_end():
    """Without the election day, or with a day of the case, the test stays as it is."""
    assert None is years().preimage(at_least(18), {})
    assert None is attrs.evolve(years(), until=DAY).preimage(at_least(18), {})


def test_faults_of_years():
    """Years run between days; other inputs are faults, each with what is needed."""
    wrong = attrs.evolve(years(), start=WORDS, until=LEVEL)
    assert [
        Fault("t", "words (a whole number of at least 0)", "a day, as age needs"),
        Fault("t", "'level'", "a facet of the taxonomy"),
    ] == list(wrong.faults({}, "t"))
    assert [] == list(years().faults({}, "t"))


# Whole steps


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0, 0), (100, 0), (149, 0), (150, 1), (199, 1), (200, 2), (None, None), (True, FOREIGN), ("150", FOREIGN)],
)
def test_steps(value, expected):
    """One step for every full 50 above 100, none below."""
    assert expected == Steps(WORDS, 50, "steps", NAME, start=100).read(piece(words=value))


def test_steps_of_fractions():
    """Steps are exact: a tenth thrice is three tenths."""
    steps = Steps(FEE, Decimal("0.1"), "steps", NAME)
    assert [2, 3, 0] == [steps.read(piece(fee=Decimal(fee))) for fee in ("0.29", "0.3", "-1")]
    assert FOREIGN is steps.read(piece(fee=Decimal("NaN")))


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        (at_least(1), at_least(150)),
        (at_least(0), at_least(0)),
        (equal_to(0), Range(((0, False), (150, False)))),
        (equal_to(2), Range(((200, False), (250, False)))),
        (at_most(1), Range(((0, False), (200, False)))),
        (none_of([1]), Range(((0, False), (150, False), (200, False)))),
        (Range(()), Range(())),
    ],
)
def test_steps_as_limits(accepted, expected):
    """A test on steps is one on the number below."""
    assert (WORDS, expected) == Steps(WORDS, 50, "steps", NAME, start=100).preimage(accepted, {})


@pytest.mark.parametrize("size", [0, -1])
def test_steps_need_a_size(size):
    """A step of no size, or downwards, is no step."""
    with pytest.raises(ValueError, match="must be > 0"):
        Steps(WORDS, size, "steps", NAME)


def test_faults_of_steps():
    """A size that is not exact, and a term that is no number, are faults."""
    steps = Steps(KIND, 0.5, "steps", NAME)  # type: ignore[arg-type]  # the fault
    assert [
        Fault(
            "t",
            "outlet.kind (one of: paper, radio, bulletin)",
            "a whole number or an exact number, as steps needs",
        ),
        Fault("t", "0.5", "an exact number"),
    ] == list(steps.faults(DOMAINS, "t"))
    assert [] == list(Steps(SHARE, Decimal("0.5"), "steps", NAME).faults({}, "t"))


# Sums, products and extremes


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(Sum, Fraction(11, 2)), (Product, 3), (Minimum, Fraction(1, 2)), (Maximum, 3)],
)
def test_arithmetic(kind, expected):
    """Numbers of every exact type are combined exactly; a whole result is an `int`."""
    term = of(kind, LEFT, SHARE, Fraction(2))
    result = term.read(piece(words=3, share=Fraction(1, 2)))
    assert (expected, type(expected)) == (result, type(result))


@pytest.mark.parametrize("kind", [Sum, Product, Minimum, Maximum])
def test_arithmetic_of_unknown_and_foreign_numbers(kind):
    """One unknown number makes the result unknown, one foreign number makes it foreign, unknown or not."""
    term = of(kind, LEFT, FEE, 1)
    values: list[tuple[Any, Any]] = [(3, None), (None, Decimal(1)), (None, 0.5), ("3", Decimal(1)), (3, Decimal("NaN"))]
    assert [None, None, FOREIGN, FOREIGN, FOREIGN] == [term.read(piece(words=one, fee=two)) for one, two in values]


def test_values_of_arithmetic():
    """Whole numbers make whole numbers; one other operand makes exact numbers."""
    whole, exact = Integers(), Numbers()
    terms = [of(Sum, LEFT, WORDS, 1), of(Sum, LEFT, SHARE), of(Sum, LEFT, Fraction(1, 2)), of(Sum, of(Sum, LEFT, 1), 1)]
    assert [whole, exact, exact, whole] == [term.domain for term in terms]
    assert [Fraction(7, 2)] == [of(Sum, LEFT, Fraction(1, 2)).checked(piece(words=3))]


@pytest.mark.parametrize(
    ("term", "accepted", "expected"),
    [
        (of(Sum, LEFT, 2, 3), at_least(10), at_least(5)),
        (of(Sum, LEFT), at_least(10), at_least(10)),
        (of(Sum, LEFT, Fraction(1, 2)), at_most(Fraction(9, 2)), less_than(5)),
        (of(Product, LEFT, 2), at_least(3), at_least(2)),
        (of(Product, LEFT, 2), equal_to(3), Range(())),
        (of(Product, LEFT, -2), at_least(3), less_than(-1)),
        (of(Product, LEFT, -2), less_than(3), at_least(-1)),
        (of(Product, LEFT), at_least(3), at_least(3)),
        (of(Product, LEFT, 0), at_least(0), ANY),
        (of(Product, LEFT, 0), at_least(1), Range(())),
        (of(Product, LEFT, 0), less_than(0), Range(())),
        (of(Product, SHARE, 0), more_than(0), Range(())),
        (of(Product, SHARE, 0), at_least(0), ANY),
        (of(Product, SHARE, 0), more_than(-1), ANY),
        (of(Product, SHARE, -2), more_than(3), less_than(Fraction(-3, 2))),
        (of(Product, SHARE, -2), at_least(3), at_most(Fraction(-3, 2))),
        (of(Minimum, LEFT, 5), at_least(5), at_least(5)),
        (of(Minimum, LEFT, 5), at_least(6), Range(())),
        (of(Minimum, LEFT, 5), at_most(5), ANY),
        (of(Minimum, LEFT), at_least(6), at_least(6)),
        (of(Maximum, LEFT, 5), at_least(5), ANY),
        (of(Maximum, LEFT, 5), at_least(6), at_least(6)),
        (of(Maximum, LEFT, 5), at_most(5), less_than(6)),
        (of(Maximum, LEFT, 5), less_than(5), Range(())),
    ],
)
def test_arithmetic_as_limits(term, accepted, expected):
    """A test on the result is one on the single term below, rising or falling."""
    assert (term.below[0], expected) == term.preimage(accepted, {})


def test_preimages_reach_down_to_the_plain_term():
    """A term derived from a derived term is lowered through both."""
    outer = of(Sum, Steps(WORDS, 50, "steps", NAME), 1)
    assert (WORDS, Range(((50, False), (100, False)))) == outer.preimage(equal_to(2), {})


def test_two_terms_have_no_preimage():
    """What depends on two terms cannot be a test on one."""
    assert None is of(Sum, LEFT, WORDS).preimage(at_least(1), {})


def test_faults_of_arithmetic():
    """Constants must be exact numbers, terms numbers, and there must be a term."""
    constants = [0.5, True, Decimal("NaN"), Fraction(1, 2)]
    assert ["0.5", "True", "Decimal('NaN')"] == [fault.value for fault in of(Sum, LEFT, *constants).faults({}, "t")]
    assert ["n, made of constants alone, is not made of one term at least @ t"] == [
        str(fault) for fault in of(Minimum, 1).faults({}, "t")
    ]
    assert ["day (a day)"] == [fault.value for fault in of(Sum, DAY, 1).faults({}, "t")]


def test_derived_terms_have_no_domain_without_their_operands():
    """A sum over a field without values has none either."""
    title = field(Piece, lambda piece: piece.title)
    with pytest.raises(DefinitionError, match="bound to a domain"):
        _ = of(Sum, title).domain


def test_members_are_not_counted_with():
    """A term over another facet is bound before its kind is checked."""
    assert isinstance(LEVEL.within(DOMAINS).domain, Members)
    assert ["outlet.level (one of: county, city, province)"] == [
        fault.value for fault in of(Product, LEVEL, 2).faults(DOMAINS, "t")
    ]
