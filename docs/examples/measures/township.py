"""Assess the publicity work of a township of 2012: money for pieces, shares of the count, deductions for quotas.

Money is in yuan, the monthly assessment in points, and how many pieces somebody has in a count of its own. What the
measure leaves open is a reading: how one prize of several correspondents is paid, what several weeks without a report
cost, and what an outlet gives that is not named. A story that was paid for in an earlier month is not paid for again.
A week belongs to the month of its last day. Extra money for length is for print, which is what levels are stated for.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from congress_rules.law import Authority, Instrument, Period, Reading, Window
from congress_rules.logic import Clause, Count, DaysSince, Norm, Number, Row, Test, as_read, field
from congress_rules.policies import (
    COUNT,
    POINTS,
    YUAN,
    Facet,
    Member,
    RankingPolicy,
    ScoringPolicy,
    Stage,
    Taxonomy,
    Undecided,
)
from congress_rules.policies.stages import (
    EQUAL_SHARES,
    FIRST_ONLY,
    Crediting,
    Keeping,
    Limiting,
    Order,
    Owing,
    Per,
)
from congress_rules.publicity import (
    ADOPTED_ON,
    APPROVALS,
    APPROVED_BY,
    CHARACTERS,
    DESIGNATIONS,
    FILED_ON,
    LEVEL,
    OUTLET_KIND,
    ROLE,
    STORY,
    UNIT_KIND,
    AdmissionPolicy,
    Adoption,
    Ledger,
    PublicityRulebook,
    WorkQuota,
)
from congress_rules.texts import Text

# The text

MEASURE: Final = Instrument(
    id="township",
    title=Text("乡宣传信息考核方案（2012年）", "Assessment of publicity work of a township (2012)"),
    authority=Authority.HOUSE_RULE,
    in_force=date(2012, 1, 1),
    contents={
        "1": Text("各办公室每月任务", "monthly quotas of offices"),
        "2": Text("任务未完成的扣分", "deduction for a quota missed"),
        "3": Text("三十五岁以下干部", "staff under 35"),
        "4": Text("稿件奖金", "money for pieces"),
        "5": Text("长稿加奖", "money for length"),
        "6": Text("列名刊物和条线刊物", "named publications and those of a line"),
        "7": Text("一稿多用就高", "the highest level only"),
        "8": Text("与记者合写", "written with a journalist"),
        "9": Text("几名通讯员合写", "several correspondents"),
        "10": Text("审核", "checks"),
        "11": Text("上报清单", "the monthly list"),
    },
)
cite = MEASURE.cite

READINGS: Final = (
    Reading(
        id="township-prize",
        question=Text("几名通讯员的一份奖金付给谁？", "To whom is the one prize of several correspondents paid?"),
        options={
            "first": Text("付给第一通讯员，自行分配", "to the first, who shares it with the others"),
            "equal": Text("平均付给各人", "to each in equal parts"),
        },
        choice="first",
        basis=cite("9"),
    ),
    Reading(
        id="township-weeks",
        question=Text("一月内几周未写稿，扣几次？", "What do several weeks of a month without a report cost?"),
        options={
            "once": Text("每月只扣一次", "one deduction a month"),
            "each": Text("每周扣一次", "one for every week"),
        },
        choice="once",
        basis=cite("3"),
    ),
    Reading(
        id="township-unlisted",
        question=Text("未列名的载体如何奖励？", "What does an outlet give that is not named?"),
        options={
            "nothing": Text("不奖", "nothing"),
            "like-a-line": Text("与条线刊物相同", "as much as a publication of a line"),
        },
        choice="nothing",
        basis=cite("6"),
    ),
)

# The values


def members(*names: tuple[str, str, str]) -> tuple[Member, ...]:
    """List the members of a facet."""
    return tuple(Member(name, Text(zh, en)) for name, zh, en in names)


TAXONOMY: Final = Taxonomy(
    (
        Facet(
            id="unit_kind",
            name=Text("办公室类别", "kind of office"),
            members=members(
                ("office", "党政办", "party and government office"), ("other", "其他办公室", "another office")
            ),
        ),
        Facet(
            id="level",
            name=Text("级别", "level"),
            ordered=True,
            members=members(
                ("township", "乡级", "township"),
                ("county", "县级", "county"),
                ("city", "市级", "city"),
                ("provincial", "省级", "province"),
                ("national", "国家级", "nation"),
            ),
        ),
        Facet(
            id="outlet_kind",
            name=Text("载体种类", "kind of outlet"),
            members=members(
                ("paper", "报刊", "paper or periodical"),
                ("named", "列名刊物", "named publication"),
                ("line", "条线刊物", "publication of a line"),
                ("radio", "广播", "radio"),
                ("other", "其他", "other"),
            ),
        ),
        Facet(
            id="approver",
            name=Text("审核人", "who checks"),
            members=members(
                ("leader", "分管领导", "the leader in charge"), ("member", "宣传委员", "the member for publicity")
            ),
        ),
        Facet(
            id="role",
            name=Text("身份", "role"),
            members=members(("under_35", "三十五岁以下干部", "staff under 35")),
        ),
    )
)


@attrs.frozen(kw_only=True)
class Piece(Adoption):
    """A piece with what the township asks besides: of all who signed it, those who are the township's own."""

    correspondents: tuple[str, ...] | None = attrs.field(default=None, repr=False)


