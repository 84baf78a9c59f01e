"""Test articles 8(1) and 8(3) of the Interim Measures row by row: what units owe, with the readings."""

from datetime import date
from typing import Any

import attrs
import pytest

from congress_rules.law import Period
from congress_rules.logic import Status
from congress_rules.publicity import Outlet, Unit
from congress_rules.rulebooks import INTERIM_MEASURES
from tests.conformance.duties import CLERK, assess, quotas, sent, stands, yearly
from tests.publicity.entries import OFFICE, PERIODICAL, YEAR, designated, reading

READINGS = {each.id: each for each in INTERIM_MEASURES.readings}
YEARLY_ONLY = reading(d2_8_side_by_side="yearly-only")
ANYWHERE = reading(d2_8_3_recipient="anywhere")
BOTH_LIMITED = reading(d2_4_enforcement="both")
NEXT_YEAR = Period.year(2025)
UNITS = [
    ("township_presidium", None),
    ("street_work_committee", None),
    ("standing_committee_body", None),
    ("working_committee", None),
    ("government_department", None),
    ("court", None),
    ("procuratorate", None),
    ("institution", True),
    ("vertically_managed", None),
]
NAMED = ("township_presidium", "street_work_committee", "working_committee")


# D2.8 (1): every unit


@pytest.mark.parametrize(("kind", "enforcement"), UNITS)
def test_d2_8_1_binds_every_unit(kind: str, enforcement: bool | None):  # noqa: FBT001
    """Each unit of the first four categories owes an officer, and an item in each month; those at zero are listed."""
    body = Unit(id="unit", kind=kind, enforcement=enforcement)
    assert (1, 0, 1, False) == stands(yearly("officer", units=(body,)))
    assert [(1, 0, 1, False)] * 9 == [stands(each) for each in quotas("monthly-items", units=(body,))]


@pytest.mark.parametrize(("kind", "enforcement"), [("deputies", None), ("other", None), ("institution", False)])
def test_d2_8_1_binds_no_others(kind: str, enforcement: bool | None):  # noqa: FBT001
    """Deputies are people and no unit; a body outside the scope owes nothing."""
    assert () == assess(units=(Unit(id="unit", kind=kind, enforcement=enforcement),)).quotas


@pytest.mark.parametrize(
    ("unit", "status"),
    [
        (Unit(id="unit"), Status.UNKNOWN),
        (Unit(id="unit", kind="institution"), Status.UNKNOWN),
        (Unit(id="unit", kind="odd"), Status.UNKNOWN),
    ],
)
def test_d2_8_1_may_bind_who_is_unknown(unit: Unit, status: Status):
    """A unit of which it is not known whether it takes part may owe something: neither met nor missed."""
    found = yearly("officer", units=(unit,))
    assert (status, (None, 0, None, None)) == (found.decision.status, stands(found))


def test_d2_8_1_follows_the_reading_of_article_4():
    """A vertically managed body without enforcement functions owes what it owes where it takes part."""
    body = Unit(id="unit", kind="vertically_managed", enforcement=False)
    assert (1, 0) == (
        len(quotas("officer", units=(body,))),
        len(quotas("officer", YEAR, BOTH_LIMITED, units=(body,))),
    )


@pytest.mark.parametrize(("officers", "met"), [(0, False), (1, True), (2, True)])
def test_d2_8_1_one_officer(officers: int, met: bool):  # noqa: FBT001
    """Each unit has a part-time officer; who else serves it does not count."""
    roles = [designated(f"d{number}", f"p{number}") for number in range(officers)]
    found = yearly("officer", designations=[*roles, designated("h", "h", "head"), CLERK])
    assert (1, officers, 1 - min(officers, 1), met) == stands(found)


@pytest.mark.parametrize(
    ("since", "until", "met"),
    [
        (date(2024, 12, 31), date.max, True),
        (date(2020, 1, 1), date(2024, 12, 31), True),
        (date(2024, 4, 1), date(2024, 12, 30), False),
        (date(2025, 1, 1), date.max, False),
    ],
)
def test_d2_8_1_officer_on_the_last_day(since: date, until: date, met: bool):  # noqa: FBT001
    """Whether there is an officer is asked on the last day of the year."""
    assert met is yearly("officer", designations=[designated("d", "p", since=since, until=until)]).met


