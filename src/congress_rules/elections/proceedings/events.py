"""State what happened in an election: a closed set of frozen events, each with its day and ids only.

An event knows what it changes of the record, and which facts about it might stand in its way. Whether it is lawful in
the phase, the transition table says.
"""

from abc import ABC
from collections.abc import Collection, Mapping
from datetime import date
from typing import ClassVar

import attrs

from congress_rules.elections.declaration import Open
from congress_rules.elections.nomination import Remark
from congress_rules.elections.proceedings.chapters import Chapters
from congress_rules.elections.proceedings.facts import EventFacts
from congress_rules.elections.proceedings.phases import EventKind, VoteResult
from congress_rules.elections.proceedings.state import ProceedingsState
from congress_rules.elections.timetable import ELECTION_DAY, MovedState
from congress_rules.elections.values import a_name, whole
from congress_rules.law.periods import plain_day
from congress_rules.logic.cells import at_least, more_than

__all__ = [
    "CommitteeAppointed",
    "DayAndPlacePublished",
    "ElectionDayFixed",
    "ElectionDayPostponed",
    "Event",
    "VoterListCorrected",
    "VoterListPublished",
    "within",
]


def _a_day(_instance: object, _attribute: "attrs.Attribute[date]", value: object) -> None:
    plain_day(value)


def within(names: Collection[str], allowed: Collection[str]) -> bool:
    """Tell whether all names are among those allowed."""
    return {*names} <= {*allowed}


@attrs.frozen(kw_only=True)
class Event(ABC):
    """What happened on a day. Raise `CalendarError` for a day that is none, or has a time."""

    kind: ClassVar[EventKind]

    day: date = attrs.field(validator=_a_day)

    @property
    def about(self) -> str | None:
        """Give the id of the objection that it is about."""
        return None

    def facts(self, state: ProceedingsState) -> EventFacts:
        """Say which facts about the event and the record might stand in its way."""
        return EventFacts(event=self.kind, in_order=state.last is None or self.day in at_least(state.last))

    def remarks(self, state: ProceedingsState, chapters: Chapters) -> tuple[Remark, ...]:  # noqa: ARG002
        """Remark on what it states: an error is a breach, for which it is refused, a note what nobody can tell yet."""
        return ()

    def result(self, state: ProceedingsState, chapters: Chapters) -> VoteResult | None:  # noqa: ARG002 - one signature
        """Say what the vote came to, of an event that declares it."""
        return None

    def open(self, state: ProceedingsState, chapters: Chapters) -> tuple[Open, ...]:  # noqa: ARG002 - as above
        """List what has to be known before an event that declares something can do so."""
        return ()

    def days(self, state: ProceedingsState, step: str) -> Mapping[str, date | None]:
        """Give the days on record, with that of the step that this is."""
        return {**state.days, step: self.day}

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:  # noqa: ARG002 - one signature
        """Give the record with what the event changes beside the phase and the days."""
        return state


@attrs.frozen(kw_only=True)
class CommitteeAppointed(Event):
    """The election committee, or the body of a by-election, was appointed."""

    kind = EventKind.COMMITTEE_APPOINTED
    committee: str = attrs.field(validator=a_name)

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:  # noqa: ARG002
        """Record the committee."""
        return attrs.evolve(state, committee=self.committee)


@attrs.frozen(kw_only=True)
class ElectionDayFixed(Event):
    """Election day was fixed."""

    kind = EventKind.ELECTION_DAY_FIXED
    election_day: date = attrs.field(validator=_a_day)

    def facts(self, state: ProceedingsState) -> EventFacts:
        """Look, too, whether the day lies ahead."""
        return attrs.evolve(super().facts(state), day_ahead=self.election_day in more_than(self.day))

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:
        """Record the day; of a day before it, forget the vote and what stated it."""
        timetable = chapters.timetable(self.election_day, kind=state.kind)
        gone = {each.id for each in timetable.deadlines if each.id == ELECTION_DAY or each.step.states_day}
        days = {step: day for step, day in state.days.items() if step not in gone}
        return attrs.evolve(state, election_day=self.election_day, days=days)


@attrs.frozen(kw_only=True)
class ElectionDayPostponed(ElectionDayFixed):
    """Election day was moved to a later one; what then is due again, the policy on postponement says."""

    kind = EventKind.ELECTION_DAY_POSTPONED

    def facts(self, state: ProceedingsState) -> EventFacts:
        """Look, too, whether the new day is later than the old."""
        later = state.election_day is None or self.election_day in more_than(state.election_day)
        return attrs.evolve(super().facts(state), later=later)

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:
        """Record the new day, and forget what is due again; it stays in the log."""
        moved = attrs.evolve(state, election_day=self.election_day)
        if state.election_day is None:
            return moved
        before = chapters.timetable(state.election_day, kind=state.kind)
        after = chapters.timetable(self.election_day, kind=state.kind)
        again = chapters.postponement.moved(before, after, state.days).of(MovedState.AGAIN)
        kept = {step: day for step, day in state.days.items() if step not in again}
        anew = "voter-list" in again
        return attrs.evolve(moved, days=kept, objections=() if anew else state.objections)


@attrs.frozen(kw_only=True)
class VoterListPublished(Event):
    """The voter list was published, with so many `voters`."""

    kind = EventKind.VOTER_LIST_PUBLISHED
    voters: int | None = attrs.field(default=None, validator=whole(0))

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:  # noqa: ARG002
        """Record how many voters there are."""
        return attrs.evolve(state, voters=self.voters)


@attrs.frozen(kw_only=True)
class VoterListCorrected(VoterListPublished):
    """The voter list was corrected, by a decision or late registration; there are so many `voters` now."""

    kind = EventKind.VOTER_LIST_CORRECTED

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:
        """Record how many voters there are, of the poll, too."""
        corrected = super().recorded(state, chapters)
        poll = None if state.poll is None else attrs.evolve(state.poll, registered=self.voters)
        return attrs.evolve(corrected, poll=poll)


@attrs.frozen(kw_only=True)
class DayAndPlacePublished(Event):
    """The day and the place of voting were published."""

    kind = EventKind.DAY_AND_PLACE_PUBLISHED
