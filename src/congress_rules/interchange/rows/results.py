"""Read one row after the other: every cell of a row, so that all of its faults are found at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeVar

import attrs

from congress_rules.errors import DefinitionError, Fault
from congress_rules.interchange.documents.limits import shortened
from congress_rules.interchange.rows.cells import Context, shown
from congress_rules.interchange.rows.given import Row
from congress_rules.interchange.rows.intake import Change, RowResult
from congress_rules.interchange.rows.normal import Read, Refusal, Why
from congress_rules.interchange.rows.sheets import Column, Record, Sheet

__all__ = ["ColumnReader", "result_of", "told_apart"]

R = TypeVar("R", bound=Record)

Found = Read | Refusal | None
"""What a cell says: a value, why it has none, or nothing."""


@attrs.frozen
class ColumnReader:
    """Read the cells of one column, at `place` in the rows; None where the table has no such column.

    Cells that are texts are read once: a table repeats them.
    """

    column: Column
    place: int | None
    context: Context
    known: dict[str, Found] = attrs.field(factory=dict[str, Found], init=False, repr=False)

    def written(self, cells: Sequence[object]) -> object:
        """Give what stands in the column's cell."""
        return None if self.place is None else cells[self.place]

    def found(self, cells: Sequence[object]) -> Found:
        """Read the column's cell."""
        written = self.written(cells)
        if written is None:
            return None
        if not isinstance(written, str):
            return self.column.cell.read(written, self.context)
        if written not in self.known:
            self.known[written] = self.column.cell.read(written, self.context)
        return self.known[written]

    def fault(self, found: Found, number: int, cells: Sequence[object]) -> Fault | None:
        """Say what is wrong with what was found in the cell; None when nothing is."""
        if isinstance(found, Refusal):
            shown = found.about or self._shown(self.written(cells))
            return Fault(self._path(number), shown, found.expected, found.nearest)
        if found is None and self.column.required:
            return Fault(self._path(number), "an empty cell", f"{self.column.name.en}, which must not be empty")
        return None

    def change(self, found: Found, cells: Sequence[object]) -> Change | None:
        """Say how the cell was changed; None when it was not."""
        if not isinstance(found, Read) or not found.why:
            return None
        before, after = (None, None) if self.column.private else (str(shown(self.written(cells))), found.text)
        return Change(self.column.id, before, after, found.why)

    def _path(self, number: int) -> str:
        return f"rows[{number}].{self.column.id}"

    def _shown(self, written: object) -> str:
        return "the value" if self.column.private else shortened(written)


def result_of(row: Row, readers: Iterable[ColumnReader], sheet: Sheet[R]) -> RowResult[R]:
    """Read a row."""
    if row.cells is None:
        fault = Fault(f"rows[{row.number}]", row.found, "a row with a cell for each header")
        return RowResult(number=row.number, faults=(fault,), ragged=True)
    return RowResult(number=row.number) if row.blank else _read(row, row.cells, tuple(readers), sheet)


def _read(row: Row, cells: Sequence[object], readers: Sequence[ColumnReader], sheet: Sheet[R]) -> RowResult[R]:
    read = [(each, each.found(cells)) for each in readers]
    found = {each.column.id: said for each, said in read}
    faults = [fault for each, said in read if (fault := each.fault(said, row.number, cells)) is not None]
    changes = [change for each, said in read if (change := each.change(said, cells)) is not None]
    refused = any(isinstance(each, Refusal) for each in found.values())
    values = {name: each.value for name, each in found.items() if isinstance(each, Read)}
    record, unfit = (None, ()) if faults else _made(sheet, values, row.number)
    title = values.get("title")
    return RowResult(
        number=row.number,
        record=record,
        faults=(*faults, *unfit),
        changes=(*_trimmed(row), *changes),
        unlisted=tuple(name for name, each in found.items() if isinstance(each, Read) and each.unlisted),
        missing=bool(faults) and not refused,
        title=title if isinstance(title, str) else None,
    )


def _made(sheet: Sheet[R], values: Mapping[str, object], number: int) -> tuple[R | None, tuple[Fault, ...]]:
    """Make the record; cells that are right one by one may still not fit together."""
    path = f"rows[{number}]"
    try:
        return sheet.make(values), ()
    except DefinitionError as error:
        return None, tuple(attrs.evolve(each, path=f"{path}.{each.path}") for each in error.faults)
    except (TypeError, ValueError):
        return None, (Fault(path, "the row", "one whose values make a record together"),)


def _trimmed(row: Row) -> tuple[Change, ...]:
    return (Change("", None, None, (Why.BLANK_CELLS,)),) if row.trimmed else ()


_MOST_NAMED: Final = 6


def told_apart(rows: Sequence[RowResult[R]], sheet: Sheet[R]) -> tuple[RowResult[R], ...]:
    """Refuse rows with one id and different records, where ids have to be their own: nothing tells which is right."""
    groups: dict[str, list[RowResult[R]]] = defaultdict(list)
    for row in rows if sheet.single else ():
        if row.record is not None:
            groups[row.record.id].append(row)
    contested = {name: group for name, group in groups.items() if len({row.record for row in group}) > 1}
    expected = {name: _own(group) for name, group in contested.items()}
    return tuple(_contested(row, sheet, expected) for row in rows)


def _own(group: Sequence[RowResult[Any]]) -> str:
    numbers = ", ".join(str(row.number) for row in group[:_MOST_NAMED])
    return f"an id of its own: it stands in the rows {numbers}" + (", …" if len(group) > _MOST_NAMED else "")


def _contested(row: RowResult[R], sheet: Sheet[R], expected: Mapping[str, str]) -> RowResult[R]:
    if row.record is None or row.record.id not in expected:
        return row
    shown = "the id" if sheet.column("id").private else shortened(row.record.id)
    fault = Fault(f"rows[{row.number}].id", shown, expected[row.record.id])
    return attrs.evolve(row, record=None, faults=(fault,))
