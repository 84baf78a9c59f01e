"""Cap and floor what accounts come to: per item, outlet, window, or in all."""

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeVar

import attrs

from congress_rules.errors import Fault
from congress_rules.law import Period, Window
from congress_rules.logic import Input, Norm, Number, faultless
from congress_rules.policies.journal import Entry, Journal, Line, Rate, Step
from congress_rules.policies.measures import Measure, added, multiplied
from congress_rules.policies.stages.amounts import Item, Subtotal, items, net, summed
from congress_rules.policies.stages.running import Stage

__all__ = ["Limiting"]

E = TypeVar("E", bound=Entry)
_Key = tuple[str, *tuple[object, ...]]


@attrs.frozen(kw_only=True)
class Limiting(Stage[E]):
    """Bring what an account has come to between `least` and `most`, for each value of `by` and each window apart.

    None says that there is no such limit. With `by`, only items count, since nothing else has such values, and those of
    which one is unknown form a part of their own. An account that has come to nothing is not raised to `least`.
    """

    rule: Norm
    measure: Measure
    least: Number | None
    most: Number | None
    by: tuple[Input, ...] = attrs.field(default=(), converter=tuple[Input, ...])
    window: Window | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse limits between which nothing lies."""
        if self.least is not None and self.most is not None and self.least > self.most:
            faultless(self.id, [Fault("least", repr(self.least), f"a number up to most ({self.most})")])

    def step(self, journal: Journal[E]) -> Step[E]:
        """Correct what lies outside the limits."""
        found: list[Item[Any]] = items(journal, self.measure) if self.by else net(journal, self.measure)
        parts: dict[_Key, list[Item[Any]]] = {}
        for item in found:
            values = tuple(each.read(item.entry) for each in self.by)
            parts.setdefault((item.account, *values, *self._start(item.entry.day)), []).append(item)
        return Step(tuple(line for key, part in parts.items() for line in self._lines(key, part)))

    def _start(self, day: date) -> tuple[str, ...]:
        return () if self.window is None else (str(Period.around(day, self.window).first),)

    def _lines(self, key: _Key, part: list[Item[Any]]) -> Iterator[Line[Any]]:
        total = summed([item.amount for item in part])
        within = self._within(total)
        if within != total:
            rate = Rate(1, self.measure, self.id, (self.rule,))
            yield Line(rate, key[0], self._entry(key, part), added(within, multiplied(total, -1)))

    def _within(self, total: Number) -> Number:
        if self.most is not None and total > self.most:
            return self.most
        return self.least if self.least is not None and total < self.least else total

    def _entry(self, key: _Key, part: list[Item[Any]]) -> Any:  # noqa: ANN401 - an item, an event or a subtotal
        """Give the item where there is only one, so that it says itself what became of it."""
        if len(part) == 1:
            return part[0].entry
        last = max(item.entry.day for item in part)
        return Subtotal("/".join((self.id, *map(str, key))), last, key[0])
