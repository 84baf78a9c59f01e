"""Draw cases for a policy: records of the class that it decides, with values on the boundaries of its rules.

A record is drawn first, with the members of the policy's taxonomy; then the values that the rules tell apart are put
in the places where the rules read them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final, TypeVar, cast, get_args, get_origin

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from congress_rules.law import Period
from congress_rules.logic import Axis, Clauses, Days, Decider, DecisionTable, Field, Input, Members, Outcome
from congress_rules.policies import Facet, Judged, Judgement, Policy
from congress_rules.testing.arguments import strategy
from congress_rules.testing.domain import beyond, boundaries, values_of
from congress_rules.testing.publicity import RECORDS
from congress_rules.testing.record import DATES, hints_of, members_of, optional, records, strangers_to
from congress_rules.testing.statute import beside
from congress_rules.testing.values import values_by_outcome

__all__ = ["case_classes", "cases_for", "records_for", "settled"]

R = TypeVar("R")
Strategy = st.SearchStrategy[Any]
_KEEP: Final = object()
"""Drawn where the record's own value stays."""
_NOWHERE: Final[dict[str, Any]] = {}
_Place = tuple[Input, Strategy]


def case_classes(policy: Policy) -> tuple[type[Any], ...]:
    """List the classes of the cases of a policy, which its class names: `class Mine(EligibilityPolicy[Adoption])`."""
    for kind in type(policy).__mro__:
        for base in getattr(kind, "__orig_bases__", ()):
            named = [each for argument in get_args(base) for each in (get_args(argument) or (argument,))]
            found = tuple(each for each in named if isinstance(each, type) and attrs.has(each))
            if found and issubclass(cast("type", get_origin(base)), Policy):
                return found
    return ()


def records_for(policy: Policy, kind: type[R]) -> st.SearchStrategy[R]:
    """Draw records of a class, with the members of a policy's taxonomy."""
    known = RECORDS.get(kind)
    return records(kind, policy.taxonomy) if known is None else cast("st.SearchStrategy[R]", known(policy.taxonomy))


def settled(rules: Sequence[Decider[Any, Any]], parameters: Mapping[str, object]) -> tuple[Decider[Any, Any], ...]:
    """Give rules with parameters filled in, so that what they test are plain inputs."""
    if not parameters:
        return tuple(rules)
    return tuple(rule.at(**parameters) for rule in rules if isinstance(rule, DecisionTable | Clauses))


def cases_for(
    policy: Policy,
    entries: st.SearchStrategy[R] | None = None,
    *,
    rules: Sequence[Decider[Any, Any]] | None = None,
    parameters: Mapping[str, object] = MappingProxyType({}),
    wanted: Callable[[Outcome[Any]], bool] | None = None,
) -> st.SearchStrategy[Any]:
    """Draw cases for a policy: `entries`, or records of its class, with the values that its rules tell apart.

    Days are drawn about those on which norms and members of the taxonomy begin and end, too. `rules` are the rules
    whose boundaries count, all of the policy's unless stated; with `parameters`, derived inputs have boundaries, too.
    Most cases come to one of the outcomes that are `wanted`, where that is said; else each outcome has its share.
    """
    classes = case_classes(policy)
    if entries is None and not classes:
        msg = (
            f"{type(policy).__name__} names no class of its cases (as EligibilityPolicy[Adoption] does): state entries"
        )
        raise InvalidArgument(msg)
    drawn: Strategy = strategy("entries", entries, st.one_of(*_drawn(policy, classes)))
    known = settled(policy.rules if rules is None else rules, parameters)
    axes = {axis.input.key: axis for rule in known for axis in rule.grid.axes}
    counted: object = getattr(policy, "counted", None)
    if isinstance(counted, Input):
        axes.setdefault(counted.key, Axis.of(counted, ()))
    turns = [day for facet in policy.taxonomy.facets for day in _turns(facet)]
    aims: list[Strategy] = [st.just(_NOWHERE), *(values_by_outcome(rule) for rule in known for _ in range(2))]
    aims = aims if wanted is None else [values_by_outcome(rule, wanted) for rule in known]
    return _placed(drawn, st.one_of(*aims), [(axis.input, _values(axis, policy, turns)) for axis in axes.values()])


def _drawn(policy: Policy, classes: Iterable[type[Any]]) -> list[Strategy]:
    return [records_for(policy, each) for each in classes]


def _turns(facet: Facet) -> Iterator[date]:
    days = (day for member in facet.members for day in (member.since, member.until) if day is not None)
    return (near for day in days for near in beside(day))


def _values(axis: Axis, policy: Policy, turns: Sequence[date]) -> Strategy:
    """Draw the values to put where a rule reads: its boundaries, members that are like others, or what is there."""
    tested, domain = axis.input, axis.input.domain
    points: Strategy = st.sampled_from([*boundaries(domain, axis.parts), *beyond(domain)])
    named = tested.facet if isinstance(tested, Field) else None
    if named is not None and named in policy.taxonomy.domains and isinstance(domain, Members):
        facet = policy.taxonomy.facet(named)
        return st.one_of(
            st.just(_KEEP), st.just(_KEEP), members_of(facet), points, st.sampled_from([None]), strangers_to(facet)
        )
    if isinstance(domain, Days):
        points = st.sampled_from(boundaries(domain, axis.parts))
        turning = st.sampled_from(turns) if turns else DATES
        return st.one_of(st.just(_KEEP), points, turning, turning, st.none())
    return st.one_of(st.just(_KEEP), st.just(_KEEP), points, points, values_of(domain), st.none())


@st.composite
def _placed(
    draw: st.DrawFn, drawn: st.SearchStrategy[R], aims: st.SearchStrategy[dict[str, Any]], values: Sequence[_Place]
) -> R:
    record, aim, exact = draw(drawn), draw(aims), draw(st.booleans())
    for tested, others in values:
        aimed = tested.key in aim and (exact or draw(st.booleans()))
        value = aim[tested.key] if aimed else draw(others)
        if value is not _KEEP:
            record = _with(record, tested, value)
    return record


def _with(record: Any, tested: object, value: object) -> Any:  # noqa: ANN401 - a record of any class
    """Put a value where an input reads it; leave the record as it is where that is no place for the value."""
    try:
        if isinstance(tested, Judged):
            return _judged(record, tested, value)
        return _at(record, tested.path, value) if isinstance(tested, Field) else record
    except (TypeError, ValueError):  # the class refuses the value
        return record


def _judged(record: Any, tested: Judged, value: object) -> Any:  # noqa: ANN401 - as `_with`
    others = tuple(each for each in record.judgements if each.criterion != tested.id)
    if value is None:
        return attrs.evolve(record, judgements=others)
    period = getattr(record, "period", Period(date.min, date.max))
    said: Any = value
    new = Judgement(
        id="drawn",
        criterion=tested.id,
        about=record.account,
        period=period,
        value=said,
        by="b",
        on=period.last,
        reason="r",
    )
    return attrs.evolve(record, judgements=(*others, new))


def _at(record: Any, path: Sequence[str], value: object) -> Any:  # noqa: ANN401 - as `_with`
    name, *rest = path
    kind: type[Any] = record.__class__
    if not attrs.has(kind) or name not in attrs.fields_dict(kind):
        return record
    if rest:
        return attrs.evolve(record, **{name: _at(getattr(record, name), rest, value)})
    hint = hints_of(kind)[name]
    if value is None and hint == optional(hint):
        return record
    return attrs.evolve(record, **{name: value})
