"""Test ledgers: what they refuse, which ids repeat, and how they merge."""

import attrs
import pytest

from congress_rules.errors import DefinitionError
from congress_rules.publicity import Ledger, Person, Unit
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
        PIECE, unit=attrs.evolve(TOWN, kind="court"), outlet=attrs.evolve(PIECE.outlet, level="city")
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
        "'town' is not the unit as it is listed @ adoptions[1].unit",
        "'district bulletin' is not the outlet as it is listed @ adoptions[1].outlet",
    ]
    assert "\n  ".join(expected) == str(caught.value)


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
