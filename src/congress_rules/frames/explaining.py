"""Read one row of a frame as a single case, and explain what is decided of it."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any, Final, cast

import attrs
import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrame

from congress_rules.errors import Fault, FrameError, nearest
from congress_rules.frames.digits import eras
from congress_rules.frames.lines import measured, over_leaves
from congress_rules.frames.naming import unfit
from congress_rules.frames.natives import Frame, kind_of, opened
from congress_rules.frames.plans import READABLE, Plan, Readable, fitting
from congress_rules.frames.sources import TEXTS, Column, Derived, Source, Sources, Stated
from congress_rules.frames.truths import both, negated
from congress_rules.logic import FOREIGN, Decision, Input, Integers, Number
from congress_rules.logic.inputs import NO_PARAMETERS, Parameters
from congress_rules.policies import Facet, ScoringPolicy
from congress_rules.policies.measures import multiplied
from congress_rules.texts import Language, Text

__all__ = ["decision", "explain"]

_MOST_COMPARED: Final = 10_000
_TIMES: Final = Text("  × {name}：{times}", "  × {name}: {times}")
_TOTAL: Final = Text("，计{amount}", ", that is {amount}")
_UNKNOWN: Final = Text("不明", "unknown")
_FOREIGN: Final = Text("取值不合规定", "a foreign value")


def explain(  # noqa: PLR0913 - as `decide`, and which row
    policy: Readable,
    frame: IntoFrame,
    *,
    key: str | int,
    id: str = "id",  # noqa: A002 - the name that columns of ids have
    columns: Mapping[str, str] | None = None,
    parameters: Parameters = NO_PARAMETERS,
    language: Language = "zh",
) -> str:
    """Explain what is decided of the one row whose column `id` holds `key`; of a score, how many times it is given.

    The row is read as a single case and decided as `policy.decide` decides one. Raise `FrameError` where there is no
    such row, with the nearest id, or several, or the frame does not have what the policy reads.
    """
    one = _Row.of(policy, frame, key, id, columns, parameters)
    lines = [one.decision.explain(language)]
    if isinstance(policy, ScoringPolicy) and one.plan.counted is not None:
        lines.append(_counted(policy, one.plan.counted, one).in_(language))
    return "\n".join(lines)


def decision(  # noqa: PLR0913 - as `explain`
    policy: Readable,
    frame: IntoFrame,
    *,
    key: str | int,
    id: str = "id",  # noqa: A002 - as `explain`
    columns: Mapping[str, str] | None = None,
    parameters: Parameters = NO_PARAMETERS,
) -> Decision[Any]:
    """Decide the one row whose column `id` holds `key` as a single case; of a score, its rate. Raise as `explain`."""
    return _Row.of(policy, frame, key, id, columns, parameters).decision


@attrs.frozen
class _Row:
    """One row, and how a policy reads it; `held` is what stands in it, by column."""

    plan: Plan
    sources: Sources
    held: Mapping[str, object] = attrs.field(repr=False)

    @classmethod
    def of(  # noqa: PLR0913, PLR0917 - what `explain` takes
        cls,
        policy: Readable,
        frame: object,
        key: str | int,
        name: str,
        columns: Mapping[str, str] | None,
        parameters: Parameters,
    ) -> "_Row":
        fitting("explain", "policy", policy, *READABLE)
        plan, read = Plan.of(policy), opened(frame, policy.id)
        sources = Sources.of(policy.id, plan.inputs, read, columns, parameters)
        return cls(plan, sources, _held(read, sources, name, key))

    @property
    def decision(self) -> Decision[Any]:
        """Decide the row."""
        return self.plan.rule.decide_on({each.key: self.value(each) for each in self.plan.rule.inputs})

    def value(self, wanted: Input) -> Any:  # noqa: ANN401 - the domain checks it
        """Give the value of an input, resolved by the taxonomy; None where it is unknown."""
        return self._of(wanted, self.sources[wanted])

    def times(self, wanted: Input) -> Any:  # noqa: ANN401 - as `value`
        """Give the value of an input that is had as a whole number."""
        return self._of(wanted, None if self.sources.counted(wanted) else self.sources.own(wanted))

    def _of(self, wanted: Input, source: Source) -> Any:  # noqa: ANN401 - as `value`
        if isinstance(source, Stated):
            return source.value
        if source is None:
            term = cast("Derived", wanted)
            part = self.value if self.sources.lowered(term) else self.times
            return over_leaves(term).read({each.key: part(each) for each in term.below}, self.sources.parameters)
        value, facet = self.held[source.name], self.plan.placing.facet(wanted)
        return value if value is None or facet is None else self._resolved(facet, wanted, value)

    def _resolved(self, facet: Facet, wanted: Input, value: object) -> object:
        """Resolve a value on the row's day; where that is not known and matters, the value is unknown."""
        days: tuple[Any, ...] = eras(facet)
        for needed in self.plan.placing.needed((wanted,)):
            day = self.value(needed)
            days = (day,) if day in needed.domain else days
        found = {facet.resolve(value, day) for day in days}
        return None if len(found) > 1 else next(iter(found)) or FOREIGN


