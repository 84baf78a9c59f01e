"""Chapters 2, 6 and 8 of Beijing's rules on nomination: what they add to the law of 2020 in direct elections.

They speak of districts and townships only: what the law says of indirect elections is not theirs. Each rule rests on
Beijing's article, with the law's behind it.
"""

from collections.abc import Mapping
from typing import Final

import attrs

from congress_rules.elections.nomination import Articles, Duty, NominationRulebook
from congress_rules.law import Provision
from congress_rules.rulebooks.beijing_rules.by_elections import BY_ELECTIONS, PRIMARY
from congress_rules.rulebooks.beijing_rules.text import INSTRUMENT, cite
from congress_rules.rulebooks.election_law.nomination import law_articles, law_duties, nomination_of
from congress_rules.rulebooks.election_law.text import edition

__all__ = ["BEIJING_NOMINATION", "beijing_articles"]

_LAW: Final = edition(2020)
_SILENT: Final = cite("37")

_BEIJING: Final[Mapping[str, Mapping[str, Provision | tuple[Provision, ...]]]] = {
    "committee": {
        "conducts": cite("11 para. 1"),
        "conducts-by-election": BY_ELECTIONS["conducts"],
        "primary": cite("41"),
        "primary-by-election": (cite("65"), *BY_ELECTIONS["conducts"], cite("41")),
        "no-primary": cite("63"),
        "entrusts": cite("41"),
        "entrusts-by-election": (cite("65"), *BY_ELECTIONS["conducts"], cite("41")),
        "leads": cite("11 para. 1"),
        "leads-by-election": BY_ELECTIONS["leads"],
        "appoints": cite("11 para. 2"),
        "appoints-by-election": (*BY_ELECTIONS["conducts"], cite("65"), cite("11 para. 2")),
        "resigns": cite("11 para. 2"),
        "resigns-by-election": (*BY_ELECTIONS["conducts"], cite("65"), cite("11 para. 2")),
    },
    "recommendations": {
        "contest": cite("37"),
        "recommender": cite("38"),
        "jointly": cite("38 para. 1(1)"),
        "signatures": cite("38 para. 1(2)"),
        "of-district": (cite("37"), cite("38 para. 1(2)")),
        "electors-limit": cite("38 para. 2"),
        "limit": cite("38 para. 2"),
        "may-stand": cite("4"),
        "local-voter": cite("37"),
        "not-withdrawn": (cite("38"), cite("39")),
        "not-funded": cite("45 para. 2"),
        "introduced": cite("38 para. 3"),
        "untrue": cite("38 para. 3"),
        "listed": cite("39"),
    },
    "numbers": {
        "direct": cite("42"),
        "by-election": BY_ELECTIONS["candidates"],
        "by-election-number": BY_ELECTIONS["number"],
        "one-seat": cite("55 para. 3"),
    },
    "routes": {
        "direct": cite("40"),
        "by-election": (cite("63"), cite("65"), cite("40"), _LAW.cite("57 para. 4")),
        "by-election-number": BY_ELECTIONS["number"],
        "consultation": cite("40"),
        "representatives": cite("40"),
    },
    "primaries": {"turnout": cite("41"), "secrecy": cite("41"), "announcement": cite("41")},
    "introductions": {
        "introduces": cite("44 para. 1"),
        "recommenders": cite("44 para. 1"),
        "meeting": cite("44 para. 1"),
        "stops": cite("44 para. 2"),
    },
    "funding": {"funding": cite("45 para. 2"), "authority": cite("45 para. 2")},
    "name_order": {"strokes": cite("43"), "votes": cite("43"), "tied": cite("43")},
}
"""Beijing's article for each rule of each policy."""

_NOT_BEIJING: Final = (
    "by-left",
    "by-election-indirect",
    "conducts-indirect",
    "deputies-limit",
    "limit-indirect",
    "primary-indirect",
    "membership",
    "indirect",
    "deliberation",
)
"""What the law leaves to others, and says of indirect elections alone, of which Beijing's rules say nothing."""


_READ: Final[Mapping[str, Provision]] = {
    "e30-excess": cite("38 para. 2"),
    "e30-jointly": cite("38 para. 2"),
    "e30-withdrawn": cite("39"),
    "e31-rounding": cite("42"),
    "e31-one-seat": cite("42"),
    "e32-few": cite("42"),
    "e32-dissent": cite("40"),
    "e32-places": cite("40"),
}
"""Beijing's article that leaves open what the law's leaves open, by the reading."""


def beijing_articles() -> Mapping[str, Articles]:
    """Give, for each policy, Beijing's articles with those of the law behind them."""
    law = law_articles(_LAW)
    return {policy: _beside(rules, law[policy]) for policy, rules in _BEIJING.items()}


def _beside(rules: Mapping[str, Provision | tuple[Provision, ...]], law: Articles) -> Articles:
    both = Articles(rules, _SILENT).beside(law)
    return Articles({rule: both[rule] for rule in both if rule not in _NOT_BEIJING}, _SILENT)


def _rules() -> NominationRulebook:
    law, articles = nomination_of(2020), beijing_articles()
    duties = tuple(Duty(each.id, each.name, (cite("12"), *each.basis)) for each in law_duties(_LAW))
    own = {policy: attrs.evolve(getattr(law, policy), articles=stated) for policy, stated in articles.items()}
    own["committee"] = attrs.evolve(own["committee"], duties=duties, primary_reading=PRIMARY.id)
    own["routes"] = attrs.evolve(own["routes"], primary_reading=PRIMARY.id)
    readings = (*(attrs.evolve(each, basis=_READ[each.id]) for each in law.readings), PRIMARY)
    return attrs.evolve(law, id="beijing-rules-nomination", instrument=INSTRUMENT, readings=readings, **own)


BEIJING_NOMINATION: Final = _rules()
"""Beijing's rules of nomination."""
