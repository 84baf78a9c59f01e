"""Test the policies as one rulebook holds them: cited, checked, read otherwise, amended, changed by another place."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import chain

import attrs
import pytest

from congress_rules.elections.misconduct import Act, DisruptionPolicy
from congress_rules.elections.vacancies import Articles, DirectRecallPolicy, Tally, TwoSeats
from congress_rules.elections.vacancies.demands import LEVEL, SIGNED
from congress_rules.errors import UnknownNameError
from congress_rules.law import Authority, Instrument
from congress_rules.logic import Clause, Norm, Severity, any_of
from congress_rules.policies import Rulebook
from congress_rules.rulebooks.beijing_rules.text import INSTRUMENT as BEIJING
from congress_rules.rulebooks.election_law.misconduct import misconduct_of
from congress_rules.rulebooks.election_law.text import EDITIONS
from congress_rules.rulebooks.election_law.vacancies import vacancies_of
from congress_rules.rulebooks.election_outline.text import INSTRUMENT as OUTLINE
from congress_rules.texts import Text
from tests.elections.vacancies.cases import (
    BOOKS,
    LAW,
    MISCONDUCT_BOOKS,
    REGIONS,
    SILENT,
    UNKNOWN,
    demand,
    resignation,
    said,
)

ALL = {**{f"{name}-seats": book for name, book in BOOKS.items()}, **MISCONDUCT_BOOKS}
EACH = pytest.mark.parametrize("book", ALL.values(), ids=ALL)
INSTRUMENTS = {each.id: each for each in (BEIJING, OUTLINE, *(law.instrument for law in EDITIONS))}
PROVINCE = Instrument(
    id="a-province",
    title=Text("某省实施细则", "Rules of a Province"),
    authority=Authority.LOCAL_RULE,
    contents={"1": Text("罢免", "recall"), "2": Text("兼任", "two seats")},
)


def norms(book: Rulebook) -> Iterator[Norm]:
    """List every row and clause."""
    return chain.from_iterable(rule.every for rule in book.rules.values())


@EACH
def test_every_norm_cites_what_exists(book):
    """And its name speaks both languages."""
    for norm in norms(book):
        assert norm.basis, norm.id
        assert [*norm.basis] == [INSTRUMENTS[each.instrument.id].cite(each.key) for each in norm.basis]
        assert norm.title.en.isascii(), norm.id
        assert not norm.title.zh.isascii(), norm.id
        assert "{" not in norm.title.en + norm.title.zh


@EACH
def test_checks_without_errors_in_every_reading(book):
    """No option of a reading leaves a gap, an overlap, or an input without effect."""
    for reading in book.readings:
        for option in reading.options:
            found = book.read(reading.id, option).check()
            assert [] == [str(each) for each in found if each.severity is not Severity.NOTE]


@pytest.mark.parametrize("book", [BOOKS["law-2020"], MISCONDUCT_BOOKS["law-2020"]], ids=["seats", "misconduct"])
def test_readings_are_named_by_norms(book):
    """Every reading is one that a norm of some option rests on."""
    read = [book.read(each.id, option) for each in book.readings for option in each.options]
    assert {each.id for each in book.readings} == {name for each in read for norm in norms(each) for name in norm.read}


@EACH
@pytest.mark.parametrize("language", ["zh", "en"])
def test_is_written_out(book, language):
    """Every rule, in both languages."""
    written = book.to_markdown(language)
    assert [] == [name for name in book.rules if f"(`{name}`)" not in written]


def test_editions_differ_in_what_was_amended():
    """2015 brought the review of credentials and the list; 2020 changed only who sanctions officials."""
    first = BOOKS["law-2010"].diff(BOOKS["law-2015"])
    parts = ("elected-list", "reviewer", "review", "confirms", "publication")
    expected = {*(f"credentials-{part}" for part in parts), "by-election-review"}
    assert expected == {name for name, each in first.items() if each.changes}
    assert set() == {name for name, each in BOOKS["law-2015"].diff(BOOKS["law-2020"]).items() if each.changes}
    changed = MISCONDUCT_BOOKS["law-2015"].diff(MISCONDUCT_BOOKS["law-2020"])
    assert {"disruption-sanctions", "disruption-sanctioned-by"} == {
        name for name, each in changed.items() if each.changes
    }


@pytest.mark.parametrize("give", [vacancies_of, misconduct_of])
def test_gives_an_edition_by_its_year(give):
    """Of 2004 these chapters are not held; another year has no edition."""
    assert "election-law-2015" == give(2015).instrument.id
    with pytest.raises(UnknownNameError, match="2016"):
        give(2016)
    with pytest.raises(UnknownNameError):
        give(2004)


def test_another_place_changes_numbers():
    """By other parameters: 60 voters, a third, two thirds of all."""
    direct = attrs.evolve(LAW.direct_recall, county=60)
    assert [False, True] == [said(direct.demand.decide(demand(signed=signed))) for signed in (59, 60)]
    indirect = attrs.evolve(LAW.indirect_recall, deputies=Fraction(1, 3))
    assert "33" not in indirect.demand.clauses[1].title.en
    assert "1/3 or more" in indirect.demand.clauses[1].title.en
    strict = attrs.evolve(LAW.resignations, majority=Fraction(2, 3))
    found = [strict.decide(resignation(vote=Tally(count=votes, of=21))) for votes in (14, 15)]
    assert ["stays", "resigned"] == [each.value("resignation-outcome") for each in found]


def test_another_place_adds_a_clause():
    """A subclass returns more clauses, and they take effect."""

    class Stricter(DirectRecallPolicy):
        def demand_clauses(self) -> Iterator[Clause]:
            """Ask that no more than 150 voters sign."""
            yield from super().demand_clauses()
            few = self.demand_given()
            yield Clause(id="of-county", name=Text("县级", "county"), when=few, basis=PROVINCE.cite("1"))

    policy = Stricter(id="direct-recall", name=LAW.direct_recall.name, articles=LAW.direct_recall.articles)
    bound = policy.bound(LAW.taxonomy, LAW.readings, ())
    assert "of-county" in bound.demand.decide(demand()).rows
    assert not bound.overridden


def test_another_place_states_what_the_law_does_not():
    """Which of two seats ends, with its own article."""
    own = Articles({"which-ends": PROVINCE.cite("2")}, PROVINCE.cite("2"))
    policy = attrs.evolve(LAW.two_seats, articles=own.beside(LAW.two_seats.articles))
    pair = TwoSeats(one="haidian", other="chaoyang", regions=REGIONS)
    assert [False, "later"] == [said(each) for each in policy.decide(pair).answers]
    assert "the seat won later" in policy.decide(pair).explain("en")
    [row] = policy.which_ends.rows
    assert ("which-ends", (PROVINCE.cite("2"),)) == (row.id, row.basis)


def test_a_kind_may_be_stated_by_another_place():
    """With the articles of the law behind its own; without them the kind is not regulated."""
    silent = Articles({"kinds": PROVINCE.cite("1")}, PROVINCE.cite("1"))
    policy: DisruptionPolicy = attrs.evolve(MISCONDUCT_BOOKS["law-2020"].disruption, articles=silent)
    act = Act(kind="falsification")
    assert SILENT is policy.disrupts.decide(act).status
    assert not policy.found(act).regulated
    assert MISCONDUCT_BOOKS["law-2020"].disruption.found(act).disrupts


def test_a_number_may_be_amended():
    """From a day on another number, and the old one before; a demand without its day is then undecided."""
    clause = LAW.direct_recall.demand.clauses[0]
    more = attrs.evolve(clause, when=any_of(LEVEL.is_not("county"), SIGNED.at_least(60)))
    book = LAW.amend("direct-recall-demand", more, since=date(2030, 1, 1), basis=PROVINCE.cite("1"))
    asked = [book.direct_recall.demand.decide(demand(on=date(year, 12, 31))) for year in (2029, 2030)]
    assert [True, False] == [said(each) for each in asked]
    assert UNKNOWN is said(book.direct_recall.demand.decide(demand()))


@pytest.mark.parametrize("book", [BOOKS["law-2020"], MISCONDUCT_BOOKS["law-2020"]], ids=["seats", "misconduct"])
def test_every_rule_may_be_amended(book):
    """Each table and set of clauses has its governing day; the days before stay as they were."""
    for name, rule in book.rules.items():
        last = rule.norms[-1]
        amended = book.amend(name, attrs.evolve(last, basis=()), since=date(2030, 1, 1), basis=PROVINCE.cite("1"))
        new = next(each for each in amended.rules[name].every if each.amends == last.id)
        assert (PROVINCE.cite("1"),) == new.basis
        assert book.on(date(2029, 12, 31)).rules[name].every == rule.every
