"""Test how many deputies there are and how they are distributed, by the ids of the facts."""

from datetime import date
from fractions import Fraction

import pytest

from congress_rules.elections.seats import (
    BasePlusPopulation,
    Claimant,
    DistrictPlan,
    FixedNumber,
    Jurisdiction,
    LargestRemainder,
    NationalCongress,
    NationalitySeats,
    PlannedDistrict,
    Redetermination,
    RepresentedUnit,
    SainteLague,
)
from congress_rules.errors import DefinitionError, UndecidedError
from congress_rules.law import CIVIL_CODE_COUNTING
from congress_rules.logic import Severity, Status
from congress_rules.policies.markdown import rules_markdown
from congress_rules.rulebooks.beijing_rules import seats as beijing
from congress_rules.rulebooks.election_law import distribution as law
from congress_rules.rulebooks.election_law import seats as numbers
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.rulebooks.election_outline import seats as outline
from tests.elections.seats.places import LEVELS, NUMBERS_2020, NUMBERS_BEIJING, bound, changed, number, severities

LAW = edition(2020)


@pytest.mark.parametrize(
    ("level", "population", "expected"),
    [
        ("province", 0, 350),
        ("province", 149_999, 350),
        ("province", 150_000, 351),
        ("autonomous_region", 97_499_999, 999),
        ("province", 97_500_000, 1000),
        ("province", 97_650_000, 1000),
        ("municipality", 24_999, 350),
        ("municipality", 25_000, 351),
        ("municipality", 16_249_999, 999),
        ("municipality", 16_250_000, 1000),
        ("municipality", 16_275_000, 1000),
        ("city_with_districts", 24_999, 240),
        ("autonomous_prefecture", 25_000, 241),
        ("city_with_districts", 10_000_000, 640),
        ("city_with_districts", 10_000_001, 640),
        ("city_with_districts", 10_249_999, 649),
        ("city_with_districts", 10_250_000, 650),
        ("city_with_districts", 10_275_000, 650),
        ("county", 4999, 140),
        ("county", 5000, 141),
        ("autonomous_county", 1_549_999, 449),
        ("municipal_district", 1_550_000, 450),
        ("city_without_districts", 1_550_001, 450),
        ("county", 1_555_000, 450),
        ("township", 1499, 45),
        ("nationality_township", 1500, 46),
        ("town", 172_499, 159),
        ("town", 172_500, 160),
        ("town", 174_000, 160),
    ],
)
def test_e12_numbers_of_2020(level, population, expected):
    """Base, step and cap of every level, on both sides."""
    assert expected == number(level, population).number


@pytest.mark.parametrize("year", [2010, 2015])
@pytest.mark.parametrize(
    ("level", "population", "expected"),
    [
        ("county", 4999, 120),
        ("county", 5000, 121),
        ("county", 1_550_001, 430),
        ("county", 1_649_999, 449),
        ("county", 1_650_000, 450),
        ("county", 1_650_001, 450),
        ("county", 1_655_000, 450),
        ("township", 1499, 40),
        ("township", 1500, 41),
        ("town", 179_999, 159),
        ("town", 180_000, 160),
        ("town", 181_500, 160),
        ("province", 150_000, 351),
        ("city_with_districts", 25_000, 241),
    ],
)
def test_e12_numbers_of_2010_and_2015(year, level, population, expected):
    """The county had 120 and was capped above 1.65 million, the township had 40; others were as they are."""
    assert expected == number(level, population, year).number


@pytest.mark.parametrize("year", [2010, 2015, 2020])
@pytest.mark.parametrize(
    ("level", "population", "fewer"),
    [
        ("county", 0, True),
        ("county", 1, True),
        ("county", 49_999, True),
        ("county", 50_000, False),
        ("town", 1999, True),
        ("town", 2000, False),
        ("province", 0, None),
        ("city_with_districts", 0, None),
    ],
)
def test_e12_may_be_fewer(year, level, population, fewer):
    """Below 50 000 people a county, below 2000 a township may have fewer than the base: a label, not a number."""
    found = number(level, population, year)
    assert fewer is found.may_be_fewer
    assert [Severity.NOTE] * bool(fewer) == [each.severity for each in found.findings]
    assert Status.DECIDED is found.status


