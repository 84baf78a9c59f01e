"""Test clauses: three-valued, explained, amended, lowered and checked."""

from datetime import date
from typing import Any

import attrs
import pytest

from congress_rules.errors import DefinitionError, UnknownNameError
from congress_rules.law import CIVIL_CODE_COUNTING
from congress_rules.logic import (
    Clause,
    Clauses,
    Days,
    FindingKind,
    Parameter,
    Status,
    YearsSince,
    all_of,
    any_of,
    unless,
)
from congress_rules.texts import Text
from tests.logic.nouns import DAY, DOMAINS, KIND, LEVEL, OFFICE, URGENT, WORDS, piece

NEW_YEAR, EVE = date(2025, 1, 1), date(2024, 12, 31)
LONG = Clause(id="long", name=Text("篇幅", "length"), when=WORDS.at_least(300), basis=OFFICE.cite("2"))
LOCAL = Clause(id="local", when=unless(KIND.one_of("paper", "radio"), LEVEL.equals("province")))
ELECTION = Parameter[date]("election", Days(), Text("选举日", "election day"))
AGE = YearsSince(DAY, ELECTION, CIVIL_CODE_COUNTING, "age", Text("年龄", "age"))


def clauses(*each: Clause, **options):
    """Give a set of these clauses."""
    return Clauses(id="counts", name=Text("计入", "counts"), domains=DOMAINS, clauses=each, **options)


RULE = clauses(LONG, LOCAL)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (piece(words=300), (Status.DECIDED, True, ("long", "local"), ())),
        (piece(words=299), (Status.DECIDED, False, ("long",), ())),
        (piece("province", words=299), (Status.DECIDED, False, ("long", "local"), ())),
        (piece("province"), (Status.DECIDED, False, ("local",), ())),
        (piece(), (Status.UNKNOWN, None, ("long",), ("words",))),
        (piece(None), (Status.UNKNOWN, None, ("long", "local"), ("words", "outlet.level"))),
        (piece(None, "bulletin"), (Status.DECIDED, False, ("local",), ())),
        (piece(words=0), (Status.DECIDED, False, ("long",), ())),
        (piece("hamlet", words=300), (Status.OUT_OF_DOMAIN, None, (), ("outlet.level",))),
        (piece(words=True), (Status.OUT_OF_DOMAIN, None, (), ("words",))),
    ],
)
def test_deciding(case, expected):
    """One clause that fails makes a no, whatever is unknown; one that is unknown keeps the rest from a yes."""
    decision = RULE.decide(case)
    assert expected == (decision.status, decision.outcome.value, decision.rows, decision.needs)
    assert decision.outcome == RULE.scan(decision.inputs) == RULE.reader(case)


def test_no_clauses_ask_for_nothing():
    """An empty set says yes."""
    assert True is clauses().decide(piece()).value


def test_a_yes_is_explained():
    """Every clause is listed with what it asks."""
    yes = RULE.decide(piece(words=300))
    assert [
        "计入：是",
        "  ✓ 篇幅：字数不少于300（《办公室规定》第二条）",
        "  ✓ local：种类不是bulletin，且级别不是省级",
    ] == yes.explain().splitlines()
    assert [
        "counts: yes",
        "  ✓ length: words is at least 300 (Office Rules, art. 2)",
        "  ✓ local: kind is not bulletin and level is not province",
    ] == yes.explain("en").splitlines()


def test_a_no_is_explained_with_its_turn():
    """The clause that fails is named with the value read, the limit, and the smallest change."""
    no = RULE.decide(piece(words=299))
    assert [
        "计入：否",
        "  ✗ 篇幅：字数 299；要求：字数不少于300（《办公室规定》第二条）",
        "  → 若 字数: 299 → 300，则为是",
    ] == no.explain().splitlines()
    assert [
        "counts: no",
        "  ✗ length: words 299; required: words is at least 300 (Office Rules, art. 2)",
        "  → if words: 299 → 300, then yes",
    ] == no.explain("en").splitlines()


def test_the_unknown_is_explained():
    """What is unknown is named, and what would make a yes or a no."""
    lines = RULE.decide(piece()).explain("en").splitlines()
    assert "counts: unknown (words)" == lines[0]
    assert "  ? length: words unknown; required: words is at least 300 (Office Rules, art. 2)" == lines[1]
    assert {"  → if words: ? → 300, then yes", "  → if words: ? → 0, then no"} == set(lines[2:])


def test_a_value_read_twice_is_told_once():
    """A clause of several tests of one input names its value once."""
    rule = clauses(Clause(id="edge", when=any_of(WORDS.at_most(9), WORDS.at_least(90))))
    [ground] = rule.decide(piece(words=50)).grounds
    assert "words 50; required: words is at most 9 or words is at least 90" == ground.detail.en


def test_flip():
    """The change of fewest inputs that makes a no of a yes, and both that make a yes of a no."""
    [flip] = RULE.decide(piece(words=300)).flip()
    assert (False, [("words", 300, 299)]) == (
        flip.outcome.value,
        [(change.input.key, change.before, change.after) for change in flip.changes],
    )
    [flip] = RULE.decide(piece("province", words=0)).flip()
    assert {("words", 0, 300), ("outlet.level", "province", "city")} == {
        (change.input.key, change.before, change.after) for change in flip.changes
    }


