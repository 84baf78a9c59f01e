"""Test an objection to the voter list: unknown days stay unknown, and what did not happen is not unknown."""

from datetime import datetime, timedelta
from itertools import pairwise, product

import attrs
import pytest

from congress_rules.elections.timetable import (
    NOT_DONE,
    Actor,
    Objection,
    ObjectionFacts,
    StageFacts,
    StageState,
    Standing,
)
from congress_rules.errors import CalendarError
from congress_rules.logic import Status
from congress_rules.rulebooks.beijing_rules.timetable import OBJECTIONS, TIMETABLE
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.rulebooks.election_law.timetable import objections, timetable
from tests.elections.timetable.places import DAY, before

HEARD = attrs.evolve(
    OBJECTIONS,
    readings=tuple(
        each.taking("heard") if each.id == "timetable-late-claims" else each for each in OBJECTIONS.readings
    ),
)
KNOWN = {
    "published": before(20),
    "objected": before(18),
    "decided": before(16),
    "sued": before(10),
    "judged": before(5),
}


def follow(policy=OBJECTIONS, **days):
    """Follow an objection of which all is on time but for some days."""
    return policy.follow(Objection(id="o-1", **(KNOWN | days)), TIMETABLE(DAY))


def test_all_on_time():
    """Nobody is late, and the judgment is final."""
    course = follow()
    assert {StageState.ON_TIME} == {each.state for each in course.stages}
    assert () == course.late
    assert Standing.JUDGMENT is course.standing.value
    actors = [Actor.COMMITTEE, Actor.OBJECTOR, Actor.COMMITTEE, Actor.PLAINTIFF, Actor.COURT]
    assert actors == [each.actor for each in course.stages]


@pytest.mark.parametrize(
    ("days", "step", "actor"),
    [
        ({"published": before(19)}, "voter-list", Actor.COMMITTEE),
        ({"objected": before(14), "decided": before(13)}, "objection", Actor.OBJECTOR),
        ({"decided": before(14)}, "decision", Actor.COMMITTEE),
        ({"sued": before(4), "judged": before(2)}, "suit", Actor.PLAINTIFF),
        ({"judged": DAY}, "judgment", Actor.COURT),
    ],
)
def test_who_is_late(days, step, actor):
    """The one whose day is one too late, and nobody else; the judgment is final all the same."""
    course = follow(**days)
    assert StageState.LATE is course.stage(step).state
    assert (actor,) == course.late
    assert Standing.JUDGMENT is course.standing.value


@pytest.mark.parametrize(
    ("days", "states", "late", "standing"),
    [
        (
            {"objected": NOT_DONE, "decided": None, "sued": None, "judged": None},
            ["not_used", "not_due", "not_due", "not_due"],
            (),
            "list",
        ),
        (
            {"decided": NOT_DONE, "sued": NOT_DONE, "judged": None},
            ["on_time", "omitted", "not_due", "not_due"],
            (Actor.COMMITTEE,),
            "open",
        ),
        ({"sued": NOT_DONE, "judged": None}, ["on_time", "on_time", "not_used", "not_due"], (), "decision"),
        ({"judged": NOT_DONE}, ["on_time", "on_time", "on_time", "omitted"], (Actor.COURT,), "open"),
        ({"decided": NOT_DONE}, ["on_time", "omitted", "on_time", "on_time"], (Actor.COMMITTEE,), "judgment"),
    ],
)
def test_what_did_not_happen(days, states, late, standing):
    """A right that is not used is nobody's fault, a duty is; what follows from it did not happen either."""
    course = follow(**days)
    assert states == [each.state for each in course.stages[1:]]
    assert late == course.late
    assert Standing(standing) is course.standing.value


@pytest.mark.parametrize("name", list(KNOWN))
def test_unknown_days_stay_unknown(name):
    """The stage is unknown, and so is what is counted from it, or must come after it; nobody is said to be late."""
    course = follow(**{name: None})
    counted = {"published": {"voter-list", "objection"}, "objected": {"objection", "decision"}}
    counted |= {"decided": {"decision", "suit"}, "sued": {"suit", "judgment"}}
    own = {"judged": {"judgment"}}
    assert (counted | own)[name] == {each.id for each in course.stages if each.state is None}
    assert () == course.late


