"""Beijing's rules of 2021 as one rulebook, under the Election Law of 2020."""

from typing import Final

import attrs

from congress_rules.elections import ElectionRulebook
from congress_rules.rulebooks.beijing_rules.franchise import FRANCHISE
from congress_rules.rulebooks.beijing_rules.registration import CARRY_OVER, ONE_DISTRICT, REGISTRATION
from congress_rules.rulebooks.beijing_rules.seats import (
    competence,
    district_size,
    number_of_deputies,
    redetermination,
)
from congress_rules.rulebooks.beijing_rules.text import INSTRUMENT
from congress_rules.rulebooks.beijing_rules.timetable import OBJECTIONS, POSTPONEMENT, TIMETABLE
from congress_rules.rulebooks.beijing_rules.timetable import READINGS as OF_DAYS
from congress_rules.rulebooks.election_law.distribution import DISTRIBUTION_READINGS
from congress_rules.rulebooks.election_law.franchise import FRANCHISE_READINGS
from congress_rules.rulebooks.election_law.rulebook import ELECTION_TAXONOMY
from congress_rules.rulebooks.election_law.seats import READINGS

__all__ = ["BEIJING_RULES", "BeijingRules"]


@attrs.frozen(kw_only=True)
class BeijingRules(ElectionRulebook):
    """The rules of Beijing's districts and townships."""


BEIJING_RULES: Final = BeijingRules(
    id="beijing-rules",
    instrument=INSTRUMENT,
    taxonomy=ELECTION_TAXONOMY,
    readings=(*FRANCHISE_READINGS, *READINGS, *DISTRIBUTION_READINGS, *OF_DAYS),
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
