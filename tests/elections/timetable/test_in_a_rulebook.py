"""Test that a rulebook holds, reads, amends, compares and prints the policies of a timetable."""

from datetime import date
from typing import Any, Final

import attrs
import pytest

from congress_rules.elections.timetable import (
    NOT_DONE,
    Bound,
    ElectionKind,
    Objection,
    ObjectionPolicy,
    PostponementPolicy,
    Standing,
    TimetablePolicy,
)
from congress_rules.errors import AmendmentError
from congress_rules.logic import FindingKind
from congress_rules.policies import Rulebook, Taxonomy
from congress_rules.rulebooks.beijing_rules import timetable as beijing
from congress_rules.rulebooks.beijing_rules.text import INSTRUMENT, cite
from congress_rules.rulebooks.election_law import timetable as statute
from congress_rules.rulebooks.election_law.text import EDITIONS, Edition
from tests.elections.timetable.places import DAY, before


@attrs.frozen(kw_only=True)
class Elections(Rulebook):
    """The part of a rulebook of elections that is about days."""

    timetable: TimetablePolicy
    objections: ObjectionPolicy
    postponement: PostponementPolicy


BEIJING: Final = Elections(
    id="beijing",
    instrument=INSTRUMENT,
    taxonomy=Taxonomy(),
    readings=beijing.READINGS,
    timetable=beijing.TIMETABLE,
    objections=beijing.OBJECTIONS,
    postponement=beijing.POSTPONEMENT,
)


def law(edition: Edition) -> Elections:
    """Give the same of an edition of the law."""
    return Elections(
        id="law",
        instrument=edition.instrument,
        taxonomy=Taxonomy(),
        readings=statute.readings(edition),
        timetable=statute.timetable(edition),
        objections=statute.objections(edition),
        postponement=statute.postponement(edition),
    )


@pytest.mark.parametrize("book", [BEIJING, *map(law, EDITIONS)], ids=lambda book: book.instrument.id)
def test_every_rule_is_in_order(book):
    """No gap, no overlap, nothing without effect, nothing uncited; each rule has an id of its own."""
    assert ["timetable", "objections-stages", "objections", "postponement"] == list(book.rules)
    assert () == book.check()


def test_every_reading_is_used():
    """By some row, or by the counting; each can be switched, and the rules stay in order."""
    rows = {name for rule in BEIJING.rules.values() for norm in rule.every for name in norm.read}
    assert rows <= {each.id for each in BEIJING.readings}
    for reading in BEIJING.readings:
        for option in reading.options:
            assert () == BEIJING.read(reading.id, option).check()


def test_it_is_called_as_a_method():
    """`book.timetable(election_day=…)`, and readings taken in the book reach it."""
    found = BEIJING.read("timetable-days-before", "clear-days").timetable(election_day=DAY)
    assert before(21) == found.latest("voter-list")
    assert before(20) == BEIJING.timetable(election_day=DAY).latest("voter-list")


def test_objections_follow_its_readings():
    """A late objection that must be heard leads to a decision."""
    late = Objection(
        id="o", published=before(20), objected=before(14), decided=before(12), sued=NOT_DONE, judged=NOT_DONE
    )
    books = BEIJING, BEIJING.read("timetable-late-claims", "heard")
    found = [book.objections.follow(late, book.timetable(DAY)).standing.value for book in books]
    assert [Standing.LIST, Standing.DECISION] == found


def test_amended():
    """From a day on, with the provision that amends; an amendment that leaves a step without days is refused."""
    old = next(each for each in beijing.TIMETABLE.steps() if each.id == "by-election-voter-list")
    row = attrs.evolve(old, days=18).row(BEIJING.timetable.members)
    book = BEIJING.amend("timetable", row, since=date(2025, 1, 1), basis=cite("61"))
    kind = ElectionKind.BY_ELECTION
    days = [book.timetable(day, kind=kind).latest("voter-list") for day in (date(2024, 12, 31), date(2025, 1, 1))]
    assert [date(2024, 12, 16), date(2024, 12, 14)] == days
    gone = BEIJING.amend("timetable", repeal="voter-list", since=date(2025, 1, 1), basis=cite("61"))
    assert "not_regulated" == gone.timetable(date(2025, 6, 1)).deadline("voter-list").status


def test_an_amendment_that_contradicts_is_refused():
    """Two rows for one step decide nothing."""
    old = next(each for each in beijing.TIMETABLE.steps() if each.id == "voter-list")
    row = attrs.evolve(old, id="voter-list-too", days=18).row(BEIJING.timetable.members)
    with pytest.raises(AmendmentError) as caught:
        BEIJING.amend("timetable", row, since=date(2025, 1, 1), basis=cite("61"))
    assert FindingKind.OVERLAP in {each.kind for each in caught.value.findings}


def test_a_row_of_an_author_alone():
    """A row that no step stands behind is counted as the step of its name is."""
    old = next(each for each in beijing.TIMETABLE.steps() if each.id == "meeting")
    usual = attrs.evolve(old, id="meeting-again", kinds=(ElectionKind.ANOTHER_ELECTION,), days=4)
    row = usual.row(BEIJING.timetable.members)
    book = BEIJING.amend("timetable", row, since=date(2024, 1, 1), basis=cite("65"))
    found = book.timetable(DAY, kind=ElectionKind.ANOTHER_ELECTION)
    assert before(4) == found.latest("meeting")


def test_a_difference_that_no_number_shows():
    """A step that becomes soft, or is counted otherwise, is told by what the policy says beside its table."""

    @attrs.frozen(kw_only=True)
    class Softer(beijing.BeijingTimetable):
        def steps(self):
            changed: dict[str, dict[str, Any]] = {"primary": {"hard": False}, "meeting": {"bound": Bound.ON}}
            return tuple(attrs.evolve(each, **changed.get(each.id, {})) for each in super().steps())

    softer = Softer(**attrs.asdict(beijing.TIMETABLE, recurse=False))
    found = BEIJING.diff(attrs.evolve(BEIJING, timetable=softer))
    assert {"timetable.primary", "timetable.meeting"} == set(found)
    said = BEIJING.statements["timetable.primary"]
    expected = "no later than so many days before publication of the formal candidates; the election committee; "
    assert expected + "not before publication of the candidates; due only where it comes to it" == said.en
    assert "so many days before election day, or earlier; the election committee; states election day" == (
        BEIJING.statements["timetable.day-and-place"].en
    )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_printed(language):
    """With its tables, what it says beside them, and its readings."""
    found = BEIJING.to_markdown(language)
    assert BEIJING.statements["timetable.voter-list"].in_(language) in found
    assert BEIJING.readings[0].question.in_(language) in found
