"""Test the laws of cells, domains and terms: a closed algebra, parts that tile, and preimages that decide alike."""

import operator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from typing import Any

import attrs
from hypothesis import example, given
from hypothesis import strategies as st

from congress_rules.law import CIVIL_CODE_COUNTING, LeapDay
from congress_rules.logic import (
    Booleans,
    Days,
    Domain,
    Integers,
    Maximum,
    Members,
    Minimum,
    Names,
    Numbers,
    Parameter,
    Product,
    Steps,
    Sum,
    YearsSince,
    field,
)
from congress_rules.logic.cells import (
    Cells,
    Range,
    at_least,
    at_most,
    between,
    intersection,
    less_than,
    more_than,
    none_of,
    one_of,
)
from congress_rules.texts import Text

NAME = Text("数", "number")
LIMITS = (at_least, at_most, more_than, less_than)

INTEGERS = st.integers(-6, 6)
NUMBERS = INTEGERS | st.fractions(-6, 6, max_denominator=3) | st.decimals(-6, 6, places=1)
DAYS = st.dates(date(2023, 12, 30), date(2024, 3, 2)) | st.dates() | st.sampled_from([date.min, date.max])
MEMBERS = ("county", "city", "province", "nation")

DOMAINS: dict[Domain, st.SearchStrategy[Any]] = {
    Integers(): INTEGERS,
    Integers(-2, 4): st.integers(-2, 4),
    Integers(0): st.integers(0, 6),
    Integers(highest=3): st.integers(-6, 3),
    Numbers(): NUMBERS,
    Numbers(-2, Fraction(7, 2)): NUMBERS.filter(lambda number: -2 <= number <= Fraction(7, 2)),
    Days(): DAYS,
    Days(date(2024, 1, 1), date(2024, 12, 31)): st.dates(date(2024, 1, 1), date(2024, 12, 31)),
    Members(MEMBERS, ordered=True): st.sampled_from(MEMBERS),
    Booleans(): st.booleans(),
    Names(): st.sampled_from(["ann", "bob", "eve", "other"]),
}
RANGED = {domain for domain in DOMAINS if not isinstance(domain, Booleans | Names)}


@attrs.frozen
class Case:
    """One value."""

    number: Any = None
    day: date | None = None


@st.composite
def cells_of(draw: st.DrawFn, domain: Domain) -> Cells:
    """Draw a test as an author may write it of a domain."""
    values = DOMAINS[domain]
    written: list[st.SearchStrategy[Cells]] = [
        st.builds(one_of, st.lists(values, max_size=3)),
        st.builds(none_of, st.lists(values, max_size=3)),
    ]
    if domain in RANGED:
        written += [st.builds(limit, values) for limit in LIMITS]
        written += [st.builds(lambda first, last: Range(((first, False), (last, True))), values, values)]
    return draw(st.one_of(written))


@st.composite
def some_cells(draw: st.DrawFn) -> tuple[Domain, list[Cells], Any]:
    """Draw a domain, canonical tests of it and one of its values."""
    domain = draw(st.sampled_from(list(DOMAINS)))
    tests = draw(st.lists(cells_of(domain).map(domain.canonical), min_size=2, max_size=4))
    joined = [tests[0].complement(), intersection(tests[0], tests[1])]
    return domain, [*tests, *map(domain.canonical, joined)], draw(DOMAINS[domain])


# Cells


@given(some_cells())
def test_complement_and_intersection(drawn: tuple[Domain, list[Cells], Any]) -> None:
    """Complement and intersection mean "not" and "and" of every value, and follow their laws."""
    _, [one, other, *_], value = drawn
    assert (value not in one) is (value in one.complement())
    assert (value in one and value in other) is (value in intersection(one, other))
    assert one == one.complement().complement()
    assert intersection(one, other) == intersection(other, one)
    assert one == intersection(one, one)
    assert intersection(one, one.complement()).empty


@given(some_cells())
def test_intersection_is_associative(drawn: tuple[Domain, list[Cells], Any]) -> None:
    """The order in which tests are joined does not matter."""
    _, [one, other, *_, third], _ = drawn
    assert intersection(intersection(one, other), third) == intersection(one, intersection(other, third))


