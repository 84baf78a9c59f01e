"""Write records as a table, with headers in Chinese or English, which a spreadsheet shows and which is read back."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from congress_rules.errors import DefinitionError, Fault, UnreadableError, UnwritableError
from congress_rules.interchange.rows.read import read_rows
from congress_rules.interchange.rows.sheets import Record, Sheet
from congress_rules.publicity import Outlet, Unit
from congress_rules.texts import Language

__all__ = ["write_rows"]

R = TypeVar("R", bound=Record)


def write_rows(records: Iterable[R], sheet: Sheet[R], *, language: Language = "zh") -> str:
    """Write records as the text of a CSV file, the headers in the first row; without records they are its only one.

    Raise `UnwritableError`, which lists each record that a table cannot hold: one with a text that reading it would
    normalise, for example, or a unit's attributes, which stand in the table of units.
    """
    known = list(records)
    columns = [each for each in sheet.columns if not each.beside]
    lines = [[each.name.in_(language) for each in columns]]
    lines += [_cells(sheet.values(record), sheet, language) for record in known]
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\n").writerows(lines)
    _check(known, stream.getvalue(), sheet)
    return stream.getvalue()


def _cells(values: Mapping[str, object], sheet: Sheet[Any], language: Language) -> list[str]:
    return [each.cell.write(values[each.id], language) for each in sheet.columns if not each.beside]


def _check(records: Sequence[R], written: str, sheet: Sheet[R]) -> None:
    """Read the table back: what comes back as something else cannot be written."""
    units = dict.fromkeys(unit for each in records if isinstance(unit := getattr(each, "unit", None), Unit))
    outlets = dict.fromkeys(outlet for each in records if isinstance(outlet := getattr(each, "outlet", None), Outlet))
    try:
        rows = read_rows(written, sheet, units=units or None, outlets=outlets or None).rows
    except (DefinitionError, UnreadableError) as error:
        raise UnwritableError(sheet.id, error.faults) from None
    faults = [
        Fault(f"{sheet.id}[{place}]", "a record", "one whose values stand in a table as they are")
        for place, (record, row) in enumerate(zip(records, rows, strict=True))
        if row.record != record
    ]
    if faults:
        raise UnwritableError(sheet.id, faults)
