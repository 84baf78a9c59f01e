"""Count days as the law does, by named policies.

A period of time runs from an *event* (事件) and ends on its *last day* (期间的最后一日). The *corresponding day*
(对应日) is the day of the same number in another month or year. What a rule leaves open about either is stated in a
`DayCounting` (期间的计算方法): nothing is assumed in silence.
"""

from calendar import isleap
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

import attrs
from dateutil.relativedelta import relativedelta

from congress_rules.errors import CalendarError, DefinitionError, Fault
from congress_rules.law.periods import day_at, plain_day, whole_number
from congress_rules.law.provisions import Authority, Instrument, Provision
from congress_rules.texts import Text

__all__ = ["CIVIL_CODE", "CIVIL_CODE_COUNTING", "DayCounting", "FirstDay", "Holiday", "LeapDay"]

CIVIL_CODE = Instrument(
    id="civil-code",
    title=Text("中华人民共和国民法典", "Civil Code of the People's Republic of China"),
    authority=Authority.STATUTE,
    contents={
        "200": Text("期间的单位和历法", "units and calendar of periods"),
        "201": Text("期间的起算", "start of a period"),
        "201 para. 1": Text("按年、月、日计算：首日不计", "counted in years, months or days: first day left out"),
        "201 para. 2": Text("按小时计算：自约定时刻起", "counted in hours: from the moment set"),
        "202": Text("对应日与月末日", "corresponding day, or the month's last"),
        "203": Text("最后一日的顺延和截止", "when the last day moves and when it ends"),
        "203 para. 1": Text("最后一日逢法定休假日的顺延", "last day on a statutory holiday moves"),
        "203 para. 2": Text("最后一日的截止时间", "hour at which the last day ends"),
        "204": Text("另有规定或者约定的从其规定", "other laws and agreements prevail"),
        "1259": Text("本数的计入与不计入", "whether a limit includes its own number"),
    },
    in_force=date(2021, 1, 1),
)
"""The Civil Code, as far as it says how periods are counted and what a limit includes."""


class LeapDay(StrEnum):
    """Say which day of a common year corresponds to 29 February."""

    FEBRUARY_28 = "february-28"
    MARCH_1 = "march-1"


class FirstDay(StrEnum):
    """Say whether the day of the event itself is counted."""

    EXCLUDED = "excluded"
    INCLUDED = "included"


class Holiday(StrEnum):
    """Say whether a last day on a holiday stays or moves to the next day that is none."""

    STAYS = "stays"
    MOVES = "moves"


def _fixed(days: Iterable[date]) -> frozenset[date]:
    return frozenset(plain_day(each) for each in days)


