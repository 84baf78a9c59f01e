"""Totals of stations add up like their ballots, reconcile, and stay unknown where something is not known."""

from typing import Any, Final

import attrs
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules import frames
from congress_rules.elections.counting import Count, Figures, Poll, Tally
from congress_rules.errors import FrameError
from congress_rules.frames import Wide
from congress_rules.logic import Severity
from tests.frames.agreement import rows_of
from tests.frames.elections import LAW, LONG, cast, districts, long_of
from tests.frames.test_kinds import IN_MEMORY, in_memory

POLL: Final = Poll(id="D", seats=1, candidates=("a", "b"), registered=50)
STATIONS: Final = pl.DataFrame(
    {
        "district": ["D", "D", "D"],
        "station": ["s", "s", "t"],
        "issued": [10, 20, 15],
        "proxies": [1, 0, 2],
        "collected": [9, 20, 16],
        "valid": [8, 18, 15],
        "blank": [1, 1, 0],
        "void": [0, 1, 0],
    }
)
VOTES: Final = pl.DataFrame(
    {
        "district": ["D"] * 6,
        "station": ["s", "s", "s", "t", "t", "t"],
        "candidate": ["a", "b", "a", "a", "b", "x"],
        "for": [5, 12, 9, 10, 4, 1],
        "against": [0, 3, 1, 0, 2, 0],
    }
)


def same(count: Any) -> Any:
    """Leave out which row made ballots void, which a total does not tell."""
    return attrs.evolve(count, void={"void": count.voided})


@given(st.data(), st.sampled_from(list(IN_MEMORY.values())))
@settings(deadline=None)
def test_merged_stations_are_the_whole(data, kind):
    """What a count gives by station comes to the same count again."""
    polls = data.draw(districts())
    found = frames.count(LAW, kind(long_of(data.draw(cast(polls)))), polls, form=LONG)
    merged = frames.merge(found.ballots(stations=True), found.totals(stations=True), polls)
    assert {name: same(each) for name, each in found.counts.items()} == merged.counts
    assert {where: same(each) for where, each in found.stations.items()} == merged.stations
    names = ["district", "candidate", "listed", "for", "against", "abstain", "void", "open"]
    assert list(rows_of(found.totals(), names)) == list(rows_of(merged.totals(), names))


@in_memory
def test_people_stand_in_the_order_of_their_ids(kind):
    """Whoever was written in stands among those on the list, as in a count of ballots."""
    merged = frames.merge(kind(STATIONS), kind(VOTES), [attrs.evolve(POLL, candidates=("x", "b"))])
    assert ["a", "b", "x"] == [name for (name,) in rows_of(merged.totals(), ["candidate"])]


@in_memory
def test_boxes_and_stations_add_up(kind):
    """Rows of one station are its boxes; whoever is on no list was written in; the count declares."""
    found = frames.merge(kind(STATIONS), kind(VOTES), [POLL])
    count = found.counts["D"]
    assert Figures(issued=45, proxies=3, collected=45) == count.figures
    assert (41, 2, 1, {"a": 24, "b": 16, "x": 1}) == (count.valid, count.blank, count.voided, count.votes)
    assert 30 - 1 == found.stations["D", "s"].counted
    assert ("a",) == LAW.declare(count).elected
    rows = list(rows_of(found.ballots(stations=True), ["station", "electors", "valid", "void", "counted"]))
    assert [("s", 50, 26, 1, 29), ("t", 50, 15, 0, 15)] == rows


@in_memory
def test_what_does_not_agree_is_found_by_station(kind):
    """The station has collected more than it issued, and counted fewer; in the whole district only the latter shows."""
    merged = frames.merge(kind(STATIONS), kind(VOTES), POLL)
    names = ["station", "id", "severity", "excess"]
    found = list(rows_of(frames.reconcile(LAW, merged, stations=True), names))
    assert [("t", "collected", "error", 1), ("t", "counted", "error", -1)] == found
    whole = frames.reconcile(LAW.reconciliation, merged, language="en")
    assert [("D", "counted", "error", -1)] == list(rows_of(whole, ["district", "id", "severity", "excess"]))
    assert "as many counted as collected" in next(rows_of(whole, ["finding"]))[0]


