"""Merge what stations counted into districts: totals that were counted elsewhere, ready to declare as well."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from narwhals.stable.v2.typing import IntoFrameT

from congress_rules.elections.counting import Figures, Poll
from congress_rules.errors import Fault, FrameError
from congress_rules.frames.ballots.forms import Polls, polls_of, unlike
from congress_rules.frames.ballots.places import NO_MARKS, Aside, DistrictCounts, Marks, Place, Totals, added_marks
from congress_rules.frames.ballots.recorded import STATIONS, VOTES, Columns, Record, Where, sorted_places
from congress_rules.frames.natives import Maker, in_memory

__all__ = ["merge"]

_SUBJECT: Final = "frames.merge"
_VOID: Final = "void"
_UNKNOWN: Final = Totals(valid=None, blank=None, open=None, void=None)
_NOTHING: Final[Marks] = (None, None, None, None)
_NO_COLUMNS: Final[Columns] = {}


def merge(
    stations: IntoFrameT,
    votes: IntoFrameT,
    polls: Poll | Iterable[Poll] | Mapping[str, Poll],
    *,
    columns: Columns = _NO_COLUMNS,
) -> DistrictCounts[IntoFrameT]:
    """Add the totals of stations up, district by district.

    A row of `stations` has the columns `district`, `station`, `issued`, `proxies`, `collected`, `valid`, `blank`,
    `void`, and `open` if there is one; a row of `votes` has `district`, `station`, `candidate`, `for`, `against`, and
    `void` and `open` if there are such. Several rows of one station are its boxes, and add up. `columns` gives other
    names for both frames, or for one (`stations.void`), and None for what is not there.

    Null is unknown, and so is what a station does not say of a candidate: then there is no count for the district, and
    its frames have nulls; that a station says nothing of a candidate, or has votes without a row of its own, is told
    among what is set aside. So is there no count where the marks of a person exceed the valid ballots of a station.
    Whoever is on no list was written in.

    Raise `FrameError`, which lists every fault, where a frame does not have what is read.
    """
    known = polls_of(polls, _SUBJECT)
    read, marked = in_memory(stations, _SUBJECT), in_memory(votes, _SUBJECT)
    own = [table.renamed(columns) for table in (STATIONS, VOTES)]
    keys = {key for table in (STATIONS, VOTES) for key in table.keys}
    faults = [*STATIONS.faults(read, own[0]), *VOTES.faults(marked, own[1])]
    for name in columns:
        faults += unlike("columns", name, sorted(keys), "a column that is read")
    if "district" in columns and columns["district"] is None and len(known) != 1:
        faults.append(Fault("columns.district", "None", f"the name of a column, which {len(known)} polls need"))
    if faults:
        raise FrameError(_SUBJECT, faults)
    aside = list[Aside]()
    figures, totals = _stations(STATIONS.records(read, known, own[0], aside))
    tallies = _tallies(VOTES.records(marked, known, own[1], aside))
    aside += _unsaid(totals, tallies, known)
    places = tuple(
        Place(
            district=where[0],
            station=where[1],
            poll=known[where[0]],
            figures=figures.get(where, Figures()),
            totals=_with(totals.get(where, _UNKNOWN), tallies.get(where, {}), known[where[0]]),
        )
        for where in sorted_places({**_silent(known, totals), **totals, **tallies})
    )
    return DistrictCounts(places=places, aside=tuple(aside), kind=Maker.of(read))


def _silent(polls: Polls, totals: Mapping[Where, Totals]) -> dict[Where, Totals]:
    """List the districts of which nothing is known."""
    heard = {district for district, _ in totals}
    return {(district, None): _UNKNOWN for district in polls if district not in heard}


def _unsaid(
    totals: Mapping[Where, Totals], tallies: Mapping[Where, Mapping[str, Marks]], polls: Polls
) -> Iterator[Aside]:
    """Tell of the stations that say nothing of a candidate, and of votes from a station that has no row itself."""
    for where in sorted_places({**totals, **tallies}):
        said = tallies.get(where, {})
        lacking = [name for name in polls[where[0]].candidates if name not in said]
        if lacking:
            yield Aside(VOTES.frame, *where, "missing_candidate", 0, None)
        if where not in totals:
            yield Aside(STATIONS.frame, *where, "missing_station", 0, None)


def _stations(records: Iterable[Record]) -> tuple[dict[Where, Figures], dict[Where, Totals]]:
    figures, totals = dict[Where, Figures](), dict[Where, Totals]()
    for where, _, (issued, proxies, collected, valid, blank, void, left) in records:
        noted = Figures(issued=issued, proxies=proxies, collected=collected)
        told = Totals(valid=valid, blank=blank, open=left, void=None if void is None else {_VOID: void})
        figures[where] = figures[where] + noted if where in figures else noted
        totals[where] = totals[where] + told if where in totals else told
    return figures, totals


def _tallies(records: Iterable[Record]) -> dict[Where, dict[str, Marks]]:
    found = dict[Where, dict[str, Marks]]()
    for where, name, (votes, against, void, left) in records:
        tallies = found.setdefault(where, {})
        tallies[name] = added_marks(tallies.get(name, NO_MARKS), (votes, against, void, left))
    return found


def _with(totals: Totals, tallies: Mapping[str, Marks], poll: Poll) -> Totals:
    """Give the numbers of a station with its tallies, unknown those of candidates of whom it says nothing."""
    named = {name: tallies.get(name, _NOTHING) for name in sorted({*poll.candidates, *tallies})}
    return Totals(valid=totals.valid, blank=totals.blank, open=totals.open, void=totals.void, tallies=named)
