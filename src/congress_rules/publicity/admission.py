"""Admit entries to an assessment: the rules of book-keeping first, then those of the measure."""

from collections.abc import Iterator
from datetime import date
from typing import Self

import attrs

from congress_rules.law import Period
from congress_rules.logic import Clause, Input
from congress_rules.logic.inputs import Parameters
from congress_rules.policies import EligibilityPolicy
from congress_rules.publicity.house import BOOKKEEPING
from congress_rules.publicity.ledger import Ledger
from congress_rules.publicity.nouns import Adoption
from congress_rules.publicity.terms import ADOPTED_ON, ENTRY_ID, OUTLET_ID, UNIT_ID
from congress_rules.texts import Text

__all__ = ["AdmissionPolicy"]


@attrs.frozen(kw_only=True)
class AdmissionPolicy(EligibilityPolicy[Adoption]):
    """Say which adoptions count.

    Bound to a ledger and a period by `within`, it asks that an entry has an id of its own, falls into the period, and
    is of a unit and an outlet that are listed; a measure's own policy returns more clauses.
    """

    in_force: date | None = None
    period: Period | None = None
    units: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()

    def within(self, ledger: Ledger, period: Period) -> Self:
        """Give the policy for one ledger and period."""
        return attrs.evolve(
            self,
            period=period,
            units=tuple(unit.id for unit in ledger.units),
            outlets=tuple(outlet.id for outlet in ledger.outlets),
            repeated=tuple(sorted(ledger.repeated)),
        )

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses of book-keeping; none until the policy is bound to a ledger and a period."""
        return () if self.period is None else tuple(self._bookkeeping(self.period))

    def _bookkeeping(self, period: Period) -> Iterator[Clause]:
        own_id = Text("编号不重复", "the id is not repeated")
        in_period = Text("属于考核期", "in the period")
        unit, outlet = Text("单位在册", "the unit is listed"), Text("载体在册", "the outlet is listed")
        days = ADOPTED_ON.between(period.first, period.last)
        yield Clause(id="own-id", name=own_id, when=ENTRY_ID.none_of(*self.repeated), basis=BOOKKEEPING.cite("1"))
        yield Clause(id="in-period", name=in_period, when=days, basis=BOOKKEEPING.cite("2"))
        yield Clause(id="known-unit", name=unit, when=UNIT_ID.one_of(*self.units), basis=BOOKKEEPING.cite("3"))
        yield Clause(id="known-outlet", name=outlet, when=OUTLET_ID.one_of(*self.outlets), basis=BOOKKEEPING.cite("4"))

    def day(self) -> Input:
        """Give the governing day: the day of adoption."""
        return ADOPTED_ON

    def read(self, case: Adoption, parameters: Parameters) -> dict[str, object]:
        """Read what the clauses test, resolved by the taxonomy on the day of adoption."""
        return self.values(case, case.day, self.conditions.inputs, parameters)