@given(st.data())
@settings(deadline=None)
def test_findings_are_those_of_the_counts(data):
    """Frames find what the policy finds of each count, and beside an error also what is not known."""
    polls = data.draw(districts())
    number = st.integers(0, 9) | st.none()
    rows = [("D0", each, *(data.draw(number) for _ in range(3))) for each in ("s", "t")]
    names = ["district", "station", "issued", "proxies", "collected"]
    schema = {name: pl.Int64 if number > 1 else pl.String for number, name in enumerate(names)}
    noted = pl.DataFrame(rows, schema=schema, orient="row")
    found = frames.count(LAW, long_of(data.draw(cast(polls))), polls, form=LONG, figures=noted)
    columns = rows_of(frames.reconcile(LAW, found), ["district", "id", "severity"])
    listed = {(district, id_, severity) for district, id_, severity in columns}
    single = {
        (name, each.id, each.severity.value)
        for name, count in found.counts.items()
        for each in LAW.reconciliation.findings(count)
    }
    assert single <= listed
    assert {each for each in listed if each[2] == Severity.ERROR.value} <= single
    assert {each[0] for each in listed} == {each[0] for each in single}


@in_memory
@pytest.mark.parametrize("name", ["valid", "blank", "void", "for"])
def test_what_is_not_known_is_not_zero(kind, name):
    """A null leaves the district without a count, and its sums null; the other station has its own."""
    first = pl.int_range(pl.len()) == 2
    hidden = pl.when(~first).then(pl.col(name)).alias(name)
    stations, votes = (
        (STATIONS, VOTES.with_columns(hidden)) if name == "for" else (STATIONS.with_columns(hidden), VOTES)
    )
    found = frames.merge(kind(stations), kind(votes), POLL)
    assert {} == found.counts
    assert 1 == len(found.stations)
    sums = list(rows_of(found.totals() if name == "for" else found.ballots(), [name]))
    assert (None,) in sums
    if name != "for":
        assert found.counted is None
        noted = list(rows_of(frames.reconcile(LAW, found), ["id", "severity", "excess"]))
        more = [("marks", "note", None)] if name == "valid" else []
        assert [("counted", "note", None), *more] == noted


@in_memory
def test_a_station_that_says_nothing_is_not_zero(kind):
    """Of a candidate, of a station, or of a district without a row nothing is known; nobody else was written in."""
    silent = Poll(id="E", seats=1, candidates=("c",))
    votes = VOTES.filter((pl.col("station") == "s") | (pl.col("candidate") != "b"))
    votes = pl.concat([votes, VOTES.tail(1).with_columns(station=pl.lit("u"))])
    found = frames.merge(kind(STATIONS), kind(votes), [POLL, silent])
    assert {} == found.counts
    names = ["district", "station", "candidate", "for", "abstain"]
    rows = list(rows_of(found.totals(stations=True), names))
    assert ("D", "t", "b", None, None) in rows
    assert ("D", "u", "x", 1, None) in rows
    assert ("E", None, "c", None, None) in rows
    assert [("D", "s")] == list(found.stations)
    aside = [(each.frame, each.district, each.station, each.status) for each in found.aside]
    assert aside == [
        ("votes", "D", "t", "missing_candidate"),
        ("votes", "D", "u", "missing_candidate"),
        ("stations", "D", "u", "missing_station"),
    ]
    noted = rows_of(frames.reconcile(LAW, found), ["district", "id", "severity"])
    assert {("D", "marks", "note"), ("E", "marks", "note")} <= set(noted)


