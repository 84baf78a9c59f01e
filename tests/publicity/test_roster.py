"""Test who stands on a day, with which roles and in which unit, and what is on record of those who may be honoured."""

from datetime import date
from typing import Any

import attrs
import pytest

from congress_rules.law import Period
from congress_rules.logic import Norm
from congress_rules.policies import POINTS, Journal, Line, Rate, Standing
from congress_rules.publicity import (
    Candidates,
    Designation,
    Ledger,
    Person,
    ReportingFault,
    Roster,
    Submission,
    Unit,
)
from tests.publicity.entries import DAY, TOWN, YEAR, designated, in_bulletin, judged, submitted

STREET = Unit(id="street", kind="street_work_committee")
FIRST_HALF = date(2024, 6, 30)
MOVED = (
    designated("d1", "p", until=FIRST_HALF),
    designated("d2", "p", unit=STREET, since=date(2024, 7, 1)),
)


def roster(*designations: Designation, known: bool = True, **parts: Any) -> Roster:
    """Give the roster of the town and the street, with these designations."""
    ledger = Ledger(units=(TOWN, STREET), designations=designations if known else None, **parts)
    return Roster(ledger=ledger, category=lambda unit, on: f"{unit.kind} in {on.year}")


# Units


def test_lists_every_unit():
    """Each unit stands, by its id, with its category on the day and the roles that are held in it on that day."""
    listed = list(roster(*MOVED).units(FIRST_HALF))
    assert [("street", STREET, ()), ("town", TOWN, MOVED[:1])] == [
        (each.account, each.unit, each.designations) for each in listed
    ]
    assert ["street_work_committee in 2024", "township_presidium in 2024"] == [each.category for each in listed]
    assert {FIRST_HALF} == {each.day for each in listed}


@pytest.mark.parametrize(
    ("day", "held"), [(date(2024, 3, 31), 0), (date(2024, 4, 1), 1), (FIRST_HALF, 1), (date(2024, 7, 1), 0)]
)
def test_roles_are_those_of_the_day(day: date, held: int):
    """A role is held from its first day to its last, both included."""
    _, town = roster(MOVED[0]).units(day)
    assert held == len(town.designations or ())


def test_roles_that_are_not_on_record_are_unknown():
    """Where designations are not on record, nobody is said to hold no role."""
    assert [None, None] == [each.designations for each in roster(known=False).units(DAY)]
    assert [(), ()] == [each.designations for each in roster().units(DAY)]
    people = roster(known=False, people=[Person(id="p", unit="town")]).people(DAY)
    assert [("p", TOWN, None)] == [(each.account, each.unit, each.designations) for each in people]


# People


def test_lists_everyone_who_is_listed_or_designated():
    """People stand once each, by their ids, with all the roles that they hold on the day."""
    both = designated("d3", "p", "head"), designated("d4", "q", "documentation_officer")
    listed = list(roster(MOVED[0], *both, people=[Person(id="r")]).people(DAY))
    assert [("p", {"d1", "d3"}), ("q", {"d4"}), ("r", set())] == [
        (each.account, {role.id for role in each.designations or ()}) for each in listed
    ]


@pytest.mark.parametrize(
    ("stated", "designations", "day", "unit"),
    [
        ("town", (), DAY, TOWN),
        ("town", MOVED[1:], date(2024, 7, 1), TOWN),
        (None, MOVED[1:], date(2024, 7, 1), STREET),
        (None, MOVED, FIRST_HALF, TOWN),
        (None, MOVED, date(2024, 7, 1), STREET),
        (None, MOVED, date(2024, 3, 31), None),
        (None, MOVED[:1], date(2024, 12, 31), TOWN),
        (None, (designated("a", "p"), designated("b", "p", unit=STREET)), DAY, None),
        (None, (designated("a", "p"), designated("b", "p", "head")), DAY, TOWN),
        (None, (), DAY, None),
        ("elsewhere", (), DAY, None),
        (None, (designated("a", "p", unit=Unit(id="elsewhere")),), DAY, None),
    ],
    ids=[
        "stated",
        "stated, whatever the role",
        "of the role",
        "before moving",
        "after moving",
        "before any of two roles",
        "after the only role",
        "two at once",
        "two roles in one unit",
        "nothing known",
        "a stated unit that is not listed",
        "a role in a unit that is not listed",
    ],
)
def test_the_unit_of_a_person(stated: str | None, designations: tuple[Designation, ...], day: date, unit: Unit | None):
    """It is the one stated, else that of the roles of the day, else that of all roles; of two nobody knows which."""
    (person,) = roster(*designations, people=[Person(id="p", unit=stated)]).people(day)
    assert (unit, None if unit is None else f"{unit.kind} in 2024") == (person.unit, person.category)


# Candidates

