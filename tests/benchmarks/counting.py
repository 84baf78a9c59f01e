"""Count ballots of three candidates for two seats, void, blank and written in, by hand in Polars and by `frames.count`.

By hand as one would write it: group by the columns, then read each group by expressions, and add up. votelib takes a
set of the approved for each ballot, and gives votes alone: to it a blank ballot and one against all are the same.
"""

import sys
from collections import Counter
from collections.abc import Mapping
from random import Random
from typing import Final

import polars as pl
from votelib.convert import ApprovalToSimpleVotes, InvalidVoteEliminator
from votelib.vote import ApprovalVoteValidator

from congress_rules import frames
from congress_rules.elections.counting import Poll
from congress_rules.frames import Wide
from congress_rules.rulebooks.election_law.counting import VOTING
from tests.benchmarks.samples import Sample, timed

__all__ = ["measure"]

_LAW: Final = VOTING[2020]
_SEATS: Final = 2
_NAMES: Final = ("an", "bai", "cui")
_KINDS: Final = ("for", "against", "abstain")
_MARKS: Final = ("for", "for", *_KINDS)
_WRITTEN: Final = ("", *[""] * 48, "ding")
_DISTRICTS: Final = 3000
_PRIME: Final = 100_003

Result = Mapping[str, tuple[int, ...]]
"""By district: valid, void and blank ballots, and the votes of each candidate and of who was written in."""


def measure(candidate: str, size: int, runs: int) -> Sample:
    """Measure one way to count so many ballots, `"hand/one poll, text"` or `"count/3000 districts, names"`."""
    who, job = candidate.split("/")
    job, form = job.split(", ")
    if who == "votelib":
        return _by_sets(size, runs)
    districts = [f"d{number}" for number in range(1 if job == "one poll" else _DISTRICTS)]
    ballots = _ballots(size, districts)
    if form == "names":
        ballots = ballots.cast({**dict.fromkeys(_NAMES, pl.Enum(_KINDS)), "written": pl.Enum(["", "ding"])})
    run = {"hand": _by_hand, "count": _by_count}
    seconds, result = timed(lambda: run[who](ballots, districts), runs)
    if who == "count" and result != _by_hand(ballots, districts):
        sys.exit("the count differs from that by hand")
    return Sample(seconds, {"valid": sum(each[0] for each in result.values())})


def _by_sets(size: int, runs: int) -> Sample:
    """Measure votelib, from ballots as rows to the votes of each candidate."""
    ballots = _ballots(size, ["d0"])
    valid = InvalidVoteEliminator(ApprovalVoteValidator((0, _SEATS)))

    def votes(rows: list[tuple[str, ...]]) -> Mapping[str, int]:
        approved = Counter([_approved(row) for row in rows])
        return ApprovalToSimpleVotes().convert(valid.convert(approved))

    rows = ballots.rows()
    seconds, found = timed(lambda: votes(rows), runs)
    if tuple(found[name] for name in (*_NAMES, "ding")) != _by_hand(ballots, ["d0"])["d0"][3:]:
        sys.exit("the votes differ from those by hand")
    return Sample(seconds, {"votes": sum(found.values())})


def _approved(ballot: tuple[str, ...]) -> frozenset[str]:
    *marks, other = ballot
    names = [name for name, mark in zip(_NAMES, marks, strict=True) if mark == "for"]
    if other:
        names.append(other)
    return frozenset(names)


def _ballots(size: int, districts: list[str]) -> pl.DataFrame:
    """Make ballots of a sheet that repeats, of a length that no number of districts divides."""
    chance = Random(1)  # noqa: S311 - made-up ballots are no secret
    sheet = [(*(chance.choice(_MARKS) for _ in _NAMES), chance.choice(_WRITTEN)) for _ in range(_PRIME)]
    some = pl.DataFrame(sheet, schema=[*_NAMES, "written"], orient="row")
    ballots = pl.concat([some] * (size // _PRIME + 1)).head(size)
    if len(districts) == 1:
        return ballots.rechunk()
    names = pl.Series("district", districts, dtype=pl.String)
    return ballots.with_columns(names.gather(pl.int_range(size, eager=True) % len(districts))).rechunk()


def _by_hand(ballots: pl.DataFrame, districts: list[str]) -> Result:
    where = ["district"] if len(districts) > 1 else []
    groups = ballots.lazy().group_by(*where, *_NAMES, "written").agg(pl.len().alias("n"))
    written = pl.col("written") != ""
    votes = {**{name: pl.col(name) == "for" for name in _NAMES}, "ding": written}
    chosen = pl.sum_horizontal(*votes.values())
    marked = pl.any_horizontal(*(pl.col(name) != "abstain" for name in _NAMES), written)
    valid, number = (chosen <= _SEATS) & marked, pl.col("n")
    sums = [number.filter(valid).sum().alias("valid"), number.filter(chosen > _SEATS).sum().alias("void")]
    sums += [number.filter(~marked).sum().alias("blank")]
    sums += [number.filter(valid & holds).sum().alias(f"votes_{name}") for name, holds in votes.items()]
    found = groups.group_by(where).agg(sums) if where else groups.select(sums)
    rows = found.collect().rows()
    return {row[0]: row[1:] for row in rows} if where else {districts[0]: rows[0]}


def _by_count(ballots: pl.DataFrame, districts: list[str]) -> Result:
    polls = [Poll(id=each, seats=_SEATS, candidates=_NAMES) for each in districts]
    form = Wide(district="district" if len(districts) > 1 else None, written={"written": None})
    counts = frames.count(_LAW, ballots, polls, form=form).counts
    return {
        district: (
            count.valid,
            count.voided,
            count.blank,
            *(count.votes[name] for name in _NAMES),
            count.tallies["ding"].open if "ding" in count.tallies else 0,
        )
        for district, count in counts.items()
    }
