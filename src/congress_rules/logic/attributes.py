"""Check what the attributes of nouns hold.

A message names the class that was found, and never the value: it may be somebody's name, or an amount that is nobody's
business.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from congress_rules.texts import Text

if TYPE_CHECKING:
    import attrs

__all__ = ["a_count", "a_day", "a_name", "a_text", "amount", "each_is", "is_a", "listed", "names", "truth"]

Validator = Callable[[object, "attrs.Attribute[Any]", Any], None]


def _require(name: str, value: object, kind: type, expected: str) -> None:
    if not isinstance(value, kind):
        msg = f"{name} must be {expected}, not {type(value).__name__}"
        raise TypeError(msg)


def _require_name(name: str, value: object) -> None:
    _require(name, value, str, "a non-empty string")
    if not value:
        msg = f"{name} must be a non-empty string, not an empty one"
        raise ValueError(msg)


def is_a(kind: type, expected: str | None = None) -> Validator:
    """Ask for a value of a class; `expected` says what one is called."""
    wanted = expected or f"a {kind.__name__}"
    return lambda _, attribute, value: _require(attribute.name, value, kind, wanted)


def each_is(kind: type, expected: str) -> Validator:
    """Ask for a tuple of values of a class; `expected` says what a list of them is called."""

    def check(_: object, attribute: "attrs.Attribute[Any]", value: Iterable[object]) -> None:
        _require(attribute.name, value, tuple, f"a tuple or list of {expected}")
        for number, each in enumerate(value):
            _require(f"{attribute.name}[{number}]", each, kind, f"a {kind.__name__}")

    return check


def listed(value: list[Any] | tuple[Any, ...] | None) -> tuple[Any, ...] | None:
    """Take a list for a tuple; what is neither is left for the validator to refuse."""
    return tuple(value) if isinstance(value, list) else value


def a_name(instance: object, attribute: "attrs.Attribute[str]", value: object) -> None:  # noqa: ARG001 - attrs' signature
    """Ask for a non-empty string."""
    _require_name(attribute.name, value)


def names(instance: object, attribute: "attrs.Attribute[Any]", value: Iterable[object]) -> None:  # noqa: ARG001
    """Ask for a tuple of ids."""
    _require(attribute.name, value, tuple, "a tuple or list of ids")
    for number, each in enumerate(value):
        _require_name(f"{attribute.name}[{number}]", each)


def a_day(instance: object, attribute: "attrs.Attribute[date]", value: object) -> None:  # noqa: ARG001
    """Ask for a day without a time."""
    if not isinstance(value, date) or isinstance(value, datetime):
        msg = f"{attribute.name} must be a day (datetime.date), not {type(value).__name__}"
        raise TypeError(msg)


def a_count(instance: object, attribute: "attrs.Attribute[int]", value: object) -> None:  # noqa: ARG001
    """Ask for a whole number from 0."""
    if type(value) is not int:
        msg = f"{attribute.name} must be a whole number from 0, not {type(value).__name__}"
        raise TypeError(msg)
    if value < 0:
        msg = f"{attribute.name} must be a whole number from 0, not a negative one"
        raise ValueError(msg)


def amount(instance: object, attribute: "attrs.Attribute[Decimal]", value: object) -> None:  # noqa: ARG001
    """Ask for an amount of money from 0, in yuan."""
    if not isinstance(value, Decimal):
        msg = f"{attribute.name} must be a Decimal, in yuan, not {type(value).__name__}"
        raise TypeError(msg)
    if not value.is_finite() or value < 0:
        msg = f"{attribute.name} must be an amount from 0, in yuan, not a negative or endless one"
        raise ValueError(msg)


truth: Final = is_a(bool, "True or False")
a_text: Final = is_a(Text, "a Text, in both languages")