CORRESPONDENTS: Final = field(Piece, lambda piece: piece.correspondents, name=Text("通讯员", "correspondents"))
PRINT: Final = OUTLET_KIND.one_of("paper", "named")

# Articles 1 and 3: what is owed


class OfficeQuota(WorkQuota):
    """Article 1: pieces a month in print of the county or above."""

    def rows(self) -> tuple[Row[int], ...]:
        """Require five of the party and government office, one of every other."""
        return (
            Row(id="office", when=UNIT_KIND.equals("office"), value=5, basis=cite("1")),
            Row(id="other", when=UNIT_KIND.equals("other"), value=1, basis=cite("1")),
        )

    def clauses(self) -> tuple[Clause, ...]:
        """Count print, from the county up."""
        level, kind = Text("县级以上", "county or above"), Text("报刊或重点刊物", "print or key publication")
        return (
            Clause(id="county-or-above", name=level, when=LEVEL.at_least("county"), basis=cite("1")),
            Clause(id="print", name=kind, when=PRINT, basis=cite("1")),
        )


YOUNG: Final = Count(
    of=DESIGNATIONS,
    where=ROLE.equals("under_35"),
    id="designations.under_35",
    name=Text("三十五岁以下", "on record as under 35"),
)


class YoungQuota(WorkQuota):
    """Article 3: what staff under 35 owe: one, written a week or published a month."""

    def rows(self) -> tuple[Row[int], ...]:
        """Require one of those under 35, of others nothing."""
        others = Text("其他人员", "others")
        return (
            Row(id="under-35", when=YOUNG.at_least(1), value=1, basis=cite("3")),
            Row(id="others", name=others, when=YOUNG.equals(0), value=0, basis=cite("3")),
        )


# Articles 4 to 6: money


class Money(ScoringPolicy[Adoption]):
    """Articles 4 and 6: money for a piece by the level of its outlet."""

    def rows(self) -> tuple[Row[Number], ...]:
        """List print by level, the radio of the county, and the publications of a line."""
        prices: dict[str, Number] = {"county": 25, "city": 35, "provincial": 85, "national": 150}
        kinds = {"paper": "4", "named": "6"}
        return (
            *(
                Row(
                    id=f"{kind}-{level}",
                    when=(LEVEL.equals(level), OUTLET_KIND.equals(kind)),
                    value=price,
                    basis=cite(article),
                )
                for kind, article in kinds.items()
                for level, price in prices.items()
            ),
            Row(id="radio", when=(LEVEL.equals("county"), OUTLET_KIND.equals("radio")), value=5, basis=cite("4")),
            Row(id="line", when=OUTLET_KIND.equals("line"), value=10, basis=cite("6")),
            Row(
                id="like-a-line",
                when=OUTLET_KIND.equals("other"),
                value=10,
                basis=cite("6"),
                readings="township-unlisted=like-a-line",
            ),
        )

    def otherwise(self) -> Row[Number]:
        """Give nothing for what is not named."""
        name = Text("未列名", "not named")
        return Row(id="unlisted", name=name, value=0, basis=cite("6"), readings="township-unlisted")


class Length(ScoringPolicy[Adoption]):
    """Article 5: extra money from 500 characters."""

    def rows(self) -> tuple[Row[Number], ...]:
        """List print by level."""
        extra = {"county": 10, "city": 30, "provincial": 50, "national": 150}
        long = (PRINT, CHARACTERS.at_least(500))
        return tuple(
            Row(id=f"long-{level}", when=(LEVEL.equals(level), *long), value=price, basis=cite("5"))
            for level, price in extra.items()
        )

    def otherwise(self) -> Row[Number]:
        """Give nothing for what is shorter."""
        return Row(id="short", name=Text("不加奖", "no extra"), value=0, basis=cite("5"))


class Pieces(ScoringPolicy[Adoption]):
    """Article 9: every piece counts once, for all who wrote it together."""

    def rows(self) -> tuple[Row[Number], ...]:
        """Count one."""
        return (Row(id="one", name=Text("计一篇", "one piece"), value=1, basis=cite("9")),)


