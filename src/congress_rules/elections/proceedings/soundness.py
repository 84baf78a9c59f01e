"""Check transitions as a graph: phases that nothing leads to, dead ends, and deadlines that cannot be kept in order."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Final

from congress_rules.elections.proceedings.phases import Phase
from congress_rules.elections.proceedings.transitions import Transition
from congress_rules.elections.timetable import ElectionKind, Timetable
from congress_rules.logic import Finding, FindingKind
from congress_rules.logic.cells import at_most
from congress_rules.texts import Text

__all__ = ["dead_ends", "deadline_faults", "of_kind", "unreachable"]

_UNREACHED: Final = Text("没有事件导向该阶段：{phase}", "nothing leads to the phase: {phase}")
_STUCK: Final = Text("该阶段没有出路：{phase}", "nothing leads out of the phase: {phase}")
_DISORDERED: Final = Text(
    "依各步骤至迟日期不能到达：{phase}", "not reached with all steps on their latest days: {phase}"
)


def _used(transitions: Iterable[Transition]) -> set[Phase]:
    """Give the phases that transitions speak of, and the first."""
    return {Phase.BEGUN}.union(*({*each.phases, *([each.to] if each.to else [])} for each in transitions))


def _steps(transitions: Iterable[Transition], phase: Phase) -> Iterator[Transition]:
    """List what leads out of a phase."""
    yield from (each for each in transitions if each.regulated and each.to is not None and phase in each.phases)


def _reached(transitions: Collection[Transition]) -> set[Phase]:
    reached, new = set[Phase](), {Phase.BEGUN}
    while new:
        reached |= new
        new = {each.to for phase in new for each in _steps(transitions, phase) if each.to is not None} - reached
    return reached


def of_kind(transitions: Iterable[Transition], kind: ElectionKind) -> tuple[Transition, ...]:
    """List the transitions of a kind of election; another election begins as a general one."""
    kinds = {ElectionKind.GENERAL, kind} if kind is ElectionKind.ANOTHER_ELECTION else {kind}
    return tuple(each for each in transitions if kinds & {*each.kinds})


def _found(rule: str, kind: FindingKind, phase: Phase, wording: Text) -> Finding:
    return Finding(rule=rule, kind=kind, about=(phase.value,), where=wording.format(phase=phase.text))


def unreachable(rule: str, transitions: Collection[Transition]) -> Iterator[Finding]:
    """Find the phases that transitions speak of and that no event leads to."""
    missed = _used(transitions) - _reached(transitions)
    yield from (_found(rule, FindingKind.DEAD_ROW, phase, _UNREACHED) for phase in Phase if phase in missed)


def dead_ends(rule: str, transitions: Collection[Transition], final: Collection[Phase]) -> Iterator[Finding]:
    """Find the phases that are no final ones, and that no event leads out of; what a text leaves to others may."""
    reached = _reached(transitions)
    for phase in Phase:
        left = any(phase in each.phases for each in transitions if not each.regulated)
        if phase in reached and phase not in final and not left and not any(_steps(transitions, phase)):
            yield _found(rule, FindingKind.GAP, phase, _STUCK)


def deadline_faults(rule: str, transitions: Collection[Transition], timetable: Timetable) -> Iterator[Finding]:
    """Find the phases that are only reached by a step whose latest day comes before that of one before it."""
    arrivals = _arrivals(transitions, timetable)
    missed = _reached(transitions) - {*arrivals}
    yield from (_found(rule, FindingKind.CONTRADICTION, phase, _DISORDERED) for phase in Phase if phase in missed)


def _arrivals(transitions: Collection[Transition], timetable: Timetable) -> dict[Phase, date]:
    """Give for each phase the first day on which it is reached when every step is on its latest day, in order."""
    latest = {each.id: each.latest for each in timetable.deadlines}
    arrivals, again = {Phase.BEGUN: date.min}, [Phase.BEGUN]
    while again:
        phase = again.pop()
        for each in _steps(transitions, phase):
            day = latest.get(each.step or "") or arrivals[phase]
            known = arrivals.get(each.to) if each.to is not None else None
            if each.to is not None and arrivals[phase] in at_most(day) and (known is None or day < known):
                arrivals[each.to] = day
                again.append(each.to)
    return arrivals
