"""Check the columns that a call names: that they are there, can be named, and hold what is done with them."""

from collections.abc import Callable, Iterator
from typing import Final

import narwhals.stable.v2 as nw
from narwhals.dtypes import DType

from congress_rules.errors import Fault, nearest
from congress_rules.frames.natives import PLAIN, Frame, kind_of
from congress_rules.frames.sources import TEXTS

__all__ = ["unfit", "unfit_account", "unfit_key"]

_THERE: Final = "a column of the frame"
_COMPARED: Final = "a column of values that can be compared, such as text, numbers and days"
_ACCOUNTS: Final = "a column of ids, which are text or whole numbers"


def unfit(frame: Frame, path: str, name: str) -> Iterator[Fault]:
    """Find that a frame does not have a column, or cannot read one of its name."""
    schema = frame.collect_schema().names()
    if name not in schema:
        yield Fault(path, repr(name), _THERE, nearest(name, schema))
    elif kind_of(frame).parts(name):
        yield Fault(path, repr(name), PLAIN)


def unfit_key(frame: Frame, path: str, name: str) -> Iterator[Fault]:
    """Find, too, that rows cannot be grouped and sorted by a column."""
    yield from tuple(unfit(frame, path, name)) or _other(frame, path, name, _comparable, _COMPARED)


def unfit_account(frame: Frame, path: str, name: str) -> Iterator[Fault]:
    """Find, too, that a column holds no ids: of 1 and 1.0 nobody can tell whether they are one."""
    yield from tuple(unfit(frame, path, name)) or _other(frame, path, name, _named, _ACCOUNTS)


def _other(frame: Frame, path: str, name: str, fits: Callable[[DType], bool], expected: str) -> Iterator[Fault]:
    dtype = frame.collect_schema()[name]
    if not fits(dtype):
        yield Fault(path, f"{name!r}, a column of {dtype},", expected)


def _comparable(dtype: DType) -> bool:
    return not (dtype.is_nested() or dtype == nw.Object)


def _named(dtype: DType) -> bool:
    """Tell whether a column is one of ids; one without a type holds nothing but nulls."""
    return isinstance(dtype, TEXTS) or dtype.is_integer() or dtype == nw.Unknown
