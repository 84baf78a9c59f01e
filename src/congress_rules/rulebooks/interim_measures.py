"""The Interim Measures for rewarding congress publicity and information work (in force from April 2024).

They (人大宣传信息工作奖励暂行办法) are read in the order of the text: articles 4, 7, 9 and 11, and of article 5 the
ranking. The published text is anonymised in places: of the two papers of the city that article 9 names it gives the
name of one.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.law import Authority, Instrument, Period, Reading
from congress_rules.logic import (
    Clause,
    Condition,
    Decider,
    Decision,
    DecisionTable,
    Input,
    Norm,
    Number,
    Row,
    Test,
    any_of,
    as_read,
)
from congress_rules.policies import (
    POINTS,
    Facet,
    Measure,
    Member,
    RankingPolicy,
    ScoringPolicy,
    Stage,
    Taxonomy,
    Undecided,
)
from congress_rules.publicity import (
    ADOPTED_ON,
    ENFORCEMENT,
    GENRE,
    INSTRUCTIONS,
    LEADER_LEVEL,
    LEVEL,
    MODE,
    OUTLET_ID,
    OUTLET_KIND,
    STORY,
    UNIT_KIND,
    VERIFIED,
    AdmissionPolicy,
    Adoption,
    HighestOnly,
    Ledger,
    PublicityRulebook,
    Unit,
)
from congress_rules.texts import Text

__all__ = [
    "INSTRUMENT",
    "INTERIM_MEASURES",
    "InterimAdmission",
    "InterimInstructions",
    "InterimMeasures",
    "InterimScoring",
]

INSTRUMENT: Final = Instrument(
    id="interim-measures",
    title=Text(
        "人大宣传信息工作奖励暂行办法", "Interim Measures for rewarding congress publicity and information work"
    ),
    authority=Authority.HOUSE_RULE,
    contents={
        "1": Text("目的", "purpose"),
        "2": Text("奖项与评定", "honours and who decides"),
        "3": Text("原则", "principles"),
        "3(1)": Text("质量与效果", "quality and effect"),
        "3(2)": Text("公开、公平、择优", "open, fair, on merit"),
        "3(3)": Text("精神与物质奖励", "moral and material rewards"),
        "4": Text("参加范围", "who takes part"),
        "4(1)": Text("镇乡主席团、街道工委", "township presidiums and street work committees"),
        "4(2)": Text("常委会机关委室", "bodies of the standing committee's organs"),
        "4(3)": Text("政府部门、法院、检察院", "government departments, court, procuratorate"),
        "4(4)": Text("执法事业单位、条管单位", "enforcement institutions and vertically managed bodies"),
        "4(5)": Text("驻区省、市、区、乡人大代表", "provincial, city, district and township deputies"),
        "5": Text("先进单位", "advanced units"),
        "5(1)": Text("兼职信息员", "a part-time information officer"),
        "5(2)": Text("质量与时效", "quality and timeliness"),
        "5(3)": Text("累计分位次", "leading cumulative score"),
        "6": Text("先进个人", "advanced individuals"),
        "6(1)": Text("产生范围", "where they come from"),
        "6(2)": Text("负责人", "heads"),
        "6(3)": Text("信息员", "officers"),
        "7": Text("内容", "content"),
        "7(1)": Text("宪法法律执行", "constitution and laws carried out"),
        "7(2)": Text("镇街人大动态", "congress work of townships and streets"),
        "7(3)": Text("决议决定执行", "resolutions and decisions carried out"),
        "7(4)": Text("执法责任、错案追究、公开承诺", "enforcement, misjudged cases, public commitments"),
        "7(5)": Text("普法", "law education"),
        "7(6)": Text("人大活动与代表履职", "congress activities and deputies' duties"),
        "7(7)": Text("其他", "other"),
        "8": Text("指标", "quotas"),
        "8(1)": Text("各单位", "every unit"),
        "8(2)": Text("专职资料人员", "full-time documentation officers"),
        "8(3)": Text("镇街与工委", "townships, streets and working committees"),
        "9": Text("计分", "scoring"),
        "9(1)": Text("工作通讯与批示", "district bulletin and written instructions"),
        "9(2)": Text("媒体", "media"),
        "9(2)(i)": Text("国家级", "national"),
        "9(2)(ii)": Text("省级", "provincial"),
        "9(2)(iii)": Text("市级", "city"),
        "9(2)(iv)": Text("广播电视", "radio and television"),
        "10": Text("表彰奖励", "conferral and rewards"),
        "10(1)": Text("表彰", "conferral"),
        "10(2)": Text("物质奖励", "material reward"),
        "11": Text("附则", "final provisions"),
        "11(1)": Text("解释", "interpretation"),
        "11(2)": Text("施行", "entry into force"),
    },
)
_cite = INSTRUMENT.cite

READINGS: Final = (
    Reading(
        id="d2-4-enforcement",
        question=Text(
            "“行政执法职能”是否也限定驻区条管单位？", "Do enforcement functions limit vertically managed bodies, too?"
        ),
        options={
            "institutions-only": Text("只限定事业单位", "they limit institutions only"),
            "both": Text("两者都限定", "they limit both"),
        },
        choice="institutions-only",
        basis=_cite("4(4)"),
    ),
    Reading(
        id="d2-5-ranking",
        question=Text("“前列”取几名，并列如何处理？", "How many places lead, and what does a tie mean?"),
        options={"open": Text("未规定，由考评者设定", "not stated: for the assessor to set")},
        choice="open",
        basis=_cite("5(3)"),
        parameter="ranking",
    ),
    Reading(
        id="d2-9-1-issues",
        question=Text(
            "同一稿件在几期工作通讯采用，是否累计？", "Does one piece in several issues of the bulletin add up?"
        ),
        options={
            "each": Text("每期计分", "every issue counts"),
            "once": Text("就高计一次", "only the highest counts"),
        },
        choice="each",
        basis=_cite("9(1)"),
    ),
    Reading(
        id="d2-9-1-leaders",
        question=Text("哪些领导的批示计分？", "Which leaders' instructions count?"),
        options={
            "any": Text("凡有记录的批示", "every instruction on record"),
            "district-and-above": Text("区级以上领导", "leaders of the district or above"),
        },
        choice="any",
        basis=_cite("9(1)"),
    ),
    Reading(
        id="d2-9-1-instructed",
        question=Text("媒体稿件的批示是否计分？", "Does an instruction on a piece in the media count?"),
        options={
            "bulletin-only": Text("只计工作通讯", "only on a piece in the bulletin"),
            "any-piece": Text("各类稿件均计", "on any piece"),
        },
        choice="bulletin-only",
        basis=_cite("9(1)"),
    ),
    Reading(
        id="d2-9-2-unlisted",
        question=Text("未列举的载体如何计分？", "What does an outlet that is not listed give?"),
        options={
            "no-points": Text("不计分", "no points"),
            "like-its-level": Text("市级以上参照同级报刊", "from the city level, the points of its level"),
        },
        choice="no-points",
        basis=_cite("9(2)"),
    ),
    Reading(
        id="d2-9-2-city",
        question=Text(
            "市级除列名的两报和市人大内部刊物外，是否还计其他报刊？", "Does city press count that is not named?"
        ),
        options={
            "by-kind": Text("市级报纸和人大刊物均计", "every city paper and congress periodical counts"),
            "as-named": Text(
                "只计列名的两报（参数 named_papers）和内部刊物",
                "only the papers of `named_papers` and the internal periodical",
            ),
        },
        choice="by-kind",
        basis=_cite("9(2)(iii)"),
    ),
    Reading(
        id="d2-11-day",
        question=Text("自2024年4月哪一日起施行？", "On which day of April 2024 do they enter into force?"),
        options={"first-of-april": Text("4月1日", "1 April")},
        choice="first-of-april",
        basis=_cite("11(2)"),
        parameter="in_force",
    ),
)

# Article 4: who takes part

_UNITS: Final = Facet(
    id="unit_kind",
    name=Text("单位类别", "kind of unit"),
    members=(
        Member("township_presidium", Text("镇乡人大主席团", "township presidium"), basis=(_cite("4(1)"),)),
        Member("street_work_committee", Text("街道人大工委", "street work committee"), basis=(_cite("4(1)"),)),
        Member("standing_committee_body", Text("常委会机关委室", "standing committee body"), basis=(_cite("4(2)"),)),
        Member("government_department", Text("政府部门", "government department"), basis=(_cite("4(3)"),)),
        Member("court", Text("法院", "court"), basis=(_cite("4(3)"),)),
        Member("procuratorate", Text("检察院", "procuratorate"), basis=(_cite("4(3)"),)),
        Member("institution", Text("区直事业单位", "district institution"), basis=(_cite("4(4)"),)),
        Member("vertically_managed", Text("驻区条管单位", "vertically managed body"), basis=(_cite("4(4)"),)),
        Member("deputies", Text("人大代表", "deputies"), basis=(_cite("4(5)"),)),
        Member("other", Text("其他单位", "other unit")),
    ),
)

CATEGORIES: Final = ("townships-streets", "organs", "government-justice", "enforcement", "deputies")
"""The five categories of article 4, in order."""

OUTSIDE: Final = "outside"
"""What a unit that article 4 does not name belongs to."""


_ENFORCING: Final = ENFORCEMENT.equals(True)  # noqa: FBT003 - the value that is tested for


@attrs.frozen(kw_only=True)
class InterimAdmission(AdmissionPolicy):
    """Who takes part (article 4), what the office has verified (article 9), and from when (article 11)."""

    id: str = "admission"
    name: Text = attrs.field(default=Text("计分资格", "admission to scoring"))
    in_force: date | None = date(2024, 4, 1)

    @cached_property
    def participants(self) -> DecisionTable[str]:
        """Give the category of article 4 to which a unit belongs."""
        title = Text("参加范围", "who takes part")
        outside = Row(id="outside", name=Text("范围以外", "outside the scope"), value=OUTSIDE, basis=_cite("4"))
        return self.table("participants", title, self.participant_rows(), otherwise=outside, day=ADOPTED_ON)

    def participant_rows(self) -> tuple[Row[str], ...]:
        """List the categories of article 4."""
        presidiums = UNIT_KIND.one_of("township_presidium", "street_work_committee")
        justice = UNIT_KIND.one_of("government_department", "court", "procuratorate")
        vertical = UNIT_KIND.equals("vertically_managed")
        return (
            _category("townships-streets", presidiums, "4(1)"),
            _category("organs", UNIT_KIND.equals("standing_committee_body"), "4(2)"),
            _category("government-justice", justice, "4(3)"),
            _category("enforcement", (UNIT_KIND.equals("institution"), _ENFORCING), "4(4)"),
            _category("enforcement", vertical, "4(4)", row="vertical", readings="d2-4-enforcement=institutions-only"),
            _category(
                "enforcement",
                (vertical, _ENFORCING),
                "4(4)",
                row="vertical-enforcing",
                readings="d2-4-enforcement=both",
            ),
            _category("deputies", UNIT_KIND.equals("deputies"), "4(5)"),
        )

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses of book-keeping, then those of the measures."""
        verified = VERIFIED.equals(True)  # noqa: FBT003 - the value that is tested for
        return (
            *super().clauses(),
            Clause(
                id="participates",
                name=Text("属于参加范围", "within the scope"),
                when=self.participants.where(*CATEGORIES),
                basis=_cite("4"),
                readings=("d2-4-enforcement",),
            ),
            Clause(
                id="story-known",
                name=Text("工作通讯稿件注明同题", "the story of a piece in the bulletin is known"),
                when=any_of(OUTLET_KIND.is_not("bulletin"), STORY.none_of()),
                basis=_cite("9(1)"),
                readings=("d2-9-1-issues=once",),
            ),
            Clause(
                id="verified",
                name=Text("媒体稿件已经核实", "a piece in the media is verified"),
                when=any_of(verified, OUTLET_KIND.equals("bulletin")),
                basis=_cite("9(2)"),
            ),
            *self._in_force(),
        )

    def _in_force(self) -> Iterator[Clause]:
        if self.in_force is not None:
            yield Clause(
                id="in-force",
                name=Text("办法已施行", "the measures are in force"),
                when=ADOPTED_ON.at_least(self.in_force),
                basis=_cite("11(2)"),
                readings=("d2-11-day",),
            )

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the table of participants and the set of clauses."""
        return (self.participants, *super().rules)


def _category(
    category: str, when: Test | tuple[Test, ...], cited: str, *, row: str = "", readings: str | tuple[str, ...] = ()
) -> Row[str]:
    provision = _cite(cited)
    return Row(
        id=row or category, name=provision.subject, when=when, value=category, basis=provision, readings=readings
    )


# Article 7: what the pieces are about

_CONTENT: Final = Facet(
    id="content",
    name=Text("内容类别", "content"),
    members=tuple(
        Member(name, _cite(f"7({number})").subject or Text(name, name), basis=(_cite(f"7({number})"),))
        for number, name in enumerate(
            (
                "laws-carried-out",
                "townships-streets",
                "resolutions-carried-out",
                "enforcement-responsibility",
                "law-education",
                "congress-activities",
                "other",
            ),
            start=1,
        )
    ),
)

# Article 9: scoring

_LEVELS: Final = Facet(
    id="level",
    name=Text("级别", "level"),
    ordered=True,
    members=(
        Member("township", Text("乡镇级", "township")),
        Member("district", Text("区级", "district")),
        Member("city", Text("市级", "city")),
        Member("provincial", Text("省级", "provincial")),
        Member("national", Text("国家级", "national")),
    ),
)
_OUTLETS: Final = Facet(
    id="outlet_kind",
    name=Text("载体种类", "kind of outlet"),
    members=(
        Member("party_paper", Text("党报", "Party paper")),
        Member("congress_periodical", Text("人大专业报刊", "congress periodical")),
        Member("newspaper", Text("其他报纸", "other newspaper")),
        Member("internal_periodical", Text("人大内部刊物", "internal congress periodical")),
        Member("bulletin", Text("工作通讯", "bulletin")),
        Member("radio", Text("广播", "radio")),
        Member("television", Text("电视", "television")),
        Member("website", Text("网站", "website")),
        Member("other", Text("其他载体", "other outlet")),
    ),
)
_GENRES: Final = Facet(
    id="genre",
    name=Text("体裁", "genre"),
    members=(
        Member("general_news", Text("综合新闻", "general news")),
        Member("feature", Text("专题", "feature")),
        Member("interview", Text("专访", "interview"), like="feature", basis=(_cite("9(2)(i)"),)),
        Member("correspondence", Text("通讯", "correspondence"), like="feature", basis=(_cite("9(2)(i)"),)),
        Member("picture", Text("图片", "picture"), like="feature", basis=(_cite("9(2)(i)"),)),
        Member("commentary", Text("专题评论", "commentary"), like="feature", basis=(_cite("9(2)(i)"),)),
    ),
)
_MODES: Final = Facet(
    id="mode",
    name=Text("采用方式", "mode of adoption"),
    members=(
        Member("alone", Text("单独采用", "alone"), basis=(_cite("9(1)"),)),
        Member("composite", Text("综合采用", "part of a composite"), basis=(_cite("9(1)"),)),
    ),
)

_BROADCAST: Final = OUTLET_KIND.one_of("radio", "television")
_PRESS: Final = {
    "national": ("9(2)(i)", ("party_paper", "congress_periodical")),
    "provincial": ("9(2)(ii)", ("party_paper", "congress_periodical")),
    "city": ("9(2)(iii)", ("party_paper", "newspaper", "congress_periodical", "internal_periodical")),
}
"""For each level that article 9(2) lists: its item, and the kinds of print that it names."""

_UNLISTED: Final = ("newspaper", "internal_periodical", "website", "other")
"""The kinds of outlet that article 9(2) does not list at every level."""

_PAPERS: Final = OUTLET_KIND.one_of("party_paper", "newspaper")
_AS_NAMED: Final = "d2-9-2-city=as-named"
_LIKE_ITS_LEVEL: Final = "d2-9-2-unlisted=like-its-level"


@attrs.frozen(kw_only=True)
class InterimScoring(ScoringPolicy[Adoption]):
    """Article 9: points for what the district bulletin and the media adopt. Its numbers are parameters, in points.

    `named_papers` holds the ids of the two city papers that the article names; they count where it is read as naming
    all that counts.
    """

    id: str = "scoring"
    name: Text = attrs.field(default=Text("采用计分", "points for adoptions"))
    measure: Measure = POINTS
    bulletin_alone: int = 2
    bulletin_composite: int = 1
    national_news: int = 10
    national_feature: int = 12
    provincial_news: int = 8
    provincial_feature: int = 10
    city_news: int = 6
    city_feature: int = 8
    named_papers: tuple[str, ...] = ()

    def day(self) -> Input:
        """Give the governing day: the day of adoption."""
        return ADOPTED_ON

    def given(self) -> Condition:
        """State that a bulletin is the district's own."""
        return any_of(OUTLET_KIND.is_not("bulletin"), LEVEL.equals("district"))

    def rows(self) -> tuple[Row[Number], ...]:
        """List the rates of article 9(1), then those of 9(2), level by level."""
        return (*self._bulletin(), *self._media())

    def otherwise(self) -> Row[Number]:
        """Give nothing for an outlet that the article does not list."""
        name = Text("未列举的载体", "an outlet that is not listed")
        city = () if self.choice("d2-9-2-city") == "by-kind" else ("d2-9-2-city",)
        return Row(id="unlisted", name=name, value=0, basis=_cite("9(2)"), readings=("d2-9-2-unlisted", *city))

    def _bulletin(self) -> Iterator[Row[Number]]:
        for mode, points in (("alone", self.bulletin_alone), ("composite", self.bulletin_composite)):
            name = Text("工作通讯", "district bulletin, ") + _MODES.member(mode).name
            tests = OUTLET_KIND.equals("bulletin"), MODE.equals(mode)
            readings = ("d2-9-1-issues",)
            yield Row(
                id=f"bulletin-{mode}", name=name, when=tests, value=points, basis=_cite("9(1)"), readings=readings
            )

    def _media(self) -> Iterator[Row[Number]]:
        for (level, genre), points in self._points.items():
            at = level, genre
            item, press = _PRESS[level]
            listed, unlisted = (
                OUTLET_KIND.one_of(*press),
                OUTLET_KIND.one_of(*(each for each in _UNLISTED if each not in press)),
            )
            read = ("d2-9-2-city=by-kind",) if level == "city" else ()
            yield _rate("press", at, points, listed, basis=(item,), readings=read)
            if level == "city":
                yield from self._as_named(genre, points, item)
            yield _rate("broadcast", at, points, _BROADCAST, basis=("9(2)(iv)", item))
            yield _rate("unlisted", at, points, unlisted, basis=("9(2)",), readings=_LIKE_ITS_LEVEL)

    def _as_named(self, genre: str, points: int, item: str) -> Iterator[Row[Number]]:
        """List the rates of the city's press where only what article 9(2)(iii) names is listed."""
        at, unlisted = ("city", genre), (_AS_NAMED, _LIKE_ITS_LEVEL)
        named, others = OUTLET_ID.one_of(*self.named_papers), OUTLET_ID.none_of(*self.named_papers)
        internal, public = OUTLET_KIND.equals("internal_periodical"), OUTLET_KIND.equals("congress_periodical")
        yield _rate("internal", at, points, internal, basis=(item,), readings=_AS_NAMED)
        yield _rate("named", at, points, _PAPERS, named, basis=(item,), readings=_AS_NAMED)
        yield _rate("unnamed", at, points, _PAPERS, others, basis=("9(2)",), readings=unlisted)
        yield _rate("open", at, points, public, basis=("9(2)",), readings=unlisted)

    @property
    def _points(self) -> Mapping[tuple[str, str], int]:
        return {
            ("national", "general_news"): self.national_news,
            ("national", "feature"): self.national_feature,
            ("provincial", "general_news"): self.provincial_news,
            ("provincial", "feature"): self.provincial_feature,
            ("city", "general_news"): self.city_news,
            ("city", "feature"): self.city_feature,
        }


