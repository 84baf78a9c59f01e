"""Hold the rules of one text on elections together, with the editions that came before it.

A text need not hold every chapter: what it does not hold is None, which is not the same as a rule that leaves
something unregulated, and asking for it is an error that names the chapter.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, Self, cast

import attrs

from congress_rules.elections.franchise import FranchisePolicy
from congress_rules.elections.registration import CarryOverPolicy, OneDistrictPolicy, RegistrationPolicy
from congress_rules.elections.seats import (
    ApportionmentMethod,
    CompetencePolicy,
    DistributionPolicy,
    DistrictSizePolicy,
    EqualityPolicy,
    FixedNumber,
    MinorityPolicy,
    NationalCongressPolicy,
    NumberOfDeputies,
    NumberOfDeputiesPolicy,
    RedeterminationPolicy,
)
from congress_rules.elections.timetable import ObjectionPolicy, PostponementPolicy, TimetablePolicy
from congress_rules.errors import UnknownNameError
from congress_rules.logic import Number
from congress_rules.policies import Policy, Rulebook

__all__ = ["ElectionRulebook"]

_NO: Final = False


@attrs.frozen(kw_only=True)
class ElectionRulebook(Rulebook):
    """The rules of one text on elections, chapter by chapter.

    `earlier` is the edition that this one replaced; `on` gives the edition that was in force on a day. How seats are
    apportioned and what is about equal, whoever applies the text must state: `distribution`, `equality` and
    `minorities` are None until `stating` gives them.
    """

    franchise: FranchisePolicy | None = None
    registration: RegistrationPolicy | None = None
    one_district: OneDistrictPolicy | None = None
    carry_over: CarryOverPolicy | None = None
    timetable: TimetablePolicy | None = None
    objections: ObjectionPolicy | None = None
    postponement: PostponementPolicy | None = None
    number_of_deputies: NumberOfDeputiesPolicy | None = None
    competence: CompetencePolicy | None = None
    redetermination: RedeterminationPolicy | None = None
    national_congress: NationalCongressPolicy | None = None
    district_size: DistrictSizePolicy | None = None
    distribution: DistributionPolicy | None = None
    equality: EqualityPolicy | None = None
    minorities: MinorityPolicy | None = None
    earlier: "ElectionRulebook | None" = attrs.field(default=None, repr=False)

    def stating(self, *, tolerance: Number, method: ApportionmentMethod) -> Self:
        """Give the text with what whoever applies it must state: what is about equal, and how seats are apportioned.

        `tolerance` is a share of the people per deputy, such as 1/10. A text that holds no such rules is left as it is.
        """
        stated: dict[str, Any] = {**self.stated(tolerance, method)}
        if self.earlier is not None:
            stated["earlier"] = self.earlier.stating(tolerance=tolerance, method=method)
        return attrs.evolve(self, **stated)

    def stated(self, tolerance: Number, method: ApportionmentMethod) -> Mapping[str, Policy]:  # noqa: ARG002
        """Give the chapters that need what is stated, by the attributes that hold them."""
        return {}

    @property
    def in_force(self) -> date | None:
        """Give the first day on which the rulebook, or an edition before it, applies."""
        return super().in_force if self.earlier is None else self.earlier.in_force

    def on(self, day: date) -> Self:
        """Give the edition that was in force on a day, as it stood then."""
        since = self.instrument.in_force
        if self.earlier is not None and since is not None and day < since:
            return cast("Self", self.earlier.on(day))  # an edition of the same text is of the same class
        return super().on(day)

    def seats(
        self,
        level: str,
        population: int | None,
        *,
        granted: bool | None = _NO,
        fixed: FixedNumber | None = None,
    ) -> NumberOfDeputies:
        """Give the number of deputies of a congress, with the rows that gave it.

        `granted` says whether another five per cent was granted, `fixed` which number the competent body fixed, which
        outranks the formula. Raise `UnknownNameError` where the text holds no such chapter.
        """
        policy = self.number_of_deputies
        if policy is None:
            kind = f"chapter of {self.id}"
            raise UnknownNameError(kind, "number_of_deputies", self.policies)
        return policy.decide(level, population, granted=granted, fixed=fixed)
