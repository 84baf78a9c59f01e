"""Test rewards: amounts in yuan or another measure, what is not stated, and that no amount is shown by accident."""

from decimal import Decimal
from typing import Any

import attrs
import pytest

from congress_rules.errors import DefinitionError
from congress_rules.logic import UNREGULATED, Row, Status
from congress_rules.policies import POINTS, YUAN, Bounds, Line, Measure, RewardPolicy, ScoringPolicy, SetAside
from congress_rules.texts import Text
from tests.policies.nouns import LEVEL, TAXONOMY, WORDS, Piece, row


@attrs.frozen(kw_only=True)
class Fee(RewardPolicy[Piece]):
    """A fee for pieces of the city; that of the province is not stated."""

    id: str = "fee"
    name: Text = attrs.field(default=Text("稿酬", "fee"))
    city: Any = attrs.field(default=Decimal("4711.50"), repr=False)

    def rows(self) -> tuple[Row[Any], ...]:
        """List one row for each level."""
        return (
            row("county", 0, LEVEL.equals("county")),
            row("city", self.city, LEVEL.equals("city")),
            row("province", UNREGULATED, LEVEL.equals("province")),
        )


FEE = Fee(taxonomy=TAXONOMY)


def test_is_in_yuan():
    """A reward is in yuan unless another measure is stated; it is a scoring policy like any other."""
    found = FEE.line(Piece())
    assert isinstance(found, Line)
    assert (Decimal("4711.50"), YUAN, "desk-a") == (found.amount, found.rate.measure, found.account)
    assert "p1  4711.50元  city（第一条）" == found.explain()
    assert "p1  4711.50 yuan  city (art. 1)" == found.explain("en")
    assert isinstance(FEE, ScoringPolicy)


def test_another_measure():
    """Plaques, certificates or points may be given instead."""
    plaque = Measure("plaque", Text("块奖牌", "plaques"))
    found = attrs.evolve(FEE, measure=plaque, city=1).line(Piece())
    assert isinstance(found, Line)
    assert "p1  1 plaques  city (art. 1)" == found.explain("en")
    assert POINTS != plaque


def test_what_is_not_stated_is_set_aside():
    """Where the text promises a reward without its amount, nothing is paid, and that is said with the row."""
    piece = Piece(level="province")
    found = FEE.line(piece)
    assert isinstance(found, SetAside)
    assert SetAside(piece, "fee", FEE.decide(piece)) == found
    assert (Status.NOT_REGULATED, ("province",), True) == (FEE.decide(piece).status, found.rules, found.undecided)
    assert "该文本未作规定" in found.explain()
    assert "not regulated by the text" in found.explain("en")
    assert "；✓ province（《办公室规定》第一条）" in found.brief()


def test_nothing_is_an_amount():
    """A reward of zero is a line, and a piece of unknown level is set aside as unknown."""
    nothing, unknown = FEE.line(Piece(level="county")), FEE.line(Piece(level=None))
    assert isinstance(nothing, Line)
    assert isinstance(unknown, SetAside)
    assert unknown.decision is not None
    assert (0, Status.UNKNOWN) == (nothing.amount, unknown.decision.status)


def test_what_is_not_stated_has_no_bound():
    """Nobody knows what a reward without an amount may come to."""
    assert Bounds(None, None) == FEE.bounds(Piece())

    class Stated(Fee):
        """Leave out what is not stated."""

        def rows(self) -> tuple[Row[Any], ...]:
            return super().rows()[:2]

    assert Bounds(0, Decimal("4711.50")) == Stated(taxonomy=TAXONOMY).bounds(Piece())


@pytest.mark.parametrize("amount", [4711.5, "4711", Decimal("NaN"), True, None])
def test_refuses_amounts_that_are_not_exact(amount: Any):
    """What is no exact number is a fault of the row; the amount itself is not shown."""
    with pytest.raises(DefinitionError) as caught:
        attrs.evolve(FEE, city=amount).check()
    expected = f"fee:\n  a value of type {type(amount).__name__} is not an exact number @ fee[city].value"
    assert expected == str(caught.value)


def test_amounts_stay_out_of_repr():
    """Neither a line nor its rate nor the policy shows what somebody is paid."""
    found = FEE.line(Piece())
    assert isinstance(found, Line)
    shown = [repr(each) for each in (FEE, found, found.rate, FEE.rate([Piece()]), Bounds.of(found.amount))]
    assert [] == [each for each in shown if "4711" in each]
    assert "Rate(measure=Measure(id='yuan'" in shown[2]


def test_a_fee_by_the_word():
    """A reward may be multiplied like points: exactly."""

    class ByWord(Fee):
        """Pay for every word."""

        def quantity(self) -> Any:
            return WORDS

    found = ByWord(taxonomy=TAXONOMY, city=Decimal("0.1")).line(Piece(words=3))
    assert isinstance(found, Line)
    assert Decimal("0.3") == found.amount
