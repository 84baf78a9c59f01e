"""The Interim Measures read many rows as they read single entries; `tests.frames.agreement` compares more of them."""

from datetime import date

import attrs
import polars as pl
import pytest

from congress_rules.law import Authority, Instrument
from congress_rules.logic import Clause, Number, Row
from congress_rules.publicity import CHARACTERS, LEVEL, OUTLET_KIND
from congress_rules.rulebooks import InterimAdmission, InterimScoring
from congress_rules.texts import Text
from tests.frames.agreement import (
    LISTED,
    READINGS,
    YEAR,
    admitted,
    adoptions,
    book_in,
    columns_of,
    policies,
    read_admissions,
    read_scores,
    scored,
)

COUNT = 6_000
"""How many rows are compared; more of them make a long run."""
ENTRIES = list(adoptions(COUNT))
FRAME = pl.DataFrame(columns_of(ENTRIES))
NOTICE = Instrument(
    id="notice",
    title=Text("通知", "Notice"),
    authority=Authority.HOUSE_RULE,
    contents={"1": Text("字数", "length"), "2": Text("网站", "sites")},
)


@pytest.mark.parametrize("policy", list(policies(READINGS[0])), ids=lambda policy: policy[0])
def test_the_measures_agree(policy):
    """No row of thousands is read otherwise than its entry; many results occur."""
    _, rule, scalar, columnar = policy
    expected = [scalar(rule, entry) for entry in ENTRIES]
    assert len(set(expected)) > 5
    assert expected == columnar(rule, FRAME)


@pytest.mark.parametrize(
    ("number", "policy"),
    [(number, policy) for number, readings in enumerate(READINGS[1:]) for policy in policies(readings)],
    ids=lambda each: each if isinstance(each, int) else each[0],
)
def test_other_readings_agree(number, policy):
    """So it is in other readings of the text."""
    _, rule, scalar, columnar = policy
    entries = ENTRIES[number :: COUNT // 2000]
    assert [scalar(rule, entry) for entry in entries] == columnar(rule, FRAME[number :: COUNT // 2000])


class LengthAdmission(InterimAdmission):
    """Admit pieces of 200 characters or more."""

    def clauses(self) -> tuple[Clause, ...]:
        """Ask for the length, too."""
        return (*super().clauses(), Clause(id="long", when=CHARACTERS.at_least(200), basis=NOTICE.cite("1")))


class SiteScoring(InterimScoring):
    """Give points for the sites of national congresses, from 2025 on."""

    def rows(self) -> tuple[Row[Number], ...]:
        """List the sites, too."""
        tests = LEVEL.equals("national"), OUTLET_KIND.equals("website")
        site = Row[Number](id="site", when=tests, value=5, since=date(2025, 1, 1), basis=NOTICE.cite("2"))
        return (*super().rows(), site)


def test_a_policy_with_one_more_clause_runs_on_frames():
    """A subclass that returns more clauses needs no further code; its clause has a bit of its own."""
    policy = attrs.evolve(book_in({}), admission=LengthAdmission()).admission.within(LISTED, YEAR)
    expected = [admitted(policy, entry) for entry in ENTRIES[:3000]]
    assert any("long" in failing for _, _, failing, _ in expected)
    assert expected == read_admissions(policy, FRAME.head(3000))


def test_a_policy_with_one_more_row_runs_on_frames():
    """A subclass that returns more rows needs no further code."""
    policy = attrs.evolve(book_in({}), scoring=SiteScoring()).scoring
    expected = [scored(policy, entry) for entry in ENTRIES[:3000]]
    assert any(row == "site" for _, row, _ in expected)
    assert expected == read_scores(policy, FRAME.head(3000))
