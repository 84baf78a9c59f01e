"""Test norms: their days, readings and titles, and how an amendment closes one and opens another."""

import re
from datetime import date, datetime
from typing import Any

import attrs
import pytest

from congress_rules.errors import DefinitionError, Fault, UnknownNameError
from congress_rules.law import CIVIL_CODE, Reading
from congress_rules.logic import Norm, amended, as_read, faultless, many
from congress_rules.logic.norms import in_force_on, unique_ids
from congress_rules.texts import Text
from tests.logic.nouns import DAY, OFFICE

NEW_YEAR, EVE = date(2025, 1, 1), date(2024, 12, 31)
A, B = Norm(id="a"), Norm(id="b")
BOUNDARY = Reading(
    id="boundary",
    question=Text("含本数吗？", "Is the number included?"),
    options={"in": Text("含", "included"), "out": Text("不含", "excluded")},
    choice="in",
    basis=CIVIL_CODE.cite("1259"),
)


def test_title():
    """A norm is called by its name, or by its id."""
    assert Text("a", "a") == A.title
    assert Text("甲", "first") == attrs.evolve(A, name=Text("甲", "first")).title


def test_one_or_many():
    """One provision or reading stands for a tuple of one."""
    basis = OFFICE.cite("1")
    assert (basis,) == Norm(id="a", basis=basis).basis == Norm(id="a", basis=[basis]).basis
    assert ("r",) == Norm(id="a", readings="r").readings
    assert [(1,), (1, 2), (1, 2), ()] == [many(each) for each in (1, (1, 2), [1, 2], ())]


@pytest.mark.parametrize(
    ("since", "until", "dated", "expected"),
    [
        (None, None, False, [True, True, True, True]),
        (NEW_YEAR, None, True, [False, True, True, True]),
        (None, NEW_YEAR, True, [True, True, False, False]),
        (NEW_YEAR, NEW_YEAR, True, [False, True, False, False]),
        (NEW_YEAR, date(2025, 1, 2), True, [False, True, True, False]),
    ],
)
def test_days(since, until, dated, expected):
    """Both days are included; a norm without days applies on each."""
    norm = attrs.evolve(A, since=since, until=until)
    days = [EVE, NEW_YEAR, date(2025, 1, 2), date(2025, 1, 3)]
    assert dated is norm.dated
    assert expected == [norm.applies_on(DAY).holds({"day": day}) for day in days]


def test_faults():
    """A norm needs an id, and must not end before it begins."""
    assert [] == list(Norm(id="a", since=NEW_YEAR, until=NEW_YEAR).faults("t[a]"))
    assert [
        Fault("t[]", "''", "a non-empty id"),
        Fault("t[].until", "2024-12-31", "a day not before since (2025-01-01)"),
    ] == list(Norm(id="", since=NEW_YEAR, until=EVE).faults("t[]"))


@pytest.mark.parametrize("day", ["2025-01-01", datetime(2025, 1, 1), 20250101])  # noqa: DTZ001 - a day is meant
@pytest.mark.parametrize("name", ["since", "until"])
def test_days_are_days(name: str, day: Any):
    """A day is given as one, without a time."""
    days: dict[str, Any] = {name: day}
    with pytest.raises(DefinitionError) as caught:
        Norm(id="a", **days)
    found = f"a value of type {type(day).__name__} is not a day (datetime.date) @ a.{name}"
    assert f"norm 'a':\n  {found}" == str(caught.value)
    days = {name: NEW_YEAR}
    assert NEW_YEAR == getattr(attrs.evolve(A, **days), name)


@pytest.mark.parametrize(("basis", "number"), [("9(1)", 0), (OFFICE, 0), ([OFFICE.cite("1"), "9"], 1), (None, 0)])
def test_a_basis_is_made_of_provisions(basis: Any, number: int):
    """The text of a citation, or a whole instrument, is no provision."""
    kind = type(many(basis)[number]).__name__
    message = f"a value of type {kind} is not a provision, as an instrument's cite gives it @ a.basis[{number}]"
    with pytest.raises(DefinitionError, match=re.escape(message)):
        Norm(id="a", basis=basis)


def test_lists_every_misfit():
    """One error lists all parts of another class."""
    with pytest.raises(DefinitionError) as caught:
        Norm(id="a", basis=("1", "2"), since="x", until="y")  # type: ignore[arg-type]  # the faults
    assert ["a.basis[0]", "a.basis[1]", "a.since", "a.until"] == [fault.path for fault in caught.value.faults]


def test_readings():
    """A norm belongs to any choice of a reading, or to one option of it."""
    norms = [Norm(id=each, readings=each) for each in ("boundary", "boundary=in", "boundary=out")] + [A]
    assert ["boundary", "boundary=in", "a"] == [norm.id for norm in as_read(norms, [BOUNDARY])]
    chosen = as_read(norms, [BOUNDARY.taking("out")])
    assert ["boundary", "boundary=out", "a"] == [norm.id for norm in chosen]
    assert [("boundary",), ("boundary",), ()] == [norm.read for norm in chosen]


