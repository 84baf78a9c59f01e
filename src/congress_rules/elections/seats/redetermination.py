"""Say when a number of deputies is fixed anew: once fixed, it does not change unless the place or its people did."""

from datetime import date
from typing import Final

import attrs

from congress_rules.law import Provision
from congress_rules.logic import Clause, Condition, Input, any_of, described, field
from congress_rules.policies import EligibilityPolicy
from congress_rules.texts import Text

__all__ = ["FILED_BY", "REDETERMINED_LEVEL", "REDETERMINED_ON", "Redetermination", "RedeterminationPolicy"]


@attrs.frozen(kw_only=True)
class Redetermination:
    """That a number is to be fixed anew: why, whether the population changed much by it, and who files that when.

    `day` is the day on which it was fixed anew.
    """

    level: str = attrs.field(metadata=described("行政区划类别", "kind of place", facet="congress_level"))
    cause: str | None = attrs.field(metadata=described("变动原因", "cause", facet="redetermination_cause"))
    large_change: bool | None = attrs.field(metadata=described("人口较大变动", "population changed much"))
    filed_by: str | None = attrs.field(default=None, metadata=described("报送机关", "who files", facet="deciding_body"))
    day: date | None = attrs.field(default=None, metadata=described("重新确定之日", "day it was fixed anew"))


REDETERMINED_LEVEL: Final = field(Redetermination, lambda it: it.level)
_CAUSE: Final = field(Redetermination, lambda it: it.cause)
_LARGE: Final = field(Redetermination, lambda it: it.large_change)
FILED_BY: Final = field(Redetermination, lambda it: it.filed_by)
REDETERMINED_ON: Final = field(Redetermination, lambda it: it.day)
_YES: Final = True


@attrs.frozen(kw_only=True)
class RedeterminationPolicy(EligibilityPolicy[Redetermination]):
    """Say whether a number may be fixed anew: for a listed cause, or one like it, that changed the population much.

    It rests on two readings: `open_causes`, whether causes that are not listed count, and `measured`, whether a change
    of the population is asked for after one of boundaries, too.
    """

    id: str = "redetermination"
    name: Text = attrs.field(default=Text("名额的重新确定", "when the number is fixed anew"))
    boundary: str = "boundary_change"
    listed: tuple[str, ...] = ("large_project",)
    like: tuple[str, ...] = ("like_cause",)
    open_causes: str = "e14-causes"
    measured: str = "e14-population"
    basis: Provision

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses, as the two readings have them."""
        causes, large = (
            Text("法定的原因", "a cause that the law knows"),
            Text("人口较大变动", "population changed much"),
        )
        listed = _CAUSE.one_of(self.boundary, *self.listed)
        like = _CAUSE.one_of(self.boundary, *self.listed, *self.like)
        return (
            self._read("cause", causes, listed, f"{self.open_causes}=listed"),
            self._read("cause", causes, like, f"{self.open_causes}=open"),
            self._read("population", large, _LARGE.equals(_YES), f"{self.measured}=always"),
            self._read("population", large, self._unless_boundary, f"{self.measured}=not-boundaries"),
        )

    @property
    def _unless_boundary(self) -> Condition:
        return any_of(_CAUSE.equals(self.boundary), _LARGE.equals(_YES))

    def _read(self, name: str, title: Text, when: Condition, reading: str) -> Clause:
        return Clause(id=name, name=title, when=when, basis=self.basis, readings=reading)

    def day(self) -> Input:
        """Give the governing day."""
        return REDETERMINED_ON
