"""Test that voters on several lists are found, one by one and over frames, without telling who they are."""

from collections import Counter
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules.elections.registration import Listed, OneDistrictPolicy, VoterList
from congress_rules.errors import FrameError
from congress_rules.frames.registering import duplicates
from congress_rules.logic import Status
from congress_rules.rulebooks.beijing_rules.registration import ONE_DISTRICT
from congress_rules.testing import EligibilityLaws
from congress_rules.testing.elections.registration import voter_lists
from tests.elections.electorate import ONE_DISTRICTS

POLICY: OneDistrictPolicy = ONE_DISTRICTS["law-2020"]
LISTS = st.lists(voter_lists(), max_size=4)


@given(lists=LISTS)
def test_as_counting_finds_them(lists):
    """Those who stand on the lists more than once, with every district, whatever the order."""
    times = Counter(voter for each in lists for voter in each.voters)
    found = POLICY.duplicates(lists)
    assert {voter for voter, count in times.items() if count > 1} == {each.voter for each in found}
    assert all(times[each.voter] == len(each.districts) for each in found)
    assert found == POLICY.duplicates(reversed(lists))


@given(one=LISTS, other=LISTS)
def test_more_lists_never_find_fewer(one, other):
    """Whoever is found among some lists is found among more."""
    some, more = ({each.voter for each in POLICY.duplicates(lists)} for lists in (one, [*one, *other]))
    assert some <= more


@pytest.mark.parametrize("policy", ONE_DISTRICTS.values(), ids=ONE_DISTRICTS)
def test_nothing_tells_who_it_is(policy):
    """Messages name the districts and the articles, not the voter."""
    (found,) = policy.duplicates([VoterList(district=each, voters=["secret"]) for each in ("north", "south")])
    assert "secret" == found.voter
    assert "north, south" in found.explain("en")
    assert "north、south" in found.explain()
    assert "secret" not in repr(found) + found.explain() + found.explain("en") + repr(found.decision.inputs)


@pytest.mark.parametrize(
    ("districts", "expected"), [((), True), (("n",), True), (("n", "s"), False), (("n",) * 9, False)]
)
def test_at_most_one(districts, expected):
    """None and one are in order."""
    assert expected is ONE_DISTRICT.decide(Listed(voter="v", districts=tuple(districts))).value


KINDS: dict[str, Any] = {
    "polars": lambda frame: frame,
    "lazy": lambda frame: frame.lazy(),
    "arrow": pl.DataFrame.to_arrow,
}


def rows(frame: Any) -> list[tuple[Any, ...]]:
    """Give the rows of a frame of any kind."""
    if isinstance(frame, pl.LazyFrame):
        frame = frame.collect()
    return frame.rows() if isinstance(frame, pl.DataFrame) else [tuple(each.values()) for each in frame.to_pylist()]


@settings(max_examples=40, deadline=None)
@given(lists=LISTS, kind=st.sampled_from(sorted(KINDS)))
def test_a_frame_says_the_same(lists, kind):
    """The same voters, in the order of their ids, in the same kind of frame."""
    listed = [(voter, each.district) for each in lists for voter in each.voters]
    frame = pl.DataFrame(listed, schema={"voter": pl.String, "district": pl.String}, orient="row")
    given_ = KINDS[kind](frame)
    found = duplicates(POLICY, given_)
    assert type(given_) is type(found)
    expected = [(each.voter, len(each.districts), False) for each in POLICY.duplicates(lists)]
    assert expected == rows(found)


def test_pandas_frames():
    """Counts stay whole numbers, verdicts may be null."""
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame({"voter": pd.Series(["a", "b", "a", None, None], dtype="string")})
    found = duplicates(POLICY, frame)
    assert [2, 2] == found["registrations"].to_list()
    assert [True, False] == found["verdict"].isna().to_list()


def test_rows_without_an_id_come_back_as_one():
    """They cannot be told apart, and are not lost; another column may hold the ids."""
    frame = pl.DataFrame({"id": ["a", None, "a", "b", None]})
    assert [(None, 2, None), ("a", 2, False)] == duplicates(POLICY, frame, voter="id").rows()
    assert [(None, 1, None)] == duplicates(POLICY, frame.slice(1, 1), voter="id").rows()
    assert [] == duplicates(POLICY, frame.clear(), voter="id").rows()


@pytest.mark.parametrize(
    ("policy", "frame", "voter", "said"),
    [
        (POLICY, pl.DataFrame({"voters": ["a"]}), "voter", "did you mean 'voters'?"),
        (POLICY, pl.DataFrame({"verdict": ["a"]}), "verdict", "those to be added: registrations, verdict"),
        (POLICY, [("a", "n")], "voter", "a frame of"),
        ("one-district", pl.DataFrame({"voter": ["a"]}), "voter", "OneDistrictPolicy"),
    ],
)
def test_what_cannot_be_read_is_refused(policy, frame, voter, said):
    """With what is expected, and the nearest name."""
    with pytest.raises(FrameError, match=said.replace("?", r"\?")):
        duplicates(policy, frame, voter=voter)


def test_an_unknown_number_is_unknown():
    """The clause itself leaves a count that is not known open."""
    assert Status.UNKNOWN is POLICY.conditions.decide_on({}).status


class TestOneDistrict(EligibilityLaws):
    """The laws of every eligibility policy."""

    examples = 10
    policy = POLICY
