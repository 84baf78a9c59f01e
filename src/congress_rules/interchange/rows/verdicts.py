"""Read what a judgement says: yes or no, an exact number, or a grade by its name."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from congress_rules.interchange.rows.cells import Cell, Context
from congress_rules.interchange.rows.normal import Read, Refusal
from congress_rules.texts import Language, Text

__all__ = ["Verdict"]

_TRUTHS: Final = {"yes": True, "no": False, "true": True, "false": False, "是": True, "否": False}
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,18})?")
_FRACTION: Final = re.compile(r"-?[1-9][0-9]{0,17}/[1-9][0-9]{0,17}")
_VERDICT: Final = Text("是或否、准确的数，或等次", "yes or no, an exact number or a grade")
_LIKE_NUMBER: Final = re.compile(r"[-+.,0-9].*|nan|[-+]?inf(inity)?", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Verdict(Cell):
    """Yes or no, an exact number, or the name of a grade; what only looks like a number is none."""

    def value(self, text: str, context: Context) -> Read | Refusal:  # noqa: ARG002 - the rulebook knows the grades
        """Read the verdict."""
        if text.casefold() in _TRUTHS:
            return Read(_TRUTHS[text.casefold()], text)
        if _NUMBER.fullmatch(text):
            return Read(Decimal(text) if "." in text else int(text), text)
        if _FRACTION.fullmatch(text):
            return Read(Fraction(text), text)
        return Refusal(_VERDICT) if _LIKE_NUMBER.fullmatch(text) else Read(text, text)

    def write(self, value: object, language: Language) -> str:
        """Write yes or no, the digits, or the grade."""
        if isinstance(value, bool):
            return {("zh", True): "是", ("zh", False): "否"}.get((language, value), "yes" if value else "no")
        return format(value, "f") if isinstance(value, Decimal) else super().write(value, language)
