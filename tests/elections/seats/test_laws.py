"""The laws of tables and clauses hold of the policies on seats; every public class can be drawn and explained."""

from enum import Enum
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules.elections import seats
from congress_rules.elections.seats import (
    Apportionment,
    Claimant,
    LargestRemainder,
    NumberOfDeputies,
    NumberOfDeputiesPolicy,
    RepresentedUnit,
)
from congress_rules.logic import Status
from congress_rules.rulebooks.beijing_rules import seats as beijing
from congress_rules.rulebooks.election_law import distribution as spread
from congress_rules.rulebooks.election_law import seats as law
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.testing import EligibilityLaws, PolicyLaws
from congress_rules.testing.elections.apportionment import apportionment_methods, apportionments, claimants
from congress_rules.testing.elections.seats import (
    SEATS,
    formulas,
    jurisdictions,
    nationality_seats,
    number_policies,
    numbers_of_deputies,
    planned_districts,
    populations,
    redeterminations,
    represented_units,
)
from tests.elections.seats.places import bound

LAW = edition(2020)
TENTH = Fraction(1, 10)
CLASSES = [
    found for name in seats.__all__ if isinstance(found := getattr(seats, name), type) and not issubclass(found, Enum)
]


class Laws(PolicyLaws):
    """The laws of tables and clauses, with few examples each."""

    __test__ = False
    examples = 15


class TestNumberOfDeputies(Laws):
    """Article 12."""

    __test__ = True
    policy = bound(law.number_of_deputies(LAW))


class TestNumberInBeijing(Laws):
    """Beijing's article 19."""

    __test__ = True
    policy = bound(beijing.number_of_deputies())


class TestCompetence(Laws):
    """Articles 13 to 15."""

    __test__ = True
    policy = bound(law.competence(LAW))


class TestMinorities(Laws):
    """Articles 19 to 21."""

    __test__ = True
    policy = bound(spread.minorities(LAW, TENTH))


class TestDistribution(Laws):
    """Articles 15 and 18."""

    __test__ = True
    policy = bound(spread.distribution(LAW, LargestRemainder()))


class TestEquality(Laws):
    """Beijing's articles 23 and 26."""

    __test__ = True
    policy = bound(beijing.equality(TENTH))


class TestRedetermination(EligibilityLaws):
    """Article 14."""

    examples = 15
    policy = bound(law.redetermination(LAW))

    def cases(self, parameters):
        """Draw numbers that are to be fixed anew."""
        assert not parameters
        return redeterminations()


class TestDistrictSize(EligibilityLaws):
    """Article 25."""

    examples = 15
    policy = bound(spread.district_size(LAW))

    def cases(self, parameters):
        """Draw districts of a plan."""
        assert not parameters
        return planned_districts()


class TestNationalCongress(EligibilityLaws):
    """Article 16."""

    examples = 15
    policy = bound(spread.national_congress(LAW))

    def cases(self, parameters):
        """Draw numbers about the limit."""
        assert not parameters
        return st.builds(seats.NationalCongress, deputies=st.none() | st.integers(2990, 3010))


def test_every_class_has_a_strategy():
    """No class is forgotten."""
    assert sorted(each.__name__ for each in CLASSES) == sorted(each.__name__ for each in SEATS)


@pytest.mark.parametrize("kind", SEATS, ids=[kind.__name__ for kind in SEATS])
def test_what_is_drawn_is_of_the_class(kind):
    """The strategy of a class gives values of it, which have a repr."""

    @settings(max_examples=5, database=None)
    @given(SEATS[kind]())
    def drawn(value):
        assert isinstance(value, kind)
        assert repr(value)

    drawn()


@given(numbers_of_deputies())
def test_numbers_add_up_and_explain_themselves(found: NumberOfDeputies):
    """Lines sum up, a number has lines, and everything reads in both languages."""
    assert (found.status is Status.DECIDED) == (found.lines is not None)
    assert found.number == (found.computed if found.place.fixed is None else found.place.fixed.number)
    for line in found.lines or ():
        assert line.basis
    for finding in found.findings:
        assert finding.ground.basis or finding.ground.holds is False
    assert found.explain("zh") != found.explain("en")


@given(number_policies(), jurisdictions(), populations())
def test_falls_nowhere_else(policy: NumberOfDeputiesPolicy, place: seats.Jurisdiction, population: int):
    """In any reading, the number falls from one population to the next only where `falls` says so."""
    here, next_ = (
        policy.of(seats.Jurisdiction(level=place.level, population=each, granted=place.granted)).computed
        for each in (population, population + 1)
    )
    falls = {limit: (before, after) for limit, before, after in policy.falls(place)}
    if here is not None and next_ is not None and here > next_:
        assert (here, next_) == falls[population]
    else:
        assert population not in falls


@given(formulas(), populations())
def test_formulas_never_exceed_a_cap(formula: seats.Formula, population: int):
    """The sum is within the cap, and the share on top of it where it is added after."""
    number = sum(line.seats for line in formula.lines(population))
    if formula.cap is not None:
        assert number <= formula.cap + (formula.order == "after-cap") * (formula.cap * formula.extra + 1)


@given(apportionments())
def test_apportionments_explain_themselves(found: Apportionment):
    """In both languages, with every claimant."""
    for share in found.shares:
        assert share.claimant.id in found.explain("en")
        assert share == found.of(share.claimant.id)
    assert found.explain("zh") != found.explain("en")


@given(
    apportionment_methods(),
    st.lists(claimants(most_others=0), max_size=4, unique_by=lambda each: each.id),
    st.integers(0, 40),
)
def test_methods_give_all_seats(method, listed: list[Claimant], number: int):
    """Whatever the method."""
    free = [Claimant(id=each.id, population=each.population, least=each.least) for each in listed]
    found = method.apportion(free, number)
    tied = found.tie.seats if found.tie else 0
    assert number == sum(share.seats for share in found.shares) + tied + found.left - found.short


@given(st.lists(represented_units(), max_size=4, unique_by=lambda each: each.id), st.integers(0, 40))
def test_distributions_keep_floors(units: list[RepresentedUnit], number: int):
    """Whoever has a floor has that many."""
    policy = bound(spread.distribution(LAW, LargestRemainder()))
    known = [unit for unit in units if policy.floor(unit).decided]
    for share in policy.distribute(known, number).shares:
        assert share.seats >= share.claimant.least


@given(nationality_seats())
def test_findings_on_nationalities_cite(case: seats.NationalitySeats):
    """Every finding names a provision, unless it is about a foreign value."""
    for found in bound(spread.minorities(LAW, TENTH)).check_seats([case]):
        assert found.ground.basis or not found.ground.holds
        assert case.id in found.explain("en")
