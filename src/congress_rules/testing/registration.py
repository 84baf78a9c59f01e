"""Tell hypothesis how to draw the classes of the library, so that `st.from_type(Adoption)` gives valid ones.

hypothesis calls `register` when it is imported (its entry point); a strategy is made when it is first asked for.
"""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from congress_rules import law, logic, policies, publicity, rulebooks
from congress_rules.policies import stages
from congress_rules.rulebooks.election_law.text import EDITIONS
from congress_rules.testing import (
    assessment,
    domain,
    grouping,
    journal,
    ranking,
    result,
    rule,
    staging,
    statute,
    taxonomy,
    term,
)
from congress_rules.testing import policy as of_policies
from congress_rules.testing import publicity as of_publicity
from congress_rules.testing.domain import numbers
from congress_rules.testing.elections.strategies import ELECTIONS
from congress_rules.testing.record import records
from congress_rules.testing.rulebook_laws import read_otherwise
from congress_rules.texts import Text

__all__ = ["STRATEGIES", "register"]

P = TypeVar("P", bound=policies.Policy)
Factory = Callable[[], st.SearchStrategy[Any]]


def _shipped(kind: type[P]) -> st.SearchStrategy[P]:
    """Draw a policy of the rulebook that ships it, read in any way."""

    def held(book: policies.Rulebook) -> list[P]:
        return [each for each in book.policies.values() if isinstance(each, kind)]

    book = next(each for each in rulebooks.SHIPPED if held(each))
    return read_otherwise(book).flatmap(lambda read: st.sampled_from(held(read)))


