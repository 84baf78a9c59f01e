"""Work a month of a township by hand: money by level and length, one prize, shares of the count, deductions."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from congress_rules.law import Period
from congress_rules.policies import COUNT, POINTS, YUAN
from congress_rules.publicity import Approval, Designation, Ledger, Outlet, Person, Submission, Unit
from congress_rules.testing import RulebookLaws, ScoringLaws
from tests.scenarios.examples import example

township = example("township")
BOOK = township.BOOK
MARCH = Period.month(2012, 3)
OFFICE, FARMS = Unit(id="office", kind="office"), Unit(id="farms", kind="other")
PEOPLE = tuple(Person(id=name, unit=unit) for name, unit in (("an", "office"), ("bo", "farms"), ("cy", "farms")))

LEADER, MEMBER = Approval(by="leader"), Approval(by="member")


def piece(name: str, level: str, kind: str = "paper", **values: Any) -> Any:
    """Give a checked and listed piece of an."""
    known = {
        "unit": OFFICE,
        "adopted_on": date(2012, 3, 5),
        "authors": ("an",),
        "correspondents": ("an",),
        "characters": 499,
        "approvals": (LEADER, MEMBER),
        "filed_on": date(2012, 4, 3),
    }
    return township.Piece(id=name, outlet=Outlet(id=f"{level}-{kind}", level=level, kind=kind), **{**known, **values})


def assess(*pieces: Any, book: Any = BOOK, period: Period = MARCH, **kept: Any) -> Any:
    """Assess pieces, with nobody on record as under 35 unless stated."""
    known = {"designations": (), "submissions": (), **kept}
    outlets = {each.outlet.id: each.outlet for each in (*pieces, *known["submissions"])}
    ledger = Ledger(units=(OFFICE, FARMS), people=PEOPLE, outlets=outlets.values(), adoptions=pieces, **known)
    return book.assess(ledger, period)


def money(*pieces: Any, **kept: Any) -> Any:
    """Give what an is paid."""
    return assess(*pieces, **kept).credited(YUAN)["an"]


@pytest.mark.parametrize(
    ("level", "kind", "short", "long"),
    [
        ("county", "paper", 25, 35),
        ("city", "paper", 35, 65),
        ("provincial", "paper", 85, 135),
        ("national", "paper", 150, 300),
        ("county", "named", 25, 35),
        ("city", "named", 35, 65),
        ("provincial", "named", 85, 135),
        ("national", "named", 150, 300),
        ("county", "radio", 5, 5),
        ("city", "radio", 0, 0),
        ("county", "line", 10, 10),
        ("national", "line", 10, 10),
        ("township", "paper", 0, 0),
        ("county", "other", 0, 0),
    ],
)
def test_money_on_both_sides_of_500_characters(level, kind, short, long):
    """499 characters give the plain amount, 500 the extra one as well."""
    assert short == money(piece("a", level, kind))
    assert long == money(piece("a", level, kind, characters=500))


def test_what_is_not_named_by_the_other_reading():
    """It gives as much as a publication of a line; a county's radio gives what it gave."""
    book = BOOK.read("township-unlisted", "like-a-line")
    assert money(piece("a", "county", "other"), book=book) == 10
    assert money(piece("a", "county", "radio"), book=book) == 5


def test_a_story_is_paid_once():
    """Of one story the province counts: 85. Another story in the county: 25. Together 110."""
    told = [piece(level, level, story="s") for level in ("county", "city", "provincial")]
    assert money(*told, piece("t", "county", story="t")) == 110


def test_a_story_of_an_earlier_month_is_not_paid_again():
    """March paid 25 for it, and April pays nothing; another story of April gives 35."""
    first = piece("a", "county", story="s")
    again: dict[str, Any] = {"adopted_on": date(2012, 4, 2), "filed_on": date(2012, 5, 3)}
    later = [piece("b", "city", story="s", **again), piece("c", "city", story="t", **again)]
    assert money(first, *later, period=Period.month(2012, 4)) == 35


def test_a_story_of_two_authors_is_paid_to_each():
    """The highest counts for each author apart: an has 35 of 25 and 35, bo has 25."""
    own = [piece(level, level, story="s") for level in ("county", "city")]
    other = piece("b", "county", story="s", authors=("bo",), correspondents=("bo",))
    assert {"an": 35, "bo": 25, "cy": 0} == assess(*own, other).credited(YUAN)


def test_equal_pieces_of_a_story_and_length():
    """500 characters in the county, 25 + 10 = 35, are as much as 499 in the city: one of them is paid."""
    assert money(piece("a", "county", story="s", characters=500), piece("b", "city", story="s")) == 35


