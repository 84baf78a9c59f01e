"""Conduct the election of one district: a frozen state, and one fold over events.

Every event is in the log, those that were refused too; a refused one changes nothing but the log. Replaying the events
of a log gives the same proceedings.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import reduce
from typing import Any, Final

import attrs

from congress_rules.elections.declaration import ResolutionDifference
from congress_rules.elections.nomination import Remark
from congress_rules.elections.proceedings.agenda import OpenStep, agenda, opened_in, owed, session_limit
from congress_rules.elections.proceedings.chapters import Chapters
from congress_rules.elections.proceedings.events import Event
from congress_rules.elections.proceedings.log import Entry, Refusal
from congress_rules.elections.proceedings.moves import TransitionPolicy
from congress_rules.elections.proceedings.phases import EventKind, Lateness, Phase, Reason
from congress_rules.elections.proceedings.state import ProceedingsState
from congress_rules.elections.proceedings.transitions import Happening, Move
from congress_rules.elections.timetable import ELECTION_DAY, ObjectionCourse, StepFinding, StepState, Timetable
from congress_rules.law.periods import plain_day
from congress_rules.logic import Decision, Severity, Status
from congress_rules.logic.cells import at_most
from congress_rules.texts import Language, Text

__all__ = ["Proceedings"]


@attrs.frozen(kw_only=True)
class Proceedings:
    """The election of one district so far.

    `start` is the state that it began in, `state` the one that it is in; `log` holds every event, accepted or refused.
    """

    policy: TransitionPolicy = attrs.field(repr=lambda policy: repr(policy.id))
    chapters: Chapters = attrs.field(repr=False)
    start: ProceedingsState = attrs.field(repr=False)
    state: ProceedingsState
    log: tuple[Entry, ...] = attrs.field(default=(), repr=False)

    @property
    def phase(self) -> Phase:
        """Tell where the election stands."""
        return self.state.phase

    @property
    def closed(self) -> bool:
        """Tell whether nothing more can follow."""
        opened = opened_in(self.policy, self.state)
        return self.phase in self.policy.final and not any(each.to is not None for each in opened)

    @property
    def refused(self) -> tuple[Entry, ...]:
        """List the entries of events that were refused."""
        return tuple(each for each in self.log if each.refusal is not None)

    @property
    def findings(self) -> tuple[StepFinding, ...]:
        """List the breaches of steps that stand all the same."""
        return tuple(finding for each in self.log for finding in each.findings)

    @property
    def differences(self) -> tuple[ResolutionDifference, ...]:
        """List where resolutions differ from what was computed."""
        return tuple(found for each in self.state.declarations for found in each.differences)

    @property
    def timetable(self) -> Timetable | None:
        """Give the timetable for the election day; None before one is fixed."""
        state = self.state
        if state.election_day is None:
            return None
        return self.chapters.timetable(state.election_day, kind=state.kind, name=state.district)

    # The fold

    def apply(self, event: Event) -> "Proceedings":
        """Give the proceedings after an event; one that is refused changes only the log, where it says why."""
        decision = self._decided(event)
        refusal = self._refused(event, decision)
        if refusal is not None:
            return self._logged(event, refusal=refusal)
        move, after = decision.value, event.recorded(self.state, self.chapters)
        breaches = self._breaches(event, move, after)
        if breaches and move.late is Lateness.REFUSED:
            return self._logged(event, refusal=_too_late(breaches))
        remarks = event.remarks(self.state, self.chapters)
        broken = tuple(each for each in remarks if each.severity is Severity.ERROR)
        if broken:
            return self._logged(event, refusal=_broken(broken))
        breaches = (*breaches, *self._missed(event))
        after = after if event.about else after.dated(self._own_step(move, after), event.day)
        after = attrs.evolve(after, phase=move.to or after.phase, last=event.day)
        return self._logged(event, after, decision=decision, findings=breaches, remarks=remarks)

    def fold(self, events: Iterable[Event]) -> "Proceedings":
        """Give the proceedings after events, one after the other."""
        return reduce(Proceedings.apply, events, self)

    def replay(self) -> "Proceedings":
        """Give the proceedings anew, from the beginning and by the events of the log."""
        begun = attrs.evolve(self, state=self.start, log=())
        return begun.fold(each.event for each in self.log)

    def _decided(self, event: Event) -> Decision[Move]:
        result = event.result(self.state, self.chapters)
        return self.policy.decide(
            Happening(phase=self.phase, event=event.kind, kind=self.state.kind, result=result),
        )

    def _refused(self, event: Event, decision: Decision[Move]) -> Refusal | None:
        """Say why an event is refused, if not for its day: for the phase first, then for what stands in its way."""
        if not decision.decided:
            refusal = Refusal.of(_STATUSES.get(decision.status, Reason.UNDECIDED), decision)
            return attrs.evolve(refusal, open=event.open(self.state, self.chapters))
        if not decision.value.lawful:
            lawful = tuple(each.text for each in self.policy.lawful_in(event.kind, self.state.kind))
            basis = self.policy.basis_of(event.kind, self.state.kind)
            return Refusal(reason=Reason.NOT_NOW, basis=basis, lawful_in=lawful)
        obstacle = self.policy.obstacle(event.facts(self.state))
        return None if obstacle.value is Reason.NONE else Refusal.of(obstacle.value, obstacle)

    def _breaches(self, event: Event, move: Move, after: ProceedingsState) -> tuple[StepFinding, ...]:
        """Give how the day of an event breaks the timetable of the day that was fixed before it."""
        step, timetable = self._own_step(move, after), self.timetable
        if step is None or timetable is None:
            return self._after_session(event)
        found = timetable.breaches(_known(event.days(self.state, step), timetable))
        return tuple(each for each in found if each.step == step)

    def _after_session(self, event: Event) -> tuple[StepFinding, ...]:
        """Give the finding of an event that should have come before the first session of the congress."""
        stated = next(each for each in self.policy.open_in(self.phase, self.state.kind) if each.event is event.kind)
        limit = session_limit(stated, self.state)
        if limit is None or event.day in at_most(limit):
            return ()
        late = StepFinding(
            step=stated.rule or stated.id,
            name=event.kind.text,
            state=StepState.TOO_LATE,
            limit=limit,
            actual=event.day,
            basis=stated.basis,
            readings=stated.readings,
        )
        return (late,)

    def _missed(self, event: Event) -> tuple[StepFinding, ...]:
        """Give what should have taken place by now, when an event says that the vote did, or that it is put off."""
        timetable = self.timetable
        if timetable is None or event.kind not in _VOTING:
            return ()
        voted = event.day if event.kind is EventKind.VOTE_HELD else None
        days = {**self.state.days, ELECTION_DAY: voted}
        found = timetable.breaches(_known(days, timetable), on=event.day)
        missing = (each for each in found if each.state is StepState.MISSING)
        objected = (each for one in self.state.objections for each in owed(one, timetable, event.day))
        return (*missing, *objected)

    def _own_step(self, move: Move, after: ProceedingsState) -> str | None:
        """Give the step that a move fulfils, where the timetable has it."""
        known = () if after.election_day is None else self.chapters.timetable.members.ids
        return move.step if move.step in known else None

    def _logged(self, event: Event, after: ProceedingsState | None = None, **told: Any) -> "Proceedings":  # noqa: ANN401
        """Give the proceedings with one entry more, of which `told` gives what it rests on."""
        state = self.state if after is None else after
        entry = Entry(number=len(self.log) + 1, event=event, before=self.phase, after=state.phase, **told)
        return attrs.evolve(self, state=state, log=(*self.log, entry))

    # Looking ahead and back

    def next_steps(self, on: date | None = None) -> tuple[OpenStep, ...]:
        """List what is open, by its latest day: what is due, what may happen, and what is overdue on a day.

        Raise `CalendarError` for a day that is none, or has a time.
        """
        if on is not None:
            plain_day(on)
        return agenda(self.policy, self.state, self.timetable, on)

    def check(self, on: date | None = None) -> tuple[StepFinding, ...]:
        """Compare the days on record with the timetable of the election day as it stands; nothing before one is."""
        return () if self.timetable is None else self.timetable.check(self.state.days, on=on)

    def objections(self) -> tuple[ObjectionCourse, ...]:
        """Follow every objection: who is late, and what stands; nothing before election day is fixed."""
        timetable = self.timetable
        if timetable is None:
            return ()
        return tuple(self.chapters.objections.follow(each, timetable) for each in self.state.objections)

    def explain(self, language: Language = "zh") -> str:
        """Tell the election: each event of the log, the declarations as they came, objections, and where it stands."""
        return "\n".join(self._lines(language))

    def _lines(self, language: Language) -> Iterator[str]:
        state = self.state
        head = _HEAD.format(district=state.district, seats=state.seats, kind=self.start.kind.text)
        yield head.in_(language)
        yield from (line for each in self.log for line in each.explain(language).splitlines())
        for declared in state.declarations:
            yield from (f"  {line}" for line in declared.explain(language).splitlines())
        for course in self.objections():
            yield course.objection.id
            yield from (f"  {line}" for line in course.explain(language).splitlines())
        yield _STANDS.format(phase=self.phase.text).in_(language)
        if self.phase in {Phase.PARTLY, Phase.CLOSED} and state.empty:
            yield _EMPTY.format(number=state.empty).in_(language)
        yield from (f"  {each.explain(language)}" for each in self.next_steps())

    def to_rows(self, language: Language = "zh") -> tuple[Mapping[str, str], ...]:
        """Give a row of texts for each event of the log."""
        return tuple(each.to_row(language) for each in self.log)


_VOTING: Final = (EventKind.VOTE_HELD, EventKind.ELECTION_DAY_POSTPONED)


def _known(days: Mapping[str, date | None], timetable: Timetable) -> Mapping[str, date | None]:
    """Give the days of the steps that a timetable has."""
    known = {each.id for each in timetable.deadlines}
    return {step: day for step, day in days.items() if step in known}


_HEAD: Final = Text("{district}（{kind}），应选{seats}名", "{district} ({kind}), seats: {seats}")
_STANDS: Final = Text("现阶段：{phase}", "it stands: {phase}")
_EMPTY: Final = Text("缺额{number}名", "empty seats: {number}")
_STATUSES: Final[Mapping[Status, Reason]] = {
    Status.NOT_REGULATED: Reason.NOT_REGULATED,
    Status.UNKNOWN: Reason.UNKNOWN,
}


def _too_late(breaches: tuple[StepFinding, ...]) -> Refusal:
    basis = tuple(dict.fromkeys(each for found in breaches for each in found.basis))
    readings = tuple(dict.fromkeys(each for found in breaches for each in found.readings))
    return Refusal(reason=Reason.TOO_LATE, basis=basis, readings=readings, findings=breaches)


def _broken(remarks: tuple[Remark, ...]) -> Refusal:
    basis = tuple(dict.fromkeys(each for remark in remarks for each in remark.basis))
    return Refusal(reason=Reason.BREACH, basis=basis, remarks=remarks)