def test_unknown_readings():
    """A reading or an option that does not exist is refused, with the nearest."""
    with pytest.raises(UnknownNameError, match="no reading 'boundry'; did you mean 'boundary'"):
        as_read([Norm(id="a", readings="boundry")], [BOUNDARY])
    with pytest.raises(UnknownNameError, match="no option of the reading 'boundary' 'on'"):
        as_read([Norm(id="a", readings="boundary=on")], [BOUNDARY])


def test_amending_closes_and_opens():
    """The old norm ends on the day before; the new one begins on the day, in its place, and knows what it follows."""
    old, new, other = amended([A, B], [attrs.evolve(A, name=Text("新", "new"))], (), NEW_YEAR)
    assert (attrs.evolve(A, until=EVE), B) == (old, other)
    assert ("a@2025-01-01", "a", NEW_YEAR, None) == (new.id, new.amends, new.since, new.until)


def test_adding_and_repealing():
    """A new id is added from the day on; a repealed one ends on the day before."""
    new = Norm(id="c")
    assert (attrs.evolve(A, until=EVE), B, attrs.evolve(new, since=NEW_YEAR)) == amended([A, B], [new], ["a"], NEW_YEAR)


def test_amending_twice():
    """The second amendment closes the first, and leaves what ended before it alone."""
    once = amended([A], [A], (), NEW_YEAR)
    later = date(2026, 1, 1)
    first, second, third = amended(once, [A], (), later)
    assert attrs.evolve(A, until=EVE) == first
    assert (NEW_YEAR, date(2025, 12, 31)) == (second.since, second.until)
    assert ("a@2026-01-01", "a", later, None) == (third.id, third.amends, third.since, third.until)


def test_bringing_back_what_was_repealed():
    """A new norm with the id of one that has run out is called by its day, too."""
    gone = amended([A, B], [], ["a"], NEW_YEAR)
    back = amended(gone, [A], (), date(2026, 1, 1))
    assert [("a", None), ("b", None), ("a@2026-01-01", "a")] == [(norm.id, norm.amends) for norm in back]
    assert EVE == back[0].until


def test_amending_on_the_same_day_or_earlier():
    """An amendment that never comes to apply is gone."""
    once = amended([A], [A], (), NEW_YEAR)
    assert once == amended(once, [A], (), NEW_YEAR)
    earlier = date(2024, 6, 1)
    assert [("a", None, date(2024, 5, 31)), ("a@2024-06-01", earlier, None)] == [
        (norm.id, norm.since, norm.until) for norm in amended(once, [A], (), earlier)
    ]


def test_amending_by_a_norm_of_another_day():
    """A new norm may state the day of the amendment, and no other."""
    assert amended([A], [attrs.evolve(A, since=NEW_YEAR)], (), NEW_YEAR) == amended([A], [A], (), NEW_YEAR)
    with pytest.raises(DefinitionError) as raised:
        amended([A], [attrs.evolve(A, since=EVE), attrs.evolve(B, since=date(2025, 1, 2))], (), NEW_YEAR)
    assert ["a.since", "b.since"] == [fault.path for fault in raised.value.faults]


def test_amending_from_the_first_day_of_the_calendar():
    """No day lies before it, so the old norm is gone."""
    [new] = amended([A], [A], (), date.min)
    assert ("a@0001-01-01", date.min) == (new.id, new.since)


def test_repealing_what_does_not_stand():
    """A norm that ended before, or never was, cannot be repealed; on its last day it can."""
    ended = attrs.evolve(A, until=EVE)
    assert (attrs.evolve(A, until=date(2024, 12, 30)), B) == amended([ended, B], [], ["a"], EVE)
    with pytest.raises(UnknownNameError, match="no standing rule 'a'"):
        amended([ended, B], [], ["a"], NEW_YEAR)


def test_repealing_an_amended_norm_by_its_first_id():
    """An amended norm is still known by the id of the first."""
    once = amended([A], [A], (), NEW_YEAR)
    assert [date(2024, 12, 31), date(2025, 6, 30)] == [
        norm.until for norm in amended(once, [], ["a"], date(2025, 7, 1))
    ]


def test_dated_norms_need_a_governing_day():
    """Only a rule that states its day may hold dated norms."""
    dated = attrs.evolve(A, since=NEW_YEAR)
    assert [] == [*in_force_on([dated, B], DAY, "t"), *in_force_on([B], None, "t")]
    assert [Fault("t[a].since", "a dated rule", "in a rule that states its governing day")] == list(
        in_force_on([dated, B], None, "t")
    )


def test_ids_are_unique():
    """Every repeated id is a fault, once."""
    assert [] == list(unique_ids([A, B], "t"))
    assert [Fault("t[a]", "the id 'a'", "used once")] == list(unique_ids([A, B, A, A], "t"))


def test_faultless():
    """All faults are raised at once; without any, nothing is."""
    faults = [Fault("t[a]", "1", "2"), Fault("t[b]", "3", "4")]
    faultless("t", [])
    with pytest.raises(DefinitionError) as caught:
        faultless("t", iter(faults))
    assert ("t", tuple(faults)) == (caught.value.subject, caught.value.faults)
