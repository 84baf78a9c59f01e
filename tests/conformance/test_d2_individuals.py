"""Test article 6 of the Interim Measures row by row: where advanced individuals come from, and what is judged."""

from typing import Any

import attrs
import pytest

from congress_rules.logic import Clauses
from congress_rules.publicity import Ledger, Person
from congress_rules.rulebooks import INTERIM_MEASURES
from tests.conformance.candidates import (
    EXCEPTIONS,
    FIT,
    GOOD,
    HEAD,
    OFFICER,
    RANKED,
    STREET,
    fault,
    proposals,
    rules,
)
from tests.publicity.entries import (
    YEAR,
    awarded,
    designated,
    judged,
)

READINGS = {each.id: each for each in INTERIM_MEASURES.readings}


# D2.6: advanced individuals


def test_d2_6_heads_and_officers_of_advanced_units():
    """A head and an officer of an advanced unit whose work is judged good are proposed."""
    found = proposals()
    for person in ("p", "h"):
        assert (True, ("origin", "head-work", "officer-work")) == rules(found[person])
        assert ["6(1)", "6(2)", "6(3)"] == [
            basis.key for ground in found[person].decision.grounds for basis in ground.basis
        ]


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("head", (True, ("origin", "head-work", "officer-work"))),
        ("part_time_officer", (None, ("officer-work",))),
        ("documentation_officer", (False, ("origin",))),
        (None, (None, ("origin", "officer-work"))),
    ],
)
def test_d2_6_who_they_are(role: str | None, expected: object):
    """They are heads or part-time officers; the work that each is judged by is their own."""
    roles = (OFFICER, attrs.evolve(HEAD, role=role))
    assert expected == rules(proposals(designations=roles)["h"])


def test_d2_6_head_and_officer_at_once():
    """Who is both is judged as both."""
    both = (OFFICER, attrs.evolve(HEAD, person="p"))
    assert (None, ("head-work",)) == rules(proposals(designations=both)["p"])
    judgements = (*FIT["judgements"], judged("both", "head-work", "p"))
    assert True is proposals(designations=both, judgements=judgements)["p"].proposed


@pytest.mark.parametrize(("value", "expected"), [(True, True), (False, False), (None, None)])
@pytest.mark.parametrize(("person", "criterion"), [("p", "officer-work"), ("h", "head-work")])
def test_d2_6_judgements_are_recorded(person: str, criterion: str, value: bool | None, expected: bool | None):  # noqa: FBT001
    """What is thought of a person's work is recorded by somebody, never inferred: without a record it is unknown."""
    judgements = () if value is None else (judged("j", criterion, person, value),)
    found = proposals(judgements=(GOOD, *judgements))[person]
    assert expected is found.proposed
    assert criterion in found.decision.rows
    assert [("the office", "seen by all")] * len(judgements) == [(each.by, each.reason) for each in judgements]


@pytest.mark.parametrize(
    ("records", "honoured", "expected"),
    [
        ({}, True, True),
        ({"faults": (fault(),)}, False, False),
        ({"faults": None}, None, None),
        ({"faults": (fault(),), "awards": (awarded("w", "advanced_unit", "town"),)}, True, True),
        ({"awards": (awarded("w", "advanced_unit", "town", granted=False),)}, False, False),
        ({"faults": None, "awards": (awarded("w", "advanced_unit", "town"),)}, True, True),
    ],
    ids=["proposed", "not proposed", "undecided", "granted all the same", "refused all the same", "granted undecided"],
)
def test_d2_6_of_an_advanced_unit(records: dict[str, Any], honoured: bool | None, expected: bool | None):  # noqa: FBT001
    """Their unit is an advanced one if it was decided so or, while nothing is decided, if it is proposed."""
    found = proposals(**records)["p"]
    assert (honoured, expected) == (found.candidate.unit_honoured, found.proposed)


@pytest.mark.parametrize(
    ("value", "none", "judged_"), [(True, False, True), (False, False, False), (None, False, None)]
)
def test_d2_6_exceptions(value: bool | None, none: bool, judged_: bool | None):  # noqa: FBT001
    """As a rule means always or, as it may be read, unless a recorded judgement makes an exception."""
    exception = () if value is None else (judged("e", "exception", "p", value),)
    records: dict[str, Any] = {"faults": (fault(),), "judgements": (*FIT["judgements"], *exception)}
    assert none is proposals(**records)["p"].proposed
    assert judged_ is proposals(EXCEPTIONS, **records)["p"].proposed
    assert True is proposals(EXCEPTIONS, judgements=records["judgements"])["p"].proposed


def test_d2_6_an_exception_is_used_where_it_counts():
    """Where no exceptions are made, a judgement that makes one is listed as unused."""
    exception = judged("e", "exception", "p")
    ledger = Ledger(**{**FIT, "judgements": (*FIT["judgements"], exception)})
    assert (exception,) == RANKED.assess(ledger, YEAR).unused
    assert () == EXCEPTIONS.assess(ledger, YEAR).unused


def test_d2_6_people_without_a_unit():
    """Of someone whose unit is unknown it is not known whether it is an advanced one."""
    found = proposals(people=[Person(id="x")])["x"]
    assert (None, False) == (found.candidate.unit_honoured, found.proposed)
    both = designated("a", "x", "head"), designated("b", "x", "head", unit=STREET)
    assert (None, ("origin", "head-work")) == rules(proposals(designations=(OFFICER, *both))["x"])


def test_d2_6_explained():
    """The grounds are said with the provision, in both languages."""
    found = proposals(judgements=(GOOD,))["p"]
    assert "先进个人：情况不明" in found.explain()
    assert "第六条第三项" in found.explain()
    assert "advanced individual: unknown (many, fast, good, influential, adopted)" in found.explain("en")
    assert "art. 6(3))" in found.explain("en")


def test_d2_6_reading():
    """The question has two answers; a result with candidates lists it."""
    found = READINGS["d2-6-exceptions"]
    assert (["none", "judged"], "none", "6(1)") == (list(found.options), found.choice, found.basis.key)
    assert found in RANKED.assess(Ledger(**FIT), YEAR).readings
    rule = EXCEPTIONS.rules["advanced_individual"]
    assert isinstance(rule, Clauses)
    assert ["origin", "head-work", "officer-work"] == [each.id for each in rule.clauses]
