"""Test measures: how amounts are worded, and that they are added and multiplied exactly."""

from decimal import Decimal
from fractions import Fraction

import pytest

from congress_rules.policies import COUNT, POINTS, YUAN
from congress_rules.policies.measures import added, multiplied

HALF, THIRD = Decimal("0.5"), Fraction(1, 3)


def test_words_amounts():
    """An amount stands before the name of its measure, in both languages."""
    amounts = [measure.amount(3) for measure in (POINTS, YUAN, COUNT)]
    assert ["3分", "3元", "3件"] == [amount.zh for amount in amounts]
    assert ["3 points", "3 yuan", "3 items"] == [amount.en for amount in amounts]


@pytest.mark.parametrize(
    ("one", "other", "total", "product"),
    [
        (2, 3, 5, 6),
        (2, HALF, Decimal("2.5"), Decimal("1.0")),
        (HALF, HALF, Decimal("1.0"), Decimal("0.25")),
        (2, THIRD, Fraction(7, 3), Fraction(2, 3)),
        (THIRD, THIRD, Fraction(2, 3), Fraction(1, 9)),
        (HALF, THIRD, Fraction(5, 6), Fraction(1, 6)),
    ],
)
def test_is_exact(one, other, total, product):
    """All pairs of exact numbers can be added and multiplied; a fraction makes a fraction of a decimal number."""
    expected = (total, type(total), product, type(product))
    for pair in ((one, other), (other, one)):
        assert expected == (added(*pair), type(added(*pair)), multiplied(*pair), type(multiplied(*pair)))


def test_never_rounds():
    """Sums and products of more than 28 digits, where decimal arithmetic rounds, keep the last digit."""
    assert Decimal(10**40 + 1) == added(Decimal(10) ** 40, Decimal(1))
    assert Decimal((10**20 + 1) ** 2) == multiplied(Decimal(10**20 + 1), Decimal(10**20 + 1))
