"""Test where voters register, on which papers, how and for what they vote, by the ids of the facts."""

from datetime import date
from typing import Any

import attrs
import pytest

from congress_rules.elections.registration import ADDED, Carry, Current, Registration, VoterList
from congress_rules.law import cited
from congress_rules.logic import Severity
from congress_rules.rulebooks.election_outline import registration as outline
from tests.elections.electorate import (
    BEIJING,
    CARRY_OVERS,
    DAY,
    FRANCHISES,
    LAW,
    ONE_DISTRICTS,
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

LAST = date(2021, 11, 5)
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
BRIEF = ("criminal_detention", "administrative_detention")
LOCKED_UP = ("imprisoned", "detained")


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
    ("ground", "expected"), [("moved_in", "allowed"), ("rights_restored", "allowed"), ("other", "not_regulated")]
)
def test_b30_late_registration(ground, expected):
    """Whose household moved in or whose rights were restored may be registered up to election day."""
    assert expected == said(BEIJING, "late", Registration(voter=VOTER, late=ground))


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
    assert "departure" == said(BEIJING, "ways", registered("household", way="in_person", custody=custody))


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


FIVE = (*AT_LARGE, *LOCKED_UP, "labour_reeducation")


@pytest.mark.parametrize("custody", FIVE)
@pytest.mark.parametrize("way", ["mobile_box", "proxy"])
@pytest.mark.parametrize(("decided", "expected"), [(True, "allowed"), (False, "breach"), (None, "unknown")])
def test_p5_how_the_five_kinds_vote(custody, way, decided, expected):
    """By mobile box or proxy, as the committee and the custodial organ decide together."""
    assert expected == said(STATUTE, "ways", registered(way=way, custody=custody, joint_decision=decided))


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
def test_p5_who_may_return_on_the_day(custody, expected):
    """Those held briefly may return to their district; of those locked up the provisions do not say so."""
    assert expected == said(STATUTE, "ways", registered(way="in_person", custody=custody))


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


@pytest.mark.parametrize(("immobile", "expected"), [(True, "allowed"), (False, "breach"), (None, "unknown")])
@pytest.mark.parametrize("policy", REGISTRATIONS.values(), ids=REGISTRATIONS)
def test_d4_7_mobile_boxes(policy, immobile, expected):
    """They are for those who cannot move, or live scattered and hard to reach."""
    assert expected == said(policy, "ways", registered(way="mobile_box", immobile=immobile))


@pytest.mark.parametrize(("policy", "expected"), [(STATUTE, "allowed"), (OUTLINE, "allowed"), (BEIJING, "due")])
def test_d4_7_in_person(policy, expected):
    """At a station or a meeting; Beijing says that voters shall come."""
    assert expected == said(policy, "ways", registered(way="in_person"))


# The outline


def test_d4_5_residence_apart_from_the_household():
    """With an employer at the workplace; without, where one lives now."""
    staff = {"occupation": "staff", "employer": "county"}
    assert {"unit": "due"} == places(OUTLINE, **APART, **staff, awaiting_rehousing=False)
    assert "breach" == said(OUTLINE, "places", registered("residence", **APART, **staff))
    assert {"residence": "allowed"} == places(OUTLINE, **APART, awaiting_rehousing=False)
    assert {} == places(OUTLINE, awaiting_rehousing=False)


def test_d4_5_demolished_villages():
    """Who is not yet rehoused registers at the original place, and may do so where he lives, without an employer."""
    assert {"residence": "allowed", "original": "due"} == places(OUTLINE, **APART, awaiting_rehousing=True)
    assert "unknown" == places(OUTLINE, **APART)["original"]


@pytest.mark.parametrize(("form", "expected"), [("visit", "none"), ("in_person", "valid_papers"), (None, "unknown")])
def test_d4_5_forms_of_registration(form, expected):
    """By an official's visit, or in person with papers."""
    assert expected == said(OUTLINE, "papers", Registration(voter=VOTER, place="household", form=form))


