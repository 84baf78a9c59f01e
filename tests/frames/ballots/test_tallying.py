"""Ballots in a frame come to what they come to one by one, in either form and in every kind of frame."""

from random import Random
from typing import Any, Final

import attrs
import duckdb
import narwhals.stable.v2 as nw
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules import frames
from congress_rules.elections.counting import Ballot, BallotPolicy, Choice, Figures, Poll, ReadBallot
from congress_rules.errors import FrameError
from congress_rules.frames import Long, Wide
from tests.frames.agreement import rows_of
from tests.frames.elections import LAW, LONG, WIDE, agrees, cast, cast_wide, districts, long_of, wide_of
from tests.frames.test_kinds import IN_MEMORY, in_memory

POLLS: Final = (
    Poll(id="D0", seats=2, candidates=("a", "b", "c"), registered=9),
    Poll(id="D1", seats=1, candidates=("a", "d")),
)


def names_of(polls: Any) -> list[str]:
    """Give all candidates."""
    return sorted({name for poll in polls for name in poll.candidates} | {"a"})


@given(st.data(), st.sampled_from(list(IN_MEMORY.values())))
@settings(deadline=None)
def test_a_long_frame_counts_like_its_ballots(data, kind):
    """Whatever is marked: names twice, for and against, what cannot be read and what is not known."""
    polls = data.draw(districts())
    listed = data.draw(cast(polls))
    agrees(frames.count(LAW, kind(long_of(listed)), polls, form=LONG), listed, polls)


@given(st.data(), st.sampled_from(list(IN_MEMORY.values())))
@settings(deadline=None)
def test_a_wide_frame_counts_like_its_ballots(data, kind):
    """Wide and long frames of the same ballots come to the same."""
    polls = data.draw(districts())
    if not any(poll.lists("a") for poll in polls):
        polls[2] = attrs.evolve(polls[2], candidates=(*polls[2].candidates, "a"))
    listed = data.draw(cast_wide(polls))
    wide = frames.count(LAW, kind(wide_of(listed, names_of(polls))), polls, form=WIDE)
    agrees(wide, listed, polls)
    long = frames.count(LAW.ballots, kind(long_of(listed)), polls, form=LONG)
    assert wide.counts == long.counts
    assert wide.stations == long.stations


