"""Say what became of a table: a result for every row, what was changed and why, and what may stand there twice.

Nothing is lost: there are as many results as rows. A row whose status is *accepted*, *normalised* or *unlisted* has a
record; one that is *incomplete*, *refused* or *ragged* has faults, all of them; a *blank* one and a *summary* have
neither.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, Final, Generic, TypeVar

import attrs

from congress_rules.errors import Fault
from congress_rules.interchange.rows.duplicates import Suspected
from congress_rules.interchange.rows.headers import Unused
from congress_rules.interchange.rows.normal import Why
from congress_rules.interchange.rows.sheets import Record, Sheet
from congress_rules.interchange.rows.slips import Slip
from congress_rules.publicity import Ledger
from congress_rules.texts import Language, Text, joined

__all__ = ["Change", "Intake", "RowResult", "RowStatus"]

R = TypeVar("R", bound=Record)
S = TypeVar("S")


class RowStatus(StrEnum):
    """Say what became of a row."""

    ACCEPTED = "accepted"
    """Read as it is written."""
    NORMALISED = "normalised"
    """Read after changes, each of which is listed."""
    UNLISTED = "unlisted"
    """Read, with a name that is none of those listed, and kept because the caller wants it."""
    INCOMPLETE = "incomplete"
    """Not read: a cell that must not be empty is, and nothing else is wrong."""
    REFUSED = "refused"
    """Not read: something in it is wrong."""
    RAGGED = "ragged"
    """Not read: its cells do not fit the headers."""
    BLANK = "blank"
    """Nothing stands in it."""
    SUMMARY = "summary"
    """Not read: it sums the table up, or says who made it, and is no record."""

    @property
    def text(self) -> Text:
        """Word the status."""
        return _STATUS[self]


_STATUS: Final = {
    RowStatus.ACCEPTED: Text("已录入", "accepted"),
    RowStatus.NORMALISED: Text("整理后录入", "accepted after changes"),
    RowStatus.UNLISTED: Text("录入，但有未登记的名称", "accepted with a name that is not listed"),
    RowStatus.INCOMPLETE: Text("缺必填项", "something required is missing"),
    RowStatus.REFUSED: Text("有误，未录入", "refused"),
    RowStatus.RAGGED: Text("列数与表头不符，未录入", "cells do not fit the headers"),
    RowStatus.BLANK: Text("空行", "blank"),
    RowStatus.SUMMARY: Text("合计或制表行，未录入", "a line of totals or of who made the table, not read"),
}


@attrs.frozen
class Change:
    """One cell that was changed when it was read: its column, what was written, what it became, and why.

    Of a column that concerns people or their money both texts are None. A change of the whole row names no column.
    """

    column: str
    before: str | None
    after: str | None
    why: tuple[Why, ...]

    def explain(self, language: Language = "zh", *, name: Text | None = None) -> str:
        """Word the change, with the name of its column or, where none is given, the column's id."""
        reasons = joined([each.text for each in self.why], _COMMA)
        if not self.column:
            return reasons.in_(language)
        shown = "" if self.before is None else f"{self.before!r} → {self.after!r}"
        said = Text(self.column, self.column) if name is None else name
        said += _COLON + Text(shown, f"{shown} " if shown else "")
        return (said + _BRACKETS.format(reasons=reasons)).in_(language)


@attrs.frozen(kw_only=True)
class RowResult(Generic[S]):
    """What became of one row; `number` is the row's in the spreadsheet, where the headers stand in row 1.

    `missing` tells that all of its faults are cells that must not be empty. `title` is the title of the piece, if the
    table has titles; no record holds it.
    """

    number: int
    record: S | None = None
    slips: tuple[Slip, ...] = ()
    changes: tuple[Change, ...] = ()
    unlisted: tuple[str, ...] = ()
    missing: bool = False
    ragged: bool = False
    summary: bool = False
    title: str | None = attrs.field(default=None, repr=False)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """List all that is wrong with the row."""
        return tuple(each.fault for each in self.slips)

    @property
    def status(self) -> RowStatus:
        """Say what became of the row."""
        if self.slips:
            failed = RowStatus.RAGGED if self.ragged else RowStatus.REFUSED
            return RowStatus.INCOMPLETE if self.missing else failed
        if self.record is None:
            return RowStatus.SUMMARY if self.summary else RowStatus.BLANK
        read = RowStatus.NORMALISED if self.changes else RowStatus.ACCEPTED
        return RowStatus.UNLISTED if self.unlisted else read


@attrs.frozen(kw_only=True)
class Intake(Generic[R]):
    """What a table gave: a result for every row, in their order.

    `unused` lists the headers that belong to no column. `suspected` lists pairs of rows that may tell the same; they
    are never joined.
    """

    sheet: Sheet[R] = attrs.field(repr=lambda sheet: sheet.id)
    rows: tuple[RowResult[R], ...] = attrs.field(repr=lambda rows: str(len(rows)))
    headers: Mapping[str, str]
    unused: tuple[Unused, ...] = ()
    suspected: tuple[Suspected, ...] = ()

    @property
    def records(self) -> tuple[R, ...]:
        """List the records, in the order of their rows."""
        return tuple(row.record for row in self.rows if row.record is not None)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """List the faults of all rows."""
        return tuple(fault for row in self.rows for fault in row.faults)

    @property
    def counts(self) -> Mapping[RowStatus, int]:
        """Count the rows by their status; those of which there are none stand there at zero."""
        found = Counter(row.status for row in self.rows)
        return {status: found[status] for status in RowStatus}

    def of(self, *statuses: RowStatus) -> tuple[RowResult[R], ...]:
        """List the rows with one of some statuses."""
        return tuple(row for row in self.rows if row.status in statuses)

    def ledger(self, *others: "Intake[Any]", into: Ledger | None = None) -> Ledger:
        """Put the records of this and other tables into a ledger, a new one unless one is given.

        What has to have an id of its own stands once where it is equal. Raise `DefinitionError` as `Ledger` does.
        """
        held: dict[str, Any] = {}
        start = Ledger() if into is None else into
        for intake in (self, *others):
            name = intake.sheet.id
            before = held[name] if name in held else getattr(start, name) or ()
            joined = (*before, *intake.records)
            held[name] = dict.fromkeys(joined) if intake.sheet.single else joined
        return attrs.evolve(start, **held)

    def explain(self, language: Language = "zh") -> str:
        """Word how many rows there are of each status, what was changed or not read, and what is suspected."""
        counts = {status.text.in_(language): number for status, number in self.counts.items() if number}
        lines = [f"{status}{_COLON.in_(language)}{number}" for status, number in counts.items()]
        lines += [line for row in self.rows for line in _told(row, self.sheet, language)]
        lines += [each.explain(language) for each in self.suspected]
        return "\n".join(lines)


_COLON: Final = Text("：", ": ")
_COMMA: Final = Text("，", ", ")
_BRACKETS: Final = Text("（{reasons}）", "({reasons})")


def _told(row: RowResult[Any], sheet: Sheet[Any], language: Language) -> Iterator[str]:
    where = Text(f"第{row.number}行  ", f"row {row.number}  ").in_(language)
    status = where + (row.status.text + _COLON).in_(language)
    names = {each.id: each.name for each in sheet.columns}
    yield from (where + change.explain(language, name=names.get(change.column)) for change in row.changes)
    yield from (status + slip.explain(language) for slip in row.slips)
    if row.unlisted:
        yield status + joined([names[each] for each in row.unlisted], _COMMA).in_(language)
    if row.summary:
        yield where + row.status.text.in_(language)
