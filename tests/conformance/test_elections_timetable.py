"""Test what is due before election day, by the ids of the facts: each number on both sides of its boundary."""

from datetime import date, timedelta

import attrs
import pytest

from congress_rules.elections.timetable import (
    NOT_DONE,
    Actor,
    ElectionKind,
    Objection,
    StageState,
    Standing,
    StepState,
)
from congress_rules.logic import Status
from congress_rules.rulebooks.beijing_rules import timetable as beijing
from congress_rules.rulebooks.beijing_rules.by_elections import PRIMARY
from congress_rules.rulebooks.election_law import timetable as statute
from congress_rules.rulebooks.election_law.text import EDITIONS
from congress_rules.rulebooks.election_outline import timetable as outline

DAY = date(2024, 12, 8)
SINCE_2010 = EDITIONS[1:]
DAYS = (DAY, date(2024, 3, 5), date(2023, 3, 5), date(2025, 1, 3), date(2024, 2, 29), date(2024, 1, 20))
TEXTS = {
    **{f"law-{each.year}": statute.timetable(each) for each in EDITIONS},
    "beijing": beijing.TIMETABLE,
    "outline": outline.TIMETABLE,
}
OBJECTIONS = {
    **{f"law-{each.year}": statute.objections(each) for each in SINCE_2010},
    "beijing": beijing.OBJECTIONS,
    "outline": outline.OBJECTIONS,
}