_OUTLET_NAMES: Final = {
    "press": Text("报刊", " press, "),
    "broadcast": Text("广播电视", " radio or television, "),
    "unlisted": Text("未列举载体", " outlet that is not listed, "),
    "internal": Text("人大内部刊物", " internal congress periodical, "),
    "named": Text("列名报纸", " paper that is named, "),
    "unnamed": Text("未列名报纸", " paper that is not named, "),
    "open": Text("人大公开刊物", " open congress periodical, "),
}


def _rate(
    kind: str,
    at: tuple[str, str],
    points: int,
    *outlets: Test,
    basis: tuple[str, ...],
    readings: str | tuple[str, ...] = (),
) -> Row[Number]:
    """Write one rate of article 9(2), at a level and for a genre."""
    level, genre = at
    return Row(
        id=f"{kind}-{level}-{genre.removeprefix('general_')}",
        name=_LEVELS.member(level).name + _OUTLET_NAMES[kind] + _GENRES.member(genre).name,
        when=(LEVEL.equals(level), *outlets, GENRE.equals(genre)),
        value=points,
        basis=tuple(map(_cite, basis)),
        readings=readings,
    )


@attrs.frozen(kw_only=True)
class InterimInstructions(ScoringPolicy[Adoption]):
    """Article 9(1): points for each written instruction by a leader."""

    id: str = "instructions"
    name: Text = attrs.field(default=Text("批示计分", "points for written instructions"))
    measure: Measure = POINTS
    each: int = 2

    def day(self) -> Input:
        """Give the governing day: the day of adoption."""
        return ADOPTED_ON

    def rows(self) -> tuple[Row[Number], ...]:
        """List the rate on a piece in the bulletin, and that on any other."""
        in_bulletin = Text("工作通讯稿件被领导批示", "written instruction on a piece in the bulletin")
        elsewhere = Text("其他稿件被领导批示", "written instruction on another piece")
        bulletin = OUTLET_KIND.equals("bulletin")
        return (
            _instructed("bulletin", in_bulletin, bulletin, self.each),
            _instructed("elsewhere-nothing", elsewhere, bulletin.complement(), 0, "bulletin-only"),
            _instructed("elsewhere", elsewhere, bulletin.complement(), self.each, "any-piece"),
        )

    def quantity(self) -> Input:
        """Count the instructions, of the leaders that count."""
        counted = {
            "any": INSTRUCTIONS,
            "district-and-above": attrs.evolve(INSTRUCTIONS, where=LEADER_LEVEL.at_least("district")),
        }
        return counted[self.choice("d2-9-1-leaders")]


