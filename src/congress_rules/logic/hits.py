"""Say what it means that several rows of a table apply: the hit policies of decision tables.

A policy is told which rows apply for certain, and which might apply if what is unknown turned out so. Its result is
the same for every way in which the unknown could turn out, or it is UNKNOWN.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import Any, Final

import attrs

from congress_rules.logic.decisions import UNREGULATED, Status
from congress_rules.texts import Text

__all__ = ["ANY", "EVERY", "FIRST", "MAXIMUM", "MINIMUM", "PRIORITY", "SUM", "UNIQUE", "Collect", "Fold", "HitPolicy"]


@attrs.frozen
class Hit:
    """What a policy makes of the rows: a status, a value, and the indexes of the rows concerned."""

    status: Status
    rows: tuple[int, ...]
    value: Any = None


@attrs.frozen
class Contender:
    """What a policy sees of a row."""

    index: int
    value: Any
    priority: int | None = None


class HitPolicy(ABC):
    """What to do when several rows apply."""

    @property
    @abstractmethod
    def id(self) -> str:
        """Give the policy's name in the written form."""

    @abstractmethod
    def resolve(self, yes: Sequence[Contender], maybe: Sequence[Contender]) -> Hit | None:
        """Decide among the rows, in table order; None when none applies or might apply."""

    def contradicts(self, one: Contender, other: Contender) -> bool:  # noqa: ARG002 - some allow every overlap
        """Tell whether two rows must not apply to the same case."""
        return False

    def hides(self, one: Contender, other: Contender) -> bool:  # noqa: ARG002 - most hide nothing
        """Tell whether the first row takes precedence over the second."""
        return False


@attrs.frozen
class _Unique(HitPolicy):
    """At most one row applies to a case."""

    @property
    def id(self) -> str:
        """Give the policy's name."""
        return "UNIQUE"

    def resolve(self, yes: Sequence[Contender], maybe: Sequence[Contender]) -> Hit | None:
        """Take the one row; two contradict each other."""
        if len(yes) > 1:
            return _conflict(yes)
        return _unknown(maybe) or decided(yes)

    def contradicts(self, one: Contender, other: Contender) -> bool:  # noqa: ARG002 - any two
        """Allow no overlap."""
        return True


@attrs.frozen
class _Any(HitPolicy):
    """Several rows may apply when they say the same."""

    @property
    def id(self) -> str:
        """Give the policy's name."""
        return "ANY"

    def resolve(self, yes: Sequence[Contender], maybe: Sequence[Contender]) -> Hit | None:
        """Take what all rows say; a row that might apply and says the same changes nothing."""
        if any(self.contradicts(yes[0], row) for row in yes):
            return _conflict(yes)
        return _unknown([row for row in maybe if not yes or self.contradicts(yes[0], row)]) or decided(yes)

    def contradicts(self, one: Contender, other: Contender) -> bool:
        """Allow an overlap of equal values."""
        return bool(one.value != other.value)


@attrs.frozen
class _First(HitPolicy):
    """The first row that applies counts."""

    @property
    def id(self) -> str:
        """Give the policy's name."""
        return "FIRST"

    def resolve(self, yes: Sequence[Contender], maybe: Sequence[Contender]) -> Hit | None:
        """Stop at the first row that is not a definite no."""
        first = min((*yes, *maybe), key=lambda row: row.index, default=None)
        if first is None:
            return None
        return _unknown([first]) if first in maybe else decided([first])

    def hides(self, one: Contender, other: Contender) -> bool:
        """Give precedence to the row that comes first."""
        return one.index < other.index


@attrs.frozen
class _Priority(HitPolicy):
    """The row of the highest priority counts (the special before the general); within one priority, at most one."""

    @property
    def id(self) -> str:
        """Give the policy's name."""
        return "PRIORITY"

    def resolve(self, yes: Sequence[Contender], maybe: Sequence[Contender]) -> Hit | None:
        """Stop at the highest priority with a row that is not a definite no."""
        rows = sorted((*yes, *maybe), key=self._rank)
        for _, group in groupby(rows, key=self._rank):
            level = list(group)
            return UNIQUE.resolve([row for row in level if row in yes], [row for row in level if row in maybe])
        return None

    def contradicts(self, one: Contender, other: Contender) -> bool:
        """Allow no overlap within one priority."""
        return self._rank(one) == self._rank(other)

    def hides(self, one: Contender, other: Contender) -> bool:
        """Give precedence to the row of higher priority."""
        return self._rank(one) < self._rank(other)

    @staticmethod
    def _rank(row: Contender) -> int:
        return -(row.priority or 0)


@attrs.frozen
class Fold:
    """A way to make one value of several, whose order does not matter."""

    id: str
    name: Text
    combine: Callable[[list[Any]], Any] = attrs.field(eq=False, repr=False)


def _total(values: list[Any]) -> Any:  # noqa: ANN401 - of the kind of the values
    """Add exactly; decimals and fractions do not add to each other."""
    mixed = {Decimal, Fraction} <= {type(value) for value in values}
    return sum(map(Fraction, values), Fraction()) if mixed else sum(values)


SUM: Final = Fold("SUM", Text("合计", "sum"), _total)
MINIMUM: Final = Fold("MINIMUM", Text("取最低", "lowest"), min)
MAXIMUM: Final = Fold("MAXIMUM", Text("取最高", "highest"), max)
EVERY: Final = Fold("EVERY", Text("全部", "all"), tuple)


@attrs.frozen
class Collect(HitPolicy):
    """All rows that apply count, folded into one value."""

    fold: Fold

    @property
    def id(self) -> str:
        """Give the policy's name and the fold's."""
        return f"COLLECT({self.fold.id})"

    def resolve(self, yes: Sequence[Contender], maybe: Sequence[Contender]) -> Hit | None:
        """Fold the values of all rows."""
        if maybe or not yes:
            return _unknown(maybe)
        return decided([row for row in yes if row.value is UNREGULATED]) or Hit(
            Status.DECIDED, tuple(row.index for row in yes), self.fold.combine([row.value for row in yes])
        )


def decided(rows: Sequence[Contender]) -> Hit | None:
    """Take what the first of some rows says, if there are any; a row may say that the text regulates nothing."""
    if not rows:
        return None
    indexes, value = tuple(row.index for row in rows), rows[0].value
    return Hit(Status.NOT_REGULATED, indexes) if value is UNREGULATED else Hit(Status.DECIDED, indexes, value)


def _unknown(rows: Sequence[Contender]) -> Hit | None:
    return Hit(Status.UNKNOWN, tuple(row.index for row in rows)) if rows else None


def _conflict(rows: Sequence[Contender]) -> Hit:
    return Hit(Status.CONFLICT, tuple(row.index for row in rows))


UNIQUE: Final[HitPolicy] = _Unique()
ANY: Final[HitPolicy] = _Any()
FIRST: Final[HitPolicy] = _First()
PRIORITY: Final[HitPolicy] = _Priority()
