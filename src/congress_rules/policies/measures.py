"""Say what an amount is of: points, yuan, a count. Amounts of different measures are never added."""

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from fractions import Fraction
from typing import Final

import attrs

from congress_rules.logic import Number
from congress_rules.texts import Text

__all__ = ["COUNT", "POINTS", "YUAN", "Measure", "added", "multiplied"]


@attrs.frozen
class Measure:
    """What an amount is of."""

    id: str
    name: Text

    def amount(self, amount: object) -> Text:
        """Word an amount."""
        return Text(f"{amount}{self.name.zh}", f"{amount} {self.name.en}")


POINTS: Final = Measure("points", Text("分", "points"))
YUAN: Final = Measure("yuan", Text("元", "yuan"))
COUNT: Final = Measure("count", Text("件", "items"))

_EXACT: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""Decimal arithmetic without the usual limit of 28 digits, at which sums would be rounded in silence."""


def added(one: Number, other: Number) -> Number:
    """Add exactly; of a decimal number and a fraction the sum is a fraction."""
    if isinstance(one, Fraction) or isinstance(other, Fraction):
        return Fraction(one) + Fraction(other)
    return one + other if isinstance(one, int) and isinstance(other, int) else _EXACT.add(Decimal(one), Decimal(other))


def multiplied(one: Number, other: Number) -> Number:
    """Multiply exactly; of a decimal number and a fraction the product is a fraction."""
    if isinstance(one, Fraction) or isinstance(other, Fraction):
        return Fraction(one) * Fraction(other)
    if isinstance(one, int) and isinstance(other, int):
        return one * other
    return _EXACT.multiply(Decimal(one), Decimal(other))
