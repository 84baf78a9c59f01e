"""Chapters 7 and 8 of Beijing's rules: voting, counting, the result, and what a by-election needs.

They speak of districts and townships only: what the law says of indirect elections is not theirs. Each rule rests on
Beijing's article, with the law's behind it.
"""

from collections.abc import Mapping
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.declaration import VotingRulebook
from congress_rules.elections.voting import BoxPolicy
from congress_rules.law import Provision
from congress_rules.rulebooks.beijing_rules.nomination import BEIJING_NOMINATION
from congress_rules.rulebooks.beijing_rules.text import INSTRUMENT, cite
from congress_rules.rulebooks.election_law.counting import law_articles, voting_of
from congress_rules.rulebooks.election_law.text import PROVISIONS_1983, edition
from congress_rules.texts import Text

__all__ = ["BEIJING_VOTING", "beijing_voting_articles"]

_LAW: Final = edition(2020)
_SILENT: Final = cite("46")


def _all(rules: str, *citations: str) -> dict[str, tuple[Provision, ...]]:
    return {rule: tuple(cite(each) for each in citations) for rule in rules.split()}


_BEIJING: Final[Mapping[str, Mapping[str, tuple[Provision, ...]]]] = {
    "forms": {
        **_all("station meeting unable far", "48 para. 1"),
        "detained": (cite("35 para. 2"), PROVISIONS_1983.cite("5")),
    },
    "identity": _all("document district", "47 para. 2"),
    "secrecy": {**_all("secret", "50 para. 1"), **_all("booth unwatched", "50 para. 2")},
    "assistance": _all("unable asked trusted", "50 para. 2"),
    "proxies": {
        **_all("written consented away voter another district mandate card in-person limit wishes", "51"),
        **_all("once", "5"),
        **_all("detained", "35 para. 2", "35 para. 3"),
        **_all("certificate", "35 para. 3"),
    },
    "tellers": {**_all("chosen", "49 para. 1"), **_all("no-relative no-candidate", "49 para. 3")},
    "records": _all("reconciled recorded signed", "53"),
    "ballots": {**_all("marks qualified", "52"), **_all("too-many enough", "54 para. 2")},
    "reconciliation": {**_all("issued proxies counted marks", "53"), **_all("collected", "54 para. 1")},
    "thresholds": {
        **_all("levels", "3"),
        **_all("ballots", "54 para. 1"),
        **_all("turnout direct write-in", "55 para. 1"),
        **_all("re-vote", "55 para. 2"),
        **_all("another-direct", "55 para. 3"),
        **_all("by-turnout by-election", "64"),
    },
    "next_steps": {
        **_all("announce-direct", "56"),
        **_all("announce-by-election", "60", "56"),
        **_all("elected", "57 para. 1"),
        **_all("tied", "55 para. 2"),
        **_all("shortfall", "55 para. 3"),
    },
    "declaration": {
        **_all("order tied", "55 para. 2"),
        **_all("shortfall", "55 para. 3"),
        **_all("by-election", "62"),
    },
}
"""Beijing's article for each rule of each policy."""

_NOT_BEIJING: Final = ("indirect", "another-indirect", "announce-indirect", "by-indirect", "by-left")
"""What the law says of indirect elections alone, and what it leaves to provinces: Beijing's rules say nothing of it."""

_BOXES: Final = Articles(
    {**_all("supervisors", "49 para. 2"), **_all("checked closed opened-together", "53")}, cite("53")
)


def beijing_voting_articles() -> Mapping[str, Articles]:
    """Give, for each policy, Beijing's articles with those of the law behind them."""
    law = law_articles(_LAW)
    return {policy: _beside(rules, law[policy]) for policy, rules in _BEIJING.items()}


def _beside(rules: Mapping[str, tuple[Provision, ...]], law: Articles) -> Articles:
    both = Articles(rules, _SILENT).beside(law)
    return Articles({rule: both[rule] for rule in both if rule not in _NOT_BEIJING}, _SILENT)


def _rules() -> VotingRulebook:
    law, articles = voting_of(2020), beijing_voting_articles()
    parts = ("thresholds", "next_steps", "declaration", "identity")
    plain: dict[str, Any] = {
        policy: attrs.evolve(getattr(law, policy), articles=stated)
        for policy, stated in articles.items()
        if policy not in parts
    }
    declared = law.declaration
    shared = {each.id: each for each in BEIJING_NOMINATION.readings}
    return attrs.evolve(
        law,
        id="beijing-rules-voting",
        instrument=INSTRUMENT,
        readings=tuple(shared.get(each.id, each) for each in law.readings),
        identity=attrs.evolve(law.identity, articles=articles["identity"], documents=("voter_card",)),
        boxes=BoxPolicy(id="boxes", name=Text("票箱", "ballot boxes"), articles=_BOXES),
        declaration=attrs.evolve(
            declared,
            articles=articles["declaration"],
            thresholds=attrs.evolve(declared.thresholds, articles=articles["thresholds"]),
            next_steps=attrs.evolve(declared.next_steps, articles=articles["next_steps"]),
            ratios=BEIJING_NOMINATION.numbers,
        ),
        **plain,
    )


BEIJING_VOTING: Final = _rules()
"""Beijing's rules."""
