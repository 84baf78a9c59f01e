"""Test what coverage counts: the norms that decided, the statuses and the cells."""

from typing import Any

from congress_rules.logic import Clause, Clauses, Row, Status
from congress_rules.texts import Text
from tests.logic.nouns import KIND, WORDS, piece
from tests.logic.outcomes import LONG, table


def test_the_otherwise_is_counted():
    """The otherwise decides cases as any row does, so that every decided case is counted once."""
    rule = table(LONG, otherwise=Row[Any](id="rest", value=0))
    coverage = rule.coverage([piece(words=words) for words in (300, 1, 2, None, "3")])
    assert {"long": 1, "rest": 2} == coverage.norms
    assert {Status.DECIDED: 3, Status.UNKNOWN: 1, Status.OUT_OF_DOMAIN: 1} == coverage.statuses
    assert coverage.statuses[Status.DECIDED] == sum(coverage.norms.values())
    assert (5, 2, 2, ()) == (coverage.cases, coverage.reached, coverage.cells, coverage.missed)


def test_an_otherwise_that_no_case_reached():
    """The otherwise is listed, and what it would have decided is missed."""
    coverage = table(LONG, otherwise=Row[Any](id="rest", value=0)).coverage([piece(words=300)])
    assert {"long": 1, "rest": 0} == coverage.norms
    assert [Text("字数不超过299", "words is at most 299")] == [missed.where for missed in coverage.missed]


def test_without_an_otherwise():
    """A table without an otherwise counts its rows, and a set of clauses its clauses."""
    assert {"long": 1} == table(LONG).coverage([piece(words=300), piece(words=1)]).norms
    clauses = Clauses(
        id="fit",
        name=Text("合格", "fit"),
        clauses=[Clause(id="long", when=WORDS.at_least(300)), Clause(id="short", when=WORDS.at_most(900))],
    )
    assert {"long": 2, "short": 1} == clauses.coverage([piece(words=500), piece(words=1)]).norms


def test_what_is_not_given_is_not_missed():
    """Cases that are not given are counted by their status, and nobody misses them."""
    rule = table(LONG, given=KIND.is_not("bulletin"), otherwise=Row[Any](id="rest", value=0))
    coverage = rule.coverage([piece(words=300), piece(words=1), piece(words=1, kind="bulletin")])
    assert {"long": 1, "rest": 1} == coverage.norms
    assert 1 == coverage.statuses[Status.OUT_OF_DOMAIN]
    assert () == coverage.missed
