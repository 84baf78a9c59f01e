"""Read every policy of the shipped rulebooks over drawn rows: through its taxonomy, on its day, times its quantity.

What the scalar reading says comes from the naive scan of its rule, of values that the taxonomy has resolved one by one.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, TypeAlias

import attrs
import polars as pl

from congress_rules import frames
from congress_rules.frames.plans import Plan
from congress_rules.logic import FOREIGN, Days, Input
from congress_rules.policies import EligibilityPolicy, Facet, Rulebook, ScoringPolicy
from congress_rules.testing.framed import quantum
from tests.differential.drawing import TYPES, Held, Rows, filled, held
from tests.differential.expecting import framed, masked, said

__all__ = ["Framed", "expected", "policies_of", "read", "rows_for"]

Framed: TypeAlias = ScoringPolicy[Any] | EligibilityPolicy[Any]
"""A policy that frames score or admit by."""

_DAY: Final = date(2024, 6, 3)
_TIMES: Final = [0, 1, 2, 3, 1000]


def policies_of(book: Rulebook) -> Iterator[tuple[str, Framed]]:
    """List the policies of a rulebook that rate or admit, rewards among them."""
    for name, policy in book.named_policies():
        if isinstance(policy, ScoringPolicy | EligibilityPolicy):
            yield name, policy


def rows_for(policy: Framed, count: int) -> Rows:
    """Draw rows for a policy: every member of its taxonomy, also those that are like others."""
    plan = Plan.of(policy)
    listed = {each.key: each for each in (*plan.inputs, *filter(None, (plan.placing.day,)))}
    return filled([_held(plan, each) for each in listed.values()], count)


def _held(plan: Plan, wanted: Input) -> Held:
    if plan.counted is not None and wanted.key == plan.counted.key:
        return Held(wanted.key, pl.Int64, _TIMES, [None, -1])
    axes = {axis.input.key: axis for axis in plan.rule.grid.axes}
    values, odd = held(axes[wanted.key]) if wanted.key in axes else ([_DAY], [None])
    facet = plan.placing.facet(wanted)
    members = [] if facet is None else [each.id for each in facet.members]
    known = list(dict.fromkeys([*values, *members, *(_changes(plan) if isinstance(wanted.domain, Days) else ())]))
    return Held(wanted.key, TYPES[type(wanted.domain)], known, [each for each in odd if each not in known])


def _changes(plan: Plan) -> list[date]:
    """List the days on which members come or go."""
    members = [each for facet in plan.placing.taxonomy.facets for each in facet.members]
    return [day for each in members for day in (each.since, each.until) if day is not None]


def expected(policy: Framed, rows: Rows) -> pl.DataFrame:
    """Say what the columns of a frame should hold."""
    plan = Plan.of(policy)
    resolved = attrs.evolve(rows, cases=[_resolved(plan, case) for case in rows.cases])
    if isinstance(policy, EligibilityPolicy):
        return masked(policy.conditions, resolved)
    return framed([policy.measure.id, "row", "status"], [_scored(plan, case) for case in resolved.cases], resolved)


def _resolved(plan: Plan, case: Mapping[str, Any]) -> dict[str, Any]:
    """Put in the place of each value the member that rules see for it on the day."""
    day = None if plan.placing.day is None else case[plan.placing.day.key]
    inputs = {each.key: each for each in plan.inputs}
    facets = {key: plan.placing.facet(inputs[key]) for key in case if key in inputs}
    return {key: _seen(value, facets.get(key), day or _DAY) for key, value in case.items()}


def _seen(value: Any, facet: Facet | None, day: date) -> Any:
    return value if value is None or facet is None else facet.resolve(value, day) or FOREIGN


def _scored(plan: Plan, case: Mapping[str, Any]) -> tuple[Any, ...]:
    rate, row, status = said(plan.rule, case)
    times = 1 if plan.counted is None else case[plan.counted.key]
    if times == 0:
        return 0, row if status == "decided" else None, "decided"
    if status != "decided" or rate == 0:
        return rate, row, status
    if times is None or times not in _TIMES:
        return None, row, "unknown" if times is None else "out_of_domain"
    return rate * times, row, status


def read(policy: Framed, frame: Any, columns: Mapping[str, str]) -> Any:
    """Score or admit the rows of a frame of any kind."""
    columns = {key: name for key, name in columns.items() if key in {each.key for each in Plan.of(policy).inputs}}
    if isinstance(policy, EligibilityPolicy):
        return frames.admit(policy, frame, columns=columns)
    return frames.score(policy, frame, columns=columns, quantum=quantum(policy.rates))
