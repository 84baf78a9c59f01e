"""State what happened in an election: a closed set of frozen events, each with its day and ids only.

An event knows what it changes of the record, and which facts about it might stand in its way. Whether it is lawful in
the phase, the transition table says.
"""

from abc import ABC
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, ClassVar, Final

import attrs

from congress_rules.elections.counting import Count, Poll
from congress_rules.elections.declaration import Declaration, Resolution
from congress_rules.elections.proceedings.chapters import Chapters
from congress_rules.elections.proceedings.facts import EventFacts
from congress_rules.elections.proceedings.phases import EventKind, VoteResult
from congress_rules.elections.proceedings.state import ProceedingsState
from congress_rules.elections.timetable import ELECTION_DAY, ElectionKind, MovedState
from congress_rules.elections.values import a_name, names_of, whole
from congress_rules.law.periods import plain_day
from congress_rules.logic.cells import at_least, more_than

__all__ = [
    "AnotherElectionCalled",
    "CandidatesIntroduced",
    "CandidatesPublished",
    "CommitteeAppointed",
    "CredentialsReviewed",
    "DayAndPlacePublished",
    "Declared",
    "DeputiesPublished",
    "ElectionDayFixed",
    "ElectionDayPostponed",
    "Event",
    "FormalListPublished",
    "PrimaryHeld",
    "ReVoteHeld",
    "VoteHeld",
    "VoterListPublished",
    "within",
]


def _a_day(_instance: object, _attribute: "attrs.Attribute[date]", value: object) -> None:
    plain_day(value)


def _names_or_none(value: Any) -> tuple[str, ...] | None:  # noqa: ANN401 - whatever was given
    return None if value is None else names_of(value)


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
        return EventFacts(in_order=state.last is None or self.day in at_least(state.last))

    def result(self, state: ProceedingsState, chapters: Chapters) -> VoteResult | None:  # noqa: ARG002 - one signature
        """Say what the vote came to, of an event that declares it."""
        return None

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
class DayAndPlacePublished(Event):
    """The day and the place of voting were published."""

    kind = EventKind.DAY_AND_PLACE_PUBLISHED


@attrs.frozen(kw_only=True)
class CandidatesPublished(Event):
    """The list of all who were lawfully nominated was published."""

    kind = EventKind.CANDIDATES_PUBLISHED
    candidates: tuple[str, ...] = attrs.field(converter=names_of)

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:  # noqa: ARG002
        """Record the candidates."""
        return attrs.evolve(state, preliminary=self.candidates)


@attrs.frozen(kw_only=True)
class PrimaryHeld(Event):
    """A primary among some `candidates` was held."""

    kind = EventKind.PRIMARY_HELD
    candidates: tuple[str, ...] = attrs.field(converter=names_of)

    def facts(self, state: ProceedingsState) -> EventFacts:
        """Look, too, whether they are on the list."""
        return attrs.evolve(super().facts(state), listed=within(self.candidates, state.preliminary or ()))


@attrs.frozen(kw_only=True)
class FormalListPublished(Event):
    """The list of formal candidates was published."""

    kind = EventKind.FORMAL_LIST_PUBLISHED
    candidates: tuple[str, ...] = attrs.field(converter=names_of)

    def facts(self, state: ProceedingsState) -> EventFacts:
        """Look, too, whether they were on the list before."""
        return attrs.evolve(super().facts(state), listed=within(self.candidates, state.preliminary or ()))

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:  # noqa: ARG002
        """Record the candidates, and the vote that comes next."""
        listed = attrs.evolve(state, formal=self.candidates)
        return attrs.evolve(listed, poll=listed.first_poll())


@attrs.frozen(kw_only=True)
class CandidatesIntroduced(Event):
    """The candidates were introduced to the voters."""

    kind = EventKind.CANDIDATES_INTRODUCED


@attrs.frozen(kw_only=True)
class VoteHeld(Event):
    """The vote was held and counted."""

    kind = EventKind.VOTE_HELD
    count: Count = attrs.field(repr=False)

    def facts(self, state: ProceedingsState) -> EventFacts:
        """Look, too, whether the count is of the vote that is due: its kind, its seats and its candidates."""
        own = state.poll is not None and _asked(self.count.poll) == _asked(state.poll)
        return attrs.evolve(super().facts(state), own_poll=own)

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:  # noqa: ARG002
        """Record the count."""
        return attrs.evolve(state, count=self.count)


