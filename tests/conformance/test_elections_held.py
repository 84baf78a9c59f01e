"""Test who of those sentenced or in custody registers and votes, and how, by the ids of the facts."""

from datetime import date, timedelta
from typing import Any

import pytest

from congress_rules.elections.registration import Registration
from congress_rules.logic import Severity
from congress_rules.rulebooks.beijing_rules import registration as beijing
from congress_rules.rulebooks.election_law.registration import registration
from congress_rules.rulebooks.election_law.voters import VOTER_FACETS
from congress_rules.rulebooks.election_outline import registration as outline
from tests.elections.electorate import (
    BEIJING,
    DAY,
    LAWS,
    OUTLINE,
    REGISTRATIONS,
    STATUTE,
    places,
    read,
    registered,
    said,
)

(HELD,) = ([each.id for each in facet.members if each.id != "none"] for facet in VOTER_FACETS if facet.id == "custody")
NEXT = DAY + timedelta(days=1)
EVE = DAY - timedelta(days=1)


def ways(policy, *, place: str | None = "household", **facts: Any) -> set[str]:
    """Give what is said of the ways of voting."""
    facts = {"joint_decision": True, **facts}
    return {said(policy, "ways", registered(place, way=way, **facts)) for way in ("in_person", "mobile_box", "proxy")}


# Who may not vote


@pytest.mark.parametrize("custody", HELD)
def test_b4_b35_e4_who_is_deprived_for_life(custody):
    """Of those sentenced or in custody nobody who is deprived of his rights registers or votes, however it is done."""
    facts: dict[str, Any] = {"custody": custody, "employer": "central", "joint_decision": True}
    assert {} == places(BEIJING, **facts, deprivation="life")
    for policy in REGISTRATIONS.values():
        assert {"breach"} == ways(policy, **facts, deprivation="life")
    assert {"unknown"} == set(places(BEIJING, **facts, deprivation=None).values())
    assert {"unknown"} == ways(STATUTE, **facts, deprivation=None)


@pytest.mark.parametrize(
    ("until", "option", "expected"),
    [
        (NEXT, "after", "breach"),
        (DAY, "after", "breach"),
        (EVE, "after", "allowed"),
        (NEXT, "on", "breach"),
        (DAY, "on", "allowed"),
        (EVE, "on", "allowed"),
        (None, "after", "unknown"),
        (None, "on", "unknown"),
    ],
)
def test_b4_b35_e4_who_is_deprived_for_a_term(until, option, expected):
    """Until it is over, as the franchise reads it."""
    facts: dict[str, Any] = {"custody": "imprisoned", "deprivation": "term", "deprived_until": until}
    policy = read(beijing.REGISTRATION, e4_deprivation_end=option)
    assert expected == said(policy, "places", registered("household", **facts))
    for law in LAWS.values():
        decided = registered(way="mobile_box", joint_decision=True, **facts)
        assert expected == said(read(registration(law), e4_deprivation_end=option), "ways", decided)


@pytest.mark.parametrize(
    ("by", "serious", "option", "expected"),
    [
        ("court", False, "decided", "breach"),
        ("procuratorate", None, "decided", "breach"),
        ("none", True, "decided", "allowed"),
        ("other", True, "decided", "allowed"),
        (None, True, "decided", "unknown"),
        ("court", True, "examined", "breach"),
        ("court", False, "examined", "allowed"),
        ("court", None, "examined", "unknown"),
        ("none", True, "examined", "allowed"),
    ],
)
def test_b34_b35_p4_whose_right_is_suspended(by, serious, option, expected):
    """Who is detained votes unless procuratorate or court suspended his right, as the franchise reads it."""
    facts: dict[str, Any] = {"custody": "detained", "suspended_by": by, "serious_case": serious, "joint_decision": True}
    policy = read(beijing.REGISTRATION, p4_serious_case=option)
    assert expected == said(policy, "places", registered("household", **facts))
    assert expected == said(policy, "places", registered("custody", **facts))
    for law in LAWS.values():
        decided = registered(way="proxy", **facts)
        assert expected == said(read(registration(law), p4_serious_case=option), "ways", decided)


def test_b34_a_suspension_is_of_who_is_detained():
    """Of who is on bail, or imprisoned, no decision to suspend counts."""
    for custody in ("bail", "imprisoned"):
        assert {"household": "due"} == places(BEIJING, custody="bail", suspended_by="court")
        assert "breach" not in ways(STATUTE, custody=custody, suspended_by="court")


