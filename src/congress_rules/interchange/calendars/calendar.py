"""Write a timetable as an iCalendar file (RFC 5545): an event of a whole day for the latest day of each step.

Nothing depends on when or where it is written: the same timetable and stamp give the same bytes, and each event keeps
its UID, so that a calendar program updates it when it is imported again.
"""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from congress_rules.elections.timetable import Bound, Deadline, JointTimetable, Timetable
from congress_rules.errors import CalendarError, CongressRulesError
from congress_rules.law import cited
from congress_rules.texts import Language, Text

__all__ = ["MissingExtraError", "to_icalendar"]

_PRODUCT: Final = "-//congress_rules//timetable//"
_UNTIL: Final = Text("{title}：{name}（至迟当日）", "{title}: {name} (latest day)")
_ON: Final = Text("{title}：{name}", "{title}: {name}")
_BASIS: Final = Text("{actor}。依据：{basis}", "{actor}. Basis: {basis}")


class MissingExtraError(CongressRulesError, ImportError):
    """A part of the library was asked for whose optional dependency is not installed."""


def to_icalendar(timetable: Timetable | JointTimetable, *, stamp: datetime, language: Language = "zh") -> bytes:
    """Give the calendar as the bytes of an `.ics` file; steps without a latest day are left out.

    `stamp` is the moment of writing, which the format asks for (DTSTAMP) and the library cannot know. Raise
    `CalendarError` for one without a time zone, and `MissingExtraError` when icalendar is not installed.
    """
    try:
        from icalendar import Calendar  # noqa: PLC0415 - an optional dependency
    except ImportError as error:
        msg = "writing a calendar needs icalendar: install congress-rules[calendar]"
        raise MissingExtraError(msg) from error
    calendar: Any = Calendar()
    calendar.add("prodid", _PRODUCT + ("ZH" if language == "zh" else "EN"))
    calendar.add("version", "2.0")
    moment = _in_utc(stamp)
    for each in timetable.timetables:
        for deadline in each.in_order:
            if deadline.latest is not None:
                calendar.add_component(_event(each, deadline, moment, language))
    return bytes(calendar.to_ical())


def _in_utc(stamp: datetime) -> datetime:
    if stamp.tzinfo is None:
        msg = f"{stamp} is not a stamp: expected a time with a time zone"
        raise CalendarError(msg)
    return stamp.astimezone(UTC).replace(microsecond=0)


def _event(timetable: Timetable, deadline: Deadline, stamp: datetime, language: Language) -> Any:  # noqa: ANN401 - icalendar types its values loosely
    from icalendar import Event  # noqa: PLC0415 - an optional dependency

    summary = _ON if deadline.step.bound is Bound.ON else _UNTIL
    event: Any = Event()
    event.add("uid", f"{timetable.id}-{deadline.id}@congress-rules")
    event.add("dtstamp", stamp)
    event.add("dtstart", deadline.day)
    event.add("dtend", deadline.day + timedelta(days=1))
    event.add("summary", summary.format(title=timetable.title, name=deadline.name).in_(language))
    event.add("description", _described(deadline).in_(language))
    event.add("transp", "TRANSPARENT")
    return event


def _described(deadline: Deadline) -> Text:
    return _BASIS.format(actor=deadline.step.actor.text, basis=cited(deadline.basis))
