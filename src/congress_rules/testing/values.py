"""Draw what a rule reads: values of its inputs, on and beside its boundaries, unknown and foreign."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from congress_rules.errors import GridSizeError
from congress_rules.logic import Axis, Decider, Input, Outcome, Parameter
from congress_rules.logic.axes import Region
from congress_rules.testing.domain import boundaries, foreign_to, values_of

__all__ = ["parameters_for", "parameters_of", "values_by_outcome", "values_for"]


def values_for(
    rule: Decider[Any, Any], *, unknown: bool = True, foreign: bool = True
) -> st.SearchStrategy[dict[str, Any]]:
    """Draw values of a rule's inputs, by their keys: those on both sides of each cut above all.

    Each outcome of the rule has its share. In about half of the draws something is unknown (None), in about a fifth one
    value is foreign.
    """
    axes = rule.grid.axes
    keys = [axis.input.key for axis in axes]
    missing = st.frozensets(st.sampled_from(keys)) if keys and unknown else st.just(frozenset[str]())
    anything = st.fixed_dictionaries({axis.input.key: values_on(axis) for axis in axes})
    known = st.one_of(anything, values_by_outcome(rule), values_by_outcome(rule))
    strange = {axis.input.key: foreign_to(axis.input.domain) for axis in axes} if foreign else {}
    return _values(known, st.one_of(st.just(frozenset[str]()), missing), strange)


@st.composite
def _values(
    draw: st.DrawFn,
    known: st.SearchStrategy[dict[str, Any]],
    unknown: st.SearchStrategy[frozenset[str]],
    foreign: Mapping[str, st.SearchStrategy[Any]],
) -> dict[str, Any]:
    values = {**draw(known), **dict.fromkeys(draw(unknown))}
    if foreign and draw(st.integers(0, 4)) == 0:
        strange = draw(st.sampled_from([*foreign]))
        values[strange] = draw(foreign[strange])
    return values


def values_by_outcome(
    rule: Decider[Any, Any], wanted: Callable[[Outcome[Any]], bool] = lambda _: True
) -> st.SearchStrategy[dict[str, Any]]:
    """Draw values that are known: one of the outcomes of the rule that are wanted, a region that leads to it, its ends.

    Raise `InvalidArgument` where no case leads to a wanted outcome.
    """
    regions: dict[Any, list[Region]] = {}
    try:
        for region, outcome in islice(rule.diagram.regions(wanted), _MOST_REGIONS):
            regions.setdefault(repr(outcome), []).append(region)
    except GridSizeError:  # too large to list; any values will do
        return st.fixed_dictionaries({axis.input.key: values_on(axis) for axis in rule.grid.axes})
    if not regions:
        msg = f"no case of {rule.id!r} comes to an outcome that is wanted"
        raise InvalidArgument(msg)
    return st.sampled_from([*regions.values()]).flatmap(st.sampled_from).flatmap(partial(_within, rule.grid.axes))


_MOST_REGIONS: Final = 400


def _within(axes: Sequence[Axis], region: Region) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            axis.input.key: st.sampled_from(boundaries(axis.input.domain, [axis.parts[part] for part in sorted(parts)]))
            for axis, parts in zip(axes, region, strict=True)
        }
    )


def values_on(axis: Axis) -> st.SearchStrategy[Any]:
    """Draw values of one input of a rule."""
    return values_of(axis.input.domain, axis.parts)


def parameters_of(rules: Iterable[Decider[Any, Any]]) -> dict[str, Parameter[Any]]:
    """List the parameters that rules test, or that the terms are made of which they test."""
    found: dict[str, Parameter[Any]] = {}
    waiting: list[Input] = [each for rule in rules for each in rule.inputs]
    while waiting:
        tested = waiting.pop()
        below: tuple[Input, ...] = getattr(tested, "below", ())
        waiting += below
        if isinstance(tested, Parameter):
            found[tested.key] = tested
    return dict(sorted(found.items()))


def parameters_for(rules: Iterable[Decider[Any, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """Draw values of the parameters that rules need, by their keys."""
    return st.fixed_dictionaries({key: values_of(each.domain) for key, each in parameters_of(rules).items()})
