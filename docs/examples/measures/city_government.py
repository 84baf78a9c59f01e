"""Assess the government information work of a city of the 2000s: points by publication, endorsements, a circular.

Everything adds up: an item that several publications adopt has an entry in each, and one that was chosen for reporting
has an entry for that besides (a mode). A leader's endorsement stands with one entry only, so that it counts once.
What the measure leaves open is a reading; how many places lead it does not say, so `ranking` is for the user to set,
and until then every honour is open. An individual has the score of their unit, since shares are not stated.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

from congress_rules.law import Authority, Instrument, Period, Reading
from congress_rules.logic import Booleans, Clause, Count, Input, Minimum, Number, Row, all_of, field
from congress_rules.policies import (
    POINTS,
    Facet,
    Judged,
    Member,
    Quantity,
    RankingPolicy,
    ScoringPolicy,
    Taxonomy,
    Undecided,
)
from congress_rules.publicity import (
    GENRE,
    LEADER_LEVEL,
    LEADING,
    LEVEL,
    MODE,
    OUTLET_KIND,
    AdmissionPolicy,
    Adoption,
    HonourPolicy,
    Ledger,
    PublicityRulebook,
)
from congress_rules.texts import Text

YES: Final = True

# The text

MEASURE: Final = Instrument(
    id="city-government",
    title=Text("市政务信息工作考核办法", "Assessment of a city's government information work"),
    authority=Authority.HOUSE_RULE,
    in_force=date(2000, 1, 1),
    contents={
        "1": Text("每日情况和简讯", "daily report and short news"),
        "2": Text("每日情况的批示", "endorsement of the daily report"),
        "3": Text("政务建议", "advice"),
        "4": Text("政务建议的批示", "endorsement of advice"),
        "5": Text("专报信息", "special reports"),
        "6": Text("选报省", "chosen for the province"),
        "7": Text("省采用", "adopted by the province"),
        "8": Text("省领导批示", "endorsed by a leader of the province"),
        "9": Text("选报和采用到国务院", "chosen for, and adopted by, the State Council"),
        "10": Text("国务院领导批示", "endorsed by a leader of the State Council"),
        "11": Text("累加", "points accumulate"),
        "12": Text("按月通报、按年计算", "monthly circular, yearly score"),
        "13": Text("先进单位和先进个人", "advanced units and individuals"),
    },
)
cite = MEASURE.cite

READINGS: Final = (
    Reading(
        id="city-special",
        question=Text("专报信息的调研类如何计分？", "What does research in the city's special report give?"),
        options={
            "nothing": Text("未列举，不计分", "nothing: it is not listed"),
            "like-dynamic": Text("与动态类相同", "as much as a dynamic item"),
        },
        choice="nothing",
        basis=cite("5"),
    ),
    Reading(
        id="city-carrier",
        question=Text(
            "市领导批示专报信息如何加分？", "What does a city leader's endorsement of a special report give?"
        ),
        options={
            "nothing": Text("未列举，不加分", "nothing: it is not listed"),
            "like-daily": Text("与每日情况相同", "as much as of the daily report"),
        },
        choice="nothing",
        basis=cite("2"),
    ),
    Reading(
        id="city-endorsed",
        question=Text("几位领导批示同一条，是否累加？", "Do several endorsements of one item add up?"),
        options={
            "each": Text("逐次累加", "each counts"),
            "once": Text("同级只计一次", "once for leaders of one level"),
        },
        choice="each",
        basis=cite("11"),
    ),
)

# The values


def members(*names: tuple[str, str, str]) -> tuple[Member, ...]:
    """List the members of a facet."""
    return tuple(Member(name, Text(zh, en)) for name, zh, en in names)


TAXONOMY: Final = Taxonomy(
    (
        Facet(
            id="level",
            name=Text("级别", "level"),
            ordered=True,
            members=members(
                ("city", "市级", "city"), ("provincial", "省级", "province"), ("national", "国家级", "nation")
            ),
        ),
        Facet(
            id="outlet_kind",
            name=Text("载体种类", "kind of outlet"),
            members=members(
                ("daily", "每日情况", "daily report"),
                ("advice", "政务建议", "advice"),
                ("special", "专报信息", "special report"),
                ("bulletin", "信息简报或摘编", "bulletin or extracts"),
                ("internet", "互联网信息摘编", "internet extracts"),
                ("office", "办公厅", "general office"),
            ),
        ),
        Facet(
            id="genre",
            name=Text("体裁", "genre"),
            members=members(
                ("item", "信息", "item"),
                ("short", "简讯", "short news"),
                ("dynamic", "动态类", "dynamic item"),
                ("research", "调研类", "research"),
            ),
        ),
        Facet(
            id="mode",
            name=Text("采用方式", "mode"),
            members=members(("adopted", "采用", "adopted"), ("chosen", "选报", "chosen for reporting")),
        ),
        Facet(
            id="honour",
            name=Text("荣誉", "honour"),
            members=members(
                ("advanced_unit", "先进单位", "advanced unit"),
                ("advanced_individual", "先进个人", "advanced individual"),
            ),
        ),
    )
)


@attrs.frozen(kw_only=True)
class Item(Adoption):
    """An item with the title under which the circular names it; None is unknown."""

    title: str | None = None


# Articles 1, 3, 5, 6, 7 and 9: points


class Points(ScoringPolicy[Adoption]):
    """What an item gives by publication, genre and mode."""

    def rows(self) -> tuple[Row[Number], ...]:
        """List the city's publications, what was chosen, the province's, and the State Council's."""
        adopted, kind = MODE.equals("adopted"), OUTLET_KIND.equals
        city, province = (adopted, LEVEL.equals("city")), (adopted, LEVEL.equals("provincial"))
        chosen = MODE.equals("chosen")
        special, research = (*city, kind("special")), GENRE.equals("research")
        return (
            Row(id="daily", when=(*city, kind("daily"), GENRE.is_not("short")), value=3, basis=cite("1")),
            Row(id="short", when=(*city, kind("daily"), GENRE.equals("short")), value=1, basis=cite("1")),
            Row(id="advice", when=(*city, kind("advice")), value=20, basis=cite("3")),
            Row(id="special", when=(*special, GENRE.equals("dynamic")), value=3, basis=cite("5")),
            Row(
                id="special-research",
                when=(*special, research),
                value=3,
                basis=cite("5"),
                readings="city-special=like-dynamic",
            ),
            Row(id="to-province", when=(chosen, LEVEL.equals("provincial")), value=2, basis=cite("6")),
            Row(id="bulletin", when=(*province, kind("bulletin")), value=10, basis=cite("7")),
            Row(
                id="provincial-special",
                when=(*province, kind("special"), GENRE.is_not("research")),
                value=20,
                basis=cite("7"),
            ),
            Row(id="provincial-research", when=(*province, kind("special"), research), value=30, basis=cite("7")),
            Row(id="internet", when=(*province, kind("internet")), value=5, basis=cite("7")),
            Row(id="to-council", when=(chosen, LEVEL.equals("national")), value=10, basis=cite("9")),
            Row(id="council", when=(adopted, LEVEL.equals("national")), value=50, basis=cite("9")),
        )

    def otherwise(self) -> Row[Number]:
        """Give nothing for what is not listed."""
        name = Text("未列举", "not listed")
        return Row(id="unlisted", name=name, value=0, basis=cite("11"), readings="city-special")


