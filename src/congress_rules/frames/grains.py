"""Tell whether all that stages make of rates are whole quanta, before any row is read.

A *grain* is an exact number of which whatever the items of one measure may come to is a multiple: 0 where there are
none, None where rates are joined in a way that nothing is known of.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import reduce
from math import gcd, lcm
from typing import Any, Final, TypeAlias, cast

from congress_rules.errors import Fault, FrameError
from congress_rules.logic import MAXIMUM, MINIMUM, SUM, UNREGULATED, Collect, Number
from congress_rules.policies import Measure, ScoringPolicy, Stage
from congress_rules.policies.stages import Adjusting, Effect, Keeping, Rounded

__all__ = ["parts_of", "whole_quanta"]

Grain: TypeAlias = Fraction | None
_Change: TypeAlias = tuple[Stage[Any], Grain]
_KNOWN: Final = (SUM, MINIMUM, MAXIMUM)
_UNKNOWN: Final = "amounts of which it is known into what parts they fall (assess the records)"


def parts_of(policy: ScoringPolicy[Any]) -> int:
    """Give into how many parts one falls, so that each rate of a policy is a whole number of them."""
    return lcm(*(value.denominator for value in _values(policy)))


def whole_quanta(
    subject: str, rated: Sequence[ScoringPolicy[Any]], stages: Sequence[Stage[Any]], quantum: Number
) -> None:
    """Raise `FrameError`, which says which quantum would do, where a stage may give parts of one."""
    grains: dict[Measure, Grain] = {}
    for each in rated:
        grains[each.measure] = _joined(grains.get(each.measure, Fraction(0)), _grain(each))
    known, changes = [*grains.values()], tuple(_changes(grains, stages))
    known += [after for _, after in changes]
    fine = reduce(_finer, (each for each in known if each is not None), Fraction(0))
    faults = [fault for change in changes for fault in _faults(change, Fraction(quantum), fine)]
    if faults:
        raise FrameError(subject, faults)


def _faults(change: _Change, quantum: Fraction, fine: Fraction) -> Iterator[Fault]:
    stage, after = change
    path = f"stages.{stage.id}"
    if after is not None and (after / quantum).denominator != 1:
        expected = f"whole numbers of it (state the `quantum` {fine})"
        yield Fault(path, f"a stage that gives parts of the quantum {quantum}", expected)
    elif after is None and _divides(stage):
        yield Fault(path, "a stage that divides amounts joined by a fold of an author's own", _UNKNOWN)


def _changes(grains: Mapping[Measure, Grain], stages: Sequence[Stage[Any]]) -> Iterator[_Change]:
    """Give each stage that may change the grain of a measure, with the grain after it."""
    now = dict(grains)
    for each in stages:
        measure = _measure(each)
        if measure in now:
            now[measure] = _after(each, now[measure])
            yield each, now[measure]


def _measure(stage: Stage[Any]) -> Measure | None:
    if isinstance(stage, Adjusting):
        return stage.policy.measure
    return stage.measure if isinstance(stage, Rounded) or (isinstance(stage, Keeping) and stage.rest != 0) else None


def _after(stage: Stage[Any], before: Grain) -> Grain:
    if isinstance(stage, Rounded):
        step = Fraction(stage.rounding.step)
        return before if before is not None and (before / step).denominator == 1 else step
    if isinstance(stage, Adjusting) and stage.policy.effect is Effect.INSTEAD:
        return _joined(before, _grain(stage.policy))
    factor = _grain(stage.policy) if isinstance(stage, Adjusting) else Fraction(cast("Keeping[Any]", stage).rest)
    return None if before is None or factor is None else _finer(before, before * factor)


def _divides(stage: Stage[Any]) -> bool:
    """Tell whether a stage may divide what items have come to."""
    if isinstance(stage, Keeping):
        return Fraction(stage.rest).denominator != 1
    return isinstance(stage, Adjusting) and stage.policy.effect is Effect.FACTOR and parts_of(stage.policy) != 1


def _grain(policy: ScoringPolicy[Any]) -> Grain:
    hit = policy.rates.hit
    if isinstance(hit, Collect) and hit.fold not in _KNOWN:
        return None
    return reduce(_finer, _values(policy), Fraction(0))


def _values(policy: ScoringPolicy[Any]) -> list[Fraction]:
    return [Fraction(row.value) for row in policy.rates.every if row.value is not UNREGULATED]


def _joined(one: Grain, other: Grain) -> Grain:
    return None if one is None or other is None else _finer(one, other)


def _finer(one: Fraction, other: Fraction) -> Fraction:
    """Give the greatest number of which both are multiples."""
    parts = lcm(one.denominator, other.denominator)
    return Fraction(gcd(int(one * parts), int(other * parts)), parts)
