"""Chapters 9 and 10 of the Election Law on seats after the election, in the editions of 2010, 2015 and 2020.

What the law says once is written once; the articles that state it are looked up in the edition. The review of
credentials, that of by-elections too, and the publication of who was elected date from 2015; before, the publication
was a duty of the election committee of a direct election only.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from congress_rules.elections.articles import Articles
from congress_rules.elections.vacancies import (
    ByElectionPolicy,
    CredentialsPolicy,
    DirectRecallPolicy,
    IndirectRecallPolicy,
    LinkedPostPolicy,
    ResignationPolicy,
    TwoSeatsPolicy,
    VacancyPolicy,
    VacancyRulebook,
)
from congress_rules.policies import Taxonomy
from congress_rules.rulebooks.election_law.text import EDITIONS, Edition, edition
from congress_rules.rulebooks.election_law.vacancy_readings import FACETS, readings
from congress_rules.texts import Text

if TYPE_CHECKING:
    from congress_rules.law import Provision

__all__ = ["VACANCIES", "law_articles", "vacancies_of"]

_CREDENTIALS: Final = 47
_RECALL: Final = 50


def vacancies_of(year: int) -> VacancyRulebook:
    """Give the rules on seats after the election of the edition of a year; raise `UnknownNameError` for another."""
    return _rules(edition(year))


def _rules(law: Edition) -> VacancyRulebook:
    articles = law_articles(law)
    return VacancyRulebook(
        id=f"{law.instrument.id}-vacancies",
        instrument=law.instrument,
        taxonomy=Taxonomy(FACETS),
        readings=readings(law),
        credentials=CredentialsPolicy(
            id="credentials", name=Text("代表资格审查", "review of credentials"), articles=articles["credentials"]
        ),
        two_seats=TwoSeatsPolicy(
            id="two-seats", name=Text("不得两地任代表", "no two regions"), articles=articles["two_seats"]
        ),
        direct_recall=DirectRecallPolicy(
            id="direct-recall", name=Text("直接选举代表的罢免", "recall by voters"), articles=articles["direct_recall"]
        ),
        indirect_recall=IndirectRecallPolicy(
            id="indirect-recall",
            name=Text("间接选举代表的罢免", "recall by a congress"),
            articles=articles["indirect_recall"],
        ),
        resignations=ResignationPolicy(
            id="resignation", name=Text("辞职", "resignation"), articles=articles["resignations"]
        ),
        linked_posts=LinkedPostPolicy(
            id="linked-posts", name=Text("相关职务", "linked posts"), articles=articles["linked_posts"]
        ),
        vacancies=VacancyPolicy(id="vacancy", name=Text("出缺", "vacancy"), articles=articles["vacancies"]),
        by_elections=ByElectionPolicy(
            id="by-election", name=Text("补选", "by-election"), articles=articles["by_elections"]
        ),
    )


def law_articles(law: Edition) -> Mapping[str, Articles]:
    """Give, for each policy, the articles of an edition that state its rules."""
    return {
        "credentials": _credentials(law),
        "two_seats": Articles({"two-seats": law.cite("48")}, law.cite("48")),
        "direct_recall": _direct_recall(law),
        "indirect_recall": _indirect_recall(law),
        "resignations": _resignations(law),
        "linked_posts": _linked_posts(law),
        "vacancies": _vacancies(law),
        "by_elections": _by_elections(law),
    }


def _credentials(law: Edition) -> Articles:
    result = law.cite("46 para. 1")
    if not law.has(_CREDENTIALS):
        stated = {"result": result, "result-indirect": result, "elected-list": law.cite("11")}
        return Articles(stated, law.cite("46"))
    published, grounds, confirmed = law.cite("46 para. 2"), law.cite("47 para. 1"), law.cite("47 para. 2")
    return Articles(
        {
            "result": result,
            "result-indirect": result,
            "elected-list": published,
            "elected-list-indirect": published,
            "reviewer": grounds,
            "review": grounds,
            "confirms": confirmed,
            "publication": confirmed,
        },
        law.cite("47"),
    )


def _direct_recall(law: Edition) -> Articles:
    demand, reasons, handed = (law.cite(f"50 para. {number}") for number in (1, 2, 3))
    return Articles(
        {
            "demand": demand,
            "signatures": demand,
            "written": demand,
            "addressee": demand,
            "reasoned": reasons,
            "heard": reasons,
            "distributed": handed,
            "defence-distributed": handed,
            "conductor": law.cite("50 para. 4"),
            "secret": law.cite("52"),
            "passed": law.cite("53 para. 1"),
        },
        law.cite("53"),
    )


def _indirect_recall(law: Edition) -> Articles:
    moved, heard = law.cite("51 para. 1"), (law.cite("51 para. 2"), law.cite("51 para. 3"))
    passed = law.cite("53 para. 2")
    return Articles(
        {
            **dict.fromkeys(("demand", "mover", "share", "reasoned"), moved),
            **dict.fromkeys(("heard", "defence-distributed", "deliberated", "conductor"), heard),
            "same-body": (moved, *heard, passed),
            "secret": law.cite("52"),
            "passed": passed,
            "filed": passed,
        },
        law.cite("53"),
    )


def _resignations(law: Edition) -> Articles:
    indirect, direct = law.cite("55 para. 1"), law.cite("55 para. 2")
    return Articles(
        {
            **dict.fromkeys(("indirect", "filed"), indirect),
            **dict.fromkeys(("county", "township", "announced"), direct),
            "accepted": (indirect, direct),
        },
        law.cite("55"),
    )


def _linked_posts(law: Edition) -> Articles:
    groups = ("committees", "chairs")
    stated = {f"recall-{group}": law.cite("54") for group in groups}
    stated |= {f"resignation-{group}": law.cite("56") for group in groups}
    return Articles(stated, (law.cite("54"), law.cite("56")))


def _vacancies(law: Edition) -> Articles:
    again = law.cite("57 para. 1")
    stated = {"cause": again, "left": law.cite("57 para. 2"), "district": again, "unit": again}
    return Articles({**stated, "between": law.cite("57 para. 3")}, law.cite("57"))


def _by_elections(law: Edition) -> Articles:
    method = law.cite("57 para. 4")
    stated: dict[str, Provision | tuple[Provision, ...]] = {
        "candidates": method,
        "voters": (method, law.cite("45 para. 1")),
        "congress": (method, law.cite("45 para. 2")),
        "ballots": (method, law.cite("44 para. 1")),
    }
    if law.has(_CREDENTIALS):
        stated["review"] = law.cite("57 para. 5")
    return Articles(stated, method)


VACANCIES: Final[Mapping[int, VacancyRulebook]] = {each.year: _rules(each) for each in EDITIONS if each.has(_RECALL)}
"""The rules on seats after the election by the year of the edition; of 2004 they are not held."""
