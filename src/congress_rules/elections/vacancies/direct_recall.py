"""Recall a deputy whom voters elected: by a demand of 50 of them in a county, of 30 in a township."""

from collections.abc import Iterator
from typing import Final

import attrs

from congress_rules.elections.vacancies.demands import (
    ADDRESSEE,
    DEMANDED_ON,
    LEVEL,
    LOCAL,
    REASONED,
    SIGNED,
    WRITTEN,
    RecallDemand,
)
from congress_rules.elections.vacancies.levels import direct, is_organ
from congress_rules.elections.vacancies.recalls import CONDUCTOR, RecallPolicy, RecallProceedings, agreed
from congress_rules.logic import Clause, Condition, Input, all_of, any_of, field
from congress_rules.texts import Text

__all__ = ["DirectRecallPolicy"]

_YES: Final = True
_ALL: Final = "e50-roll"
_COUNTY: Final = "county_standing_committee"
_OF: Final = field(RecallProceedings, lambda p: p.level)
_DISTRIBUTED: Final = field(RecallProceedings, lambda p: p.distributed)


@attrs.frozen(kw_only=True)
class DirectRecallPolicy(RecallPolicy[RecallDemand]):
    """Follow the recall of a deputy whom the voters of a district elected.

    `county` and `township` are how many voters of the original district must sign. `articles` states further
    "signatures", "written", "reasoned", "addressee" and "distributed". Reading: "e50-roll" (which voter list counts).
    """

    county: int = 50
    township: int = 30

    def demand_given(self) -> Condition:
        """Say that voters recall deputies of counties and townships only."""
        return direct(LEVEL)

    def demand_clauses(self) -> Iterator[Clause]:
        """Ask for enough voters of the district, in writing, with reasons, to the county's standing committee."""
        clause = self.articles.clause
        yield from self._signed()
        yield from clause("written", Text("书面提出", "in writing"), WRITTEN.equals(_YES))
        yield from clause("reasoned", Text("写明罢免理由", "states the reasons"), REASONED.equals(_YES))
        to = Text("向县级人大常委会提出", "to the county's standing committee")
        yield from clause("addressee", to, is_organ(ADDRESSEE, _COUNTY, LEVEL))

    def _signed(self) -> Iterator[Clause]:
        """Ask for so many signatories, by the level, and that so many of them are of the district."""
        clause, numbers = self.articles.clause, (("county", self.county), ("township", self.township))
        name = Text(
            f"县级{self.county}人以上、乡级{self.township}人以上联名",
            f"{self.county} voters or more in a county, {self.township} in a township",
        )
        enough = all_of(*(any_of(LEVEL.is_not(level), SIGNED.at_least(least)) for level, least in numbers))
        yield from clause("signatures", name, enough)
        few = (any_of(LEVEL.is_not(each), SIGNED.less_than(n), LOCAL.at_least(n)) for each, n in numbers)
        local = Text("，其中原选区选民达到该人数", ", so many of them of the original district")
        yield from clause("of-district", name + local, all_of(*few), _ALL, of="signatures")

    def procedure_clauses(self) -> Iterator[Clause]:
        """Ask further that the demand was handed to the voters of the district."""
        name = Text("罢免要求印发原选区选民", "demand distributed to the voters")
        yield from self.articles.clause("distributed", name, _DISTRIBUTED.equals(_YES))
        yield from super().procedure_clauses()

    def conducts(self) -> Condition:
        """Say that somebody whom the county's standing committee sends conducts the vote."""
        return is_organ(CONDUCTOR, _COUNTY, _OF)

    def counted(self) -> str:
        """Say that the majority is of the voters of the original district, by the list that the reading takes."""
        return _ALL

    def upon(self, demand: RecallDemand, held: RecallProceedings) -> RecallProceedings:
        """Give the proceedings with the level of the deputy's congress, which the demand states."""
        return attrs.evolve(held, level=agreed("level", demand.level, held.level))

    def demand_day(self) -> Input:
        """Give the day of the demand."""
        return DEMANDED_ON
