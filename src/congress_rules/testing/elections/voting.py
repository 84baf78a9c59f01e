"""Draw what voting is about: who votes how, mandates that meet, boxes, records, and what is received."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from hypothesis import strategies as st

from congress_rules.elections.voting import (
    Assistance,
    AssistancePolicy,
    BallotBox,
    BoxPolicy,
    CountRecord,
    Identification,
    IdentityPolicy,
    Mandate,
    MandateCase,
    MandateDecision,
    Mandates,
    PollingRoom,
    ProxyPolicy,
    ProxyVote,
    ReceiptPolicy,
    ReceivedBallot,
    RecordPolicy,
    SecrecyPolicy,
    Teller,
    TellerPolicy,
    VoterSituation,
    VotingFormPolicy,
)
from congress_rules.policies import Policy, Taxonomy
from congress_rules.rulebooks.beijing_rules.counting import BEIJING_VOTING
from congress_rules.rulebooks.election_law.counting_readings import FACETS
from congress_rules.rulebooks.election_outline.counting import OUTLINE_VOTING
from congress_rules.testing.elections.counting import voting_books
from congress_rules.testing.record import records
from congress_rules.testing.rulebook_laws import read_otherwise

__all__ = ["VOTING_STRATEGIES", "mandates"]

Strategy = st.SearchStrategy[Any]

_TAXONOMY: Final = Taxonomy(FACETS)
_VOTERS: Final = tuple("pqrstuvw")


@st.composite
def mandates(draw: st.DrawFn) -> Mandate:
    """Draw mandates among few voters, so that they meet; most are as they must be."""
    facts = ("written", "consented", "away", "proxy_votes", "same_district", "mandate_shown", "card_shown")
    detained = st.sampled_from((True, False, False, None))
    likely = st.sampled_from((True,) * 12 + (False, None))
    return Mandate(
        id=draw(st.sampled_from([f"m{number}" for number in range(20)])),
        principal=draw(st.sampled_from(_VOTERS)),
        proxy=draw(st.sampled_from(_VOTERS[:4])),
        number=draw(st.integers(1, 9) | st.none()),
        detained=draw(detained),
        certificate_shown=draw(likely),
        **{fact: draw(likely) for fact in facts},
    )


def _all_mandates() -> st.SearchStrategy[Mandates]:
    decided = st.tuples(voting_books(), st.lists(mandates(), min_size=1, max_size=8))
    return decided.map(lambda drawn: drawn[0].mandates(drawn[1]))


def _held(kind: type[Policy]) -> Strategy:
    """Draw the policy of a class from a text that has one, read in any way."""
    shipping = {BoxPolicy: BEIJING_VOTING, ReceiptPolicy: OUTLINE_VOTING}
    books = read_otherwise(shipping[kind]) if kind in shipping else voting_books()
    return books.map(lambda book: next(each for each in book.policies.values() if isinstance(each, kind)))


def _policies(kind: type[Policy]) -> Callable[[], Strategy]:
    return lambda: _held(kind)


def _records(kind: type[Any]) -> Callable[[], Strategy]:
    return lambda: records(kind, _TAXONOMY)


_POLICIES: Final[tuple[type[Policy], ...]] = (
    AssistancePolicy,
    BoxPolicy,
    IdentityPolicy,
    ProxyPolicy,
    ReceiptPolicy,
    RecordPolicy,
    SecrecyPolicy,
    TellerPolicy,
    VotingFormPolicy,
)
_NOUNS: Final[tuple[type[Any], ...]] = (
    Assistance,
    BallotBox,
    CountRecord,
    Identification,
    PollingRoom,
    ReceivedBallot,
    Teller,
    VoterSituation,
)

VOTING_STRATEGIES: Final[Mapping[type, Callable[[], Strategy]]] = MappingProxyType(
    {
        **{kind: _policies(kind) for kind in _POLICIES},
        **{kind: _records(kind) for kind in _NOUNS},
        Mandate: mandates,
        MandateCase: lambda: records(MandateCase, _TAXONOMY, {"mandate": mandates()}),
        MandateDecision: lambda: _all_mandates().map(lambda found: found.decided[0]),
        Mandates: _all_mandates,
        ProxyVote: lambda: records(ProxyVote, _TAXONOMY, {"mandate": mandates()}),
    }
)
"""The strategies of this part, by the class that they draw; each is made when it is asked for."""
