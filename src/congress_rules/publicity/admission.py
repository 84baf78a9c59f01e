"""Admit entries to an assessment: the rules of book-keeping first, then those of the measure."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any, Final, Self

import attrs

from congress_rules.law import Period
from congress_rules.logic import ALWAYS, Clause, Condition, Decider, DecisionTable, Input, Row, Term
from congress_rules.logic.inputs import Parameters
from congress_rules.policies import EligibilityPolicy
from congress_rules.publicity.house import BOOKKEEPING
from congress_rules.publicity.ledger import Ledger
from congress_rules.publicity.nouns import Adoption
from congress_rules.publicity.records import Submission
from congress_rules.publicity.terms import ADOPTED_ON, ENTRY_ID, OUTLET_ID, SUBMISSION_ID, SUBMITTED_ON, UNIT_ID
from congress_rules.texts import Text

__all__ = ["AdmissionPolicy", "SubmissionPolicy"]

_PARTICIPANTS: Final = Text("参加范围", "who takes part")


@attrs.frozen(kw_only=True)
class AdmissionPolicy(EligibilityPolicy[Adoption]):
    """Say which adoptions count.

    Bound to a ledger and a period by `within`, it asks that an entry has an id of its own, falls into the period, is
    not older than the measure, and is of a unit and an outlet that are listed; a measure's own policy returns more
    clauses, and one that states `in_force` a clause on that, too. A measure that says who takes part returns the rows
    of a table of categories; `outside` names those of its values that do not take part.
    """

    in_force: date | None = None
    period: Period | None = None
    outside: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()
    since: date | None = None

    def within(self, ledger: Ledger, period: Period, since: date | None = None) -> Self:
        """Give the policy for one ledger and period; `since` is when the measure begins, where the policy is silent."""
        return attrs.evolve(
            self,
            period=period,
            since=since if self.in_force is None else None,
            units=tuple(unit.id for unit in ledger.units),
            outlets=tuple(outlet.id for outlet in ledger.outlets),
            repeated=tuple(sorted(ledger.repeated)),
        )

    def participant_rows(self) -> tuple[Row[str], ...]:
        """List the categories of units; none where everybody takes part."""
        return ()

    def participant_otherwise(self) -> Row[str] | None:
        """Give the category of every other unit."""
        return None

    @cached_property
    def participants(self) -> DecisionTable[str] | None:
        """Give the table of the categories of units, as it is read and amended; None where everybody takes part."""
        rows, otherwise = self.participant_rows(), self.participant_otherwise()
        if not rows:
            return None
        names = self.named("category")
        return self.table("participants", _PARTICIPANTS, rows, otherwise=otherwise, day=self.day(), names=names)

    def taking_part(self) -> Condition:
        """Give the condition that a unit takes part."""
        table = self.participants
        if table is None:
            return ALWAYS
        return table.where(*dict.fromkeys(row.value for row in table.every if row.value not in self.outside))

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the table of participants, where there is one, and the set of clauses."""
        return (*(() if self.participants is None else (self.participants,)), *super().rules)

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses of book-keeping; none until the policy is bound to a ledger and a period."""
        if self.period is None:
            return ()
        in_period = Clause(
            id="in-period",
            name=Text("属于考核期", "in the period"),
            when=ADOPTED_ON.between(self.period.first, self.period.last),
            basis=BOOKKEEPING.cite("2"),
        )
        own, *listed = bookkeeping(ENTRY_ID, self.repeated, self.units, self.outlets)
        return (own, in_period, *listed, *begun("since", ADOPTED_ON, self.since))

    def day(self) -> Input:
        """Give the governing day: the day of adoption."""
        return ADOPTED_ON

    def read(self, case: Adoption, parameters: Parameters) -> dict[str, object]:
        """Read what the clauses test, resolved by the taxonomy on the day of adoption."""
        return self.values(case, case.day, self.conditions.inputs, parameters)

    @property
    def resolves(self) -> bool:
        """Tell that `read` resolves values."""
        return True


@attrs.frozen(kw_only=True)
class SubmissionPolicy(EligibilityPolicy[Submission]):
    """Say which submissions count towards quotas: those with an id of their own, of a listed unit and outlet."""

    id: str = "submissions"
    name: Text = attrs.field(default=Text("报送登记", "record of submissions"))
    in_force: date | None
    units: tuple[str, ...]
    outlets: tuple[str, ...]
    repeated: tuple[str, ...]

    @classmethod
    def within(cls, ledger: Ledger, in_force: date | None) -> Self:
        """Give the policy for one ledger."""
        return cls(
            in_force=in_force,
            units=tuple(unit.id for unit in ledger.units),
            outlets=tuple(outlet.id for outlet in ledger.outlets),
            repeated=tuple(sorted(ledger.resubmitted)),
        )

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses of book-keeping."""
        listed = bookkeeping(SUBMISSION_ID, self.repeated, self.units, self.outlets)
        return (*listed, *begun("in-force", SUBMITTED_ON, self.in_force))


def begun(name: str, day: Term[date], since: date | None) -> Iterator[Clause]:
    """Ask that an entry is not older than its measure, where that says when it begins."""
    if since is not None:
        title = Text("办法已施行", "the measures are in force")
        yield Clause(id=name, name=title, when=day.at_least(since), basis=BOOKKEEPING.cite("6"))


def bookkeeping(
    own: Term[str], repeated: tuple[str, ...], units: tuple[str, ...], outlets: tuple[str, ...]
) -> tuple[Clause, ...]:
    """Ask that an entry's id is its own, and that its unit and outlet are listed."""
    outlet = Text("载体在册", "the outlet is listed")
    return (
        own_id(own, repeated),
        known_unit(units),
        Clause(id="known-outlet", name=outlet, when=OUTLET_ID.one_of(*outlets), basis=BOOKKEEPING.cite("4")),
    )


def own_id(own: Term[str], repeated: tuple[str, ...]) -> Clause:
    """Ask that an entry's id is its own."""
    name = Text("编号不重复", "the id is not repeated")
    return Clause(id="own-id", name=name, when=own.none_of(*repeated), basis=BOOKKEEPING.cite("1"))


def known_unit(units: tuple[str, ...]) -> Clause:
    """Ask that an entry's unit is listed."""
    name = Text("单位在册", "the unit is listed")
    return Clause(id="known-unit", name=name, when=UNIT_ID.one_of(*units), basis=BOOKKEEPING.cite("3"))
