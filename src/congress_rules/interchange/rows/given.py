"""Take a table as it is given, text or rows, apart into headers and cells, strictly and within limits.

Rows bear the numbers that a spreadsheet shows: the headers stand in row 1, unless the caller says in which, so that the
first record stands in row 2. Of mappings, whose keys are the headers, rows are counted in the same way.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Final, Literal, TypeAlias, cast

import attrs

from congress_rules.errors import Fault, UnreadableError
from congress_rules.interchange.rows.normal import Why, is_nothing, tidied
from congress_rules.texts import Text

__all__ = ["Delimiter", "Form", "Given", "Row", "Rows", "given"]

Delimiter: TypeAlias = Literal[",", ";", "\t"]
Rows: TypeAlias = str | Iterable[Mapping[str, object] | Sequence[object]]
"""A table: text in which a delimiter parts the cells (CSV), or rows."""

_DELIMITERS: Final[tuple[Delimiter, ...]] = (",", ";", "\t")
_COMMA: Final[Delimiter] = ","
_MOST_ROWS: Final = 100_000
_MOST_COLUMNS: Final = 200
_MOST_SIGNS: Final = 50_000_000


@attrs.frozen
class Row:
    """One row: its number, and its cells; None where they do not fit the headers, and `found` says how.

    `fitted` tells that blank cells beyond the last header were left out, or that missing ones were taken as empty.
    `summary` tells that the row sums the table up, or says who made it.
    """

    number: int
    cells: tuple[object, ...] | None
    found: Text = attrs.field(default=Text("", ""))
    fitted: Why | None = None
    summary: bool = False

    @property
    def blank(self) -> bool:
        """Tell whether nothing stands in the row."""
        return self.cells is not None and all(is_blank(each) for each in self.cells)


def is_blank(cell: object) -> bool:
    """Tell whether a cell is empty."""
    return cell is None or is_nothing(cell) or (isinstance(cell, str) and not cell.strip("\ufeff\u200b").strip())


_SUMS_UP: Final = re.compile(r"合计|总计(?!划)|小计|共计|制表|total(?![\w-])", re.IGNORECASE)


def _sums_up(cells: Iterable[object]) -> bool:
    """Tell whether the first cell that is filled says that a row is a total, or who made the table."""
    first = next((each for each in cells if not is_blank(each)), None)
    return isinstance(first, str) and _SUMS_UP.match(tidied(first[:_LONGEST_WORD])[0]) is not None


_LONGEST_WORD: Final = 20


@attrs.frozen
class Given:
    """The headers and the rows of a table; `better` is the row, if any, that looks more like its headers."""

    headers: tuple[object, ...]
    rows: tuple[Row, ...]
    better: int | None = None


@attrs.frozen(kw_only=True)
class Form:
    """How a table is laid out, as far as the caller says; `known` tells whether a cell is a header of the sheet."""

    subject: str
    delimiter: Delimiter | None
    header_row: int
    known: Callable[[object], bool]


def given(table: Rows, form: Form) -> Given:
    """Take a table apart; raise `UnreadableError` for text that is no table, for no headers, and for too many rows."""
    subject, header_row = form.subject, form.header_row
    lines = _parsed(table, form) if isinstance(table, str) else _taken(table, subject, header_row)
    if len(lines) > _MOST_ROWS + header_row:
        raise _unreadable(subject, "more rows", f"at most {_MOST_ROWS} rows")
    if lines and isinstance(lines[0], Mapping):
        return _of_mappings(lines, subject)
    return _of_lists(lines, form)


def _taken(table: object, subject: str, header_row: int) -> list[object]:
    if isinstance(table, bytes | bytearray | Mapping) or not isinstance(table, Iterable):
        raise _unreadable(subject, f"a value of type {type(table).__name__}", "the text of a table, or rows")  # pyright: ignore[reportUnknownArgumentType]
    return [*islice(cast("Iterable[object]", table), _MOST_ROWS + header_row + 1)]


def _unreadable(subject: str, found: str, expected: str, path: str | None = None) -> UnreadableError:
    return UnreadableError(subject, [Fault(path or subject, found, expected)])


# Text


def _parsed(text: str, form: Form) -> list[object]:
    subject, header_row = form.subject, form.header_row
    if len(text) > _MOST_SIGNS:
        raise _unreadable(subject, "a longer text", f"a text of at most {_MOST_SIGNS} signs")
    plain = text.removeprefix("\ufeff")
    delimiter = form.delimiter or _sniffed(plain, subject, header_row, form.known)
    return [*_lines(plain, delimiter, subject, _MOST_ROWS + header_row + 1)]


def _lines(text: str, delimiter: Delimiter, subject: str, most: int) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return [*islice(reader, most)]
    except csv.Error as error:
        raise _unreadable(subject, "the text", f"a table ({error})", f"line {reader.line_num}") from None


def _sniffed(text: str, subject: str, header_row: int, known: Callable[[object], bool]) -> Delimiter:
    """Find the one delimiter that gives the most known headers; raise `UnreadableError` where several do."""
    headers: dict[Delimiter, Sequence[str]] = {each: _parts(text, each, header_row) for each in _DELIMITERS}
    parting = {each: sum(map(known, cells)) for each, cells in headers.items() if len(cells) > 1}
    best: list[Delimiter] = [each for each in _DELIMITERS if each in parting and parting[each] == max(parting.values())]
    if len(best) > 1:
        found = f"headers that {' and '.join(map(repr, best))} would part"
        raise _unreadable(subject, found, "a table with one delimiter, or with the delimiter stated")
    return best[0] if best else _COMMA


def _parts(text: str, delimiter: Delimiter, header_row: int) -> Sequence[str]:
    try:
        lines = _lines(text, delimiter, "headers", header_row)
    except UnreadableError:
        return ()
    return lines[header_row - 1] if len(lines) >= header_row else ()


# Rows


def _of_lists(lines: Sequence[object], form: Form) -> Given:
    subject, header_row = form.subject, form.header_row
    headers = _cells(lines[header_row - 1]) if len(lines) >= header_row else None
    better = _better(lines, headers or (), form)
    if not headers or all(is_blank(each) for each in headers):
        raise _unreadable(subject, "nothing", hinted("headers", better), f"row {header_row}")
    if len(headers) > _MOST_COLUMNS:
        raise _unreadable(subject, f"{len(headers)} headers", f"at most {_MOST_COLUMNS}", f"row {header_row}")
    after = enumerate(lines[header_row:], header_row + 1)
    return Given(headers, tuple(_fitted(number, _cells(line), len(headers)) for number, line in after), better)


_BELOW: Final = 10


def _better(lines: Sequence[object], headers: Sequence[object], form: Form) -> int | None:
    """Find the row below, not far, in which more headers are known."""
    below = [_cells(line) or () for line in lines[form.header_row : form.header_row + _BELOW]]
    known = [sum(map(form.known, cells[:_MOST_COLUMNS])) for cells in below]
    most = max(known, default=0)
    present = sum(map(form.known, headers[:_MOST_COLUMNS]))
    return form.header_row + 1 + known.index(most) if most > present else None


def hinted(expected: str, better: int | None) -> str:
    """Say in which row the headers seem to stand."""
    return expected if better is None else f"{expected}; row {better} holds more of them: state header_row={better}"


def _cells(line: object) -> tuple[object, ...] | None:
    return tuple(cast("Sequence[object]", line)) if isinstance(line, list | tuple) else None


def _fitted(number: int, cells: tuple[object, ...] | None, width: int) -> Row:
    """Give the cells under the headers; blank ones beyond the last are left out, missing ones taken as empty."""
    if cells is None:
        return Row(number, None, _NO_LIST)
    if all(is_blank(each) for each in cells):
        return Row(number, (None,) * width)
    if _sums_up(cells):
        return Row(number, None, summary=True)
    if not all(is_blank(each) for each in cells[width:]):
        return Row(number, None, _CELLS.format(number=len(cells)))
    if len(cells) < width:
        return Row(number, (*cells, *(None,) * (width - len(cells))), fitted=Why.MISSING_CELLS)
    return Row(number, cells[:width], fitted=Why.BLANK_CELLS if len(cells) > width else None)


_NO_LIST: Final = Text("不是一列格子的行", "a row that is no list of cells")
_NO_TABLE: Final = Text("不是表头与格子对应的行", "a row that is no table of headers and cells")
_BEYOND: Final = Text("表头之外还有内容的行", "a row with cells beyond the headers")
_CELLS: Final = Text("有{number}格的行", "a row of {number} cells")


def _of_mappings(lines: Sequence[object], subject: str) -> Given:
    tables = [cast("Mapping[object, object]", each) if isinstance(each, Mapping) else None for each in lines]
    keys = dict.fromkeys(key for table in tables if table is not None for key in islice(table, _MOST_COLUMNS + 1))
    headers = tuple(key for key in keys if isinstance(key, str))
    if not headers or len(headers) > _MOST_COLUMNS:
        raise _unreadable(subject, f"{len(headers)} headers", f"1 to {_MOST_COLUMNS} headers", "row 1")
    return Given(headers, tuple(_under(number, table, headers) for number, table in enumerate(tables, 2)))


def _under(number: int, table: Mapping[object, object] | None, headers: tuple[str, ...]) -> Row:
    """Give the cells under the headers; a key that is no text holds what stands beyond them."""
    if table is None:
        return Row(number, None, _NO_TABLE)
    if not all(isinstance(key, str) or is_blank(cell) for key, cell in table.items()):
        return Row(number, None, _BEYOND)
    cells = tuple(table.get(header) for header in headers)
    return Row(number, None, summary=True) if _sums_up(cells) else Row(number, cells)