PIECES = (
    in_bulletin(authors=("p",)),
    in_bulletin(id="e2", authors=("p", "q")),
    in_bulletin(id="e3", authors=None),
    in_bulletin(id="e4", unit=STREET, authors=()),
)
SENT = (
    submitted(authors=("p",)),
    submitted("s2", authors=None),
    submitted("s3", unit=STREET, authors=("p", "p")),
    submitted("s4", submitted_on=date(2023, 12, 31), authors=("p",)),
    submitted("s5", submitted_on=date(2024, 1, 1)),
    submitted("s6", submitted_on=date(2024, 12, 31)),
    submitted("s7", submitted_on=date(2025, 1, 1)),
)
STANDINGS = (
    Standing(account="town", total=9, best=1, worst=1, leading=True),
    Standing(account="street", total=2, best=2, worst=2, leading=None),
)


def candidates(who: Roster, submissions: tuple[Submission, ...] | None = SENT, period: Period = YEAR) -> Candidates:
    """Give the candidates of a roster; each piece has two lines."""
    rate = Rate(1, POINTS, "scoring", (Norm(id="any"),))
    lines = tuple(Line(rate, each.account, each) for each in PIECES for _ in "12")
    journal = Journal((*PIECES, in_bulletin(id="e5")), lines)
    return Candidates(roster=who, period=period, journal=journal, submissions=submissions, standings=STANDINGS)


def test_figures_of_units():
    """A unit's total and place stand beside it, and how many pieces it sent and had adopted in the period."""
    street, town = candidates(roster()).units()
    assert (9, True, 4, 3) == (town.total, town.leading, town.submitted, town.adopted)
    assert (2, None, 1, 1) == (street.total, street.leading, street.submitted, street.adopted)
    assert (YEAR, YEAR.last) == (town.period, town.day)


def test_figures_of_people():
    """Pieces of several authors count for each of them, once; a person has no total, and leads as the unit does."""
    who = roster(designated("d", "p"), people=[Person(id="q", unit="street"), Person(id="r")])
    people = {each.account: each for each in candidates(who).people({"town": True, "street": None})}
    figures = {name: (each.total, each.leading, each.submitted, each.adopted) for name, each in people.items()}
    assert {"p": (None, True, 2, 2), "q": (None, None, 0, 1), "r": (None, None, 0, 0)} == figures
    assert {"p": True, "q": None, "r": None} == {name: each.unit_honoured for name, each in people.items()}


@pytest.mark.parametrize("honoured", [{}, {"town": None}, {"town": False}, {"town": True}])
def test_whether_the_unit_is_honoured(honoured: dict[str, bool | None]):
    """What was said of the unit is said of its people; of what was not nothing is known."""
    (person,) = candidates(roster(designated("d", "p"))).people(honoured)
    assert honoured.get("town") is person.unit_honoured


def test_what_was_submitted_may_not_be_on_record():
    """Where submissions are not on record, their number is unknown."""
    assert [None, None] == [each.submitted for each in candidates(roster(), None).units()]


def test_a_unit_without_a_standing():
    """A unit that is not ranked has no total, and is not said to lead or not to lead."""
    bare = attrs.evolve(candidates(roster()), standings=())
    assert [(None, None)] * 2 == [(each.total, each.leading) for each in bare.units()]


FAULTS = tuple(
    ReportingFault(id=f"f{number}", unit=unit, kind="late", major=True, on=on)
    for number, (unit, on) in enumerate(
        [
            (TOWN, date(2023, 12, 31)),
            (TOWN, date(2024, 1, 1)),
            (TOWN, date(2024, 12, 31)),
            (TOWN, date(2025, 1, 1)),
            (STREET, DAY),
        ]
    )
)


def test_faults_are_those_of_the_unit_in_the_period():
    """Both ends of the period are within; a person shares the faults of the unit, one without a unit knows of none."""
    who = roster(designated("d", "p"), faults=FAULTS, people=[Person(id="r")])
    named = {each.account: each.faults for each in (*candidates(who).units(), *candidates(who).people({}))}
    assert {"town": FAULTS[1:3], "street": FAULTS[4:], "p": FAULTS[1:3], "r": None} == named


@pytest.mark.parametrize(
    ("since", "first"), [(date(2024, 12, 31), 2), (date(2024, 12, 30), 2), (date(2023, 12, 31), 1)]
)
def test_faults_count_from_when_the_measure_is_in_force(since: date, first: int):
    """A fault that is older than its measure does not count; nor does one before the period."""
    in_force = attrs.evolve(candidates(roster(faults=FAULTS)), since=since)
    assert FAULTS[first:3] == {each.account: each.faults for each in in_force.units()}["town"]


def test_faults_that_are_not_on_record_are_unknown():
    """Where faults are not on record, nobody is said to be without."""
    assert [None, None] == [each.faults for each in candidates(roster()).units()]
    assert [(), ()] == [each.faults for each in candidates(roster(faults=())).units()]


def test_judgements_are_those_of_the_account_and_period():
    """A judgement of another account, or for another period, says nothing."""
    mine = judged("j1", "quality", "town")
    others = judged("j2", "quality", "street"), judged("j3", "quality", "town", period=Period.half(2024, 1))
    street, town = candidates(roster(judgements=(mine, *others))).units()
    assert ((mine,), (others[0],)) == (town.judgements, street.judgements)
    _, town = candidates(roster(judgements=(mine, *others)), period=Period.half(2024, 1)).units()
    assert (others[1],) == town.judgements
