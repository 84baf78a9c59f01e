"""Test the counting of days at leap days, months' ends, holidays and the calendar's edges."""

import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime

import attrs
import pytest

from congress_rules.errors import CalendarError, DefinitionError
from congress_rules.law import CIVIL_CODE, CIVIL_CODE_COUNTING, Authority, DayCounting, FirstDay, Holiday, LeapDay

ELECTION_DAY = date(2024, 12, 8)
INCLUDING = attrs.evolve(CIVIL_CODE_COUNTING, first_day=FirstDay.INCLUDED)
ON_MARCH_1 = attrs.evolve(CIVIL_CODE_COUNTING, leap_day=LeapDay.MARCH_1)
NATIONAL_DAYS = frozenset(date(2024, 10, day) for day in range(1, 8))
MOVING = attrs.evolve(CIVIL_CODE_COUNTING, holiday=Holiday.MOVES, holidays=NATIONAL_DAYS)


def test_civil_code() -> None:
    """The Civil Code is a statute in force since 2021, and art. 203 has two paragraphs."""
    assert (Authority.STATUTE, date(2021, 1, 1)) == (CIVIL_CODE.authority, CIVIL_CODE.in_force)
    assert CIVIL_CODE.cite("第二百零三条第二款") == CIVIL_CODE.cite("203 para. 2")
    assert ["201 para. 1", "202", "204"] == [each.key for each in CIVIL_CODE_COUNTING.basis]


@pytest.mark.parametrize(
    ("counting", "event", "length", "last"),
    [
        (CIVIL_CODE_COUNTING, date(2024, 11, 18), {"days": 5}, date(2024, 11, 23)),
        (CIVIL_CODE_COUNTING, date(2024, 11, 18), {"days": 0}, date(2024, 11, 18)),
        (CIVIL_CODE_COUNTING, date(2024, 2, 27), {"days": 3}, date(2024, 3, 1)),
        (CIVIL_CODE_COUNTING, date(2023, 12, 31), {"days": 1}, date(2024, 1, 1)),
        (CIVIL_CODE_COUNTING, date(2024, 1, 31), {"months": 1}, date(2024, 2, 29)),
        (CIVIL_CODE_COUNTING, date(2023, 1, 31), {"months": 1}, date(2023, 2, 28)),
        (CIVIL_CODE_COUNTING, date(2024, 1, 31), {"months": 2}, date(2024, 3, 31)),
        (CIVIL_CODE_COUNTING, date(2024, 3, 15), {"months": 0}, date(2024, 3, 15)),
        (CIVIL_CODE_COUNTING, date(2024, 2, 29), {"years": 1}, date(2025, 2, 28)),
        (CIVIL_CODE_COUNTING, date(2024, 2, 29), {"years": 4}, date(2028, 2, 29)),
        (CIVIL_CODE_COUNTING, date(2024, 2, 29), {"months": 12}, date(2025, 2, 28)),
        (CIVIL_CODE_COUNTING, date(9998, 12, 31), {"years": 1}, date.max),
        (CIVIL_CODE_COUNTING, date.min, {"days": 3_652_058}, date.max),
        (ON_MARCH_1, date(2024, 2, 29), {"years": 1}, date(2025, 3, 1)),
        (ON_MARCH_1, date(2024, 2, 29), {"years": 4}, date(2028, 2, 29)),
        (ON_MARCH_1, date(2024, 1, 31), {"months": 13}, date(2025, 2, 28)),
        (INCLUDING, date(2024, 11, 18), {"days": 5}, date(2024, 11, 22)),
        (INCLUDING, date(2024, 11, 18), {"days": 1}, date(2024, 11, 18)),
        (INCLUDING, date(2024, 3, 1), {"months": 1}, date(2024, 3, 31)),
        (INCLUDING, date(2023, 1, 31), {"months": 1}, date(2023, 2, 28)),
        (INCLUDING, date(2023, 1, 29), {"months": 1}, date(2023, 2, 28)),
        (INCLUDING, date(2023, 1, 28), {"months": 1}, date(2023, 2, 27)),
        (INCLUDING, date(2024, 1, 1), {"years": 1}, date(2024, 12, 31)),
        (attrs.evolve(INCLUDING, leap_day=LeapDay.MARCH_1), date(2024, 2, 29), {"years": 1}, date(2025, 2, 28)),
        (MOVING, date(2024, 9, 25), {"days": 5}, date(2024, 9, 30)),
        (MOVING, date(2024, 9, 25), {"days": 6}, date(2024, 10, 8)),
        (MOVING, date(2024, 9, 7), {"months": 1}, date(2024, 10, 8)),
        (MOVING, date(2023, 10, 8), {"years": 1}, date(2024, 10, 8)),
        (CIVIL_CODE_COUNTING, date(2024, 9, 25), {"days": 6}, date(2024, 10, 1)),
        (attrs.evolve(MOVING, holiday=Holiday.STAYS), date(2024, 9, 25), {"days": 6}, date(2024, 10, 1)),
    ],
)
def test_within(counting: DayCounting, event: date, length: dict[str, int], last: date) -> None:
    """The last day of a period is the one that the stated counting gives."""
    assert last == counting.within(event, **length)


