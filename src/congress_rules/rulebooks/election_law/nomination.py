"""Chapter 8 of the Election Law, and what articles 9 to 11 and 57 add: nomination in every edition.

What the law says once is written once; the articles that state it are looked up in the edition. Two duties are newer
than 2004: before, the provisions of 1983 limited each voter only, and true information was not asked for.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from congress_rules.elections.nomination import (
    Articles,
    CandidateNumberPolicy,
    CommitteePolicy,
    Duty,
    FundingPolicy,
    IntroductionPolicy,
    NameOrderPolicy,
    NominationRulebook,
    PrimaryPolicy,
    RecommendationPolicy,
    RoutePolicy,
)
from congress_rules.elections.nomination.house import RECORD
from congress_rules.policies import Taxonomy
from congress_rules.rulebooks.election_law.nomination_readings import FACETS, REVISED, readings
from congress_rules.rulebooks.election_law.text import EDITIONS, PROVISIONS_1983, Edition, edition
from congress_rules.texts import Text

if TYPE_CHECKING:
    from congress_rules.law import Provision

__all__ = ["NOMINATION", "law_articles", "law_duties", "nomination_of"]

_LIMITS: Final = ("electors-limit", "deputies-limit", "limit", "limit-indirect")
_FUNDING: Final = 35
_RIGHTS: Final = 4


def nomination_of(year: int) -> NominationRulebook:
    """Give the rules of nomination of the edition of a year; raise `UnknownNameError` for another."""
    return _rules(edition(year))


def _rules(law: Edition) -> NominationRulebook:
    articles = law_articles(law)
    return NominationRulebook(
        id=f"{law.instrument.id}-nomination",
        instrument=law.instrument,
        taxonomy=Taxonomy(FACETS),
        readings=readings(law),
        committee=CommitteePolicy(
            id="committee",
            name=Text("选举委员会", "election committee"),
            articles=articles["committee"],
            duties=law_duties(law),
        ),
        recommendations=RecommendationPolicy(
            id="recommendations",
            name=Text("代表候选人的推荐", "recommendation of candidates"),
            articles=articles["recommendations"],
            standing_readings=() if law.has(_RIGHTS) else ("e4-elsewhere",),
        ),
        numbers=CandidateNumberPolicy(
            id="candidates", name=Text("代表候选人的人数", "number of candidates"), articles=articles["numbers"]
        ),
        routes=RoutePolicy(
            id="formal-list", name=Text("正式代表候选人名单", "the formal list"), articles=articles["routes"]
        ),
        primaries=PrimaryPolicy(id="primary", name=Text("预选", "primary"), articles=articles["primaries"]),
        introductions=IntroductionPolicy(
            id="introductions",
            name=Text("代表候选人的介绍", "introduction of candidates"),
            articles=articles["introductions"],
            meeting="must" if law.year >= REVISED else "may",
        ),
        funding=FundingPolicy(id="funding", name=Text("境外资助", "foreign funding"), articles=articles["funding"]),
        name_order=NameOrderPolicy(
            id="name-order", name=Text("名单的排列", "order of names"), articles=articles["name_order"]
        ),
    )


def law_articles(law: Edition) -> Mapping[str, Articles]:
    """Give, for each policy, the articles of an edition that state its rules, beside the provisions of 1983."""
    return {
        "committee": _committee(law),
        "recommendations": _recommendations(law),
        "numbers": _numbers(law),
        "routes": _routes(law),
        "primaries": Articles({}, law.cite("32")),
        "introductions": Articles(
            {rule: law.cite("34") for rule in ("introduces", "recommenders", "meeting", "stops")}, law.cite("34")
        ),
        "funding": Articles(
            {"funding": law.cite("35 para. 2")} if law.has(_FUNDING) else {},
            law.cite("35 para. 2") if law.has(_FUNDING) else law.cite("30"),
        ),
        "name_order": Articles({"votes": PROVISIONS_1983.cite("10 para. 3")}, law.cite("32")),
    }


def _routes(law: Edition) -> Articles:
    direct, indirect = law.cite("32 para. 1"), law.cite("32 para. 2")
    stated: dict[str, Provision | tuple[Provision, ...]] = {
        "direct": direct,
        "indirect": indirect,
        "consultation": direct,
        "deliberation": indirect,
    }
    if law.has(57):
        stated["by-left"] = law.cite("57 para. 4")
    return Articles(stated, law.cite("32"))


def _committee(law: Edition) -> Articles:
    old = PROVISIONS_1983.cite("1")
    if not law.has(10):
        conducts = dict.fromkeys(("conducts", "primary"), PROVISIONS_1983.cite("2"))
        return Articles({**conducts, "appoints": old}, old)
    return Articles(
        {
            "conducts": law.cite("9 para. 2"),
            "conducts-indirect": law.cite("9 para. 1"),
            "primary": law.cite("9 para. 2"),
            "primary-indirect": law.cite("39"),
            "leads": law.cite("9 para. 2"),
            "appoints": (law.cite("10 para. 1"), old),
            "resigns": law.cite("10 para. 2"),
            "by-left": law.cite("57 para. 4"),
        },
        law.cite("9"),
    )


def _recommendations(law: Edition) -> Articles:
    who, where = law.cite("30 para. 2"), law.cite("30 para. 1")
    stated: dict[str, Provision | tuple[Provision, ...]] = {
        "own-id": RECORD.cite("1"),
        "contest": where,
        "recommender": who,
        "jointly": who,
        "signatures": who,
        "of-district": (where, who),
        "electors-limit": PROVISIONS_1983.cite("10 para. 1"),
        "may-stand": law.cite("4") if law.has(_RIGHTS) else where,
        "not-withdrawn": who,
        "introduced": who,
        "membership": law.cite("33"),
        "listed": (law.cite("32"), PROVISIONS_1983.cite("10 para. 2")),
    }
    if law.year >= REVISED:
        stated |= dict.fromkeys(_LIMITS, law.cite("30 para. 3"))
        stated["untrue"] = who
    if law.has(_FUNDING):
        stated["not-funded"] = law.cite("35 para. 2")
    return Articles(stated, law.cite("30"))


def _numbers(law: Edition) -> Articles:
    more, ratio = law.cite("31 para. 1"), law.cite("31 para. 2")
    stated: dict[str, Provision | tuple[Provision, ...]] = {"direct": (more, ratio), "indirect": (more, ratio)}
    if law.has(57):
        stated |= dict.fromkeys(("by-election", "by-election-indirect"), law.cite("57 para. 4"))
    if law.has(45):
        stated["one-seat"] = law.cite("45 para. 4")
    return Articles(stated, law.cite("31"))


def law_duties(law: Edition) -> tuple[Duty, ...]:
    """List the duties of the election committee; before 2010 those of the provisions of 1983."""
    if not law.has(11):
        return tuple(Duty(each, _DUTIES[each], PROVISIONS_1983.cite("2")) for each in _DUTIES_1983)
    return tuple(Duty(each, name, law.cite("11")) for each, name in _DUTIES.items())


_DUTIES: Final = {
    "zoning": Text("划分选区，分配名额", "draw districts and distribute the seats"),
    "registration": Text("选民登记、名单、申诉", "register voters, publish the list, decide objections"),
    "election-day": Text("确定选举日期", "fix election day"),
    "candidates": Text("核实、介绍候选人，确定正式名单", "verify and introduce candidates, settle the formal list"),
    "voting": Text("主持投票选举", "conduct the vote"),
    "result": Text("确定结果，公布当选名单", "find the result and publish who is elected"),
    "other": Text("法律规定的其他职责", "other duties by law"),
    "information": Text("及时公布选举信息", "publish information on the election in time"),
}
_DUTIES_1983: Final = ("voting", "registration", "zoning", "candidates", "election-day", "result")

NOMINATION: Final[Mapping[int, NominationRulebook]] = {each.year: _rules(each) for each in EDITIONS}
"""The rules of nomination by the year of the edition."""
