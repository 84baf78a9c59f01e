"""The course of an election and of a by-election by Beijing's rules."""

from typing import Final

from congress_rules.elections.articles import Articles
from congress_rules.elections.proceedings import Chapters, ProceedingsPolicy, proceedings_readings
from congress_rules.law import Reading
from congress_rules.rulebooks.beijing_rules.counting import BEIJING_VOTING
from congress_rules.rulebooks.beijing_rules.nomination import BEIJING_NOMINATION
from congress_rules.rulebooks.beijing_rules.text import cite
from congress_rules.rulebooks.beijing_rules.timetable import OBJECTIONS, POSTPONEMENT, TIMETABLE
from congress_rules.rulebooks.beijing_rules.timetable import READINGS as OF_DAYS

__all__ = ["CHAPTERS", "PROCEEDINGS", "READINGS"]

_ARTICLES: Final = Articles(
    {
        "committee": cite("11"),
        "body": cite("60"),
        "day": (cite("12"), cite("60")),
        "voter-list": (cite("36 para. 1"), cite("61")),
        "day-and-place": (cite("36 para. 1"), cite("61")),
        **dict.fromkeys(("objection", "decision", "suit", "judgment"), cite("36 para. 2")),
        "preliminary-candidates": (cite("39"), cite("63")),
        "primary": (cite("40"), cite("41")),
        "formal-candidates": (cite("40"), cite("63")),
        "introductions": cite("44"),
        "election-day": cite("47 para. 1"),
        "declared": cite("56"),
        "re-vote": cite("55 para. 2"),
        "another": cite("55 para. 3"),
        "reviewed": cite("57 para. 1"),
        "deputies": cite("57 para. 2"),
        "not_listed": (cite("40"), cite("55 para. 3"), cite("57 para. 2")),
        "no_such_stage": cite("36 para. 2"),
        "day_past": cite("12"),
        "not_later": cite("12"),
        "other_poll": cite("55"),
    },
    cite("46"),
)

READINGS: Final[tuple[Reading, ...]] = (
    *OF_DAYS,
    *proceedings_readings(result=cite("56"), empty=cite("55 para. 3")),
)
"""What the rules leave open of the course of an election, days included."""

PROCEEDINGS: Final = ProceedingsPolicy(readings=READINGS, articles=_ARTICLES)
"""The course of an election in Beijing's districts and townships."""

CHAPTERS: Final = Chapters(
    timetable=TIMETABLE,
    objections=OBJECTIONS,
    postponement=POSTPONEMENT,
    declaration=BEIJING_VOTING,
    nomination=BEIJING_NOMINATION,
)
"""The chapters that it is conducted by."""
