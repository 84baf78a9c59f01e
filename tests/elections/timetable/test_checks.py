"""Test the check of what took place against a timetable, and its wording."""

import attrs
import pytest

from congress_rules.elections.timetable import ELECTION_DAY, Bound, ElectionKind, StepFinding, StepState
from congress_rules.errors import CalendarError, UndecidedError, UnknownNameError
from congress_rules.logic import Severity
from congress_rules.rulebooks.beijing_rules.timetable import TIMETABLE
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.rulebooks.election_law.timetable import timetable
from congress_rules.texts import Text
from tests.elections.timetable.places import DAY, before, stated, step

FOUND = TIMETABLE(DAY)
COMPLETE = {"voter-list": 20, "day-and-place": 21, "preliminary-candidates": 15, "formal-candidates": 7}


def actual(**moved):
    """Give a complete record, with some steps on other days; underscores stand for hyphens."""
    days = COMPLETE | {name.replace("_", "-"): days for name, days in moved.items()}
    return {name: None if days is None else before(days) for name, days in days.items()}


def states(days, **options):
    """Give the state of each step asked for."""
    return {each.step: each.state for each in FOUND.check(days, **options)}


def test_all_on_time():
    """A complete record is on time, step by step, with its provisions; nothing is a breach."""
    found = FOUND.check(actual())
    assert {StepState.ON_TIME} == {each.state for each in found}
    assert list(COMPLETE) == [each.step for each in found]
    assert {Severity.NOTE} == {each.severity for each in found}
    assert all(each.basis for each in found)
    assert () == FOUND.breaches(actual())


def test_a_step_too_late():
    """It is named with its latest day, the days by which it is late, and its provision, in both languages."""
    [found] = FOUND.breaches(actual(formal_candidates=5))
    assert (2, before(7), before(5)) == (found.days_late, found.limit, found.actual)
    title = "Beijing's Rules on Electing the Deputies of District and Township Congresses"
    said = "✗ publication of the formal candidates: 2024-12-03, 2 days too late, due by 2024-12-01"
    assert f"{said} ({title}, art. 40)" == found.explain("en") == str(found)
    assert "✗ 公布正式代表候选人名单：2024-12-03，逾期 2 日，至迟 2024-12-01" in found.explain()
    assert Severity.ERROR is found.severity
    assert ("timetable-days-before",) == found.readings


def test_out_of_order():
    """A formal list before the candidates were published is named with the step that it overtook."""
    [found] = FOUND.breaches(actual(formal_candidates=17, preliminary_candidates=16))
    assert ("formal-candidates", StepState.OUT_OF_ORDER, before(16)) == (found.step, found.state, found.limit)
    assert 0 == found.days_late
    assert "before publication of the candidates (2024-11-22)" in found.explain("en")


def test_late_and_out_of_order():
    """Both are told."""
    found = FOUND.breaches(actual(preliminary_candidates=3, formal_candidates=4))
    assert [StepState.TOO_LATE, StepState.TOO_LATE, StepState.OUT_OF_ORDER] == [each.state for each in found]


def test_the_same_day_is_in_order():
    """No text asks for a day between the two lists."""
    assert () == FOUND.breaches(actual(formal_candidates=15, primary=15))


def test_unknown_and_missing():
    """A step without a day is unknown; asked on a day after its latest one, it is missing."""
    days = actual(formal_candidates=None)
    assert StepState.UNKNOWN is states(days)["formal-candidates"]
    assert StepState.UNKNOWN is states(days, on=before(7))["formal-candidates"]
    assert StepState.MISSING is states(days, on=before(6))["formal-candidates"]
    [found] = FOUND.breaches(days, on=before(6))
    assert "nothing on record, due by 2024-12-01" in found.explain("en")
    assert set(COMPLETE) == set(states({}))
    assert {StepState.UNKNOWN} == set(states({}).values())


def test_what_is_unknown_is_no_breach():
    """Its line bears a question mark and the latest day."""
    found = next(each for each in FOUND.check({}) if each.step == "voter-list")
    assert not found.breach
    assert found.explain("en").startswith("? publication of the voter list: ?, day unknown, due by 2024-11-18")