@given(st.data(), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_order_does_not_matter_and_parts_add_up(data, chance: Random):
    """Rows in another order come to the same, and so do the counts of two halves."""
    polls = data.draw(districts())
    listed = data.draw(cast(polls))
    whole = frames.count(LAW, long_of(listed), polls, form=LONG)
    rows = list(range(long_of(listed).height))
    chance.shuffle(rows)
    assert whole.counts == frames.count(LAW, long_of(listed)[rows], polls, form=LONG).counts
    parts = [frames.count(LAW, long_of(part), polls, form=LONG) for part in (listed[::2], listed[1::2])]
    assert whole.counts == {poll.id: parts[0].counts[poll.id] + parts[1].counts[poll.id] for poll in polls}


def test_three_thousand_districts_in_one_frame():
    """Each district has its own candidates in the same columns, and declares by itself."""
    polls = {f"d{n}": Poll(id=f"d{n}", seats=2, candidates=[f"{n}-{x}" for x in "abc"]) for n in range(3000)}
    marks = {x: {f"d{n}": f"{n}-{x}" for n in range(3000)} for x in "abc"}
    rows = [
        ("for", "for", "against", ""),
        ("for", "for", "for", ""),
        ("abstain",) * 3 + ("",),
        ("for",) + ("abstain",) * 2 + ("z",),
    ]
    frame = pl.DataFrame(
        [(f"d{n}", *row) for n in range(3000) for row in rows[: 1 + n % 4]],
        schema=["district", "a", "b", "c", "written"],
        orient="row",
    )
    found = frames.count(LAW, frame, polls, form=Wide(marks=marks, written={"written": None}))
    assert 3000 == len(found.counts)
    assert frame.height == found.counted
    for n in (0, 1, 2, 3, 2999):
        box = [
            Ballot.of(f"{n}-a", f"{n}-b", against=[f"{n}-c"]),
            Ballot.of(f"{n}-a", f"{n}-b", f"{n}-c"),
            Ballot(),
            Ballot.of(f"{n}-a", write_ins={"z": None}),
        ]
        assert LAW.count(box[: 1 + n % 4], polls[f"d{n}"]) == found.counts[f"d{n}"]


WHY: Final = pl.DataFrame(
    {
        "district": ["D0", None, "D9", "D0", "D0", "D0", "D0", "D0", "D0", "D1"],
        "a": ["for", "for", "for", "○", "for", "for", "for", "for", "abstain", "for"],
        "b": ["against", "for", "for", "for", "for", "for", None, "against", "abstain", None],
        "c": ["abstain"] * 9 + ["for"],
        "d": [None] * 8 + ["against", "abstain"],
        "written": ["", "", "", "", None, "", "", "x", "", ""],
        "times": [1, 2, 4, 8, 16, None, 32, 64, -1, 128],
    }
)
FORM: Final = Wide(times="times", written={"written": None})


@in_memory
def test_nothing_is_lost(kind):
    """What is not counted has a status; a mark that is null is not known, and leaves its ballot open."""
    found = frames.count(LAW, kind(WHY), POLLS, form=FORM)
    aside = list(rows_of(found.set_aside(), ["frame", "district", "station", "status", "rows", "ballots"]))
    assert aside == [
        ("ballots", None, None, "unknown_district", 1, 2),
        ("ballots", "D0", None, "foreign_mark", 1, 8),
        ("ballots", "D0", None, "foreign_times", 1, None),
        ("ballots", "D0", None, "unknown_candidate", 1, 16),
        ("ballots", "D0", None, "unknown_times", 1, None),
        ("ballots", "D1", None, "foreign_candidate", 1, 128),
        ("ballots", "D9", None, "foreign_district", 1, 4),
    ]
    assert (97, None) == (found.counted, found.left_out)
    assert {"D1": 128} == {name: count.open for name, count in found.counts.items()}
    rows = list(rows_of(found.ballots(), ["valid", "open", "counted"]))
    assert [(65, None, None), (0, 128, 128)] == rows
    assert type(kind(WHY)) is type(found.totals())


@pytest.mark.parametrize(("mark", "times", "issued"), [("?", 5, 65), ("?", 1, 61), ("?", 2, 62), ("for", None, 65)])
def test_e45_ballots_that_are_set_aside_were_cast(mark, times, issued):
    """A third of 60 and of 59 is reached by 20 votes, of 61 not: with ballots set aside the vote is open."""
    poll = Poll(id="D", seats=1, candidates=("an", "bo"), registered=100, round="another")
    frame = pl.DataFrame(
        {"an": ["for", "abstain", mark], "bo": ["abstain"] * 2 + [None], "times": [20, 40, times]},
        schema={"an": pl.String, "bo": pl.String, "times": pl.Int64},
    )
    noted = pl.DataFrame(
        {"issued": [issued], "proxies": [0], "collected": [None]}, schema_overrides={"collected": pl.Int64}
    )
    form = Wide(district=None, times="times")
    found = frames.count(LAW, frame, poll, form=form, figures=noted)
    assert (60, times) == (found.districts[0].totals.counted, found.left_out)
    assert ([] if times is None else ["D"]) == list(found.counts)
    if times is not None:
        declared = LAW.declare(found.counts["D"])
        assert ((), True, 60 + times) == (declared.elected, bool(declared.open), found.counts["D"].counted)
    sound = frames.count(LAW, frame.head(2), poll, form=form, figures=noted).counts["D"]
    assert ("an",) == LAW.declare(sound).elected


def test_marks_are_written_in_any_way():
    """A sign, a number, or yes and no mean a mark where the form says so, each of its own kind; others are foreign."""
    form = Wide(district=None, values={"○": "for", "×": "against", "": "abstain", 1: "for"})
    frame = pl.DataFrame({"a": ["○", "×", "", "for"], "b": [1, 1, 2, 1], "c": ["", "", "", "×"]})
    found = frames.count(LAW, frame, POLLS[0], form=form)
    assert [("foreign_mark", 1)] == [(each.status, each.ballots) for each in found.aside]
    assert {"a": 2, "b": 3, "c": 0} == found.counts["D0"].votes
    truths = pl.DataFrame({"a": [True, False, True], "b": [True] * 3, "c": [True, False, None]})
    yes_and_no = Wide(district=None, values={True: "for", False: "abstain"})
    count = frames.count(LAW, truths, POLLS[0], form=yes_and_no).counts["D0"]
    assert (1, 1, 1) == (count.voided, count.valid, count.open)
    assert [3] == [each.ballots for each in frames.count(LAW, truths, POLLS[0], form=form).aside]


@in_memory
def test_frames_of_no_rows_and_of_no_marks(kind):
    """Every poll has a count, though nobody voted; a column of nulls has no type, and is not known."""
    empty = kind(WHY.head(0))
    found = frames.count(LAW, empty, POLLS, form=FORM)
    assert {poll.id: LAW.count([], poll) for poll in POLLS} == found.counts
    assert [] == list(rows_of(found.void(stations=True), ["district", "station", "row", "ballots"]))
    long = pl.DataFrame(schema=dict.fromkeys(("district", "ballot", "candidate", "mark"), pl.String))
    assert found.counts == frames.count(LAW, kind(long), POLLS, form=Long()).counts


def test_columns_without_a_type_are_nulls():
    """Polars and PyArrow give a column of nothing but nulls no type."""
    frame = pl.DataFrame({"district": ["D0"] * 2, "a": [None] * 2, "b": ["for"] * 2, "c": ["for", "against"]})
    wide = frames.count(LAW, frame, POLLS[0], form=Wide())
    assert 2 == wide.counts["D0"].open
    assert wide.counts == frames.count(LAW, frame.to_arrow(), POLLS[0]).counts
    rows = {"district": ["D0"] * 2, "ballot": [1, 2], "candidate": ["a", "b"], "mark": [None] * 2}
    assert 2 == frames.count(LAW, pl.DataFrame(rows), POLLS[0], form=Long()).counts["D0"].open


def test_a_poll_without_candidates():
    """There may be nothing to mark, and no column at all is read."""
    nobody = Poll(id="D", seats=1, candidates=())
    found = frames.count(LAW, pl.DataFrame({"n": [1, 2]}), nobody, form=Wide(district=None))
    assert (2, 2) == (found.counts["D"].blank, found.counted)


LONG_ROWS: Final = [
    ("D0", "1", "a", "for", True, 2),
    ("D0", "1", "b", "for", True, 2),
    ("D0", None, "b", "for", True, 1),
    ("D0", "2", "a", "for", True, 1),
    ("D0", "2", "b", "for", False, 1),
    ("D0", "3", "a", "for", True, 1),
    ("D0", "3", "b", "for", True, 2),
    ("D0", "4", "a", "for", True, None),
    ("D0", "5", "a", "for", True, -1),
    ("D0", "6", "", "for", True, 1),
    ("D0", "7", None, "for", True, 1),
    ("D0", "8", "a", "yes", True, 1),
    ("D1", "1", "b", "for", True, 1),
    ("D1", "2", "b", "write_in", True, 1),
    *[("D0", "9", "a", "abstain", True, 3)] * 1001,
]


@in_memory
def test_a_ballot_in_several_rows_is_one(kind):
    """Rows that say different things of their ballot, or of none, are set aside; ids count within a district."""
    names = ["district", "ballot", "candidate", "mark", "readable", "times"]
    frame = kind(pl.DataFrame(LONG_ROWS, schema=names, orient="row"))
    found = frames.count(LAW, frame, POLLS, form=Long(readable="readable", times="times"))
    aside = [(each.district, each.status, each.rows, each.ballots) for each in found.aside]
    assert aside == [
        ("D0", "contradictory", 4, None),
        ("D0", "foreign_candidate", 1, 1),
        ("D0", "foreign_mark", 1, 1),
        ("D0", "foreign_times", 1, None),
        ("D0", "too_long", 1001, 3),
        ("D0", "unknown_ballot", 1, None),
        ("D0", "unknown_candidate", 1, 1),
        ("D0", "unknown_times", 1, None),
        ("D1", "foreign_candidate", 1, 1),
    ]
    assert (2, 1) == (found.districts[0].totals.valid, len(found.counts))
    assert (2, 1) == (found.counts["D1"].counted, found.counts["D1"].tallies["b"].open)


def test_ids_of_ballots_may_be_numbers():
    """Without a column of districts there is one poll."""
    frame = pl.DataFrame({"ballot": [1, 1, 2], "candidate": ["a", "b", ""], "mark": ["for", "against", "abstain"]})
    count = frames.count(LAW, frame, POLLS[0], form=Long(district=None)).counts["D0"]
    assert (1, 1, {"a": 1, "b": 0, "c": 0}) == (count.valid, count.blank, count.votes)


def test_districts_alike_are_read_once():
    """What was read under one name holds under others."""
    polls = [Poll(id=x, seats=1, candidates=(x,)) for x in "ab"]
    frame = pl.DataFrame({"district": ["a", "b"], "ballot": [1, 1], "candidate": ["a", "b"], "mark": ["for", "for"]})
    found = frames.count(LAW, frame, polls, form=Long())
    assert [{"a": 1}, {"b": 1}] == [found.counts[x].votes for x in "ab"]


class ByName(BallotPolicy):
    """A policy of free Python that knows one name: a ballot that bears it cannot be read."""

    def read(self, ballot: Ballot, poll: Poll) -> ReadBallot:
        """Read one ballot."""
        known = any(each.name == "b" and each.mark == "for" for each in ballot.choices)
        return super().read(attrs.evolve(ballot, readable=False) if known else ballot, poll)


@pytest.mark.parametrize("form", ["wide", "long"])
def test_a_policy_of_free_python_reads_true_names(form):
    """What it says in one district does not hold in another."""
    own = {field.name: getattr(LAW.ballots, field.name) for field in attrs.fields(BallotPolicy) if field.init}
    policy = ByName(**{name.lstrip("_"): value for name, value in own.items()})
    polls = [Poll(id=x, seats=1, candidates=(x,)) for x in "ab"]
    listed = [(poll.id, None, Ballot(choices=[Choice(name=poll.id)])) for poll in polls]
    frame = wide_of(listed, "ab") if form == "wide" else long_of(listed)
    found = frames.count(policy, frame, polls, form=WIDE if form == "wide" else LONG)
    assert [1, 0] == [found.counts[x].valid for x in "ab"]
    assert {"illegible": 1} == found.counts["b"].void


@in_memory
def test_figures_come_beside_the_ballots(kind):
    """Boxes of a station add up; a station without figures leaves those of the district unknown."""
    ballots = pl.DataFrame(
        {"district": ["D0", "D0", "D1"], "station": ["s", "t", "s"], "a": ["for"] * 3, "b": ["for", "for", None]}
    ).with_columns(pl.lit("abstain").alias("c"), d=pl.lit(None, pl.String))
    figures = pl.DataFrame(
        {
            "district": ["D0", "D0", "D1", "D7", "D0"],
            "station": ["s", "s", "s", "s", "u"],
            "issued": [1, 2, 5, 1, -1],
            "proxies": [0, 1, 0, 0, 0],
            "collected": [1, 0, None, 0, 0],
        }
    )
    found = frames.count(LAW, kind(ballots), POLLS, form=Wide(station="station"), figures=kind(figures))
    assert Figures(issued=3, proxies=1, collected=1) == found.stations["D0", "s"].figures
    assert Figures() == found.counts["D0"].figures
    assert Figures(issued=None, proxies=0, collected=0) == found.stations["D0", "u"].figures
    assert Figures(issued=5, proxies=0, collected=None) == found.counts["D1"].figures
    aside = [(each.frame, each.district, each.status) for each in found.aside]
    assert [("figures", "D7", "foreign_district"), ("figures", "D0", "foreign_number")] == aside
    one = figures.filter(district="D1").select("issued", "proxies", "collected")
    alone = frames.count(
        LAW, kind(ballots.filter(district="D1")), POLLS[1], form=Wide(district=None), figures=kind(one)
    )
    assert Figures(issued=5, proxies=0, collected=None) == alone.counts["D1"].figures


def test_a_lazy_frame_comes_back_lazy():
    """Only the patterns are collected."""
    found = frames.count(LAW, WHY.lazy(), POLLS, form=FORM)
    assert isinstance(found.ballots(), pl.LazyFrame)
    assert isinstance(nw.from_native(found.totals(stations=True)), nw.LazyFrame)


def test_an_engine_that_reads_sql_is_refused():
    """A relation of DuckDB is to be fetched first: one error says which kinds are read."""
    relation: Any = duckdb.sql("select 'D0' as district, 'a' as candidate, 'for' as mark, 1 as ballot")
    with pytest.raises(FrameError, match="a frame of Polars, pandas, PyArrow"):
        frames.count(LAW, relation, POLLS, form=LONG)


def test_numbers_of_nulls_need_no_type():
    """A column of nulls is one of unknown numbers, or of an unknown yes and no, where such are read."""
    frame = pl.DataFrame({"district": ["D"], "a": ["for"], "times": [None], "readable": [None]})
    form = Wide(times="times", readable="readable")
    found = frames.count(LAW, frame, Poll(id="D", seats=1, candidates=("a",)), form=form)
    assert ({}, 0, None) == (found.counts, found.counted, found.left_out)


@pytest.mark.parametrize("polls", [None, 1, [1], {"D": "a"}], ids=repr)
def test_what_are_no_polls_is_refused(polls):
    """Whatever else stands in their place is named by its type."""
    with pytest.raises(FrameError, match=r"a value of type \w+ is not a Poll @ polls"):
        frames.count(LAW, pl.DataFrame({"district": ["D"]}), polls)