_LAW: Final[Mapping[type, Factory]] = {
    Text: statute.texts,
    law.DayCounting: statute.day_countings,
    law.Instrument: statute.instruments,
    law.Period: statute.periods,
    law.Provision: statute.provisions,
    law.Reading: statute.readings,
    law.Recurrence: statute.recurrences,
}
_LOGIC: Final[Mapping[type, Factory]] = {
    logic.AllOf: lambda: st.lists(rule.input_tests(), max_size=3).map(lambda some: logic.all_of(*some)),
    logic.AnyOf: lambda: st.lists(rule.input_tests(), max_size=3).map(lambda some: logic.any_of(*some)),
    logic.Axis: result.axes,
    logic.Booleans: lambda: st.just(logic.Booleans()),
    logic.Branch: result.branches,
    logic.Change: result.changes,
    logic.Changed: result.changed_regions,
    logic.Clause: rule.clauses,
    logic.Clauses: rule.clause_sets,
    logic.Collect: rule.collects,
    logic.Condition: rule.conditions,
    logic.Contender: result.contenders,
    logic.Count: term.counts,
    logic.Coverage: result.coverages,
    logic.Days: domain.day_domains,
    logic.DaysSince: term.days_since,
    logic.Decider: rule.rules,
    logic.Decides: result.decided_conditions,
    logic.Decision: result.decisions,
    logic.DecisionTable: rule.decision_tables,
    logic.Diagram: result.diagrams,
    logic.Difference: result.differences,
    logic.Domain: domain.domains,
    logic.Field: rule.fields,
    logic.Finding: result.findings,
    logic.Flip: result.flips,
    logic.Fold: rule.folds,
    logic.Grid: result.grids,
    logic.Ground: result.grounds,
    logic.Hit: result.hits,
    logic.HitPolicy: rule.hit_policies,
    logic.Input: term.terms,
    logic.Integers: domain.integer_domains,
    logic.Leaf: result.leaves,
    logic.Maximum: term.maxima,
    logic.Members: domain.member_domains,
    logic.Minimum: term.minima,
    logic.Missed: result.missed_regions,
    logic.Names: lambda: st.just(logic.Names()),
    logic.Norm: rule.norms,
    logic.Numbers: domain.number_domains,
    logic.Outcome: result.outcomes,
    logic.Parameter: term.parameters,
    logic.Product: term.products,
    logic.Range: domain.ranges,
    logic.Restated: result.restatements,
    logic.Row: rule.rows,
    logic.Selection: domain.selections,
    logic.Steps: term.step_terms,
    logic.Sum: term.sums,
    logic.Term: term.terms,
    logic.Test: rule.input_tests,
    logic.YearsSince: term.years_since,
}
_POLICIES: Final[Mapping[type, Factory]] = {
    policies.Admission: journal.admissions,
    policies.Amendment: of_policies.amendments,
    policies.Bounds: ranking.bounds,
    policies.Dense: lambda: st.just(policies.Dense()),
    policies.EligibilityPolicy: of_policies.eligibility_policies,
    policies.Extent: of_publicity.extents,
    policies.Facet: taxonomy.facets,
    policies.Figure: of_publicity.figures,
    policies.Foreign: taxonomy.strangers,
    policies.Journal: journal.journals,
    policies.Judged: of_policies.judged_terms,
    policies.Judgement: of_publicity.judgements,
    policies.Line: journal.lines,
    policies.Measure: journal.measures,
    policies.Member: taxonomy.members,
    policies.NextKey: ranking.next_keys,
    policies.Place: ranking.places,
    policies.Placed: taxonomy.placed_records,
    policies.Quantity: of_policies.quantities,
    policies.Quota: assessment.quotas,
    policies.QuotaPolicy: of_policies.work_quotas,
    policies.RankingPolicy: ranking.rankings,
    policies.Rate: journal.rates,
    policies.Rating: journal.ratings,
    policies.Recorded: ranking.recorded_ties,
    policies.RecordedOrder: ranking.recorded_orders,
    policies.RewardPolicy: of_policies.reward_policies,
    policies.Rulebook: assessment.rulebooks,
    policies.ScoringPolicy: of_policies.scoring_policies,
    policies.SetAside: journal.set_asides,
    policies.Shared: lambda: st.just(policies.Shared()),
    policies.Stage: lambda: st.one_of(journal.admissions(), journal.ratings(), journal.highest_only_stages()),
    policies.Standing: ranking.standings,
    policies.Step: journal.steps,
    policies.Taxonomy: taxonomy.taxonomies,
    policies.Ties: ranking.tie_rules,
    policies.Undecided: lambda: st.just(policies.Undecided()),
}
_STAGES: Final[Mapping[type, Factory]] = {
    stages.Adjusting: staging.adjusting_stages,
    stages.AdjustmentPolicy: staging.adjustment_policies,
    stages.Cancelling: staging.cancelling_stages,
    stages.Converting: staging.converting_stages,
    stages.Crediting: staging.crediting_stages,
    stages.Entering: staging.entering_stages,
    stages.Keeping: staging.keeping_stages,
    stages.Limiting: staging.limiting_stages,
    stages.Owing: staging.owing_stages,
    stages.Rounded: staging.rounded_stages,
    stages.Rounding: staging.roundings,
    stages.Shares: staging.shares,
    stages.Subtotal: staging.subtotals,
}
_PUBLICITY: Final[Mapping[type, Factory]] = {
    publicity.Account: assessment.accounts,
    publicity.AdmissionPolicy: of_policies.admission_policies,
    publicity.Adoption: of_publicity.adoptions,
    publicity.Assessment: assessment.assessments,
    publicity.Approval: of_publicity.approvals,
    publicity.Award: of_publicity.awards,
    publicity.Candidate: of_publicity.candidates,
    publicity.Candidates: assessment.candidate_lists,
    publicity.Circular: assessment.circulars,
    publicity.Comparison: assessment.comparisons,
    publicity.Designation: of_publicity.designations,
    publicity.HighestOnly: journal.highest_only_stages,
    publicity.GroupPolicy: grouping.group_policies,
    publicity.Holder: of_publicity.holders,
    publicity.HonourPolicy: of_policies.honour_policies,
    publicity.Ledger: of_publicity.ledgers,
    publicity.OncePerStory: journal.once_per_story_rules,
    publicity.Outreach: of_publicity.outreach,
    publicity.OutreachPolicy: of_publicity.outreach_policies,
    publicity.OutreachTotal: of_publicity.outreach_sums,
    publicity.OutreachTotals: of_publicity.outreach_reports,
    publicity.Outlet: of_publicity.outlets,
    publicity.Person: of_publicity.people,
    publicity.Placing: grouping.placings,
    publicity.Proposal: assessment.proposals,
    publicity.PublicityRulebook: assessment.publicity_rulebooks,
    publicity.ReportingFault: of_publicity.reporting_faults,
    publicity.Roster: assessment.rosters,
    publicity.Submission: of_publicity.submissions,
    publicity.SubmissionPolicy: of_policies.submission_policies,
    publicity.Unit: of_publicity.units,
    publicity.Tier: grouping.tiers,
    publicity.TierPolicy: grouping.tier_policies,
    publicity.WorkQuota: of_policies.work_quotas,
    publicity.WrittenInstruction: of_publicity.written_instructions,
}
_SHIPPED: Final = {type(policy) for book in rulebooks.SHIPPED for policy in book.policies.values()}
_OTHERS: Final[Mapping[type, Factory]] = {
    rulebooks.BeijingRules: lambda: read_otherwise(rulebooks.BEIJING_RULES),
    rulebooks.Edition: lambda: st.sampled_from(EDITIONS),
    rulebooks.ElectionLaw: lambda: read_otherwise(rulebooks.ELECTION_LAW),
    rulebooks.ElectionOutline: lambda: read_otherwise(rulebooks.ELECTION_OUTLINE),
    rulebooks.AgencyContact: lambda: records(rulebooks.AgencyContact),
    rulebooks.AgencyPublicity: lambda: st.just(rulebooks.AGENCY_PUBLICITY),
    rulebooks.AgencyTasks: lambda: st.builds(rulebooks.AgencyTasks, least=st.integers(0, 9)),
    rulebooks.AgencyTraining: lambda: records(rulebooks.AgencyTraining),
    rulebooks.DistrictDocument: lambda: records(rulebooks.DistrictDocument),
    rulebooks.DistrictMeeting: lambda: records(rulebooks.DistrictMeeting),
    rulebooks.DistrictReport: lambda: read_otherwise(rulebooks.DISTRICT_REPORT),
    rulebooks.DistrictWeights: staging.district_weights,
    rulebooks.StreetPlan: lambda: read_otherwise(rulebooks.STREET_PLAN),
    rulebooks.StreetTraining: lambda: records(rulebooks.StreetTraining),
    rulebooks.StreetWeights: lambda: st.builds(rulebooks.StreetWeights, per_item=numbers(), per_rate=numbers()),
}

STRATEGIES: Final[Mapping[type, Factory]] = MappingProxyType(
    {
        **_LAW,
        **_LOGIC,
        **_POLICIES,
        **_STAGES,
        **_PUBLICITY,
        rulebooks.InterimMeasures: assessment.interim_measures,
        **_OTHERS,
        **{kind: partial(_shipped, kind) for kind in sorted(_SHIPPED, key=lambda each: each.__name__)},
        **ELECTIONS,
    }
)
"""For each public class the function that gives its strategy."""


def register() -> None:
    """Register the strategies of all public classes with hypothesis."""
    for kind, factory in STRATEGIES.items():
        st.register_type_strategy(kind, partial(_drawn, factory))


def _drawn(factory: Factory, _kind: type) -> st.SearchStrategy[Any]:
    return factory()
