"""State how a vote was held, what it came to, and what followed it."""

from typing import Any, Final

import attrs
from attrs.validators import instance_of, optional

from congress_rules.elections.counting import Count, Poll
from congress_rules.elections.declaration import Declaration, Open, Resolution, Shortfall
from congress_rules.elections.proceedings.chapters import Chapters
from congress_rules.elections.proceedings.events import ElectionDayFixed, Event, within
from congress_rules.elections.proceedings.facts import EventFacts
from congress_rules.elections.proceedings.phases import EventKind, VoteResult
from congress_rules.elections.proceedings.state import ProceedingsState
from congress_rules.elections.timetable import ElectionKind
from congress_rules.elections.values import names_of

__all__ = [
    "AnotherElectionCalled",
    "CountCorrected",
    "CredentialsReviewed",
    "Declared",
    "DeputiesPublished",
    "ReVoteHeld",
    "VoteHeld",
]


def _names_or_none(value: Any) -> tuple[str, ...] | None:  # noqa: ANN401 - whatever was given
    return None if value is None else names_of(value)


@attrs.frozen(kw_only=True)
class VoteHeld(Event):
    """The vote was held and counted."""

    kind = EventKind.VOTE_HELD
    count: Count = attrs.field(validator=instance_of(Count), repr=False)

    def facts(self, state: ProceedingsState) -> EventFacts:
        """Look, too, whether the count is of the poll that is due."""
        return attrs.evolve(
            super().facts(state), own_poll=state.poll is not None and _same(self.count.poll, state.poll)
        )

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:  # noqa: ARG002
        """Record the count."""
        return attrs.evolve(state, count=self.count)


def _same(counted: Poll, due: Poll) -> bool:
    """Tell whether both are one poll; how many voters it has, the count may know where the record does not."""
    return counted == (attrs.evolve(due, registered=counted.registered) if due.registered is None else due)


@attrs.frozen(kw_only=True)
class CountCorrected(VoteHeld):
    """The count of the vote was completed or corrected before the result was declared."""

    kind = EventKind.COUNT_CORRECTED


@attrs.frozen(kw_only=True)
class ReVoteHeld(VoteHeld):
    """The vote among the tied was held and counted."""

    kind = EventKind.RE_VOTE_HELD


@attrs.frozen(kw_only=True)
class Declared(Event):
    """The result was declared; what was resolved is kept beside what is computed."""

    kind = EventKind.DECLARED
    resolution: Resolution | None = attrs.field(default=None, validator=optional(instance_of(Resolution)), repr=False)

    def _declared(self, state: ProceedingsState, chapters: Chapters) -> Declaration | None:
        return None if state.count is None else chapters.declaration.declare(state.count, resolution=self.resolution)

    def result(self, state: ProceedingsState, chapters: Chapters) -> VoteResult | None:
        """Say what the vote came to, as computed; None while that is open."""
        declared = self._declared(state, chapters)
        if declared is None or declared.open:
            return None
        found = _result(declared)
        return VoteResult.REST_INVALID if found is VoteResult.INVALID and state.elected else found

    def open(self, state: ProceedingsState, chapters: Chapters) -> tuple[Open, ...]:
        """List what has to be known before the result can be declared."""
        declared = self._declared(state, chapters)
        return () if declared is None else declared.open

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
    candidates: tuple[str, ...] | None = attrs.field(default=None, converter=_names_or_none, repr=False)

    def facts(self, state: ProceedingsState) -> EventFacts:
        """Look, too, whether the candidates are those that the votes and the ratio give."""
        short = state.shortfall
        return attrs.evolve(super().facts(state), listed=short is not None and self._listed(short))

    def _listed(self, short: Shortfall) -> bool:
        if self.candidates is None:
            return bool(short.candidates) and not short.listed.tied
        return bool(self.candidates) and short.admits(self.candidates)

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:
        """Record the new day and the vote that comes next; its calendar begins anew."""
        called = attrs.evolve(super().recorded(state, chapters), kind=ElectionKind.ANOTHER_ELECTION, days={})
        short = next((each for each in reversed(state.declarations) if each.shortfall is not None), None)
        return called if short is None else attrs.evolve(called, poll=short.another_election(self.candidates))


@attrs.frozen(kw_only=True)
class CredentialsReviewed(Event):
    """The credentials of those elected were reviewed; the election of those in `void` does not stand."""

    kind = EventKind.CREDENTIALS_REVIEWED
    void: tuple[str, ...] = attrs.field(default=(), converter=names_of, repr=False)

    def facts(self, state: ProceedingsState) -> EventFacts:
        """Look, too, whether those in `void` were elected."""
        return attrs.evolve(super().facts(state), listed=within(self.void, state.standing))

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:  # noqa: ARG002
        """Record whose election stands."""
        reviewed = attrs.evolve(state, void=(*state.void, *self.void))
        return attrs.evolve(reviewed, confirmed=reviewed.standing)


@attrs.frozen(kw_only=True)
class DeputiesPublished(Event):
    """The list of deputies was published."""

    kind = EventKind.DEPUTIES_PUBLISHED
    deputies: tuple[str, ...] = attrs.field(converter=names_of, repr=False)

    def facts(self, state: ProceedingsState) -> EventFacts:
        """Look, too, whether these are those whose election stands."""
        standing = state.standing if state.confirmed is None else state.confirmed
        return attrs.evolve(super().facts(state), listed={*self.deputies} == {*standing})

    def result(self, state: ProceedingsState, chapters: Chapters) -> VoteResult:  # noqa: ARG002 - one signature
        """Say whether nobody was elected to some seat; one whose election is void leaves a vacancy instead."""
        return VoteResult.SHORTFALL if state.unfilled else VoteResult.ELECTED

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:  # noqa: ARG002
        """Record the deputies."""
        return attrs.evolve(state, deputies=self.deputies)
