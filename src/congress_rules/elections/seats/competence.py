"""Say who fixes a number of deputies, with whom it is filed, who distributes it, and who grants more."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.seats.findings import SeatFinding
from congress_rules.elections.seats.nouns import LEVEL, ON, Jurisdiction
from congress_rules.elections.seats.redetermination import (
    FILED_BY,
    REDETERMINED_LEVEL,
    REDETERMINED_ON,
    Redetermination,
)
from congress_rules.elections.seats.scales import Grant
from congress_rules.law import DayCounting, Provision
from congress_rules.logic import UNREGULATED, Decider, Decision, DecisionTable, Ground, Input, Row, Severity
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = [
    "Competence",
    "CompetencePolicy",
    "Refiling",
]


@attrs.frozen(kw_only=True)
class Competence:
    """Who has a say in the numbers of some kinds of place: who fixes them, with whom that is filed, who distributes.

    `filed_with` is None where nothing is filed, `distributed_by` and `garrison_by` where the text does not say. All but
    the kinds of place are members of `deciding_body`. Garrison seats (驻军名额) are decided apart from the others.
    """

    levels: tuple[str, ...]
    name: Text
    fixed_by: str
    filed_with: str | None = None
    distributed_by: str | None = None
    garrison_by: str | None = None
    basis: Provision
    distribution_basis: Provision
    garrison_basis: Provision | None = None

    def row(self, value: str | None, basis: Provision) -> Row[str]:
        """Give a row for these kinds of place."""
        said = UNREGULATED if value is None else value
        return Row(id=self.levels[0], name=self.name, when=LEVEL.one_of(*self.levels), value=said, basis=basis)


@attrs.frozen(kw_only=True)
class Refiling:
    """Within how many days a body files with another that numbers of some kinds of place were fixed anew."""

    id: str
    levels: tuple[str, ...]
    filed_by: str
    days: int = attrs.field(validator=attrs.validators.instance_of(int))
    basis: Provision


@attrs.frozen(kw_only=True)
class CompetencePolicy(Policy):
    """Say by tables who fixes, who distributes, who grants, with whom is filed, and within how many days."""

    id: str = "competence"
    name: Text = attrs.field(default=Text("名额的确定", "who fixes the number"))
    competences: tuple[Competence, ...]
    grants: tuple[Grant, ...] = ()
    refilings: tuple[Refiling, ...] = ()
    basis: Provision
    filing_basis: Provision

    @cached_property
    def tables(self) -> Mapping[str, DecisionTable[Any]]:
        """Give the tables, by what they are of: fixed, filed, distributed, garrison, granted, refiled."""
        known = self.competences
        garrison = [each.row(each.garrison_by, each.garrison_basis) for each in known if each.garrison_basis]
        return {
            "fixed": self._table("fixed", (each.row(each.fixed_by, each.basis) for each in known)),
            "filed": self._table("filed", (each.row(each.filed_with, each.basis) for each in known)),
            "distributed": self._table(
                "distributed", (each.row(each.distributed_by, each.distribution_basis) for each in known)
            ),
            "garrison": self._table("garrison", garrison),
            "granted": self._table("granted", (grant.body_row() for grant in self.grants)),
            "refiled": self._table("refiled", map(_refiled, self.refilings), day=REDETERMINED_ON),
        }

    def _table(self, part: str, rows: Iterable[Row[Any]], day: Input = ON) -> DecisionTable[Any]:
        basis = self.filing_basis if part == "refiled" else self.basis
        last: Row[Any] = Row(id=f"other-{part}", name=_OTHERS, value=UNREGULATED, basis=basis)
        title = self.name + _PARTS[part]
        bodies = self.named("deciding_body")
        return self.table(f"{self.id}-{part}", title, rows, otherwise=last, day=day, names=bodies)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables."""
        return tuple(self.tables.values())

    def fixed_by(self, level: str) -> Decision[str]:
        """Decide who fixes the number of a kind of place."""
        return self._of("fixed", level)

    def filed_with(self, level: str) -> Decision[str]:
        """Decide with whom the number is filed."""
        return self._of("filed", level)

    def distributed_by(self, level: str) -> Decision[str]:
        """Decide who distributes the seats."""
        return self._of("distributed", level)

    def garrison_by(self, level: str) -> Decision[str]:
        """Decide who decides on the seats of the garrison."""
        return self._of("garrison", level)

    def granted_by(self, level: str) -> Decision[str]:
        """Decide who grants the extra share."""
        return self._of("granted", level)

    def _of(self, table: str, level: str) -> Decision[str]:
        return self.tables[table].decide(Jurisdiction(level=level, population=None))

    def refiling_days(self, case: Redetermination) -> Decision[int]:
        """Decide within how many days a body files that a number was fixed anew."""
        return self.tables["refiled"].decide(case)

    def refiled_until(self, case: Redetermination, counting: DayCounting) -> date | None:
        """Give the last day of that period; None where no period or no day is known."""
        decision = self.refiling_days(case)
        if not decision.decided or case.day is None:
            return None
        return counting.within(case.day, days=decision.value)

    def check_fixed(self, place: Jurisdiction) -> tuple[SeatFinding, ...]:
        """Find that a number was fixed by a body that is not competent; note where it is not known whether it is."""
        if place.fixed is None:
            return ()
        decision, body = self.fixed_by(place.level), place.fixed.body
        competent = self._competent(body, decision)
        if competent:
            return ()
        who = self._body(decision.value) if decision.decided else decision.status.text
        said = (_BY if decision.decided else _BY_WHOM).format(body=self._body(body), competent=who)
        ground = attrs.evolve(self._ground(decision), holds=competent, detail=said)
        severity = Severity.NOTE if competent is None else Severity.ERROR
        found = SeatFinding(rule=decision.rule.id, about=place.level, severity=severity, ground=ground)
        return (found.naming(self.named("congress_level")),)

    def _competent(self, body: str | None, decision: Decision[str]) -> bool | None:
        """Tell whether a body is competent; one that the taxonomy does not know is not, whoever is."""
        known = self.named("deciding_body")
        if body is not None and known and body not in known:
            return False
        return None if body is None or not decision.decided else body == decision.value

    def _ground(self, decision: Decision[str]) -> Ground:
        """Give the row that says who is competent; all of them together, or the policy's article, where none does."""
        if len(decision.rows) == 1:
            return decision.grounds[0]
        basis = tuple(dict.fromkeys(each for ground in decision.grounds for each in ground.basis)) or (self.basis,)
        return Ground(decision.rule.id, decision.rule.name, None, basis, decision.status.text)

    def _body(self, body: str | None) -> Text:
        return _NOT_KNOWN if body is None else self.named("deciding_body").get(body, Text(body, body))


def _refiled(refiling: Refiling) -> Row[int]:
    when = (REDETERMINED_LEVEL.one_of(*refiling.levels), FILED_BY.equals(refiling.filed_by))
    name = _WITHIN.format(days=refiling.days)
    return Row(id=refiling.id, name=name, when=when, value=refiling.days, basis=refiling.basis)


_OTHERS: Final = Text("其他情形", "elsewhere")
_WITHIN: Final = Text("{days}日内报备", "filed within {days} days")
_BY: Final = Text("由{body}确定，应由{competent}确定", "fixed by the {body}; the competent body is the {competent}")
_BY_WHOM: Final = Text("由{body}确定，有权机关：{competent}", "fixed by the {body}; the competent body: {competent}")
_NOT_KNOWN: Final = Text("不明机关", "body that is not known")
_PARTS: Final = {
    "fixed": Text("：确定机关", ": the body"),
    "filed": Text("：备案", ": with whom it is filed"),
    "distributed": Text("：分配", ": who distributes"),
    "garrison": Text("：军队名额", ": who decides on garrison seats"),
    "granted": Text("：批准另加", ": who grants extra seats"),
    "refiled": Text("：重新确定的报备期限", ": days to file a number fixed anew"),
}