@given(st.lists(NUMBERS, min_size=1, max_size=4), NUMBERS)
def test_intervals_are_the_range(limits: list[Any], value: Any) -> None:
    """A value lies in a range exactly when it lies in one of its intervals."""
    cells = reduce(Range.intersect, (between(limit, limit).complement() for limit in limits)).complement()
    assert (value in limits) is (value in cells)
    assert (value in cells) is any(
        (start is None or start <= (value, False)) and (stop is None or (value, False) < stop)
        for start, stop in cells.intervals
    )


# Domains


@given(st.data())
def test_canonical_form_means_the_same(data: st.DataObject) -> None:
    """A canonical test accepts the values that it accepted before, and is its own canonical form."""
    domain = data.draw(st.sampled_from([each for each in DOMAINS if not isinstance(each, Members)]))
    values = DOMAINS[domain]
    written: list[st.SearchStrategy[Cells]] = [st.builds(named, st.lists(values)) for named in (one_of, none_of)]
    if domain in RANGED:
        written += [st.builds(limit, values) for limit in LIMITS]
        written += [st.builds(between, values, values)]
    cells = data.draw(st.one_of(written))
    value = data.draw(values)
    assert [] == list(domain.faults(cells, "t"))
    assert (value in cells) is (value in domain.canonical(cells))
    assert domain.canonical(cells) == domain.canonical(domain.canonical(cells))


@given(*[st.sampled_from(MEMBERS)] * 3)
def test_limits_on_members_compare_their_places(first: str, last: str, value: str) -> None:
    """A limit on an ordered list is a limit on the place in it."""
    domain = Members(MEMBERS, ordered=True)
    place, low, high = (MEMBERS.index(each) for each in (value, first, last))
    for limit, compares in zip(LIMITS, (operator.ge, operator.le, operator.gt, operator.lt), strict=True):
        assert compares(place, low) is (value in domain.canonical(limit(first)))
    assert (low <= place <= high) is (value in domain.canonical(Range(((first, False), (last, True)))))
    assert (low <= place <= high) is not (value in domain.canonical(Range(((first, False), (last, True))).complement()))


@given(some_cells())
def test_equal_tests_have_one_form(drawn: tuple[Domain, list[Cells], Any]) -> None:
    """Two canonical tests that no value of a finite or whole domain tells apart are the same."""
    domain, [one, other, *_], _ = drawn
    if not isinstance(domain, Names):
        parts = domain.parts([one, other])
        alike = all((domain.sample(part) in one) is (domain.sample(part) in other) for part in parts)
        assert alike is (one == other)


@given(some_cells())
def test_parts_tile(drawn: tuple[Domain, list[Cells], Any]) -> None:
    """Every value lies in exactly one part, which is the one that the locator finds."""
    domain, tests, value = drawn
    parts = domain.parts(tests)
    assert [domain.locator(parts)(value)] == [number for number, part in enumerate(parts) if value in part]


@given(some_cells())
def test_tests_do_not_split_parts(drawn: tuple[Domain, list[Cells], Any]) -> None:
    """A test accepts or refuses a part as a whole, as its sample tells; the sample is a value of the part."""
    domain, tests, value = drawn
    parts = domain.parts(tests)
    samples = [domain.sample(part) for part in parts]
    assert all(sample in domain and sample in part for sample, part in zip(samples, parts, strict=True))
    place = next(number for number, part in enumerate(parts) if value in part)
    assert [samples[place] in test for test in tests] == [value in test for test in tests]


@given(some_cells())
def test_nearest_value_belongs_to_its_part(drawn: tuple[Domain, list[Cells], Any]) -> None:
    """The nearest value is one of the part, and the value itself where that belongs."""
    domain, tests, value = drawn
    for part in domain.parts(tests):
        found = domain.nearest_value(part, value)
        assert found in part
        assert found in domain
        assert value not in part or value == found


@given(some_cells())
def test_words_tell_tests_apart(drawn: tuple[Domain, list[Cells], Any]) -> None:
    """Tests that differ are worded differently, in both languages."""
    domain, [one, other, *_], _ = drawn
    texts = [domain.describe(each) for each in (one, other)]
    assert (one == other) is (texts[0].zh == texts[1].zh) is (texts[0].en == texts[1].en)


