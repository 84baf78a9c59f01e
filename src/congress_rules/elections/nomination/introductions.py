"""Say who introduces candidates to the electors, when voters meet them, and that it stops on election day."""

from datetime import date
from functools import cached_property
from typing import Any, Final

import attrs
from attrs.validators import optional

from congress_rules.elections.articles import Articles, regulated
from congress_rules.logic import Decider, DecisionTable, Integers, described, field
from congress_rules.logic.attributes import a_name, truth
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["Introduction", "IntroductionPolicy"]


@attrs.frozen(kw_only=True)
class Introduction:
    """One introduction of candidates: by whom, on which day, of which election.

    `by` is a member of the taxonomy: the body that conducts the election, those who recommend, or the candidates
    themselves at a meeting. `asked` tells whether voters asked for the meeting.
    """

    by: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("介绍者", "who introduces", facet="introducer")
    )
    mode: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("选举方式", "direct or indirect", facet="mode")
    )
    on: date | None = None
    election_day: date | None = None
    asked: bool | None = attrs.field(
        default=None, validator=optional(truth), metadata=described("选民要求见面", "voters asked for it")
    )

    @property
    def days_left(self) -> int | None:
        """Give the days until election day: 0 on that day."""
        if self.on is None or self.election_day is None:
            return None
        return (self.election_day - self.on).days


_BY: Final = field(Introduction, lambda i: i.by)
_MODE: Final = field(Introduction, lambda i: i.mode)
_ASKED: Final = field(Introduction, lambda i: i.asked)
_LEFT: Final = field(
    Introduction, lambda i: i.days_left, domain=Integers(0), name=Text("距选举日天数", "days until election day")
)
_YES: Final = True
_NO: Final = False
_BEFORE: Final = _LEFT.at_least(1)


@attrs.frozen(kw_only=True)
class IntroductionPolicy(Policy):
    """Say what must be, what may be, and what must stop.

    `articles` states the rules "introduces", "recommenders", "meeting" and "stops". `meeting` is what applies when
    voters ask to meet the candidates: it must be, or may be.
    """

    articles: Articles
    meeting: str = "must"

    @cached_property
    def introducing(self) -> DecisionTable[str]:
        """Give the table."""
        row, candidate = self.articles.row, _BY.equals("candidate")
        direct, indirect = _MODE.equals("direct"), _MODE.equals("indirect")
        asked, unasked = _ASKED.equals(_YES), _ASKED.equals(_NO)
        rows = (
            row("stops", Text("选举日停止介绍", "stops on election day"), _LEFT.equals(0), "stop"),
            row("introduces", Text("应当介绍", "must introduce"), (_BY.equals("organizer"), _BEFORE), "must"),
            row("recommenders", Text("可以介绍", "may introduce"), (_BY.equals("recommender"), _BEFORE), "may"),
            row(
                "meeting", Text("与选民见面", "meeting with voters"), (candidate, direct, asked, _BEFORE), self.meeting
            ),
            row("not-asked", Text("选民未要求", "voters did not ask"), (candidate, direct, unasked, _BEFORE), ""),
            row("indirect", Text("间接选举", "indirect election"), (candidate, indirect, _BEFORE), ""),
        )
        return self.table(self.id, Text("候选人的介绍", "introduction of candidates"), regulated(rows))

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the table."""
        return (self.introducing,)
