"""Read the rows of a spreadsheet, as offices keep them, into the records of a ledger.

Every row has a result; one bad row never hides another, and of a bad row all faults are listed. What was normalised is
said; what is ambiguous is refused with the candidates; what is empty is unknown.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, TypeVar

from congress_rules.interchange.rows.cells import Context
from congress_rules.interchange.rows.duplicates import Entered, suspected
from congress_rules.interchange.rows.given import Delimiter, Form, Given, Rows, given, is_blank
from congress_rules.interchange.rows.headers import Headers, Unused, is_known, matched, names_of
from congress_rules.interchange.rows.intake import Intake
from congress_rules.interchange.rows.names import Hints
from congress_rules.interchange.rows.options import counted
from congress_rules.interchange.rows.registers import Aliases, Known
from congress_rules.interchange.rows.results import ColumnReader, result_of, told_apart
from congress_rules.interchange.rows.sheets import Record, Sheet
from congress_rules.interchange.rows.values import DayNumbers
from congress_rules.policies import Taxonomy
from congress_rules.publicity import Outlet, Person, Unit

__all__ = ["read_rows"]

R = TypeVar("R", bound=Record)


def read_rows(  # noqa: PLR0913 - each says one thing about the table that nobody else can know
    table: Rows,
    sheet: Sheet[R],
    *,
    units: Iterable[Unit] | None = None,
    outlets: Iterable[Outlet] | None = None,
    people: Iterable[Person] | None = None,
    taxonomy: Taxonomy | None = None,
    aliases: Aliases | None = None,
    headers: Mapping[str, Iterable[str]] | None = None,
    day_numbers: DayNumbers | Literal["1900", "1904"] | None = None,
    delimiter: Delimiter | None = None,
    header_row: int = 1,
    keep_unlisted: bool = False,
) -> Intake[R]:
    """Read a table: the text of a CSV file, or rows as lists or as mappings.

    `units`, `outlets`, `people` and `taxonomy` say what the cells may name; what is None is not listed, so that any
    name will do. A name that is not listed is refused, or kept with `keep_unlisted`. `aliases` gives, by column, what
    other names mean, and `headers`, by column, further headers. `day_numbers` says from when day numbers count; without
    it they are refused. `delimiter` has to be stated only where the headers do not show it.

    Raise `UnreadableError` for text that is no table, and for headers that are missing, repeated or of another unit of
    measure; `DefinitionError` for aliases and headers of columns that are not there, and for other options that cannot
    be. Whatever else is wrong is a row's own, in its result.
    """
    numbers = counted(day_numbers, delimiter, header_row)
    names = names_of(sheet.columns, headers or {})
    registers = Known(
        units=_listed(units),
        outlets=_listed(outlets),
        people=_listed(people),
        taxonomy=taxonomy,
        aliases=aliases or {},
        keep=keep_unlisted,
    ).registers(sheet.columns)
    form = Form(subject=sheet.id, delimiter=delimiter, header_row=header_row, known=lambda cell: is_known(cell, names))
    found = given(table, form)
    places = matched(found.headers, sheet.columns, names, sheet.id, found.better)
    hints = Hints()
    readers = [
        ColumnReader(
            each,
            places.places.get(each.id),
            Context(register=registers[each.id], numbers=numbers, hints=hints),
        )
        for each in sheet.columns
    ]
    rows = told_apart([result_of(row, readers, sheet) for row in found.rows], sheet)
    return Intake(
        sheet=sheet,
        rows=rows,
        headers={name: places.written[place] for name, place in places.places.items()},
        unused=tuple(_unused(places, found)),
        suspected=suspected([Entered(row.number, row.record, row.title) for row in rows if row.record], sheet),
    )


def _listed(records: Iterable[Any] | None) -> tuple[Any, ...] | None:
    return None if records is None else tuple(dict.fromkeys(records))


def _unused(headers: Headers, table: Given) -> Iterator[Unused]:
    """List the headers that are not used; one without a name only where something stands under it."""
    for each in headers.unused:
        if each.header or not all(row.cells is None or is_blank(row.cells[each.number - 1]) for row in table.rows):
            yield each
