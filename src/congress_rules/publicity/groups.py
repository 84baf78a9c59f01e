"""Rank units in groups (分组), each among its own: townships among townships, departments among departments."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.errors import Fault, nearest
from congress_rules.logic import (
    UNREGULATED,
    Decider,
    Decision,
    DecisionTable,
    Input,
    Number,
    Row,
    Status,
    faultless,
    many,
)
from congress_rules.policies import Bounds, Policy, RankingPolicy, Standing
from congress_rules.publicity.cases import Holder
from congress_rules.publicity.terms import HOLDER_DAY
from congress_rules.texts import Text

__all__ = ["GroupPolicy"]

_MISFIT: Final = "the id of one of its rankings: {ids}"


@attrs.frozen(kw_only=True)
class GroupPolicy(Policy):
    """Say in which group each unit is ranked: the value of a row is the id of one of `rankings`.

    A row with the value `congress_rules.logic.UNREGULATED` leaves a unit unranked. A unit of which it is not known
    where it belongs may come into any group, and what that could change stays open. Raise `DefinitionError` for
    rankings that share an id and, when the table is made, for a value that is the id of none.
    """

    rankings: tuple[RankingPolicy, ...] = attrs.field(converter=many)

    def __attrs_post_init__(self) -> None:
        """Check that there is a ranking, and that each has an id of its own."""
        ids = [each.id for each in self.rankings]
        repeated = sorted({each for each in ids if ids.count(each) > 1})
        faultless(self.id, (Fault("rankings", repr(each), "an id of its own") for each in repeated))
        faultless(self.id, [] if ids else [Fault("rankings", "an empty list", "one ranking at least")])

    @abstractmethod
    def rows(self) -> tuple[Row[str], ...]:
        """List the rows of the table of groups."""

    def otherwise(self) -> Row[str] | None:
        """Give the row that counts where every other is a definite no."""
        return None

    def day(self) -> Input | None:
        """Give the governing day: the last of the period."""
        return HOLDER_DAY

    @cached_property
    def groups(self) -> DecisionTable[str]:
        """Give the table of groups, as it is read and amended."""
        table = self.table(self.id, self.name, self.rows(), otherwise=self.otherwise(), day=self.day())
        ids = [each.id for each in self.rankings]
        strange = [row for row in table.every if row.value is not UNREGULATED and row.value not in ids]
        expected = _MISFIT.format(ids=", ".join(ids))
        faultless(self.id, (Fault(row.id, repr(row.value), expected, nearest(str(row.value), ids)) for row in strange))
        return table

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the table of groups."""
        return (self.groups,)

    @property
    def statements(self) -> Mapping[str, Text]:
        """Give how each group is ranked."""
        return {**super().statements, **{f"{self.id}.{each.id}": each.text for each in self.rankings}}

    def decide(self, holder: Holder) -> Decision[str]:
        """Decide the group of a unit on the day that the holder states."""
        return self.groups.decide_on(self.values(holder, holder.day, self.groups.inputs))

    def rank(
        self, totals: Mapping[str, Number], bounds: Mapping[str, Bounds], holders: Iterable[Holder]
    ) -> Iterator[Standing]:
        """Rank each group by itself, in the order of `rankings`; `bounds` are those of `RankingPolicy.rank`."""
        placed = {each.account: self.decide(each) for each in holders}
        astray = {account: _reach(account, totals, bounds) for account, found in placed.items() if _open(found)}
        for ranking in self.rankings:
            own = {each for each, found in placed.items() if found.decided and found.value == ranking.id}
            near = {each: bounds[each] for each in bounds if each in own} | astray
            ranked = {each: total for each, total in totals.items() if each in own}
            yield from ranking.rank(ranked, near)


def _open(found: Decision[str]) -> bool:
    return not found.decided and found.status is not Status.NOT_REGULATED


def _reach(account: str, totals: Mapping[str, Number], bounds: Mapping[str, Bounds]) -> Bounds:
    return bounds.get(account) or Bounds.of(totals.get(account, 0))
