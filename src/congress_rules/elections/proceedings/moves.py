"""Decide by tables what an event does to an election, and check that the moves lead from the beginning to an end."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.proceedings.facts import EventFacts, fact_rows, no_obstacle
from congress_rules.elections.proceedings.phases import EventKind, Phase, Reason
from congress_rules.elections.proceedings.soundness import dead_ends, deadline_faults, of_kind, unreachable
from congress_rules.elections.proceedings.transitions import NO_MOVE, Happening, Move, Transition
from congress_rules.elections.timetable import ElectionKind, Timetable
from congress_rules.law import Provision
from congress_rules.logic import FIRST, Decider, Decision, DecisionTable, Finding, Row, as_read
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["TransitionPolicy"]

_FACTS: Final = Text("事件本身的障碍", "what stands in an event's way")
_UNLAWFUL: Final = Text("在现阶段不得进行", "not lawful in this phase")


@attrs.frozen(kw_only=True)
class TransitionPolicy(Policy):
    """Say by tables what an event does: the move of the phase, and what stands in its way whatever the phase.

    Subclass it and return transitions; return more of them for a place that asks for more. An election may end in the
    phases `final`. `articles` cites for each rule, and for what is refused, by the ids of `Reason`.
    """

    id: str = "proceedings"
    name: Text = attrs.field(default=Text("选举程序", "proceedings of an election"))
    articles: Articles
    final: tuple[Phase, ...] = (Phase.CLOSED, Phase.PARTLY, Phase.INVALID)

    @abstractmethod
    def transitions(self) -> tuple[Transition, ...]:
        """List the transitions, in the order of the text."""

    @cached_property
    def read(self) -> tuple[Transition, ...]:
        """List the transitions that belong to the readings chosen."""
        return as_read(self.transitions(), self.readings)

    @cached_property
    def moves(self) -> DecisionTable[Move]:
        """Give the table of moves by phase and event, as it is read and amended."""
        rows = (each.row() for each in self.transitions())
        last = Row(id="not-lawful", name=_UNLAWFUL, value=NO_MOVE, basis=self.articles.silent)
        return self.table(self.id, self.name, rows, otherwise=last)

    @cached_property
    def obstacles(self) -> DecisionTable[Reason]:
        """Give the table of what stands in an event's way, whatever the phase."""
        last = no_obstacle(self.articles)
        return self.table(f"{self.id}-obstacles", _FACTS, fact_rows(self.articles), hit=FIRST, otherwise=last)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List both tables."""
        return (self.moves, self.obstacles)

    @property
    def statements(self) -> Mapping[str, Text]:
        """Give what each transition says beside its row."""
        return {**super().statements, **{f"{self.id}.{each.id}": each.worded for each in self.read}}

    def decide(self, happening: Happening) -> Decision[Move]:
        """Decide where an event leads."""
        return self.moves.decide(happening)

    def obstacle(self, facts: EventFacts) -> Decision[Reason]:
        """Decide what stands in an event's way."""
        return self.obstacles.decide(facts)

    def lawful_in(self, event: EventKind, kind: ElectionKind) -> tuple[Phase, ...]:
        """List the phases in which an event of a kind of election is lawful, in their order."""
        found = {phase for each in self._of(event, kind) if each.regulated for phase in each.phases}
        return tuple(phase for phase in Phase if phase in found)

    def basis_of(self, event: EventKind, kind: ElectionKind) -> tuple[Provision, ...]:
        """List the provisions on an event of a kind of election, in whatever phase."""
        cited = [each for one in self._of(event, kind) for each in one.basis]
        return tuple(dict.fromkeys(cited)) or self.articles.silent

    def _of(self, event: EventKind, kind: ElectionKind) -> Iterator[Transition]:
        yield from (each for each in self.read if each.event is event and kind in each.kinds)

    def open_in(self, phase: Phase, kind: ElectionKind) -> tuple[Transition, ...]:
        """List what may happen in a phase of a kind of election, as far as the text regulates it; once each event."""
        found = [each for each in self.read if phase in each.phases and kind in each.kinds and each.regulated]
        return tuple({each.event: each for each in reversed(found)}.values())[::-1]

    def check(self) -> tuple[Finding, ...]:
        """Check the tables, that every phase is reached, and that only final phases are ends."""
        return (*super().check(), *self._graph_faults())

    def _graph_faults(self) -> Iterator[Finding]:
        yield from unreachable(self.id, self.read)
        ends = (dead_ends(self.id, of_kind(self.read, kind), self.final) for kind in ElectionKind)
        yield from {each.about: each for found in ends for each in found}.values()

    def check_deadlines(self, timetable: Timetable) -> tuple[Finding, ...]:
        """Check that every phase can be reached with every step on its latest day, one after the other."""
        return tuple(deadline_faults(self.id, of_kind(self.read, timetable.kind), timetable))
