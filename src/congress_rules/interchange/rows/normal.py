"""Normalise what people type into a cell, and say each time what was changed and why.

Only the shape of a text is changed here: signs that nobody sees, spaces, full-width letters and digits, title marks
(书名号). What a text means is read elsewhere (`normal_values`, `normal_names`).
"""

import re
import unicodedata
from enum import StrEnum
from typing import Final

import attrs

from congress_rules.texts import Text

__all__ = ["HAN", "Read", "Refusal", "Why", "is_nothing", "is_plain", "is_stroke", "key", "tidied", "unmarked"]


class Why(StrEnum):
    """Say why a cell was changed when it was read."""

    INVISIBLE = "invisible"
    SPACES = "spaces"
    WIDTH = "width"
    MARKS = "marks"
    SPELLING = "spelling"
    DAY = "day"
    DAY_NUMBER = "day-number"
    SIGN = "sign"
    MEASURE = "measure"
    THOUSANDS = "thousands"
    COUNT = "count"
    ALIAS = "alias"
    SHORT_NAME = "short-name"
    STROKE = "stroke"
    BLANK_CELLS = "blank-cells"
    MISSING_CELLS = "missing-cells"

    @property
    def text(self) -> Text:
        """Word the reason."""
        return _WHY[self]


_WHY: Final = {
    Why.INVISIBLE: Text("去掉看不见的字符", "invisible signs left out"),
    Why.SPACES: Text("整理空格", "spaces put in order"),
    Why.WIDTH: Text("全角改半角", "full-width signs made plain"),
    Why.MARKS: Text("去掉书名号或引号", "title or quotation marks left out"),
    Why.SPELLING: Text("按登记的写法", "spelt as it is listed"),
    Why.DAY: Text("日期写法统一", "day written in the one form"),
    Why.DAY_NUMBER: Text("日期序号换算", "day number turned into a day"),
    Why.SIGN: Text("符号读作是或否", "sign read as yes or no"),
    Why.MEASURE: Text("去掉计量单位", "unit of measure left out"),
    Why.THOUSANDS: Text("去掉千位分隔符", "thousands separators left out"),
    Why.COUNT: Text("约数写法统一", "count written in the one form"),
    Why.ALIAS: Text("按给定的别名", "by an alias that was given"),
    Why.SHORT_NAME: Text("按唯一的简称", "by the only name that it abbreviates"),
    Why.STROKE: Text("横线或斜线读作空白", "stroke read as an empty cell"),
    Why.BLANK_CELLS: Text("去掉行末空格子", "blank cells at the end of the row left out"),
    Why.MISSING_CELLS: Text("行末缺的格子读作空白", "cells missing at the end of the row taken as empty"),
}


@attrs.frozen
class Read:
    """What a cell says: its value, the text that it was normalised to, and why that differs from what was written.

    `unlisted` tells that the value is none of those listed, and was kept all the same.
    """

    value: object
    text: str
    why: tuple[Why, ...] = ()
    unlisted: bool = False


@attrs.frozen
class Refusal:
    """Why a cell has no value: what was expected, the nearest valid name, and the part of the cell that it is about.

    `about` is None where the whole cell is meant.
    """

    expected: Text
    nearest: str | None = None
    about: Text | None = None


HAN: Final = r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_BETWEEN_HAN: Final = re.compile(rf"(?<={HAN}) +(?={HAN})")
_BLANKS: Final = re.compile(r"\s+")
_HALF: Final = {0xFF01 + offset: chr(0x21 + offset) for offset in range(0x5E) if chr(0x21 + offset).isalnum()}
"""Full-width letters and digits, without the punctuation, which is as it should be in a Chinese name."""


def tidied(written: str, *, prose: bool = False, words: bool = False) -> tuple[str, tuple[Why, ...]]:
    """Normalise the shape of a text and say what was done to it.

    Full-width and compatibility forms become plain (NFKC); in `prose` only letters and digits do, since its
    punctuation is Chinese. Blanks become one space, and none at the ends; between Chinese characters there is none,
    unless the text is a list of `words`.
    """
    if written.isascii() and written.isprintable():  # the usual case, in which only blanks can be wrong
        text = _BLANKS.sub(" ", written).strip()
        return text, ((Why.SPACES,) if text != written else ())
    visible = "".join(each for each in written if unicodedata.category(each) != "Cf")
    spaced = _spaced(visible, words=words)
    plain = spaced.translate(_HALF) if prose else _folded(spaced)
    text = _spaced(plain, words=words)
    return text, _reasons(
        (Why.INVISIBLE, visible != written), (Why.SPACES, spaced != visible), (Why.WIDTH, text != spaced)
    )


def _spaced(text: str, *, words: bool) -> str:
    single = _BLANKS.sub(" ", text).strip()
    return single if words else _BETWEEN_HAN.sub("", single)


def _folded(text: str) -> str:
    """Fold compatibility forms; some of them fold into signs that nobody sees."""
    return "".join(each for each in unicodedata.normalize("NFKC", text) if unicodedata.category(each) != "Cf")


def _reasons(*found: tuple[Why, bool]) -> tuple[Why, ...]:
    return tuple(why for why, holds in found if holds)


def is_plain(text: str) -> bool:
    """Tell whether a text holds only signs that can be shown and stored: no control signs, no halves of characters."""
    return text.isprintable() or not any(unicodedata.category(each) in {"Cc", "Cs"} for each in text)


_MARKS: Final = ("《》", "〈〉", "「」", "『』", "“”", '""', "‘’", "''")


def unmarked(text: str) -> str:
    """Take away the title or quotation marks around a whole text."""
    for opening, closing in _MARKS:
        inner = text[1:-1].strip()
        if len(text) > 2 and text[0] == opening and text[-1] == closing and inner and closing not in inner:  # noqa: PLR2004
            return unmarked(inner)
    return text


_DROPPED: Final = re.compile(r"[\s_\-《》〈〉「」『』“”\"‘’']+")


def key(text: str) -> str:
    """Give the form under which names are compared: without case, width, blanks, hyphens and marks."""
    return _DROPPED.sub("", tidied(text)[0].casefold())


_STROKES: Final = re.compile(r"\s*(?:[-\u2013\u2015\u2212\uff0d/\uff0f]|-{2}|\u2014{1,2})\s*")


def is_stroke(written: object) -> bool:
    """Tell whether a cell holds a stroke alone, with which people say that it is left empty."""
    return isinstance(written, str) and _STROKES.fullmatch(written) is not None


def is_nothing(written: object) -> bool:
    """Tell whether a value differs from itself, as those do (NaN, NaT) that some libraries put into empty cells."""
    try:
        return bool(written != written)  # noqa: PLR0124 - that is what tells them
    except (ArithmeticError, TypeError, ValueError):
        return False
