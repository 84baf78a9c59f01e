"""Test the laws of day counting: counts and their inverses agree for all days."""

from datetime import date, timedelta

import attrs
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from congress_rules.errors import CalendarError
from congress_rules.law import CIVIL_CODE_COUNTING, DayCounting, FirstDay, Holiday, LeapDay

DAY = timedelta(days=1)
LEAP_DAYS = (
    st.integers(1, 2499).map(lambda n: 4 * n).filter(lambda y: y % 100 or not y % 400).map(lambda y: date(y, 2, 29))
)
DAYS = st.dates() | LEAP_DAYS | LEAP_DAYS.map(lambda day: day - DAY) | LEAP_DAYS.map(lambda day: day + DAY)
COUNTINGS = st.builds(
    lambda first_day, leap_day: attrs.evolve(CIVIL_CODE_COUNTING, first_day=first_day, leap_day=leap_day),
    st.sampled_from(FirstDay),
    st.sampled_from(LeapDay),
)


@given(COUNTINGS, DAYS, DAYS)
def test_years_between_is_the_largest_number(counting: DayCounting, start: date, on: date) -> None:
    """The completed years are the largest number whose anniversary has come."""
    years = counting.years_between(start, on)
    assume(start.year + years > 0)
    assert counting.anniversary(start, years) <= on
    assume(start.year + years + 1 < 10_000)
    assert on < counting.anniversary(start, years + 1)


@given(COUNTINGS, DAYS, DAYS, st.integers(0, 120))
@example(counting=CIVIL_CODE_COUNTING, start=date(2008, 2, 29), on=date(2026, 2, 28), years=18)
def test_last_start_is_the_exact_inverse(counting: DayCounting, start: date, on: date, years: int) -> None:
    """Starting by the last start and having completed the years are the same, for every pair of days."""
    assume(on.year > years)
    cut = counting.last_start(on, years)
    assert (start <= cut) == (counting.years_between(start, on) >= years)
    assert counting.years_between(cut, on) >= years


@pytest.mark.parametrize("leap_day", LeapDay)
@pytest.mark.parametrize("years", [0, 1, 3, 4, 18, 100])
def test_last_start_is_exact_on_every_day(leap_day: LeapDay, years: int) -> None:
    """On each day of the years around a leap day and a century, the day after the last start is too late."""
    counting = attrs.evolve(CIVIL_CODE_COUNTING, leap_day=leap_day)
    for year in (1900, 1996, 2000, 2004, 2026, 2028, 2096, 2100, 2104):
        for on in (date(year, 1, 1) + n * DAY for n in range(366)):
            cut = counting.last_start(on, years)
            assert counting.anniversary(cut, years) <= on < counting.anniversary(cut + DAY, years)


@given(COUNTINGS, st.dates(max_value=date(9000, 1, 1)), st.integers(1, 10_000))
def test_before_undoes_within(counting: DayCounting, event: date, days: int) -> None:
    """Counting forwards, then backwards as many days, comes back to the event; after follows within."""
    last = counting.within(event, days=days)
    assert event == counting.before(last, days)
    assert last + DAY == counting.after(event, days)


@given(COUNTINGS, st.dates(max_value=date(9000, 1, 1)), st.integers(1, 1200))
def test_first_day_shifts_by_one_at_most(counting: DayCounting, event: date, months: int) -> None:
    """To count the day of the event ends a period one day earlier, or on the same last day of a shorter month."""
    excluded = attrs.evolve(counting, first_day=FirstDay.EXCLUDED).within(event, months=months)
    included = attrs.evolve(counting, first_day=FirstDay.INCLUDED).within(event, months=months)
    assert excluded - included in (0 * DAY, DAY)
    assert (excluded - included == DAY) == (excluded.day in (event.day, 1))


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(0, 400), st.sets(st.integers(0, 420), min_size=1))
def test_moves_to_the_next_day_that_is_no_holiday(event: date, days: int, offsets: set[int]) -> None:
    """A last day that moves ends on the first day from it on that is no holiday."""
    holidays = frozenset(event + n * DAY for n in offsets)
    moving = attrs.evolve(CIVIL_CODE_COUNTING, holiday=Holiday.MOVES, holidays=holidays)
    stays, moves = CIVIL_CODE_COUNTING.within(event, days=days), moving.within(event, days=days)
    assert moves not in holidays
    assert all(stays + n * DAY in holidays for n in range((moves - stays).days))


@given(COUNTINGS, DAYS, st.integers())
def test_any_number_is_counted_or_refused(counting: DayCounting, day: date, number: int) -> None:
    """Any whole number ends in a day or in the one typed error, never in one from below."""
    for count in (counting.before, counting.after, counting.anniversary, counting.last_start):
        try:
            assert date.min <= count(day, number) <= date.max
        except CalendarError as error:
            assert "expected" in str(error)  # noqa: PT017 - both endings are right
