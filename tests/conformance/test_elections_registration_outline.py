"""Test where voters register and how they vote by the outline, by the ids of the facts."""

from datetime import date
from typing import Any

import attrs
import pytest

from congress_rules.elections.registration import Registration
from congress_rules.logic import Severity
from congress_rules.rulebooks.election_outline import registration as outline
from tests.elections.electorate import (
    DAY,
    OUTLINE,
    VOTER,
    paper,
    places,
    read,
    registered,
    said,
)

MIGRANT: dict[str, Any] = {"household": "elsewhere", "residence": "local"}
APART: dict[str, Any] = {"household": "local", "residence": "local"}


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
