"""Test timetables as policies: definition, other places, readings, amendments, and the earliest election day."""

from datetime import date, timedelta

import attrs
import pytest

from congress_rules.elections.timetable import Bound, ElectionKind, Occasion, Step, StepState
from congress_rules.errors import CalendarError, DefinitionError, UndecidedError, UnknownNameError
from congress_rules.logic import UNREGULATED, Status
from congress_rules.policies import Amendment
from congress_rules.rulebooks.beijing_rules.timetable import TIMETABLE
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.rulebooks.election_law.timetable import timetable
from congress_rules.texts import Text
from tests.elections.timetable.places import BASIS, DAY, TwoDays, before, stated, step

LAW = timetable(edition(2020))


def read(policy, reading, choice):
    """Give a policy with another choice of one reading."""
    taken = tuple(each.taking(choice) if each.id == reading else each for each in policy.readings)
    return attrs.evolve(policy, readings=taken)


@pytest.mark.parametrize(
    ("days", "bound"),
    [
        (0, Bound.DAYS_BEFORE),
        (0, Bound.WITHIN),
        (-1, Bound.UNTIL),
        (True, Bound.UNTIL),
        ("5", Bound.ON),
        (None, Bound.ON),
    ],
)
def test_days_that_a_bound_cannot_count(days, bound):
    """The fault names the step and what was expected."""
    with pytest.raises(DefinitionError, match=r"a whole number.* or UNREGULATED @ x\.days"):
        step("x", days, bound=bound)


@pytest.mark.parametrize(("days", "bound"), [(1, Bound.DAYS_BEFORE), (0, Bound.UNTIL), (-9, Bound.ON)])
def test_the_least_days(days, bound):
    """The least that each bound can count is in order; a step that is not dated needs none."""
    assert days == step("x", days, bound=bound).days
    assert UNREGULATED is step("x", UNREGULATED, bound=bound).days


def test_a_step_is_its_own_unless_it_says_of_which():
    """A norm dates the step of its own id, or the one that it names; both lists may be one value."""
    assert "x" == step("x", 1).step
    assert "y" == step("x", 1, step="y").step
    assert ("a",) == step("x", 1, after="a").after
    assert step("x", 1).counted
    assert not step("x", 1, bound=Bound.ON).counted


@pytest.mark.parametrize("kind", ElectionKind)
def test_kinds_have_names(kind):
    """Each in both languages."""
    assert kind.text.zh
    assert kind.text.en


def test_an_occasion_asks_on_a_day():
    """A time is no day."""
    with pytest.raises(CalendarError):
        Occasion(step="x", election_day="2024-12-08")  # type: ignore[arg-type]


def test_an_anchor_that_is_no_step():
    """The fault gives the nearest step."""
    policy = stated(step("list", 5), step("late", 1, anchor="lst", after=("none",)))
    with pytest.raises(DefinitionError, match="did you mean 'list'"):
        policy.check()


def test_anchors_in_a_circle():
    """Steps that are counted from each other never reach election day."""
    policy = stated(step("a", 1, anchor="b"), step("b", 1, anchor="a"))
    with pytest.raises(DefinitionError, match="anchored on election day"):
        policy(DAY)


def test_a_step_without_a_row_for_a_kind():
    """Where a policy has no otherwise, another kind of election finds no row: a gap that its check reports."""
    policy = stated(step("list", 5), step("box", 3, always=False))
    found = policy(DAY, kind=ElectionKind.BY_ELECTION)
    assert Status.NO_ROW is found.deadline("list").status
    assert [StepState.UNDECIDED] == [each.state for each in found.check({"list": DAY})]
    assert {"gap"} == {each.kind for each in policy.check()}


def test_an_unknown_step_is_out_of_domain():
    """The decision says so, with the nearest; a timetable raises."""
    decision = LAW.decide("voter-lst", DAY)
    assert Status.OUT_OF_DOMAIN is decision.status
    assert "voter-list" in decision.explain("en")
    with pytest.raises(UnknownNameError, match="did you mean 'voter-list'"):
        LAW(DAY).latest("voter-lst")


def test_a_decision_explains_itself():
    """Who asks one question gets one decision, with its provision."""
    decision = LAW.decide("voter-list", DAY)
    assert 20 == decision.value
    assert "art. 28" in decision.explain("en")
    assert "第二十八条" in decision.explain("zh")


