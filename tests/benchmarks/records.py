"""Make up adoptions, the same ones every time: all levels, kinds, genres and modes that article 9 tells apart."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from random import Random
from typing import Final

import attrs

from congress_rules.publicity import Adoption, Ledger, Outlet, Person, Submission, Unit, WrittenInstruction

__all__ = ["GENRES", "KINDS", "LEVELS", "MODES", "YEAR", "adoptions", "ledger", "reported"]

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


_OFFICES: Final = ("committee_office", "government_office", "court_research_office", "township_congress")
_REPORTING: Final = tuple(Unit(id=f"unit-{number:03}", kind=_OFFICES[number % 4]) for number in range(100))
_CARRIERS: Final = tuple(
    Outlet(id=f"{level}-{kind}", level=level, kind=kind)
    for level, kind in product(LEVELS[2:], ("press", "information"))
)
_ABROAD: Final = Outlet(id="abroad", level="national", kind="foreign_press")


def reported(count: int) -> Ledger:
    """Make a ledger for the district's report, of which about one entry in ten is not in order.

    It holds manuscripts with fees, items by length, and the submissions of some of them.
    """
    chance = Random(count)  # noqa: S311 - made-up records are no secret
    entries = [_reported(number, chance) for number in range(count)]
    sent = [
        Submission(id=f"S{each.id}", unit=each.unit, outlet=each.outlet, submitted_on=each.day, authors=each.authors)
        for each in entries[:: max(1, count // 1000)]
    ]
    people = [Person(id=f"p-{number:03}", unit=_REPORTING[number].id) for number in range(100)]
    return Ledger(
        units=_REPORTING,
        outlets=(*_CARRIERS, _ABROAD),
        people=people,
        adoptions=entries,
        submissions=sent,
        designations=(),
    )


def _reported(number: int, chance: Random) -> Adoption:
    outlet, unit = _ABROAD if number % 20 == 3 else chance.choice(_CARRIERS), chance.randrange(100)
    return Adoption(
        id=f"A{number:07}",
        outlet=outlet,
        adopted_on=date(YEAR, 1, 1) + timedelta(days=chance.randrange(366)),
        unit=_REPORTING[unit],
        authors=(f"p-{unit:03}",),
        genre="item" if outlet.kind == "information" else chance.choice(("news", "article", "picture")),
        content="other" if number % 20 == 7 else chance.choice(("congress_work", "congress_system")),
        fee=None if chance.random() < 0.02 else Decimal(chance.randrange(20, 500)),
        characters=chance.randrange(50, 900),
    )
