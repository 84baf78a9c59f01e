"""Test what stands beside items: events that deduct or cancel, and quotas that count."""

from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest

from congress_rules.law import Window
from congress_rules.logic import Clause, Names, Number, Row, described, field
from congress_rules.policies import POINTS, EligibilityPolicy, Quota, ScoringPolicy
from congress_rules.policies.stages import Cancelling, Entering, Owing, Per, Subtotal
from congress_rules.texts import Text
from tests.policies.nouns import Outlet
from tests.policies.stages.journals import PLAN, RULE, after, by_account, by_entry, journal, piece
from tests.policies.test_quotas import DUTY, MARCH, desks, pieces, quota


@attrs.frozen(kw_only=True)
class Event:
    """Something that happened on the account of a unit."""

    id: str = "x"
    account: str = "town"
    day: date = date(2024, 5, 31)
    late: bool | None = attrs.field(default=True, metadata=described("迟报", "late"))
    excused: bool | None = attrs.field(default=False, metadata=described("有正当理由", "excused"))
    about: str | None = attrs.field(default=None, metadata=described("条目", "entry", domain=Names()))


LATE, EXCUSED = field(Event, lambda event: event.late), field(Event, lambda event: event.excused)
YES, NO = True, False
ABOUT = field(Event, lambda event: event.about)


class Deductions(ScoringPolicy[Event]):
    """Two points less for what is late."""

    def rows(self) -> tuple[Row[Number], ...]:
        """List the rows."""
        basis = PLAN.cite("2")
        return (
            Row(id="late", when=LATE.equals(YES), value=-2, basis=basis),
            Row(id="other", when=LATE.equals(NO), value=0, basis=basis),
        )


class Cancels(EligibilityPolicy[Event]):
    """What is late cancels, unless it is excused."""

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses."""
        basis = PLAN.cite("2")
        return (
            Clause(id="late", when=LATE.equals(YES), basis=basis),
            Clause(id="no-excuse", when=EXCUSED.equals(NO), basis=basis),
        )


NAME = Text("差错", "faults")
STANDS = journal(
    (piece("a"), 3), (piece("b", adopted_on=date(2024, 6, 1)), 4), (piece("c", unit="v"), 5), (piece("d"), 0)
)


def test_events_deduct():
    """Each by a line of its own; what is not known of one is said."""
    events = (Event(), Event(id="y", late=None), Event(id="z", late=False))
    stage: Any = Entering(id="events", policy=Deductions(id="faults", name=NAME, measure=POINTS), events=events)
    found = after(stage, STANDS)
    assert {"town": 5, "v": 5} == by_account(found)
    assert ["y"] == [each.entry.id for each in found.set_aside]
    assert found.totals(POINTS) == after(attrs.evolve(stage, events=events[::-1]), STANDS).totals(POINTS)


def cancelling(*events, window=None, item=None) -> Any:
    """Give the stage."""
    policy = Cancels(id="cancels", name=NAME)
    return Cancelling(id="zero", rule=RULE, measure=POINTS, policy=policy, events=events, window=window, item=item)


@pytest.mark.parametrize(
    ("event", "parts", "left"),
    [
        (Event(), {}, {"a": 0, "b": 0, "c": 5}),
        (Event(), {"window": Window.MONTH}, {"a": 0, "b": 4, "c": 5}),
        (Event(day=date(2024, 6, 1)), {"window": Window.MONTH}, {"a": 3, "b": 0, "c": 5}),
        (Event(day=date(2025, 1, 1)), {"window": Window.YEAR}, {"a": 3, "b": 4, "c": 5}),
        (Event(about="b"), {"item": ABOUT}, {"a": 3, "b": 0, "c": 5}),
        (Event(about=None), {"item": ABOUT}, {"a": 3, "b": 4, "c": 5}),
        (Event(excused=True), {}, {"a": 3, "b": 4, "c": 5}),
    ],
)
def test_events_cancel(event, parts, left):
    """An item, a month, a year or all; not where the exception applies."""
    assert {**left, "d": 0} == by_entry(after(cancelling(event, **parts), STANDS))


def test_two_events_cancel_once():
    """What is nothing already is not taken away again; an event that is open is set aside, and cancels nothing."""
    found = after(cancelling(Event(), Event(id="y"), Event(id="o", account="v", excused=None)), STANDS)
    assert {"town": 0, "v": 5} == by_account(found)
    assert ["o"] == [each.entry.id for each in found.set_aside]


def owing(per: Per, *quotas: Quota[Any], falls_on: Any = None) -> Any:
    """Give the stage: two points."""
    return Owing(id="owed", rule=RULE, measure=POINTS, value=2, per=per, quotas=quotas, falls_on=falls_on or {})


TIMES: dict[Per, tuple[Any, ...]] = {
    Per.MET: (0, 0, 1, 1),
    Per.MISSED: (1, 1, 0, 0),
    Per.SHARE: (0, Fraction(1, 2), 1, 1),
    Per.MISSING: (2, 1, 0, 0),
    Per.ABOVE: (0, 0, 0, 1),
}


@pytest.mark.parametrize("done", range(4))
@pytest.mark.parametrize("per", Per)
def test_how_a_quota_of_two_counts(per, done):
    """On both sides of the number required."""
    found = after(owing(per, quota(pieces(done))), journal())
    assert 2 * TIMES[per][done] == by_account(found).get("desk-a", 0)


def test_a_quota_falls_on_people():
    """Those of the unit bear it; a line each, on a subtotal that names the window's last day."""
    found = after(owing(Per.MISSED, quota([]), falls_on={"desk-a": ("p", "q")}), journal())
    assert {"p": 2, "q": 2} == by_account(found)
    first: Any = found.lines[0].entry
    assert Subtotal("owed/duty/2024-03-01/desk-a/p", MARCH.last, "p") == first


PERHAPS = [attrs.evolve(each, id="o", outlet=Outlet(None)) for each in pieces(1)]
OPEN = {
    "not on record": quota(None),
    "not decided": quota([], kind=None),
    "perhaps one more": quota([*pieces(1), *PERHAPS]),
}


@pytest.mark.parametrize("found", OPEN.values(), ids=OPEN)
@pytest.mark.parametrize("per", Per)
def test_what_is_not_known_of_a_quota(per, found):
    """Nothing is given, and it is said that it is open."""
    after_it = after(owing(per, found), journal())
    assert () == after_it.lines
    assert ["desk-a"] == [each.entry.account for each in after_it.set_aside if each.undecided]


def test_a_quota_that_is_met_whatever_comes():
    """Open entries change nothing but what is above it."""
    (found,) = DUTY.quotas(MARCH, desks("paper"), [*pieces(2), *PERHAPS])
    assert {"desk-a": 2} == by_account(after(owing(Per.SHARE, found), journal()))
    assert {} == by_account(after(owing(Per.MISSING, found), journal()))
    assert len(after(owing(Per.ABOVE, found), journal()).set_aside) == 1
