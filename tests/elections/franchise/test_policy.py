"""Test the policy on the right to vote: against a slow reading, with more clauses, amended, explained, checked."""

from datetime import date, timedelta
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_rules.elections.franchise import CITIZEN, CUSTODY, SUSPENDED_BY, FranchisePolicy, Voter
from congress_rules.law import LeapDay
from congress_rules.logic import Clause, Clauses, Decision, Severity, Status
from congress_rules.policies import Rulebook
from congress_rules.rulebooks.beijing_rules.franchise import FRANCHISE as BEIJING
from congress_rules.rulebooks.election_law.franchise import FRANCHISE_READINGS, franchise
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.testing import EligibilityLaws
from congress_rules.testing.elections.franchise import franchise_policies, voters
from tests.elections.electorate import DAY, FRANCHISES, LAW, READINGS, TAXONOMY, VOTER, a_voter, may_vote, read

DAYS = st.dates(date(2023, 1, 1), date(2028, 12, 31))
SHIFTS = st.integers(-2, 2).map(lambda days: timedelta(days=days))


@st.composite
def near(draw):
    """Draw an election day, a day near it, and a day of birth about 18 years before it, or about 29 February."""
    day, shift, other = draw(DAYS), draw(SHIFTS), draw(SHIFTS)
    eighteen = date(day.year - 18, day.month, min(day.day, 28)) + other
    return day, day + shift, draw(st.sampled_from([eighteen, eighteen, date(2008, 2, 29), date(2008, 3, 1)]))


COMBINATIONS = [
    dict(zip((each.id for each in FRANCHISE_READINGS), options, strict=True))
    for options in product(*(each.options for each in FRANCHISE_READINGS))
]


def birthday(born, year, leap_day):
    """Give the day on which somebody is a year older."""
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 2, 28) if leap_day == LeapDay.FEBRUARY_28 else date(year, 3, 1)


def by_hand(voter, day, read, incapacities):
    """Say who may vote, with everything known, as one would write it without the library."""
    turned = birthday(voter.born, voter.born.year + 18, read["e4-leap-day"])
    adult = turned <= day if read["e4-birthday"] == "included" else turned < day
    ended = voter.deprivation == "term" and (
        voter.deprived_until < day if read["e4-deprivation-end"] == "after" else voter.deprived_until <= day
    )
    rights = voter.deprivation == "never" or ended
    suspended = voter.custody == "detained" and voter.suspended_by in {"procuratorate", "court"}
    suspended = suspended and (read["p4-serious-case"] == "decided" or voter.serious_case)
    incapable = voter.incapacity in incapacities and voter.incapacity_confirmed
    return voter.citizen and adult and rights and not suspended and not incapable


@given(
    days=near(),
    facts=st.fixed_dictionaries(
        {
            "citizen": st.booleans(),
            "deprivation": st.sampled_from(["never", "term", "life"]),
            "custody": st.sampled_from(["none", "detained", "imprisoned"]),
            "suspended_by": st.sampled_from(["none", "procuratorate", "court", "other"]),
            "serious_case": st.booleans(),
            "incapacity": st.sampled_from(["none", "mental_illness", "other"]),
            "incapacity_confirmed": st.booleans(),
        }
    ),
    chosen=st.sampled_from(COMBINATIONS),
    shipped=st.sampled_from([franchise(edition(2010)), BEIJING]),
)
def test_as_one_would_write_it(days, facts, chosen, shipped):
    """However the law is read, the clauses decide as plain code does."""
    day, until, born = days
    voter = a_voter(born=born, deprived_until=until, **facts)
    policy = read(shipped, **{name.replace("-", "_"): option for name, option in chosen.items()})
    assert by_hand(voter, day, chosen, shipped.incapacities) is policy.decide(voter, day).value


@given(data=st.data(), day=DAYS)
def test_what_is_unknown_could_turn_it(data, day):
    """An unknown fact leaves the right open, unless every value of it leads to the same answer."""
    voter = data.draw(voters())
    decision = LAW.decide(voter, day)
    if decision.decided and voter.suspended_by is None:
        for by in ("none", "court"):
            assert decision.value is LAW.decide(attrs.evolve(voter, suspended_by=by), day).value


