"""Work a year of a city's government information by hand: publications, stages, endorsements, honours, the circular."""

from datetime import date
from typing import Any

import attrs
import pytest

from congress_rules.law import Period
from congress_rules.policies import Judgement
from congress_rules.publicity import Ledger, Outlet, Person, Unit, WrittenInstruction
from congress_rules.testing import RulebookLaws
from tests.scenarios.examples import example

city = example("city_government")
BOOK = city.BOOK
YEAR = Period.year(2005)
PLANNING, HEALTH = Unit(id="planning"), Unit(id="health")


def item(
    name: str, level: str, kind: str, genre: str | None = "item", mode: str | None = "adopted", **values: Any
) -> Any:
    """Give an item of planning without endorsements."""
    outlet = Outlet(id=f"{level}-{kind}", level=level, kind=kind)
    known = {"unit": PLANNING, "adopted_on": date(2005, 3, 1), "instructions": (), "title": name.upper(), **values}
    return city.Item(id=name, outlet=outlet, genre=genre, mode=mode, **known)


def endorsed(*levels: str) -> tuple[WrittenInstruction, ...]:
    """Give an endorsement by a leader of each level."""
    return tuple(WrittenInstruction(level=level) for level in levels)


def keep(*items: Any, **kept: Any) -> Ledger:
    """Keep a ledger of items."""
    outlets = {each.outlet.id: each.outlet for each in items}.values()
    people = (Person(id="an", unit="planning"), Person(id="bo", unit="health"))
    return Ledger(units=(PLANNING, HEALTH), people=people, outlets=outlets, adoptions=items, **kept)


def points(*items: Any, book: Any = BOOK) -> Any:
    """Give the points of planning for the year."""
    return book.assess(keep(*items), YEAR).totals["planning"]


@pytest.mark.parametrize(
    ("level", "kind", "genre", "mode", "expected"),
    [
        ("city", "daily", "item", "adopted", 3),
        ("city", "daily", "short", "adopted", 1),
        ("city", "advice", "research", "adopted", 20),
        ("city", "special", "dynamic", "adopted", 3),
        ("city", "special", "research", "adopted", 0),
        ("city", "bulletin", "item", "adopted", 0),
        ("city", "daily", "item", "chosen", 0),
        ("provincial", "office", "item", "chosen", 2),
        ("provincial", "bulletin", "item", "adopted", 10),
        ("provincial", "special", "dynamic", "adopted", 20),
        ("provincial", "special", "research", "adopted", 30),
        ("provincial", "internet", "item", "adopted", 5),
        ("national", "office", "item", "chosen", 10),
        ("national", "office", "item", "adopted", 50),
    ],
)
def test_points_by_publication(level, kind, genre, mode, expected):
    """Each publication, genre and mode gives its points; what is not listed gives none."""
    assert expected == points(item("a", level, kind, genre, mode))


def test_research_by_the_other_reading():
    """Research in the city's special report may count like a dynamic item."""
    assert points(item("a", "city", "special", "research"), book=BOOK.read("city-special", "like-dynamic")) == 3


@pytest.mark.parametrize(
    ("kind", "levels", "expected"),
    [
        ("daily", (), 3),
        ("daily", ("city",), 8),
        ("daily", ("city", "city"), 13),
        ("daily", ("provincial",), 53),
        ("daily", ("national",), 103),
        ("advice", (), 20),
        ("advice", ("city",), 30),
        ("advice", ("city", "provincial", "national"), 180),
        ("special", ("city",), 0),
        ("special", ("provincial",), 50),
    ],
)
def test_endorsements(kind, levels, expected):
    """A city leader gives 5 on the daily report and 10 on advice; the province 50 and the Council 100 on each."""
    assert expected == points(item("a", "city", kind, instructions=endorsed(*levels)))


