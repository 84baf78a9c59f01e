"""Question 6 of the outline: who recommends candidates. It rests on the law of 2010, which says all the rest.

What the law has forbidden since, foreign funding, is remarked: the outline lists such a nominee all the same.
"""

from typing import Final

import attrs

from congress_rules.elections.nomination import Articles, NominationRulebook
from congress_rules.rulebooks.election_law.nomination import law_articles, nomination_of
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.rulebooks.election_outline.text import INSTRUMENT, cite

__all__ = ["OUTLINE_NOMINATION"]

_STATED: Final = ("contest", "recommender", "jointly", "signatures", "of-district")
"""The rules that the outline itself states."""


def _rules() -> NominationRulebook:
    law = nomination_of(2010)
    newer = {"newer-funding": edition(2020).cite("35 para. 2")}
    outline = Articles({**dict.fromkeys(_STATED, cite("6")), **newer}, cite("6"))
    articles = outline.beside(law_articles(edition(2010))["recommendations"])
    return attrs.evolve(
        law,
        id="election-outline-nomination",
        instrument=INSTRUMENT,
        recommendations=attrs.evolve(law.recommendations, articles=articles),
    )


OUTLINE_NOMINATION: Final = _rules()
"""The outline's rules of nomination."""
