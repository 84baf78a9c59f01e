"""Name the values that chapters 9 to 11 speak of, and how is read what the Election Law leaves open in them."""

from typing import Final

from congress_rules.law import Reading
from congress_rules.policies import Facet
from congress_rules.rulebooks.election_law.text import Edition
from congress_rules.texts import Text

__all__ = ["CAUSES", "FACETS", "LEVELS", "ORGANS", "readings"]

LEVELS: Final = Facet.of(
    "level",
    Text("人大级别", "level of congress"),
    ("township", "乡级", "township"),
    ("county", "县级", "county"),
    ("city", "设区的市级", "city"),
    ("provincial", "省级", "provincial"),
    ("national", "全国", "national"),
    ordered=True,
)
ORGANS: Final = Facet.of(
    "organ",
    Text("机关", "organ"),
    ("county_standing_committee", "县级人大常委会", "county standing committee"),
    ("own_standing_committee", "本级人大常委会", "standing committee of the same level"),
    ("electing_standing_committee", "选举单位人大常委会", "standing committee of the congress that elected"),
    ("own_congress", "本级人民代表大会", "congress of the same level"),
    ("presidium", "主席团", "presidium"),
    ("chairpersons_meeting", "主任会议", "chairpersons' meeting"),
    ("election_committee", "选举委员会", "election committee"),
    ("other", "其他机关", "another organ"),
)
CAUSES: Final = Facet.of(
    "vacancy_cause",
    Text("原因", "cause"),
    ("death", "死亡", "death"),
    ("resignation", "辞职被接受", "resignation accepted"),
    ("recall", "被罢免", "recall"),
    ("left_region", "调离或者迁出本行政区域", "left the region"),
    ("moved_within", "在本行政区域内迁移", "moved within the region"),
    ("election_void", "当选无效", "election void"),
    ("disqualification", "丧失代表资格", "qualification lost"),
    ("sentence", "被判刑但未被剥夺政治权利", "sentenced, political rights kept"),
)
FACETS: Final = (
    LEVELS,
    ORGANS,
    CAUSES,
    Facet.of(
        "mover",
        Text("罢免案的提出者", "who moves a recall"),
        ("presidium", "主席团", "presidium"),
        ("deputies", "代表联名", "deputies together"),
        ("chairpersons_meeting", "主任会议", "chairpersons' meeting"),
        ("members", "常委会组成人员联名", "members of the standing committee together"),
        ("other", "其他", "others"),
    ),
    Facet.of(
        "post",
        Text("职务", "post"),
        ("standing_committee_member", "常务委员会组成人员", "member of the standing committee"),
        ("special_committee_member", "专门委员会成员", "member of a special committee"),
        ("chairperson", "乡镇人大主席", "chairperson of a township"),
        ("vice_chairperson", "乡镇人大副主席", "vice-chairperson of a township"),
        ("other", "其他职务", "another post"),
    ),
    Facet.of(
        "filler",
        Text("补选主体", "who fills the seat"),
        ("voters", "原选区选民", "voters of the original district"),
        ("congress", "原选举单位的人大", "congress that elected"),
        ("standing_committee", "原选举单位的人大常委会", "its standing committee"),
    ),
)
"""The facets of the taxonomy that seats after the election need."""


def readings(edition: Edition) -> tuple[Reading, ...]:
    """Give the readings of an edition, each on its own number of the article."""
    return (*_of_the_list(edition), *_of_recall(edition), *_of_vacancies(edition))


def _of_the_list(edition: Edition) -> tuple[Reading, ...]:
    if not edition.has(47):
        return ()
    question = Text("“第一次会议前”是否包括会议开幕当日？", "Is the first day of the session still before the session?")
    options = {
        "before": Text("不包括，至迟前一日公布", "no: the day before at the latest"),
        "opening": Text("包括，当日开幕前公布", "yes: on that day, before the opening"),
    }
    basis = edition.cite("47 para. 2")
    return (Reading(id="e47-session-day", question=question, options=options, choice="before", basis=basis),)


def _of_recall(edition: Edition) -> tuple[Reading, ...]:
    return (
        Reading(
            id="e50-roll",
            question=Text("原选区选民以何时的名单为准？", "By which list are the voters of the original district?"),
            options={
                "now": Text("提出和表决时的名单", "the list when they sign and vote"),
                "election": Text("选举该代表时的名单", "the list of the deputy's election"),
            },
            choice="now",
            basis=edition.cite("50 para. 1"),
            parameter="voters",
        ),
        Reading(
            id="e51-all",
            question=Text("联名比例和过半数以谁为总数？", "Whom are the shares and majorities of?"),
            options={
                "in_office": Text("现任的全体代表、组成人员", "all deputies or members in office"),
                "full": Text("法定名额", "the full number of seats"),
            },
            choice="in_office",
            basis=edition.cite("51 para. 1"),
            parameter="of",
        ),
    )


def _of_vacancies(edition: Edition) -> tuple[Reading, ...]:
    return (
        Reading(
            id="e57-national",
            question=Text(
                "全国人大代表调离或者迁出选出地的，代表资格如何？",
                "What becomes of the seat of a national deputy who leaves the region that elected?",
            ),
            options={
                "silent": Text("本款只规定地方代表，未作规定", "the paragraph speaks of local deputies only"),
                "keeps": Text("反面解释：不终止", "the seat is kept, by the contrary"),
            },
            choice="silent",
            basis=edition.cite("57 para. 2"),
        ),
        Reading(
            id="e57-usual",
            question=Text(
                "补选是否适用换届选举的过半数规定？",
                "Do turnout and majority of a general election hold in a by-election?",
            ),
            options={
                "usual": Text("适用", "they do"),
                "province": Text("由省级人大常委会规定", "the province regulates them"),
            },
            choice="usual",
            basis=edition.cite("57 para. 4"),
        ),
    )
