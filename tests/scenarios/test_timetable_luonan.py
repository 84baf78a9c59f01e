"""Check the calendar that a county announced for its general election of 2021, of county and townships on one day.

Source: the announcement of the standing committee of Luonan county (洛南县), Shaanxi, published on 2021-09-28 at
http://rdb.luonan.gov.cn/wsgg/111505.htm. It states the three periods by the days before election day, and their days.
"""

from datetime import date, timedelta
from typing import Final

import pytest

from congress_rules.elections.timetable import JointTimetable, StepState
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.rulebooks.election_law.timetable import timetable
from congress_rules.texts import Text

ELECTION_DAY: Final = date(2021, 11, 10)
ANNOUNCED: Final = {
    "voter-list": date(2021, 10, 21),
    "preliminary-candidates": date(2021, 10, 26),
    "formal-candidates": date(2021, 11, 3),
}
LAW: Final = timetable(edition(2020))
COUNTY: Final = LAW(ELECTION_DAY, title=Text("县人大代表选举", "county election"), name="county")
TOWNSHIP: Final = LAW(ELECTION_DAY, title=Text("乡镇人大代表选举", "township election"), name="township")


@pytest.mark.parametrize("found", [COUNTY, TOWNSHIP], ids=lambda found: found.id)
def test_the_days_announced_are_the_latest_lawful_ones(found):
    """The reading that subtracts the number from election day gives exactly the county's days."""
    assert ANNOUNCED == {step: found.latest(step) for step in ANNOUNCED}


def test_the_periods_stated():
    """Twenty, fifteen and seven days before."""
    decided = {step: LAW.decide(step, ELECTION_DAY).value for step in ANNOUNCED}
    assert {"voter-list": 20, "preliminary-candidates": 15, "formal-candidates": 7} == decided


def test_the_calendar_is_lawful():
    """All is on time, on the last day; what the law leaves undated is no breach."""
    states = {each.step: each.state for each in COUNTY.check(ANNOUNCED)}
    assert {StepState.ON_TIME} == {states[step] for step in ANNOUNCED}
    assert () == COUNTY.breaches(ANNOUNCED)


@pytest.mark.parametrize("step", ANNOUNCED)
def test_one_day_later_would_not_have_been(step):
    """Every period was used up to its last day."""
    [found] = COUNTY.breaches(ANNOUNCED | {step: ANNOUNCED[step] + timedelta(1)})
    assert (step, StepState.TOO_LATE, 1) == (found.step, found.state, found.days_late)


@pytest.mark.parametrize(("choice", "lawful"), [("election-day-included", True), ("clear-days", False)])
def test_under_the_other_ways_to_count(choice, lawful):
    """Had whole days to lie between, the county would have been a day late with all three."""
    taken = tuple(each.taking(choice) if each.id == "timetable-days-before" else each for each in LAW.readings)
    found = LAW.bound(LAW.taxonomy, taken, ())(ELECTION_DAY)
    assert ([] if lawful else list(ANNOUNCED)) == [each.step for each in found.breaches(ANNOUNCED)]


def test_from_the_list_to_election_day():
    """Given its voter list, the county could not have voted a day earlier."""
    assert ELECTION_DAY == LAW.earliest_election_day("voter-list", ANNOUNCED["voter-list"])


def test_both_elections_on_one_day():
    """The county and its townships keep one calendar, each with steps of its own."""
    rows = JointTimetable(timetables=(COUNTY, TOWNSHIP)).to_rows("en")
    listed = [row["election"] for row in rows if row["latest"] == "2021-10-21"]
    assert ["county election", "township election"] == listed