def test_nothing_is_known():
    """All is unknown, what stands too."""
    course = OBJECTIONS.follow(Objection(id="o"), TIMETABLE(DAY))
    assert {None} == {each.state for each in course.stages}
    assert Status.UNKNOWN is course.standing.status


@pytest.mark.parametrize(
    ("days", "inadmissible", "heard"),
    [
        ({"objected": before(14), "decided": before(13), "judged": NOT_DONE}, Standing.LIST, Standing.OPEN),
        ({"sued": before(4), "judged": NOT_DONE}, Standing.DECISION, Standing.OPEN),
        (
            {"objected": before(14), "decided": before(11), "sued": NOT_DONE, "judged": None},
            Standing.LIST,
            Standing.DECISION,
        ),
    ],
)
def test_late_claims_by_reading(days, inadmissible, heard):
    """Whether a late objection or suit must be heard is a reading."""
    assert [inadmissible, heard] == [follow(policy, **days).standing.value for policy in (OBJECTIONS, HEARD)]


def test_a_late_suit_without_a_decision_is_open():
    """There is no decision that could stand."""
    assert Standing.OPEN is follow(decided=NOT_DONE, sued=before(4), judged=NOT_DONE).standing.value


STEPS = {"objected": "objection", "decided": "decision", "sued": "suit", "judged": "judgment"}


@pytest.mark.parametrize(("earlier", "later"), list(pairwise(KNOWN)))
def test_out_of_order(earlier, later):
    """The day of what must come first is still in order, the day before it is not."""
    together, step = follow(**{later: KNOWN[earlier]}), STEPS[later]
    assert () == together.out_of_order
    assert StageState.ON_TIME is together.stage(step).state
    course = follow(**{later: KNOWN[earlier] - timedelta(1)})
    assert (step,) == course.out_of_order
    assert StageState.OUT_OF_ORDER is course.stage(step).state
    assert not course.stage(step).late


def test_run_backwards():
    """Every stage but the first is out of order."""
    course = follow(**{name: before(20 + at) for at, name in enumerate(KNOWN)})
    assert tuple(STEPS.values()) == course.out_of_order
    assert "before what must come first" in course.explain("en")
    assert "早于应在其前的步骤" in course.explain()


@pytest.mark.parametrize(
    ("decided", "state"),
    [(NOT_DONE, StageState.ON_TIME), (None, None), (before(18), StageState.ON_TIME), (before(19), StageState.ON_TIME)],
)
def test_order_across_what_was_left_out(decided, state):
    """A suit is compared with the objection whatever the decision; from its day on it waits for an unknown decision."""
    assert state is follow(decided=decided, sued=before(18)).stage("suit").state
    assert StageState.OUT_OF_ORDER is follow(decided=decided, sued=before(19)).stage("suit").state


def test_late_and_out_of_order_is_late():
    """A suit too late is late, even where the decision came later still; it is listed as out of order, too."""
    course = follow(sued=before(4), decided=before(3), judged=before(2))
    assert StageState.LATE is course.stage("suit").state
    assert Actor.PLAINTIFF in course.late
    assert ("suit",) == course.out_of_order
    assert Standing.CONTRADICTED is course.standing.value


@pytest.mark.parametrize(
    ("days", "steps"),
    [
        ({}, ()),
        ({"objected": None, "decided": before(20)}, ()),
        ({"objected": None, "decided": before(21)}, ("decision",)),
        ({"decided": None, "sued": before(18)}, ()),
        ({"decided": None, "sued": before(19)}, ("suit",)),
        ({"objected": None, "decided": None, "sued": before(21)}, ("suit",)),
        ({"decided": before(17), "sued": None, "judged": before(17)}, ()),
        ({"decided": before(17), "sued": None, "judged": before(18)}, ("judgment",)),
        (
            {"objected": before(15), "decided": before(17), "sued": before(16), "judged": before(15)},
            ("decision", "suit"),
        ),
        ({"objected": before(15), "decided": before(17), "sued": before(16), "judged": before(16)}, tuple(STEPS)[1:]),
    ],
)
def test_e29_order_across_what_is_unknown_or_wrong(days, steps):
    """Each day is compared with the latest before it: neither an unknown day nor one wrong day hides another."""
    steps = tuple(STEPS.get(each, each) for each in steps)
    course = follow(**days)
    assert steps == course.out_of_order
    assert set(steps) == {each.id for each in course.stages if each.state is StageState.OUT_OF_ORDER}
    assert bool(steps) == (course.standing.outcome.value is Standing.CONTRADICTED)
    assert bool(steps) == ("the days on record contradict each other" in course.explain("en"))
    assert bool(steps) == ("先后矛盾" in course.explain())


