"""Check what the attributes of nouns hold; a message names the class that was found, and never the value."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from congress_rules.logic.attributes import a_name, names, truth

if TYPE_CHECKING:
    import attrs

__all__ = ["a_number", "ids_once", "ids_or_none", "name_or_unknown", "names_once", "truth_or_unknown"]

Validator = Callable[[object, "attrs.Attribute[Any]", Any], None]


def truth_or_unknown(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Ask for yes, no or unknown."""
    if value is not None:
        truth(instance, attribute, value)


def name_or_unknown(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Ask for a non-empty string or unknown."""
    if value is not None:
        a_name(instance, attribute, value)


def a_number(least: int) -> Validator:
    """Ask for a whole number from `least`."""

    def check(_: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:  # noqa: ANN401 - whatever was given
        expected = f"a whole number from {least}"
        if type(value) is not int:
            msg = f"{attribute.name} must be {expected}, not {type(value).__name__}"
            raise TypeError(msg)
        if value < least:
            msg = f"{attribute.name} must be {expected}, not a smaller one"
            raise ValueError(msg)

    return check


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
