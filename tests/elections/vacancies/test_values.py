"""Test what the nouns hold: exact numbers, names and ids; messages name classes, never values."""

from datetime import date, datetime
from fractions import Fraction
from typing import Any

import pytest

from congress_rules.elections.misconduct import Act, Disruption
from congress_rules.elections.vacancies import (
    Credentials,
    LinkedPost,
    RecallDemand,
    RecallMotion,
    RecallProceedings,
    RegionTree,
    Resignation,
    Tally,
    TwoSeats,
)
from tests.elections.vacancies.cases import REGIONS, demand, motion

PERSON = "Zhang San"


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda: Tally(count=-1, of=1), ValueError, "count must be a whole number from 0, not a smaller one"),
        (lambda: Tally(count=1, of=0), ValueError, "of must be a whole number from 1, not a smaller one"),
        (lambda: Tally(count=True), TypeError, "count must be a whole number from 0, not bool"),
        (lambda: Tally(count=Fraction(1)), TypeError, "not Fraction"),  # type: ignore[arg-type]
        (lambda: RecallDemand(level=""), ValueError, "level must be a non-empty string, not an empty one"),
        (lambda: RecallDemand(level=4), TypeError, "level must be a non-empty string, not int"),  # type: ignore[arg-type]
        (lambda: RecallDemand(written=1), TypeError, "written must be True or False, not int"),  # type: ignore[arg-type]
        (lambda: RecallDemand(signatories=PERSON), TypeError, "not one string"),
        (lambda: RecallDemand(signatories=["a", ""]), ValueError, "each of signatories"),
        (lambda: RecallDemand(signatories=["a", 1]), TypeError, "each of signatories"),  # type: ignore[list-item]
        (lambda: Credentials(session=datetime(2021, 1, 1)), TypeError, "not datetime"),  # noqa: DTZ001
        (lambda: Credentials(session="2021-01-01"), TypeError, "a day"),  # type: ignore[arg-type]
        (lambda: RecallProceedings(vote=51), TypeError, "vote"),  # type: ignore[arg-type]
        (lambda: TwoSeats(one="a", other="b", regions={}), TypeError, "regions"),  # type: ignore[arg-type]
    ],
)
def test_refuses_what_is_no_such_value(make, error, message):
    """By an error that names the attribute and the class, and never the value."""
    with pytest.raises(error, match=message) as caught:
        make()
    assert PERSON not in str(caught.value)


def test_keeps_personal_data_out_of_repr():
    """Who signed, who moved, and what is known of a person."""
    assert "v1" not in repr(demand())
    assert "v1" not in repr(motion())
    assert "bribery" not in repr(Act(kind="bribery", target="voters", official=True))
    assert "qualified" not in repr(Credentials(qualified=False))
    assert "recall" not in repr(LinkedPost(level="county", cause="recall")).lower()
    assert "True" not in repr(Disruption(act=Act(won=True), disrupts=True, regulated=False))


@pytest.mark.parametrize(
    ("count", "of", "expected"),
    [(0, 1, Fraction(0)), (1, 1, Fraction(1)), (50, 100, Fraction(1, 2)), (None, 1, None), (1, None, None)],
)
def test_gives_exact_shares(count, of, expected):
    """An unknown number makes an unknown share."""
    assert expected == Tally(count=count, of=of).share
    assert expected == RecallMotion(count=count, of=of).share
    assert expected == Resignation(vote=Tally(count=count, of=of)).vote.share


def test_counts_signatories():
    """A number stated is taken for voters of the district; without their list it is unknown how many are."""
    assert (None, None) == (RecallDemand().signed, RecallDemand().local)
    assert (51, 51) == (RecallDemand(signatures=51).signed, RecallDemand(signatures=51).local)
    listed = RecallDemand(signatories=["a", "b", "a"])
    assert (2, None) == (listed.signed, listed.local)
    assert 1 == RecallDemand(signatories=["a", "b"], voters=["b", "c"]).local


def test_counts_the_days_to_the_session():
    """Below zero when the list came later."""
    assert 1 == Credentials(published_on=date(2024, 2, 29), session=date(2024, 3, 1)).lead
    assert -1 == Credentials(published_on=date(2024, 3, 1), session=date(2024, 2, 29)).lead
    assert Credentials(session=date(2024, 3, 1)).lead is None


def test_regions_are_a_tree():
    """That can be compared, hashed and walked."""
    assert ("haidian", "beijing") == REGIONS.above("town")
    assert () == REGIONS.above("beijing")
    assert "haidian" == REGIONS["town"]
    assert 5 == len(REGIONS)
    same: dict[str, str | None] = {region: REGIONS[region] for region in reversed([*REGIONS])}
    assert hash(REGIONS) == hash(RegionTree(same))
    assert RegionTree(same) == REGIONS
    with pytest.raises(LookupError, match="did you mean 'haidian'"):
        REGIONS.above("haidan")


@pytest.mark.parametrize(
    ("parents", "faults"),
    [
        ({"a": "b"}, ["regions[a]"]),
        ({"a": "a"}, ["regions[a]"]),
        ({"a": "b", "b": "a", "c": "a"}, ["regions[a]", "regions[b]"]),
        ({"a": "x", "b": "b", "c": None}, ["regions[a]", "regions[b]"]),
    ],
)
def test_regions_may_not_contain_themselves(parents, faults):
    """Nor lie in one that is not listed; every fault is listed."""
    with pytest.raises(ValueError, match=r"regions\[") as caught:
        RegionTree(parents)
    error: Any = caught.value
    assert faults == [fault.path for fault in error.faults]
