"""Test decision tables in time: the days of rows, amendments, and parameters that are filled in."""

from datetime import date

import attrs
import pytest

from congress_rules.errors import DefinitionError
from congress_rules.law import CIVIL_CODE_COUNTING
from congress_rules.logic import (
    UNIQUE,
    Days,
    Parameter,
    Row,
    Status,
    YearsSince,
    all_of,
)
from congress_rules.logic.cells import Range
from congress_rules.texts import Text
from tests.logic.nouns import DAY, KIND, OFFICE, piece
from tests.logic.outcomes import LONG, decided, outcome, table, undecided

NEW_YEAR, EVE = date(2025, 1, 1), date(2024, 12, 31)
ELECTION = Parameter[date]("election", Days(), Text("选举日", "election day"))
AGE = YearsSince(DAY, ELECTION, CIVIL_CODE_COUNTING, "age", Text("年龄", "age"))


def test_days_of_rows():
    """A dated row applies from its first day to its last, both included; on an unknown day nobody knows."""
    rule = table(
        attrs.evolve(LONG, until=EVE), attrs.evolve(LONG, id="new", value=5, since=NEW_YEAR), day=DAY, hit=UNIQUE
    )
    cases = [piece(words=300, day=day) for day in (date.min, EVE, NEW_YEAR, date.max, None)]
    old, new = decided(1, "long"), decided(5, "new")
    unknown = undecided(Status.UNKNOWN, "long", "new", needs=["day"])
    assert [old, old, new, new, unknown] == [outcome(rule, case) for case in cases]


def test_amend():
    """From the day on the new row counts; the day before the old one still does, and both keep their basis."""
    old = table(attrs.evolve(LONG, basis=OFFICE.cite("1")), day=DAY)
    new = old.amend(attrs.evolve(LONG, value=5, basis=OFFICE.cite("2")), since=NEW_YEAR)
    cases = [piece(words=300, day=day) for day in (EVE, NEW_YEAR)]
    assert [decided(1, "long"), decided(5, "long@2025-01-01")] == [outcome(new, case) for case in cases]
    assert [decided(1, "long"), decided(1, "long")] == [outcome(old, case) for case in cases]
    cited = [ground.basis for case in cases for ground in new.decide(case).grounds]
    assert [(OFFICE.cite("1"),), (OFFICE.cite("2"),)] == cited


def test_repeal_and_add():
    """A repealed row leaves a gap from the day on; an added one fills it."""
    old = table(LONG, day=DAY)
    gone = old.amend(repeal=["long"], since=NEW_YEAR)
    filled = old.amend(attrs.evolve(LONG, id="other", value=7), repeal=["long"], since=NEW_YEAR)
    cases = [piece(words=300, day=day) for day in (EVE, NEW_YEAR)]
    assert [decided(1, "long"), undecided(Status.NO_ROW)] == [outcome(gone, case) for case in cases]
    assert [decided(1, "long"), decided(7, "other")] == [outcome(filled, case) for case in cases]


def test_amending_a_table_without_a_governing_day():
    """A table that states no day cannot be amended from one."""
    with pytest.raises(DefinitionError, match="a dated rule is not in a rule that states its governing day"):
        table(LONG).amend(LONG, since=NEW_YEAR)


def test_parameters_are_stated_with_the_case():
    """A parameter is read from what the caller states; a foreign one has a status."""
    rule = table(Row(id="adult", when=AGE.at_least(18), value=1))
    case = piece(day=date(2006, 12, 8))
    assert decided(1, "adult") == outcome(rule, case, election=date(2024, 12, 8))
    assert undecided(Status.NO_ROW) == outcome(rule, case, election=date(2024, 12, 7))
    assert ("age",) == rule.decide(case).needs
    assert undecided(Status.OUT_OF_DOMAIN, needs=["age"]) == outcome(rule, case, election="2024-12-08")


def test_at_lowers_years_to_a_cut_on_the_birth_day():
    """With the election day filled in, the table tests the day of birth itself, and decides the same."""
    rule = table(Row(id="adult", when=AGE.at_least(18), value=1), Row(id="minor", when=AGE.less_than(18), value=0))
    lowered = rule.at(election=date(2024, 12, 8))
    assert (DAY,) == lowered.inputs
    assert Range(((date.min, False), (date(2006, 12, 9), False))) == lowered.rows[0].when[0].accepts
    cases = [piece(day=day) for day in (date(2006, 12, 8), date(2006, 12, 9), date(2008, 2, 29), date.min, date.max)]
    assert [1, 0, 0, 1, 0] == [lowered.decide(case).value for case in cases]
    assert [1, 0, 0, 1, 0] == [rule.decide(case, election=date(2024, 12, 8)).value for case in cases]
    assert lowered == lowered.at(election=date(2030, 1, 1))


def test_at_settles_rows_by_the_parameter():
    """A row that the parameter rules out is gone; one that it fulfils no longer tests it."""
    rule = table(
        attrs.evolve(LONG, until=EVE),
        attrs.evolve(LONG, id="new", value=5, since=NEW_YEAR),
        day=ELECTION,
        given=all_of(ELECTION.at_least(date(2020, 1, 1)), KIND.is_not("bulletin")),
    )
    lowered = rule.at(election=NEW_YEAR)
    assert ["new"] == [row.id for row in lowered.rows]
    assert ("words", "outlet.kind") == tuple(each.key for each in lowered.inputs)
    assert decided(5, "new") == outcome(lowered, piece(words=300))
    assert rule.rows == tuple(attrs.evolve(row, when=row.when) for row in rule.rows)
    with pytest.raises(DefinitionError, match="'soon' is not a day @ election"):
        rule.at(election="soon")
