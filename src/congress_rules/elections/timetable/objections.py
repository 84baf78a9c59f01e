"""Speak of an objection to the voter list (对选民名单的申诉): what happened when, and what follows from it.

An objection goes from the published list to the objector, the election committee, the plaintiff and the court. The
day of what happened on an unknown day, or perhaps not at all, is None; what did not happen is `NOT_DONE`.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum, StrEnum
from typing import Any, Final

import attrs

from congress_rules.law.periods import plain_day
from congress_rules.logic import described, field
from congress_rules.texts import Text

__all__ = [
    "CONTRADICTED",
    "DECIDED",
    "DONE",
    "DUE",
    "DUTY",
    "JUDGED",
    "NOT_DONE",
    "OBJECTED",
    "OBJECTED_IN_TIME",
    "OUT_OF_ORDER",
    "SUED",
    "SUED_IN_TIME",
    "TIMELY",
    "NotDone",
    "Objection",
    "ObjectionFacts",
    "StageFacts",
    "StageState",
    "Standing",
]


class NotDone(Enum):
    """Say that something did not happen, which is not the same as that nobody knows."""

    NOT_DONE = "not-done"

    def __str__(self) -> str:
        """Give the value."""
        return self.value


NOT_DONE: Final = NotDone.NOT_DONE


def _a_day(_instance: object, _attribute: "attrs.Attribute[Any]", value: object) -> None:
    if value is not None and value is not NOT_DONE:
        plain_day(value)


@attrs.frozen(kw_only=True)
class Objection:
    """One objection: the days of the list, the objection, the decision on it, the suit and the judgment.

    Raise `CalendarError` for a day that is none, or has a time.
    """

    id: str
    published: date | NotDone | None = attrs.field(default=None, validator=_a_day)
    objected: date | NotDone | None = attrs.field(default=None, validator=_a_day)
    decided: date | NotDone | None = attrs.field(default=None, validator=_a_day)
    sued: date | NotDone | None = attrs.field(default=None, validator=_a_day)
    judged: date | NotDone | None = attrs.field(default=None, validator=_a_day)

    @property
    def days(self) -> Mapping[str, date | NotDone | None]:
        """Give the days by the ids of the steps of a timetable, in their order."""
        return {
            "voter-list": self.published,
            "objection": self.objected,
            "decision": self.decided,
            "suit": self.sued,
            "judgment": self.judged,
        }


class StageState(StrEnum):
    """How one stage of an objection came out."""

    ON_TIME = "on_time"
    LATE = "late"
    OMITTED = "omitted"
    NOT_USED = "not_used"
    NOT_DUE = "not_due"
    OUT_OF_ORDER = "out_of_order"

    @property
    def text(self) -> Text:
        """Word the state; `{limit}` is filled in by a stage."""
        return _STATES[self]


_STATES: Final[Mapping[StageState, Text]] = {
    StageState.ON_TIME: Text("按时，至迟 {limit}", "on time, due by {limit}"),
    StageState.LATE: Text("逾期，至迟 {limit}", "late, due by {limit}"),
    StageState.OMITTED: Text("应作而未作，至迟 {limit}", "omitted, due by {limit}"),
    StageState.NOT_USED: Text("未行使权利", "the right was not used"),
    StageState.NOT_DUE: Text("前一步骤未发生，无须进行", "not due, since what comes before did not happen"),
    StageState.OUT_OF_ORDER: Text("早于应在其前的步骤", "before what must come first"),
}


class Standing(StrEnum):
    """What stands of a voter list and an objection to it."""

    LIST = "list"
    DECISION = "decision"
    JUDGMENT = "judgment"
    OPEN = "open"
    CONTRADICTED = "contradicted"

    @property
    def text(self) -> Text:
        """Word what stands."""
        return _STANDINGS[self]


_STANDINGS: Final[Mapping[Standing, Text]] = {
    Standing.LIST: Text("名单有效", "the list stands"),
    Standing.DECISION: Text("处理决定有效", "the decision on the objection stands"),
    Standing.JUDGMENT: Text("人民法院的判决为最后决定", "the court's judgment is final"),
    Standing.OPEN: Text("尚无结果", "nothing stands yet"),
    Standing.CONTRADICTED: Text("记录的日期先后矛盾，不能认定", "the days on record contradict each other"),
}


@attrs.frozen(kw_only=True)
class StageFacts:
    """What decides how a stage came out; None is unknown.

    `duty` tells a duty from a right; `due` that what comes before took place; `contradicted` that the day on record is
    before that of what must come first.
    """

    due: bool | None = attrs.field(default=None, metadata=described("前一步骤已发生", "what comes before happened"))
    done: bool | None = attrs.field(default=None, metadata=described("已进行", "done"))
    timely: bool | None = attrs.field(default=None, metadata=described("未逾期", "not late"))
    duty: bool | None = attrs.field(default=None, metadata=described("属于职责", "a duty"))
    contradicted: bool | None = attrs.field(
        default=None, metadata=described("早于应在其前的步骤", "before what must come first")
    )


@attrs.frozen(kw_only=True)
class ObjectionFacts:
    """What decides what stands of an objection; None is unknown.

    `contradicted` tells that the days on record contradict each other; they do not unless it is said.
    """

    objected: bool | None = attrs.field(default=None, metadata=described("已申诉", "objected"))
    objected_in_time: bool | None = attrs.field(default=None, metadata=described("申诉未逾期", "objected in time"))
    decided: bool | None = attrs.field(default=None, metadata=described("已作处理决定", "decided"))
    sued: bool | None = attrs.field(default=None, metadata=described("已起诉", "sued"))
    sued_in_time: bool | None = attrs.field(default=None, metadata=described("起诉未逾期", "sued in time"))
    judged: bool | None = attrs.field(default=None, metadata=described("已判决", "judged"))
    contradicted: bool | None = attrs.field(
        default=False, metadata=described("日期先后矛盾", "the days contradict each other")
    )


DUE: Final = field(StageFacts, lambda s: s.due)
DONE: Final = field(StageFacts, lambda s: s.done)
TIMELY: Final = field(StageFacts, lambda s: s.timely)
DUTY: Final = field(StageFacts, lambda s: s.duty)
CONTRADICTED: Final = field(StageFacts, lambda s: s.contradicted)

OBJECTED: Final = field(ObjectionFacts, lambda o: o.objected)
OBJECTED_IN_TIME: Final = field(ObjectionFacts, lambda o: o.objected_in_time)
DECIDED: Final = field(ObjectionFacts, lambda o: o.decided)
SUED: Final = field(ObjectionFacts, lambda o: o.sued)
SUED_IN_TIME: Final = field(ObjectionFacts, lambda o: o.sued_in_time)
JUDGED: Final = field(ObjectionFacts, lambda o: o.judged)
OUT_OF_ORDER: Final = field(ObjectionFacts, lambda o: o.contradicted)
