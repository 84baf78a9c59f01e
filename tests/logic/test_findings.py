"""Test findings: how much each kind matters, and how a finding is worded."""

import pytest

from congress_rules.logic import Finding, FindingKind, Severity
from congress_rules.texts import Text

ERRORS = {FindingKind.GAP, FindingKind.OVERLAP, FindingKind.CONTRADICTION, FindingKind.UNCHECKED}


def test_severities():
    """What leaves cases undecided is an error, an otherwise that is not needed worth a note; the rest are slips."""
    found = {kind: kind.severity for kind in FindingKind}
    assert ERRORS == {kind for kind, severity in found.items() if severity is Severity.ERROR}
    assert {FindingKind.DEAD_OTHERWISE} == {kind for kind, severity in found.items() if severity is Severity.NOTE}
    assert Severity.WARNING is Finding(rule="t", kind=FindingKind.UNCITED).severity


def test_kinds_are_worded():
    """Every kind has wordings of its own."""
    assert (
        len(FindingKind) == len({kind.text.zh for kind in FindingKind}) == len({kind.text.en for kind in FindingKind})
    )


@pytest.mark.parametrize(
    ("finding", "zh", "en"),
    [
        (
            Finding(rule="t", kind=FindingKind.UNCITED, about=("a",)),
            "t [a]: 未注明依据",
            "t [a]: no provision is cited",
        ),
        (
            Finding(rule="t", kind=FindingKind.GAP, where=Text("字数为3", "words is 3"), witness={"words": 3}),
            "t: 无规定可适用 — 字数为3",
            "t: no row applies — words is 3",
        ),
        (
            Finding(rule="t", kind=FindingKind.OVERLAP, about=("a", "b"), where=Text("任意情形", "any case")),
            "t [a, b]: 同时适用且相互冲突 — 任意情形",
            "t [a, b]: rows apply at once and contradict each other — any case",
        ),
    ],
)
def test_words(finding, zh, en):
    """A finding names the rule, what it is about and where; as a string it speaks English."""
    assert (zh, en, en) == (finding.explain(), finding.explain("en"), str(finding))
