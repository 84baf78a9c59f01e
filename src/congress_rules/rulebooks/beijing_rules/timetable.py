"""Articles 36, 39 to 41, 44, 61 and 63 of Beijing's rules: what is due before election day and a by-election."""

from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from congress_rules.elections.timetable import (
    ELECTION_DAY,
    Actor,
    Bound,
    DirectTimetable,
    ElectionKind,
    ObjectionPolicy,
    PostponementPolicy,
    Step,
    timetable_readings,
)
from congress_rules.law import Provision, Reading
from congress_rules.logic import UNREGULATED
from congress_rules.rulebooks.beijing_rules.by_elections import PRIMARY
from congress_rules.rulebooks.beijing_rules.text import cite
from congress_rules.texts import Text

__all__ = ["OBJECTIONS", "POSTPONEMENT", "READINGS", "TIMETABLE", "BeijingTimetable"]

_CITED: Final[Mapping[str, tuple[str, ...]]] = {
    ELECTION_DAY: ("12", "47 para. 1"),
    "voter-list": ("36 para. 1",),
    "day-and-place": ("36 para. 1",),
    "objection": ("36 para. 2",),
    "decision": ("36 para. 2",),
    "suit": ("36 para. 2",),
    "judgment": ("36 para. 2",),
    "preliminary-candidates": ("39",),
    "primary": ("40", "41"),
    "formal-candidates": ("40",),
    "introductions": ("44 para. 2",),
    "meeting": ("44 para. 1", "44 para. 2"),
}
"""The articles that date each step."""

_BY_ELECTION: Final = (ElectionKind.BY_ELECTION,)
_OTHERS: Final = tuple(each for each in ElectionKind if each is not ElectionKind.BY_ELECTION)
_PREFIX: Final = "by-election-"
_NEVER: Final = False

READINGS: Final[tuple[Reading, ...]] = (
    *timetable_readings(dated=cite("36 para. 1"), objections=cite("36 para. 2"), postponed=cite("12")),
    PRIMARY,
)
"""What the rules leave open about the days."""


@attrs.frozen(kw_only=True)
class BeijingTimetable(DirectTimetable):
    """The steps as Beijing's rules date them, a meeting with the candidates, and by-elections."""

    by_election_list_days: int
    by_election_candidates_days: int
    by_election_formal_days: int

    def cites(self, step: str) -> tuple[Provision, ...]:
        """Cite the rules; of what they do not date, those that date the rest."""
        return tuple(map(cite, _CITED.get(step, ("36", "39", "40", "61", "63"))))

    def steps(self) -> tuple[Step, ...]:
        """List the steps of a general election, then those of a by-election."""
        return (*super().steps(), self._meeting(), *self._by_election())

    def voting(self, kinds: tuple[ElectionKind, ...] = _OTHERS) -> Step:
        """Give election day, which the election committee fixes; that of a by-election is not its matter."""
        return super().voting(kinds)

    def _meeting(self) -> Step:
        return Step(
            id="meeting",
            name=Text("代表候选人与选民见面", "meeting of candidates and voters"),
            days=1,
            bound=Bound.UNTIL,
            always=_NEVER,
            basis=self.cites("meeting"),
        )

    def _by_election(self) -> Iterator[Step]:
        """List the day and the three dates of articles 60, 61 and 63, then what applies as usual (article 65)."""
        general = {each.step: each for each in (*super().steps(), self._meeting())}
        day = self.voting(_BY_ELECTION)
        yield attrs.evolve(day, id=_PREFIX + ELECTION_DAY, basis=(cite("60"), cite("61")))
        dated = {
            "voter-list": (self.by_election_list_days, "61"),
            "day-and-place": (self.by_election_list_days, "61"),
            "preliminary-candidates": (self.by_election_candidates_days, "63"),
            "formal-candidates": (self.by_election_formal_days, "63"),
        }
        for step, (days, article) in dated.items():
            usual = attrs.evolve(general[step], id=_PREFIX + step, kinds=_BY_ELECTION)
            yield attrs.evolve(usual, days=days, actor=Actor.BY_ELECTION_BODY, basis=cite(article))
        as_usual = (*self.objections(_BY_ELECTION, _PREFIX), self.introductions(_BY_ELECTION, _PREFIX))
        meeting = attrs.evolve(general["meeting"], id=f"{_PREFIX}meeting", kinds=_BY_ELECTION)
        yield from map(_as_usual, (*as_usual, meeting))
        yield from self._primary_of_a_by_election(general["primary"])

    def _primary_of_a_by_election(self, general: Step) -> Iterator[Step]:
        """List the primary as usual, and, read otherwise, none: the majority's opinion settles the list."""
        primary = attrs.evolve(general, id=f"{_PREFIX}primary", kinds=_BY_ELECTION)
        yield attrs.evolve(_as_usual(primary), readings=f"{PRIMARY.id}=as-usual")
        without = attrs.evolve(primary, id=f"{_PREFIX}no-primary", days=UNREGULATED, basis=cite("63"))
        yield attrs.evolve(without, readings=f"{PRIMARY.id}=opinion")


def _as_usual(step: Step) -> Step:
    """Cite article 65; what the election committee does otherwise the by-election body (补选机构) does (article 60)."""
    committees = step.actor is Actor.COMMITTEE
    return attrs.evolve(
        step,
        actor=Actor.BY_ELECTION_BODY if committees else step.actor,
        basis=(cite("65"), *([cite("60")] if committees else []), *step.basis),
    )


TIMETABLE: Final = BeijingTimetable(
    readings=READINGS,
    list_days=20,
    place_days=20,
    objection_days=5,
    decision_days=3,
    suit_days=5,
    candidates_days=15,
    formal_days=7,
    court=Text("区人民法院", "the district court"),
    by_election_list_days=15,
    by_election_candidates_days=5,
    by_election_formal_days=3,
)
"""The timetable of Beijing's districts and townships."""

OBJECTIONS: Final = ObjectionPolicy(readings=READINGS, basis=(cite("36 para. 2"),))
"""What the rules say of objections to the voter list."""

POSTPONEMENT: Final = PostponementPolicy(readings=READINGS, basis=(cite("12"), cite("60")))
"""What becomes of the steps when election day moves, on which the rules are silent."""
