"""Test the number of deputies: against a slow reference, and what is unknown, foreign, fixed and granted."""

from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_rules.elections.seats import FixedNumber, Formula, Jurisdiction, NumberOfDeputies
from congress_rules.errors import DefinitionError, UnknownNameError
from congress_rules.logic import Severity, Status
from congress_rules.rulebooks.election_law.seats import competence, number_of_deputies
from congress_rules.rulebooks.election_law.text import edition
from tests.elections.seats.places import (
    LEVELS,
    NO_GROUNDS,
    NUMBERS,
    NUMBERS_2020,
    NUMBERS_BEIJING,
    bound,
    number,
    severities,
)

POPULATIONS = st.one_of(
    st.integers(0, 5000),
    st.integers(0, 2_000_000),
    st.integers(0, 200_000_000),
    st.sampled_from((1999, 2000, 49_999, 50_000, 1_550_000, 1_550_001, 1_650_000, 1_650_001, 10_000_000, 10_000_001)),
)
YEARS = st.sampled_from((2010, 2015, 2020))
MAY_HAVE_MORE = {"province", "autonomous_region", "county", "autonomous_county", "township", "nationality_township"}


def slow(level: str, people: int, year: int, *, granted: bool) -> int:
    """Give the number by going through the law word by word."""
    new = year == 2020
    if level in {"province", "autonomous_region", "municipality"}:
        number = min(1000, 350 + people // (25_000 if level == "municipality" else 150_000))
    elif level in {"city_with_districts", "autonomous_prefecture"}:
        number = 240 + people // 25_000
        number = min(650, number) if people > 10_000_000 else number
    elif level in {"township", "nationality_township", "town"}:
        number = min(160, (45 if new else 40) + people // 1500)
    else:
        number = (140 if new else 120) + people // 5000
        number = min(450, number) if people > (1_550_000 if new else 1_650_000) else number
    return number + number * 5 // 100 if granted and level in MAY_HAVE_MORE else number


@given(st.sampled_from(LEVELS), POPULATIONS, YEARS, st.booleans())
def test_decides_as_the_slow_reference(level, population, year, granted):
    """Every level, population and edition, with and without the share; the lines sum up to the number."""
    found = number(level, population, year, granted=granted)
    assert slow(level, population, year, granted=granted) == found.computed == found.number
    assert Status.DECIDED is found.status
    assert found.lines is not None
    assert found.computed == sum(line.seats for line in found.lines)


@given(st.sampled_from(LEVELS), POPULATIONS, POPULATIONS, YEARS, st.booleans())
def test_never_falls_when_the_population_grows(level, one, other, year, granted):
    """More people never have fewer deputies, as the law is read here."""
    fewer, more = (number(level, each, year, granted=granted).computed for each in sorted((one, other)))
    assert fewer is not None
    assert more is not None
    assert fewer <= more
    assert () == NUMBERS[year].falls(Jurisdiction(level=level, population=one, granted=granted))


@given(st.sampled_from(LEVELS), POPULATIONS, st.booleans())
def test_never_exceeds_the_most(level, population, granted):
    """No population brings more than the most."""
    found = number(level, population, granted=granted)
    most = NUMBERS_2020.most(found.place)
    assert found.computed is not None
    assert most is not None
    assert found.computed <= most


def test_falls_where_the_cap_binds_the_extra_share():
    """Read so that the cap binds the share too, a county of 1.55 million has 472 deputies, and a larger one 450."""
    policy = bound(NUMBERS_2020, e12_extra="before-cap")
    place = Jurisdiction(level="county", population=1_550_001, granted=True, scattered=True)
    assert ((1_550_000, 472, 450),) == policy.falls(place)
    found = policy.of(place)
    assert [140, 310, 22, -22] == [line.seats for line in found.lines or ()]
    assert [("falls", Severity.NOTE)] == severities(found.findings)
    assert "with 1550000 people there may be 472" in found.explain("en")
    assert "[提示] 县: ? 人口增加而名额减少：人口为1550000时可有472名" in found.explain()


@pytest.mark.parametrize(("granted", "population"), [(False, 1_550_001), (True, 1_550_000), (True, 10_000)])
def test_no_note_where_nothing_falls(granted, population):
    """Without the share, at the limit itself and below it, nothing is noted."""
    policy = bound(NUMBERS_2020, e12_extra="before-cap")
    found = policy.of(Jurisdiction(level="county", population=population, granted=granted, scattered=True))
    assert "falls" not in dict(severities(found.findings))


def test_no_note_where_the_number_is_as_high_as_it_ever_was():
    """A town's cap holds whatever its population, so that nothing ever falls."""
    policy = bound(NUMBERS_2020, e12_extra="before-cap")
    place = Jurisdiction(level="township", population=10**6, granted=True, scattered=True)
    assert () == policy.falls(place)
    assert () == policy.of(place).findings


@pytest.mark.parametrize(
    ("steps", "population", "expected"),
    [("whole", 4999, 140), ("whole", 5000, 141), ("begun", 0, 140), ("begun", 1, 141), ("begun", 5001, 142)],
)
def test_reads_steps(steps, population, expected):
    """A step that is begun counts or not."""
    assert expected == bound(NUMBERS_2020, e12_steps=steps).decide("county", population).computed


@pytest.mark.parametrize(
    ("rounding", "population", "expected"),
    [("down", 35_000, 154), ("half-up", 35_000, 154), ("up", 35_000, 155), ("half-up", 50_000, 158)],
)
def test_reads_the_rounding_of_the_share(rounding, population, expected):
    """Five per cent of 147 is 7.35, of 150 it is 7.5."""
    policy = bound(NUMBERS_2020, e12_extra_rounding=rounding)
    assert expected == policy.decide("county", population, granted=True).computed


@pytest.mark.parametrize(
    ("level", "population", "granted", "status", "needs"),
    [
        ("county", None, False, Status.UNKNOWN, ("population",)),
        ("county", 100, None, Status.UNKNOWN, ("granted",)),
        ("county", -1, False, Status.OUT_OF_DOMAIN, ("population",)),
        ("county", True, False, Status.OUT_OF_DOMAIN, ("population",)),
        ("countey", 100, False, Status.OUT_OF_DOMAIN, ("level",)),
    ],
)
def test_undecided(level, population, granted, status, needs):
    """What is unknown or foreign is said, and nothing is computed."""
    found = number(level, population, granted=granted)
    assert status is found.status
    assert needs == found.needs
    assert found.number is None
    assert found.computed is None
    assert found.lines is None
    assert not found.capped
    assert status.text.en in found.explain("en")


@pytest.mark.parametrize(("population", "status"), [(None, Status.UNKNOWN), (-1, Status.OUT_OF_DOMAIN)])
def test_a_population_that_no_row_tests(population, status):
    """The tables of a province do not ask for the population; the number still needs it."""
    found = number("province", population)
    assert status is found.status
    assert ("population",) == found.needs
    assert found.number is None
    assert status.text.zh in found.explain()


def test_an_unknown_grant_matters_only_where_one_may_be():
    """Nothing can be granted to a town."""
    assert 45 == number("town", 1000, granted=None).number


@pytest.mark.parametrize(
    ("level", "grounds", "found"),
    [
        ("autonomous_region", {}, []),
        ("province", {"many_minorities": True}, []),
        ("province", {"many_minorities": False, "scattered": True}, [("province-ground", Severity.ERROR)]),
        ("county", {"scattered": True}, []),
        ("county", {"many_minorities": False, "scattered": False}, [("county-ground", Severity.ERROR)]),
        ("county", {"many_minorities": False}, [("county-ground", Severity.NOTE)]),
        ("town", {"scattered": True}, [("kind-of-place", Severity.ERROR)]),
        ("municipality", {}, [("kind-of-place", Severity.ERROR)]),
    ],
)
def test_grants(level, grounds, found):
    """Only some kinds of place may be granted more, on some grounds; others are told so, and get nothing."""
    place = Jurisdiction(level=level, population=60_000_000, granted=True, **grounds)
    result = NUMBERS_2020.of(place)
    assert found == severities(result.findings)
    assert (level in MAY_HAVE_MORE) == any(line.part == "extra" for line in result.lines or ())


@pytest.mark.parametrize(
    ("fixed", "found"),
    [
        (220, []),
        (221, [("no-more", Severity.WARNING)]),
        (219, [("no-fewer", Severity.WARNING)]),
        (140, [("no-fewer", Severity.WARNING)]),
        (139, [("base", Severity.ERROR), ("no-fewer", Severity.WARNING)]),
        (450, [("no-more", Severity.WARNING)]),
        (451, [("cap", Severity.ERROR), ("no-more", Severity.WARNING)]),
    ],
)
def test_a_number_that_was_fixed_outranks_the_formula(fixed, found):
    """Both are shown; what differs is a warning, what breaks base or cap an error."""
    result = number("county", 400_000, fixed=FixedNumber(number=fixed, body="provincial"))
    assert fixed == result.number
    assert 220 == result.computed
    assert found == severities(result.findings)
    assert f"{fixed} (fixed; computed 220)" in result.explain("en")


def test_fixed_where_there_may_be_fewer():
    """Below 50 000 people a county may have fewer than the base; what is more than computed is told all the same."""
    few = [number("county", 49_999, fixed=FixedNumber(number=each, body="provincial")) for each in (90, 150)]
    assert ["city_without_districts-below"] == [each for each, _ in severities(few[0].findings)]
    assert ["city_without_districts-below", "no-more"] == [each for each, _ in severities(few[1].findings)]


def test_fixed_where_the_formula_is_undecided():
    """The number stands by itself."""
    result = number("county", None, fixed=FixedNumber(number=220, body="provincial"))
    assert 220 == result.number
    assert result.computed is None
    assert () == result.findings


@pytest.mark.parametrize(
    ("level", "fixed", "stated", "found"),
    [
        ("county", 139, {}, [("base", Severity.NOTE)]),
        ("county", 140, {}, []),
        ("county", 450, {}, []),
        ("county", 451, {}, [("cap", Severity.ERROR)]),
        ("county", 472, {"granted": True, "scattered": True}, []),
        ("county", 473, {"granted": True, "scattered": True}, [("cap", Severity.ERROR)]),
        ("county", 472, {"granted": None, "scattered": True}, []),
        ("county", 473, {"granted": None, "scattered": True}, [("cap", Severity.ERROR)]),
        ("province", 349, {}, [("base", Severity.NOTE)]),
        ("province", 1000, {}, []),
        ("province", 1001, {}, [("cap", Severity.ERROR)]),
        ("no-such-place", 5000, {}, []),
    ],
)
def test_e12_base_and_cap_bind_whatever_the_population_is(level, fixed, stated, found):
    """A number that no population brings is an error even where the population is unknown; the formula is not asked."""
    result = number(level, None, fixed=FixedNumber(number=fixed, body="provincial"), **stated)
    assert (fixed, None) == (result.number, result.computed)
    assert found == [each for each in severities(result.findings) if each[0] in {"base", "cap", "no-more", "no-fewer"}]


@pytest.mark.parametrize(
    ("level", "stated", "holds"),
    [
        ("autonomous_region", {}, True),
        ("province", {}, None),
        ("province", {"scattered": True}, None),
        ("province", {"many_minorities": True}, True),
        ("province", {"many_minorities": False}, "nothing"),
        ("county", {"scattered": True}, True),
        ("county", {"many_minorities": False}, None),
        ("county", {"many_minorities": False, "scattered": False}, "nothing"),
        ("county", {"granted": True, "scattered": True}, "nothing"),
        ("county", {"granted": None}, "nothing"),
        ("town", {"scattered": True}, "nothing"),
        ("municipality", {}, "nothing"),
        ("no-such-place", {}, "nothing"),
    ],
)
def test_e12_a_share_that_may_be_granted_is_told(level, stated, holds):
    """Where it counts as not granted: a note that names the ground that is unknown; nothing where none can be."""
    found = NUMBERS_2020.decide(level, 100_000, **stated)
    notes = [each for each in found.findings if each.ground.id == "not-granted"]
    assert ([] if holds == "nothing" else [holds]) == [each.ground.holds for each in notes]
    assert {Severity.NOTE} >= {each.severity for each in notes}
    said = {True: "", None: "many concentrated minorities" if level == "province" else "people live scattered"}
    assert [said[each.ground.holds] in each.ground.detail.en for each in notes] == [True] * len(notes)


def test_may_add_as_a_limit():
    """Read as a limit, any number from the base up to the formula's agrees."""
    policy = bound(NUMBERS_2020, e12_may_add="limit")
    for fixed in (140, 180, 220):
        found = policy.decide("county", 400_000, fixed=FixedNumber(number=fixed, body="provincial"), **NO_GROUNDS)
        assert () == found.findings
    more = policy.decide("county", 400_000, fixed=FixedNumber(number=221, body="provincial"), **NO_GROUNDS)
    assert [("no-more", Severity.WARNING)] == severities(more.findings)


def test_beijing_regulates_its_own_levels_only():
    """Other kinds of place are not regulated, nor is what a small district may have."""
    found = NUMBERS_BEIJING.decide("county", 100_000)
    assert Status.NOT_REGULATED is found.status
    assert found.number is None
    assert NUMBERS_BEIJING.most(found.place) is None
    assert () == NUMBERS_BEIJING.falls(found.place)
    small = NUMBERS_BEIJING.decide("municipal_district", 49_999)
    assert small.may_be_fewer is None
    assert 149 == small.number


def test_names_the_rows():
    """The rows that gave the number are listed by their tables."""
    found = number("county", 60_000)
    assert (
        "base[city_without_districts]",
        "step[city_without_districts]",
        "cap[city_without_districts-up-to]",
        "fewer[city_without_districts-from]",
        "extra[no-extra]",
    ) == found.rows
    assert 152 == found.number
    assert "+12" in found.explain()


def test_checks_without_errors():
    """The tables have neither gaps nor overlaps nor uncited rows, however they are read."""
    for policy in (*NUMBERS.values(), NUMBERS_BEIJING):
        for reading in policy.readings:
            for option in reading.options:
                read = bound(policy, **{reading.id.replace("-", "_"): option})
                assert [] == [str(each) for each in read.check() if each.severity is not Severity.NOTE]


def test_another_place_changes_numbers():
    """A scale is changed by `attrs.evolve`, and its tables follow."""
    scales = tuple(attrs.evolve(each, base=100) if "county" in each.levels else each for each in NUMBERS_2020.scales)
    assert 101 == attrs.evolve(NUMBERS_2020, scales=scales).decide("county", 5000).number
    with pytest.raises(DefinitionError, match=r"a number from 1 @ city_without_districts\.step"):
        attrs.evolve(scales[3], step=0)


def test_free_python_says_so():
    """A subclass that decides by itself is told apart."""

    class Fixed(type(NUMBERS_2020)):  # type: ignore[misc]
        def of(self, place: Jurisdiction) -> NumberOfDeputies:
            """Give what the law gives."""
            found: NumberOfDeputies = super().of(place)
            return found

    own = Fixed(**{each.name: getattr(NUMBERS_2020, each.name) for each in attrs.fields(type(NUMBERS_2020))})
    assert own.overridden
    assert not NUMBERS_2020.overridden
    assert "number-of-deputies.formula" in own.statements


def test_the_edition_of_2004_is_not_held():
    """Its articles on numbers are not known."""
    with pytest.raises(UnknownNameError, match="in the edition of 2004"):
        number_of_deputies(edition(2004))


@pytest.mark.parametrize("wrong", [-1, True, 4.5, "4"])
def test_a_fixed_number_is_a_whole_number(wrong):
    """Anything else is refused."""
    with pytest.raises(ValueError, match="number must be a whole number from 0"):
        FixedNumber(number=wrong, body="provincial")


def test_a_reading_without_that_option():
    """A formula that is read in an unknown way says so."""
    formula = Formula(
        base=1, step=1, cap=None, extra=Fraction(), steps="hole", order="after-cap", rounding="down", bases={}
    )
    with pytest.raises(UnknownNameError, match="no steps 'hole'; did you mean 'whole'"):
        formula.lines(1)


@pytest.mark.parametrize(
    ("level", "zh", "en"),
    [("municipal_district", "市辖区", "municipal district"), ("county", "县", "county"), ("town", "镇", "town")],
)
def test_a_finding_names_the_kind_of_place(level, zh, en):
    """In both languages, whatever was found; a kind that the taxonomy does not know stays an id, as `about` is."""
    place = Jurisdiction(level=level, population=40_000, fixed=FixedNumber(number=999, body="own"))
    found = (*NUMBERS_2020.of(place).findings, *bound(competence(edition(2020))).check_fixed(place))
    assert {"cap", "no-more"} < {each.ground.id for each in found}
    assert {level} == {each.about for each in found}
    assert all(each.explain().partition("] ")[2].startswith(f"{zh}: ") for each in found)
    assert all(each.explain("en").partition("] ")[2].startswith(f"{en}: ") for each in found)
    few = NUMBERS_2020.of(Jurisdiction(level=level, population=1)).findings
    assert all(f"] {zh}: " in each.explain() for each in few)
    stray = NUMBERS_2020.of(attrs.evolve(place, level="stray")).findings
    assert all("] stray: " in each.explain() for each in stray)
    assert {None} == {each.named for each in stray}
