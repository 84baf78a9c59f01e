"""Laws of timetables: against days counted one by one, clean when computed, broken by one day, inverse from a step."""

from datetime import date, timedelta

import attrs
from hypothesis import given
from hypothesis import strategies as st

from congress_rules.elections.timetable import (
    Bound,
    ElectionKind,
    JointTimetable,
    MovedState,
    Objection,
    Standing,
    StepState,
)
from congress_rules.law import choices
from congress_rules.logic import UNREGULATED
from congress_rules.rulebooks.beijing_rules import timetable as beijing
from congress_rules.testing.elections import timetable as strategies

KINDS = st.sampled_from(ElectionKind)


def counted(day: date, steps: int) -> date:
    """Walk so many days, one by one; backwards when negative."""
    for _ in range(abs(steps)):
        day += timedelta(1 if steps > 0 else -1)
    return day


def numbers(policy, kind):
    """Give the days before election day that the texts state, number by number."""
    formal = 5 if policy.objection_days is UNREGULATED else 7  # the edition of 2004 states neither period
    of_beijing = isinstance(policy, beijing.BeijingTimetable)
    by_beijing = {"day-and-place": 20} if of_beijing else {}
    general = {
        "voter-list": 20,
        "preliminary-candidates": 15,
        "formal-candidates": formal,
        "suit": 5,
        "primary": formal,
    }
    by_election = {
        "voter-list": 15,
        "day-and-place": 15,
        "preliminary-candidates": 5,
        "formal-candidates": 3,
        "suit": 5,
    }
    if choices(policy.readings).get("b65-primary") == "as-usual":
        by_election["primary"] = 3
    dated = {
        ElectionKind.GENERAL: general | by_beijing,
        ElectionKind.BY_ELECTION: by_election if of_beijing else {},
        ElectionKind.ANOTHER_ELECTION: {},
    }
    return dated[kind]


def by_hand(policy, election_day, kind):
    """Date every step as the texts say; a step that is missing has no day."""
    read = choices(policy.readings)
    shift = {"election-day-excluded": 0, "election-day-included": 1, "clear-days": -1}[read["timetable-days-before"]]
    first = {"event-excluded": 0, "event-included": 1}[read["timetable-days-within"]]
    dated = {step: counted(election_day, shift - days) for step, days in numbers(policy, kind).items()}
    if dated:
        dated["judgment"] = counted(election_day, 0 if read["timetable-before-day"] == "same-day" else -1)
        dated["introductions"] = counted(election_day, -1)
    if dated and isinstance(policy, beijing.BeijingTimetable):
        dated["meeting"] = counted(election_day, -1)
    if dated and policy.objection_days is not UNREGULATED:
        dated["objection"] = counted(dated["voter-list"], 5 - first)
        together = {"objection": 8 - 2 * first, "objections-end": 8 - first}[read["timetable-decision-begins"]]
        dated["decision"] = counted(dated["voter-list"], together)
    return dated | {"election-day": election_day}


def computed(timetable):
    """Let every step take place on its latest day."""
    return {each.id: each.latest for each in timetable.deadlines if each.latest is not None}


@given(strategies.timetable_policies(), strategies.election_days(), KINDS)
def test_latest_days_are_those_counted_one_by_one(policy, day, kind):
    """For every text, edition, kind, reading and election day."""
    found = policy(day, kind=kind)
    assert by_hand(policy, day, kind) == computed(found)


@given(strategies.timetables(), st.data())
def test_a_computed_timetable_is_clean(timetable, data):
    """And one day earlier is lawful for whatever has a latest day, as long as the order is kept."""
    days = computed(timetable)
    assert () == timetable.breaches(days)
    assert () == timetable.breaches(days, on=timetable.election_day)
    first = data.draw(st.sampled_from(sorted(days)))
    bound = timetable.deadline(first).step.bound
    early = timetable.breaches(days | {first: days[first] - timedelta(1)})
    late = {each.step for each in early if each.state is not StepState.OUT_OF_ORDER}
    # An earlier list ends the objections earlier, and an earlier formal list the primary.
    following = {each.id for each in timetable.deadlines if each.step.anchor == first}
    assert late <= (following | ({first} if bound is Bound.ON else set()))


@given(strategies.timetables(), st.data())
def test_any_step_one_day_later_breaks_it(timetable, data):
    """The step that is late is named, with the latest day that it missed, and no other."""
    days = computed(timetable)
    step = data.draw(st.sampled_from(sorted(days)))
    found = timetable.breaches(days | {step: days[step] + timedelta(1)})
    assert {step} == {each.step for each in found if each.state is not StepState.OUT_OF_ORDER}
    assert {days[step]} == {each.limit for each in found if each.step == step}
    assert all(each.basis for each in found)