@attrs.frozen(kw_only=True)
class Stricter(FranchisePolicy):
    """One more clause, such as another place might add."""

    more: tuple[Clause, ...] = ()

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses, and the others."""
        return (*super().clauses(), *self.more)


@given(voter=voters(), day=DAYS, data=st.data())
def test_one_more_clause_never_admits_more(voter, day, data):
    """A voter whom a policy with one more clause admits is admitted without it; a no stays a no."""
    shipped: Any = data.draw(franchise_policies())
    asked = data.draw(
        st.sampled_from([CITIZEN.equals(value=True), CUSTODY.is_not("bail"), SUSPENDED_BY.none_of("other")])
    )
    stricter = Stricter(bases=shipped.bases, incapacities=shipped.incapacities, more=more(asked))
    stricter = stricter.bound(shipped.taxonomy, shipped.readings, ())
    before, after = (policy.decide(voter, day) for policy in (shipped, stricter))
    if before.status is not Status.OUT_OF_DOMAIN and after.status is not Status.OUT_OF_DOMAIN:
        assert not after.decided or not after.value or before.value
        assert before.outcome.value is not False or after.value is False


def more(when: Any) -> tuple[Clause, ...]:
    """Give one more clause."""
    return (Clause(id="more", when=when, basis=edition(2020).cite("4")),)


def test_a_subclass_that_lists_more_is_still_data():
    """It is not taken for free Python; one that decides itself is."""

    @attrs.frozen(kw_only=True)
    class Free(FranchisePolicy):
        """Admits everybody."""

        def decide(self, case: Voter, election_day: object = None, **parameters: object) -> Decision[bool]:
            """Admit."""
            return super().decide(case, election_day, **parameters)

    assert not Stricter(bases=LAW.bases).overridden
    assert Free(bases=LAW.bases).overridden
    assert not LAW.overridden


def test_without_a_day_the_age_is_unknown():
    """The day, and what is counted up to it, is what is needed."""
    decision = LAW.decide(VOTER)
    assert (Status.UNKNOWN, ("age",)) == (decision.status, decision.needs)
    assert Status.OUT_OF_DOMAIN is LAW.decide(VOTER, "8 December").status


def test_the_day_by_place_or_by_name():
    """Both say the same; a stated eve is taken as it is."""
    term = a_voter(deprivation="term", deprived_until=DAY - timedelta(days=1))
    assert True is LAW.decide(term, DAY).value is LAW.decide(term, election_day=DAY).value
    later = read(franchise(edition(2020)), e4_birthday="excluded")
    born = a_voter(born=date(2006, 12, 8))
    assert False is later.decide(born, DAY).value
    assert True is later.decide(born, DAY, eve=DAY).value


def test_parameters_are_those_that_the_clauses_take():
    """By other readings only the day, or only its eve, is needed."""
    eve = DAY - timedelta(days=1)
    assert {"election_day": DAY} == LAW.parameters(DAY)
    law = franchise(edition(2020))
    assert {"election_day": DAY, "eve": eve} == read(law, e4_birthday="excluded").parameters(DAY)


@pytest.mark.parametrize(
    ("option", "until", "shown"),
    [
        ("after", DAY, ("0", "1")),
        ("after", DAY + timedelta(days=400), ("-400", "1")),
        ("on", DAY + timedelta(days=1), ("-1", "0")),
    ],
)
def test_a_deprivation_is_explained_in_days(option, until, shown):
    """How far election day is from its last day, and from when on rights are back."""
    policy = read(franchise(edition(2020)), e4_deprivation_end=option)
    said = policy.decide(a_voter(deprivation="term", deprived_until=until), DAY).explain("en")
    found, asked = shown
    assert f"days from the last day of the deprivation to election day {found};" in said
    assert f"days from the last day of the deprivation to election day is at least {asked}" in said
    assert "years since" not in said


def test_truths_are_by_clause():
    """Each clause on its own."""
    expected = {"citizen": None, "adult": False, "rights": True, "not-suspended": True, "capacity": True}
    assert expected == LAW.truths(a_voter(citizen=None, born=date(2010, 1, 1)), DAY)


@attrs.frozen(kw_only=True)
class Book(Rulebook):
    """A rulebook of one policy."""

    franchise: FranchisePolicy


def test_amended_from_a_day_on():
    """From a day on another age holds; elections before keep the old one, and truths keep the clause's first id."""
    law = edition(2020)
    book = Book(id="law", instrument=law.instrument, taxonomy=TAXONOMY, readings=READINGS, franchise=franchise(law))
    older = attrs.evolve(LAW, least_age=20).clauses()[1]
    (chosen,) = (each for each in attrs.evolve(LAW, least_age=20).conditions.clauses if each.id == "adult")
    assert older.id == chosen.id
    amended = book.amend("franchise", attrs.evolve(chosen, readings=()), since=date(2025, 1, 1), basis=law.cite("4"))
    policy, voter = amended.franchise, a_voter(born=date(2006, 1, 1))
    assert True is policy.decide(voter, date(2024, 12, 31)).value
    assert False is policy.decide(voter, date(2025, 1, 1)).value
    assert {"citizen", "adult", "rights", "not-suspended", "capacity"} == set(policy.truths(voter, DAY))
    assert True is policy.truths(voter, DAY)["adult"]
    assert False is policy.truths(voter, date(2025, 1, 1))["adult"]


