"""Say what a written document may hold at all: plain data, no deeper and no longer than anything of use would be.

*Plain data* are None, bool, int, Decimal, str, date, lists, and dicts with keys that are strings. The limits keep a
document that was made to do harm from exhausting memory or time.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final, cast

import attrs

from congress_rules.errors import Fault

__all__ = ["MOST_DEPTH", "MOST_DIGITS", "Refused", "inside", "overlong", "refusals", "shortened"]

MOST_DEPTH: Final = 64
"""How deep lists and tables may lie in each other."""

MOST_DIGITS: Final = 1000
"""How many digits a number may have, and how far its point may lie from them."""

_MOST_SHOWN: Final = 40
_LONGEST_KEY: Final = 200
_PLAIN: Final = "a text, a number, true, false, a day, a list or a table"
_NUMBER: Final = f"a number of at most {MOST_DIGITS} digits, written out or as a power of ten up to that"


@attrs.frozen
class Refused:
    """Stand in a document for what could not be read there: what it was, and what was expected."""

    value: str
    expected: str


def refusals(data: object, path: str) -> Iterator[Fault]:
    """Find what no document may hold, each with its path; the search is not recursive, so that it ends in any case."""
    waiting: list[tuple[object, str, int]] = [(data, path, 0)]
    while waiting:
        value, where, depth = waiting.pop()
        refused = _refused(value, depth)
        if refused is not None:
            yield Fault(where, refused.value, refused.expected)
        else:
            waiting += reversed([(each, name, depth + 1) for each, name in _parts(value, where)])


def _parts(value: object, path: str) -> Iterator[tuple[object, str]]:
    if isinstance(value, Mapping):
        for key, each in cast("Mapping[object, object]", value).items():
            yield each, inside(path, str(key))
            if type(key) is not str or not _encodable(key) or len(key) > _LONGEST_KEY:
                expected = f"a text of at most {_LONGEST_KEY} characters that can be written as UTF-8"
                yield Refused("a key", expected), f"{path}[{ascii(key)[:_MOST_SHOWN]}]"
    elif isinstance(value, list | tuple):
        for number, each in enumerate(cast("list[object]", value)):
            yield each, f"{path}[{number}]"


def _refused(value: object, depth: int) -> Refused | None:
    if isinstance(value, Refused):
        return value
    if isinstance(value, Mapping | list | tuple):
        return Refused("a list or table", f"at most {MOST_DEPTH} levels deep") if depth >= MOST_DEPTH else None
    if isinstance(value, str):
        return None if _encodable(value) else Refused("a text with half a character", "a text")
    if isinstance(value, int):
        return None if value.bit_length() <= _MOST_BITS else Refused("a number of very many digits", _NUMBER)
    if isinstance(value, Decimal):
        return None if _reasonable(value) else Refused("a number without end or of very many digits", _NUMBER)
    return None if value is None or type(value) is date else Refused(f"a {type(value).__name__}", _PLAIN)


_MOST_BITS: Final = (10**MOST_DIGITS - 1).bit_length()


def _encodable(text: str) -> bool:
    return _HALF.search(text) is None


_HALF: Final = re.compile("[\ud800-\udfff]")


def _reasonable(number: Decimal) -> bool:
    if not number.is_finite() or (number.is_zero() and number.is_signed()):
        return False
    exponent = cast("int", number.as_tuple().exponent)
    return len(number.as_tuple().digits) <= MOST_DIGITS and abs(exponent) <= MOST_DIGITS


def inside(path: str, key: str) -> str:
    """Give the path of what stands under a key."""
    plain = len(key) <= _MOST_SHOWN and key.replace("-", "_").isidentifier()
    return f"{path}.{key}" if plain else f"{path}[{shortened(key)}]"


def shortened(value: object) -> str:
    """Show a value of a document, in ASCII where it is strange, and never at length."""
    shown = repr(value) if not isinstance(value, int | Decimal) or isinstance(value, bool) else _digits(value)
    return shown if len(shown) <= _MOST_SHOWN else f"{shown[:_MOST_SHOWN]}…"


def _digits(value: int | Decimal) -> str:
    return "a long number" if isinstance(value, int) and value.bit_length() > _MOST_BITS else str(value)


MOST_ITEMS: Final = 1000
"""How many items a list or table of a rulebook may have."""

MOST_CONTENTS: Final = 5000
"""How many provisions an instrument may list."""

_CONTENTS: Final = re.compile(r"[\w.]+\.instruments\[\d+\]\.contents", re.ASCII)


def overlong(data: object, path: str) -> tuple[Fault, ...]:
    """Find lists and tables that are longer than those of any rulebook; the data are plain and not too deep."""
    parts = list(_parts(data, path))
    found = tuple(fault for each, where in parts for fault in overlong(each, where))
    most = MOST_CONTENTS if _CONTENTS.fullmatch(path) else MOST_ITEMS
    if len(parts) <= most:
        return found
    return (*found, Fault(path, f"a list or table of {len(parts)} items", f"at most {most} items"))
