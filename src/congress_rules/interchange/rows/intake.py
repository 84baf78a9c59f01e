"""Say what became of a table: a result for every row, what was changed and why, and what may stand there twice.

Nothing is lost: there are as many results as rows. A row whose status is *accepted*, *normalised* or *unlisted* has a
record; one that is *incomplete*, *refused* or *ragged* has faults, all of them; a *blank* one has neither.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, Final, Generic, TypeVar

import attrs

from congress_rules.errors import Fault
from congress_rules.interchange.rows.duplicates import Suspected
from congress_rules.interchange.rows.headers import Unused
from congress_rules.interchange.rows.normal import Why
from congress_rules.interchange.rows.sheets import Record, Sheet
from congress_rules.publicity import Ledger
from congress_rules.texts import Language, Text

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
}


@attrs.frozen
class Change:
    """One cell that was changed when it was read: its column, what was written, what it became, and why.

    Of a column that concerns people or their money both texts are None.
    """

    column: str
    before: str | None
    after: str | None
    why: tuple[Why, ...]

    def explain(self, language: Language = "zh") -> str:
        """Word the change."""
        separator = "，" if language == "zh" else ", "
        reasons = separator.join(each.text.in_(language) for each in self.why)
        shown = "" if self.before is None else f"{self.before!r} → {self.after!r} "
        return f"{self.column}: {shown}({reasons})"


@attrs.frozen(kw_only=True)
class RowResult(Generic[S]):
    """What became of one row; `number` is the row's in the spreadsheet, where the headers stand in row 1.

    `missing` tells that all of its faults are cells that must not be empty. `title` is the title of the piece, if the
    table has titles; no record holds it.
    """

    number: int
    record: S | None = None
    faults: tuple[Fault, ...] = ()
    changes: tuple[Change, ...] = ()
    unlisted: tuple[str, ...] = ()
    missing: bool = False
    ragged: bool = False
    title: str | None = attrs.field(default=None, repr=False)

    @property
    def status(self) -> RowStatus:
        """Say what became of the row."""
        if self.faults:
            failed = RowStatus.RAGGED if self.ragged else RowStatus.REFUSED
            return RowStatus.INCOMPLETE if self.missing else failed
        if self.record is None:
            return RowStatus.BLANK
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
        lines = [f"{status.text.in_(language)}: {number}" for status, number in self.counts.items() if number]
        lines += [line for row in self.rows for line in _told(row, language)]
        lines += [each.explain(language) for each in self.suspected]
        return "\n".join(lines)


def _told(row: RowResult[Any], language: Language) -> Iterable[str]:
    where = Text(f"第{row.number}行", f"row {row.number}").in_(language)
    yield from (f"{where}  {change.explain(language)}" for change in row.changes)
    yield from (f"{where}  {row.status.text.in_(language)}: {fault}" for fault in row.faults)
    if row.unlisted:
        yield f"{where}  {row.status.text.in_(language)}: {', '.join(row.unlisted)}"
