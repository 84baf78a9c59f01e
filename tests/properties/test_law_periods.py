"""Test the laws of windows: they tile, are disjoint and cover, and splitting a period loses none."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from congress_rules.law import Edges, Period, Window

DAYS = st.dates(date(2, 1, 1), date(9997, 12, 31))
DAY = timedelta(days=1)
WINDOWS = st.sampled_from(Window)
STARTS = st.integers(1, 12)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Draw a period of up to three years, away from the calendar's edges."""
    first = draw(DAYS)
    return Period(first, first + draw(st.integers(0, 1100)) * DAY)


@given(periods(), WINDOWS, STARTS)
def test_clipped_windows_tile(period: Period, window: Window, starts: int) -> None:
    """Clipped windows are disjoint, in order, and cover the period exactly."""
    parts = period.windows(window, Edges.CLIPPED, starts=starts)
    assert (period.first, period.last) == (parts[0].first, parts[-1].last)
    assert all(one.last + DAY == other.first for one, other in pairwise(parts))
    assert period.days == sum(each.days for each in parts)


@given(periods(), WINDOWS, STARTS, st.sampled_from([Edges.LAST_DAY, Edges.FIRST_DAY]), st.data())
def test_splitting_loses_no_window(
    period: Period, window: Window, starts: int, edges: Edges, data: st.DataObject
) -> None:
    """A window that one of its days assigns belongs to exactly one part of any split of a period."""
    cut = period.first + data.draw(st.integers(0, period.days - 1)) * DAY
    parts = [Period(period.first, cut), *([Period(cut + DAY, period.last)] if cut < period.last else [])]
    windows = period.windows(window, edges, starts=starts)
    assert windows == tuple(each for part in parts for each in part.windows(window, edges, starts=starts))


@given(periods(), WINDOWS, STARTS)
def test_edges_agree_with_their_meaning(period: Period, window: Window, starts: int) -> None:
    """Each kind of edge chooses from the windows around the period by what its name says."""
    around = Period(date(period.first.year - 1, 1, 1), date(period.last.year + 2, 12, 31))
    windows = [
        each
        for each in around.windows(window, Edges.WHOLE, starts=starts)
        if each.first <= period.last and period.first <= each.last
    ]
    inside = {each: sum(each.first + n * DAY in period for n in range(each.days)) for each in windows}
    expected = {
        Edges.WHOLE: [each for each in windows if inside[each] == each.days],
        Edges.LAST_DAY: [each for each in windows if each.last in period],
        Edges.FIRST_DAY: [each for each in windows if each.first in period],
        Edges.MAJORITY: [each for each in windows if 2 * inside[each] > each.days],
    }
    assert expected == {each: list(period.windows(window, each, starts=starts)) for each in expected}


@given(st.integers(1, 9998), STARTS, WINDOWS.filter(lambda each: each is not Window.ISO_WEEK))
def test_years_are_made_of_their_windows(year: int, starts: int, window: Window) -> None:
    """A year, wherever it starts, is tiled by its halves, quarters and months without stating edges."""
    period = Period.year(year, starts=starts)
    assert period.windows(window) == period.windows(window, Edges.CLIPPED)


@given(st.integers(1, 9998))
def test_weeks_of_a_year_are_those_with_its_thursday(year: int) -> None:
    """The weeks with most days in a year are the ISO weeks of that year."""
    weeks = Period.year(year).windows(Window.ISO_WEEK, Edges.MAJORITY)
    assert tuple(Period.iso_week(year, n + 1) for n in range(len(weeks))) == weeks
    assert {year} == {each.last.isocalendar().year for each in weeks}


@given(st.dates(), st.dates())
def test_every_period_has_its_own_name(one: date, other: date) -> None:
    """Any two days of the calendar make a period with a name in both languages, other than its shorter neighbour's."""
    period = Period(min(one, other), max(one, other))
    assert period.name.zh
    assert period.name.en
    if period.days > 1:
        assert period.name != Period(period.first, period.last - DAY).name
