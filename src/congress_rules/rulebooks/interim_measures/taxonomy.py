"""Name the values that the Interim Measures speak of: units, contents, levels, outlets, genres and modes."""

from typing import Final

from congress_rules.policies import Facet, Member, Taxonomy
from congress_rules.rulebooks.interim_measures.text import cite
from congress_rules.texts import Text

__all__ = [
    "CATEGORIES",
    "CONTENT",
    "FAULT_KINDS",
    "GENRES",
    "HONOURS",
    "LEVELS",
    "MODES",
    "OUTLETS",
    "ROLES",
    "TAXONOMY",
    "UNITS",
]

# Article 4: who takes part

UNITS: Final = Facet(
    id="unit_kind",
    name=Text("单位类别", "kind of unit"),
    members=(
        Member("township_presidium", Text("镇乡人大主席团", "township presidium"), basis=(cite("4(1)"),)),
        Member("street_work_committee", Text("街道人大工委", "street work committee"), basis=(cite("4(1)"),)),
        Member("standing_committee_body", Text("常委会机关委室", "standing committee body"), basis=(cite("4(2)"),)),
        Member("working_committee", Text("常委会机关工委", "working committee of the organs"), basis=(cite("4(2)"),)),
        Member("government_department", Text("政府部门", "government department"), basis=(cite("4(3)"),)),
        Member("court", Text("法院", "court"), basis=(cite("4(3)"),)),
        Member("procuratorate", Text("检察院", "procuratorate"), basis=(cite("4(3)"),)),
        Member("institution", Text("区直事业单位", "district institution"), basis=(cite("4(4)"),)),
        Member("vertically_managed", Text("驻区条管单位", "vertically managed body"), basis=(cite("4(4)"),)),
        Member("deputies", Text("人大代表", "deputies"), basis=(cite("4(5)"),)),
        Member("other", Text("其他单位", "other unit")),
    ),
)

# Article 7: what the pieces are about

CONTENT: Final = Facet(
    id="content",
    name=Text("内容类别", "content"),
    members=tuple(
        Member(name, cite(f"7({number})").subject or Text(name, name), basis=(cite(f"7({number})"),))
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

# Article 9: what gives points

LEVELS: Final = Facet(
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
OUTLETS: Final = Facet(
    id="outlet_kind",
    name=Text("载体种类", "kind of outlet"),
    members=(
        Member("party_paper", Text("党报", "Party paper")),
        Member("congress_periodical", Text("人大专业报刊", "congress periodical")),
        Member("newspaper", Text("其他报纸", "other newspaper")),
        Member("internal_periodical", Text("人大内部刊物", "internal congress periodical")),
        Member("bulletin", Text("工作通讯", "bulletin")),
        Member("congress_office", Text("区人大办", "congress office"), basis=(cite("8(1)"),)),
        Member("radio", Text("广播", "radio")),
        Member("television", Text("电视", "television")),
        Member("website", Text("网站", "website")),
        Member("other", Text("其他载体", "other outlet")),
    ),
)
GENRES: Final = Facet(
    id="genre",
    name=Text("体裁", "genre"),
    members=(
        Member("general_news", Text("综合新闻", "general news")),
        Member("feature", Text("专题", "feature")),
        Member("interview", Text("专访", "interview"), like="feature", basis=(cite("9(2)(i)"),)),
        Member("correspondence", Text("通讯", "correspondence"), like="feature", basis=(cite("9(2)(i)"),)),
        Member("picture", Text("图片", "picture"), like="feature", basis=(cite("9(2)(i)"),)),
        Member("commentary", Text("专题评论", "commentary"), like="feature", basis=(cite("9(2)(i)"),)),
    ),
)
MODES: Final = Facet(
    id="mode",
    name=Text("采用方式", "mode of adoption"),
    members=(
        Member("alone", Text("单独采用", "alone"), basis=(cite("9(1)"),)),
        Member("composite", Text("综合采用", "part of a composite"), basis=(cite("9(1)"),)),
    ),
)

# Articles 4 to 6, 8 and 10: categories, officers, faults, honours

CATEGORIES: Final = Facet(
    id="category",
    name=Text("参加范围", "who takes part"),
    members=(
        *(
            Member(name, cite(article).subject or Text(name, name), basis=(cite(article),))
            for name, article in (
                ("townships-streets", "4(1)"),
                ("organs", "4(2)"),
                ("government-justice", "4(3)"),
                ("enforcement", "4(4)"),
                ("deputies", "4(5)"),
            )
        ),
        Member("outside", Text("范围以外", "outside the scope"), basis=(cite("4"),)),
    ),
)
ROLES: Final = Facet(
    id="role",
    name=Text("职责", "role"),
    members=(
        Member("head", Text("单位负责人", "head of the unit"), basis=(cite("6(2)"),)),
        Member("part_time_officer", Text("兼职信息员", "part-time information officer"), basis=(cite("8(1)"),)),
        Member("documentation_officer", Text("专职资料人员", "documentation officer"), basis=(cite("8(2)"),)),
    ),
)
FAULT_KINDS: Final = Facet(
    id="fault",
    name=Text("差错类别", "kind of fault"),
    members=(
        Member("late", Text("迟报", "late"), basis=(cite("5(2)"),)),
        Member("omitted", Text("漏报", "omitted"), basis=(cite("5(2)"),)),
        Member("false", Text("失实", "false"), basis=(cite("5(2)"),)),
    ),
)
HONOURS: Final = Facet(
    id="honour",
    name=Text("荣誉", "honour"),
    members=(
        Member("advanced_unit", Text("先进单位", "advanced unit"), basis=(cite("5"),)),
        Member("advanced_individual", Text("先进个人", "advanced individual"), basis=(cite("6"),)),
    ),
)

TAXONOMY: Final = Taxonomy((UNITS, LEVELS, OUTLETS, GENRES, MODES, CONTENT, CATEGORIES, ROLES, FAULT_KINDS, HONOURS))
"""All of them."""
