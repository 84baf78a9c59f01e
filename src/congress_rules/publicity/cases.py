"""Speak of units and people as rules ask about them: on one day, for one period, with all that is on record.

A *holder* is a unit or a person whom a quota may bind on the last day of a window. A *candidate* is one who may be
honoured for a period. The assessment makes them of the ledger.
"""

from datetime import date

import attrs

from congress_rules.law import Period
from congress_rules.logic import Days, Integers, Names, Number, Numbers, described
from congress_rules.policies import Judgement
from congress_rules.publicity.nouns import Unit
from congress_rules.publicity.records import Designation, ReportingFault

__all__ = ["Candidate", "Holder"]


@attrs.frozen(kw_only=True)
class Holder:
    """A unit, or a person with the unit that they belong to, on one day.

    `category` is what the measure makes of the unit; `designations` are those in force on the day, of the unit or of
    the person. What is None is unknown.
    """

    account: str = attrs.field(metadata=described("对象", "account", domain=Names()))
    on: date = attrs.field(metadata=described("日期", "day", domain=Days()))
    unit: Unit | None = None
    category: str | None = attrs.field(default=None, metadata=described("参加范围", "who takes part", facet="category"))
    designations: tuple[Designation, ...] | None = attrs.field(
        default=None, repr=False, metadata=described("职务", "designations")
    )

    @property
    def day(self) -> date:
        """Give the day that governs which rules apply."""
        return self.on


@attrs.frozen(kw_only=True)
class Candidate(Holder):
    """A unit or person who may be honoured for a period, on its last day.

    `faults` are those of the unit in the period. `leading` tells whether the unit is in the leading places, `tier`
    which tier it is in, and
    `unit_honoured` whether it was granted the honour that this one presupposes or, while that is not decided, is
    proposed for it. `running` counts the periods just before this one, each next to the other, for which the honour was
    granted. `total`, `submitted` and `adopted` stand beside the proposal for those who decide, and for minima.
    """

    period: Period
    faults: tuple[ReportingFault, ...] | None = attrs.field(default=None, metadata=described("差错", "faults"))
    judgements: tuple[Judgement, ...] = attrs.field(default=(), repr=False)
    leading: bool | None = attrs.field(default=None, metadata=described("位于前列", "in the leading places"))
    tier: str | None = attrs.field(default=None, metadata=described("等次", "tier", domain=Names()))
    unit_honoured: bool | None = attrs.field(default=None, metadata=described("所在单位获奖", "its unit is honoured"))
    running: int | None = attrs.field(
        default=None, metadata=described("此前连续获奖次数", "times running before", domain=Integers(0))
    )
    total: Number | None = attrs.field(default=None, metadata=described("累计分", "total", domain=Numbers()))
    submitted: int | None = attrs.field(default=None, metadata=described("报送数", "submitted", domain=Integers(0)))
    adopted: int | None = attrs.field(default=None, metadata=described("采用数", "adopted", domain=Integers(0)))