def _asked(poll: Poll) -> tuple[str | None, int, tuple[str, ...]]:
    return poll.round, poll.seats, poll.candidates


@attrs.frozen(kw_only=True)
class ReVoteHeld(VoteHeld):
    """The vote among the tied was held and counted."""

    kind = EventKind.RE_VOTE_HELD


@attrs.frozen(kw_only=True)
class Declared(Event):
    """The result was declared; what was resolved is kept beside what is computed."""

    kind = EventKind.DECLARED
    resolution: Resolution | None = attrs.field(default=None, repr=False)

    def _declared(self, state: ProceedingsState, chapters: Chapters) -> Declaration | None:
        return None if state.count is None else chapters.declaration.declare(state.count, resolution=self.resolution)

    def result(self, state: ProceedingsState, chapters: Chapters) -> VoteResult | None:
        """Say what the vote came to, as computed; None while that is open."""
        declared = self._declared(state, chapters)
        return None if declared is None or declared.open else _result(declared)

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:
        """Record what the count decides, and the re-vote where somebody is tied."""
        declared = self._declared(state, chapters)
        if declared is None:
            return state
        poll = state.poll if declared.tied is None else declared.re_vote()
        return attrs.evolve(state, count=None, declarations=(*state.declarations, declared), poll=poll)


_ORDER: Final = (VoteResult.INVALID, VoteResult.TIED, VoteResult.SHORTFALL)


def _result(declared: Declaration) -> VoteResult:
    found = (bool(declared.invalid), declared.tied is not None, declared.shortfall is not None)
    return next((result for result, holds in zip(_ORDER, found, strict=True) if holds), VoteResult.ELECTED)


@attrs.frozen(kw_only=True)
class AnotherElectionCalled(ElectionDayFixed):
    """Another election for the seats that are empty was called, on a day, among `candidates`.

    None are those whom the declaration lists; where a tie at the cut leaves the list open, they must be named.
    """

    kind = EventKind.ANOTHER_ELECTION_CALLED
    candidates: tuple[str, ...] | None = attrs.field(default=None, converter=_names_or_none)

    def facts(self, state: ProceedingsState) -> EventFacts:
        """Look, too, whether the candidates are taken from the first vote."""
        short = None if state.declared is None else state.declared.shortfall
        if short is None:
            return attrs.evolve(super().facts(state), listed=False)
        named = self.candidates is not None and within(self.candidates, [name for name, _ in short.votes])
        return attrs.evolve(super().facts(state), listed=named or (self.candidates is None and not short.listed.tied))

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:
        """Record the new day and the vote that comes next; its calendar begins anew."""
        called = attrs.evolve(super().recorded(state, chapters), kind=ElectionKind.ANOTHER_ELECTION, days={})
        if state.declared is None:
            return called
        return attrs.evolve(called, poll=state.declared.another_election(self.candidates))


@attrs.frozen(kw_only=True)
class CredentialsReviewed(Event):
    """The credentials of those elected were reviewed; the election of those in `void` does not stand."""

    kind = EventKind.CREDENTIALS_REVIEWED
    void: tuple[str, ...] = attrs.field(default=(), converter=names_of)

    def facts(self, state: ProceedingsState) -> EventFacts:
        """Look, too, whether those in `void` were elected."""
        return attrs.evolve(super().facts(state), listed=within(self.void, state.elected))

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:  # noqa: ARG002
        """Record whose election stands."""
        return attrs.evolve(state, confirmed=tuple(name for name in state.elected if name not in self.void))


@attrs.frozen(kw_only=True)
class DeputiesPublished(Event):
    """The list of deputies was published."""

    kind = EventKind.DEPUTIES_PUBLISHED
    deputies: tuple[str, ...] = attrs.field(converter=names_of)

    def facts(self, state: ProceedingsState) -> EventFacts:
        """Look, too, whether these are those whose election stands."""
        standing = state.elected if state.confirmed is None else state.confirmed
        return attrs.evolve(super().facts(state), listed={*self.deputies} == {*standing})

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:  # noqa: ARG002
        """Record the deputies."""
        return attrs.evolve(state, deputies=self.deputies)