# Terms

NUMBER = field(Case, lambda case: case.number, domain=Numbers())
WHOLE = field(Case, lambda case: case.number, domain=Integers())
DAY = field(Case, lambda case: case.day)
UNTIL = Parameter[date]("until", Days(), Text("止", "until"))
FACTORS: st.SearchStrategy[Any] = st.sampled_from([-2, -1, 0, 1, 2, 3, Fraction(1, 2), Fraction(-2, 3), Decimal("0.5")])


@st.composite
def number_terms(draw: st.DrawFn) -> Any:
    """Draw a term derived from one number, perhaps through another term."""
    below = draw(st.sampled_from([NUMBER, WHOLE]) | st.just(Sum((NUMBER, 1), "inner", NAME)))
    kind = draw(st.sampled_from([Sum, Product, Minimum, Maximum, Steps]))
    if kind is Steps:
        return Steps(below, draw(FACTORS.filter(lambda size: size > 0)), "n", NAME, draw(FACTORS))
    return kind((*draw(st.lists(FACTORS, max_size=2)), below), "n", NAME)


@given(number_terms(), st.data(), NUMBERS)
def test_preimages_of_numbers(term: Any, data: st.DataObject, value: Any) -> None:
    """The value below lies in the preimage exactly when the derived value is accepted."""
    derived = term.domain
    limits = INTEGERS if isinstance(derived, Integers) else NUMBERS
    if derived.canonical(Range((), from_start=True)).cuts:
        limits = st.integers(0, 6)
    one = st.one_of([st.builds(limit, limits) for limit in LIMITS] + [st.builds(one_of, st.lists(limits, max_size=3))])
    accepted = derived.canonical(data.draw(one | st.builds(between, limits, limits)))
    below, cells = term.preimage(accepted, {})
    known = int(value) if below.domain == Integers() else value
    case = Case(number=known)
    assert (term.read(case) in accepted) is (below.read(case) in cells)
    assert cells == below.domain.canonical(cells)


@given(
    DAYS,
    DAYS,
    st.sampled_from(LIMITS),
    st.integers(-120, 120) | st.sampled_from([-9998, 0, 9998, 9999]),
    st.sampled_from(LeapDay),
)
@example(date(2008, 2, 29), date(2026, 2, 28), at_least, 18, LeapDay.FEBRUARY_28)
@example(date(2008, 2, 29), date(2026, 2, 28), at_least, 18, LeapDay.MARCH_1)
@example(date(2008, 2, 29), date(2026, 3, 1), at_least, 18, LeapDay.MARCH_1)
@example(date(2008, 2, 28), date(2026, 2, 28), less_than, 18, LeapDay.FEBRUARY_28)
def test_preimages_of_years(start: date, until: date, limit: Any, years: int, leap_day: LeapDay) -> None:
    """A test on completed years is a cut on the day, for leap days and at the ends of the calendar too."""
    counting = attrs.evolve(CIVIL_CODE_COUNTING, leap_day=leap_day)
    age = YearsSince(DAY, UNTIL, counting, "age", Text("年龄", "age"))
    parameters = {"until": until}
    lowered = age.preimage(limit(years), parameters)
    assert lowered is not None
    assert DAY == lowered[0]
    for day in (start, *_neighbours(lowered[1])):
        assert (age.read(Case(day=day), parameters) in limit(years)) is (day in lowered[1])


def _neighbours(cells: Cells) -> list[date]:
    """Give the days on both sides of every cut."""
    assert isinstance(cells, Range)
    days = [cut + timedelta(days=side) for cut, _ in cells.cuts for side in (-1, 0, 1) if _inside(cut, side)]
    return [day for day in days if day in Days()]


def _inside(day: date, side: int) -> bool:
    return date.min.toordinal() <= day.toordinal() + side <= date.max.toordinal()


@given(number_terms(), NUMBERS)
def test_derived_values_belong_to_their_domain(term: Any, value: Any) -> None:
    """What is derived from a value of the domain below is a value of the term's own domain."""
    known = int(value) if term.preimage(Range(()), {})[0].domain == Integers() else value
    assert term.read(Case(number=known)) in term.domain
    assert None is term.read(Case())
    assert [] == list(term.faults({}, "t"))
