"""What a manuscript, an award of the city and an item of information bring, in yuan, exact: nothing is rounded."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

import attrs

from congress_rules.logic import UNREGULATED, Clause, Input, Number, Row, Test, any_of
from congress_rules.policies import RewardPolicy
from congress_rules.policies.stages import AdjustmentPolicy
from congress_rules.publicity import (
    ADOPTED_ON,
    AMOUNT,
    AWARDED_FOR,
    CHARACTERS,
    CONTENT,
    FEE,
    GENRE,
    GRANTED,
    HONOUR,
    LEVEL,
    OUTLET_KIND,
    AdmissionPolicy,
    Adoption,
    Award,
)
from congress_rules.rulebooks.district_report.text import ADJUSTED_ON, cite
from congress_rules.texts import Text

__all__ = ["DistrictAdmission", "DistrictInformation", "DistrictManuscripts", "DistrictTopUp", "DistrictWeights"]

_PRESS: Final = OUTLET_KIND.equals("press")
_CARRIER: Final = OUTLET_KIND.equals("information")
_YES, _NO = True, False
_NAMES: Final = {
    "national": Text("国家级", "national"),
    "provincial": Text("省级", "provincial"),
    "city": Text("市级", "city"),
}


@attrs.frozen(kw_only=True)
class DistrictAdmission(AdmissionPolicy):
    """Which pieces are rewarded: on congress work or the congress system, in the press; and items of information."""

    id: str = "admission"
    name: Text = attrs.field(default=Text("奖励资格", "admission to rewards"))

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses of book-keeping, then those of the report."""
        content = any_of(_CARRIER, CONTENT.one_of("congress_work", "congress_system"))
        genre = any_of(_CARRIER, GENRE.one_of("news", "article", "picture"))
        press = Text("国内媒体或信息载体", "domestic media or an information carrier")
        about = Text("关于人大工作或人大制度", "on congress work or the congress system")
        kinds, basis = Text("新闻、文章、图片", "news, article or picture"), cite("1(2)")
        return (
            *super().clauses(),
            Clause(id="press", name=press, when=OUTLET_KIND.one_of("press", "information"), basis=basis),
            Clause(id="content", name=about, when=content, basis=basis),
            Clause(id="genre", name=kinds, when=genre, basis=basis),
        )


@attrs.frozen(kw_only=True)
class DistrictManuscripts(RewardPolicy[Adoption]):
    """The original fee times a multiple by level, as it was before and is since the adjustment."""

    id: str = "manuscripts"
    name: Text = attrs.field(default=Text("稿酬奖励", "rewards for manuscripts"))
    adjusted_on: date = ADJUSTED_ON
    national_before: int = 4
    provincial_before: int = 2
    city_before: int = 1
    national: int = 7
    provincial: int = 5
    city: int = 3

    def day(self) -> Input:
        """Give the governing day: the day of adoption."""
        return ADOPTED_ON

    def quantity(self) -> Input:
        """Give the original fee."""
        return FEE

    def rows(self) -> tuple[Row[Number], ...]:
        """List the multiples of both versions."""
        old = {"national": self.national_before, "provincial": self.provincial_before, "city": self.city_before}
        new = {"national": self.national, "provincial": self.provincial, "city": self.city}
        before = self._version("before", old, until=self.adjusted_on - timedelta(days=1))
        return (*before, *self._version("since", new, since=self.adjusted_on))

    def otherwise(self) -> Row[Number]:
        """Give nothing for what is no manuscript, and for levels that the report does not name."""
        name = Text("不属稿酬奖励", "no reward for manuscripts")
        return Row(id="no-manuscript", name=name, value=0, basis=cite("1(2)"))

    def _version(
        self, version: str, multiples: Mapping[str, int], *, since: date | None = None, until: date | None = None
    ) -> Iterator[Row[Number]]:
        for level, multiple in multiples.items():
            yield Row(
                id=f"{level}-{version}",
                name=_NAMES[level] + Text("稿件", " manuscript"),
                when=(_PRESS, LEVEL.equals(level)),
                value=multiple,
                basis=cite("1(2)"),
                readings="d1-3-adjusted",
                since=since,
                until=until,
            )


