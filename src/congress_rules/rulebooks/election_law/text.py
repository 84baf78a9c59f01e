"""Hold the Election Law in its editions of 2004, 2010, 2015 and 2020: what may be cited, under the number of each.

What is the same in two editions is written once, by its number of 2020; an `Edition` finds its own.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

import attrs

from congress_rules.errors import UnknownNameError
from congress_rules.law import Authority, Instrument, Provision
from congress_rules.texts import Text

__all__ = ["EDITIONS", "PROVISIONS_1983", "Edition", "edition"]

_CONTENTS: Final[Mapping[str, Text]] = {
    key: Text(zh, en)
    for key, zh, en in (
        ("3", "直接选举与间接选举", "direct and indirect election"),
        ("3 para. 1", "间接选举的层级", "the levels elected indirectly"),
        ("3 para. 2", "直接选举的层级", "the levels elected directly"),
        ("4", "选举权和被选举权", "the right to vote and to stand"),
        ("4 para. 1", "年满十八周岁的公民", "citizens of 18 years"),
        ("4 para. 2", "被剥夺政治权利的人", "persons deprived of political rights"),
        ("5", "一人一票", "one vote for each voter"),
        ("7", "代表的广泛性", "who the deputies should be"),
        ("7 para. 3", "旅居国外的公民", "citizens living abroad"),
        ("9", "主持选举的机构", "who conducts an election"),
        ("9 para. 1", "间接选举的主持", "who conducts an indirect election"),
        ("9 para. 2", "选举委员会", "the election committee"),
        ("10", "选举委员会的组成", "members of the election committee"),
        ("10 para. 1", "组成人员的任命", "their appointment"),
        ("10 para. 2", "组成人员为候选人的辞职", "members who become candidates resign"),
        ("11", "选举委员会的职责", "duties of the election committee"),
        ("12", "代表名额", "number of deputies"),
        ("12 para. 1(1)", "省级代表名额", "deputies of a province"),
        ("12 para. 1(2)", "设区的市、自治州代表名额", "deputies of a city with districts or an autonomous prefecture"),
        ("12 para. 1(3)", "县级代表名额", "deputies of a county"),
        ("12 para. 1(4)", "乡级代表名额", "deputies of a township"),
        ("12 para. 2", "基数与增加数之和", "the sum of base and addition"),
        ("12 para. 3", "另加百分之五", "another five per cent"),
        ("13", "名额的确定", "who fixes the number"),
        ("14", "名额的变动", "when the number changes"),
        ("14 para. 1", "不再变动与重新确定", "fixed once; when it is fixed anew"),
        ("14 para. 2", "重新确定的备案", "filing of a number fixed anew"),
        ("15", "名额的分配", "distribution of the seats"),
        ("15 para. 1", "分配的原则", "principles of the distribution"),
        ("15 para. 2", "分配办法的规定", "who regulates it"),
        ("16", "全国代表名额", "deputies of the national congress"),
        ("16 para. 2", "不超过三千人", "at most 3000"),
        ("17", "全国代表名额的分配", "distribution of the national seats"),
        ("17 para. 1", "按人口数分配", "by population"),
        ("17 para. 2", "名额的构成", "what a region's seats consist of"),
        ("17 para. 3", "分配的决定", "who decides the distribution"),
        ("18", "少数民族的全国代表", "national deputies of the minorities"),
        ("19", "聚居的少数民族", "concentrated minorities"),
        ("19 para. 1", "每一聚居民族应有代表", "each concentrated minority has deputies"),
        ("19 para. 2", "占百分之三十以上", "30 per cent and more"),
        ("19 para. 3", "不足百分之十五", "less than 15 per cent"),
        ("19 para. 4", "百分之十五以上不足三十", "15 per cent to less than 30"),
        ("20", "聚居的其他民族和汉族", "other concentrated nationalities and Han"),
        ("21", "散居的少数民族", "scattered minorities"),
        ("22", "单独选举或者联合选举", "separate or joint election"),
        ("25", "选区", "electoral districts"),
        ("25 para. 1", "选区的划分", "how districts are drawn"),
        ("25 para. 2", "选区的大小", "size of a district"),
        ("26", "每一代表所代表的人口", "people per deputy"),
        ("27", "选民登记", "registration of voters"),
        ("27 para. 1", "登记、迁入与除名", "who is added, moved and struck"),
        ("27 para. 2", "不列入名单", "who is left off the list"),
        ("28", "选民名单的公布", "publication of the voter list"),
        ("29", "对名单的申诉", "objections to the list"),
        ("30", "候选人的提名", "nomination of candidates"),
        ("30 para. 1", "按选区或者选举单位提名", "nomination by district or electing unit"),
        ("30 para. 2", "推荐与如实介绍", "recommendation and true information"),
        ("30 para. 3", "推荐人数的上限", "how many one may recommend"),
        ("31", "差额选举", "more candidates than seats"),
        ("31 para. 1", "多于应选名额", "more than the seats"),
        ("31 para. 2", "差额比例", "the ratios"),
        ("32", "候选人名单的确定", "how the list is settled"),
        ("32 para. 1", "直接选举的名单", "the list of a direct election"),
        ("32 para. 2", "间接选举的名单", "the list of an indirect election"),
        ("33", "候选人不限于本级代表", "candidates need not be members"),
        ("34", "候选人的介绍", "introduction of candidates"),
        ("35", "境外资助", "foreign funding"),
        ("35 para. 1", "不得接受境外资助", "no foreign funding"),
        ("35 para. 2", "违反的后果", "what follows"),
        ("36", "依法进行", "by the law"),
        ("37", "凭证领取选票", "identity or voter card"),
        ("38", "投票的方式", "forms of voting"),
        ("39", "间接选举由主席团主持", "the presidium conducts an indirect election"),
        ("40", "无记名投票", "secret ballot"),
        ("40 para. 1", "无记名与秘密写票处", "secret ballot and booth"),
        ("40 para. 2", "代写", "assisted writing"),
        ("41", "赞成、反对、另选、弃权", "for, against, write-in, abstain"),
        ("42", "委托投票", "voting by proxy"),
        ("43", "监票与核对", "supervision and reconciliation"),
        ("43 para. 1", "核对、记录、签字", "reconciled, recorded and signed"),
        ("43 para. 2", "近亲属回避", "close relatives are excluded"),
        ("44", "票数与作废", "ballots and void ballots"),
        ("44 para. 1", "票数多于投票人数", "more ballots than voters taking part"),
        ("44 para. 2", "所选人数多于应选", "more names than seats"),
        ("45", "当选", "who is elected"),
        ("45 para. 1", "直接选举过半数", "more than half in a direct election"),
        ("45 para. 2", "间接选举过半数", "more than half in an indirect election"),
        ("45 para. 3", "超额与票数相等", "more winners than seats, and ties"),
        ("45 para. 4", "不足名额另行选举", "another election for the rest"),
        ("45 para. 5", "另行选举的当选", "who is elected in another election"),
        ("46", "选举结果的确定", "the result"),
        ("46 para. 1", "是否有效", "whether it is valid"),
        ("46 para. 2", "公布当选名单", "the list of those elected"),
        ("47", "代表资格审查", "review of credentials"),
        ("47 para. 1", "审查的三项内容", "three grounds"),
        ("47 para. 2", "确认和公布", "confirmation and publication"),
        ("48", "不得两地任代表", "no two regions"),
        ("49", "监督和罢免", "supervision and recall"),
        ("50", "直接选举的罢免要求", "demand for recall, direct"),
        ("50 para. 1", "联名人数", "how many sign"),
        ("50 para. 2", "理由与申辩", "reasons and defence"),
        ("50 para. 3", "印发选民", "distribution to the voters"),
        ("50 para. 4", "表决的主持", "who conducts the vote"),
        ("51", "间接选举的罢免案", "motion for recall, indirect"),
        ("51 para. 1", "提出", "who moves"),
        ("51 para. 2", "会议期间的申辩", "defence in session"),
        ("51 para. 3", "闭会期间的申辩", "defence between sessions"),
        ("52", "无记名表决", "secret vote"),
        ("53", "罢免的通过", "majority of a recall"),
        ("53 para. 1", "直接选举", "direct"),
        ("53 para. 2", "间接选举", "indirect"),
        ("54", "职务相应撤销", "linked posts are revoked"),
        ("55", "辞职", "resignation"),
        ("55 para. 1", "市级以上", "of a city and above"),
        ("55 para. 2", "县级和乡级", "of a county and a township"),
        ("56", "职务相应终止", "linked posts end"),
        ("57", "补选", "by-election"),
        ("57 para. 1", "原选区补选", "in the original district"),
        ("57 para. 2", "调离或者迁出", "who leaves the region"),
        ("57 para. 3", "常务委员会补选", "by the standing committee"),
        ("57 para. 4", "候选人名额", "number of candidates"),
        ("57 para. 5", "资格审查", "review of credentials"),
        ("58", "破坏选举的制裁", "sanctions against disruption"),
        ("58 para. 1", "四种行为", "four kinds of acts"),
        ("58 para. 2", "国家工作人员", "officials"),
        ("58 para. 3", "当选无效", "the election is void"),
        ("59", "调查处理和移送", "investigation and transfer"),
        ("60", "实施细则", "implementing rules"),
    )
}
"""What may be cited, by its number of 2020."""


@attrs.frozen(kw_only=True)
class Edition:
    """One edition of the Election Law. `numbers` gives its number of each article that it has, by that of 2020."""

    year: int
    instrument: Instrument
    numbers: Mapping[int, int] = attrs.field(hash=False)

    def cite(self, citation: str) -> Provision:
        """Give the provision that the edition of 2020 numbers so; raise `UnknownNameError` where there was none."""
        article, rest = _parted(citation)
        if article not in self.numbers:
            kind = f"provision of 2020 in the edition of {self.year}"
            raise UnknownNameError(kind, citation, [str(each) for each in self.numbers])
        return self.instrument.cite(f"{self.numbers[article]}{rest}")

    def has(self, article: int) -> bool:
        """Tell whether the edition has what the edition of 2020 numbers so."""
        return article in self.numbers


def _parted(citation: str) -> tuple[int, str]:
    digits = len(citation) - len(citation.lstrip("0123456789"))
    return int(citation[:digits]), citation[digits:]


def _edition(year: int, in_force: date, numbers: Mapping[int, int], lacks: frozenset[str] = frozenset()) -> Edition:
    """Make an edition; `lacks` are paragraphs that articles of it did not have yet, by their numbers of 2020."""
    keys = {key: _parted(key) for key in _CONTENTS if key not in lacks}
    contents = {f"{numbers[at]}{rest}": _CONTENTS[key] for key, (at, rest) in keys.items() if at in numbers}
    title = Text(
        f"全国人民代表大会和地方各级人民代表大会选举法（{year}年修正）",
        f"Election Law of the National and Local People's Congresses (as amended in {year})",
    )
    instrument = Instrument(
        id=f"election-law-{year}", title=title, authority=Authority.STATUTE, contents=contents, in_force=in_force
    )
    return Edition(year=year, instrument=instrument, numbers=numbers)


def _renumbered(*spans: tuple[int, int, int]) -> dict[int, int]:
    """Give the old number of each article of 2020; a span is its first and last article, and by how much it moved."""
    return {article: article - moved for first, last, moved in spans for article in range(first, last + 1)}


_SINCE_2015: Final = frozenset({"46 para. 2", "57 para. 5"})
"""What was added to articles that stood before: the list of those elected, and the review of those elected later."""

EDITIONS: Final = (
    _edition(2004, date(2004, 10, 27), _renumbered((25, 34, 1))),
    _edition(2010, date(2010, 3, 14), _renumbered((3, 34, 1), (36, 46, 2), (48, 60, 3)), _SINCE_2015),
    _edition(2015, date(2015, 8, 29), _renumbered((3, 60, 1))),
    _edition(2020, date(2020, 10, 18), _renumbered((1, 60, 0))),
)
"""The editions, the oldest first. Of that of 2004 only registration and candidates are held."""


def edition(year: int) -> Edition:
    """Give the edition of a year; raise `UnknownNameError` for another."""
    known = {str(each.year): each for each in EDITIONS}
    if str(year) not in known:
        kind = "edition of the Election Law"
        raise UnknownNameError(kind, str(year), known)
    return known[str(year)]


PROVISIONS_1983: Final = Instrument(
    id="direct-election-provisions",
    title=Text(
        "全国人民代表大会常务委员会关于县级以下人民代表大会代表直接选举的若干规定",
        "Provisions on the Direct Election of Deputies at and below the County Level",
    ),
    authority=Authority.STATUTE,
    contents={
        "1": Text("选举委员会", "the election committee"),
        "2": Text("选举委员会的职权", "its powers"),
        "3": Text("精神病患者", "people with mental illness"),
        "4": Text("停止行使选举权利", "suspension of the right"),
        "5": Text("准予行使选举权利", "who may vote all the same"),
        "6": Text("县机关驻市区", "county organs seated in a city"),
        "7": Text("驻乡镇的其他单位", "other units seated in a township"),
        "8": Text("选区的大小", "size of a district"),
        "9": Text("临时外出与迁居", "people away, and people who moved"),
        "9 para. 1": Text("委托投票", "voting by proxy"),
        "9 para. 2": Text("在现居住地参加选举", "voting where one now lives"),
        "10": Text("推荐的名额与名单", "how many one may recommend, and the list"),
        "10 para. 1": Text("推荐的上限", "the limit"),
        "10 para. 2": Text("列入名单", "all are listed"),
        "10 para. 3": Text("预选的排列", "order after a primary"),
    },
    in_force=date(1983, 3, 5),
)
"""The provisions of 1983 on direct elections (P), which stand beside every edition."""