@pytest.mark.parametrize(
    ("reading", "choice", "expected"),
    [
        ("timetable-days-before", "election-day-excluded", {"voter-list": 20, "suit": 5, "objection": 15}),
        ("timetable-days-before", "election-day-included", {"voter-list": 19, "suit": 4, "objection": 14}),
        ("timetable-days-before", "clear-days", {"voter-list": 21, "suit": 6, "objection": 16}),
        ("timetable-days-within", "event-excluded", {"objection": 15, "decision": 12}),
        ("timetable-days-within", "event-included", {"objection": 16, "decision": 14}),
        ("timetable-decision-begins", "objection", {"decision": 12}),
        ("timetable-decision-begins", "objections-end", {"decision": 12}),
        ("timetable-before-day", "day-before", {"judgment": 1}),
        ("timetable-before-day", "same-day", {"judgment": 0}),
    ],
)
def test_each_way_of_counting(reading, choice, expected):
    """Every answer that the law leaves open moves just the days that it concerns, and is listed."""
    found = read(LAW, reading, choice)(DAY)
    assert expected == {name: (DAY - found.latest(name)).days for name in expected}
    assert choice in [each.choice for each in found.readings if each.id == reading]


def test_decisions_from_the_end_of_the_period():
    """Read so, an early objection does not shorten the committee's time."""
    actual = {"voter-list": before(20), "objection": before(19)}
    late = read(LAW, "timetable-decision-begins", "objections-end")(DAY)
    assert [before(16), before(12)] == [each.limit("decision", actual) for each in (LAW(DAY), late)]


def test_a_last_day_on_a_holiday_may_move():
    """Article 203 of the Civil Code, where it is read so: within days only, never days before."""
    holidays = {date(2024, 10, day) for day in range(1, 8)}
    moving = read(attrs.evolve(LAW, holidays=holidays), "timetable-holidays", "moves")
    timetables = [policy(date(2024, 10, 21)) for policy in (attrs.evolve(LAW, holidays=holidays), moving)]
    assert [date(2024, 10, 6), date(2024, 10, 8)] == [each.latest("objection") for each in timetables]
    assert [date(2024, 10, 1)] * 2 == [each.latest("voter-list") for each in timetables]
    assert "203 para. 1" in [each.key for each in timetables[1].counting.within.basis]


def test_moving_needs_holidays():
    """Which days are holidays the library does not know."""
    with pytest.raises(DefinitionError, match="the holidays to move off"):
        read(LAW, "timetable-holidays", "moves")(DAY)


def test_another_province_changes_a_number():
    """By `attrs.evolve`; what is counted from the step moves with it."""
    found = attrs.evolve(TIMETABLE, list_days=30)(DAY)
    assert [before(30), before(25)] == [found.latest("voter-list"), found.latest("objection")]


def test_another_province_returns_more_steps():
    """By a small subclass: voting on two days, mobile boxes before, and a soft step."""
    parts = attrs.asdict(TIMETABLE, recurse=False)
    policy = TwoDays(**parts)
    found = policy(DAY)
    assert () == policy.check()
    assert [before(1), before(-1)] == [found.latest("mobile-boxes"), found.latest("second-day")]
    on_the_days = {"mobile-boxes": before(1), "second-day": before(-1), "notice": before(3)}
    assert () == found.breaches(on_the_days)
    off = found.breaches({"mobile-boxes": before(2), "second-day": before(-2), "notice": before(2)})
    expected = [("notice", "too_late", "warning"), ("mobile-boxes", "not_on_day", "error")]
    assert [*expected, ("second-day", "not_on_day", "error")] == [
        (each.step, each.state, each.severity) for each in off
    ]


