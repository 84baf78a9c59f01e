"""Draw policies over the records of publicity work.

The classes of policies are made to be subclassed. Those drawn here return the rows and clauses that they are given.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from congress_rules.law import Edges, Window
from congress_rules.logic import ANY, UNREGULATED, Clause, Domain, Field, HitPolicy, Input, Number, Row
from congress_rules.policies import (
    POINTS,
    Amendment,
    EligibilityPolicy,
    Judged,
    Measure,
    Policy,
    Quantity,
    RewardPolicy,
    ScoringPolicy,
    Taxonomy,
)
from congress_rules.publicity import (
    ADOPTED_ON,
    AWARDED_FOR,
    CATEGORY,
    CHARACTERS,
    CONTENT,
    GENRE,
    HONOUR,
    INSTRUCTIONS,
    LEADING,
    LEVEL,
    OUTLET_KIND,
    UNIT_KIND,
    VERIFIED,
    AdmissionPolicy,
    Adoption,
    Award,
    HonourPolicy,
    Ledger,
    SubmissionPolicy,
    WorkQuota,
)
from congress_rules.testing.arguments import strategy
from congress_rules.testing.domain import domains, numbers
from congress_rules.testing.publicity import ledgers
from congress_rules.testing.record import DATES
from congress_rules.testing.rule import VALUES, clauses, conditions, input_tests, rows
from congress_rules.testing.statute import bases, days, ids, texts
from congress_rules.testing.taxonomy import publicity_taxonomies

__all__ = [
    "StatedAdmission",
    "StatedEligibility",
    "StatedHonour",
    "StatedQuota",
    "StatedRewards",
    "StatedScoring",
    "admission_policies",
    "amendments",
    "eligibility_policies",
    "honour_policies",
    "judged_terms",
    "quantities",
    "reward_policies",
    "scoring_policies",
    "submission_policies",
    "work_quotas",
]

P = TypeVar("P", bound=Policy)
Strategy = st.SearchStrategy[Any]

_PIECE: Final = (LEVEL, OUTLET_KIND, GENRE, CONTENT, UNIT_KIND, VERIFIED, CHARACTERS)


@attrs.frozen(kw_only=True)
class StatedEligibility(EligibilityPolicy[Adoption]):
    """Say yes of adoptions by the clauses stated."""

    stated: tuple[Clause, ...] = ()

    def clauses(self) -> tuple[Clause, ...]:
        """List them."""
        return self.stated

    def day(self) -> Input:
        """Give the day of adoption."""
        return ADOPTED_ON


@attrs.frozen(kw_only=True)
class StatedAdmission(AdmissionPolicy):
    """Admit adoptions by the clauses stated, beside those of book-keeping."""

    stated: tuple[Clause, ...] = ()

    def clauses(self) -> tuple[Clause, ...]:
        """List both."""
        return (*super().clauses(), *self.stated)


@attrs.frozen(kw_only=True)
class StatedScoring(ScoringPolicy[Adoption]):
    """Rate adoptions by the rows stated."""

    measure: Measure = POINTS
    stated: tuple[Row[Number], ...] = ()
    last: Row[Number] | None = None
    hits: HitPolicy = ANY
    times: Input | None = None

    def rows(self) -> tuple[Row[Number], ...]:
        """List them."""
        return self.stated

    def otherwise(self) -> Row[Number] | None:
        """Give the row that counts where every other is a definite no."""
        return self.last

    def hit(self) -> HitPolicy:
        """Say what several rows mean."""
        return self.hits

    def quantity(self) -> Input | None:
        """Give what a rate is multiplied by."""
        return self.times

    def day(self) -> Input:
        """Give the day of adoption."""
        return ADOPTED_ON


@attrs.frozen(kw_only=True)
class StatedRewards(RewardPolicy[Award]):
    """Reward honours by the rows stated."""

    stated: tuple[Row[Number], ...] = ()

    def rows(self) -> tuple[Row[Number], ...]:
        """List them."""
        return self.stated

    def day(self) -> Input:
        """Give the last day of the period."""
        return AWARDED_FOR


@attrs.frozen(kw_only=True)
class StatedQuota(WorkQuota):
    """Require what the rows stated say; what counts, the clauses say."""

    stated: tuple[Row[int], ...] = ()
    asked: tuple[Clause, ...] = ()

    def rows(self) -> tuple[Row[int], ...]:
        """List the rows."""
        return self.stated

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses."""
        return self.asked


@attrs.frozen(kw_only=True)
class StatedHonour(HonourPolicy):
    """Propose candidates by the clauses stated."""

    stated: tuple[Clause, ...] = ()

    def clauses(self) -> tuple[Clause, ...]:
        """List them."""
        return self.stated


# Strategies


def _tests(taxonomy: Taxonomy, inputs: Sequence[Field[Any]]) -> Strategy:
    bound: list[Input] = [each.within(taxonomy.domains) for each in inputs]
    return input_tests(st.sampled_from(bound))


def _unique(drawn: Strategy, most: int) -> Strategy:
    return st.lists(drawn, max_size=most, unique_by=lambda each: each.id).map(tuple)


