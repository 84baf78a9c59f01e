"""State what happened of an objection to the voter list: it was made, decided, sued over and judged."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

import attrs

from congress_rules.elections.proceedings.chapters import Chapters
from congress_rules.elections.proceedings.events import Event
from congress_rules.elections.proceedings.facts import EventFacts
from congress_rules.elections.proceedings.phases import EventKind
from congress_rules.elections.proceedings.state import ProceedingsState
from congress_rules.elections.timetable import Objection
from congress_rules.elections.values import a_name

__all__ = ["ObjectionDecided", "ObjectionJudged", "ObjectionMade", "ObjectionSued"]


@attrs.frozen(kw_only=True)
class _ObjectionStage(Event):
    """One stage of an objection, by the objection's id."""

    fills: ClassVar[str]
    follows: ClassVar[str | None]

    objection: str = attrs.field(validator=a_name)

    @property
    def about(self) -> str | None:
        """Give the id of the objection."""
        return self.objection

    def facts(self, state: ProceedingsState) -> EventFacts:
        """Look, too, whether the objection has come to this stage, and not passed it."""
        return attrs.evolve(super().facts(state), staged=self._staged(state.objection(self.objection)))

    def _staged(self, known: Objection | None) -> bool:
        if known is None or self.follows is None:
            return known is None and self.follows is None
        return getattr(known, self.follows) is not None and getattr(known, self.fills) is None

    def _after(self, state: ProceedingsState) -> Objection:
        known = state.objection(self.objection) or Objection(id=self.objection, published=state.days.get("voter-list"))
        changed: dict[str, Any] = {self.fills: self.day}
        return attrs.evolve(known, **changed)

    def days(self, state: ProceedingsState, step: str) -> Mapping[str, date | None]:
        """Give the days of the objection, with this one."""
        known = {name: day for name, day in self._after(state).days.items() if isinstance(day, date)}
        return {**known, step: self.day}

    def recorded(self, state: ProceedingsState, chapters: Chapters) -> ProceedingsState:  # noqa: ARG002 - one signature
        """Record the day of the stage."""
        return state.following(self._after(state))


@attrs.frozen(kw_only=True)
class ObjectionMade(_ObjectionStage):
    """Somebody objected to the voter list."""

    kind = EventKind.OBJECTION_MADE
    fills = "objected"
    follows = None


@attrs.frozen(kw_only=True)
class ObjectionDecided(_ObjectionStage):
    """The committee decided on an objection."""

    kind = EventKind.OBJECTION_DECIDED
    fills = "decided"
    follows = "objected"


@attrs.frozen(kw_only=True)
class ObjectionSued(_ObjectionStage):
    """The objector sued over the decision."""

    kind = EventKind.OBJECTION_SUED
    fills = "sued"
    follows = "decided"


@attrs.frozen(kw_only=True)
class ObjectionJudged(_ObjectionStage):
    """The court judged."""

    kind = EventKind.OBJECTION_JUDGED
    fills = "judged"
    follows = "sued"
