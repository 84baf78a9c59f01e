"""Write rules out as Markdown, the way a person would read them on paper."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import attrs

from congress_rules.law import cited
from congress_rules.logic import UNIQUE, UNREGULATED, Decider, DecisionTable, Input, Norm, Row, Status, Test
from congress_rules.texts import Language, Text, joined

__all__ = ["rules_markdown"]

_Column: TypeAlias = tuple[Text, list[Text]]

_HEADS = {
    "rule": Text("规则", "rule"),
    "value": Text("取值", "value"),
    "condition": Text("条件", "condition"),
    "basis": Text("依据", "basis"),
    "days": Text("适用日期", "days"),
}


def rules_markdown(rule: Decider[Any, Any], language: Language) -> str:
    """Write a table as a table with a column for each input, and a set of clauses as a table of conditions."""
    heading = f"## {rule.name.in_(language)} (`{rule.id}`)"
    lines = _table(rule) if isinstance(rule, DecisionTable) else _conditions(rule)
    grid = _grid([[cell.in_(language) for cell in line] for line in lines])
    return "\n\n".join((heading, *(each.in_(language) for each in _preface(rule)), grid))


def _preface(rule: Decider[Any, Any]) -> list[Text]:
    """Say what every case fulfils, and what it means that several rows apply, where that is not the usual."""
    given = [Text("前提：", "Given: ") + rule.bound_given.describe()] if rule.bound_given.inputs else []
    hit = rule.hit if isinstance(rule, DecisionTable) else UNIQUE
    return (
        given
        if hit == UNIQUE
        else [*given, Text("数行同时适用：", "Where several rows apply: ") + Text(hit.id, hit.id)]
    )


def _table(table: DecisionTable[Any]) -> list[list[Text]]:
    inputs = [each for each in table.inputs if any(_tests(row, each) for row in table.rows)]
    columns = [
        (_HEADS["rule"], [row.title for row in table.every]),
        *((each.name, [_accepted(table, row, each) for row in table.every]) for each in inputs),
        *_dated(table.every),
        (_HEADS["value"], [_said(row.value, table.names) for row in table.every]),
        (_HEADS["basis"], [_basis(row) for row in table.every]),
    ]
    return _lines(columns)


def _conditions(rule: Decider[Any, Any]) -> list[list[Text]]:
    norms: tuple[Norm, ...] = rule.norms
    undated = [rule.condition(attrs.evolve(norm, since=None, until=None)) for norm in norms]
    columns = [
        (_HEADS["rule"], [norm.title for norm in norms]),
        (_HEADS["condition"], [condition.within(rule.domains).describe() for condition in undated]),
        *_dated(norms),
        (_HEADS["basis"], [_basis(norm) for norm in norms]),
    ]
    return _lines(columns)


def _dated(norms: Sequence[Norm]) -> list[_Column]:
    dated = any(norm.dated for norm in norms)
    return [(_HEADS["days"], [_days(norm) for norm in norms])] if dated else []


def _lines(columns: Sequence[_Column]) -> list[list[Text]]:
    """Turn columns, each a head and its cells, into lines."""
    return [[head for head, _ in columns], *map(list, zip(*(cells for _, cells in columns), strict=True))]


def _tests(row: Row[Any], tested: Input) -> list[Test]:
    return [test for test in row.when if test.input.key == tested.key]


def _accepted(table: DecisionTable[Any], row: Row[Any], tested: Input) -> Text:
    tests = [test.within(table.domains) for test in _tests(row, tested)]
    said = [test.input.domain.describe(test.accepts) for test in tests]
    return joined(said, Text("，且", " and ")) if said else Text("—", "—")


def _days(norm: Norm) -> Text:
    since = [] if norm.since is None else [Text(f"自{norm.since}", f"from {norm.since}")]
    until = [] if norm.until is None else [Text(f"至{norm.until}", f"to {norm.until}")]
    return joined([*since, *until], Text("", " ")) if norm.dated else Text("—", "—")


def _basis(norm: Norm) -> Text:
    return cited(norm.basis, full=False)


def _said(value: object, names: Mapping[str, Text]) -> Text:
    if value is UNREGULATED:
        return Status.NOT_REGULATED.text
    if isinstance(value, str) and value in names:
        return names[value]
    return value if isinstance(value, Text) else Text(str(value), str(value))


def _grid(lines: Sequence[Sequence[str]]) -> str:
    head, *rows = (f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)
    return "\n".join((head, "|" + " --- |" * len(lines[0]), *rows))
