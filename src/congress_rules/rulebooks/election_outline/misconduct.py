"""Question 10 of the outline: four kinds of disruption, and who investigates, announces and hands over.

It rests on the law of 2010, which says the rest: whom bribes go to, how officials are sanctioned.
"""

from collections.abc import Mapping
from typing import Final

import attrs

from congress_rules.elections.misconduct import MisconductRulebook
from congress_rules.elections.vacancies import Articles
from congress_rules.rulebooks.election_law.misconduct import law_articles, misconduct_of
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.rulebooks.election_outline.text import INSTRUMENT, cite
from congress_rules.texts import Text

__all__ = ["OUTLINE_MISCONDUCT"]

_STATED: Final[Mapping[str, tuple[str, ...]]] = {
    "disruption": (
        *("bribery-voters", "coercion-voters", "falsification", "retaliation-accusers", "kinds", "liability", "void"),
    ),
    "investigation": ("direct", "due", "announce", "transfer"),
}
"""The rules that the outline itself states."""


def _rules() -> MisconductRulebook:
    law, behind = misconduct_of(2010), law_articles(edition(2010))
    stated = {
        policy: Articles(dict.fromkeys(rules, cite("10")), cite("10")).beside(behind[policy])
        for policy, rules in _STATED.items()
    }
    both = Text("区人大常委会和选举委员会", "standing committee and election committees")
    return attrs.evolve(
        law,
        id="election-outline-misconduct",
        instrument=INSTRUMENT,
        disruption=attrs.evolve(law.disruption, articles=stated["disruption"]),
        investigation=attrs.evolve(
            law.investigation,
            articles=stated["investigation"],
            organ="standing_committee_and_election_committee",
            organ_name=both,
        ),
    )


OUTLINE_MISCONDUCT: Final = _rules()
"""The outline's rules on misconduct."""
