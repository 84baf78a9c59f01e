"""Adjust what the pieces of a frame have come to: by a factor, or by an amount in its place; and round it.

All is exact: what may be divided are whole multiples of what it is divided by, which `grains` tells beforehand.
"""

from fractions import Fraction
from typing import Any, Final, cast

import narwhals.stable.v2 as nw

from congress_rules.frames.arithmetic import counted
from congress_rules.frames.grains import parts_of
from congress_rules.frames.natives import Frame
from congress_rules.frames.plans import Plan
from congress_rules.frames.scoring import score
from congress_rules.frames.sources import Sources
from congress_rules.frames.standing import NUMBER, Standing, numbered
from congress_rules.frames.truths import Truth, both, chosen, some, whole
from congress_rules.logic import Input, Number, Status
from congress_rules.policies import ScoringPolicy
from congress_rules.policies.stages import Adjusting, Effect, Rounded, RoundingMode

__all__ = ["adjusted", "rounded"]

_DECIDED: Final = NUMBER[Status.DECIDED]
_FOREIGN: Final = NUMBER[Status.OUT_OF_DOMAIN]


def adjusted(frame: Frame, stage: Adjusting[Any], standing: Standing, number: int) -> Frame:
    """Adjust every item that has come to something; one whose adjustment is not known, or too large, is set aside."""
    policy, raw = stage.policy, f"{standing.base}-by-{number}-"
    if policy.measure not in standing.measures:
        return frame
    factor = policy.effect is Effect.FACTOR
    parts = parts_of(policy) if factor else 1
    read = _given(frame, policy, standing, raw, Fraction(1, parts) if factor else standing.quantum)
    item, given, status = nw.col(standing.item(policy.measure)), nw.col(f"{raw}given"), nw.col(f"{raw}status")
    left = item // whole(parts)
    most = whole(standing.most) // chosen(left == whole(0), whole(1), _size(left)) if factor else whole(standing.most)
    large = _size(given) > most
    concerned = standing.counts & (item != whole(0)) & (status != whole(NUMBER[Status.NOT_REGULATED]))
    against = concerned & ((status != whole(_DECIDED)) | large)
    fits = chosen(large, whole(0), given)
    read = read.with_columns(
        chosen(against, chosen(large, whole(_FOREIGN), status), whole(_DECIDED)).alias(f"{raw}status"),
        chosen(concerned & ~against, left * fits if factor else given, item).alias(standing.item(policy.measure)),
    )
    return standing.aside(read, status != whole(_DECIDED), status, number)


def _given(frame: Frame, policy: ScoringPolicy[Any], standing: Standing, raw: str, quantum: Number) -> Frame:
    """Add what a policy gives, 0 where that is not known, and the number of the status.

    What is given no time at all adjusts nothing, just as what is not regulated.
    """
    columns = standing.own(Plan.of(policy).inputs)
    found: Any = nw.from_native(score(policy, frame.to_native(), columns=columns, quantum=quantum, prefix=raw))
    given, status = nw.col(raw + policy.measure.id).fill_null(0), numbered(nw.col(f"{raw}status"))
    if policy.counted is not None:
        never = both((given == whole(0)) & (status == whole(_DECIDED)), _no_times(found, policy.counted, standing))
        status = chosen(never, whole(NUMBER[Status.NOT_REGULATED]), status)
    return cast("Frame", found.with_columns(given.alias(f"{raw}given"), status.alias(f"{raw}status")))


def _no_times(frame: Frame, quantity: Input, standing: Standing) -> Truth:
    """Tell where a quantity is not above or below zero, or not known."""
    sources = Sources.of(standing.book.id, (quantity,), frame, standing.own((quantity,)))
    times = counted(quantity, sources)
    return some(times.unknown, times.foreign, times.numbers == whole(0))


def rounded(frame: Frame, stage: Rounded[Any], standing: Standing) -> Frame:
    """Round every item to whole steps; where these are no whole quanta, items are whole steps already."""
    step = Fraction(stage.rounding.step) / Fraction(standing.quantum)
    if stage.measure not in standing.measures or step.denominator != 1:
        return frame
    name = standing.item(stage.measure)
    size = _rounded(_size(nw.col(name)), int(step), stage.rounding.mode)
    return frame.with_columns(chosen(nw.col(name) < whole(0), whole(0) - size, size).alias(name))


def _rounded(size: nw.Expr, step: int, mode: RoundingMode) -> nw.Expr:
    """Round numbers that are not negative."""
    steps = size // whole(step)
    full = steps * whole(step)
    return chosen(_upwards(mode, steps, size - full, step), full + whole(step), full)


def _upwards(mode: RoundingMode, steps: nw.Expr, rest: nw.Expr, step: int) -> Truth:
    """Tell where a number of full steps and a rest are rounded away from zero."""
    if mode is RoundingMode.HALF_UP:
        return rest >= whole((step + 1) // 2)
    if mode is RoundingMode.HALF_EVEN:
        return (rest > whole(step // 2)) | ((rest + rest == whole(step)) & (steps % whole(2) == whole(1)))
    return False if mode is RoundingMode.DOWN else rest > whole(0)


def _size(number: nw.Expr) -> nw.Expr:
    return chosen(number < whole(0), whole(0) - number, number)