# Articles 2, 4, 8 and 10: endorsements


@attrs.frozen(kw_only=True)
class Endorsed(ScoringPolicy[Adoption]):
    """Points for every endorsement by a leader of one level."""

    level: str

    def quantity(self) -> tuple[Quantity, ...]:
        """Count the endorsements, or take several as one."""
        name = Text("批示次数", "number of endorsements")
        every = field(Adoption, lambda a: a.instructions)
        count = Count(of=every, where=LEADER_LEVEL.equals(self.level), id=f"endorsed.{self.level}", name=name)
        once: Input = Minimum((count, 1), f"endorsed.{self.level}.once", Text("有无批示", "whether endorsed"))
        options = {"each": count, "once": once}
        return tuple(
            Quantity(id=option, of=of, basis=cite("11"), readings=f"city-endorsed={option}")
            for option, of in options.items()
        )


class EndorsedByCity(Endorsed):
    """Articles 2 and 4: what a city leader's endorsement gives depends on where the item stood."""

    def rows(self) -> tuple[Row[Number], ...]:
        """List the carriers."""
        like = "city-carrier=like-daily"
        return (
            Row(id="on-daily", when=OUTLET_KIND.equals("daily"), value=5, basis=cite("2")),
            Row(id="on-advice", when=OUTLET_KIND.equals("advice"), value=10, basis=cite("4")),
            Row(id="on-special", when=OUTLET_KIND.equals("special"), value=5, basis=cite("2"), readings=like),
        )

    def otherwise(self) -> Row[Number]:
        """Give nothing on other carriers."""
        name = Text("其他载体", "another carrier")
        return Row(id="on-other", name=name, value=0, basis=cite("2"), readings="city-carrier")