def _rows(taxonomy: Taxonomy, inputs: Sequence[Field[Any]], values: Strategy) -> Strategy:
    dates = st.none() | DATES
    return _unique(rows(_tests(taxonomy, inputs), values, dates=dates, max_size=2), 3)


def _clauses(taxonomy: Taxonomy, inputs: Sequence[Field[Any]]) -> Strategy:
    return _unique(clauses(conditions(_tests(taxonomy, inputs), max_leaves=2), dates=st.none() | DATES), 3)


def _bound(
    taxonomy: st.SearchStrategy[Taxonomy] | None, kind: type[P], parts: Callable[[Taxonomy], dict[str, Strategy]]
) -> st.SearchStrategy[P]:
    """Draw policies of a class, each bound to a taxonomy that is drawn with it."""
    drawn = strategy("taxonomy", taxonomy, publicity_taxonomies())
    return drawn.flatmap(lambda some: st.builds(kind, id=ids(), name=texts(), taxonomy=st.just(some), **parts(some)))


def eligibility_policies(
    taxonomy: st.SearchStrategy[Taxonomy] | None = None,
) -> st.SearchStrategy[EligibilityPolicy[Adoption]]:
    """Draw policies that say yes or no of adoptions."""
    return _bound(taxonomy, StatedEligibility, lambda some: {"stated": _clauses(some, _PIECE)})


def admission_policies(taxonomy: st.SearchStrategy[Taxonomy] | None = None) -> st.SearchStrategy[AdmissionPolicy]:
    """Draw policies that admit adoptions, not yet bound to a ledger and a period."""
    return _bound(taxonomy, StatedAdmission, lambda some: {"stated": _clauses(some, _PIECE)})


def scoring_policies(
    taxonomy: st.SearchStrategy[Taxonomy] | None = None, values: st.SearchStrategy[Any] | None = None
) -> st.SearchStrategy[ScoringPolicy[Adoption]]:
    """Draw policies that rate adoptions, some of them for each written instruction."""
    said = strategy("values", values, VALUES)
    last = st.none() | rows(values=said, names=st.just("otherwise"), dates=st.none(), max_size=0)
    times = st.sampled_from([None, None, INSTRUCTIONS])
    return _bound(
        taxonomy, StatedScoring, lambda some: {"stated": _rows(some, _PIECE, said), "last": last, "times": times}
    )


def reward_policies(
    taxonomy: st.SearchStrategy[Taxonomy] | None = None,
) -> st.SearchStrategy[RewardPolicy[Award]]:
    """Draw policies that reward honours; of some the text states no amount."""
    amounts = st.one_of(numbers(0, 1000), st.just(UNREGULATED))
    return _bound(taxonomy, StatedRewards, lambda some: {"stated": _rows(some, (HONOUR,), amounts)})


def work_quotas(taxonomy: st.SearchStrategy[Taxonomy] | None = None) -> st.SearchStrategy[WorkQuota]:
    """Draw quotas of units or people, of submissions, adoptions or designations."""
    return _bound(
        taxonomy,
        StatedQuota,
        lambda some: {
            "stated": _rows(some, (CATEGORY,), st.integers(0, 3)),
            "window": st.sampled_from(Window),
            "edges": st.sampled_from(Edges),
            "of": st.sampled_from(("submissions", "adoptions", "designations")),
            "by": st.sampled_from(("unit", "person")),
        },
    )


def honour_policies(taxonomy: st.SearchStrategy[Taxonomy] | None = None) -> st.SearchStrategy[HonourPolicy]:
    """Draw honours of units or people."""
    return _bound(
        taxonomy,
        StatedHonour,
        lambda some: {"stated": _clauses(some, (CATEGORY, LEADING)), "of": st.sampled_from(("units", "people"))},
    )


def submission_policies(some_ledgers: st.SearchStrategy[Ledger] | None = None) -> st.SearchStrategy[SubmissionPolicy]:
    """Draw the rules of book-keeping for the submissions of a ledger."""
    drawn = strategy("some_ledgers", some_ledgers, ledgers(max_size=2))
    return st.builds(SubmissionPolicy.within, drawn, st.none() | DATES)


def quantities() -> st.SearchStrategy[Quantity]:
    """Draw what a rate is multiplied by."""
    return st.builds(Quantity, id=ids(), basis=bases(), of=st.sampled_from([INSTRUCTIONS, CHARACTERS]))


def judged_terms(some_domains: st.SearchStrategy[Domain] | None = None) -> st.SearchStrategy[Judged]:
    """Draw terms that read what was judged."""
    return st.builds(Judged, ids(), strategy("some_domains", some_domains, domains()), texts())


def amendments(dates: st.SearchStrategy[date] | None = None) -> st.SearchStrategy[Amendment]:
    """Draw amendments of some rule: rows or clauses added, others repealed."""
    since = strategy("dates", dates, days())
    new = st.one_of(_unique(rows(dates=st.none()), 2), _unique(clauses(dates=st.none()), 2))
    return st.builds(Amendment, rule=ids(), norms=new, repeal=st.lists(ids(), max_size=2), since=since, basis=bases())
