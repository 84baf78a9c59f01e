"""The outline says nothing of seats after the election: the law of 2010, on which it rests, stands as it is."""

from typing import Final

import attrs

from congress_rules.rulebooks.election_law.vacancies import vacancies_of
from congress_rules.rulebooks.election_outline.text import INSTRUMENT

__all__ = ["OUTLINE_VACANCIES"]

OUTLINE_VACANCIES: Final = attrs.evolve(vacancies_of(2010), id="election-outline-vacancies", instrument=INSTRUMENT)
"""The rules on seats after the election that the outline rests on."""
