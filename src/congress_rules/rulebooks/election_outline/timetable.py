"""Question 5 of the outline, and the law of 2010 on which it rests for what it leaves out."""

from typing import Final

import attrs

from congress_rules.elections.timetable import ObjectionPolicy, PostponementPolicy
from congress_rules.law import Provision, Reading
from congress_rules.rulebooks.election_law import text as law
from congress_rules.rulebooks.election_law.timetable import (
    StatutoryTimetable,
    objections,
    postponement,
    readings,
    timetable,
)
from congress_rules.rulebooks.election_outline.text import cite
from congress_rules.texts import Text

__all__ = ["OBJECTIONS", "POSTPONEMENT", "READINGS", "TIMETABLE", "OutlineTimetable"]

_OF_2010: Final = law.edition(2010)
_TOLD: Final = frozenset({"voter-list", "objection", "decision", "suit", "judgment"})
"""The steps that the outline dates itself."""
_COURT: Final = Text("选区所在地的人民法院", "the court of the place of the electoral district")


@attrs.frozen(kw_only=True)
class OutlineTimetable(StatutoryTimetable):
    """The steps as the outline tells them: the voter list and objections; the candidates are those of the law."""

    def cites(self, step: str) -> tuple[Provision, ...]:
        """Cite the outline where it dates the step, and the law."""
        return (*([cite("5 para. 2")] if step in _TOLD else []), *super().cites(step))


def _retold(of_law: StatutoryTimetable) -> OutlineTimetable:
    parts = attrs.asdict(attrs.evolve(of_law, court=_COURT), recurse=False)
    return OutlineTimetable(**parts)


READINGS: Final[tuple[Reading, ...]] = readings(_OF_2010)
"""What the law leaves open about the days."""

TIMETABLE: Final = _retold(timetable(_OF_2010))
"""The timetable of the outline."""

OBJECTIONS: Final[ObjectionPolicy] = attrs.evolve(
    objections(_OF_2010), basis=(cite("5 para. 2"), *objections(_OF_2010).basis)
)
"""What the outline says of objections to the voter list."""

POSTPONEMENT: Final[PostponementPolicy] = postponement(_OF_2010)
"""What becomes of the steps when election day moves, on which both are silent."""
