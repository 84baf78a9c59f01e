"""Hold the timetable of one election: every step with its latest day, its basis and its readings."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Final

import attrs

from congress_rules.elections.timetable.checks import StepFinding, StepState
from congress_rules.elections.timetable.counting import StepCounting
from congress_rules.elections.timetable.drawing import Milestone, gantt
from congress_rules.elections.timetable.steps import ELECTION_DAY, Bound, ElectionKind, Step
from congress_rules.errors import UndecidedError, UnknownNameError
from congress_rules.law import Provision, Reading, cited
from congress_rules.law.periods import plain_day
from congress_rules.logic import Decision, Range, Status
from congress_rules.logic.cells import at_most, equal_to, less_than, more_than
from congress_rules.texts import Language, Text, bracketed

__all__ = ["Deadline", "Timetable", "read_days"]

Days = Mapping[str, date | None]

_COUNTED_BY: Final[Mapping[Bound, tuple[str, ...]]] = {
    Bound.DAYS_BEFORE: ("timetable-days-before",),
    Bound.WITHIN: ("timetable-days-within", "timetable-holidays"),
}


@attrs.frozen(kw_only=True)
class Deadline:
    """One step of one election: what dates it, and its latest day, or its only one.

    `decision` says how many days lie between the step and its anchor, or why the text gives none. `latest` is None
    while the day of the anchor is not known, and where nothing is decided.
    """

    step: Step
    decision: Decision[int]
    latest: date | None = None

    @property
    def id(self) -> str:
        """Give the id of the step."""
        return self.step.step

    @property
    def name(self) -> Text:
        """Name the step."""
        return self.step.title

    @property
    def status(self) -> Status:
        """Tell whether the text dates the step."""
        return self.decision.status

    @property
    def basis(self) -> tuple[Provision, ...]:
        """List the provisions that date the step."""
        return tuple(dict.fromkeys(each for ground in self.decision.grounds for each in ground.basis))

    @property
    def readings(self) -> tuple[str, ...]:
        """List the ids of the readings that the day rests on."""
        taken = [each for ground in self.decision.grounds for each in ground.readings]
        counted = _COUNTED_BY.get(self.step.bound, ()) if self.decision.decided else ()
        return tuple(dict.fromkeys((*taken, *counted)))

    @property
    def day(self) -> date:
        """Give the latest day; raise `UndecidedError` where there is none."""
        if self.latest is None:
            self.decision.value  # noqa: B018 - raises with the reason where the text gives no days
            msg = f"{self.id} has no latest day: the day of {self.step.anchor} is unknown"
            raise UndecidedError(msg)
        return self.latest

    def explain(self, language: Language = "zh") -> str:
        """Word the step, its latest day and its provisions."""
        said = self.decision.status.text if self.latest is None and not self.decision.decided else self._day_text
        colon = Text("：", ": ")
        return (self.name + colon + said + bracketed(cited(self.basis))).in_(language)

    @property
    def _day_text(self) -> Text:
        if self.latest is None:
            return Text("视前一步骤的日期而定", "depends on the day of an earlier step")
        only = Text("{day}当日", "on {day}") if self.step.bound is Bound.ON else Text("至迟 {day}", "by {day}")
        return only.format(day=self.latest)


@attrs.frozen(kw_only=True)
class Timetable:
    """The steps of one election, in the order of the text.

    `title` names the election. `id` tells it apart from others, in exports too. `readings` are those that it rests on.
    """

    id: str
    title: Text
    election_day: date
    kind: ElectionKind
    deadlines: tuple[Deadline, ...]
    counting: StepCounting
    readings: tuple[Reading, ...] = ()

    @cached_property
    def _by_id(self) -> Mapping[str, Deadline]:
        return {each.id: each for each in self.deadlines}

    def deadline(self, step: str) -> Deadline:
        """Give one step; raise `UnknownNameError`, with the nearest id, when there is none."""
        if step not in self._by_id:
            kind = "step"
            raise UnknownNameError(kind, step, self._by_id)
        return self._by_id[step]

    def latest(self, step: str) -> date:
        """Give the latest day of a step; raise `UndecidedError` where the text or the anchor gives none."""
        return self.deadline(step).day

    @property
    def timetables(self) -> tuple["Timetable", ...]:
        """List the timetables drawn and exported with this one: itself."""
        return (self,)

    @cached_property
    def in_order(self) -> tuple[Deadline, ...]:
        """List the steps by their latest day; those without one come last."""
        return tuple(sorted(self.deadlines, key=lambda each: (each.latest is None, each.latest or self.election_day)))

    def limit(self, step: str, actual: Days) -> date | None:
        """Give the latest day of a step as things went: counted from the day on which its anchor really took place."""
        found = self.deadline(step)
        if not found.decision.decided:
            return None
        anchor = self.election_day if found.step.anchor == ELECTION_DAY else actual.get(found.step.anchor)
        return None if anchor is None else self.counting.latest(found.step.bound, anchor, found.decision.value)

    def check(self, actual: Days, *, on: date | None = None) -> tuple[StepFinding, ...]:
        """Compare what took place with the timetable, step by step; each finding names its provision.

        `actual` gives the days by the ids of the steps. None, and a step left out, mean unknown; a step that is due
        only where something happens, such as an objection, is asked for only when it is named. `on` is the day of
        asking: a step whose latest day has passed by then without a day on record is missing. Raise
        `UnknownNameError` for a step that is none, and `CalendarError` for a day that is none.
        """
        days = read_days(actual, self._by_id)
        if on is not None:
            plain_day(on)
        asked = (each for each in self.deadlines if each.step.always or each.id in actual)
        return tuple(finding for each in asked for finding in self._findings(each, days, on))

    def breaches(self, actual: Days, *, on: date | None = None) -> tuple[StepFinding, ...]:
        """Give the findings of `check` that are breaches."""
        return tuple(finding for finding in self.check(actual, on=on) if finding.breach)

    def _findings(self, deadline: Deadline, actual: Days, on: date | None) -> Iterator[StepFinding]:
        limit, day = self.limit(deadline.id, actual), actual.get(deadline.id)
        state = self._state(deadline, limit, day, on)
        overtaken = () if day is None else self._overtaken(deadline, actual, day)
        if not (overtaken and state is StepState.ON_TIME):
            yield _finding(deadline, state, limit, day)
        for other in overtaken:
            yield _finding(deadline, StepState.OUT_OF_ORDER, actual[other], day, about=self._by_id[other].name)

    def _state(self, deadline: Deadline, limit: date | None, day: date | None, on: date | None) -> StepState:
        if not deadline.decision.decided:
            regulated = deadline.status is not Status.NOT_REGULATED
            return StepState.UNDECIDED if regulated else StepState.NOT_REGULATED
        if day is None and limit is not None and on is not None and on in more_than(limit):
            return StepState.MISSING
        if day is None or limit is None:
            return StepState.UNKNOWN
        if day in _lawful(deadline.step.bound, limit):
            return StepState.ON_TIME
        return StepState.NOT_ON_DAY if deadline.step.bound is Bound.ON else StepState.TOO_LATE

    def _overtaken(self, deadline: Deadline, actual: Days, day: date) -> tuple[str, ...]:
        """List the steps that should have come first, and came later; beyond one that did not, those before it."""
        later: dict[str, bool] = {}
        ahead = [*deadline.step.after]
        while ahead:
            other = ahead.pop(0)
            first = actual.get(other)
            later[other] = first is not None and day in less_than(first)
            if not later[other] and other in self._by_id:
                ahead += (each for each in self._by_id[other].step.after if each not in later)
        return tuple(each for each, came_later in later.items() if came_later)

    def to_rows(self, language: Language = "zh") -> tuple[Mapping[str, str], ...]:
        """Give a row of texts for each step, by its latest day: a table to print or to write to a sheet."""
        return tuple(self._row(each, language) for each in self.in_order)

    def _row(self, deadline: Deadline, language: Language) -> Mapping[str, str]:
        return {
            "election": self.title.in_(language),
            "step": deadline.id,
            "name": deadline.name.in_(language),
            "latest": "" if deadline.latest is None else str(deadline.latest),
            "actor": deadline.step.actor.text.in_(language),
            "status": deadline.status.text.in_(language),
            "basis": cited(deadline.basis).in_(language),
            "readings": ", ".join(deadline.readings),
        }

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """List the steps that have a latest day, to be drawn or exported."""
        return tuple(
            Milestone(id=each.id, name=each.name, day=each.latest, hard=each.step.hard)
            for each in self.in_order
            if each.latest is not None
        )

    def to_mermaid(self, language: Language = "zh") -> str:
        """Draw the steps that have a latest day as a Gantt chart, in the notation of Mermaid."""
        return gantt([(self.title, self.milestones)], language)

    def explain(self, language: Language = "zh") -> str:
        """Word the election, then each step by its latest day."""
        head = f"{self.title.in_(language)} {self.election_day} ({self.kind.text.in_(language)})"
        return "\n".join((head, *(f"  {each.explain(language)}" for each in self.in_order)))


def _lawful(bound: Bound, limit: date) -> Range:
    return equal_to(limit) if bound is Bound.ON else at_most(limit)


def read_days(actual: Days, steps: Iterable[str]) -> dict[str, date | None]:
    """Check the days of steps; raise `UnknownNameError` for a step that is none, `CalendarError` for such a day."""
    known = tuple(steps)
    for step, day in actual.items():
        if step not in known:
            kind = "step"
            raise UnknownNameError(kind, step, known)
        if day is not None:
            plain_day(day)
    return dict(actual)


def _finding(
    deadline: Deadline, state: StepState, limit: date | None, day: date | None, about: Text | None = None
) -> StepFinding:
    return StepFinding(
        step=deadline.id,
        name=deadline.name,
        state=state,
        hard=deadline.step.hard,
        limit=limit,
        actual=day,
        about=about,
        basis=deadline.basis,
        readings=deadline.readings,
    )
