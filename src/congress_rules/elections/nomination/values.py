"""Check what the attributes of nouns hold; a message names the class that was found, and never the value."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import attrs

__all__ = ["a_name", "a_number", "a_truth", "ids_once", "ids_or_none", "names", "names_once", "truth_or_unknown"]

Validator = Callable[[object, "attrs.Attribute[Any]", Any], None]


def _require(name: str, value: object, kind: type, expected: str) -> None:
    if type(value) is not kind:
        msg = f"{name} must be {expected}, not {type(value).__name__}"
        raise TypeError(msg)


def _require_name(name: str, value: object) -> None:
    expected = "a non-empty string"
    if not isinstance(value, str):
        msg = f"{name} must be {expected}, not {type(value).__name__}"
        raise TypeError(msg)
    if not value:
        msg = f"{name} must be {expected}, not an empty one"
        raise ValueError(msg)


def a_name(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:  # noqa: ARG001 - attrs' signature
    """Ask for a non-empty string."""
    _require_name(attribute.name, value)


def a_truth(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:  # noqa: ARG001
    """Ask for yes or no."""
    _require(attribute.name, value, bool, "True or False")


def truth_or_unknown(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Ask for yes, no or unknown."""
    if value is not None:
        a_truth(instance, attribute, value)


def a_number(least: int) -> Validator:
    """Ask for a whole number from `least`."""

    def check(_: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:  # noqa: ANN401 - whatever was given
        expected = f"a whole number from {least}"
        _require(attribute.name, value, int, expected)
        if value < least:
            msg = f"{attribute.name} must be {expected}, not a smaller one"
            raise ValueError(msg)

    return check


def names(instance: object, attribute: "attrs.Attribute[Any]", value: Iterable[object]) -> None:  # noqa: ARG001
    """Ask for ids only."""
    for number, each in enumerate(value):
        _require_name(f"{attribute.name}[{number}]", each)


def names_once(instance: object, attribute: "attrs.Attribute[Any]", value: tuple[object, ...]) -> None:
    """Ask for ids only, each once."""
    names(instance, attribute, value)
    if len(frozenset(value)) < len(value):
        msg = f"{attribute.name} must hold each id once"
        raise ValueError(msg)


def ids_or_none(value: Iterable[str] | None) -> tuple[str, ...] | None:
    """Take several ids for a tuple; one string is refused, for it is no list of ids."""
    if isinstance(value, str):
        msg = "ids must be a tuple or list of strings, not one string"
        raise TypeError(msg)
    return None if value is None else tuple(value)


def ids_once(value: Iterable[str] | None) -> tuple[str, ...] | None:
    """Take several ids, each once and sorted: in which order they were given means nothing."""
    found = ids_or_none(value)
    return None if found is None else tuple(sorted(set(found), key=str))
