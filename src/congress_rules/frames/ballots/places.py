"""Hold what the ballots of each district and station come to: as counts ready to declare, and as frames.

Numbers that are not known are kept so: a place whose numbers are not all known has no count, and its frames have nulls.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, reduce
from typing import Any, Final, Generic, TypeAlias, TypeVar

import attrs
import narwhals.stable.v2 as nw
from narwhals.dtypes import DType

from congress_rules.elections.counting import Count, Figures, Poll, Tally
from congress_rules.frames.natives import Answers, Maker

__all__ = ["NO_MARKS", "Aside", "DistrictCounts", "Marks", "Number", "Place", "Totals", "added_marks", "plus"]

F = TypeVar("F")

Number: TypeAlias = int | None
"""A number, or None where it is not known."""

Marks: TypeAlias = tuple[Number, Number, Number, Number]
"""How often ballots mark a person: for, against, void, and in a way that is not decided."""

NO_MARKS: Final[Marks] = (0, 0, 0, 0)
"""Nobody marked."""


def plus(one: Number, other: Number) -> Number:
    """Add two numbers; with one that is not known, the sum is not."""
    return None if one is None or other is None else one + other


@attrs.frozen(kw_only=True)
class Totals:
    """The numbers of a place; `void` by the row that made ballots void.

    `worst` is by how many marks of one person exceed the valid ballots in a part of the place, if they do in any: what
    is impossible there, other parts do not make up for.
    """

    valid: Number = 0
    blank: Number = 0
    open: Number = 0
    void: Mapping[str, int] | None = attrs.field(factory=dict[str, int])
    tallies: Mapping[str, Marks] = attrs.field(factory=dict[str, Marks], repr=False)
    worst: int = 0

    @classmethod
    def of(cls, count: Count) -> "Totals":
        """Give the numbers of a count."""
        tallies = {name: (each.votes, each.against, each.void, each.open) for name, each in count.tallies.items()}
        return cls(valid=count.valid, blank=count.blank, open=count.open, void=count.void, tallies=tallies)

    def __add__(self, other: "Totals") -> "Totals":
        """Add the numbers of another place."""
        names = sorted({*self.tallies, *other.tallies})
        pairs = {name: (self.tallies.get(name, NO_MARKS), other.tallies.get(name, NO_MARKS)) for name in names}
        return Totals(
            valid=plus(self.valid, other.valid),
            blank=plus(self.blank, other.blank),
            open=plus(self.open, other.open),
            void=None if self.void is None or other.void is None else _summed(self.void, other.void),
            tallies={name: added_marks(one, two) for name, (one, two) in pairs.items()},
            worst=max(self.beyond or 0, other.beyond or 0),
        )

    @property
    def voided(self) -> Number:
        """Count the void ballots."""
        return None if self.void is None else sum(self.void.values())

    @property
    def counted(self) -> Number:
        """Count all ballots."""
        return reduce(plus, (self.valid, self.blank, self.voided, self.open))

    @property
    def beyond(self) -> Number:
        """Give by how many the marks of a person exceed the valid ballots; None where they may, or may not."""
        each = [self._beyond(name) for name in self.tallies]
        worst = max(self.worst, *(number or 0 for number in each), 0)
        return None if not worst and None in each else worst

    def _beyond(self, name: str) -> Number:
        return plus(reduce(plus, self.tallies[name]), None if self.valid is None else -self.valid)

    def abstained(self, name: str) -> Number:
        """Count the ballots that say nothing of a person; not known where more are said to mark the person."""
        beyond = self._beyond(name)
        return None if beyond is None or beyond > 0 else plus(self.blank, -beyond)

    def count(self, poll: Poll, figures: Figures) -> Count | None:
        """Give the count, where all numbers are known and possible."""
        tallies = {name: _tally(each) for name, each in self.tallies.items() if None not in each}
        if self.valid is None or self.blank is None or self.open is None or self.void is None:
            return None
        if len(tallies) < len(self.tallies) or (self.beyond or 0) > 0:
            return None
        return Count(
            poll=poll,
            figures=figures,
            valid=self.valid,
            blank=self.blank,
            open=self.open,
            void=self.void,
            tallies=tallies,
        )


def _total(numbers: Iterable[Number]) -> Number:
    nothing: Number = 0
    return reduce(plus, numbers, nothing)


def _summed(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    return {row: one.get(row, 0) + other.get(row, 0) for row in (*one, *other)}


def added_marks(one: Marks, other: Marks) -> Marks:
    """Add the marks of other ballots."""
    votes, against, void, left = map(plus, one, other)
    return votes, against, void, left


def _tally(marks: Marks) -> Tally:
    votes, against, void, left = (each or 0 for each in marks)
    return Tally(votes=votes, against=against, void=void, open=left)


@attrs.frozen(kw_only=True)
class Place:
    """A station, or a whole district, with its numbers; a station of None is not known, or not told apart.

    `left` is how many ballots of it are set aside. They were cast as well, so that they are open in the `whole`.
    """

    district: str
    station: str | None
    poll: Poll
    figures: Figures
    totals: Totals
    left: Number = 0

    @property
    def whole(self) -> Totals:
        """Give the numbers with those of the ballots that are set aside."""
        return attrs.evolve(self.totals, open=plus(self.totals.open, self.left))

    @property
    def count(self) -> Count | None:
        """Give the count, where all numbers are known."""
        return self.whole.count(self.poll, self.figures)

    def beside(self, other: "Place") -> "Place":
        """Add another station of the district."""
        figures, totals = self.figures + other.figures, self.totals + other.totals
        return attrs.evolve(self, station=None, figures=figures, totals=totals, left=plus(self.left, other.left))


@attrs.frozen
class Aside:
    """Rows that are not counted, and why; `frame` says of which frame, `ballots` how many, None where not known."""

    frame: str
    district: str | None
    station: str | None
    status: str
    rows: int
    ballots: Number


@attrs.frozen(kw_only=True)
class DistrictCounts(Generic[F]):
    """What the ballots of many districts come to.

    Frames are of the kind of that which was counted. With `stations=True` they have a row for each station, else for
    each district.
    """

    places: tuple[Place, ...] = attrs.field(repr=False)
    aside: tuple[Aside, ...] = attrs.field(repr=False)
    kind: Maker = attrs.field(repr=False)

    @cached_property
    def districts(self) -> tuple[Place, ...]:
        """List the districts, each the sum of its stations, in order of their names."""
        found = dict[str, list[Place]]()
        for each in self.places:
            found.setdefault(each.district, []).append(each)
        return tuple(attrs.evolve(reduce(Place.beside, found[name]), station=None) for name in sorted(found))

    @cached_property
    def counts(self) -> Mapping[str, Count]:
        """Give the counts by district, ready to declare; where not all numbers are known, and possible, is none."""
        return {each.district: count for each in self.districts if (count := each.count) is not None}

    @cached_property
    def stations(self) -> Mapping[tuple[str, str | None], Count]:
        """Give the counts by district and station."""
        return {(each.district, each.station): count for each in self.places if (count := each.count) is not None}

    @property
    def counted(self) -> Number:
        """Count the ballots that are read; `left_out` are all others of the frame."""
        return _total(each.totals.counted for each in self.places)

    @property
    def left_out(self) -> Number:
        """Count the ballots that are set aside; None where it is not known how many."""
        return _total(each.ballots for each in self.aside if each.frame == "ballots")

    def listed(self, *, stations: bool = False) -> tuple[Place, ...]:
        """List the stations, or the districts."""
        return self.places if stations else self.districts

    def ballots(self, *, stations: bool = False) -> F:
        """Give how many ballots are valid, void and blank, beside the figures that were recorded, place by place.

        Those set aside are open.
        """
        rows = [(each, each.figures, each.whole) for each in self.listed(stations=stations)]
        return self._frame(
            {
                **_where((each for each, _, _ in rows), stations=stations),
                "electors": _whole(each.poll.electors for each, _, _ in rows),
                "issued": _whole(figures.issued for _, figures, _ in rows),
                "proxies": _whole(figures.proxies for _, figures, _ in rows),
                "collected": _whole(figures.collected for _, figures, _ in rows),
                "valid": _whole(totals.valid for _, _, totals in rows),
                "blank": _whole(totals.blank for _, _, totals in rows),
                "void": _whole(totals.voided for _, _, totals in rows),
                "open": _whole(totals.open for _, _, totals in rows),
                "counted": _whole(totals.counted for _, _, totals in rows),
            }
        )

    def totals(self, *, stations: bool = False) -> F:
        """Give how often each person is marked for and against, place by place."""
        listed = self.listed(stations=stations)
        rows = [(each, name, marks) for each in listed for name, marks in each.totals.tallies.items()]
        return self._frame(
            {
                **_where((each for each, _, _ in rows), stations=stations),
                "candidate": _text(name for _, name, _ in rows),
                "listed": Answers(nw.Boolean(), tuple(each.poll.lists(name) for each, name, _ in rows)),
                "for": _whole(marks[0] for _, _, marks in rows),
                "against": _whole(marks[1] for _, _, marks in rows),
                "abstain": _whole(each.totals.abstained(name) for each, name, _ in rows),
                "void": _whole(marks[2] for _, _, marks in rows),
                "open": _whole(marks[3] for _, _, marks in rows),
            }
        )

    def void(self, *, stations: bool = False) -> F:
        """Give how many ballots each row of the rules made void, place by place."""
        listed = self.listed(stations=stations)
        rows = [(each, row, number) for each in listed for row, number in (each.totals.void or {}).items() if number]
        return self._frame(
            {
                **_where((each for each, _, _ in rows), stations=stations),
                "row": _text(row for _, row, _ in rows),
                "ballots": _whole(number for _, _, number in rows),
            }
        )

    def set_aside(self) -> F:
        """Give what is not counted, and why: in how many rows of which frame, and how many ballots where known."""
        return self._frame(
            {
                "frame": _text(each.frame for each in self.aside),
                "district": _text(each.district for each in self.aside),
                "station": _text(each.station for each in self.aside),
                "status": _text(each.status for each in self.aside),
                "rows": _whole(each.rows for each in self.aside),
                "ballots": _whole(each.ballots for each in self.aside),
            }
        )

    def _frame(self, columns: Mapping[str, Answers]) -> F:
        made: F = self.kind.frame(columns)
        return made


def _answers(dtype: DType) -> Callable[[Iterable[Any]], Answers]:
    return lambda values: Answers(dtype, tuple(values))


_whole: Final = _answers(nw.Int64())
_text: Final = _answers(nw.String())


def _where(places: Iterable[Place], *, stations: bool) -> dict[str, Answers]:
    listed = tuple(places)
    district = {"district": _text(each.district for each in listed)}
    return {**district, "station": _text(each.station for each in listed)} if stations else district
