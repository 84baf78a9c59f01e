"""What stages reckon with: the amounts that stand so far, subtotals, and rounding that is always stated."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor, trunc
from typing import Final, Generic, TypeVar

import attrs

from congress_rules.errors import Fault
from congress_rules.logic import Number, Numbers, faultless
from congress_rules.policies.journal import Entry, Journal, Line, Rate, SetAside, Step
from congress_rules.policies.measures import Measure, added, multiplied

__all__ = ["Rounding", "RoundingMode", "Subtotal"]

E = TypeVar("E", bound=Entry)


@attrs.frozen
class Item(Generic[E]):
    """What stands of one entry on one account."""

    entry: E
    account: str
    amount: Number


@attrs.frozen
class Subtotal:
    """What an account has come to, in all or in a part: the entry of lines that concern no single piece."""

    id: str
    day: date
    account: str


def net(journal: Journal[E], measure: Measure) -> list[Item[E]]:
    """List what stands of each entry on each account, corrections included; what came to nothing is left out.

    Entries are told apart by class and id, which costs less than comparing all that they hold: of items that share an
    id none is rated.
    """
    entries: dict[tuple[type, str, str], E] = {}

    def key(line: Line[E]) -> tuple[type, str, str]:
        found = (type(line.entry), line.entry.id, line.account)
        entries.setdefault(found, line.entry)
        return found

    totals = journal.totals(measure, key)
    return [Item(entries[found], found[2], amount) for found, amount in totals.items() if amount != 0]


def items(journal: Journal[E], measure: Measure) -> list[Item[E]]:
    """List what stands of the entries of the journal's own classes, without events and subtotals."""
    kinds = {type(entry) for entry in journal.entries}
    return [each for each in net(journal, measure) if type(each.entry) in kinds]


def withdrawn(journal: Journal[E], refused: Mapping[E, SetAside[E]], stage: str) -> Step[E]:
    """Set entries aside after they were rated: every line of theirs is corrected to nothing."""
    lines = [line for line in journal.lines if line.entry in refused] if refused else []
    undone = (Line(_minus(line.rate, stage), line.account, line.entry, line.quantity, line) for line in lines)
    return Step(tuple(undone), tuple(refused.values()))


def _minus(rate: Rate, stage: str) -> Rate:
    return Rate(multiplied(rate.value, -1), rate.measure, stage, rate.rules)


def summed(amounts: "list[Number]") -> Number:
    """Add exactly."""
    total: Number = 0
    for each in amounts:
        total = added(total, each)
    return total


class RoundingMode(StrEnum):
    """Name what becomes of what lies between two steps."""

    HALF_UP = "half-up"
    """To the nearer; a half away from zero (四舍五入)."""
    HALF_EVEN = "half-even"
    """To the nearer; a half to the even one."""
    DOWN = "down"
    """Towards zero."""
    UP = "up"
    """Away from zero."""


def _half_up(steps: Fraction) -> int:
    return floor(abs(steps) + Fraction(1, 2)) * (1 if steps >= 0 else -1)


def _up(steps: Fraction) -> int:
    return ceil(abs(steps)) * (1 if steps >= 0 else -1)


_MODES: Final[Mapping[RoundingMode, Callable[[Fraction], int]]] = {
    RoundingMode.HALF_UP: _half_up,
    RoundingMode.HALF_EVEN: round,
    RoundingMode.DOWN: trunc,
    RoundingMode.UP: _up,
}


@attrs.frozen
class Rounding:
    """Round to whole steps of a size, by a stated mode. Raise `DefinitionError` for a step that is none."""

    step: Number
    mode: RoundingMode = attrs.field(converter=RoundingMode)

    def __attrs_post_init__(self) -> None:
        """Check the step."""
        if self.step not in Numbers() or self.step <= 0:
            faultless("rounding", [Fault("step", repr(self.step), "an exact number above 0")])

    def of(self, amount: Number) -> Number:
        """Give the amount rounded, as a whole number of steps."""
        return multiplied(self.step, _MODES[self.mode](Fraction(amount) / Fraction(self.step)))

    def rest(self, amount: Number) -> Number:
        """Give what rounding adds."""
        return added(self.of(amount), multiplied(amount, -1))
