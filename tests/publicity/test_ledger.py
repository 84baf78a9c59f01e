"""Test ledgers: what they refuse, which ids repeat, and how they merge."""

from typing import Any

import attrs
import pytest

from congress_rules.errors import DefinitionError
from congress_rules.publicity import Ledger, Person, Unit
from congress_rules.texts import Text
from tests.publicity.entries import TOWN, in_bulletin, in_media, ledger_of

PIECE = in_bulletin()
OTHER = in_media("city", "newspaper", id="e2", unit=Unit(id="court", kind="court"))


def test_empty():
    """A ledger may be empty."""
    assert ((), (), (), (), frozenset()) == (*attrs.astuple(Ledger()), Ledger().repeated)


def test_takes_any_iterable():
    """Records may come from any iterable, and are kept as tuples in their order."""
    ledger = Ledger(units=iter([OTHER.unit, TOWN]), outlets={PIECE.outlet: 1}, adoptions=[PIECE, OTHER])
    assert ((OTHER.unit, TOWN), (PIECE.outlet,), (PIECE, OTHER)) == (ledger.units, ledger.outlets, ledger.adoptions)


def test_lists_every_fault():
    """Two records under one id, and references that differ from what is listed, are refused together."""
    changed = attrs.evolve(
        PIECE,
        id="A-1",
        unit=attrs.evolve(TOWN, kind="secret"),
        outlet=attrs.evolve(PIECE.outlet, level="secret", name=Text("secret", "secret")),
    )
    with pytest.raises(DefinitionError) as caught:
        Ledger(
            units=(TOWN, TOWN, Unit(id="a"), Unit(id="a", kind="court")),
            outlets=(PIECE.outlet, PIECE.outlet),
            people=(Person(id="p"), Person(id="p")),
            adoptions=(PIECE, changed),
        )
    expected = [
        "ledger:",
        "the id 'a' is not used only once @ units[a]",
        "the id 'town' is not used only once @ units[town]",
        "the id 'district bulletin' is not used only once @ outlets[district bulletin]",
        "the id 'p' is not used only once @ people[p]",
        "'town' (differs in: kind) is not the unit as it is listed @ adoptions[A-1].unit",
        "'district bulletin' (differs in: level, name) is not the outlet as it is listed @ adoptions[A-1].outlet",
    ]
    assert "\n  ".join(expected) == str(caught.value)
    assert "secret" not in str(caught.value)


def test_refuses_records_of_another_class():
    """What is no unit, outlet, person or adoption is told with the other faults, and not shown."""
    wrong: list[Any] = [TOWN, "secret", TOWN]
    with pytest.raises(DefinitionError) as caught:
        Ledger(units=wrong, outlets=[TOWN], people=[{"name": "secret"}], adoptions=[PIECE, None])  # type: ignore[list-item]
    expected = [
        "ledger:",
        "a value of type str is not of the class Unit @ units[1]",
        "a value of type Unit is not of the class Outlet @ outlets[0]",
        "a value of type dict is not of the class Person @ people[0]",
        "a value of type NoneType is not of the class Adoption @ adoptions[1]",
        "the id 'town' is not used only once @ units[town]",
    ]
    assert "\n  ".join(expected) == str(caught.value)


def test_a_reference_of_another_class_differs():
    """A unit of a class of one's own is not the plain one that is listed, even where all attributes are equal."""

    @attrs.frozen(kw_only=True)
    class Village(Unit):
        pass

    village = Village(id=TOWN.id, kind=TOWN.kind)
    assert (village,) == Ledger(units=(village,), adoptions=(attrs.evolve(PIECE, unit=village),)).units
    with pytest.raises(DefinitionError, match=r"'town' \(differs in: class\) is not the unit as it is listed"):
        Ledger(units=(village,), adoptions=(PIECE,))


def test_unlisted_references_are_no_fault():
    """A piece of a unit or in an outlet that is not listed is kept; it is set aside when assessed."""
    assert (PIECE,) == Ledger(adoptions=(PIECE,)).adoptions


def test_repeated_ids():
    """Entries that share an id are kept, and told."""
    ledger = ledger_of(PIECE, PIECE, OTHER, attrs.evolve(OTHER, genre="feature"), in_bulletin(id="e3"))
    assert (5, frozenset({"e1", "e2"})) == (len(ledger.adoptions), ledger.repeated)


def test_merged():
    """Equal records stand once, entries of both stand as they are."""
    one, other = ledger_of(PIECE), ledger_of(OTHER, attrs.evolve(PIECE, id="e3"))
    merged = one.merged(other)
    assert (TOWN, OTHER.unit) == merged.units
    assert (PIECE.outlet, OTHER.outlet) == merged.outlets
    assert (PIECE, OTHER, attrs.evolve(PIECE, id="e3")) == merged.adoptions
    assert one == one.merged(Ledger()) == Ledger().merged(one)


def test_merged_people():
    """People merge like units."""
    one, two = Person(id="p", unit="town"), Person(id="q")
    assert (one, two) == Ledger(people=(one,)).merged(Ledger(people=(two, one))).people


def test_merging_keeps_repeated_entries():
    """An entry that both parts have stands twice: it may be a mistake, and is for the assessment to tell."""
    ledger = ledger_of(PIECE)
    assert frozenset({"e1"}) == ledger.merged(ledger).repeated


def test_merging_refuses_what_differs():
    """Two different records under one id cannot be merged."""
    with pytest.raises(DefinitionError, match="the id 'town' is not used only once @ units"):
        Ledger(units=(TOWN,)).merged(Ledger(units=(attrs.evolve(TOWN, kind="court"),)))


def test_repr_counts():
    """People and entries are counted, not shown."""
    assert "people=1, adoptions=2)" in repr(Ledger(people=(Person(id="p"),), adoptions=(PIECE, OTHER)))
