"""Assess the information work of a livestock bureau (2013): doubled and doubled again, two levels at most, 3 to 2.

What the measure leaves open is said here: factors are applied in the order of its articles, halves stay exact, a story
of an earlier period has taken its places, and within a level the piece with most points counts, then the earlier.
Ties share a rank.
"""

from fractions import Fraction
from typing import Final

import attrs

from congress_rules.law import Authority, Instrument, Period, Window
from congress_rules.logic import ANY, HitPolicy, Input, Norm, Number, Row, Test
from congress_rules.policies import (
    POINTS,
    Facet,
    Measure,
    RankingPolicy,
    ScoringPolicy,
    Shared,
    Stage,
    Taxonomy,
)
from congress_rules.policies.stages import Adjusting, AdjustmentPolicy, Crediting, Effect, Keeping, Order, Shares
from congress_rules.publicity import (
    AUTHORS,
    CHARACTERS,
    GENRE,
    INSTRUCTIONS,
    LEVEL,
    MODE,
    STORY,
    AdmissionPolicy,
    Adoption,
    Ledger,
    PublicityRulebook,
)
from congress_rules.texts import Text

MEASURE: Final = Instrument(
    id="livestock-bureau",
    title=Text("市畜牧局信息工作考核安排", "Assessment of the information work of a livestock bureau"),
    authority=Authority.HOUSE_RULE,
    contents={
        "1": Text("原创信息与调研", "original items and research"),
        "2": Text("转发减半", "reposts count half"),
        "3": Text("市级加倍", "doubled in the city's media"),
        "4": Text("再加倍", "doubled again"),
        "5": Text("一稿多用取两级", "the two highest levels"),
        "6": Text("长信息按调研", "long items as research"),
        "7": Text("署名三比二", "authors, 3 to 2"),
        "8": Text("半年通报", "circular every half-year"),
    },
)
cite = MEASURE.cite


TAXONOMY: Final = Taxonomy(
    (
        Facet.of(
            "level",
            Text("级别", "level"),
            ("own", "本局", "own journal or site"),
            ("city", "市级", "city"),
            ("provincial", "省级", "provincial"),
            ("national", "国家级", "national"),
            ordered=True,
        ),
        Facet.of("genre", Text("体裁", "genre"), ("item", "信息", "item"), ("research", "调研", "research")),
        Facet.of("mode", Text("来源", "origin"), ("original", "原创", "original"), ("repost", "转发", "reposted")),
    )
)

# Articles 1 and 6: points, long items of the city's level or above as research


@attrs.frozen(kw_only=True)
class LivestockPoints(ScoringPolicy[Adoption]):
    """Articles 1 and 6."""

    item: int = 2
    research: int = 6

    def rows(self) -> tuple[Row[Number], ...]:
        """List the rates; characters matter for items of the city or above alone."""
        item, own, city = GENRE.equals("item"), LEVEL.less_than("city"), LEVEL.at_least("city")
        long, short = CHARACTERS.at_least(800), CHARACTERS.less_than(800)
        return (
            _row("1", "own-item", Text("本局信息", "item of one's own"), self.item, item, own),
            _row("1", "short", Text("上级采用短信息", "short item above"), self.item, item, city, short),
            _row("6", "long", Text("上级采用长信息", "long item above"), self.research, item, city, long),
            _row("1", "research", Text("调研", "research"), self.research, GENRE.equals("research")),
        )


def _row(article: str, name: str, title: Text, value: Number, *when: Test) -> Row[Number]:
    return Row(id=name, name=title, when=when, value=value, basis=cite(article))


# Articles 2 to 4: half, doubled, doubled again


@attrs.frozen(kw_only=True)
class LivestockFactor(AdjustmentPolicy[Adoption]):
    """One factor where one of several tests holds."""

    measure: Measure = POINTS
    effect: Effect = Effect.FACTOR
    when: tuple[Test, ...]
    factor: Number
    article: str

    def rows(self) -> tuple[Row[Number], ...]:
        """List the factor for each alternative."""
        tests = enumerate(self.when, start=1)
        return tuple(_row(self.article, f"{self.id}-{number}", self.name, self.factor, test) for number, test in tests)

    def hit(self) -> HitPolicy:
        """Let several alternatives hold at once."""
        return ANY

    def otherwise(self) -> Row[Number]:
        """Leave every other piece as it is."""
        return Row(id=f"no-{self.id}", name=Text("不调整", "no factor"), value=1, basis=cite(self.article))


FACTORS: Final = (
    LivestockFactor(
        id="repost",
        name=Text("转发减半", "reposted"),
        when=(MODE.equals("repost"),),
        factor=Fraction(1, 2),
        article="2",
    ),
    LivestockFactor(
        id="city", name=Text("市级以上", "city or above"), when=(LEVEL.at_least("city"),), factor=2, article="3"
    ),
    LivestockFactor(
        id="higher",
        name=Text("更高级别或批示", "higher level, or endorsed"),
        when=(LEVEL.more_than("city"), INSTRUCTIONS.at_least(1)),
        factor=2,
        article="4",
    ),
)


def rule(article: str) -> Norm:
    """Give the norm of an article."""
    return Norm(id=f"art-{article}", name=cite(article).subject, basis=cite(article))


# The whole


@attrs.frozen(kw_only=True)
class LivestockBureau(PublicityRulebook):
    """Articles 1 to 8."""

    def stages(self, ledger: Ledger, period: Period) -> tuple[Stage[Adoption], ...]:
        """Give the factors, the stories by level and in all, and the shares of the authors."""
        before = self.before(ledger, period)

        def kept(name: str, *by: Input, keep: int) -> Keeping[Adoption]:
            return Keeping(
                id=name,
                rule=rule("5"),
                measure=POINTS,
                by=by,
                keep=keep,
                rest=0,
                order=Order.HIGHEST,
                prior=LEVEL.within(self.taxonomy.domains),
                earlier=before,
            )

        factors = (each.bound(self.taxonomy, self.readings, self.amendments) for each in FACTORS)
        shares = Shares(((1,), (Fraction(3, 5), Fraction(2, 5))))
        return (
            *super().stages(ledger, period),
            *(Adjusting(id=each.id, policy=each) for each in factors),
            kept("level-once", STORY, LEVEL, keep=1),
            kept("two-levels", STORY, keep=2),
            Crediting(id="authors", rule=rule("7"), measure=POINTS, to=AUTHORS, shares=shares),
        )


BOOK: Final = LivestockBureau(
    id="livestock-bureau",
    instrument=MEASURE,
    taxonomy=TAXONOMY,
    admission=AdmissionPolicy(id="admission", name=Text("计分资格", "admission")),
    scoring=LivestockPoints(id="points", name=Text("计分", "points"), measure=POINTS),
    ranking=RankingPolicy(id="ranking", name=Text("名次", "ranks"), ties=Shared(), places=None, basis=cite("8")),
)
CIRCULAR: Final = Window.HALF
"""Article 8."""
