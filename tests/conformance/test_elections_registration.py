"""Test where voters register, on which papers, how and for what they vote, by the ids of the facts."""

from datetime import timedelta
from typing import Any

import pytest

from congress_rules.elections.registration import Registration
from congress_rules.logic import Severity
from congress_rules.rulebooks.beijing_rules import registration as beijing
from tests.elections.electorate import (
    BEIJING,
    DAY,
    OUTLINE,
    REGISTRATIONS,
    STATUTE,
    VOTER,
    a_voter,
    paper,
    places,
    read,
    registered,
    said,
)

MIGRANT: dict[str, Any] = {"household": "elsewhere", "residence": "local"}
LEFT = {"household": "local", "residence": "elsewhere"}
APART = {"household": "local", "residence": "local"}
AT_LARGE = (
    "suspended_sentence",
    "criminal_detention",
    "control",
    "bail",
    "residential_surveillance",
    "administrative_detention",
)
EVE, NEXT = DAY - timedelta(days=1), DAY + timedelta(days=1)
BRIEF = ("criminal_detention", "administrative_detention")
LOCKED_UP = ("imprisoned", "detained")

RESTORED_FACTS: dict[str, Any] = {"deprivation": "term", "deprived_until": EVE - timedelta(days=1)}
RESTORED = a_voter(**RESTORED_FACTS)
"""Of his household it is known that it is here, and of his rights that they were restored."""


# Beijing


def test_b30_residents():
    """At the household; where they live, once the qualification is confirmed; nowhere else."""
    assert {"household": "due", "residence": "due"} == places(BEIJING)
    assert {"household": "due", "residence": "allowed"} == places(BEIJING, **APART, residence_confirmed=True)
    assert {"household": "due"} == places(BEIJING, **APART, residence_confirmed=False)
    assert {"household": "due", "residence": "unknown"} == places(BEIJING, **APART)
    assert "verification" == paper(BEIJING, "residence", **APART)
    assert "not_regulated" == paper(BEIJING, "household")


@pytest.mark.parametrize(("occupation", "place"), [("staff", "unit"), ("student", "school")])
def test_b30_staff_and_students(occupation, place):
    """Staff at the unit, students at the school; elsewhere is a breach."""
    assert {place: "due"} == places(BEIJING, occupation=occupation, employer="county")
    assert "breach" == said(BEIJING, "places", registered("household", occupation=occupation))


def test_b30_the_retired_are_generally_at_the_household():
    """At the former workplace on request; without one that departs from what is general, and is no breach."""
    assert {"household": "generally", "former_unit": "allowed"} == places(BEIJING, occupation="retired", asks=True)
    assert {"household": "generally"} == places(BEIJING, occupation="retired", asks=False)
    (finding,) = BEIJING.review(registered("former_unit", occupation="retired", asks=False), DAY)
    assert ("place", Severity.WARNING) == (finding.matter, finding.severity)
    (breach,) = BEIJING.review(registered("former_unit", occupation="staff", asks=False), DAY)
    assert Severity.ERROR is breach.severity


@pytest.mark.parametrize(
    ("ground", "option", "expected"),
    [
        ("moved_in", "closed", "allowed"),
        ("moved_in", "open", "allowed"),
        ("rights_restored", "closed", "allowed"),
        ("rights_restored", "open", "allowed"),
        ("other", "closed", "breach"),
        ("other", "open", "not_regulated"),
    ],
)
def test_b30_late_registration(ground, option, expected):
    """Whose household moved in or whose rights were restored may be registered late; whether others may is read."""
    policy = read(beijing.REGISTRATION, b30_late=option)
    assert expected == said(policy, "late", Registration(voter=RESTORED, late=ground, registered_on=EVE))


@pytest.mark.parametrize(
    ("day", "option", "expected"),
    [
        (EVE, "before", "allowed"),
        (DAY, "before", "breach"),
        (NEXT, "before", "breach"),
        (EVE, "included", "allowed"),
        (DAY, "included", "allowed"),
        (NEXT, "included", "breach"),
        (None, "before", "unknown"),
        (None, "included", "unknown"),
    ],
)
@pytest.mark.parametrize("ground", ["moved_in", "rights_restored"])
def test_b30_until_when_who_is_late_registers(ground, day, option, expected):
    """Up to election day, as that is read; on which day it was done must be known."""
    policy = read(beijing.REGISTRATION, b30_late_day=option)
    assert expected == said(policy, "late", Registration(voter=RESTORED, late=ground, registered_on=day))


