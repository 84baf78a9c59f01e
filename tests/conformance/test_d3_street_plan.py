"""Test the plan of a street, by the ids of its facts."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from congress_rules.law import Period, Window
from congress_rules.policies import Judgement
from congress_rules.publicity import Adoption, Candidate, Designation, Ledger, Outlet, Submission, Unit
from congress_rules.rulebooks import STREET_PLAN, StreetTraining, StreetWeights, get

YEAR = Period.year(2024)
STREET, EAST, WEST = (
    Unit(id="street", kind="street"),
    Unit(id="east", kind="community"),
    Unit(id="west", kind="community"),
)
PAPER = Outlet(id="paper")


def designated(person, role, unit, since=YEAR.first):
    """Give a role."""
    return Designation(id=f"{person}-{unit.id}", unit=unit, person=person, role=role, since=since)


def assessed(period=YEAR, **records):
    """Assess the street and its communities."""
    return STREET_PLAN.assess(Ledger(units=(STREET, EAST, WEST), outlets=(PAPER,), **records), period)


def missing(found, policy):
    """Give what is missing by account and last day."""
    return {(each.account, each.window.last): each.missing for each in found.quotas if each.policy == policy}


def test_d3_1_a_person_in_charge():
    """The street has one, by name, in every quarter; the day on which the role begins counts."""
    since = date(2024, 6, 30)
    found = assessed(designations=(designated("p", "in_charge", STREET, since),))
    assert [1, 0, 0, 0] == list(missing(found, "in-charge").values())
    later = assessed(designations=(designated("p", "in_charge", STREET, date(2024, 7, 1)),))
    assert [1, 1, 0, 0] == list(missing(later, "in-charge").values())


def test_d3_2_communities_without_an_officer():
    """Every community is asked, the street is not."""
    found = assessed(Period.quarter(2024, 1), designations=(designated("p", "officer", EAST),))
    assert {("east", date(2024, 3, 31)): 0, ("west", date(2024, 3, 31)): 1} == missing(found, "officers")


@pytest.mark.parametrize("publicity", [True, False, None])
def test_d3_3_publicity_in_the_training_of_deputies(publicity):
    """It is part of it, or not, or that is not known."""
    found = STREET_PLAN.trainings.decide(StreetTraining(publicity=publicity))
    assert publicity is (found.value if found.decided else None)


def pieces(submitted, adopted):
    """Give so many items of the officer of the east."""
    day = date(2024, 2, 29)
    parts: Any = {"unit": EAST, "outlet": PAPER, "authors": ("p",)}
    return {
        "submissions": tuple(Submission(id=f"s{n}", submitted_on=day, **parts) for n in range(submitted)),
        "adoptions": tuple(Adoption(id=f"a{n}", adopted_on=day, **parts) for n in range(adopted)),
        "designations": (designated("p", "officer", EAST),),
    }


def test_d3_4_volume_times_rate():
    """4 submitted, 3 of them adopted: 4 × 3/4 is 3; small each quarter, comprehensive for the year."""
    found = assessed(**pieces(4, 3))
    assert 3 == found.totals["east"]
    assert (Window.QUARTER, Window.YEAR) == (STREET_PLAN.small, STREET_PLAN.comprehensive)
    assert [3, 0, 0, 0] == [each.gained["east"] for each in found.circulars(STREET_PLAN.small)]


@pytest.mark.parametrize(
    ("submitted", "adopted", "score"),
    [(4, 3, Fraction(4 + 75)), (1, 1, Fraction(101)), (0, 0, Fraction(0)), (None, 0, None), (1, None, None)],
)
def test_d3_4_a_weighted_sum(submitted, adopted, score):
    """A point for each item and 100 for a rate of one, as the assessor states; unknown is not zero."""
    candidate = Candidate(account="p", on=YEAR.last, period=YEAR, submitted=submitted, adopted=adopted)
    assert score == StreetWeights(per_item=1, per_rate=100).of(candidate)


def test_d3_4_the_weights_have_no_default():
    """Both must be stated."""
    with pytest.raises(TypeError):
        StreetWeights()  # type: ignore[call-arg]


def test_d3_4_rewards_and_retraining():
    """Who is judged outstanding is proposed for a reward, who is judged lagging for training."""
    said: Any = {
        "about": "p",
        "period": YEAR,
        "value": True,
        "by": "the street",
        "on": date(2025, 1, 5),
        "reason": "seen",
    }
    judged = (Judgement(id="j", criterion="outstanding", **said),)
    found = assessed(judgements=judged, **pieces(1, 1))
    assert {"outstanding": True, "retrained": None} == {each.honour: each.proposed for each in found.honours}


def test_d3_5_meetings_at_the_end_of_each_month():
    """On the last day of the month: 29 February in a leap year, 31 December at year's end."""
    due = STREET_PLAN.meetings.due(YEAR)
    assert (12, date(2024, 2, 29), date(2024, 12, 31)) == (len(due), due[1], due[-1])
    assert due[1:] == STREET_PLAN.meetings.missed([date(2024, 1, 31), date(2024, 2, 28)], YEAR)
    assert STREET_PLAN == get("street-plan", on=date(2024, 1, 1))
