"""Reward a year of a subdistrict, with totals worked out by hand."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from congress_rules.law import Period
from congress_rules.policies import YUAN
from congress_rules.publicity import Adoption, Award, Ledger, Outlet, Unit
from congress_rules.testing import RulebookLaws
from tests.scenarios.examples import example

MODULE: Any = example("subdistrict_rewards")
BOOK = MODULE.BOOK
YEAR = Period.year(2009)
OFFICE = Unit(id="office")


def piece(name="e", level="city", kind="media", fee: int | None = 50, **values):
    """Give a proven piece inside a medium."""
    outlet = Outlet(id=f"{level} {kind}", level=level, kind=kind)
    money = None if fee is None else Decimal(fee)
    known = {"id": name, "unit": OFFICE, "adopted_on": date(2009, 3, 1), "mode": "inside", "verified": True}
    return Adoption(outlet=outlet, fee=money, **{**known, **values})


def assessed(*pieces, awards=()):
    """Assess some pieces."""
    outlets = dict.fromkeys(each.outlet for each in pieces)
    return BOOK.assess(Ledger(units=(OFFICE,), outlets=outlets, adoptions=pieces, awards=awards), YEAR)


@pytest.mark.parametrize(
    ("values", "yuan"),
    [
        ({"level": "district"}, 20),  # 31.1, whatever the fee
        ({"level": "district", "fee": None, "mode": "front_page"}, 20),
        ({}, 150),  # 31.2: 50 × 3
        ({"mode": "front_page"}, 225),  # 150 × 1.5
        ({"kind": "department", "fee": None}, 40),  # 31.2
        ({"level": "provincial"}, 250),  # 31.3: 50 × 5
        ({"level": "provincial", "mode": "front_page"}, 375),
        ({"level": "provincial", "kind": "department"}, 60),
        ({"level": "national", "fee": 30}, 240),  # 31.4: 30 × 8
        ({"level": "national", "fee": 30, "mode": "front_page"}, 360),
        ({"level": "national", "kind": "department", "mode": None}, 80),
        ({"fee": 0}, 0),
    ],
)
def test_amounts(values, yuan):
    """By piece, by fee, on the front page."""
    found = assessed(piece(**values))
    assert () == found.set_aside
    assert {"office": yuan} == found.totals


@pytest.mark.parametrize("unknown", [{"fee": None}, {"mode": None}, {"verified": None}, {"verified": False}])
def test_what_is_not_paid(unknown):
    """Without a known fee, a known page or proof nothing is paid (31.7), and the reason is said."""
    found = assessed(piece(**unknown))
    assert 0 == found.totals["office"]
    (aside,) = found.set_aside
    assert aside.undecided is (unknown.get("verified") is not False)


@pytest.mark.parametrize(
    ("honour", "yuan"), [("district", 200), ("city", 400), ("provincial", 600), ("national", 1000)]
)
@pytest.mark.parametrize("granted", [True, False])
def test_awards(honour, yuan, granted):
    """31.5, by level; nothing for what was not granted."""
    said: Any = {"by": "jury", "on": date(2010, 1, 4), "reason": "good news"}
    award = Award(id="w", honour=f"{honour}_award", account="p", period=YEAR, granted=granted, **said)
    assert (yuan if granted else 0) == assessed(awards=(award,)).rewards.totals(YUAN)["p"]


def test_a_year_by_hand():
    """One story in four media is paid on the highest (31.6), other pieces beside it.

    The bridge: district 20; city, front page, 50 × 3 × 1.5 = 225; province 40 × 5 = 200; a department of the city 40.
    The highest is the city's, 225; the other three are corrected to nothing. The market, of the nation, 20 × 8 = 160.
    Without a story: district 20. Together 225 + 160 + 20 = 405.
    """
    pieces = (
        piece("b1", "district", story="bridge"),
        piece("b2", story="bridge", mode="front_page"),
        piece("b3", "provincial", fee=40, story="bridge"),
        piece("b4", kind="department", fee=None, story="bridge"),
        piece("m1", "national", fee=20, story="market"),
        piece("s1", "district"),
    )
    found = assessed(*pieces)
    assert {"office": 405} == found.totals
    by_entry = found.journal.totals(YUAN, lambda line: line.entry.id)
    assert {"b1": 0, "b2": 225, "b3": 0, "b4": 0, "m1": 160, "s1": 20} == by_entry


def test_a_story_that_was_paid_for():
    """It is not paid for again in the next year."""
    assert {"office": 0} == assessed(piece("old", story="s", adopted_on=date(2008, 8, 1)), piece(story="s")).totals
    assert {"office": 150} == assessed(piece("old", story="s", adopted_on=date(2008, 7, 31)), piece(story="s")).totals


@pytest.mark.parametrize(("level", "article"), [("city", "2"), ("provincial", "3"), ("national", "4")])
@pytest.mark.parametrize("kind", ["media", "department"])
def test_every_line_cites_the_article_of_its_level(level, article, kind):
    """Those that give nothing, too."""
    lines = assessed(piece(level=level, kind=kind)).journal.lines
    assert {article} == {line.rate.basis[0].key for line in lines}


def test_it_is_sound():
    """Nothing is found; every line cites an article, in both languages."""
    assert () == BOOK.check()
    lines = assessed(piece(mode="front_page")).journal.lines
    assert ["2", "2", "2"] == [line.rate.basis[0].key for line in lines]
    assert "市级" in lines[0].explain()
    assert "(art. 2)" in lines[0].explain("en")


class TestLaws(RulebookLaws):
    """The laws of every rulebook hold for the measure with all its stages, however it is read."""

    book = BOOK
    examples = 5
