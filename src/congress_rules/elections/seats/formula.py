"""Compute a number of deputies line by line: base, addition, what the cap takes away, and the share granted."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from math import ceil, floor
from typing import Final

import attrs

from congress_rules.elections.seats.findings import SeatLine, total
from congress_rules.errors import UnknownNameError
from congress_rules.law import Provision
from congress_rules.texts import Text

__all__ = ["EXTRA_ORDERS", "ROUNDINGS", "STEPS", "Formula"]

Rounding = Callable[[Fraction], int]


def _half_up(number: Fraction) -> int:
    return floor(number + Fraction(1, 2))


STEPS: Final[Mapping[str, Rounding]] = {"whole": floor, "begun": ceil}
"""Whether a step that is begun counts, by the options of the reading."""

ROUNDINGS: Final[Mapping[str, Rounding]] = {"down": floor, "half-up": _half_up, "up": ceil}
"""How a share of the seats becomes a whole number, by the options of the reading."""

EXTRA_ORDERS: Final = ("after-cap", "before-cap")
"""Whether the share is added after the cap or before it, by the options of the reading."""


def _chosen(kind: str, options: Mapping[str, Rounding], name: str) -> Rounding:
    if name not in options:
        raise UnknownNameError(kind, name, options)
    return options[name]


@attrs.frozen(kw_only=True)
class Formula:
    """What the tables say of one place, and how it is read. `bases` gives the provisions of each table, by its name."""

    base: int
    step: int
    cap: int | None
    extra: Fraction
    steps: str
    order: str
    rounding: str
    bases: Mapping[str, tuple[Provision, ...]] = attrs.field(hash=False)

    def lines(self, population: int) -> tuple[SeatLine, ...]:
        """Give the lines of a population; their sum is the number of deputies."""
        added = _chosen("steps", STEPS, self.steps)(Fraction(population, self.step))
        counted = _ADDED.format(population=population, step=self.step)
        lines = [self._line("base", _BASE, self.base), self._line("step", counted, added)]
        for amend in (self._extra, self._cut) if self.order == "before-cap" else (self._cut, self._extra):
            lines += amend(total(lines))
        return tuple(lines)

    def _line(self, part: str, name: Text, seats: int) -> SeatLine:
        return SeatLine(part=part, name=name, seats=seats, basis=self.bases[part])

    def _cut(self, seats: int) -> Iterator[SeatLine]:
        if self.cap is not None and seats > self.cap:
            yield self._line("cap", _CUT.format(cap=self.cap), self.cap - seats)

    def _extra(self, seats: int) -> Iterator[SeatLine]:
        if self.extra:
            yield self._line("extra", _EXTRA.format(percent=self.extra * 100), self._share(seats))

    def _share(self, seats: int) -> int:
        return _chosen("rounding", ROUNDINGS, self.rounding)(self.extra * seats)


_BASE: Final = Text("基数", "base number")
_ADDED: Final = Text("{population}人，每{step}人增加一名", "one for each {step} of {population} people")
_CUT: Final = Text("总名额不得超过{cap}名", "at most {cap} in all")
_EXTRA: Final = Text("另加百分之{percent}", "another {percent} per cent")
