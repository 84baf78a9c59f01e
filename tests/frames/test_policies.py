"""Frames read every policy of every shipped rulebook as its naive scan does, rewards and taxonomies among them."""

import attrs
import polars as pl
import pytest

from congress_rules.policies import RewardPolicy
from congress_rules.rulebooks import SHIPPED
from tests.differential.policies import expected, policies_of, read, rows_for
from tests.frames.test_scoring import ByKind
from tests.policies.nouns import BOOK, TAXONOMY, Notes

POLICIES = {f"{book.id} {name}": policy for book in SHIPPED for name, policy in policies_of(book)}


@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
def test_every_policy_is_read_alike(policy):
    """No row is read otherwise: members, those that are like others, boundaries, unknown and foreign values."""
    rows = rows_for(policy, 600)
    told = expected(policy, rows)
    found = read(policy, rows.frame, rows.columns)
    assert told.rows() == found.select(pl.col(name).cast(kind) for name, kind in told.schema.items()).rows()


def test_rewards_and_taxonomies_are_among_them():
    """Amounts that no text states, and quantities, are among what is read."""
    rewards = {name: policy for name, policy in POLICIES.items() if isinstance(policy, RewardPolicy)}
    statuses = {each for one in rewards.values() for each in expected(one, rows_for(one, 600))["status"]}
    assert {"decided", "unknown", "out_of_domain", "not_regulated"} <= statuses
    assert any(policy.counted is not None for policy in rewards.values())


@pytest.mark.parametrize("policy", [Notes, ByKind], ids=lambda policy: policy.__name__)
def test_members_that_come_and_go_are_read_alike(policy):
    """A dated taxonomy is read on the day of each row."""
    dated = attrs.evolve(policy(), taxonomy=TAXONOMY, readings=BOOK.readings)
    rows = rows_for(dated, 600)
    known = rows.frame[rows.columns["day"]].is_not_null()
    told = expected(dated, rows).filter(known)
    found = read(dated, rows.frame.filter(known), rows.columns)
    assert told.rows() == found.select(pl.col(name).cast(kind) for name, kind in told.schema.items()).rows()
