"""Read days, truths and numbers as offices write them: what has one meaning is read, everything else refused.

No number is guessed: `4.7` is no whole number, `1e3` and `NaN` are none at all, and a day number (the number by which a
spreadsheet stores a day) is a day only where the caller says from which day it counts.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final

from congress_rules.interchange.rows.normal import Read, Refusal, Why
from congress_rules.texts import Text

__all__ = ["THOUSANDS", "DayNumbers", "digits_of", "read_amount", "read_day", "read_truth", "read_whole"]


class DayNumbers(StrEnum):
    """Say from which day a spreadsheet counts days."""

    FROM_1900 = "1900"
    """Day 1 is 1900-01-01, and day 60 is a 29 February that never was: the usual form."""
    FROM_1904 = "1904"
    """Day 0 is 1904-01-01: of spreadsheets made on older Macintosh computers."""


_WRITTEN_DAY: Final = re.compile(
    r"([0-9]{4})(?: ?年 ?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?[日号]|([-/.])([0-9]{1,2})\4([0-9]{1,2}) ?日?)"
    r"(?: ?\(?(?:星期|周)(?P<weekday>[一二三四五六日天])\)?)?(?:[ T]0?0:00(?::00)?)?"
)
"""A day, with the day of the week and with midnight where a spreadsheet shows them."""

_WEEKDAYS: Final = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_DAY: Final = Text(
    "日历上的一天，如 2024-03-05 或 2024年3月5日", "a day of the calendar, such as 2024-03-05 or 2024年3月5日"
)
_A_DAY_NUMBER: Final = _DAY + Text(
    "；日期序号须说明从何日起算", "; a day number is one only where it is said from when it counts"
)
_COUNTED: Final = Text("从{numbers}起算的日期序号", "the number of a day, counted as from {numbers}")
_DAY_NUMBER: Final = re.compile(r"[0-9]{1,7}")


def read_day(text: str, numbers: DayNumbers | None = None) -> Read | Refusal:
    """Read a day; years have four digits."""
    if _DAY_NUMBER.fullmatch(text):
        return Refusal(_A_DAY_NUMBER) if numbers is None else _numbered(int(text), numbers)
    found = _WRITTEN_DAY.fullmatch(text)
    day = None if found is None else _day(*(int(each) for each in found.groups() if each and each.isdigit()))
    if found is None or day is None or _WEEKDAYS.get(found["weekday"], day.weekday()) != day.weekday():
        return Refusal(_DAY)
    return Read(day, day.isoformat(), () if day.isoformat() == text else (Why.DAY,))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_NEVER: Final = 60


def _numbered(number: int, numbers: DayNumbers) -> Read | Refusal:
    if numbers is DayNumbers.FROM_1904:
        first, known = date(1904, 1, 1), True
    else:
        first, known = date(1899, 12, 31 if number < _NEVER else 30), number not in {0, _NEVER}
    if not known or number > (date.max - first).days:
        return Refusal(_COUNTED.format(numbers=numbers))
    day = first + timedelta(days=number)
    return Read(day, day.isoformat(), (Why.DAY_NUMBER,))


_YES: Final = ("yes", "true", "y", "是", "有", "对", "已")
_NO: Final = ("no", "false", "n", "否", "无", "不", "未", "没有")
_SIGNS: Final = {"√": True, "✓": True, "✔": True, "☑": True, "×": False, "✗": False, "✘": False, "x": False}
_WORDS: Final = {**dict.fromkeys(_YES, True), **dict.fromkeys(_NO, False)}
_TRUTH: Final = Text("是或否（是、否、有、无、√、×）", "yes or no (是, 否, 有, 无, √, ×)")


def read_truth(text: str) -> Read | Refusal:
    """Read yes or no."""
    word = text.casefold()
    if word in _WORDS:
        return Read(_WORDS[word], text)
    if word in _SIGNS:
        return Read(_SIGNS[word], "yes" if _SIGNS[word] else "no", (Why.SIGN,))
    return Refusal(_TRUTH)


_MOST_DIGITS: Final = 18
THOUSANDS: Final = r"(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)"
_WHOLE: Final = re.compile(rf"({THOUSANDS}) ?(个?字|个?汉字|characters)?")
_AMOUNT: Final = re.compile(rf"(?:[¥￥] ?)?({THOUSANDS}(?:\.[0-9]+)?) ?(元|圆|yuan)?")
_A_WHOLE: Final = Text(
    f"从0起的整数，至多{_MOST_DIGITS}位，如 1200",
    f"a whole number from 0, of at most {_MOST_DIGITS} digits, such as 1200",
)
_AN_AMOUNT: Final = Text(
    f"从0起以元计的准确金额，至多{_MOST_DIGITS}位，如 120.50",
    f"an exact amount from 0 in yuan, of at most {_MOST_DIGITS} digits, such as 120.50",
)


def read_whole(text: str) -> Read | Refusal:
    """Read a whole number of characters from 0."""
    return _number(text, _WHOLE, int, _A_WHOLE)


def read_amount(text: str) -> Read | Refusal:
    """Read an amount from 0, in yuan."""
    return _number(text, _AMOUNT, Decimal, _AN_AMOUNT)


def _number(text: str, form: "re.Pattern[str]", number: Callable[[str], object], expected: Text) -> Read | Refusal:
    found = form.fullmatch(text)
    digits = None if found is None else digits_of(found[1])
    if found is None or digits is None:
        return Refusal(expected)
    why = [Why.THOUSANDS] if "," in found[1] else []
    why += [Why.MEASURE] if found[1] != text else []
    return Read(number(digits), digits, tuple(why))


def digits_of(number: str) -> str | None:
    """Leave out thousands separators; None for more digits than a table holds."""
    digits = number.replace(",", "")
    return None if len(digits) > _MOST_DIGITS else digits