@pytest.mark.parametrize("level", LEVELS)
def test_e12_five_per_cent_where_granted(level):
    """Another five per cent, whole deputies only, for some kinds of place; cities, districts and towns have none."""
    found = number(level, 1_200_000, granted=True)
    plain = number(level, 1_200_000).number
    assert plain is not None
    may = level not in {
        "municipality",
        "city_with_districts",
        "autonomous_prefecture",
        "city_without_districts",
        "municipal_district",
        "town",
    }
    assert plain + (plain * 5 // 100 if may else 0) == found.number
    assert ("kind-of-place" not in {each.ground.id for each in found.findings}) == may


def test_e12_readings():
    """What the law leaves open is listed: an entitlement, whole steps, the share after the cap and rounded down."""
    assert {
        "e12-may-add": "entitlement",
        "e12-steps": "whole",
        "e12-extra": "after-cap",
        "e12-extra-rounding": "down",
        "e14-causes": "open",
        "e14-population": "always",
    } == {each.id: each.choice for each in numbers.READINGS}
    capped = number("county", 2_000_000, granted=True)
    assert (472, 450) == (
        capped.number,
        bound(NUMBERS_2020, e12_extra="before-cap").decide("county", 2_000_000, granted=True).number,
    )


@pytest.mark.parametrize(
    ("levels", "fixed_by", "filed_with", "distributed_by"),
    [
        (("province", "autonomous_region", "municipality"), "national", None, "own"),
        (("city_with_districts", "autonomous_prefecture"), "provincial", "national", "own"),
        (numbers.LEVELS_OF["county"], "provincial", "national", "election_committee"),
        (numbers.LEVELS_OF["township"], "county", "superior", "election_committee"),
    ],
)
def test_e13_e15_who_fixes_and_distributes(levels, fixed_by, filed_with, distributed_by):
    """The body, with whom it is filed, and who distributes; a province's number is not filed."""
    policy = bound(numbers.competence(LAW))
    for level in levels:
        assert fixed_by == policy.fixed_by(level).value
        filed = policy.filed_with(level)
        assert filed_with == (filed.value if filed.decided else None)
        assert distributed_by == policy.distributed_by(level).value
        assert Status.NOT_REGULATED is policy.garrison_by(level).status


@pytest.mark.parametrize(
    ("level", "body"),
    [("autonomous_region", "national"), ("province", "national"), ("county", "provincial"), ("township", "provincial")],
)
def test_e12_who_grants(level, body):
    """The national standing committee to provinces, the provincial one below."""
    assert body == bound(numbers.competence(LAW)).granted_by(level).value
    assert Status.NOT_REGULATED is bound(numbers.competence(LAW)).granted_by("town").status


def test_e13_a_number_so_decided_outranks_the_formula():
    """Both are shown."""
    found = number("county", 400_000, fixed=FixedNumber(number=218, body="provincial", on=date(2021, 5, 1)))
    assert (218, 220) == (found.number, found.computed)
    assert [("no-fewer", Severity.WARNING)] == severities(found.findings)


@pytest.mark.parametrize(
    ("day", "last"), [(date(2024, 1, 30), date(2024, 2, 29)), (date(2023, 1, 30), date(2023, 3, 1))]
)
def test_e14_filed_within_30_days(day, last):
    """The day itself is not counted; a leap day is a day."""
    policy = bound(numbers.competence(LAW))
    for level in ("county", "town", "city_with_districts"):
        case = Redetermination(level=level, cause="large_project", large_change=True, filed_by="provincial", day=day)
        assert 30 == policy.refiling_days(case).value
        assert last == policy.refiled_until(case, CIVIL_CODE_COUNTING)


@pytest.mark.parametrize(
    ("cause", "large", "expected"),
    [
        ("boundary_change", True, True),
        ("large_project", True, True),
        ("large_project", False, False),
        (None, None, None),
    ],
)
def test_e14_redetermination(cause, large, expected):
    """After boundary changes or large projects that change the population much, and not otherwise."""
    case = Redetermination(level="county", cause=cause, large_change=large)
    for policy in (bound(numbers.redetermination(LAW)), bound(beijing.redetermination())):
        decision = policy.decide(case)
        assert expected == (decision.value if decision.decided else None)


@pytest.mark.parametrize(
    ("congress", "kind", "very_small", "least"),
    [
        ("county", "township", True, 1),
        ("autonomous_county", "town", True, 1),
        ("county", "nationality_township", False, 0),
        ("municipal_district", "town", True, 0),
        ("nation", "nationality", True, 1),
        ("nation", "nationality", False, 0),
        ("nation", "province", True, 0),
    ],
)
def test_e15_e18_floors(congress, kind, very_small, least):
    """Very small townships have at least one deputy in a county congress, very small nationalities in the national."""
    policy = bound(law.distribution(LAW, LargestRemainder()))
    unit = RepresentedUnit(id="u", congress=congress, kind=kind, population=3, very_small=very_small)
    assert least == policy.floor(unit).value


@pytest.mark.parametrize(
    ("congress", "kind", "very_small", "article"),
    [
        ("nation", "province", True, "17 para. 1"),
        ("nation", "nationality", False, "17 para. 1"),
        ("nation", "nationality", True, "18"),
        ("province", "nationality", True, "15 para. 1"),
        ("county", "town", False, "15 para. 1"),
        ("county", "town", True, "15 para. 1"),
    ],
)
def test_e17_national_seats_rest_on_their_own_article(congress, kind, very_small, article):
    """The national congress by article 17, its very small nationalities by 18, local ones by 15."""
    policy = bound(law.distribution(LAW, LargestRemainder()))
    unit = RepresentedUnit(id="u", congress=congress, kind=kind, population=3, very_small=very_small)
    assert [(LAW.cite(article),)] == [each.basis for each in policy.floor(unit).grounds]


@pytest.mark.parametrize(("kind", "status"), [("nationality", Status.UNKNOWN), ("province", Status.DECIDED)])
def test_e18_an_unknown_size_matters_to_nationalities_only(kind, status):
    """Whether a region has very few people, nothing in the national congress asks."""
    unit = RepresentedUnit(id="u", congress="nation", kind=kind, population=3, very_small=None)
    assert status is bound(law.distribution(LAW, LargestRemainder())).floor(unit).status


def test_e15_distribution_with_floors():
    """A township of 40 people has its deputy; the others go by population, by the method that is named."""
    policy = bound(law.distribution(LAW, LargestRemainder()))
    units = [
        RepresentedUnit(id=name, congress="county", kind="town", population=people, very_small=people < 100)
        for name, people in (("a", 6000), ("b", 3960), ("c", 40))
    ]
    found = policy.distribute(units, 10)
    assert {"a": 6, "b": 3, "c": 1} == {each.claimant.id: each.seats for each in found.shares}
    assert Fraction(40 * 10, 10_000) == found.of("c").quotient
    assert [("floor", (LAW.cite("15 para. 1"),))] == [(line.part, line.basis) for line in found.of("c").lines]
    assert "largest remainder" in policy.statements["distribution.method"].en
    with pytest.raises(DefinitionError, match="used only once"):
        policy.distribute([units[0], units[0]], 2)
    with pytest.raises(UndecidedError):
        policy.distribute([RepresentedUnit(id="d", congress="county", kind="town", population=1, very_small=None)], 2)


@pytest.mark.parametrize(("deputies", "lawful"), [(0, True), (2999, True), (3000, True), (3001, False), (None, None)])
def test_e16_at_most_3000(deputies, lawful):
    """The limit and the number above it."""
    decision = bound(law.national_congress(LAW)).decide(NationalCongress(deputies=deputies))
    assert lawful == (decision.value if decision.decided else None)


def test_e17_base_population_and_others():
    """The same base for every region, others as stated, the rest by population."""
    regions = [
        Claimant(id="large", population=60, others=1),
        Claimant(id="mid", population=30),
        Claimant(id="small", population=10, others=2),
    ]
    found = BasePlusPopulation(base=8, by=SainteLague()).apportion(regions, 8 * 3 + 3 + 10)
    parts = {each.claimant.id: {line.part: line.seats for line in each.lines} for each in found.shares}
    assert {
        "large": {"base": 8, "others": 1, "population": 6},
        "mid": {"base": 8, "population": 3},
        "small": {"base": 8, "others": 2, "population": 1},
    } == parts
    assert found.settled


def nationality(population: int, seats: int, **values: bool) -> NationalitySeats:
    """Give the deputies of a concentrated minority among 100 000 people with 200 deputies, one for each 500."""
    return NationalitySeats(
        id="n",
        group="minority",
        settlement="concentrated",
        population=population,
        all_people=100_000,
        seats=seats,
        all_seats=200,
        level="autonomous_county" if values.get("autonomous_county") else "county",
        very_small=values.get("very_small", False),
        lowered=values.get("lowered", False),
    )


MINORITIES = bound(law.minorities(LAW, Fraction(1, 20)))


@pytest.mark.parametrize(
    ("population", "treatment"),
    [
        (1, "fewer"),
        (14_999, "fewer"),
        (15_000, "capped"),
        (15_001, "capped"),
        (29_999, "capped"),
        (30_000, "same"),
        (30_001, "same"),
        (100_000, "same"),
    ],
)
def test_e19_shares(population, treatment):
    """30 per cent and more, less than 15, and between: with the number, and on both sides of it."""
    assert treatment == MINORITIES.decide(nationality(population, 1)).value


@pytest.mark.parametrize(
    ("population", "seats", "found"),
    [
        (10_000, 20, []),
        (10_000, 40, []),
        (10_000, 41, [("half", Severity.ERROR)]),
        (10_000, 19, []),
        (10_000, 18, [("not-more-people", Severity.WARNING)]),
        (20_000, 60, []),
        (20_000, 61, [("ceiling", Severity.ERROR)]),
        (29_999, 60, []),
        (40_000, 80, []),
        (40_000, 84, []),
        (40_000, 85, [("same-people", Severity.WARNING)]),
        (40_000, 76, []),
        (40_000, 75, [("not-more-people", Severity.WARNING)]),
        (100, 0, [("one", Severity.ERROR), ("not-more-people", Severity.WARNING)]),
        (100, 1, []),
        (100, 2, [("half", Severity.ERROR)]),
    ],
)
def test_e19_half_ceiling_and_one(population, seats, found):
    """Half the people per deputy, 30 per cent of all seats, one deputy at least; about equal is soft."""
    assert found == severities(MINORITIES.check_seats([nationality(population, seats)]))


def test_e19_exceptions():
    """A very small nationality has its one deputy, and alone may be allowed less than half, in its own county."""
    assert () == MINORITIES.check_seats([nationality(100, 1, very_small=True)])
    assert [("half", Severity.ERROR)] == severities(MINORITIES.check_seats([nationality(100, 2, very_small=True)]))
    allowed = {"lowered": True, "autonomous_county": True, "very_small": True}
    assert () == MINORITIES.check_seats([nationality(100, 2, **allowed)])
    for fact in allowed:
        denied = MINORITIES.check_seats([nationality(100, 2, **{**allowed, fact: False})])
        assert [("half", Severity.ERROR)] == severities(denied)


@pytest.mark.parametrize(("seats", "lawful"), [(0, False), (1, True), (2, True), (3, True), (4, False), (None, None)])
def test_e25_b26_d4_4_one_to_three_deputies(seats, lawful):
    """A district has one to three deputies."""
    district = PlannedDistrict(id="d", seats=seats, population=100)
    for policy in (law.district_size(LAW), beijing.district_size(), outline.district_size()):
        decision = bound(policy).decide(district)
        assert lawful == (decision.value if decision.decided else None)


@pytest.mark.parametrize(
    ("people", "warned"), [((1150, 850), False), ((1151, 849), True), ((850, 1150), False), ((1000, 1000), False)]
)
def test_e26_b26_d4_4_about_equal(people, warned):
    """Within the stated tolerance, its limit included; beyond it a warning, never an error."""
    tolerance = Fraction(15, 100)
    plan = DistrictPlan(
        districts=[PlannedDistrict(id=f"d{at}", seats=1, population=each) for at, each in enumerate(people)]
    )
    for policy in (law.equality(LAW, tolerance), beijing.equality(tolerance), outline.equality(tolerance)):
        found = bound(policy).check_plan(plan)
        assert warned == bool(found)
        assert {Severity.WARNING} >= {each.severity for each in found}


@pytest.mark.parametrize(
    ("level", "population", "expected"),
    [
        ("municipal_district", 4999, 140),
        ("municipal_district", 5000, 141),
        ("municipal_district", 1_550_000, 450),
        ("municipal_district", 1_550_001, 450),
        ("municipal_district", 1_600_000, 450),
        ("township", 1499, 45),
        ("town", 1500, 46),
        ("nationality_township", 172_500, 160),
        ("town", 174_000, 160),
    ],
)
def test_b19_numbers(level, population, expected):
    """Districts, townships and towns of Beijing, as by the law of 2020."""
    assert expected == NUMBERS_BEIJING.decide(level, population).number == number(level, population).number


@pytest.mark.parametrize(
    ("level", "share"), [("township", 2), ("nationality_township", 2), ("town", 0), ("municipal_district", 0)]
)
def test_b19_five_per_cent_for_townships_only(level, share):
    """Townships and nationality townships; not towns, not districts."""
    plain = NUMBERS_BEIJING.decide(level, 3000).number
    found = NUMBERS_BEIJING.of(Jurisdiction(level=level, population=3000, granted=True, scattered=True))
    assert plain is not None
    assert plain + share == found.number
    assert [] == severities(found.findings) if share else [("kind-of-place", Severity.ERROR)]


@pytest.mark.parametrize(("population", "fewer"), [(1999, True), (2000, False)])
def test_b19_townships_may_have_fewer(population, fewer):
    """Below 2000 people."""
    assert fewer is NUMBERS_BEIJING.decide("town", population).may_be_fewer


def test_b20_b22_b24_who_fixes_distributes_and_decides_on_the_garrison():
    """The municipality's committee for districts, the district's for townships; it decides on garrison seats, too."""
    policy = bound(beijing.competence())
    assert ("provincial", "national") == (
        policy.fixed_by("municipal_district").value,
        policy.filed_with("municipal_district").value,
    )
    assert ("county", "provincial") == (policy.fixed_by("town").value, policy.filed_with("town").value)
    assert "election_committee" == policy.distributed_by("town").value
    assert "county" == policy.garrison_by("municipal_district").value
    assert Status.NOT_REGULATED is policy.garrison_by("town").status
    found = bound(beijing.distribution(LargestRemainder())).distribute(
        [
            RepresentedUnit(
                id="d", congress="municipal_district", kind="electoral_district", population=9, very_small=True
            )
        ],
        2,
    )
    assert [2] == [each.seats for each in found.shares]


@pytest.mark.parametrize(
    ("level", "filed_by", "last"),
    [
        ("town", "county", date(2024, 3, 1)),
        ("town", "provincial", date(2024, 3, 16)),
        ("municipal_district", "provincial", date(2024, 3, 16)),
        ("municipal_district", "county", None),
    ],
)
def test_b21_filed_within_15_and_30_days(level, filed_by, last):
    """A district files within 15 days for its townships, the municipality within 30 for both."""
    case = Redetermination(
        level=level, cause="boundary_change", large_change=True, filed_by=filed_by, day=date(2024, 2, 15)
    )
    assert last == bound(beijing.competence()).refiled_until(case, CIVIL_CODE_COUNTING)


@pytest.mark.parametrize(("many_staff", "warned"), [(True, False), (False, True)])
def test_b23_enterprises_may_have_more_people(many_staff, warned):
    """Districts of central and municipal enterprises, where their staff are a large part of the people."""
    plan = DistrictPlan(
        districts=[
            PlannedDistrict(id="works", seats=1, population=2000, enterprise=True),
            *(PlannedDistrict(id=f"d{at}", seats=1, population=1000) for at in range(9)),
        ],
        many_staff=many_staff,
    )
    found = bound(beijing.equality(Fraction(1, 10))).check_plan(plan)
    assert warned == ("works" in {each.about for each in found})


def test_d4_1_numbers_of_the_district():
    """445 deputies of the district and 898 of its townships; the first within the cap of the law."""
    assert (445, 898) == (outline.DISTRICT_DEPUTIES.number, outline.TOWNSHIP_DEPUTIES.number)
    found = number("municipal_district", 1_525_000, fixed=outline.DISTRICT_DEPUTIES)
    assert (445, 445, ()) == (found.number, found.computed, found.findings)
    assert () == bound(numbers.competence(LAW)).check_fixed(found.place)


def test_d4_1_equality_of_regions():
    """Every region has the same base number, and the rest by population."""
    policy = bound(outline.distribution(2, LargestRemainder()))
    units = [
        RepresentedUnit(id=name, congress="municipal_district", kind="town", population=people, very_small=False)
        for name, people in (("a", 300), ("b", 100))
    ]
    found = policy.distribute(units, 8)
    assert {"a": 5, "b": 3} == {each.claimant.id: each.seats for each in found.shares}
    assert "election-outline" == policy.basis.instrument.id


def test_d4_rests_on_the_law_of_2010():
    """The outline cites itself, and the law by its numbers of 2010."""
    cited = bound(outline.equality(Fraction(1, 10))).basis
    assert ["election-outline", "election-outline", "election-law-2010"] == [each.instrument.id for each in cited]
    assert "25" == cited[-1].key


def test_e13_e19_decisions_name_what_they_decide():
    """The competent body and the treatment of a nationality, in both languages, where the rules are written out too."""
    fixed = bound(numbers.competence(LAW)).fixed_by("town")
    assert ("县级人大常委会", "standing committee of the county level") == (fixed.result(), fixed.result("en"))
    treated = MINORITIES.decide(nationality(10_000, 20))
    assert ("可以适当少于，不少于二分之一", "may be fewer people per deputy, half at least") == (
        treated.result(),
        treated.result("en"),
    )
    written = rules_markdown(bound(numbers.competence(LAW)).tables["fixed"], "zh")
    assert "| 县级人大常委会 |" in written
    assert "| county |" not in written
    unknown = MINORITIES.decide(changed(nationality(10_000, 20), settlement=None))
    assert "则为散居的，可以少于" in unknown.explain()
