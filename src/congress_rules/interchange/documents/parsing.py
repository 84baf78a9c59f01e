"""Read plain data from JSON and TOML, and write them: exactly, strictly, and the same text for the same data.

Numbers are `int` and `Decimal`, never `float`: `2`, `2.50` and `2e0` are told apart and come back as they went. JSON
has no days: they are written as texts, `2024-12-31`. TOML has no null: a key whose value is None is left out.
"""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final, Literal, TypeAlias, cast

from congress_rules.errors import Fault, UnknownNameError, UnreadableError
from congress_rules.interchange.documents.limits import MOST_DEPTH, MOST_DIGITS, Refused, refusals

__all__ = ["Format", "parsed"]

Format: TypeAlias = Literal["json", "toml"]
"""The formats of a document."""

Plain: TypeAlias = dict[str, object]

_WHOLE: Final = f"a whole number of at most {MOST_DIGITS} digits, without a sign where it is zero"
_EXACT: Final = f"an exact number of at most {MOST_DIGITS} digits"
_TABLE: Final = "a table of keys and values"


def parsed(text: str | bytes, written: Format, subject: str = "document") -> Plain:
    """Read a document's plain data; raise `UnreadableError` with every fault, each with its path.

    Bytes are UTF-8, with or without a mark at their beginning. A repeated key is a fault, as are NaN, infinity, minus
    zero, numbers of more than 1000 digits and data more than 64 levels deep.
    """
    source = _decoded(text, subject)
    if written not in _READERS:
        kind = "format"
        raise UnknownNameError(kind, written, _READERS)
    data = _READERS[written](source, subject)
    if not isinstance(data, dict):
        raise UnreadableError(subject, [Fault(subject, "a list or a single value", _TABLE)])
    table = cast("Plain", data)
    if found := tuple(refusals(table, _named(table, subject))):
        raise UnreadableError(subject, found)
    return table


def _named(table: Plain, subject: str) -> str:
    """Call a document by its kind, which is the root of the paths in it."""
    kind = table.get("kind")
    return kind if isinstance(kind, str) and kind.isidentifier() else subject


def _decoded(text: str | bytes, subject: str) -> str:
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            found = Fault(f"byte {error.start}", "a byte that begins no character", "text in UTF-8")
            raise UnreadableError(subject, [found]) from None
    plain = text.removeprefix("\ufeff")
    if not plain.strip():
        raise UnreadableError(subject, [Fault(subject, "an empty text", "a document")])
    return plain


# JSON


def _json(text: str, subject: str) -> object:
    _check_depth(_JSON_STRINGS.sub("", text), subject)
    try:
        return json.loads(
            text,
            object_pairs_hook=_paired,
            parse_int=_whole,
            parse_float=_exact,
            parse_constant=lambda name: Refused(name, _EXACT),
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise UnreadableError(subject, [Fault(where, "the text", f"JSON ({error.msg})")]) from None


_JSON_STRINGS: Final = re.compile(r'"(?:[^"\\]|\\.)*(?:"|\Z)', re.DOTALL)
"""A string, or one that does not end: so that no text is scanned twice."""


def _paired(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = dict(pairs)
    if len(table) < len(pairs):
        counts = Counter(name for name, _ in pairs)
        table |= {name: Refused("a repeated key", "a key used once") for name, count in counts.items() if count > 1}
    return table


def _whole(digits: str) -> int | Refused:
    if len(digits) > MOST_DIGITS + 1 or digits == "-0":
        return Refused("minus zero" if digits == "-0" else "a number of very many digits", _WHOLE)
    return int(digits)


def _exact(digits: str) -> Decimal | Refused:
    if len(digits) > 2 * MOST_DIGITS:
        return Refused("a number of very many digits", _EXACT)
    try:
        return Decimal(digits.replace("_", ""))
    except ArithmeticError:
        return Refused("a number beyond all limits", _EXACT)


def _check_depth(structure: str, subject: str) -> None:
    depth = 0
    for sign in re.finditer(r"[\[\]{}]", structure):
        depth += 1 if sign.group() in "[{" else -1
        if depth > MOST_DEPTH:
            raise UnreadableError(subject, [Fault(subject, "lists and tables", f"at most {MOST_DEPTH} levels deep")])


# TOML


def _toml(text: str, subject: str) -> object:
    structure = _TOML_STRINGS.sub("s", text)
    _check_depth(structure, subject)
    _check_names(structure, subject)
    try:
        return tomllib.loads(text, parse_float=_exact)
    except tomllib.TOMLDecodeError as error:
        said, _, where = str(error).partition(" (at ")
        raise UnreadableError(subject, [Fault(where.rstrip(")") or subject, "the text", f"TOML ({said})")]) from None
    except ValueError:  # a whole number that is too long even to be read
        raise UnreadableError(subject, [Fault(subject, "a number of very many digits", _WHOLE)]) from None


_TOML_STRINGS: Final = re.compile(
    r'"""(?:[^\\]|\\.)*?(?:"""|\Z)'
    r"|'''.*?(?:'''|\Z)"
    r'|"(?:[^"\\\n]|\\.)*(?:["\n]|\Z)'
    r"|'[^'\n]*(?:['\n]|\Z)"
    r"|#[^\n]*",
    re.DOTALL,
)


def _check_names(structure: str, subject: str) -> None:
    """Refuse keys of very many parts, over which the reader of TOML would take for ever."""
    if any(name.group().count(".") > MOST_DEPTH for name in re.finditer(r"[\w\-. \t]+", structure)):
        raise UnreadableError(subject, [Fault(subject, "a key of many parts", f"at most {MOST_DEPTH} parts")])


_READERS: Final[Mapping[str, Callable[[str, str], object]]] = {"json": _json, "toml": _toml}
