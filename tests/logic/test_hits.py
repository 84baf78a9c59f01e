"""Test hit policies on rows that apply for certain and rows that might."""

from decimal import Decimal

import pytest

from congress_rules.logic import (
    ANY,
    COLLECT,
    EVERY,
    FIRST,
    MAXIMUM,
    MINIMUM,
    PRIORITY,
    SUM,
    UNIQUE,
    Collect,
    Fold,
    HitPolicy,
    Status,
)
from congress_rules.logic.hits import Contender, Hit
from congress_rules.texts import Text

A, B, C = Contender(0, "x", 1), Contender(1, "x", 2), Contender(2, "y", 2)
UNKNOWN, CONFLICT = Status.UNKNOWN, Status.CONFLICT


def decided(value, *rows):
    """Give a hit that decides."""
    return Hit(Status.DECIDED, rows, value)


@pytest.mark.parametrize(
    ("policy", "yes", "maybe", "expected"),
    [
        (UNIQUE, [], [], None),
        (UNIQUE, [A], [], decided("x", 0)),
        (UNIQUE, [A, B], [], Hit(CONFLICT, (0, 1))),
        (UNIQUE, [A, B], [C], Hit(CONFLICT, (0, 1))),
        (UNIQUE, [A], [C], Hit(UNKNOWN, (2,))),
        (UNIQUE, [], [B, C], Hit(UNKNOWN, (1, 2))),
        (ANY, [], [], None),
        (ANY, [A], [], decided("x", 0)),
        (ANY, [A, B], [], decided("x", 0, 1)),
        (ANY, [A, C], [], Hit(CONFLICT, (0, 2))),
        (ANY, [A], [B], decided("x", 0)),
        (ANY, [A], [B, C], Hit(UNKNOWN, (2,))),
        (ANY, [], [A, B], Hit(UNKNOWN, (0, 1))),
        (FIRST, [], [], None),
        (FIRST, [B, C], [], decided("x", 1)),
        (FIRST, [A], [B, C], decided("x", 0)),
        (FIRST, [B], [A], Hit(UNKNOWN, (0,))),
        (FIRST, [], [C], Hit(UNKNOWN, (2,))),
        (PRIORITY, [], [], None),
        (PRIORITY, [A, B], [], decided("x", 1)),
        (PRIORITY, [B, C], [], Hit(CONFLICT, (1, 2))),
        (PRIORITY, [A], [C], Hit(UNKNOWN, (2,))),
        (PRIORITY, [C], [A], decided("y", 2)),
        (PRIORITY, [C], [B], Hit(UNKNOWN, (1,))),
        (PRIORITY, [], [A], Hit(UNKNOWN, (0,))),
        (COLLECT(EVERY), [], [], None),
        (COLLECT(EVERY), [A, C], [], decided(("x", "y"), 0, 2)),
        (COLLECT(EVERY), [A], [C], Hit(UNKNOWN, (2,))),
        (COLLECT(EVERY), [], [C], Hit(UNKNOWN, (2,))),
    ],
)
def test_resolving(policy, yes, maybe, expected):
    """The result is the same however the unknown turns out, or it is unknown."""
    assert expected == policy.resolve(yes, maybe)


def test_priority_of_a_row_without_one():
    """A row without priority stands below every row with one, and beside one of zero."""
    plain, zero = Contender(0, "x"), Contender(1, "y", 0)
    assert decided("x", 1) == PRIORITY.resolve([plain, B], [])
    assert Hit(CONFLICT, (0, 1)) == PRIORITY.resolve([plain, zero], [])


@pytest.mark.parametrize(
    ("fold", "expected"),
    [(SUM, Decimal("6.5")), (MINIMUM, 2), (MAXIMUM, Decimal("2.5")), (EVERY, (2, Decimal("2.5"), 2))],
)
def test_folds(fold, expected):
    """The values of all rows become one."""
    rows = [Contender(0, 2), Contender(1, Decimal("2.5")), Contender(2, 2)]
    assert decided(expected, 0, 1, 2) == Collect(fold).resolve(rows, [])


@pytest.mark.parametrize(
    ("policy", "name", "contradicts", "hides"),
    [
        (UNIQUE, "UNIQUE", (True, True), (False, False)),
        (ANY, "ANY", (False, True), (False, False)),
        (FIRST, "FIRST", (False, False), (True, False)),
        (PRIORITY, "PRIORITY", (False, True), (False, True)),
        (COLLECT(SUM), "COLLECT(SUM)", (False, False), (False, False)),
    ],
)
def test_what_overlaps_mean(policy, name, contradicts, hides):
    """Each policy says which overlaps contradict, and which rows hide which."""
    assert name == policy.id
    assert contradicts == (policy.contradicts(A, B), policy.contradicts(B, C))
    assert hides == (policy.hides(A, B), policy.hides(B, A))


def test_equal_priorities_contradict():
    """A row without priority has that of zero."""
    assert PRIORITY.contradicts(Contender(0, "x"), Contender(1, "y", 0))


def test_policies_are_values():
    """Policies and folds compare by name, so that equal tables are equal."""
    assert (COLLECT(SUM), UNIQUE) == (Collect(SUM), UNIQUE)
    assert SUM == Fold("SUM", Text("合计", "sum"), max)
    assert UNIQUE != ANY
    assert isinstance(UNIQUE, HitPolicy)
