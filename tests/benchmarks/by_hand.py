"""Write article 9 by hand, as one would without a library: a dict of rates, and a receipt for each line.

This is what the library is compared with, and what says which lines are right.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from itertools import product
from typing import Final, TypeAlias

import attrs

from congress_rules.publicity import Adoption
from tests.benchmarks.records import GENRES, KINDS, LEVELS, MODES, YEAR

__all__ = [
    "AMENDED_POINTS",
    "SINCE",
    "Kind",
    "Written",
    "paired",
    "rates",
    "read",
    "receipts",
    "running_points",
    "written",
]

Written: TypeAlias = tuple[str, str, str, int]
"""One line as all candidates can give it: the ids of the entry, the unit and the row, and the points."""

Rate: TypeAlias = tuple[str, int, str]
"""The row, the points, and what they are based on."""

Key: TypeAlias = tuple[str | None, str | None, str | None, str | None]

SINCE: Final = date(YEAR, 7, 1)
AMENDED_POINTS: Final = 15
"""From that day on news in the national press gives so many points, where an amendment is compared."""

_PRESS: Final = {
    "national": ("party_paper", "congress_periodical"),
    "provincial": ("party_paper", "congress_periodical"),
    "city": ("party_paper", "newspaper", "congress_periodical", "internal_periodical"),
}
_POINTS: Final = {
    ("national", "general_news"): 10,
    ("national", "feature"): 12,
    ("provincial", "general_news"): 8,
    ("provincial", "feature"): 10,
    ("city", "general_news"): 6,
    ("city", "feature"): 8,
}
_BULLETIN: Final = {"alone": 2, "composite": 1}


def _rate(level: str, kind: str, genre: str, mode: str) -> Rate:
    if kind == "bulletin":
        return f"bulletin-{mode}", _BULLETIN[mode], "9(1)"
    row = f"{level}-{genre.removeprefix('general_')}"
    if kind in _PRESS.get(level, ()):
        return f"press-{row}", _POINTS[level, genre], "9(2)"
    if kind in {"radio", "television"} and level in _PRESS:
        return f"broadcast-{row}", _POINTS[level, genre], "9(2)(iv)"
    return "unlisted", 0, "9(2)"


RATES: Final[dict[Key, Rate]] = {key: _rate(*key) for key in product(LEVELS, KINDS, GENRES, MODES)}
RATES_SINCE: Final[dict[Key, Rate]] = {
    key: (f"{rate[0]}@{SINCE}", AMENDED_POINTS, rate[2]) if rate[0] == "press-national-news" else rate
    for key, rate in RATES.items()
}


class Kind(StrEnum):
    """What is asked for: the rates, the rates with an amendment within the year, or the rates and the instructions."""

    PLAIN = "plain"
    AMENDED = "amended"
    BOTH = "both"


@attrs.frozen
class Receipt:
    """One line: the entry, the unit to whose account it goes, the row, the points and the basis."""

    entry: Adoption
    unit: str
    row: str
    points: int
    basis: str


def running_points(entries: Sequence[Adoption]) -> dict[str, int]:
    """Add the points up by unit and keep nothing else."""
    totals: dict[str, int] = {}
    for each in entries:
        outlet, unit = each.outlet, each.unit.id
        totals[unit] = totals.get(unit, 0) + RATES[outlet.level, outlet.kind, each.genre, each.mode][1]
    return totals


def rates(entries: Sequence[Adoption]) -> list[Rate]:
    """Look the rate of every entry up, and write nothing."""
    found = []
    for each in entries:
        outlet = each.outlet
        found.append(RATES[outlet.level, outlet.kind, each.genre, each.mode])
    return found


def paired(rated: tuple[Sequence[Adoption], Sequence[Rate]]) -> Iterator[Written]:
    """Give the rates of entries as lines."""
    return ((each.id, each.unit.id, row, points) for each, (row, points, _) in zip(*rated, strict=True))


def _plain(entries: Sequence[Adoption]) -> list[Receipt]:
    """Write a receipt for every entry."""
    lines = []
    for each in entries:
        outlet = each.outlet
        row, points, basis = RATES[outlet.level, outlet.kind, each.genre, each.mode]
        lines.append(Receipt(each, each.unit.id, row, points, basis))
    return lines


def _amended(entries: Sequence[Adoption]) -> list[Receipt]:
    """Write a receipt for every entry, by the rates of its day."""
    lines = []
    for each in entries:
        outlet = each.outlet
        rates = RATES if each.adopted_on < SINCE else RATES_SINCE
        row, points, basis = rates[outlet.level, outlet.kind, each.genre, each.mode]
        lines.append(Receipt(each, each.unit.id, row, points, basis))
    return lines


def _both(entries: Sequence[Adoption]) -> list[Receipt]:
    """Write the receipts for entries, then those for written instructions."""
    lines = _plain(entries)
    for each in entries:
        if each.instructions:
            bulletin = each.outlet.kind == "bulletin"
            row = "instruction-bulletin" if bulletin else "instruction-elsewhere-nothing"
            lines.append(Receipt(each, each.unit.id, row, 2 * len(each.instructions) if bulletin else 0, "9(1)"))
    return lines


def receipts(kind: Kind) -> Callable[[Sequence[Adoption]], list[Receipt]]:
    """Give what writes the receipts that are asked for."""
    return {Kind.PLAIN: _plain, Kind.AMENDED: _amended, Kind.BOTH: _both}[kind]


def read(lines: Sequence[Receipt]) -> Iterator[Written]:
    """Give receipts as lines."""
    return ((each.entry.id, each.unit, each.row, each.points) for each in lines)


def written(kind: Kind, entries: Sequence[Adoption]) -> Iterator[Written]:
    """Give the lines that are right."""
    return read(receipts(kind)(entries))
