"""Draw elections as they go: events that fit what is on record and some that do not, and what they come to."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from congress_rules.elections import proceedings as of
from congress_rules.elections.counting import Ballot, Count, Figures, Poll
from congress_rules.elections.timetable import ElectionKind
from congress_rules.rulebooks.beijing_rules import proceedings as beijing
from congress_rules.rulebooks.beijing_rules.counting import BEIJING_VOTING
from congress_rules.rulebooks.election_law import proceedings as law
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.rulebooks.election_outline import proceedings as outline
from congress_rules.testing.elections.declaration import resolutions
from congress_rules.testing.elections.nomination import primaries
from congress_rules.testing.record import records
from congress_rules.testing.statute import bases, days, ids, texts

__all__ = ["PROCEEDINGS", "events", "events_after", "polled", "proceedings", "proceedings_policies"]

Strategy = st.SearchStrategy[Any]
Factory = Callable[[], Strategy]

_PEOPLE: Final = ("a", "b", "c", "d")
_NAMES: Final = st.lists(st.sampled_from(_PEOPLE), unique=True, max_size=4).map(tuple)
_OBJECTIONS: Final = st.sampled_from(("objection-1", "objection-2"))
_FIRST: Final = date(2024, 9, 1)
_REGISTERED: Final = 20
_NOBODY: Final[tuple[str, ...]] = ()
_TEXTS: Final = (
    (beijing.PROCEEDINGS, beijing.CHAPTERS),
    (outline.PROCEEDINGS, outline.CHAPTERS),
    *((policy, law.chapters_of(edition(year))) for year, policy in law.PROCEEDINGS.items()),
)


@st.composite
def proceedings_policies(draw: st.DrawFn) -> of.ProceedingsPolicy:
    """Draw the policies that ship, read in any way."""
    policy, _ = draw(st.sampled_from(_TEXTS))
    taken = tuple(each.taking(draw(st.sampled_from(sorted(each.options)))) for each in policy.readings)
    return policy.bound(policy.taxonomy, taken, ())


@st.composite
def polled(draw: st.DrawFn, poll: Poll | None = None) -> Count:
    """Draw counts of a poll, or of another one where it is None, whose ballots agree with what is recorded."""
    asked = poll or Poll(id="other", seats=3, candidates=_PEOPLE, registered=_REGISTERED)
    chosen = st.lists(st.sampled_from(asked.candidates or _PEOPLE), unique=True, max_size=asked.seats)
    ballots = [Ballot.of(*draw(chosen), times=draw(st.integers(1, 9))) for _ in range(draw(st.integers(1, 3)))]
    number = sum(each.times for each in ballots)
    figures = Figures(issued=number, proxies=0, collected=number)
    return BEIJING_VOTING.count(ballots, asked, draw(st.sampled_from((figures, figures, Figures()))))


def events() -> st.SearchStrategy[of.Event]:
    """Draw events of every kind, whatever went before."""
    return st.one_of(*(_event(kind, days()) for kind in _KINDS))


def _event(
    kind: type[of.Event], on: st.SearchStrategy[date], state: of.ProceedingsState | None = None
) -> st.SearchStrategy[of.Event]:
    """Draw events of one kind; those after a state are mostly about what is on record there."""
    named: Mapping[str, Strategy] = {
        "committee": ids(),
        "election_day": on.flatmap(lambda day: st.integers(-1, 45).map(lambda more: _moved(day, more))),
        "voters": st.sampled_from((_REGISTERED, _REGISTERED, None)),
        "objection": _OBJECTIONS,
        "candidates": _candidates(kind, state),
        "count": polled() if state is None else st.one_of(*[polled(state.poll)] * 5, polled()),
        "primary": st.none() | primaries(),
        "resolution": st.none() | resolutions(),
        "void": _void(state),
        "deputies": _deputies(state),
    }
    parts = {each.name: named[each.name] for each in attrs.fields(kind) if each.name != "day"}
    return st.builds(kind, day=on, **parts)


def _moved(day: date, more: int) -> date:
    return day + timedelta(days=more) if day < date.max - timedelta(days=45) and day > date(1, 1, 2) else day


def _candidates(kind: type[of.Event], state: of.ProceedingsState | None) -> Strategy:
    if kind is of.AnotherElectionCalled:
        return st.none() | _NAMES
    known = _PEOPLE if state is None or state.preliminary is None else state.preliminary
    if kind is of.FormalListPublished and state is not None:
        return st.one_of(st.just(known[: state.seats + 1]), st.just(known[: state.seats + 1]), _NAMES)
    return st.one_of(st.just(known), st.just(known), _NAMES)


def _void(state: of.ProceedingsState | None) -> Strategy:
    elected = () if state is None else state.elected
    return st.one_of(st.just(_NOBODY), st.just(elected[:1]), _NAMES)


def _deputies(state: of.ProceedingsState | None) -> Strategy:
    if state is None:
        return _NAMES
    return st.one_of(st.just(state.elected if state.confirmed is None else state.confirmed), _NAMES)


def events_after(course: of.Proceedings) -> st.SearchStrategy[of.Event]:
    """Draw events that may follow: most are lawful in the phase, on a day that is not far off; some are not."""
    state = course.state
    lawful = {each.event for each in course.policy.open_in(state.phase, state.kind)}
    likely = [kind for kind in _KINDS if kind.kind in lawful]
    leading = [kind for kind in likely if kind.kind in _leading(course)]
    kinds = st.sampled_from(likely * 2 + leading * 6 + list(_KINDS))
    return kinds.flatmap(lambda kind: _event(kind, _days_after(state), state))


def _leading(course: of.Proceedings) -> set[of.EventKind]:
    opened = course.policy.open_in(course.phase, course.state.kind)
    return {each.event for each in opened if each.to is not None}


def _days_after(state: of.ProceedingsState) -> st.SearchStrategy[date]:
    last = state.last or _FIRST
    soon = st.integers(-1, 6).map(lambda more: last + timedelta(days=more))
    return soon if state.election_day is None else st.one_of(soon, st.just(state.election_day))


@st.composite
def proceedings(draw: st.DrawFn, *, most: int = 14) -> of.Proceedings:
    """Draw elections after some events, `most` at most, by a text that ships, read in any way."""
    policy, chapters = draw(st.sampled_from(_TEXTS))
    taken = tuple(each.taking(draw(st.sampled_from(sorted(each.options)))) for each in policy.readings)
    kind = draw(st.sampled_from((ElectionKind.GENERAL, ElectionKind.GENERAL, ElectionKind.BY_ELECTION)))
    bound = policy.bound(policy.taxonomy, taken, ())
    course = bound.begin(chapters, district="district-1", seats=draw(st.integers(1, 3)), level="county", kind=kind)
    for _ in range(draw(st.integers(0, most))):
        course = course.apply(draw(events_after(course)))
    return course


def _entries() -> st.SearchStrategy[of.Entry]:
    return proceedings().filter(lambda course: bool(course.log)).map(lambda course: course.log[-1])


def _refusals() -> st.SearchStrategy[of.Refusal]:
    findings = proceedings().map(lambda course: course.findings)
    noted = proceedings().map(lambda course: tuple(each for entry in course.log for each in entry.remarks))
    return st.builds(
        of.Refusal,
        reason=st.sampled_from(of.Reason),
        basis=bases(),
        lawful_in=st.lists(texts(), max_size=2).map(tuple),
        findings=findings,
        remarks=noted,
    )


def _transitions() -> st.SearchStrategy[of.Transition]:
    return proceedings_policies().flatmap(lambda policy: st.sampled_from(policy.transitions()))


_KINDS: Final[tuple[type[of.Event], ...]] = (
    of.AnotherElectionCalled,
    of.CandidatesIntroduced,
    of.CandidatesPublished,
    of.CommitteeAppointed,
    of.CountCorrected,
    of.CredentialsReviewed,
    of.DayAndPlacePublished,
    of.Declared,
    of.DeputiesPublished,
    of.ElectionDayFixed,
    of.ElectionDayPostponed,
    of.FormalListPublished,
    of.ObjectionDecided,
    of.ObjectionJudged,
    of.ObjectionMade,
    of.ObjectionSued,
    of.PrimaryHeld,
    of.ReVoteHeld,
    of.VoteHeld,
    of.VoterListCorrected,
    of.VoterListPublished,
)


def _of_kind(kind: type[of.Event]) -> Factory:
    return lambda: _event(kind, days())


PROCEEDINGS: Final[Mapping[type, Factory]] = MappingProxyType(
    {
        **{kind: _of_kind(kind) for kind in _KINDS},
        of.Chapters: lambda: st.sampled_from([chapters for _, chapters in _TEXTS]),
        of.Entry: _entries,
        of.Event: events,
        of.EventFacts: lambda: records(of.EventFacts),
        of.Happening: lambda: records(of.Happening),
        of.Move: lambda: _transitions().map(lambda each: each.move),
        of.OpenStep: lambda: st.builds(
            of.OpenStep,
            event=st.sampled_from(of.EventKind),
            due=st.none() | days(),
            overdue=st.booleans(),
            optional=st.booleans(),
            about=st.none() | ids(),
            basis=bases(),
        ),
        of.Proceedings: proceedings,
        of.ProceedingsPolicy: proceedings_policies,
        of.ProceedingsState: lambda: proceedings().map(lambda course: course.state),
        of.Refusal: _refusals,
        of.Transition: _transitions,
        of.TransitionPolicy: proceedings_policies,
    }
)
"""For each public class on proceedings the function that gives its strategy."""
