"""Word what is wrong with a row, in Chinese and in English, and give it as the fault that a program reads."""

from datetime import date, datetime
from typing import Final

import attrs

from congress_rules.errors import Fault
from congress_rules.interchange.documents.limits import shortened
from congress_rules.texts import Language, Text

__all__ = ["EMPTY", "Slip", "quoted"]

EMPTY: Final = Text("空格", "an empty cell")
_IS_NOT: Final = Text("{found}，应为{expected}", "{found} is not {expected}")
_NEAREST: Final = Text("；是否为“{nearest}”？", "; did you mean '{nearest}'?")
_OF_COLUMN: Final = Text("{column}：", "{column}: ")


@attrs.frozen
class Slip:
    """One thing that is wrong with a row: what stood there, what was expected, and the nearest valid name.

    `path` leads to it; `column` is the name of its column, None where the whole row is meant.
    """

    path: str
    found: Text
    expected: Text
    nearest: str | None = None
    column: Text | None = None

    @property
    def fault(self) -> Fault:
        """Give the fault, in English."""
        return Fault(self.path, self.found.en, self.expected.en, self.nearest)

    def explain(self, language: Language = "zh") -> str:
        """Word the slip."""
        said = _IS_NOT.format(found=self.found, expected=self.expected)
        if self.column is not None:
            said = _OF_COLUMN.format(column=self.column) + said
        if self.nearest is not None:
            said += _NEAREST.format(nearest=self.nearest)
        return said.in_(language)


def quoted(written: object) -> Text:
    """Show what stands in a cell, never at length."""
    if isinstance(written, datetime):
        shown = written.isoformat(" ")
    else:
        shown = written.isoformat() if isinstance(written, date) else shortened(written)
    return Text(shown, shown)
