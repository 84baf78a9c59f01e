"""Test the fields of an adoption: what each reads, its names, and what it says of the unknown."""

from datetime import date
from typing import Any

import attrs
import pytest

from congress_rules import publicity
from congress_rules.logic import Input
from congress_rules.publicity import (
    ADOPTED_ON,
    CHARACTERS,
    CONTENT,
    ENFORCEMENT,
    ENTRY_ID,
    GENRE,
    INSTRUCTIONS,
    LEADER_LEVEL,
    LEVEL,
    MODE,
    OUTLET_ID,
    OUTLET_KIND,
    STORY,
    UNIT_ID,
    UNIT_KIND,
    VERIFIED,
    Adoption,
    Outlet,
    Unit,
    WrittenInstruction,
)
from congress_rules.rulebooks import INTERIM_MEASURES
from tests.publicity.entries import instructed

FULL = Adoption(
    id="a1",
    outlet=Outlet(id="o1", level="city", kind="newspaper"),
    adopted_on=date(2024, 5, 1),
    unit=Unit(id="u1", kind="court", enforcement=True),
    genre="feature",
    mode="alone",
    content="other",
    instructions=instructed("city", "district"),
    verified=False,
    characters=300,
    story="s",
)
BARE = Adoption(id="a1", outlet=Outlet(id="o1"), adopted_on=date(2024, 5, 1), unit=Unit(id="u1"))
TERMS: list[tuple[Input, object]] = [
    (ENTRY_ID, "a1"),
    (ADOPTED_ON, date(2024, 5, 1)),
    (UNIT_ID, "u1"),
    (UNIT_KIND, "court"),
    (ENFORCEMENT, True),
    (OUTLET_ID, "o1"),
    (LEVEL, "city"),
    (OUTLET_KIND, "newspaper"),
    (GENRE, "feature"),
    (MODE, "alone"),
    (CONTENT, "other"),
    (INSTRUCTIONS, 2),
    (VERIFIED, False),
    (CHARACTERS, 300),
    (STORY, "s"),
]


@pytest.mark.parametrize(("term", "value"), TERMS, ids=[term.key for term, _ in TERMS])
def test_reads(term: Input, value: object):
    """Each term reads its value, which is in its domain, and has a name in both languages."""
    bound = term.within(INTERIM_MEASURES.taxonomy.domains)
    assert value == bound.read(FULL)
    assert value in bound.domain
    assert all(attrs.astuple(term.name))
    assert not term.name.zh.isascii()


@pytest.mark.parametrize(("term", "_value"), TERMS, ids=[term.key for term, _ in TERMS])
def test_the_unknown_is_none(term: Input, _value: object):
    """What is not given is unknown; ids and the day are always known."""
    known = {ENTRY_ID.key, ADOPTED_ON.key, UNIT_ID.key, OUTLET_ID.key}
    assert (term.key in known) == (term.read(BARE) is not None)


@pytest.mark.parametrize(
    ("instructions", "count"), [(None, None), ((), 0), (instructed("city"), 1), (instructed(None), 1)]
)
def test_counts_instructions(instructions: Any, count: int | None):
    """None is unknown, an empty tuple is none."""
    assert count == INSTRUCTIONS.read(attrs.evolve(BARE, instructions=instructions))


def test_reads_an_instruction():
    """The level of a leader is read from the instruction itself."""
    assert ["city", None] == [LEADER_LEVEL.read(each) for each in instructed("city", None)]
    assert "level" == LEADER_LEVEL.facet
    assert WrittenInstruction() == WrittenInstruction(level=None)


def test_keys_are_unique_and_public():
    """Every term has a key of its own, and all are exported."""
    exported = {each for name in publicity.__all__ if isinstance(each := getattr(publicity, name), Input)}
    assert {*(term for term, _ in TERMS), LEADER_LEVEL} == exported
    assert len(TERMS) == len({term.key for term, _ in TERMS})
    assert "outlet_kind" == OUTLET_KIND.column
