"""Test the tables on registration: their laws, routes and reviews, other places' rules, what is explained."""

from datetime import date

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules.elections.registration import (
    PLACE,
    Lawfulness,
    Registration,
    RegistrationFinding,
    RegistrationPolicy,
    VoterList,
    ruled,
)
from congress_rules.logic import Row, Severity, Status
from congress_rules.rulebooks.beijing_rules import registration as beijing
from congress_rules.rulebooks.beijing_rules.franchise import FRANCHISE
from congress_rules.rulebooks.beijing_rules.registration import BeijingRegistration
from congress_rules.rulebooks.beijing_rules.text import cite
from congress_rules.rulebooks.election_outline import registration as outline
from congress_rules.testing import TableLaws
from congress_rules.testing.elections.franchise import voters
from congress_rules.testing.elections.registration import registration_policies, registrations
from congress_rules.texts import Text
from tests.elections.electorate import (
    BEIJING,
    DAY,
    EVERY,
    OUTLINE,
    READINGS,
    REGISTRATIONS,
    STATUTE,
    VOTER,
    a_voter,
    read,
)

DAYS = st.dates(date(2021, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize("policy", EVERY, ids=lambda policy: f"{type(policy).__name__}-{policy.name.en}")
def test_checks_without_findings(policy):
    """No shipped policy has more than notes: of a last row that the rows before it leave nothing."""
    assert [] == [each.explain("en") for each in policy.check() if each.severity is not Severity.NOTE]


@pytest.mark.parametrize("option", ["outline", "beijing-rules"])
def test_the_outline_checks_by_either_reading(option):
    """No row is dead or hidden by either."""
    policy = read(outline.REGISTRATION, d4_9_conditions=option)
    assert [] == [each.explain("en") for each in policy.check() if each.severity is not Severity.NOTE]


@settings(max_examples=60, deadline=None)
@given(policy=registration_policies(), voter=voters(), day=DAYS)
def test_routes_are_the_lawful_and_the_open_places(policy, voter, day):
    """A place is a route unless it is decided otherwise, out of domain, or not regulated; each route once."""
    found = {route.place: route for route in policy.routes(voter, day)}
    for place in policy.taxonomy.facet("place").domain.ids:
        decision = policy.places.decide(Registration(voter=voter, place=place), election_day=day)
        lawful = decision.decided and decision.value in {Lawfulness.DUE, Lawfulness.GENERALLY, Lawfulness.ALLOWED}
        assert (lawful or decision.status is Status.UNKNOWN) is (place in found)
    assert all(route.explain("zh") and route.explain("en") for route in found.values())


@settings(max_examples=60, deadline=None)
@given(policy=registration_policies(), registration=registrations(), day=DAYS)
def test_reviews_follow_the_tables(policy, registration, day):
    """Breaches are errors, departures warnings, what is open is a note; what is lawful or not regulated is nothing."""
    tables = {
        "place": policy.places,
        "way": policy.ways,
        "congress": policy.congresses,
        "late": policy.late,
        "card": policy.cards,
    }
    found = {each.matter: each for each in policy.review(registration, day)}
    for matter, table in tables.items():
        decision = table.decide(registration, election_day=day)
        value = decision.value if decision.decided else decision.status
        expected = {
            Lawfulness.BREACH: Severity.ERROR,
            Lawfulness.DEPARTURE: Severity.WARNING,
            Status.UNKNOWN: Severity.NOTE,
            Status.OUT_OF_DOMAIN: Severity.NOTE,
        }.get(value)
        stated = getattr(registration, matter) is not None
        assert (expected if stated else None) == (found[matter].severity if matter in found else None)


@settings(max_examples=150, deadline=None)
@given(voter=voters(), day=DAYS, place=st.sampled_from(["unit", "household", "custody"]), data=st.data())
def test_who_is_held_has_a_place_only_as_the_franchise_has_it(voter, day, place, data):
    """A no of the franchise on rights or suspension is a breach; only two yeses leave a place lawful, however read."""
    chosen = {each.id.replace("-", "_"): data.draw(st.sampled_from(sorted(each.options))) for each in READINGS}
    held = attrs.evolve(voter, custody=data.draw(st.sampled_from(["bail", "control", "imprisoned", "detained"])))
    policy, right = (read(shipped, **chosen) for shipped in (beijing.REGISTRATION, FRANCHISE))
    truths = right.truths(held, day)
    clauses = {truths["rights"], truths["not-suspended"]}
    decision = policy.places.decide(Registration(voter=held, place=place), election_day=day)
    if decision.status is not Status.OUT_OF_DOMAIN and clauses in ({False}, {True, False}):
        assert Lawfulness.BREACH is decision.value
    if clauses != {True}:
        assert not decision.decided or not decision.value.lawful


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("certificate", []),
        ("none", [("paper", Severity.ERROR)]),
        ("verification", [("paper", Severity.ERROR)]),
        (None, [("paper", Severity.NOTE)]),
    ],
)
def test_papers_that_are_lacking(shown, expected):
    """A required paper that was not shown is an error; whether it was, may be open."""
    outsider = a_voter(household="elsewhere", residence="local", can_return=False)
    found = BEIJING.review(Registration(voter=outsider, place="residence", paper=shown), DAY)
    assert expected == [(each.matter, each.severity) for each in found]


