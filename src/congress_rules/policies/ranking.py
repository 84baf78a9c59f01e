"""Rank accounts by their totals: how ties are treated and how many places count is always said, never assumed.

A *tie* is a group of accounts whose totals are equal. What it means is stated by one of five rules: they share the rank
(1-2-2-4), the ranks are dense (1-2-2-3), a next key decides, a recorded decision of people does, or it stays undecided.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any, Final

import attrs

from congress_rules.errors import Fault
from congress_rules.law import Provision
from congress_rules.logic import Number, faultless, many
from congress_rules.policies.bounds import Bounds, Rivals
from congress_rules.texts import Language, Text

__all__ = [
    "Dense",
    "NextKey",
    "Place",
    "RankingPolicy",
    "Recorded",
    "RecordedOrder",
    "Shared",
    "Standing",
    "Ties",
    "Undecided",
]


def _as_ranked(standing: "Standing") -> tuple[int, int]:
    return standing.best, standing.worst


@attrs.frozen(kw_only=True)
class Standing:
    """One account's place.

    `rank` is None while a tie is undecided; the rank then lies between `best` and `worst`. `leading` tells whether the
    account is in the leading places; None when that is open, because of a tie or because no number of places is stated.
    `tied` lists the other accounts with the same total; `by` tells what decided the tie. `open` tells that something of
    the account is undecided, so that its total may still change. `possible` are the best and the worst rank that the
    account may come to, whatever is undecided of anybody; `number` says how many accounts are ranked, None while more
    may come. `ranking` is the id of the ranking, which tells groups apart that are ranked each by themselves.
    """

    account: str
    total: Number
    best: int
    worst: int
    leading: bool | None
    tied: tuple[str, ...] = ()
    by: Text | None = None
    open: bool = False
    possible: tuple[int, int] = attrs.field(default=attrs.Factory(_as_ranked, takes_self=True))
    number: int | None = None
    ranking: str | None = None

    @property
    def rank(self) -> int | None:
        """Give the rank, from 1, if it is decided."""
        return self.best if self.best == self.worst else None

    def explain(self, language: Language = "zh") -> str:
        """Word the place and the total."""
        place = f"{self.best}" if self.rank is not None else f"{self.best}-{self.worst}"
        why = f" [{self.by.in_(language)}]" if self.by is not None else ""
        return f"{place}. {self.account} {self.total}{why}"


@attrs.frozen
class Place:
    """The accounts of a tie that share one place; where that is not `decided`, each may have any of their ranks."""

    accounts: tuple[str, ...]
    decided: bool = True
    by: Text | None = None


class Ties(ABC):
    """What a tie means."""

    @abstractmethod
    def split(self, tied: Sequence[str]) -> tuple[Place, ...]:
        """Split a group of accounts of equal totals into groups that share a place, the best first."""

    @property
    def dense(self) -> bool:
        """Tell whether the rank after a shared one is the next number."""
        return False

    @property
    def text(self) -> Text:
        """Word the rule; a rule of an author's own is called by its class."""
        return _TIES.get(type(self).__name__, Text(type(self).__name__, type(self).__name__))


@attrs.frozen
class Shared(Ties):
    """Accounts of equal totals share the rank, and the ranks after it are skipped: 1-2-2-4."""

    def split(self, tied: Sequence[str]) -> tuple[Place, ...]:
        """Leave the group as it is."""
        return (Place(tuple(tied), by=Text("并列", "shared")),)


@attrs.frozen
class Dense(Ties):
    """Accounts of equal totals share the rank, and the next rank follows: 1-2-2-3."""

    def split(self, tied: Sequence[str]) -> tuple[Place, ...]:
        """Leave the group as it is."""
        return (Place(tuple(tied), by=Text("并列", "shared")),)

    @property
    def dense(self) -> bool:
        """Skip no rank."""
        return True


