"""Count the ballots of many districts in one frame, by the policy that counts a single box."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, Protocol, cast

from narwhals.stable.v2.typing import IntoFrameT

from congress_rules.elections.counting import BallotPolicy, Figures, Poll, Reading
from congress_rules.errors import FrameError
from congress_rules.frames.ballots.forms import Form, Long, Polls, Wide, misread, polls_of, selected
from congress_rules.frames.ballots.papers import Papers
from congress_rules.frames.ballots.places import Aside, DistrictCounts, Number, Place, Totals, plus
from congress_rules.frames.ballots.recorded import FIGURES, Columns, Where, sorted_places
from congress_rules.frames.natives import Frame, Maker, in_memory
from congress_rules.frames.plans import fitting

__all__ = ["Counting", "count"]


class Counting(Protocol):
    """What counts: a text that holds how ballots are read."""

    @property
    def ballots(self) -> BallotPolicy:
        """Give how ballots are read."""
        ...


_WIDE: Final = Wide()


def count(
    book: Counting | BallotPolicy,
    ballots: IntoFrameT,
    polls: Poll | Iterable[Poll] | Mapping[str, Poll],
    *,
    form: Form = _WIDE,
    figures: IntoFrameT | None = None,
) -> DistrictCounts[IntoFrameT]:
    """Count the ballots of a frame, district by district and, where the form names them, station by station.

    `polls` are those of the districts, by their ids or by the keys of a mapping; `form` says how the frame holds
    ballots. `figures` is a frame of what was recorded beside them, in the columns `issued`, `proxies` and `collected`,
    and in those of district and station that the form names. Null is unknown: a mark that is null leaves its ballot
    open. Ballots of no district, for people on no list unless written in, and with marks that there are not, are set
    aside with their status. Those of a district were cast in it all the same: they are open in its count, and where it
    is not known how many they are, it has none. Every other poll has a count, though no ballot be in the frame.

    Raise `FrameError`, which lists every fault, where a frame does not have what is read, or the form does not fit.
    """
    policy = book if isinstance(book, BallotPolicy) else cast("Any", getattr(book, "ballots", None))
    fitting("count", "book", policy, BallotPolicy)
    fitting("count", "form", form, Wide, Long)
    known, read = polls_of(polls, policy.id), in_memory(ballots, policy.id)
    recorded = None if figures is None else in_memory(figures, policy.id)
    columns = {"district": form.district, "station": form.station}
    parts = tuple(form.read(known))
    faults = [*misread(read, parts), *form.misfits(known)]
    faults += [] if recorded is None else FIGURES.faults(recorded, columns)
    if faults:
        raise FrameError(policy.id, faults)
    aside, papers = list[Aside](), Papers(policy, known, form)
    readings, left = _readings(papers, selected(read, parts), aside)
    noted = {} if recorded is None else _figures(recorded, known, columns, aside)
    places = tuple(_places(papers, readings, noted, left))
    return DistrictCounts(places=places, aside=tuple(aside), kind=Maker.of(read))


def _readings(
    papers: Papers, frame: Frame, aside: list[Aside]
) -> tuple[dict[Where, list[tuple[Reading, int]]], dict[Where, Number]]:
    """Read all patterns, and count those set aside, place by place."""
    found = dict[Where, list[tuple[Reading, int]]]()
    left = dict[tuple[str | None, str | None, str], tuple[int, Number]]()
    patterns = papers.patterns(frame)
    for line in patterns.lines():
        reading = papers.read(line, patterns)
        if isinstance(reading, str):
            key = (line.district, line.station, reading)
            rows, ballots = left.get(key, (0, 0))
            left[key] = (rows + line.rows, plus(ballots, line.ballots))
        elif line.ballots:
            found.setdefault((str(line.district), line.station), []).append((reading, line.ballots))
    order = sorted(left, key=lambda key: tuple((each is not None, each or "") for each in key))
    aside += [Aside("ballots", *key, *left[key]) for key in order]
    unread = dict[Where, Number]()
    for (district, station, _), (_, ballots) in left.items():
        if district in papers.polls and ballots != 0:
            where = (str(district), station)
            unread[where] = plus(unread.get(where, 0), ballots)
    return found, unread


def _figures(frame: Frame, polls: Polls, columns: Columns, aside: list[Aside]) -> dict[Where, Figures]:
    found = dict[Where, Figures]()
    for where, _, (issued, proxies, collected) in FIGURES.records(frame, polls, columns, aside):
        more = Figures(issued=issued, proxies=proxies, collected=collected)
        found[where] = found[where] + more if where in found else more
    return found


def _places(
    papers: Papers,
    readings: Mapping[Where, list[tuple[Reading, int]]],
    noted: Mapping[Where, Figures],
    left: Mapping[Where, Number],
) -> Iterator[Place]:
    """Count place by place; a district from which there is nothing at all has one place without ballots."""
    heard = {where[0] for where in (*readings, *noted, *left)}
    silent = [(district, None) for district in papers.polls if district not in heard]
    for where in sorted_places(dict.fromkeys((*readings, *noted, *left, *silent))):
        count = papers.count(where[0], readings.get(where, []))
        yield Place(
            district=where[0],
            station=where[1],
            poll=count.poll,
            figures=noted.get(where, Figures()),
            totals=Totals.of(count),
            left=left.get(where, 0),
        )
