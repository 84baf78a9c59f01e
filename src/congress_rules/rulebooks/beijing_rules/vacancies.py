"""Chapters 7 and 8 of Beijing's rules on seats after the election: what they add to the law of 2020.

They speak of districts and townships only (article 3): what the law says of seats that a congress elects is not theirs,
and answers so. Of recall and resignation they say nothing; there the law stands as it is.
"""

from collections.abc import Mapping
from typing import Final

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.vacancies import VacancyRulebook
from congress_rules.law import Provision
from congress_rules.rulebooks.beijing_rules.by_elections import BY_ELECTIONS
from congress_rules.rulebooks.beijing_rules.text import INSTRUMENT, cite
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.rulebooks.election_law.vacancies import law_articles, vacancies_of

__all__ = ["BEIJING_VACANCIES", "beijing_articles"]

_BEIJING: Final[Mapping[str, Mapping[str, Provision | tuple[Provision, ...]]]] = {
    "credentials": {
        "result": cite("56"),
        "elected-list": cite("56"),
        "reviewer": cite("57 para. 1"),
        "review": cite("57 para. 1"),
        "confirms": cite("57 para. 2"),
        "publication": cite("57 para. 2"),
    },
    "two_seats": {"two-seats": cite("58")},
    "vacancies": {"cause": cite("59"), "district": cite("59")},
    "by_elections": BY_ELECTIONS,
}
"""Beijing's article for each rule of each policy."""

_ONLY_INDIRECT: Final = frozenset({"result-indirect", "elected-list-indirect", "unit", "between", "congress"})
"""What the law says of seats that a congress elects, of which Beijing's rules say nothing."""

_SILENT: Final = {
    "credentials": cite("57"),
    "two_seats": cite("58"),
    "vacancies": cite("59"),
    "by_elections": cite("65"),
}


def beijing_articles() -> Mapping[str, Articles]:
    """Give, for each policy of which Beijing's rules speak, their articles with those of the law behind them."""
    law = law_articles(edition(2020))
    return {policy: _beside(rules, law[policy], _SILENT[policy]) for policy, rules in _BEIJING.items()}


def _beside(rules: Mapping[str, Provision | tuple[Provision, ...]], law: Articles, silent: Provision) -> Articles:
    both = Articles({**rules, "direct-only": cite("3")}, silent).beside(law)
    return Articles({rule: both[rule] for rule in both if rule not in _ONLY_INDIRECT}, silent)


def _rules() -> VacancyRulebook:
    law, articles = vacancies_of(2020), beijing_articles()
    own = {policy: attrs.evolve(getattr(law, policy), articles=stated) for policy, stated in articles.items()}
    own["by_elections"] = attrs.evolve(own["by_elections"], open=False)
    return attrs.evolve(law, id="beijing-rules-vacancies", instrument=INSTRUMENT, **own)


BEIJING_VACANCIES: Final = _rules()
"""Beijing's rules on seats after the election."""
