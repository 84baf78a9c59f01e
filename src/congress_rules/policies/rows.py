"""Give results as rows of plain values, ready for a data frame or a spreadsheet, and as tables of HTML."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from congress_rules.law import cited
from congress_rules.texts import Language, Text

if TYPE_CHECKING:
    from congress_rules.policies.journal import Journal

__all__ = ["PlainRow", "aside_rows", "html_table", "line_rows"]

PlainRow: TypeAlias = dict[str, Any]
"""Plain, exact values by the name of their column; None is unknown."""

_LEFT: Final = Text("另有{left}行", "{left} more")
_MOST: Final = 200
"""The rows that a notebook is shown; how many more there are is said below."""


def line_rows(journal: "Journal[Any]", language: Language = "zh") -> list[PlainRow]:
    """Give a row per line: whose, of which entry and day, what it amounts to and how, by which rules and provisions.

    `corrects` is the place, from 0, of the row of the line that it corrects; None where it corrects none of these.
    """
    places = {id(line): place for place, line in enumerate(journal.lines)}
    return [
        {
            "account": line.account,
            "entry": line.entry.id,
            "day": line.entry.day,
            "stage": line.rate.stage,
            "rules": ", ".join(rule.id for rule in line.rate.rules),
            "measure": line.rate.measure.id,
            "rate": line.rate.value,
            "quantity": line.quantity,
            "amount": line.amount,
            "corrects": None if line.corrects is None else places.get(id(line.corrects)),
            "title": line.rate.title.in_(language),
            "basis": cited(line.rate.basis).in_(language) if line.rate.basis else "",
        }
        for line in journal.lines
    ]


def aside_rows(journal: "Journal[Any]", language: Language = "zh") -> list[PlainRow]:
    """Give a row per entry that is set aside, with the stage, the rules and the reason in words."""
    return [
        {
            "account": each.entry.account,
            "entry": each.entry.id,
            "day": each.entry.day,
            "stage": each.stage,
            "rules": ", ".join(each.rules),
            "undecided": each.undecided,
            "reason": each.brief(language),
        }
        for each in journal.set_aside
    ]


def html_table(rows: Sequence[Mapping[str, Any]], most: int = _MOST, language: Language = "zh") -> str:
    """Give a table of HTML with every value escaped; rows beyond `most` are counted in its caption.

    Its columns are those of all rows; where a row has none of a name, its cell is empty.
    """
    if not rows:
        return "<table></table>"
    left = len(rows) - most
    caption = f"<caption>… {_LEFT.format(left=left).in_(language)}</caption>" if left > 0 else ""
    names = [*dict.fromkeys(name for row in rows for name in row)]
    head = _cells("th", names)
    body = "".join(f"<tr>{_cells('td', (_shown(row.get(name)) for name in names))}</tr>" for row in rows[:most])
    return f"<table>{caption}<tr>{head}</tr>{body}</table>"


def _shown(value: object) -> object:
    return "" if value is None else value


def _cells(tag: str, values: Iterable[object]) -> str:
    return "".join(f"<{tag}>{escape(str(each))}</{tag}>" for each in values)
