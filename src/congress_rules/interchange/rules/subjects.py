"""Follow the dotted paths of a file through the nouns that its rules are about.

The *subject* of a rule is the class of the records that it decides; it follows from the kind of policy. A path follows
the annotations, as `congress_rules.logic.field` does, so that a file can reach what is annotated and nothing else.
"""

from collections.abc import Collection
from functools import cache
from operator import attrgetter
from typing import Any, Final, get_args, get_origin

import attrs

from congress_rules.logic import Field, field
from congress_rules.logic.fields import annotations, without_none

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
        kind = without_none(annotations(kind).get(name)) if isinstance(kind, type) else None
    return kind
