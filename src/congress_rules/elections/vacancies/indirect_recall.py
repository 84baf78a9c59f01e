"""Recall a deputy whom a congress elected: moved in session or between sessions, and filed one level up."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

import attrs

from congress_rules.elections.vacancies.demands import (
    IN_SESSION,
    MOTION_LEVEL,
    MOTION_REASONED,
    MOVED_ON,
    MOVER,
    MOVING,
    RecallMotion,
)
from congress_rules.elections.vacancies.levels import indirect
from congress_rules.elections.vacancies.recalls import CONDUCTOR, MOVED, RecallPolicy, RecallProceedings, agreed
from congress_rules.logic import Clause, Condition, Input, all_of, any_of, field
from congress_rules.texts import Text

__all__ = ["IndirectRecallPolicy"]

_YES: Final = True
_ALL: Final = "e51-all"
_NO: Final = False
_MEETS: Final = field(RecallProceedings, lambda p: p.in_session)
_DELIBERATED: Final = field(RecallProceedings, lambda p: p.deliberated)


@attrs.frozen(kw_only=True)
class IndirectRecallPolicy(RecallPolicy[RecallMotion]):
    """Follow the recall of a deputy whom the congress of the next lower level elected.

    `deputies` and `members` are the shares, of all deputies and of the standing committee's members, that must move
    together. `articles` states further "mover", "share", "reasoned", "same-body" and "deliberated". Reading: "e51-all"
    (whom a share or majority is of).
    """

    deputies: Fraction = Fraction(1, 10)
    members: Fraction = Fraction(1, 5)

    def demand_given(self) -> Condition:
        """Say that a congress recalls deputies of cities, provinces and the national congress only."""
        return indirect(MOTION_LEVEL)

    def demand_clauses(self) -> Iterator[Clause]:
        """Ask for who may move while the congress meets and while it does not, by enough of them, with reasons."""
        clause = self.articles.clause
        session = all_of(IN_SESSION.equals(_YES), MOVER.one_of("presidium", "deputies"))
        between = all_of(IN_SESSION.equals(_NO), MOVER.one_of("chairpersons_meeting", "members"))
        yield from clause("mover", Text("提出者有权提出", "moved by those who may"), any_of(session, between))
        yield from self._share("deputies", Text("代表联名的", "where deputies move together"), self.deputies)
        yield from self._share("members", Text("常委会组成人员联名的", "where members move together"), self.members)
        yield from clause("reasoned", Text("写明罢免理由", "states the reasons"), MOTION_REASONED.equals(_YES))

    def _share(self, mover: str, name: Text, least: Fraction) -> Iterator[Clause]:
        said = name + Text(f"，不少于{least}", f", {least} or more")
        when = any_of(MOVER.is_not(mover), MOVING.at_least(least))
        yield from self.articles.clause(f"share-{mover}", said, when, _ALL, of="share")

    def procedure_clauses(self) -> Iterator[Clause]:
        """Ask further that the motion was voted on where it was made, and considered by that meeting."""
        session = all_of(MOVED.equals(_YES), _MEETS.equals(_YES))
        between = all_of(MOVED.equals(_NO), _MEETS.equals(_NO))
        same = Text("由受理罢免案的会议表决", "voted on by the body to which it was moved")
        yield from self.articles.clause("same-body", same, any_of(session, between))
        name = Text("经会议审议", "considered by the meeting")
        yield from self.articles.clause("deliberated", name, _DELIBERATED.equals(_YES))
        yield from super().procedure_clauses()

    def conducts(self) -> Condition:
        """Say that the presidium, or between sessions the chairpersons' meeting, puts the motion to the vote."""
        session = all_of(_MEETS.equals(_YES), CONDUCTOR.equals("presidium"))
        between = all_of(_MEETS.equals(_NO), CONDUCTOR.equals("chairpersons_meeting"))
        return any_of(session, between)

    def counted(self) -> str:
        """Say that the majority is of all deputies, or all members of the standing committee."""
        return _ALL

    def upon(self, demand: RecallMotion, held: RecallProceedings) -> RecallProceedings:
        """Give the proceedings with what the motion states: the level, and whether it was made in session."""
        level = agreed("level", demand.level, held.level)
        moved = agreed("moved_in_session", demand.in_session, held.moved_in_session)
        return attrs.evolve(held, level=level, moved_in_session=moved)

    def demand_day(self) -> Input:
        """Give the day of the motion."""
        return MOVED_ON
