"""Rate every row of a frame by a scoring policy: points are a rate times a quantity."""

from collections.abc import Mapping
from typing import Any, Final, cast

import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrameT

from congress_rules.errors import Fault, FrameError
from congress_rules.frames.arithmetic import counted
from congress_rules.frames.cells import Cells, Masks
from congress_rules.frames.deciding import STATUSES, ids_of, one, outcome_in
from congress_rules.frames.natives import Answers, added, free, named, opened, spare
from congress_rules.frames.plans import Plan, fitting
from congress_rules.frames.sources import Sources
from congress_rules.frames.truths import both, chosen, negated, some, whole
from congress_rules.frames.values import Written
from congress_rules.logic import Input, Number, Status
from congress_rules.policies import ScoringPolicy

__all__ = ["score"]

_TIMES: Final = (None, Status.DECIDED, Status.UNKNOWN, Status.OUT_OF_DOMAIN)
"""What a quantity may be, by number: some number; zero, which decides whatever the rate is; unknown; foreign."""

_Rate = tuple[int | None, str | None, Status]


def score(
    policy: ScoringPolicy[Any],
    frame: IntoFrameT,
    *,
    columns: Mapping[str, str] | None = None,
    quantum: Number = 1,
    prefix: str = "",
) -> IntoFrameT:
    """Add what a policy gives for each row: columns named after its measure (`points`), `row` and `status`.

    The points are the rate times the quantity, counted in quanta, as a whole number of 64 bits; null unless the status
    is decided. As in the scalar reading they are zero where the quantity or the rate is, whatever the other is. A
    quantity so large that the points would not fit into 64 bits is out of domain. `row` is the id of the row of the
    rate, null where there are several, or none. `prefix` stands before all three names, so that several policies can
    rate one frame. Values are resolved by the taxonomy on the policy's governing day, as `policy.decide` does.

    Raise `FrameError`, which lists every fault: for what the frame does not have, or has already, for rates that are no
    whole number of quanta, for anything but a scoring policy, and for one that decides by free Python, by its class.
    """
    fitting("score", "policy", policy, ScoringPolicy)
    plan = Plan.of(policy)
    read = opened(frame, policy.id)
    points, row, status = (prefix + name for name in (policy.measure.id, "row", "status"))
    free(read, (points, row, status), policy.id)
    sources = Sources.of(policy.id, plan.inputs, read, columns)
    cells, written = Cells.of(plan.rule, sources, plan.placing), Written.of(plan.rule, quantum)

    def answer(masks: Masks | None) -> _Rate:
        outcome = outcome_in(plan.rule, masks)
        return written.value(outcome.value), one(outcome), outcome.status

    number, times = spare(read, 2)
    numbered, answers = cells.answered(read, answer, number)
    if plan.counted is not None:
        state, quantity = _quantity(plan.counted, sources, max(abs(rate or 0) for rate, _, _ in answers))
        state = nw.col(number).cast(nw.Int64) * whole(len(_TIMES)) + state
        numbered = numbered.with_columns(state.alias(number), quantity.alias(times))
        answers = tuple(_times(rate, state) for rate in answers for state in _TIMES)
    amounts, rows, statuses = zip(*answers, strict=True)
    new = {
        points: Answers(nw.Int64(), amounts),
        row: Answers(named(read, ids_of(plan.rule)), rows),
        status: Answers(named(read, STATUSES), tuple(map(str, statuses))),
    }
    result = added(numbered, number, new)
    if plan.counted is not None:
        result = result.with_columns(nw.col(points) * nw.col(times)).drop(times)
    return cast("IntoFrameT", result.drop(number).to_native())


def _times(rate: _Rate, state: Status | None) -> _Rate:
    """Give the rate that counts for a quantity: what is zero is decided, whatever the other is."""
    amount, row, status = rate
    if state is Status.DECIDED:
        return 0, row if status is Status.DECIDED else None, Status.DECIDED
    if state is None or status is not Status.DECIDED or amount == 0:
        return rate
    return None, row, state


def _quantity(wanted: Input, sources: Sources, most: int) -> tuple[nw.Expr, nw.Expr]:
    """Give the columns of what is known of the quantity, by its number in `_TIMES`, and of how many times it is."""
    if not sources.countable(wanted):
        raise FrameError(sources.subject, [Fault(wanted.key, repr(sources.name(wanted)), "a column of whole numbers")])
    found = counted(wanted, sources, max(most, 1))
    if found.unit != 1:
        raise FrameError(sources.subject, [Fault(wanted.key, "a quantity in parts of one", "a whole number")])
    none = both(found.past((0, False)), negated(found.past((0, True))))
    state = chosen(found.foreign, whole(3), chosen(found.unknown, whole(2), chosen(none, whole(1), whole(0))))
    return state, chosen(some(found.foreign, found.unknown), whole(1), found.numbers)
