"""Test misconduct in elections by the ids of the facts, in every edition, in Beijing and by the outline."""

import attrs
import pytest

from congress_rules.elections.misconduct import Act, FundedSeat, Investigation
from congress_rules.elections.vacancies import Vacancy
from congress_rules.logic import Severity
from tests.elections.vacancies.cases import BOOKS, FOREIGN, LEVELS, MISCONDUCT_BOOKS, SILENT, UNKNOWN, YEARS, said

EVERY = pytest.mark.parametrize("book", MISCONDUCT_BOOKS.values(), ids=MISCONDUCT_BOOKS)
BEIJING, OUTLINE = MISCONDUCT_BOOKS["beijing"], MISCONDUCT_BOOKS["outline"]
BRIBE = Act(level="county", kind="bribery", target="voters", impairs=True)
KINDS = [
    ("bribery", "voters", True),
    ("coercion", "voters", True),
    ("falsification", None, None),
    ("other_unlawful", None, None),
    ("retaliation", "accusers", None),
    ("retaliation", "demanders", None),
]


@EVERY
@pytest.mark.parametrize(("kind", "target", "impairs"), KINDS)
def test_e58_d4_10_b66_four_kinds_of_disruption(book, kind, target, impairs):
    """E58, D4.10, B66: bribery, violence or deception, forgery, reprisals, against those who demand a recall, too."""
    act = Act(level="county", kind=kind, target=target, impairs=impairs)
    assert True is said(book.disruption.disrupts.decide(act))


@EVERY
@pytest.mark.parametrize("kind", ["bribery", "coercion"])
def test_e58_acts_against_deputies(book, kind):
    """Bribing or forcing deputies disrupts an indirect election; Beijing's rules name voters only."""
    act = Act(level="county", kind=kind, target="deputies", impairs=True)
    assert (SILENT if book is BEIJING else True) is said(book.disruption.disrupts.decide(act))
    found = book.disruption.decide(attrs.evolve(act, crime=True, official=True, won=True))
    if book is BEIJING:
        assert [SILENT] * 4 == [said(each) for each in found.answers]


@EVERY
@pytest.mark.parametrize(
    ("kind", "target", "impairs", "expected"),
    [
        ("other", None, None, False),
        ("bribery", "voters", False, False),
        ("coercion", "accusers", True, False),
        ("retaliation", "voters", None, False),
        ("bribery", "voters", None, UNKNOWN),
        ("bribery", None, True, UNKNOWN),
        (None, "voters", True, UNKNOWN),
    ],
)
def test_e58_what_is_none_of_them(book, kind, target, impairs, expected):
    """What impairs nothing, or is aimed at nobody named, is no disruption; what is unknown stays so."""
    act = Act(level="township", kind=kind, target=target, impairs=impairs)
    assert expected == said(book.disruption.disrupts.decide(act))


@EVERY
@pytest.mark.parametrize(
    ("crime", "order", "expected"),
    [
        (True, True, "criminal_liability"),
        (True, False, "criminal_liability"),
        (True, None, "criminal_liability"),
        (False, True, "administrative_penalty"),
        (False, False, SILENT),
        (None, True, UNKNOWN),
        (False, None, UNKNOWN),
    ],
)
def test_e58_d4_10_penalty_or_criminal_liability(book, crime, order, expected):
    """Of an act that is neither, no penalty is stated; of no disruption there is none."""
    found = book.disruption.decide(attrs.evolve(BRIBE, crime=crime, public_order=order))
    assert expected == said(found.answer("disruption-liability"))
    innocent = book.disruption.decide(attrs.evolve(BRIBE, impairs=False, crime=crime, public_order=order))
    assert ["none", "none", False] == [said(each) for each in innocent.answers[1:]]


@pytest.mark.parametrize(
    ("name", "sanction", "by"),
    [
        ("law-2010", "administrative_sanction", SILENT),
        ("law-2015", "administrative_sanction", SILENT),
        ("outline", "administrative_sanction", SILENT),
        ("law-2020", "government_or_unit_sanction", "supervisory_organ_or_own_unit"),
        ("beijing", "government_or_unit_sanction", "supervisory_organ_or_own_unit"),
    ],
)
def test_e58_b66_officials_are_sanctioned_besides(name, sanction, by):
    """E58, B66: who sanctions them is stated since 2020; others are not sanctioned; unknown stays unknown."""
    policy = MISCONDUCT_BOOKS[name].disruption
    found = policy.decide(attrs.evolve(BRIBE, official=True))
    assert [sanction, by] == [said(found.answer(f"disruption-{part}")) for part in ("sanctions", "sanctioned-by")]
    other = policy.decide(attrs.evolve(BRIBE, official=False))
    assert "none" == said(other.answer("disruption-sanctions"))
    assert "disruption-sanctioned-by" not in other.rules
    assert UNKNOWN is said(policy.decide(BRIBE).answer("disruption-sanctions"))


@EVERY
@pytest.mark.parametrize(("won", "expected"), [(True, True), (False, False), (None, UNKNOWN)])
def test_e58_d4_10_b66_an_election_won_that_way_is_void(book, won, expected):
    """And the seat is vacant then."""
    assert expected == said(book.disruption.decide(attrs.evolve(BRIBE, won=won)).answer("disruption-void"))
    for rules in BOOKS.values():
        assert True is said(rules.vacancies.arises.decide(Vacancy(level="county", cause="election_void")))


@EVERY
def test_e59_b67_d4_10_who_investigates(book):
    """E59, B67: who conducts the election; D4.10: the standing committee, too."""
    who = [said(book.investigation.investigator.decide(Investigation(level=level))) for level in LEVELS]
    direct = "standing_committee_and_election_committee" if book is OUTLINE else "election_committee"
    assert [direct] * 2 + [SILENT if book is BEIJING else "standing_committee"] * 3 == who


