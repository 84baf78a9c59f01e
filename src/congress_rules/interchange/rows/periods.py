"""Read periods as offices write them: a year, half, quarter or month by its name, else the first and the last day."""

import re
from datetime import date
from typing import Final

from congress_rules.errors import CalendarError
from congress_rules.interchange.rows.normal import Read, Refusal, Why
from congress_rules.interchange.rows.values import read_day
from congress_rules.law import Period
from congress_rules.texts import Text

__all__ = ["read_period", "written_period"]

_NAMED: Final = re.compile(
    r"([0-9]{4})(?:年(?:度|([上下])半年|第?([一二三四1-4])季度|([0-9]{1,2})月)?|-H([12])|-Q([1-4])|-([0-9]{2}))?"
)
_ENDS: Final = re.compile(r"(.+?) ?(?:至|~|到|/(?=[0-9]{4}-)) ?(.+)")
_QUARTERS: Final = {"一": 1, "二": 2, "三": 3, "四": 4}
_PERIOD: Final = Text(
    "期间，如 2024、2024年上半年、2024年3月或 2024-01-01/2024-12-31",
    "a period, such as 2024, 2024年上半年, 2024年3月 or 2024-01-01/2024-12-31",
)


def read_period(text: str) -> Read | Refusal:
    """Read a period of whole days, both ends included."""
    try:
        period = _named(text) or _between(text)
    except CalendarError:
        period = None
    if period is None:
        return Refusal(_PERIOD)
    shown = written_period(period)
    return Read(period, shown, () if text in {shown, period.name.zh, period.name.en} else (Why.DAY,))


def written_period(period: Period) -> str:
    """Write a period by its first and its last day."""
    return f"{period.first}/{period.last}"


def _named(text: str) -> Period | None:
    found = _NAMED.fullmatch(text)
    if found is None:
        return None
    year = int(found[1])
    if half := found[2] or found[5]:
        return Period.half(year, 1 if half in "上1" else 2)
    if quarter := found[3] or found[6]:
        return Period.quarter(year, _QUARTERS.get(quarter) or int(quarter))
    month = found[4] or found[7]
    return Period.month(year, int(month)) if month else Period.year(year)


def _between(text: str) -> Period | None:
    found = _ENDS.fullmatch(text)
    if found is None:
        return None
    first, last = (_day(each) for each in found.groups())
    return None if first is None or last is None else Period(first, last)


def _day(text: str) -> date | None:
    found = read_day(text)
    return found.value if isinstance(found, Read) and isinstance(found.value, date) else None
