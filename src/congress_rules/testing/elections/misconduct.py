"""Draw misconduct in elections: acts, investigations, funded seats, and the rules of the texts that ship."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from congress_rules.elections.misconduct import (
    Act,
    Disruption,
    DisruptionPolicy,
    FundedSeat,
    FundedSeatPolicy,
    Investigation,
    InvestigationPolicy,
    MisconductRulebook,
)
from congress_rules.policies import Policy, Taxonomy
from congress_rules.rulebooks.beijing_rules.misconduct import BEIJING_MISCONDUCT
from congress_rules.rulebooks.election_law.misconduct import FACETS, MISCONDUCT
from congress_rules.rulebooks.election_outline.misconduct import OUTLINE_MISCONDUCT
from congress_rules.testing.record import records
from congress_rules.testing.rulebook_laws import read_otherwise

__all__ = [
    "BOOKS",
    "MISCONDUCT_STRATEGIES",
    "acts",
    "disruptions",
    "funded_seats",
    "investigations",
    "misconduct_books",
]

P = TypeVar("P", bound=Policy)

BOOKS: Final[tuple[MisconductRulebook, ...]] = (*MISCONDUCT.values(), BEIJING_MISCONDUCT, OUTLINE_MISCONDUCT)
"""The rules on misconduct that ship."""

_TAXONOMY: Final = Taxonomy(FACETS)


def misconduct_books() -> st.SearchStrategy[MisconductRulebook]:
    """Draw the rules of a text that ships, read in any way."""
    return st.sampled_from(BOOKS).flatmap(read_otherwise)


def _held(kind: type[P]) -> st.SearchStrategy[P]:
    """Draw the policy of a class of one of the books."""
    return misconduct_books().map(lambda book: next(each for each in book.policies.values() if isinstance(each, kind)))


def acts() -> st.SearchStrategy[Act]:
    """Draw acts."""
    return records(Act, _TAXONOMY)


def disruptions() -> st.SearchStrategy[Disruption]:
    """Draw acts, and whether they disrupt an election."""
    return records(Disruption, _TAXONOMY, {"act": acts()})


def investigations() -> st.SearchStrategy[Investigation]:
    """Draw suspicions, and what was done about them."""
    return records(Investigation, _TAXONOMY)


def funded_seats() -> st.SearchStrategy[FundedSeat]:
    """Draw whether somebody took foreign funding, and when it was found."""
    return records(FundedSeat, _TAXONOMY)


MISCONDUCT_STRATEGIES: Final[Mapping[type, Callable[[], st.SearchStrategy[Any]]]] = MappingProxyType(
    {
        Act: acts,
        Disruption: disruptions,
        DisruptionPolicy: lambda: _held(DisruptionPolicy),
        FundedSeat: funded_seats,
        FundedSeatPolicy: lambda: _held(FundedSeatPolicy),
        Investigation: investigations,
        InvestigationPolicy: lambda: _held(InvestigationPolicy),
        MisconductRulebook: misconduct_books,
    }
)
"""For each public class on misconduct the function that gives its strategy."""
