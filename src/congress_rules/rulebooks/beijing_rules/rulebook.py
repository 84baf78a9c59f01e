"""Beijing's rules of 2021 as one rulebook, under the Election Law of 2020."""

from collections.abc import Mapping
from typing import Final

import attrs

from congress_rules.elections import ElectionRulebook
from congress_rules.elections.seats import ApportionmentMethod
from congress_rules.logic import Number
from congress_rules.policies import Policy
from congress_rules.rulebooks.beijing_rules.counting import BEIJING_VOTING
from congress_rules.rulebooks.beijing_rules.franchise import FRANCHISE
from congress_rules.rulebooks.beijing_rules.franchise import READINGS as OF_VOTERS
from congress_rules.rulebooks.beijing_rules.misconduct import BEIJING_MISCONDUCT
from congress_rules.rulebooks.beijing_rules.nomination import BEIJING_NOMINATION
from congress_rules.rulebooks.beijing_rules.proceedings import PROCEEDINGS
from congress_rules.rulebooks.beijing_rules.proceedings import READINGS as OF_DAYS
from congress_rules.rulebooks.beijing_rules.registration import (
    CARRY_OVER,
    ONE_DISTRICT,
    REGISTRATION,
    REGISTRATION_READINGS,
)
from congress_rules.rulebooks.beijing_rules.seats import (
    EQUALITY_READINGS,
    READINGS,
    competence,
    distribution,
    district_size,
    equality,
    number_of_deputies,
    redetermination,
)
from congress_rules.rulebooks.beijing_rules.text import INSTRUMENT
from congress_rules.rulebooks.beijing_rules.timetable import OBJECTIONS, POSTPONEMENT, TIMETABLE
from congress_rules.rulebooks.beijing_rules.vacancies import BEIJING_VACANCIES
from congress_rules.rulebooks.election_law.rulebook import ELECTION_TAXONOMY, parts, read

__all__ = ["BEIJING_RULES", "BeijingRules"]


@attrs.frozen(kw_only=True)
class BeijingRules(ElectionRulebook):
    """The rules of Beijing's districts and townships."""

    def stated(self, tolerance: Number, method: ApportionmentMethod) -> Mapping[str, Policy]:
        """Give articles 22, 23 and 26."""
        return {"distribution": distribution(method), "equality": equality(tolerance)}


_UNASKED: Final = frozenset({"e57-national", "e57-usual", "e59-indirect"})
"""What the law leaves open and these rules do not: article 65 says what is as usual, and elections are direct."""
_PARTS: Final = (BEIJING_NOMINATION, BEIJING_VOTING, BEIJING_VACANCIES, BEIJING_MISCONDUCT)
_ASKED: Final = tuple(each for each in read(*_PARTS) if each.id not in _UNASKED)
BEIJING_RULES: Final = BeijingRules(
    id="beijing-rules",
    instrument=INSTRUMENT,
    taxonomy=ELECTION_TAXONOMY,
    readings=(
        *OF_VOTERS,
        *REGISTRATION_READINGS,
        *READINGS,
        *EQUALITY_READINGS,
        *_ASKED,
        *(each for each in OF_DAYS if each not in _ASKED),
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
    number_of_deputies=number_of_deputies(),
    competence=competence(),
    redetermination=redetermination(),
    district_size=district_size(),
)
"""As amended on 27 May 2021."""
