"""Write ballots into frames of every kind, in wide and in long form, and count them one by one."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import attrs
import polars as pl
from hypothesis import strategies as st

from congress_rules.elections.counting import Ballot, Choice, Count, Poll
from congress_rules.frames import DistrictCounts, Long, Wide
from congress_rules.rulebooks.election_law.counting import VOTING
from congress_rules.testing.elections.counting import PEOPLE, ballots

LAW: Final = VOTING[2020]
MARKS: Final = ("for", "against", "abstain", None)
WRITTEN: Final = ("", "x", "y", "a")
TRUTHS: Final = (True, True, True, False, None)

Cast = tuple[str, str | None, Ballot]
"""A ballot with the district and station where it was cast."""

LONG: Final = Long(
    station="station", readable="readable", times="times", legible="mark_readable", qualified="qualified"
)
WIDE: Final = Wide(
    station="station",
    readable="readable",
    times="times",
    written={"written": "qualified"},
    legible={"a": "a_readable", "written": "written_readable"},
)


@st.composite
def districts(draw: st.DrawFn) -> list[Poll]:
    """Draw polls of two districts and a third where nobody votes."""
    names = st.lists(st.sampled_from(PEOPLE[:4]), unique=True, max_size=4)
    return [
        Poll(id=f"D{number}", seats=draw(st.integers(1, 3)), candidates=draw(names), registered=draw(st.integers(0, 9)))
        for number in range(3)
    ]


@st.composite
def cast(draw: st.DrawFn, polls: Sequence[Poll]) -> list[Cast]:
    """Draw ballots of any kind in the first two districts; of some marks it is not known what they are."""
    places = st.tuples(st.sampled_from([poll.id for poll in polls[:2]]), st.sampled_from(("s", "t", None)))
    found = []
    for (district, station), ballot in draw(st.lists(st.tuples(places, ballots()), max_size=8)):
        unknown = draw(st.integers(0, 12))
        choices = [attrs.evolve(c, mark=None) if n == unknown else c for n, c in enumerate(ballot.choices)]
        found.append((district, station, attrs.evolve(ballot, choices=choices)))
    return found


@st.composite
def cast_wide(draw: st.DrawFn, polls: Sequence[Poll]) -> list[Cast]:
    """Draw ballots with one mark for each candidate, and one name written in at most."""
    found = []
    for poll in polls[:2]:
        for _ in range(draw(st.integers(0, 4))):
            choices = [
                Choice(
                    name=name,
                    mark=draw(st.sampled_from(MARKS)),
                    readable=draw(st.sampled_from(TRUTHS)) if name == "a" else True,
                )
                for name in poll.candidates
            ]
            written, known = draw(st.sampled_from(WRITTEN)), st.sampled_from(TRUTHS)
            if written:
                choices.append(Choice(name=written, mark="write_in", readable=draw(known), qualified=draw(known)))
            ballot = Ballot(choices=choices, readable=draw(known), times=draw(st.integers(0, 9)))
            found.append((poll.id, draw(st.sampled_from(("s", "t", None))), ballot))
    return found


_SCHEMA: Final[Mapping[str, Any]] = {
    "district": pl.String,
    "station": pl.String,
    "ballot": pl.String,
    "readable": pl.Boolean,
    "times": pl.Int64,
}


def long_of(listed: Iterable[Cast]) -> pl.DataFrame:
    """Write ballots in long form."""
    rows = []
    for number, (district, station, ballot) in enumerate(listed):
        head: dict[str, Any] = {"district": district, "station": station, "ballot": f"b{number}"}
        head |= {"readable": ballot.readable, "times": ballot.times}
        rows += [
            {**head, "candidate": c.name, "mark": c.mark, "mark_readable": c.readable, "qualified": c.qualified}
            for c in ballot.choices
        ] or [{**head, "candidate": "", "mark": None, "mark_readable": None, "qualified": None}]
    more = {"candidate": pl.String, "mark": pl.String, "mark_readable": pl.Boolean, "qualified": pl.Boolean}
    return pl.DataFrame(rows, schema={**_SCHEMA, **more})


def wide_of(listed: Iterable[Cast], candidates: Iterable[str]) -> pl.DataFrame:
    """Write ballots in wide form."""
    rows = []
    for district, station, ballot in listed:
        row: dict[str, Any] = {
            "district": district,
            "station": station,
            "readable": ballot.readable,
            "times": ballot.times,
        }
        row |= {"written": "", "a_readable": True, "written_readable": True, "qualified": None}
        for choice in ballot.choices:
            if choice.mark == "write_in":
                row |= {"written": choice.name, "written_readable": choice.readable, "qualified": choice.qualified}
            else:
                row |= {choice.name: choice.mark}
                row |= {"a_readable": choice.readable} if choice.name == "a" else {}
        rows.append(row)
    more = dict.fromkeys(candidates, pl.String)
    truths = dict.fromkeys(("a_readable", "written_readable", "qualified"), pl.Boolean)
    schema = {name: kind for name, kind in _SCHEMA.items() if name != "ballot"}
    return pl.DataFrame(rows, schema={**schema, **more, "written": pl.String, **truths})


def foreign(ballot: Ballot, poll: Poll) -> bool:
    """Tell whether a ballot marks somebody on no list who is not written in."""
    return any(each.mark != "write_in" and not poll.lists(each.name) for each in ballot.choices)


def _opened(count: Count, more: int) -> Count:
    return attrs.evolve(count, open=count.open + more)


def expected(listed: Sequence[Cast], polls: Sequence[Poll]) -> tuple[dict[str, Count], dict[Any, Count], Counter[str]]:
    """Count ballots one by one: by district, by district and station, and those for people on no list."""
    boxes, left, unread = dict[Any, list[Ballot]](), Counter[str](), Counter[Any]()
    by_id = {poll.id: poll for poll in polls}
    for district, station, ballot in listed:
        if foreign(ballot, by_id[district]):
            left[district] += ballot.times
            unread[district, station] += ballot.times
        elif ballot.times:
            boxes.setdefault((district, station), []).append(ballot)
    stations = {
        where: _opened(LAW.count(boxes.get(where, []), by_id[where[0]]), unread[where]) for where in (*boxes, *+unread)
    }
    counts = {poll.id: LAW.count([], poll) for poll in polls}
    for (district, _), count in stations.items():
        counts[district] += count
    return counts, {**stations}, left


def agrees(found: DistrictCounts[Any], listed: Sequence[Cast], polls: Sequence[Poll]) -> None:
    """Hold what a frame came to against the count of single ballots."""
    counts, stations, left = expected(listed, polls)
    assert counts == dict(found.counts)
    assert stations == {where: count for where, count in found.stations.items() if where in stations}
    assert all(not count.counted for where, count in found.stations.items() if where not in stations)
    aside = Counter[str]()
    for each in found.aside:
        aside[str(each.district)] += each.ballots or 0
    assert +left == +aside
    assert sum(ballot.times for _, _, ballot in listed) == (found.counted or 0) + (found.left_out or 0)
