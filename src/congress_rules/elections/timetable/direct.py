"""Write down the steps of a direct election (直接选举), as the Election Law has them; the numbers are parameters."""

from abc import abstractmethod
from collections.abc import Iterator
from typing import Final

import attrs

from congress_rules.elections.timetable.policy import TimetablePolicy
from congress_rules.elections.timetable.steps import ELECTION_DAY, Actor, Bound, ElectionKind, Step
from congress_rules.law import Provision
from congress_rules.logic import UNREGULATED, Row
from congress_rules.texts import Text

__all__ = ["DirectTimetable"]

_NEVER: Final = False
_STATED: Final = True
_GENERAL: Final = (ElectionKind.GENERAL,)
_BEGINS: Final = "timetable-decision-begins"
_BEFORE: Final = "timetable-before-day"
_COURT: Final = Text("人民法院", "the court")


@attrs.frozen(kw_only=True)
class DirectTimetable(TimetablePolicy):
    """Voter list, objections, candidates and introductions. A subclass cites its text, step by step.

    The numbers are days: the voter list, the day and place of voting, a suit and the two lists of candidates so many
    days before election day, objections and their decision within so many. UNREGULATED is a number that the text does
    not give. `court` is the court as the text tells it, before which an objector sues.
    """

    list_days: int
    place_days: int
    objection_days: int
    decision_days: int
    suit_days: int
    candidates_days: int
    formal_days: int
    court: Text = _COURT

    @abstractmethod
    def cites(self, step: str) -> tuple[Provision, ...]:
        """List the provisions that a step rests on."""

    def steps(self) -> tuple[Step, ...]:
        """List the steps: voting, the voter list and objections to it, then the candidates."""
        return (
            self.voting(),
            self._voter_list(),
            self._day_and_place(),
            *self.objections(),
            *self._candidates(),
            self.introductions(),
        )

    def otherwise(self) -> Row[int]:
        """Say that the text does not date any other step, nor those of another kind of election."""
        name = Text("该文本未规定的步骤", "a step that the text does not date")
        return Row(id="undated", name=name, value=UNREGULATED, basis=self.cites("undated"))

    def voting(self, kinds: tuple[ElectionKind, ...] = tuple(ElectionKind)) -> Step:
        """Give election day, on which all vote."""
        return Step(
            id=ELECTION_DAY,
            name=Text("投票", "voting"),
            kinds=kinds,
            days=0,
            bound=Bound.ON,
            actor=Actor.VOTERS,
            always=_NEVER,
            basis=self.cites(ELECTION_DAY),
        )

    def _voter_list(self) -> Step:
        return Step(
            id="voter-list",
            name=Text("公布选民名单", "publication of the voter list"),
            days=self.list_days,
            basis=self.cites("voter-list"),
        )

    def _day_and_place(self) -> Step:
        return Step(
            id="day-and-place",
            name=Text("公布投票选举日期和地点", "publication of the day and place of voting"),
            days=self.place_days,
            states_day=_STATED,
            basis=self.cites("day-and-place"),
        )

    def objections(self, kinds: tuple[ElectionKind, ...] = _GENERAL, prefix: str = "") -> tuple[Step, ...]:
        """List the objection, its decision, the suit and the judgment; `prefix` tells the ids of other kinds apart."""
        return tuple(attrs.evolve(each, id=prefix + each.id, kinds=kinds) for each in self._objections())

    def _objections(self) -> Iterator[Step]:
        yield self._claim(
            "objection", Text("提出申诉", "objection"), self.objection_days, Bound.WITHIN, Actor.OBJECTOR, "voter-list"
        )
        yield from self._decisions()
        suit = Text("向{court}起诉", "suit before {court}").format(court=self.court)
        yield self._claim("suit", suit, self.suit_days, Bound.DAYS_BEFORE, Actor.PLAINTIFF, "decision", ELECTION_DAY)
        judgment = Text("作出判决", "judgment")
        for option, days in (("day-before", 1), ("same-day", 0)):
            found = self._claim("judgment", judgment, days, Bound.UNTIL, Actor.COURT, "suit", ELECTION_DAY)
            yield attrs.evolve(found, id=f"judgment-{option}", readings=f"{_BEFORE}={option}")

    def _decisions(self) -> Iterator[Step]:
        name = Text("作出处理决定", "decision on the objection")
        at_once = self._claim("decision", name, self.decision_days, Bound.WITHIN, Actor.COMMITTEE, "objection")
        yield attrs.evolve(at_once, id="decision-from-objection", readings=f"{_BEGINS}=objection")
        if self.objection_days is not UNREGULATED:
            together = self.objection_days + self.decision_days
            found = attrs.evolve(at_once, days=together, anchor="voter-list")
            yield attrs.evolve(found, id="decision-from-end", readings=f"{_BEGINS}=objections-end")

    def _claim(  # noqa: PLR0913, PLR0917 - the parts of a step
        self, step: str, name: Text, days: int, bound: Bound, actor: Actor, follows: str, anchor: str | None = None
    ) -> Step:
        return Step(
            id=step,
            step=step,
            name=name,
            days=days,
            bound=bound,
            actor=actor,
            anchor=anchor or follows,
            after=(follows,),
            always=_NEVER,
            basis=self.cites(step),
        )

    def _candidates(self) -> Iterator[Step]:
        first, formal = "preliminary-candidates", "formal-candidates"
        listed = Text("公布代表候选人名单", "publication of the candidates")
        settled = Text("公布正式代表候选人名单", "publication of the formal candidates")
        yield Step(id=first, name=listed, days=self.candidates_days, basis=self.cites(first))
        yield Step(
            id="primary",
            name=Text("预选", "primary"),
            days=0,
            bound=Bound.UNTIL,
            anchor=formal,
            after=first,
            always=_NEVER,
            basis=self.cites("primary"),
        )
        yield Step(id=formal, name=settled, days=self.formal_days, after=first, basis=self.cites(formal))

    def introductions(self, kinds: tuple[ElectionKind, ...] = _GENERAL, prefix: str = "") -> Step:
        """Give the last introduction of candidates, which must be over before election day."""
        return Step(
            id=f"{prefix}introductions",
            step="introductions",
            name=Text("最后一次介绍代表候选人", "last introduction of candidates"),
            kinds=kinds,
            days=1,
            bound=Bound.UNTIL,
            always=_NEVER,
            basis=self.cites("introductions"),
        )
