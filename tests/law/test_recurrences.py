"""Test duties that come back: month ends, leap days, year's end, what was missed, and rules that are none."""

from datetime import date

import pytest

from congress_rules.errors import CalendarError
from congress_rules.law import Authority, Instrument, Period, Recurrence
from congress_rules.texts import Text

PLAN = Instrument(
    id="plan", title=Text("计划", "plan"), authority=Authority.HOUSE_RULE, contents={"1": Text("例会", "meetings")}
)


def recurrence(rule: str = "FREQ=MONTHLY;BYMONTHDAY=-1", *, anywhere: bool = False) -> Recurrence:
    """Give a duty, at the end of each month unless it is said otherwise."""
    return Recurrence(id="duty", name=Text("例会", "meeting"), rule=rule, basis=PLAN.cite("1"), anywhere=anywhere)


@pytest.mark.parametrize(
    ("first", "last", "due"),
    [
        (date(2024, 2, 1), date(2024, 2, 29), [date(2024, 2, 29)]),
        (date(2024, 2, 1), date(2024, 2, 28), []),
        (date(2023, 2, 1), date(2023, 2, 28), [date(2023, 2, 28)]),
        (date(2024, 12, 31), date(2025, 1, 30), [date(2024, 12, 31)]),
        (date(2024, 4, 30), date(2024, 5, 31), [date(2024, 4, 30), date(2024, 5, 31)]),
    ],
)
def test_the_ends_of_months(first, last, due):
    """The last day, whichever it is, where the period holds it."""
    assert due == [*recurrence().due(Period(first, last))]


def test_a_day_of_the_year():
    """4 December comes once a year."""
    rule = recurrence("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=4")
    assert [date(2024, 12, 4)] == [*rule.due(Period.year(2024))]
    assert () == rule.due(Period(date(2024, 12, 5), date(2025, 12, 3)))


def test_what_was_missed():
    """On the day itself, or on any day since the one before."""
    quarter, done = Period.quarter(2024, 1), [date(2024, 1, 1), date(2024, 2, 1), date(2024, 2, 29)]
    assert (date(2024, 1, 31), date(2024, 3, 31)) == recurrence().missed(done, quarter)
    assert (date(2024, 3, 31),) == recurrence(anywhere=True).missed(done, quarter)
    assert (date(2024, 1, 31),) == recurrence(anywhere=True).missed([date(2023, 12, 31)], Period.month(2024, 1))


@pytest.mark.parametrize("rule", ["", "FREQ=SOMETIMES", "BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=x"])
def test_rules_that_are_none(rule):
    """Are refused where they are written."""
    with pytest.raises(CalendarError):
        recurrence(rule)