@attrs.frozen
class Undecided(Ties):
    """What a tie means is not stated: the ranks stay open."""

    def split(self, tied: Sequence[str]) -> tuple[Place, ...]:
        """Leave the group open."""
        return (Place(tuple(tied), decided=False, by=Text("并列名次未定", "tie not decided")),)


@attrs.frozen(kw_only=True)
class NextKey(Ties):
    """A next key, from high to low, decides; what still is equal after it falls to another rule.

    An account without a value for the key, or with None, leaves the whole group to the other rule: unknown is not zero.
    """

    name: Text
    values: Mapping[str, Number | None]
    then: Ties

    def split(self, tied: Sequence[str]) -> tuple[Place, ...]:
        """Order the group by the key."""
        known = {account: value for account in tied if (value := self.values.get(account)) is not None}
        if len(known) < len(tied):
            return self.then.split(tied)
        return tuple(place for group in _grouped(known) for place in self._places(group))

    def _places(self, group: Sequence[str]) -> tuple[Place, ...]:
        return (Place(tuple(group), by=self.name),) if len(group) == 1 else self.then.split(group)

    @property
    def dense(self) -> bool:
        """Skip ranks or not as the other rule does."""
        return self.then.dense


@attrs.frozen(kw_only=True)
class RecordedOrder:
    """A decision of people on one tie: the accounts from the best to the worst, who decided, when and why."""

    order: tuple[str, ...] = attrs.field(converter=tuple[str, ...])
    by: str
    on: date
    reason: Text
    basis: tuple[Provision, ...] = attrs.field(default=(), converter=many)


@attrs.frozen(kw_only=True)
class Recorded(Ties):
    """People decided the tie; one that no record covers exactly falls to another rule."""

    orders: tuple[RecordedOrder, ...] = attrs.field(converter=tuple[RecordedOrder, ...])
    then: Ties

    def split(self, tied: Sequence[str]) -> tuple[Place, ...]:
        """Follow the record of exactly these accounts."""
        for record in self.orders:
            if sorted(record.order) == sorted(tied):
                said = Text("{on} {by}：{reason}", "{by}, {on}: {reason}")
                by = said.format(by=record.by, on=record.on, reason=record.reason)
                return tuple(Place((account,), by=by) for account in record.order)
        return self.then.split(tied)

    @property
    def dense(self) -> bool:
        """Skip ranks or not as the other rule does."""
        return self.then.dense


def _rule_for_ties(policy: "RankingPolicy", attribute: "attrs.Attribute[Ties]", value: object) -> None:
    if not isinstance(value, Ties):
        given = f"the class {value.__name__}" if isinstance(value, type) else f"a value of type {type(value).__name__}"
        expected = "a rule for ties (an object, such as Shared())"
        faultless(f"ranking {policy.id!r}", [Fault(attribute.name, given, expected)])


def _number_of_places(policy: "RankingPolicy", attribute: "attrs.Attribute[int | None]", value: object) -> None:
    if value is not None and (type(value) is not int or value < 1):
        expected = "a whole number of at least 1, or None where the text states none"
        faultless(f"ranking {policy.id!r}", [Fault(attribute.name, repr(value), expected)])


