"""Count how many of how many, exactly: 过半数 is more than half, 十分之一以上 a tenth or more."""

from fractions import Fraction
from typing import Final

import attrs

from congress_rules.elections.vacancies.values import AMOUNT, SIZE
from congress_rules.logic import Numbers

__all__ = ["HALF", "SHARES", "Tally"]

HALF: Final = Fraction(1, 2)
"""What a majority (过半数) exceeds."""

SHARES: Final = Numbers(0, 1)
"""The shares that there are: more than all is foreign to every rule."""


@attrs.frozen(kw_only=True)
class Tally:
    """How many (`count`) of how many (`of`, one at least); None is unknown.

    Of a vote these are the votes in favour and all who could give one (全体选民, 全体代表, 组成人员), not only those
    who did; where another base counts, the attribute that holds the tally says so. Raise `TypeError` or `ValueError`
    for what is no such number.
    """

    count: int | None = attrs.field(default=None, validator=AMOUNT)
    of: int | None = attrs.field(default=None, validator=SIZE)

    @property
    def share(self) -> Fraction | None:
        """Give the share, exact; None while one of the two is unknown."""
        return None if self.count is None or self.of is None else Fraction(self.count, self.of)
