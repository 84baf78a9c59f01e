"""Export timetables of elections to calendar programs (iCalendar, RFC 5545)."""

from congress_rules.interchange.calendars.calendar import MissingExtraError, to_icalendar

__all__ = ["MissingExtraError", "to_icalendar"]