@pytest.mark.parametrize(
    ("days", "latest"),
    [(20, date(2024, 11, 18)), (15, date(2024, 11, 23)), (7, date(2024, 12, 1)), (0, ELECTION_DAY)],
)
def test_before(days: int, latest: date) -> None:
    """What is due n days before the election is due on election day minus n at the latest."""
    assert latest == CIVIL_CODE_COUNTING.before(ELECTION_DAY, days)


def test_before_counts_the_event_when_told() -> None:
    """A counting that includes the first day counts the day of the event backwards too."""
    assert date(2024, 12, 2) == INCLUDING.before(ELECTION_DAY, 7)


def test_before_stays_on_holidays() -> None:
    """The latest day of what is due before an event does not move towards the event."""
    assert date(2024, 10, 1) == MOVING.before(date(2024, 10, 8), 7)


@pytest.mark.parametrize(
    ("counting", "event", "days", "earliest"),
    [
        (CIVIL_CODE_COUNTING, date(2024, 12, 30), 1, date(2025, 1, 1)),
        (CIVIL_CODE_COUNTING, date(2024, 12, 30), 0, date(2024, 12, 31)),
        (INCLUDING, date(2024, 12, 30), 1, date(2024, 12, 31)),
        (MOVING, date(2024, 9, 30), 1, date(2024, 10, 9)),
    ],
)
def test_after(counting: DayCounting, event: date, days: int, earliest: date) -> None:
    """The earliest day after a period is the day after its last day."""
    assert earliest == counting.after(event, days)


@pytest.mark.parametrize(
    ("born", "years", "february", "march"),
    [
        (date(2008, 2, 29), 18, date(2026, 2, 28), date(2026, 3, 1)),
        (date(2008, 2, 29), 20, date(2028, 2, 29), date(2028, 2, 29)),
        (date(2008, 2, 28), 18, date(2026, 2, 28), date(2026, 2, 28)),
        (date(2008, 3, 1), 18, date(2026, 3, 1), date(2026, 3, 1)),
        (date(1896, 2, 29), 4, date(1900, 2, 28), date(1900, 3, 1)),
        (date(1996, 2, 29), 4, date(2000, 2, 29), date(2000, 2, 29)),
        (date(2096, 2, 29), 4, date(2100, 2, 28), date(2100, 3, 1)),
        (date(2024, 2, 29), -1, date(2023, 2, 28), date(2023, 3, 1)),
        (date(2006, 12, 8), 0, date(2006, 12, 8), date(2006, 12, 8)),
    ],
)
def test_anniversary(born: date, years: int, february: date, march: date) -> None:
    """Only 29 February has no corresponding day in some years; which day stands for it is stated."""
    assert february == CIVIL_CODE_COUNTING.anniversary(born, years)
    assert march == ON_MARCH_1.anniversary(born, years)


@pytest.mark.parametrize(
    ("start", "on", "february", "march"),
    [
        (date(2006, 12, 8), ELECTION_DAY, 18, 18),
        (date(2006, 12, 9), ELECTION_DAY, 17, 17),
        (date(2008, 2, 29), date(2026, 2, 27), 17, 17),
        (date(2008, 2, 29), date(2026, 2, 28), 18, 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18, 18),
        (ELECTION_DAY, ELECTION_DAY, 0, 0),
        (date(2024, 12, 9), ELECTION_DAY, -1, -1),
        (date(2025, 12, 8), ELECTION_DAY, -1, -1),
        (date(2025, 12, 9), ELECTION_DAY, -2, -2),
        (date.min, date.max, 9998, 9998),
        (date.max, date.min, -9999, -9999),
    ],
)
def test_years_between(start: date, on: date, february: int, march: int) -> None:
    """A year is completed on the corresponding day itself, and not the day before."""
    assert february == CIVIL_CODE_COUNTING.years_between(start, on)
    assert march == ON_MARCH_1.years_between(start, on)


@pytest.mark.parametrize(
    ("on", "years", "february", "march"),
    [
        (ELECTION_DAY, 18, date(2006, 12, 8), date(2006, 12, 8)),
        (date(2026, 2, 27), 18, date(2008, 2, 27), date(2008, 2, 27)),
        (date(2026, 2, 28), 18, date(2008, 2, 29), date(2008, 2, 28)),
        (date(2026, 3, 1), 18, date(2008, 3, 1), date(2008, 3, 1)),
        (date(2028, 2, 28), 20, date(2008, 2, 28), date(2008, 2, 28)),
        (date(2028, 2, 29), 20, date(2008, 2, 29), date(2008, 2, 29)),
        (date(2028, 2, 29), 18, date(2010, 2, 28), date(2010, 2, 28)),
        (date(2027, 2, 28), 18, date(2009, 2, 28), date(2009, 2, 28)),
        (date.max, 0, date.max, date.max),
        (date.max, 9998, date(1, 12, 31), date(1, 12, 31)),
    ],
)
def test_last_start(on: date, years: int, february: date, march: date) -> None:
    """The cut on the day of birth is the last day on which one may be born and be old enough."""
    assert february == CIVIL_CODE_COUNTING.last_start(on, years)
    assert march == ON_MARCH_1.last_start(on, years)


