"""Say whether one person may be a deputy of two regions: only where one contains the other (隶属关系)."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from itertools import combinations
from typing import Any, Final

import attrs

from congress_rules.elections.vacancies.articles import Articles, regulated
from congress_rules.elections.vacancies.opinions import Opinion
from congress_rules.elections.vacancies.regions import RegionTree
from congress_rules.elections.vacancies.values import DAY, a_name
from congress_rules.logic import Decider, DecisionTable, Row, described, field
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["TwoSeats", "TwoSeatsPolicy"]

_YES: Final = True
_NO: Final = False


@attrs.frozen(kw_only=True)
class TwoSeats:
    """Two seats of one person, each in the congress of a region of a tree. A region not listed there is unknown.

    `on` is the governing day.
    """

    one: str = attrs.field(validator=a_name)
    other: str = attrs.field(validator=a_name)
    regions: RegionTree = attrs.field(repr=False, validator=attrs.validators.instance_of(RegionTree))
    on: date | None = attrs.field(default=None, validator=DAY, metadata=described("适用日", "governing day"))

    @property
    def related(self) -> bool | None:
        """Tell whether one of the regions contains the other."""
        return self.regions.related(self.one, self.other)


_ON: Final = field(TwoSeats, lambda t: t.on)
_RELATED: Final = field(TwoSeats, lambda t: t.related, name=Text("两地有隶属关系", "one region contains the other"))


@attrs.frozen(kw_only=True)
class TwoSeatsPolicy(Policy):
    """Say whether two seats may be held at once. `articles` states "two-seats", and "which-ends" if any text does."""

    articles: Articles

    @cached_property
    def compatible(self) -> DecisionTable[bool]:
        """Give the table of whether both may be held."""
        row = self.articles.row
        rows: tuple[Row[bool], ...] = (
            row("related", Text("有隶属关系", "one contains the other"), _RELATED.equals(_YES), _YES, of="two-seats"),
            row(
                "unrelated", Text("无隶属关系", "neither contains the other"), _RELATED.equals(_NO), _NO, of="two-seats"
            ),
        )
        title = Text("同时担任两地代表", "deputy of two regions")
        return self.table(self.id, title, regulated(rows), day=_ON)

    @cached_property
    def which_ends(self) -> DecisionTable[str]:
        """Give the table of which of two seats that may not be held together ends; the law does not say."""
        name = Text("后一当选", "the seat won later")
        rows = (self.articles.row("which-ends", name, (), "later"),)
        return self.table(
            f"{self.id}-which-ends", Text("不得兼任时终止的职务", "which seat ends"), regulated(rows), day=_ON
        )

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the two tables."""
        return (self.compatible, self.which_ends)

    def decide(self, case: TwoSeats) -> Opinion:
        """Decide one pair; which seat ends is asked only where both may not be held."""
        found = self.compatible.decide(case)
        barred = found.decided and not found.value
        return Opinion(name=self.name, answers=(found, self.which_ends.decide(case)) if barred else (found,))

    def barred(self, regions: RegionTree, held: Iterable[str]) -> tuple[TwoSeats, ...]:
        """List the pairs of the regions of a person's seats that may not, or not for certain, be held together."""
        pairs = (TwoSeats(one=one, other=other, regions=regions) for one, other in combinations(sorted(held), 2))
        return tuple(pair for pair in pairs if not self._allowed(pair))

    def _allowed(self, pair: TwoSeats) -> bool:
        found = self.compatible.decide(pair)
        return found.decided and found.value is True