def test_days():
    """A clause asks for nothing before its first day and after its last."""
    rule = clauses(attrs.evolve(LONG, since=NEW_YEAR, until=NEW_YEAR), day=DAY)
    days = [EVE, NEW_YEAR, date(2025, 1, 2), None]
    assert [True, False, True, None] == [rule.decide(piece(words=0, day=day)).outcome.value for day in days]
    assert [True] * 3 == [rule.decide(piece(words=300, day=day)).value for day in days[:3]]


def test_amend():
    """From the day on the new clause asks; on the day before the old one does."""
    rule = clauses(LONG, day=DAY).amend(attrs.evolve(LONG, when=WORDS.at_least(500)), since=NEW_YEAR)
    cases = [piece(words=words, day=day) for day in (EVE, NEW_YEAR) for words in (299, 300, 499, 500)]
    assert [False, True, True, True, False, False, False, True] == [rule.decide(case).value for case in cases]
    assert ["long", "long@2025-01-01"] == [clause.id for clause in rule.clauses]
    gone = rule.amend(repeal=["long"], since=date(2026, 1, 1))
    assert True is gone.decide(piece(words=0, day=date(2026, 1, 1))).value


def test_at_lowers_years_to_a_cut_on_the_birth_day():
    """With the election day filled in, the clause tests the day of birth and decides the same."""
    rule = clauses(Clause(id="adult", when=AGE.at_least(18), basis=OFFICE.cite("1")))
    lowered = rule.at(election=date(2026, 2, 28))
    assert (DAY,) == lowered.inputs
    days = (date(2008, 2, 28), date(2008, 2, 29), date(2008, 3, 1), None)
    assert [True, True, False, None] == [lowered.decide(piece(day=day)).outcome.value for day in days]
    assert [True, True, False, None] == [
        rule.decide(piece(day=day), election=date(2026, 2, 28)).outcome.value for day in days
    ]
    assert "counts: no\n  ✗ adult: day 2008-03-01; required: day is not after 2008-02-29" in lowered.decide(
        piece(day=date(2008, 3, 1))
    ).explain("en")


def test_at_settles_days():
    """A clause that does not apply on the day stated asks for nothing any more."""
    rule = clauses(attrs.evolve(LONG, since=NEW_YEAR), day=ELECTION)
    assert [True, False] == [rule.at(election=day).decide(piece(words=0)).value for day in (EVE, NEW_YEAR)]


def test_given():
    """What lies outside of what is given is foreign."""
    rule = clauses(LONG, given=KIND.is_not("bulletin"))
    assert Status.OUT_OF_DOMAIN is rule.decide(piece(kind="bulletin", words=300)).status


def test_check():
    """Clauses that can never hold together contradict; one that follows from the others is redundant."""
    cited = [attrs.evolve(each, basis=OFFICE.cite("1")) for each in (LONG, LOCAL)]
    assert () == clauses(*cited).check()
    shorter = attrs.evolve(cited[0], id="shorter", when=WORDS.at_least(200))
    [finding] = clauses(*cited, shorter).check()
    assert (FindingKind.REDUNDANT_CLAUSE, ("shorter",)) == (finding.kind, finding.about)
    never = attrs.evolve(cited[0], id="never", when=WORDS.less_than(300))
    found = [(finding.kind, finding.about) for finding in clauses(cited[0], never).check()]
    assert (FindingKind.CONTRADICTION, ("long", "never")) in found


def test_definition_lists_every_fault():
    """Foreign values in nested conditions are found, with where they stand."""
    with pytest.raises(DefinitionError) as caught:
        clauses(
            Clause(id="a", when=all_of(URGENT.equals(True), any_of(LEVEL.equals("citty"), WORDS.at_most(-1)))),  # noqa: FBT003
            Clause(id="a", when=LEVEL.at_least("provinse")),
        )
    assert ["counts[a]", "counts[a].when[1]", "counts[a].when[2]", "counts[a].when[0]"] == [
        fault.path for fault in caught.value.faults
    ]
    assert [None, "city", None, "province"] == [fault.nearest for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("when", "kind"),
    [((LONG.when, LOCAL.when), "tuple"), (lambda case: case.words, "function"), (True, "bool"), (None, "NoneType")],
)
def test_a_clause_is_one_condition(when: Any, kind: str):
    """What is no condition is refused where the clause is written, and how to join several is told."""
    with pytest.raises(DefinitionError) as caught:
        Clause(id="a", when=when, basis="2")  # the basis is a second fault
    fault = f"a value of type {kind} is not a condition (join several by all_of or any_of) @ a.when"
    assert ("clause 'a'", "a.basis[0]", fault) == (
        caught.value.subject,
        caught.value.faults[0].path,
        str(caught.value.faults[1]),
    )
    assert all_of(LONG.when, LOCAL.when) == Clause(id="a", when=all_of(LONG.when, LOCAL.when)).when


def test_masks_name_clauses():
    """Bit i of a mask is the i-th clause; a bit without a clause is refused, with the masks that there are."""
    assert [(), ("long",), ("local",), ("long", "local")] == [RULE.ids(mask) for mask in range(4)]
    for mask in (-1, 4):
        with pytest.raises(UnknownNameError, match=f"no mask of 2 clauses '?{mask}'?; there are: 0 to 3"):
            RULE.ids(mask)
