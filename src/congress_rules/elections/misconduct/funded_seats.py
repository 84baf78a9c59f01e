"""Say what becomes of a seat when foreign funding (境外资助) is found, by the stage, and who determines it."""

from datetime import date
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.vacancies import Opinion
from congress_rules.elections.vacancies.scopes import within_levels
from congress_rules.elections.vacancies.values import DAY, NAME, TRUTH
from congress_rules.logic import Decider, DecisionTable, Row, described, field
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["FundedSeat", "FundedSeatPolicy"]

_YES: Final = True
_NO: Final = False


@attrs.frozen(kw_only=True)
class FundedSeat:
    """That somebody took foreign funding for an election, or did not, and at which stage that is found.

    `level` and `stage` (nominated, listed or elected) are members of the taxonomy.

    `on` is the governing day: election day.
    """

    level: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("人大级别", "level of congress", facet="level")
    )
    stage: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("发现的阶段", "stage", facet="stage")
    )
    funded: bool | None = attrs.field(
        default=None, validator=TRUTH, repr=False, metadata=described("接受境外资助", "foreign funding")
    )
    on: date | None = attrs.field(default=None, validator=DAY, metadata=described("适用日", "governing day"))


_ON: Final = field(FundedSeat, lambda s: s.on)
_LEVEL: Final = field(FundedSeat, lambda s: s.level)
_STAGE: Final = field(FundedSeat, lambda s: s.stage)
_FUNDED: Final = field(FundedSeat, lambda s: s.funded)


@attrs.frozen(kw_only=True)
class FundedSeatPolicy(Policy):
    """Say whether a seat is void for foreign funding, and who says so.

    `articles` states "void" and "determines". Before the election there is no seat: what follows then for the list of
    candidates is a matter of nomination.
    """

    articles: Articles

    @cached_property
    def void(self) -> DecisionTable[bool]:
        """Give the table of whether the election is void."""
        row, title = self.articles.row, Text("当选是否无效", "whether the election is void")
        elected = _STAGE.equals("elected")
        clean, seatless = Text("未接受境外资助", "no foreign funding"), Text("尚未当选", "not elected yet")
        rows: tuple[Row[bool], ...] = (
            row(
                "funded",
                Text("当选后发现", "found after the election"),
                (elected, _FUNDED.equals(_YES)),
                _YES,
                of="void",
            ),
            row("not-funded", clean, (elected, _FUNDED.equals(_NO)), _NO, of="void"),
            row("no-seat", seatless, elected.complement(), _NO, of="void"),
        )
        return self.table(f"{self.id}-void", title, within_levels(self.articles, _LEVEL, rows), day=_ON)

    @cached_property
    def determines(self) -> DecisionTable[str]:
        """Give the table of who finds the election void."""
        row, title = self.articles.row, Text("确定当选无效的机关", "who finds it void")
        standing, presidium = Text("本级人大常委会", "standing committee"), Text("主席团", "presidium")
        township = _LEVEL.equals("township")
        rows = (
            row("by-standing", standing, township.complement(), "own_standing_committee", of="determines"),
            row("by-presidium", presidium, township, "presidium", of="determines"),
        )
        return self.table(f"{self.id}-determines", title, within_levels(self.articles, _LEVEL, rows), day=_ON)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the two tables."""
        return (self.void, self.determines)

    def decide(self, case: FundedSeat) -> Opinion:
        """Decide one case; who finds it void is asked unless it is certain that it is not."""
        void = self.void.decide(case)
        sound = void.decided and not void.value
        return Opinion(name=self.name, answers=(void,) if sound else (void, self.determines.decide(case)))
