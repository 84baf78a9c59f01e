"""Tables of points, and all that they tell of a case, for the tests of tables."""

from typing import Any

from congress_rules.logic import DecisionTable, Row, Status
from congress_rules.texts import Text
from tests.logic.nouns import DOMAINS, WORDS

NAME = Text("得分", "points")
LONG = Row(id="long", when=WORDS.at_least(300), value=1, priority=2)


def table(*rows: Row[Any], **options: Any) -> DecisionTable[Any]:
    """Give a table of these rows."""
    return DecisionTable(id="points", name=NAME, domains=DOMAINS, rows=rows, **options)


def outcome(rule, case, **parameters):
    """Decide a case in every way that there is, and give the status, the value, the rows and the needs."""
    decision = rule.decide(case, **parameters)
    assert decision.outcome == rule.scan(decision.inputs)
    assert parameters or decision.outcome == rule.reader(case) == rule.reader(case)
    return decision.status, decision.outcome.value, decision.rows, decision.needs


def decided(value, *rows):
    """Give what `outcome` says of a decided case."""
    return Status.DECIDED, value, rows, ()


def undecided(status, *rows, needs=()):
    """Give what `outcome` says of another case."""
    return status, None, rows, tuple(needs)
