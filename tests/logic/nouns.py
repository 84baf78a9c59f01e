"""Nouns of a small press office, and their fields, for the tests of logic."""

from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from fractions import Fraction
from typing import Any, Literal

import attrs

from congress_rules.law import Authority, Instrument
from congress_rules.logic import Domain, Integers, Members, Names, described, field
from congress_rules.texts import Text


class Tone(StrEnum):
    """How a piece sounds."""

    PLAIN = "plain"
    LOUD = "loud"


class Colour(Enum):
    """An enumeration whose members are no strings."""

    RED = "red"


@attrs.frozen
class Outlet:
    """What publishes."""

    level: str | None = attrs.field(metadata=described("级别", "level", facet="level"))
    kind: str | None = attrs.field(default=None, metadata=described("种类", "kind", facet="kind"))
    founded: date | None = None

    @property
    def age(self) -> int | None:
        """Give a derived attribute."""
        return None if self.founded is None else 2024 - self.founded.year

    @property
    def untyped(self):
        """Give an attribute without a type."""
        return self.level


@attrs.frozen
class Part:
    """One part of a piece."""

    words: int | None
    level: str | None = attrs.field(default=None, metadata=described("级别", "level", facet="level"))


@attrs.frozen
class Piece:
    """A published piece."""

    outlet: Outlet
    words: int | None = None
    day: date | None = None
    urgent: bool | None = None
    share: Fraction | None = None
    fee: Decimal | None = None
    tone: Tone | None = None
    colour: Colour | None = None
    size: Literal["small", "large"] | None = None
    rank: Literal[1, 2] | None = None
    author: str | None = attrs.field(default=None, metadata=described("作者", "author", domain=Names()))
    title: str | None = None
    either: int | str | None = None
    parts: tuple[Part, ...] | None = None


LEVELS = Members(
    ("county", "city", "province"),
    {"county": Text("县级", "county"), "city": Text("市级", "city"), "province": Text("省级", "province")},
    ordered=True,
)
KINDS = Members(("paper", "radio", "bulletin"))
DOMAINS: dict[str, Domain] = {"level": LEVELS, "kind": KINDS}

LEVEL = field(Piece, lambda piece: piece.outlet.level)
KIND = field(Piece, lambda piece: piece.outlet.kind)
WORDS = field(Piece, lambda piece: piece.words, domain=Integers(0), name=Text("字数", "words"))
DAY = field(Piece, lambda piece: piece.day, name=Text("日期", "day"))
URGENT = field(Piece, lambda piece: piece.urgent, name=Text("加急", "urgent"))
SHARE = field(Piece, lambda piece: piece.share)
FEE = field(Piece, lambda piece: piece.fee)
AUTHOR = field(Piece, lambda piece: piece.author)
PARTS = field(Piece, lambda piece: piece.parts)

OFFICE = Instrument(
    id="office",
    title=Text("办公室规定", "Office Rules"),
    authority=Authority.HOUSE_RULE,
    contents={"1": Text("级别", "levels"), "2": Text("字数", "words")},
)


def piece(level: str | None = "city", kind: str | None = "paper", **values: Any) -> Piece:
    """Give a piece in an outlet of this level and kind."""
    return Piece(Outlet(level, kind), **values)
