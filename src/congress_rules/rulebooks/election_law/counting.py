"""Chapter 9 of the Election Law, from the vote to the seat, in the editions of 2010, 2015 and 2020.

What the law says once is written once; the articles that state it are looked up in the edition. The edition of 2010 had
no article on the review of credentials. What a by-election needs, the law leaves to the provinces (art. 57).
"""

from collections.abc import Mapping
from typing import Final

from congress_rules.elections.articles import Articles
from congress_rules.elections.counting import COUNTING, BallotPolicy, ReconciliationPolicy
from congress_rules.elections.declaration import (
    DeclarationPolicy,
    NextStepPolicy,
    ThresholdPolicy,
    VotingRulebook,
)
from congress_rules.elections.voting import (
    AssistancePolicy,
    IdentityPolicy,
    ProxyPolicy,
    RecordPolicy,
    SecrecyPolicy,
    TellerPolicy,
    VotingFormPolicy,
)
from congress_rules.policies import Taxonomy
from congress_rules.rulebooks.election_law.counting_readings import FACETS, readings
from congress_rules.rulebooks.election_law.nomination import nomination_of
from congress_rules.rulebooks.election_law.text import EDITIONS, PROVISIONS_1983, Edition, edition
from congress_rules.texts import Text

__all__ = ["VOTING", "law_articles", "voting_of"]

_RESULT: Final = 45
_CREDENTIALS: Final = 47


def voting_of(year: int) -> VotingRulebook:
    """Give the rules of the edition of a year; raise `UnknownNameError` for one that there is not."""
    return _rules(edition(year))


def law_articles(law: Edition) -> Mapping[str, Articles]:
    """Give, for each policy, the articles of an edition that state its rules."""
    return {**_of_voting(law), **_of_counting(law), **_of_the_result(law)}


def _same(law: Edition, rules: str, citation: str, silent: str | None = None) -> Articles:
    """State several rules, parted by blanks, by one article."""
    return Articles(dict.fromkeys(rules.split(), law.cite(citation)), law.cite(silent or citation))


def _of_voting(law: Edition) -> Mapping[str, Articles]:
    proxy, held = law.cite("42"), PROVISIONS_1983.cite("5")
    away = PROVISIONS_1983.cite("9 para. 1")
    written = dict.fromkeys(("written", "consented", "away", "voter"), (proxy, away))
    mandates = {**written, "another": proxy, "in-person": proxy, "limit": proxy, "once": law.cite("5"), "wishes": proxy}
    forms = _same(law, "station meeting unable far", "38")
    return {
        "forms": Articles({**forms, "detained": held}, law.cite("38")),
        "identity": _same(law, "document", "37"),
        "secrecy": _same(law, "secret booth", "40 para. 1"),
        "assistance": _same(law, "unable asked trusted", "40 para. 2"),
        "proxies": Articles({**mandates, "detained": held}, proxy),
        "tellers": Articles({"chosen": law.cite("43 para. 1"), "no-relative": law.cite("43 para. 2")}, law.cite("43")),
        "records": _same(law, "reconciled recorded signed", "43 para. 1"),
    }


def _of_counting(law: Edition) -> Mapping[str, Articles]:
    marks, number, own = law.cite("41"), law.cite("44 para. 2"), COUNTING.cite
    compared = (law.cite("43 para. 1"), own("5"))
    return {
        "ballots": Articles(
            {
                "marks": marks,
                "qualified": marks,
                "too-many": number,
                "enough": number,
                "illegible": own("1"),
                "contradicted": own("2"),
                "repeated": own("3"),
                "blank": own("4"),
            },
            law.cite("44"),
        ),
        "reconciliation": Articles(
            {**dict.fromkeys(("issued", "proxies", "counted", "marks"), compared), "collected": law.cite("44 para. 1")},
            law.cite("43"),
        ),
    }


def _of_the_result(law: Edition) -> Mapping[str, Articles]:
    method = law.cite("57 para. 4")
    direct, indirect, tied, short, other = (law.cite(f"45 para. {number}") for number in range(1, 6))
    after = {
        "announce-direct": law.cite("46 para. 1"),
        "announce-indirect": law.cite("46 para. 1"),
        "tied": tied,
        "shortfall": short,
    }
    examined = {"elected": law.cite("47 para. 1")} if law.has(_CREDENTIALS) else {}
    return {
        "thresholds": Articles(
            {
                "levels": law.cite("3 para. 2"),
                "ballots": law.cite("44 para. 1"),
                "turnout": direct,
                "direct": direct,
                "indirect": indirect,
                "re-vote": tied,
                "another-direct": other,
                "another-indirect": other,
                "by-turnout": (method, direct),
                "by-election": (method, direct),
                "by-indirect": (method, indirect),
                "by-left": method,
                "write-in": direct,
            },
            law.cite("45"),
        ),
        "next_steps": Articles({**after, **examined}, law.cite("46")),
        "declaration": Articles(
            {"order": tied, "tied": tied, "shortfall": short, "by-election": method}, law.cite("45")
        ),
    }


def _rules(law: Edition) -> VotingRulebook:
    articles = law_articles(law)
    return VotingRulebook(
        id=f"{law.instrument.id}-voting",
        instrument=law.instrument,
        taxonomy=Taxonomy(FACETS),
        readings=readings(law),
        forms=VotingFormPolicy(
            id="voting-forms", name=Text("投票的方式", "forms of voting"), articles=articles["forms"]
        ),
        identity=IdentityPolicy(id="identity", name=Text("凭证", "documents"), articles=articles["identity"]),
        secrecy=SecrecyPolicy(id="secrecy", name=Text("无记名投票", "secret ballot"), articles=articles["secrecy"]),
        assistance=AssistancePolicy(
            id="assistance", name=Text("代写", "assisted writing"), articles=articles["assistance"]
        ),
        proxies=ProxyPolicy(id="proxies", name=Text("委托投票", "voting by proxy"), articles=articles["proxies"]),
        tellers=TellerPolicy(
            id="tellers", name=Text("监票、计票人员", "supervisors and counters"), articles=articles["tellers"]
        ),
        records=RecordPolicy(
            id="count-record", name=Text("核对和记录", "record of the count"), articles=articles["records"]
        ),
        ballots=BallotPolicy(id="ballots", name=Text("选票", "ballots"), articles=articles["ballots"]),
        reconciliation=ReconciliationPolicy(
            id="reconciliation", name=Text("票数核对", "reconciliation"), articles=articles["reconciliation"]
        ),
        declaration=_declaration(law, articles),
    )


def _declaration(law: Edition, articles: Mapping[str, Articles]) -> DeclarationPolicy:
    return DeclarationPolicy(
        id="declaration",
        name=Text("选举结果", "result"),
        articles=articles["declaration"],
        thresholds=ThresholdPolicy(id="threshold", name=Text("当选", "thresholds"), articles=articles["thresholds"]),
        next_steps=NextStepPolicy(id="next-step", name=Text("后续程序", "next steps"), articles=articles["next_steps"]),
        ratios=nomination_of(law.year).numbers,
    )


VOTING: Final[Mapping[int, VotingRulebook]] = {each.year: _rules(each) for each in EDITIONS if each.has(_RESULT)}
"""The rules by the year of the edition; of that of 2004 these articles are not held."""
