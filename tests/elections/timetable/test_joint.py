"""Test the timetables of elections on one day, side by side."""

import attrs
import pytest

from congress_rules.elections.timetable import JointTimetable
from congress_rules.errors import DefinitionError
from congress_rules.rulebooks.beijing_rules.timetable import TIMETABLE
from congress_rules.texts import Text
from tests.elections.timetable.places import DAY

DISTRICT = TIMETABLE(DAY, title=Text("区人大代表选举", "district election"), name="district-2024")
TOWNSHIP = TIMETABLE(DAY, title=Text("乡镇人大代表选举", "township election"), name="township-2024")
JOINT = JointTimetable(timetables=[DISTRICT, TOWNSHIP])


def test_rows_of_both():
    """Every step of each election, by its day."""
    rows = JOINT.to_rows("en")
    assert 2 * len(DISTRICT.deadlines) == len(rows)
    assert ["district election", "township election"] == sorted({row["election"] for row in rows})
    assert [row["latest"] for row in rows] == sorted(row["latest"] for row in rows)


def test_drawn_in_sections():
    """Each election is a section, and no two milestones have one id."""
    lines = JOINT.to_mermaid().splitlines()
    assert ["    section 区人大代表选举", "    section 乡镇人大代表选举"] == [
        line for line in lines if "section" in line
    ]
    names = [line.split(", ")[1] for line in lines if "milestone" in line]
    assert len(names) == len(set(names)) == 2 * len(DISTRICT.milestones)


def test_explained():
    """One after the other."""
    assert f"{DISTRICT.explain('en')}\n{TOWNSHIP.explain('en')}" == JOINT.explain("en")


def test_each_stands_alone():
    """A timetable is its own only one."""
    assert (DISTRICT,) == DISTRICT.timetables


def test_elections_must_be_told_apart():
    """No two of one id or title, and at least one."""
    with pytest.raises(DefinitionError, match="one timetable or more"):
        JointTimetable(timetables=())
    with pytest.raises(DefinitionError) as caught:
        JointTimetable(timetables=(DISTRICT, attrs.evolve(DISTRICT, election_day=DAY)))
    assert ["timetables[1].id", "timetables[1].title"] == [each.path for each in caught.value.faults]
