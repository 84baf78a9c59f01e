"""Test article 8(2) of the Interim Measures: what full-time documentation officers owe, by month and year."""

from datetime import date
from typing import Any

import pytest

from congress_rules.law import Period
from congress_rules.publicity import Outlet, Person
from tests.conformance.duties import CLERK, assess, published, quotas, sent, stands, yearly
from tests.publicity.entries import PERIODICAL, designated

# D2.8 (2): full-time documentation officers


@pytest.mark.parametrize(
    ("role", "owed"),
    [
        ("documentation_officer", [("monthly-manuscripts", 1)] * 9 + [("yearly-published", 4)]),
        ("part_time_officer", []),
        ("head", []),
        (None, [("monthly-manuscripts", None)] * 9 + [("yearly-published", None)]),
    ],
)
def test_d2_8_2_binds_documentation_officers(role: str | None, owed: list[tuple[str, int | None]]):
    """Both quotas bind full-time documentation officers, and nobody else; of an unknown role it is not known."""
    found = assess(designations=[designated("d", "p", role)]).quotas
    assert owed == [(each.policy, each.required) for each in found if each.account == "p"]


def test_d2_8_2_binds_on_the_last_day_of_each_window():
    """Who becomes an officer in June owes from June on, and who leaves in October until September."""
    clerk = designated("clerk", "p", "documentation_officer", since=date(2024, 6, 30), until=date(2024, 10, 30))
    found = quotas("monthly-manuscripts", designations=[clerk])
    assert [6, 7, 8, 9] == [each.window.first.month for each in found]
    assert [] == quotas("yearly-published", designations=[clerk])


def test_d2_8_2_nobody_is_known_to_be_bound_without_a_record():
    """Where designations are not on record, people who are listed may be bound."""
    found = assess(designations=None, people=[Person(id="p")]).quotas
    assert {(None, None)} == {(each.required, each.met) for each in found if each.account == "p"}
    assert [] == [each for each in assess(people=[Person(id="p")]).quotas if each.account == "p"]


@pytest.mark.parametrize(("number", "met"), [(0, False), (1, True), (2, True)])
def test_d2_8_2_one_manuscript_a_month(number: int, met: bool):  # noqa: FBT001
    """At least one manuscript a month goes to a congress periodical."""
    records = sent(number, outlet=PERIODICAL, authors=("p",))
    found = {
        each.window.first.month: stands(each) for each in quotas("monthly-manuscripts", designations=[CLERK], **records)
    }
    assert (1, number, 1 - min(number, 1), met) == found.pop(6)
    assert {(1, 0, 1, False)} == set(found.values())


@pytest.mark.parametrize(
    ("level", "kind", "counts"),
    [
        *(
            (level, kind, True)
            for level in ("city", "provincial", "national")
            for kind in ("congress_periodical", "internal_periodical")
        ),
        ("district", "congress_periodical", False),
        ("township", "internal_periodical", False),
        *(("city", kind, False) for kind in ("party_paper", "newspaper", "bulletin", "radio", "website", "other")),
        ("district", "congress_office", False),
        (None, "congress_periodical", None),
        ("city", None, None),
        ("district", None, False),
        (None, "newspaper", False),
    ],
)
def test_d2_8_2_periodicals_of_the_city_or_above(level: str | None, kind: str | None, counts: bool | None):  # noqa: FBT001
    """Congress periodicals count from the level of the city; an unknown one may, unless the rest is against it."""
    records = sent(1, outlet=Outlet(id="o", level=level, kind=kind), authors=("p",))
    june = quotas("monthly-manuscripts", designations=[CLERK], **records)[2]
    assert (counts, int(counts is True), int(counts is None)) == (june.met, june.done, len(june.open or ()))


@pytest.mark.parametrize(("number", "met"), [(0, False), (3, False), (4, True), (5, True)])
def test_d2_8_2_four_published_a_year(number: int, met: bool):  # noqa: FBT001
    """At least four pieces a year are published."""
    found = yearly("yearly-published", designations=[CLERK], **published(number))
    assert (4, number, 4 - min(number, 4), met) == stands(found)
    assert Period.year(2024) == found.window


@pytest.mark.parametrize(
    ("level", "kind", "counts"),
    [
        *(("city", kind, True) for kind in ("party_paper", "newspaper", "congress_periodical", "internal_periodical")),
        ("provincial", "party_paper", True),
        ("national", "newspaper", True),
        ("district", "newspaper", False),
        ("district", "bulletin", False),
        *(("city", kind, False) for kind in ("radio", "television", "website", "other")),
        (None, "newspaper", None),
        ("city", None, None),
    ],
)
def test_d2_8_2_published_in_papers_and_periodicals(level: str | None, kind: str | None, counts: bool | None):  # noqa: FBT001
    """Papers and periodicals count from the level of the city."""
    found = yearly("yearly-published", designations=[CLERK], **published(4, Outlet(id="o", level=level, kind=kind)))
    assert (counts, 4 * (counts is True), 4 * (counts is None)) == (found.met, found.done, len(found.open or ()))


@pytest.mark.parametrize(
    ("day", "counts"),
    [(date(2024, 3, 31), 0), (date(2024, 4, 1), 4), (date(2024, 12, 31), 4), (date(2025, 1, 1), 0)],
)
def test_d2_8_2_published_in_the_year(day: date, counts: int):
    """A piece counts in the year of its day, from the day on which the measures are in force."""
    assert counts == yearly("yearly-published", designations=[CLERK], **published(4, adopted_on=day)).done


@pytest.mark.parametrize(
    ("authors", "met"), [(("p",), True), (("q", "p"), True), (("q",), False), ((), False), (None, None)]
)
def test_d2_8_2_counts_for_the_author(authors: Any, met: bool | None):  # noqa: FBT001
    """A piece counts for each of its authors; whose it is must be known."""
    assert met is yearly("yearly-published", designations=[CLERK], **published(4, authors=authors)).met
