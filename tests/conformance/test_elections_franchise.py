"""Test who may vote, by the ids of the facts: the law in its editions, Beijing's rules and the outline."""

from datetime import date, timedelta

import attrs
import pytest

from congress_rules.elections.franchise import Voter
from congress_rules.law import cited
from congress_rules.logic import Status
from congress_rules.rulebooks.election_law.franchise import franchise
from congress_rules.rulebooks.election_law.text import edition
from tests.elections.electorate import DAY, FRANCHISES, LAW, VOTER, a_voter, failing, may_vote, read

ALL = pytest.mark.parametrize("policy", FRANCHISES.values(), ids=FRANCHISES)
EVE, NEXT = DAY - timedelta(days=1), DAY + timedelta(days=1)


@ALL
@pytest.mark.parametrize(
    ("facts", "clause"),
    [
        ({"citizen": False}, "citizen"),
        ({"born": date(2006, 12, 9)}, "adult"),
        ({"deprivation": "life"}, "rights"),
        ({"deprivation": "term", "deprived_until": NEXT}, "rights"),
    ],
)
def test_d4_3_three_conditions(policy, facts, clause):
    """Citizenship, age and political rights: each alone is enough for a no, and is named."""
    assert True is may_vote(policy)
    assert False is may_vote(policy, **facts)
    assert (clause,) == failing(policy, **facts)


@ALL
def test_e4_nothing_else_counts(policy):
    """Neither occupation, employer, household, residence, nor how long one has lived here is asked."""
    asked = {each.key for each in policy.conditions.inputs}
    assert {
        "citizen",
        "age",
        "deprivation",
        "since_deprivation",
        "custody",
        "suspended_by",
        "incapacity",
        "incapacity_confirmed",
    } == asked
    bare = attrs.evolve(VOTER, household=None, residence=None, occupation=None, employer=None, unit_seat=None)
    assert True is policy.decide(bare, DAY).value


def test_e4_each_edition_cites_its_own_article():
    """The law of 2010 and of 2015 have it as article 3, that of 2020 as article 4."""
    numbers = {
        year: [ground.basis[0].article for ground in FRANCHISES[f"law-{year}"].decide(a_voter(), DAY).grounds[:3]]
        for year in (2010, 2015, 2020)
    }
    assert {2010: [3, 3, 3], 2015: [3, 3, 3], 2020: [4, 4, 4]} == numbers


def test_d4_3_the_outline_rests_on_the_law_of_2010():
    """The outline's question comes first, then the article of the law."""
    ground, *_ = FRANCHISES["outline"].decide(a_voter(), DAY).grounds
    assert ["election-outline", "election-law-2010"] == [each.instrument.id for each in ground.basis]


@ALL
@pytest.mark.parametrize(
    ("born", "expected"),
    [
        (date(2006, 12, 7), True),
        (date(2006, 12, 8), True),
        (date(2006, 12, 9), False),
        (date(1900, 1, 1), True),
        (DAY, False),
        (NEXT, False),
        (None, None),
    ],
)
def test_b29_age_on_election_day(policy, born, expected):
    """Who turns 18 on election day may vote, who turns 18 the day after may not; one born that day is 0."""
    assert expected is may_vote(policy, born=born)


@pytest.mark.parametrize(("days", "expected"), [(-1, False), (0, False), (1, True)])
def test_b29_reading_the_birthday_itself(days, expected):
    """Read so that the birthday does not count yet, the day after does."""
    policy = read(franchise(edition(2020)), e4_birthday="excluded")
    assert expected is may_vote(policy, DAY + timedelta(days=days), born=date(2006, 12, 8))


@pytest.mark.parametrize(
    ("leap_day", "birthday", "first"),
    [
        ("february-28", "included", date(2026, 2, 28)),
        ("march-1", "included", date(2026, 3, 1)),
        ("february-28", "excluded", date(2026, 3, 1)),
        ("march-1", "excluded", date(2026, 3, 2)),
    ],
)
def test_b29_born_on_29_february(leap_day, birthday, first):
    """In a common year they are of age on 28 February, or on 1 March by the other reading."""
    policy = read(franchise(edition(2020)), e4_leap_day=leap_day, e4_birthday=birthday)
    born = date(2008, 2, 29)
    assert False is may_vote(policy, first - timedelta(days=1), born=born)
    assert True is may_vote(policy, first, born=born)


def test_b29_born_on_29_february_in_a_leap_year():
    """In a leap year their day is there, by either reading: an age of 20 is asked for to fall into one."""
    for leap_day in ("february-28", "march-1"):
        policy = attrs.evolve(read(franchise(edition(2020)), e4_leap_day=leap_day), least_age=20)
        assert False is may_vote(policy, date(2028, 2, 28), born=date(2008, 2, 29))
        assert True is may_vote(policy, date(2028, 2, 29), born=date(2008, 2, 29))


@pytest.mark.parametrize("age", [0, 1, 18, 120])
def test_b29_the_age_is_a_parameter(age):
    """Both sides of any age."""
    policy = attrs.evolve(LAW, least_age=age)
    assert True is may_vote(policy, born=date(DAY.year - age, DAY.month, DAY.day))
    assert False is may_vote(policy, born=date(DAY.year - age, DAY.month, DAY.day + 1))


