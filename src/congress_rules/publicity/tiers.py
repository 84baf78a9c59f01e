"""Name the tier (等次) of each unit that is ranked: first prize, good, passed, by its rank, its share or its total."""

from abc import abstractmethod
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.logic import (
    Days,
    Decider,
    Decision,
    DecisionTable,
    Input,
    Integers,
    Names,
    Number,
    Numbers,
    Row,
    described,
    field,
)
from congress_rules.policies import Policy, Standing
from congress_rules.texts import Language

__all__ = ["RANK", "RANKED_ON", "RANKED_TOTAL", "RANKING", "SHARE", "Placing", "Tier", "TierPolicy"]


@attrs.frozen(kw_only=True)
class Placing:
    """What a tier is decided by: the rank of an account, from 1, its share of all, its total and the ranking.

    `share` is the rank divided by the number of accounts that are ranked with it, so that the first third is a share
    of at most 1/3. What is None is unknown: a rank while a tie is open, a total while entries are undecided.
    """

    account: str
    on: date = attrs.field(metadata=described("日期", "day", domain=Days()))
    rank: int | None = attrs.field(metadata=described("名次", "rank", domain=Integers(1)))
    share: Fraction | None = attrs.field(metadata=described("名次占比", "share of the ranks", domain=Numbers(0)))
    total: Number | None = attrs.field(repr=False, metadata=described("总分", "total", domain=Numbers()))
    ranking: str | None = attrs.field(metadata=described("排名组别", "ranking", domain=Names()))


RANKED_ON: Final = field(Placing, lambda p: p.on)
RANK: Final = field(Placing, lambda p: p.rank)
SHARE: Final = field(Placing, lambda p: p.share)
RANKED_TOTAL: Final = field(Placing, lambda p: p.total)
RANKING: Final = field(Placing, lambda p: p.ranking)


@attrs.frozen(kw_only=True)
class Tier:
    """The tier of an account, with its place and the row that gave it."""

    standing: Standing = attrs.field(repr=lambda standing: repr(standing.account))
    decision: Decision[str]

    @property
    def account(self) -> str:
        """Give the id of the unit."""
        return self.standing.account

    @property
    def label(self) -> str | None:
        """Give the label; None while it is not decided, or where there is none."""
        return self.decision.value if self.decision.decided else None

    def explain(self, language: Language = "zh") -> str:
        """Word the place and the tier with its provision."""
        return f"{self.standing.explain(language)}  {self.decision.explain(language)}"


@attrs.frozen(kw_only=True)
class TierPolicy(Policy):
    """Say which tier a place belongs to: a table over `RANK`, `SHARE`, `RANKED_TOTAL` and `RANKING`.

    Where a unit may come to several ranks, its tier is decided as soon as each of them gives the same one.
    """

    @abstractmethod
    def rows(self) -> tuple[Row[str], ...]:
        """List the rows of the table of tiers."""

    def otherwise(self) -> Row[str] | None:
        """Give the row that counts where every other is a definite no."""
        return None

    def day(self) -> Input | None:
        """Give the governing day: the last of the period."""
        return RANKED_ON

    @cached_property
    def tiers(self) -> DecisionTable[str]:
        """Give the table of tiers, as it is read and amended."""
        return self.table(self.id, self.name, self.rows(), otherwise=self.otherwise(), day=self.day())

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the table of tiers."""
        return (self.tiers,)

    def decide(self, placing: Placing) -> Decision[str]:
        """Decide one place."""
        return self.tiers.decide_on(self.values(placing, placing.on, self.tiers.inputs))

    def name_all(self, standings: Iterable[Standing], on: date) -> tuple[Tier, ...]:
        """Name the tier of every account that is ranked."""
        return tuple(Tier(standing=each, decision=self._decided(each, on)) for each in standings)

    def _decided(self, standing: Standing, on: date) -> Decision[str]:
        """Decide by the ranks that are possible; where they do not agree, by an unknown rank."""
        best, worst = standing.possible
        found = self.decide(_placing(standing, best, on))
        others = (self.decide(_placing(standing, rank, on)) for rank in range(best + 1, worst + 1))
        same = all(_result(each) == _result(found) for each in others)
        return found if same else self.decide(_placing(standing, None, on))


def _result(found: Decision[str]) -> tuple[object, object]:
    return found.status, found.outcome.value


def _placing(standing: Standing, rank: int | None, on: date) -> Placing:
    number = standing.number
    return Placing(
        account=standing.account,
        on=on,
        rank=rank,
        share=None if rank is None or number is None else Fraction(rank, number),
        total=None if standing.open else standing.total,
        ranking=standing.ranking,
    )
