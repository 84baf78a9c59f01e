"""Say which facts about an event and the record stand in its way, whatever the phase: a table of reasons."""

from collections.abc import Mapping
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.proceedings.phases import EVENTS, EventKind, Reason
from congress_rules.logic import Row, Test, described, field

__all__ = ["EventFacts", "fact_rows", "no_obstacle"]

_NO: Final = False


def _fact(zh: str, en: str) -> Any:  # noqa: ANN401 - attrs' own type of a field
    return attrs.field(default=True, metadata=described(zh, en))


@attrs.frozen(kw_only=True)
class EventFacts:
    """What is read of an event beside the record; what does not concern it is true."""

    event: EventKind | None = attrs.field(default=None, metadata=described("事件", "event", domain=EVENTS))
    in_order: bool | None = _fact("不早于已记录的事件", "not before what is on record")
    day_ahead: bool | None = _fact("所定选举日未过", "the election day that it fixes lies ahead")
    later: bool | None = _fact("晚于原定选举日", "later than the old election day")
    listed: bool | None = _fact("所列人员与应有名单相符", "the people named are those who may be")
    own_poll: bool | None = _fact("所计选票是本次投票的", "the count is of the poll")
    staged: bool | None = _fact("申诉已到本步骤", "the objection has come to this stage")


_ROWS: Final = (
    (Reason.OUT_OF_ORDER, field(EventFacts, lambda f: f.in_order)),
    (Reason.DAY_PAST, field(EventFacts, lambda f: f.day_ahead)),
    (Reason.NOT_LATER, field(EventFacts, lambda f: f.later)),
    (Reason.OTHER_POLL, field(EventFacts, lambda f: f.own_poll)),
    (Reason.NO_SUCH_STAGE, field(EventFacts, lambda f: f.staged)),
)
"""What stands in an event's way, the first that applies, and the fact that it rests on."""


_EVENT: Final = field(EventFacts, lambda f: f.event)
_LISTED: Final = field(EventFacts, lambda f: f.listed)
_NAMING: Final[Mapping[EventKind, str]] = {
    EventKind.PRIMARY_HELD: "primary",
    EventKind.FORMAL_LIST_PUBLISHED: "formal-candidates",
    EventKind.ANOTHER_ELECTION_CALLED: "another",
    EventKind.CREDENTIALS_REVIEWED: "reviewed",
    EventKind.DEPUTIES_PUBLISHED: "deputies",
}
"""The events that name people, and the rule that says who these may be."""


def no_obstacle(articles: Articles) -> Row[Reason]:
    """Give the row for an event that nothing stands in the way of."""
    return Row(id=Reason.NONE.value, name=Reason.NONE.text, value=Reason.NONE, basis=articles.silent)


def fact_rows(articles: Articles) -> tuple[Row[Reason], ...]:
    """List what stands in an event's way; `articles` cites for each reason, by its id, else what it is silent with."""
    facts = (_row(articles, reason, reason.value, tested.equals(_NO)) for reason, tested in _ROWS)
    named = (
        _row(articles, Reason.NOT_LISTED, rule, (_LISTED.equals(_NO), _EVENT.equals(event)), f"not_listed-{rule}")
        for event, rule in _NAMING.items()
    )
    return (*facts, *named)


def _row(
    articles: Articles, reason: Reason, rule: str, when: Test | tuple[Test, ...], name: str | None = None
) -> Row[Reason]:
    basis = articles.get(rule, articles.silent)
    return Row(id=name or reason.value, name=reason.text, when=when, value=reason, basis=basis)
