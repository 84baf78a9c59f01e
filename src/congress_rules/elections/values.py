"""Check what the attributes of the nouns of voting hold; a message names the class that was found, never the value."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import attrs

__all__ = ["a_name", "names_of", "whole"]

Validator = Callable[[object, "attrs.Attribute[Any]", Any], None]


def a_name(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Ask for a non-empty string."""
    if not isinstance(value, str) or not value:
        msg = f"{attribute.name} must be a non-empty string, not {type(value).__name__}"
        raise TypeError(msg)


def whole(least: int) -> Validator:
    """Ask for a whole number from `least`, or for None where the attribute has it for its default."""

    def check(_: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:  # noqa: ANN401 - whatever was given
        if value is None and attribute.default is None:
            return
        expected = f"a whole number from {least}"
        if type(value) is not int:
            msg = f"{attribute.name} must be {expected}, not {type(value).__name__}"
            raise TypeError(msg)
        if value < least:
            msg = f"{attribute.name} must be {expected}, not a smaller one"
            raise ValueError(msg)

    return check


def names_of(value: Iterable[object]) -> tuple[str, ...]:
    """Take several ids for a tuple in their order of text; one string, no string and an id twice are refused."""
    listed: tuple[object, ...] = () if isinstance(value, str) else tuple(value)
    if isinstance(value, str) or not all(isinstance(each, str) and each for each in listed):
        msg = "ids must be a list of non-empty strings"
        raise TypeError(msg)
    if len({*listed}) < len(listed):
        msg = "ids must be listed once each"
        raise ValueError(msg)
    return tuple(sorted(str(each) for each in listed))
