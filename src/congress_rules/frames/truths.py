"""Join what is true of each row of a frame: a *truth* is a column of yes and no, or one yes or no for all rows.

What is the same for all rows is settled before any row is read. Where a column is null, its truth counts as no.
"""

from functools import reduce
from typing import TypeAlias

import narwhals.stable.v2 as nw

__all__ = ["Truth", "both", "chosen", "either", "negated", "some", "whole"]

Truth: TypeAlias = nw.Expr | bool
"""A column of yes and no, or one yes or no for all rows."""


def both(one: Truth, other: Truth) -> Truth:
    """Hold where both do."""
    if isinstance(one, bool):
        return other if one else False
    if isinstance(other, bool):
        return one if other else False
    return one & other


def either(one: Truth, other: Truth) -> Truth:
    """Hold where one of the two does."""
    if isinstance(one, bool):
        return one or other
    if isinstance(other, bool):
        return other or one
    return one | other


def some(*truths: Truth) -> Truth:
    """Hold where one of them does."""
    none: Truth = False
    return reduce(either, truths, none)


def negated(truth: Truth) -> Truth:
    """Hold where the truth does not."""
    return not truth if isinstance(truth, bool) else ~truth


def chosen(truth: Truth, yes: nw.Expr, no: nw.Expr) -> nw.Expr:
    """Take the one where the truth holds, else the other."""
    if isinstance(truth, bool):
        return yes if truth else no
    return nw.when(truth).then(yes).otherwise(no)


def whole(number: int) -> nw.Expr:
    """Give one whole number for all rows; always of 64 bits, since sums of shorter ones would overflow."""
    return nw.lit(number, nw.Int64)
