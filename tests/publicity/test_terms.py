"""Test the fields of an adoption: what each reads, its names, and what it says of the unknown."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from congress_rules import publicity
from congress_rules.logic import Input
from congress_rules.publicity import (
    ADOPTED,
    ADOPTED_ON,
    AMOUNT,
    APPROVALS,
    APPROVED_BY,
    APPROVED_ON,
    AUTHORS,
    AWARDED_FOR,
    CATEGORY,
    CHARACTERS,
    CONTENT,
    DESIGNATED_SINCE,
    DESIGNATIONS,
    ENFORCEMENT,
    ENTRY_ID,
    FAULT_KIND,
    FAULTS,
    FEE,
    FILED_ON,
    GENRE,
    GRANTED,
    HOLDER_DAY,
    HONOUR,
    INSTRUCTIONS,
    LEADER_LEVEL,
    LEADING,
    LEVEL,
    MAJOR,
    MODE,
    OUTLET_ID,
    OUTLET_KIND,
    RANK,
    RANKED_ON,
    RANKED_TOTAL,
    RANKING,
    ROLE,
    RUNNING,
    SHARE,
    STORY,
    SUBMISSION_ID,
    SUBMITTED,
    SUBMITTED_ON,
    TIER,
    TOTAL,
    UNIT_HONOURED,
    UNIT_ID,
    UNIT_KIND,
    VERIFIED,
    Adoption,
    Approval,
    Candidate,
    Designation,
    Holder,
    Outlet,
    Placing,
    ReportingFault,
    Submission,
    Unit,
    WrittenInstruction,
)
from congress_rules.rulebooks import INTERIM_MEASURES
from tests.publicity.entries import YEAR, awarded, instructed

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
    fee=Decimal("80.5"),
    story="s",
    approvals=(Approval(by="leader", on=date(2024, 5, 2)),),
    filed_on=date(2024, 6, 3),
)
BARE = Adoption(id="a1", outlet=Outlet(id="o1"), adopted_on=date(2024, 5, 1), unit=Unit(id="u1"))
TERMS: list[tuple[Input, object]] = [
    (FILED_ON, date(2024, 6, 3)),
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
    (FEE, Decimal("80.5")),
    (STORY, "s"),
]
UNIT, DAY = FULL.unit, FULL.adopted_on
ROLES = (Designation(id="d", unit=UNIT, person="p", role="head", since=DAY),)
LATE = ReportingFault(id="f", unit=UNIT, kind="late", major=True, on=DAY)
SENT = Submission(id="s", unit=UNIT, outlet=FULL.outlet, submitted_on=DAY, genre="feature", content="other")
HELD = Holder(account="u1", on=YEAR.last, unit=UNIT, category="government-justice", designations=ROLES)
RAN = Candidate(
    account="u1",
    on=YEAR.last,
    period=YEAR,
    faults=(LATE,),
    leading=True,
    tier="first",
    unit_honoured=False,
    running=2,
    total=Decimal("7.5"),
    submitted=3,
    adopted=1,
)
PLACED = Placing(account="u1", on=YEAR.last, rank=2, share=Fraction(1, 2), total=7, ranking="towns")
GIVEN = awarded("w", "advanced_unit", "u1", granted=False, amount=Decimal(500))
RECORD_TERMS: list[tuple[Any, Input, object]] = [
    (SENT, SUBMISSION_ID, "s"),
    (SENT, SUBMITTED_ON, DAY),
    (ROLES[0], ROLE, "head"),
    (ROLES[0], DESIGNATED_SINCE, DAY),
    (LATE, FAULT_KIND, "late"),
    (LATE, MAJOR, True),
    (HELD, HOLDER_DAY, YEAR.last),
    (HELD, CATEGORY, "government-justice"),
    (HELD, DESIGNATIONS, ROLES),
    (RAN, FAULTS, (LATE,)),
    (RAN, LEADING, True),
    (RAN, UNIT_HONOURED, False),
    (RAN, RUNNING, 2),
    (RAN, TOTAL, Decimal("7.5")),
    (RAN, SUBMITTED, 3),
    (RAN, ADOPTED, 1),
    (RAN, TIER, "first"),
    (PLACED, RANK, 2),
    (PLACED, SHARE, Fraction(1, 2)),
    (PLACED, RANKED_TOTAL, 7),
    (PLACED, RANKED_ON, YEAR.last),
    (PLACED, RANKING, "towns"),
    (GIVEN, AMOUNT, Decimal(500)),
    (GIVEN, HONOUR, "advanced_unit"),
    (GIVEN, AWARDED_FOR, YEAR.last),
    (GIVEN, GRANTED, False),
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


@pytest.mark.parametrize(("record", "term", "value"), RECORD_TERMS, ids=[str(each[1].name.en) for each in RECORD_TERMS])
def test_reads_records(record: Any, term: Input, value: object):
    """Each term of another record reads its value, which is in its domain, and has a name in both languages."""
    bound = term.within(INTERIM_MEASURES.taxonomy.domains)
    assert value == bound.read(record)
    assert isinstance(value, tuple) or value in bound.domain
    assert all(attrs.astuple(term.name))
    assert not term.name.zh.isascii()


@pytest.mark.parametrize(
    ("record", "terms"),
    [
        (Designation(id="d", unit=UNIT, person="p", since=DAY), [ROLE]),
        (ReportingFault(id="f", unit=UNIT, on=DAY), [FAULT_KIND, MAJOR]),
        (Holder(account="u1", on=DAY), [CATEGORY, DESIGNATIONS]),
        (
            Candidate(account="u1", on=DAY, period=YEAR),
            [CATEGORY, DESIGNATIONS, FAULTS, LEADING, UNIT_HONOURED, RUNNING, TOTAL, SUBMITTED, ADOPTED],
        ),
    ],
    ids=["designation", "fault", "holder", "candidate"],
)
def test_what_a_record_does_not_state_is_unknown(record: Any, terms: list[Input]):
    """What is not given is unknown, of a record and of whoever is asked about it."""
    assert [None] * len(terms) == [each.read(record) for each in terms]


@pytest.mark.parametrize("term", [UNIT_KIND, ENFORCEMENT, UNIT_ID])
def test_fields_of_units_serve_for_holders(term: Input):
    """A holder has a unit, or none is known: the fields of an adoption's unit are read of it, too."""
    assert term.read(FULL) == term.read(HELD)
    assert term.read(attrs.evolve(HELD, unit=None)) is None


