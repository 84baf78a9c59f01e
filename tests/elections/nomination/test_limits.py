"""What is unknown of other recommendations keeps a limit open only where it could turn it."""

import pytest

from congress_rules.elections.nomination import Recommendation
from tests.elections.nomination.people import by_party, considered, contest, recommended, signed

OWN = by_party("b", number=2)


@pytest.mark.parametrize(
    ("other", "admitted"),
    [
        ({}, False),
        ({"withdrawn": True}, True),
        ({"withdrawn": None}, None),
        ({"kind": None}, None),
        ({"number": None}, None),
        ({"number": 3}, True),
        ({"number": 2}, None),
        ({"contest": "D2"}, True),
        ({"by": ("Q",)}, True),
        ({"kind": "electors"}, True),
        ({"kind": "joint", "by": ("P", "Q")}, False),
    ],
)
def test_one_seat_and_an_earlier_recommendation(other, admitted):
    """The party's second nominee for one seat counts where the first surely does not, or came later."""
    first = recommended("a", **{"kind": "party", "by": ("P",), "number": 1, **other})
    assert admitted is considered(OWN, of=contest(1), beside=(first,)).admitted


@pytest.mark.parametrize(("kind", "admitted"), [("party", None), (None, None), ("electors", True), ("joint", None)])
def test_an_earlier_recommendation_by_nobody_knows_whom(kind, admitted):
    """It may be the same party's, unless electors made it."""
    nameless = Recommendation(id="x", contest="D1", nominee="a", kind=kind, number=1)
    assert admitted is considered(OWN, of=contest(1), beside=(nameless,)).admitted


def test_an_earlier_one_of_the_same_nominee_may_help():
    """If it stands the nominee was first, and otherwise second: whether it is withdrawn decides."""
    perhaps = by_party("b", id="early", number=1, withdrawn=None)
    between, own = by_party("a", number=2), by_party("b", id="late", number=3)
    assert considered(own, of=contest(1), beside=(perhaps, between)).admitted is None


def test_a_voter_of_whom_the_kind_of_signature_is_unknown():
    """Ten people recommend, as voters or as what nobody knows: their later signatures as voters are open."""
    unclear = recommended("a", signed(10), kind=None, number=1)
    later = recommended("b", signed(10), number=2)
    assert considered(later, of=contest(1), beside=(unclear,)).admitted is None
    assert considered(unclear, of=contest(1), beside=(later,)).admitted is None
    enough = recommended("b", signed(20), number=2)
    assert considered(enough, of=contest(1), beside=(unclear,)).admitted is True
