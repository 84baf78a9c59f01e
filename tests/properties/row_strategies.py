"""Draw the records of an office and the noise with which people type them into a spreadsheet.

The texts are as they stand in a ledger: without blanks at the ends, in plain width; so that reading them back from a
noisy table must give them again.
"""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import cycle
from typing import Any, Final

from hypothesis import strategies as st

from congress_rules.interchange.rows.entries import ADOPTIONS, SUBMISSIONS
from congress_rules.interchange.rows.nouns import OUTLETS, PEOPLE, UNITS
from congress_rules.interchange.rows.records import AWARDS, DESIGNATIONS, FAULTS, JUDGEMENTS, OUTREACH
from congress_rules.interchange.rows.sheets import Sheet
from congress_rules.law import Period
from congress_rules.policies import Figure, Judgement
from congress_rules.publicity import (
    Adoption,
    Award,
    Designation,
    Ledger,
    Outlet,
    Outreach,
    Person,
    ReportingFault,
    Submission,
    Unit,
    WrittenInstruction,
)
from congress_rules.texts import Text

Drawn = st.SearchStrategy[Any]

SHEETS: Final[tuple[Sheet[Any], ...]] = (
    *(UNITS, OUTLETS, PEOPLE, ADOPTIONS, SUBMISSIONS, DESIGNATIONS, FAULTS, OUTREACH, JUDGEMENTS, AWARDS),
)
IDS: Final = st.from_regex(r"[a-z]{1,3}-[0-9]{1,3}", fullmatch=True)
HAN: Final = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2, max_size=6)
NAMES: Final = st.one_of(
    HAN, st.builds("{}（{}）".format, HAN, HAN), st.from_regex(r"[A-Z][a-z]{1,6} [a-z]{2,6}", fullmatch=True)
)
MEMBERS: Final = st.none() | st.sampled_from(("city", "district", "feature", "alone", "other"))
TRUTHS: Final = st.none() | st.booleans()
DAYS: Final = st.dates(date(1990, 1, 1), date(2030, 12, 31))
PERIODS: Final = st.builds(lambda one, other: Period(min(one, other), max(one, other)), DAYS, DAYS)
AMOUNTS: Final = st.none() | st.decimals(0, 10**6, places=2) | st.integers(0, 10**9).map(Decimal)
AUTHORS: Final = st.none() | st.lists(IDS | HAN, max_size=3).map(tuple)
VERDICTS: Final = st.one_of(
    st.booleans(),
    st.integers(-(10**6), 10**6),
    st.decimals(-100, 100, places=2),
    st.fractions(-3, 3, max_denominator=9),
    st.sampled_from(("excellent", "优秀")),
)


NUMBERS: Final = st.integers(0, 10**6)
FIGURES: Final = st.one_of(
    NUMBERS.map(Figure),
    NUMBERS.map(Figure.over),
    NUMBERS.map(Figure.about),
    st.integers(1, 10**6).map(Figure.nearly),
    st.just(Figure(None)),
)
"""Counts as a table can hold them; of sums it cannot tell all that is known."""


def _own(record: Callable[..., Any], /, **parts: Drawn) -> Drawn:
    """Draw some records of a kind, each with an id of its own."""
    return st.lists(st.builds(record, id=IDS, **parts), max_size=5, unique_by=lambda each: each.id).map(tuple)


def texts() -> st.SearchStrategy[Text | None]:
    """Draw names in both languages, or none."""
    return st.none() | st.builds(Text, NAMES, NAMES)


def units() -> Drawn:
    """Draw units."""
    return _own(Unit, kind=MEMBERS, enforcement=TRUTHS, name=texts())


def outlets() -> Drawn:
    """Draw outlets."""
    return _own(Outlet, level=MEMBERS, kind=MEMBERS, name=texts())


def instructions() -> Drawn:
    """Draw written instructions, unknown, none or some."""
    one = st.builds(WrittenInstruction, level=MEMBERS, on=st.none() | DAYS, leader=st.none() | HAN)
    return st.none() | st.lists(one, max_size=3).map(tuple)


def _spans(**values: Any) -> Designation:
    since, until = sorted((values.pop("since"), values.pop("until")))
    return Designation(since=since, until=until, **values)


