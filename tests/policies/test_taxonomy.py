"""Test taxonomies: which value stands for which member on which day, and what is said of one that is none."""

from datetime import date
from typing import Generic, TypeVar

import attrs
import pytest

from congress_rules.errors import DefinitionError, UnknownNameError
from congress_rules.logic import Members, described
from congress_rules.policies import Facet, Foreign, Member, Placed, Taxonomy
from congress_rules.texts import Text
from tests.policies.nouns import KINDS, LEVELS, TAXONOMY, Note, Outlet, Piece

DAY = date(2024, 5, 1)
NAME = Text("某", "some")
T = TypeVar("T")


def facet(*members: Member) -> Facet:
    """Give a facet of these members."""
    return Facet(id="kind", name=Text("种类", "kind"), members=members)


# Facets


def test_domain_holds_what_rules_see():
    """A member that is like another is not in the domain; the order and the names are kept."""
    assert Members(("paper", "radio", "telegraph", "podcast")) == KINDS.domain
    assert Members(("county", "city", "province"), ordered=True) == LEVELS.domain
    assert Text("市级", "city") == LEVELS.domain.text("city")


def test_members_by_id():
    """A member is found by its id; for an unknown one the nearest is named."""
    assert Member("city", Text("市级", "city")) == LEVELS.member("city")
    with pytest.raises(UnknownNameError, match="no level 'citty'; did you mean 'city'"):
        LEVELS.member("citty")


@pytest.mark.parametrize(
    ("value", "day", "expected"),
    [
        ("paper", DAY, "paper"),
        ("daily", DAY, "paper"),
        ("telegraph", date(2023, 12, 30), "telegraph"),
        ("telegraph", date(2023, 12, 31), "telegraph"),
        ("telegraph", date(2024, 1, 1), None),
        ("podcast", date(2024, 2, 29), None),
        ("podcast", date(2024, 3, 1), "podcast"),
        ("podcast", date(2024, 3, 2), "podcast"),
        ("papers", DAY, None),
        ("", DAY, None),
        (1, DAY, None),
        (["paper"], DAY, None),
        (None, DAY, None),
    ],
)
def test_resolves(value, day, expected):
    """A value stands for a member on the days of the member, the first and the last included."""
    assert expected == KINDS.resolve(value, day)


@pytest.mark.parametrize(("day", "expected"), [(date(2023, 12, 31), "telegraph"), (date(2024, 1, 1), None)])
def test_likeness_ends_with_what_it_is_like(day, expected):
    """A member that is like one that no longer exists is none either."""
    kinds = facet(*KINDS.members, Member("cable", NAME, like="telegraph"))
    assert expected == kinds.resolve("cable", day)


def test_likeness_has_days_of_its_own():
    """A member may be like another on some days only."""
    kinds = facet(Member("paper", NAME), Member("blog", NAME, like="paper", since=DAY, until=DAY))
    days = (date(2024, 4, 30), DAY, date(2024, 5, 2))
    assert [None, "paper", None] == [kinds.resolve("blog", day) for day in days]


def test_lists_all_faults():
    """Every fault of a facet is listed, with its path and the nearest name."""
    with pytest.raises(DefinitionError) as caught:
        facet(
            Member("paper", NAME),
            Member("paper", NAME),
            Member("daily", NAME, like="papper"),
            Member("weekly", NAME, like="daily"),
            Member("telegraph", NAME, since=date(2024, 1, 2), until=date(2024, 1, 1)),
        )
    assert [
        "the id 'paper' is not used only once @ kind[paper]",
        "the id 'paper' is not used only once @ kind[paper]",
        "'papper' is not one of: paper, paper, telegraph; did you mean 'paper'? @ kind[daily].like",
        "'daily' is not one of: paper, paper, telegraph @ kind[weekly].like",
        "2024-01-01 is not a day not before since (2024-01-02) @ kind[telegraph].until",
    ] == [str(fault) for fault in caught.value.faults]


def test_a_member_may_exist_for_one_day():
    """The first day may be the last; the day before and the day after are outside."""
    kinds = facet(Member("flyer", NAME, since=DAY, until=DAY))
    days = (date(2024, 4, 30), DAY, date(2024, 5, 2))
    assert [None, "flyer", None] == [kinds.resolve("flyer", day) for day in days]


def test_takes_members_from_any_iterable():
    """Members and facets may come from any iterable; they are kept as tuples."""
    kinds = Facet(id="kind", name=NAME, members=iter(KINDS.members))
    assert (KINDS.members, (kinds,)) == (kinds.members, Taxonomy(iter([kinds])).facets)


# Taxonomies


def test_facets_by_id():
    """A facet is found by its id; for an unknown one the nearest is named."""
    assert KINDS == TAXONOMY.facet("kind")
    assert {"level": LEVELS.domain, "kind": KINDS.domain} == TAXONOMY.domains
    with pytest.raises(UnknownNameError, match="no facet 'levels'; did you mean 'level'"):
        TAXONOMY.facet("levels")


def test_refuses_repeated_facets():
    """Two facets of one id are a fault: one of them would never be seen."""
    with pytest.raises(DefinitionError, match=r"the id 'kind' is not used only once @ taxonomy\[kind\]"):
        Taxonomy((KINDS, LEVELS, KINDS))


