"""Every strategy of timetables gives values of its class."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import InvalidArgument

from congress_rules.elections import timetable
from congress_rules.logic import UNREGULATED
from congress_rules.testing.elections import timetable as strategies
from tests.elections.timetable.places import DAY, stated

DRAWN = {
    timetable.Deadline: strategies.deadlines,
    timetable.DirectTimetable: strategies.timetable_policies,
    timetable.JointTimetable: strategies.joint_timetables,
    timetable.Milestone: strategies.milestones,
    timetable.MovedStep: strategies.moved_steps,
    timetable.Objection: strategies.objections,
    timetable.ObjectionCourse: strategies.objection_courses,
    timetable.ObjectionFacts: strategies.objection_facts,
    timetable.ObjectionPolicy: strategies.objection_policies,
    timetable.ObjectionStage: strategies.objection_stages,
    timetable.Occasion: strategies.occasions,
    timetable.Postponement: strategies.postponements,
    timetable.PostponementPolicy: strategies.postponement_policies,
    timetable.StageFacts: strategies.stage_facts,
    timetable.Step: strategies.steps,
    timetable.StepCounting: strategies.step_countings,
    timetable.StepFinding: strategies.step_findings,
    timetable.Timetable: strategies.timetables,
    timetable.TimetablePolicy: strategies.timetable_policies,
}


@pytest.mark.parametrize("kind", DRAWN, ids=[kind.__name__ for kind in DRAWN])
def test_what_is_drawn_is_of_the_class(kind):
    """Of every public class that is no closed list."""

    @settings(max_examples=5, database=None, suppress_health_check=list(HealthCheck))
    @given(DRAWN[kind]())
    def drawn(value):
        assert isinstance(value, kind)

    drawn()


def test_no_class_is_forgotten():
    """Each public attrs class has a strategy."""
    public = {getattr(timetable, name) for name in timetable.__all__}
    assert set(DRAWN) == {each for each in public if isinstance(each, type) and hasattr(each, "__attrs_attrs__")}


def test_what_is_no_strategy_is_refused():
    """As hypothesis does."""
    with pytest.raises(InvalidArgument):
        strategies.timetables(dates="soon")  # type: ignore[arg-type]


@settings(max_examples=20)
@given(strategies.steps())
def test_steps_make_a_timetable(step):
    """Steps that are drawn can be put into a policy, which dates them where they are dated."""
    [deadline] = stated(step)(DAY, kind=step.kinds[0]).deadlines
    assert (deadline.latest is None) == (step.days is UNREGULATED)
