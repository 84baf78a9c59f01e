"""Draw what declaring is about: what counts decide, and every part of it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from hypothesis import strategies as st

from congress_rules.elections.declaration import (
    AfterVote,
    Declaration,
    DeclarationPolicy,
    Elected,
    Invalid,
    NextList,
    NextStep,
    NextStepPolicy,
    Open,
    Reach,
    Resolution,
    ResolutionDifference,
    Shortfall,
    Standing,
    Substitute,
    SurplusRatios,
    ThresholdPolicy,
    Tied,
    Turn,
    VotingRulebook,
)
from congress_rules.logic import Status
from congress_rules.policies import Taxonomy
from congress_rules.rulebooks.election_law.counting_readings import FACETS
from congress_rules.testing.elections.counting import BOOKS, PEOPLE, counts, voting_books
from congress_rules.testing.record import records
from congress_rules.testing.statute import bases, days, ids, texts

__all__ = ["DECLARATION_STRATEGIES", "declarations", "resolutions"]

Strategy = st.SearchStrategy[Any]

_TAXONOMY: Final = Taxonomy(FACETS)
_SHARE: Final = st.none() | st.fractions(min_value=0, max_value=2, max_denominator=12)
_TURNOUT: Final = st.none() | st.fractions(min_value=0, max_value=1, max_denominator=12)
_NAMES: Final = st.lists(st.sampled_from(PEOPLE), unique=True, min_size=1, max_size=4).map(tuple)
_COUNT: Final = st.integers(0, 40)
_PLACE: Final = st.integers(1, 9)


def resolutions() -> st.SearchStrategy[Resolution]:
    """Draw what a committee resolved."""
    said = st.none() | st.booleans()
    return st.builds(Resolution, id=ids(), by=ids(), on=st.none() | days(), valid=said, elected=st.none() | _NAMES)


@st.composite
def declarations(draw: st.DrawFn, *, known: bool = False) -> Declaration:
    """Draw what counts decide by some text; of those `known` no ballot and no figure is open."""
    book = draw(st.sampled_from(BOOKS) if known else voting_books())
    return book.declare(draw(counts(known=known)), resolution=draw(st.none() | resolutions()))


@st.composite
def _standings(draw: st.DrawFn) -> Standing:
    found = draw(declarations(known=True).filter(lambda declared: bool(declared.standings)))
    return draw(st.sampled_from(found.standings))


def _lists() -> st.SearchStrategy[NextList]:
    votes = st.dictionaries(st.sampled_from(PEOPLE), st.integers(0, 4), max_size=6)
    return st.builds(NextList.of, votes, st.integers(0, 6))


def _ratios() -> st.SearchStrategy[SurplusRatios]:
    pair = st.tuples(st.fractions(0, 1, max_denominator=6), st.fractions(1, 2, max_denominator=6))
    return st.builds(SurplusRatios, direct=pair, indirect=pair, basis=bases())


DECLARATION_STRATEGIES: Final[Mapping[type, Callable[[], Strategy]]] = MappingProxyType(
    {
        AfterVote: lambda: records(AfterVote, _TAXONOMY),
        Declaration: declarations,
        DeclarationPolicy: lambda: voting_books().map(lambda book: book.declaration),
        Elected: lambda: st.builds(
            Elected,
            candidate=ids(),
            order=st.integers(1, 4),
            standing=_standings(),
            ahead=st.none() | _COUNT,
            basis=bases(),
        ),
        Invalid: lambda: _standings().map(lambda each: Invalid(reason=each.reaches.grounds[0])),
        NextList: _lists,
        NextStep: lambda: st.builds(NextStep, id=ids(), name=texts(), basis=bases()),
        NextStepPolicy: lambda: voting_books().map(lambda book: book.declaration.next_steps),
        Open: lambda: st.builds(
            Open, about=ids(), name=texts(), status=st.sampled_from(Status), needs=_NAMES, basis=bases()
        ),
        Reach: lambda: records(Reach, _TAXONOMY, {"share": _SHARE}),
        Resolution: resolutions,
        ResolutionDifference: lambda: st.builds(
            ResolutionDifference, kind=st.sampled_from(("valid", "invalid", "elected", "not-elected")), about=_NAMES
        ),
        Shortfall: lambda: st.builds(
            Shortfall,
            seats=st.integers(1, 4),
            least=_COUNT,
            most=_COUNT,
            listed=_lists(),
            votes=_NAMES.map(lambda names: tuple((name, 1) for name in names)),
            basis=bases(),
        ),
        Standing: _standings,
        Substitute: lambda: st.builds(Substitute, candidate=ids(), place=_PLACE, votes=_COUNT, basis=bases()),
        SurplusRatios: _ratios,
        ThresholdPolicy: lambda: voting_books().map(lambda book: book.declaration.thresholds),
        Tied: lambda: st.builds(Tied, candidates=_NAMES, seats=st.integers(1, 3), votes=_COUNT, basis=bases()),
        Turn: lambda: records(Turn, _TAXONOMY, {"share": _TURNOUT}),
        VotingRulebook: voting_books,
    }
)
"""The strategies of this part, by the class that they draw; each is made when it is asked for."""
