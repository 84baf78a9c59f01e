"""Test that nothing depends on an order that the law does not state."""

from random import Random
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules.logic import FindingKind, Outcome, Status
from tests.properties.reference import PlainTable
from tests.properties.strategies import POLICIES, cases, plain_tables, table_of

UNORDERED = tuple(name for name in POLICIES if name != "FIRST")
RANDOMS = st.randoms(use_true_random=False)


def loose(outcome: Outcome[Any]) -> tuple[Status, object, set[str], set[str]]:
    """Give what an outcome says, without the order in which it lists anything."""
    value = sorted(outcome.value) if isinstance(outcome.value, tuple) else outcome.value
    return outcome.status, value, set(outcome.rows), set(outcome.needs)


def loose_findings(plain: PlainTable) -> set[tuple[FindingKind, frozenset[str]]]:
    """Give what is found and about what, without any order."""
    return {(each.kind, frozenset(each.about)) for each in table_of(plain).check()}


@given(plain_tables(hits=UNORDERED), RANDOMS, st.data())
@settings(max_examples=200)
def test_the_order_of_rows_does_not_matter(plain: PlainTable, random: Random, data: st.DataObject) -> None:
    """Under every policy but FIRST, shuffled rows decide alike and are found alike."""
    shuffled = attrs.evolve(plain, rows=tuple(random.sample(plain.rows, len(plain.rows))))
    values = data.draw(cases(plain, foreign=True))
    assert loose(table_of(plain).outcome_of(values)) == loose(table_of(shuffled).outcome_of(values))
    assert loose_findings(plain) == loose_findings(shuffled)


@given(plain_tables(), RANDOMS, st.data())
@settings(max_examples=200)
def test_the_order_of_tests_and_inputs_does_not_matter(plain: PlainTable, random: Random, data: st.DataObject) -> None:
    """Under every policy, rows with shuffled tests (and so inputs) decide alike and are found alike."""
    rows = tuple(attrs.evolve(row, when=tuple(random.sample(row.when, len(row.when)))) for row in plain.rows)
    shuffled = attrs.evolve(plain, rows=rows)
    values = data.draw(cases(plain, foreign=True))
    assert loose(table_of(plain).outcome_of(values)) == loose(table_of(shuffled).outcome_of(values))
    assert loose_findings(plain) == loose_findings(shuffled)
