"""Decide every row of a frame by a table or a set of clauses."""

from collections.abc import Mapping
from typing import Any, Final, TypeVar, cast

from narwhals.stable.v2.typing import IntoFrameT

from congress_rules.frames.cells import Cells, Masks, Placing
from congress_rules.frames.natives import Answers, added, free, named, opened, spare
from congress_rules.frames.plans import fitting
from congress_rules.frames.sources import Sources
from congress_rules.frames.values import Written
from congress_rules.logic import Clauses, Decider, DecisionTable, Number, Outcome, Status
from congress_rules.logic.inputs import NO_PARAMETERS, Parameters

__all__ = ["STATUSES", "decide", "ids_of", "one", "outcome_in"]

STATUSES: Final = tuple(map(str, Status))

V = TypeVar("V")


def decide(  # noqa: PLR0913 - a rule, a frame, and how the one is read from the other
    rule: Decider[Any, Any],
    frame: IntoFrameT,
    *,
    columns: Mapping[str, str] | None = None,
    parameters: Parameters = NO_PARAMETERS,
    quantum: Number = 1,
    prefix: str = "",
) -> IntoFrameT:
    """Add what a rule decides of each row: the columns `value`, `row` and `status`, each after `prefix`.

    `value` is null unless the status is decided; a number is counted in quanta, as a whole number of 64 bits. `row` is
    the id of the row that decides, contradicts or waits, and null where there are several, or none. `columns` maps an
    input's key, or the column that follows from it, to the name of its column; `parameters` are stated for all rows.
    Values are read as they are; no taxonomy resolves them.

    Raise `FrameError`, which lists every fault, where the frame does not have what the rule reads, where it has one of
    the new columns already, for values that no column can hold, and for what is no table or set of clauses;
    `GridSizeError` for too many cells.
    """
    fitting("decide", "rule", rule, DecisionTable, Clauses)
    read = opened(frame, rule.id)
    said, row, status = (prefix + name for name in ("value", "row", "status"))
    free(read, (said, row, status), rule.id)
    cells = Cells.of(rule, Sources.of(rule.id, rule.inputs, read, columns, parameters), Placing())
    written = Written.of(rule, quantum)

    def answer(masks: Masks | None) -> tuple[Any, str | None, str]:
        outcome = outcome_in(rule, masks)
        return written.value(outcome.value), one(outcome), str(outcome.status)

    (number,) = spare(read, 1)
    numbered, answers = cells.answered(read, answer, number)
    values, rows, statuses = zip(*answers, strict=True)
    new = {
        said: Answers(written.dtype, values),
        row: Answers(named(read, ids_of(rule)), rows),
        status: Answers(named(read, STATUSES), statuses),
    }
    return cast("IntoFrameT", added(numbered, number, new).drop(number).to_native())


def outcome_in(rule: Decider[Any, V], masks: Masks | None) -> Outcome[V]:
    """Decide a cell by its boxes; without any, since a value is foreign."""
    return Outcome(Status.OUT_OF_DOMAIN) if masks is None else rule.weighed(*masks)


def one(outcome: Outcome[Any]) -> str | None:
    """Give the id of the only row concerned."""
    return outcome.rows[0] if len(outcome.rows) == 1 else None


def ids_of(rule: Decider[Any, Any]) -> tuple[str, ...]:
    """List the ids that a column of rows may hold."""
    return tuple(norm.id for norm in rule.every)