BARE: dict[str, Any] = {
    **MIGRANT,
    "asks": True,
    "resident_since": date(2024, 12, 1),
    "work_permit": False,
    "voted_last_time": False,
}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, "departure"),
        ({"resident_since": date(2023, 12, 8)}, "allowed"),
        ({"resident_since": date(2023, 12, 9)}, "departure"),
        ({"resident_since": date(2023, 12, 7)}, "allowed"),
        ({"work_permit": True}, "allowed"),
        ({"voted_last_time": True}, "allowed"),
        ({"voted_last_time": True, "asks": False}, "departure"),
        ({"work_permit": True, "resident_since": None}, "allowed"),
        ({"work_permit": None}, "unknown"),
        ({"asks": None, "work_permit": True}, "unknown"),
    ],
)
@pytest.mark.parametrize("place", ["residence", "unit"])
def test_d4_9_migrants(place, facts, expected):
    """On request after a year, with the permit, or having voted here last time; else it departs from the principle."""
    assert expected == said(OUTLINE, "places", registered(place, **{**BARE, **facts}))


def test_d4_9_a_year_from_29_february():
    """It is complete on 28 February of the year after."""
    facts: dict[str, Any] = {**BARE, "resident_since": date(2024, 2, 29)}
    assert "departure" == said(OUTLINE, "places", registered("unit", **facts), date(2025, 2, 27))
    assert "allowed" == said(OUTLINE, "places", registered("unit", **facts), date(2025, 2, 28))


@pytest.mark.parametrize("years", [0, 1, 5])
def test_d4_9_the_year_is_a_parameter(years):
    """Both sides of any number of years."""
    policy = read(attrs.evolve(outline.REGISTRATION, least_years=years))
    since = date(DAY.year - years, DAY.month, DAY.day)
    assert "allowed" == said(policy, "places", registered("unit", **{**BARE, "resident_since": since}))
    since = since.replace(day=9)
    assert "departure" == said(policy, "places", registered("unit", **{**BARE, "resident_since": since}))


def test_d4_9_in_principle_at_the_household():
    """Generally there; who cannot return appoints a proxy in writing, with the committee's consent."""
    assert "generally" == said(OUTLINE, "places", registered("household", **MIGRANT))
    facts: dict[str, Any] = {**MIGRANT, "can_return": False, "proxy_approved": True}
    assert "allowed" == said(OUTLINE, "ways", registered("household", way="proxy", **facts))
    refused = {**facts, "proxy_approved": False, "away": True}
    assert "breach" == said(OUTLINE, "ways", registered("household", way="proxy", **refused))
    assert "not_regulated" == said(OUTLINE, "places", registered("school", **MIGRANT))


SHOWN: dict[str | None, list[Severity]] = {
    "verification": [],
    "certificate": [],
    "none": [Severity.ERROR],
    None: [Severity.NOTE],
}


def test_d4_9_who_is_spared_the_certificate():
    """Who voted here last time is only verified; a certificate is as good, and nothing else is."""
    assert "certificate" == paper(OUTLINE, "unit", **BARE)
    facts: dict[str, Any] = {**BARE, "voted_last_time": True}
    assert "verification" == paper(OUTLINE, "unit", **facts)
    for shown, expected in (
        ("verification", []),
        ("certificate", []),
        ("none", [Severity.ERROR]),
        (None, [Severity.NOTE]),
    ):
        found = OUTLINE.review(attrs.evolve(registered("unit", **facts), paper=shown), DAY)
        assert expected == [each.severity for each in found]


def test_d4_9_reading_as_in_beijing():
    """Read after Beijing's article 31, neither the year nor the permit is asked, but that one cannot return."""
    policy = read(outline.REGISTRATION, d4_9_conditions="beijing-rules")
    assert "allowed" == said(policy, "places", registered("residence", **BARE, can_return=False))
    assert "departure" == said(policy, "places", registered("residence", **BARE, can_return=True))
    assert "not_regulated" == said(policy, "places", registered("unit", **BARE, can_return=False))


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


def test_e27_in_beijing_other_incapacity_leaves_off():
    """The clauses of the right are those of the policy that is given."""
    people = [Current(voter=a_voter(incapacity="other", incapacity_confirmed=True), district="north", dead=False)]
    last = [VoterList(district="north", voters=["v"])]
    for policy, expected in ((LAW, Carry.KEEP), (FRANCHISES["beijing"], Carry.LEAVE_OFF)):
        found = CARRY_OVERS["beijing"].carry(last, people, policy, last_election=LAST, election_day=DAY)
        assert expected is found.everybody[0].decision.value