def test_what_only_follows_is_asked_for_when_named():
    """Nobody must have objected; an objection on an unknown day is unknown."""
    assert "objection" not in states(actual())
    assert StepState.UNKNOWN is states(actual(objection=None))["objection"]


@pytest.mark.parametrize(
    ("published", "objected", "expected"), [(25, 20, "on_time"), (25, 19, "too_late"), (20, 15, "on_time")]
)
def test_a_step_is_counted_from_what_really_took_place(published, objected, expected):
    """A list that is published early ends the objections early."""
    found = states(actual(voter_list=published, objection=objected))
    assert StepState(expected) is found["objection"]


def test_a_step_whose_anchor_is_unknown_is_unknown():
    """Without the day of the list nobody can tell whether an objection is late."""
    found = FOUND.check(actual(voter_list=None, objection=10), on=DAY)
    [objection] = [each for each in found if each.step == "objection"]
    assert (StepState.UNKNOWN, None) == (objection.state, objection.limit)
    assert "day unknown, due by ?" in objection.explain("en")
    assert "日期不明，至迟 ？" in objection.explain()


def test_an_objection_before_the_list():
    """It is out of order."""
    assert StepState.OUT_OF_ORDER is states(actual(objection=21))["objection"]


def test_voting_on_another_day():
    """Neither earlier nor later than the day set."""
    for days in (1, -1):
        [found] = FOUND.breaches(actual(election_day=days))
        assert ("election-day", StepState.NOT_ON_DAY) == (found.step, found.state)
    assert () == FOUND.breaches(actual(election_day=0))


def test_what_a_text_does_not_regulate():
    """The law dates no by-election: that is neither on time nor late, and its days are told all the same."""
    found = timetable(edition(2020))(DAY, kind=ElectionKind.BY_ELECTION)
    checked = found.check({"voter-list": before(1)})
    assert {StepState.NOT_REGULATED} == {each.state for each in checked}
    assert (None, before(1)) == (checked[0].limit, checked[0].actual)
    assert "not regulated by the text" in checked[0].explain("en")
    assert not checked[0].breach
    with pytest.raises(UndecidedError, match="not regulated"):
        found.latest("voter-list")


def test_a_latest_day_that_depends_on_another_step():
    """In 2004 objections had no period: the decision is due once there is one, and until then has no day."""
    found = timetable(edition(2004))(DAY)
    assert "depends on the day of an earlier step" in found.deadline("decision").explain("en")
    assert before(11) == found.limit("decision", {"objection": before(14)})
    with pytest.raises(UndecidedError, match="the day of objection is unknown"):
        found.latest("decision")


def test_a_soft_step_is_a_warning():
    """A breach of soft words matters less."""
    policy = stated(step("notice", 3, hard=False), step("rest", 0, bound=Bound.UNTIL))
    found = policy(DAY).breaches({"notice": before(2), "rest": before(-1)})
    assert [Severity.WARNING, Severity.ERROR] == [each.severity for each in found]


def test_a_step_that_is_none():
    """The nearest is given; so is what is no day."""
    with pytest.raises(UnknownNameError, match="did you mean 'voter-list'"):
        FOUND.check({"voter-lst": DAY})
    with pytest.raises(CalendarError):
        FOUND.check({"voter-list": "2024-11-18"})  # type: ignore[dict-item]
    with pytest.raises(CalendarError):
        FOUND.check({}, on="2024-11-18")  # type: ignore[arg-type]


def test_late_by_nothing_without_a_day():
    """A finding without its days counts none."""
    assert 0 == StepFinding(step="x", name=Text("x", "x"), state=StepState.TOO_LATE).days_late
    assert 0 == attrs.evolve(FOUND.check({})[0], state=StepState.TOO_LATE).days_late


