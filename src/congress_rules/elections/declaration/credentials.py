"""Examine who was elected (代表资格审查): three grounds, who confirms, when the list is published, and two offices."""

from datetime import date
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.logic import Clause, DaysSince, Decider, Decision, DecisionTable, Row, any_of, described, field
from congress_rules.policies import EligibilityPolicy, Policy
from congress_rules.texts import Text

__all__ = ["ConfirmationPolicy", "Confirming", "Credentials", "CredentialsPolicy", "SecondSeat", "SecondSeatPolicy"]

_YES: Final = True
_NO: Final = False


def _fact(zh: str, en: str) -> Any:  # noqa: ANN401 - attrs' own type of a field
    return attrs.field(default=None, repr=False, metadata=described(zh, en))


@attrs.frozen(kw_only=True)
class Credentials:
    """What the credentials committee found of somebody elected; `disrupted` tells of acts that void the election."""

    conditions: bool | None = _fact("符合代表的基本条件", "meets the conditions of a deputy")
    procedure: bool | None = _fact("选举符合法定程序", "elected by the procedure of the law")
    disrupted: bool | None = _fact("存在破坏选举等违法行为", "the election was disrupted or is void")


@attrs.frozen(kw_only=True)
class CredentialsPolicy(EligibilityPolicy[Credentials]):
    """Say whether somebody's election stands; `articles` states "grounds"."""

    articles: Articles

    def clauses(self) -> tuple[Clause, ...]:
        """List the three grounds."""
        fit = field(Credentials, lambda c: c.conditions).equals(_YES)
        lawful = field(Credentials, lambda c: c.procedure).equals(_YES)
        clean = field(Credentials, lambda c: c.disrupted).equals(_NO)
        state = self.articles.clause
        return (
            *state("conditions", Text("符合代表的基本条件", "meets the conditions"), fit, of="grounds"),
            *state("procedure", Text("选举符合法定程序", "by the procedure of the law"), lawful, of="grounds"),
            *state("clean", Text("无破坏选举等违法行为", "no disruption"), clean, of="grounds"),
        )


@attrs.frozen(kw_only=True)
class Confirming:
    """A congress whose deputies are confirmed.

    `level` is a member of the taxonomy. `published` is when the list of deputies was published, `first_session` when
    the first session of the term opens.
    """

    level: str | None = attrs.field(default=None, metadata=described("人大级别", "level of congress", facet="level"))
    published: date | None = attrs.field(default=None, metadata=described("名单公布日", "list published"))
    first_session: date | None = attrs.field(default=None, metadata=described("第一次会议", "first session"))


@attrs.frozen(kw_only=True)
class ConfirmationPolicy(Policy):
    """Say by tables who confirms the credentials, and whether the list was published before the first session.

    `articles` states "confirmed" and "published".
    """

    articles: Articles

    @cached_property
    def confirmed_by(self) -> DecisionTable[str]:
        """Give the table of who confirms."""
        level, state = field(Confirming, lambda c: c.level), self.articles.row
        committee, presidium = Text("常务委员会", "standing committee"), Text("主席团", "presidium of the township")
        rows = (
            state("presidium", presidium, level.equals("township"), "presidium", of="confirmed"),
            state("standing-committee", committee, level.is_not("township"), "standing_committee", of="confirmed"),
        )
        return self.table(f"{self.id}-by", Text("资格的确认", "who confirms"), rows)

    @cached_property
    def timely(self) -> DecisionTable[bool]:
        """Give the table of whether the list was published in time."""
        ahead = DaysSince(
            start=field(Confirming, lambda c: c.published),
            until=field(Confirming, lambda c: c.first_session),
            id="days-before-session",
            name=Text("公布日至第一次会议的天数", "days from publication to the first session"),
        )
        before, late = Text("第一次会议前公布", "before the first session"), Text("未在会议前公布", "not before it")
        rows: tuple[Row[bool], ...] = (
            self.articles.row("before", before, ahead.at_least(1), _YES, of="published"),
            self.articles.row("late", late, ahead.less_than(1), _NO, of="published"),
        )
        return self.table(f"{self.id}-published", Text("代表名单的公布", "publication of the list"), rows)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List both tables."""
        return (self.confirmed_by, self.timely)

    def decide(self, congress: Confirming) -> Decision[str]:
        """Decide who confirms."""
        return self.confirmed_by.decide(congress)


@attrs.frozen(kw_only=True)
class SecondSeat:
    """A deputy who is one of another region, too: whether one of the two regions contains the other."""

    elsewhere: bool | None = _fact("已任其他行政区域代表", "a deputy of another region")
    contained: bool | None = _fact("两行政区域有隶属关系", "one region contains the other")


@attrs.frozen(kw_only=True)
class SecondSeatPolicy(EligibilityPolicy[SecondSeat]):
    """Say whether somebody may be deputy of both; `articles` states "regions"."""

    articles: Articles

    def clauses(self) -> tuple[Clause, ...]:
        """List the one clause."""
        alone = field(SecondSeat, lambda s: s.elsewhere).equals(_NO)
        contained = field(SecondSeat, lambda s: s.contained).equals(_YES)
        name = Text("不得担任两个无隶属关系的行政区域的代表", "no deputy of two regions that do not contain each other")
        return tuple(self.articles.clause("regions", name, any_of(alone, contained)))
