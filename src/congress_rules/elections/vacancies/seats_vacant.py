"""Say when a seat falls vacant (出缺), and who fills it: the district or electing unit that filled it before."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.vacancies.levels import LOCAL_LEVELS, direct, indirect
from congress_rules.elections.vacancies.opinions import Opinion
from congress_rules.elections.vacancies.scopes import within_levels
from congress_rules.elections.vacancies.values import DAY, NAME, TRUTH
from congress_rules.logic import UNREGULATED, Decider, DecisionTable, Row, described, field
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["Vacancy", "VacancyPolicy"]

_YES: Final = True
_NO: Final = False


@attrs.frozen(kw_only=True)
class Vacancy:
    """What happened to a deputy of a congress of a level during the term.

    `cause` is a member of the taxonomy. `in_session` tells whether the congress that elected the deputy meets.

    `on` is the governing day: that of the event.
    """

    level: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("人大级别", "level of congress", facet="level")
    )
    cause: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("原因", "cause", facet="vacancy_cause"), repr=False
    )
    in_session: bool | None = attrs.field(default=None, validator=TRUTH, metadata=described("会议期间", "in session"))
    on: date | None = attrs.field(default=None, validator=DAY, metadata=described("适用日", "governing day"))


_ON: Final = field(Vacancy, lambda v: v.on)
_LEVEL: Final = field(Vacancy, lambda v: v.level)
_CAUSE: Final = field(Vacancy, lambda v: v.cause)
_IN_SESSION: Final = field(Vacancy, lambda v: v.in_session)
_LOCAL: Final = _LEVEL.one_of(*LOCAL_LEVELS)
_NATIONAL: Final = _LEVEL.equals("national")
_LEFT: Final = _CAUSE.equals("left_region")
_ENDING: Final = ("death", "resignation", "recall", "election_void", "disqualification")


@attrs.frozen(kw_only=True)
class VacancyPolicy(Policy):
    """Say whether a seat falls vacant, who fills it, and whether the standing committee may.

    `articles` states "cause" (a seat falls vacant for cause), "left", "moved-within" and "suspended" where a text says
    something of them, "district" and "unit" (who elected fills it) and "between" (the standing committee may).
    Reading: "e57-national" (a deputy of the national congress who leaves the region).
    """

    articles: Articles

    def arises_rows(self) -> Iterator[Row[bool]]:
        """List what makes a seat vacant; a sentence that leaves the political rights does not by this law."""
        row = self.articles.row
        yield row("cause", Text("因故出缺", "vacant for cause"), _CAUSE.one_of(*_ENDING), _YES)
        yield row("left", Text("调离或者迁出本行政区域", "left the region"), (_LEFT, _LOCAL), _YES)
        abroad, silent, keeps = Text("全国人大代表离开本地", "a national deputy left"), "silent", "keeps"
        for option, value in ((silent, UNREGULATED), (keeps, _NO)):
            found: Row[bool] = row(f"left-national-{option}", abroad, (_LEFT, _NATIONAL), value, of="left")
            yield attrs.evolve(found, readings=f"e57-national={option}")
        yield row(
            "moved-within", Text("在本行政区域内迁移", "moved within it"), _CAUSE.equals("moved_within"), _NO, of="left"
        )
        name = Text("服刑但未被剥夺政治权利", "sentenced, political rights kept")
        yield row("sentenced", name, _CAUSE.equals("sentence"), _YES)

    @cached_property
    def arises(self) -> DecisionTable[bool]:
        """Give the table of whether the seat falls vacant."""
        title = Text("是否出缺", "whether the seat falls vacant")
        return self.table(f"{self.id}-arises", title, within_levels(self.articles, _LEVEL, self.arises_rows()), day=_ON)

    @cached_property
    def filled_by(self) -> DecisionTable[str]:
        """Give the table of who fills it."""
        row, title = self.articles.row, Text("由谁补选", "who fills the seat")
        rows = (
            row("district", Text("原选区", "the original district"), direct(_LEVEL), "original_district"),
            row("unit", Text("原选举单位", "the original electing unit"), indirect(_LEVEL), "original_unit"),
        )
        return self.table(f"{self.id}-filled-by", title, within_levels(self.articles, _LEVEL, rows), day=_ON)

    @cached_property
    def by_committee(self) -> DecisionTable[bool]:
        """Give the table of whether the standing committee of the congress that elected may fill it."""
        title = Text("常委会可否补选", "whether the standing committee may fill it")
        return self.table(
            f"{self.id}-by-committee", title, within_levels(self.articles, _LEVEL, self._by_committee()), day=_ON
        )

    def _by_committee(self) -> Iterator[Row[bool]]:
        row, unit = self.articles.row, indirect(_LEVEL)
        yield row("by-voters", Text("由选民补选", "voters fill it"), direct(_LEVEL), _NO, of="district")
        if "between" not in self.articles:
            yield row("by-unit", Text("由原选举单位补选", "the electing unit fills it"), unit, UNREGULATED)
            return
        yield row("between", Text("闭会期间", "between sessions"), (unit, _IN_SESSION.equals(_NO)), _YES)
        yield row("in-session", Text("会议期间", "in session"), (unit, _IN_SESSION.equals(_YES)), _NO, of="between")

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables."""
        return (self.arises, self.filled_by, self.by_committee)

    def decide(self, case: Vacancy) -> Opinion:
        """Decide one case; who fills the seat is asked unless it is certain that none is vacant."""
        arises = self.arises.decide(case)
        stays = arises.decided and not arises.value
        rest = () if stays else tuple(rule.decide(case) for rule in self.rules[1:])
        return Opinion(name=self.name, answers=(arises, *rest))
