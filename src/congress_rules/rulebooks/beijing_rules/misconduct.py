"""Chapter 9 and article 45 of Beijing's rules: misconduct in the election of district and township deputies.

They name voters only: of acts against deputies who elect, and of any congress but a district's or a township's (article
3), they say nothing.
"""

from collections.abc import Mapping
from typing import Final

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.misconduct import MisconductRulebook
from congress_rules.law import Provision
from congress_rules.rulebooks.beijing_rules.text import INSTRUMENT, cite
from congress_rules.rulebooks.election_law.misconduct import law_articles, misconduct_of
from congress_rules.rulebooks.election_law.text import edition

__all__ = ["BEIJING_MISCONDUCT", "beijing_articles"]

_KINDS: Final = (
    *("bribery-voters", "coercion-voters", "falsification", "retaliation-accusers", "retaliation-demanders"),
    *("kinds", "liability"),
)
_BEIJING: Final[Mapping[str, Mapping[str, Provision]]] = {
    "disruption": {
        **dict.fromkeys(_KINDS, cite("66 para. 1")),
        "officials": cite("66 para. 2"),
        "sanctioned-by": cite("66 para. 2"),
        "void": cite("66 para. 3"),
    },
    "investigation": dict.fromkeys(("direct", "due", "transfer", "prompt"), cite("67")),
    "funded_seats": dict.fromkeys(("void", "determines"), cite("45 para. 2")),
}
"""Beijing's article for each rule of each policy."""

_NOT_THEIRS: Final = frozenset({"bribery-deputies", "coercion-deputies", "indirect"})
_SILENT: Final = {"disruption": cite("66"), "investigation": cite("67"), "funded_seats": cite("45")}


def beijing_articles() -> Mapping[str, Articles]:
    """Give, for each policy, Beijing's articles with those of the law behind them."""
    law = law_articles(edition(2020))
    return {policy: _beside(rules, law[policy], _SILENT[policy]) for policy, rules in _BEIJING.items()}


def _beside(rules: Mapping[str, Provision], law: Articles, silent: Provision) -> Articles:
    both = Articles({**rules, "direct-only": cite("3")}, silent).beside(law)
    return Articles({rule: both[rule] for rule in both if rule not in _NOT_THEIRS}, silent)


def _rules() -> MisconductRulebook:
    law = misconduct_of(2020)
    own = {policy: attrs.evolve(getattr(law, policy), articles=stated) for policy, stated in beijing_articles().items()}
    return attrs.evolve(law, id="beijing-rules-misconduct", instrument=INSTRUMENT, **own)


BEIJING_MISCONDUCT: Final = _rules()
"""Beijing's rules on misconduct."""