@pytest.mark.parametrize("shipped", [*(franchise(edition(year)) for year in (2010, 2015, 2020)), BEIJING])
def test_checks_without_findings_however_read(shipped):
    """No clause contradicts, follows from another or cites nothing; a note at most."""
    for chosen in COMBINATIONS:
        policy = read(shipped, **{name.replace("-", "_"): option for name, option in chosen.items()})
        assert [] == [each for each in policy.check() if each.severity is not Severity.NOTE]


@pytest.mark.parametrize("policy", FRANCHISES.values(), ids=FRANCHISES)
def test_explained_in_both_languages(policy):
    """A no names the clause, what was read, and the smallest change that would turn it."""
    decision = policy.decide(a_voter(born=date(2006, 12, 9)), DAY)
    assert "周岁 17" in decision.explain()
    assert "18 years old" in decision.explain("en")
    assert "if age: 17 → 18, then yes" in decision.explain("en")


def test_the_voter_stays_out_of_repr():
    """Neither the voter nor the decision shows who he is."""
    voter = a_voter(id="secret", deprivation="life", incapacity="mental_illness")
    for shown in (repr(voter), repr(LAW.decide(voter, DAY))):
        assert not {"secret", "life", "mental_illness", "1980"} & set(shown.replace("'", " ").split())
        assert "secret" not in shown


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"id": ""}, ValueError),
        ({"id": 110101199001011234}, TypeError),
        ({"born": "1980-05-06"}, TypeError),
        ({"citizen": "secret"}, TypeError),
        ({"custody": ""}, ValueError),
        ({"deprived_until": 20240101}, TypeError),
    ],
)
def test_what_is_no_such_value_is_refused(facts, error):
    """The message names the attribute and the class of what was found, and not the value."""
    with pytest.raises(error) as caught:
        a_voter(**facts)
    ((name, value),) = facts.items()
    assert name in str(caught.value)
    assert not value or str(value) not in str(caught.value)


def test_a_foreign_member_is_out_of_domain():
    """With the nearest one."""
    decision = LAW.decide(a_voter(custody="detaind"), DAY)
    assert Status.OUT_OF_DOMAIN is decision.status
    assert "did you mean 'detained'?" in decision.explain("en")
    assert None is may_vote(custody="detaind")


def test_the_policy_is_a_set_of_clauses():
    """Its one rule is the set."""
    (rule,) = LAW.rules
    assert isinstance(rule, Clauses)


class TestLaw(EligibilityLaws):
    """The laws of every eligibility policy hold of the law of 2020."""

    examples = 20
    policy = LAW


class TestBeijing(EligibilityLaws):
    """And of Beijing's rules."""

    examples = 20
    policy = FRANCHISES["beijing"]
