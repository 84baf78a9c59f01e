"""Attack the stages that look beside items, and those that work item by item, with slow readings by hand."""

from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_rules.law import Window
from congress_rules.policies import POINTS, Journal
from congress_rules.policies.stages import Cancelling, Entering, Owing, Per
from congress_rules.testing import adjusting_stages, crediting_stages, rounded_stages
from tests.policies.stages.journals import RULE, after, by_account, by_entry, journals
from tests.policies.stages.test_beside_items import ABOUT, NAME, Cancels, Deductions, Event
from tests.policies.test_quotas import pieces, quota

TRUTHS = st.sampled_from((True, False, None))
DRAWN = st.builds(
    Event,
    account=st.sampled_from("uvw"),
    day=st.sampled_from([date(2024, 1, 1), date(2024, 2, 29), date(2024, 12, 31), date(2025, 1, 1)]),
    late=TRUTHS,
    excused=TRUTHS,
    about=st.sampled_from(("e0", "e1", None)),
)


def named(events: list[Event]) -> tuple[Event, ...]:
    """Give each event an id of its own."""
    return tuple(attrs.evolve(each, id=f"x{number}") for number, each in enumerate(events))


EVENTS = st.lists(DRAWN, max_size=4).map(named)
SCOPES = st.sampled_from(((None, None), (Window.MONTH, None), (Window.YEAR, None), (None, ABOUT)))


def cancelling(events: tuple[Event, ...], scope: Any) -> Any:
    """Give the stage that cancels."""
    parts: Any = {"id": "zero", "rule": RULE, "measure": POINTS, "policy": Cancels(id="cancels", name=NAME)}
    return Cancelling(**parts, events=events, window=scope[0], item=scope[1])


def hit_by_hand(entry: Any, event: Event, scope: Any) -> bool:
    """Tell, case by case, whether an event cancels an entry."""
    window, item = scope
    same_month = (event.day.year, event.day.month) == (entry.day.year, entry.day.month)
    within = {None: True, Window.MONTH: same_month, Window.YEAR: event.day.year == entry.day.year}[window]
    sure = event.late is True and event.excused is False
    return sure and within and event.account == entry.account and (item is None or event.about == entry.id)


@given(journals(), EVENTS, SCOPES)
def test_cancelling_by_hand(start, events, scope):
    """What a sure event hits comes to nothing, and all else stays as it was."""
    before, found = by_entry(start), by_entry(after(cancelling(events, scope), start))
    for entry in start.entries:
        hit = any(hit_by_hand(entry, event, scope) for event in events)
        assert found[entry.id] == (0 if hit else before[entry.id])


@given(journals(), EVENTS, SCOPES, st.data())
def test_the_order_of_events_does_not_matter(start, events, scope, data):
    """Neither for what is cancelled nor for what is deducted."""
    other = tuple(data.draw(st.permutations(events)))
    assert after(cancelling(events, scope), start) == after(cancelling(other, scope), start)
    policy = Deductions(id="faults", name=NAME, measure=POINTS)
    one, two = (Entering[Any](id="e", policy=policy, events=some) for some in (events, other))
    assert after(one, start) == after(two, start)


@given(journals(), EVENTS)
def test_deductions_by_hand(start, events):
    """Two points less for each that is late; what is not known is set aside, and nothing is lost."""
    stage = Entering[Any](id="e", policy=Deductions(id="faults", name=NAME, measure=POINTS), events=events)
    before, journal = by_account(start), after(stage, start)
    found = by_account(journal)
    for account in "uvw":
        late = sum(each.late is True for each in events if each.account == account)
        assert found.get(account, 0) == before.get(account, 0) - 2 * late
    assert {each.id for each in events if each.late is None} == {each.entry.id for each in journal.set_aside}


@given(st.lists(st.integers(0, 4), max_size=4), st.sampled_from(Per), st.data())
def test_quotas_by_hand(done, per, data):
    """Quotas of two pieces each, in any order: the sum of what each gives by itself."""
    quotas = [quota(pieces(number)) for number in done]
    ordered = tuple(data.draw(st.permutations(quotas)))
    stage = Owing[Any](id="owed", rule=RULE, measure=POINTS, value=3, per=per, quotas=ordered, falls_on={})
    by_hand = {
        Per.MET: lambda number: int(number >= 2),
        Per.MISSED: lambda number: int(number < 2),
        Per.SHARE: lambda number: min(Fraction(1), Fraction(number, 2)),
        Per.MISSING: lambda number: max(0, 2 - number),
        Per.ABOVE: lambda number: max(0, number - 2),
    }[per]
    assert 3 * sum(map(by_hand, done)) == by_account(after(stage, Journal(()))).get("desk-a", 0)


@pytest.mark.parametrize("kind", [adjusting_stages, crediting_stages, rounded_stages])
@given(st.data(), journals(), st.integers(0, 8))
def test_items_may_be_split_anywhere(kind, data, start, cut):
    """What works item by item gives the parts of a ledger what it gives the whole."""
    stage = data.draw(kind())
    parts = [Journal(start.entries[some], start.lines[some]) for some in (slice(cut), slice(cut, None))]
    apart = [line for part in parts for line in stage.step(part).lines]
    assert sorted(map(repr, stage.step(start).lines)) == sorted(map(repr, apart))
