"""Report how a step came out against the timetable: on time, too late, out of order, missing or unknown."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final

import attrs

from congress_rules.law import Provision, cited
from congress_rules.logic import Severity
from congress_rules.texts import Language, Text, bracketed

__all__ = ["StepFinding", "StepState"]


class StepState(StrEnum):
    """How a step came out."""

    ON_TIME = "on_time"
    TOO_LATE = "too_late"
    NOT_ON_DAY = "not_on_day"
    OUT_OF_ORDER = "out_of_order"
    MISSING = "missing"
    UNKNOWN = "unknown"
    NOT_REGULATED = "not_regulated"
    UNDECIDED = "undecided"

    @property
    def text(self) -> Text:
        """Word the state; `{limit}` and `{about}` are filled in by a finding."""
        return _STATES[self]

    @property
    def breach(self) -> bool:
        """Tell whether the state breaks the text that dates the step."""
        return self in _BREACHES


_STATES: Final[Mapping[StepState, Text]] = {
    StepState.ON_TIME: Text("按时，至迟 {limit}", "on time, due by {limit}"),
    StepState.TOO_LATE: Text("逾期 {days} 日，至迟 {limit}", "{days} too late, due by {limit}"),
    StepState.NOT_ON_DAY: Text("不在规定的 {limit}", "not on {limit}, the day set"),
    StepState.OUT_OF_ORDER: Text("早于{about}（{limit}）", "before {about} ({limit})"),
    StepState.MISSING: Text("已过 {limit}，没有记录", "nothing on record, due by {limit}"),
    StepState.UNKNOWN: Text("日期不明，至迟 {limit}", "day unknown, due by {limit}"),
    StepState.NOT_REGULATED: Text("该文本未作规定", "not regulated by the text"),
    StepState.UNDECIDED: Text("规定不能得出期限", "the text gives no one deadline"),
}
_BREACHES: Final = frozenset(
    {StepState.TOO_LATE, StepState.NOT_ON_DAY, StepState.OUT_OF_ORDER, StepState.MISSING, StepState.UNDECIDED}
)


@attrs.frozen(kw_only=True)
class StepFinding:
    """One step compared with its latest day.

    `limit` is that day, or, out of order, the day of the step `about` that should have come first; `actual` the day on
    record. None is unknown. A breach of a soft step is a warning.
    """

    step: str
    name: Text
    state: StepState
    hard: bool = True
    limit: date | None = None
    actual: date | None = None
    about: Text | None = None
    basis: tuple[Provision, ...] = ()
    readings: tuple[str, ...] = ()

    @property
    def breach(self) -> bool:
        """Tell whether the text is broken."""
        return self.state.breach

    @property
    def severity(self) -> Severity:
        """Tell how much the finding matters."""
        if not self.breach:
            return Severity.NOTE
        return Severity.ERROR if self.hard else Severity.WARNING

    @property
    def days_late(self) -> int:
        """Count the days by which the step came after its latest day."""
        if self.state is not StepState.TOO_LATE or self.limit is None or self.actual is None:
            return 0
        return (self.actual - self.limit).days

    def explain(self, language: Language = "zh") -> str:
        """Word the step, its day, how it came out and the provisions."""
        mark = {True: "✗", False: "?"}[self.breach] if self.state is not StepState.ON_TIME else "✓"
        day = "?" if self.actual is None else str(self.actual)
        told = Text("{name}：{day}，", "{name}: {day}, ").format(name=self.name, day=day) + self._said
        return f"{mark} {(told + bracketed(cited(self.basis))).in_(language)}"

    @property
    def _said(self) -> Text:
        limit = Text("？", "?") if self.limit is None else str(self.limit)
        late = self.days_late
        days = Text(str(late), "1 day" if late == 1 else f"{late} days")
        return self.state.text.format(limit=limit, days=days, about=self.about or "")

    def __str__(self) -> str:
        """Give the finding in English."""
        return self.explain("en")
