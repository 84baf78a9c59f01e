"""Sum whole numbers of 64 bits exactly, group by group, and refuse a sum that does not fit into 64 bits.

A sum is kept in two *halves*: how many times 2^32, and a rest. The halves of fewer than 2^31 numbers cannot overflow.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final, cast

import attrs
import narwhals.stable.v2 as nw

from congress_rules.errors import Fault, FrameError
from congress_rules.frames.arithmetic import MOST
from congress_rules.frames.natives import Frame
from congress_rules.frames.truths import whole

__all__ = ["SMALL", "Amount", "Summing", "by_group", "totalled"]

SMALL: Final = 2**31 - 1
"""The greatest number of which so many can be summed without a care."""

_HALF: Final = 2**32
_FITS: Final = "a number of 64 bits (state a larger `quantum`)"


@attrs.frozen
class Amount:
    """A column that is summed; its sum is null where one of its numbers is."""

    name: str

    @property
    def high(self) -> str:
        """Name the column of the high half."""
        return f"{self.name}-high"

    @property
    def low(self) -> str:
        """Name the column of the low half."""
        return f"{self.name}-low"

    @property
    def known(self) -> str:
        """Name the column of how many numbers are known."""
        return f"{self.name}-known"

    @property
    def parts(self) -> tuple[str, str, str]:
        """Name the columns of a sum."""
        return self.high, self.low, self.known

    def split(self) -> Iterator[nw.Expr]:
        """Split the numbers of the column into halves."""
        times = nw.col(self.name) // whole(_HALF)
        yield times.alias(self.high)
        yield (nw.col(self.name) - times * whole(_HALF)).alias(self.low)

    def carried(self) -> tuple[nw.Expr, nw.Expr]:
        """Give the halves so that the low one lies from 0 to 2^32, whichever way a kind of frame rounds a quotient."""
        high, low = nw.col(self.high), nw.col(self.low)
        times = low // whole(_HALF)
        rest = low - times * whole(_HALF)
        borrowed = nw.when(rest < 0).then(whole(1)).otherwise(whole(0))
        return high + times - borrowed, rest + borrowed * whole(_HALF)


@attrs.frozen
class Summing:
    """How the columns of a frame are summed: in halves, or as they are where no sum can overflow.

    `small` tells that the columns hold no number above `SMALL`, as far as the rules go; a frame in which one does
    cannot be computed.
    """

    halved: bool
    small: bool = False

    @classmethod
    def of(cls, frame: Frame, amounts: Sequence[Amount], *, small: bool) -> "Summing":
        """Look at an eager frame; of a lazy one only what is known of it counts."""
        if isinstance(frame, nw.LazyFrame):
            return cls(not small, small)
        columns = [frame.get_column(each.name) for each in amounts]
        ends = [end for each in columns for end in (each.min(), each.max()) if not each.is_null().all()]
        return cls(any(abs(int(end)) * len(frame) > MOST for end in ends))

    def sums(
        self, frame: Frame, keys: Sequence[str], amounts: Sequence[Amount], rows: str, also: Sequence[str] = ()
    ) -> Frame:
        """Sum the columns by group, each into its parts; `rows` names the column of how many rows a group has.

        Of those of `also` the sums cannot overflow.
        """
        if self.halved:
            frame = frame.with_columns(*(half for each in amounts for half in each.split()))
        elif self.small:
            narrow = (nw.col(each.name).cast(nw.Int32).cast(nw.Int64).alias(each.name) for each in amounts)
            frame = frame.with_columns(*narrow)
        summed = [name for each in amounts for name in ((each.high, each.low) if self.halved else (each.name,))]
        known = [nw.col(each.name).count().alias(each.known) for each in amounts]
        counted = [nw.len().alias(rows), *known, *(nw.col(name).sum().alias(name) for name in also)]
        read: Any = frame
        found = read.group_by(*keys).agg(*(nw.col(name).sum().alias(name) for name in summed), *counted)
        names = [*summed, rows, *(each.known for each in amounts), *also]
        numbers = [nw.col(name).cast(nw.Int64) for name in names]
        halves = () if self.halved else (half for each in amounts for half in each.split())
        return cast("Frame", found.with_columns(*numbers, *halves))


def by_group(frame: Frame, keys: Sequence[str], names: Sequence[str]) -> Frame:
    """Sum columns by group whose sums cannot overflow."""
    read: Any = frame
    found = read.group_by(*keys).agg(*(nw.col(name).sum().alias(name) for name in names))
    return cast("Frame", found.with_columns(nw.col(*names).cast(nw.Int64)))


def totalled(frame: Frame, amounts: Sequence[tuple[Amount, str, str]], subject: str) -> Frame:
    """Put the halves together, each amount into a column of a name, null where it is known of too few rows.

    Each amount stands beside its name and the column of how many rows it should be known of. Raise `FrameError` for a
    sum that does not fit into 64 bits; a lazy frame of which one does not cannot be computed.
    """
    carried = frame
    for each, _, _ in amounts:
        high, low = each.carried()
        carried = carried.with_columns(high.alias(each.high), low.alias(each.low))
    if not isinstance(carried, nw.LazyFrame):
        faults = [Fault(name, "a total", _FITS) for each, name, _ in amounts if _overflowing(carried, each)]
        if faults:
            raise FrameError(subject, faults)
    return carried.with_columns(*(_whole(*each) for each in amounts))


def _overflowing(frame: nw.DataFrame[Any], amount: Amount) -> bool:
    high = frame.get_column(amount.high)
    return len(frame) > 0 and not -_HALF // 2 <= int(high.min()) <= int(high.max()) < _HALF // 2


def _whole(amount: Amount, name: str, rows: str) -> nw.Expr:
    total = nw.col(amount.high).cast(nw.Int32).cast(nw.Int64) * whole(_HALF) + nw.col(amount.low)
    return nw.when(nw.col(amount.known) == nw.col(rows)).then(total).alias(name)
