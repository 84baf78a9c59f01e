"""Read one cell of a table and write it: the kinds of cell that the tables of an office have.

A cell is empty (None: unknown), or is read to a value, or is refused. A value that a spreadsheet gives as a whole
number, an exact number or a day is read like the text that it would show; a float is exact only by chance and is
refused.
"""

from abc import ABC, abstractmethod
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final

import attrs

from congress_rules.interchange.rows.names import Hints, Register
from congress_rules.interchange.rows.normal import Read, Refusal, Why, is_nothing, is_plain, tidied
from congress_rules.interchange.rows.periods import read_period, written_period
from congress_rules.interchange.rows.values import DayNumbers, read_amount, read_day, read_truth, read_whole
from congress_rules.law import Period
from congress_rules.texts import Language, Text

__all__ = ["Amount", "Cell", "Context", "Day", "Mark", "Named", "Prose", "Span", "Truth", "Whole"]

_MOST_SIGNS: Final = 10_000
_MOST_DIGITS: Final = 30
_A_NUMBER: Final = Text(f"至多{_MOST_DIGITS}位的数", f"one of at most {_MOST_DIGITS} digits")
_NUMBER: Final = Text("一个数", "a number")
_SHORTER: Final = Text(f"至多{_MOST_SIGNS}个字的文字", f"a text of at most {_MOST_SIGNS} signs")
_PLAIN: Final = Text("没有控制字符和半个字符的文字", "a text without control signs and halves of characters")
_NO_TIME: Final = Text("不带时间的日期", "a day without a time")
_SHOWN: Final = Text("文字、整数、准确的数或日期", "a text, a whole or exact number, or a day")
_ID: Final = Text("带有字母、数字或汉字的编号", "an id, with a letter or digit")
_NAME: Final = Text("带有字母、数字或汉字的名称", "a name, with a letter or digit")


@attrs.frozen(kw_only=True)
class Context:
    """What reading the cells of one column needs to know: what it may name, and how its days are numbered."""

    register: Register
    numbers: DayNumbers | None
    hints: Hints


@attrs.frozen(kw_only=True)
class Cell(ABC):
    """A kind of cell."""

    @property
    def measures(self) -> tuple[str, ...]:
        """List how people write the unit in which it is measured; nothing for what is not measured."""
        return ()

    def read(self, written: object, context: Context) -> Read | Refusal | None:
        """Read a cell; None when it is empty."""
        text = shown(written)
        if isinstance(text, Refusal):
            return text
        if len(text) > _MOST_SIGNS:
            return Refusal(_SHORTER)
        plain, why = self._tidied(text)
        if not plain:
            return None
        if not is_plain(plain):
            return Refusal(_PLAIN)
        found = self.value(plain, context)
        return found if isinstance(found, Refusal) else attrs.evolve(found, why=(*why, *found.why))

    def _tidied(self, text: str) -> tuple[str, tuple[Why, ...]]:
        return tidied(text)

    @abstractmethod
    def value(self, text: str, context: Context) -> Read | Refusal:
        """Read a normalised text that is not empty."""

    def write(self, value: object, language: Language) -> str:  # noqa: ARG002 - only some values have two wordings
        """Write a value as a cell that is read back to it; what is unknown is an empty cell."""
        return "" if value is None else str(value)


def shown(written: object) -> str | Refusal:
    """Give the text that a spreadsheet would show for a value."""
    if isinstance(written, str):
        return str(written)
    if written is None or is_nothing(written):
        return ""
    if isinstance(written, datetime):
        midnight = written.timetz() == time()
        return written.date().isoformat() if midnight else Refusal(_NO_TIME)
    if isinstance(written, date):
        return written.isoformat()
    if type(written) is int or isinstance(written, Decimal):
        return _digits(written)
    kind = type(written).__name__
    return Refusal(_SHOWN, about=Text(f"类型为 {kind} 的值", f"a value of type {kind}"))


