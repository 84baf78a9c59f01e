"""Decide who may vote on an election day (选举权), clause by clause."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import product
from typing import Final

import attrs

from congress_rules.elections.franchise.terms import (
    CITIZEN,
    CUSTODY,
    DEPRIVATION,
    ELECTION_DAY,
    EVE,
    INCAPACITY,
    INCAPACITY_CONFIRMED,
    RESTORED_AFTER,
    SERIOUS_CASE,
    SUSPENDED_BY,
    SUSPENDING,
    age,
    since_deprivation,
)
from congress_rules.elections.franchise.voters import Voter
from congress_rules.law import CIVIL_CODE_COUNTING, DayCounting, LeapDay, Provision
from congress_rules.logic import (
    Clause,
    Condition,
    DaysSince,
    Decision,
    Input,
    Parameter,
    YearsSince,
    all_of,
    any_of,
    many,
)
from congress_rules.logic.conditions import every
from congress_rules.policies import EligibilityPolicy
from congress_rules.texts import Text

__all__ = ["FranchiseBasis", "FranchisePolicy"]

_YES: Final = True
_NO: Final = False


@attrs.frozen(kw_only=True)
class FranchiseBasis:
    """The provisions that each clause on the right to vote rests on."""

    citizen: tuple[Provision, ...] = attrs.field(converter=many)
    adult: tuple[Provision, ...] = attrs.field(converter=many)
    rights: tuple[Provision, ...] = attrs.field(converter=many)
    suspension: tuple[Provision, ...] = attrs.field(converter=many)
    capacity: tuple[Provision, ...] = attrs.field(converter=many)


@attrs.frozen(kw_only=True)
class FranchisePolicy(EligibilityPolicy[Voter]):
    """Say who may vote: citizens of an age, in possession of political rights, whose right is not suspended.

    `incapacities` are those that leave a person off the list once the election committee has confirmed them;
    `least_age` counts on election day. What the law leaves open are the readings `e4-leap-day`, `e4-birthday`,
    `e4-deprivation-end` and `p4-serious-case`. Nothing else about a person counts, whatever a case says of it.
    """

    id: str = "franchise"
    name: Text = attrs.field(default=Text("选举权", "the right to vote"))
    bases: FranchiseBasis
    incapacities: tuple[str, ...] = ("mental_illness",)
    least_age: int = 18
    counting: DayCounting = CIVIL_CODE_COUNTING

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses."""
        citizen = Text("中华人民共和国公民", "citizen")
        return (
            Clause(id="citizen", name=citizen, when=CITIZEN.equals(_YES), basis=self.bases.citizen),
            *self._adult(),
            *self._rights(),
            *self._free(),
            self._capable(),
        )

    def _adult(self) -> Iterator[Clause]:
        name = Text("年满 {age} 周岁", "{age} years old").format(age=self.least_age)
        for leap_day, (option, until) in product(LeapDay, (("included", ELECTION_DAY), ("excluded", EVE))):
            years = age(attrs.evolve(self.counting, leap_day=leap_day), until)
            yield Clause(
                id="adult",
                name=name,
                when=years.at_least(self.least_age),
                basis=self.bases.adult,
                readings=(f"e4-leap-day={leap_day}", f"e4-birthday={option}"),
            )

    def _rights(self) -> Iterator[Clause]:
        for option, days in RESTORED_AFTER.items():
            ended = since_deprivation().at_least(days)
            yield Clause(
                id="rights",
                name=Text("未被剥夺政治权利", "not deprived of political rights"),
                when=any_of(DEPRIVATION.equals("never"), all_of(DEPRIVATION.equals("term"), ended)),
                basis=self.bases.rights,
                readings=f"e4-deprivation-end={option}",
            )

    def _free(self) -> Iterator[Clause]:
        held: tuple[Condition, ...] = (CUSTODY.is_not("detained"), SUSPENDED_BY.none_of(*SUSPENDING))
        for option, further in (("decided", ()), ("examined", (SERIOUS_CASE.equals(_NO),))):
            yield Clause(
                id="not-suspended",
                name=Text("未被决定停止行使选举权利", "the right is not suspended"),
                when=any_of(*held, *further),
                basis=self.bases.suspension,
                readings=f"p4-serious-case={option}",
            )

    def _capable(self) -> Clause:
        return Clause(
            id="capacity",
            name=Text("未经确认不能行使选举权利", "no confirmed incapacity"),
            when=any_of(INCAPACITY.none_of(*self.incapacities), INCAPACITY_CONFIRMED.equals(_NO)),
            basis=self.bases.capacity,
        )

    def day(self) -> Input:
        """Give the governing day: election day."""
        return ELECTION_DAY

    def parameters(self, election_day: date) -> dict[str, object]:
        """Give the parameters that the clauses, as they are read, take for an election day; for frames, too."""
        taken = set(_parameters(self.conditions.inputs))
        days: dict[str, object] = {ELECTION_DAY.key: election_day} if ELECTION_DAY.key in taken else {}
        return {**days, EVE.key: self.counting.before(election_day, 1)} if EVE.key in taken else days

    def decide(self, case: Voter, election_day: object = None, **parameters: object) -> Decision[bool]:
        """Decide whether a voter may vote on an election day; without one, his age is unknown."""
        if isinstance(election_day, date) and EVE.key not in parameters:
            parameters = {**self.parameters(election_day), **parameters}
        return super().decide(case, **{ELECTION_DAY.key: election_day, **parameters})

    @property
    def overridden(self) -> bool:
        """Tell whether a subclass decides by free Python; that the day may be stated by its place is none."""
        return type(self).decide is not FranchisePolicy.decide

    def truths(self, voter: Voter, election_day: date) -> Mapping[str, bool | None]:
        """Tell how each clause comes out for a voter, by the id under which it was first written."""
        read, found = self.read(voter, self.parameters(election_day)), defaultdict[str, list[bool | None]](list)
        for clause, condition in zip(self.conditions.clauses, self.conditions.conditions, strict=True):
            found[clause.amends or clause.id].append(condition.holds(read))
        return {name: every(truths) for name, truths in found.items()}


def _parameters(inputs: Iterable[Input]) -> Iterator[str]:
    """List the keys of the parameters among inputs, and among the terms that they are made of."""
    for each in inputs:
        if isinstance(each, Parameter):
            yield each.key
        if isinstance(each, DaysSince | YearsSince):
            yield from _parameters(each.below)
