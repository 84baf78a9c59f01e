"""Draw rulebooks, and what they make of ledgers: assessments, quotas, proposals and who may be honoured."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import strategies as st

from congress_rules.law import Period, Window
from congress_rules.policies import Quota, Rulebook
from congress_rules.publicity import (
    Account,
    Assessment,
    Award,
    Candidate,
    Candidates,
    Circular,
    Comparison,
    HonourPolicy,
    Proposal,
    PublicityRulebook,
    Roster,
    Unit,
)
from congress_rules.rulebooks import INTERIM_MEASURES, InterimMeasures
from congress_rules.testing.arguments import strategy
from congress_rules.testing.policy import admission_policies, honour_policies, scoring_policies, work_quotas
from congress_rules.testing.publicity import awards, candidates, holders, ledgers, submissions
from congress_rules.testing.ranking import rankings
from congress_rules.testing.record import DATES
from congress_rules.testing.rulebook_laws import read_otherwise
from congress_rules.testing.statute import ids, instruments, periods
from congress_rules.testing.taxonomy import publicity_taxonomies

if TYPE_CHECKING:
    from congress_rules.logic import Decision

__all__ = [
    "accounts",
    "assessments",
    "candidate_lists",
    "circulars",
    "comparisons",
    "interim_measures",
    "proposals",
    "publicity_rulebooks",
    "quotas",
    "rosters",
    "rulebooks",
]

_PERIODS = periods(DATES).filter(lambda period: period.days <= 800)  # noqa: PLR2004 - few enough windows to be quick


@st.composite
def _rulebooks(draw: st.DrawFn) -> PublicityRulebook:
    taxonomy: Any = st.just(draw(publicity_taxonomies()))
    quota = [attrs.evolve(each, id="quota") for each in draw(st.lists(work_quotas(taxonomy), max_size=1))]
    known = draw(taxonomy).facet("honour").domain.ids
    honour = [attrs.evolve(each, id=known[0]) for each in draw(st.lists(honour_policies(taxonomy), max_size=1))]
    return PublicityRulebook(
        id=draw(ids()),
        instrument=draw(instruments()),
        taxonomy=draw(taxonomy),
        ranking=draw(st.none() | rankings()),
        quotas=tuple(quota),
        honours=tuple(honour),
        admission=attrs.evolve(draw(admission_policies(taxonomy)), id="admission"),
        scoring=attrs.evolve(draw(scoring_policies(taxonomy)), id="scoring"),
    )


def publicity_rulebooks() -> st.SearchStrategy[PublicityRulebook]:
    """Draw rulebooks of publicity work; their rules have gaps and overlaps as chance has it."""
    return _rulebooks()


def interim_measures() -> st.SearchStrategy[InterimMeasures]:
    """Draw the Interim Measures, read in any way."""
    return read_otherwise(INTERIM_MEASURES)


def rulebooks() -> st.SearchStrategy[Rulebook]:
    """Draw rulebooks: drawn ones, and those that ship."""
    return st.one_of(publicity_rulebooks(), interim_measures())


@st.composite
def _assessments(draw: st.DrawFn, books: st.SearchStrategy[PublicityRulebook]) -> Assessment:
    book = draw(books)
    return book.assess(draw(ledgers(book.taxonomy, max_size=3)), draw(_PERIODS))


def assessments(books: st.SearchStrategy[PublicityRulebook] | None = None) -> st.SearchStrategy[Assessment]:
    """Draw what a rulebook makes of a ledger in a period."""
    return _assessments(strategy("books", books, st.one_of(publicity_rulebooks(), interim_measures())))


@st.composite
def _quotas(draw: st.DrawFn) -> Quota[Any]:
    policy = draw(work_quotas())
    holder = draw(holders(policy.taxonomy).filter(lambda each: not _free(policy, each)))
    entries = (
        draw(st.none() | st.lists(submissions(policy.taxonomy), max_size=2)) if policy.of == "submissions" else None
    )
    period = Period.year(holder.on.year)
    return draw(st.sampled_from(policy.quotas(period, lambda _: [holder], entries)))


def _free(policy: Any, holder: Any) -> bool:  # noqa: ANN401 - a policy and a holder of any class
    decision: Decision[int] = policy.decide(holder)
    return decision.decided and decision.value == 0


def quotas() -> st.SearchStrategy[Quota[Any]]:
    """Draw how a quota stands for a holder in a window."""
    return _quotas()


def proposals() -> st.SearchStrategy[Proposal]:
    """Draw proposals of an honour, some of them decided on."""

    def of(policy: HonourPolicy) -> st.SearchStrategy[Proposal]:
        def proposed(candidate: Candidate, award: Award | None) -> Proposal:
            return Proposal(
                honour=policy.id,
                name=policy.name,
                candidate=candidate,
                decision=policy.decide(candidate),
                award=award and attrs.evolve(award, account=candidate.account),
            )

        return st.builds(proposed, candidates(policy.taxonomy), st.none() | awards(policy.taxonomy))

    return honour_policies().flatmap(of)


def rosters() -> st.SearchStrategy[Roster]:
    """Draw the units and people of a ledger as they are on a day."""

    def of(category: str | None) -> Callable[[Unit, date], str | None]:
        return lambda _unit, _day: category

    return st.builds(Roster, ledger=ledgers(max_size=2), category=st.sampled_from([None, "x"]).map(of))


def candidate_lists() -> st.SearchStrategy[Candidates]:
    """Draw those who may be honoured for a period, as they are found in an assessment."""
    return assessments().map(
        lambda found: Candidates(
            roster=Roster(ledger=found.ledger, category=found.rulebook.category_of),
            period=found.period,
            journal=found.journal,
            submissions=found.ledger.submissions,
            standings=found.standings,
            tiers={each.account: each.label for each in found.tiers},
        )
    )


def accounts() -> st.SearchStrategy[Account]:
    """Draw what an assessment says of one unit, or of nobody."""
    return st.tuples(assessments(), st.integers(0, 3)).map(lambda drawn: drawn[0].of(f"u{drawn[1]}"))


def comparisons() -> st.SearchStrategy[Comparison]:
    """Draw what changes from one assessment to another."""
    return st.builds(Comparison, before=assessments(), after=assessments())


def circulars() -> st.SearchStrategy[Circular]:
    """Draw circulars of any kind of window."""
    drawn = st.tuples(assessments(), st.sampled_from(Window))
    return drawn.map(lambda some: some[0].circulars(some[1])[-1])
