"""Build the ledger of the district of the report, for tests of its rules."""

from datetime import date
from decimal import Decimal
from typing import Any

from congress_rules.law import Period
from congress_rules.policies import YUAN, Quota
from congress_rules.publicity import Adoption, Assessment, Designation, Ledger, Outlet, Submission, Unit
from congress_rules.rulebooks import DISTRICT_REPORT, DistrictReport

YEAR = Period.year(2024)
UNIT = Unit(id="office", kind="committee_office")
CONGRESS = Unit(id="congress", kind="congress")
OFFICER = Outlet(id="officer", level="district", kind="officer")
"""The full-time officer, to whom items are submitted."""


def outlet(level: str | None, kind: str = "press") -> Outlet:
    """Give an outlet."""
    return Outlet(id=f"{level} {kind}", level=level, kind=kind)


def manuscript(level: str | None = "national", fee: Decimal | None = Decimal(100), **values: Any) -> Adoption:
    """Give news on congress work in the press."""
    known = {"id": "m", "unit": UNIT, "adopted_on": date(2024, 5, 6), "genre": "news", "content": "congress_work"}
    return Adoption(outlet=outlet(level, values.pop("kind", "press")), fee=fee, **{**known, **values})


def item(level: str | None, characters: int | None, **values: Any) -> Adoption:
    """Give an item of information."""
    parts = {"id": "i", "genre": "item", "content": None, "kind": "information", "characters": characters}
    return manuscript(level, None, **{**parts, **values})


def ledger(*adoptions: Adoption, **records: Any) -> Ledger:
    """Give a ledger of some pieces."""
    outlets = dict.fromkeys([*(each.outlet for each in adoptions), OFFICER])
    units = {each.id: each for each in (UNIT, CONGRESS, *records.pop("units", ()))}.values()
    return Ledger(adoptions=adoptions, outlets=outlets, units=units, **records)


def paid(*adoptions: Adoption, book: DistrictReport = DISTRICT_REPORT, period: Period = YEAR) -> Any:
    """Give what a ledger of some pieces brings the office, in yuan; nothing may be set aside."""
    found = book.assess(ledger(*adoptions), period)
    assert () == found.set_aside
    return found.journal.totals(YUAN).get("office", 0)


def designated(person: str, role: str, unit: Unit = CONGRESS, **values: Any) -> Designation:
    """Give a role, from the first day of the year on."""
    return Designation(
        **{"id": f"{person} {role}", "unit": unit, "person": person, "role": role, "since": YEAR.first, **values}
    )


def submitted(number: int, day: date, *authors: str) -> Submission:
    """Give an item that went to the full-time officer."""
    return Submission(id=f"s{number}", outlet=OFFICER, submitted_on=day, unit=UNIT, authors=authors)


def owed(found: Assessment, policy: str) -> dict[tuple[str, date], tuple[int | None, int | None]]:
    """Give what is required and done, by account and last day of the window."""
    some: list[Quota[Any]] = [each for each in found.quotas if each.policy == policy]
    return {(each.account, each.window.last): (each.required, each.done) for each in some}
