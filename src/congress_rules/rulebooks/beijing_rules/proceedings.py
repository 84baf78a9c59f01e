"""The course of an election and of a by-election by Beijing's rules."""

from collections.abc import Mapping
from typing import Final

from congress_rules.elections.articles import Articles
from congress_rules.elections.proceedings import Chapters, ProceedingsPolicy, proceedings_readings
from congress_rules.law import Reading
from congress_rules.rulebooks.beijing_rules.counting import BEIJING_VOTING
from congress_rules.rulebooks.beijing_rules.nomination import BEIJING_NOMINATION
from congress_rules.rulebooks.beijing_rules.text import cite
from congress_rules.rulebooks.beijing_rules.timetable import OBJECTIONS, POSTPONEMENT, TIMETABLE
from congress_rules.rulebooks.beijing_rules.timetable import READINGS as OF_DAYS
from congress_rules.rulebooks.election_law.counting_readings import another_ties
from congress_rules.rulebooks.election_law.text import edition

__all__ = ["CHAPTERS", "PROCEEDINGS", "READINGS"]

_GENERAL: Final[Mapping[str, tuple[str, ...]]] = {
    "committee": ("11",),
    "day": ("12",),
    "voter-list": ("36 para. 1",),
    "corrected": ("30 para. 2", "36 para. 2"),
    "day-and-place": ("36 para. 1",),
    **dict.fromkeys(("objection", "decision", "suit", "judgment"), ("36 para. 2",)),
    "preliminary-candidates": ("39",),
    "primary": ("40", "41"),
    "formal-candidates": ("40",),
    "introductions": ("44",),
    "election-day": ("47 para. 1",),
    "another_election-election-day": ("55 para. 3",),
    "count": ("53",),
    "declared": ("56",),
    "re-vote": ("55 para. 2",),
    "another": ("55 para. 3",),
    "reviewed": ("57 para. 1",),
    "deputies": ("57 para. 2",),
    "before-session": ("57 para. 2",),
    "no_such_stage": ("36 para. 2",),
    "day_past": ("12",),
    "not_later": ("12",),
    "other_poll": ("55",),
}
_BY_ELECTION: Final[Mapping[str, tuple[str, ...]]] = {
    "body": ("60",),
    "by_election-day": ("60",),
    "by_election-voter-list": ("61",),
    "by_election-day-and-place": ("61",),
    "by_election-preliminary-candidates": ("63",),
    "by_election-primary": ("63", "65", "40", "41"),
    "by_election-formal-candidates": ("63",),
    "by_election-election-day": ("64",),
}
_AS_USUAL: Final = {f"by_election-{rule}": ("65", *articles) for rule, articles in _GENERAL.items()}
"""What the chapter on by-elections does not say is as in the others (article 65)."""

_CITED: Final = {**_GENERAL, **_AS_USUAL, **_BY_ELECTION}
_ARTICLES: Final = Articles({rule: tuple(map(cite, articles)) for rule, articles in _CITED.items()}, cite("46"))

READINGS: Final[tuple[Reading, ...]] = (
    *OF_DAYS,
    another_ties(edition(2020)),
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
