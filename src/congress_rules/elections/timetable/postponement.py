"""Say what is due again when election day is moved: no text does, so each answer is a reading.

What was done in time may *stay* valid or be due *again*. What states election day is due again under either reading,
since the day that it states is no longer the day.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.timetable.plan import Deadline, Timetable, read_days
from congress_rules.elections.timetable.steps import ELECTION_DAY, STATES_DAY
from congress_rules.law import Provision, cited
from congress_rules.logic import Decider, DecisionTable, Row
from congress_rules.logic.cells import at_most
from congress_rules.policies import Policy
from congress_rules.texts import Language, Text, bracketed

__all__ = ["MovedState", "MovedStep", "Postponement", "PostponementPolicy"]

_STATED: Final = True
_READING: Final = "timetable-postponement"


class MovedState(StrEnum):
    """What becomes of a step when election day moves."""

    STAYS = "stays"
    AGAIN = "again"
    DUE = "due"
    TOO_LATE = "too_late"
    NOT_REGULATED = "not_regulated"

    @property
    def text(self) -> Text:
        """Word the state."""
        return _STATES[self]


_STATES: Final[Mapping[MovedState, Text]] = {
    MovedState.STAYS: Text("继续有效", "stays valid"),
    MovedState.AGAIN: Text("须重新进行，至迟 {limit}", "due again by {limit}"),
    MovedState.DUE: Text("没有记录，至迟 {limit}", "nothing on record, due by {limit}"),
    MovedState.TOO_LATE: Text("对新的选举日已逾期，至迟应为 {limit}", "too late for the new day, was due by {limit}"),
    MovedState.NOT_REGULATED: Text("该文本未作规定", "not regulated by the text"),
}


@attrs.frozen(kw_only=True)
class MovedStep:
    """One step after election day moved: what becomes of it, its day on record, and its latest day for the new day."""

    step: str
    name: Text
    state: MovedState
    limit: date | None
    actual: date | None
    basis: tuple[Provision, ...]
    readings: tuple[str, ...]

    def explain(self, language: Language = "zh") -> str:
        """Word the step, what becomes of it, and the provisions."""
        limit = Text("？", "?") if self.limit is None else str(self.limit)
        said = self.name + Text("：", ": ") + self.state.text.format(limit=limit)
        return (said + bracketed(cited(self.basis))).in_(language)


@attrs.frozen(kw_only=True)
class Postponement:
    """An election moved from one day to another: the new timetable, and what becomes of each step."""

    before: Timetable
    after: Timetable
    steps: tuple[MovedStep, ...]

    def of(self, *states: MovedState) -> tuple[str, ...]:
        """List the ids of the steps in these states."""
        return tuple(each.step for each in self.steps if each.state in states)

    def explain(self, language: Language = "zh") -> str:
        """Word both days, then each step."""
        head = f"{self.before.title.in_(language)} {self.before.election_day} → {self.after.election_day}"
        return "\n".join((head, *(f"  {each.explain(language)}" for each in self.steps)))


@attrs.frozen(kw_only=True)
class PostponementPolicy(Policy):
    """Say which steps are due again when election day moves; `basis` is what lets the day be fixed."""

    id: str = "postponement"
    name: Text = attrs.field(default=Text("选举日变更后的步骤", "steps after election day moved"))
    basis: tuple[Provision, ...]

    def rows(self) -> tuple[Row[bool], ...]:
        """List what is due again (True) and what stays valid, by the reading."""
        stated, other = STATES_DAY.equals(_STATED), STATES_DAY.is_not(_STATED)
        kept, anew = f"{_READING}=kept", f"{_READING}=anew"
        day, rest, every = (
            Text("载明选举日的公布", "what states election day"),
            Text("其他步骤", "any other step"),
            Text("所有步骤", "every step"),
        )
        return (
            Row(id="states-day", name=day, when=stated, value=True, basis=self.basis, readings=kept),
            Row(id="states-no-day", name=rest, when=other, value=False, basis=self.basis, readings=kept),
            Row(id="all-anew", name=every, value=True, basis=self.basis, readings=anew),
        )

    @cached_property
    def again(self) -> DecisionTable[bool]:
        """Give the table of what is due again, as it is read and amended."""
        return self.table(self.id, self.name, self.rows())

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the table of what is due again."""
        return (self.again,)

    def moved(
        self, before: Timetable, after: Timetable, actual: Mapping[str, date | None] | None = None
    ) -> Postponement:
        """Say what becomes of each step of a timetable under that of the new day.

        `actual` gives the days of what was done before the day moved, None where that is unknown. A step that is due
        only where something happens is told of when it is named.
        """
        days = read_days(actual or {}, [each.id for each in before.deadlines])
        told = (each for each in after.deadlines if each.id != ELECTION_DAY and (each.step.always or each.id in days))
        return Postponement(before=before, after=after, steps=tuple(self._moved(each, after, days) for each in told))

    def _moved(self, deadline: Deadline, after: Timetable, days: Mapping[str, date | None]) -> MovedStep:
        decision = self.again.decide(deadline.step)
        day, limit = days.get(deadline.id), after.limit(deadline.id, days)
        state = self._state(deadline, day, limit, again=decision.value)
        taken = tuple(each for ground in decision.grounds for each in ground.readings)
        return MovedStep(
            step=deadline.id,
            name=deadline.name,
            state=state,
            limit=deadline.latest if state is MovedState.AGAIN else limit,
            actual=day,
            basis=deadline.basis,
            readings=(*deadline.readings, *taken),
        )

    def _state(self, deadline: Deadline, day: date | None, limit: date | None, *, again: bool) -> MovedState:
        if not deadline.decision.decided:
            return MovedState.NOT_REGULATED
        if day is None or limit is None:
            return MovedState.DUE
        if again:
            return MovedState.AGAIN
        return MovedState.STAYS if day in at_most(limit) else MovedState.TOO_LATE
