"""Draw what counting is about: polls, ballots that can be anything, profiles of them, figures that fit, and counts.

Candidates are few, so that votes are equal often.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from hypothesis import strategies as st

from congress_rules.elections.counting import (
    Ballot,
    BallotCase,
    BallotPolicy,
    Base,
    BaseFigure,
    Choice,
    Count,
    CountFinding,
    Figures,
    MarkCase,
    Poll,
    ReadBallot,
    Reading,
    ReadMark,
    Reconciliation,
    ReconciliationPolicy,
    Tally,
    Turnout,
)
from congress_rules.elections.declaration import VotingRulebook
from congress_rules.logic import Severity
from congress_rules.policies import Taxonomy
from congress_rules.rulebooks.beijing_rules.counting import BEIJING_VOTING
from congress_rules.rulebooks.election_law.counting import VOTING
from congress_rules.rulebooks.election_law.counting_readings import FACETS
from congress_rules.rulebooks.election_outline.counting import OUTLINE_VOTING
from congress_rules.testing.record import records
from congress_rules.testing.rulebook_laws import read_otherwise
from congress_rules.testing.statute import bases, ids, texts

__all__ = [
    "BOOKS",
    "COUNTING_STRATEGIES",
    "ballots",
    "choices",
    "counts",
    "figures",
    "polls",
    "profiles",
    "voting_books",
]

Strategy = st.SearchStrategy[Any]

BOOKS: Final = (*VOTING.values(), BEIJING_VOTING, OUTLINE_VOTING)
"""The rules of voting that ship."""

PEOPLE: Final = tuple("abcdef")
"""The candidates that are drawn from."""

_TAXONOMY: Final = Taxonomy(FACETS)
_STRANGERS: Final = ("x", "y")
_ROUNDS: Final = ("first", "re_vote", "another", "by_election")
_LIKELY: Final = st.sampled_from((True, True, True, True, False, None))


def voting_books() -> st.SearchStrategy[VotingRulebook]:
    """Draw the rules of voting of a text that ships, read in any way."""
    return st.sampled_from(BOOKS).flatmap(read_otherwise)


@st.composite
def polls(draw: st.DrawFn, *, mode: str | None = None, rounds: Sequence[str] = _ROUNDS) -> Poll:
    """Draw polls of one to four seats and up to six candidates; `mode` and `rounds` keep to some."""
    return Poll(
        id="D",
        mode=draw(st.sampled_from(("direct", "indirect"))) if mode is None else mode,
        level="county",
        round=draw(st.sampled_from(rounds)),
        seats=draw(st.integers(1, 4)),
        candidates=draw(st.lists(st.sampled_from(PEOPLE), unique=True, max_size=6)),
        registered=draw(st.integers(0, 60)),
        deputies=draw(st.integers(0, 60)),
        by_committee=draw(_LIKELY),
        vacancy=draw(st.booleans()),
    )


def choices() -> st.SearchStrategy[Choice]:
    """Draw what is marked for a person; most marks are for a candidate, and can be read."""
    mark = st.sampled_from(("for", "for", "for", "against", "abstain", "write_in"))
    return st.builds(
        Choice, name=st.sampled_from((*PEOPLE, *_STRANGERS)), mark=mark, readable=_LIKELY, qualified=_LIKELY
    )


def ballots(*, known: bool = False) -> st.SearchStrategy[Ballot]:
    """Draw ballots; of those `known` everything can be read, and whether a write-in may be elected is known."""
    if known:
        names = st.lists(st.sampled_from(PEOPLE), unique=True, max_size=4)
        written = st.dictionaries(st.sampled_from(_STRANGERS), st.booleans(), max_size=1)
        return st.builds(_of, names, written, _TIMES)
    return st.builds(Ballot, choices=st.lists(choices(), max_size=5), readable=_LIKELY, times=_TIMES)


_TIMES: Final = st.integers(0, 9)


def _of(names: list[str], written: dict[str, bool | None], times: int) -> Ballot:
    chosen = [Choice(name=name, qualified=True) for name in names]
    others = [Choice(name=name, mark="write_in", qualified=may) for name, may in written.items()]
    return Ballot(choices=[*chosen, *others], times=times)


def _turnout(registered: int, taking_part: int) -> Turnout:
    return Turnout.of(registered=registered, taking_part=taking_part)


def profiles(*, known: bool = False) -> st.SearchStrategy[list[Ballot]]:
    """Draw the ballots of a box."""
    return st.lists(ballots(known=known), max_size=8)


def figures() -> st.SearchStrategy[Figures]:
    """Draw figures, each of them unknown now and then."""
    number = st.integers(0, 80) | st.none()
    return st.builds(Figures, issued=number, proxies=number, collected=number)


@st.composite
def counts(draw: st.DrawFn, *, known: bool = False, poll: Poll | None = None) -> Count:
    """Draw counts; of those `known` nothing is open, and as many ballots were issued as collected or some more."""
    book, given = draw(st.sampled_from(BOOKS)), draw(profiles(known=known))
    total = sum(each.times for each in given)
    fitting = st.builds(
        Figures, issued=st.integers(total, total + 5), proxies=st.integers(0, total), collected=st.just(total)
    )
    return book.count(given, draw(polls()) if poll is None else poll, draw(fitting if known else figures()))


@st.composite
def _read(draw: st.DrawFn) -> ReadBallot:
    return draw(voting_books()).ballots.read(draw(ballots()), draw(polls()))


def _figures_of_bases() -> st.SearchStrategy[BaseFigure]:
    return st.builds(BaseFigure, base=st.sampled_from(Base), number=st.integers(0, 100))


COUNTING_STRATEGIES: Final[Mapping[type, Callable[[], Strategy]]] = MappingProxyType(
    {
        Ballot: ballots,
        BallotCase: lambda: records(BallotCase, _TAXONOMY),
        BallotPolicy: lambda: voting_books().map(lambda book: book.ballots),
        BaseFigure: _figures_of_bases,
        Choice: choices,
        Count: counts,
        CountFinding: lambda: st.builds(
            CountFinding, id=ids(), severity=st.sampled_from(Severity), name=texts(), basis=bases()
        ),
        Figures: figures,
        MarkCase: lambda: records(MarkCase, _TAXONOMY, {"choice": choices()}),
        Poll: polls,
        ReadBallot: _read,
        Reading: lambda: _read().map(lambda read: read.reading),
        ReadMark: lambda: _read().filter(lambda read: bool(read.marks)).map(lambda read: read.marks[0]),
        Reconciliation: lambda: records(Reconciliation, _TAXONOMY),
        ReconciliationPolicy: lambda: voting_books().map(lambda book: book.reconciliation),
        Tally: lambda: st.builds(Tally, votes=_TIMES, against=_TIMES, void=_TIMES, open=_TIMES),
        Turnout: lambda: st.builds(_turnout, st.integers(0, 99), st.integers(0, 99)),
    }
)
"""The strategies of this part, by the class that they draw; each is made when it is asked for."""