@given(strategies.timetable_policies(), strategies.election_days(), KINDS, st.data())
def test_the_earliest_election_day_is_the_inverse(policy, day, kind, data):
    """From the latest day back to election day, and for any day to the first on which the step is in time."""
    found = policy(day, kind=kind)
    step = data.draw(st.sampled_from(sorted(computed(found))))
    assert day == policy.earliest_election_day(step, found.latest(step), kind=kind)
    on = data.draw(strategies.election_days())
    earliest = policy.earliest_election_day(step, on, kind=kind)
    assert policy(earliest, kind=kind).latest(step) >= on > policy(earliest - timedelta(1), kind=kind).latest(step)


@given(strategies.timetables(), st.data())
def test_a_check_tells_of_every_step_asked_for(timetable, data):
    """Nothing is lost: a step that is always due, and one that is named, has a finding, and no other has."""
    days = data.draw(strategies.actual_days(timetable))
    expected = {each.id for each in timetable.deadlines if each.step.always or each.id in days}
    found = timetable.check(days)
    assert expected == {each.step for each in found}
    assert all(days.get(each.step) is not None for each in found if each.breach and each.state != "undecided")


@given(strategies.timetables(), st.data())
def test_what_becomes_known_never_undoes_a_breach(timetable, data):
    """A step found too late stays too late when further days become known, save that of its anchor."""
    days = data.draw(strategies.actual_days(timetable))
    known = {step: day for step, day in days.items() if day is not None}
    late = {each.step for each in timetable.breaches(known) if each.state is StepState.TOO_LATE}
    more = {each.id: timetable.election_day for each in timetable.deadlines} | known
    assert late <= {each.step for each in timetable.breaches(more) if each.state is StepState.TOO_LATE}


@given(strategies.timetable_policies(), strategies.election_days(), strategies.postponement_policies(), st.data())
def test_an_unmoved_day_keeps_what_was_in_time(policy, day, postponement, data):
    """Moving to the same day finds too late just what the check finds too late, where nothing is due anew."""
    before = policy(day)
    days = data.draw(strategies.actual_days(before))
    moved = postponement.moved(before, policy(day), days)
    late = {each.step for each in before.check(days) if each.state is StepState.TOO_LATE}
    kept = {each.step for each in moved.steps if each.state is MovedState.TOO_LATE}
    assert kept <= late
    if postponement.choice("timetable-postponement") == "kept":
        assert late - {"day-and-place"} == kept - {"day-and-place"}


@given(strategies.postponements())
def test_a_moved_election_tells_of_every_step(found):
    """Each step of the text is told of once, and worded in both languages."""
    names = [each.step for each in found.steps]
    assert len(names) == len(set(names))
    always = {each.id for each in found.after.deadlines if each.step.always}
    assert always <= set(names)
    assert found.explain("zh")
    assert found.explain("en")


@given(strategies.objection_policies(), strategies.timetable_policies(), strategies.objections())
def test_an_objection_is_late_just_where_the_check_says(policy, timetables, objection):
    """The two readings of one deadline agree: a stage is late when the timetable's check finds it too late."""
    timetable = timetables(date(2024, 12, 8))
    course = policy.follow(objection, timetable)
    days = {step: day for step, day in objection.days.items() if isinstance(day, date)}
    late = {each.step for each in timetable.check(days) if each.state is StepState.TOO_LATE}
    assert late == {each.id for each in course.stages if each.state == "late"}
    assert course.explain("zh")
    assert course.explain("en")


@given(strategies.objection_policies(), strategies.objections(), st.data())
def test_what_becomes_known_never_turns_what_stands(policy, objection, data):
    """Where something stands although days are unknown, it stands whatever they turn out to be, save impossible."""
    timetable = beijing.TIMETABLE(date(2024, 12, 8))
    standing = policy.follow(objection, timetable).standing
    unknown = [name for name, value in attrs.asdict(objection).items() if value is None]
    day = st.dates(date(2024, 11, 1), date(2024, 12, 31))
    known = attrs.evolve(objection, **{name: data.draw(day) for name in unknown})
    if standing.decided and not _implied(objection):
        after = policy.follow(known, timetable)
        assert after.out_of_order or standing.value is after.standing.value


def _implied(objection: Objection) -> bool:
    """Tell whether a later stage is taken not to have happened because an earlier one did not."""
    days = list(objection.days.values())
    return any(day is not None and not isinstance(day, date) for day in days) and None in days


@given(strategies.joint_timetables())
def test_side_by_side_nothing_is_lost(joint):
    """The rows and milestones of a joint timetable are those of its parts."""
    assert isinstance(joint, JointTimetable)
    rows = [row for each in joint.timetables for row in each.to_rows("en")]
    assert sorted(map(str, rows)) == sorted(map(str, joint.to_rows("en")))
    assert joint.to_mermaid("en").count(", 0d\n") == sum(len(each.milestones) for each in joint.timetables)


@given(strategies.objection_courses())
def test_what_stands_is_one_of_four(course):
    """Or it is unknown; never anything else."""
    assert (course.standing.value in Standing) if course.standing.decided else course.standing.status == "unknown"
