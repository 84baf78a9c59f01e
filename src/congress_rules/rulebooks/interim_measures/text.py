"""Hold the text of the Interim Measures: what its provisions are about, and how what it leaves open is read.

The published text is anonymised in places: of the two papers of the city that article 9 names it gives the name of one.
"""

from datetime import date
from typing import Final

from congress_rules.law import Authority, Instrument, Reading
from congress_rules.texts import Text

__all__ = ["FIRST_DAY", "INSTRUMENT", "READINGS", "cite"]

FIRST_DAY: Final = date(2024, 4, 1)
"""The day from which the measures apply, as article 11 is read."""

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
cite = INSTRUMENT.cite

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
        basis=cite("4(4)"),
    ),
    Reading(
        id="d2-5-ranking",
        question=Text("“前列”取几名，并列如何处理？", "How many places lead, and what does a tie mean?"),
        options={
            "open": Text("未规定，由考评者设定", "not stated: for the assessor to set"),
            "stated": Text("由考评者设定", "as the assessor has set it"),
        },
        choice="open",
        basis=cite("5(3)"),
        parameter="ranking",
    ),
    Reading(
        id="d2-6-exceptions",
        question=Text(
            "“一般应”从先进单位中产生，可否例外？",
            "Individuals come from advanced units as a rule: with exceptions?",
        ),
        options={
            "none": Text("不作例外", "none"),
            "judged": Text("经记录的判断可以例外", "where a recorded judgement makes one"),
        },
        choice="none",
        basis=cite("6(1)"),
    ),
    Reading(
        id="d2-8-side-by-side",
        question=Text(
            "镇街和机关工委是否同时适用每月一条和全年四篇？",
            "Does the monthly quota bind those of the yearly one, too?",
        ),
        options={
            "both": Text("两项同时适用", "both quotas bind them, side by side"),
            "yearly-only": Text("只适用全年四篇", "only the yearly one binds them"),
        },
        choice="both",
        basis=cite("8"),
    ),
    Reading(
        id="d2-8-3-recipient",
        question=Text("全年上报的四篇报送何处？", "To whom are the four pieces a year reported?"),
        options={
            "congress-office": Text("区人大办", "to the congress office"),
            "anywhere": Text("不限", "to anyone"),
        },
        choice="congress-office",
        basis=cite("8(3)"),
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
        basis=cite("9(1)"),
    ),
    Reading(
        id="d2-9-1-leaders",
        question=Text("哪些领导的批示计分？", "Which leaders' instructions count?"),
        options={
            "any": Text("凡有记录的批示", "every instruction on record"),
            "district-and-above": Text("区级以上领导", "leaders of the district or above"),
        },
        choice="any",
        basis=cite("9(1)"),
    ),
    Reading(
        id="d2-9-1-instructed",
        question=Text("媒体稿件的批示是否计分？", "Does an instruction on a piece in the media count?"),
        options={
            "bulletin-only": Text("只计工作通讯", "only on a piece in the bulletin"),
            "any-piece": Text("各类稿件均计", "on any piece"),
        },
        choice="bulletin-only",
        basis=cite("9(1)"),
    ),
    Reading(
        id="d2-9-2-unlisted",
        question=Text("未列举的载体如何计分？", "What does an outlet that is not listed give?"),
        options={
            "no-points": Text("不计分", "no points"),
            "like-its-level": Text("市级以上参照同级报刊", "from the city level, the points of its level"),
        },
        choice="no-points",
        basis=cite("9(2)"),
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
        basis=cite("9(2)(iii)"),
    ),
    Reading(
        id="d2-10-amount",
        question=Text("先进个人的物质奖励数额是多少？", "What is the amount of the material reward?"),
        options={
            "open": Text("未规定，由考评者设定", "not stated: for the assessor to set"),
            "stated": Text("由考评者设定", "as the assessor has set it"),
        },
        choice="open",
        basis=cite("10(2)"),
        parameter="individual_amount",
    ),
    Reading(
        id="d2-11-day",
        question=Text("自2024年4月哪一日起施行？", "On which day of April 2024 do they enter into force?"),
        options={
            "first-of-april": Text("4月1日", "1 April"),
            "stated": Text("由使用者设定的日期", "the day that the user has set"),
        },
        choice="first-of-april",
        basis=cite("11(2)"),
        parameter="in_force",
    ),
)