@pytest.mark.parametrize(
    ("ground", "facts", "end", "expected"),
    [
        ("moved_in", {"household": "local"}, "after", "allowed"),
        ("moved_in", {"household": "elsewhere"}, "after", "denied"),
        ("moved_in", {"household": None}, "after", "unknown"),
        ("moved_in", {"household": "local", "deprivation": None}, "after", "allowed"),
        ("rights_restored", {"deprivation": "never"}, "after", "denied"),
        ("rights_restored", {"deprivation": "life"}, "after", "denied"),
        ("rights_restored", {"deprivation": None}, "after", "unknown"),
        ("rights_restored", {"deprivation": "term", "deprived_until": NEXT}, "after", "denied"),
        ("rights_restored", {"deprivation": "term", "deprived_until": DAY}, "after", "denied"),
        ("rights_restored", {"deprivation": "term", "deprived_until": EVE}, "after", "allowed"),
        ("rights_restored", {"deprivation": "term", "deprived_until": NEXT}, "on", "denied"),
        ("rights_restored", {"deprivation": "term", "deprived_until": DAY}, "on", "allowed"),
        ("rights_restored", {"deprivation": "term", "deprived_until": None}, "after", "unknown"),
        ("rights_restored", {**RESTORED_FACTS, "household": "elsewhere"}, "after", "allowed"),
    ],
)
def test_b30_a_ground_that_the_facts_deny(ground, facts, end, expected):
    """Who states a ground that he is known not to have is one of the others, as those are read."""
    late = Registration(voter=a_voter(**facts), late=ground, registered_on=EVE)
    for option, denied in (("closed", "breach"), ("open", "not_regulated")):
        policy = read(beijing.REGISTRATION, b30_late=option, e4_deprivation_end=end)
        assert (denied if expected == "denied" else expected) == said(policy, "late", late)


def test_b30_a_review_finds_a_late_registration_on_no_ground():
    """It is an error, with the paragraph; the law and the outline say nothing of late registration."""
    (finding,) = BEIJING.review(Registration(voter=VOTER, late="other"), DAY)
    assert ("late", Severity.ERROR) == (finding.matter, finding.severity)
    assert "art. 30 para. 2" in finding.explain("en")
    for policy in (STATUTE, OUTLINE):
        assert () == policy.review(Registration(voter=VOTER, late="other"), DAY)


@pytest.mark.parametrize(("option", "expected"), [("soft", "departure"), ("closed", "breach")])
def test_b30_b31_b35_what_is_generally_due(option, expected):
    """Neither that, nor what is allowed beside it: for the retired, for outsiders, for those locked up."""
    policy = read(beijing.REGISTRATION, b30_generally=option)
    assert expected == said(policy, "places", registered("school", occupation="retired", asks=True))
    assert expected == said(policy, "places", registered("former_unit", occupation="retired", asks=False))
    assert expected == said(policy, "places", registered("residence", **MIGRANT, can_return=True))
    boxed = registered("household", way="mobile_box", custody="imprisoned", joint_decision=True)
    assert expected == said(policy, "ways", boxed)
    assert "generally" == said(policy, "places", registered("household", occupation="retired"))
    assert "allowed" == said(policy, "places", registered("residence", **MIGRANT, can_return=False))


def test_b30_who_left_the_city():
    """With the household kept, one votes where one lives, on a certificate; the household stays possible."""
    assert {"household": "due", "residence": "allowed"} == places(BEIJING, **LEFT)
    assert "certificate" == paper(BEIJING, "residence", **LEFT)


def test_b31_outsiders():
    """Generally at the household; here on a certificate, if they cannot return; no year and no permit is asked."""
    assert {"household": "generally", "residence": "allowed"} == places(BEIJING, **MIGRANT, can_return=False)
    assert {"household": "generally"} == places(BEIJING, **MIGRANT, can_return=True)
    assert "certificate" == paper(BEIJING, "residence", **MIGRANT)
    assert "departure" == said(BEIJING, "places", registered("residence", **MIGRANT, can_return=True))
    assert "not_regulated" == said(BEIJING, "places", registered("unit", **MIGRANT, can_return=False))
    asked = {each.key for each in BEIJING.places.inputs}
    assert not {"years_of_residence", "voter.work_permit"} & asked


@pytest.mark.parametrize(
    ("roots", "present", "expected"),
    [
        ("origin", True, "allowed"),
        ("resided", True, "allowed"),
        ("none", True, "not_regulated"),
        ("origin", False, "not_regulated"),
        ("origin", None, "unknown"),
    ],
)
@pytest.mark.parametrize("policy", REGISTRATIONS.values(), ids=REGISTRATIONS)
def test_b32_citizens_who_live_abroad(policy, roots, present, expected):
    """They may vote where they came from if they are here; the law says so, too."""
    abroad = registered("original", residence="abroad", household="local", roots=roots, present=present)
    assert expected == said(policy, "places", abroad)


