"""Name the values that the rules of nomination speak of, and how is read what the Election Law leaves open of it."""

from typing import Final

from congress_rules.law import Provision, Reading
from congress_rules.policies import Facet
from congress_rules.rulebooks.election_law.text import PROVISIONS_1983, Edition
from congress_rules.texts import Text

__all__ = ["FACETS", "REVISED", "readings"]

REVISED: Final = 2010
"""The year in which the law took up the limit of recommenders, true information and the meeting that voters ask for."""

FACETS: Final = (
    Facet.of(
        "mode",
        Text("选举方式", "direct or indirect"),
        ("direct", "直接选举", "direct election"),
        ("indirect", "间接选举", "indirect election"),
    ),
    Facet.of(
        "level",
        Text("人大级别", "level of congress"),
        ("township", "乡级", "township"),
        ("county", "县级", "county"),
        ("city", "设区的市级", "city"),
        ("provincial", "省级", "provincial"),
        ("national", "全国", "national"),
        ordered=True,
    ),
    Facet.of(
        "recommender",
        Text("推荐者", "who recommends"),
        ("party", "政党", "party"),
        ("peoples_organization", "人民团体", "people's organisation"),
        ("joint", "政党、人民团体联合", "parties and organisations jointly"),
        ("electors", "选民或者代表联名", "voters or deputies together"),
        ("other", "其他", "others"),
    ),
    Facet.of(
        "steps",
        Text("协商步骤", "who consulted"),
        ("groups", "选民小组", "voter groups"),
        ("representatives_first", "先选民代表，再选民小组", "representatives first, then voter groups"),
        ("representatives", "仅选民代表", "representatives only"),
    ),
    Facet.of(
        "stage",
        Text("阶段", "stage"),
        ("nominated", "被提名", "nominated"),
        ("listed", "已列入名单", "listed"),
        ("elected", "已当选", "elected"),
        ordered=True,
    ),
    Facet.of(
        "introducer",
        Text("介绍者", "who introduces"),
        ("organizer", "选举委员会或者主席团", "election committee or presidium"),
        ("recommender", "推荐者", "those who recommend"),
        ("candidate", "代表候选人本人", "the candidates themselves"),
    ),
)
"""The facets of the taxonomy that the rules of nomination need."""


def readings(edition: Edition) -> tuple[Reading, ...]:
    """Give the readings of an edition, each on its own number of the article."""
    cite = edition.cite
    return (*_of_recommendations(edition), *_of_numbers(cite("31 para. 2")), *_of_the_list(edition), *_assumed(edition))


def _of_recommendations(edition: Edition) -> tuple[Reading, ...]:
    """Give those on the limit and on what is withdrawn; before 2010 no body was limited, alone or jointly."""
    later = edition.year >= REVISED
    basis = edition.cite("30 para. 3") if later else PROVISIONS_1983.cite("10 para. 1")
    excess, jointly = _of_the_limit(basis)
    return (excess, *((jointly,) if later else ()), _of_what_is_withdrawn(edition))


def _of_the_limit(basis: Provision) -> tuple[Reading, Reading]:
    return (
        Reading(
            id="e30-excess",
            question=Text(
                "推荐人数超过应选名额时，哪些推荐有效？",
                "Of who recommends more than the seats, which recommendations count?",
            ),
            options={
                "first": Text("先收到的，以应选名额为限", "those first received, as many as the seats"),
                "none": Text("全部无效", "none"),
                "open": Text("待推荐者取舍", "open until the recommender chooses"),
            },
            choice="first",
            basis=basis,
        ),
        Reading(
            id="e30-jointly",
            question=Text(
                "联合推荐与单独推荐的人数是否合并计算？", "Do joint recommendations and those alone count together?"
            ),
            options={
                "together": Text("每一政党、团体合并计算", "together, for each party and organisation"),
                "apart": Text("联合的与单独的分别计算", "apart: each joint group by itself"),
            },
            choice="together",
            basis=basis,
        ),
    )


def _of_what_is_withdrawn(edition: Edition) -> Reading:
    return Reading(
        id="e30-withdrawn",
        question=Text("推荐能否撤回？", "Can a recommendation be withdrawn?"),
        options={
            "honoured": Text("可以，撤回后不列入", "it can, and is then not listed"),
            "stands": Text("提出后不得增减", "it stands once made"),
        },
        choice="honoured",
        basis=edition.cite("30 para. 2"),
    )


def _of_numbers(basis: Provision) -> tuple[Reading, ...]:
    return (
        Reading(
            id="e31-rounding",
            question=Text("差额人数不是整数时如何取整？", "How is a number rounded that is not whole?"),
            options={
                "within": Text("在幅度之内取整", "to a whole number within the ratio"),
                "up": Text("一律进位", "always up"),
                "half-up": Text("四舍五入", "half up"),
            },
            choice="within",
            basis=basis,
        ),
        Reading(
            id="e31-one-seat",
            question=Text(
                "幅度内没有整数时，候选人应为几人？", "How many candidates where no whole number lies within?"
            ),
            options={
                "one-more": Text("比应选名额多一人", "one more than the seats"),
                "none": Text("没有合法的人数", "no number is lawful"),
            },
            choice="one-more",
            basis=basis,
        ),
    )


def _of_the_list(edition: Edition) -> tuple[Reading, ...]:
    direct = edition.cite("32 para. 1")
    return (
        Reading(
            id="e32-few",
            question=Text("被提名人不足最低差额比例怎么办？", "What if there are too few nominees?"),
            options={
                "reopen": Text("继续提名", "nomination goes on"),
                "all": Text("以全部被提名人为候选人", "all nominees are the candidates"),
            },
            choice="reopen",
            basis=edition.cite("31 para. 2"),
        ),
        Reading(
            id="e32-dissent",
            question=Text(
                "人数符合差额比例而意见不一致时，是否预选？",
                "Is there a primary on dissent where there are not too many?",
            ),
            options={
                "list": Text("不预选，全部列入", "no: all are listed"),
                "primary": Text("预选", "yes"),
            },
            choice="list",
            basis=direct,
        ),
        Reading(
            id="e32-places",
            question=Text("预选取多少名？", "How many does a primary put on the list?"),
            options={
                "most": Text("未另行决定的，取最高差额", "the most of the ratio, unless a number was decided"),
                "stated": Text("须另行决定", "the number that was decided"),
            },
            choice="most",
            basis=direct,
        ),
    )


def _assumed(edition: Edition) -> tuple[Reading, ...]:
    """Give the reading that an edition needs of which not every article is held."""
    if edition.has(4):
        return ()
    return (
        Reading(
            id="e4-elsewhere",
            question=Text(
                "本版本的被选举权条文未录入，如何引用？",
                "The article on the right to stand is not held: what is cited?",
            ),
            options={"subject": Text("引用提名条款", "the article on nomination")},
            choice="subject",
            basis=edition.cite("30 para. 1"),
        ),
    )
