"""The policies and rulebooks that a file gives: their methods return what stands in it.

They are policies and rulebooks like all others: read otherwise, amended, checked, compared and run on a ledger.
"""

from collections.abc import Mapping
from typing import Any, Self

import attrs

from congress_rules.interchange.rules.forms import AdmissionForm, HonourForm, QuotaForm, ScoringForm
from congress_rules.law import Reading
from congress_rules.logic import AllOf, AnyOf, Clause, Condition, Decides, DecisionTable, HitPolicy, Input, Number, Row
from congress_rules.policies import Quantity, RewardPolicy, ScoringPolicy
from congress_rules.publicity import AdmissionPolicy, Adoption, Award, HonourPolicy, PublicityRulebook, WorkQuota

__all__ = [
    "WrittenAdmission",
    "WrittenHonour",
    "WrittenQuota",
    "WrittenReward",
    "WrittenRulebook",
    "WrittenScoring",
    "resting_on",
]


class _Rates:
    """What a form says of rates."""

    __slots__ = ()

    form: ScoringForm

    def rows(self) -> tuple[Row[Number], ...]:
        """List the rows."""
        return self.form.rows

    def otherwise(self) -> Row[Number] | None:
        """Give the row that counts where every other is a definite no."""
        return self.form.otherwise

    def given(self) -> Condition:
        """Give what every entry fulfils."""
        return self.form.given

    def hit(self) -> HitPolicy:
        """Say what it means that several rows apply."""
        return self.form.hit

    def day(self) -> Input | None:
        """Give the governing day."""
        return self.form.day

    def quantity(self) -> Input | tuple[Quantity, ...] | None:
        """Give what the rate is multiplied by, or the alternatives of a reading."""
        return self.form.quantities or self.form.quantity


@attrs.frozen(kw_only=True)
class WrittenScoring(_Rates, ScoringPolicy[Adoption]):
    """Points that a file states."""

    form: ScoringForm = attrs.field(repr=False)

    @classmethod
    def stating(cls, form: ScoringForm) -> Self:
        """Give the policy of a form."""
        return cls(id=form.id, name=form.name, measure=form.measure, form=form)


@attrs.frozen(kw_only=True)
class WrittenReward(_Rates, RewardPolicy[Award]):
    """Rewards that a file states."""

    form: ScoringForm = attrs.field(repr=False)

    @classmethod
    def stating(cls, form: ScoringForm) -> Self:
        """Give the policy of a form."""
        return cls(id=form.id, name=form.name, measure=form.measure, form=form)


@attrs.frozen(kw_only=True)
class WrittenAdmission(AdmissionPolicy):
    """Conditions of admission that a file states."""

    form: AdmissionForm = attrs.field(repr=False)

    @classmethod
    def stating(cls, form: AdmissionForm) -> Self:
        """Give the policy of a form."""
        return cls(id=form.id, name=form.name, in_force=form.in_force, outside=form.outside, form=form)

    def participant_rows(self) -> tuple[Row[str], ...]:
        """List the categories of units."""
        return self.form.participants

    def participant_otherwise(self) -> Row[str] | None:
        """Give the category of every other unit."""
        return self.form.participants_otherwise

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses of book-keeping, then those of the file, resting on the table as it is read."""
        own = (attrs.evolve(each, when=resting_on(each.when, self.participants)) for each in self.form.clauses)
        return (*super().clauses(), *own)

    def given(self) -> Condition:
        """Give what every entry fulfils."""
        return resting_on(self.form.given, self.participants)

    def day(self) -> Input:
        """Give the governing day."""
        return self.form.day


def resting_on(condition: Condition, table: DecisionTable[str] | None) -> Condition:
    """Give a condition that rests on a table, if it rests on one of its id, as the table stands."""
    if isinstance(condition, AllOf | AnyOf):
        return attrs.evolve(condition, parts=tuple(resting_on(each, table) for each in condition.parts))
    if isinstance(condition, Decides) and table is not None and condition.table.id == table.id:
        return Decides(table, condition.values)
    return condition


@attrs.frozen(kw_only=True)
class WrittenQuota(WorkQuota):
    """A quota that a file states."""

    form: QuotaForm = attrs.field(repr=False)

    @classmethod
    def stating(cls, form: QuotaForm) -> Self:
        """Give the policy of a form."""
        windows: dict[str, Any] = {"window": form.window, "edges": form.edges, "starts": form.starts}
        return cls(id=form.id, name=form.name, of=form.of, by=form.by, form=form, **windows)

    def rows(self) -> tuple[Row[int], ...]:
        """List the rows of the table of what is required."""
        return self.form.rows

    def otherwise(self) -> Row[int] | None:
        """Give the row that counts where every other is a definite no."""
        return self.form.otherwise

    def clauses(self) -> tuple[Clause, ...]:
        """List what must hold of an entry that counts."""
        return self.form.clauses

    def holder_day(self) -> Input:
        """Give the governing day of the rows."""
        return self.form.holder_day

    def entry_day(self) -> Input:
        """Give the governing day of the clauses."""
        return self.form.entry_day


@attrs.frozen(kw_only=True)
class WrittenHonour(HonourPolicy):
    """An honour that a file states."""

    form: HonourForm = attrs.field(repr=False)

    @classmethod
    def stating(cls, form: HonourForm) -> Self:
        """Give the policy of a form."""
        return cls(id=form.id, name=form.name, of=form.of, presupposes=form.presupposes, form=form)

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses."""
        return self.form.clauses

    def given(self) -> Condition:
        """Give what every candidate fulfils."""
        return self.form.given

    def day(self) -> Input:
        """Give the governing day."""
        return self.form.day


@attrs.frozen(kw_only=True)
class WrittenRulebook(PublicityRulebook):
    """A rulebook that a file states.

    `further` are the policies that give rates after `scoring`; `settled` says, by the ids of readings, which of them a
    parameter of the original answered, and how.
    """

    further: tuple[WrittenScoring, ...] = ()
    quotas: tuple[WorkQuota, ...] = ()
    honours: tuple[HonourPolicy, ...] = ()
    rewards: tuple[RewardPolicy[Award], ...] = ()
    settled: Mapping[str, str] = attrs.field(factory=dict[str, str], hash=False)

    @property
    def taken(self) -> tuple[Reading, ...]:
        """List the readings as they are taken."""
        return tuple(each.taking(self.settled.get(each.id, each.choice)) for each in self.readings)
