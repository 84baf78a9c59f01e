"""Say what the attributes of voters hold: facts that may be unknown, and that stay out of `repr` and of every error."""

from typing import Any

from attrs import field
from attrs.validators import optional

from congress_rules.logic import attributes, described
from congress_rules.logic.attributes import a_name

__all__ = ["member", "own_id", "truth"]


def own_id(zh: str, en: str) -> Any:  # noqa: ANN401 - what attrs takes for the attribute
    """Give an attribute for the caller's id of something."""
    return field(validator=a_name, repr=False, metadata=described(zh, en))


def member(zh: str, en: str, facet: str) -> Any:  # noqa: ANN401 - as `own_id`
    """Give an attribute for a member of a facet."""
    return field(default=None, validator=optional(a_name), repr=False, metadata=described(zh, en, facet=facet))


def truth(zh: str, en: str) -> Any:  # noqa: ANN401 - as `own_id`
    """Give an attribute for yes or no."""
    return field(default=None, validator=optional(attributes.truth), repr=False, metadata=described(zh, en))
