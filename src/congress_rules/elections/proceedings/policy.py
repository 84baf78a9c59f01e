"""Write down the transitions of a direct election, and begin the proceedings of one district."""

from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

from congress_rules.elections.proceedings.chapters import Chapters
from congress_rules.elections.proceedings.course import Proceedings
from congress_rules.elections.proceedings.moves import TransitionPolicy
from congress_rules.elections.proceedings.phases import EventKind, Lateness, Phase, VoteResult
from congress_rules.elections.proceedings.state import ProceedingsState
from congress_rules.elections.proceedings.transitions import Transition, by_kind
from congress_rules.elections.timetable import ElectionKind
from congress_rules.errors import NotHeldError, UnknownNameError

__all__ = ["ProceedingsPolicy"]

_K: Final = EventKind
_GENERAL: Final = ElectionKind.GENERAL
_BY_ELECTION: Final = ElectionKind.BY_ELECTION
_BEGUN: Final = (_GENERAL, _BY_ELECTION)
"""Another election follows a vote: its proceedings go on."""
_OPTIONAL: Final = True
_BEFORE_LIST: Final = (Phase.FIXED, Phase.CANDIDATES_FIRST)
_LISTED: Final = (Phase.LISTED, Phase.NOMINATED, Phase.SETTLED)
_BEFORE_VOTE: Final = (*_BEFORE_LIST, *_LISTED)
_AFTER_VOTE: Final = (Phase.VOTED, Phase.TIED, Phase.SHORT, Phase.CALLED, Phase.REST_INVALID, Phase.ELECTED)
_LATE_CLAIMS: Final = "timetable-late-claims"
_REFUSED: Final = Lateness.REFUSED
_MEANWHILE: Final = "proceedings-empty-seats=meanwhile"
_TIES: Final = "e45-another-ties"
_INVALID: Final = "proceedings-invalid"


