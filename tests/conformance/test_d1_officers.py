"""Test who holds, owes, attends and is given what by the district report, by the ids of its facts."""

from datetime import date
from typing import Any

import attrs
import pytest

from congress_rules.law import Period
from congress_rules.logic import Status
from congress_rules.publicity import Holder, Unit
from congress_rules.rulebooks import DISTRICT_REPORT, DistrictDocument, DistrictMeeting, DistrictOfficerItems
from tests.conformance.reported import CONGRESS, UNIT, YEAR, designated, item, ledger, owed, submitted


def roles(*held):
    """Decide whether somebody's roles go together."""
    holder = Holder(
        account="p", on=YEAR.last, unit=CONGRESS, designations=tuple(designated("p", role) for role in held)
    )
    return DISTRICT_REPORT.roles.decide(holder).value


@pytest.mark.parametrize(
    ("held", "fits"),
    [
        (("group_head", "executive_vice_chair"), True),
        (("group_head", "office_head"), False),
        (("group_head",), False),
        (("group_deputy", "office_head"), True),
        (("group_deputy", "publicity_head"), True),
        (("group_deputy", "executive_vice_chair"), False),
        (("executive_vice_chair",), True),
        ((), True),
    ],
)
def test_d1_1_who_leads_the_group(held, fits):
    """The executive vice-chair heads it; the heads of the office and of the publicity department are deputies."""
    assert fits is roles(*held)


@pytest.mark.parametrize(("head", "deputies", "missing"), [(0, 0, (1, 2)), (1, 1, (0, 1)), (1, 2, (0, 0))])
def test_d1_1_a_group_is_complete(head, deputies, missing):
    """It has a head and two deputies, asked at the end of the year."""
    held = [designated(f"h{number}", "group_head") for number in range(head)]
    held += [designated(f"d{number}", "group_deputy") for number in range(deputies)]
    found = DISTRICT_REPORT.assess(ledger(designations=held), YEAR)
    quotas = {each.policy: each.missing for each in found.quotas}
    assert missing == (quotas["group-head"], quotas["group-deputies"])


MANDATED = (
    "committee_office",
    "government_office",
    "court_research_office",
    "procuratorate_office",
    "township_congress",
)


@pytest.mark.parametrize(("reading", "role"), [("district", "correspondent"), ("city", "city_correspondent")])
def test_d1_2_mandated_units_without_a_correspondent(reading, role):
    """Each of the five kinds owes one; those without are found, and no other unit is bound."""
    units = [Unit(id=kind, kind=kind) for kind in (*MANDATED, "other")]
    held = [designated("p", role, units[0]), designated("q", role, units[4])]
    book = DISTRICT_REPORT.read("d1-2-periodical", reading)
    found = book.assess(ledger(units=units, designations=held), YEAR)
    stands = {each.account: each.missing for each in found.quotas if each.policy == "correspondents"}
    expected = {"committee_office": 0, "township_congress": 0, "office": 1}
    assert expected | dict.fromkeys(MANDATED[1:4], 1) == stands


ITEMS = [date(2024, 1, 3), date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 3), date(2024, 3, 4), date(2024, 12, 31)]
OFFICERS = ledger(
    designations=[designated("p", "part_time_officer", UNIT), designated("q", "office_head")],
    submissions=[submitted(number, day, "p") for number, day in enumerate(ITEMS)],
)


def test_d1_6_items_of_committees_and_offices():
    """Two a month, all year: the change concerns officers."""
    found = owed(DISTRICT_REPORT.assess(OFFICERS, YEAR), "monthly-items")
    assert {(2, 2), (2, 1), (2, 0)} == set(found.values())
    assert (2, 2) == found["office", date(2024, 1, 31)]
    assert (2, 1) == found["office", date(2024, 12, 31)]
    assert len(found) == 12


def test_d1_6_officers_before_and_after():
    """Two a month up to February, then one a week; the last day of a window governs, at year's end too."""
    found = DISTRICT_REPORT.assess(OFFICERS, YEAR)
    assert {("p", date(2024, 1, 31)): (2, 2), ("p", date(2024, 2, 29)): (2, 1)} == owed(found, "officers-monthly")
    weekly = owed(found, "officers-weekly")
    assert (1, 2) == weekly[
        "p", date(2024, 3, 3)
    ]  # the week from 26 February holds the items of 29 February and 3 March
    assert (1, 1) == weekly["p", date(2024, 3, 10)]
    assert (date(2024, 3, 3), date(2024, 12, 29)) == (min(weekly)[1], max(weekly)[1])


