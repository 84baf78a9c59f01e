"""Follow the dotted paths of a file through the nouns that its rules are about.

The *subject* of a rule is the class of the records that it decides; it follows from the kind of policy. A path follows
the annotations, as `congress_rules.logic.field` does, so that a file can reach what is annotated and nothing else.
"""

from collections.abc import Collection
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import attrs

from congress_rules.logic import Field, field

__all__ = ["MOST_STEPS", "field_at", "is_collection_at", "items_at"]

MOST_STEPS: Final = 8
"""How many steps a path may have; the nouns are not deeper, though a period holds periods without end."""


@cache
def field_at(owner: type, path: str) -> Field[Any]:
    """Give the field at a dotted path; raise `UnknownFieldError`, with the nearest name, for none."""
    return field(owner, attrgetter(path))


def is_collection_at(owner: type, path: str) -> bool:
    """Tell whether there is a collection at a dotted path that exists."""
    origin = get_origin(_kind_at(owner, path))
    return isinstance(origin, type) and issubclass(origin, Collection)


def items_at(owner: type, path: str) -> type | None:
    """Give the class of the records in the collection at a dotted path; None where they have no fields."""
    item: object = get_args(_kind_at(owner, path))[0]
    return item if isinstance(item, type) and attrs.has(item) else None


@cache
def _kind_at(owner: type, path: str) -> object:
    kind: object = owner
    for name in path.split("."):
        kind = _known(_hints(kind).get(name)) if isinstance(kind, type) else None
    return kind


def _hints(owner: type) -> dict[str, Any]:
    """Give the types of the attributes and properties."""
    found = {name: getattr(owner, name, None) for name in dir(owner)}
    getters = {name: each.fget for name, each in found.items() if isinstance(each, property)}
    properties = {name: get_type_hints(getter).get("return") for name, getter in getters.items() if getter is not None}
    return {**properties, **get_type_hints(owner)}


def _known(kind: object) -> object:
    """Give the type without the None that stands for unknown."""
    if get_origin(kind) not in {Union, UnionType}:
        return kind
    known = [each for each in get_args(kind) if each is not NoneType]
    return known[0] if len(known) == 1 else kind
