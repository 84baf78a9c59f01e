"""Assessments are tested on a period in which their book is in force, so that their laws say something."""

from datetime import date

import attrs
import pytest
from hypothesis import Phase, find, settings

from congress_rules.law import Period
from congress_rules.rulebooks import INTERIM_MEASURES, InterimMeasures
from congress_rules.testing import AssessmentLaws

FOUND = settings(phases=[Phase.generate], database=None, derandomize=True, max_examples=100)


def in_force(since: date | None) -> InterimMeasures:
    """Give the measures in force from another day on."""
    instrument = attrs.evolve(INTERIM_MEASURES.instrument, in_force=since)
    admission = attrs.evolve(INTERIM_MEASURES.admission, in_force=since)
    return attrs.evolve(INTERIM_MEASURES, instrument=instrument, admission=admission)


def laws_of(since: date | None, **stated: Period) -> AssessmentLaws:
    """Give the laws of the measures in force from a day on."""
    laws: AssessmentLaws = type("TestStated", (AssessmentLaws,), {"book": in_force(since), **stated})()
    return laws


@pytest.mark.parametrize(
    ("since", "year"),
    [
        (None, 2024),
        (date(1999, 6, 1), 2024),
        (date(2024, 1, 1), 2024),
        (date(2024, 1, 2), 2025),
        (date(2025, 1, 1), 2025),
        (date(2025, 7, 1), 2026),
    ],
)
def test_the_first_full_year_in_force_is_assessed(since, year):
    """It is 2024 for books in force before, or since always."""
    assert Period.year(year) == laws_of(since).assessed


def test_another_period_may_be_stated():
    """The class that inherits the laws says so."""
    half = Period.half(2025, 2)
    assert half == laws_of(date(2025, 1, 1), period=half).assessed


@pytest.mark.parametrize("since", [date(2025, 1, 1), date(2025, 7, 1)])
def test_books_of_later_years_lead_to_lines(since):
    """Among the ledgers that are drawn some lead to lines."""
    laws = laws_of(since)
    found = find(laws.ledgers, lambda ledger: bool(laws.assess(ledger).journal.lines), settings=FOUND)
    assessment = laws.assess(found)
    assert assessment.journal.lines
    assert all(each.entry.day >= since for each in assessment.journal.lines)
