"""Review the credentials of who was elected (代表资格审查): on which grounds, by whom, and when the list is published.

The *credentials committee* (代表资格审查委员会) gives an opinion; the standing committee, or the presidium of a
township, confirms the credentials or finds the election void (当选无效).
"""

from datetime import date
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.vacancies.levels import above_township, direct, indirect
from congress_rules.elections.vacancies.opinions import Opinion
from congress_rules.elections.vacancies.scopes import within_levels
from congress_rules.elections.vacancies.values import DAY, NAME, TRUTH
from congress_rules.logic import ANY, Decider, DecisionTable, Integers, Row, described, field
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["Credentials", "CredentialsPolicy"]

_YES: Final = True
_NO: Final = False


@attrs.frozen(kw_only=True)
class Credentials:
    """What is known of somebody elected to a congress of a `level`, a member of the taxonomy.

    `qualified` tells whether the basic conditions of a deputy (基本条件) are met, `lawful` whether the election kept to
    the procedure, `disruption` whether it was disrupted (破坏选举) to this person's gain, `foreign_funded` whether
    foreign funding was accepted, `otherwise_void` whether another unlawful act voids the election. `published_on` is
    the day of the list of deputies, `session` the first day of the first session of the term.

    `on` is the governing day: election day.
    """

    level: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("人大级别", "level of congress", facet="level")
    )
    qualified: bool | None = attrs.field(
        default=None, validator=TRUTH, repr=False, metadata=described("符合代表的基本条件", "basic conditions met")
    )
    lawful: bool | None = attrs.field(
        default=None, validator=TRUTH, metadata=described("选举符合法定程序", "lawful procedure")
    )
    disruption: bool | None = attrs.field(
        default=None, validator=TRUTH, repr=False, metadata=described("以破坏选举当选", "won by disruption")
    )
    foreign_funded: bool | None = attrs.field(
        default=None, validator=TRUTH, repr=False, metadata=described("接受境外资助", "foreign funding")
    )
    otherwise_void: bool | None = attrs.field(
        default=None, validator=TRUTH, repr=False, metadata=described("其他当选无效的违法行为", "otherwise void")
    )
    published_on: date | None = attrs.field(default=None, validator=DAY)
    session: date | None = attrs.field(default=None, validator=DAY)
    on: date | None = attrs.field(default=None, validator=DAY, metadata=described("适用日", "governing day"))

    @property
    def lead(self) -> int | None:
        """Count the days from the publication of the list to the first session; below zero when it came later."""
        if self.published_on is None or self.session is None:
            return None
        return (self.session - self.published_on).days


_ON: Final = field(Credentials, lambda c: c.on)
_LEVEL: Final = field(Credentials, lambda c: c.level)
_QUALIFIED: Final = field(Credentials, lambda c: c.qualified)
_LAWFUL: Final = field(Credentials, lambda c: c.lawful)
_DISRUPTION: Final = field(Credentials, lambda c: c.disruption)
_FUNDED: Final = field(Credentials, lambda c: c.foreign_funded)
_VOID: Final = field(Credentials, lambda c: c.otherwise_void)
_LEAD: Final = field(
    Credentials, lambda c: c.lead, domain=Integers(), name=Text("公布至首次会议的天数", "days from list to session")
)


