"""Test periods, their names and their windows at the calendar's edges."""

import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from congress_rules.errors import CalendarError
from congress_rules.law import Edges, Period, Window
from congress_rules.texts import Text


@pytest.mark.parametrize(
    ("period", "first", "last", "days"),
    [
        (Period.year(2024), date(2024, 1, 1), date(2024, 12, 31), 366),
        (Period.year(2023), date(2023, 1, 1), date(2023, 12, 31), 365),
        (Period.year(1900), date(1900, 1, 1), date(1900, 12, 31), 365),
        (Period.year(2000), date(2000, 1, 1), date(2000, 12, 31), 366),
        (Period.year(1), date.min, date(1, 12, 31), 365),
        (Period.year(9999), date(9999, 1, 1), date.max, 365),
        (Period.year(2023, starts=4), date(2023, 4, 1), date(2024, 3, 31), 366),
        (Period.year(2023, starts=12), date(2023, 12, 1), date(2024, 11, 30), 366),
        (Period.half(2024, 1), date(2024, 1, 1), date(2024, 6, 30), 182),
        (Period.half(2024, 2), date(2024, 7, 1), date(2024, 12, 31), 184),
        (Period.half(2024, 2, starts=4), date(2024, 10, 1), date(2025, 3, 31), 182),
        (Period.quarter(2024, 1), date(2024, 1, 1), date(2024, 3, 31), 91),
        (Period.quarter(2024, 4), date(2024, 10, 1), date(2024, 12, 31), 92),
        (Period.quarter(2024, 4, starts=4), date(2025, 1, 1), date(2025, 3, 31), 90),
        (Period.month(2024, 2), date(2024, 2, 1), date(2024, 2, 29), 29),
        (Period.month(2100, 2), date(2100, 2, 1), date(2100, 2, 28), 28),
        (Period.month(9999, 12), date(9999, 12, 1), date.max, 31),
        (Period.iso_week(2020, 1), date(2019, 12, 30), date(2020, 1, 5), 7),
        (Period.iso_week(2020, 53), date(2020, 12, 28), date(2021, 1, 3), 7),
        (Period.iso_week(1, 1), date.min, date(1, 1, 7), 7),
        (Period.iso_week(9999, 51), date(9999, 12, 20), date(9999, 12, 26), 7),
    ],
)
def test_named_periods(period: Period, first: date, last: date, days: int) -> None:
    """Years, halves, quarters, months and weeks begin and end where the calendar says."""
    assert (first, last, days) == (period.first, period.last, period.days)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Period.year(0), "0 is not the number of a year: expected 1 to 9999"),
        (lambda: Period.year(10_000), "expected 1 to 9999"),
        (lambda: Period.year(True), "True is not the number of a year"),  # noqa: FBT003 - a wrong number is meant
        (lambda: Period.year(2024, starts=13), "13 is not the number of a month: expected 1 to 12"),
        (lambda: Period.half(2024, 3), "3 is not the number of a half: expected 1 to 2"),
        (lambda: Period.quarter(2024, 0), "0 is not the number of a quarter: expected 1 to 4"),
        (lambda: Period.month(2024, 13), "13 is not the number of a month: expected 1 to 12"),
        (lambda: Period.iso_week(2021, 53), "53 is not the number of an ISO week of 2021: expected 1 to 52"),
        (lambda: Period.iso_week(2020, 54), "54 is not the number of an ISO week of 2020: expected 1 to 53"),
        (lambda: Period.iso_week(0, 1), "0 is not the number of a year"),
        (lambda: Period.iso_week(9999, 52), "outside the calendar: expected a day from 0001-01-01 to 9999-12-31"),
        (lambda: Period.year(9999, starts=2), "outside the calendar"),
        (lambda: Period(date(2024, 1, 2), date(2024, 1, 1)), "2024-01-01 is not the last day .* expected 2024-01-02"),
        (lambda: Period(datetime(2024, 1, 1, tzinfo=UTC), date(2024, 1, 2)), "expected a date without a time"),
        (lambda: Period(date(2024, 1, 1), datetime(2024, 1, 2, tzinfo=UTC)), "expected a date without a time"),
        (lambda: Period("2024-01-01", date(2024, 1, 2)), "'2024-01-01' is not a day"),  # type: ignore[arg-type]
    ],
)
def test_refuses_what_the_calendar_lacks(make: Callable[[], Period], message: str) -> None:
    """Impossible numbers and days are one typed error that says what was expected."""
    with pytest.raises(CalendarError, match=message):
        make()