def test_d2_8_1_officer_unknown():
    """A role that is unknown may be that of the officer; where designations are not on record, nothing is known."""
    assert None is yearly("officer", designations=[designated("d", "p", None)]).met
    assert (1, None, None, None) == stands(yearly("officer", designations=None))


@pytest.mark.parametrize(("items", "met"), [(0, False), (1, True), (2, True)])
def test_d2_8_1_one_item_a_month(items: int, met: bool):  # noqa: FBT001
    """At least one item a month goes to the congress office; what is sent in one month counts in no other."""
    found = {each.window.first.month: stands(each) for each in quotas("monthly-items", **sent(items))}
    assert (1, items, 1 - min(items, 1), met) == found.pop(6)
    assert {(1, 0, 1, False)} == set(found.values())


@pytest.mark.parametrize(
    ("day", "month"),
    [
        (date(2024, 4, 1), 4),
        (date(2024, 4, 30), 4),
        (date(2024, 5, 1), 5),
        (date(2024, 12, 31), 12),
        (date(2024, 3, 31), None),
        (date(2025, 1, 1), None),
    ],
)
def test_d2_8_1_months(day: date, month: int | None):
    """An item counts in the month of its day, from the day on which the measures are in force."""
    found = quotas("monthly-items", **sent(1, day))
    assert list(range(4, 13)) == [each.window.first.month for each in found]
    assert [each.window.first.month == month for each in found] == [each.met for each in found]


@pytest.mark.parametrize(
    ("day", "month"), [(date(2025, 2, 28), 2), (date(2025, 3, 1), 3), (date(2025, 1, 1), 1), (date(2025, 12, 31), 12)]
)
def test_d2_8_1_every_month_of_a_full_year(day: date, month: int):
    """In a year throughout which the measures are in force every month counts, February to its last day."""
    found = quotas("monthly-items", NEXT_YEAR, **sent(1, day))
    assert [number == month for number in range(1, 13)] == [each.met for each in found]


def test_d2_8_1_leap_day():
    """In a leap year February ends on its 29th day."""
    found = quotas("monthly-items", Period.year(2028), **sent(1, date(2028, 2, 29)))
    assert [2] == [each.window.first.month for each in found if each.met]


@pytest.mark.parametrize("kind", ["bulletin", "congress_periodical", "newspaper", "other"])
def test_d2_8_1_to_the_congress_office(kind: str):
    """What goes elsewhere does not count, not even what goes to the district's own bulletin."""
    found = quotas("monthly-items", **sent(3, outlet=Outlet(id="o", level="district", kind=kind)))
    assert {(0, False)} == {(each.done, each.met) for each in found}


def test_d2_8_1_items_unknown():
    """Where submissions are not on record, or it is unknown where one went, no month is said to be missed."""
    assert {None} == {each.met for each in quotas("monthly-items", submissions=None)}
    found = quotas("monthly-items", **sent(1, outlet=Outlet(id="o")))
    assert [None if month == 6 else False for month in range(4, 13)] == [each.met for each in found]


# D2.8 (3): townships, streets and working committees


@pytest.mark.parametrize(("kind", "enforcement"), UNITS)
def test_d2_8_3_binds_three_kinds(kind: str, enforcement: bool | None):  # noqa: FBT001
    """Township presidiums, street work committees and working committees report four pieces a year; nobody else."""
    found = quotas("yearly-pieces", units=(Unit(id="unit", kind=kind, enforcement=enforcement),))
    assert ([4] if kind in NAMED else []) == [each.required for each in found]


@pytest.mark.parametrize(("number", "met"), [(0, False), (3, False), (4, True), (5, True)])
def test_d2_8_3_four_pieces_a_year(number: int, met: bool):  # noqa: FBT001
    """At least four pieces a year are reported, whenever in the year."""
    found = yearly("yearly-pieces", **sent(number))
    assert (4, number, 4 - min(number, 4), met) == stands(found)


@pytest.mark.parametrize(
    ("day", "counts"),
    [(date(2024, 3, 31), 0), (date(2024, 4, 1), 4), (date(2024, 12, 31), 4), (date(2025, 1, 1), 0)],
)
def test_d2_8_3_in_the_year(day: date, counts: int):
    """A piece counts in the year of its day, from the day on which the measures are in force."""
    assert counts == yearly("yearly-pieces", **sent(4, day)).done


