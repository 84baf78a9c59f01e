"""Read by what the pieces of a story are grouped or ordered, beside what they have come to, into columns of numbers."""

from typing import Any, Final, cast

import narwhals.stable.v2 as nw

from congress_rules.frames.arithmetic import counted
from congress_rules.frames.cells import Cells, Masks, Placing
from congress_rules.frames.deciding import outcome_in
from congress_rules.frames.lines import Line, measured
from congress_rules.frames.natives import Frame
from congress_rules.frames.sources import Column, Sources
from congress_rules.frames.standing import Standing
from congress_rules.frames.truths import chosen, whole
from congress_rules.logic import DecisionTable, Input, Members, Row
from congress_rules.texts import Text

__all__ = ["FOREIGN", "placed", "ranked"]

FOREIGN: Final = -2
"""Stands in the place of a value that does not belong to the domain."""

_UNKNOWN: Final = -1
_PLACE: Final = Text("次序", "place")


def placed(frame: Frame, wanted: Input, standing: Standing, day: Input | None, name: str) -> Frame:
    """Add the place of each value in a list of members, as the taxonomy resolves it."""
    rule = _places(wanted)
    placing = Placing(standing.book.taxonomy, day)
    inputs = (*rule.inputs, *placing.needed(rule.inputs))
    sources = Sources.of(standing.book.id, inputs, frame, standing.own(inputs))

    def place(masks: Masks | None) -> int:
        value = outcome_in(rule, masks).value
        return FOREIGN if masks is None else _UNKNOWN if value is None else value

    read, told = Cells.of(rule, sources, placing).answered(frame, place, name)
    number = nw.col(name).replace_strict(list(range(len(told))), list(told), return_dtype=nw.Int64)
    return read.with_columns(number.alias(name))


def _places(wanted: Input) -> DecisionTable[int]:
    """Make a table that gives the place of each member."""
    given: Any = wanted
    rows = [
        Row(id=each, name=_PLACE, when=given.equals(each), value=place) for place, each in enumerate(given.domain.ids)
    ]
    return DecisionTable(id="place", name=_PLACE, rows=rows)


def ranked(frame: Frame, prior: Input, standing: Standing, day: Input | None, name: str) -> Frame:
    """Add what pieces are ordered by, the highest first, and in `known` after the name, what is known of it.

    That is a number which is not negative, or tells that the value is unknown or foreign.
    """
    state = f"{name}-known"
    if isinstance(prior.domain, Members):
        read = placed(frame, prior, standing, day, state)
        return read.with_columns(nw.col(state).alias(name))
    sources = Sources.of(standing.book.id, (prior,), frame, standing.own((prior,)))
    if sources.countable(prior):
        found = counted(prior, sources)
        return _told(frame, found.numbers, found, name, state)
    source = cast("Column", sources.own(prior))  # no parameter is stated
    return _told(frame, nw.col(source.name), measured(prior.domain, source), name, state)


def _told(frame: Frame, values: nw.Expr, line: Line, name: str, state: str) -> Frame:
    known = chosen(line.foreign, whole(FOREIGN), chosen(line.unknown, whole(_UNKNOWN), whole(0)))
    return frame.with_columns(values.alias(name), known.alias(state))
