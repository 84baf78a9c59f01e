"""The course of a direct election by the Election Law, in the editions that hold it from the committee to the seat."""

from collections.abc import Mapping
from typing import Final

from congress_rules.elections.articles import Articles
from congress_rules.elections.proceedings import Chapters, ProceedingsPolicy, proceedings_readings
from congress_rules.law import Provision, Reading
from congress_rules.rulebooks.election_law.counting import voting_of
from congress_rules.rulebooks.election_law.counting_readings import another_ties
from congress_rules.rulebooks.election_law.nomination import nomination_of
from congress_rules.rulebooks.election_law.text import EDITIONS, PROVISIONS_1983, Edition
from congress_rules.rulebooks.election_law.timetable import objections, postponement, timetable
from congress_rules.rulebooks.election_law.timetable import readings as of_days

__all__ = ["PROCEEDINGS", "chapters_of", "proceedings_articles", "proceedings_of", "readings"]

_RESULT: Final = 45
_CREDENTIALS: Final = 47


def proceedings_articles(law: Edition) -> Articles:
    """Give the articles of an edition that state who does what when; the body of a by-election it leaves to others."""
    cite, before = law.cite, PROVISIONS_1983.cite
    stated: dict[str, Provision | tuple[Provision, ...]] = {
        "committee": (cite("10 para. 1"), before("1")),
        "day": (cite("11"), before("2")),
        "voter-list": cite("28"),
        "corrected": (cite("27 para. 1"), cite("29")),
        "day-and-place": cite("11"),
        **dict.fromkeys(("objection", "decision", "suit", "judgment"), cite("29")),
        **dict.fromkeys(("preliminary-candidates", "primary", "formal-candidates"), cite("32 para. 1")),
        "introductions": cite("34"),
        "election-day": (cite("11"), cite("36")),
        "another_election-election-day": cite("45 para. 4"),
        "count": cite("43"),
        "declared": cite("46 para. 1"),
        "re-vote": cite("45 para. 3"),
        "another": cite("45 para. 4"),
        "no_such_stage": cite("29"),
        "day_past": (cite("11"), before("2")),
        "not_later": (cite("11"), before("2")),
        "other_poll": cite("45"),
        **_of_credentials(law),
    }
    return Articles(stated, (cite("36"), cite("57 para. 4")))


def _listing(law: Edition) -> Provision:
    """Cite who publishes the list of those elected: until 2015 the committee's duties alone."""
    return law.cite("46 para. 2" if law.has(_CREDENTIALS) else "11")


def _of_credentials(law: Edition) -> Mapping[str, Provision]:
    """Cite the review and the list that follows it; without a review the committee's list is the last."""
    if not law.has(_CREDENTIALS):
        return {"deputies": _listing(law)}
    return {"reviewed": law.cite("47 para. 1"), **dict.fromkeys(("deputies", "before-session"), law.cite("47 para. 2"))}


def readings(law: Edition) -> tuple[Reading, ...]:
    """State what an edition leaves open of the course of an election, days included."""
    own = proceedings_readings(result=law.cite("46 para. 1"), empty=law.cite("45 para. 4"))
    return (*of_days(law), another_ties(law), *own)


def proceedings_of(law: Edition) -> ProceedingsPolicy:
    """Give the course of a direct election by an edition; raise `UnknownNameError` for one that does not hold it."""
    return ProceedingsPolicy(readings=readings(law), articles=proceedings_articles(law))


def chapters_of(law: Edition) -> Chapters:
    """Give the chapters of an edition that an election is conducted by."""
    return Chapters(
        timetable=timetable(law),
        objections=objections(law),
        postponement=postponement(law),
        declaration=voting_of(law.year),
        nomination=nomination_of(law.year),
    )


PROCEEDINGS: Final[Mapping[int, ProceedingsPolicy]] = {
    each.year: proceedings_of(each) for each in EDITIONS if each.has(_RESULT)
}
"""The course of an election by the year of the edition; that of 2004 does not hold it."""
