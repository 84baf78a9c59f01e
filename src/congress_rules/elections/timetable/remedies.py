"""Decide who is late in an objection to the voter list, and what stands in the end."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.timetable.objections import (
    CONTRADICTED,
    DECIDED,
    DONE,
    DUE,
    DUTY,
    JUDGED,
    NOT_DONE,
    OBJECTED,
    OBJECTED_IN_TIME,
    OUT_OF_ORDER,
    SUED,
    SUED_IN_TIME,
    TIMELY,
    NotDone,
    Objection,
    ObjectionFacts,
    StageFacts,
    StageState,
    Standing,
)
from congress_rules.elections.timetable.plan import Deadline, Timetable
from congress_rules.elections.timetable.steps import Actor
from congress_rules.law import Provision, cited
from congress_rules.logic import FIRST, Decider, Decision, DecisionTable, Row, Status, Test
from congress_rules.logic.cells import at_most
from congress_rules.policies import Policy
from congress_rules.texts import Language, Text, bracketed

__all__ = ["ObjectionCourse", "ObjectionPolicy", "ObjectionStage"]

_YES: Final = True
_INADMISSIBLE: Final = "timetable-late-claims=inadmissible"
_STAGES: Final = Text("各步骤的情况", "how each stage came out")
_DUTIES: Final = frozenset({Actor.COMMITTEE, Actor.BY_ELECTION_BODY, Actor.COURT})


@attrs.frozen(kw_only=True)
class ObjectionStage:
    """One stage of an objection: its latest day, counted from what really took place, its day, and how it came out.

    `contradicted` tells whether the day is before that of an earlier stage, which it may be and be late all the same.
    """

    deadline: Deadline
    limit: date | None
    actual: date | NotDone | None
    decision: Decision[StageState]
    contradicted: bool | None = None

    @property
    def id(self) -> str:
        """Give the id of the step."""
        return self.deadline.id

    @property
    def actor(self) -> Actor:
        """Tell whose stage it is."""
        return self.deadline.step.actor

    @property
    def state(self) -> StageState | None:
        """Tell how the stage came out; None is unknown, or not regulated where the deadline says so."""
        return self.decision.value if self.decision.decided else None

    @property
    def late(self) -> bool:
        """Tell whether the stage is known to be late, or omitted although due."""
        return self.state in {StageState.LATE, StageState.OMITTED}

    def explain(self, language: Language = "zh") -> str:
        """Word whose stage it is, its day, how it came out and the provisions."""
        day = Text("？", "?") if self.actual is None else str(self.actual)
        day = Text("无", "none") if self.actual is NOT_DONE else day
        told = Text("{name}（{actor}）：{day}，", "{name} ({actor}): {day}, ")
        said = told.format(name=self.deadline.name, actor=self.actor.text, day=day) + self._said
        return (said + bracketed(cited(self.deadline.basis))).in_(language)

    @property
    def _said(self) -> Text:
        limit = Text("？", "?") if self.limit is None else str(self.limit)
        if self.state is not None:
            return self.state.text.format(limit=limit)
        if not self.deadline.decision.decided:
            return self.deadline.status.text
        return Text("情况不明，至迟 {limit}", "unknown, due by {limit}").format(limit=limit)


@attrs.frozen(kw_only=True)
class ObjectionCourse:
    """An objection followed to its end: its stages, and what stands."""

    objection: Objection
    stages: tuple[ObjectionStage, ...]
    standing: Decision[Standing]

    def stage(self, step: str) -> ObjectionStage:
        """Give one stage by the id of its step."""
        return next(each for each in self.stages if each.id == step)

    @property
    def late(self) -> tuple[Actor, ...]:
        """List who is known to be late."""
        return tuple(dict.fromkeys(each.actor for each in self.stages if each.late))

    @property
    def out_of_order(self) -> tuple[str, ...]:
        """List the steps whose day is known to be before that of what must come first: no record can be right then."""
        return tuple(each.id for each in self.stages if each.contradicted)

    def explain(self, language: Language = "zh") -> str:
        """Word each stage, who is late, and what stands on which provision."""
        who = [each.text.in_(language) for each in self.late] or [Text("无", "none").in_(language)]
        late = Text("逾期者：", "late: ").in_(language) + ("、" if language == "zh" else ", ").join(who)
        return "\n".join((*(each.explain(language) for each in self.stages), late, self._stands(language)))

    def _stands(self, language: Language) -> str:
        if not self.standing.decided:
            return self.standing.explain(language)
        basis = tuple(each for ground in self.standing.grounds for each in ground.basis)
        return (self.standing.value.text + bracketed(cited(basis))).in_(language)


@attrs.frozen(kw_only=True)
class ObjectionPolicy(Policy):
    """Say how each stage of an objection came out and what stands; `basis` is what regulates objections."""

    id: str = "objections"
    name: Text = attrs.field(default=Text("对选民名单的申诉", "objection to the voter list"))
    basis: tuple[Provision, ...]

    def stage_rows(self) -> tuple[Row[StageState], ...]:
        """List how a stage can come out."""
        due, done, duty = DUE.equals(_YES), DONE.equals(_YES), DUTY.equals(_YES)
        undone, timely, before = DONE.is_not(_YES), TIMELY.equals(_YES), CONTRADICTED.equals(_YES)
        return (
            self._stage(StageState.NOT_DUE, DUE.is_not(_YES)),
            self._stage(StageState.OMITTED, due, undone, duty),
            self._stage(StageState.NOT_USED, due, undone, DUTY.is_not(_YES)),
            self._stage(StageState.ON_TIME, due, done, timely, CONTRADICTED.is_not(_YES)),
            self._stage(StageState.OUT_OF_ORDER, due, done, timely, before),
            self._stage(StageState.LATE, due, done, TIMELY.is_not(_YES)),
        )

    def _stage(self, state: StageState, *when: Test) -> Row[StageState]:
        name = state.text.format(limit=_LIMIT)
        return Row(id=f"stage-{state}", name=name, when=when, value=state, basis=self.basis)

    def standing_rows(self) -> tuple[Row[Standing], ...]:
        """List what stands, the first that applies."""
        nobody, court = Text("没有申诉", "nobody objected"), Text("人民法院已判决", "the court judged")
        late, no_suit = Text("起诉逾期", "the suit was late"), Text("没有起诉", "nobody sued")
        objected_late = Text("申诉逾期", "the objection was late")
        at_court, at_committee = Text("等待判决", "awaits judgment"), Text("等待处理决定", "awaits the decision")
        disorder = Text("日期先后矛盾", "the days contradict each other")
        sued, sued_late = SUED.equals(_YES), SUED_IN_TIME.is_not(_YES)
        claims = (
            self._standing("objection-late", objected_late, Standing.LIST, OBJECTED_IN_TIME.is_not(_YES)),
            self._standing("suit-late", late, Standing.DECISION, DECIDED.equals(_YES), sued, sued_late),
        )
        return (
            self._standing("out-of-order", disorder, Standing.CONTRADICTED, OUT_OF_ORDER.equals(_YES)),
            self._standing("no-objection", nobody, Standing.LIST, OBJECTED.is_not(_YES)),
            self._standing("judged", court, Standing.JUDGMENT, JUDGED.equals(_YES)),
            *(attrs.evolve(each, readings=_INADMISSIBLE) for each in claims),
            self._standing("awaits-judgment", at_court, Standing.OPEN, sued),
            self._standing("awaits-decision", at_committee, Standing.OPEN, DECIDED.is_not(_YES)),
            self._standing("not-sued", no_suit, Standing.DECISION, SUED.is_not(_YES)),
        )

    def _standing(self, name: str, title: Text, value: Standing, *when: Test) -> Row[Standing]:
        return Row(id=name, name=title, when=when, value=value, basis=self.basis)

    @cached_property
    def stages(self) -> DecisionTable[StageState]:
        """Give the table of how a stage comes out, as it is read and amended."""
        names = {each.value: each.text.format(limit=_LIMIT) for each in StageState}
        return self.table(f"{self.id}-stages", _STAGES, self.stage_rows(), names=names)

    @cached_property
    def standing(self) -> DecisionTable[Standing]:
        """Give the table of what stands, as it is read and amended."""
        return self.table(self.id, self.name, self.standing_rows(), hit=FIRST)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List both tables."""
        return (self.stages, self.standing)

    def follow(self, objection: Objection, timetable: Timetable) -> ObjectionCourse:
        """Follow an objection by the deadlines of an election's timetable."""
        days = {step: day if isinstance(day, date) else None for step, day in objection.days.items()}
        limits = {step: timetable.limit(step, days) for step in days}
        timely = {step: _timely(day, limits[step]) for step, day in days.items()}
        done, contradicted = _done(objection), dict(_contradicted(objection.days))
        # A day that contradicts those before it is out of order, unless a limit tells that it is late.
        not_late = {step: _YES if limits[step] is None and contradicted[step] else timely[step] for step in days}
        stages = tuple(
            ObjectionStage(
                deadline=timetable.deadline(step),
                limit=limits[step],
                actual=objection.days[step],
                decision=self.stages.decide(
                    StageFacts(
                        due=due,
                        done=done[step],
                        timely=not_late[step],
                        duty=timetable.deadline(step).step.actor in _DUTIES,
                        contradicted=contradicted[step],
                    )
                ),
                contradicted=contradicted[step],
            )
            for step, due in _due(done)
        )
        facts = ObjectionFacts(
            objected=done["objection"],
            objected_in_time=_in_time(timetable, "objection", timely),
            decided=done["decision"],
            sued=done["suit"],
            sued_in_time=_in_time(timetable, "suit", timely),
            judged=done["judgment"],
            contradicted=any(contradicted.values()),
        )
        return ObjectionCourse(objection=objection, stages=stages, standing=self.standing.decide(facts))