def test_b35_a_review_finds_who_may_not_vote():
    """An error at the place, and one about the way; without a day, whether a term is over is open."""
    life = registered("household", way="proxy", custody="imprisoned", deprivation="life")
    found = {each.matter: each for each in BEIJING.review(life, DAY)}
    assert [Severity.ERROR, Severity.ERROR] == [found[matter].severity for matter in ("place", "way")]
    assert "art. 4 para. 2" in found["place"].explain("en")
    term = registered("household", custody="imprisoned", deprivation="term", deprived_until=date(2020, 1, 1))
    assert [Severity.NOTE] == [each.severity for each in BEIJING.review(term) if each.matter == "place"]


def test_e4_of_everybody_else_the_franchise_is_asked_first():
    """Where somebody registers who is neither sentenced nor in custody says nothing about his right."""
    deprived = Registration(voter=registered(deprivation="life").voter, place="household", way="in_person")
    assert ("due", "due") == (said(BEIJING, "places", deprived), said(BEIJING, "ways", deprived))


def test_d4_9_by_the_outline_who_is_deprived_has_no_proxy_either():
    """What the outline opens to migrants it does not open to them."""
    facts: dict[str, Any] = {"household": "elsewhere", "can_return": False, "proxy_approved": True, "custody": "bail"}
    migrant = registered("household", way="proxy", **facts)
    assert "allowed" == said(OUTLINE, "ways", migrant)
    assert "breach" == said(OUTLINE, "ways", registered("household", way="proxy", **facts, deprivation="life"))


@pytest.mark.parametrize("custody", ["imprisoned", "detained", "criminal_detention", "administrative_detention"])
@pytest.mark.parametrize(
    ("option", "decided", "expected"),
    [
        ("required", True, "allowed"),
        ("required", False, "breach"),
        ("required", None, "unknown"),
        ("general", False, "allowed"),
    ],
)
def test_d4_9_p5_a_migrant_who_is_confined_has_a_proxy_by_joint_decision(custody, option, decided, expected):
    """What the outline opens to migrants does not spare those confined the decision that the provisions ask for."""
    facts: dict[str, Any] = {"household": "elsewhere", "can_return": False, "proxy_approved": True, "away": False}
    migrant = registered("household", way="proxy", custody=custody, joint_decision=decided, **facts)
    assert expected == said(read(outline.REGISTRATION, p5_undecided=option), "ways", migrant)
    free = registered("household", way="proxy", custody="none", joint_decision=decided, **facts)
    assert "allowed" == said(OUTLINE, "ways", free)


# How the provisions of 1983 are read

SHIPPED = (*map(registration, LAWS.values()), beijing.REGISTRATION, outline.REGISTRATION)
EVERYWHERE = pytest.mark.parametrize("shipped", SHIPPED, ids=lambda policy: type(policy).__name__)
CONFINED = ("imprisoned", "detained", "criminal_detention", "administrative_detention", "labour_reeducation")
AT_LARGE = ("control", "suspended_sentence", "bail", "residential_surveillance")


@EVERYWHERE
@pytest.mark.parametrize(
    ("option", "decided", "immobile", "expected"),
    [
        ("required", True, False, "allowed"),
        ("required", False, True, "breach"),
        ("general", True, False, "allowed"),
        ("general", False, True, "allowed"),
        ("general", False, False, "breach"),
    ],
)
def test_p5_without_a_joint_decision(shipped, option, decided, immobile, expected):
    """It must be there, or the grounds count that everybody has."""
    policy = read(shipped, p5_undecided=option)
    for custody in CONFINED:
        facts: dict[str, Any] = {"custody": custody, "joint_decision": decided}
        assert expected == said(policy, "ways", registered("custody", way="mobile_box", immobile=immobile, **facts))
        proxy = registered("custody", way="proxy", away=immobile, proxy_approved=True, **facts)
        assert expected == said(policy, "ways", proxy)


