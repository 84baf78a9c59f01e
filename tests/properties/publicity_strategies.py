"""Draw units, outlets, instructions, adoptions and ledgers, with values unknown, foreign or repeated now and then."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, TypeVar

from hypothesis import strategies as st

from congress_rules.law import Period
from congress_rules.publicity import Adoption, Ledger, Outlet, Unit, WrittenInstruction

T = TypeVar("T")

YEAR: Final = Period.year(2024)
KINDS: Final = (
    *("township_presidium", "street_work_committee", "standing_committee_body", "working_committee"),
    *("government_department", "court", "procuratorate", "institution", "vertically_managed", "deputies", "other"),
)
LEVELS: Final = ("township", "district", "city", "provincial", "national")
OUTLET_KINDS: Final = (
    *("party_paper", "congress_periodical", "newspaper", "internal_periodical", "bulletin"),
    *("congress_office", "radio", "television", "website", "other"),
)
GENRES: Final = ("general_news", "feature", "interview", "correspondence", "picture", "commentary")
MODES: Final = ("alone", "composite")
CONTENTS: Final = (
    *("laws-carried-out", "townships-streets", "resolutions-carried-out", "enforcement-responsibility"),
    *("law-education", "congress-activities", "other"),
)
FOREIGN: Final = ("features", "Bulletin", "市级", "city ")
TRUTHS: Final = st.sampled_from((True, True, True, False, None))


def _values(known: Sequence[str]) -> st.SearchStrategy[str | None]:
    """Draw a member most of the time, else something unknown, seldom something foreign."""
    return st.one_of(st.sampled_from(known), st.sampled_from(known), st.sampled_from((*known, None, *FOREIGN)))


def days() -> st.SearchStrategy[date]:
    """Draw a day near the entry into force or an end of the year, or any of 2023 to 2025."""
    ends = date(2023, 12, 31), date(2024, 4, 1), date(2024, 12, 31)
    near = st.builds(lambda end, days: end + timedelta(days=days), st.sampled_from(ends), st.integers(-1, 1))
    return st.one_of(near, st.dates(date(2023, 1, 1), date(2025, 12, 31)))


def instructions() -> st.SearchStrategy[WrittenInstruction]:
    """Draw written instructions of any level, unknown and foreign ones too."""
    leaders = st.sampled_from((None, "p"))
    return st.builds(WrittenInstruction, level=_values(LEVELS), on=st.none() | days(), leader=leaders)


def units(name: str = "unit") -> st.SearchStrategy[Unit]:
    """Draw units with this id; in every other one all is known, and it takes part."""
    participants = st.sampled_from([kind for kind in KINDS if kind != "other"])
    enforcing = st.builds(Unit, id=st.just(name), kind=participants, enforcement=st.just(True))  # noqa: FBT003
    return st.one_of(enforcing, st.builds(Unit, id=st.just(name), kind=_values(KINDS), enforcement=TRUTHS))


def outlets(name: str = "outlet") -> st.SearchStrategy[Outlet]:
    """Draw outlets with this id; every third is the district's bulletin, every third is known."""
    bulletin = st.just(Outlet(id=name, level="district", kind="bulletin"))
    press = [kind for kind in OUTLET_KINDS if kind != "bulletin"]
    known = st.builds(Outlet, id=st.just(name), level=st.sampled_from(LEVELS), kind=st.sampled_from(press))
    anything = st.builds(Outlet, id=st.just(name), level=_values(LEVELS), kind=_values(OUTLET_KINDS))
    return st.one_of(bulletin, known, anything)


def adoptions(
    units: st.SearchStrategy[Unit],
    outlets: st.SearchStrategy[Outlet],
    ids: st.SearchStrategy[str],
) -> st.SearchStrategy[Adoption]:
    """Draw adoptions of these units in these outlets; in two of three all is known, verified and of the year."""
    levels = st.builds(WrittenInstruction, level=st.sampled_from(LEVELS))
    known = st.builds(
        Adoption,
        id=ids,
        unit=units,
        outlet=outlets,
        adopted_on=st.dates(date(2024, 4, 1), date(2024, 12, 31)) | st.just(date(2024, 4, 1)),
        genre=st.sampled_from(GENRES),
        mode=st.sampled_from(MODES),
        content=st.sampled_from(CONTENTS),
        instructions=st.lists(levels, max_size=2).map(tuple),
        verified=st.just(True),  # noqa: FBT003
        story=st.sampled_from(("s", "t")),
    )
    anything = st.builds(
        Adoption,
        id=ids,
        unit=units,
        outlet=outlets,
        adopted_on=days(),
        authors=st.sampled_from((None, (), ("p",), ("p", "q"))),
        genre=_values(GENRES),
        mode=_values(MODES),
        content=_values(CONTENTS),
        instructions=st.none() | st.lists(instructions(), max_size=3).map(tuple),
        verified=TRUTHS,
        characters=st.none() | st.integers(0, 5000),
        fee=st.sampled_from((None, Decimal("0.5"))),
        story=st.sampled_from((None, "s", "t")),
    )
    return st.one_of(known, known, anything)


@st.composite
def ledgers(draw: st.DrawFn, *, repeated: bool = True, max_size: int = 8) -> Ledger:
    """Draw ledgers of a few units and outlets; in some of them one of each is not listed."""
    known_units = [draw(units(f"u{number}")) for number in range(3)]
    known_outlets = [draw(outlets(f"o{number}")) for number in range(4)]
    ids = st.sampled_from([f"e{number}" for number in range(40)])
    pieces = adoptions(st.sampled_from(known_units), st.sampled_from(known_outlets), ids)
    drawn = draw(st.lists(pieces, max_size=max_size, unique_by=lambda each: each.id))
    if repeated and drawn and draw(st.integers(0, 3)) == 0:
        drawn.append(
            draw(adoptions(st.sampled_from(known_units), st.sampled_from(known_outlets), st.just(drawn[0].id)))
        )
    end = -1 if draw(st.integers(0, 3)) == 0 else None
    return Ledger(units=known_units[:end], outlets=known_outlets[:end], adoptions=drawn)
