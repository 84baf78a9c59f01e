"""Check and look up in a grid of 2^20 cells: 20 yes-or-no inputs under 60 random rows; and check the rulebook."""

import sys
from collections.abc import Callable
from datetime import date
from math import prod
from random import Random
from typing import Any, Final

import attrs

from congress_rules import rulebooks
from congress_rules.logic import FIRST, DecisionTable, Row, field
from congress_rules.texts import Text
from tests.benchmarks.records import YEAR
from tests.benchmarks.samples import Sample, timed

__all__ = ["measure"]

_NAMES: Final = tuple("abcdefghijklmnopqrst")
_Case: Final[Any] = attrs.make_class("_Case", {name: attrs.field(type=bool | None) for name in _NAMES}, frozen=True)
_INPUTS: Final = tuple(field(_Case, lambda case, name=name: getattr(case, name)) for name in _NAMES)


def _table(otherwise: Row[int] | None = None) -> DecisionTable[int]:
    """Make rows of three to six tests, each within eight inputs that are neighbours, as the rows of a law are."""
    chance = Random(1)  # noqa: S311 - made-up rows are no secret
    name = Text("表", "table")
    rows = []
    for number in range(60):
        start = chance.randrange(13)
        tested = sorted(chance.sample(range(start, start + 8), chance.randint(3, 6)))
        tests = tuple(_INPUTS[each].equals(chance.random() < 0.5) for each in tested)
        rows.append(Row(id=f"row-{number}", name=name, when=tests, value=number))
    return DecisionTable(id="table", name=name, rows=rows, hit=FIRST, otherwise=otherwise)


def _gaps(table: DecisionTable[int]) -> int:
    """Count the maximal regions that lie in no row."""
    return len(table.grid.regions(0, table.grid.full))


def _gap_cells(table: DecisionTable[int]) -> int:
    """Count the cells in no row, by disjoint regions."""
    regions = table.grid.diagram(lambda mask: not mask).regions(lambda gap: gap)
    return sum(prod(map(len, region)) for region, _ in regions)


def _swept(table: DecisionTable[int]) -> int:
    """Count the cells in no row, by going through all of them."""
    masks = [table.grid.full]
    for axis in table.grid.axes:
        masks = [mask & part for part in axis.masks for mask in masks]
    return masks.count(0)


def _look_up(find: Callable[[object], Any], size: int) -> Callable[[], int]:
    chance = Random(size)  # noqa: S311 - made-up cases are no secret
    cases = [_Case(*(chance.random() < 0.5 for _ in _NAMES)) for _ in range(size)]
    return lambda: sum(find(each) is not None for each in cases)


def _rulebook() -> rulebooks.InterimMeasures:
    """Give the rulebook anew, with nothing remembered."""
    return rulebooks.INTERIM_MEASURES.on(date(YEAR, 12, 31))


def measure(candidate: str, size: int, runs: int) -> Sample:
    """Measure one thing that a grid is for; all but the look-ups build it anew each time."""
    otherwise = Row(id="otherwise", name=Text("其他", "otherwise"), value=-1)
    run: dict[str, Callable[[], Any]] = {
        "gaps": lambda: _gaps(_table()),
        "cells": lambda: _gap_cells(_table()),
        "sweep": lambda: _swept(_table()),
        "check": lambda: len(_table(otherwise).check()),
        "rulebook": lambda: len(_rulebook().check()),
        "decide": _look_up(_table(otherwise).decide, size),
        "reader": _look_up(_table(otherwise).reader, size),
    }
    seconds, found = timed(run[candidate], runs)
    if candidate == "cells" and found != _swept(_table()):
        sys.exit("the gaps are not the cells in no row")
    return Sample(seconds, {"found": found})
