"""The course of an election by the outline: its own words on the voter list, and the law of 2010 for the rest."""

from typing import Final

from congress_rules.elections.articles import Articles
from congress_rules.elections.proceedings import Chapters, ProceedingsPolicy
from congress_rules.law import Reading
from congress_rules.rulebooks.election_law import text as law
from congress_rules.rulebooks.election_law.proceedings import proceedings_articles, readings
from congress_rules.rulebooks.election_outline.counting import OUTLINE_VOTING
from congress_rules.rulebooks.election_outline.nomination import OUTLINE_NOMINATION
from congress_rules.rulebooks.election_outline.text import cite
from congress_rules.rulebooks.election_outline.timetable import OBJECTIONS, POSTPONEMENT, TIMETABLE

__all__ = ["CHAPTERS", "PROCEEDINGS", "READINGS"]

_OF_2010: Final = law.edition(2010)
_TOLD: Final = Articles(
    dict.fromkeys(("voter-list", "objection", "decision", "suit", "judgment"), cite("5 para. 2")), cite("5")
)

READINGS: Final[tuple[Reading, ...]] = readings(_OF_2010)
"""What the law leaves open of the course of an election, days included."""

PROCEEDINGS: Final = ProceedingsPolicy(readings=READINGS, articles=_TOLD.beside(proceedings_articles(_OF_2010)))
"""The course of an election by the outline."""

CHAPTERS: Final = Chapters(
    timetable=TIMETABLE,
    objections=OBJECTIONS,
    postponement=POSTPONEMENT,
    declaration=OUTLINE_VOTING,
    nomination=OUTLINE_NOMINATION,
)
"""The chapters that it is conducted by."""
