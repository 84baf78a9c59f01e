"""Test that the smallest change of a case is exactly what brute force finds over all changes."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules.logic import Booleans, Days, Integers, Members, Names, Status
from tests.properties.reference import PlainRule, belongs
from tests.properties.strategies import cases, plain_clauses, plain_tables, rule_of

Cost = tuple[int, int, int]
"""Inputs changed, parts passed, and the first input changed."""


def moves(plain: PlainRule, key: str, before: object) -> dict[object, tuple[object, int]]:
    """Give one value of each part of an input, with the parts passed on the way; what was unknown is near to all."""
    known = belongs(plain.domains[key], before)
    here = plain.part(key, before) if known else None
    found = {plain.part(key, value): value for value in plain.points[key]}
    return {value: (value, passed(here, part)) for part, value in found.items() if part != here}


def passed(here: object, there: object) -> int:
    """Count the parts passed from one to another."""
    if here is None:
        return 0
    return abs(here - there) if isinstance(here, int) and isinstance(there, int) else 1


def changes(plain: PlainRule, values: Mapping[str, object]) -> Iterator[tuple[Cost, dict[str, object]]]:
    """Give every change of a case, with what it costs."""
    options = [[None, *moves(plain, key, values[key]).values()] for key in plain.keys]
    for chosen in product(*options):
        moved = [(level, key, *move) for level, (key, move) in enumerate(zip(plain.keys, chosen, strict=True)) if move]
        cost = (len(moved), sum(steps for *_, steps in moved), moved[0][0] if moved else -1)
        yield cost, {key: value for _, key, value, _ in moved}


@given(st.one_of(plain_tables(most=3), plain_clauses(most=3)), st.data())
@settings(max_examples=250)
def test_flips_are_the_smallest_changes(plain: PlainRule, data: st.DataObject) -> None:
    """There is one flip to each other value that can be reached: of fewest inputs, then parts, then first in order."""
    rule = rule_of(plain)
    values = data.draw(cases(plain, foreign=True))
    best: dict[object, Cost] = {}
    for cost, change in changes(plain, values):
        status, value = plain.short(values | change)
        if status is Status.DECIDED:
            best[value] = min(best.get(value, cost), cost)
    now = rule.decide_on(values)
    if now.decided:
        del best[now.value]
    flips = now.flip()
    assert set(best) == {flip.outcome.value for flip in flips}
    assert len(best) == len(flips)
    assert sorted(len(flip.changes) for flip in flips) == [len(flip.changes) for flip in flips]
    for flip in flips:
        change = {each.input.key: each.after for each in flip.changes}
        assert [values[key] for key in change] == [each.before for each in flip.changes]
        assert (Status.DECIDED, flip.outcome.value) == plain.short(values | change)
        levels = [plain.keys.index(key) for key in change]
        steps = sum(
            passed(plain.part(key, values[key]), plain.part(key, after))
            for key, after in change.items()
            if belongs(plain.domains[key], values[key])
        )
        assert best[flip.outcome.value] == (len(change), steps, min(levels, default=-1))
        assert levels == sorted(levels)


def distance(domain: Members | Integers | Days, one: Any, other: Any) -> Any:
    """Give how far apart two values are."""
    return abs(domain.ids.index(one) - domain.ids.index(other)) if isinstance(domain, Members) else abs(one - other)


@given(st.one_of(plain_tables(most=2), plain_clauses(most=2)), st.data())
@settings(max_examples=150)
def test_flips_go_no_farther_than_needed(plain: PlainRule, data: st.DataObject) -> None:
    """A flip leads to the nearest whole number, day or member of its part."""
    values = data.draw(cases(plain))
    for flip in rule_of(plain).decide_on(values).flip():
        for change in flip.changes:
            key, domain = change.input.key, change.input.domain
            near = [each for each in plain.points[key] if plain.part(key, each) == plain.part(key, change.after)]
            if change.before is None or isinstance(domain, Booleans | Names):
                continue
            if isinstance(domain, Members | Integers | Days):
                far = {each: distance(domain, change.before, each) for each in near}
                assert far[change.after] == min(far.values())
            else:
                assert change.after in domain
