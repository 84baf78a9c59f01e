"""Decide drawn values by the frame reading of a rule, one row of a frame for each case."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from importlib.util import find_spec
from math import lcm
from typing import Any, Final
from unittest import SkipTest

from congress_rules.errors import FrameError
from congress_rules.logic import (
    Booleans,
    Days,
    Decider,
    Domain,
    Integers,
    Members,
    Names,
    Numbers,
    Outcome,
    Status,
)

__all__ = ["decided_in_a_frame", "fitting", "quantum", "said_in_a_frame"]

_LARGEST: Final = 2**62
_TYPES: Final[Mapping[type[Domain], type]] = {
    Booleans: bool,
    Days: date,
    Integers: int,
    Members: str,
    Names: str,
    Numbers: int,
}
"""The type of a column for a domain; other exact numbers than whole ones stand in columns of other kinds."""

Said = tuple[Any, str | None, str]


def fitting(rule: Decider[Any, Any], values: Mapping[str, object]) -> dict[str, Any]:
    """Give values as columns can hold them: what is of another type than its column is unknown."""
    return {each.key: _fitting(each.domain, values[each.key]) for each in rule.inputs}


def _fitting(domain: Domain, value: object) -> object:
    kind = _TYPES.get(type(domain), object)
    if type(value) is not kind or isinstance(value, datetime):
        return None
    return None if isinstance(value, int) and abs(value) > _LARGEST else value


def said_in_a_frame(rule: Decider[Any, Any], outcome: Outcome[Any]) -> Said:
    """Give what the columns of a frame should hold for an outcome: the value in quanta, the row, the status."""
    row = outcome.rows[0] if len(outcome.rows) == 1 else None
    value: Any = outcome.value if outcome.status is Status.DECIDED else None
    return (Fraction(value) / quantum(rule) if _is_number(value) else value), row, str(outcome.status)


def quantum(rule: Decider[Any, Any]) -> Fraction:
    """Give the greatest number of which all that the rule says is a multiple, at most one."""
    said: list[Any] = [getattr(norm, "value", None) for norm in rule.every]
    return Fraction(1, lcm(*(Fraction(each).denominator for each in said if _is_number(each))))


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal | Fraction) and not isinstance(value, bool)


def decided_in_a_frame(rule: Decider[Any, Any], cases: Sequence[Mapping[str, Any]]) -> list[Said]:
    """Decide cases as the rows of a frame; skip the test where frames are not installed, or cannot hold the values."""
    missing = [name for name in ("narwhals", "polars") if find_spec(name) is None]
    if missing:
        msg = f"frames need {' and '.join(missing)}: install congress-rules[frames]"
        raise SkipTest(msg)
    import polars as pl  # noqa: PLC0415 - only this law needs it

    from congress_rules import frames  # noqa: PLC0415 - as above

    types = {bool: pl.Boolean, date: pl.Date, int: pl.Int64, str: pl.String}
    columns = {each.key: f"column_{number}" for number, each in enumerate(rule.inputs)}
    schema = {columns[each.key]: types[_TYPES.get(type(each.domain), str)] for each in rule.inputs}
    data = {column: [case[key] for case in cases] for key, column in columns.items()}
    frame = pl.DataFrame({**data, "case": range(len(cases))}, schema={**schema, "case": pl.Int64})
    try:
        decided = frames.decide(rule, frame, columns=columns, quantum=quantum(rule))
    except FrameError as error:
        raise SkipTest(str(error)) from error
    return list(decided.select("value", "row", "status").iter_rows())
