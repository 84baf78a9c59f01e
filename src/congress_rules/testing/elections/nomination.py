"""Draw what nomination is about: contests, nominees, recommendations, primaries, and what the rules make of them.

Ids are few, so that recommendations meet: the electors of a contest are some of forty, the nominees some of eight.
"""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from congress_rules.elections.nomination import (
    Articles,
    CandidateNumberPolicy,
    CandidateNumbers,
    CommitteePolicy,
    Considered,
    Consultation,
    Contest,
    Counted,
    Cut,
    Duty,
    FormalList,
    FundingFound,
    FundingPolicy,
    Introduction,
    IntroductionPolicy,
    Limits,
    Listing,
    NameOrder,
    NameOrderPolicy,
    Nomination,
    NominationRulebook,
    Nominations,
    Nominee,
    Primary,
    PrimaryPolicy,
    Recommendation,
    RecommendationPolicy,
    Remark,
    RoutePolicy,
    Standing,
)
from congress_rules.logic import Severity
from congress_rules.policies import Policy, Taxonomy
from congress_rules.rulebooks.beijing_rules.nomination import BEIJING_NOMINATION
from congress_rules.rulebooks.election_law.nomination import NOMINATION
from congress_rules.rulebooks.election_law.nomination_readings import FACETS
from congress_rules.rulebooks.election_outline.nomination import OUTLINE_NOMINATION
from congress_rules.testing.arguments import strategy
from congress_rules.testing.record import records
from congress_rules.testing.rulebook_laws import read_otherwise
from congress_rules.testing.statute import days, ids, provisions, texts

__all__ = [
    "BOOKS",
    "NOMINATION_STRATEGIES",
    "ballots_of",
    "consultations",
    "contests",
    "nomination_books",
    "nomination_cases",
    "nominations",
    "nominees",
    "primaries",
    "recommendations",
]

P = TypeVar("P", bound=Policy)
Strategy = st.SearchStrategy[Any]

BOOKS: Final = (*NOMINATION.values(), BEIJING_NOMINATION, OUTLINE_NOMINATION)
"""The rules of nomination that ship."""

_TAXONOMY: Final = Taxonomy(FACETS)
_PEOPLE: Final = tuple("abcdefgh")
_ROLL: Final = tuple(f"v{number}" for number in range(40))
_UNKNOWN: Final = st.none()


def nomination_books() -> st.SearchStrategy[NominationRulebook]:
    """Draw the rules of nomination of a text that ships, read in any way."""
    return st.sampled_from(BOOKS).flatmap(read_otherwise)


def contests(*, mode: str | None = None) -> st.SearchStrategy[Contest]:
    """Draw contests of one to four seats; in most the electors are listed."""
    roll = st.one_of(st.just(_ROLL[:30]), st.just(_ROLL[:30]), st.none())
    seats = st.integers(1, 4)
    parts = {"id": st.just("D"), "seats": seats, "electors": roll, "candidates": _UNKNOWN | st.integers(1, 8)}
    stated = {} if mode is None else {"mode": st.just(mode)}
    return records(Contest, _TAXONOMY, {**parts, "voters": _UNKNOWN | st.integers(0, 90), **stated})


def nominees(*, names: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Nominee]:
    """Draw nominees; most have the right to stand and took no foreign funding."""
    likely = st.sampled_from((True, True, True, False))
    strokes = _UNKNOWN | st.lists(st.integers(1, 4), min_size=1, max_size=3).map(tuple)
    funded = likely.map(lambda answer: not answer)
    parts = {
        "id": strategy("names", names, st.sampled_from(_PEOPLE)),
        "may_stand": likely,
        "foreign_funded": funded,
        "strokes": strokes,
    }
    return records(Nominee, _TAXONOMY, parts)


@st.composite
def _signed(draw: st.DrawFn, kind: str | None) -> tuple[str, ...] | None:
    if kind in {"electors", "other"}:
        first, count = draw(st.integers(0, 30)), draw(st.integers(8, 12))
        return tuple(_ROLL[first : first + count])
    return draw(st.none() | st.lists(st.sampled_from(("P", "Q", "R")), max_size=3).map(tuple))


@st.composite
def recommendations(
    draw: st.DrawFn, *, names: st.SearchStrategy[str] | None = None, contest: str = "D"
) -> Recommendation:
    """Draw recommendations: by about ten electors, or by some of three bodies."""
    found = draw(records(Recommendation, _TAXONOMY, {"nominee": st.sampled_from(_PEOPLE)}, foreign=False))
    return attrs.evolve(
        found,
        id=draw(strategy("names", names, ids())),
        contest=draw(st.sampled_from((contest, contest, contest, "other"))),
        by=draw(_signed(found.kind)),
        number=draw(st.integers(1, 12) | st.none()),
        withdrawn=draw(st.sampled_from((False, False, False, True, None))),
    )


def consultations() -> st.SearchStrategy[Consultation]:
    """Draw what came of consultations."""
    opinion = st.none() | st.lists(st.sampled_from(_PEOPLE), max_size=8, unique=True).map(tuple)
    return records(Consultation, _TAXONOMY, {"opinion": opinion, "days": _UNKNOWN | st.integers(0, 3)})


