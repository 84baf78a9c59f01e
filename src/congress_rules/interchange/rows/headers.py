"""Match the headers of a table with the columns of a sheet: in Chinese or English, in any order, as people write them.

`单位`, ` 单 位 `, `「单位」`, `单位（全称）`, `单位*` and `Unit` are one header. What a header is called is data of the
columns; a caller may add further names, which go before the sheet's own.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from congress_rules.errors import DefinitionError, Fault, UnreadableError, nearest
from congress_rules.interchange.documents.limits import shortened
from congress_rules.interchange.rows.cells import shown
from congress_rules.interchange.rows.given import hinted
from congress_rules.interchange.rows.measures import foreign
from congress_rules.interchange.rows.normal import Refusal, key
from congress_rules.interchange.rows.sheets import Column

__all__ = ["Headers", "Unused", "is_known", "matched", "names_of"]


@attrs.frozen
class Names:
    """The columns by every form of the headers that they are known under, and which forms the caller stated."""

    columns: Mapping[str, Column]
    stated: frozenset[str]


@attrs.frozen
class Unused:
    """A header that belongs to no column: its place in the table, from 1, and the nearest header that would."""

    number: int
    header: str
    nearest: str | None = None


@attrs.frozen
class Headers:
    """Where each column of a sheet stands in a table, by its id, from 0; and the headers that were not used."""

    places: Mapping[str, int]
    written: tuple[str, ...]
    unused: tuple[Unused, ...]


_BRACKETS: Final = re.compile(r"[(\[【〔{][^()\[\]【】〔〕{}]*[)\]】〕}]")
_SIGNS: Final = re.compile(r"[*:：()\[\]【】〔〕{}]")


def _key(header: str) -> str:
    return key(_SIGNS.sub("", unicodedata.normalize("NFKC", header)))


def _keys(header: str) -> tuple[str, str]:
    """Give the forms under which a header may be known: as it is, and without what stands in brackets."""
    plain = unicodedata.normalize("NFKC", header)
    return _key(plain), _key(_BRACKETS.sub("", plain))


def names_of(columns: Sequence[Column], more: Mapping[str, Iterable[str]]) -> Names:
    """Index the columns by their headers; raise `DefinitionError` for a column or a further header that cannot be."""
    known = {each.id: each for each in columns}
    faults = [Fault(f"headers.{name}", repr(name), _COLUMN, nearest(name, known)) for name in more if name not in known]
    given: dict[str, set[str]] = defaultdict(set)
    for name, headers in more.items():
        for header in (headers,) if isinstance(headers, str) else headers:
            given[_key(header)].add(name)
    faults += [_contested(header, ids) for header, ids in given.items() if len(ids) > 1]
    if faults:
        msg = "headers"
        raise DefinitionError(msg, faults)
    own = {_key(header): column for column in reversed(columns) for header in reversed(column.called)}
    return Names(own | {header: known[name] for header, (name,) in given.items()}, frozenset(given))


_COLUMN: Final = "a column of the sheet"


def _contested(header: str, ids: Iterable[str]) -> Fault:
    return Fault(f"headers[{header}]", f"a header of {', '.join(sorted(ids))}", "a header of one column")


def matched(
    written: Sequence[object], columns: Sequence[Column], names: Names, subject: str, better: int | None = None
) -> Headers:
    """Find the columns; raise `UnreadableError`, which lists every column that is missing or stands there twice.

    A header that the caller stated goes before others of its column. One that names another unit of measure than its
    cells have is refused. `better` is the row that looks more like the headers.
    """
    headers = [_shown(each) for each in written]
    found = _chosen([_found(header, names) for header in headers])
    places = {column.id: place for place, column in reversed([*enumerate(found)]) if column is not None}
    unused = [(place, headers[place]) for place, column in enumerate(found) if column is None]
    faults = [*_repeated(headers, found), *_missing(columns, places, [header for _, header in unused], better)]
    faults += _measured(headers, found, names)
    if faults:
        raise UnreadableError(subject, faults)
    free = [name for each in columns if each.id not in places for name in each.called]
    left = tuple(Unused(place + 1, header, _near(header, free)) for place, header in unused)
    return Headers(places, tuple(headers), left)


def is_known(header: object, names: Names) -> bool:
    """Tell whether a cell is the header of a column."""
    return _found(_shown(header), names) is not None


@attrs.frozen
class _Match:
    """The column that a header belongs to, and whether the caller said so."""

    column: Column
    stated: bool


def _chosen(found: Sequence[_Match | None]) -> list[Column | None]:
    """Leave out the headers of columns that the caller gave another header."""
    stated = {each.column.id for each in found if each is not None and each.stated}
    kept = [each if each is None or each.stated or each.column.id not in stated else None for each in found]
    return [None if each is None else each.column for each in kept]


def _shown(header: object) -> str:
    text = shown(header)
    return "" if isinstance(text, Refusal) else text.strip()[:_LONGEST]


_LONGEST: Final = 100


def _found(header: str, names: Names) -> _Match | None:
    known = next((each for each in _keys(header) if each and each in names.columns), None)
    return None if known is None else _Match(names.columns[known], known in names.stated)


def _near(header: str, names: Iterable[str]) -> str | None:
    return nearest(header, names) if header else None


def _repeated(headers: Sequence[str], found: Sequence[Column | None]) -> Iterator[Fault]:
    groups: dict[str, list[int]] = defaultdict(list)
    for place, column in enumerate(found):
        if column is not None:
            groups[column.id].append(place)
    for name, places in groups.items():
        if len(places) > 1:
            listed = ", ".join(f"{shortened(headers[place])} ({place + 1})" for place in places)
            yield Fault(f"columns.{name}", f"a header that stands there {len(places)} times: {listed}", "one header")


def _missing(
    columns: Iterable[Column], places: Mapping[str, int], unused: Sequence[str], better: int | None
) -> Iterator[Fault]:
    for column in columns:
        if column.required and column.id not in places:
            close = next(filter(None, (_near(name, filter(None, unused)) for name in column.called)), None)
            expected = hinted(f"a column {column.name.zh} or {column.name.en!r}", better)
            yield Fault(f"columns.{column.id}", "nothing", expected, close)


def _measured(headers: Sequence[str], found: Sequence[Column | None], names: Names) -> Iterator[Fault]:
    """Refuse headers that name another unit in brackets than the one in which the cells are read."""
    for place, (header, column) in enumerate(zip(headers, found, strict=True)):
        if column is None or _key(header) in names.columns:
            continue
        brackets = _BRACKETS.findall(unicodedata.normalize("NFKC", header))
        if any(foreign(each[1:-1], column.cell.measures) for each in brackets):
            expected = f"a header of {column.name.en} with the unit {column.cell.measures[0]}, or with none"
            yield Fault(f"columns.{column.id}", f"{shortened(header)} ({place + 1})", expected)