@pytest.mark.parametrize("custody", AT_LARGE)
def test_b35_at_the_workplace_else_the_household(custody):
    """Kinds (1) to (3) register at the workplace; without one at the household; elsewhere is a breach."""
    assert {"unit": "due"} == places(BEIJING, custody=custody, employer="central")
    assert {"household": "due"} == places(BEIJING, custody=custody, employer="none")
    assert {"unit": "unknown", "household": "unknown"} == places(BEIJING, custody=custody, employer=None)


@pytest.mark.parametrize("custody", LOCKED_UP)
def test_b35_at_the_place_of_custody_or_the_household(custody):
    """Kinds (4) and (5) register there by joint decision, or at the household, on a certificate and by a mandate."""
    assert {"household": "allowed", "custody": "allowed"} == places(BEIJING, custody=custody, joint_decision=True)
    assert {"household": "allowed"} == places(BEIJING, custody=custody, joint_decision=False)
    assert "rights_certificate" == paper(BEIJING, "household", custody=custody)
    assert "generally" == said(BEIJING, "ways", registered("household", way="proxy", custody=custody))


@pytest.mark.parametrize("custody", BRIEF)
@pytest.mark.parametrize("way", ["mobile_box", "proxy"])
@pytest.mark.parametrize(("decided", "expected"), [(True, "allowed"), (False, "breach"), (None, "unknown")])
def test_b35_held_briefly(custody, way, decided, expected):
    """Criminal and administrative detention: mobile box or proxy by joint decision."""
    assert expected == said(BEIJING, "ways", registered(way=way, custody=custody, joint_decision=decided))


@pytest.mark.parametrize(
    ("employer", "agreed", "township", "district"),
    [
        ("county", None, "due", "not_regulated"),
        ("municipal", True, "allowed", "allowed"),
        ("central", False, "breach", "allowed"),
        ("central", None, "unknown", "allowed"),
        ("township", None, "not_regulated", "not_regulated"),
    ],
)
def test_b28_staff_of_units_seated_in_a_township(employer, agreed, township, district):
    """Staff of district units vote for the township; those of central and municipal ones may skip it."""
    facts = {"occupation": "staff", "unit_seat": "township", "employer": employer, "unit_agreed": agreed}
    assert township == said(BEIJING, "congresses", registered(congress="township", **facts))
    assert district == said(BEIJING, "congresses", registered(congress="county", **facts))


# The law, and the provisions of 1983


def test_p6_county_organs_seated_in_a_city():
    """Their staff vote for the county and not for the city or district where they sit."""
    facts = {"occupation": "staff", "unit_seat": "city", "employer": "county"}
    assert "due" == said(STATUTE, "congresses", registered(congress="county", **facts))
    assert "breach" == said(STATUTE, "congresses", registered(congress="host", **facts))
    assert "not_regulated" == said(
        STATUTE, "congresses", registered(congress="host", **{**facts, "employer": "central"})
    )


@pytest.mark.parametrize(
    ("employer", "expected"), [("municipal", "allowed"), ("central", "allowed"), ("county", "not_regulated")]
)
def test_p7_other_units_seated_in_a_township(employer, expected):
    """Staff of units not led by the county may vote for the county alone; the township is open to them."""
    facts = {"occupation": "staff", "unit_seat": "township", "employer": employer}
    assert expected == said(STATUTE, "congresses", registered(congress="county", **facts))
    assert expected == said(STATUTE, "congresses", registered(congress="township", **facts))


CONFINED = (*BRIEF, *LOCKED_UP, "labour_reeducation")


@pytest.mark.parametrize("custody", CONFINED)
@pytest.mark.parametrize("way", ["mobile_box", "proxy"])
@pytest.mark.parametrize(("decided", "expected"), [(True, "allowed"), (False, "breach"), (None, "unknown")])
def test_p5_how_those_confined_vote(custody, way, decided, expected):
    """By mobile box or proxy, as the committee and the custodial organ decide together."""
    assert expected == said(STATUTE, "ways", registered(way=way, custody=custody, joint_decision=decided))


@pytest.mark.parametrize("custody", ["control", "suspended_sentence", "bail", "residential_surveillance"])
@pytest.mark.parametrize(
    ("decided", "immobile", "expected"),
    [(True, False, "allowed"), (False, True, "allowed"), (False, False, "breach"), (None, False, "unknown")],
)
@pytest.mark.parametrize("policy", REGISTRATIONS.values(), ids=REGISTRATIONS)
def test_p5_b35_those_at_large_have_the_general_grounds_too(policy, custody, decided, immobile, expected):
    """A joint decision lets them, as an illness lets everybody; in Beijing, too, which speaks of two kinds alone."""
    facts: dict[str, Any] = {"custody": custody, "joint_decision": decided}
    assert expected == said(policy, "ways", registered(way="mobile_box", immobile=immobile, **facts))
    assert expected == said(policy, "ways", registered(way="proxy", away=immobile, proxy_approved=True, **facts))


