"""Frames of all kinds read shipped rules as their scan does: one of each make here, all in `make differential`."""

from typing import Any

import pytest

from congress_rules.logic import Decider
from congress_rules.rulebooks import SHIPPED
from tests.differential.jobs import compared, of_rule
from tests.differential.kinds import KINDS

ROWS = 300
HERE = [name for name in KINDS if name != "spark"]


def make(rule: Decider[Any, Any]) -> object:
    """Tell rules apart by what they are, by the kinds of their inputs, and by the kinds of what they decide."""
    domains = frozenset((type(axis.input).__name__, type(axis.input.domain).__name__) for axis in rule.grid.axes)
    values = frozenset(type(getattr(norm, "value", None)).__name__ for norm in rule.every)
    return type(rule).__name__, domains, values


RULES: dict[object, tuple[str, Decider[Any, Any]]] = {}
for book in SHIPPED:
    for title, rule in book.rules.items():
        RULES.setdefault(make(rule), (f"{book.id} {title}", rule))


@pytest.mark.parametrize(("name", "rule"), RULES.values(), ids=[name for name, _ in RULES.values()])
def test_rules_are_read_alike(name, rule):
    """Members, both sides of boundaries, unknown and foreign values: no row is read otherwise."""
    for job in of_rule(name, rule, ROWS):
        assert dict.fromkeys(HERE, 0) == {kind: compared(job, kind, ROWS)[0] for kind in HERE}
