"""Test rulebooks: one taxonomy and one set of readings for all policies, other readings, and differences."""

from datetime import date
from typing import Any

import attrs
import pytest

from congress_rules.errors import DefinitionError, UnknownNameError
from congress_rules.logic import Status
from congress_rules.policies import Member, Rulebook
from congress_rules.texts import Text
from tests.policies.nouns import BOOK, LEVEL, NOTED, OFFICE, TAXONOMY, Note, Notes, Office, Piece, Points, row

PIECE = Piece(notes=(Note("city"),))
BEGINS = date(2024, 1, 1)


def test_binds_its_policies():
    """The policies of a book have its taxonomy and its readings, whatever they were made with."""
    assert ["admission", "points", "notes"] == list(BOOK.policies)
    for policy in BOOK.policies.values():
        assert (TAXONOMY, (NOTED,), ()) == (policy.taxonomy, policy.readings, policy.amendments)
    assert ["admission", "points", "notes"] == list(BOOK.rules)


def test_numbers_are_changed_by_evolve():
    """Another policy makes another book; the first stays as it was."""
    dearer = attrs.evolve(BOOK, points=Points(city=3))
    assert (2, 3) == (BOOK.points.decide(PIECE).value, dearer.points.decide(PIECE).value)
    assert TAXONOMY == dearer.points.taxonomy


def test_another_taxonomy_binds_anew():
    """Another taxonomy reaches every policy: a new member is a gap until a row is written for it."""
    wider = attrs.evolve(BOOK, taxonomy=TAXONOMY.adding("level", Member("nation", Text("国家级", "nation"))))
    nation = Piece(level="nation")
    assert (Status.OUT_OF_DOMAIN, Status.NO_ROW) == (
        BOOK.points.decide(nation).status,
        wider.points.decide(nation).status,
    )
    assert ["points: no row applies — level is nation"] == [str(finding) for finding in wider.check()]


def test_reads_otherwise():
    """Another choice for a reading makes another book, and back again the same."""
    other = BOOK.read("noted", "yes")
    assert (0, 3) == (BOOK.notes.decide(PIECE).value, other.notes.decide(PIECE).value)
    assert (["no"], ["yes"]) == ([each.choice for each in BOOK.readings], [each.choice for each in other.readings])
    assert BOOK == other.read("noted", "no")


def test_reads_one_of_several():
    """The other readings keep their choices and their places."""
    more = attrs.evolve(BOOK, readings=(attrs.evolve(NOTED, id="first"), NOTED, attrs.evolve(NOTED, id="last")))
    assert ["no", "yes", "no"] == [each.choice for each in more.read("noted", "yes").readings]


@pytest.mark.parametrize(
    ("reading", "choice", "message"),
    [
        ("note", "yes", "no reading 'note'; did you mean 'noted'"),
        ("noted", "yess", "no option of the reading 'noted' 'yess'; did you mean 'yes'"),
        ("noted", "xx", "no option of the reading 'noted' 'xx'; there are: no, yes"),
    ],
)
def test_refuses_unknown_readings(reading, choice, message):
    """A reading or an option that does not exist is refused, with the nearest."""
    with pytest.raises(UnknownNameError, match=message):
        BOOK.read(reading, choice)


def test_refuses_repeated_readings():
    """Two readings of one id are a fault, found when the book is made."""
    with pytest.raises(DefinitionError, match=r"'noted' is not an id of its own @ readings\[1\]\.id"):
        attrs.evolve(BOOK, readings=(NOTED, NOTED))


def test_refuses_repeated_rules():
    """Two rules of one id are a fault: one of them would be neither checked nor compared."""
    book = attrs.evolve(BOOK, notes=Notes(id="points"))
    with pytest.raises(DefinitionError, match=r"the id 'points' is not used by one rule @ office\[points\]"):
        book.check()


@pytest.mark.parametrize("day", [None, BEGINS])
def test_in_force(day):
    """The day on which a book begins to apply is that of its instrument."""
    assert day == attrs.evolve(BOOK, instrument=attrs.evolve(OFFICE, in_force=day)).in_force


def test_check_joins_the_findings():
    """What is found in any rule is listed, each with the rule."""

    @attrs.frozen(kw_only=True)
    class Gappy(Points):
        def rows(self):
            return (row("city", 2, LEVEL.equals("city"), basis=()),)

    findings = attrs.evolve(BOOK, points=Gappy()).check()
    assert [
        "points [city]: no provision is cited",
        "points: no row applies — level is not city",
    ] == [str(finding) for finding in findings]