@attrs.frozen(kw_only=True)
class ProceedingsPolicy(TransitionPolicy):
    """Conduct a direct election or a by-election of one district.

    `articles` states "committee", "body" (of a by-election), "day", "voter-list", "corrected", "day-and-place",
    "objection", "decision", "suit", "judgment", "preliminary-candidates", "primary", "formal-candidates",
    "introductions", "election-day", "count", "declared", "re-vote", "another", "reviewed", "deputies"; a text
    without "reviewed" publishes the list of deputies without it. "before-session" is where that list comes before the
    first session of the congress. What is stated elsewhere for one kind of election stands there as "by_election-day".
    Readings: those of the timetable and of `proceedings_readings`, and "e45-another-ties".
    """

    levels: tuple[str, ...] = ("county", "township")
    """The congresses whose deputies the voters elect directly."""

    def begin(  # noqa: PLR0913 - what an election begins with
        self,
        chapters: Chapters,
        *,
        district: str,
        seats: int,
        level: str | None = None,
        kind: ElectionKind = _GENERAL,
        first_session: date | None = None,
    ) -> Proceedings:
        """Begin the election of so many deputies in a district.

        `level` is that of the congress, `first_session` the first day of its first session. Raise `NotHeldError` for a
        congress whose deputies are not elected directly, `UnknownNameError` for a kind of election that
        does not begin, `ValueError` for a by-election with a first session.
        """
        if kind not in _BEGUN:
            wanted = "kind of election that begins"
            raise UnknownNameError(wanted, str(kind), _BEGUN)
        if kind == _BY_ELECTION and first_session is not None:
            msg = "a by-election is held within the term: no first session lies ahead"
            raise ValueError(msg)
        if level is not None and level not in self.levels:
            msg = f"the course of an indirect election is not held: expected one of {', '.join(self.levels)}"
            raise NotHeldError(msg)
        state = ProceedingsState(
            district=district, seats=seats, level=level, kind=ElectionKind(kind), first_session=first_session
        )
        return Proceedings(policy=self, chapters=chapters, start=state, state=state)

    def transitions(self) -> tuple[Transition, ...]:
        """List the transitions: preparing, objections, candidates, the vote, and what follows it."""
        norms = (
            *self._preparing(),
            *self.objecting(),
            *self._nominating(),
            *self._postponing(),
            *self._voting(),
            *self._declaring(),
            *self._closing(),
        )
        return tuple(each for norm in norms for each in by_kind(norm, self.articles))

    def stated(  # noqa: PLR0913 - the parts of a transition
        self,
        rule: str,
        event: EventKind,
        phases: Phase | tuple[Phase, ...],
        *,
        to: Phase | None = None,
        step: str | None = None,
        late: Lateness = Lateness.FINDING,
        optional: bool = False,
    ) -> Transition:
        """Write a transition that a rule of `articles` states; where the text has none, it is not regulated."""
        return Transition(
            id=rule,
            event=event,
            phases=phases,
            to=to,
            step=step,
            late=late,
            optional=optional,
            rule=rule,
            regulated=rule in self.articles,
            basis=self.articles.get(rule, self.articles.silent),
        )

    def _preparing(self) -> Iterator[Transition]:
        yield from self._appointing()
        yield self.stated("day", _K.ELECTION_DAY_FIXED, Phase.APPOINTED, to=Phase.FIXED)
        listed, step = _K.VOTER_LIST_PUBLISHED, "voter-list"
        yield self.stated(step, listed, Phase.FIXED, to=Phase.LISTED, step=step)
        after = self.stated(step, listed, Phase.CANDIDATES_FIRST, to=Phase.NOMINATED, step=step)
        yield attrs.evolve(after, id="voter-list-after-candidates")
        yield self.stated("corrected", _K.VOTER_LIST_CORRECTED, _LISTED, optional=_OPTIONAL)
        step = "day-and-place"
        yield self.stated(step, _K.DAY_AND_PLACE_PUBLISHED, _BEFORE_VOTE, step=step, optional=_OPTIONAL)

    def _appointing(self) -> Iterator[Transition]:
        """List the appointment; a by-election has a body of its own, which some texts leave to others."""
        appointed, to = _K.COMMITTEE_APPOINTED, Phase.APPOINTED
        others = tuple(each for each in ElectionKind if each is not _BY_ELECTION)
        yield attrs.evolve(self.stated("committee", appointed, Phase.BEGUN, to=to), kinds=others)
        yield attrs.evolve(self.stated("body", appointed, Phase.BEGUN, to=to), kinds=_BY_ELECTION)

    def objecting(self) -> Iterator[Transition]:
        """List the stages of an objection; what a late claim is worth is a reading, a late duty still is one."""
        reviewed = (Phase.REVIEWED,) if "reviewed" in self.articles else ()
        ever = (*_LISTED, *_AFTER_VOTE, *reviewed)
        yield from self._claims("objection", _K.OBJECTION_MADE)
        yield self.stated("decision", _K.OBJECTION_DECIDED, ever, step="decision", optional=_OPTIONAL)
        yield from self._claims("suit", _K.OBJECTION_SUED)
        yield self.stated("judgment", _K.OBJECTION_JUDGED, ever, step="judgment", optional=_OPTIONAL)

    def _claims(self, step: str, event: EventKind) -> Iterator[Transition]:
        for option, late in (("inadmissible", _REFUSED), ("heard", Lateness.FINDING)):
            claim = self.stated(step, event, _LISTED, step=step, late=late, optional=_OPTIONAL)
            yield attrs.evolve(claim, id=f"{step}-{option}", readings=f"{_LATE_CLAIMS}={option}")

    def _nominating(self) -> Iterator[Transition]:
        listed, step = _K.CANDIDATES_PUBLISHED, "preliminary-candidates"
        yield self.stated(step, listed, Phase.LISTED, to=Phase.NOMINATED, step=step)
        first = self.stated(step, listed, Phase.FIXED, to=Phase.CANDIDATES_FIRST, step=step)
        yield attrs.evolve(first, id="candidates-before-voter-list")
        yield self.stated("primary", _K.PRIMARY_HELD, Phase.NOMINATED, step="primary", optional=_OPTIONAL)
        step = "formal-candidates"
        yield self.stated(step, _K.FORMAL_LIST_PUBLISHED, Phase.NOMINATED, to=Phase.SETTLED, step=step)
        known = (Phase.CANDIDATES_FIRST, Phase.NOMINATED, Phase.SETTLED, Phase.CALLED)
        introduced, step = _K.CANDIDATES_INTRODUCED, "introductions"
        yield self.stated(step, introduced, known, step=step, late=_REFUSED, optional=_OPTIONAL)

    def _postponing(self) -> Iterator[Transition]:
        """List what a later day does: by the reading the phase stays, or all is due again."""
        moved = self.stated("day", _K.ELECTION_DAY_POSTPONED, _BEFORE_VOTE, optional=_OPTIONAL)
        yield attrs.evolve(moved, id="postponed", readings="timetable-postponement=kept")
        anew = "timetable-postponement=anew"
        yield attrs.evolve(moved, id="postponed-anew", to=Phase.FIXED, readings=anew)
        yield attrs.evolve(moved, id="postponed-another", phases=Phase.CALLED)

    def _voting(self) -> Iterator[Transition]:
        """List the votes: none is lawful on another day than election day; a re-vote is not dated."""
        step = "election-day"
        due = (Phase.SETTLED, Phase.CALLED)
        yield self.stated(step, _K.VOTE_HELD, due, to=Phase.VOTED, step=step, late=_REFUSED)
        again = self.stated("re-vote", _K.RE_VOTE_HELD, Phase.TIED, to=Phase.VOTED)
        other = ElectionKind.ANOTHER_ELECTION
        yield attrs.evolve(again, kinds=_BEGUN)
        yield attrs.evolve(again, id="re-vote-later", kinds=other, readings=f"{_TIES}=re-vote")
        yield attrs.evolve(again, id="re-vote-open", kinds=other, regulated=False, readings=f"{_TIES}=open")
        yield self.stated("count", _K.COUNT_CORRECTED, Phase.VOTED, optional=_OPTIONAL)

    def _declaring(self) -> Iterator[Transition]:
        leads = {
            VoteResult.ELECTED: Phase.ELECTED,
            VoteResult.TIED: Phase.TIED,
            VoteResult.SHORTFALL: Phase.SHORT,
            VoteResult.INVALID: Phase.INVALID,
            VoteResult.REST_INVALID: Phase.REST_INVALID,
        }
        for result, to in leads.items():
            declared = self.stated("declared", _K.DECLARED, Phase.VOTED, to=to)
            yield attrs.evolve(declared, id=f"declared-{result}", result=result)
        yield from self._calling()

    def _calling(self) -> Iterator[Transition]:
        """List what may be called for seats that are empty, and after a vote that is invalid."""
        called = self.stated("another", _K.ANOTHER_ELECTION_CALLED, Phase.SHORT, to=Phase.CALLED)
        yield called
        later = attrs.evolve(called, id="another-later", phases=Phase.PARTLY, readings=_MEANWHILE)
        yield attrs.evolve(later, optional=_OPTIONAL)
        again = self.stated("day", _K.ELECTION_DAY_FIXED, (Phase.INVALID, Phase.REST_INVALID))
        yield attrs.evolve(again, id="after-invalid", regulated=False, readings=f"{_INVALID}=open")
        anew = attrs.evolve(again, readings=f"{_INVALID}=new-day")
        yield attrs.evolve(anew, id="fixed-anew", phases=Phase.INVALID, to=Phase.SETTLED)
        yield attrs.evolve(anew, id="fixed-anew-rest", phases=Phase.REST_INVALID, to=Phase.CALLED)

    def _closing(self) -> Iterator[Transition]:
        """List the review of credentials and the list of deputies, which follows at once where there is no review."""
        reviewed = self.stated("reviewed", _K.CREDENTIALS_REVIEWED, Phase.ELECTED, to=Phase.REVIEWED)
        if "reviewed" in self.articles:
            yield from self._early(reviewed)
            yield from self._publishing(Phase.REVIEWED)
            return
        yield attrs.evolve(reviewed, to=None)
        for each in self._publishing(Phase.ELECTED):
            yield from self._early(each)

    def _publishing(self, phase: Phase) -> Iterator[Transition]:
        """List the list of deputies: of all, or with seats that are empty."""
        for result, to in {VoteResult.ELECTED: Phase.CLOSED, VoteResult.SHORTFALL: Phase.PARTLY}.items():
            published = self.stated("deputies", _K.DEPUTIES_PUBLISHED, phase, to=to)
            before = "before-session" in self.articles
            yield attrs.evolve(published, id=f"deputies-{result}", result=result, before_session=before)

    def _early(self, found: Transition) -> Iterator[Transition]:
        """List what follows when all are elected, after an invalid vote on the rest, and while seats are empty."""
        yield attrs.evolve(found, phases=(Phase.ELECTED, Phase.REST_INVALID))
        yield attrs.evolve(found, id=f"{found.id}-meanwhile", phases=Phase.SHORT, readings=_MEANWHILE)