def _instructed(kind: str, name: Text, when: Test, points: int, option: str | None = None) -> Row[Number]:
    return Row(
        id=f"instruction-{kind}",
        name=name,
        when=when,
        value=points,
        basis=_cite("9(1)"),
        readings=("d2-9-1-leaders", *([f"d2-9-1-instructed={option}"] if option else [])),
    )


# The measures as a whole


@attrs.frozen(kw_only=True)
class InterimMeasures(PublicityRulebook):
    """The rulebook of the Interim Measures."""

    admission: InterimAdmission
    scoring: InterimScoring
    instructions: InterimInstructions = InterimInstructions()
    once_per_story: Norm = attrs.field(
        default=Norm(
            id="once-per-story",
            name=Text("同题稿件在工作通讯就高计一次", "of one story in the bulletin only the highest counts"),
            basis=_cite("9(1)"),
            readings=("d2-9-1-issues=once",),
        )
    )

    def rated_by(self) -> tuple[ScoringPolicy[Adoption], ...]:
        """List the points for adoptions, then those for instructions."""
        return (self.scoring, self.instructions)

    def stages(self, ledger: Ledger, period: Period) -> tuple[Stage[Adoption], ...]:
        """Correct, where it is so read, the pieces of one story in several issues of the bulletin."""
        bulletin = frozenset(("bulletin-alone", "bulletin-composite"))
        once = as_read((self.once_per_story,), self.readings)
        return (*super().stages(ledger, period), *(HighestOnly(id=each.id, rule=each, rows=bulletin) for each in once))

    def category(self, unit: Unit, on: date) -> Decision[str]:
        """Decide to which category of article 4 a unit belongs on a day."""
        seen = self.taxonomy.place(unit, on).record
        values = {UNIT_KIND.key: seen.kind, ENFORCEMENT.key: seen.enforcement, ADOPTED_ON.key: on}
        return self.admission.participants.decide_on(values)

    def takes_part(self, unit: Unit, on: date) -> bool:
        """Tell whether a unit takes part on a day: it does unless it is known to be outside article 4."""
        category = self.category(unit, on)
        return not (category.decided and category.value == OUTSIDE)


INTERIM_MEASURES: Final = InterimMeasures(
    id="interim-measures",
    instrument=INSTRUMENT,
    taxonomy=Taxonomy((_UNITS, _LEVELS, _OUTLETS, _GENRES, _MODES, _CONTENT)),
    readings=READINGS,
    admission=InterimAdmission(),
    scoring=InterimScoring(),
    ranking=RankingPolicy(
        id="ranking",
        name=Text("累计考评分位次", "ranks by the cumulative score"),
        ties=Undecided(),
        places=None,
        basis=_cite("5(3)"),
        readings=("d2-5-ranking",),
    ),
)
"""The Interim Measures as they read; their ranking is open until `places` and `ties` are stated."""
