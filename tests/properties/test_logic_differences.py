"""Test that a difference of two rules is exactly the cells that they decide differently."""

from collections.abc import Mapping
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules.logic import Members, Outcome, Status
from tests.properties.boxes import boxes_for_words, lies
from tests.properties.reference import PlainTable, representatives
from tests.properties.strategies import Axis, axes, plain_tables, table_of

Pair = tuple[PlainTable, PlainTable]


@st.composite
def axis_variants(draw: st.DrawFn, axis: Axis) -> Axis:
    """Draw an input under the same key, now and then with other members."""
    if not isinstance(axis.domain, Members) or draw(st.booleans()):
        return axis
    ids = draw(st.sampled_from(["a", "ba", "bcd", "dcba", "ef"]))
    return Axis(axis.key, Members(tuple(ids), ordered=axis.domain.ordered), tuple(ids[:2]))


@st.composite
def pairs(draw: st.DrawFn) -> Pair:
    """Draw two tables over inputs of which they share some."""
    shared = draw(axes(3))
    kept = [draw(st.lists(st.sampled_from(shared), min_size=1, unique=True)) for _ in range(2)]
    return draw(plain_tables(kept[0])), draw(plain_tables([draw(axis_variants(axis)) for axis in kept[1]]))


def cells(one: PlainTable, other: PlainTable) -> list[dict[str, object]]:
    """Give cells of the inputs of both tables, with the members that either knows."""
    points: dict[str, tuple[object, ...]] = {}
    for key in dict.fromkeys((*one.keys, *other.keys)):
        known = [each for each in (one, other) if key in each.keys]
        if all(isinstance(each.domains[key], Members) for each in known):
            points[key] = tuple(dict.fromkeys(value for each in known for value in each.points[key]))
        else:
            mentioned = {value for each in known for value in each.mentioned(key)}
            points[key] = representatives(known[0].domains[key], mentioned)
    return list(one.cells(points))


def short(outcome: Outcome[Any]) -> tuple[Status, object]:
    """Give the status and the value."""
    return outcome.status, outcome.value


def changed(one: PlainTable, other: PlainTable) -> list[tuple[Any, Mapping[str, object], Any, Any]]:
    """Give the changes as boxes, witnesses and what is decided before and after."""
    with boxes_for_words():
        difference = table_of(one).diff(table_of(other))
    assert bool(difference) is bool(difference.changes)
    return [(each.where, each.witness, short(each.before), short(each.after)) for each in difference.changes]


@given(pairs())
@settings(max_examples=250)
def test_differences_are_exact(pair: Pair) -> None:
    """Every cell decided differently lies in exactly one region, which says how; no other cell lies in any."""
    one, other = pair
    changes = changed(one, other)
    for cell in cells(one, other):
        before, after = one.short(cell), other.short(cell)
        said = [pair for box, _, *pair in changes if lies(box, cell)]
        assert ([] if before == after else [[before, after]]) == said
    for _, witness, before, after in changes:
        assert (before, after) == (one.short(witness), other.short(witness))
        assert before == short(table_of(one).outcome_of(witness))
        assert after == short(table_of(other).outcome_of(witness))


@given(pairs())
@settings(max_examples=150)
def test_differences_can_be_read_from_either_side(pair: Pair) -> None:
    """With the tables swapped, the same cells change, back to what they were."""
    one, other = pair
    there, back = changed(one, other), changed(other, one)
    for cell in cells(one, other):
        forth = [(before, after) for box, _, before, after in there if lies(box, cell)]
        assert forth == [(before, after) for box, _, after, before in back if lies(box, cell)]


@given(plain_tables(), st.randoms(use_true_random=False))
@settings(max_examples=150)
def test_nothing_differs_from_itself(plain: PlainTable, random: Any) -> None:
    """A table does not differ from itself, nor from itself with its members in another order."""
    assert not table_of(plain).diff(table_of(plain))
    domains = dict(plain.domains)
    for key, domain in domains.items():
        if isinstance(domain, Members) and not domain.ordered:
            domains[key] = Members(tuple(random.sample(domain.ids, len(domain.ids))))
    assert not table_of(plain).diff(table_of(attrs.evolve(plain, domains=domains)))
