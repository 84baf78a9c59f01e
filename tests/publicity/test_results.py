"""Test what is read off an assessment: circulars, one account alone, and tables."""

from datetime import date

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from congress_rules.law import Edges, Period, Window
from congress_rules.logic import Row
from congress_rules.policies import POINTS, YUAN, Shared
from congress_rules.policies.stages import Owing, Per
from congress_rules.publicity import ADOPTED_ON, LEVEL, UNIT_ID, PublicityRulebook, Unit, WorkQuota
from congress_rules.rulebooks import DISTRICT_REPORT, INTERIM_MEASURES
from congress_rules.testing import assessments
from congress_rules.texts import Text
from tests.publicity.entries import YEAR, in_media, ledger_of

COURT = Unit(id="court", kind="court")
PIECES = (
    in_media("city", "party_paper", adopted_on=date(2024, 6, 30)),
    in_media("city", "party_paper", id="e2", adopted_on=date(2024, 7, 1)),
    in_media("city", "party_paper", id="e3", genre=None),
)
LEDGER = attrs.evolve(ledger_of(*PIECES), units=(PIECES[0].unit, COURT))
FOUND = INTERIM_MEASURES.assess(LEDGER, YEAR)


class Weekly(WorkQuota):
    """A piece a week."""

    def rows(self):
        """Require one of everybody."""
        return (Row(id="one", name=Text("一篇", "one"), value=1),)


class Penalised(PublicityRulebook):
    """A point less for each week without a piece."""

    def stages(self, ledger, period):
        """Let quotas count."""
        rule = Row(id="missed", name=Text("未完成", "missed"), value=-1)
        owed = self.owed(ledger, period)
        return (
            *super().stages(ledger, period),
            Owing(id="owed", rule=rule, measure=POINTS, value=-1, per=Per.MISSED, quotas=owed, falls_on={}),
        )


WEEKLY = Penalised(
    id="weekly",
    instrument=INTERIM_MEASURES.instrument,
    taxonomy=INTERIM_MEASURES.taxonomy,
    readings=INTERIM_MEASURES.readings,
    admission=INTERIM_MEASURES.admission,
    scoring=INTERIM_MEASURES.scoring,
    ranking=None,
    quotas=(
        Weekly(
            id="weekly-piece",
            name=Text("每周一篇", "one a week"),
            of="adoptions",
            by="unit",
            window=Window.ISO_WEEK,
            edges=Edges.FIRST_DAY,
        ),
    ),
)
"""The weeks are those that begin in the period, so that the last may end after it."""


def test_circulars():
    """By the half-year: what was gained, and in all; units at zero are listed."""
    first, second = FOUND.circulars(Window.HALF)
    assert ({"court": 0, "town": 6}, {"court": 0, "town": 6}) == (first.gained, first.running)
    assert ({"court": 0, "town": 6}, {"court": 0, "town": 12}) == (second.gained, second.running)
    assert "first half of 2024\ntown  6, in all 6 (pieces: 1)\ncourt  0, in all 0 (pieces: 0)" == first.explain("en")
    assert "2024年下半年\ntown  本期6（1篇），累计12\ncourt  本期0（0篇），累计0" == second.explain()
    assert {"window": "2024年上半年", "unit": "town", "pieces": 1, "gained": 6, "running": 6} == first.to_rows()[0]
    assert "<td>town</td>" in first._repr_html_()
    assert "gained" not in repr(second)
    assert "running" not in repr(second)


def test_a_period_that_cuts_a_window():
    """The last circular is cut to the period."""
    part = INTERIM_MEASURES.assess(LEDGER, Period(date(2024, 6, 15), date(2024, 7, 10)))
    assert [date(2024, 6, 30), date(2024, 7, 10)] == [each.window.last for each in part.circulars(Window.MONTH)]


