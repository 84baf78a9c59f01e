"""Test that a rule too large to be checked says so at once, and decides all the same."""

from itertools import combinations
from random import Random
from time import process_time
from types import SimpleNamespace
from typing import Any

import pytest

from congress_rules.errors import GridSizeError
from congress_rules.logic import (
    FIRST,
    UNIQUE,
    Booleans,
    Clause,
    Clauses,
    DecisionTable,
    Field,
    FindingKind,
    Row,
    Status,
    all_of,
    any_of,
)
from congress_rules.texts import Text

FLAGS = tuple(Field[bool]((f"flag{number:02}",), Text("是否", "flag"), Booleans()) for number in range(40))
SECONDS = 10


def entangled(size: int, count: int) -> DecisionTable[int]:
    """Give a table of rows of three random tests each, so that hardly two branches of its diagram are alike."""
    random = Random(7)  # noqa: S311 - nothing is secret
    rows = [
        Row(
            id=f"r{number}",
            when=tuple(flag.equals(random.random() < 0.5) for flag in random.sample(FLAGS[:size], 3)),
            value=number,
        )
        for number in range(count)
    ]
    return DecisionTable(id="large", name=Text("大表", "large table"), rows=rows, hit=FIRST)


def flags(*, value: bool) -> SimpleNamespace:
    """Give a case all of whose flags have one value."""
    return SimpleNamespace(**{flag.key: value for flag in FLAGS})


def unchecked(rule: Any) -> list[FindingKind]:
    """Check a rule against the clock, and give the kinds found besides that nothing is cited."""
    start = process_time()
    kinds = [each.kind for each in rule.check() if each.kind is not FindingKind.UNCITED]
    assert process_time() - start < SECONDS
    return kinds


def test_a_diagram_that_explodes_is_not_checked() -> None:
    """Forty random rows over 25 flags are too many to check; the table decides, and explains itself."""
    table = entangled(25, 40)
    assert [FindingKind.UNCHECKED] == unchecked(table)
    decision = table.decide(flags(value=True))
    assert decision.outcome == table.scan(decision.inputs)
    assert decision.explain("en")
    missing = table.decide_on({})
    assert missing.status is Status.UNKNOWN
    assert missing.explain("en")


def test_what_needs_the_whole_diagram_says_so() -> None:
    """A flip and a `where` of so large a table raise one named error."""
    table = entangled(25, 40)
    decision = table.decide(flags(value=True))
    with pytest.raises(GridSizeError, match="25 inputs"):
        decision.flip()
    with pytest.raises(GridSizeError, match="25 inputs"):
        _ = table.where(1).meaning


def test_holes_beyond_counting_are_not_checked() -> None:
    """Fifteen rows of two flags each make a small diagram but 32768 holes: one finding says that it is too much."""
    pairs = zip(FLAGS[:30:2], FLAGS[1:30:2], strict=True)
    rows = [
        Row(id=f"r{n}", when=tuple(flag.equals(value=True) for flag in pair), value=1) for n, pair in enumerate(pairs)
    ]
    table = DecisionTable(id="holes", name=Text("漏洞", "holes"), rows=rows, hit=FIRST)
    assert [FindingKind.UNCHECKED] == unchecked(table)
    assert table.decide(flags(value=True)).decided


def test_many_clauses_are_checked() -> None:
    """Fifteen clauses of one flag each are checked, and the smallest change of a *no* is found among all of them."""
    clauses = [Clause(id=f"c{n}", when=flag.equals(value=True)) for n, flag in enumerate(FLAGS[:15])]
    rule = Clauses(id="many", name=Text("许多", "many"), clauses=clauses)
    assert [] == unchecked(rule)
    (flip,) = rule.decide(flags(value=False)).flip()
    assert len(flip.changes) == 15


def test_alternatives_beyond_counting_are_refused() -> None:
    """A condition with a million combinations of alternatives is not checked, and says so when it is decided."""
    pairs = zip(FLAGS[::2], FLAGS[1::2], strict=True)
    nested = all_of(*(any_of(*(flag.equals(value=True) for flag in pair)) for pair in pairs))
    rule = Clauses(id="nested", name=Text("嵌套", "nested"), clauses=[Clause(id="c", when=nested)])
    assert [FindingKind.UNCHECKED] == unchecked(rule)
    with pytest.raises(GridSizeError, match="1048576 combinations"):
        rule.decide(flags(value=True))


def test_many_rows_that_exclude_each_other_are_checked_at_once() -> None:
    """A hundred rows, each pair of which might contradict, take no longer than a check may."""
    number = [Field[bool]((f"bit{bit}",), Text("位", "bit"), Booleans()) for bit in range(7)]
    rows = [
        Row(id=f"r{n}", when=tuple(bit.equals(bool(n >> place & 1)) for place, bit in enumerate(number)), value=n)
        for n in range(100)
    ]
    table = DecisionTable(id="bits", name=Text("位", "bits"), rows=rows, hit=UNIQUE)
    assert {FindingKind.GAP} == set(unchecked(table))
    assert len(list(combinations(rows, 2))) == 4950


def test_many_clauses_are_checked_and_turned() -> None:
    """Forty clauses of a flag each are checked at once; a *no* names the one flag that would turn it."""
    clauses = [Clause(id=flag.key, when=flag.equals(True)) for flag in FLAGS]  # noqa: FBT003 - what is tested for
    rule = Clauses(id="many", name=Text("多条", "many"), clauses=clauses)
    assert [] == unchecked(rule)
    case = flags(value=True)
    case.flag07 = False
    [flip] = rule.decide(case).flip()
    assert [("flag07", True)] == [(change.input.key, change.after) for change in flip.changes]
    case.flag07 = None
    assert [{"flag07": False}, {"flag07": True}] == [
        {change.input.key: change.after for change in flip.changes}
        for flip in sorted(rule.decide(case).flip(), key=lambda flip: flip.outcome.value is True)
    ]
