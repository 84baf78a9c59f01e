"""Build the ledger of a small district for tests, one entry at a time."""

from datetime import date
from typing import Any

from congress_rules.law import Period
from congress_rules.logic import Decision
from congress_rules.policies import Journal, Judgement, SetAside
from congress_rules.publicity import (
    Adoption,
    Assessment,
    Award,
    Designation,
    Ledger,
    Outlet,
    PublicityRulebook,
    Submission,
    Unit,
    WrittenInstruction,
)
from congress_rules.rulebooks import INTERIM_MEASURES, InterimMeasures

DAY = date(2024, 6, 3)
FIRST_DAY = date(2024, 4, 1)
YEAR = Period.year(2024)
TOWN = Unit(id="town", kind="township_presidium")
NONE: tuple[WrittenInstruction, ...] = ()


def reading(**choices: str) -> InterimMeasures:
    """Give the Interim Measures with other readings, by their ids with `_` in place of `-`."""
    book = INTERIM_MEASURES
    for name, choice in choices.items():
        book = book.read(name.replace("_", "-"), choice)
    return book


def in_media(level: str | None, kind: str | None, genre: str | None = "general_news", **values: Any) -> Adoption:
    """Give a verified piece in an outlet of this level and kind, without instructions."""
    outlet = Outlet(id=f"{level} {kind}", level=level, kind=kind)
    known = {"id": "e1", "unit": TOWN, "adopted_on": DAY, "instructions": NONE, "verified": True}
    return Adoption(outlet=outlet, genre=genre, **{**known, **values})


def in_bulletin(mode: str | None = "alone", **values: Any) -> Adoption:
    """Give a piece in the district's bulletin, not verified and without instructions."""
    return in_media("district", "bulletin", None, **{"mode": mode, "verified": None, **values})


def instructed(*levels: str | None) -> tuple[WrittenInstruction, ...]:
    """Give one instruction by a leader of each level."""
    return tuple(WrittenInstruction(level=level) for level in levels)


def category(unit: Unit, on: date = DAY, book: PublicityRulebook = INTERIM_MEASURES) -> Decision[str]:
    """Decide to which category of participants a unit belongs, where there are categories."""
    decision = book.category(unit, on)
    assert decision is not None
    return decision


OFFICE = Outlet(id="office", level="district", kind="congress_office")
PERIODICAL = Outlet(id="periodical", level="city", kind="congress_periodical")


def submitted(name: str = "s1", **values: Any) -> Submission:
    """Give a piece that the town sent to the congress office."""
    return Submission(**{"id": name, "unit": TOWN, "outlet": OFFICE, "submitted_on": DAY, **values})


def designated(name: str, person: str, role: str | None = "part_time_officer", **values: Any) -> Designation:
    """Give a role of a person in the town, from April on."""
    return Designation(**{"id": name, "unit": TOWN, "person": person, "role": role, "since": FIRST_DAY, **values})


def judged(name: str, criterion: str, about: str, value: Any = True, **values: Any) -> Judgement:  # noqa: FBT002
    """Give what the office judged of an account for the year."""
    known = {"period": YEAR, "by": "the office", "on": date(2025, 1, 5), "reason": "seen by all"}
    return Judgement(**{"id": name, "criterion": criterion, "about": about, "value": value, **known, **values})


def awarded(name: str, honour: str, account: str, *, granted: bool = True, **values: Any) -> Award:
    """Give what the chairpersons' meeting decided on an honour for the year."""
    known = {"period": YEAR, "by": "the chairpersons", "on": date(2025, 1, 20), "reason": "on the whole"}
    return Award(**{"id": name, "honour": honour, "account": account, "granted": granted, **known, **values})


def ledger_of(*adoptions: Adoption) -> Ledger:
    """Give the ledger in which the units and outlets of these adoptions are listed."""
    units = dict.fromkeys(each.unit for each in adoptions)
    return Ledger(units=units, outlets=dict.fromkeys(each.outlet for each in adoptions), adoptions=adoptions)


def assess(*adoptions: Adoption, book: PublicityRulebook = INTERIM_MEASURES) -> Assessment:
    """Assess some adoptions for 2024."""
    return book.assess(ledger_of(*adoptions), YEAR)


def scored(*adoptions: Adoption, book: PublicityRulebook = INTERIM_MEASURES) -> list[tuple[Any, tuple[str, ...]]]:
    """Give the amount of every line, with the provisions that it cites."""
    journal: Journal[Adoption] = assess(*adoptions, book=book).journal
    assert () == journal.set_aside
    return [(line.amount, tuple(each.key for each in line.rate.basis)) for line in journal.lines]


def refused(adoption: Adoption, book: PublicityRulebook = INTERIM_MEASURES) -> SetAside[Adoption]:
    """Give the reason why one adoption is set aside; nothing of it may have counted."""
    assessment = assess(adoption, book=book)
    assert () == assessment.journal.lines
    (found,) = assessment.set_aside
    return found


def cited(found: SetAside[Adoption]) -> list[str]:
    """List the provisions of the clauses or rows that are the reason."""
    assert found.decision is not None
    return [basis.key for ground in found.decision.grounds for basis in ground.basis]
