"""Test the deputies of nationalities against the words of the law, at every boundary of the shares."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_rules.elections.seats import NationalitySeats
from congress_rules.logic import Severity, Status
from congress_rules.rulebooks.election_law.distribution import minorities
from congress_rules.rulebooks.election_law.text import edition
from tests.elections.seats.places import LEVELS, bound, changed, severities

POLICY = bound(minorities(edition(2020), Fraction(1, 10)))


def seats(population: int | None, own: int | None, **values: Any) -> NationalitySeats:
    """Give the deputies of a concentrated minority among 10 000 people with 100 deputies."""
    stated: dict[str, Any] = {"group": "minority", "settlement": "concentrated", "all_people": 10_000, "all_seats": 100}
    stated |= {"level": "autonomous_county", "very_small": False, "lowered": False}
    return NationalitySeats(id="minority", population=population, seats=own, **{**stated, **values})


def slow(population: int, own: int, *, lowered: bool, level: str, very_small: bool) -> set[str]:
    """Find by the words of the law what is wrong with a concentrated minority."""
    wrong = set() if own else {"one"}
    tenths_per_person = Fraction(own * 100, population)  # of what one person has on average, as 100 seats for 10 000
    fair = tenths_per_person
    if fair < Fraction(9, 10):
        wrong.add("not-more-people")
    if population >= 3000 and fair > Fraction(11, 10):
        wrong.add("same-people")
    if 1500 <= population < 3000 and own > 30:
        wrong.add("ceiling")
    allowed = lowered and very_small and level == "autonomous_county"
    if population < 1500 and fair > 2 and not allowed and own != 1:
        wrong.add("half")
    return wrong


@given(
    st.integers(1, 10_000),
    st.integers(0, 100),
    st.fixed_dictionaries({"lowered": st.booleans(), "very_small": st.booleans(), "level": st.sampled_from(LEVELS)}),
)
def test_finds_what_the_words_say(population, own, stated):
    """Every share and number of deputies."""
    found = POLICY.check_seats([seats(population, own, **stated)])
    assert slow(population, own, **stated) == {each.ground.id for each in found}
    soft = {"not-more-people", "same-people"}
    assert all((each.severity is Severity.WARNING) == (each.ground.id in soft) for each in found)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"settlement": "scattered"}, "free"),
        ({"group": "han_in_autonomous_place"}, "fewer"),
        ({"group": "han_in_autonomous_place", "settlement": "scattered"}, "free"),
    ],
)
def test_others_are_treated_alike_in_autonomous_places(values, expected):
    """And scattered people whatever their share."""
    decision = POLICY.decide(seats(1000, 10, **values))
    assert expected == decision.value


def test_scattered_people_may_have_any_weight_but_less():
    """Fewer people per deputy are free; more are a warning; none is no error."""
    assert () == POLICY.check_seats([seats(100, 50, settlement="scattered")])
    few = POLICY.check_seats([seats(1000, 0, settlement="scattered")])
    assert [("not-more-people", Severity.WARNING)] == severities(few)


def test_the_han_elsewhere_are_not_regulated():
    """Nothing is asked of them."""
    case = seats(9000, 0, group="han_elsewhere")
    assert Status.NOT_REGULATED is POLICY.decide(case).status
    assert () == POLICY.check_seats([case])


@pytest.mark.parametrize(
    "values",
    [{"population": None}, {"all_people": None}, {"all_people": 0}, {"all_seats": None}, {"all_seats": 0}],
)
def test_what_is_unknown_is_noted(values):
    """A share that cannot be told leaves notes, no errors."""
    findings = POLICY.check_seats([changed(seats(1000, 10), **values)])
    assert findings
    assert {Severity.NOTE} == {each.severity for each in findings}


def test_unknown_deputies():
    """Whatever depends on them is noted."""
    case = seats(1000, None)
    assert case.weight is None
    assert case.share_of_seats is None
    assert {Severity.NOTE} == {each.severity for each in POLICY.check_seats([case])}


@pytest.mark.parametrize(
    ("very_small", "option", "expected"),
    [
        (None, "one-stands", None),
        (False, "one-stands", None),
        (True, "very-small-stands", None),
        (False, "very-small-stands", Severity.ERROR),
        (None, "very-small-stands", Severity.NOTE),
        (True, "half-stands", Severity.ERROR),
    ],
)
def test_a_nationality_with_its_one_deputy(very_small, option, expected):
    """The one deputy stands, or only that of a very small nationality, or the limit of half does."""
    policy = bound(minorities(edition(2020), Fraction(1, 10)), e19_very_small=option)
    found = policy.check_seats([seats(10, 1, very_small=very_small)])
    assert [("half", expected)] * (expected is not None) == severities(found)


@pytest.mark.parametrize(
    ("level", "lowered", "very_small", "expected"),
    [
        ("autonomous_county", True, True, None),
        ("autonomous_county", True, None, Severity.NOTE),
        ("autonomous_county", True, False, Severity.ERROR),
        ("autonomous_county", False, True, Severity.ERROR),
        ("autonomous_county", None, True, Severity.NOTE),
        ("autonomous_county", None, False, Severity.ERROR),
        (None, True, True, Severity.NOTE),
        (None, False, True, Severity.ERROR),
        ("county", True, True, Severity.ERROR),
        ("county", None, None, Severity.ERROR),
    ],
)
def test_e19_less_than_half_is_for_a_very_small_nationality_in_its_county(level, lowered, very_small, expected):
    """Nothing is taken for a no that nobody stated, and a decision for another kind of place or nationality is none."""
    found = POLICY.check_seats([seats(1000, 90, level=level, lowered=lowered, very_small=very_small)])
    assert [("half", expected)] * (expected is not None) == severities(found)


def test_what_nobody_states_is_unknown():
    """Neither that a nationality is very small, nor that it may have less than half."""
    case = NationalitySeats(
        id="n", group=None, settlement=None, population=None, all_people=None, seats=None, all_seats=None
    )
    assert (None, None, None) == (case.level, case.very_small, case.lowered)


@pytest.mark.parametrize(
    ("population", "values", "lawful"),
    [
        (1000, {}, range(1, 21)),
        (1499, {}, range(1, 30)),
        (1500, {}, range(1, 31)),
        (2999, {}, range(1, 31)),
        (3000, {}, range(1, 101)),
        (40, {}, range(1, 2)),
        (40, {"lowered": None}, range(1, 2)),
        (50, {}, range(1, 2)),
        (40, {"very_small": True}, range(1, 2)),
        (40, {"lowered": True, "very_small": True}, range(1, 101)),
        (40, {"lowered": True, "very_small": None}, range(1, 2)),
        (40, {"lowered": True}, range(1, 2)),
        (40, {"lowered": True, "very_small": True, "level": "county"}, range(1, 2)),
        (40, {"settlement": "scattered"}, range(101)),
        (1000, {"all_seats": None}, ()),
        (None, {}, range(1, 2)),
    ],
)
def test_lawful_numbers(population, values, lawful):
    """What binds leaves a floor and a ceiling; where half would leave nothing, the one deputy stands."""
    assert tuple(lawful) == POLICY.lawful(seats(population, None, **values))


@pytest.mark.parametrize("year", [2010, 2015, 2020])
def test_checks_without_errors(year):
    """No gaps, no overlaps, nothing without a provision, in any reading."""
    for option in ("one-stands", "very-small-stands", "half-stands"):
        policy = bound(minorities(edition(year), 0), e19_very_small=option)
        assert [] == [str(each) for each in policy.check() if each.severity is not Severity.NOTE]
