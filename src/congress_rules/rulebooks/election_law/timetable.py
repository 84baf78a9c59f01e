"""Articles 27 to 29, 32 and 34 of the Election Law: what is due before election day, in each edition."""

from collections.abc import Mapping
from typing import Final

import attrs

from congress_rules.elections.timetable import (
    ELECTION_DAY,
    DirectTimetable,
    ElectionKind,
    ObjectionPolicy,
    PostponementPolicy,
    Step,
    timetable_readings,
)
from congress_rules.law import Provision, Reading
from congress_rules.logic import UNREGULATED
from congress_rules.rulebooks.election_law.text import PROVISIONS_1983, Edition

__all__ = ["StatutoryTimetable", "objections", "postponement", "readings", "timetable"]

_CITED: Final[Mapping[str, str]] = {
    "voter-list": "28",
    "objection": "29",
    "decision": "29",
    "suit": "29",
    "judgment": "29",
    "preliminary-candidates": "32 para. 1",
    "primary": "32 para. 1",
    "formal-candidates": "32 para. 1",
    "introductions": "34",
}
"""The article that dates each step, by its number of 2020."""

_ACT_OF_2010: Final = 2010


@attrs.frozen(kw_only=True)
class StatutoryTimetable(DirectTimetable):
    """The steps of a direct election as one edition of the Election Law dates them.

    The dates of a by-election are left to the provinces (article 57).
    """

    edition: Edition

    def cites(self, step: str) -> tuple[Provision, ...]:
        """Cite the edition's own article; of what it does not date, those that date the rest."""
        if step in {ELECTION_DAY, "day-and-place"}:
            return fixing_the_day(self.edition)
        if step not in _CITED:
            return tuple(map(self.edition.cite, ("28", "29", "32", "34")))
        return (self.edition.cite(_CITED[step]),)

    def steps(self) -> tuple[Step, ...]:
        """List the steps, and those of a by-election that the law leaves to others."""
        return (*super().steps(), *self._left_to_provinces())

    def _left_to_provinces(self) -> tuple[Step, ...]:
        if not self.edition.has(57):
            return ()
        kinds, basis = (ElectionKind.BY_ELECTION,), (self.edition.cite("57 para. 4"),)
        usual = {each.step: each for each in super().steps() if each.step != ELECTION_DAY}
        left = (attrs.evolve(each, id=f"by-election-{step}", kinds=kinds, readings=()) for step, each in usual.items())
        return tuple(attrs.evolve(each, days=UNREGULATED, basis=basis) for each in left)


def fixing_the_day(edition: Edition) -> tuple[Provision, ...]:
    """Cite what lets the election committee fix the day: the law since 2010, and the provisions of 1983."""
    return (*([edition.cite("11")] if edition.has(11) else []), PROVISIONS_1983.cite("2"))


def timetable(edition: Edition) -> StatutoryTimetable:
    """Give the timetable of an edition; before 2010 the formal list came later, and objections had no period."""
    new = edition.year >= _ACT_OF_2010
    return StatutoryTimetable(
        edition=edition,
        readings=readings(edition),
        list_days=20,
        place_days=UNREGULATED,
        objection_days=5 if new else UNREGULATED,
        decision_days=3,
        suit_days=5,
        candidates_days=15,
        formal_days=7 if new else 5,
    )


def objections(edition: Edition) -> ObjectionPolicy:
    """Give what an edition says of objections to the voter list."""
    return ObjectionPolicy(readings=readings(edition), basis=(edition.cite("29"),))


def postponement(edition: Edition) -> PostponementPolicy:
    """Give what becomes of the steps when election day moves, on which the law is silent."""
    return PostponementPolicy(readings=readings(edition), basis=fixing_the_day(edition))


def readings(edition: Edition) -> tuple[Reading, ...]:
    """State what an edition leaves open about the days."""
    day, *_ = fixing_the_day(edition)
    return timetable_readings(dated=edition.cite("28"), objections=edition.cite("29"), postponed=day)
