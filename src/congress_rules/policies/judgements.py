"""Keep what people judged as recorded inputs, with who judged, when and why; nothing of it is ever inferred.

A *judgement* (评议) answers one criterion about one account for one period, by a value within the criterion's range.
What nobody has judged is unknown.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, Protocol, TypeAlias

import attrs

from congress_rules.errors import Fault
from congress_rules.law import Period
from congress_rules.logic import Booleans, Domain, Input, Number, Numbers, faultless
from congress_rules.logic.inputs import NO_PARAMETERS, Parameters
from congress_rules.logic.norms import misfit
from congress_rules.logic.terms import Identified
from congress_rules.texts import Text

__all__ = ["Judged", "JudgedCase", "Judgement", "judged_by"]

Verdict: TypeAlias = bool | str | Number
"""What a judgement says: yes or no, a grade by its id, or an exact number."""


@attrs.frozen(kw_only=True)
class Judgement:
    """What somebody judged: by which criterion, of which account, for which period; who (`by`), when (`on`) and why.

    What was judged, by whom and why stay out of `repr` and of every error. A value that is neither yes or no, a name
    nor an exact number, and a judgement without an author or a reason, are a `DefinitionError`. Whether the value lies
    within the range of its criterion is the rulebook's to say.
    """

    id: str
    criterion: str
    about: str
    period: Period
    value: Verdict = attrs.field(repr=False)
    by: str = attrs.field(repr=False)
    on: date
    reason: str = attrs.field(repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the parts."""
        faultless("judgement", self._faults())

    def _faults(self) -> Iterable[Fault]:
        for name in ("id", "criterion", "about", "by", "reason"):
            stated: object = getattr(self, name)
            if not isinstance(stated, str) or not stated.strip():
                yield Fault(name, f"a value of type {type(stated).__name__}", "a non-empty string")
        yield from misfit("period", self.period, Period, "a Period")
        yield from misfit("on", self.on, date, "a day (datetime.date)", but=datetime)
        if not (self.value in Booleans() or self.value in Numbers() or (isinstance(self.value, str) and self.value)):
            yield Fault("value", f"a value of type {type(self.value).__name__}", "True or False, a name or a number")


class JudgedCase(Protocol):
    """A case that carries the judgements about its account and period."""

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """List them, in any order."""
        ...


@attrs.frozen
class Judged(Identified[Any]):
    """What was judged by one criterion (`id`), within the range `values`.

    The last judgement counts. Where two of the same day differ, nothing tells which is right: the value is unknown.
    """

    id: str
    values: Domain
    name: Text

    @property
    def domain(self) -> Domain:
        """Give the range."""
        return self.values

    def read(self, case: Any, parameters: Parameters = NO_PARAMETERS) -> Any:  # noqa: ARG002, ANN401 - as `Input.read`
        """Give the value of the last judgement; None, unknown, where there is none."""
        judgements: tuple[Judgement, ...] = case.judgements
        given = [each for each in judgements if each.criterion == self.id]
        last = [each.value for each in given if each.on == max(other.on for other in given)]
        return last[0] if last and all(_same(value, last[0]) for value in last) else None


def judged_by(inputs: Iterable[Input]) -> Iterator[Judged]:
    """List the judgements among some inputs, and among those that they are made of."""
    for each in inputs:
        if isinstance(each, Judged):
            yield each
        yield from judged_by(getattr(each, "below", ()))


def _same(one: object, other: object) -> bool:
    """Tell whether two values are one; `True` is not the number 1."""
    return one == other and isinstance(one, bool) is isinstance(other, bool)
