"""Reward the news and information work of a subdistrict (2008): fees several times over, the front page, awards.

What the measure leaves open is said here: the front page adds half of what the piece itself brings, amounts stay exact,
a story of an earlier period was paid for then, and the highest fee of a story means the highest reward. An excellent
correspondent is awarded like a competition, by level; media of which the measure says nothing are not regulated.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

import attrs

from congress_rules.law import Authority, Instrument, Period
from congress_rules.logic import UNREGULATED, Clause, Input, Norm, Number, Row, Test
from congress_rules.policies import YUAN, Facet, Measure, Member, RewardPolicy, ScoringPolicy, Stage, Taxonomy
from congress_rules.policies.stages import Adjusting, AdjustmentPolicy, Effect, Keeping, Order
from congress_rules.publicity import (
    AWARDED_FOR,
    FEE,
    GRANTED,
    HONOUR,
    LEVEL,
    MODE,
    OUTLET_KIND,
    STORY,
    VERIFIED,
    AdmissionPolicy,
    Adoption,
    Award,
    Ledger,
    PublicityRulebook,
)
from congress_rules.texts import Text

MEASURE: Final = Instrument(
    id="subdistrict-rewards",
    title=Text("街道新闻信息奖励办法", "Rewards for the news and information work of a subdistrict"),
    authority=Authority.HOUSE_RULE,
    in_force=date(2008, 8, 1),
    contents={
        "1": Text("区级媒体刊物", "district media"),
        "2": Text("市级", "city"),
        "3": Text("省级", "province"),
        "4": Text("国家级", "nation"),
        "5": Text("评比获奖", "awards"),
        "6": Text("一稿多用", "several media"),
        "7": Text("凭据申领", "proof"),
    },
)
cite = MEASURE.cite
LEVELS: Final = {
    "district": Text("区级", "district"),
    "city": Text("市级", "city"),
    "provincial": Text("省级", "provincial"),
    "national": Text("国家级", "national"),
}
ARTICLES: Final = dict(zip(LEVELS, "1234", strict=True))
ABOVE: Final = tuple(name for name in LEVELS if name != "district")
YES: Final = True


def _facet(name: str, title: Text, members: dict[str, Text], *, ordered: bool = False) -> Facet:
    return Facet(id=name, name=title, members=tuple(Member(*each) for each in members.items()), ordered=ordered)


TAXONOMY: Final = Taxonomy(
    (
        _facet("level", Text("级别", "level"), LEVELS, ordered=True),
        _facet(
            "outlet_kind",
            Text("载体种类", "kind of outlet"),
            {"media": Text("媒体", "media"), "department": Text("部门信息", "information of a department")},
        ),
        _facet(
            "mode",
            Text("版面", "place"),
            {"front_page": Text("头版", "front page"), "inside": Text("其他版面", "inside")},
        ),
        _facet("honour", Text("奖项", "award"), {f"{name}_award": each for name, each in LEVELS.items()}),
    )
)

# Articles 1 to 4: an amount for each piece, or the fee several times over

Amounts: TypeAlias = dict[str, Number]


@attrs.frozen(kw_only=True)
class Flat(RewardPolicy[Adoption]):
    """An amount for each piece in district media, and for each item that a department adopts."""

    district: int = 20
    city: int = 40
    provincial: int = 60
    national: int = 80

    def rows(self) -> tuple[Row[Number], ...]:
        """List the amounts; media above the district are paid by their fees."""
        media, department = OUTLET_KIND.equals("media"), OUTLET_KIND.equals("department")
        return (
            _row("district", "1", self.district, LEVEL.equals("district")),
            *(_row(name, ARTICLES[name], getattr(self, name), LEVEL.equals(name), department) for name in ABOVE),
            *(_row(f"{name}-by-fee", ARTICLES[name], 0, LEVEL.equals(name), media) for name in ABOVE),
        )


@attrs.frozen(kw_only=True)
class ByFee(RewardPolicy[Adoption]):
    """The fee of a medium above the district, several times over."""

    city: int = 3
    provincial: int = 5
    national: int = 8

    def quantity(self) -> Input:
        """Give the fee."""
        return FEE

    def rows(self) -> tuple[Row[Number], ...]:
        """List the multiples; what is no such medium is paid an amount."""
        media = OUTLET_KIND.equals("media")
        department = OUTLET_KIND.equals("department")
        return (
            *(_row(f"{name}-fee", ARTICLES[name], getattr(self, name), LEVEL.equals(name), media) for name in ABOVE),
            _row("district-flat", "1", 0, LEVEL.equals("district")),
            *(_row(f"{name}-flat", ARTICLES[name], 0, LEVEL.equals(name), department) for name in ABOVE),
        )


def _row(name: str, article: str, value: Number, *when: Test) -> Row[Number]:
    return Row(id=name, name=cite(article).subject, when=when, value=value, basis=cite(article))


@attrs.frozen(kw_only=True)
class FrontPage(AdjustmentPolicy[Adoption]):
    """Half as much again for the front page of a medium above the district."""

    measure: Measure = YUAN
    effect: Effect = Effect.FACTOR
    factor: Decimal = Decimal("1.5")

    def rows(self) -> tuple[Row[Number], ...]:
        """List the factor of each level; district media and departments have none."""
        return (
            *(row for name in ABOVE for row in self._above(name, ARTICLES[name])),
            _row("district-place", "1", UNREGULATED, LEVEL.equals("district")),
        )

    def _above(self, name: str, article: str) -> Iterator[Row[Number]]:
        level, media, front = LEVEL.equals(name), OUTLET_KIND.equals("media"), MODE.equals("front_page")
        yield _row(f"{name}-front", article, self.factor, level, media, front)
        yield _row(f"{name}-inside", article, UNREGULATED, level, media, MODE.equals("inside"))
        yield _row(f"{name}-department", article, UNREGULATED, level, OUTLET_KIND.equals("department"))


# Article 5: awards


@attrs.frozen(kw_only=True)
class Awards(RewardPolicy[Award]):
    """What an award in a competition brings, by its level."""

    amounts: tuple[int, ...] = (200, 400, 600, 1000)

    def day(self) -> Input:
        """Give the last day of the period."""
        return AWARDED_FOR

    def rows(self) -> tuple[Row[Number], ...]:
        """List the amounts, and nothing for what was not granted."""
        pairs = zip(LEVELS, self.amounts, strict=True)
        granted = GRANTED.equals(YES)
        return (
            *(_row(name, "5", amount, HONOUR.equals(f"{name}_award"), granted) for name, amount in pairs),
            _row("none", "5", 0, GRANTED.is_not(YES)),
        )


# Articles 6 and 7: once per story, and only with proof


@attrs.frozen(kw_only=True)
class Proven(AdmissionPolicy):
    """A claim comes with the fee slip or the clipping."""

    def clauses(self) -> tuple[Clause, ...]:
        """Add the proof to the clauses of book-keeping."""
        name = Text("附稿酬单或剪报", "with the fee slip or the clipping")
        return (*super().clauses(), Clause(id="proof", name=name, when=VERIFIED.equals(YES), basis=cite("7")))


@attrs.frozen(kw_only=True)
class SubdistrictRewards(PublicityRulebook):
    """Articles 1 to 7."""

    front_page: FrontPage

    def rated_by(self) -> tuple[ScoringPolicy[Adoption], ...]:
        """List what gives amounts; the front page only changes them."""
        return (self.scoring, *self.further)

    def stages(self, ledger: Ledger, period: Period) -> tuple[Stage[Adoption], ...]:
        """Add the front page, then the highest of each story."""
        once = Keeping[Adoption](
            id="stories",
            rule=Norm(id="highest", name=cite("6").subject, basis=cite("6")),
            measure=YUAN,
            by=(STORY,),
            keep=1,
            rest=0,
            order=Order.HIGHEST,
            earlier=self.before(ledger, period),
        )
        return (*super().stages(ledger, period), Adjusting(id="front-page", policy=self.front_page), once)


BOOK: Final = SubdistrictRewards(
    id="subdistrict-rewards",
    instrument=MEASURE,
    taxonomy=TAXONOMY,
    admission=Proven(id="admission", name=Text("申领条件", "conditions of a claim")),
    scoring=ByFee(id="by-fee", name=Text("按稿酬奖励", "by fee")),
    further=(Flat(id="flat", name=Text("按篇奖励", "by piece")),),
    rewards=(Awards(id="awards", name=Text("获奖奖励", "for awards")),),
    front_page=FrontPage(id="front-page", name=Text("头版加奖", "front page")),
    ranking=None,
)
