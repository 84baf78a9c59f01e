"""Draw voters, and policies on their right to vote: those that ship, of other ages and for other incapacities."""

from datetime import date
from typing import Any, Final

from hypothesis import strategies as st

from congress_rules.elections.franchise import FranchiseBasis, FranchisePolicy, Voter
from congress_rules.policies import Policy, Taxonomy
from congress_rules.rulebooks.beijing_rules import franchise as beijing
from congress_rules.rulebooks.beijing_rules import registration as beijing_registration
from congress_rules.rulebooks.election_law.franchise import FRANCHISE_READINGS, franchise
from congress_rules.rulebooks.election_law.text import EDITIONS
from congress_rules.rulebooks.election_law.voters import VOTER_FACETS
from congress_rules.rulebooks.election_outline import franchise as outline
from congress_rules.rulebooks.election_outline import registration as outline_registration
from congress_rules.testing.arguments import strategy
from congress_rules.testing.record import records
from congress_rules.testing.statute import bases, days, ids

__all__ = ["TAXONOMY", "franchise_bases", "franchise_policies", "read_anyhow", "voters"]

TAXONOMY: Final = Taxonomy(facets=VOTER_FACETS)
"""The values that rules on voters speak of."""

_BIRTHS: Final = days(date(1920, 1, 1), date(2020, 12, 31))
_OF_REGISTRATION: Final = (*beijing_registration.REGISTRATION_READINGS, *outline_registration.REGISTRATION_READINGS)
_READINGS: Final = {each.id: each for each in (*FRANCHISE_READINGS, *_OF_REGISTRATION)}
_SHIPPED: Final = (*(franchise(law) for law in EDITIONS if law.has(4)), beijing.FRANCHISE, outline.FRANCHISE)


def voters(
    taxonomy: Taxonomy | None = None,
    *,
    names: st.SearchStrategy[str] | None = None,
    births: st.SearchStrategy[date] | None = None,
) -> st.SearchStrategy[Voter]:
    """Draw voters; of two of three everything is known. `births` are their days of birth."""
    born = strategy("births", births, _BIRTHS)
    stated = {"id": strategy("names", names, ids()), "born": st.one_of(born, born, born, st.none())}
    return records(Voter, TAXONOMY if taxonomy is None else taxonomy, stated)


def franchise_bases() -> st.SearchStrategy[FranchiseBasis]:
    """Draw what the clauses rest on."""
    some = bases()
    return st.builds(FranchiseBasis, citizen=some, adult=some, rights=some, suspension=some, capacity=some)


@st.composite
def _read(draw: st.DrawFn, policy: Any) -> Any:  # noqa: ANN401 - of the class of the policy
    readings = tuple(each.taking(draw(st.sampled_from(sorted(each.options)))) for each in _READINGS.values())
    return policy.bound(TAXONOMY, readings, ())


def read_anyhow(*shipped: Policy) -> st.SearchStrategy[Any]:
    """Draw one of some policies, read in any way."""
    return st.sampled_from(shipped).flatmap(_read)


def franchise_policies() -> st.SearchStrategy[FranchisePolicy]:
    """Draw the policies that ship, read in any way."""
    return read_anyhow(*_SHIPPED)
