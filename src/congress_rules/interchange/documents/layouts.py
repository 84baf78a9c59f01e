"""Lay plain data out as JSON or TOML: the same text for the same data, for people to read and to compare by line."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, TypeAlias, TypeGuard, cast

import attrs

from congress_rules.errors import Fault, UnknownNameError, UnwritableError
from congress_rules.interchange.documents.limits import inside, refusals
from congress_rules.interchange.documents.parsing import Format

__all__ = ["canonical", "laid_out"]

_WIDTH: Final = 120

_Table: TypeAlias = Mapping[str, object]
_List: TypeAlias = Sequence[object]


def laid_out(data: _Table, written: Format, subject: str = "document") -> str:
    """Write plain data; raise `UnwritableError`, which lists every part that has no written form.

    Keys stand in the order of `data`, in TOML those of plain values first. What fits into a line stands in one.
    """
    if written not in _WRITERS:
        kind = "format"
        raise UnknownNameError(kind, written, _WRITERS)
    if found := tuple(refusals(data, subject)):
        raise UnwritableError(subject, found)
    return _WRITERS[written](data, subject)


def canonical(data: _Table) -> str:
    """Write plain data in the one form that depends on no layout and on no order of keys."""
    return _COMPACT.inline(_ordered(data))


def _ordered(value: object) -> object:
    if _is_table(value):
        return {key: _ordered(value[key]) for key in sorted(value)}
    return [_ordered(each) for each in value] if _is_list(value) else value


def _is_table(value: object) -> TypeGuard[_Table]:
    return isinstance(value, Mapping)


def _is_list(value: object) -> TypeGuard[_List]:
    return isinstance(value, list | tuple)


@attrs.frozen
class _Line:
    """How a format writes data in one line."""

    comma: str
    equals: str
    braces: tuple[str, str]
    key: Callable[[str], str]
    day: Callable[[date], str]

    def inline(self, value: object) -> str:
        """Write a value in one line."""
        if _is_table(value):
            pairs = (f"{self.key(key)}{self.equals}{self.inline(each)}" for key, each in value.items())
            return self._joined(pairs, *self.braces)
        if _is_list(value):
            return f"[{self.comma.join(map(self.inline, value))}]"
        return self.day(value) if isinstance(value, date) else _scalar(value)

    def _joined(self, parts: Iterable[str], start: str, stop: str) -> str:
        joined = self.comma.join(parts)
        return f"{start}{joined}{stop}" if joined else "{}"


def _scalar(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return _decimal(value) if isinstance(value, Decimal) else str(value) if isinstance(value, int) else _quoted(value)


def _decimal(number: Decimal) -> str:
    """Write a decimal number so that it is read back as one, and not as a whole number."""
    digits = str(number)
    return digits if {".", "E"} & {*digits} else f"{digits}e0"


def _quoted(value: object) -> str:
    """Quote a text as both formats do; the one character that only TOML wants escaped is escaped in both."""
    return _ENCODER.encode(value).replace("\x7f", "\\u007F")


_ENCODER: Final = json.JSONEncoder(ensure_ascii=False)


def _bare(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else _quoted(key)


def _quoted_day(day: date) -> str:
    return f'"{day.isoformat()}"'


_COMPACT: Final = _Line(",", ":", ("{", "}"), _quoted, _quoted_day)
_JSON: Final = _Line(", ", ": ", ("{", "}"), _quoted, _quoted_day)
_TOML: Final = _Line(", ", " = ", ("{ ", " }"), _bare, date.isoformat)


def _json(data: _Table, subject: str) -> str:  # noqa: ARG001 - all plain data have a form in JSON
    return _json_value(data, "", 0) + "\n"


def _json_value(value: object, indent: str, used: int) -> str:
    """Write a value in one line, where it fits behind what stands there already, else part by part."""
    line = _JSON.inline(value)
    if len(indent) + used + len(line) < _WIDTH or not (_is_table(value) or _is_list(value)):
        return line
    deeper = f"{indent}  "
    if _is_table(value):
        keys = ((f"{_quoted(key)}: ", each) for key, each in value.items())
        parts = [key + _json_value(each, deeper, len(key)) for key, each in keys]
    else:
        parts = [_json_value(each, deeper, 0) for each in cast("_List", value)]
    start, stop = "{}" if _is_table(value) else "[]"
    return f"{start}\n{deeper}" + f",\n{deeper}".join(parts) + f"\n{indent}{stop}"


def _toml(data: _Table, subject: str) -> str:
    faults: list[Fault] = []
    known = _known(data, subject, faults)
    if faults:
        raise UnwritableError(subject, faults)
    return "\n".join(_toml_table(known, (), "")).lstrip("\n") + "\n"


def _known(value: Any, path: str, faults: list[Fault]) -> Any:  # noqa: ANN401 - the data without what is None
    """Leave out keys whose value is None; a None in a list has no form in TOML."""
    if _is_table(value):
        return {key: _known(each, inside(path, key), faults) for key, each in value.items() if each is not None}
    if not _is_list(value):
        return value
    faults += [Fault(f"{path}[{place}]", "nothing", "a value") for place, each in enumerate(value) if each is None]
    return [_known(each, f"{path}[{place}]", faults) for place, each in enumerate(value)]


_MOST_PARTS: Final = 3
"""How many parts the name in a header may have; what lies deeper stands under dotted keys, and in lists, in a line."""


def _toml_table(table: _Table, name: tuple[str, ...], header: str) -> Iterator[str]:
    """Write a table: its header, what stands in its own lines, then the tables in it."""
    deep = len(name) >= _MOST_PARTS
    lines = {key: None if _has_header(key, value) and not deep else value for key, value in table.items()}
    own = [line for key, value in lines.items() if value is not None for line in _toml_lines(_bare(key), value)]
    if header and (own or not table or header.startswith("[[")):
        yield f"\n{header}"
    yield from own
    for key in (key for key, value in lines.items() if value is None):
        inner, value = (*name, _bare(key)), table[key]
        title = f"[{'.'.join(inner)}]" if _is_table(value) else f"[[{'.'.join(inner)}]]"
        for each in (value,) if _is_table(value) else cast("_List", value):
            yield from _toml_table(cast("_Table", each), inner, title)


def _has_header(key: str, value: object) -> bool:
    """Tell whether a value is a table, or a list of tables, that is better written by headers than in lines."""
    if _is_table(value):
        return len(f"{_bare(key)} = {_TOML.inline(value)}") > _WIDTH
    if not _is_list(value) or not all(map(_is_table, value)):
        return False
    return any(len(f"  {_TOML.inline(each)},") > _WIDTH for each in value)


def _toml_lines(key: str, value: object) -> Iterator[str]:
    """Write a key and its value: in one line where that fits, else item by item."""
    line = f"{key} = {_TOML.inline(value)}"
    if len(line) <= _WIDTH or not value or not (_is_table(value) or _is_list(value)):
        yield line
    elif _is_table(value):
        for name, each in value.items():
            yield from _toml_lines(f"{key}.{_bare(name)}", each)
    else:
        yield f"{key} = [\n" + "".join(f"  {_TOML.inline(each)},\n" for each in cast("_List", value)) + "]"


_WRITERS: Final[Mapping[str, Callable[[_Table, str], str]]] = {"json": _json, "toml": _toml}
