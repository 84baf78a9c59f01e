"""Date the steps of an election: a policy returns them as data, and a timetable is read off its table."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from typing import Any, Final

import attrs

from congress_rules.elections.timetable.counting import StepCounting
from congress_rules.elections.timetable.plan import Deadline, Timetable
from congress_rules.elections.timetable.steps import DAY, ELECTION_DAY, STEP, ElectionKind, Occasion, Step
from congress_rules.errors import Fault, nearest
from congress_rules.law import choices
from congress_rules.law.periods import day_at, plain_day
from congress_rules.logic import Decider, Decision, DecisionTable, Members, Row, as_read, faultless
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["TimetablePolicy"]

_GENERAL: Final = ElectionKind.GENERAL


def _fixed(days: Any) -> frozenset[date]:  # noqa: ANN401 - any days that can be listed
    return frozenset(plain_day(each) for each in days)


@attrs.frozen(kw_only=True)
class TimetablePolicy(Policy):
    """Say by when each step is due; called with an election day, give its timetable.

    Subclass it and return steps; return more of them for a place that asks for more. `holidays` are the days that the
    last day of a period moves off, where the readings move it. The readings are those of `timetable_readings`.
    """

    id: str = "timetable"
    name: Text = attrs.field(default=Text("选举日程", "timetable of an election"))
    holidays: frozenset[date] = attrs.field(default=frozenset(), converter=_fixed)

    @abstractmethod
    def steps(self) -> tuple[Step, ...]:
        """List the steps, in the order of the text."""

    def otherwise(self) -> Row[int] | None:
        """Give what the text says of every other step and kind of election: UNREGULATED where it is silent."""
        return None

    @cached_property
    def days(self) -> DecisionTable[int]:
        """Give the table of the days between each step and its anchor, as it is read and amended."""
        faultless(self.id, self._faults())
        rows = tuple(each.row(self.members) for each in self.steps())
        given = STEP.over(self.members).one_of(*self.members.ids)
        return self.table(self.id, self.name, rows, otherwise=self.otherwise(), given=given, day=DAY)

    @cached_property
    def members(self) -> Members:
        """Give the ids of the steps, with their names."""
        names = {each.step: each.title for each in reversed(self.steps())}
        return Members(tuple(dict.fromkeys(each.step for each in self.steps())), names)

    def _faults(self) -> Iterator[Fault]:
        known = {*self.members.ids, ELECTION_DAY}
        for each in self.steps():
            for other in (each.anchor, *each.after):
                if other not in known:
                    yield Fault(f"{self.id}[{each.id}]", repr(other), "the id of a step", nearest(other, known))
        yield from self._circles()

    def _circles(self) -> Iterator[Fault]:
        graph: dict[str, set[str]] = {}
        for each in self.steps():
            graph.setdefault(each.step, set()).update({each.anchor} - {ELECTION_DAY})
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            yield Fault(self.id, " > ".join(error.args[1]), "anchored on election day in the end")

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the table of days."""
        return (self.days,)

    @property
    def statements(self) -> Mapping[str, Text]:
        """Give what each step says beside its days, so that nothing that differs goes unsaid."""
        names = {name: text for name, text in self.members.names.items() if name != ELECTION_DAY}
        said = {f"{self.id}.{each.id}": each.worded(names) for each in as_read(self.steps(), self.readings)}
        return {**super().statements, **said}

    def decide(self, step: str, election_day: date, kind: ElectionKind = _GENERAL) -> Decision[int]:
        """Decide how many days lie between a step and its anchor; a step that is none is out of domain."""
        occasion = Occasion(step=step, kind=kind, election_day=election_day)
        return self.days.decide_on({each.key: each.read(occasion) for each in self.days.inputs})

    @property
    def counting(self) -> StepCounting:
        """Give the way in which the readings count days."""
        return StepCounting.read(choices(self.readings), self.holidays)

    def __call__(
        self,
        election_day: date,
        *,
        kind: ElectionKind = _GENERAL,
        title: Text | None = None,
        name: str | None = None,
    ) -> Timetable:
        """Give the timetable for an election day.

        `title` names the election, as by the level of its congress; `name` is its id, which tells it apart in exports.
        """
        plain_day(election_day)
        kind = ElectionKind(kind)
        dated = {step: self._dated(step, election_day, kind) for step in self.members.ids}
        deadlines = tuple(
            attrs.evolve(each, latest=self._latest(step, dated, election_day)) for step, each in dated.items()
        )
        used = {reading for each in deadlines for reading in each.readings}
        return Timetable(
            id=name or f"{self.id}-{kind}-{election_day}",
            title=title or kind.text,
            election_day=election_day,
            kind=kind,
            deadlines=deadlines,
            counting=self.counting,
            readings=tuple(each for each in self.readings if each.id in used),
        )

    def _dated(self, step: str, election_day: date, kind: ElectionKind) -> Deadline:
        decision = self.decide(step, election_day, kind)
        applied = {self._originals.get(row, row) for row in decision.rows}
        norms = [each for each in self._read if each.step == step]
        fitting = [each for each in norms if each.id in applied] or norms
        return Deadline(step=fitting[0], decision=decision)

    @cached_property
    def _read(self) -> tuple[Step, ...]:
        """List the steps that belong to the readings first, then the others."""
        read = as_read(self.steps(), self.readings)
        return (*read, *(each for each in self.steps() if each not in read))

    @cached_property
    def _originals(self) -> Mapping[str, str]:
        """Give the id under which each row of the table was first written."""
        return {row.id: row.amends or row.id for row in self.days.every}

    def _latest(self, step: str, dated: Mapping[str, Deadline], election_day: date) -> date | None:
        """Give the latest day when each step before takes place on its own latest day."""
        found = dated[step]
        if not found.decision.decided:
            return None
        to_day = found.step.anchor == ELECTION_DAY
        anchor = election_day if to_day else self._latest(found.step.anchor, dated, election_day)
        return None if anchor is None else self.counting.latest(found.step.bound, anchor, found.decision.value)

    def earliest_election_day(self, step: str, on: date, *, kind: ElectionKind = _GENERAL) -> date:
        """Give the earliest election day for which a step that takes place on a day is not too late.

        Raise `UndecidedError` for a step that the text does not date, `UnknownNameError` for one that is none.
        """

        def latest(ordinal: int) -> int:
            return self(day_at(ordinal), kind=kind).latest(step).toordinal()

        wanted = plain_day(on).toordinal()
        found = 2 * wanted - latest(wanted)
        while latest(found) < wanted:
            found += 1
        while latest(found - 1) >= wanted:
            found -= 1
        return day_at(found)
