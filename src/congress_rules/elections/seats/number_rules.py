"""Write down what the number of deputies is made of: tables of base, step, cap and extra share, and what binds it."""

from abc import ABC
from collections.abc import Mapping
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.seats.fixing import binding_clauses, fitting_clauses
from congress_rules.elections.seats.nouns import GRANTED, LEVEL, ON
from congress_rules.elections.seats.scales import Grant, Scale
from congress_rules.law import Provision
from congress_rules.logic import UNREGULATED, Clause, Clauses, Decider, DecisionTable, Number, Row, any_of
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["NumberRules"]

_NO: Final = False
_ELSEWHERE: Final = Text("其他情形", "elsewhere")


@attrs.frozen(kw_only=True)
class NumberRules(Policy, ABC):
    """The tables and clauses on the number of deputies; override a method to return more of them.

    They rest on four readings: `may_add` (what "may add" means), `steps` (whether a step that is begun counts), `extra`
    (whether the share is granted before or after the cap) and `rounding` (of that share). `basis` is what the text says
    of the number as a whole, `sum_basis` of its sum, `grant_basis` of the share.
    """

    id: str = "number-of-deputies"
    name: Text = attrs.field(default=Text("代表名额", "number of deputies"))
    scales: tuple[Scale, ...]
    grants: tuple[Grant, ...] = ()
    basis: Provision
    sum_basis: Provision
    grant_basis: Provision
    may_add: str = "e12-may-add"
    steps: str = "e12-steps"
    extra: str = "e12-extra"
    rounding: str = "e12-extra-rounding"

    def base_rows(self) -> tuple[Row[int], ...]:
        """List the base numbers."""
        return tuple(scale.base_row() for scale in self.scales)

    def step_rows(self) -> tuple[Row[int], ...]:
        """List for how many people one deputy is added."""
        return tuple(scale.step_row(self.steps) for scale in self.scales)

    def cap_rows(self) -> tuple[Row[int], ...]:
        """List the caps."""
        return tuple(row for scale in self.scales for row in scale.cap_rows())

    def fewer_rows(self) -> tuple[Row[bool], ...]:
        """List where there may be fewer than the base."""
        return tuple(row for scale in self.scales for row in scale.fewer_rows())

    def extra_rows(self) -> tuple[Row[Number], ...]:
        """List the shares that may be granted."""
        return tuple(grant.row(self.extra, self.rounding) for grant in self.grants)

    def grant_clauses(self) -> tuple[Clause, ...]:
        """List what must hold where a share was granted: the kind of place, and a ground."""
        levels = tuple(level for grant in self.grants for level in grant.levels)
        may = any_of(GRANTED.equals(_NO), LEVEL.one_of(*levels))
        kind = Text("可以另加名额的行政区划", "a kind of place that may have extra seats")
        grounded = (grant.clause() for grant in self.grants if grant.needs_ground)
        return (Clause(id="kind-of-place", name=kind, when=may, basis=self.grant_basis), *grounded)

    def fixed_clauses(self) -> tuple[Clause, ...]:
        """List what binds a number that was fixed."""
        return binding_clauses(self.basis)

    def fitting_clauses(self) -> tuple[Clause, ...]:
        """List where a number that was fixed agrees with the formula."""
        return fitting_clauses(self.sum_basis, self.may_add)

    @cached_property
    def tables(self) -> Mapping[str, DecisionTable[Any]]:
        """Give the tables, by what they are of: base, step, cap, fewer, extra."""
        nothing: Row[Number] = Row(id="no-extra", name=_NOTHING, value=0, basis=self.grant_basis)
        return {
            "base": self._table("base", self.base_rows(), self._silent("base")),
            "step": self._table("step", self.step_rows(), self._silent("step")),
            "cap": self._table("cap", self.cap_rows(), self._silent("cap")),
            "fewer": self._table("fewer", self.fewer_rows(), self._silent("fewer")),
            "extra": self._table("extra", self.extra_rows(), nothing),
        }

    def _table(self, part: str, rows: tuple[Row[Any], ...], otherwise: Row[Any]) -> DecisionTable[Any]:
        return self.table(f"{self.id}-{part}", self.name + _PARTS[part], rows, otherwise=otherwise, day=ON)

    def _silent(self, part: str) -> Row[Any]:
        """Say that the text does not regulate the rest."""
        return Row(id=f"other-{part}", name=_ELSEWHERE, value=UNREGULATED, basis=self.basis)

    @cached_property
    def granting(self) -> Clauses:
        """Give the clauses on what may be granted."""
        return self.clause_set(f"{self.id}-grant", self.name + _PARTS["grant"], self.grant_clauses(), day=ON)

    @cached_property
    def fixing(self) -> Clauses:
        """Give the clauses that bind a number that was fixed."""
        return self.clause_set(f"{self.id}-fixed", self.name + _PARTS["fixed"], self.fixed_clauses())

    @cached_property
    def fitting(self) -> Clauses:
        """Give the clauses on its agreement with the formula."""
        return self.clause_set(f"{self.id}-fitting", self.name + _PARTS["fitting"], self.fitting_clauses())

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the five tables and three sets of clauses."""
        return (*self.tables.values(), self.granting, self.fixing, self.fitting)

    @property
    def statements(self) -> Mapping[str, Text]:
        """Say how the tables make the number."""
        return {**super().statements, f"{self.id}.formula": self.name + _FORMULA}


_PARTS: Final = {
    "base": Text("：名额基数", ": base number"),
    "step": Text("：每增加一名的人口", ": people for one more deputy"),
    "cap": Text("：上限", ": cap"),
    "fewer": Text("：可以少于基数", ": may be fewer than the base"),
    "extra": Text("：另加的比例", ": extra share"),
    "grant": Text("：另加的条件", ": what may be granted"),
    "fixed": Text("：确定的名额", ": the number fixed"),
    "fitting": Text("：确定数与计算数", ": the number fixed and that computed"),
}
_NOTHING: Final = Text("未批准或者不得另加", "nothing granted, or nothing may be")
_FORMULA: Final = Text(
    "：基数加按人口每满一步增加的名额，以上限为限，另加经批准的比例",
    ": the base and one for each step of the population, at most the cap, and the share that was granted",
)
