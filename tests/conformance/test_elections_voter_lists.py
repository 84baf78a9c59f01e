"""Test one district for each voter and lists carried over, by the ids of the facts."""

from datetime import date
from typing import Any

import pytest

from congress_rules.elections.registration import ADDED, Carry, Current, VoterList
from congress_rules.law import cited
from congress_rules.rulebooks.election_law.franchise import franchise
from congress_rules.rulebooks.election_law.text import edition
from tests.elections.electorate import (
    CARRY_OVERS,
    DAY,
    FRANCHISES,
    LAW,
    ONE_DISTRICTS,
    a_voter,
    read,
)

LAST = date(2021, 11, 5)


# One district and one vote


@pytest.mark.parametrize("policy", ONE_DISTRICTS.values(), ids=ONE_DISTRICTS)
def test_d4_4_e5_one_district_for_each_voter(policy):
    """No list, one list, two lists, and twice on one list."""
    lists = [VoterList(district="north", voters=["a", "b", "d", "d"]), VoterList(district="south", voters=["b", "c"])]
    found = policy.duplicates(lists)
    assert [("b", ("north", "south")), ("d", ("north", "north"))] == [(each.voter, each.districts) for each in found]
    assert () == policy.duplicates([])


def test_d4_2_universal_and_equal():
    """Equality is one vote each, which the outline says with the law: both are cited."""
    (clause,) = ONE_DISTRICTS["outline"].clauses()
    assert ["election-outline", "election-law-2010", "election-law-2010"] == [p.instrument.id for p in clause.basis]
    assert "art. 4" in cited(clause.basis).en


# The list carried over


@pytest.mark.parametrize("policy", CARRY_OVERS.values(), ids=CARRY_OVERS)
@pytest.mark.parametrize(
    ("listed", "facts", "expected"),
    [
        (True, {}, Carry.KEEP),
        (True, {"dead": True}, Carry.STRIKE),
        (False, {"dead": True}, Carry.OFF),
        (True, {"deprivation": "life"}, Carry.STRIKE),
        (True, {"deprivation": "term", "deprived_until": DAY}, Carry.STRIKE),
        (False, {"deprivation": "life"}, Carry.OFF),
        (True, {"district": "south"}, Carry.MOVE),
        (False, {"born": date(2006, 12, 8)}, Carry.GROWN),
        (False, {"born": date(2003, 11, 6)}, Carry.GROWN),
        (False, {"born": date(2003, 11, 5)}, Carry.NEW),
        (False, {"born": date(2006, 12, 9)}, Carry.OFF),
        (False, {"deprivation": "term", "deprived_until": date(2024, 12, 7)}, Carry.RESTORED),
        (False, {}, Carry.NEW),
        (False, {"citizen": False}, Carry.OFF),
        (True, {"citizen": False}, None),
        (True, {"incapacity": "mental_illness", "incapacity_confirmed": True}, Carry.LEAVE_OFF),
        (True, {"incapacity": "mental_illness", "incapacity_confirmed": False}, Carry.KEEP),
        (True, {"custody": "detained", "suspended_by": "court"}, Carry.SUSPEND),
        (True, {"custody": "detained", "suspended_by": "none"}, Carry.KEEP),
        (True, {"district": None}, None),
        (True, {"dead": None}, None),
    ],
)
def test_e27_b29_who_is_struck_moved_and_added(policy, listed, facts, expected):
    """The dead and the deprived are struck, who moved is moved, who turned 18 or is restored is added."""
    here: dict[str, Any] = {"district": "north", "dead": False, **facts}
    now = {name: here.pop(name) for name in ("district", "dead")}
    last = [VoterList(district="north", voters=["v"] if listed else [])]
    people = [Current(voter=a_voter(**here), **now)]
    found = policy.carry(last, people, LAW, last_election=LAST, election_day=DAY)
    (carried,) = found.everybody
    assert expected is (carried.decision.value if carried.decision.decided else None)
    before = "north" if listed else None
    after = "south" if expected is Carry.MOVE else "north" if expected in {Carry.KEEP, *ADDED} else None
    assert (before, after) == (carried.before, carried.after)


@pytest.mark.parametrize(
    ("until", "option", "expected"),
    [
        (date(2001, 1, 1), "after", Carry.NEW),
        (date(2021, 11, 4), "after", Carry.NEW),
        (date(2021, 11, 5), "after", Carry.RESTORED),
        (date(2021, 11, 5), "on", Carry.NEW),
        (date(2021, 11, 6), "on", Carry.RESTORED),
        (date(2024, 12, 7), "after", Carry.RESTORED),
        (date(2024, 12, 8), "after", Carry.OFF),
        (date(2024, 12, 8), "on", Carry.RESTORED),
        (None, "after", None),
    ],
)
def test_e27_b29_rights_restored_since_the_last_registration(until, option, expected):
    """Whose rights were back at the last election already is registered for the first time, not restored now."""
    people = [Current(voter=a_voter(deprivation="term", deprived_until=until), district="north", dead=False)]
    right = read(franchise(edition(2020)), e4_deprivation_end=option)
    for policy in CARRY_OVERS.values():
        (found,) = policy.carry([], people, right, last_election=LAST, election_day=DAY).everybody
        assert expected is (found.decision.value if found.decision.decided else None)


def test_e27_in_beijing_other_incapacity_leaves_off():
    """The clauses of the right are those of the policy that is given."""
    people = [Current(voter=a_voter(incapacity="other", incapacity_confirmed=True), district="north", dead=False)]
    last = [VoterList(district="north", voters=["v"])]
    for policy, expected in ((LAW, Carry.KEEP), (FRANCHISES["beijing"], Carry.LEAVE_OFF)):
        found = CARRY_OVERS["beijing"].carry(last, people, policy, last_election=LAST, election_day=DAY)
        assert expected is found.everybody[0].decision.value
