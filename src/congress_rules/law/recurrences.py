"""Say what has to be done again and again, by a rule of RFC 5545: every month, at its end, every 4 December."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

import attrs
from dateutil.rrule import rrulestr

from congress_rules.errors import CalendarError
from congress_rules.law.periods import Period
from congress_rules.law.provisions import Provision
from congress_rules.texts import Text

__all__ = ["Recurrence"]


@attrs.frozen(kw_only=True)
class Recurrence:
    """A duty that comes back: what it is, on which provision, and by which rule, such as `FREQ=MONTHLY;BYMONTHDAY=-1`.

    `anywhere` tells that any day of the span up to the day will do, as for a page that is due once a month. Raise
    `CalendarError` for a rule that is none.
    """

    id: str
    name: Text
    rule: str
    basis: Provision
    anywhere: bool

    def __attrs_post_init__(self) -> None:
        """Check the rule."""
        try:
            self.due(Period.month(2024, 1))
        except (ValueError, TypeError, KeyError):
            msg = f"{self.rule!r} is no rule of RFC 5545, as {self.id!r} needs"
            raise CalendarError(msg) from None

    def due(self, period: Period) -> tuple[date, ...]:
        """List the days on which the duty is due in a period, its first and last day included."""
        first, last = (datetime.combine(day, time()) for day in (period.first, period.last))
        found = rrulestr(self.rule, dtstart=first).between(first, last, inc=True)
        return tuple(each.date() for each in found)

    def missed(self, done: Collection[date], period: Period) -> tuple[date, ...]:
        """List the days of a period that were due and on which, or up to which since the one before, nothing was done.

        Since the one before means, of the first, since the first day of the period.
        """
        due = self.due(period)
        if not self.anywhere:
            return tuple(day for day in due if day not in done)
        since = (period.first, *(day + timedelta(days=1) for day in due))
        spans = zip(since, due, strict=False)
        return tuple(last for first, last in spans if not any(first <= day <= last for day in done))
