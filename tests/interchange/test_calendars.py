"""Test the export of timetables to calendar programs."""

import sys
from datetime import UTC, date, datetime, timedelta, timezone

import attrs
import pytest
from hypothesis import given
from icalendar import Calendar

from congress_rules.elections.timetable import ElectionKind, JointTimetable
from congress_rules.errors import CalendarError, CongressRulesError
from congress_rules.interchange.calendars import MissingExtraError, to_icalendar
from congress_rules.rulebooks.beijing_rules.timetable import TIMETABLE
from congress_rules.testing.elections.timetable import joint_timetables
from congress_rules.texts import Text

STAMP = datetime(2024, 9, 1, 8, 0, tzinfo=UTC)
DAY = date(2024, 12, 8)
DISTRICT = TIMETABLE(DAY, title=Text("区人大代表选举", "district election"), name="district-2024")
TOWNSHIP = TIMETABLE(DAY, title=Text("乡镇；人大", "township, election; of 2024"), name="township-2024")


def events(written):
    """Read the events of a calendar back, by their UID."""
    return {str(each["uid"]): each for each in Calendar.from_ical(written).walk("VEVENT")}


def test_an_event_for_each_latest_day():
    """A whole day, with the step, its actor and its provision; voting is on its day, not at latest."""
    found = events(to_icalendar(DISTRICT, stamp=STAMP, language="en"))
    assert len(DISTRICT.milestones) == len(found)
    listed = found["district-2024-voter-list@congress-rules"]
    assert (date(2024, 11, 18), date(2024, 11, 19)) == (listed["dtstart"].dt, listed["dtend"].dt)
    assert "district election: publication of the voter list (latest day)" == listed["summary"]
    assert "the election committee. Basis: Beijing's Rules" in listed["description"]
    assert "district election: voting" == found["district-2024-election-day@congress-rules"]["summary"]
    assert "TRANSPARENT" == listed["transp"]


def test_in_chinese():
    """By default."""
    found = events(to_icalendar(DISTRICT, stamp=STAMP))
    assert "区人大代表选举：公布选民名单（至迟当日）" == found["district-2024-voter-list@congress-rules"]["summary"]
    assert to_icalendar(DISTRICT, stamp=STAMP).startswith(b"BEGIN:VCALENDAR")


def test_both_elections_of_a_day():
    """Each keeps its own events; signs with a meaning survive."""
    found = events(to_icalendar(JointTimetable(timetables=(DISTRICT, TOWNSHIP)), stamp=STAMP, language="en"))
    assert 2 * len(DISTRICT.milestones) == len(found)
    assert str(found["township-2024-suit@congress-rules"]["summary"]).startswith("township, election; of 2024: suit")


def test_uids_stay_when_the_day_moves():
    """So that a calendar program moves the events, and does not double them."""
    moved = TIMETABLE(DAY + timedelta(10), name="district-2024")
    assert list(events(to_icalendar(DISTRICT, stamp=STAMP))) == list(events(to_icalendar(moved, stamp=STAMP)))


def test_nothing_depends_on_the_clock():
    """The stamp is the caller's, in universal time; the same gives the same bytes."""
    local = datetime(2024, 9, 1, 16, 0, 0, 5, tzinfo=timezone(timedelta(hours=8)))
    assert to_icalendar(DISTRICT, stamp=STAMP) == to_icalendar(DISTRICT, stamp=local)
    assert b"DTSTAMP:20240901T080000Z" in to_icalendar(DISTRICT, stamp=local)


def test_steps_without_a_day_are_left_out():
    """What the text does not regulate is no event."""
    found = TIMETABLE(DAY, kind=ElectionKind.ANOTHER_ELECTION, name="again")
    assert ["again-election-day@congress-rules"] == list(events(to_icalendar(found, stamp=STAMP)))


def test_a_stamp_needs_a_time_zone():
    """Else nobody knows which moment it is."""
    with pytest.raises(CalendarError, match="a time zone"):
        to_icalendar(DISTRICT, stamp=datetime(2024, 9, 1))  # noqa: DTZ001 - that it has none is tested


def test_icalendar_is_optional(monkeypatch):
    """Without it the error says what to install, and is an ImportError and the library's own."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtraError, match=r"congress-rules\[calendar\]") as caught:
        to_icalendar(DISTRICT, stamp=STAMP)
    assert isinstance(caught.value, ImportError)
    assert isinstance(caught.value, CongressRulesError)


@given(joint_timetables())
def test_what_is_written_is_read_back(joint):
    """Every milestone, with its day; no two events share a UID."""
    found = events(to_icalendar(joint, stamp=STAMP, language="en"))
    expected = {
        f"{timetable.id}-{each.id}@congress-rules": each.day
        for timetable in joint.timetables
        for each in timetable.milestones
    }
    assert expected == {uid: event["dtstart"].dt for uid, event in found.items()}


def test_lines_are_folded():
    """No line is longer than 75 bytes, as the format asks."""
    long = attrs.evolve(DISTRICT, title=Text("区" * 80, "d" * 200))
    assert max(map(len, to_icalendar(long, stamp=STAMP).split(b"\r\n"))) <= 75
