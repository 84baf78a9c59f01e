"""Name the values that the rules of voting speak of, and how is read what the Election Law leaves open of it."""

from typing import Final

from congress_rules.law import Provision, Reading
from congress_rules.policies import Facet
from congress_rules.rulebooks.election_law.nomination_readings import FACETS as NOMINATION_FACETS
from congress_rules.rulebooks.election_law.nomination_readings import readings as of_nomination
from congress_rules.rulebooks.election_law.text import Edition
from congress_rules.rulebooks.election_law.vacancy_readings import readings as of_seats
from congress_rules.texts import Text

__all__ = ["FACETS", "readings"]

FACETS: Final = (
    *(each for each in NOMINATION_FACETS if each.id in {"mode", "level"}),
    Facet.of(
        "round",
        Text("投票种类", "kind of vote"),
        ("first", "第一次投票", "first vote"),
        ("re_vote", "再次投票", "re-vote"),
        ("another", "另行选举", "another election"),
        ("by_election", "补选", "by-election"),
    ),
    Facet.of(
        "mark",
        Text("标记", "mark"),
        ("for", "赞成", "for"),
        ("against", "反对", "against"),
        ("write_in", "另选他人", "write-in"),
        ("abstain", "弃权", "abstain"),
    ),
    Facet.of(
        "voting_form",
        Text("投票方式", "form of voting"),
        ("station", "投票站", "polling station"),
        ("meeting", "选举大会", "election meeting"),
        ("mobile_box", "流动票箱", "mobile ballot box"),
    ),
    Facet.of(
        "document",
        Text("证件", "document"),
        ("identity_card", "身份证", "identity card"),
        ("voter_card", "选民证", "voter card"),
        ("other", "其他", "other"),
    ),
    Facet.of(
        "outcome",
        Text("投票的结果", "what a vote came to"),
        ("elected", "有人当选", "somebody is elected"),
        ("tied", "票数相等", "tied"),
        ("shortfall", "名额不足", "seats stay empty"),
        ("invalid", "无效", "invalid"),
    ),
)
"""The facets of the taxonomy that the rules of voting need."""


def readings(law: Edition) -> tuple[Reading, ...]:
    """Give the readings of an edition, each on its own number of the article."""
    shared = (each for each in (*of_nomination(law), *of_seats(law)) if each.id in _SHARED)
    return (
        *_of_mandates(law.cite("42")),
        *_of_figures(law.cite("43 para. 1")),
        *_of_ballots(law.cite("44 para. 2")),
        *_of_results(law),
        *shared,
    )


_SHARED: Final = frozenset({"e31-rounding", "e31-one-seat", "e57-usual"})
"""Readings of other chapters that count here, too."""


def _reading(name: str, basis: Provision, question: Text, **options: Text) -> Reading:
    """Write a reading down; the first option is taken."""
    wordings = {option.replace("_", "-"): wording for option, wording in options.items()}
    return Reading(id=name, question=question, options=wordings, choice=next(iter(wordings)), basis=basis)


def _of_mandates(basis: Provision) -> tuple[Reading, ...]:
    return (
        _reading(
            "e42-excess",
            basis,
            Text("接受的委托超过限额时，哪些委托有效？", "Of a proxy with too many mandates, which count?"),
            first=Text("先登记的，以限额为止", "those first registered, up to the limit"),
            none=Text("全部无效", "none"),
        ),
        _reading(
            "e42-two",
            basis,
            Text("同一选民委托两次的，哪一委托有效？", "Of two mandates of one principal, which counts?"),
            none=Text("全部无效", "none"),
            first=Text("先登记的", "that first registered"),
        ),
        _reading(
            "e42-chain",
            basis,
            Text("已委托他人的选民能否接受委托？", "May a voter be a proxy who gave away his own vote?"),
            in_person=Text("不能：受托人须本人投票", "no: a proxy votes himself"),
            free=Text("未作规定，可以", "yes: it is not regulated"),
        ),
    )


def _of_figures(basis: Provision) -> tuple[Reading, ...]:
    return (
        _reading(
            "e43-collected",
            basis,
            Text(
                "没有另行记录收票数时，票数为多少？",
                "How many ballots were cast where no record says how many were collected?",
            ),
            counted=Text("以计票数为票数", "as many as were counted"),
            recorded=Text("情况不明，须有记录", "it is unknown until it is recorded"),
        ),
    )


def _of_ballots(basis: Provision) -> tuple[Reading, ...]:
    return (
        _reading(
            "e44-names",
            basis,
            Text("作废的标记是否计入所选人数？", "Does a void mark count among the names chosen?"),
            written=Text("计入：凡写明选他的都算", "yes: every name that is chosen"),
            counting=Text("不计入：只算有效的标记", "no: only marks that count"),
        ),
        _reading(
            "e44-blank",
            basis,
            Text("空白票是否为有效票？", "Is a blank ballot a valid one?"),
            valid=Text("是：所选人数少于应选人数", "yes: it chooses fewer than the seats"),
            apart=Text("否：单独计算", "no: it is counted apart"),
        ),
    )


def another_ties(law: Edition) -> Reading:
    """Ask what follows a tie in another election."""
    return _reading(
        "e45-another-ties",
        law.cite("45 para. 3"),
        Text("另行选举票数相等时怎样办？", "What follows a tie in another election?"),
        re_vote=Text("同样再次投票", "a re-vote all the same"),
        open=Text("未作规定", "it is not regulated"),
    )


def _of_results(law: Edition) -> tuple[Reading, ...]:
    first, third, fourth, fifth = (law.cite(f"45 para. {number}") for number in (1, 3, 4, 5))
    return (
        _reading(
            "e45-taking-part",
            first,
            Text("谁是参加投票的选民？", "Who takes part in a vote?"),
            issued=Text("领取选票的选民", "who received a ballot"),
            returned=Text("投出选票的选民", "whose ballot was returned"),
        ),
        _reading(
            "e45-proxies",
            first,
            Text("委托他人投票的选民是否参加投票？", "Does a voter take part who votes by proxy?"),
            count=Text("是", "yes"),
            apart=Text("否：只算本人到场的", "no: only who votes himself"),
        ),
        _reading(
            "e45-third",
            fifth,
            Text("“选票的三分之一”以什么为基数？", "Of which ballots is the third?"),
            cast=Text("收回的全部选票", "all ballots cast"),
            valid=Text("有效票", "valid ballots"),
        ),
        _reading(
            "e45-later-turnout",
            first,
            Text(
                "再次投票、另行选举是否须有过半数选民参加？",
                "Must more than half take part in a re-vote or in another election, too?",
            ),
            required=Text("须过半数", "yes"),
            free=Text("未作规定", "it is not regulated"),
        ),
        _reading(
            "e45-re-vote",
            third,
            Text("再次投票当选是否还须过半数？", "Does a re-vote need more than half again?"),
            most=Text("得票多的即当选", "most votes suffice"),
            majority=Text("仍须过半数", "more than half again"),
        ),
        _reading(
            "e45-write-in",
            first,
            Text("另选的人得票达到要求时是否当选？", "Is a write-in elected who has the votes?"),
            wins=Text("当选：选举人可以另选他人", "yes: electors may write in others"),
            loses=Text("不当选：只有代表候选人当选", "no: only candidates are elected"),
        ),
        another_ties(law),
        _reading(
            "e45-list",
            fourth,
            Text("另行选举的候选人按幅度的上限还是下限？", "How many candidates has another election?"),
            least=Text("幅度内最少", "the least within the ratio"),
            most=Text("幅度内最多", "the most within the ratio"),
        ),
    )