def test_includes_both_ends() -> None:
    """The first and the last day are within the period, their neighbours are not."""
    period = Period.month(2024, 2)
    days = [date(2024, 1, 31), date(2024, 2, 1), date(2024, 2, 29), date(2024, 3, 1)]
    assert [False, True, True, False] == [each in period for each in days]


def test_contains_no_times() -> None:
    """A time of day is refused rather than compared."""
    with pytest.raises(CalendarError, match="is not a day"):
        assert datetime(2024, 2, 1, tzinfo=UTC) in Period.month(2024, 2)


def test_sorts_hashes_and_pickles() -> None:
    """Periods are values that sort by their first day, then by their last."""
    first, second, third = Period.month(2024, 1), Period.year(2024), Period.month(2024, 2)
    assert [first, second, third] == sorted([third, second, first])
    assert {first, second} == pickle.loads(pickle.dumps({second, first}))  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    ("period", "zh", "en"),
    [
        (Period.year(2024), "2024年", "2024"),
        (Period.half(2024, 1), "2024年上半年", "first half of 2024"),
        (Period.half(2024, 2), "2024年下半年", "second half of 2024"),
        (Period.quarter(2024, 1), "2024年第一季度", "first quarter of 2024"),
        (Period.quarter(2024, 4), "2024年第四季度", "fourth quarter of 2024"),
        (Period.month(2024, 3), "2024年3月", "March 2024"),
        (Period.month(2023, 2), "2023年2月", "February 2023"),
        (Period.iso_week(2024, 1), "2024年第1周", "week 1 of 2024"),
        (Period.iso_week(2020, 53), "2020年第53周", "week 53 of 2020"),
        (Period.year(2024, starts=4), "2024年4月至2025年3月", "April 2024 to March 2025"),
        (Period.half(2024, 1, starts=2), "2024年2月至2024年7月", "February 2024 to July 2024"),
        (Period(date(2023, 1, 1), date(2024, 12, 31)), "2023年1月至2024年12月", "January 2023 to December 2024"),
        (Period(date(2024, 1, 2), date(2024, 1, 8)), "2024年1月2日至2024年1月8日", "2 January 2024 to 8 January 2024"),
        (
            Period(date(2024, 1, 1), date(2024, 2, 28)),
            "2024年1月1日至2024年2月28日",
            "1 January 2024 to 28 February 2024",
        ),
        (Period(date(2024, 3, 5), date(2024, 3, 5)), "2024年3月5日", "5 March 2024"),
        (Period(date.min, date.max), "1年1月至9999年12月", "January 1 to December 9999"),
    ],
)
def test_names(period: Period, zh: str, en: str) -> None:
    """A period is named as people name it, in both languages."""
    assert Text(zh, en) == period.name


@pytest.mark.parametrize(
    ("window", "names"),
    [
        (Window.YEAR, ["2024"]),
        (Window.HALF, ["first half of 2024", "second half of 2024"]),
        (Window.QUARTER, [f"{each} quarter of 2024" for each in ("first", "second", "third", "fourth")]),
    ],
)
def test_windows_of_a_year(window: Window, names: list[str]) -> None:
    """Windows that tile the period need no edges."""
    assert names == [each.name.en for each in Period.year(2024).windows(window)]


def test_months_of_all_time() -> None:
    """The calendar's first and last month are windows like others."""
    months = Period(date.min, date.max).windows(Window.MONTH)
    assert (12 * 9999, Period.month(1, 1), Period.month(9999, 12)) == (len(months), months[0], months[-1])


def test_windows_of_an_own_year() -> None:
    """The halves and quarters of an own year count from its own first month."""
    year = Period.year(2024, starts=2)
    assert (year,) == year.windows(Window.YEAR)
    assert tuple(Period.half(2024, n, starts=2) for n in (1, 2)) == year.windows(Window.HALF)
    assert tuple(Period.quarter(2024, n, starts=2) for n in (1, 2, 3, 4)) == year.windows(Window.QUARTER)
    assert 12 == len(year.windows(Window.MONTH))


def test_windows_of_half_an_own_year() -> None:
    """A shorter period says where its years start, or its quarters are the calendar's, which do not tile it."""
    half = Period.half(2024, 1, starts=2)
    assert tuple(Period.quarter(2024, n, starts=2) for n in (1, 2)) == half.windows(Window.QUARTER, starts=2)
    with pytest.raises(CalendarError, match=r"July 2024 is not made of whole windows \(quarter\): expected edges"):
        half.windows(Window.QUARTER)


