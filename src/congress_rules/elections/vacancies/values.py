"""Check what the attributes of nouns hold; a message names the class that was found, and never the value."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from attrs.validators import optional

if TYPE_CHECKING:
    import attrs

__all__ = ["AMOUNT", "DAY", "IDS", "NAME", "SIZE", "TRUTH", "a_name", "ids_once"]

Validator = Callable[[object, "attrs.Attribute[Any]", Any], None]


def _of_kind(kind: type, expected: str) -> Validator:
    def check(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if not isinstance(value, kind) or isinstance(value, datetime):
            msg = f"{attribute.name} must be {expected}, not {type(value).__name__}"
            raise TypeError(msg)

    return check


def _from(least: int) -> Validator:
    expected = f"a whole number from {least}"

    def check(_: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:  # noqa: ANN401 - whatever was given
        if type(value) is not int:
            msg = f"{attribute.name} must be {expected}, not {type(value).__name__}"
            raise TypeError(msg)
        if value < least:
            msg = f"{attribute.name} must be {expected}, not a smaller one"
            raise ValueError(msg)

    return check


def _require_name(name: str, value: object) -> None:
    if not isinstance(value, str):
        msg = f"{name} must be a non-empty string, not {type(value).__name__}"
        raise TypeError(msg)
    if not value:
        msg = f"{name} must be a non-empty string, not an empty one"
        raise ValueError(msg)


def a_name(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:  # noqa: ARG001 - attrs' signature
    """Ask for a non-empty string."""
    _require_name(attribute.name, value)


def _ids(_: object, attribute: "attrs.Attribute[Any]", value: Iterable[object]) -> None:
    for each in value:
        _require_name(f"each of {attribute.name}", each)


def ids_once(value: Iterable[str] | None) -> frozenset[str] | None:
    """Take several ids for a set, in which each counts once; one string is refused, for it is no list of ids."""
    if isinstance(value, str):
        msg = "ids must be a tuple, list or set of strings, not one string"
        raise TypeError(msg)
    return None if value is None else frozenset(value)


NAME: Final = optional(a_name)
"""Ask for a non-empty string, or for nothing."""

TRUTH: Final = optional(_of_kind(bool, "True or False"))
"""Ask for yes, no or unknown."""

DAY: Final = optional(_of_kind(date, "a day (datetime.date)"))
"""Ask for a day without a time, or for nothing."""

AMOUNT: Final = optional(_from(0))
"""Ask for a whole number from 0, or for nothing."""

SIZE: Final = optional(_from(1))
"""Ask for a whole number from 1, or for nothing: an electorate has one member at least."""

IDS: Final = optional(_ids)
"""Ask for ids only, or for nothing."""
