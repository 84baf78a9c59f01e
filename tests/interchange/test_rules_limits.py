"""Test that a rulebook that would take very long to check is refused, and that numbers are exact."""

from typing import Any

import pytest

from congress_rules.errors import UnreadableError
from congress_rules.interchange import read_rulebook, write_rulebook
from tests.interchange.edits import CLAUSE, error, put, read
from tests.interchange.measures import EVERYTHING


def test_rules_of_very_many_alternatives_are_refused():
    """They are refused before they are spelt out."""
    tests = [{"input": "characters", "equals": number} for number in range(200)]
    wide = {"any": [{"all": [{"any": tests}, {"any": tests}]}]}
    assert "alternatives are too many for one condition" in str(error(put(f"{CLAUSE}.when", {"all": [wide, wide]})))
    clauses = [
        {"id": f"c{number}", "when": {"all": [{"any": tests[:50]}, {"any": tests[:50]}]}} for number in range(500)
    ]
    assert "of very many alternatives, is not a rule of at most 5000" in str(
        error(put("policies.admission.clauses", clauses))
    )


def test_norms_of_very_many_options_are_refused():
    """Each set of options is checked, and so there are only so many."""

    def edit(data: Any) -> None:
        options = {f"o{number}": {"zh": "", "en": ""} for number in range(70)}
        put("readings[0].options", {**data["readings"][0]["options"], **options})(data)
        rows = [{"id": f"n{number}", "value": 1, "readings": [f"open=o{number}"]} for number in range(70)]
        data["policies"]["quotas"][0]["rows"] += rows

    assert "norms that belong to 70 different sets of options is not norms of at most 64" in str(error(edit))


def test_amendments_of_very_many_days_stand_in_order():
    """Between any two days of others the rules would be built once more."""
    days = [f"20{25 + number // 28}-01-{number % 28 + 1:02}" for number in range(60)]
    changes = [{"rule": "duty", "since": day, "basis": ["1"], "rows": [{"id": f"n{day}", "value": 1}]} for day in days]
    read(put("amendments", changes))
    assert "amendments from 60 days, out of order, is not amendments in the order of their days" in str(
        error(put("amendments", [*changes[1:], changes[0]]))
    )


def test_numbers_are_exact():
    """A whole number is none where a text is expected, and a text is none where a number is."""
    text = write_rulebook(EVERYTHING).replace('"value": 2.50', '"value": "2.50"').replace('"id": "points"', '"id": 4')
    with pytest.raises(UnreadableError) as caught:
        read_rulebook(text)
    assert ["4 is not a text @ rulebook.policies.scoring.id"] == [str(each) for each in caught.value.faults]
