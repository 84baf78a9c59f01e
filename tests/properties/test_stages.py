"""Attack the stages: order, splitting, sums, what they may never do; and compare them with slow readings by hand."""

from fractions import Fraction
from functools import reduce
from itertools import groupby
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_rules.law import Window
from congress_rules.policies import POINTS, Journal, Line, Stage
from congress_rules.policies.stages import Keeping, Limiting, Order
from congress_rules.publicity import OUTLET_KIND, STORY, Adoption
from congress_rules.testing import (
    adjusting_stages,
    converting_stages,
    crediting_stages,
    keeping_stages,
    limiting_stages,
    rounded_stages,
)
from tests.policies.stages.journals import RULE, after, by_account, by_entry, journals, reordered

STAGES: dict[str, st.SearchStrategy[Stage[Adoption]]] = {
    "adjusting": adjusting_stages(),
    "converting": converting_stages(),
    "crediting": crediting_stages(),
    "keeping": keeping_stages(),
    "limiting": limiting_stages(),
    "rounded": rounded_stages(),
}
SEQUENCES = st.lists(st.one_of(*STAGES.values()), max_size=4)
every_stage = pytest.mark.parametrize("kind", STAGES)


def run(stages: list[Stage[Adoption]], start: Journal[Adoption]) -> Journal[Adoption]:
    """Give the journal after all of them."""
    return reduce(lambda found, stage: after(stage, found), stages, start)


def totals(found: Journal[Any]) -> dict[Any, Any]:
    """Give what every account has come to in every measure, without what came to nothing."""
    known = {(each, account): sum_ for each in found.measures for account, sum_ in found.totals(each).items()}
    return {key: Fraction(amount) for key, amount in known.items() if amount != 0}


def aside(found: Journal[Any]) -> set[str]:
    """Give the ids of what is set aside."""
    return {each.entry.id for each in found.set_aside}


@given(st.data(), journals(), SEQUENCES)
def test_order_does_not_matter(data, start, stages):
    """Whatever order entries come in, accounts come to the same, and the same is set aside."""
    places = data.draw(st.permutations(range(len(start.entries))))
    one, other = run(stages, start), run(stages, reordered(start, places))
    assert totals(one) == totals(other)
    assert aside(one) == aside(other)


@given(journals(), SEQUENCES)
def test_stages_only_add(start, stages):
    """What earlier stages wrote stands as it was; every entry is still there."""
    found = run(stages, start)
    assert start.lines == found.lines[: len(start.lines)]
    assert start.entries == found.entries


@given(journals(), SEQUENCES)
def test_totals_are_sums_of_lines(start, stages):
    """Added up line by line, in another way."""
    found = run(stages, start)
    by_hand: dict[Any, Fraction] = {}
    for line in found.lines:
        key = (line.rate.measure, line.account)
        by_hand[key] = by_hand.get(key, Fraction(0)) + Fraction(line.rate.value) * Fraction(line.quantity)
    assert {key: amount for key, amount in by_hand.items() if amount} == totals(found)


@every_stage
@given(st.data(), journals())
def test_units_do_not_touch_each_other(kind, data, start):
    """Parts of different units assess like the whole: lines of one are the same with and without the other."""
    stage = data.draw(STAGES[kind])
    whole = after(stage, start)
    parts = [
        Journal(
            tuple(each for each in start.entries if each.account == unit),
            tuple(each for each in start.lines if each.account == unit),
        )
        for unit in "uv"
    ]
    apart = [line for part in parts for line in after(stage, part).lines]
    assert sorted(map(repr, whole.lines)) == sorted(map(repr, apart))


@given(journals(), crediting_stages())
def test_credit_conserves(start, stage):
    """What an item has come to stays the same, except for what is set aside."""
    found = after(stage, start)
    kept = {name: amount for name, amount in by_entry(start).items() if name not in aside(found)}
    assert {**by_entry(start), **dict.fromkeys(aside(found), 0)} == {**kept, **_zeroes(found), **by_entry(found)}


def _zeroes(found: Journal[Adoption]) -> dict[str, int]:
    return dict.fromkeys(aside(found), 0)


@given(journals(), st.integers(0, 9), st.none() | st.sampled_from(Window))
def test_caps_never_raise(start, most, window):
    """No account comes to more than before, or to more than the cap where there is one for all."""
    stage = Limiting[Adoption](id="cap", rule=RULE, measure=POINTS, least=None, most=most, window=window)
    before, found = by_account(start), by_account(after(stage, start))
    assert all(found[account] <= before[account] for account in before)
    assert window is not None or all(amount <= most for amount in found.values())


def kept_by_hand(start: Journal[Adoption], by: Any, keep: int) -> dict[str, Fraction]:
    """Keep the highest of each group, by sorting and cutting."""
    amounts = {name: Fraction(amount) for name, amount in by_entry(start).items()}
    found = dict(amounts)

    def group(entry: Adoption) -> Any:
        return (entry.unit.id, *(str(by_.read(entry)) for by_ in by))

    told = [each for each in start.entries if each.story is not None and amounts[each.id]]
    for _, some in groupby(sorted(told, key=group), group):
        ranked = sorted(some, key=lambda each: (-amounts[each.id], each.day, each.id))
        found.update(dict.fromkeys((each.id for each in ranked[keep:]), Fraction(0)))
    return found


@given(journals(), st.integers(1, 3), st.sampled_from(((STORY,), (STORY, OUTLET_KIND))))
def test_stories_by_hand(start, keep, by):
    """The stage keeps what a slow reading keeps."""
    stage = Keeping[Adoption](
        id="k", rule=RULE, measure=POINTS, by=by, keep=keep, rest=0, order=Order.HIGHEST, earlier=Journal(())
    )
    assert kept_by_hand(start, by, keep) == by_entry(after(stage, start))


@given(journals(), keeping_stages(), st.integers(1, 5))
def test_a_higher_rate_never_lowers_the_total_of_the_highest(start, stage, more):
    """Where the highest counts, a piece that is given more never makes its unit come to less."""
    stage = attrs.evolve(stage, order=Order.HIGHEST)
    if not start.lines:
        return
    first, *others = start.lines
    raised = Line(attrs.evolve(first.rate, value=first.rate.value + more), first.account, first.entry)
    higher = Journal(start.entries, (raised, *others))
    assert by_account(after(stage, higher))[first.account] >= by_account(after(stage, start))[first.account]


@given(journals(), rounded_stages())
def test_rounding_moves_less_than_a_step(start, stage):
    """Each item comes to whole steps, less than one away from what it was."""
    step = Fraction(stage.rounding.step)
    before, found = by_entry(start, stage.measure), by_entry(after(stage, start), stage.measure)
    assert all((Fraction(amount) / step).denominator == 1 for amount in found.values())
    assert all(abs(Fraction(found[name]) - Fraction(amount)) < step for name, amount in before.items())