@attrs.frozen(kw_only=True)
class DayCounting:
    """Count days, months and years in one stated way.

    `holidays` are the days that a last day moves off: the library knows no calendar of holidays, so the author lists
    them, weekends included where they count. Every method takes days without a time and raises `CalendarError` for
    other values and for results outside the years 1 to 9999. Moving without any holidays is a `DefinitionError`.
    """

    first_day: FirstDay
    leap_day: LeapDay
    holiday: Holiday
    holidays: frozenset[date] = attrs.field(converter=_fixed)
    basis: tuple[Provision, ...]

    def __attrs_post_init__(self) -> None:
        """Refuse to move without holidays to move off."""
        if self.holiday == Holiday.MOVES and not self.holidays:
            subject = "day counting"
            raise DefinitionError(subject, [Fault("holidays", "an empty set", "the holidays to move off")])

    def within(
        self, event: date, *, days: int | None = None, months: int | None = None, years: int | None = None
    ) -> date:
        """Give the last day of the period that runs from `event`, in exactly one of the three units.

        In months or years the last day is the corresponding day, or the month's last where there is none (Civil Code,
        art. 202), save as `leap_day` says; a first day that is counted makes it one day earlier. Zero is allowed only
        where the first day is not counted, and then ends on the day of the event.
        """
        match days, months, years:
            case int(), None, None:
                last = day_at(plain_day(event).toordinal() + self._ahead(days))
            case None, int(), None:
                last = self._due(event, self._length(months))
            case None, None, int():
                last = self._due(event, 12 * self._length(years))
            case _:
                msg = f"{days=}, {months=}, {years=} is not the length of a period: expected one whole number"
                raise CalendarError(msg)
        return self._moved(last)

    def before(self, event: date, days: int) -> date:
        """Give the latest lawful day of what is due `days` days before `event`; any earlier day is lawful too.

        The day of the event is counted as `first_day` says. The day does not move off holidays.
        """
        return day_at(plain_day(event).toordinal() - self._ahead(days))

    def after(self, event: date, days: int) -> date:
        """Give the earliest day on which `days` days have passed: the day after the last day of `within`."""
        return day_at(self.within(event, days=days).toordinal() + 1)

    def anniversary(self, day: date, years: int) -> date:
        """Give the corresponding day `years` years later, or earlier when negative; 29 February as `leap_day` says."""
        return self._corresponding(day, _in_months(years))

    def years_between(self, start: date, on: date) -> int:
        """Count the years completed: the largest n with `anniversary(start, n) <= on`; negative before `start`."""
        years = plain_day(on).year - plain_day(start).year
        return years - (self.anniversary(start, years) > on)

    def last_start(self, on: date, years: int) -> date:
        """Give the latest day whose anniversary after `years` years is on or before `on`.

        So `start <= last_start(on, n)` says exactly what `years_between(start, on) >= n` says, for every start.
        """
        start = _shifted(on, -_in_months(years))
        if (start.month, start.day) == (2, 28) and isleap(start.year):
            leap = start.replace(day=29)
            return leap if self.anniversary(leap, years) <= on else start
        return start

    def _length(self, number: int) -> int:
        return whole_number("days, months or years to count", number, self._counted_at_once, date.max.toordinal())

    def _ahead(self, days: int) -> int:
        return self._length(days) - self._counted_at_once

    @property
    def _counted_at_once(self) -> int:
        return 1 if self.first_day == FirstDay.INCLUDED else 0

    def _due(self, event: date, months: int) -> date:
        if not self._counted_at_once:
            return self._corresponding(event, months)
        due = _shifted(event, months)
        return due if due.day < event.day else day_at(due.toordinal() - 1)

    def _corresponding(self, day: date, months: int) -> date:
        due = _shifted(day, months)
        off_leap_day = (day.month, day.day, due.month, due.day) == (2, 29, 2, 28)
        return due.replace(month=3, day=1) if off_leap_day and self.leap_day == LeapDay.MARCH_1 else due

    def _moved(self, last: date) -> date:
        while self.holiday == Holiday.MOVES and last in self.holidays:
            last = day_at(last.toordinal() + 1)
        return last


def _in_months(years: int) -> int:
    return 12 * whole_number("years to count", years, -9999, 9999)


def _shifted(day: date, months: int) -> date:
    plain_day(day)
    try:
        return day + relativedelta(months=months)
    except ValueError as error:
        msg = f"{months} months from {day} is outside the calendar: expected a day from {date.min} to {date.max}"
        raise CalendarError(msg) from error


CIVIL_CODE_COUNTING = DayCounting(
    first_day=FirstDay.EXCLUDED,
    leap_day=LeapDay.FEBRUARY_28,
    holiday=Holiday.STAYS,
    holidays=frozenset(),
    basis=(CIVIL_CODE.cite("201 para. 1"), CIVIL_CODE.cite("202"), CIVIL_CODE.cite("204")),
)
"""Count as the Civil Code does, save that a last day on a holiday stays.

Article 203 moves it, but which days are holidays is ordered anew each year: state them by `attrs.evolve` with
`holiday=Holiday.MOVES` and `holidays`, and add `CIVIL_CODE.cite("203 para. 1")` to the basis.
"""