@pytest.mark.parametrize("term", [OUTLET_ID, OUTLET_KIND, LEVEL, UNIT_ID, UNIT_KIND, ENFORCEMENT, GENRE, CONTENT])
def test_fields_of_adoptions_serve_for_submissions(term: Input):
    """A submission is of a unit and goes to an outlet: the same fields are read of it."""
    assert term.read(FULL) == term.read(SENT)


@pytest.mark.parametrize(
    ("instructions", "count"), [(None, None), ((), 0), (instructed("city"), 1), (instructed(None), 1)]
)
def test_counts_instructions(instructions: Any, count: int | None):
    """None is unknown, an empty tuple is none."""
    assert count == INSTRUCTIONS.read(attrs.evolve(BARE, instructions=instructions))


def test_reads_an_approval():
    """Who approved, and when, is read from the step of the chain itself."""
    (approval,) = FULL.approvals or ()
    assert ("leader", date(2024, 5, 2)) == (APPROVED_BY.read(approval), APPROVED_ON.read(approval))
    assert FULL.approvals == APPROVALS.read(FULL)
    assert "approver" == APPROVED_BY.facet


def test_reads_an_instruction():
    """The level of a leader is read from the instruction itself."""
    assert ["city", None] == [LEADER_LEVEL.read(each) for each in instructed("city", None)]
    assert "level" == LEADER_LEVEL.facet
    assert WrittenInstruction() == WrittenInstruction(level=None)


def test_keys_are_unique_and_public():
    """Every term has a key of its own, and all are exported."""
    exported = {each for name in publicity.__all__ if isinstance(each := getattr(publicity, name), Input)}
    known = [(type(FULL), term) for term, _ in TERMS] + [(type(record), term) for record, term, _ in RECORD_TERMS]
    assert {*(term for _, term in known), LEADER_LEVEL, APPROVALS, APPROVED_BY, APPROVED_ON, AUTHORS} == exported
    assert len(known) == len({(noun, term.key) for noun, term in known})
    assert "outlet_kind" == OUTLET_KIND.column
