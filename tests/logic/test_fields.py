"""Test the recorder: it follows the path, refuses all else, and knows each field's name and values."""

import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from congress_rules.errors import DefinitionError, Fault, RecorderError, UnknownFieldError, UnknownNameError
from congress_rules.logic import Booleans, Days, Field, Integers, Members, Names, Numbers, described, facet_of, field
from congress_rules.texts import Text
from tests.logic.nouns import DAY, DOMAINS, KIND, LEVEL, LEVELS, PARTS, WORDS, Outlet, Piece, Tone, piece


def test_a_case_of_a_class_that_has_no_such_field():
    """Misuse is one typed error with the nearest name, however far the path goes."""

    @attrs.frozen
    class Other:
        """A class that calls its words otherwise."""

        word: int = 1

    with pytest.raises(UnknownFieldError, match="did you mean 'word'"):
        WORDS.read(Other())


def test_path():
    """The path is recorded, and joined for the key and the column."""
    assert (("outlet", "level"), "outlet.level", "outlet_level") == (LEVEL.path, LEVEL.key, LEVEL.column)
    assert (("words",), "words", "words") == (WORDS.path, WORDS.key, WORDS.column)


def test_names():
    """A field is called as its attribute says, as its author says, or by its last step."""
    assert Text("级别", "level") == LEVEL.name
    assert Text("字数", "words") == WORDS.name
    assert Text("founded", "founded") == field(Piece, lambda piece: piece.outlet.founded).name


def test_name_of_an_attribute_in_words():
    """Without a name of its own an attribute's underscores become spaces in English."""

    @attrs.frozen
    class Case:
        first_day: date

    assert Text("first_day", "first day") == field(Case, lambda case: case.first_day).name


@pytest.mark.parametrize(
    ("recorded", "expected"),
    [
        (field(Piece, lambda piece: piece.urgent), Booleans()),
        (field(Piece, lambda piece: piece.words), Integers()),
        (field(Piece, lambda piece: piece.day), Days()),
        (field(Piece, lambda piece: piece.share), Numbers()),
        (field(Piece, lambda piece: piece.fee), Numbers()),
        (field(Piece, lambda piece: piece.tone), Members(("plain", "loud"))),
        (field(Piece, lambda piece: piece.size), Members(("small", "large"))),
        (field(Piece, lambda piece: piece.author), Names()),
        (field(Piece, lambda piece: piece.author, domain=Members(("ann",))), Members(("ann",))),
        (field(Piece, lambda piece: piece.outlet.level, domain=Names()), Names()),
        (field(Piece, lambda piece: piece.outlet.age), Integers()),
    ],
)
def test_domains(recorded, expected):
    """The domain is the one given, else the one described, else that of the type, also of a property."""
    assert expected == recorded.domain
    assert recorded.facet is None


def test_facet():
    """A facet gives the domain once the field is bound to a taxonomy."""
    assert "level" == LEVEL.facet
    assert LEVELS == LEVEL.within(DOMAINS).domain
    assert LEVEL.within(DOMAINS) == LEVEL.within(DOMAINS).within({})
    assert WORDS is WORDS.within(DOMAINS)
    with pytest.raises(UnknownNameError, match="no facet 'level'; did you mean 'levels'"):
        LEVEL.within({"levels": LEVELS})


def test_facet_of_an_attribute():
    """An attribute tells its facet, if it has one."""
    found = {each.name: facet_of(each) for each in attrs.fields(Outlet)}
    assert {"level": "level", "kind": "kind", "founded": None} == found


def test_described():
    """A description is metadata of its own key, so that it disturbs no other's."""
    [(key, description)] = described("级别", "level", facet="level").items()
    assert "congress_rules" == key
    assert (Text("级别", "level"), "level", None) == attrs.astuple(description, recurse=False)


@pytest.mark.parametrize(
    ("recorded", "needs"),
    [
        (LEVEL, "bound to the facet 'level' of a taxonomy"),
        (field(Piece, lambda piece: piece.title), "bound to a domain"),
        (field(Piece, lambda piece: piece.either), "bound to a domain"),
        (field(Piece, lambda piece: piece.rank), "bound to a domain"),
        (field(Piece, lambda piece: piece.colour), "bound to a domain"),
        (field(Piece, lambda piece: piece.outlet.untyped), "bound to a domain"),
        (PARTS, "bound to a domain"),
    ],
)
def test_fields_without_a_domain(recorded, needs):
    """What is no string by name, or has no list, needs a facet or a domain before its domain is asked for."""
    with pytest.raises(DefinitionError, match=needs):
        _ = recorded.domain


def test_faults():
    """The same is found as a fault, with the nearest facet."""
    assert [] == [*LEVEL.faults(DOMAINS, "t"), *WORDS.faults({}, "t")]
    assert [Fault("t", "'level'", "a facet of the taxonomy", "levels")] == list(LEVEL.faults({"levels": LEVELS}, "t"))
    [fault] = PARTS.faults(DOMAINS, "t")
    assert "parts, a field without values, is not bound to a domain (`field(…, domain=…)`) @ t" == str(fault)