def _digits(number: int | Decimal) -> str | Refusal:
    if isinstance(number, int):
        short = abs(number) < 10**_MOST_DIGITS
    else:
        short = number.is_finite() and max(abs(number.adjusted()), len(number.as_tuple().digits)) < _MOST_DIGITS
    return format(number, "d" if isinstance(number, int) else "f") if short else Refusal(_A_NUMBER, about=_NUMBER)


@attrs.frozen(kw_only=True)
class Mark(Cell):
    """An id or another name that stands for itself; it has a letter or a digit."""

    def value(self, text: str, context: Context) -> Read | Refusal:  # noqa: ARG002 - a mark names nothing listed
        """Take the text as it is."""
        return Read(text, text) if any(each.isalnum() for each in text) else Refusal(_ID)


@attrs.frozen(kw_only=True)
class Prose(Cell):
    """A text for people, such as a name or a reason; its Chinese punctuation is left alone."""

    def _tidied(self, text: str) -> tuple[str, tuple[Why, ...]]:
        return tidied(text, prose=True)

    def value(self, text: str, context: Context) -> Read | Refusal:  # noqa: ARG002 - a text names nothing listed
        """Take the text as it is."""
        return Read(text, text)


@attrs.frozen(kw_only=True)
class Day(Cell):
    """A day."""

    def value(self, text: str, context: Context) -> Read | Refusal:
        """Read a day."""
        return read_day(text, context.numbers)


@attrs.frozen(kw_only=True)
class Span(Cell):
    """A period."""

    def value(self, text: str, context: Context) -> Read | Refusal:  # noqa: ARG002 - a period names nothing listed
        """Read a period."""
        return read_period(text)

    def write(self, value: object, language: Language) -> str:
        """Write the first and the last day."""
        return written_period(value) if isinstance(value, Period) else super().write(value, language)


@attrs.frozen(kw_only=True)
class Truth(Cell):
    """Yes or no, in words of everyday or in those of the column."""

    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    def read(self, written: object, context: Context) -> Read | Refusal | None:
        """Read a truth that is given as one, or the text of one."""
        if isinstance(written, bool):
            return Read(written, "yes" if written else "no")
        return super().read(written, context)

    def value(self, text: str, context: Context) -> Read | Refusal:  # noqa: ARG002 - yes and no are not listed
        """Read yes or no."""
        return Read(text in self.yes, text) if text in {*self.yes, *self.no} else read_truth(text)

    def write(self, value: object, language: Language) -> str:
        """Write yes or no."""
        yes, no = ("是", "否") if language == "zh" else ("yes", "no")
        return "" if value is None else yes if value else no


@attrs.frozen(kw_only=True)
class Whole(Cell):
    """A whole number of characters from 0."""

    @property
    def measures(self) -> tuple[str, ...]:
        """Count characters."""
        return ("字", "个字", "汉字", "个汉字", "字符", "个字符", "characters", "character")

    def value(self, text: str, context: Context) -> Read | Refusal:  # noqa: ARG002 - numbers are not listed
        """Read a whole number."""
        return read_whole(text)


@attrs.frozen(kw_only=True)
class Amount(Cell):
    """An amount in yuan from 0."""

    @property
    def measures(self) -> tuple[str, ...]:
        """Count yuan."""
        return ("元", "圆", "人民币", "人民币元", "yuan", "rmb", "cny", "¥")

    def value(self, text: str, context: Context) -> Read | Refusal:  # noqa: ARG002 - numbers are not listed
        """Read an exact amount."""
        return read_amount(text)

    def write(self, value: object, language: Language) -> str:
        """Write the digits, without a power of ten."""
        return format(abs(value), "f") if isinstance(value, Decimal) else super().write(value, language)


@attrs.frozen(kw_only=True)
class Named(Cell):
    """The name of something that may be listed: a unit, an outlet, a person, a member of a facet."""

    def value(self, text: str, context: Context) -> Read | Refusal:
        """Find what the text names."""
        if not any(each.isalnum() for each in text):
            return Refusal(_NAME)
        return context.register.read(text, context.hints)

    def write(self, value: object, language: Language) -> str:
        """Write the id."""
        return super().write(getattr(value, "id", value), language)
