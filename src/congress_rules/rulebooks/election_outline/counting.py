"""Questions 7 to 9 of the outline: how one votes, and what to mind. The law of 2010 says the rest."""

from collections.abc import Mapping
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.declaration import VotingRulebook
from congress_rules.elections.voting import ReceiptPolicy
from congress_rules.law import Provision
from congress_rules.rulebooks.election_law.counting import law_articles, voting_of
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.rulebooks.election_outline.text import INSTRUMENT, cite
from congress_rules.texts import Text

__all__ = ["OUTLINE_VOTING"]


def _all(rules: str, citation: str) -> dict[str, Provision]:
    return dict.fromkeys(rules.split(), cite(citation))


_STATED: Final[Mapping[str, Mapping[str, Provision]]] = {
    "forms": _all("station meeting unable far", "7"),
    "identity": _all("document", "7"),
    "secrecy": {**_all("secret booth", "7"), **_all("unwatched", "8(3)")},
    "assistance": _all("unable asked trusted", "8(4)"),
    "proxies": _all("written consented", "9"),
    "ballots": {**_all("marks qualified", "8(5)"), **_all("too-many enough illegible", "8(2)")},
}
"""The rules that the outline itself states."""


def _rules() -> VotingRulebook:
    law, articles = voting_of(2010), law_articles(edition(2010))
    stated = {policy: Articles(rules, cite("7")).beside(articles[policy]) for policy, rules in _STATED.items()}
    plain: dict[str, Any] = {
        policy: attrs.evolve(getattr(law, policy), articles=both)
        for policy, both in stated.items()
        if policy != "identity"
    }
    receipt = Articles({"defect": cite("8(1)")}, cite("8"))
    return attrs.evolve(
        law,
        id="election-outline-voting",
        instrument=INSTRUMENT,
        identity=attrs.evolve(law.identity, articles=stated["identity"], documents=("voter_card",)),
        receipt=ReceiptPolicy(id="receipt", name=Text("查验选票", "check of the ballot"), articles=receipt),
        **plain,
    )


OUTLINE_VOTING: Final = _rules()
"""The outline's rules."""
