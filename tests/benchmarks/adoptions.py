"""Make up the columns of adoptions: a sheet that repeats, with nulls and values that are foreign to article 9."""

from random import Random
from typing import Final

import polars as pl

__all__ = ["SHEET", "made", "sheet"]

SHEET: Final = 100_003
"""The rows of the sheet: a prime, so that no two groups of rows are alike."""

_NAMES: Final = {
    "outlet_kind": (
        *("party_paper", "congress_periodical", "newspaper", "internal_periodical", "bulletin", "congress_office"),
        *("radio", "television", "website", "other", "poster"),
    ),
    "outlet_level": ("township", "district", "city", "provincial", "national"),
    "genre": ("general_news", "feature", "interview", "correspondence", "picture", "commentary", "poem"),
    "mode": ("alone", "composite"),
    "unit_id": tuple(f"unit-{number:03}" for number in range(500)),
}
_FOREIGN: Final = ("poster", "poem")


def sheet() -> pl.DataFrame:
    """Make the sheet, as text; three in a thousand values are foreign, one in a hundred is null."""
    chance = Random(1)  # noqa: S311 - made-up adoptions are no secret

    def drawn(name: str) -> str | None:
        known = [each for each in _NAMES[name] if each not in _FOREIGN]
        strange = [each for each in _NAMES[name] if each in _FOREIGN]
        seen = chance.random()
        if seen < 0.01 and name != "unit_id":
            return None
        return strange[0] if strange and seen > 0.997 else chance.choice(known)

    rows = [{name: drawn(name) for name in _NAMES} for _ in range(SHEET)]
    for row in rows:
        row["outlet_kind"] = "bulletin" if chance.random() < 0.3 else row["outlet_kind"]
        row["outlet_level"] = "district" if row["outlet_kind"] == "bulletin" else row["outlet_level"]
    return pl.DataFrame(rows, schema=dict.fromkeys(_NAMES, pl.String))


def made(size: int, *, names: bool) -> pl.DataFrame:
    """Repeat the sheet, as text or as closed lists of names."""
    some = sheet()
    if names:
        some = some.with_columns(pl.col(name).cast(pl.Enum(known)) for name, known in _NAMES.items())
    return pl.concat([some] * (size // SHEET + 1)).head(size).rechunk()
