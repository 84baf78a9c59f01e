"""Name where an election stands, what may happen in it, and what a late step is worth.

A *phase* (阶段) is where the election of one district stands. An *event* (事件) is what happens; its kind is one of a
closed set.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from congress_rules.logic import Members
from congress_rules.texts import Text

__all__ = ["EVENTS", "EventKind", "Lateness", "Phase", "Reason", "VoteResult"]


class Phase(StrEnum):
    """Where the election of a district stands."""

    BEGUN = "begun"
    APPOINTED = "appointed"
    FIXED = "fixed"
    LISTED = "listed"
    CANDIDATES_FIRST = "candidates_first"
    NOMINATED = "nominated"
    SETTLED = "settled"
    VOTED = "voted"
    TIED = "tied"
    SHORT = "short"
    CALLED = "called"
    INVALID = "invalid"
    ELECTED = "elected"
    REVIEWED = "reviewed"
    REST_INVALID = "rest_invalid"
    PARTLY = "partly"
    CLOSED = "closed"

    @property
    def text(self) -> Text:
        """Name the phase."""
        return _PHASES[self]


_PHASES: Final[Mapping[Phase, Text]] = {
    Phase.BEGUN: Text("尚未开始", "not begun"),
    Phase.APPOINTED: Text("选举机构已设立", "the committee is appointed"),
    Phase.FIXED: Text("选举日已确定", "election day is fixed"),
    Phase.LISTED: Text("选民名单已公布", "the voter list is published"),
    Phase.CANDIDATES_FIRST: Text("候选人已公布，选民名单未公布", "candidates are published, the voter list is not"),
    Phase.NOMINATED: Text("候选人名单已公布", "the candidates are published"),
    Phase.SETTLED: Text("正式候选人名单已公布", "the formal candidates are published"),
    Phase.VOTED: Text("已投票，结果待宣布", "voted, the result is not declared"),
    Phase.TIED: Text("票数相等，待再次投票", "tied, awaits a re-vote"),
    Phase.SHORT: Text("名额不足，待另行选举", "seats are empty, awaits another election"),
    Phase.CALLED: Text("已决定另行选举", "another election is called"),
    Phase.INVALID: Text("选举无效", "the vote is invalid"),
    Phase.ELECTED: Text("全部选出", "all are elected"),
    Phase.REVIEWED: Text("代表资格已审查", "credentials are reviewed"),
    Phase.REST_INVALID: Text("余额的选举无效", "the vote on the seats that were left is invalid"),
    Phase.PARTLY: Text("代表名单已公布，尚有缺额", "the list of deputies is published, seats are empty"),
    Phase.CLOSED: Text("代表名单已公布", "the list of deputies is published"),
}


class EventKind(StrEnum):
    """What may happen in an election."""

    COMMITTEE_APPOINTED = "committee_appointed"
    ELECTION_DAY_FIXED = "election_day_fixed"
    VOTER_LIST_PUBLISHED = "voter_list_published"
    VOTER_LIST_CORRECTED = "voter_list_corrected"
    DAY_AND_PLACE_PUBLISHED = "day_and_place_published"
    OBJECTION_MADE = "objection_made"
    OBJECTION_DECIDED = "objection_decided"
    OBJECTION_SUED = "objection_sued"
    OBJECTION_JUDGED = "objection_judged"
    CANDIDATES_PUBLISHED = "candidates_published"
    PRIMARY_HELD = "primary_held"
    FORMAL_LIST_PUBLISHED = "formal_list_published"
    CANDIDATES_INTRODUCED = "candidates_introduced"
    ELECTION_DAY_POSTPONED = "election_day_postponed"
    VOTE_HELD = "vote_held"
    DECLARED = "declared"
    COUNT_CORRECTED = "count_corrected"
    RE_VOTE_HELD = "re_vote_held"
    ANOTHER_ELECTION_CALLED = "another_election_called"
    CREDENTIALS_REVIEWED = "credentials_reviewed"
    DEPUTIES_PUBLISHED = "deputies_published"

    @property
    def text(self) -> Text:
        """Name the event."""
        return _EVENTS[self]


_EVENTS: Final[Mapping[EventKind, Text]] = {
    EventKind.COMMITTEE_APPOINTED: Text("任命选举机构", "appointment of the committee"),
    EventKind.ELECTION_DAY_FIXED: Text("确定选举日", "fixing of election day"),
    EventKind.VOTER_LIST_PUBLISHED: Text("公布选民名单", "publication of the voter list"),
    EventKind.VOTER_LIST_CORRECTED: Text("更正选民名单", "correction of the voter list"),
    EventKind.DAY_AND_PLACE_PUBLISHED: Text("公布选举日期和地点", "publication of the day and place of voting"),
    EventKind.OBJECTION_MADE: Text("提出申诉", "objection"),
    EventKind.OBJECTION_DECIDED: Text("对申诉作出处理决定", "decision on the objection"),
    EventKind.OBJECTION_SUED: Text("向人民法院起诉", "suit before the court"),
    EventKind.OBJECTION_JUDGED: Text("人民法院判决", "judgment"),
    EventKind.CANDIDATES_PUBLISHED: Text("公布代表候选人名单", "publication of the candidates"),
    EventKind.PRIMARY_HELD: Text("预选", "primary"),
    EventKind.FORMAL_LIST_PUBLISHED: Text("公布正式代表候选人名单", "publication of the formal candidates"),
    EventKind.CANDIDATES_INTRODUCED: Text("介绍代表候选人", "introduction of the candidates"),
    EventKind.ELECTION_DAY_POSTPONED: Text("推迟选举日", "postponement of election day"),
    EventKind.VOTE_HELD: Text("投票", "vote"),
    EventKind.DECLARED: Text("宣布选举结果", "declaration of the result"),
    EventKind.COUNT_CORRECTED: Text("补正计票", "completion of the count"),
    EventKind.RE_VOTE_HELD: Text("再次投票", "re-vote"),
    EventKind.ANOTHER_ELECTION_CALLED: Text("决定另行选举", "call of another election"),
    EventKind.CREDENTIALS_REVIEWED: Text("代表资格审查", "review of credentials"),
    EventKind.DEPUTIES_PUBLISHED: Text("公布代表名单", "publication of the list of deputies"),
}


EVENTS: Final = Members(tuple(EventKind), {each: each.text for each in EventKind})
"""The kinds of events, with their names."""


class VoteResult(StrEnum):
    """What a vote came to."""

    ELECTED = "elected"
    TIED = "tied"
    SHORTFALL = "shortfall"
    INVALID = "invalid"
    REST_INVALID = "rest_invalid"
    """A vote on the seats that an earlier one left."""

    @property
    def text(self) -> Text:
        """Name the result."""
        return _RESULTS[self]


_RESULTS: Final[Mapping[VoteResult, Text]] = {
    VoteResult.ELECTED: Text("全部选出", "all are elected"),
    VoteResult.TIED: Text("票数相等", "tied"),
    VoteResult.SHORTFALL: Text("名额不足", "seats stay empty"),
    VoteResult.INVALID: Text("选举无效", "invalid"),
    VoteResult.REST_INVALID: Text("余额的选举无效", "invalid for the seats that were left"),
}


class Lateness(StrEnum):
    """What is done about a step on a day on which it is not lawful."""

    FINDING = "finding"
    REFUSED = "refused"

    @property
    def text(self) -> Text:
        """Word what is done."""
        return _LATENESS[self]


_LATENESS: Final[Mapping[Lateness, Text]] = {
    Lateness.FINDING: Text("逾期仍予记录并指出", "a late one stands, as a finding"),
    Lateness.REFUSED: Text("逾期不予接受", "a late one is refused"),
}


class Reason(StrEnum):
    """Why an event is refused; NONE where nothing stands in its way."""

    NOT_NOW = "not_now"
    NOT_REGULATED = "not_regulated"
    UNKNOWN = "unknown"
    UNDECIDED = "undecided"
    TOO_LATE = "too_late"
    OUT_OF_ORDER = "out_of_order"
    DAY_PAST = "day_past"
    NOT_LATER = "not_later"
    NOT_LISTED = "not_listed"
    OTHER_POLL = "other_poll"
    NO_SUCH_STAGE = "no_such_stage"
    BREACH = "breach"
    NONE = "none"

    @property
    def text(self) -> Text:
        """Word the reason."""
        return _REASONS[self]


_REASONS: Final[Mapping[Reason, Text]] = {
    Reason.NOT_NOW: Text("在现阶段不得进行", "not lawful in this phase"),
    Reason.NOT_REGULATED: Text("该文本未作规定", "not regulated by the text"),
    Reason.UNKNOWN: Text("所需事实不明", "what it needs is unknown"),
    Reason.UNDECIDED: Text("规则不能得出结论", "the rules do not decide it"),
    Reason.TOO_LATE: Text("不在法定日期", "not on a lawful day"),
    Reason.OUT_OF_ORDER: Text("早于已记录的事件", "before what is on record already"),
    Reason.DAY_PAST: Text("所定选举日已过", "the election day that it fixes is past"),
    Reason.NOT_LATER: Text("新的选举日不晚于原定日", "the new election day is not later than the old"),
    Reason.NOT_LISTED: Text("所列人员与应有名单不符", "the people named are not those who may be"),
    Reason.OTHER_POLL: Text("所计选票不是本次投票的", "the count is of another poll"),
    Reason.NO_SUCH_STAGE: Text("申诉的前一步骤未发生或者本步骤已完成", "the objection is not at this stage"),
    Reason.BREACH: Text("违反规定", "breaks a rule on what it states"),
    Reason.NONE: Text("没有障碍", "nothing stands in its way"),
}
