"""Test that the clauses on the right to vote run over frames of voters, and say the same as of each voter."""

from datetime import date
from typing import Any

import attrs
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules import frames
from congress_rules.elections.franchise import Voter
from congress_rules.testing.elections.franchise import franchise_policies, voters
from tests.elections.electorate import DAY, FRANCHISES, LAW, VOTER, a_voter

TYPES = {date: pl.Date, bool: pl.Boolean, str: pl.String}


def frame_of(people):
    """Give a frame of voters: a column for each attribute, named after it."""
    kinds = {each.name: _kind(each.type) for each in attrs.fields(Voter)}
    return pl.DataFrame([attrs.asdict(each) for each in people], schema=kinds)


def _kind(hint: Any) -> Any:
    return next(column for kind, column in TYPES.items() if kind.__name__ in str(hint))


def judged(policy, people, day=DAY):
    """Give verdict, status and the masks of each voter."""
    found = frames.admit(policy, frame_of(people), parameters=policy.parameters(day))
    return found.select("verdict", "status", "failing", "unknown").rows()


def test_masks_of_failing_and_unknown_clauses():
    """Each row says which clauses fail and which are open."""
    people = [
        VOTER,
        a_voter(citizen=False, born=date(2010, 1, 1)),
        a_voter(deprivation=None, born=date(2010, 1, 1)),
        a_voter(deprivation="term", deprived_until=None, custody=None, suspended_by="court"),
    ]
    rows = judged(LAW, people)
    assert [(True, 0, 0), (False, 0b11, 0), (False, 0b10, 0b100), (None, 0, 0b1100)] == [
        (verdict, failing, unknown) for verdict, _, failing, unknown in rows
    ]
    assert ("citizen", "adult") == frames.ids(LAW, 0b11)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_frame_says_the_same(data):
    """Row by row, by every reading: verdict, status, and the clauses."""
    policy: Any = data.draw(franchise_policies())
    people = data.draw(st.lists(voters(), min_size=1, max_size=8))
    day = data.draw(st.dates(date(2023, 1, 1), date(2028, 12, 31)))
    for voter, (verdict, status, failing, unknown) in zip(people, judged(policy, people, day), strict=True):
        decision = policy.decide(voter, day)
        assert (decision.outcome.value, str(decision.status)) == (verdict, status)
        if decision.status != "out_of_domain":
            truths = policy.truths(voter, day)
            assert [name for name, truth in truths.items() if truth is False] == [*policy.ids(failing)]
            assert [name for name, truth in truths.items() if truth is None] == [*policy.ids(unknown)]


@pytest.mark.parametrize("policy", FRANCHISES.values(), ids=FRANCHISES)
def test_the_age_is_a_cut_on_the_day_of_birth(policy):
    """With the day stated, no derived input is left."""
    settled = policy.conditions.at(**policy.parameters(DAY))
    assert {"born", "deprived_until"} <= {each.key for each in settled.inputs}
    assert not {"age", "since_deprivation"} & {each.key for each in settled.inputs}
