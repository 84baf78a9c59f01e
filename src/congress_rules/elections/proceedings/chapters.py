"""Take the chapters of a text that proceedings go by: its days and objections, nomination, and declaration."""

from typing import Protocol

import attrs

from congress_rules.elections.counting import Count
from congress_rules.elections.declaration import CandidateNumbering, Declaration, Resolution
from congress_rules.elections.nomination import NominationRulebook
from congress_rules.elections.timetable import ObjectionPolicy, PostponementPolicy, TimetablePolicy

__all__ = ["Chapters", "Declares"]


class Declares(Protocol):
    """Whatever declares a count: a policy, or a rulebook that adds its findings."""

    def declare(
        self, count: Count, *, numbers: CandidateNumbering | None = None, resolution: Resolution | None = None
    ) -> Declaration:
        """Declare a count, and say where a resolution differs."""
        ...


@attrs.frozen(kw_only=True)
class Chapters:
    """The chapters of one text that an election is conducted by."""

    timetable: TimetablePolicy = attrs.field(repr=False)
    objections: ObjectionPolicy = attrs.field(repr=False)
    postponement: PostponementPolicy = attrs.field(repr=False)
    declaration: Declares = attrs.field(repr=False)
    nomination: NominationRulebook = attrs.field(repr=False)
