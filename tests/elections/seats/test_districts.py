"""Test the size of districts and equality between them, at every boundary of the tolerance."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_rules.elections.seats import DistrictPlan, DistrictStanding, EqualityPolicy, PlannedDistrict
from congress_rules.errors import DefinitionError
from congress_rules.logic import Severity
from congress_rules.rulebooks.beijing_rules import seats as beijing
from congress_rules.rulebooks.election_law.distribution import district_size, equality
from congress_rules.rulebooks.election_law.text import edition
from tests.elections.seats.places import bound, severities

LAW = edition(2020)
SIZE = bound(district_size(LAW))
TENTH = Fraction(1, 10)
DISTRICTS = st.lists(st.tuples(st.integers(1, 3), st.integers(0, 5000)), min_size=1, max_size=6)


def plan(
    *districts: tuple[int | None, int | None], many_staff: bool | None = None, enterprise: bool | None = False
) -> DistrictPlan:
    """Give a plan of districts, each by its seats and people; `enterprise` holds of the first."""
    made = [
        PlannedDistrict(id=f"d{place}", seats=seats, population=people)
        for place, (seats, people) in enumerate(districts)
    ]
    first = PlannedDistrict(id="d0", seats=districts[0][0], population=districts[0][1], enterprise=enterprise)
    return DistrictPlan(districts=[first, *made[1:]], many_staff=many_staff)


@given(DISTRICTS, st.fractions(0, 1, max_denominator=20))
def test_finds_what_a_slow_reference_finds(districts, tolerance):
    """Every district whose people per deputy lie farther from the average than the tolerance."""
    people, seats = sum(each for _, each in districts), sum(each for each, _ in districts)
    far = [
        f"d{place}"
        for place, (own_seats, own) in enumerate(districts)
        if people and abs(own * seats - own_seats * people) > tolerance * own_seats * people
    ]
    found = bound(equality(LAW, tolerance)).check_plan(plan(*districts))
    assert far == [each.about for each in found if each.severity is Severity.WARNING]
    assert all(each.severity is not Severity.ERROR for each in found)


@pytest.mark.parametrize(
    ("people", "found"),
    [
        ((1100, 900), []),
        ((1101, 899), ["not-more", "not-fewer"]),
        ((900, 1100), []),
        ((899, 1101), ["not-fewer", "not-more"]),
    ],
)
def test_the_tolerance_includes_its_limit(people, found):
    """Ten per cent are within ten per cent, on both sides."""
    findings = bound(equality(LAW, TENTH)).check_plan(plan(*((1, each) for each in people)))
    assert [(each, Severity.WARNING) for each in found] == severities(findings)


@pytest.mark.parametrize(
    ("enterprise", "many_staff", "people", "found"),
    [
        (True, True, 1500, []),
        (True, False, 1500, ["not-more"]),
        (False, True, 1500, ["not-more"]),
        (True, None, 1500, [None]),
        (None, True, 1500, [None]),
        (None, False, 1500, ["not-more"]),
        (True, True, 500, ["not-fewer"]),
    ],
)
def test_enterprises_may_have_more_people(enterprise, many_staff, people, found):
    """In Beijing, where their staff are many; fewer people they may not have either."""
    policy = bound(beijing.equality(Fraction(1, 5)))
    made = plan((1, people), (3, 4000 - people), many_staff=many_staff, enterprise=enterprise)
    standing = DistrictStanding(district=made.districts[0], plan=made)
    decision = policy.decide(made.districts[0], made)
    assert (not found) == (decision.decided and decision.value)
    assert (None in found) == (not decision.decided)
    assert Fraction(people, 1000) - 1 == standing.deviation
    if None not in found:
        assert found == [name for name, _ in severities(policy.check_plan(made)) if name in found]


def test_the_law_has_no_exception_for_enterprises():
    """Without a basis for it there is none."""
    made = plan((1, 1500), (1, 500), many_staff=True, enterprise=True)
    findings = bound(equality(LAW, TENTH)).check_plan(made)
    assert [("not-more", Severity.WARNING), ("not-fewer", Severity.WARNING)] == severities(findings)


@pytest.mark.parametrize(
    ("districts", "average"),
    [
        ([(1, 10), (2, 20)], Fraction(10)),
        ([(None, 10), (2, 20)], None),
        ([(1, None), (2, 20)], None),
        ([(0, 10)], None),
        ([(1, 0)], Fraction(0)),
    ],
)
def test_the_average(districts, average):
    """People for every deputy; unknown where anything is, and undefined without deputies."""
    made = plan(*districts)
    assert average == made.average
    policy = bound(equality(LAW, TENTH))
    if average != 10:
        assert {Severity.NOTE} == {each.severity for each in policy.check_plan(made)}


@pytest.mark.parametrize(
    ("seats", "found"),
    [
        (0, [("least", Severity.ERROR)]),
        (1, []),
        (2, []),
        (3, []),
        (4, [("most", Severity.ERROR)]),
        (None, [("least", Severity.NOTE), ("most", Severity.NOTE)]),
    ],
)
def test_one_to_three_deputies(seats, found):
    """Both limits, and the numbers beyond them."""
    assert found == severities(SIZE.check_plan(plan((seats, 10))))


@pytest.mark.parametrize("wrong", [-1, 0.1, "1/10", None, True, Decimal("NaN")])
def test_a_tolerance_is_exact(wrong):
    """No silent default, no float, nothing below zero."""
    with pytest.raises(DefinitionError, match="an exact share from 0"):
        equality(LAW, wrong)


def test_a_tolerance_must_be_stated():
    """There is no default."""
    with pytest.raises(TypeError, match="tolerance"):
        EqualityPolicy(basis=())  # type: ignore[call-arg]
    stated = bound(equality(LAW, Decimal("0.25"))).statements["equality.deviation"]
    assert "within 1/4 of it" in stated.en
