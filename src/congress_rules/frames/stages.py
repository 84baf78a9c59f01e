"""Tell which stages of an assessment columns have: those that each row, or the best of a group, decides."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias, cast

import attrs

from congress_rules.errors import Fault, FrameError
from congress_rules.logic import Collect, Field
from congress_rules.policies import Admission, EligibilityPolicy, Facet, Rating, ScoringPolicy, Stage
from congress_rules.policies.stages import Adjusting, Keeping, Rounded
from congress_rules.publicity import HighestOnly, PublicityRulebook

__all__ = ["Further", "Staged", "rows_of", "staged"]

_WAY_OUT: Final = "one that each row or the best of a group decides (assess the records: the `assess` of the rulebook)"
_ORDER: Final = "admission, rates, and then stages on items and stories (assess the records)"
_LINES: Final = "one that stands before adjustments, or `Keeping`, which reads what items have come to"
_BOUND: Final = "one that is (`policy.bound(taxonomy, readings, amendments)`)"

Further: TypeAlias = HighestOnly | Keeping[Any] | Adjusting[Any] | Rounded[Any]
"""A stage on what items have come to, each or as pieces of one story."""


@attrs.frozen
class Staged:
    """The policy of admission, and the stages on items and stories that follow rates, in order."""

    admission: EligibilityPolicy[Any]
    further: tuple[Further, ...]


def staged(book: PublicityRulebook, stages: Sequence[Stage[Any]]) -> Staged:
    """Read the stages of an assessment; raise `FrameError` for stages without columns."""
    kinds = [type(each) for each in stages]
    odd = [each for each in stages if type(each) not in {Admission, Rating, HighestOnly, Keeping, Adjusting, Rounded}]
    faults = [Fault(f"stages.{each.id}", f"a stage of the class {type(each).__name__}", _WAY_OUT) for each in odd]
    further = tuple(each for each in stages if isinstance(each, HighestOnly | Keeping | Adjusting | Rounded))
    for place, each in enumerate(further):
        faults += _without_columns(book, each, further[:place])
    if not faults and (kinds[:2] != [Admission, Rating] or {Admission, Rating} & {*kinds[2:]}):
        faults.append(Fault("stages", "another order", _ORDER))
    elif not faults and cast("Rating[Any]", stages[1]).policies != book.rated_by():
        faults.append(Fault(f"stages.{stages[1].id}", "a stage of other policies than those that rate", _WAY_OUT))
    if faults:
        raise FrameError(book.id, faults)
    return Staged(cast("Admission[Any]", stages[0]).policy, further)


def _without_columns(book: PublicityRulebook, stage: Further, before: Sequence[Further]) -> Iterator[Fault]:
    """Find what columns do not have in a stage, after others."""
    path = f"stages.{stage.id}"
    if isinstance(stage, HighestOnly):
        yield from _of_lines(book, stage, before, path)
    elif isinstance(stage, Keeping):
        if not all(isinstance(each, Field) for each in stage.by):
            yield Fault(path, "a stage by terms that are not read as they stand", _WAY_OUT)
        if stage.earlier.lines:
            yield Fault(path, "a stage that looks at earlier periods", _WAY_OUT)
    elif isinstance(stage, Adjusting):
        yield from _unbound(book, stage.policy, path)


def _of_lines(book: PublicityRulebook, stage: HighestOnly, before: Sequence[Further], path: str) -> Iterator[Fault]:
    """Find what columns do not have in a stage that reads the lines of rates, whatever items have come to since."""
    if any(isinstance(each, Adjusting) for each in before):
        yield Fault(path, "a stage on lines after an adjustment", _LINES)
    rules = (each.rule for each in before if not isinstance(each, Adjusting))
    if any((rule.amends or rule.id) in stage.rows for rule in rules):
        yield Fault(path, "a stage on lines that another stage writes", _WAY_OUT)
    concerned = [policy for policy in book.rated_by() if rows_of(policy, stage)]
    if len(concerned) > 1:
        yield Fault(path, f"a stage on rows of {len(concerned)} policies", _WAY_OUT)
    for policy in concerned:
        if isinstance(policy.rates.hit, Collect):
            yield Fault(path, f"a stage on rows of {policy.id}, which adds rows up", _WAY_OUT)
        low = policy.reach.least
        if policy.counted is not None and (low is None or low < 0):
            yield Fault(path, f"a stage on amounts of {policy.id} below zero", _WAY_OUT)


def _unbound(book: PublicityRulebook, policy: ScoringPolicy[Any], path: str) -> Iterator[Fault]:
    """Find members that are like others, which a policy with another taxonomy would read as they stand in a frame."""
    facets, known = _facets(book.taxonomy.facets), _facets(policy.taxonomy.facets)
    for each in policy.rates.inputs:
        facet = facets.get(each.facet or "") if isinstance(each, Field) else None
        if facet is not None and facet != known.get(facet.id) and any(member.like for member in facet.members):
            yield Fault(path, f"a policy that is not bound to the taxonomy, which resolves {each.key}", _BOUND)


def _facets(facets: Sequence[Facet]) -> Mapping[str, Facet]:
    return {each.id: each for each in facets}


def rows_of(policy: ScoringPolicy[Any], stage: HighestOnly) -> list[str]:
    """List the rows of a policy that a stage concerns, by their ids before any amendment."""
    return [row.id for row in policy.rates.every if (row.amends or row.id) in stage.rows]
