"""Name stretches of days and cut them into windows.

A *period* (期间) runs from its first day to its last, both included. A *window* (考核周期) is a period of a regular
kind, by which a quota counts: year (年), half (半年), quarter (季度), month (月) or ISO week (周). An *own year*
(自定年度) starts in another month than January and bears the number of the calendar year in which it starts.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Self

import attrs

from congress_rules.errors import CalendarError
from congress_rules.texts import Text

__all__ = ["Edges", "Period", "Window", "day_at", "plain_day", "whole_number"]


class Window(StrEnum):
    """Name the kinds of window."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    ISO_WEEK = "iso-week"


class Edges(StrEnum):
    """Say which windows belong to a period that cuts through some of them."""

    WHOLE = "whole"
    """Those that lie entirely inside."""
    LAST_DAY = "last-day"
    """Those whose last day, which governs a quota, is inside."""
    FIRST_DAY = "first-day"
    """Those whose first day is inside."""
    MAJORITY = "majority"
    """Those with more than half of their days inside; for a week this is the ISO rule of the Thursday."""
    CLIPPED = "clipped"
    """All that touch the period, cut to it."""


def plain_day(value: object) -> date:
    """Give `value` back when it is a day without a time; raises `CalendarError` otherwise."""
    if isinstance(value, datetime) or not isinstance(value, date):
        msg = f"{value!r} is not a day: expected a date without a time"
        raise CalendarError(msg)
    return value


def day_at(ordinal: int) -> date:
    """Give the day with this proleptic Gregorian ordinal; raises `CalendarError` outside the years 1 to 9999."""
    if not 1 <= ordinal <= _LAST_ORDINAL:
        msg = f"day {ordinal} is outside the calendar: expected a day from {date.min} to {date.max}"
        raise CalendarError(msg)
    return date.fromordinal(ordinal)


def whole_number(subject: str, value: object, lowest: int, highest: int) -> int:
    """Give `value` back when it is a whole number within these limits; raises `CalendarError` otherwise."""
    if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
        msg = f"{value!r} is not the number of {subject}: expected {lowest} to {highest}"
        raise CalendarError(msg)
    return value


_LAST_ORDINAL = date.max.toordinal()


def _check_day(_instance: object, _attribute: "attrs.Attribute[date]", value: date) -> None:
    plain_day(value)


@attrs.frozen(order=True)
class Period:
    """Run from the first day to the last, both included; periods sort by first day, then last.

    Raises `CalendarError` for a time of day, for a last day before the first and for numbers that the calendar lacks.
    """

    first: date = attrs.field(validator=_check_day)
    last: date = attrs.field(validator=_check_day)

    def __attrs_post_init__(self) -> None:
        """Refuse a last day before the first."""
        if self.last < self.first:
            msg = f"{self.last} is not the last day of a period: expected {self.first} or later"
            raise CalendarError(msg)

    @classmethod
    def year(cls, year: int, *, starts: int = 1) -> Self:
        """Give the year that starts in `year`, in the month `starts`."""
        return cls._part(12, year, 1, starts)

    @classmethod
    def half(cls, year: int, half: int, *, starts: int = 1) -> Self:
        """Give the first or second half of a year that starts in the month `starts`."""
        return cls._part(6, year, whole_number("a half", half, 1, 2), starts)

    @classmethod
    def quarter(cls, year: int, quarter: int, *, starts: int = 1) -> Self:
        """Give a quarter, 1 to 4, of a year that starts in the month `starts`."""
        return cls._part(3, year, whole_number("a quarter", quarter, 1, 4), starts)

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """Give a calendar month."""
        return cls._part(1, year, whole_number("a month", month, 1, 12), 1)

    @classmethod
    def iso_week(cls, year: int, week: int) -> Self:
        """Give an ISO week, Monday to Sunday; `year` is the year of its Thursday."""
        weeks = date(_year(year), 12, 28).isocalendar().week
        whole_number(f"an ISO week of {year}", week, 1, weeks)
        monday = date.fromisocalendar(year, week, 1).toordinal()
        return cls._of(range(monday, monday + 7))

    @classmethod
    def around(cls, day: date, window: Window, *, starts: int = 1) -> Self:
        """Give the window of a kind in which a day lies; years, halves and quarters count from the month `starts`."""
        first = whole_number("a month", starts, 1, 12)
        return cls._of(next(iter(_touching(Period(day, day), window, first))))

    @classmethod
    def _part(cls, months: int, year: int, number: int, starts: int) -> Self:
        month = whole_number("a month", starts, 1, 12) - 1 + months * (number - 1)
        return cls._of(_months(12 * _year(year) + month, months))

    @classmethod
    def _of(cls, days: range) -> Self:
        return cls(day_at(days[0]), day_at(days[-1]))

    def __contains__(self, day: date) -> bool:
        """Say whether a day is within the period, its first and last day included."""
        return self.first <= plain_day(day) <= self.last

    @property
    def days(self) -> int:
        """Count the days."""
        return len(self._days)

    @property
    def name(self) -> Text:
        """Name the period by its year, half, quarter, month or ISO week, else by its first and last month or day."""
        months = self._whole_months
        start, within = divmod(self.first.month - 1, months or 1)
        if months in _NAMES and not within:
            return _NAMES[months][start].format(year=self.first.year)
        week = self.first.isocalendar()
        if self.days == len(_WEEK) and week.weekday == 1:
            return _WEEK_NAME.format(year=week.year, week=week.week)
        wording = _month_name if months else _day_name
        if self.first == self.last:
            return wording(self.first)
        return _SPAN_NAME.format(first=wording(self.first), last=wording(self.last))

    def windows(self, window: Window, edges: Edges | None = None, *, starts: int | None = None) -> tuple["Period", ...]:
        """Give the windows of one kind that belong to the period, in order.

        `edges` says what becomes of windows that the period cuts through; it may be left out only when the windows tile
        the period, else `CalendarError` asks for it. Years, halves and quarters count from the month `starts`: when not
        stated, from the period's first month if it is one or more whole years, else from January. A window that belongs
        but reaches outside the years 1 to 9999 is a `CalendarError`.
        """
        chosen = self._own_start if starts is None else whole_number("a month", starts, 1, 12)
        touching = tuple(_touching(self, window, chosen))
        if edges is None and (touching[0][0], touching[-1][-1]) != (self._days[0], self._days[-1]):
            msg = f"{self.name.en} is not made of whole windows ({window}): expected edges to be stated"
            raise CalendarError(msg)
        if edges == Edges.CLIPPED:
            return tuple(Period._of(_overlap(each, self._days)) for each in touching)
        belongs = _BELONGS[edges or Edges.WHOLE]
        return tuple(Period._of(each) for each in touching if belongs(each, self._days))

    @property
    def _days(self) -> range:
        return range(self.first.toordinal(), self.last.toordinal() + 1)

    @property
    def _whole_months(self) -> int:
        """Count the months when the period is made of whole ones, else 0."""
        count = _month_index(self.last) - _month_index(self.first) + 1
        return count if _months(_month_index(self.first), count) == self._days else 0

    @property
    def _own_start(self) -> int:
        years = self._whole_months and self._whole_months % 12 == 0
        return self.first.month if years else 1


