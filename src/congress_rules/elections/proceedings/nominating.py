"""State what happened on the way to the formal candidates."""

from collections.abc import Iterator, Mapping

import attrs
from attrs.validators import instance_of, optional

from congress_rules.elections.declaration import NextList
from congress_rules.elections.nomination import Primary, Remark
from congress_rules.elections.nomination.lists import impossible, outside
from congress_rules.elections.nomination.remarks import requirement_remarks
from congress_rules.elections.proceedings.chapters import Chapters
from congress_rules.elections.proceedings.events import Event, within
from congress_rules.elections.proceedings.facts import EventFacts
from congress_rules.elections.proceedings.phases import EventKind
from congress_rules.elections.proceedings.state import ProceedingsState
from congress_rules.elections.values import names_of
from congress_rules.logic import Severity
from congress_rules.texts import Text

__all__ = [
    "CandidatesIntroduced",
    "CandidatesPublished",
    "FormalListPublished",
    "PrimaryHeld",
]


@attrs.frozen(kw_only=True)
class CandidatesPublished(Event):
    """The list of all who were lawfully nominated was published."""

    kind = EventKind.CANDIDATES_PUBLISHED
    candidates: tuple[str, ...] = attrs.field(converter=names_of, repr=False)

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:  # noqa: ARG002
        """Record the candidates."""
        return attrs.evolve(state, preliminary=self.candidates)


@attrs.frozen(kw_only=True)
class PrimaryHeld(Event):
    """A primary among some `candidates` was held; `primary` tells what happened in it, as far as it is known."""

    kind = EventKind.PRIMARY_HELD
    candidates: tuple[str, ...] = attrs.field(converter=names_of, repr=False)
    primary: Primary | None = attrs.field(default=None, validator=optional(instance_of(Primary)), repr=False)

    def facts(self, state: ProceedingsState) -> EventFacts:
        """Look, too, whether they are on the list."""
        return attrs.evolve(super().facts(state), listed=within(self.candidates, state.preliminary or ()))

    def remarks(self, state: ProceedingsState, chapters: Chapters) -> tuple[Remark, ...]:
        """Remark on numbers that contradict each other, and on requirements that are broken or not known to be met."""
        held = self.primary or Primary(votes={})
        if held.contradicts(state.voters):
            return (impossible(state.district),)
        return tuple(
            remark
            for decision in chapters.nomination.primaries.decide(held.among(state.voters))
            for remark in requirement_remarks(decision, (state.district,))
        )

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:  # noqa: ARG002
        """Record the votes, where those of everybody are known."""
        votes: Mapping[str, int] = {} if self.primary is None else self.primary.votes
        known = {name: votes[name] for name in self.candidates if name in votes}
        return attrs.evolve(state, primary=known if len(known) == len(self.candidates) else None)


@attrs.frozen(kw_only=True)
class FormalListPublished(Event):
    """The list of formal candidates was published."""

    kind = EventKind.FORMAL_LIST_PUBLISHED
    candidates: tuple[str, ...] = attrs.field(converter=names_of, repr=False)

    def facts(self, state: ProceedingsState) -> EventFacts:
        """Look, too, whether they were on the list before."""
        return attrs.evolve(super().facts(state), listed=within(self.candidates, state.preliminary or ()))

    def remarks(self, state: ProceedingsState, chapters: Chapters) -> tuple[Remark, ...]:
        """Remark on a number of candidates outside the ratio, and on others than the primary gave."""
        contest = state.contest
        found = outside(contest, chapters.nomination.numbers.numbers(contest), len(self.candidates), "number")
        return (*found, *self._against_the_primary(state, chapters))

    def _against_the_primary(self, state: ProceedingsState, chapters: Chapters) -> Iterator[Remark]:
        """Remark where these are not those of most votes in the primary, as far as its votes are known."""
        votes = state.primary or {}
        if votes and not NextList.of(votes, len(self.candidates)).admits(self.candidates):
            rule = "by-election" if state.contest.by_election else "direct"
            routes = chapters.nomination.routes.articles
            name = Text("不是预选得票多的人", "these are not those of most votes in the primary")
            yield Remark("primary-order", Severity.ERROR, name, routes.get(rule, routes.silent), (state.district,))

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:  # noqa: ARG002
        """Record the candidates, and the vote that comes next."""
        listed = attrs.evolve(state, formal=self.candidates)
        return attrs.evolve(listed, poll=listed.first_poll())


@attrs.frozen(kw_only=True)
class CandidatesIntroduced(Event):
    """The candidates were introduced to the voters."""

    kind = EventKind.CANDIDATES_INTRODUCED