def test_over():
    """A field may take other values; its path stays."""
    assert Field(LEVEL.path, LEVEL.name, Names(), "level") == LEVEL.over(Names())


def test_read():
    """The path is followed; where something on the way is unknown, so is the field."""
    assert "city" == LEVEL.read(piece("city"))
    assert None is LEVEL.read(piece(None))
    assert None is LEVEL.read(attrs.evolve(piece(), outlet=None))  # type: ignore[arg-type]  # the fault
    assert 0 == WORDS.read(piece(words=0))
    assert False is field(Piece, lambda piece: piece.urgent).read(piece(urgent=False))


def test_checked():
    """A value of another type is foreign, not what it resembles; unknown stays unknown."""
    assert [3, None] == [WORDS.checked(piece(words=words)) for words in (3, None)]
    foreign = [WORDS.checked(piece(words=words)) for words in (-1, True, "3", 3.0, Decimal(3), Fraction(3))]
    assert ["?"] * 6 == [str(each) for each in foreign]


def test_read_of_another_class():
    """A case of a class that has no such attribute is a mistake of the caller."""
    with pytest.raises(AttributeError, match="words"):
        WORDS.read(Outlet("city"))
    with pytest.raises(AttributeError, match="level"):
        LEVEL.read(attrs.evolve(piece(), outlet=3))  # type: ignore[arg-type]  # the fault


def test_classes_without_attrs():
    """Any annotated class has fields; its attributes have no description."""

    class Plain:
        words: int | None = None

    recorded = field(Plain, lambda case: case.words)
    assert (("words",), Text("words", "words"), Integers()) == (recorded.path, recorded.name, recorded.domain)
    assert None is recorded.read(Plain())


def test_unknown_names():
    """A wrong name fails where it is written, with the nearest right one."""
    with pytest.raises(UnknownFieldError, match="no field of Outlet 'lvel'; did you mean 'level'"):
        field(Piece, lambda piece: piece.outlet.lvel)  # type: ignore[attr-defined]  # the fault
    with pytest.raises(UnknownFieldError, match="no field of int 'x'"):
        field(Piece, lambda piece: piece.words.x)  # type: ignore[union-attr]  # the fault
    with pytest.raises(UnknownFieldError, match=r"no field of .* 'x'; there are: none"):
        field(Piece, lambda piece: piece.either.x)  # type: ignore[union-attr]  # the fault


@pytest.mark.parametrize(
    "path",
    [
        lambda piece: piece.words == 3,
        lambda piece: piece.words != 3,
        lambda piece: piece.words < 3,
        lambda piece: piece.words >= 3,
        lambda piece: piece.words and 3,
        lambda piece: piece.words + 1,
        lambda piece: 1 + piece.words,
        lambda piece: -piece.words,
        lambda piece: piece.title(),
        lambda piece: piece.parts[0],
        lambda piece: len(piece.parts),
        lambda piece: 3 in piece.parts,
        lambda piece: list(piece.parts),
    ],
)
def test_only_paths_are_recorded(path):
    """Comparing, testing, calling and computing are refused by name."""
    with pytest.raises(RecorderError, match=r"(words|title|parts) is being recorded: compare the field, not the path"):
        field(Piece, path)


def test_recorder_is_not_changed_nor_hashed():
    """A recorder takes no attributes and is no key."""
    with pytest.raises(RecorderError):
        field(Piece, lambda piece: setattr(piece, "words", 3))
    with pytest.raises(TypeError, match="unhashable"):
        field(Piece, lambda piece: {piece: 1})
    with pytest.raises(RecorderError, match="the case is being recorded"):
        field(Piece, lambda piece: piece() or None)  # type: ignore[operator]  # the fault


@pytest.mark.parametrize("path", [lambda piece: piece, lambda _: 3])
def test_path_must_give_a_field(path):
    """The case itself, or a value that was not recorded, is no field."""
    with pytest.raises(RecorderError, match="the path must give a field of Piece"):
        field(Piece, path)


def test_fields_are_values():
    """Equal fields are equal and hash alike, also after a journey."""
    again = field(Piece, lambda piece: piece.day, name=Text("日期", "day"))
    assert (DAY, hash(DAY)) == (again, hash(again))
    assert KIND == pickle.loads(pickle.dumps(KIND))  # noqa: S301 - our own bytes


def test_enumeration_of_strings_reads_as_its_ids():
    """A member of a `StrEnum` is accepted as the id that it equals."""
    tone = field(Piece, lambda piece: piece.tone)
    assert True is tone.equals(Tone.LOUD).of(piece(tone=Tone.LOUD))
    assert [] == list(tone.equals(Tone.LOUD).faults({}, "t"))