def test_rows():
    """A table of texts, by the latest day, in either language; what has no day comes last."""
    found = TIMETABLE(DAY, kind=ElectionKind.BY_ELECTION)
    rows = found.to_rows("en")
    assert ["voter-list", "day-and-place", "objection"] == [row["step"] for row in rows[:3]]
    assert ("election-day", str(DAY), "decided") == tuple(rows[-1][key] for key in ("step", "latest", "status"))
    assert sorted(row["latest"] for row in rows) == [row["latest"] for row in rows]
    *_, last = TIMETABLE(DAY, kind=ElectionKind.ANOTHER_ELECTION).to_rows("en")
    assert ("", "not regulated by the text") == (last["latest"], last["status"])
    assert ("补选", "公布选民名单", "2024-11-23", "补选机构", "已决定") == tuple(
        found.to_rows()[0][key] for key in ("election", "name", "latest", "actor", "status")
    )
    assert "timetable-days-before" == rows[0]["readings"]


def test_explained():
    """The election, its day and kind, then every step."""
    lines = FOUND.explain("en").splitlines()
    assert "general election 2024-12-08 (general election)" == lines[0]
    assert 1 + len(FOUND.deadlines) == len(lines)
    assert lines[1].startswith("  publication of the voter list: by 2024-11-18 (")
    assert lines[-1].startswith("  voting: on 2024-12-08 (")
    assert "投票：2024-12-08当日" in FOUND.explain()


def test_readings_are_those_used():
    """A timetable lists the readings that its days rest on, and no others."""
    expected = ["timetable-days-before", "timetable-days-within", "timetable-holidays"]
    assert [*expected, "timetable-decision-begins", "timetable-before-day"] == [each.id for each in FOUND.readings]


def test_drawn():
    """A Gantt chart with one section and a milestone for each day; signs with a meaning are replaced."""
    soft = stated(step("a:b;c#d", 3, hard=False), step("x", 2))(DAY, title=Text("甲：乙", "a: b"))
    lines = soft.to_mermaid("en").splitlines()
    assert "gantt" == lines[0]
    assert ["    section a： b", "    a：b；c d :active, milestone, s0m0, 2024-12-05, 0d"] == lines[4:6]
    assert "    x :milestone, s0m1, 2024-12-06, 0d" == lines[6]
    assert len(FOUND.milestones) == FOUND.to_mermaid().count("milestone, ")


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("voter-list", "objection"),
        ("objection", "decision"),
        ("decision", "suit"),
        ("suit", "judgment"),
        ("preliminary-candidates", "primary"),
        ("preliminary-candidates", "formal-candidates"),
    ],
)
def test_the_order_of_the_text(first, then):
    """Each step after the one that it answers to; on the same day is in order, a day before is not."""
    days = {first: before(22), then: before(22)}
    assert StepState.OUT_OF_ORDER not in states(days).values()
    assert StepState.OUT_OF_ORDER is states(days | {then: before(23)})[then]


@pytest.mark.parametrize("between", [{}, {"objection": None}, {"objection": before(24)}])
def test_e29_the_order_across_what_is_between(between):
    """A decision before the list is out of order, whatever is known of the objection; on its day it is not."""
    for day, disorder in ((22, False), (23, True)):
        found = FOUND.check({"voter-list": before(22), **between, "decision": before(day)})
        about = [each.limit for each in found if each.step == "decision" and each.state is StepState.OUT_OF_ORDER]
        assert [before(22)] * disorder == about


def test_the_order_of_steps_in_a_circle():
    """Steps of which each is to come after the other are compared once, and so is the election day with its own."""
    circle = {"objection": ("suit",), "suit": ("objection", ELECTION_DAY)}
    deadlines = tuple(
        attrs.evolve(each, step=attrs.evolve(each.step, after=circle.get(each.id, each.step.after)))
        for each in FOUND.deadlines
    )
    turned = attrs.evolve(FOUND, deadlines=deadlines)
    found = turned.check({"objection": before(18), "suit": before(19)})
    assert [("suit", before(18))] == [(each.step, each.limit) for each in found if each.state is StepState.OUT_OF_ORDER]