def ballots_of(people: tuple[str, ...]) -> st.SearchStrategy[dict[str, int]]:
    """Draw the votes for each of some people, few enough to be equal often."""
    return st.fixed_dictionaries({each: st.integers(0, 6) for each in people})


def primaries(*, people: tuple[str, ...] = _PEOPLE) -> st.SearchStrategy[Primary]:
    """Draw primaries with votes for each of some people."""
    number = _UNKNOWN | st.integers(0, 40)
    return records(Primary, None, {"votes": ballots_of(people), "participants": number, "voters": number})


@st.composite
def nominations(draw: st.DrawFn) -> Nominations:
    """Draw the recommendations of a contest, each decided by some text."""
    names = st.sampled_from([f"r{number}" for number in range(20)])
    people = draw(st.lists(nominees(), max_size=8, unique_by=lambda each: each.id))
    given = draw(st.lists(recommendations(names=names), max_size=8))
    return draw(nomination_books()).nominate(draw(contests()), people, given)


def nomination_cases() -> st.SearchStrategy[Nomination]:
    """Draw recommendations as they are decided."""
    return records(
        Nomination,
        _TAXONOMY,
        {"contest": contests(), "recommendation": recommendations(), "person": nominees(), "counted": _counted()},
    )


def _counted() -> st.SearchStrategy[Counted]:
    number = _UNKNOWN | st.integers(0, 20)
    return st.builds(Counted, signed=number, local=number, counting=number, within=_UNKNOWN | st.booleans())


@st.composite
def _limits(draw: st.DrawFn) -> Limits:
    return Limits(
        contest=draw(contests()),
        recommendations=tuple(draw(st.lists(recommendations(), max_size=6))),
        excess=draw(st.sampled_from(("first", "none", "open"))),
        jointly=draw(st.sampled_from(("together", "apart"))),
        withdrawals=draw(st.booleans()),
        least=10,
    )


@st.composite
def _formal_lists(draw: st.DrawFn) -> FormalList:
    found, book = draw(nominations()), draw(nomination_books())
    return book.settle(found, consultation=draw(consultations()), primary=draw(st.none() | primaries()))


@st.composite
def _name_orders(draw: st.DrawFn) -> NameOrder:
    people = draw(st.lists(nominees(), max_size=6, unique_by=lambda each: each.id))
    votes = draw(ballots_of(tuple(each.id for each in people)))
    return draw(nomination_books()).name_order.arrange(draw(records(Listing, _TAXONOMY)), people, votes)


def _considered() -> st.SearchStrategy[Considered]:
    return nominations().filter(lambda found: bool(found.considered)).map(lambda found: found.considered[0])


def _numbers() -> st.SearchStrategy[CandidateNumbers]:
    def numbers(book: NominationRulebook, contest: Contest) -> CandidateNumbers:
        return book.numbers.numbers(contest)

    return st.builds(numbers, nomination_books(), contests())


def _held(kind: type[P]) -> st.SearchStrategy[P]:
    """Draw the policy of a class from a text that ships, read in any way."""

    def of(book: NominationRulebook) -> P:
        return next(each for each in book.policies.values() if isinstance(each, kind))

    return nomination_books().map(of)


def _bases() -> Strategy:
    return st.lists(provisions(), min_size=1, max_size=2).map(tuple)


_POLICIES: Final = (
    CandidateNumberPolicy,
    CommitteePolicy,
    FundingPolicy,
    IntroductionPolicy,
    NameOrderPolicy,
    PrimaryPolicy,
    RecommendationPolicy,
    RoutePolicy,
)

NOMINATION_STRATEGIES: Final[Mapping[type, Callable[[], Strategy]]] = MappingProxyType(
    {
        **{kind: partial(_held, kind) for kind in _POLICIES},
        Articles: lambda: st.builds(Articles, st.dictionaries(ids(), _bases(), max_size=3), _bases()),
        CandidateNumbers: _numbers,
        Considered: _considered,
        Consultation: consultations,
        Contest: contests,
        Counted: _counted,
        Cut: lambda: st.builds(Cut.of, ballots_of(_PEOPLE[:5]), st.integers(0, 6)),
        Duty: lambda: st.builds(Duty, ids(), texts(), _bases()),
        FormalList: _formal_lists,
        FundingFound: lambda: records(FundingFound, _TAXONOMY),
        Introduction: lambda: records(Introduction, _TAXONOMY, {"on": _UNKNOWN | days()}),
        Limits: _limits,
        Listing: lambda: records(Listing, _TAXONOMY),
        NameOrder: _name_orders,
        Nomination: nomination_cases,
        NominationRulebook: nomination_books,
        Nominations: nominations,
        Nominee: nominees,
        Primary: primaries,
        Recommendation: recommendations,
        Remark: lambda: st.builds(Remark, ids(), st.sampled_from(Severity), texts(), _bases(), _ids()),
        Standing: lambda: records(Standing, _TAXONOMY),
    }
)
"""The strategies of this part, by the class that they draw; each is made when it is asked for."""


def _ids() -> Strategy:
    return st.lists(ids(), max_size=2).map(tuple)
