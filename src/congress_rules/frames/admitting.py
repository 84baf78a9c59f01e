"""Say of every row of a frame whether it qualifies, and which clauses fail or are unknown."""

from collections.abc import Mapping
from typing import Any, Final, cast

import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrameT

from congress_rules.errors import Fault, FrameError
from congress_rules.frames.cells import Cells, Masks
from congress_rules.frames.deciding import STATUSES, outcome_in
from congress_rules.frames.natives import Answers, added, free, named, opened, spare
from congress_rules.frames.plans import Plan, fitting
from congress_rules.frames.sources import Sources
from congress_rules.logic import Clauses, Status
from congress_rules.logic.conditions import ALWAYS
from congress_rules.logic.inputs import NO_PARAMETERS, Parameters
from congress_rules.policies import EligibilityPolicy

__all__ = ["admit", "ids"]

_MOST: Final = 62
_Verdict = tuple[bool | None, str, int, int]


def admit(
    policy: EligibilityPolicy[Any] | Clauses,
    frame: IntoFrameT,
    *,
    columns: Mapping[str, str] | None = None,
    parameters: Parameters = NO_PARAMETERS,
    prefix: str = "",
) -> IntoFrameT:
    """Add what a policy says of each row: the columns `verdict`, `status`, `failing` and `unknown`, after `prefix`.

    The verdict is yes, no, or null unless the status is decided. `failing` and `unknown` are bit masks of the clauses
    that fail, and of those that something unknown leaves open: bit i is the i-th clause, and `ids` gives their ids.
    Where a value is out of domain, no clause is read, and both are zero. Values are resolved by the taxonomy on the
    governing day where the policy does so.

    Raise `FrameError`, which lists every fault: for what the frame does not have, or has already, for more than 62
    clauses, for what is no policy or set of clauses, and for a policy that decides by free Python, by its class.
    """
    fitting("admit", "policy", policy, EligibilityPolicy, Clauses)
    plan, clauses = Plan.of_clauses(policy)
    if len(clauses.clauses) > _MOST:
        expected = f"at most {_MOST}, as many as a mask has bits"
        raise FrameError(policy.id, [Fault(f"{policy.id}.clauses", f"{len(clauses.clauses)} clauses", expected)])
    read = opened(frame, policy.id)
    verdict, status, failing, unknown = (prefix + name for name in ("verdict", "status", "failing", "unknown"))
    free(read, (verdict, status, failing, unknown), policy.id)
    cells = Cells.of(clauses, Sources.of(policy.id, plan.inputs, read, columns, parameters), plan.placing)

    def answer(masks: Masks | None) -> _Verdict:
        outcome = outcome_in(clauses, masks)
        told = None if outcome.status is Status.OUT_OF_DOMAIN else masks
        failing, open_ = (0, 0) if told is None else _masks(clauses, *told)
        return outcome.value, str(outcome.status), failing, open_

    (number,) = spare(read, 1)
    numbered, answers = cells.answered(read, answer, number, _apart(clauses))
    verdicts, statuses, failed, left_open = zip(*answers, strict=True)
    new = {
        verdict: Answers(nw.Boolean(), verdicts),
        status: Answers(named(read, STATUSES), statuses),
        failing: Answers(nw.Int64(), failed),
        unknown: Answers(nw.Int64(), left_open),
    }
    return cast("IntoFrameT", added(numbered, number, new).drop(number).to_native())


def ids(policy: EligibilityPolicy[Any] | Clauses, mask: int) -> tuple[str, ...]:
    """Give the ids of the clauses whose bits are set in a mask; raise `UnknownNameError` for a bit without a clause."""
    fitting("ids", "policy", policy, EligibilityPolicy, Clauses)
    return policy.ids(mask)


def _apart(clauses: Clauses) -> list[set[str]]:
    """Give the keys of inputs in sets that no clause reads across; none where what is given may read across them."""
    sets = list[set[str]]()
    if clauses.given != ALWAYS:
        return sets
    for condition in clauses.conditions:
        keys = {each.key for each in condition.inputs}
        touched = [each for each in sets if each & keys]
        sets = [*(each for each in sets if not each & keys), keys.union(*touched)]
    return sets


def _masks(clauses: Clauses, certain: int, possible: int) -> tuple[int, int]:
    """Give the masks of the clauses that fail, and of those that are open, by the boxes of a cell."""
    spans = list(enumerate(clauses.spans[:-1]))
    failing = sum(1 << bit for bit, span in spans if not possible & span)
    return failing, sum(1 << bit for bit, span in spans if possible & span and not certain & span)