@EVERYWHERE
@pytest.mark.parametrize(
    ("option", "decided", "immobile", "expected"),
    [
        ("all", True, False, "allowed"),
        ("all", False, False, "breach"),
        ("confined", True, False, "breach"),
        ("confined", True, True, "allowed"),
    ],
)
def test_p5_those_at_large(shipped, option, decided, immobile, expected):
    """They are of those listed above, or only whom an organ holds is meant."""
    policy = read(shipped, p5_at_large=option)
    for custody in AT_LARGE:
        facts: dict[str, Any] = {"custody": custody, "joint_decision": decided, "immobile": immobile}
        assert expected == said(policy, "ways", registered(way="mobile_box", **facts))


@EVERYWHERE
@pytest.mark.parametrize("decided", [True, False, None])
@pytest.mark.parametrize("one", [True, False, None])
@pytest.mark.parametrize("other", [True, False, None])
def test_p5_of_those_at_large_only_what_matters_is_asked(shipped, decided, one, other):
    """The decision is enough, and so are everybody's grounds: with either, what else is not known is not asked.

    Of an absence without a decision nor a known consent alone it is: the first row that may apply counts.
    """
    policy = read(shipped)
    for custody in AT_LARGE:
        facts: dict[str, Any] = {"custody": custody, "joint_decision": decided}
        box = registered(way="mobile_box", immobile=one, **facts)
        assert _either(decided, one) == said(policy, "ways", box)
        proxy = registered(way="proxy", away=one, proxy_approved=other, **facts)
        both = False if other is False else None if None in {one, other} else one
        assert _either(decided, both) == said(policy, "ways", proxy)


def _either(decided: bool | None, grounds: bool | None) -> str:  # noqa: FBT001 - two truths
    if decided or grounds:
        return "allowed"
    return "unknown" if None in {decided, grounds} else "breach"


@EVERYWHERE
@pytest.mark.parametrize("custody", ["imprisoned", "detained"])
@pytest.mark.parametrize(("option", "expected"), [("open", "not_regulated"), ("closed", "breach")])
def test_p5_in_person_behind_bars(shipped, custody, option, expected):
    """That they may return on the day is not said of them: it is open, or denied."""
    policy = read(shipped, p5_behind_bars=option)
    assert expected == said(policy, "ways", registered("custody", way="in_person", custody=custody))


# At the household, in Beijing

LOCKED_UP = pytest.mark.parametrize("custody", ["imprisoned", "detained"])


@LOCKED_UP
@pytest.mark.parametrize(
    ("household", "undecided", "decided", "expected"),
    [
        ("free", "required", True, "generally"),
        ("free", "required", False, "generally"),
        ("free", "required", None, "generally"),
        ("required", "required", True, "generally"),
        ("required", "required", False, "breach"),
        ("required", "required", None, "unknown"),
        ("required", "general", False, "generally"),
    ],
)
def test_b35_p5_a_mandate_for_the_household(custody, household, undecided, decided, expected):
    """Whether article 35 para. 3 frees it from the joint decision is read; a text that asks for none is free of it."""
    policy = read(beijing.REGISTRATION, b35_household=household, p5_undecided=undecided)
    mandate = registered("household", way="proxy", custody=custody, joint_decision=decided)
    assert expected == said(policy, "ways", mandate)


@LOCKED_UP
@pytest.mark.parametrize("household", ["free", "required"])
@pytest.mark.parametrize(
    ("undecided", "decided", "expected"),
    [
        ("required", True, "departure"),
        ("required", False, "breach"),
        ("required", None, "unknown"),
        ("general", False, "departure"),
    ],
)
def test_b35_p5_a_mobile_box_at_the_household(custody, household, undecided, decided, expected):
    """It takes the joint decision however the mandate is read, and then departs from what is generally so."""
    policy = read(beijing.REGISTRATION, b35_household=household, p5_undecided=undecided)
    boxed = registered("household", way="mobile_box", custody=custody, joint_decision=decided)
    assert expected == said(policy, "ways", boxed)
    assert "due" == said(policy, "ways", registered("household", way="in_person", custody="none"))


@LOCKED_UP
@pytest.mark.parametrize(("option", "expected"), [("open", "not_regulated"), ("closed", "breach")])
def test_b35_p5_in_person_at_the_household(custody, option, expected):
    """That who is locked up comes himself is no more regulated there than it is elsewhere."""
    policy = read(beijing.REGISTRATION, p5_behind_bars=option)
    assert expected == said(policy, "ways", registered("household", way="in_person", custody=custody))
