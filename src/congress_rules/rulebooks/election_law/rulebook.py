"""The Election Law, an edition as one rulebook, and the editions one after the other."""

from collections.abc import Mapping
from functools import reduce
from typing import Any, Final

import attrs

from congress_rules.elections import ElectionRulebook
from congress_rules.elections.seats import ApportionmentMethod
from congress_rules.law import Reading
from congress_rules.logic import Number
from congress_rules.policies import Policy, Rulebook, Taxonomy
from congress_rules.rulebooks.election_law.counting import VOTING
from congress_rules.rulebooks.election_law.counting_readings import FACETS as VOTE_FACETS
from congress_rules.rulebooks.election_law.distribution import (
    CONGRESSES,
    NATIONALITY_GROUPS,
    SETTLEMENTS,
    UNITS,
    distribution,
    distribution_readings,
    district_size,
    equality,
    minorities,
    national_congress,
)
from congress_rules.rulebooks.election_law.franchise import franchise
from congress_rules.rulebooks.election_law.franchise import readings as of_voters
from congress_rules.rulebooks.election_law.misconduct import FACETS as ACT_FACETS
from congress_rules.rulebooks.election_law.misconduct import MISCONDUCT
from congress_rules.rulebooks.election_law.nomination import nomination_of
from congress_rules.rulebooks.election_law.nomination_readings import FACETS
from congress_rules.rulebooks.election_law.outcomes import OUTCOME_FACETS
from congress_rules.rulebooks.election_law.proceedings import proceedings_of
from congress_rules.rulebooks.election_law.proceedings import readings as of_course
from congress_rules.rulebooks.election_law.registration import carry_over, one_district, registration
from congress_rules.rulebooks.election_law.registration_readings import REGISTRATION_READINGS
from congress_rules.rulebooks.election_law.seats import (
    BODIES,
    CAUSES,
    LEVELS,
    competence,
    number_of_deputies,
    redetermination,
)
from congress_rules.rulebooks.election_law.seats import readings as of_numbers
from congress_rules.rulebooks.election_law.text import EDITIONS, Edition
from congress_rules.rulebooks.election_law.timetable import objections, postponement, readings, timetable
from congress_rules.rulebooks.election_law.vacancies import VACANCIES
from congress_rules.rulebooks.election_law.vacancy_readings import FACETS as AFTER_FACETS
from congress_rules.rulebooks.election_law.voters import VOTER_FACETS

__all__ = ["ELECTION_LAW", "ELECTION_TAXONOMY", "ElectionLaw", "chapters", "parts", "read"]

_FACETS: Final = (
    *(LEVELS, BODIES, CAUSES, CONGRESSES, UNITS, SETTLEMENTS, NATIONALITY_GROUPS),
    *(*VOTER_FACETS, *FACETS, *VOTE_FACETS, *AFTER_FACETS, *ACT_FACETS, *OUTCOME_FACETS),
)
ELECTION_TAXONOMY: Final = Taxonomy(tuple({each.id: each for each in _FACETS}.values()))
"""The values that the law, and the rules made under it, speak of."""


@attrs.frozen(kw_only=True)
class ElectionLaw(ElectionRulebook):
    """One edition of the Election Law, with the provisions of 1983 beside it."""

    edition: Edition

    def stated(self, tolerance: Number, method: ApportionmentMethod) -> Mapping[str, Policy]:
        """Give articles 15 and 17 to 21, and 26; of the edition of 2004 nothing of them is held."""
        if not self.edition.has(15):
            return {}
        return {
            "distribution": distribution(self.edition, method),
            "equality": equality(self.edition, tolerance),
            "minorities": minorities(self.edition, tolerance),
        }


def parts(*books: Rulebook) -> dict[str, Any]:
    """Give the policies of the parts of a text, by the attributes that hold them."""
    return {name: policy for book in books for name, policy in book.policies.items()}


def read(*books: Rulebook) -> tuple[Reading, ...]:
    """List the readings of the parts of a text, each once."""
    return tuple({each.id: each for book in books for each in book.readings}.values())


def chapters(law: Edition) -> Mapping[str, Any]:
    """Give the chapters of an edition, by the attributes that hold them; of that of 2004 days and candidates alone."""
    nomination = nomination_of(law.year)
    held = {
        **parts(nomination),
        "timetable": timetable(law),
        "objections": objections(law),
        "postponement": postponement(law),
    }
    if not law.has(12):
        return {**held, "readings": (*read(nomination), *readings(law))}
    later = (VOTING[law.year], VACANCIES[law.year], MISCONDUCT[law.year])
    return {
        **held,
        **parts(*later),
        "course": proceedings_of(law),
        "franchise": franchise(law),
        "registration": registration(law),
        "one_district": one_district(law),
        "carry_over": carry_over(law),
        "number_of_deputies": number_of_deputies(law),
        "competence": competence(law),
        "redetermination": redetermination(law),
        "national_congress": national_congress(law),
        "district_size": district_size(law),
        "readings": (
            *REGISTRATION_READINGS,
            *(*of_voters(law), *of_numbers(law), *distribution_readings(law)),
            *{each.id: each for each in (*read(nomination, *later), *of_course(law))}.values(),
        ),
    }


def _after(earlier: ElectionLaw | None, law: Edition) -> ElectionLaw:
    of_law: dict[str, Any] = {"instrument": law.instrument, **chapters(law)}
    return ElectionLaw(id="election-law", edition=law, taxonomy=ELECTION_TAXONOMY, earlier=earlier, **of_law)


_FIRST, *_LATER = EDITIONS
ELECTION_LAW: Final = reduce(_after, _LATER, _after(None, _FIRST))
"""The edition of 2020, with those of 2015, 2010 and 2004 before it."""