def test_edges_that_leave_days_out():
    """Where the caller states whole windows, days that no window covers count in none."""
    part = INTERIM_MEASURES.assess(LEDGER, Period(date(2024, 6, 15), date(2024, 7, 31)))
    (july,) = part.circulars(Window.MONTH, Edges.WHOLE)
    assert (6, 6, 1) == (july.gained["town"], july.running["town"], july.pieces["town"])


def test_a_line_of_a_day_after_the_period_counts_in_the_last_circular():
    """A week that ends after the period costs its points on the last day, so that running totals are totals."""
    found = WEEKLY.assess(LEDGER, Period.month(2024, 7))
    (july,) = found.circulars(Window.MONTH)
    assert {line.entry.day for line in found.journal.lines} > {date(2024, 8, 4)}
    assert found.totals == july.running


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(assessments(), st.sampled_from(Window))
def test_windows_sum_to_the_total(found, window):
    """The last running total is the total, for every unit."""
    assert found.totals == {**found.circulars(window)[-1].running}


@pytest.mark.parametrize(("account", "lines"), [("town", 2), ("court", 0), ("nobody", 0)])
def test_one_account_alone(account, lines):
    """Its lines, quotas and honours, in words and as rows; its place only when asked."""
    own = FOUND.of(account)
    assert lines == len(own.to_rows()) == len(own.journal.lines)
    assert {account} >= {each.account for each in own.quotas} | {each.account for each in own.honours}
    assert (account == "nobody") == (own.standing is None)
    assert own.journal.explain("en") in own.explain("en")
    assert own._repr_html_().startswith("<table>")


def test_tables_of_an_assessment():
    """A row per unit, per quota and per candidate."""
    book = attrs.evolve(INTERIM_MEASURES, ranking=attrs.evolve(INTERIM_MEASURES.ranking, ties=Shared(), places=1))
    ranked = book.assess(attrs.evolve(LEDGER, adoptions=PIECES[:2]), YEAR)
    expected = {"unit": "town", "total": 12, "rank": 1, "best": 1, "worst": 1, "leading": True, "open": False}
    expected.update(ranking="ranking", tier=None)
    assert expected == ranked.to_rows()[0]
    assert "<td>court</td>" in ranked._repr_html_()
    quota = next(row for row in FOUND.quota_rows("en") if row["quota"] == "yearly-pieces")
    assert ("town", 4, None, None) == tuple(quota[key] for key in ("account", "required", "done", "met"))
    honour = FOUND.honour_rows("en")[0]
    assert ("advanced_unit", "advanced unit", None) == tuple(honour[key] for key in ("honour", "name", "granted"))
    assert "art. 5" in honour["grounds"]
    assert {"town": 12, "court": 0} == {"court": 0, **FOUND.rolled_up(POINTS)}


def test_units_that_nobody_ranks():
    """They are listed with their totals; what would be their places is unknown."""
    unranked = DISTRICT_REPORT.assess(attrs.evolve(LEDGER, adoptions=()), YEAR)
    places = dict.fromkeys(("ranking", "rank", "best", "worst", "leading", "open", "tier"))
    assert [{"unit": unit, "total": 0, **places} for unit in ("court", "town")] == unranked.to_rows()


def test_sums_by_a_term():
    """By level in the order of levels, what has none last; sums by a term are parts of the whole."""
    pieces = (
        in_media("national", "party_paper", id="n"),
        in_media("city", "party_paper", id="c"),
        in_media("city", "party_paper", id="d"),
    )
    found = INTERIM_MEASURES.assess(ledger_of(*pieces), YEAR)
    assert [("city", 12), ("national", 10)] == [*found.sums(POINTS, LEVEL).items()]
    assert {} == found.sums(YUAN, LEVEL)
    penalised = WEEKLY.assess(ledger_of(*pieces), Period.month(2024, 6)).sums(POINTS, LEVEL)
    assert [("city", 12), ("national", 10), (None, -3)] == [*penalised.items()]
    assert [*found.sums(POINTS, ADOPTED_ON)] == [pieces[0].day]
    assert {"town": 22} == found.sums(POINTS, UNIT_ID)