@pytest.mark.parametrize(
    ("outlet", "office", "anyone"),
    [(OFFICE, True, True), (PERIODICAL, False, True), (Outlet(id="o"), None, True)],
    ids=["the office", "a periodical", "nobody knows whom"],
)
def test_d2_8_3_recipient(outlet: Outlet, office: bool | None, anyone: bool):  # noqa: FBT001
    """To whom the pieces are reported is not said: to the congress office or, as it may be read, to anyone."""
    records = sent(4, outlet=outlet)
    assert office is yearly("yearly-pieces", **records).met
    assert anyone is yearly("yearly-pieces", YEAR, ANYWHERE, **records).met


# D2.8: the two quotas of units side by side


@pytest.mark.parametrize(("kind", "enforcement"), UNITS)
def test_d2_8_side_by_side(kind: str, enforcement: bool | None):  # noqa: FBT001
    """The monthly quota binds those of the yearly one, too, or, as it may be read, all others only."""
    units = (Unit(id="unit", kind=kind, enforcement=enforcement),)
    assert 9 == len(quotas("monthly-items", units=units))
    assert (0 if kind in NAMED else 9) == len(quotas("monthly-items", YEAR, YEARLY_ONLY, units=units))
    for policy in ("officer", "yearly-pieces"):
        one, other = quotas(policy, units=units), quotas(policy, YEAR, YEARLY_ONLY, units=units)
        assert [each.required for each in one] == [each.required for each in other]


def test_d2_8_one_item_counts_towards_both():
    """An item sent to the congress office counts in its month and in the year."""
    found = assess(**sent(1)).quotas
    assert {"monthly-items": 1, "yearly-pieces": 1, "officer": 0} == {
        policy: sum(each.done or 0 for each in found if each.policy == policy)
        for policy in ("monthly-items", "yearly-pieces", "officer")
    }


@pytest.mark.parametrize(
    ("policy", "least"),
    [("officer", 1), ("monthly-items", 1), ("monthly-manuscripts", 1), ("yearly-published", 4), ("yearly-pieces", 4)],
)
def test_d2_8_numbers_are_parameters(policy: str, least: int):
    """Each of the five numbers is a parameter of its own."""
    stated = {each.id: each for each in INTERIM_MEASURES.quotas}
    assert least == getattr(stated[policy], "least", None)
    changes: dict[str, Any] = {"least": 7}
    raised = tuple(attrs.evolve(each, **changes) if each.id == policy else each for each in INTERIM_MEASURES.quotas)
    found = assess(YEAR, attrs.evolve(INTERIM_MEASURES, quotas=raised), designations=[CLERK]).quotas
    assert {each.policy: 7 if each.policy == policy else each.required for each in found} == {
        each.policy: each.required for each in found
    }
    assert {7} == {each.required for each in found if each.policy == policy}


def test_d2_8_explained():
    """A quota says its window, its state, the rule and the provision, in both languages."""
    said = {
        each.policy: each
        for each in assess(designations=[CLERK], **sent(1)).quotas
        if each.window.last.month in {6, 12}
    }
    by_month = {
        each.policy: each for each in assess(designations=[CLERK], **sent(1)).quotas if each.window.last.month == 6
    }
    assert by_month["monthly-items"].explain().startswith("town  ✓ 2024年6月：每月报送信息 1/1\n  ✓ 各单位：")
    assert (
        by_month["monthly-items"].explain("en").startswith("town  ✓ June 2024: items a month 1 of 1\n  ✓ every unit: ")
    )
    assert "p  ✗ June 2024: manuscripts a month 0 of 1" in by_month["monthly-manuscripts"].explain("en")
    assert "p  ✗ 2024年：全年用稿 0/4" in said["yearly-published"].explain()
    articles = {"officer": "8(1)", "yearly-published": "8(2)", "yearly-pieces": "8(3)"}
    assert [] == [name for name, cited in articles.items() if f"art. {cited})" not in said[name].explain("en")]
    assert "第八条第三项" in said["yearly-pieces"].explain()


def test_d2_8_readings():
    """The two questions have two answers each; a result in which something is owed lists them."""
    expected = {
        "d2-8-side-by-side": (["both", "yearly-only"], "both", "8"),
        "d2-8-3-recipient": (["congress-office", "anywhere"], "congress-office", "8(3)"),
    }
    found = {name: READINGS[name] for name in expected}
    assert expected == {name: (list(each.options), each.choice, each.basis.key) for name, each in found.items()}
    assert {*expected} <= {each.id for each in assess().readings}
    assert {*expected}.isdisjoint({each.id for each in assess(units=()).readings})
