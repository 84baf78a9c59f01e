"""Assess article 8 of the Interim Measures for tests: who owes what, and how it stands."""

from datetime import date
from typing import Any

import attrs

from congress_rules.law import Period
from congress_rules.policies import Quota
from congress_rules.publicity import Adoption, Assessment, Countable, Ledger, Outlet, Submission
from congress_rules.rulebooks import INTERIM_MEASURES
from tests.publicity.entries import PERIODICAL, TOWN, YEAR, designated, in_media, submitted

KNOWN: dict[str, Any] = {"submissions": (), "designations": (), "faults": ()}
CLERK = designated("clerk", "p", "documentation_officer")


def assess(period: Period = YEAR, book: Any = INTERIM_MEASURES, **records: Any) -> Assessment:
    """Assess a ledger of the town, or of other units, with these records."""
    assessment: Assessment = book.assess(Ledger(**{"units": (TOWN,), **KNOWN, **records}), period)
    return assessment


def quotas(policy: str, *args: Any, **records: Any) -> list[Quota[Countable]]:
    """Give how one quota stands, window by window."""
    return [each for each in assess(*args, **records).quotas if each.policy == policy]


def yearly(policy: str, *args: Any, **records: Any) -> Quota[Countable]:
    """Give how one quota of a year stands."""
    (found,) = quotas(policy, *args, **records)
    return found


def stands(found: Quota[Countable]) -> tuple[int | None, int | None, int | None, bool | None]:
    """Give what is required, done and missing, and whether the quota is met."""
    return found.required, found.done, found.missing, found.met


def sent(number: int, day: date = date(2024, 6, 3), **values: Any) -> dict[str, Any]:
    """Give so many submissions, with the outlet that they went to."""
    pieces: list[Submission] = [submitted(f"s{each}", submitted_on=day, **values) for each in range(number)]
    return {"submissions": pieces, "outlets": {each.outlet: None for each in pieces}}


def published(number: int, outlet: Outlet = PERIODICAL, **values: Any) -> dict[str, Any]:
    """Give so many pieces published by the clerk, with the outlet."""
    plain = in_media("city", "congress_periodical", authors=("p",))
    pieces: list[Adoption] = [attrs.evolve(plain, id=f"e{each}", outlet=outlet, **values) for each in range(number)]
    return {"adoptions": pieces, "outlets": {outlet: None}}
