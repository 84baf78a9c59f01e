"""Draw timetables of elections, what took place, and objections to voter lists; policies are those that ship."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

import attrs
from hypothesis import strategies as st

from congress_rules.elections.timetable import (
    NOT_DONE,
    Actor,
    Bound,
    Deadline,
    DirectTimetable,
    ElectionKind,
    JointTimetable,
    Milestone,
    MovedStep,
    NotDone,
    Objection,
    ObjectionCourse,
    ObjectionFacts,
    ObjectionPolicy,
    ObjectionStage,
    Occasion,
    Postponement,
    PostponementPolicy,
    StageFacts,
    Step,
    StepCounting,
    StepFinding,
    Timetable,
)
from congress_rules.law import CIVIL_CODE_COUNTING, FirstDay, Reading
from congress_rules.logic import UNREGULATED
from congress_rules.rulebooks.beijing_rules import timetable as beijing
from congress_rules.rulebooks.election_law import timetable as statute
from congress_rules.rulebooks.election_law.text import EDITIONS
from congress_rules.rulebooks.election_outline import timetable as outline
from congress_rules.testing.arguments import strategy
from congress_rules.testing.record import records
from congress_rules.testing.statute import bases, days, ids, texts
from congress_rules.texts import Text

__all__ = [
    "actual_days",
    "deadlines",
    "election_days",
    "joint_timetables",
    "milestones",
    "moved_steps",
    "objection_courses",
    "objection_facts",
    "objection_policies",
    "objection_stages",
    "objections",
    "occasions",
    "postponement_policies",
    "postponements",
    "stage_facts",
    "step_countings",
    "step_findings",
    "steps",
    "timetable_policies",
    "timetables",
]

_SHIPPED: Final[tuple[DirectTimetable, ...]] = (
    *map(statute.timetable, EDITIONS),
    beijing.TIMETABLE,
    outline.TIMETABLE,
)
_OBJECTIONS: Final = (*map(statute.objections, EDITIONS), beijing.OBJECTIONS, outline.OBJECTIONS)
_POSTPONEMENTS: Final = (*map(statute.postponement, EDITIONS), beijing.POSTPONEMENT, outline.POSTPONEMENT)
_LEAST: Final[Mapping[Bound, int]] = {Bound.DAYS_BEFORE: 1, Bound.WITHIN: 1, Bound.UNTIL: 0, Bound.ON: -3}


def election_days() -> st.SearchStrategy[date]:
    """Draw election days, often about leap days and the year's end."""
    return days(date(2003, 1, 1), date(2030, 12, 31))


def _read(reading: Reading) -> st.SearchStrategy[Reading]:
    """Draw a reading with any choice; holidays stay, since which days they are must be listed."""
    fixed = reading.parameter is not None
    return st.just(reading) if fixed else st.sampled_from(tuple(reading.options)).map(reading.taking)


def _readings(readings: tuple[Reading, ...]) -> st.SearchStrategy[tuple[Reading, ...]]:
    return st.tuples(*map(_read, readings))


def timetable_policies() -> st.SearchStrategy[DirectTimetable]:
    """Draw the timetables that ship, read in any way."""
    return st.sampled_from(_SHIPPED).flatmap(
        lambda policy: _readings(policy.readings).map(lambda read: attrs.evolve(policy, readings=read))
    )


def objection_policies() -> st.SearchStrategy[ObjectionPolicy]:
    """Draw what the texts that ship say of objections, read in any way."""
    return st.sampled_from(_OBJECTIONS).flatmap(
        lambda policy: _readings(policy.readings).map(lambda read: attrs.evolve(policy, readings=read))
    )


def postponement_policies() -> st.SearchStrategy[PostponementPolicy]:
    """Draw what becomes of steps when election day moves, read in any way."""
    return st.sampled_from(_POSTPONEMENTS).flatmap(
        lambda policy: _readings(policy.readings).map(lambda read: attrs.evolve(policy, readings=read))
    )


def occasions() -> st.SearchStrategy[Occasion]:
    """Draw questions for a step; now and then something is unknown, or the step is none."""
    named = st.none() | st.sampled_from([step.step for step in beijing.TIMETABLE.steps()]) | ids()
    return st.builds(
        Occasion,
        step=named,
        kind=st.none() | st.sampled_from(ElectionKind),
        election_day=st.none() | election_days(),
    )


@st.composite
def _steps(draw: st.DrawFn) -> Step:
    bound = draw(st.sampled_from(Bound))
    return Step(
        id=draw(ids()),
        name=draw(texts()),
        kinds=draw(st.lists(st.sampled_from(ElectionKind), min_size=1, unique=True).map(tuple)),
        days=draw(st.integers(_LEAST[bound], 60) | st.just(UNREGULATED)),
        bound=bound,
        actor=draw(st.sampled_from(Actor)),
        hard=draw(st.booleans()),
        always=draw(st.booleans()),
        states_day=draw(st.booleans()),
        basis=draw(bases()),
    )


