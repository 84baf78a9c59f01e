"""Apportion seats exactly, by a named method: each next seat goes to the claimant with the greatest claim to it.

The claims of a claimant fall with every seat that it has. So floors and ceilings need no rounds of their own: floors
are given first, and who has reached its ceiling claims no more. For the largest remainder the claim is what is still
missing of the quotient, which gives the seats that lie nearest to the quotients within the limits.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Final

import attrs

from congress_rules.elections.seats.apportionment import Apportionment, Claimant, Share, TiedSeats, checked
from congress_rules.elections.seats.findings import SeatLine
from congress_rules.texts import Text

__all__ = ["ApportionmentMethod", "BasePlusPopulation", "LargestRemainder", "PopulationMethod", "SainteLague"]


class ApportionmentMethod(ABC):
    """A way to apportion seats; the order of the claimants never matters."""

    @property
    @abstractmethod
    def name(self) -> Text:
        """Name the method."""

    @abstractmethod
    def apportion(self, claimants: Iterable[Claimant], seats: int) -> Apportionment:
        """Apportion so many seats; raise `DefinitionError` for an id that is listed twice, or a wrong number."""


@attrs.frozen
class PopulationMethod(ApportionmentMethod, ABC):
    """Apportion by population: a subclass says how strong a claim to the next seat is.

    A claimant without people claims nothing beyond its floor. Claims must fall with every seat.
    """

    @abstractmethod
    def claim(self, claimant: Claimant, quotient: Fraction, seats: int) -> Fraction:
        """Give the claim to one more seat of a claimant that has `seats` by population."""

    def apportion(self, claimants: Iterable[Claimant], seats: int) -> Apportionment:
        """Apportion the seats: others and floors first, then one by one to the greatest claim."""
        listed = checked(claimants, seats)
        quotients = _quotients(listed, seats)
        given = {each.id: max(each.least, each.others) for each in listed}
        free = seats - sum(given.values())
        tied: Sequence[Claimant] = ()
        while free > 0 and (first := self._first(listed, quotients, given)):
            if len(first) > free:
                tied = first
                break
            free -= len(first)
            given.update({each.id: given[each.id] + 1 for each in first})
        return Apportionment(
            method=self.name,
            seats=seats,
            shares=tuple(_share(each, quotients[each.id], given[each.id], tied=each in tied) for each in listed),
            tie=TiedSeats(seats=free, claimants=tuple(each.id for each in tied)) if tied else None,
            left=0 if tied else max(0, free),
            short=max(0, -free),
        )

    def _first(
        self, claimants: Sequence[Claimant], quotients: Mapping[str, Fraction], given: Mapping[str, int]
    ) -> list[Claimant]:
        """List those with the greatest claim, of those that may take one more seat."""
        claims = {
            each.id: self.claim(each, quotients[each.id], given[each.id] - each.others)
            for each in claimants
            if each.population and each.takes(given[each.id] + 1)
        }
        greatest = max(claims.values(), default=None)
        return [each for each in claimants if claims.get(each.id) == greatest is not None]


def _quotients(claimants: Sequence[Claimant], seats: int) -> dict[str, Fraction]:
    """Give the exact shares of the seats that go by population."""
    people = sum(each.population for each in claimants)
    pool = max(0, seats - sum(each.others for each in claimants))
    return {each.id: Fraction(each.population * pool, people) if people else Fraction() for each in claimants}


def _share(claimant: Claimant, quotient: Fraction, seats: int, *, tied: bool) -> Share:
    floor = max(0, claimant.least - claimant.others)
    parts = {"others": claimant.others, "floor": floor, "population": seats - claimant.others - floor}
    lines = tuple(SeatLine(part=part, name=_PARTS[part], seats=number) for part, number in parts.items() if number)
    return Share(claimant=claimant, quotient=quotient, lines=lines, tied=tied)


@attrs.frozen
class LargestRemainder(PopulationMethod):
    """Give each its whole quotient, and what is over to the largest remainders (Hamilton)."""

    @property
    def name(self) -> Text:
        """Name the method."""
        return Text("最大余数法", "largest remainder")

    def claim(self, claimant: Claimant, quotient: Fraction, seats: int) -> Fraction:  # noqa: ARG002 - of the quotient alone
        """Give what is still missing of the quotient."""
        return quotient - seats


@attrs.frozen
class SainteLague(PopulationMethod):
    """Give each next seat to the largest population divided by 1, 3, 5 and so on, by the seats that it has."""

    @property
    def name(self) -> Text:
        """Name the method."""
        return Text("圣拉古法", "Sainte-Lague")

    def claim(self, claimant: Claimant, quotient: Fraction, seats: int) -> Fraction:  # noqa: ARG002 - of the population
        """Divide the population by the next odd number."""
        return Fraction(claimant.population, 2 * seats + 1)


@attrs.frozen(kw_only=True)
class BasePlusPopulation(ApportionmentMethod):
    """Give each the same base number, and the rest by population; others stand beside.

    So are the seats of the national congress made up: by population, the same base for every region, and others. How
    large the base is, and by which method the rest goes, the law leaves to who decides.
    """

    base: int = attrs.field(validator=attrs.validators.and_(attrs.validators.instance_of(int), attrs.validators.ge(0)))
    by: PopulationMethod

    @property
    def name(self) -> Text:
        """Name the method."""
        return _PLUS.format(base=self.base, by=self.by.name)

    def apportion(self, claimants: Iterable[Claimant], seats: int) -> Apportionment:
        """Apportion the seats; quotients are shares of what is left after the base numbers and others."""
        listed = {each.id: each for each in checked(claimants, seats)}
        raised = [attrs.evolve(each, others=each.others + self.base) for each in listed.values()]
        found = self.by.apportion(raised, seats)
        shares = tuple(self._split(share, listed[share.claimant.id]) for share in found.shares)
        return attrs.evolve(found, method=self.name, shares=shares)

    def _split(self, share: Share, claimant: Claimant) -> Share:
        """Tell the base number apart from others."""
        parts = {"base": self.base, "others": claimant.others}
        lines = [SeatLine(part=part, name=_PARTS[part], seats=number) for part, number in parts.items() if number]
        kept = (line for line in share.lines if line.part != "others")
        return attrs.evolve(share, claimant=claimant, lines=(*lines, *kept))


_PARTS: Final = {
    "base": Text("基本名额", "base number"),
    "others": Text("其他应选名额", "on other grounds"),
    "floor": Text("保底名额", "floor"),
    "population": Text("按人口", "by population"),
}
_PLUS: Final = Text("基本名额{base}名加{by}", "base of {base} and {by}")
