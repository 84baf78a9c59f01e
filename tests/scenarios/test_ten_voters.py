"""Ten voters of different situations before one election: who may vote, where, on which papers, in both languages."""

from datetime import date
from typing import Any, Final

import pytest

from congress_rules.elections.registration import Lawfulness
from congress_rules.logic import Status
from tests.elections.electorate import BEIJING, DAY, FRANCHISES, OUTLINE, a_voter

HERE = FRANCHISES["beijing"]

TEN: Final[dict[str, tuple[dict[str, Any], bool | None, dict[str, str]]]] = {
    "a villager at home": ({}, True, {"household": "due", "residence": "due"}),
    "an official of a district bureau": ({"occupation": "staff", "employer": "county"}, True, {"unit": "due"}),
    "a pensioner who asks for the old workplace": (
        {"occupation": "retired", "asks": True},
        True,
        {"household": "generally", "former_unit": "allowed"},
    ),
    "a student who turns 18 on election day": (
        {"occupation": "student", "born": date(2006, 12, 8)},
        True,
        {"school": "due"},
    ),
    "a pupil who turns 18 the day after": (
        {"occupation": "student", "born": date(2006, 12, 9)},
        False,
        {"school": "due"},
    ),
    "a worker from another province": (
        {"household": "elsewhere", "residence": "local", "occupation": "staff", "can_return": False},
        True,
        {"household": "generally", "residence": "allowed"},
    ),
    "a prisoner who is not deprived": (
        {"custody": "imprisoned", "joint_decision": True},
        True,
        {"household": "allowed", "custody": "allowed"},
    ),
    "a prisoner whose deprivation ended the day before": (
        {"custody": "imprisoned", "deprivation": "term", "deprived_until": date(2024, 12, 7), "joint_decision": False},
        True,
        {"household": "allowed"},
    ),
    "a suspect whose right the procuratorate suspended": (
        {"custody": "detained", "suspended_by": "procuratorate", "joint_decision": None},
        False,
        {},
    ),
    "a citizen who lives abroad, of whom the age is not known": (
        {"born": None, "residence": "abroad", "roots": "origin", "present": True},
        None,
        {"original": "allowed"},
    ),
}


@pytest.mark.parametrize("who", TEN)
def test_who_may_vote(who):
    """The right of each, by Beijing's rules."""
    facts, expected, _ = TEN[who]
    decision = HERE.decide(a_voter(**facts), DAY)
    assert expected is (decision.value if decision.decided else None)


@pytest.mark.parametrize("who", TEN)
def test_where_each_registers(who):
    """The places of each, by Beijing's rules."""
    facts, _, expected = TEN[who]
    found = {
        route.place: str(route.lawfulness.value if route.lawfulness.decided else route.lawfulness.status)
        for route in BEIJING.routes(a_voter(**facts), DAY)
    }
    assert expected == found


@pytest.mark.parametrize("who", TEN)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_everything_is_explained(who, language):
    """Right and routes, in both languages, each with its article, and without the voter's id."""
    facts, *_ = TEN[who]
    voter = a_voter(id="110101200612080000", **facts)
    said = [HERE.decide(voter, DAY).explain(language), *(r.explain(language) for r in BEIJING.routes(voter, DAY))]
    assert all({"zh": "北京市", "en": "Beijing's Rules"}[language] in each for each in said)
    assert not [each for each in said if "110101200612080000" in each]


def test_the_outline_says_otherwise_of_the_worker():
    """By the outline he needs a year, the permit, or a vote last time; with one, the certificate or a check."""
    facts, *_ = TEN["a worker from another province"]
    told = {"asks": True, "resident_since": date(2023, 12, 8), "work_permit": False, "voted_last_time": False}
    routes = {route.place: route for route in OUTLINE.routes(a_voter(**facts, **told), DAY)}
    assert {"household": Lawfulness.GENERALLY, "residence": Lawfulness.ALLOWED, "unit": Lawfulness.ALLOWED} == {
        place: route.lawfulness.value for place, route in routes.items()
    }
    assert ["certificate", "certificate"] == [routes[place].paper.value for place in ("residence", "unit")]
    assert Status.NOT_REGULATED is routes["household"].paper.status


def test_a_no_in_both_languages():
    """The pupil is told what is missing and which article asks for it."""
    facts, *_ = TEN["a pupil who turns 18 the day after"]
    decision = HERE.decide(a_voter(**facts), DAY)
    verdict, ground, turned = decision.explain().splitlines()
    assert ("选举权（北京）：否", "  → 若 周岁: 17 → 18，则为是") == (verdict, turned)
    assert ground.startswith("  ✗ 年满 18 周岁：周岁 17；要求：周岁不少于18（")
    assert "第四条第一款" in ground
    assert "第二十九条第四款" in ground
    verdict, ground, turned = decision.explain("en").splitlines()
    assert ("the right to vote (Beijing): no", "  → if age: 17 → 18, then yes") == (verdict, turned)
    assert ground.startswith("  ✗ 18 years old: age 17; required: age is at least 18 (")
    assert "art. 29 para. 4" in ground