@pytest.mark.parametrize("year", YEARS)
def test_e59_who_conducts_an_indirect_election_is_a_reading(year):
    """The standing committee by chapter 2, the presidium by chapter 9."""
    book = MISCONDUCT_BOOKS[f"law-{year}"].read("e59-indirect", "presidium")
    assert "presidium" == said(book.investigation.investigator.decide(Investigation(level="national")))


@EVERY
@pytest.mark.parametrize(
    ("found", "reported", "expected"),
    [
        (True, None, True),
        (True, False, True),
        (True, True, True),
        (False, True, True),
        (None, True, True),
        (False, False, False),
        (None, False, UNKNOWN),
        (False, None, UNKNOWN),
        (None, None, UNKNOWN),
    ],
)
def test_e59_b67_when_an_investigation_is_due(book, found, reported, expected):
    """E59, B67: when an act was found or reported; one of the two is enough, whatever is known of the other."""
    opinion = book.investigation.decide(Investigation(level="county", found=found, reported=reported))
    assert expected == said(opinion.answer("investigation-due"))
    assert (expected is False) == (len(opinion.answers) == 2)


DONE = Investigation(
    level="county",
    found=True,
    reported=True,
    liable=True,
    investigated=True,
    prompt=True,
    announced=True,
    transferred=True,
)


@EVERY
@pytest.mark.parametrize(
    ("change", "breaches"),
    [
        ({}, ()),
        ({"investigated": False}, ("investigated",)),
        ({"transferred": False}, ("transferred",)),
        ({"transferred": False, "liable": False}, ()),
    ],
)
def test_e59_b67_d4_10_investigated_and_handed_over(book, change, breaches):
    """Handed over where liability is to be pursued."""
    found = book.investigation.decide(attrs.evolve(DONE, **change))
    assert breaches == found.breaches
    assert (change.get("liable", True)) is said(found.answer("investigation-transfers"))


@EVERY
def test_d4_10_findings_are_announced(book):
    """By the outline only; the other texts do not regulate it."""
    found = book.investigation.decide(attrs.evolve(DONE, announced=False))
    assert (True if book is OUTLINE else SILENT) is said(found.answer("investigation-announces"))
    assert (("announced",) if book is OUTLINE else ()) == found.breaches


@EVERY
def test_e59_b67_promptly_is_measured_by_no_number(book):
    """So what is late is a warning, not a breach."""
    found = book.investigation.decide(attrs.evolve(DONE, prompt=False))
    assert [("prompt", Severity.WARNING)] == [(each.id, each.severity) for each in found.remarks]
    assert () == found.breaches


@EVERY
@pytest.mark.parametrize(("stage", "expected"), [("nominated", False), ("listed", False), ("elected", True)])
def test_e35_b45_foreign_funding_voids_the_seat(book, stage, expected):
    """E35, B45: since 2015, once elected; before there is no seat."""
    silent = not book.funded_seats.articles
    found = book.funded_seats.decide(FundedSeat(level="county", stage=stage, funded=True))
    assert (SILENT if silent else expected) is said(found.answer("funded-seat-void"))
    clean = book.funded_seats.void.decide(FundedSeat(level="township", stage=stage, funded=False))
    assert (SILENT if silent else False) is said(clean)
    assert silent == (book in {MISCONDUCT_BOOKS["law-2010"], OUTLINE})


@EVERY
def test_e35_b45_who_finds_the_seat_void(book):
    """A township's presidium, elsewhere the standing committee; by article 47 of the law, by Beijing's own rule."""
    who = [said(book.funded_seats.determines.decide(FundedSeat(level=level))) for level in LEVELS[:2]]
    silent = not book.funded_seats.articles
    assert ([SILENT] * 2 if silent else ["presidium", "own_standing_committee"]) == who
    first = next(iter(book.funded_seats.determines.rows)).basis[0]
    assert {"law-2010": "55", "outline": "55", "law-2015": "46 para. 2", "beijing": "45 para. 2"}.get(
        next(name for name, each in MISCONDUCT_BOOKS.items() if each is book), "47 para. 2"
    ) == first.key


ASKED = [
    ("disruption", lambda level: attrs.evolve(BRIBE, level=level, crime=True, official=True, won=True)),
    ("investigation", lambda level: attrs.evolve(DONE, level=level, investigated=False)),
    ("funded_seats", lambda level: FundedSeat(level=level, stage="elected", funded=True)),
]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(("policy", "case"), ASKED, ids=[name for name, _ in ASKED])
def test_b1_b45_b66_b67_beijing_speaks_of_districts_and_townships_only(policy, case, level):
    """Of an election by a congress it regulates nothing, and nothing is a breach."""
    found = getattr(BEIJING, policy).decide(case(level))
    ours, answers = level in LEVELS[:2], [said(each) for each in found.answers]
    assert ours == (SILENT not in answers[:2])
    assert ours or {SILENT} == set(answers)
    assert (("investigated",) if ours and policy == "investigation" else ()) == found.breaches
    law = getattr(MISCONDUCT_BOOKS["law-2020"], policy).decide(case(level))
    assert SILENT not in [said(each) for each in law.answers[:2]]
    assert UNKNOWN is said(getattr(BEIJING, policy).decide(case(None)).answers[0])


def test_b67_what_is_done_elsewhere_is_foreign_to_beijing():
    """The clauses on what was done are asked at its own levels only."""
    policy = BEIJING.investigation
    for clauses in (policy.conduct, policy.promptness):
        asked = [said(clauses.decide(attrs.evolve(DONE, level=level))) for level in LEVELS]
        assert [True] * 2 + [FOREIGN] * 3 == asked