# Articles 10 and 11: what is admitted


def _checked(by: str) -> Test:
    """Ask for the approval of somebody."""
    approvals = Text("审核次数", "approvals")
    return Count(of=APPROVALS, where=APPROVED_BY.equals(by), id=f"approvals.{by}", name=approvals).at_least(1)


class TownshipAdmission(AdmissionPolicy):
    """Articles 10 and 11: checked by the leader and for publicity, and listed by the third."""

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses of book-keeping, then those of the measure."""
        checks = {"leader": Text("分管领导审核", "by the leader"), "member": Text("宣传委员审核", "for publicity")}
        days = DaysSince(ADOPTED_ON, FILED_ON, "filed.days", Text("月末至上报的天数", "days to filing"), Window.MONTH)
        own = (Clause(id=by, name=name, when=_checked(by), basis=cite("10")) for by, name in checks.items())
        filed = Clause(id="listed", name=Text("按时上报", "listed in time"), when=days.at_most(3), basis=cite("11"))
        return (*super().clauses(), *own, filed)


# Articles 2, 3, 7, 8 and 9: what is done with what pieces and quotas come to


def rule(name: str, article: str, *readings: str) -> Norm:
    """Give the rule of a stage, named as its article is."""
    return Norm(id=name, name=cite(article).subject, basis=cite(article), readings=readings)


class Township(PublicityRulebook):
    """The measure as a whole."""

    def stages(self, ledger: Ledger, period: Period) -> tuple[Stage[Any], ...]:
        """Pay the correspondents, share the count, pay a story once, and take off what was missed."""
        pays = {"first": FIRST_ONLY, "equal": EQUAL_SHARES}
        chosen = {each.id: each.choice for each in self.readings}["township-prize"]
        paid, counted = rule("pay", "8", f"township-prize={chosen}"), rule("share", "9")
        to = CORRESPONDENTS
        return (
            *super().stages(ledger, period),
            Crediting(id="pay", rule=paid, measure=YUAN, to=to, shares=pays[chosen]),
            Crediting(id="share", rule=counted, measure=COUNT, to=to, shares=EQUAL_SHARES),
            Keeping(
                id="highest",
                rule=rule("highest", "7"),
                measure=YUAN,
                by=(STORY,),
                keep=1,
                rest=0,
                order=Order.HIGHEST,
                earlier=self.before(ledger, period),
            ),
            *self._owing(ledger, period),
        )

    def _owing(self, ledger: Ledger, period: Period) -> Iterator[Stage[Any]]:
        """Take off for quotas that were missed."""
        owed = self.owed(ledger, period)
        people = {
            unit.id: tuple(sorted(each.id for each in ledger.people if each.unit == unit.id)) for unit in ledger.units
        }
        lost: dict[str, tuple[str, Number]] = {
            "written": ("3", Decimal("-0.5")),
            "published": ("3", -1),
            "pieces": ("2", -1),
        }
        for name, (article, value) in lost.items():
            yield Owing(
                id=name,
                rule=rule(name, article),
                measure=POINTS,
                value=value,
                per=Per.MISSED,
                quotas=tuple(each for each in owed if each.policy == name),
                falls_on=people,
            )
            once = (rule("weeks", "3", "township-weeks=once"),) if name == "written" else ()
            for each in as_read(once, self.readings):
                yield Limiting(id="weeks", rule=each, measure=POINTS, least=value, most=None, window=Window.MONTH)


BOOK: Final = Township(
    id="township",
    instrument=MEASURE,
    taxonomy=TAXONOMY,
    readings=READINGS,
    admission=TownshipAdmission(id="admission", name=Text("奖励资格", "admission")),
    scoring=Money(id="money", name=Text("奖金", "money"), measure=YUAN),
    further=(
        Length(id="length", name=Text("长稿加奖", "money for length"), measure=YUAN),
        Pieces(id="count", name=Text("篇数", "pieces"), measure=COUNT),
    ),
    quotas=(
        OfficeQuota(
            id="pieces", name=Text("每月用稿", "pieces a month"), of="adoptions", by="unit", window=Window.MONTH
        ),
        YoungQuota(
            id="written", name=Text("每周写稿", "reports a week"), of="submissions", by="person", window=Window.ISO_WEEK
        ),
        YoungQuota(
            id="published", name=Text("每月发表", "published a month"), of="adoptions", by="person", window=Window.MONTH
        ),
    ),
    ranking=RankingPolicy(id="ranks", name=Text("名次", "ranks"), ties=Undecided(), places=None),
)
