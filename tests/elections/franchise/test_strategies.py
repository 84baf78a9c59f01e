"""Test that the strategies of this part give what they say."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from congress_rules.elections import franchise, registration
from congress_rules.elections.franchise import FranchiseBasis, FranchisePolicy, Voter
from congress_rules.testing.elections import franchise as of_franchise
from congress_rules.testing.elections import registration as of_registration

KINDS: dict[type, Any] = {
    Voter: of_franchise.voters,
    FranchiseBasis: of_franchise.franchise_bases,
    FranchisePolicy: of_franchise.franchise_policies,
    registration.Registration: of_registration.registrations,
    registration.VoterList: of_registration.voter_lists,
    registration.Listed: of_registration.listed,
    registration.Current: of_registration.current_people,
    registration.CarryCase: of_registration.carry_cases,
    registration.CarryBasis: of_registration.carry_bases,
    registration.RegistrationPolicy: of_registration.registration_policies,
    registration.OneDistrictPolicy: of_registration.one_district_policies,
    registration.CarryOverPolicy: of_registration.carry_over_policies,
    registration.Route: of_registration.routes,
    registration.RegistrationFinding: of_registration.registration_findings,
    registration.Duplicate: of_registration.duplicates,
    registration.CarriedOver: of_registration.carried_over,
    registration.Carried: of_registration.carried,
}


@pytest.mark.parametrize("kind", KINDS, ids=[kind.__name__ for kind in KINDS])
def test_each_class_has_a_strategy(kind):
    """What is drawn is of the class."""

    @settings(max_examples=10, database=None, deadline=None)
    @given(KINDS[kind]())
    def drawn(value):
        assert isinstance(value, kind)

    drawn()


def test_no_public_class_is_forgotten():
    """Of the classes that both packages export only the enumerations have no strategy."""
    exported = [getattr(package, name) for package in (franchise, registration) for name in package.__all__]
    classes = {each for each in exported if isinstance(each, type)}
    assert {registration.Carry, registration.Lawfulness} == classes - KINDS.keys()


@pytest.mark.parametrize("refused", [{"names": ["x"]}, {"births": "1980"}])
def test_what_is_no_strategy_is_refused(refused):
    """As hypothesis does."""
    with pytest.raises(InvalidArgument):
        of_franchise.voters(**refused)


@settings(max_examples=5, database=None)
@given(of_franchise.voters(births=st.just(date(2008, 2, 29))))
def test_births_may_be_stated(voter):
    """Here all are born on one day, or it is not known when."""
    assert voter.born in {date(2008, 2, 29), None}