def test_papers_without_a_place_or_that_may_be_needed():
    """Without a place nothing is said of papers; where it is open which are needed, that is a note."""
    assert () == BEIJING.review(Registration(voter=VOTER))
    open_ = Registration(voter=a_voter(residence=None, residence_confirmed=True), place="residence", paper="none")
    found = BEIJING.review(open_, DAY)
    assert ["place", "paper"] == [each.matter for each in found]
    assert {Severity.NOTE} == {each.severity for each in found}


def test_papers_that_are_not_needed():
    """Where none is needed, any may be shown, or none."""
    for shown in ("none", "certificate", None):
        visited = Registration(voter=VOTER, form="visit", place="household", paper=shown)
        assert () == OUTLINE.review(visited, DAY)


@attrs.frozen(kw_only=True)
class Elsewhere(BeijingRegistration):
    """Another place's rules: a hostel may list its guests, too."""

    def place_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Let everybody register where he lives, before all other rows."""
        hostel = Text("现居住地", "at the residence")
        anybody = ruled("anybody", hostel, PLACE.equals("residence"), Lawfulness.ALLOWED, cite("29"))
        return (anybody, *super().place_rows())


def test_another_place_is_a_small_subclass():
    """Its rows come first, or another part is evolved; the shipped policy stays as it was."""
    policy = read(Elsewhere(basis=cite("29")))
    assert {"household", "residence"} == {route.place for route in policy.routes(VOTER, DAY)}
    assert ("anybody",) == policy.places.decide(Registration(voter=VOTER, place="residence")).rows
    bare = read(RegistrationPolicy(basis=cite("29")))
    assert () == bare.routes(VOTER)
    registered = Registration(voter=VOTER, place="unit", way="proxy", congress="county", late="other", paper="none")
    assert () == bare.review(registered)
    assert {Status.NOT_REGULATED} == {table.decide(registered).status for table in bare.rules}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_findings_are_explained(language):
    """With the row and the article that they rest on."""
    staff = a_voter(occupation="staff", employer="county")
    (finding,) = BEIJING.review(Registration(voter=staff, place="household"), DAY)
    said = finding.explain(language)
    assert {"zh": "第三十条第一款第二项", "en": "art. 30 para. 1(2)"}[language] in said
    assert isinstance(finding, RegistrationFinding)


def test_lawfulness_is_worded_in_both_languages():
    """Soft words are not those of a duty."""
    assert len({each.text for each in Lawfulness}) == len(Lawfulness)
    assert ["due", "generally", "allowed"] == [str(each) for each in Lawfulness if each.lawful]


def test_registrations_keep_the_voter_out_of_repr():
    """Nor does a list show who is on it."""
    registered = Registration(voter=a_voter(id="secret"), place="household")
    for shown in (registered, VoterList(district="north", voters=["secret"]), BEIJING.routes(registered.voter)):
        assert "secret" not in repr(shown)


@pytest.mark.parametrize(
    ("made", "error"),
    [
        (lambda: Registration(voter="secret"), TypeError),  # type: ignore[arg-type]
        (lambda: Registration(voter=VOTER, registered_on="secret"), TypeError),  # type: ignore[arg-type]
        (lambda: VoterList(district="north", voters=["a", ""]), ValueError),
        (lambda: VoterList(district="north", voters=["a", 110101]), TypeError),  # type: ignore[list-item]
        (lambda: VoterList(district="", voters=[]), ValueError),
        (lambda: VoterList(district="north", voters="secret"), TypeError),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_such_value_is_refused(made, error):
    """The message does not hold it."""
    with pytest.raises(error) as caught:
        made()
    assert not {"secret", "110101"} & set(str(caught.value).split())


class TestBeijingPlaces(TableLaws):
    """The laws of every table hold of Beijing's places."""

    examples = 10
    table = BEIJING.places


class TestOutlinePlaces(TableLaws):
    """And of the outline's, which have a derived input."""

    examples = 10
    table = OUTLINE.places


class TestStatuteWays(TableLaws):
    """And of the law's ways of voting."""

    examples = 10
    table = STATUTE.ways


class TestBeijingPapers(TableLaws):
    """And of Beijing's papers."""

    examples = 10
    table = BEIJING.papers


class TestStatuteCongresses(TableLaws):
    """And of the law's congresses."""

    examples = 10
    table = REGISTRATIONS["law-2010"].congresses
