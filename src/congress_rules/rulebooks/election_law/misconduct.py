"""Chapter 11 of the Election Law, and article 35 on seats: misconduct, in the editions of 2010, 2015 and 2020.

The four kinds are the same in the three editions. Who sanctions officials is stated since 2020; before, the law speaks
of administrative sanctions only. Foreign funding is regulated since 2015.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from congress_rules.elections.articles import Articles
from congress_rules.elections.misconduct import (
    DisruptionPolicy,
    FundedSeatPolicy,
    InvestigationPolicy,
    MisconductRulebook,
)
from congress_rules.law import Reading
from congress_rules.policies import Facet, Taxonomy
from congress_rules.rulebooks.election_law.text import EDITIONS, Edition, edition
from congress_rules.rulebooks.election_law.vacancy_readings import LEVELS
from congress_rules.texts import Text

if TYPE_CHECKING:
    from congress_rules.law import Provision

__all__ = ["FACETS", "MISCONDUCT", "law_articles", "misconduct_of", "readings"]

_SUPERVISION: Final = 2020
"""The year since which the law says who sanctions officials."""

_FUNDING: Final = 35
_SANCTIONS: Final = 58

FACETS: Final = (
    LEVELS,
    Facet.of(
        "act_kind",
        Text("行为", "kind of act"),
        ("bribery", "以财物贿赂", "bribery"),
        ("coercion", "暴力、威胁、欺骗或者其他非法手段", "violence, threat, deception or other unlawful means"),
        ("falsification", "伪造选举文件、虚报选举票数", "forged papers or false counts"),
        ("other_unlawful", "其他违法行为", "another unlawful act"),
        ("retaliation", "压制、报复", "suppression or reprisal"),
        ("other", "其他行为", "another act"),
    ),
    Facet.of(
        "act_target",
        Text("对象", "to whom"),
        ("voters", "选民", "voters"),
        ("deputies", "代表", "deputies"),
        ("accusers", "控告、检举的人", "those who accuse or report"),
        ("demanders", "要求罢免代表的人", "those who demand a recall"),
        ("other", "其他人", "somebody else"),
    ),
    Facet.of(
        "stage",
        Text("阶段", "stage"),
        ("nominated", "被提名", "nominated"),
        ("listed", "已列入名单", "listed"),
        ("elected", "已当选", "elected"),
        ordered=True,
    ),
)
"""The facets of the taxonomy that misconduct needs."""


def readings(law: Edition) -> tuple[Reading, ...]:
    """Give the readings of an edition."""
    question = Text("间接选举中“主持选举的机构”是谁？", "Who conducts an indirect election, and so investigates?")
    options = {
        "committee": Text("主持选举的人大常委会（第二章）", "the standing committee of chapter 2"),
        "presidium": Text("主持投票的大会主席团（第九章）", "the presidium that conducts the vote"),
    }
    basis = law.cite("59")
    return (Reading(id="e59-indirect", question=question, options=options, choice="committee", basis=basis),)


def misconduct_of(year: int) -> MisconductRulebook:
    """Give the rules on misconduct of the edition of a year; raise `UnknownNameError` for another."""
    return _rules(edition(year))


def _rules(law: Edition) -> MisconductRulebook:
    articles = law_articles(law)
    since = law.year >= _SUPERVISION
    return MisconductRulebook(
        id=f"{law.instrument.id}-misconduct",
        instrument=law.instrument,
        taxonomy=Taxonomy(FACETS),
        readings=readings(law),
        disruption=DisruptionPolicy(
            id="disruption",
            name=Text("破坏选举", "disruption of elections"),
            articles=articles["disruption"],
            sanction="government_or_unit_sanction" if since else "administrative_sanction",
        ),
        investigation=InvestigationPolicy(
            id="investigation", name=Text("调查和移送", "investigation"), articles=articles["investigation"]
        ),
        funded_seats=FundedSeatPolicy(
            id="funded-seat",
            name=Text("境外资助与当选", "foreign funding and the seat"),
            articles=articles["funded_seats"],
        ),
    )


def law_articles(law: Edition) -> Mapping[str, Articles]:
    """Give, for each policy, the articles of an edition that state its rules."""
    duty = law.cite("59")
    conducts = {"direct": (law.cite("9 para. 2"), duty), "indirect": (law.cite("9 para. 1"), duty)}
    return {
        "disruption": _disruption(law),
        "investigation": Articles({**conducts, **dict.fromkeys(("due", "transfer", "prompt"), duty)}, duty),
        "funded_seats": _funded_seats(law),
    }


def _disruption(law: Edition) -> Articles:
    kinds = ("bribery", "coercion")
    listed = [f"{kind}-{target}" for kind in kinds for target in ("voters", "deputies")]
    listed += ["falsification", "retaliation-accusers", "retaliation-demanders", "kinds", "liability"]
    officials = law.cite("58 para. 2")
    stated = {**dict.fromkeys(listed, law.cite("58 para. 1")), "officials": officials, "void": law.cite("58 para. 3")}
    if law.year >= _SUPERVISION:
        stated["sanctioned-by"] = officials
    return Articles(stated, (law.cite("58 para. 1"), officials))


def _funded_seats(law: Edition) -> Articles:
    if not law.has(_FUNDING):
        return Articles({}, law.cite("58"))
    void = law.cite("35 para. 2")
    stated: dict[str, Provision] = {"void": void, "determines": law.cite("47 para. 2")}
    return Articles(stated, void)


MISCONDUCT: Final[Mapping[int, MisconductRulebook]] = {
    each.year: _rules(each) for each in EDITIONS if each.has(_SANCTIONS)
}
"""The rules on misconduct by the year of the edition; of 2004 they are not held."""
