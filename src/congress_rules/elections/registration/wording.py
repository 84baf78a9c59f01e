"""Word a decision whose value is a member of a closed list or of a facet: by its name, not by its id."""

from typing import Any

from congress_rules.logic import Decision
from congress_rules.texts import Language, Text

__all__ = ["explained"]

_SAID = Text("{about}：{value}", "{about}: {value}")


def explained(decision: Decision[Any], value: Text | None, language: Language, about: Text | None = None) -> str:
    """Say what was decided, by the name of the value, and its grounds; of what is not decided, as the decision does.

    `about` stands in place of the name of the rule.
    """
    if not decision.decided or value is None:
        return decision.explain(language)
    first = _SAID.format(about=about or decision.rule.name, value=value).in_(language)
    return "\n".join((first, *(f"  {ground.explain(language)}" for ground in decision.grounds)))
