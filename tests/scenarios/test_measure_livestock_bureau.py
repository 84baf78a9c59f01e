"""Assess a half-year of a livestock bureau, with totals worked out by hand."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from congress_rules.law import Period
from congress_rules.policies import POINTS
from congress_rules.publicity import Adoption, Ledger, Outlet, Unit, WrittenInstruction
from congress_rules.testing import RulebookLaws
from tests.scenarios.examples import example

MODULE: Any = example("livestock_bureau")
BOOK = MODULE.BOOK
HALF = Period.half(2013, 1)
STATION = Unit(id="station")
OTHER = Unit(id="other")


def piece(name="e", level="own", genre="item", **values):
    """Give an original piece of one author, without instructions."""
    known = {"unit": STATION, "adopted_on": date(2013, 3, 1), "mode": "original", "characters": 100}
    more = {"authors": ("p",), "instructions": (), "genre": genre, "id": name, "outlet": Outlet(id=level, level=level)}
    return Adoption(**{**known, **more, **values})


def assessed(*pieces, period=HALF):
    """Assess some pieces."""
    outlets = dict.fromkeys(each.outlet for each in pieces)
    return BOOK.assess(Ledger(units=(STATION, OTHER), outlets=outlets, adoptions=pieces), period)


ENDORSED = (WrittenInstruction(),)


@pytest.mark.parametrize(
    ("values", "points"),
    [
        ({}, 2),  # 20.1
        ({"genre": "research"}, 6),  # 20.1
        ({"characters": 800}, 2),  # 20.6 asks for the city's level
        ({"mode": "repost"}, 1),  # 20.2: 2 × 1/2
        ({"level": "city"}, 4),  # 20.3: 2 × 2
        ({"level": "city", "characters": 799}, 4),
        ({"level": "city", "characters": 800}, 12),  # 20.6: 6 × 2
        ({"level": "provincial"}, 8),  # 20.4: 2 × 2 × 2
        ({"level": "national", "genre": "research"}, 24),  # 6 × 2 × 2
        ({"level": "own", "instructions": ENDORSED}, 4),  # 20.4: endorsed, 2 × 2
        ({"level": "city", "instructions": ENDORSED}, 8),
        ({"level": "city", "mode": "repost"}, 2),  # 2 × 1/2 × 2
    ],
)
def test_rates_and_factors(values, points):
    """Each number on both sides, one factor after the other."""
    found = assessed(piece(**values))
    assert {"station": points, "other": 0} == found.totals
    assert {"p": points} == found.credited(POINTS)


@pytest.mark.parametrize(
    ("authors", "people"),
    [
        (("p",), {"p": 2}),
        (("p", "q"), {"p": Fraction(6, 5), "q": Fraction(4, 5)}),
        (("p", "q", "r"), {"p": Fraction(6, 5), "q": Fraction(4, 5)}),
        ((), {}),
    ],
)
def test_authors_three_to_two(authors, people):
    """Only the first two count, 3 to 2: of 2 points 6/5 and 4/5."""
    found = assessed(piece(authors=authors))
    assert people == found.credited(POINTS)
    assert 2 == found.totals["station"]


def test_a_half_year_by_hand():
    """The whole ledger, stage by stage.

    The flood: own 2; city, short, 2 × 2 = 4; another city outlet, long, 6 × 2 = 12; province 2 × 2 × 2 = 8.
    Within the city's level once: 12 stays, 4 goes. Of own 2, city 12 and province 8 the two highest stay: 12 + 8 = 20.
    The fodder, told by the other unit: own research 6, endorsed, × 2 = 12; reposted in the city 2 × 1/2 × 2 = 2;
    two levels, 14. Without a story, the station's own item counts by itself: 2.
    The station has 20 + 2 = 22, the other 14. p wrote the station's pieces alone but for the long one, shared with q:
    p 8 + 2 + 3/5 × 12 = 86/5, q 2/5 × 12 = 24/5. r wrote the other's: 14.
    """
    shared = ("p", "q")
    pieces = (
        piece("f1", story="flood"),
        piece("f2", "city", story="flood"),
        piece("f3", "city", story="flood", characters=900, authors=shared, outlet=Outlet(id="evening", level="city")),
        piece("f4", "provincial", story="flood"),
        piece("d1", genre="research", story="fodder", unit=OTHER, authors=("r",), instructions=ENDORSED),
        piece("d2", "city", story="fodder", unit=OTHER, authors=("r",), mode="repost"),
        piece("s1"),
    )
    found = assessed(*pieces)
    assert {"station": 22, "other": 14} == found.totals
    assert {"p": Fraction(86, 5), "q": Fraction(24, 5), "r": 14} == found.credited(POINTS)
    (circular,) = found.circulars(MODULE.CIRCULAR)
    assert (
        "first half of 2013\nstation  22, in all 22 (pieces: 3)\nother  14, in all 14 (pieces: 2)"
        == circular.explain("en")
    )
    assert ["station", "other"] == [each.account for each in found.standings]


def test_the_two_highest_levels_are_not_the_two_highest_amounts():
    """20.5 asks for levels: own research 6, city repost 2 × 1/2 × 2 = 2, province repost 2 × 1/2 × 2 × 2 = 4.

    The two highest levels are the province and the city: 4 + 2 = 6, though own research alone has 6.
    """
    pieces = (
        piece("own", genre="research", story="s"),
        piece("city", "city", mode="repost", story="s"),
        piece("province", "provincial", mode="repost", story="s"),
    )
    assert 6 == assessed(*pieces).totals["station"]


def test_a_story_of_the_half_year_before():
    """It has taken its level, and one of the two places."""
    pieces = (
        piece("old", "city", story="flood", adopted_on=date(2012, 12, 31)),
        piece("again", "city", story="flood"),
        piece("higher", "provincial", story="flood"),
        piece("highest", "national", story="flood"),
    )
    assert 8 == assessed(*pieces).totals["station"]


def test_what_is_unknown_is_set_aside():
    """Without a length the rate above is open; without authors the credit."""
    found = assessed(piece("a", "city", characters=None), piece("b", authors=None))
    assert {"a", "b"} == {each.entry.id for each in found.set_aside if each.undecided}
    assert 0 == found.totals["station"]


def test_it_is_sound():
    """Nothing is found, and every line cites an article."""
    assert () == BOOK.check()
    lines = assessed(piece("a", "city", story="s")).journal.lines
    assert ["1", "3", "7", "7"] == [line.rate.basis[0].key for line in lines]
    assert "市级" in lines[1].explain()
    assert "(art. 3)" in lines[1].explain("en")


class TestLaws(RulebookLaws):
    """The laws of every rulebook hold for the measure with all its stages, however it is read."""

    book = BOOK
    examples = 5