@attrs.frozen(kw_only=True)
class DistrictInformation(RewardPolicy[Adoption]):
    """An amount for each item of information that a carrier of the city or province adopts, by its length."""

    id: str = "information"
    name: Text = attrs.field(default=Text("信息采用奖励", "rewards for information"))
    city_short: Decimal = Decimal(50)
    city_long: Decimal = Decimal(100)
    provincial_short: Decimal = Decimal(100)
    provincial_long: Decimal = Decimal(200)

    def day(self) -> Input:
        """Give the governing day: the day of adoption."""
        return ADOPTED_ON

    def rows(self) -> tuple[Row[Number], ...]:
        """List the amounts, on either reading of the boundary; carriers of the nation are not regulated."""
        lower = (CHARACTERS.at_most(300), CHARACTERS.more_than(300), "lower")
        upper = (CHARACTERS.less_than(300), CHARACTERS.at_least(300), "upper")
        national = Row[Number](
            id="national",
            name=Text("国家级信息载体", "national carrier"),
            when=(_CARRIER, LEVEL.equals("national")),
            value=UNREGULATED,
            basis=cite("2(2)"),
        )
        return (*(row for band in (lower, upper) for row in self._band(*band)), national)

    def otherwise(self) -> Row[Number]:
        """Give nothing for what is no such item."""
        return Row(id="no-item", name=Text("不属信息奖励", "no reward for information"), value=0, basis=cite("2(2)"))

    def _band(self, short: Test, long: Test, option: str) -> Iterator[Row[Number]]:
        amounts = {
            "city": (self.city_short, self.city_long),
            "provincial": (self.provincial_short, self.provincial_long),
        }
        lengths = ((short, "short", Text("短信息", " short item")), (long, "long", Text("长信息", " long item")))
        for level, pair in amounts.items():
            for (length, band, name), amount in zip(lengths, pair, strict=True):
                yield Row(
                    id=f"{level}-{band}-{option}",
                    name=_NAMES[level] + name,
                    when=(_CARRIER, LEVEL.equals(level), length),
                    value=amount,
                    basis=cite("2(2)"),
                    readings=f"d1-5-boundary={option}",
                )


@attrs.frozen(kw_only=True)
class DistrictTopUp(RewardPolicy[Award]):
    """The top-up of an award of the city congress for good news or a good article."""

    id: str = "top-up"
    name: Text = attrs.field(default=Text("市奖加倍奖励", "top-up of the city's award"))

    def day(self) -> Input:
        """Give the governing day: the last of the period."""
        return AWARDED_FOR

    def quantity(self) -> Input:
        """Give what the city paid."""
        return AMOUNT

    def rows(self) -> tuple[Row[Number], ...]:
        """List the multiples of either reading."""
        good = (GRANTED.equals(_YES), HONOUR.one_of("good_news", "good_article"))
        name, basis = Text("好新闻好文章", "good news or good article"), cite("1(2)")
        options = {"twice-on-top": 2, "up-to-twice": 1}
        granted = (
            Row[Number](id=option, name=name, when=good, value=times, basis=basis, readings=f"d1-4-top-up={option}")
            for option, times in options.items()
        )
        refused = Row[Number](id="refused", name=name, when=GRANTED.equals(_NO), value=0, basis=basis)
        other = (GRANTED.equals(_YES), HONOUR.equals("other_award"))
        others = Row[Number](id="others", name=Text("其他奖励", "other award"), when=other, value=0, basis=basis)
        return (*granted, refused, others)


@attrs.frozen(kw_only=True)
class DistrictWeights(AdjustmentPolicy[Adoption]):
    """The weight of an article against one of news, which the report wants and does not state: both must be given."""

    news: Number
    article: Number

    def rows(self) -> tuple[Row[Number], ...]:
        """List the weights; what is neither is left as it is."""
        basis, news, article = cite("3"), GENRE.equals("news"), GENRE.equals("article")
        reports, research = Text("会议性短稿", "short reports"), Text("研究文章", "research")
        return (
            Row(id="news", name=reports, when=news, value=self.news, basis=basis),
            Row(id="article", name=research, when=article, value=self.article, basis=basis),
            Row(id="others", when=GENRE.one_of("picture", "item"), value=UNREGULATED, basis=basis),
        )