@pytest.mark.parametrize("custody", LOCKED_UP)
@pytest.mark.parametrize(("decided", "expected"), [(True, "allowed"), (False, "breach"), (None, "unknown")])
def test_b35_p5_voting_at_the_place_of_custody(custody, decided, expected):
    """Beijing leaves the way to the provisions of 1983: mobile box or proxy, by joint decision."""
    for way in ("mobile_box", "proxy"):
        there = registered("custody", way=way, custody=custody, joint_decision=decided)
        assert expected == said(BEIJING, "ways", there)


@pytest.mark.parametrize(
    ("custody", "expected"),
    [
        ("criminal_detention", "allowed"),
        ("administrative_detention", "allowed"),
        ("labour_reeducation", "allowed"),
        ("imprisoned", "not_regulated"),
        ("detained", "not_regulated"),
        ("bail", "allowed"),
    ],
)
def test_p5_b35_who_may_return_on_the_day(custody, expected):
    """Those held briefly may return to their district; of those locked up the provisions do not say so."""
    assert expected == said(STATUTE, "ways", registered(way="in_person", custody=custody))
    in_beijing = registered("custody", way="in_person", custody=custody)
    assert ("due" if custody == "bail" else expected) == said(BEIJING, "ways", in_beijing)


def test_p9_who_moved_and_kept_the_household():
    """They may vote where they live, on a certificate; of all other places the law leaves it to local rules."""
    assert {"residence": "allowed"} == places(STATUTE, **MIGRANT) == places(STATUTE, **LEFT)
    assert "certificate" == paper(STATUTE, "residence", **MIGRANT) == paper(STATUTE, "residence", **LEFT)
    assert "not_regulated" == paper(STATUTE, "household", **MIGRANT)
    assert {} == places(STATUTE)


@pytest.mark.parametrize(
    ("away", "approved", "expected"),
    [
        (True, True, "allowed"),
        (True, False, "breach"),
        (False, True, "breach"),
        (False, None, "breach"),
        (None, False, "breach"),
        (True, None, "unknown"),
        (None, True, "unknown"),
    ],
)
@pytest.mark.parametrize("policy", REGISTRATIONS.values(), ids=REGISTRATIONS)
def test_p9_proxies_of_who_is_away(policy, away, approved, expected):
    """Whoever is away during the election may appoint a proxy in writing, with the committee's consent."""
    assert expected == said(policy, "ways", registered(way="proxy", away=away, proxy_approved=approved))


@pytest.mark.parametrize(("policy", "expected"), [(STATUTE, ["42", "9 para. 1"]), (BEIJING, ["51"])])
def test_p9_proxies_rest_on_the_provisions_too(policy, expected):
    """On their article 9 para. 1 beside the law's; Beijing has an article of its own."""
    (ground,) = policy.ways.decide(registered(way="proxy", away=True, proxy_approved=True)).grounds
    assert expected == [each.key for each in ground.basis]


@pytest.mark.parametrize(("immobile", "expected"), [(True, "allowed"), (False, "breach"), (None, "unknown")])
@pytest.mark.parametrize("policy", REGISTRATIONS.values(), ids=REGISTRATIONS)
def test_d4_7_mobile_boxes(policy, immobile, expected):
    """They are for those who cannot move, or live scattered and hard to reach."""
    assert expected == said(policy, "ways", registered(way="mobile_box", immobile=immobile))


@pytest.mark.parametrize(("policy", "expected"), [(STATUTE, "allowed"), (OUTLINE, "allowed"), (BEIJING, "due")])
def test_d4_7_in_person(policy, expected):
    """At a station or a meeting; Beijing says that voters shall come."""
    assert expected == said(policy, "ways", registered(way="in_person"))


@pytest.mark.parametrize(
    ("policy", "by_card", "card", "expected"),
    [
        (STATUTE, True, True, "due"),
        (STATUTE, True, False, "breach"),
        (STATUTE, False, False, "not_regulated"),
        (STATUTE, None, False, "unknown"),
        (BEIJING, None, False, "breach"),
        (OUTLINE, None, True, "due"),
    ],
)
def test_e27_voter_cards(policy, by_card, card, expected):
    """By the law where voting on a card is practised; in Beijing and by the outline it is."""
    assert expected == said(policy, "cards", Registration(voter=VOTER, by_card=by_card, card=card))