def state(policy, step, before, *, day=DAY, kind=ElectionKind.GENERAL):
    """Tell how a step came out that took place so many days before election day."""
    [found] = [each for each in policy(day, kind=kind).check({step: day - timedelta(before)}) if each.step == step]
    return found.state


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("policy", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize(("before", "expected"), [(21, "on_time"), (20, "on_time"), (19, "too_late")])
def test_e27_the_voter_list_20_days_before(policy, day, before, expected):
    """E28: 21 and 20 days are in time, 19 are not; across leap days and the year's end."""
    assert StepState(expected) is state(policy, "voter-list", before, day=day)


@pytest.mark.parametrize(("before", "expected"), [(21, "on_time"), (20, "on_time"), (19, "too_late")])
def test_e27_b36_day_and_place_with_the_list(before, expected):
    """B36: the day and place of voting are published by the same day; the law does not regulate that."""
    assert StepState(expected) is state(beijing.TIMETABLE, "day-and-place", before)
    assert StepState.NOT_REGULATED is state(TEXTS["law-2020"], "day-and-place", before)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("policy", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize(("before", "expected"), [(16, "on_time"), (15, "on_time"), (14, "too_late")])
def test_e32_the_candidates_15_days_before(policy, day, before, expected):
    """16 and 15 days are in time, 14 are not."""
    assert StepState(expected) is state(policy, "preliminary-candidates", before, day=day)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", [name for name in TEXTS if name != "law-2004"])
@pytest.mark.parametrize(("before", "expected"), [(8, "on_time"), (7, "on_time"), (6, "too_late"), (0, "too_late")])
def test_e32_the_formal_list_7_days_before(name, day, before, expected):
    """Since 2010: 8 and 7 days are in time, 6 and election day itself are not."""
    assert StepState(expected) is state(TEXTS[name], "formal-candidates", before, day=day)


@pytest.mark.parametrize(("before", "expected"), [(6, "on_time"), (5, "on_time"), (4, "too_late")])
def test_e32_the_formal_list_5_days_before_in_2004(before, expected):
    """In the edition of 2004: 6 and 5 days are in time, 4 are not; the article is number 31 there."""
    policy = TEXTS["law-2004"]
    assert StepState(expected) is state(policy, "formal-candidates", before)
    assert ["31 para. 1"] == [each.key for each in policy(DAY).deadline("formal-candidates").basis]


def test_e32_what_2010_changed():
    """Only the formal list and the period for objections differ between 2004 and 2010; nothing does since."""
    found, *_ = TEXTS["law-2004"].diff(TEXTS["law-2010"])
    assert ["objection", "formal-candidates"] == [each.witness["step"] for each in found.changes]
    assert [(Status.NOT_REGULATED, 5), (Status.DECIDED, 7)] == [
        (found.changes[0].before.status, found.changes[1].before.value),
        (found.changes[0].after.status, found.changes[1].after.value),
    ]
    assert () == TEXTS["law-2010"].diff(TEXTS["law-2020"])


def test_b41_a_primary_lies_between_the_two_lists():
    """B41: on the day of the formal list at latest, and not before the candidates are published."""
    timetable = beijing.TIMETABLE(DAY)
    lists = {"preliminary-candidates": date(2024, 11, 20), "formal-candidates": date(2024, 11, 28)}
    states = {
        on: {each.state for each in timetable.check(lists | {"primary": on}) if each.step == "primary"}
        for on in (date(2024, 11, day) for day in (19, 20, 28, 29))
    }
    expected = (StepState.OUT_OF_ORDER, StepState.ON_TIME, StepState.ON_TIME, StepState.TOO_LATE)
    assert [{each} for each in expected] == list(states.values())
    assert ["40", "41"] == [each.key for each in timetable.deadline("primary").basis]


@pytest.mark.parametrize("policy", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize(("before", "expected"), [(2, "on_time"), (1, "on_time"), (0, "too_late")])
def test_e34_introductions_stop_on_election_day(policy, before, expected):
    """The last introduction is on the day before at latest."""
    assert StepState(expected) is state(policy, "introductions", before)


@pytest.mark.parametrize(("before", "expected"), [(1, "on_time"), (0, "too_late")])
def test_e34_b44_the_meeting_is_before_election_day(before, expected):
    """B44: candidates meet the voters before election day."""
    assert StepState(expected) is state(beijing.TIMETABLE, "meeting", before)


def followed(name, **days):
    """Follow an objection to a list published 20 days before election day, under one text."""
    published = DAY - timedelta(20)
    return OBJECTIONS[name].follow(Objection(id="o", published=published, **days), TEXTS[name](DAY))


@pytest.mark.parametrize("name", OBJECTIONS)
@pytest.mark.parametrize(("after", "expected"), [(0, "on_time"), (5, "on_time"), (6, "late")])
def test_d4_5_objections_within_5_days_of_publication(name, after, expected):
    """E29: day 5 after publication is in time, day 6 is not; the objector is late, and the list stands."""
    course = followed(name, objected=date(2024, 11, 18) + timedelta(after), judged=NOT_DONE)
    assert StageState(expected) is course.stage("objection").state
    assert (expected == "late") == (Actor.OBJECTOR in course.late)
    assert (expected == "late") == (course.standing.decided and course.standing.value is Standing.LIST)


@pytest.mark.parametrize("name", OBJECTIONS)
@pytest.mark.parametrize(("after", "expected"), [(0, "on_time"), (3, "on_time"), (4, "late")])
def test_d4_5_a_decision_within_3_days_of_the_objection(name, after, expected):
    """Day 3 after the objection is in time, day 4 is not, and the committee is late."""
    objected = date(2024, 11, 20)
    course = followed(name, objected=objected, decided=objected + timedelta(after))
    assert StageState(expected) is course.stage("decision").state
    assert ([Actor.COMMITTEE] if expected == "late" else []) == list(course.late)


@pytest.mark.parametrize("name", OBJECTIONS)
@pytest.mark.parametrize(("before", "expected"), [(6, "on_time"), (5, "on_time"), (4, "late")])
def test_d4_5_a_suit_5_days_before_election_day(name, before, expected):
    """6 and 5 days before are in time, 4 are not: then the plaintiff is late and the decision stands."""
    days = {"objected": date(2024, 11, 20), "decided": date(2024, 11, 22), "judged": NOT_DONE}
    course = followed(name, sued=DAY - timedelta(before), **days)
    assert StageState(expected) is course.stage("suit").state
    assert (Standing.DECISION if expected == "late" else Standing.OPEN) is course.standing.value


@pytest.mark.parametrize("name", OBJECTIONS)
@pytest.mark.parametrize(("before", "expected"), [(2, "on_time"), (1, "on_time"), (0, "late")])
def test_d4_5_a_judgment_before_election_day_is_final(name, before, expected):
    """The day before is in time, election day is not; either way the judgment is final."""
    days = {"objected": date(2024, 11, 20), "decided": date(2024, 11, 22), "sued": date(2024, 11, 25)}
    course = followed(name, judged=DAY - timedelta(before), **days)
    assert StageState(expected) is course.stage("judgment").state
    assert Standing.JUDGMENT is course.standing.value
    assert ([Actor.COURT] if expected == "late" else []) == list(course.late)


@pytest.mark.parametrize("kind", [ElectionKind.GENERAL, ElectionKind.BY_ELECTION])
@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        ("law-2020", "向人民法院起诉", "suit before the court"),
        ("beijing", "向区人民法院起诉", "suit before the district court"),
        ("outline", "向选区所在地的人民法院起诉", "suit before the court of the place of the electoral district"),
    ],
)
def test_e27_b36_d4_5_before_which_court(name, zh, en, kind):
    """The law says only a court; B36 that of the district, D4.5 that of the place of the electoral district."""
    step = TEXTS[name](DAY, kind=kind).deadline("suit")
    assert (zh, en) == (step.name.zh, step.name.en)


def test_d4_5_the_outline_cites_itself_and_the_law_of_2010():
    """What the outline tells it cites with the law; what it leaves out is the law's alone."""
    timetable = outline.TIMETABLE(DAY)
    told = [each.instrument.id for each in timetable.deadline("voter-list").basis]
    left = [each.instrument.id for each in timetable.deadline("formal-candidates").basis]
    assert ["election-outline", "election-law-2010"] == told
    assert ["election-law-2010"] == left


@pytest.mark.parametrize(
    ("step", "days", "article"),
    [
        ("voter-list", 15, "61"),
        ("day-and-place", 15, "61"),
        ("preliminary-candidates", 5, "63"),
        ("formal-candidates", 3, "63"),
    ],
)
def test_b59_the_dates_of_a_by_election(step, days, article):
    """B61, B63: 15, 5 and 3 days before; one day more is in time, one day less is not."""
    kind = ElectionKind.BY_ELECTION
    states = [state(beijing.TIMETABLE, step, days + more, kind=kind) for more in (1, 0, -1)]
    assert [StepState.ON_TIME, StepState.ON_TIME, StepState.TOO_LATE] == states
    assert [article] == [each.key for each in beijing.TIMETABLE(DAY, kind=kind).deadline(step).basis]


@pytest.mark.parametrize(
    ("step", "general", "vacant"),
    [
        ("voter-list", ("committee", "36 para. 1"), ("by-election-body", "61")),
        ("day-and-place", ("committee", "36 para. 1"), ("by-election-body", "61")),
        ("preliminary-candidates", ("committee", "39"), ("by-election-body", "63")),
        ("formal-candidates", ("committee", "40"), ("by-election-body", "63")),
        ("decision", ("committee", "36 para. 2"), ("by-election-body", "65, 60, 36 para. 2")),
        ("meeting", ("committee", "44 para. 1, 44 para. 2"), ("by-election-body", "65, 60, 44 para. 1, 44 para. 2")),
        ("objection", ("objector", "36 para. 2"), ("objector", "65, 36 para. 2")),
        ("judgment", ("court", "36 para. 2"), ("court", "65, 36 para. 2")),
        ("election-day", ("voters", "12, 47 para. 1"), ("voters", "60, 61")),
    ],
)
def test_b60_b61_b63_whose_step_it_is(step, general, vacant):
    """The by-election body does in a by-election what the election committee does otherwise; others stay."""
    kinds = (ElectionKind.GENERAL, ElectionKind.BY_ELECTION)
    found = [beijing.TIMETABLE(DAY, kind=kind).deadline(step) for kind in kinds]
    told = [(each.step.actor.value, ", ".join(basis.key for basis in each.basis)) for each in found]
    assert [general, vacant] == told


@pytest.mark.parametrize(("after", "late"), [(3, ()), (4, (Actor.BY_ELECTION_BODY,))])
def test_b60_b65_who_is_late_with_a_decision(after, late):
    """In a by-election the body is late, and must decide as the committee must."""
    timetable = beijing.TIMETABLE(DAY, kind=ElectionKind.BY_ELECTION)
    days = {"published": DAY - timedelta(15), "objected": DAY - timedelta(14)}
    course = beijing.OBJECTIONS.follow(Objection(id="o", **days, decided=DAY - timedelta(14 - after)), timetable)
    assert late == course.late
    omitted = beijing.OBJECTIONS.follow(Objection(id="o", **days, decided=NOT_DONE), timetable)
    assert StageState.OMITTED is omitted.stage("decision").state


def test_b63_b65_a_primary_of_a_by_election():
    """B65: as B40 and B41 have it, between the two lists of B63; read by B63 alone there is none."""
    kind = ElectionKind.BY_ELECTION
    lists = {"preliminary-candidates": DAY - timedelta(5), "formal-candidates": DAY - timedelta(3)}
    timetable = beijing.TIMETABLE(DAY, kind=kind)
    checked = [timetable.check(lists | {"primary": DAY - timedelta(before)}) for before in (6, 5, 3, 2)]
    states = [each.state for found in checked for each in found if each.step == "primary"]
    assert [StepState.OUT_OF_ORDER, StepState.ON_TIME, StepState.ON_TIME, StepState.TOO_LATE] == states
    assert ["65", "60", "40", "41"] == [each.key for each in timetable.deadline("primary").basis]
    assert "b65-primary" in timetable.deadline("primary").readings
    read = tuple(each.taking("opinion") if each == PRIMARY else each for each in beijing.READINGS)
    without = attrs.evolve(beijing.TIMETABLE, readings=read)(DAY, kind=kind).deadline("primary")
    assert (Status.NOT_REGULATED, ["63"]) == (without.status, [each.key for each in without.basis])


def test_b59_the_rest_as_usual():
    """B65: objections, suits, judgment and introductions as in any election."""
    timetable = beijing.TIMETABLE(DAY, kind=ElectionKind.BY_ELECTION)
    expected = {"objection": 10, "decision": 7, "suit": 5, "judgment": 1, "introductions": 1, "meeting": 1}
    assert expected == {step: (DAY - timetable.latest(step)).days for step in expected}
    assert {"65"} == {timetable.deadline(step).basis[0].key for step in expected}


@pytest.mark.parametrize("each", SINCE_2010, ids=lambda each: each.year)
@pytest.mark.parametrize(
    "step",
    [
        *("voter-list", "day-and-place", "objection", "decision", "suit", "judgment"),
        *("preliminary-candidates", "primary", "formal-candidates", "introductions"),
    ],
)
def test_b59_the_law_leaves_by_elections_to_the_provinces(each, step):
    """E57: the law dates no step of a by-election, which is neither yes nor no."""
    decision = statute.timetable(each).decide(step, DAY, ElectionKind.BY_ELECTION)
    assert Status.NOT_REGULATED is decision.status
    assert [each.cite("57 para. 4")] == [cited for ground in decision.grounds for cited in ground.basis]


@pytest.mark.parametrize("policy", TEXTS.values(), ids=TEXTS)
def test_e45_another_election_has_no_dates(policy):
    """No text says when another election is due, nor what is published before it."""
    timetable = policy(DAY, kind=ElectionKind.ANOTHER_ELECTION)
    undated = [each.id for each in timetable.deadlines if each.status is Status.NOT_REGULATED]
    assert [each.id for each in timetable.deadlines if each.id != "election-day"] == undated