def test_d1_6_the_day_of_the_change_is_a_parameter():
    """From another day on; or not at all, where it is a plan only."""
    quotas: Any = [
        attrs.evolve(each, weekly_from=date(2024, 3, 4)) if isinstance(each, DistrictOfficerItems) else each
        for each in DISTRICT_REPORT.quotas
    ]
    later = owed(attrs.evolve(DISTRICT_REPORT, quotas=quotas).assess(OFFICERS, YEAR), "officers-weekly")
    assert ("p", date(2024, 3, 10)) == min(later)
    planned = DISTRICT_REPORT.read("d1-6-weekly", "planned").assess(OFFICERS, YEAR)
    assert {} == owed(planned, "officers-weekly")
    assert len(owed(planned, "officers-monthly")) == 12


@pytest.mark.parametrize(("level", "done"), [("district", 0), ("city", 1), ("national", 1)])
def test_d1_6_an_adoption_a_year(level, done):
    """At the city's level or above, of every committee, office and officer."""
    book = ledger(item(level, 10, authors=("p",)), designations=OFFICERS.designations)
    found = DISTRICT_REPORT.assess(book, YEAR)
    assert {("office", YEAR.last): (1, done)} == owed(found, "units-adopted")
    assert {("p", YEAR.last): (1, done)} == owed(found, "officers-adopted")


def test_d1_7_correspondents_are_officers():
    """Who is one without being the other is found, and owes what officers owe all the same."""
    assert roles("correspondent", "part_time_officer") is True
    assert roles("correspondent") is False
    held = [designated("c", "correspondent", UNIT)]
    found = DISTRICT_REPORT.assess(ledger(designations=held, submissions=()), Period.month(2024, 1))
    assert {("c", date(2024, 1, 31)): (2, 0)} == owed(found, "officers-monthly")


@pytest.mark.parametrize(
    ("party_group", "appointments", "attends"),
    [(True, True, False), (True, False, True), (False, True, True), (True, None, None), (None, False, True)],
)
def test_d1_8_meetings(party_group, appointments, attends):
    """All meetings but those of the Party group on appointments and removals."""
    found = DISTRICT_REPORT.meetings.decide(DistrictMeeting(party_group=party_group, appointments=appointments))
    assert attends is (found.value if found.decided else None)


@pytest.mark.parametrize(("classified", "reads"), [(True, False), (False, True), (None, None)])
def test_d1_8_documents(classified, reads):
    """All documents but classified ones."""
    found = DISTRICT_REPORT.documents.decide(DistrictDocument(classified=classified))
    assert reads is (found.value if found.decided else None)


def test_d1_9_what_officers_are_given():
    """A laptop and a camera, or a subscription and the carriers; of periodicals the report gives no exact number."""
    full, part = designated("f", "full_time_officer"), designated("p", "part_time_officer")
    found = {
        (each.id, held.person): [line.amount for line in each.rate((held,)).lines]
        for each in DISTRICT_REPORT.entitlements
        for held in (full, part)
    }
    given = {key for key, amounts in found.items() if amounts == [1]}
    assert {("laptop", "f"), ("camera", "f"), ("subscription", "p"), ("carriers", "p")} == given
    assert [] == found["periodicals", "f"]
    (aside,) = DISTRICT_REPORT.entitlements[2].rate((full,)).set_aside
    assert Status.NOT_REGULATED is (aside.decision.status if aside.decision else None)


def test_d1_10_what_comes_back():
    """A page each month, on any day of it, and 4 December itself."""
    page, day = DISTRICT_REPORT.recurrences
    assert len(page.due(YEAR)) == 12
    assert (date(2024, 2, 29),) == page.missed(
        [date(2024, 1, 1), date(2024, 3, 1)], Period(YEAR.first, date(2024, 3, 31))
    )
    assert (date(2024, 12, 4),) == day.missed([date(2024, 12, 3), date(2024, 12, 5)], YEAR)
    assert () == day.missed([date(2024, 12, 4)], YEAR)


def test_d1_13_the_full_time_officer():
    """Is a deputy director of the congress office; there is one."""
    assert roles("full_time_officer", "office_deputy_director") is True
    assert roles("full_time_officer") is False
    found = DISTRICT_REPORT.assess(ledger(designations=[designated("f", "full_time_officer")]), YEAR)
    assert {("congress", YEAR.last): (1, 1)} == owed(found, "full-time-officer")