def test_an_amendment_from_a_day():
    """The formal list 9 days before from 2026 on: the old days keep the old rule, the new ones cite the new one."""
    old = next(each for each in TIMETABLE.steps() if each.id == "formal-candidates")
    row = attrs.evolve(old, days=9, basis=BASIS).row(TIMETABLE.members)
    change = Amendment(rule="timetable", norms=(row,), since=date(2026, 1, 1), basis=BASIS)
    policy = attrs.evolve(TIMETABLE, amendments=(change,))
    days = [date(2025, 12, 31), date(2026, 1, 1)]
    found = [policy(day).deadline("formal-candidates") for day in days]
    assert [7, 9] == [(day - each.day).days for day, each in zip(days, found, strict=True)]
    assert BASIS in found[1].basis
    assert () == policy.check()
    assert days[0] == policy.earliest_election_day("formal-candidates", days[0] - timedelta(7))
    assert date(2026, 1, 3) == policy.earliest_election_day("formal-candidates", date(2025, 12, 25))


@pytest.mark.parametrize(
    ("name", "days"),
    [("voter-list", 20), ("formal-candidates", 7), ("objection", 15), ("judgment", 1), ("election-day", 0)],
)
@pytest.mark.parametrize("on", [date(2024, 2, 9), date(2023, 12, 20), date(2024, 11, 18)])
def test_the_earliest_election_day(name, days, on):
    """A step on a day allows no election day before that many days later."""
    assert on + timedelta(days) == LAW.earliest_election_day(name, on)


def test_the_earliest_election_day_for_a_last_day_that_moves():
    """An objection on the first working day after the holidays is in time for an earlier election day."""
    holidays = {date(2024, 10, day) for day in range(1, 8)}
    moving = read(attrs.evolve(LAW, holidays=holidays), "timetable-holidays", "moves")
    earliest = moving.earliest_election_day("objection", date(2024, 10, 8))
    assert date(2024, 10, 16) == earliest
    assert date(2024, 10, 8) == moving(earliest).latest("objection")
    assert date(2024, 10, 8) > moving(earliest - timedelta(1)).latest("objection")


def test_no_earliest_day_for_what_is_not_regulated():
    """A step that the text does not date has none, nor has one counted from it."""
    old = timetable(edition(2004))
    for name in ("objection", "day-and-place", "decision"):
        with pytest.raises(UndecidedError):
            old.earliest_election_day(name, DAY)


def test_the_edges_of_the_calendar():
    """A latest day before the year 1 is an error."""
    with pytest.raises(CalendarError):
        LAW(date(1, 1, 15))


def test_kinds_may_be_given_by_their_values():
    """As they come from a file."""
    assert "补选" == TIMETABLE(DAY, kind="by_election").title.zh  # type: ignore[arg-type]


def test_a_step_is_shown_by_its_name():
    """A step needs no name of its own: the id serves."""
    assert Text("x", "x") == Step(id="x", days=1).title


BY = (ElectionKind.BY_ELECTION,)


def differing(**parts):
    """Make a timetable in which a by-election counts the same step in another way."""
    policy = stated(step("list", 5), step("list-by", 5, step="list", kinds=BY, bound=Bound.UNTIL), **parts)
    return read(policy, "timetable-days-before", "clear-days")


def test_each_kind_of_election_counts_in_its_own_way():
    """The norm that applies says from where and how the days are counted, before it is amended and after."""
    changed = step("list-by", 4, step="list", kinds=BY, bound=Bound.UNTIL).row(differing().members)
    change = Amendment(rule="timetable", norms=(changed,), since=DAY, basis=BASIS)
    policies = differing(), differing(amendments=(change,))
    assert [before(6), before(6)] == [policy(DAY).latest("list") for policy in policies]
    assert [before(5), before(4)] == [policy(DAY, kind=BY[0]).latest("list") for policy in policies]


def test_a_row_of_an_author_is_counted_as_the_readings_say():
    """A row for another kind of election follows the norm of its step that belongs to the readings."""
    other = Step(id="again", step="decision", days=9, kinds=(ElectionKind.ANOTHER_ELECTION,), basis=BASIS)
    listed = attrs.evolve(other, id="list-again", step="voter-list", days=30)
    rows = tuple(each.row(TIMETABLE.members) for each in (other, listed))
    change = Amendment(rule="timetable", norms=rows, since=date(2020, 1, 1), basis=BASIS)
    policy = read(attrs.evolve(TIMETABLE, amendments=(change,)), "timetable-decision-begins", "objections-end")
    assert before(21) == policy(DAY, kind=ElectionKind.ANOTHER_ELECTION).latest("decision")