def _counted(policy: ScoringPolicy[Any], wanted: Input, row: _Row) -> Text:
    value, rate = row.times(wanted), row.decision
    if value is None or value not in wanted.domain:
        return _TIMES.format(name=wanted.name, times=_UNKNOWN if value is None else _FOREIGN)
    said = _TIMES.format(name=wanted.name, times=wanted.domain.text(value))
    found: Number | None = rate.outcome.value
    return said if found is None else said + _TOTAL.format(amount=policy.measure.amount(multiplied(found, value)))


def _held(frame: Frame, sources: Sources, name: str, key: object) -> Mapping[str, object]:
    """Give what the columns that are read hold in one row; raise `FrameError` where there is none, or several."""
    if faults := list(unfit(frame, "id", name)):
        raise FrameError(sources.subject, faults)
    ids, names = Column(name, frame.collect_schema()[name], kind_of(frame)), tuple(dict.fromkeys((name, *sources.read)))
    found = _collected(frame.filter(_is(ids, key)).select(nw.len().alias("rows")))
    if (count := int(found.item())) != 1:
        expected = f"the id of one row: {count} rows have it" if count else "the id of a row"
        hint = None if count else _nearest(frame, ids, key)
        raise FrameError(sources.subject, [Fault(name, repr(key), expected, hint)])
    values = _collected(frame.filter(_is(ids, key)).select(*names))
    nulls = _collected(frame.filter(_is(ids, key)).select(*(nw.col(each).is_null() for each in names)))
    return {
        each: None
        if nulls.get_column(each).item()
        else _plain(values.get_column(each).to_list()[0], midnights=not kind_of(frame).days)
        for each in names
    }


def _collected(frame: Frame) -> nw.DataFrame[Any]:
    return frame.collect() if isinstance(frame, nw.LazyFrame) else frame


def _is(ids: Column, key: object) -> nw.Expr:
    """Tell which rows have an id; none has one of another type than the column."""
    column = nw.col(ids.name)
    if isinstance(key, str) and isinstance(ids.dtype, TEXTS):
        return column.cast(nw.String) == key
    line = measured(Integers(), ids)
    same = both(line.past((key, False)), negated(line.past((key, True)))) if type(key) is int else False
    return column.is_null() & ~column.is_null() if isinstance(same, bool) else same


def _nearest(frame: Frame, ids: Column, key: object) -> str | None:
    """Give the id most like a text, of those that begin as it does."""
    if not isinstance(key, str) or not isinstance(ids.dtype, TEXTS):
        return None
    text = nw.col(ids.name).cast(nw.String)
    alike = frame.filter(text.str.starts_with(key[:1])).select(text).unique().head(_MOST_COMPARED)
    return nearest(key, sorted(_collected(alike).get_column(ids.name).to_list()))


def _plain(value: Any, *, midnights: bool) -> object:  # noqa: ANN401 - what a column of any type holds
    """Give what Python holds in place of a number of numpy, or of a midnight that stands for a day."""
    if isinstance(value, datetime):
        midnight = midnights and value.tzinfo is None and value == datetime.combine(value, time())
        return value.date() if midnight else value
    return value.item() if hasattr(value, "item") else value
