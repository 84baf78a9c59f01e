"""The outline of a district as one rulebook: what it tells of the law of 2010, and its own numbers."""

from collections.abc import Mapping
from typing import Final

import attrs

from congress_rules.elections import ElectionRulebook
from congress_rules.elections.seats import ApportionmentMethod
from congress_rules.logic import Number
from congress_rules.policies import Policy
from congress_rules.rulebooks.election_law.rulebook import ELECTION_TAXONOMY, parts, read
from congress_rules.rulebooks.election_outline.counting import OUTLINE_VOTING
from congress_rules.rulebooks.election_outline.franchise import FRANCHISE
from congress_rules.rulebooks.election_outline.franchise import READINGS as OF_VOTERS
from congress_rules.rulebooks.election_outline.misconduct import OUTLINE_MISCONDUCT
from congress_rules.rulebooks.election_outline.nomination import OUTLINE_NOMINATION
from congress_rules.rulebooks.election_outline.proceedings import PROCEEDINGS
from congress_rules.rulebooks.election_outline.proceedings import READINGS as OF_DAYS
from congress_rules.rulebooks.election_outline.registration import (
    CARRY_OVER,
    ONE_DISTRICT,
    REGISTRATION,
    REGISTRATION_READINGS,
)
from congress_rules.rulebooks.election_outline.seats import EQUALITY_READINGS, district_size, equality
from congress_rules.rulebooks.election_outline.text import INSTRUMENT
from congress_rules.rulebooks.election_outline.timetable import OBJECTIONS, POSTPONEMENT, TIMETABLE
from congress_rules.rulebooks.election_outline.vacancies import OUTLINE_VACANCIES

__all__ = ["ELECTION_OUTLINE", "ElectionOutline"]


@attrs.frozen(kw_only=True)
class ElectionOutline(ElectionRulebook):
    """What a district's outline tells of the election of its deputies."""

    def stated(self, tolerance: Number, method: ApportionmentMethod) -> Mapping[str, Policy]:  # noqa: ARG002
        """Give questions 1 and 4: about as many people per deputy; for seats see `distribution` in its `seats`."""
        return {"equality": equality(tolerance)}


_PARTS: Final = (OUTLINE_NOMINATION, OUTLINE_VOTING, OUTLINE_VACANCIES, OUTLINE_MISCONDUCT)
_ASKED: Final = tuple({each.id: each for each in (*read(*_PARTS), *OF_DAYS)}.values())
ELECTION_OUTLINE: Final = ElectionOutline(
    id="election-outline",
    instrument=INSTRUMENT,
    taxonomy=ELECTION_TAXONOMY,
    readings=(
        *OF_VOTERS,
        *REGISTRATION_READINGS,
        *EQUALITY_READINGS,
        *_ASKED,
    ),
    **parts(*_PARTS),
    course=PROCEEDINGS,
    franchise=FRANCHISE,
    registration=REGISTRATION,
    one_district=ONE_DISTRICT,
    carry_over=CARRY_OVER,
    timetable=TIMETABLE,
    objections=OBJECTIONS,
    postponement=POSTPONEMENT,
    district_size=district_size(),
)
"""The outline of 2024; how many deputies there are, it states (`DISTRICT_DEPUTIES`), and does not compute."""
