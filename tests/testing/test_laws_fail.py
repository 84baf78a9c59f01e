"""Every law fails on a rule that is broken on purpose, and holds of the rule that is not."""

from datetime import date
from typing import Any

import pytest
from hypothesis import Phase, settings

from congress_rules import testing
from congress_rules.errors import LawBrokenError
from congress_rules.logic import ANY
from congress_rules.rulebooks import INTERIM_MEASURES
from congress_rules.testing import (
    AssessmentLaws,
    EligibilityLaws,
    QuotaLaws,
    RankingLaws,
    RulebookLaws,
    ScoringLaws,
    TableLaws,
)
from tests.policies.nouns import BOOK, LEVEL, OFFICE, TAXONOMY, row
from tests.testing import broken as b
from tests.testing import quotas as q

QUICK = settings(phases=[Phase.generate], database=None, print_blob=False)


def inheriting(laws, **stated):
    """Give a class that inherits laws and states what is tested."""
    return type("TestStated", (laws,), {"profile": QUICK, "examples": 300, **stated, "__module__": __name__})


def of(policy):
    """Bind a policy to the taxonomy of the office."""
    return policy.bound(TAXONOMY, (), ())


GAP = (row("low", 1, LEVEL.equals("county")),)
OVERLAP = (*b.ROWS, row("again", 3, LEVEL.equals("city")))
AMENDED = BOOK.amend("points", row("city", 3, LEVEL.equals("city")), since=date(2025, 1, 1), basis=OFFICE.cite("1"))
BROKEN: dict[tuple[type[testing.Laws], str], list[dict[str, Any]]] = {
    (TableLaws, "test_the_grid_decides_as_the_scan"): [{"table": b.table(kind=b.Forgetful)}],
    (TableLaws, "test_frames_decide_alike"): [{"table": b.table(kind=b.Spotty)}],
    (AssessmentLaws, "test_the_written_form_decides_alike"): [{"book": INTERIM_MEASURES, "_again": q.ANOTHER}],
    (TableLaws, "test_knowing_more_turns_no_decision"): [{"table": b.table(kind=b.Guessing)}],
    (TableLaws, "test_foreign_values_are_out_of_domain"): [
        {"table": b.table(kind=b.Guessing)},
        {"table": b.table(kind=b.Nameless)},
    ],
    (TableLaws, "test_every_decision_is_explained"): [
        {"table": b.table(*b.UNCITED)},
        {"table": b.table(*b.ASTRAY)},
    ],
    (TableLaws, "test_flips_lead_where_they_say"): [{"table": b.table(kind=b.Mistaken)}],
    (TableLaws, "test_no_gap_or_conflict_goes_unreported"): [
        {"table": b.table(*GAP, kind=b.Blind)},
        {"table": b.table(*OVERLAP, kind=b.Blind)},
    ],
    (TableLaws, "test_findings_show_themselves"): [
        {"table": b.table(kind=b.Alarmed)},
        {"table": b.table(kind=b.Masking)},
    ],
    (TableLaws, "test_check_finds_no_error"): [{"table": b.table(*GAP)}, {"table": b.table(*OVERLAP, hit=ANY)}],
    (TableLaws, "test_every_provision_exists"): [{"table": b.table(*b.UNCITED)}, {"table": b.table(*b.ASTRAY)}],
    (EligibilityLaws, "test_cases_decide_as_their_values"): [{"policy": of(b.Lax())}],
    (EligibilityLaws, "test_many_are_admitted_as_one_is"): [{"policy": of(b.Welcoming())}],
    (EligibilityLaws, "test_cases_are_explained"): [{"policy": of(b.Arbitrary())}],
    (ScoringLaws, "test_rates_are_those_decided"): [{"policy": of(b.Rounding())}],
    (ScoringLaws, "test_cases_decide_as_their_values"): [{"policy": of(b.OffTheTable())}],
    (ScoringLaws, "test_nothing_is_lost"): [{"policy": of(b.Losing())}, {"policy": of(b.Inventing())}],
    (ScoringLaws, "test_order_does_not_matter"): [{"policy": of(b.FirstComes())}],
    (ScoringLaws, "test_parts_add_up"): [{"policy": of(b.Pairwise())}],
    (ScoringLaws, "test_totals_are_sums_of_exact_lines"): [{"policy": of(b.Inexact())}, {"policy": of(b.Twice())}],
    (ScoringLaws, "test_lines_are_of_their_entry"): [{"policy": of(b.Diverting())}, {"policy": of(b.Staged())}],
    (ScoringLaws, "test_lines_are_within_bounds"): [{"policy": of(b.Modest())}, {"policy": of(b.Certain())}],
    (ScoringLaws, "test_every_reason_is_explained"): [{"policy": of(b.Uncited())}],
    (RankingLaws, "test_order_does_not_matter"): [{"policy": b.ranking(b.AsGiven)}],
    (RankingLaws, "test_everybody_is_ranked_once"): [{"policy": b.ranking(b.Leaving)}],
    (RankingLaws, "test_more_is_ranked_higher"): [{"policy": b.ranking(b.Reversed)}, {"policy": b.ranking(b.Alone)}],
    (RankingLaws, "test_ties_are_as_stated"): [{"policy": b.ranking(b.Skipping)}],
    (RankingLaws, "test_raising_a_total_never_hurts"): [{"policy": b.ranking(b.Reversed)}],
    (RankingLaws, "test_places_are_respected"): [{"policy": b.ranking(b.Leading)}],
    (RankingLaws, "test_open_entries_change_no_lead_that_is_said"): [
        {"policy": b.ranking(kind)} for kind in (b.Hasty, b.Rising, b.Closed, b.Unmarked)
    ],
    (QuotaLaws, "test_cases_decide_as_their_values"): [{"policy": q.bound(q.Careless)}],
    (QuotaLaws, "test_every_holder_is_listed"): [
        {"policy": q.bound(q.Forgiving)},
        {"policy": q.bound(q.Repeating)},
    ],
    (QuotaLaws, "test_what_is_done_and_missing_makes_what_is_required"): [{"policy": q.bound(q.Easy)}],
    (QuotaLaws, "test_only_what_counts_is_counted"): [{"policy": q.bound(q.Generous)}],
    (QuotaLaws, "test_order_does_not_matter"): [{"policy": q.bound(q.Early)}],
    (QuotaLaws, "test_parts_add_up"): [{"policy": q.bound(q.Early)}],
    (AssessmentLaws, "test_no_entry_is_lost"): [{"book": q.measures(q.Dropping)}],
    (AssessmentLaws, "test_totals_are_sums_of_lines"): [{"book": q.measures(q.Adding)}],
    (AssessmentLaws, "test_order_does_not_matter"): [{"book": q.measures(q.Unsorted)}],
    (AssessmentLaws, "test_parts_add_up"): [{"book": q.measures(q.Single)}],
    (AssessmentLaws, "test_every_reason_is_explained"): [{"book": q.measures(q.Reasonless)}],
    (RulebookLaws, "test_however_it_is_read_it_is_sound"): [
        {"book": b.office(notes=b.GapWhenRead())},
        {"book": b.office(points=b.Astray())},
    ],
    (RulebookLaws, "test_differences_show_themselves"): [{"book": b.office(b.Changing)}],
    (RulebookLaws, "test_a_day_hides_what_comes_later"): [
        {"book": b.office(b.Remembering, amendments=AMENDED.amendments)}
    ],
    (RulebookLaws, "test_it_reads_in_both_languages"): [{"book": b.office(b.Mute)}],
}
CASES = [(laws, name, stated) for (laws, name), several in BROKEN.items() for stated in several]


@pytest.mark.parametrize(
    ("laws", "name", "stated"), CASES, ids=[f"{c[0].__name__}-{c[1]}-{n}" for n, c in enumerate(CASES)]
)
def test_a_broken_rule_breaks_its_law(laws, name, stated):
    """The law is broken, and says what it is."""
    with pytest.raises(LawBrokenError, match="broken law: "):
        getattr(inheriting(laws, **stated)(), name)()


def written_in(laws, name):
    """Give the class in which a law is written."""
    return next(kind for kind in laws.__mro__ if name in vars(kind))


def test_every_law_is_broken_by_something():
    """No law is left out here."""
    several = [found for name in testing.__all__ if isinstance(found := getattr(testing, name), type)]
    listed = {(written_in(laws, name), name) for laws, name in BROKEN}
    every = {(laws, name) for laws in several if issubclass(laws, testing.Laws) for name in vars(laws)}
    assert {pair for pair in every if pair[1].startswith("test_")} == listed