@attrs.frozen(kw_only=True)
class RankingPolicy:
    """Rank accounts from the highest total to the lowest.

    `ties` says what a tie means, `places` how many places lead, from 1; neither has a default. Where a text states no
    number, `places` is None, and no account is said to lead or not to lead. Anything else is a `DefinitionError`.
    """

    id: str
    name: Text
    ties: Ties = attrs.field(validator=_rule_for_ties)
    places: int | None = attrs.field(validator=_number_of_places)
    basis: tuple[Provision, ...] = attrs.field(default=(), converter=many)
    readings: tuple[str, ...] = attrs.field(default=(), converter=many)

    def rank(self, totals: Mapping[str, Number], bounds: Mapping[str, Bounds] | None = None) -> tuple[Standing, ...]:
        """Rank the accounts; the order of `totals` does not matter.

        `bounds` gives, for accounts of which something is still undecided, the totals that they may reach; those that
        have no total are not ranked, but may come to be. Ranks follow the totals as they are; who leads is open unless
        it is the same whatever totals are reached, and whoever comes.
        """
        standings = tuple(attrs.evolve(each, number=len(totals), ranking=self.id) for each in self._ranked(totals))
        if not bounds:
            return standings
        reach = {each: Bounds.of(total) | bounds.get(each, Bounds.of(total)) for each, total in totals.items()}
        newcomers = tuple(bounds[each] for each in bounds if each not in totals)
        number = None if newcomers else len(totals)
        spans = {each.account: self._span(each, reach, newcomers) for each in standings}
        return tuple(
            attrs.evolve(
                each,
                leading=self._leads(*spans[each.account]),
                open=each.account in bounds,
                possible=spans[each.account],
                number=number,
            )
            for each in standings
        )

    def _span(self, standing: Standing, reach: Mapping[str, Bounds], newcomers: tuple[Bounds, ...]) -> tuple[int, int]:
        """Give the best and the worst rank that an account may come to."""
        others = tuple(reach[each] for each in reach if each != standing.account)
        rivals = Rivals(own=reach[standing.account], others=others, newcomers=newcomers)
        exactly = _SPANS.get(type(self.ties))
        return exactly(rivals) if exactly else rivals.by_any_rule(standing.best, standing.worst, dense=self.ties.dense)

    def _ranked(self, totals: Mapping[str, Number]) -> tuple[Standing, ...]:
        standings: list[Standing] = []
        before = 0
        for tied in _grouped(totals):
            for place in (Place(tied),) if len(tied) == 1 else self.ties.split(tied):
                standings += self._standings(place, tied, before, totals)
                before += 1 if self.ties.dense and place.decided else len(place.accounts)
        return tuple(standings)

    def _standings(
        self, place: Place, tied: Sequence[str], before: int, totals: Mapping[str, Number]
    ) -> Iterable[Standing]:
        best = before + 1
        worst = best if place.decided else before + len(place.accounts)
        return [
            Standing(
                account=account,
                total=totals[account],
                best=best,
                worst=worst,
                leading=self._leads(best, worst),
                tied=tuple(other for other in tied if other != account),
                by=place.by,
            )
            for account in place.accounts
        ]

    @property
    def text(self) -> Text:
        """Word the number of places and the rule for ties."""
        places = Text("未定", "an open number of") if self.places is None else Text(str(self.places), str(self.places))
        return _RANKS.format(name=self.name, places=places, ties=self.ties.text)

    def _leads(self, best: int, worst: int) -> bool | None:
        if self.places is None:
            return None
        return True if worst <= self.places else False if best > self.places else None


_SPANS: Final[Mapping[type[Ties], Callable[[Rivals], tuple[int, int]]]] = {
    Shared: Rivals.sharing,
    Dense: Rivals.dense,
    Undecided: Rivals.open,
}
"""What ranks are possible by the rules that look at totals alone; a subclass of one may look at more."""

_RANKS: Final = Text("{name}：前列取{places}名；{ties}", "{name}: {places} places lead; {ties}")
_TIES: Final = {
    "Shared": Text("并列同名次，其后名次跳过", "ties share the rank, and ranks after them are skipped"),
    "Dense": Text("并列同名次，其后名次不跳", "ties share the rank, and no rank is skipped"),
    "Undecided": Text("并列名次未定", "ties are open"),
    "NextKey": Text("并列时比较下一指标", "a next key decides ties"),
    "Recorded": Text("并列由人决定并记录", "recorded decisions decide ties"),
}


def _grouped(values: Mapping[str, Number]) -> list[tuple[str, ...]]:
    """Group accounts of equal values, from high to low; within a group they stand by their ids."""

    def value(account: str) -> Any:  # noqa: ANN401 - exact numbers compare with each other
        return values[account]

    ordered = sorted(values, key=value, reverse=True)
    return [tuple(sorted(group)) for _, group in groupby(ordered, value)]