def test_calendar_years_of_an_own_year() -> None:
    """Calendar windows may be asked of an own year."""
    clipped = Period.year(2024, starts=4).windows(Window.YEAR, Edges.CLIPPED, starts=1)
    assert (date(2024, 12, 31), date(2025, 1, 1)) == (clipped[0].last, clipped[1].first)


def test_weeks_of_a_year_of_whole_weeks() -> None:
    """ISO weeks tile a period that runs from a Monday to a Sunday."""
    period = Period(Period.iso_week(2020, 1).first, Period.iso_week(2020, 53).last)
    assert tuple(Period.iso_week(2020, n) for n in range(1, 54)) == period.windows(Window.ISO_WEEK)


@pytest.mark.parametrize(
    ("edges", "first", "last"),
    [
        (Edges.WHOLE, Period.iso_week(2021, 1), Period.iso_week(2021, 51)),
        (Edges.LAST_DAY, Period.iso_week(2020, 53), Period.iso_week(2021, 51)),
        (Edges.FIRST_DAY, Period.iso_week(2021, 1), Period.iso_week(2021, 52)),
        (Edges.MAJORITY, Period.iso_week(2021, 1), Period.iso_week(2021, 52)),
        (Edges.CLIPPED, Period(date(2021, 1, 1), date(2021, 1, 3)), Period(date(2021, 12, 27), date(2021, 12, 31))),
    ],
)
def test_edges(edges: Edges, first: Period, last: Period) -> None:
    """Each kind of edge decides on the week of 1 January (three days inside) and that of 31 December (five)."""
    windows = Period.year(2021).windows(Window.ISO_WEEK, edges)
    assert (first, last) == (windows[0], windows[-1])


@pytest.mark.parametrize(
    ("days", "expected"),
    [(15, 0), (16, 1)],
)
def test_majority_is_more_than_half(days: int, expected: int) -> None:
    """Half of a month of thirty days is no majority."""
    windows = Period(date(2024, 4, 1), date(2024, 4, days)).windows(Window.MONTH, Edges.MAJORITY)
    assert expected == len(windows)


@pytest.mark.parametrize(
    ("period", "window"),
    [
        (Period.year(2021), Window.ISO_WEEK),
        (Period(date(2021, 1, 2), date(2021, 12, 31)), Window.MONTH),
        (Period(date(2021, 1, 1), date(2021, 12, 30)), Window.MONTH),
        (Period.month(2021, 1), Window.YEAR),
    ],
)
def test_asks_for_edges(period: Period, window: Window) -> None:
    """A period that cuts through windows is refused until the author says what becomes of them."""
    with pytest.raises(CalendarError, match="is not made of whole windows"):
        period.windows(window)


def test_windows_refuse_impossible_start() -> None:
    """The month in which years start is one of twelve."""
    with pytest.raises(CalendarError, match="13 is not the number of a month"):
        Period.year(2024).windows(Window.HALF, starts=13)


def test_windows_beyond_the_calendar() -> None:
    """A window that reaches outside the calendar is left out or cut like others, and refused only when it belongs."""
    first, last = Period.year(1), Period.year(9999)
    assert () == first.windows(Window.YEAR, Edges.WHOLE, starts=4)
    assert Period(date(1, 1, 1), date(1, 3, 31)) == first.windows(Window.YEAR, Edges.CLIPPED, starts=4)[0]
    assert Period(date(9999, 12, 27), date.max) == last.windows(Window.ISO_WEEK, Edges.CLIPPED)[-1]
    assert Period.iso_week(9999, 51) == last.windows(Window.ISO_WEEK, Edges.LAST_DAY)[-1]
    with pytest.raises(CalendarError, match="outside the calendar"):
        first.windows(Window.YEAR, Edges.LAST_DAY, starts=4)
    with pytest.raises(CalendarError, match="outside the calendar"):
        last.windows(Window.ISO_WEEK, Edges.MAJORITY)


@pytest.mark.parametrize(
    ("day", "window", "starts", "expected"),
    [
        (date(2024, 2, 29), Window.MONTH, 1, Period.month(2024, 2)),
        (date(2024, 12, 31), Window.YEAR, 1, Period.year(2024)),
        (date(2024, 1, 1), Window.YEAR, 4, Period.year(2023, starts=4)),
        (date(2024, 12, 30), Window.ISO_WEEK, 1, Period.iso_week(2025, 1)),
        (date(2024, 7, 1), Window.HALF, 1, Period.half(2024, 2)),
    ],
)
def test_the_window_around_a_day(day, window, starts, expected):
    """A day lies in one window of each kind, at its edges too."""
    assert expected == Period.around(day, window, starts=starts)