@pytest.mark.parametrize(("votes", "against", "excess"), [(5, 3, None), (9, 0, 1), (4, 5, 1), (0, 50, 42)])
def test_e43_nobody_is_marked_on_more_ballots_than_are_valid(votes, against, excess):
    """Beyond them the station and its district have no count, whatever other stations leave room for."""
    stations = STATIONS.filter(pl.col("issued") != 20).with_columns(collected=pl.Series([9, 15]))
    told = pl.DataFrame([("D", "s", "a", votes, against)], schema=VOTES.schema, orient="row")
    other = pl.DataFrame([("D", "s", "b", 0, 8)], schema=VOTES.schema, orient="row")
    found = frames.merge(stations, pl.concat([told, other, VOTES.filter(station="t")]), POLL)
    rows = [("D", "marks", "error", excess)] if excess else []
    names = ["district", "id", "severity", "excess"]
    assert rows == list(rows_of(frames.reconcile(LAW, found), names))
    assert rows == list(rows_of(frames.reconcile(LAW, found, stations=True), names))
    assert ([] if excess else ["D"]) == list(found.counts)
    assert ([] if excess else [("D", "s")]) + [("D", "t")] == list(found.stations)
    abstained = next(rows_of(found.totals(stations=True), ["candidate", "abstain"]))
    assert ("a", None if excess else 1) == abstained
    single = Count(poll=POLL, valid=8, tallies={"a": Tally(votes=votes, against=against), "b": Tally()})
    said = [each.severity for each in LAW.reconciliation.findings(single) if each.id == "marks"]
    assert ([Severity.ERROR] if excess else []) == said


@in_memory
def test_rows_from_nowhere_are_set_aside(kind):
    """So are those about nobody; a negative number is not known."""
    more = pl.DataFrame({"district": [None, "X", "D"], "station": ["s", "s", "v"]}).join(
        STATIONS.head(1).drop("district", "station"), how="cross"
    )
    stations = pl.concat([STATIONS, more.with_columns(blank=pl.lit(-1, pl.Int64)).select(STATIONS.columns)])
    odd = VOTES.head(2).with_columns(candidate=pl.Series([None, ""], dtype=pl.String))
    found = frames.merge(kind(stations), kind(pl.concat([VOTES, odd])), POLL)
    aside = [(each.frame, each.district, each.station, each.status) for each in found.aside]
    assert aside == [
        ("stations", None, "s", "unknown_district"),
        ("stations", "X", "s", "foreign_district"),
        ("stations", "D", "v", "foreign_number"),
        ("votes", "D", "s", "unknown_candidate"),
        ("votes", "D", "s", "foreign_candidate"),
        ("votes", "D", "v", "missing_candidate"),
    ]
    assert [("D", "s"), ("D", "t")] == list(found.stations)


def test_columns_have_other_names_or_are_not_there():
    """Of a number without a column nothing is known; without one for stations, a row is a district."""
    stations = STATIONS.rename({"district": "选区"}).drop("proxies", "station")
    votes = VOTES.rename({"district": "选区"}).drop("station").with_columns(void=0, open=0)
    names = {"district": "选区", "proxies": None, "station": None}
    count = frames.merge(stations, votes, POLL, columns=names).counts["D"]
    assert (None, 45) == (count.figures.proxies, count.figures.issued)
    assert {"a": 24, "b": 16, "x": 1} == count.votes
    open_ = stations.with_columns(undecided=pl.lit(2))
    assert 6 == frames.merge(open_, votes, POLL, columns={**names, "stations.open": "undecided"}).counts["D"].open


def test_all_that_is_missing_in_both_frames_is_one_error():
    """Each with the nearest name."""
    with pytest.raises(FrameError) as caught:
        frames.merge(STATIONS.rename({"valid": "vald"}), VOTES.drop("for"), POLL, columns={"isued": "x"})
    assert [("stations.valid", "vald"), ("votes.for", None), ("columns", "issued")] == [
        (fault.path, fault.nearest) for fault in caught.value.faults
    ]


def test_totals_of_several_districts_need_a_column_of_districts():
    """With one poll all rows are of its district."""
    alone = STATIONS.drop("district"), VOTES.drop("district")
    names = {"district": None}
    found = frames.merge(*alone, POLL, columns=names)
    assert frames.merge(STATIONS, VOTES, POLL).counts == found.counts
    with pytest.raises(FrameError, match="2 polls need"):
        frames.merge(*alone, [POLL, Poll(id="E", seats=1, candidates=())], columns=names)


def test_polls_come_from_frames():
    """One for each district, with all that the frame says of it."""
    where = pl.DataFrame(
        {"district": ["D", "E"], "seats": [1, 2], "registered": [50, None], "round": ["first", "another"]}
    )
    who = pl.DataFrame({"district": ["D", "D"], "candidate": ["b", "a"]})
    assert {"D": POLL, "E": Poll(id="E", seats=2, round="another", candidates=())} == frames.polls(where, who)


