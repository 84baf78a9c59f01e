"""Test what becomes of the steps when election day moves."""

from datetime import date, timedelta

import attrs
import pytest

from congress_rules.elections.timetable import MovedState
from congress_rules.errors import UnknownNameError
from congress_rules.rulebooks.beijing_rules.timetable import POSTPONEMENT, TIMETABLE
from congress_rules.rulebooks.election_law.text import EDITIONS
from congress_rules.rulebooks.election_law.timetable import postponement, timetable
from tests.elections.timetable.places import DAY, before

LATER, EARLIER = DAY + timedelta(10), DAY - timedelta(3)
DONE = {"voter-list": before(20), "day-and-place": before(20), "preliminary-candidates": before(15)}
ANEW = attrs.evolve(
    POSTPONEMENT,
    readings=tuple(
        each.taking("anew") if each.id == "timetable-postponement" else each for each in POSTPONEMENT.readings
    ),
)


def moved(to, actual=None, policy=POSTPONEMENT):
    """Move the tests' election day."""
    return policy.moved(TIMETABLE(DAY), TIMETABLE(to), actual)


def test_postponed():
    """The lists stay, what states the day is due again, and what was not done is due by the new day."""
    found = moved(LATER, DONE)
    assert ("voter-list", "preliminary-candidates") == found.of(MovedState.STAYS)
    assert ("day-and-place",) == found.of(MovedState.AGAIN)
    assert ("formal-candidates",) == found.of(MovedState.DUE)
    limits = {each.step: each.limit for each in found.steps}
    assert LATER - timedelta(20) == limits["day-and-place"]
    assert LATER - timedelta(7) == limits["formal-candidates"]


def test_all_anew():
    """Read so, whatever was done is due again."""
    found = moved(LATER, DONE, ANEW)
    assert ("voter-list", "day-and-place", "preliminary-candidates") == found.of(MovedState.AGAIN)
    assert ("formal-candidates",) == found.of(MovedState.DUE)
    assert "timetable-postponement" in found.steps[0].readings


def test_brought_forward():
    """What was in time for the old day may be too late for the new one."""
    found = moved(EARLIER, DONE)
    assert ("voter-list", "preliminary-candidates") == found.of(MovedState.TOO_LATE)
    assert EARLIER - timedelta(20) == found.steps[0].limit


@pytest.mark.parametrize(("late", "expected"), [(0, "stays"), (1, "too_late")])
def test_brought_forward_to_the_day_that_is_just_in_time(late, expected):
    """On both sides of the boundary."""
    found = moved(DAY - timedelta(late), DONE)
    assert MovedState(expected) is found.steps[0].state


def test_objections_keep_their_period():
    """It runs from the list, which stays; an objection is told of when it is named."""
    found = moved(LATER, DONE | {"objection": before(16)})
    assert "objection" in found.of(MovedState.STAYS)
    assert "objection" not in [each.step for each in moved(LATER, DONE).steps]


def test_an_unknown_anchor():
    """Whether an objection stays is open while the day of the list is unknown."""
    assert {"voter-list", "objection"} <= set(moved(LATER, {"objection": before(16)}).of(MovedState.DUE))


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda each: each.year)
def test_the_law_is_silent_on_the_day_and_place(edition):
    """What an edition does not date it does not date anew."""
    policy = timetable(edition)
    found = postponement(edition).moved(policy(DAY), policy(LATER))
    assert "day-and-place" in found.of(MovedState.NOT_REGULATED)


def test_explained():
    """Both days, then each step with its provisions; what is on no record has no day."""
    lines = moved(LATER, DONE).explain("en").splitlines()
    assert "general election 2024-12-08 → 2024-12-18" == lines[0]
    assert "  publication of the voter list: stays valid (" in lines[1]
    assert "须重新进行，至迟 2024-11-28" in moved(LATER, DONE).explain()
    assert "无" not in moved(LATER).explain("zh").splitlines()[0]
    assert any("due by ?" in line for line in moved(LATER, {"objection": before(16)}).explain("en").splitlines())


def test_the_policy_is_in_order():
    """Under both readings; a step that is none is refused."""
    assert () == POSTPONEMENT.check() == ANEW.check()
    with pytest.raises(UnknownNameError):
        moved(LATER, {"lists": date(2024, 1, 1)})


def test_all_anew_opens_a_new_period_for_objections():
    """An objection is due again within the period that runs from the list that is due again."""
    found = {each.step: each for each in moved(LATER, DONE | {"objection": before(16)}, ANEW).steps}
    assert (MovedState.AGAIN, LATER - timedelta(15)) == (found["objection"].state, found["objection"].limit)
