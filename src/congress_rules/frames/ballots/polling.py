"""Read polls from frames: one row for each district, and one for each of its candidates."""

from collections.abc import Iterator
from typing import Any, Final, Literal

from narwhals.stable.v2.typing import IntoFrameT

from congress_rules.elections.counting import Poll
from congress_rules.errors import Fault, FrameError, nearest
from congress_rules.frames.ballots.forms import Part, misread, selected
from congress_rules.frames.natives import Frame, collected, in_memory, plain

__all__ = ["polls"]

_SUBJECT: Final = "frames.polls"
_DISTRICT: Final = Part("districts.district", "district", "text")
_SEATS: Final = Part("districts.seats", "seats", "number")
_MORE: Final = tuple(Part(f"districts.{name}", name, "text") for name in ("mode", "level", "round"))
_NUMBERS: Final = tuple(Part(f"districts.{name}", name, "number") for name in ("registered", "deputies"))
_LISTED: Final = (Part("candidates.district", "district", "text"), Part("candidates.candidate", "candidate", "text"))


def polls(districts: IntoFrameT, candidates: IntoFrameT) -> dict[str, Poll]:
    """Give the poll of each district, called like it.

    A row of `districts` has the columns `district` and `seats`, and `registered`, `deputies`, `mode`, `level` and
    `round` if there are such; a row of `candidates` has `district` and `candidate`. Raise `FrameError`, which lists
    every fault, for columns that are not there and for rows of which no poll can be made.
    """
    read, listed = in_memory(districts, _SUBJECT), in_memory(candidates, _SUBJECT)
    there = read.collect_schema()
    parts = (_DISTRICT, _SEATS, *(each for each in (*_MORE, *_NUMBERS) if each.column in there))
    faults = [*misread(read, parts), *misread(listed, _LISTED)]
    if faults:
        raise FrameError(_SUBJECT, faults)
    rows = [*_rows(read, parts)]
    names = dict[Any, list[Any]]()
    for district, name in plain(collected(selected(listed, _LISTED))):
        names.setdefault(district, []).append(name)
    faults = [*_faults(rows, names)]
    if faults:
        raise FrameError(_SUBJECT, faults)
    return {row["district"]: _poll(row, names.get(row["district"], [])) for row in rows}


def _rows(frame: Frame, parts: tuple[Part, ...]) -> Iterator[dict[str, Any]]:
    for values in plain(collected(selected(frame, parts))):
        yield dict(zip((each.column for each in parts), values, strict=True))


def _poll(row: dict[str, Any], names: list[str]) -> Poll:
    row = dict(row)
    return Poll(id=row.pop("district"), candidates=names, **row)


_WHOLE: Final[dict[str, Literal[0, 1]]] = {"seats": 1, "registered": 0, "deputies": 0}


def _faults(rows: list[dict[str, Any]], names: dict[Any, list[Any]]) -> Iterator[Fault]:
    """Find rows of which no poll can be made."""
    known = [row["district"] for row in rows]
    for number, row in enumerate(rows):
        path, district = f"districts[{number}]", row["district"]
        if not district or known.index(district) != number:
            yield Fault(f"{path}.district", repr(district), "the name of a district that no other row has")
        for name, least in _WHOLE.items():
            value = row.get(name)
            if (value is None and name == "seats") or (value is not None and value < least):
                yield Fault(f"{path}.{name}", repr(value), f"a whole number from {least}")
    for district, listed in names.items():
        if district not in known:
            expected = "a district that has a row"
            yield Fault("candidates.district", repr(district), expected, nearest(district, [*filter(None, known)]))
        for name in dict.fromkeys(listed):
            if not name or listed.count(name) > 1:
                yield Fault(f"candidates.{district}", repr(name), "a name that is listed once")
