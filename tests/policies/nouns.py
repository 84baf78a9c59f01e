"""A small press office: its pieces, its taxonomy, and the policies and rulebook by which pieces are rated."""

from datetime import date
from typing import Any

import attrs

from congress_rules.law import Authority, Instrument, Reading
from congress_rules.logic import Clause, Count, Days, Input, Integers, Number, Row, described, field
from congress_rules.policies import (
    POINTS,
    EligibilityPolicy,
    Facet,
    Measure,
    Member,
    Rulebook,
    ScoringPolicy,
    Taxonomy,
)
from congress_rules.texts import Text


@attrs.frozen
class Note:
    """A note on a piece."""

    level: str | None = attrs.field(default=None, metadata=described("级别", "level", facet="level"))


@attrs.frozen
class Outlet:
    """What publishes."""

    kind: str | None = attrs.field(default=None, metadata=described("种类", "kind", facet="kind"))


@attrs.frozen(kw_only=True)
class Piece:
    """A published piece: an entry on the account of a desk."""

    id: str = "p1"
    account: str = "desk-a"
    day: date = attrs.field(default=date(2024, 5, 1), metadata=described("日期", "day", domain=Days()))
    author: str = attrs.field(default="Zhang San", repr=False)
    level: str | None = attrs.field(default="city", metadata=described("级别", "level", facet="level"))
    outlet: Outlet = Outlet("paper")
    words: int | None = attrs.field(default=1, metadata=described("字数", "words", domain=Integers(0)))
    notes: tuple[Note, ...] | None = ()


LEVELS = Facet(
    id="level",
    name=Text("级别", "level"),
    ordered=True,
    members=(
        Member("county", Text("县级", "county")),
        Member("city", Text("市级", "city")),
        Member("province", Text("省级", "province")),
    ),
)
KINDS = Facet(
    id="kind",
    name=Text("种类", "kind"),
    members=(
        Member("paper", Text("报纸", "paper")),
        Member("daily", Text("日报", "daily"), like="paper"),
        Member("radio", Text("广播", "radio")),
        Member("telegraph", Text("电报", "telegraph"), until=date(2023, 12, 31)),
        Member("podcast", Text("播客", "podcast"), since=date(2024, 3, 1)),
    ),
)
TAXONOMY = Taxonomy((LEVELS, KINDS))

OFFICE = Instrument(
    id="office",
    title=Text("办公室规定", "Office Rules"),
    authority=Authority.HOUSE_RULE,
    contents={
        "1": Text("级别", "levels"),
        "2": Text("批注", "notes"),
        "3": Text("资格", "admission"),
        "9": Text("修订", "amendments"),
    },
)
NOTED = Reading(
    id="noted",
    question=Text("批注计分吗？", "Do notes count?"),
    options={"no": Text("不计", "they do not"), "yes": Text("计", "they do")},
    choice="no",
    basis=OFFICE.cite("2"),
)

LEVEL = field(Piece, lambda piece: piece.level)
KIND = field(Piece, lambda piece: piece.outlet.kind)
DAY = field(Piece, lambda piece: piece.day)
WORDS = field(Piece, lambda piece: piece.words)
NOTES = field(Piece, lambda piece: piece.notes)
NOTE_LEVEL = field(Note, lambda note: note.level)


def row(name: str, value: Number, when: Any = (), /, **parts: Any) -> Row[Number]:
    """Give a row that rests on article 1, unless it is said to rest on something else."""
    return Row(**{"id": name, "value": value, "when": when, "basis": OFFICE.cite("1"), **parts})


@attrs.frozen(kw_only=True)
class Points(ScoringPolicy[Piece]):
    """Points by level; it counts the same for all kinds."""

    id: str = "points"
    name: Text = attrs.field(default=Text("计分", "points"))
    measure: Measure = POINTS
    county: Number = 1
    city: Number = 2
    province: Number = 5

    def rows(self) -> tuple[Row[Number], ...]:
        """List one row for each level."""
        return tuple(row(level, getattr(self, level), LEVEL.equals(level)) for level in ("county", "city", "province"))

    def day(self) -> Input:
        """Give the day of the piece."""
        return DAY


@attrs.frozen(kw_only=True)
class ByWord(Points):
    """Points by level for every word."""

    id: str = "by-word"

    def quantity(self) -> Input:
        """Give the words."""
        return WORDS


@attrs.frozen(kw_only=True)
class Notes(Points):
    """Points for every note of the city or above, on whatever piece; nothing where notes are read as not counting."""

    id: str = "notes"
    name: Text = attrs.field(default=Text("批注", "notes"))

    def rows(self) -> tuple[Row[Number], ...]:
        """List one row for each option of the reading."""
        basis = OFFICE.cite("2")
        return (
            row("uncounted", 0, basis=basis, readings="noted=no"),
            row("counted", 3, basis=basis, readings="noted=yes"),
        )

    def quantity(self) -> Input:
        """Count the notes of the city or above."""
        return Count(
            of=NOTES, id="notes.count", name=Text("批注数", "number of notes"), where=NOTE_LEVEL.at_least("city")
        )


@attrs.frozen(kw_only=True)
class Published(EligibilityPolicy[Piece]):
    """Pieces in print count, from the day on which the rules begin."""

    id: str = "admission"
    name: Text = attrs.field(default=Text("资格", "admission"))
    begins: date = date(2024, 1, 1)

    def clauses(self) -> tuple[Clause, ...]:
        """List the two clauses."""
        basis = OFFICE.cite("3")
        return (
            Clause(id="in-print", name=Text("见报", "in print"), when=KIND.equals("paper"), basis=basis),
            Clause(id="begun", name=Text("已施行", "begun"), when=DAY.at_least(self.begins), basis=basis),
        )

    def day(self) -> Input:
        """Give the day of the piece."""
        return DAY


@attrs.frozen(kw_only=True)
class Office(Rulebook):
    """The rulebook of the office."""

    admission: Published
    points: Points
    notes: Notes


BOOK = Office(
    id="office",
    instrument=OFFICE,
    taxonomy=TAXONOMY,
    readings=(NOTED,),
    admission=Published(),
    points=Points(),
    notes=Notes(),
)
