"""Test what a rate is multiplied by where the text admits several readings of it."""

from typing import Any

import attrs
import pytest

from congress_rules.errors import DefinitionError, UnknownNameError
from congress_rules.logic import Count, Input
from congress_rules.policies import POINTS, Line, Quantity
from congress_rules.texts import Text
from tests.policies.nouns import BOOK, NOTE_LEVEL, NOTED, NOTES, OFFICE, TAXONOMY, WORDS, Note, Piece, Points

COUNTED = Count(of=NOTES, id="notes", name=Text("批注数", "notes"))
HIGHER = attrs.evolve(COUNTED, where=NOTE_LEVEL.at_least("city"))
PIECE = Piece(words=7, notes=(Note("city"), Note("county")))


@attrs.frozen(kw_only=True)
class Several(Points):
    """Points for every note, or for every note of the city and above."""

    quantities: tuple[Quantity, ...] = (
        Quantity(id="all", of=COUNTED, basis=OFFICE.cite("2"), readings="noted=yes"),
        Quantity(id="higher", of=HIGHER, basis=OFFICE.cite("2"), readings="noted=no"),
    )

    def quantity(self) -> tuple[Quantity, ...]:
        """Give the alternatives."""
        return self.quantities


def several(choice: str, **parts: Any) -> Several:
    """Give the policy as it is read."""
    return Several(taxonomy=TAXONOMY, readings=(NOTED.taking(choice),), **parts)


@pytest.mark.parametrize(("choice", "quantity"), [("yes", 2), ("no", 1)])
def test_a_reading_chooses_what_is_counted(choice: str, quantity: int):
    """Of the alternatives the one that belongs to the reading counts."""
    found = several(choice).line(PIECE)
    assert isinstance(found, Line)
    assert (quantity, 2 * quantity) == (found.quantity, found.amount)


def test_what_is_counted_is_public():
    """A policy tells what it counts, bound to the taxonomy: of the alternatives, alone, or nothing."""
    counted: list[Input | None] = [
        several("yes").counted,
        several("no").counted,
        Points(taxonomy=TAXONOMY).counted,
        several("yes", quantities=()).counted,
    ]
    assert [COUNTED, HIGHER.within(TAXONOMY.domains), None, None] == counted
    assert 2 == getattr(Points(taxonomy=TAXONOMY).line(PIECE), "amount", None)


@pytest.mark.parametrize("readings", [("noted=no", "noted=no"), ("noted", "noted")])
def test_one_alternative_is_left(readings):
    """Alternatives of which none or several are left, as the readings are taken, say nothing."""
    quantities = tuple(Quantity(id=f"q{number}", of=WORDS, readings=each) for number, each in enumerate(readings))
    left = 0 if readings[0] == "noted=no" else 2
    with pytest.raises(DefinitionError, match=f"{left} quantities"):
        _ = several("yes", quantities=quantities).counted


def test_one_input_needs_no_reading():
    """An input alone is what is counted."""

    class ByWord(Points):
        """Points for every word."""

        def quantity(self) -> Input:
            return WORDS

    assert 14 == getattr(ByWord(taxonomy=TAXONOMY).line(PIECE), "amount", None)


def test_is_said_and_compared():
    """What is counted is said in both languages, and differs between the readings."""
    read, other = several("yes"), several("no")
    assert {"points.quantity": Text("计分：按批注数计", "points: times the notes")} == read.statements
    (difference,) = read.diff(other)
    assert "points: times the notes → points: times the notes (level is not county)" == difference.explain("en")
    assert "points.quantity" not in Points(taxonomy=TAXONOMY).statements


def test_an_unknown_reading_is_refused():
    """An alternative that names a reading which does not exist is told, with the nearest."""
    wrong = (attrs.evolve(several("yes").quantities[0], readings="note=yes"),)
    with pytest.raises(UnknownNameError, match="no reading 'note'; did you mean 'noted'"):
        _ = several("yes", quantities=wrong).counted


def test_a_quantity_is_a_norm():
    """It has an id, a basis and days, which are checked like those of rows."""
    basis: Any = "2"
    with pytest.raises(DefinitionError, match=r"quantity 'all':\n  .* @ all.basis\[0\]"):
        Quantity(id="all", of=COUNTED, basis=basis)
    assert (POINTS, "notes.quantity" in BOOK.statements) == (several("yes").measure, True)