@ALL
@pytest.mark.parametrize(("days", "expected"), [(-1, True), (0, False), (1, False)])
def test_e4_the_last_day_of_a_deprivation(policy, days, expected):
    """Rights are back on the day after the last one."""
    until = DAY + timedelta(days=days)
    assert expected is may_vote(policy, deprivation="term", deprived_until=until)


@pytest.mark.parametrize(("days", "expected"), [(-1, True), (0, True), (1, False)])
def test_e4_reading_the_last_day_of_a_deprivation(days, expected):
    """Read otherwise, they are back on the last day already."""
    policy = read(franchise(edition(2020)), e4_deprivation_end="on")
    assert expected is may_vote(policy, deprivation="term", deprived_until=DAY + timedelta(days=days))


def test_e4_unknown_is_not_never():
    """A deprivation that is not known of, and one whose end is not, leave the right open, and are named."""
    for facts, needs in (
        ({"deprivation": None}, ("deprivation", "since_deprivation")),
        ({"deprivation": "term"}, ("since_deprivation",)),
    ):
        decision = LAW.decide(a_voter(**facts), DAY)
        assert (Status.UNKNOWN, needs) == (decision.status, decision.needs)


def test_e4_a_stranger_of_whom_nothing_is_known():
    """Every clause is open, and all that would have to be known is named."""
    decision = LAW.decide(Voter(id="stranger"), DAY)
    assert Status.UNKNOWN is decision.status
    assert decision.rows == LAW.ids(0b11111)
    assert {each.key for each in LAW.conditions.inputs} == {*decision.needs}


@pytest.mark.parametrize("years", [2010, 2015, 2020])
@pytest.mark.parametrize(
    ("incapacity", "confirmed", "expected"),
    [
        ("none", None, True),
        ("mental_illness", True, False),
        ("mental_illness", False, True),
        ("mental_illness", None, None),
        ("other", True, True),
        (None, False, True),
        (None, True, None),
    ],
)
def test_e27_incapacity_counts_once_confirmed(years, incapacity, confirmed, expected):
    """By the law only mental illness leaves a person off, and only when the committee has confirmed it."""
    policy = FRANCHISES[f"law-{years}"]
    assert expected is may_vote(policy, incapacity=incapacity, incapacity_confirmed=confirmed)


@pytest.mark.parametrize(("incapacity", "expected"), [("none", True), ("mental_illness", False), ("other", False)])
def test_b33_other_incapacity_in_beijing(incapacity, expected):
    """In Beijing others without capacity are left off, too, once it is confirmed."""
    policy = FRANCHISES["beijing"]
    assert expected is may_vote(policy, incapacity=incapacity, incapacity_confirmed=True)
    assert True is may_vote(policy, incapacity=incapacity, incapacity_confirmed=False)


def test_p3_confirmation_stands_beside_the_law():
    """The clause rests on the law and on the provisions of 1983."""
    (clause,) = (each for each in LAW.clauses() if each.id == "capacity")
    assert "art. 27 para. 2" in cited(clause.basis).en
    assert "direct-election-provisions" in {each.instrument.id for each in clause.basis}


@ALL
@pytest.mark.parametrize(
    ("custody", "by", "expected"),
    [
        ("detained", "procuratorate", False),
        ("detained", "court", False),
        ("detained", "other", True),
        ("detained", "none", True),
        ("detained", None, None),
        ("bail", "court", True),
        ("none", "court", True),
        (None, "court", None),
        (None, "none", True),
    ],
)
def test_b34_p4_detention_with_and_without_a_decision(policy, custody, by, expected):
    """The right is suspended in detention only, and only by procuratorate or court."""
    assert expected is may_vote(policy, custody=custody, suspended_by=by, serious_case=None)


@pytest.mark.parametrize(("serious", "expected"), [(True, False), (False, True), (None, None)])
def test_p4_reading_the_case_must_be_serious(serious, expected):
    """Read so, a decision in a case that is not serious suspends nothing."""
    policy = read(franchise(edition(2020)), p4_serious_case="examined")
    assert expected is may_vote(policy, custody="detained", suspended_by="court", serious_case=serious)


@ALL
@pytest.mark.parametrize(
    "custody",
    [
        "suspended_sentence",
        "criminal_detention",
        "control",
        "bail",
        "residential_surveillance",
        "administrative_detention",
        "imprisoned",
        "detained",
    ],
)
def test_b35_p5_who_may_vote_all_the_same(policy, custody):
    """Of the five kinds all may vote who are not deprived; a deprivation added takes the right."""
    assert True is may_vote(policy, custody=custody)
    assert False is may_vote(policy, custody=custody, deprivation="life")
    assert False is may_vote(policy, custody=custody, deprivation="term", deprived_until=DAY)


@ALL
@pytest.mark.parametrize("language", ["zh", "en"])
def test_e4_what_is_wrong_about_a_voter_is_not_shown(policy, language):
    """A value that is none of the members stays out of the explanation, which names those in its language."""
    wrong = policy.decide(a_voter(deprivation="HIV positive"), DAY)
    assert Status.OUT_OF_DOMAIN is wrong.status
    said = wrong.explain(language)
    assert "HIV" not in said
    assert ("“未被剥夺”、“有期”、“终身”" if language == "zh" else "never, term, life") in said