def test_endorsements_by_the_other_readings():
    """Two city leaders may count once, 3 + 5; a special report like the daily one, 0 + 5."""
    twice = item("a", "city", "daily", instructions=endorsed("city", "city", "provincial"))
    once = BOOK.read("city-endorsed", "once")
    assert points(twice, book=once) == 58
    assert points(item("a", "city", "daily"), book=once) == 3
    special = item("a", "city", "special", instructions=endorsed("city"))
    assert points(special, book=BOOK.read("city-carrier", "like-daily")) == 5


def story() -> tuple[Any, ...]:
    """Give an item that went all the way, over three months."""
    april: dict[str, Any] = {"adopted_on": date(2005, 4, 1)}
    may: dict[str, Any] = {"adopted_on": date(2005, 5, 1)}
    return (
        item("a", "city", "daily", instructions=endorsed("city")),
        item("b", "provincial", "office", mode="chosen"),
        item("c", "provincial", "bulletin", **april),
        item("d", "provincial", "internet", **april),
        item("e", "national", "office", mode="chosen", **may),
        item("f", "national", "office", instructions=endorsed("national"), **may),
    )


def test_one_item_adds_up():
    """Working: 3 + 5, chosen 2, adopted 10 and 5, chosen 10, adopted 50 and endorsed 100, together 185."""
    assert points(*story()) == 185


def test_the_circular_of_april():
    """March came to 3 + 5 + 2 = 10; April adds 10 and 5, so that 25 stand at its end."""
    found = list(city.circular(BOOK, keep(*story()), Period.month(2005, 4)))
    assert [("planning", "C", 10, 25), ("planning", "D", 5, 25)] == found


def judged(about: str, **values: bool) -> list[Judgement]:
    """Record what was judged of somebody's year."""
    known = {"importance": True, "staffed": True, "included": True, "feedback": True, **values}
    return [
        Judgement(
            id=f"{about}-{name}",
            criterion=name,
            about=about,
            period=YEAR,
            value=value,
            by="office",
            on=date(2006, 1, 9),
            reason="as reviewed",
        )
        for name, value in known.items()
    ]


def proposed(honour: str, account: str, judgements: list[Judgement], places: int | None = 1) -> Any:
    """Tell whether somebody is proposed, with so many leading places."""
    book = attrs.evolve(BOOK, ranking=attrs.evolve(BOOK.ranking, places=places))
    found = book.assess(keep(*story(), judgements=judgements), YEAR).honours
    (one,) = (each for each in found if (each.honour, each.account) == (honour, account))
    return one.proposed


@pytest.mark.parametrize(
    ("honour", "leader", "other"), [("advanced_unit", "planning", "health"), ("advanced_individual", "an", "bo")]
)
def test_honours(honour, leader, other):
    """The score leads and every condition is judged; one that fails refuses, one that nobody judged is open."""
    assert proposed(honour, leader, judged(leader)) is True
    assert proposed(honour, other, judged(other)) is False
    assert proposed(honour, leader, []) is None
    assert proposed(honour, leader, judged(leader)[1:]) is None
    assert proposed(honour, leader, judged(leader), places=None) is None
    for each in city.CONDITIONS:
        assert proposed(honour, leader, judged(leader, **{each.id: False})) is False


@pytest.mark.parametrize("unknown", [{"mode": None}, {"genre": None}, {"instructions": None}])
def test_what_is_unknown_is_open(unknown):
    """It is neither nothing nor anything."""
    found = BOOK.assess(keep(item("a", "city", "daily", **unknown)), YEAR)
    assert [each.undecided for each in found.set_aside] == [True]


def test_checks_and_explains():
    """Nothing is found, and points cite their articles in both languages."""
    assert BOOK.check() == ()
    journal = BOOK.assess(keep(*story()), YEAR).journal
    assert "(art. 10)" in journal.explain("en")
    assert "（第十条）" in journal.explain("zh")


class TestLaws(RulebookLaws):
    """What is true of every rulebook is true of this one."""

    book = BOOK
    examples = 5