NOON = datetime(2024, 1, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("count", "message"),
    [
        (lambda: CIVIL_CODE_COUNTING.within(ELECTION_DAY), "days=None.*is not the length of a period"),
        (lambda: CIVIL_CODE_COUNTING.within(ELECTION_DAY, days=1, years=1), "expected one whole number"),
        (lambda: CIVIL_CODE_COUNTING.within(ELECTION_DAY, days=1.5), "days=1.5.*expected one whole number"),  # type: ignore[arg-type]
        (lambda: CIVIL_CODE_COUNTING.within(ELECTION_DAY, days=True), "True is not the number of days"),
        (lambda: CIVIL_CODE_COUNTING.within(ELECTION_DAY, days=-1), "-1 is not the number of days.*: expected 0 to"),
        (lambda: INCLUDING.within(ELECTION_DAY, days=0), "0 is not the number of days.*: expected 1 to"),
        (lambda: INCLUDING.within(ELECTION_DAY, months=0), "0 is not the number of days, months.*: expected 1 to"),
        (lambda: INCLUDING.before(ELECTION_DAY, 0), "0 is not the number of days.*: expected 1 to"),
        (lambda: CIVIL_CODE_COUNTING.before(ELECTION_DAY, -1), "expected 0 to"),
        (lambda: CIVIL_CODE_COUNTING.within(date.max, days=1), "outside the calendar"),
        (lambda: CIVIL_CODE_COUNTING.within(date.max, months=1), "1 months from 9999-12-31 is outside the calendar"),
        (lambda: CIVIL_CODE_COUNTING.within(date.max, years=10**9), "is not the number of days, months or years"),
        (lambda: CIVIL_CODE_COUNTING.before(date.min, 1), "outside the calendar"),
        (lambda: CIVIL_CODE_COUNTING.after(date.max, 0), "outside the calendar"),
        (lambda: CIVIL_CODE_COUNTING.anniversary(date.max, 1), "12 months from 9999-12-31 is outside the calendar"),
        (lambda: CIVIL_CODE_COUNTING.anniversary(date(2024, 1, 1), 1.5), "is not the number of years to count"),  # type: ignore[arg-type]
        (lambda: CIVIL_CODE_COUNTING.anniversary(date(2024, 1, 1), 10**30), "is not the number of years to count"),
        (lambda: CIVIL_CODE_COUNTING.last_start(date(17, 12, 31), 18), "outside the calendar"),
        (lambda: attrs.evolve(MOVING, holidays={date.max}).within(date.max, days=0), "outside the calendar"),
        (lambda: CIVIL_CODE_COUNTING.within(NOON, days=1), "expected a date without a time"),
        (lambda: CIVIL_CODE_COUNTING.before(NOON, 1), "expected a date without a time"),
        (lambda: CIVIL_CODE_COUNTING.anniversary(NOON, 1), "expected a date without a time"),
        (lambda: CIVIL_CODE_COUNTING.years_between(NOON, ELECTION_DAY), "expected a date without a time"),
        (lambda: CIVIL_CODE_COUNTING.years_between(ELECTION_DAY, NOON), "expected a date without a time"),
        (lambda: CIVIL_CODE_COUNTING.last_start(NOON, 18), "expected a date without a time"),
        (lambda: attrs.evolve(MOVING, holidays={NOON}), "expected a date without a time"),
    ],
)
def test_refuses_what_the_calendar_lacks(count: Callable[[], object], message: str) -> None:
    """Impossible lengths, times of day and results outside the calendar are one typed error."""
    with pytest.raises(CalendarError, match=message):
        count()


def test_refuses_to_move_off_unknown_holidays() -> None:
    """Moving off holidays without knowing any would be staying in silence."""
    with pytest.raises(DefinitionError, match="an empty set is not the holidays to move off @ holidays"):
        attrs.evolve(CIVIL_CODE_COUNTING, holiday=Holiday.MOVES)


def test_hashes_and_pickles() -> None:
    """Countings are values; their holidays are fixed when they are made."""
    again = pickle.loads(pickle.dumps(attrs.evolve(MOVING, holidays=set(NATIONAL_DAYS))))  # noqa: S301 - our own bytes
    assert (MOVING, hash(MOVING)) == (again, hash(again))