# Days are ordinals and months count from year 0, so that windows may reach beyond the calendar until one is asked for.


def _year(year: int) -> int:
    return whole_number("a year", year, 1, 9999)


def _month_index(day: date) -> int:
    return 12 * day.year + day.month - 1


def _month_start(index: int) -> int:
    year, month = divmod(index, 12)
    cycles, place = divmod(year - 1, 400)
    return date(place + 1, month + 1, 1).toordinal() + cycles * _DAYS_IN_400_YEARS


def _months(index: int, count: int) -> range:
    return range(_month_start(index), _month_start(index + count))


def _touching(period: Period, window: Window, starts: int) -> Iterator[range]:
    first, last = period.first, period.last
    if window == Window.ISO_WEEK:
        monday = first.toordinal() - first.weekday()
        return (range(each, each + 7) for each in range(monday, last.toordinal() + 1, 7))
    count = _MONTHS[window]
    index = _month_index(first) - (_month_index(first) - (starts - 1)) % count
    return (_months(each, count) for each in range(index, _month_index(last) + 1, count))


def _overlap(window: range, inside: range) -> range:
    return range(max(window.start, inside.start), min(window.stop, inside.stop))


_DAYS_IN_400_YEARS = 146_097
_WEEK = range(7)
_MONTHS: Mapping[Window, int] = MappingProxyType(
    {Window.YEAR: 12, Window.HALF: 6, Window.QUARTER: 3, Window.MONTH: 1},
)
_BELONGS: Mapping[Edges, Callable[[range, range], bool]] = MappingProxyType(
    {
        Edges.WHOLE: lambda window, inside: window[0] in inside and window[-1] in inside,
        Edges.LAST_DAY: lambda window, inside: window[-1] in inside,
        Edges.FIRST_DAY: lambda window, inside: window[0] in inside,
        Edges.MAJORITY: lambda window, inside: 2 * len(_overlap(window, inside)) > len(window),
    }
)

_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NAMES: Mapping[int, tuple[Text, ...]] = MappingProxyType(
    {
        12: (Text("{year}年", "{year}"),),
        6: (Text("{year}年上半年", "first half of {year}"), Text("{year}年下半年", "second half of {year}")),
        3: tuple(
            Text(f"{{year}}年第{zh}季度", f"{en} quarter of {{year}}")
            for zh, en in (("一", "first"), ("二", "second"), ("三", "third"), ("四", "fourth"))
        ),
        1: tuple(Text(f"{{year}}年{number}月", f"{en} {{year}}") for number, en in enumerate(_ENGLISH_MONTHS, 1)),
    }
)
_WEEK_NAME = Text("{year}年第{week}周", "week {week} of {year}")
_SPAN_NAME = Text("{first}至{last}", "{first} to {last}")


def _month_name(day: date) -> Text:
    return _NAMES[1][day.month - 1].format(year=day.year)


def _day_name(day: date) -> Text:
    return Text("", f"{day.day} ") + _month_name(day) + Text(f"{day.day}日", "")
