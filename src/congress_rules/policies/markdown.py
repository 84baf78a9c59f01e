"""Write rules out as Markdown, the way a person would read them on paper."""

from collections.abc import Sequence
from typing import Any

from congress_rules.logic import Clauses, Decider, DecisionTable, Input, Norm, Row, Test
from congress_rules.texts import Language, Text, joined

__all__ = ["rules_markdown"]

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
    lines = _table(rule) if isinstance(rule, DecisionTable) else _clauses(rule)
    return "\n\n".join((heading, _grid([[cell.in_(language) for cell in line] for line in lines])))


def _table(table: DecisionTable[Any]) -> list[list[Text]]:
    inputs = [each for each in table.inputs if any(_tests(row, each) for row in table.rows)]
    dated = any(row.dated for row in table.rows)
    head = [_HEADS["rule"], *(each.name for each in inputs), *_if(dated, _HEADS["days"]), _HEADS["value"], _HEADS["basis"]]
    rows = [
        [row.title, *(_accepted(table, row, each) for each in inputs), *_if(dated, _days(row)), _said(row.value), _basis(row)]
        for row in table.every
    ]
    return [head, *rows]


def _clauses(clauses: Clauses) -> list[list[Text]]:
    dated = any(clause.dated for clause in clauses.clauses)
    head = [_HEADS["rule"], _HEADS["condition"], *_if(dated, _HEADS["days"]), _HEADS["basis"]]
    rows = [
        [each.title, each.when.within(clauses.domains).describe(), *_if(dated, _days(each)), _basis(each)]
        for each in clauses.clauses
    ]
    return [head, *rows]


def _if(wanted: bool, text: Text) -> list[Text]:  # noqa: FBT001 - a column or none
    return [text] if wanted else []


def _tests(row: Row[Any], tested: Input) -> list[Test]:
    return [test for test in row.when if test.input.key == tested.key]


def _accepted(table: DecisionTable[Any], row: Row[Any], tested: Input) -> Text:
    tests = [test.within(table.domains) for test in _tests(row, tested)]
    said = [test.input.domain.describe(test.accepts) for test in tests]
    return joined(said, Text("，且", " and ")) if said else Text("—", "—")


def _days(norm: Norm) -> Text:
    since = Text("", "") if norm.since is None else Text(f"自{norm.since}", f"from {norm.since}")
    until = Text("", "") if norm.until is None else Text(f"至{norm.until}", f" to {norm.until}")
    return since + until if norm.dated else Text("—", "—")


def _basis(norm: Norm) -> Text:
    return joined([Text(each.citation("zh"), each.citation("en")) for each in norm.basis], Text("、", "; "))


def _said(value: object) -> Text:
    return value if isinstance(value, Text) else Text(str(value), str(value))


def _grid(lines: Sequence[Sequence[str]]) -> str:
    head, *rows = (f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)
    return "\n".join((head, "|" + " --- |" * len(lines[0]), *rows))
