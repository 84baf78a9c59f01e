"""Read one row after the other: every cell of a row, so that all of its faults are found at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeVar

import attrs

from congress_rules.errors import DefinitionError, Fault
from congress_rules.interchange.rows.cells import Context, shown
from congress_rules.interchange.rows.given import Row
from congress_rules.interchange.rows.intake import Change, RowResult
from congress_rules.interchange.rows.normal import Read, Refusal, Why, is_nothing, is_stroke
from congress_rules.interchange.rows.sheets import Column, Record, Sheet
from congress_rules.interchange.rows.slips import EMPTY, Slip, quoted
from congress_rules.texts import Text

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
        if written is None or is_nothing(written):
            return None
        if not self.column.required and is_stroke(written):
            return Read(None, "", (Why.STROKE,))
        if not isinstance(written, str):
            return self.column.cell.read(written, self.context)
        if written not in self.known:
            self.known[written] = self.column.cell.read(written, self.context)
        return self.known[written]

    def slip(self, found: Found, number: int, cells: Sequence[object]) -> Slip | None:
        """Say what is wrong with what was found in the cell; None when nothing is."""
        path, name = f"rows[{number}].{self.column.id}", self.column.name
        if isinstance(found, Refusal):
            said = found.about or self._shown(self.written(cells))
            return Slip(path, said, found.expected, found.nearest, name)
        return (
            Slip(path, EMPTY, _FILLED.format(name=name), None, name) if found is None and self.column.required else None
        )

    def change(self, found: Found, cells: Sequence[object]) -> Change | None:
        """Say how the cell was changed; None when it was not."""
        if not isinstance(found, Read) or not found.why:
            return None
        before, after = (None, None) if self.column.private else (str(shown(self.written(cells))), found.text)
        return Change(self.column.id, before, after, found.why)

    def _shown(self, written: object) -> Text:
        return _THE_VALUE if self.column.private else quoted(written)


_FILLED: Final = Text("必填的{name}", "{name}, which must not be empty")
_THE_VALUE: Final = Text("所填内容", "the value")
_THE_ID: Final = Text("编号", "the id")
_THE_ROW: Final = Text("这一行", "the row")
_EACH_HEADER: Final = Text("每个表头各有一格的行", "a row with a cell for each header")
_TOGETHER: Final = Text("各格能合成一条记录的行", "one whose values make a record together")
_OWN: Final = Text("独有的编号：它出现在第{rows}行", "an id of its own: it stands in the rows {rows}")


def result_of(row: Row, readers: Iterable[ColumnReader], sheet: Sheet[R]) -> RowResult[R]:
    """Read a row."""
    if row.summary:
        return RowResult(number=row.number, summary=True)
    if row.cells is None:
        return RowResult(number=row.number, slips=(Slip(f"rows[{row.number}]", row.found, _EACH_HEADER),), ragged=True)
    return RowResult(number=row.number) if row.blank else _read(row, row.cells, tuple(readers), sheet)


def _read(row: Row, cells: Sequence[object], readers: Sequence[ColumnReader], sheet: Sheet[R]) -> RowResult[R]:
    read = [(each, each.found(cells)) for each in readers]
    found = {each.column.id: said for each, said in read}
    slips = [slip for each, said in read if (slip := each.slip(said, row.number, cells)) is not None]
    changes = [change for each, said in read if (change := each.change(said, cells)) is not None]
    refused = any(isinstance(each, Refusal) for each in found.values())
    values = {name: each.value for name, each in found.items() if isinstance(each, Read)}
    record, unfit = (None, ()) if slips else _made(sheet, values, row.number)
    title = values.get("title")
    return RowResult(
        number=row.number,
        record=record,
        slips=(*slips, *unfit),
        changes=(*_fitted(row), *changes),
        unlisted=tuple(name for name, each in found.items() if isinstance(each, Read) and each.unlisted),
        missing=bool(slips) and not refused,
        title=title if isinstance(title, str) else None,
    )


def _made(sheet: Sheet[R], values: Mapping[str, object], number: int) -> tuple[R | None, tuple[Slip, ...]]:
    """Make the record; cells that are right one by one may still not fit together."""
    path = f"rows[{number}]"
    try:
        return sheet.make(values), ()
    except DefinitionError as error:
        return None, tuple(_unfit(each, path, sheet) for each in error.faults)
    except (TypeError, ValueError):
        return None, (Slip(path, _THE_ROW, _TOGETHER),)


def _unfit(fault: Fault, path: str, sheet: Sheet[Any]) -> Slip:
    """Word what a record's own class refuses: in Chinese without its reason, which it says in English only."""
    column = next((each.name for each in sheet.columns if each.id == fault.path), None)
    expected = Text("与其他各格相符的内容", fault.expected)
    return Slip(f"{path}.{fault.path}", Text(fault.value, fault.value), expected, fault.nearest, column)


def _fitted(row: Row) -> tuple[Change, ...]:
    return () if row.fitted is None else (Change("", None, None, (row.fitted,)),)


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


def _own(group: Sequence[RowResult[Any]]) -> Text:
    numbers = ", ".join(str(row.number) for row in group[:_MOST_NAMED])
    return _OWN.format(rows=numbers + (", …" if len(group) > _MOST_NAMED else ""))


def _contested(row: RowResult[R], sheet: Sheet[R], expected: Mapping[str, Text]) -> RowResult[R]:
    if row.record is None or row.record.id not in expected:
        return row
    column = sheet.column("id")
    said = _THE_ID if column.private else quoted(row.record.id)
    slip = Slip(f"rows[{row.number}].id", said, expected[row.record.id], None, column.name)
    return attrs.evolve(row, record=None, slips=(slip,))
