"""Make up adoptions, the same ones every time: all levels, kinds, genres and modes that article 9 tells apart."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from random import Random
from typing import Final

import attrs

from congress_rules.publicity import Adoption, Ledger, Outlet, Unit, WrittenInstruction

__all__ = ["GENRES", "KINDS", "LEVELS", "MODES", "YEAR", "adoptions", "ledger"]

YEAR: Final = 2024
LEVELS: Final = ("township", "district", "city", "provincial", "national")
KINDS: Final = (
    "party_paper",
    "congress_periodical",
    "newspaper",
    "internal_periodical",
    "bulletin",
    "radio",
    "television",
    "website",
    "other",
)
GENRES: Final = ("general_news", "feature")
MODES: Final = ("alone", "composite")

_UNIT_KINDS: Final = ("township_presidium", "standing_committee_body", "institution", "court", "deputies")
_UNITS: Final = tuple(
    Unit(id=f"unit-{number:03}", kind=_UNIT_KINDS[number % 5], enforcement=True) for number in range(100)
)
_BULLETIN: Final = Outlet(id="bulletin", level="district", kind="bulletin")
_MEDIA: Final = tuple(
    Outlet(id=f"{level}-{kind}-{number}", level=level, kind=kind)
    for level, kind, number in product(LEVELS, KINDS, range(3))
    if kind != "bulletin"
)
_FIRST: Final = date(YEAR, 4, 1)
_NOTE: Final = WrittenInstruction(level="district")


def adoptions(count: int) -> list[Adoption]:
    """Make adoptions of which everything is known, from the first day in force to the end of the year."""
    return list(_made(count))


def _made(count: int) -> Iterator[Adoption]:
    chance = Random(count)  # noqa: S311 - made-up records are no secret
    for number in range(count):
        outlet = _BULLETIN if chance.random() < 0.3 else chance.choice(_MEDIA)
        unit = chance.choice(_UNITS)
        yield Adoption(
            id=f"A{number:07}",
            outlet=outlet,
            adopted_on=_FIRST + timedelta(days=chance.randrange(275)),
            unit=unit,
            genre=chance.choice(GENRES),
            mode=chance.choice(MODES),
            instructions=(_NOTE,) * chance.choice((0, 0, 0, 0, 0, 0, 0, 1, 1, 2)),
            verified=True,
            story=f"{unit.id}-{number // 500}" if outlet is _BULLETIN else None,
        )


def ledger(count: int) -> Ledger:
    """Make a ledger of which about one entry in ten is not in order, each in one of several ways."""
    entries = [_spoilt(number, each) for number, each in enumerate(adoptions(count))]
    return Ledger(units=_UNITS, outlets=(_BULLETIN, *_MEDIA), adoptions=entries)


def _spoilt(number: int, entry: Adoption) -> Adoption:
    changes: dict[int, dict[str, object]] = {
        3: {"genre": "interview"},  # in order: treated like a feature
        13: {"genre": "picture"},  # in order, too
        23: {"genre": "poem"},  # foreign to the taxonomy
        33: {"genre": None, "verified": None},
        43: {"verified": False},
        53: {"adopted_on": date(YEAR, 3, 31)},  # not yet in force
        63: {"adopted_on": date(YEAR + 1, 1, 1)},  # of the next period
        73: {"unit": Unit(id="unit-unlisted", kind="court")},
        83: {"outlet": Outlet(id="unlisted", level="city", kind="radio")},
        93: {"instructions": None},
    }
    if number % 100 in changes:
        return attrs.evolve(entry, **changes[number % 100])
    return attrs.evolve(entry, id="A-repeated") if number % 500 == 7 else entry