def steps() -> st.SearchStrategy[Step]:
    """Draw steps that are counted from election day."""
    return _steps()


def step_countings() -> st.SearchStrategy[StepCounting]:
    """Draw ways to count, with and without the first day, and with whole days between."""
    counting = st.sampled_from(FirstDay).map(lambda first: attrs.evolve(CIVIL_CODE_COUNTING, first_day=first))
    return st.builds(StepCounting, before=counting, within=counting, clear=st.integers(0, 1))


@st.composite
def _timetables(
    draw: st.DrawFn, policies: st.SearchStrategy[DirectTimetable], dates: st.SearchStrategy[date]
) -> Timetable:
    kind = draw(st.sampled_from(ElectionKind))
    return draw(policies)(draw(dates), kind=kind)


def timetables(
    policies: st.SearchStrategy[DirectTimetable] | None = None, dates: st.SearchStrategy[date] | None = None
) -> st.SearchStrategy[Timetable]:
    """Draw timetables of any kind of election."""
    return _timetables(strategy("policies", policies, timetable_policies()), strategy("dates", dates, election_days()))


def joint_timetables() -> st.SearchStrategy[JointTimetable]:
    """Draw the timetables of one or two elections of one day."""
    titles = (Text("区", "district"), Text("乡镇", "township"))

    def joined(policies: list[DirectTimetable], day: date) -> JointTimetable:
        parts = (policy(day, title=title, name=title.en) for policy, title in zip(policies, titles, strict=False))
        return JointTimetable(timetables=tuple(parts))

    return st.builds(joined, st.lists(timetable_policies(), min_size=1, max_size=2), election_days())


def deadlines() -> st.SearchStrategy[Deadline]:
    """Draw steps with their latest days."""
    return timetables().flatmap(lambda found: st.sampled_from(found.deadlines))


def milestones() -> st.SearchStrategy[Milestone]:
    """Draw milestones of a chart."""
    return st.builds(Milestone, id=ids(), name=texts(), day=election_days(), hard=st.booleans())


@st.composite
def _actual(draw: st.DrawFn, timetable: Timetable) -> dict[str, date | None]:
    named = draw(st.sets(st.sampled_from([each.id for each in timetable.deadlines])))
    return {
        step: draw(st.none() | st.integers(-30, 3).map(lambda n: timetable.election_day + timedelta(n)))
        for step in sorted(named)
    }


def actual_days(timetable: Timetable) -> st.SearchStrategy[dict[str, date | None]]:
    """Draw what took place of a timetable: some steps, some of them on unknown days."""
    return _actual(timetable)


def step_findings() -> st.SearchStrategy[StepFinding]:
    """Draw findings of a check."""

    def found(timetable: Timetable) -> st.SearchStrategy[StepFinding]:
        checked = actual_days(timetable).map(timetable.check).filter(bool)
        return checked.flatmap(st.sampled_from)

    return timetables().flatmap(found)


@st.composite
def _postponements(draw: st.DrawFn) -> Postponement:
    policy = draw(timetable_policies())
    before, after = policy(draw(election_days())), policy(draw(election_days()))
    return draw(postponement_policies()).moved(before, after, draw(actual_days(before)))


def postponements() -> st.SearchStrategy[Postponement]:
    """Draw elections moved to another day."""
    return _postponements()


def moved_steps() -> st.SearchStrategy[MovedStep]:
    """Draw steps of elections moved to another day."""
    return postponements().flatmap(lambda found: st.sampled_from(found.steps))


def objections(dates: st.SearchStrategy[date] | None = None) -> st.SearchStrategy[Objection]:
    """Draw objections, with stages on known days, on unknown ones, and that did not happen."""
    day: st.SearchStrategy[date | NotDone | None] = (
        st.none() | st.just(NOT_DONE) | strategy("dates", dates, days(date(2024, 11, 1), date(2024, 12, 31)))
    )
    return st.builds(Objection, id=ids(), published=day, objected=day, decided=day, sued=day, judged=day)


@st.composite
def _courses(draw: st.DrawFn) -> ObjectionCourse:
    timetable = draw(timetable_policies())(date(2024, 12, 8))
    return draw(objection_policies()).follow(draw(objections()), timetable)


def objection_courses() -> st.SearchStrategy[ObjectionCourse]:
    """Draw objections followed to their end."""
    return _courses()


def objection_stages() -> st.SearchStrategy[ObjectionStage]:
    """Draw stages of objections."""
    return objection_courses().flatmap(lambda found: st.sampled_from(found.stages))


def stage_facts() -> st.SearchStrategy[StageFacts]:
    """Draw what decides how a stage came out."""
    return records(StageFacts)


def objection_facts() -> st.SearchStrategy[ObjectionFacts]:
    """Draw what decides what stands of an objection."""
    return records(ObjectionFacts)
