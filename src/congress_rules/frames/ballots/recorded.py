"""Read what stations recorded: rows of numbers by district and station. Several rows of one station add up.

Null is unknown. A negative number is foreign, and so is one above 2^32: it is unknown, too, and its row is among
those set aside.
"""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple, TypeAlias

import attrs

from congress_rules.errors import Fault
from congress_rules.frames.ballots.forms import Part, Polls, misread, selected
from congress_rules.frames.ballots.patterns import MOST_TIMES
from congress_rules.frames.ballots.places import Aside, Number
from congress_rules.frames.natives import Frame, collected, plain

__all__ = ["FIGURES", "STATIONS", "VOTES", "Columns", "Record", "Table", "Where", "sorted_places"]

Columns: TypeAlias = Mapping[str, str | None]
"""Other names of columns, by their own; None for one that the frame does not have, so that nothing of it is known."""

Where: TypeAlias = tuple[str, str | None]
"""A district, and a station in it."""


class Record(NamedTuple):
    """A row: where it is from, whom it is about, and its numbers."""

    where: Where
    name: str
    numbers: tuple[Number, ...]


@attrs.frozen
class Table:
    """What is read of a frame: names, numbers, and numbers that are zero where the frame has no such column."""

    frame: str
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    absent: tuple[str, ...] = ()

    @property
    def known(self) -> tuple[str, ...]:
        """List what is read."""
        return (*self.names, *self.numbers, *self.absent)

    def parts(self, frame: Frame, columns: Columns) -> Iterator[Part]:
        """List the columns that are read."""
        there = frame.collect_schema()
        for name in self.known:
            column = columns.get(name, name)
            if column is not None and (name not in self.absent or name in columns or column in there):
                yield Part(f"{self.frame}.{name}", column, "text" if name in self.names else "number")

    @property
    def keys(self) -> tuple[str, ...]:
        """List what may be renamed, in all frames or in this one."""
        return (*self.known, *(f"{self.frame}.{name}" for name in self.known))

    def renamed(self, columns: Columns) -> Columns:
        """Give the other names of this frame's own columns."""
        own = ((name, key) for name in self.known for key in (name, f"{self.frame}.{name}") if key in columns)
        return {name: columns[key] for name, key in own}

    def faults(self, frame: Frame, columns: Columns) -> list[Fault]:
        """Find what the frame does not have."""
        return misread(frame, self.parts(frame, columns))

    def records(self, frame: Frame, polls: Polls, columns: Columns, aside: list[Aside]) -> Iterator[Record]:
        """Read the rows; those that are from nowhere, about nobody or of foreign numbers are set aside."""
        parts = tuple(self.parts(frame, columns))
        found = collected(selected(frame, parts))
        places = {part.path.removeprefix(f"{self.frame}."): found.columns.index(part.column) for part in parts}
        for row in plain(found):
            district, station, name = (row[places[key]] if key in places else None for key in _KEYS)
            district = district if "district" in places else next(iter(polls), None)
            numbers = [row[places[key]] if key in places else None for key in self.numbers]
            numbers += [row[places[key]] if key in places else 0 for key in self.absent]
            known = tuple(each if each is not None and 0 <= each <= MOST_TIMES else None for each in numbers)
            astray = _astray(district, polls) or (self._about(name) if "candidate" in self.names else None)
            status = astray or ("foreign_number" if known.count(None) > numbers.count(None) else None)
            if status is not None:
                aside.append(Aside(self.frame, district, station, status, 1, None))
            if astray is None and district is not None:
                yield Record((district, station), name or "", known)

    @staticmethod
    def _about(name: str | None) -> str | None:
        return "unknown_candidate" if name is None else None if name else "foreign_candidate"


_KEYS: Final = ("district", "station", "candidate")
_PLACE: Final = ("district", "station")
_RECORDED: Final = ("issued", "proxies", "collected")


def _astray(district: str | None, polls: Polls) -> str | None:
    return "unknown_district" if district is None else None if district in polls else "foreign_district"


FIGURES: Final = Table("figures", _PLACE, _RECORDED)
STATIONS: Final = Table("stations", _PLACE, (*_RECORDED, "valid", "blank", "void"), ("open",))
VOTES: Final = Table("votes", _KEYS, ("for", "against"), ("void", "open"))


def sorted_places(places: Mapping[Where, object]) -> list[Where]:
    """Sort places by district and station, the unknown station first."""
    return sorted(places, key=lambda where: (where[0], where[1] is not None, where[1] or ""))