@attrs.frozen(kw_only=True)
class CredentialsPolicy(Policy):
    """Say who finds a result valid, on which grounds an election is void, who says so, and when the list is due.

    `articles` states the rules "result" and "result-indirect" (who finds the election valid), "elected-list" and
    "elected-list-indirect" (who publishes who was elected), "review" (the grounds), "reviewer", "confirms" and
    "publication". Reading: "e47-session-day".
    """

    articles: Articles

    @cached_property
    def result(self) -> DecisionTable[str]:
        """Give the table of who finds whether the election is valid, and announces it."""
        return self._by_mode("result", Text("选举结果的确定机关", "who finds the result valid"))

    @cached_property
    def elected_list(self) -> DecisionTable[str]:
        """Give the table of who publishes the list of those elected."""
        return self._by_mode("elected-list", Text("当选名单的公布机关", "who publishes who was elected"))

    def _by_mode(self, rule: str, title: Text) -> DecisionTable[str]:
        row = self.articles.row
        committee, presidium = Text("选举委员会", "election committee"), Text("大会主席团", "presidium of the congress")
        rows = (
            row(rule, committee, direct(_LEVEL), "election_committee"),
            row(f"{rule}-indirect", presidium, indirect(_LEVEL), "presidium"),
        )
        return self.table(f"{self.id}-{rule}", title, within_levels(self.articles, _LEVEL, rows), day=_ON)

    def review_rows(self) -> tuple[Row[str], ...]:
        """List the grounds on which an election is void, each enough alone, and the row without any."""
        row = self.articles.row
        grounds = (
            ("unqualified", Text("不符合基本条件", "the basic conditions are not met"), _QUALIFIED.equals(_NO)),
            ("unlawful", Text("选举不符合法定程序", "the procedure was not lawful"), _LAWFUL.equals(_NO)),
            ("disruption", Text("破坏选举", "disruption of the election"), _DISRUPTION.equals(_YES)),
            ("foreign-funding", Text("接受境外资助", "foreign funding"), _FUNDED.equals(_YES)),
            ("otherwise-void", Text("其他当选无效的违法行为", "another act that voids it"), _VOID.equals(_YES)),
        )
        sound = tuple(when.complement() for _, _, when in grounds)
        confirmed = row("sound", Text("没有无效的事由", "no ground against it"), sound, "valid", of="review")
        return (*(row(rule, name, when, "void", of="review") for rule, name, when in grounds), confirmed)

    @cached_property
    def review(self) -> DecisionTable[str]:
        """Give the table of whether somebody's election is valid."""
        title = Text("代表资格审查", "review of credentials")
        return self.table(
            f"{self.id}-review", title, within_levels(self.articles, _LEVEL, self.review_rows()), hit=ANY, day=_ON
        )

    @cached_property
    def reviewer(self) -> DecisionTable[str]:
        """Give the table of who reviews."""
        name = Text("代表资格审查委员会", "credentials committee")
        rows = (self.articles.row("reviewer", name, (), "credentials_committee"),)
        return self.table(
            f"{self.id}-reviewer", Text("审查机关", "who reviews"), within_levels(self.articles, _LEVEL, rows), day=_ON
        )

    @cached_property
    def confirms(self) -> DecisionTable[str]:
        """Give the table of who confirms the credentials or finds the election void."""
        row, title = self.articles.row, Text("确认资格或者确定无效的机关", "who confirms or finds it void")
        own, presidium = Text("本级人大常委会", "standing committee of the congress"), Text("主席团", "presidium")
        rows = (
            row("by-standing-committee", own, above_township(_LEVEL), "own_standing_committee", of="confirms"),
            row("by-presidium", presidium, _LEVEL.equals("township"), "presidium", of="confirms"),
        )
        return self.table(f"{self.id}-confirms", title, within_levels(self.articles, _LEVEL, rows), day=_ON)

    @cached_property
    def publication(self) -> DecisionTable[bool]:
        """Give the table of whether the list of deputies was published before the first session."""
        row, title = self.articles.row, Text("首次会议前公布代表名单", "list before the first session")
        early, late = Text("会议开幕日以前", "before the first day"), Text("会议开始以后", "after it began")
        on_day = Text("会议开幕当日", "on the first day")
        day, same = _LEAD.equals(0), "e47-session-day"
        rows: tuple[Row[bool], ...] = (
            row("published-before", early, _LEAD.at_least(1), _YES, of="publication"),
            row("published-late", late, _LEAD.less_than(0), _NO, of="publication"),
            row("published-that-day", on_day, day, _NO, readings=f"{same}=before", of="publication"),
            row("published-that-day-in-time", on_day, day, _YES, readings=f"{same}=opening", of="publication"),
        )
        return self.table(f"{self.id}-publication", title, within_levels(self.articles, _LEVEL, rows), day=_ON)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables in the order of the articles."""
        return (self.result, self.elected_list, self.reviewer, self.review, self.confirms, self.publication)

    def decide(self, case: Credentials) -> Opinion:
        """Answer every question of one case."""
        return Opinion(name=self.name, answers=tuple(rule.decide(case) for rule in self.rules))
