"""Test that a rulebook that would take very long to check is refused, and that numbers are exact."""

from typing import Any

import pytest

from congress_rules.errors import UnreadableError
from congress_rules.interchange import read_rulebook, write_rulebook
from congress_rules.interchange.rules import validity
from tests.interchange.edits import CLAUSE, error, put, read
from tests.interchange.measures import EVERYTHING


def test_rules_of_very_many_alternatives_are_refused():
    """They are refused before they are spelt out."""
    tests = [{"input": "characters", "equals": number} for number in range(200)]
    wide = {"any": [{"all": [{"any": tests}, {"any": tests}]}]}
    assert "alternatives are too many for one condition" in str(error(put(f"{CLAUSE}.when", {"all": [wide, wide]})))
    clauses = [
        {"id": f"c{number}", "when": {"all": [{"any": tests[:50]}, {"any": tests[:50]}]}} for number in range(120)
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


def test_checking_takes_so_many_steps_at_most():
    """All policies share them, under all sets of options, and they are counted before they are taken."""

    def edit(data: Any) -> None:
        options = {f"o{number}": {"zh": "", "en": ""} for number in range(60)}
        put("readings[0].options", {**data["readings"][0]["options"], **options})(data)
        quota = data["policies"]["quotas"][0]
        rows = [{"id": f"n{number}", "value": 1, "readings": [f"open=o{number % 60}"]} for number in range(300)]
        copies = [
            {**quota, "id": f"q{each}", "rows": [{**row, "id": f"{each}-{row['id']}"} for row in rows]}
            for each in range(2)
        ]
        data["policies"]["quotas"] = [*data["policies"]["quotas"], *copies]

    expected = "a rulebook that takes more than 30000000 steps to check is not one of fewer norms"
    (fault,) = error(edit).faults
    assert ("rulebook.policies.quotas[4]", True) == (fault.path, str(fault).startswith(expected))


def test_alternatives_of_a_rule_are_compared_in_steps(monkeypatch):
    """A rule of many alternatives takes many steps, though it has few norms."""
    monkeypatch.setattr(validity, "_MOST_STEPS", 500_000)
    tests = [{"input": "characters", "equals": number} for number in range(800)]
    read(put(f"{CLAUSE}.when", {"any": tests[:100]}))
    assert "to check is not" in str(error(put(f"{CLAUSE}.when", {"any": tests})))


def test_instruments_may_be_long():
    """An instrument may have thousands of provisions, which no other table may have."""
    contents = {str(number): {"zh": "", "en": ""} for number in range(1, 1262)}
    read(put("instruments[0].contents", {**contents, "2(1)": {"zh": "", "en": ""}}))
    assert "a list or table of 5001 items is not at most 5000 items @ rulebook.instruments[0].contents" in str(
        error(put("instruments[0].contents", {str(number): {"zh": "", "en": ""} for number in range(1, 5002)}))
    )


def test_faults_are_never_long():
    """A fault repeats no more of a file than people read."""
    names = {f"{number:0>190}": {"zh": "", "en": ""} for number in range(200)}

    def edit(data: Any) -> None:
        put("readings[0].options", {**data["readings"][0]["options"], **names})(data)
        put("readings[0].choice", "x")(data)

    assert all(len(str(each)) < 2000 for each in error(edit).faults)