@st.composite
def ledgers(draw: st.DrawFn, *, listed: bool = True) -> Ledger:
    """Draw ledgers with records of every kind; unless all must be listed, some carry units and outlets that are not."""
    known_units, known_outlets = draw(units()), draw(outlets())
    extra = () if listed else (Unit(id="far-x", kind="court", name=Text("甲", "x")), Unit(id="far-x"))
    unit = st.sampled_from((*known_units, *extra)) if known_units or extra else st.nothing()
    foreign = () if listed else (Outlet(id="far-y", level="city"), Outlet(id="far-y"))
    outlet = st.sampled_from((*known_outlets, *foreign)) if known_outlets or foreign else st.nothing()
    piece = {
        "unit": unit,
        "outlet": outlet,
        "authors": AUTHORS,
        "genre": MEMBERS,
        "content": MEMBERS,
        "story": st.none() | IDS,
    }
    adopted = st.builds(
        Adoption,
        id=IDS,
        adopted_on=DAYS,
        mode=MEMBERS,
        instructions=instructions(),
        verified=TRUTHS,
        submission=st.none() | IDS,
        characters=st.none() | st.integers(0, 10**6),
        fee=AMOUNTS,
        **piece,
    )
    submitted: Drawn = st.lists(st.builds(Submission, id=IDS, submitted_on=DAYS, **piece), max_size=4)
    said = {"period": PERIODS, "by": NAMES, "on": DAYS, "reason": NAMES}
    until = DAYS | st.just(date.max)
    sums = FIGURES if listed else FIGURES | st.lists(FIGURES, max_size=3).map(Figure.total)
    figures = {"count": sums, "attendances": st.none() | sums, "materials": st.none() | sums}
    held = st.builds(Outreach, id=IDS, unit=unit, kind=st.sampled_from(("talk", "poster")), on=DAYS, **figures)
    return Ledger(
        units=known_units,
        outlets=known_outlets,
        people=draw(
            _own(Person, unit=st.sampled_from((None, *(each.id for each in known_units))), name=st.none() | HAN)
        ),
        adoptions=draw(st.lists(adopted, max_size=5)),
        submissions=draw(submitted | st.none()),
        designations=draw(st.none() | _own(_spans, unit=unit, person=IDS, role=MEMBERS, since=DAYS, until=until)),
        faults=draw(st.none() | _own(ReportingFault, unit=unit, kind=MEMBERS, major=TRUTHS, on=DAYS)),
        outreach=draw(st.none() | st.lists(held, max_size=4)),
        judgements=draw(_own(Judgement, criterion=IDS, about=IDS, value=VERDICTS, **said)),
        awards=draw(_own(Award, honour=IDS, account=IDS, granted=st.booleans(), amount=AMOUNTS, **said)),
    )


# Noise

_WIDE: Final = {
    ord(sign): chr(ord(sign) + 0xFEE0) for sign in "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
}
_BLANKS: Final = ("", " ", "　", "\u00a0", "\ufeff", "\t", " \n")


_WIDTHS: Final = (str, lambda cell: cell.translate(_WIDE), lambda cell: cell[:2].translate(_WIDE) + cell[2:])

NOISE: Final = st.tuples(st.sampled_from(_BLANKS), st.sampled_from(_WIDTHS), st.sampled_from(_BLANKS))
"""What people do to a cell without changing what it says: blanks before and behind it, wide letters and digits."""


def noisy(lines: Sequence[Sequence[str]], noise: Sequence[Any]) -> list[list[str]]:
    """Type a table as people do, each cell with the next of some noises."""
    noises = cycle(noise)
    return [
        [before + widened(cell) + after for cell in line for before, widened, after in [next(noises)]] for line in lines
    ]


def cells(text: str) -> list[list[str]]:
    """Take a written table apart."""
    return list(csv.reader(io.StringIO(text, newline="")))


def table(lines: Sequence[Sequence[str]], delimiter: str = ",") -> str:
    """Write lines of cells as a table."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(lines)
    return stream.getvalue()


def shuffled(lines: list[list[str]], order: Sequence[int]) -> list[list[str]]:
    """Put the columns of a table into another order."""
    return [[line[place] for place in order] for line in lines]


def by_id(records: Sequence[Any]) -> Mapping[str, Any]:
    """Give records by their ids."""
    return {record.id: record for record in records}
