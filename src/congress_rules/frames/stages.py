"""Tell which stages of an assessment columns have: those that each row, or the best of a group, decides."""

from collections.abc import Iterator, Sequence
from typing import Any, Final, TypeAlias

from congress_rules.errors import Fault, FrameError
from congress_rules.logic import Collect, Field
from congress_rules.policies import Admission, EligibilityPolicy, Rating, ScoringPolicy, Stage
from congress_rules.policies.stages import Keeping
from congress_rules.publicity import HighestOnly, PublicityRulebook

__all__ = ["Once", "rows_of", "staged"]

_WAY_OUT: Final = "one that each row or the best of a group decides (assess the records: the `assess` of the rulebook)"

Once: TypeAlias = HighestOnly | Keeping[Any]
"""A stage by which pieces of one story count once, or so many times."""


def staged(book: PublicityRulebook, stages: Sequence[Stage[Any]]) -> tuple[EligibilityPolicy[Any], tuple[Once, ...]]:
    """Give the policy of admission and the stages on stories; raise `FrameError` for stages without columns."""
    odd = [each for each in stages if type(each) not in {Admission, Rating, HighestOnly, Keeping}]
    faults = [Fault(f"stages.{each.id}", f"a stage of the class {type(each).__name__}", _WAY_OUT) for each in odd]
    stories = tuple(each for each in stages if isinstance(each, HighestOnly | Keeping))
    faults += [fault for each in stories for fault in _unkept(book, each)]
    if faults:
        raise FrameError(book.id, faults)
    first, *others = stages
    if not isinstance(first, Admission) or [type(each) for each in others[: len(others) - len(stories)]] != [Rating]:
        order = Fault("stages", "another order", "admission, rates, and then stages on stories (assess the records)")
        raise FrameError(book.id, [order])
    return first.policy, stories


def _unkept(book: PublicityRulebook, stage: Once) -> Iterator[Fault]:
    """Find what columns do not have in a stage on stories."""
    path = f"stages.{stage.id}"
    if isinstance(stage, Keeping):
        if stage.rest != 0:
            yield Fault(path, "a stage in which other pieces count in part", _WAY_OUT)
        facets = {each.id for each in book.taxonomy.facets}
        if not all(isinstance(each, Field) and (each.facet or "") not in facets for each in stage.by):
            yield Fault(path, "a stage by terms that are not read as they stand", _WAY_OUT)
        if stage.prior is not None or stage.earlier.lines:
            yield Fault(path, "a stage that orders by more than the amount, or looks at earlier periods", _WAY_OUT)
        return
    concerned = [policy for policy in book.rated_by() if rows_of(policy, stage)]
    if len(concerned) > 1:
        yield Fault(path, f"a stage on rows of {len(concerned)} policies", _WAY_OUT)
    for policy in concerned:
        if isinstance(policy.rates.hit, Collect):
            yield Fault(path, f"a stage on rows of {policy.id}, which adds rows up", _WAY_OUT)
        low = policy.reach.least
        if policy.counted is not None and (low is None or low < 0):
            yield Fault(path, f"a stage on amounts of {policy.id} below zero", _WAY_OUT)


def rows_of(policy: ScoringPolicy[Any], stage: HighestOnly) -> list[str]:
    """List the rows of a policy that a stage concerns, by their ids before any amendment."""
    return [row.id for row in policy.rates.every if (row.amends or row.id) in stage.rows]
