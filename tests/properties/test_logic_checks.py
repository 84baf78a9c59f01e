"""Test that a check finds exactly what brute force finds: no gap, overlap or dead norm missed, and none invented."""

from collections.abc import Mapping

from hypothesis import given, settings

from congress_rules.logic import Finding, FindingKind, Status
from tests.properties.boxes import assert_maximal_cover, boxes_for_words
from tests.properties.reference import PlainClauses, PlainRow, PlainRule, PlainTable
from tests.properties.strategies import PLAIN_RULES, clauses_of, plain_clauses, plain_tables, rule_of, table_of

SOLE = ("UNIQUE", "ANY", "PRIORITY")
"""The policies under which rows may contradict each other."""

RANKED = ("FIRST", "PRIORITY")
"""The policies under which one row hides another."""


def found(findings: tuple[Finding, ...], kind: FindingKind) -> list[Finding]:
    """Give the findings of a kind."""
    return [each for each in findings if each.kind is kind]


def about(findings: tuple[Finding, ...], kind: FindingKind) -> list[tuple[str, ...]]:
    """Give what the findings of a kind are about."""
    return [each.about for each in found(findings, kind)]


def applying(plain: PlainTable) -> list[tuple[Mapping[str, object], list[PlainRow]]]:
    """Give for each cell that is given the rows that apply in it."""
    cells = list(plain.given_cells())
    return [
        (cell, [row for row, truth in zip(plain.rows, plain.truths(cell), strict=False) if truth]) for cell in cells
    ]


def hides(plain: PlainTable, one: PlainRow, other: PlainRow) -> bool:
    """Tell whether one row takes precedence over another."""
    if plain.hit == "FIRST":
        return plain.rows.index(one) < plain.rows.index(other)
    return plain.hit == "PRIORITY" and (one.priority or 0) > (other.priority or 0)


def contradict(plain: PlainTable, one: PlainRow, other: PlainRow, applying: list[PlainRow]) -> bool:
    """Tell whether two rows of those that apply contradict each other, none being hidden."""
    if plain.hit == "ANY":
        return bool(one.value != other.value)
    return not any(hides(plain, each, row) for each in applying for row in (one, other))


@given(plain_tables())
@settings(max_examples=250)
def test_gaps_are_exact(plain: PlainTable) -> None:
    """The gaps reported are maximal, are together exactly the cells in which no row applies, and show themselves."""
    table = table_of(plain)
    with boxes_for_words():
        gaps = found(table.check(), FindingKind.GAP)
    cells = list(plain.cells())
    empty = [cell for cell in cells if plain.short(cell)[0] is Status.NO_ROW]
    assert_maximal_cover([gap.where for gap in gaps], empty, cells)
    for gap in gaps:
        assert gap.witness is not None
        assert table.decide_on(gap.witness).status is plain.short(gap.witness)[0] is Status.NO_ROW


@given(plain_tables(hits=SOLE))
@settings(max_examples=250)
def test_overlaps_are_exact(plain: PlainTable) -> None:
    """The pairs of rows reported are exactly those that contradict each other somewhere, each with such a case."""
    table = table_of(plain)
    overlaps = found(table.check(), FindingKind.OVERLAP)
    pairs = {
        (one.id, other.id)
        for _, rows in applying(plain)
        for one in rows
        for other in rows
        if plain.rows.index(one) < plain.rows.index(other) and contradict(plain, one, other, rows)
    }
    assert sorted(pairs) == sorted(each.about for each in overlaps)
    for overlap in overlaps:
        assert overlap.witness is not None
        assert table.decide_on(overlap.witness).status is Status.CONFLICT
        assert set(overlap.about) <= set(plain.decide(overlap.witness)[2])


@given(plain_tables(hits=RANKED))
@settings(max_examples=250)
def test_masked_rows_are_exact(plain: PlainTable) -> None:
    """The rows reported as masked are exactly those that apply somewhere and are hidden wherever they do."""
    table = table_of(plain)
    masked = found(table.check(), FindingKind.MASKED_ROW)
    applied = applying(plain)
    expected = [
        (row.id,)
        for row in plain.rows
        if (where := [rows for _, rows in applied if row in rows])
        and all(any(hides(plain, each, row) for each in rows) for rows in where)
    ]
    assert expected == [each.about for each in masked]
    for each in masked:
        assert each.witness is not None
        number = [row.id for row in plain.rows].index(each.about[0])
        assert plain.truths(each.witness)[number]
        assert each.about[0] not in table.decide_on(each.witness).rows


@given(plain_tables())
@settings(max_examples=250)
def test_dead_parts_are_exact(plain: PlainTable) -> None:
    """Dead rows apply nowhere, a dead otherwise is never asked; other kinds belong to other policies."""
    findings = table_of(plain).check()
    applied = applying(plain)
    living = {row.id for _, rows in applied for row in rows}
    assert [(row.id,) for row in plain.rows if row.id not in living] == about(findings, FindingKind.DEAD_ROW)
    spare = plain.otherwise is not None and all(rows for _, rows in applied)
    assert ([("else",)] if spare else []) == about(findings, FindingKind.DEAD_OTHERWISE)
    every = [*plain.rows, *([] if plain.otherwise is None else [plain.otherwise])]
    assert [(row.id,) for row in every] == about(findings, FindingKind.UNCITED)
    assert plain.hit in SOLE or not found(findings, FindingKind.OVERLAP)
    assert plain.hit in RANKED or not found(findings, FindingKind.MASKED_ROW)
    assert plain.otherwise is None or not found(findings, FindingKind.GAP)


@given(PLAIN_RULES)
@settings(max_examples=250)
def test_dead_inputs_are_exact(plain: PlainRule) -> None:
    """The inputs reported as dead are exactly those of which no value, other values equal, changes the outcome."""
    said: dict[str, dict[str, set[object]]] = {key: {} for key in plain.keys}
    for cell in plain.cells():
        for key, outcomes in said.items():
            rest = repr({other: value for other, value in cell.items() if other != key})
            outcomes.setdefault(rest, set()).add(plain.short(cell))
    dead = [(key,) for key, outcomes in said.items() if all(len(each) == 1 for each in outcomes.values())]
    assert dead == about(rule_of(plain).check(), FindingKind.DEAD_INPUT)


@given(plain_clauses())
@settings(max_examples=250)
def test_clauses_are_checked_exactly(plain: PlainClauses) -> None:
    """Clauses contradict each other when no case is a yes; else one is redundant where it never fails alone."""
    findings = clauses_of(plain).check()
    failing = [
        [each.id for each, truth in zip(plain.clauses, plain.truths(cell), strict=False) if not truth]
        for cell in plain.given_cells()
    ]
    possible = [] in failing
    every = tuple(each.id for each in plain.clauses)
    redundant = [(name,) for name in every if [name] not in failing]
    assert ([] if possible else [every]) == about(findings, FindingKind.CONTRADICTION)
    assert (redundant if possible else []) == about(findings, FindingKind.REDUNDANT_CLAUSE)
