"""Count a story that several outlets tell: the highest only, the n highest, once per class, first full then reduced.

Stages of this kind compose: once per level, and then the two highest levels (`prior`). A sum needs no stage.
"""

from enum import StrEnum
from typing import Any, TypeAlias, TypeVar

import attrs

from congress_rules.errors import Fault
from congress_rules.logic import Domain, Input, Integers, Members, Norm, Number, Numbers, faultless
from congress_rules.policies.journal import Entry, Journal, Line, Rate, Step
from congress_rules.policies.measures import Measure, added
from congress_rules.policies.stages.amounts import Item, items
from congress_rules.policies.stages.running import FROM_LEDGER, Stage

__all__ = ["Keeping", "Order"]

E = TypeVar("E", bound=Entry)
_Key: TypeAlias = tuple[object, ...]


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

    `prior` is an input by whose value the items are ordered before `order` tells them apart, the highest first: an
    ordered list such as levels, bound to its domain (`LEVEL.within(taxonomy.domains)`), or a number. Raise
    `DefinitionError` for one that has no order.
    """

    rule: Norm
    measure: Measure
    by: tuple[Input, ...] = attrs.field(converter=tuple[Input, ...])
    keep: int
    rest: Number
    order: Order = attrs.field(converter=Order)
    prior: Input | None = None
    earlier: Journal[E] = attrs.field(metadata=FROM_LEDGER)

    def __attrs_post_init__(self) -> None:
        """Check the numbers: at least one is kept, and no other counts more than in full, or less than nothing."""
        if type(self.keep) is not int or self.keep < 1:
            faultless(self.id, [Fault("keep", repr(self.keep), "a whole number of at least 1")])
        if self.rest not in Numbers(0, 1):
            faultless(self.id, [Fault("rest", repr(self.rest), "an exact number from 0 to 1")])
        if self.prior is not None and not _orders(self.prior.domain):
            expected = "an input whose values have an order: an ordered list or numbers"
            faultless(self.id, [Fault("prior", self.prior.key, expected)])

    def step(self, journal: Journal[E]) -> Step[E]:
        """Correct the items that do not count, or not in full."""
        taken = self._taken
        lines: list[Line[E]] = []
        groups: dict[_Key, list[Item[E]]] = {}
        for each in items(journal, self.measure):
            for key in self._keys(each.entry, each.account):
                groups.setdefault(key, []).append(each)
        for key, found in groups.items():
            others = sorted(found, key=self._place)[max(0, self.keep - len(taken.get(key, ()))) :]
            lines += [self._reduced(item) for item in others if self.rest != 1]
        return Step(tuple(lines))

    @property
    def _taken(self) -> dict[_Key, set[str]]:
        """Give the ids of the earlier items of each group; what people were credited counts for the unit, too."""
        taken: dict[_Key, set[str]] = {}
        for each in items(self.earlier, self.measure):
            for key in self._keys(each.entry, each.account, each.entry.account):
                taken.setdefault(key, set()).add(each.entry.id)
        return taken

    def _keys(self, entry: E, *accounts: str) -> list[_Key]:
        """Give the groups of an item, one per account; none where one of the values is unknown."""
        values = tuple(each.read(entry) for each in self.by)
        asked = values if self.prior is None else (*values, self.prior.read(entry))
        return [] if None in asked else [(account, *values) for account in accounts]

    def _place(self, item: Item[E]) -> tuple[Any, ...]:
        most, day, name = -item.amount, item.entry.day, item.entry.id
        places = (most, day, name) if self.order is Order.HIGHEST else (day, most, name)
        return places if self.prior is None else (-_rank(self.prior, item.entry), *places)

    def _reduced(self, item: Item[E]) -> Line[E]:
        rate = Rate(added(self.rest, -1), self.measure, self.id, (self.rule,))
        return Line(rate, item.account, item.entry, item.amount)


def _orders(domain: Domain) -> bool:
    return domain.ordered if isinstance(domain, Members) else isinstance(domain, Integers | Numbers)


def _rank(prior: Input, entry: Entry) -> Any:  # noqa: ANN401 - exact numbers compare with each other
    """Give the place of a value in an ordered list, or the number itself."""
    value, domain = prior.read(entry), prior.domain
    return domain.ids.index(value) if isinstance(domain, Members) else value
