"""Count a story that several outlets tell: the highest only, the n highest, once per class, first full then reduced.

Stages of this kind compose: once per level, and then the two highest levels. A sum needs no stage.
"""

from enum import StrEnum
from typing import Any, TypeVar

import attrs

from congress_rules.errors import Fault
from congress_rules.logic import Input, Norm, Number, Numbers, faultless
from congress_rules.policies.journal import Entry, Journal, Line, Rate, Step
from congress_rules.policies.measures import Measure, added
from congress_rules.policies.stages.amounts import Item, items
from congress_rules.policies.stages.running import Stage

__all__ = ["Keeping", "Order"]

E = TypeVar("E", bound=Entry)


class Order(StrEnum):
    """Say which of the pieces of a story come first."""

    HIGHEST = "highest"
    """Those that have come to most; of equal ones the earlier, then the one of the first id."""
    EARLIEST = "earliest"
    """Those of the earliest day; of one day those that have come to most, then the one of the first id."""


@attrs.frozen(kw_only=True)
class Keeping(Stage[E]):
    """Keep, of the items of one account that agree in `by`, the first `keep` in full; each other counts `rest` times.

    An item of which one of `by` is unknown is left alone: a measure that needs to know it asks at admission. `earlier`
    is the journal of earlier periods in which the same story may have been told: what counted there has taken its
    places already. It must be stated; an empty journal says that each period stands by itself.
    """

    rule: Norm
    measure: Measure
    by: tuple[Input, ...] = attrs.field(converter=tuple[Input, ...])
    keep: int
    rest: Number
    order: Order = attrs.field(converter=Order)
    earlier: Journal[E]

    def __attrs_post_init__(self) -> None:
        """Check the numbers: at least one is kept, and no other counts more than in full, or less than nothing."""
        if type(self.keep) is not int or self.keep < 1:
            faultless(self.id, [Fault("keep", repr(self.keep), "a whole number of at least 1")])
        if self.rest not in Numbers(0, 1):
            faultless(self.id, [Fault("rest", repr(self.rest), "an exact number from 0 to 1")])

    def step(self, journal: Journal[E]) -> Step[E]:
        """Correct the items that do not count, or not in full."""
        taken = {key: len(found) for key, found in self._grouped(self.earlier).items()}
        lines: list[Line[E]] = []
        for key, found in self._grouped(journal).items():
            others = sorted(found, key=self._place)[max(0, self.keep - taken.get(key, 0)) :]
            lines += [self._reduced(item) for item in others if self.rest != 1]
        return Step(tuple(lines))

    def _grouped(self, journal: Journal[E]) -> dict[tuple[object, ...], list[Item[E]]]:
        groups: dict[tuple[object, ...], list[Item[E]]] = {}
        for each in items(journal, self.measure):
            values = tuple(by.read(each.entry) for by in self.by)
            if None not in values:
                groups.setdefault((each.account, *values), []).append(each)
        return groups

    def _place(self, item: Item[E]) -> tuple[Any, ...]:
        most, day, name = -item.amount, item.entry.day, item.entry.id
        return (most, day, name) if self.order is Order.HIGHEST else (day, most, name)

    def _reduced(self, item: Item[E]) -> Line[E]:
        rate = Rate(added(self.rest, -1), self.measure, self.id, (self.rule,))
        return Line(rate, item.account, item.entry, item.amount)
