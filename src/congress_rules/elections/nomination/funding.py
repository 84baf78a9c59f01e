"""Say what follows from foreign funding (境外资助), by the stage at which it is found, and who determines it."""

from functools import cached_property
from typing import Any, Final

import attrs
from attrs.validators import optional

from congress_rules.elections.articles import Articles, regulated
from congress_rules.logic import Decider, DecisionTable, described, field
from congress_rules.logic.attributes import a_name, truth
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["FundingFound", "FundingPolicy"]


@attrs.frozen(kw_only=True)
class FundingFound:
    """That somebody took, or did not take, foreign funding for the election, and at which stage this is found.

    `stage` (nominated, listed or elected) and `level` are members of the taxonomy.
    """

    funded: bool | None = attrs.field(
        default=None, validator=optional(truth), repr=False, metadata=described("接受境外资助", "foreign funding")
    )
    stage: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("发现的阶段", "stage", facet="stage")
    )
    level: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("人大级别", "level of congress", facet="level")
    )


_FUNDED: Final = field(FundingFound, lambda f: f.funded)
_STAGE: Final = field(FundingFound, lambda f: f.stage)
_LEVEL: Final = field(FundingFound, lambda f: f.level)
_YES: Final = True
_NO: Final = False
_LOCAL: Final = _LEVEL.one_of("township", "county")


@attrs.frozen(kw_only=True)
class FundingPolicy(Policy):
    """Say what follows from foreign funding. `articles` states the rules "funding" and "authority"."""

    articles: Articles

    @cached_property
    def consequence(self) -> DecisionTable[str]:
        """Give the table of what follows: not listed, struck, or the election is void."""
        row, funded = self.articles.row, _FUNDED.equals(_YES)
        rows = (
            row(
                "not-funded", Text("未接受境外资助", "no foreign funding"), _FUNDED.equals(_NO), "nothing", of="funding"
            ),
            *(
                row(value, name, (funded, _STAGE.equals(stage)), value, of="funding")
                for stage, value, name in (
                    ("nominated", "not_listed", Text("不列入名单", "not listed")),
                    ("listed", "struck", Text("从名单中除名", "struck from the list")),
                    ("elected", "election_void", Text("当选无效", "the election is void")),
                )
            ),
        )
        return self.table(self.id, Text("接受境外资助的后果", "what follows from foreign funding"), regulated(rows))

    @cached_property
    def authority(self) -> DecisionTable[str]:
        """Give the table of who determines it."""
        row, elected = self.articles.row, _STAGE.equals("elected")
        committee, standing = Text("选举委员会", "election committee"), Text("区人大常委会", "standing committee")
        presidium, above = Text("乡镇人大主席团", "presidium"), Text("县级以上", "above the county")
        before = _STAGE.one_of("nominated", "listed")
        rows = (
            row("by-committee", committee, (before, _LOCAL), "election_committee", of="authority"),
            row("by-standing", standing, (elected, _LEVEL.equals("county")), "standing_committee", of="authority"),
            row("by-presidium", presidium, (elected, _LEVEL.equals("township")), "presidium", of="authority"),
            row("by-others", above, _LEVEL.none_of("township", "county"), ""),
        )
        return self.table(
            f"{self.id}-authority", Text("境外资助的确定机关", "who determines foreign funding"), regulated(rows)
        )

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the two tables."""
        return (self.consequence, self.authority)
