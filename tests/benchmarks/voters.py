"""Say who may vote over the columns of voters, by hand in Polars and by `frames.admit`: verdict, status and both masks.

By hand as one would write it for speed: conditions on the columns say which clauses fail and which are open, each
gives a bit of a short mask, and the verdict follows from the masks.
"""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from functools import reduce
from operator import or_
from random import Random
from typing import Any, Final

import polars as pl

from congress_rules import frames, rulebooks
from tests.benchmarks.meters import metered
from tests.benchmarks.samples import Sample

__all__ = ["measure"]

_DAY: Final = date(2024, 12, 8)
_POLICY: Final = rulebooks.get("election-law", on=_DAY).franchise
_PRIME: Final = 100_003
_SOME: Final = 10**6
_STATUS: Final = pl.Enum(["decided", "unknown", "out_of_domain"])
_OWN: Final = ("verdict", "status", "failing", "unknown")
_NAMES: Final = {
    "deprivation": ("never", "term", "life"),
    "custody": (
        *("none", "bail", "residential_surveillance", "administrative_detention", "labour_reeducation"),
        *("criminal_detention", "control", "suspended_sentence", "imprisoned", "detained"),
    ),
    "suspended_by": ("none", "procuratorate", "court", "other"),
    "incapacity": ("none", "mental_illness", "other"),
}
_BIRTHDAY: Final = date(2006, 12, 8)
"""Who was born on this day or before it is 18 years old on election day."""


def measure(candidate: str, size: int, runs: int) -> Sample:
    """Measure one way on so many voters, `"hand/names"` or `"admit/text"`."""
    way, form = candidate.split("/")
    frame = _made(size, names=form == "names")
    some = frame.head(_SOME)
    found, right = (_WAYS[each](some).select(_OWN).with_columns(pl.col("status").cast(pl.String)) for each in _WAYS)
    if not found.equals(right):
        sys.exit("the two ways differ")
    return metered(lambda: _WAYS[way](frame), runs, lambda result: {"voters": result["verdict"].sum()})


def _made(size: int, *, names: bool) -> pl.DataFrame:
    """Repeat a sheet of voters; one value in a hundred is null, three names in a thousand are foreign."""
    chance = Random(1)  # noqa: S311 - made-up voters are no secret

    def drawn(known: tuple[Any, ...], usual: Any, strange: Any) -> Any:
        seen = chance.random()
        return None if seen < 0.01 else strange if seen > 0.997 else usual if seen < 0.7 else chance.choice(known)

    def day(least: int, most: int) -> date | None:
        return None if chance.random() < 0.01 else _DAY - timedelta(days=chance.randrange(least, most))

    rows = [
        {
            "citizen": drawn((True, False), usual=True, strange=None),
            "born": day(0, 30_000),
            "deprived_until": day(-500, 500),
            "incapacity_confirmed": drawn((True, False), usual=None, strange=None),
            **{name: drawn(known, usual=known[0], strange="strange") for name, known in _NAMES.items()},
        }
        for _ in range(_PRIME)
    ]
    kinds = {name: pl.Enum([*known, "strange"]) if names else pl.String for name, known in _NAMES.items()}
    truths = dict.fromkeys(("citizen", "incapacity_confirmed"), pl.Boolean)
    sheet = pl.DataFrame(rows, schema_overrides={**truths, **kinds})
    return pl.concat([sheet] * (size // _PRIME + 1)).head(size).rechunk()


def _by_hand(frame: pl.DataFrame) -> pl.DataFrame:
    citizen, born, until = pl.col("citizen"), pl.col("born"), pl.col("deprived_until")
    deprivation, custody, by = pl.col("deprivation"), pl.col("custody"), pl.col("suspended_by")
    incapacity, confirmed = pl.col("incapacity"), pl.col("incapacity_confirmed")
    holds = (
        citizen,
        born <= _BIRTHDAY,
        (deprivation == "never") | (deprivation == "term") & (until < _DAY),
        (custody != "detained") | ~((by == "procuratorate") | (by == "court")),
        (incapacity != "mental_illness") | ~confirmed,
    )
    foreign = reduce(or_, (~_one_of(pl.col(name), known) for name, known in _NAMES.items())).fill_null(value=False)
    failing = _mask([~clause for clause in holds])
    open_ = _mask([clause.is_null() for clause in holds])
    masks = frame.with_columns(foreign.alias("foreign"), failing.alias("failing"), open_.alias("unknown"))
    strange, fails, opens = pl.col("foreign"), pl.col("failing") > 0, pl.col("unknown") > 0
    status = pl.when(strange).then(pl.lit("out_of_domain", _STATUS)).when(fails).then(pl.lit("decided", _STATUS))
    status = status.when(opens).then(pl.lit("unknown", _STATUS)).otherwise(pl.lit("decided", _STATUS))
    known = pl.when(~strange)
    return masks.with_columns(
        pl.when(strange | ~fails & opens).then(None).otherwise(~fails).alias("verdict"),
        status.alias("status"),
        *(known.then(pl.col(name)).otherwise(0).cast(pl.Int64).alias(name) for name in ("failing", "unknown")),
    ).drop("foreign")


def _one_of(column: pl.Expr, names: tuple[str, ...]) -> pl.Expr:
    return reduce(or_, (column == name for name in names))


def _mask(bits: list[pl.Expr]) -> pl.Expr:
    """Make a mask of conditions; a null sets no bit."""
    each = (bit.fill_null(value=False).cast(pl.UInt8) * pl.lit(1 << place, pl.UInt8) for place, bit in enumerate(bits))
    return reduce(or_, each)


def _by_admit(frame: pl.DataFrame) -> pl.DataFrame:
    return frames.admit(_POLICY, frame, parameters=_POLICY.parameters(_DAY))


_WAYS: Final[dict[str, Callable[[pl.DataFrame], pl.DataFrame]]] = {"hand": _by_hand, "admit": _by_admit}
