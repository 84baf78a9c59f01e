"""Find, place by place, which of the numbers of a count do not agree, and by how much."""

from collections.abc import Iterator
from typing import Any, Final, Protocol, TypeVar, cast

import attrs
import narwhals.stable.v2 as nw

from congress_rules.elections.counting import Reconciliation, ReconciliationPolicy
from congress_rules.elections.counting.reconciliation import CAST
from congress_rules.frames.admitting import admit
from congress_rules.frames.ballots.places import DistrictCounts, Number, Place
from congress_rules.frames.natives import Answers, collected, plain
from congress_rules.frames.plans import fitting
from congress_rules.law import cited
from congress_rules.logic import Clause, Field, Severity
from congress_rules.texts import Language, bracketed

__all__ = ["reconcile"]

F = TypeVar("F")


class Reconciling(Protocol):
    """What reconciles: a text that holds which numbers must agree."""

    @property
    def reconciliation(self) -> ReconciliationPolicy:
        """Give which numbers must agree."""
        ...


_MASKS: Final = ("failing", "unknown")
_SEVERITIES: Final = (Severity.ERROR, Severity.NOTE)


def reconcile(
    book: Reconciling | ReconciliationPolicy,
    counts: DistrictCounts[F],
    *,
    stations: bool = False,
    language: Language = "zh",
) -> F:
    """Give a row for each thing that does not agree: where, which clause, how severe, by how much, and in words.

    A clause that fails is an error, and one that something unknown leaves open is a note. `excess` is the number that
    the clause tests, null where it is unknown, or where the clause tests several.
    """
    policy = book if isinstance(book, ReconciliationPolicy) else cast("Any", getattr(book, "reconciliation", None))
    fitting("reconcile", "book", policy, ReconciliationPolicy)
    fitting("reconcile", "counts", counts, DistrictCounts)
    places = counts.listed(stations=stations)
    option = policy.choice(CAST)
    cases = [_case(each, option) for each in places]
    found = list(_found(policy, counts, places, cases))
    made: F = counts.kind.frame(
        {
            "district": Answers(nw.String(), tuple(place.district for place, _, _, _ in found)),
            **({"station": Answers(nw.String(), tuple(place.station for place, _, _, _ in found))} if stations else {}),
            "id": Answers(nw.String(), tuple(clause.id for _, clause, _, _ in found)),
            "severity": Answers(nw.String(), tuple(severity.value for _, _, severity, _ in found)),
            "excess": Answers(nw.Int64(), tuple(excess for _, _, _, excess in found)),
            "finding": Answers(nw.String(), tuple(_worded(clause, language) for _, clause, _, _ in found)),
        }
    )
    return made


def _case(place: Place, option: str) -> Reconciliation:
    totals = place.whole
    return Reconciliation.between(place.poll, place.figures, totals.counted, option, marks=totals.beyond)


_Found = tuple[Place, Clause, Severity, Number]


def _found(
    policy: ReconciliationPolicy, counts: DistrictCounts[Any], places: tuple[Place, ...], cases: list[Reconciliation]
) -> Iterator[_Found]:
    names = [each.name for each in attrs.fields(Reconciliation)]
    columns = {name: Answers(nw.Int64(), tuple(getattr(case, name) for case in cases)) for name in names}
    frame: Any = admit(policy, counts.kind.frame(columns))
    masks = plain(collected(nw.from_native(frame)).select(*_MASKS))
    for place, case, pair in zip(places, cases, masks, strict=True):
        for number, clause in enumerate(policy.conditions.clauses):
            for mask, severity in zip(pair, _SEVERITIES, strict=True):
                if mask >> number & 1:
                    yield place, clause, severity, _excess(clause, case)


def _excess(clause: Clause, case: Reconciliation) -> Number:
    inputs = clause.when.inputs
    return inputs[0].read(case, {}) if len(inputs) == 1 and isinstance(inputs[0], Field) else None


def _worded(clause: Clause, language: Language) -> str:
    return (clause.title + bracketed(cited(clause.basis))).in_(language)