def test_compares_books():
    """The rules that decide differently are listed, with the cases; the same rules are not."""
    other = attrs.evolve(BOOK, points=Points(city=3)).read("noted", "yes")
    difference = BOOK.diff(other)
    assert ["points", "notes"] == list(difference)
    assert "level is city: 2 → 3" == difference["points"].explain("en")
    assert {} == BOOK.diff(BOOK) == other.diff(other)


def test_compares_shared_rules_only():
    """A rule that only one of two books has is not compared."""
    assert {} == BOOK.diff(attrs.evolve(BOOK, points=Points(id="other", city=3)))


@attrs.frozen(kw_only=True)
class Desks(Rulebook):
    """A book that holds several policies in one attribute, and other things in others."""

    points: Points
    more: tuple[Points, ...] = ()
    steps: tuple[int, ...] = (1, 2)
    mixed: tuple[Any, ...] = ()


def desks(*more: Points, **parts: Any) -> Desks:
    """Give a book with these policies more."""
    return Desks(
        id="desks", instrument=OFFICE, taxonomy=TAXONOMY, readings=(NOTED,), points=Points(), more=more, **parts
    )


def test_binds_policies_in_tuples():
    """Each of several policies is bound, and found by the attribute and its id."""
    book = desks(Points(id="a"), Points(id="b", city=7))
    assert ["points", "more.a", "more.b"] == list(book.policies)
    assert ["points", "a", "b"] == list(book.rules)
    assert [(TAXONOMY, (NOTED,))] * 3 == [(each.taxonomy, each.readings) for each in book.policies.values()]
    assert [2, 7] == [each.decide(PIECE).value for each in book.more]
    assert ((1, 2), ()) == (book.steps, desks().more)
    assert ["points"] == list(desks().policies)


def test_policies_in_tuples_are_read_amended_and_compared():
    """Another taxonomy, another reading and an amendment reach them like any other policy."""
    book = desks(Points(id="a"), Points(id="b"))
    amended = book.amend("b", row("city", 9, LEVEL.equals("city")), since=BEGINS, basis=OFFICE.cite("9"))
    assert (2, 9) == tuple(each.decide(PIECE).value for each in amended.more)
    assert ["b"] == list(book.diff(amended))
    assert ["yes"] * 2 == [each.choice("noted") for each in book.read("noted", "yes").more]
    wider = attrs.evolve(book, taxonomy=TAXONOMY.adding("level", Member("nation", Text("国家级", "nation"))))
    gap = "no row applies — level is nation"
    assert [f"{name}: {gap}" for name in ("points", "a", "b")] == [str(finding) for finding in wider.check()]
    assert "(`b`)" in book.to_markdown()


def test_refuses_repeated_rules_in_one_tuple():
    """Two policies of one id in one attribute are a fault like those of two attributes: none is lost in silence."""
    for book in (desks(Points(id="a"), Points(id="a", city=7)), desks(Points(id="points"))):
        with pytest.raises(DefinitionError, match="is not used by one rule"):
            book.check()


def test_what_is_no_policy_is_left_alone():
    """A tuple that holds anything else is no list of policies."""
    mixed = desks(mixed=(Points(id="a"), "b"))
    assert (["points"], Points(id="a")) == (list(mixed.policies), mixed.mixed[0])


def test_a_book_of_another_kind_can_be_compared():
    """Books of different classes are compared by the ids of their rules."""

    @attrs.frozen(kw_only=True)
    class Longer(Office):
        more: Points = attrs.field(default=Points(id="more"))

    parts: dict[str, Any] = {each.name: getattr(BOOK, each.name) for each in attrs.fields(Office)}
    longer = Longer(**parts)
    assert (["admission", "points", "notes", "more"], {}, {}) == (
        list(longer.rules),
        BOOK.diff(longer),
        longer.diff(BOOK),
    )


def test_lists_become_tuples():
    """A list in an attribute becomes a tuple, so that its policies are found and bound like any others."""
    listed: Any = [Points(id="a"), Points(id="b")]
    book = Desks(id="desks", instrument=OFFICE, taxonomy=TAXONOMY, readings=(NOTED,), points=Points(), more=listed)
    assert desks(*listed) == book
    assert ["points", "more.a", "more.b"] == list(book.policies)
    empty: Any = []
    assert ((), ()) == (desks(mixed=empty).mixed, desks(steps=empty).steps)
