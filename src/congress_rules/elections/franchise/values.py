"""Say what the attributes of voters hold: facts that may be unknown, and that stay out of `repr` and of every error."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from attrs import field
from attrs.validators import optional

from congress_rules.logic import described

if TYPE_CHECKING:
    import attrs

__all__ = ["a_day", "a_name", "is_a", "member", "names", "own_id", "truth"]

Validator = Callable[[object, "attrs.Attribute[Any]", Any], None]


def _require(attribute: "attrs.Attribute[Any]", value: object, kind: type, expected: str) -> None:
    if not isinstance(value, kind) or isinstance(value, datetime):
        msg = f"{attribute.name} must be {expected}, not {type(value).__name__}"
        raise TypeError(msg)


def _require_name(name: str, value: object) -> None:
    if not isinstance(value, str):
        msg = f"{name} must be a non-empty string, not {type(value).__name__}"
        raise TypeError(msg)
    if not value:
        msg = f"{name} must be a non-empty string, not an empty one"
        raise ValueError(msg)


def a_name(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Ask for a non-empty string; the message never holds the value."""
    _require_name(attribute.name, value)


def names(_: object, attribute: "attrs.Attribute[Any]", value: Iterable[object]) -> None:
    """Ask for a tuple of ids; the message never holds one."""
    _require(attribute, value, tuple, "a tuple or list of ids")
    for number, each in enumerate(value):
        _require_name(f"{attribute.name}[{number}]", each)


def a_day(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Ask for a day without a time; the message never holds it."""
    _require(attribute, value, date, "a day (datetime.date)")


def is_a(kind: type) -> Validator:
    """Ask for a record of a class."""
    return lambda _, attribute, value: _require(attribute, value, kind, f"a {kind.__name__}")


def _a_truth(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    _require(attribute, value, bool, "True or False")


def own_id(zh: str, en: str) -> Any:  # noqa: ANN401 - what attrs takes for the attribute
    """Give an attribute for the caller's id of something."""
    return field(validator=a_name, repr=False, metadata=described(zh, en))


def member(zh: str, en: str, facet: str) -> Any:  # noqa: ANN401 - as `own_id`
    """Give an attribute for a member of a facet."""
    return field(default=None, validator=optional(a_name), repr=False, metadata=described(zh, en, facet=facet))


def truth(zh: str, en: str) -> Any:  # noqa: ANN401 - as `own_id`
    """Give an attribute for yes or no."""
    return field(default=None, validator=optional(_a_truth), repr=False, metadata=described(zh, en))