def test_money_and_count_are_shared_apart():
    """Two correspondents and a journalist: 35 yuan to the first, or 17.5 to each; the count is a half each."""
    both = piece("a", "city", authors=("an", "journalist", "bo"), correspondents=("an", "bo"))
    found = assess(both)
    assert {"an": 35, "bo": 0, "cy": 0} == found.credited(YUAN)
    assert {"an": Fraction(1, 2), "bo": Fraction(1, 2), "cy": 0} == found.credited(COUNT)
    assert {"office": 35, "farms": 0} == found.totals
    equal = assess(both, book=BOOK.read("township-prize", "equal"))
    assert {"an": Fraction(35, 2), "bo": Fraction(35, 2), "cy": 0} == equal.credited(YUAN)


def test_a_journalist_gets_nothing():
    """The correspondent has the whole prize of 85 yuan."""
    found = assess(piece("a", "provincial", authors=("journalist", "an"), correspondents=("an",)))
    assert {"an": 85, "bo": 0, "cy": 0} == found.credited(YUAN)


@pytest.mark.parametrize(
    ("values", "undecided"),
    [
        ({"approvals": (MEMBER,)}, False),
        ({"approvals": (LEADER,)}, False),
        ({"approvals": None}, True),
        ({"approvals": (LEADER, Approval())}, True),
        ({"filed_on": date(2012, 4, 4)}, False),
        ({"filed_on": None}, True),
        ({"correspondents": None}, True),
    ],
)
def test_checks_and_the_list(values, undecided):
    """What is not checked by both, or not listed by the third, is not paid; what is unknown is open."""
    (aside,) = assess(piece("a", "city", **values)).set_aside
    assert aside.undecided is undecided


def test_people_bear_what_their_office_missed():
    """An office with five pieces loses nothing, with four everybody there loses a point; farms have none."""
    five = [piece(f"a{number}", "county") for number in range(5)]
    assert {"an": 0, "bo": -1, "cy": -1} == assess(*five).credited(POINTS)
    assert {"an": -1, "bo": -1, "cy": -1} == assess(*five[:4]).credited(POINTS)
    radio = piece("b", "county", "radio")
    assert assess(*five[:4], radio).credited(POINTS)["an"] == -1
    assert assess(*five[:4], piece("b", "township")).credited(POINTS)["an"] == -1
    farmed = piece("b", "county", unit=FARMS, authors=("bo",), correspondents=("bo",))
    assert {"an": 0, "bo": 0, "cy": 0} == assess(*five, farmed).credited(POINTS)


def young(weeks: int, *pieces: Any, **kept: Any) -> Any:
    """Give the points of bo, who is under 35 and wrote a report in so many of the four weeks that end in March."""
    role = Designation(id="d", unit=FARMS, person="bo", role="under_35", since=date(2012, 1, 1))
    office = Outlet(id="desk", level="township", kind="other")
    written = [
        Submission(
            id=f"w{number}",
            unit=FARMS,
            outlet=office,
            authors=("bo",),
            submitted_on=date(2012, 3, 1) + timedelta(weeks=number),
        )
        for number in range(weeks)
    ]
    return assess(*pieces, designations=[role], submissions=written, **kept).credited(POINTS)["bo"]


def test_staff_under_35():
    """Weeks end on 4, 11, 18 and 25 March; farms have a piece where bo has one."""
    own = piece("b", "county", unit=FARMS, authors=("bo",), correspondents=("bo",))
    other = piece("b", "county", unit=FARMS, authors=("cy",), correspondents=("cy",))
    assert young(4, own) == 0
    assert young(3, own) == Decimal("-0.5")
    assert young(1, own) == Decimal("-0.5")
    # Three weeks missed, each counted: 3 x -0.5.
    assert young(1, own, book=BOOK.read("township-weeks", "each")) == Decimal("-1.5")
    # Nothing published: -1; a week missed besides: -0.5; and the office's own quota missed: -1.
    assert young(4, other) == -1
    assert young(3, other) == Decimal("-1.5")
    assert young(3) == Decimal("-2.5")


def test_who_is_under_35_is_unknown_without_a_record():
    """Then what is owed is open, which is neither met nor missed."""
    found = assess(piece("a", "county"), designations=None)
    assert {each.stage for each in found.set_aside} == {"written", "published"}


def test_checks_and_explains():
    """Nothing is found; money cites its article in both languages."""
    assert () == BOOK.check()
    found = assess(piece("a", "city", characters=500)).journal
    assert "(art. 5)" in found.explain("en")
    assert "（第五条）" in found.explain("zh")
    assert "（第八条）" in found.of("an").explain("zh")


class TestMoney(ScoringLaws):
    """What is true of every policy that rates is true of the money for pieces."""

    policy = BOOK.scoring
    examples = 5


class TestLength(ScoringLaws):
    """It is true of the money for length, too."""

    policy = BOOK.further[0]
    examples = 5


class TestLaws(RulebookLaws):
    """The laws of every rulebook hold for the measure with all its stages, however it is read."""

    book = BOOK
    examples = 5
