"""Test that the policies on voters of one text stand together in a rulebook, which binds and reads them."""

from typing import Final

import attrs
import pytest

from congress_rules.elections.franchise import FranchisePolicy
from congress_rules.elections.registration import CarryOverPolicy, OneDistrictPolicy, RegistrationPolicy
from congress_rules.logic import Severity
from congress_rules.policies import Rulebook
from congress_rules.rulebooks.beijing_rules import franchise as beijing_franchise
from congress_rules.rulebooks.beijing_rules import registration as beijing
from congress_rules.rulebooks.beijing_rules.text import INSTRUMENT as BEIJING
from congress_rules.rulebooks.election_law.franchise import franchise
from congress_rules.rulebooks.election_law.registration import carry_over, one_district, registration
from congress_rules.rulebooks.election_outline import franchise as outline_franchise
from congress_rules.rulebooks.election_outline import registration as outline
from congress_rules.rulebooks.election_outline.text import INSTRUMENT as OUTLINE
from congress_rules.testing import RulebookLaws
from tests.elections.electorate import DAY, LAWS, READINGS, TAXONOMY, VOTER


@attrs.frozen(kw_only=True)
class Voters(Rulebook):
    """The rules on voters of one text."""

    franchise: FranchisePolicy
    registration: RegistrationPolicy
    one_district: OneDistrictPolicy
    carry_over: CarryOverPolicy


LAW: Final = Voters(
    id="law",
    instrument=LAWS[2020].instrument,
    taxonomy=TAXONOMY,
    readings=READINGS[:-1],
    franchise=franchise(LAWS[2020]),
    registration=registration(LAWS[2020]),
    one_district=one_district(LAWS[2020]),
    carry_over=carry_over(LAWS[2020]),
)
BOOKS: Final = {
    "law": LAW,
    "beijing": Voters(
        id="beijing",
        instrument=BEIJING,
        taxonomy=TAXONOMY,
        readings=READINGS[:-1],
        franchise=beijing_franchise.FRANCHISE,
        registration=beijing.REGISTRATION,
        one_district=beijing.ONE_DISTRICT,
        carry_over=beijing.CARRY_OVER,
    ),
    "outline": Voters(
        id="outline",
        instrument=OUTLINE,
        taxonomy=TAXONOMY,
        readings=READINGS,
        franchise=outline_franchise.FRANCHISE,
        registration=outline.REGISTRATION,
        one_district=outline.ONE_DISTRICT,
        carry_over=outline.CARRY_OVER,
    ),
}
EACH: Final = pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS)


@EACH
def test_checks_without_findings(book):
    """Neither errors nor warnings; every rule has an id of its own."""
    assert [] == [str(each) for each in book.check() if each.severity is not Severity.NOTE]
    assert 9 == len(book.rules)


@EACH
def test_is_written_out(book):
    """In both languages, with the readings taken."""
    assert all(rule in book.to_markdown() and rule in book.to_markdown("en") for rule in book.rules)


@EACH
def test_reads_otherwise(book):
    """A reading of the book reaches its policies."""
    strict = book.read("e4-birthday", "excluded")
    born = attrs.evolve(VOTER, born=DAY.replace(year=2006))
    assert (True, False) == (book.franchise.decide(born, DAY).value, strict.franchise.decide(born, DAY).value)


def test_editions_differ_in_what_they_cite_only():
    """Nobody votes, or registers elsewhere, by the law of 2010 who does not by that of 2020."""
    old = attrs.evolve(
        LAW,
        franchise=franchise(LAWS[2010]),
        registration=registration(LAWS[2010]),
        one_district=one_district(LAWS[2010]),
        carry_over=carry_over(LAWS[2010]),
    )
    assert {} == LAW.diff(old)


def test_the_law_and_beijing_differ_in_incapacity():
    """Of who may vote nothing else is different; a witness shows it."""
    changes = LAW.diff(BOOKS["beijing"])["franchise"].changes
    assert {("other", True)} == {(each.witness["incapacity"], each.witness["incapacity_confirmed"]) for each in changes}
    assert {(True, False)} == {(each.before.value, each.after.value) for each in changes}


class TestOutline(RulebookLaws):
    """The laws of every rulebook hold of the outline's rules on voters."""

    examples = 5
    book = BOOKS["outline"]
