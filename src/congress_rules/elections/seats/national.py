"""Limit the deputies of the national congress (全国人民代表大会)."""

from datetime import date
from typing import Final

import attrs

from congress_rules.law import Provision
from congress_rules.logic import Clause, Input, Integers, described, field
from congress_rules.policies import EligibilityPolicy
from congress_rules.texts import Text

__all__ = ["NationalCongress", "NationalCongressPolicy"]


@attrs.frozen(kw_only=True)
class NationalCongress:
    """The national congress: how many deputies it has."""

    deputies: int | None = attrs.field(metadata=described("全国人大代表名额", "deputies", domain=Integers(0)))
    on: date | None = attrs.field(default=None, metadata=described("适用日", "governing day"))


_DEPUTIES: Final = field(NationalCongress, lambda it: it.deputies)
_NATIONAL_ON: Final = field(NationalCongress, lambda it: it.on)


@attrs.frozen(kw_only=True)
class NationalCongressPolicy(EligibilityPolicy[NationalCongress]):
    """Limit the deputies of the national congress; how many there are within the limit is decided, not computed."""

    id: str = "national-congress"
    name: Text = attrs.field(default=Text("全国人大代表名额", "deputies of the national congress"))
    most: int = 3000
    basis: Provision

    def clauses(self) -> tuple[Clause, ...]:
        """List the limit."""
        name = Text("名额上限", "most deputies")
        return (Clause(id="most", name=name, when=_DEPUTIES.at_most(self.most), basis=self.basis),)

    def day(self) -> Input:
        """Give the governing day."""
        return _NATIONAL_ON
