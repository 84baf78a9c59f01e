"""List what is open in an election: what is due by when, what may happen, and what is overdue."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

import attrs

from congress_rules.elections.proceedings.moves import TransitionPolicy
from congress_rules.elections.proceedings.phases import EventKind, Lateness
from congress_rules.elections.proceedings.state import ProceedingsState
from congress_rules.elections.proceedings.transitions import Transition
from congress_rules.elections.timetable import Deadline, Objection, StepFinding, Timetable
from congress_rules.law import Provision, cited
from congress_rules.logic.cells import more_than
from congress_rules.texts import Language, Text, bracketed

__all__ = ["OpenStep", "agenda", "opened_in", "owed", "session_limit"]

_K: Final = EventKind
_STAGES: Final = (_K.OBJECTION_DECIDED, _K.OBJECTION_SUED, _K.OBJECTION_JUDGED)
_STEPS: Final[Mapping[EventKind, str]] = {_K.OBJECTION_DECIDED: "decision", _K.OBJECTION_JUDGED: "judgment"}
_RIGHTS: Final = (_K.OBJECTION_SUED,)


@attrs.frozen(kw_only=True)
class OpenStep:
    """What may or must come next: the event, its latest day where the text dates it, and whether it is overdue.

    `about` is the id of the objection that it is about. An `optional` one need not come, and is never overdue.
    """

    event: EventKind
    due: date | None = None
    overdue: bool = False
    optional: bool = False
    about: str | None = None
    basis: tuple[Provision, ...] = ()

    def explain(self, language: Language = "zh") -> str:
        """Word the event, its latest day and its provisions."""
        about = Text("", "") if self.about is None else Text(f"（{self.about}）", f" ({self.about})")
        said = (
            self.event.text
            + about
            + (Text("：未定期限", ": not dated") if self.due is None else _DUE.format(day=self.due))
        )
        said += Text("，已逾期", ", overdue") if self.overdue else Text("", "")
        mark = "!" if self.overdue else {True: "·", False: "→"}[self.optional]
        return f"{mark} {(said + bracketed(cited(self.basis))).in_(language)}"


_DUE: Final = Text("：至迟 {day}", ": by {day}")


def agenda(
    policy: TransitionPolicy, state: ProceedingsState, timetable: Timetable | None, on: date | None
) -> tuple[OpenStep, ...]:
    """List what is open in a state, by its latest day; what is not dated comes last."""
    steps = (*_of_phase(policy, state, timetable, on), *_of_objections(policy, state, timetable, on))
    return tuple(sorted(steps, key=lambda each: (each.due is None, each.due or date.max)))


def opened_in(policy: TransitionPolicy, state: ProceedingsState) -> tuple[Transition, ...]:
    """List what may happen in a state; another election only where a vote left seats empty."""
    opened = policy.open_in(state.phase, state.kind)
    called = state.shortfall is not None
    return tuple(each for each in opened if called or each.event is not _K.ANOTHER_ELECTION_CALLED)


def _of_phase(
    policy: TransitionPolicy, state: ProceedingsState, timetable: Timetable | None, on: date | None
) -> Iterator[OpenStep]:
    for each in opened_in(policy, state):
        if each.event in _STAGES or _done(each, state):
            continue
        due = _limit(timetable, each.step, state.days) or session_limit(each, state)
        passed, optional = _passed(due, on), each.optional and not _owed(each, timetable)
        if not (passed and optional and each.late is Lateness.REFUSED):
            found = _open(each, due, overdue=passed and not optional, timetable=timetable)
            yield attrs.evolve(found, optional=optional)


def _deadline(transition: Transition, timetable: Timetable | None) -> Deadline | None:
    """Give the step of the timetable that a transition fulfils; None where there is none."""
    deadlines = () if timetable is None else timetable.deadlines
    return next((each for each in deadlines if each.id == transition.step), None)


def _owed(transition: Transition, timetable: Timetable | None) -> bool:
    """Tell whether a step must come because the timetable dates it, whatever else happens."""
    dated = _deadline(transition, timetable)
    return dated is not None and dated.step.always and dated.decision.decided


def session_limit(transition: Transition, state: ProceedingsState) -> date | None:
    """Give the last day before the first session, of a first list; None where either is not known."""
    if not transition.before_session or state.first_session is None or state.deputies is not None:
        return None
    return state.first_session - timedelta(days=1)


def _done(transition: Transition, state: ProceedingsState) -> bool:
    """Tell whether a step that leaves the phase as it is has taken place; others may always object."""
    return transition.event is not _K.OBJECTION_MADE and transition.to is None and transition.step in state.days


def _of_objections(
    policy: TransitionPolicy, state: ProceedingsState, timetable: Timetable | None, on: date | None
) -> Iterator[OpenStep]:
    lawful = {each.event: each for each in policy.open_in(state.phase, state.kind)}
    for objection in state.objections:
        event = _next_stage(objection)
        if event is None or event not in lawful:
            continue
        due = _limit(timetable, lawful[event].step, objection.days)
        passed, right = _passed(due, on), event in _RIGHTS
        if not (passed and right and lawful[event].late is Lateness.REFUSED):
            found = _open(lawful[event], due, overdue=passed and not right, timetable=timetable)
            yield attrs.evolve(found, about=objection.id, optional=right)


def owed(objection: Objection, timetable: Timetable, on: date) -> tuple[StepFinding, ...]:
    """Give the stage of an objection that the committee or the court should have come to by a day."""
    stage = _next_stage(objection)
    if stage is None or stage in _RIGHTS:
        return ()
    known = {step: day for step, day in objection.days.items() if isinstance(day, date)}
    found = timetable.breaches({**known, _STEPS[stage]: None}, on=on)
    return tuple(each for each in found if each.step == _STEPS[stage])


def _next_stage(objection: Objection) -> EventKind | None:
    days = (objection.decided, objection.sued, objection.judged)
    return next((stage for stage, day in zip(_STAGES, days, strict=True) if day is None), None)


def _open(transition: Transition, due: date | None, *, overdue: bool, timetable: Timetable | None) -> OpenStep:
    dated = _deadline(transition, timetable)
    return OpenStep(
        event=transition.event,
        due=due,
        overdue=overdue,
        optional=transition.optional,
        basis=tuple(dict.fromkeys((*transition.basis, *(() if due is None or dated is None else dated.basis)))),
    )


def _passed(due: date | None, on: date | None) -> bool:
    return due is not None and on is not None and on in more_than(due)


def _limit(timetable: Timetable | None, step: str | None, days: Mapping[str, object]) -> date | None:
    """Give the latest day of a step as things went; None where the text or the record gives none."""
    if timetable is None or step not in {each.id for each in timetable.deadlines}:
        return None
    known = {name: day for name, day in days.items() if isinstance(day, date)}
    return timetable.limit(step, known)
