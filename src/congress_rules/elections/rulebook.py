"""Hold the rules of one text on elections together, with the editions that came before it.

A text need not hold every chapter: what it does not hold is None, which is not the same as a rule of silence
(`NOT_REGULATED`), and asking for it is an error that names the chapter.
"""

from datetime import date
from typing import Self, TypeVar

import attrs

from congress_rules.elections.seats import (
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
from congress_rules.errors import DefinitionError, Fault
from congress_rules.policies import Policy, Rulebook

__all__ = ["ElectionRulebook"]

P = TypeVar("P", bound=Policy)


@attrs.frozen(kw_only=True)
class ElectionRulebook(Rulebook):
    """The rules of one text on elections, chapter by chapter.

    `earlier` is the edition that this one replaced; `on` gives the edition that was in force on a day. How seats are
    apportioned and what is about equal, whoever applies the text must state: `distribution`, `equality` and
    `minorities` are None until `attrs.evolve` gives them.
    """

    franchise: Policy | None = None
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
