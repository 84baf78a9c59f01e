"""List the candidates of another election (另行选举): so many, in order of votes, and a tie at the cut is a value."""

from collections.abc import Collection, Mapping
from fractions import Fraction
from math import ceil, floor
from typing import Final, Protocol

import attrs

from congress_rules.elections.values import whole
from congress_rules.law import Provision
from congress_rules.logic import many

__all__ = ["CandidateNumbering", "CandidateRange", "NextList", "SurplusRatios"]

_ONE: Final = 1


class CandidateRange(Protocol):
    """How many candidates there may be: at the least and at the most; None where that is not decided."""

    @property
    def least(self) -> int | None:
        """Give the least number."""
        ...

    @property
    def most(self) -> int | None:
        """Give the greatest number."""
        ...

    @property
    def basis(self) -> tuple[Provision, ...]:
        """List the provisions that say so."""
        ...

    @property
    def readings(self) -> tuple[str, ...]:
        """List the readings that this rests on."""
        ...


class CandidateNumbering(Protocol):
    """What says how many candidates an election of so many seats has, such as the policy of nomination."""

    def candidates(self, seats: int, mode: str) -> CandidateRange:
        """Give how many there may be."""
        ...


@attrs.frozen(kw_only=True)
class _Range:
    least: int
    most: int
    basis: tuple[Provision, ...]
    readings: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class SurplusRatios:
    """Number the candidates by exact ratios, within which whole numbers are taken; at least one more than the seats.

    A plain range for whoever has no policy of nomination; the texts that ship go by theirs.
    """

    direct: tuple[Fraction, Fraction] = (Fraction(1, 3), Fraction(1))
    indirect: tuple[Fraction, Fraction] = (Fraction(1, 5), Fraction(1, 2))
    basis: tuple[Provision, ...] = attrs.field(converter=many)

    def candidates(self, seats: int, mode: str) -> CandidateRange:
        """Give how many there may be; where no whole number lies within the ratio, one more than the seats."""
        low, high = self.direct if mode == "direct" else self.indirect
        least = max(seats + _ONE, ceil(seats * (1 + low)))
        return _Range(least=least, most=max(least, floor(seats * (1 + high))), basis=self.basis)


@attrs.frozen(kw_only=True)
class NextList:
    """The candidates of another election: so many of those not elected, in order of votes.

    `certain` are on it; the `tied` share the last `places`, of which there are too few for all of them. `lacking` is by
    how many there are too few people at all.
    """

    number: int = attrs.field(validator=whole(0))
    certain: tuple[str, ...] = attrs.field(repr=False)
    tied: tuple[str, ...] = attrs.field(default=(), repr=False)
    places: int = 0
    lacking: int = 0

    def admits(self, names: Collection[str]) -> bool:
        """Tell whether people are those on the list, with as many of the tied as there are places."""
        fitting = {*self.certain} <= {*names} <= {*self.certain, *self.tied}
        return fitting and len({*names}) == len(self.certain) + self.places

    @classmethod
    def of(cls, votes: Mapping[str, int], number: int) -> "NextList":
        """Cut the list at a number; people of equal votes stand in order of their ids."""
        order = sorted(votes, key=lambda name: (-votes[name], name))
        if len(order) <= number:
            return cls(number=number, certain=tuple(order), lacking=number - len(order))
        last = votes[order[number - 1]] if number else None
        if last is None or votes[order[number]] < last:
            return cls(number=number, certain=tuple(order[:number]))
        certain = tuple(name for name in order if votes[name] > last)
        tied = tuple(name for name in order if votes[name] == last)
        return cls(number=number, certain=certain, tied=tied, places=number - len(certain))