def test_rows_of_which_no_poll_can_be_made():
    """All of them are one error."""
    where = pl.DataFrame({"district": ["D", "D", None, "F"], "seats": [1, 0, None, 1], "deputies": [None, 1, 1, -1]})
    who = pl.DataFrame({"district": ["D", "D", "G", "F"], "candidate": ["a", "a", "c", None]})
    with pytest.raises(FrameError) as caught:
        frames.polls(where, who)
    assert [fault.path for fault in caught.value.faults] == [
        "districts[1].district",
        "districts[1].seats",
        "districts[2].district",
        "districts[2].seats",
        "districts[3].deputies",
        "candidates.D",
        "candidates.district",
        "candidates.F",
    ]
    with pytest.raises(FrameError, match="'seats' is not a column of the frame; did you mean 'seat'"):
        frames.polls(where.rename({"seats": "seat"}), who)


def test_what_does_not_fit_is_one_error():
    """Every column that is missing or of another kind, and every candidate without a column, is listed."""
    polls = [POLL, Poll(id="E", seats=1, candidates=("c",))]
    frame = pl.DataFrame({"distrct": ["D"], "a": ["for"], "times": [1.5], "w": [[1]], "z": [None]})
    form = Wide(marks={"a": "a", "bb": {"E": "x", "Q": "b"}, "w": "zed"}, times="times", legible={"y": "z"})
    with pytest.raises(FrameError) as caught:
        frames.count(LAW, frame, polls, form=form)
    assert [(fault.path, fault.nearest) for fault in caught.value.faults] == [
        ("district", "distrct"),
        ("times", None),
        ("marks", None),
        ("marks", None),
        ("marks.bb.E", None),
        ("marks.bb", None),
        ("marks.w", None),
        ("legible", None),
        ("polls.D", None),
        ("polls.E", None),
    ]
    with pytest.raises(FrameError, match="2 polls need"):
        frames.count(LAW, frame, polls, form=Wide(district=None, marks={"a": "a"}))
    great = pl.DataFrame({"a": ["for"], "b": ["for"], "times": [2**64 - 1]}, schema_overrides={"times": pl.UInt64})
    with pytest.raises(FrameError, match="fit into Int64"):
        frames.count(LAW, great, POLL, form=Wide(district=None, times="times"))
    with pytest.raises(FrameError, match="the id of one poll only"):
        frames.count(LAW, frame, [POLL, POLL])
    with pytest.raises(FrameError, match="BallotPolicy"):
        frames.count("law", frame, POLL)  # type: ignore[arg-type]
    with pytest.raises(FrameError, match="Wide or Long"):
        frames.count(LAW, frame, POLL, form=1)  # type: ignore[arg-type]
    with pytest.raises(FrameError, match="ReconciliationPolicy"):
        frames.reconcile("law", frames.merge(STATIONS, VOTES, POLL))  # type: ignore[arg-type]


def test_values_of_no_type_are_refused():
    """A column of pandas whose values have no type that is read is not taken for one of nulls."""
    pd: Any = pytest.importorskip("pandas")
    frame = pd.DataFrame({"a": pd.Series(pd.period_range("2024", periods=2, freq="D")), "b": ["for", "for"]})
    with pytest.raises(FrameError, match="'a' is not a column of marks"):
        frames.count(LAW, frame, POLL, form=Wide(district=None))


@in_memory
def test_numbers_too_large_to_add_up_are_foreign(kind):
    """So is a number above 2^32: nobody counted so many, and sums of them might not fit into 64 bits."""
    stations = STATIONS.with_columns(valid=pl.Series([2**63 - 1, 2**32 + 1, 2**32]))
    merged = frames.merge(kind(stations), kind(VOTES), POLL)
    assert {} == merged.counts
    aside = rows_of(merged.set_aside(), ["frame", "station", "status", "rows"])
    assert [("stations", "s", "foreign_number", 1)] * 2 == list(aside)
    assert [(None,)] == list(rows_of(merged.ballots(), ["valid"]))
