"""Test the policies as one rulebook holds them: amended, read otherwise, written out, and cited."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import chain

import attrs
import pytest

from congress_rules.elections.seats import (
    LEVEL,
    POPULATION,
    CompetencePolicy,
    DistributionPolicy,
    DistrictSizePolicy,
    EqualityPolicy,
    Jurisdiction,
    LargestRemainder,
    MinorityPolicy,
    NationalCongressPolicy,
    NumberOfDeputiesPolicy,
    RedeterminationPolicy,
)
from congress_rules.logic import Norm, Row, Severity, Status
from congress_rules.policies import Rulebook
from congress_rules.rulebooks.beijing_rules import seats as beijing
from congress_rules.rulebooks.beijing_rules.text import INSTRUMENT
from congress_rules.rulebooks.election_law import distribution as spread
from congress_rules.rulebooks.election_law import seats as law
from congress_rules.rulebooks.election_law.text import Edition, edition
from congress_rules.texts import Text
from tests.elections.seats.places import READINGS, TAXONOMY

TENTH = Fraction(1, 10)


@attrs.frozen(kw_only=True)
class Seats(Rulebook):
    """The articles on seats of one text."""

    numbers: NumberOfDeputiesPolicy
    competence: CompetencePolicy
    redetermination: RedeterminationPolicy
    distribution: DistributionPolicy
    size: DistrictSizePolicy
    equality: EqualityPolicy
    minorities: MinorityPolicy | None = None
    national: NationalCongressPolicy | None = None


def of_law(of: Edition) -> Seats:
    """Assemble an edition of the law."""
    return Seats(
        id=of.instrument.id,
        instrument=of.instrument,
        taxonomy=TAXONOMY,
        readings=READINGS,
        numbers=law.number_of_deputies(of),
        competence=law.competence(of),
        redetermination=law.redetermination(of),
        distribution=spread.distribution(of, LargestRemainder()),
        size=spread.district_size(of),
        equality=spread.equality(of, TENTH),
        minorities=spread.minorities(of, TENTH),
        national=spread.national_congress(of),
    )


BOOKS = (
    *(of_law(edition(year)) for year in (2010, 2015, 2020)),
    Seats(
        id=INSTRUMENT.id,
        instrument=INSTRUMENT,
        taxonomy=TAXONOMY,
        readings=READINGS,
        numbers=beijing.number_of_deputies(),
        competence=beijing.competence(),
        redetermination=beijing.redetermination(),
        distribution=beijing.distribution(LargestRemainder()),
        size=beijing.district_size(),
        equality=beijing.equality(TENTH),
    ),
)
EACH = pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.id)


def norms(book: Rulebook) -> Iterator[Norm]:
    """List every row and clause."""
    return chain.from_iterable(rule.every for rule in book.rules.values())


@EACH
def test_every_norm_cites_what_exists(book: Seats):
    """And its name speaks both languages."""
    for norm in norms(book):
        assert norm.basis, norm.id
        assert [book.instrument.cite(each.key) for each in norm.basis] == [*norm.basis]
        assert norm.title.en.isascii()
        assert not norm.title.zh.isascii(), norm.id
        assert "{" not in norm.title.en + norm.title.zh


@EACH
def test_checks_without_errors_in_every_reading(book: Seats):
    """No option of a reading leaves a gap or an overlap."""
    for reading in book.readings:
        for option in reading.options:
            found = book.read(reading.id, option).check()
            assert [] == [str(each) for each in found if each.severity is not Severity.NOTE]


def test_readings_are_named_by_norms():
    """Every reading is one that a norm of some option rests on, or that a parameter sets."""
    book = BOOKS[2]
    read = [book.read(each.id, option) for each in book.readings for option in each.options]
    named = {name for each in read for norm in norms(each) for name in norm.read}
    assert {each.id for each in book.readings if each.parameter is None} == named


@EACH
def test_is_written_out(book: Seats):
    """Every rule and what is said beside it, in both languages."""
    for language in ("zh", "en"):
        written = book.to_markdown("zh" if language == "zh" else "en")
        assert [] == [name for name in book.rules if f"(`{name}`)" not in written]
        assert "number-of-deputies.formula" in written


def test_editions_differ_in_what_was_amended():
    """In base and cap of counties and base of townships; the articles on districts and minorities say the same."""
    changed = BOOKS[1].diff(BOOKS[2])
    assert {
        "number-of-deputies-base",
        "number-of-deputies-cap",
    } == {name for name in changed if changed[name].changes}
    assert {} == {name: each for name, each in BOOKS[0].diff(BOOKS[1]).items() if each.changes}


def test_a_base_may_be_amended():
    """From a day on another base, and the old one before; a place without its day is then undecided."""
    row = next(each for each in BOOKS[2].numbers.base_rows() if "town" in str(each.when))
    higher = attrs.evolve(row, value=50)
    book = BOOKS[2].amend(
        "number-of-deputies-base", higher, since=date(2026, 1, 1), basis=edition(2020).cite("12 para. 1(4)")
    )
    assert 46 == book.numbers.decide("town", 1500, on=date(2025, 12, 31)).number
    assert 51 == book.numbers.decide("town", 1500, on=date(2026, 1, 1)).number
    assert Status.UNKNOWN is book.numbers.decide("town", 1500).status
    assert 46 == book.on(date(2025, 12, 31)).numbers.decide("town", 1500).number


def test_another_province_writes_a_row_more():
    """A subclass returns more rows, and they take effect."""

    class Capped(NumberOfDeputiesPolicy):
        def cap_rows(self) -> tuple[Row[int], ...]:
            """Cap nationality townships lower, whatever their population."""
            kept = tuple(row for row in super().cap_rows() if row.id != "township")
            when = (row.when for row in super().cap_rows() if row.id == "township")
            return (
                *kept,
                *(
                    Row(id="township", name=Text("乡级", "township level"), when=each, value=100, basis=self.basis)
                    for each in when
                ),
            )

    plain = BOOKS[2].numbers
    book = attrs.evolve(
        BOOKS[2],
        numbers=Capped(
            scales=plain.scales,
            grants=plain.grants,
            basis=plain.basis,
            sum_basis=plain.sum_basis,
            grant_basis=plain.grant_basis,
        ),
    )
    assert 100 == book.numbers.decide("town", 10**6).number
    assert not book.numbers.overridden
    assert () == book.numbers.falls(Jurisdiction(level="town", population=1))


def test_falls_wherever_a_table_tests_the_population():
    """A base that is lower from a population on makes the number fall there, and only there."""

    class Lowered(NumberOfDeputiesPolicy):
        def base_rows(self) -> tuple[Row[int], ...]:
            """Give towns of exactly 3000 people a higher base."""
            name, basis = Text("镇", "town"), self.basis
            town, here = LEVEL.equals("town"), POPULATION.equals(3000)
            return (
                Row(id="town-3000", name=name, when=(town, here), value=60, basis=basis),
                Row(id="town", name=name, when=(town, here.complement()), value=45, basis=basis),
            )

    plain = BOOKS[2].numbers
    known = {each.name: getattr(plain, each.name) for each in attrs.fields(NumberOfDeputiesPolicy)}
    policy = Lowered(**known)
    assert ((3000, 62, 47),) == policy.falls(Jurisdiction(level="town", population=1))
    assert 62 == policy.decide("town", 3000).number