class EndorsedByProvince(Endorsed):
    """Article 8: the same on every carrier."""

    def rows(self) -> tuple[Row[Number], ...]:
        """Give 50."""
        return (Row(id="by-province", name=cite("8").subject, value=50, basis=cite("8")),)


class EndorsedByCouncil(Endorsed):
    """Article 10: the same on every carrier."""

    def rows(self) -> tuple[Row[Number], ...]:
        """Give 100."""
        return (Row(id="by-council", name=cite("10").subject, value=100, basis=cite("10")),)


# Article 13: honours


def judged(criterion: str, zh: str, en: str) -> Judged:
    """Give a condition that somebody judges."""
    return Judged(criterion, Booleans(), Text(zh, en))


CONDITIONS: Final = (
    judged("importance", "领导重视", "leaders attach importance"),
    judged("staffed", "有机构有人员", "there are a body and staff"),
    judged("included", "纳入本单位考核", "part of the unit's own assessment"),
    judged("feedback", "有反馈督查制度", "feedback and supervision"),
)


class Advanced(HonourPolicy):
    """Article 13: a leading score of the year, and all conditions of quality."""

    def clauses(self) -> tuple[Clause, ...]:
        """List both."""
        leads, conditions = Text("年度得分位于前列", "leads by the score of the year"), Text("各项条件", "conditions")
        met = all_of(*(each.equals(YES) for each in CONDITIONS))
        return (
            Clause(id="leads", name=leads, when=LEADING.equals(YES), basis=cite("13")),
            Clause(id="conditions", name=conditions, when=met, basis=cite("13")),
        )


BOOK: Final = PublicityRulebook(
    id="city-government",
    instrument=MEASURE,
    taxonomy=TAXONOMY,
    readings=READINGS,
    admission=AdmissionPolicy(id="admission", name=Text("计分资格", "admission")),
    scoring=Points(id="points", name=Text("采用计分", "points for adoptions"), measure=POINTS),
    further=(
        EndorsedByCity(id="city", name=Text("市领导批示", "endorsed by the city"), measure=POINTS, level="city"),
        EndorsedByProvince(
            id="province", name=Text("省领导批示", "endorsed by the province"), measure=POINTS, level="provincial"
        ),
        EndorsedByCouncil(
            id="council", name=Text("国务院领导批示", "endorsed by the Council"), measure=POINTS, level="national"
        ),
    ),
    honours=(
        Advanced(id="advanced_unit", name=Text("先进单位", "advanced unit"), of="units"),
        Advanced(id="advanced_individual", name=Text("先进个人", "advanced individual"), of="people"),
    ),
    ranking=RankingPolicy(id="ranks", name=Text("名次", "ranks"), ties=Undecided(), places=None, basis=cite("12")),
)

# Article 12: the circular


def circular(
    book: PublicityRulebook, ledger: Ledger, month: Period
) -> Iterator[tuple[str, str | None, Number, Number]]:
    """List the items of a month: the unit, the title, the score, and what the unit has come to in the year so far."""
    so_far = book.assess(ledger, Period(date(month.first.year, 1, 1), month.last))
    scores = book.assess(ledger, month).journal.totals(POINTS, lambda line: line.entry)
    for item, score in sorted(scores.items(), key=lambda each: (each[0].account, each[0].day, each[0].id)):
        yield item.account, item.title, score, so_far.totals[item.account]
