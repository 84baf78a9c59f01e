"""Say by the naive scan of a rule what the columns of a frame should hold."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

import polars as pl

from congress_rules.logic import FOREIGN, Clauses, Decider, Outcome, Status
from congress_rules.testing.framed import said_in_a_frame
from tests.differential.drawing import Rows

__all__ = ["decided", "framed", "masked", "said"]


def decided(rule: Decider[Any, Any], rows: Rows) -> pl.DataFrame:
    """Give value, row and status of every row."""
    return framed(["value", "row", "status"], [said(rule, case) for case in rows.cases], rows)


def masked(rule: Clauses, rows: Rows) -> pl.DataFrame:
    """Give verdict, status and masks of every row."""
    return framed(["verdict", "status", "failing", "unknown"], [_masked(rule, case) for case in rows.cases], rows)


def framed(names: Sequence[str], told: Sequence[Sequence[Any]], rows: Rows) -> pl.DataFrame:
    """Write what is said of the cases into a row for each row."""
    columns = zip(names, zip(*told, strict=True), strict=True)
    frame = pl.DataFrame({name: pl.Series(values, strict=True) for name, values in columns})
    return cast("pl.DataFrame", frame[rows.numbers])


def _outcome(rule: Decider[Any, Any], case: Mapping[str, Any]) -> Outcome[Any]:
    foreign = any(case[each.key] is not None and case[each.key] not in each.domain for each in rule.inputs)
    return Outcome(Status.OUT_OF_DOMAIN) if foreign else rule.scan(case)


def said(rule: Decider[Any, Any], case: Mapping[str, Any]) -> tuple[Any, ...]:
    """Give value, row and status of a case."""
    value, row, status = said_in_a_frame(rule, _outcome(rule, case))
    return (int(value) if type(value).__name__ == "Fraction" else value), row, status


def _masked(rule: Clauses, case: Mapping[str, Any]) -> tuple[Any, ...]:
    outcome = _outcome(rule, case)
    if outcome.status is Status.OUT_OF_DOMAIN:
        return None, str(outcome.status), 0, 0
    known = {key: None if value is FOREIGN else value for key, value in case.items()}
    truths = [condition.holds(known) for condition in rule.conditions]
    failing, open_ = (sum(1 << bit for bit, truth in enumerate(truths) if truth is wanted) for wanted in (False, None))
    return outcome.value, str(outcome.status), failing, open_