def test_adds_members():
    """More members make another taxonomy; the first stays as it was, and the order of facets, too."""
    wider = TAXONOMY.adding("level", Member("nation", Text("国家级", "nation")), Member("state", NAME, like="nation"))
    assert ("county", "city", "province", "nation") == wider.facet("level").domain.ids
    assert ("county", "city", "province") == TAXONOMY.facet("level").domain.ids
    assert (["level", "kind"], KINDS) == ([each.id for each in wider.facets], wider.facet("kind"))
    with pytest.raises(UnknownNameError, match="no facet 'genre'"):
        TAXONOMY.adding("genre", Member("news", NAME))
    with pytest.raises(DefinitionError, match="the id 'city' is not used only once"):
        TAXONOMY.adding("level", Member("city", NAME))


# Records


def test_places_nothing_where_nothing_changes():
    """A record of which every value is seen as it stands is given back itself."""
    piece = Piece(notes=(Note("city"), Note(None)))
    placed = TAXONOMY.place(piece, DAY)
    assert (True, ()) == (placed.record is piece, placed.foreign)


def test_places_nested_values():
    """Values are resolved in the record, in the records that it holds and in tuples of them."""
    piece = Piece(outlet=Outlet("daily"), notes=(Note("city"), Note("town")))
    towns = TAXONOMY.adding("level", Member("town", NAME, like="county"))
    expected = Piece(outlet=Outlet("paper"), notes=(Note("city"), Note("county")))
    assert Placed(expected) == towns.place(piece, DAY)


def test_unknown_values_stay_unknown():
    """Unknown is no foreign value, whether it is a value, a record or a tuple that is unknown."""
    piece = Piece(level=None, outlet=Outlet(None), notes=None)
    assert Placed(piece) == TAXONOMY.place(piece, DAY)


def test_reports_foreign_values_with_their_paths():
    """Every foreign value is listed with where it stands; what else can be resolved is."""
    piece = Piece(level="citty", outlet=Outlet("telegraph"), notes=(Note("city"), Note("x")))
    placed = TAXONOMY.place(piece, DAY)
    assert piece == placed.record
    assert (
        Foreign("level", "citty", LEVELS, DAY),
        Foreign("outlet.kind", "telegraph", KINDS, DAY),
        Foreign("notes[1].level", "x", LEVELS, DAY),
    ) == placed.foreign


@pytest.mark.parametrize(
    ("foreign", "zh", "en"),
    [
        (
            Foreign("notes[1].level", "citty", LEVELS, DAY),
            "级别（notes[1].level）不含 'citty'；是否应为 city？",
            "level (notes[1].level) does not hold 'citty'; did you mean city?",
        ),
        (Foreign("level", 7, LEVELS, DAY), "级别（level）不含 7", "level (level) does not hold 7"),
        (
            Foreign("kind", "podcasts", KINDS, date(2024, 3, 1)),
            "种类（kind）不含 'podcasts'；是否应为 podcast？",
            "kind (kind) does not hold 'podcasts'; did you mean podcast?",
        ),
        (
            Foreign("kind", "podcasts", KINDS, date(2024, 2, 29)),
            "种类（kind）不含 'podcasts'",
            "kind (kind) does not hold 'podcasts'",
        ),
        (Foreign("kind", "{x}", KINDS, DAY), "种类（kind）不含 '{x}'", "kind (kind) does not hold '{x}'"),
    ],
)
def test_words_foreign_values(foreign, zh, en):
    """What is foreign is said in both languages, with the nearest id that exists on the day, if one is near."""
    assert Text(zh, en) == foreign.text


@attrs.frozen
class Tagged:
    """A record of which one attribute holds several values of a facet, and another one of a facet not in use."""

    tags: tuple[str | None, ...] = attrs.field(metadata=described("种类", "kinds", facet="kind"))
    genre: str | None = attrs.field(default=None, metadata=described("体裁", "genre", facet="genre"))


@attrs.frozen
class Box(Generic[T]):
    """A record of a kind, with any content."""

    content: T
    kind: str = attrs.field(metadata=described("种类", "kind", facet="kind"))


@attrs.frozen
class Shelf:
    """A record that holds boxes."""

    box: Box[int] | None = None
    boxes: tuple[Box[int], ...] = ()


def test_places_tuples_of_values():
    """A tuple of values of a facet is resolved value by value; one that is unknown stays so."""
    placed = TAXONOMY.place(Tagged(("daily", None, "x"), "news"), DAY)
    assert Tagged(("paper", None, "x"), "news") == placed.record
    assert (Foreign("tags[2]", "x", KINDS, DAY),) == placed.foreign


def test_leaves_what_it_does_not_know():
    """A value of a facet that the taxonomy does not have, and what is no record, are left as they are."""
    for record in (Tagged((), "news"), "no record", 3, None, Piece):
        assert Placed(record) == TAXONOMY.place(record, DAY)


def test_finds_records_of_generic_classes():
    """A record of a generic class is found, alone and in a tuple."""
    placed = TAXONOMY.place(Shelf(Box(1, "daily"), (Box(2, "radio"), Box(3, "x"))), DAY)
    assert Shelf(Box(1, "paper"), (Box(2, "radio"), Box(3, "x"))) == placed.record
    assert (Foreign("boxes[1].kind", "x", KINDS, DAY),) == placed.foreign