def test_what_stands_of_a_record_that_cannot_be_right():
    """Nothing is said to stand, not even where nobody is known to have objected; nothing contradicts unless said."""
    facts = ObjectionFacts(objected=False)
    assert Standing.LIST is OBJECTIONS.standing.decide(facts).value
    assert Standing.CONTRADICTED is OBJECTIONS.standing.decide(attrs.evolve(facts, contradicted=True)).value
    assert Status.UNKNOWN is OBJECTIONS.standing.decide(attrs.evolve(facts, contradicted=None)).status


def test_no_period_for_objections_in_2004():
    """None can be late; the decision is still due within 3 days."""
    old = edition(2004)
    objection = Objection(id="o", **(KNOWN | {"objected": before(9), "decided": before(5), "sued": NOT_DONE}))  # type: ignore[arg-type]
    course = objections(old).follow(attrs.evolve(objection, judged=NOT_DONE), timetable(old)(DAY))
    assert (None, StageState.LATE) == (course.stage("objection").state, course.stage("decision").state)
    assert Standing.DECISION is course.standing.value
    assert "not regulated by the text" in course.explain("en").splitlines()[1]


def test_explained():
    """Each stage with whose it is, who is late, and what stands, in both languages."""
    lines = follow(objected=before(14), decided=NOT_DONE, sued=NOT_DONE, judged=None).explain("en").splitlines()
    assert lines[1].startswith("objection (the objector): 2024-11-24, late, due by 2024-11-23 (")
    assert lines[2].startswith("decision on the objection (the election committee): none, omitted, due by 2024-11-27 (")
    assert "late: the objector, the election committee" == lines[-2]
    assert lines[-1].startswith("the list stands (")
    zh = follow(judged=None).explain().splitlines()
    assert "逾期者：无" in zh
    assert any(line.startswith("作出判决（人民法院）：？，情况不明，至迟 2024-12-07") for line in zh)
    assert any("已判决" in line for line in zh[6:])


@pytest.mark.parametrize("state", [*StageState, *Standing, *Actor])
def test_all_is_worded(state):
    """Every state has its words in both languages."""
    assert state.text.zh
    assert state.text.en


@pytest.mark.parametrize("policy", [OBJECTIONS, HEARD])
def test_the_policy_is_in_order(policy):
    """Both tables, under both readings."""
    assert () == policy.check()
    assert ["objections-stages", "objections"] == [each.id for each in policy.rules]


def test_every_stage_is_decided():
    """Whatever is known leads to a state."""
    names = [each.name for each in attrs.fields(StageFacts)]
    for values in product((True, False), repeat=len(names)):
        facts = StageFacts(**dict(zip(names, values, strict=True)))
        assert OBJECTIONS.stages.decide(facts).decided


def test_what_stands_is_always_decided():
    """Whatever is known leads to something that stands, or is open."""
    names = [each.name for each in attrs.fields(ObjectionFacts)]
    for values in product((True, False), repeat=len(names)):
        assert OBJECTIONS.standing.decide(ObjectionFacts(**dict(zip(names, values, strict=True)))).decided


@pytest.mark.parametrize("value", ["2024-12-08", datetime(2024, 12, 8), 5])  # noqa: DTZ001 - a time is no day
def test_what_is_no_day(value):
    """It is refused."""
    with pytest.raises(CalendarError):
        Objection(id="o", sued=value)


def test_what_was_not_done_is_told_apart():
    """From what is unknown."""
    assert "not-done" == str(NOT_DONE)
    assert NOT_DONE is Objection(id="o", sued=NOT_DONE).days["suit"]