_IMPLIED: Final[Mapping[str, str]] = {"decision": "objection", "suit": "objection", "judgment": "suit"}
"""What cannot have happened without what: nobody decides or sues without an objection, or judges without a suit."""


def _done(objection: Objection) -> dict[str, bool | None]:
    """Tell of each stage whether it took place; what follows from one that did not, did not either."""
    done = {step: None if day is None else day is not NOT_DONE for step, day in objection.days.items()}
    for step, before in _IMPLIED.items():
        if done[step] is None and done[before] is False:
            done[step] = False
    return done


def _due(done: Mapping[str, bool | None]) -> Iterator[tuple[str, bool | None]]:
    """Tell of each stage whether what comes before took place; what happened itself was due all the same."""
    before: bool | None = True
    for step, happened in done.items():
        yield step, True if happened else before
        before = happened


def _contradicted(days: Mapping[str, date | NotDone | None]) -> Iterator[tuple[str, bool | None]]:
    """Tell of each stage whether its day is before the latest of the days of the stages before it.

    Where it is not, and the day of the last of them that was not left out is unknown, so is the answer.
    """
    latest, told = date.min, _YES
    for step, day in days.items():
        known = day if isinstance(day, date) else None
        before = None if known is None else known < latest
        yield step, before if before or told else None
        latest, told = max(latest, known or latest), told if day is NOT_DONE else known is not None


def _timely(day: date | None, limit: date | None) -> bool | None:
    return None if day is None or limit is None else day in at_most(limit)


def _in_time(timetable: Timetable, step: str, timely: Mapping[str, bool | None]) -> bool | None:
    """Tell whether a claim is in time; where a text sets no period for it, none has run out."""
    return True if timetable.deadline(step).status is Status.NOT_REGULATED else timely[step]


_LIMIT: Final = Text("期限", "the limit")
