"""Make up the rows of a frame for any rule: what each input may hold, and one choice of it for each row."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Any, Final

import attrs
import numpy as np
import polars as pl

from congress_rules.logic import Booleans, Days, Decider, Domain, Integers, Members, Names, Numbers
from congress_rules.logic.axes import Axis
from congress_rules.logic.cells import Range

__all__ = ["TYPES", "Held", "Rows", "drawn", "filled", "held"]

_SCALE: Final = 4
_ODD: Final = 0.08
"""How often an input holds something unknown or foreign."""
TYPES: Final[Mapping[type[Domain], Any]] = {
    Booleans: pl.Boolean,
    Days: pl.Date,
    Integers: pl.Int64,
    Members: pl.String,
    Names: pl.String,
    Numbers: pl.Decimal(24, _SCALE),
}


@attrs.frozen
class Rows:
    """Rows of a frame, and the cases that differ among them; `numbers` tells which of these each row is."""

    frame: pl.DataFrame
    cases: Sequence[Mapping[str, Any]]
    numbers: Any
    columns: Mapping[str, str]


@attrs.frozen
class Held:
    """What the column of an input may hold: known values, and those that are unknown or foreign."""

    key: str
    dtype: Any
    values: list[Any]
    odd: list[Any]


def drawn(rule: Decider[Any, Any], count: int, seed: int = 2024) -> Rows:
    """Draw rows for a rule, each input in a column of its own."""
    return filled(
        [Held(axis.input.key, TYPES[type(axis.input.domain)], *held(axis)) for axis in rule.grid.axes], count, seed
    )


def filled(columns_held: Sequence[Held], count: int, seed: int = 2024) -> Rows:
    """Draw rows of columns, each from what it may hold."""
    chance = np.random.default_rng(seed)
    lists = [(each.values, each.odd) for each in columns_held]
    key = np.zeros(count, dtype=np.int64)
    for values, odd in lists:
        odd_ones = len(values) + chance.integers(0, len(odd), count)
        chosen = np.where(chance.random(count) < _ODD, odd_ones, chance.integers(0, len(values), count))
        key = key * (len(values) + len(odd)) + chosen
    unique, numbers = np.unique(key, return_inverse=True)
    listed, rest = [], unique
    for values, odd in reversed(lists):
        both = [*values, *odd]
        listed.append([both[place] for place in (rest % len(both)).tolist()])
        rest //= len(both)
    keys = [each.key for each in columns_held]
    of_inputs = dict(zip(keys, reversed(listed), strict=True))
    cases = [dict(zip(keys, each, strict=True)) for each in zip(*of_inputs.values(), strict=True)] or [{}] * len(unique)
    columns = {name: f"column_{place}" for place, name in enumerate(keys)}
    kinds = {each.key: each.dtype for each in columns_held}
    distinct = pl.DataFrame([pl.Series(columns[name], each, dtype=kinds[name]) for name, each in of_inputs.items()])
    frame = pl.DataFrame({"case": pl.Series(range(count), dtype=pl.Int64)})
    return Rows(frame.hstack(distinct[numbers]) if of_inputs else frame, cases, numbers, columns)


def held(axis: Axis) -> tuple[list[Any], list[Any]]:
    """Give what an input may hold, and what is unknown or foreign."""
    domain = axis.input.domain
    near = list(dict.fromkeys(each for part in axis.parts for each in _of_part(domain, part)))
    odd: list[Any] = [*(each for each in near if each not in domain), *_FOREIGN.get(type(domain), ())]
    return [each for each in near if each in domain], [None, None, *odd]


_FOREIGN: Final[Mapping[type[Domain], tuple[Any, ...]]] = {
    Members: ("", "no such member", "it's"),
    Names: ("",),
}


def _of_part(domain: Any, part: Any) -> Iterator[Any]:
    """Give values of a part: all that are named, and those at and beside its boundaries and the ends of the domain."""
    if not isinstance(part, Range):
        yield domain.sample(part)
        yield from sorted(map(str, part.values)) if isinstance(domain, Members | Names) else ()
        return
    for limit in (domain.sample(part), domain.lowest, domain.highest, *(value for value, _ in part.cuts)):
        if limit is not None:
            yield from _beside(domain, limit)


def _beside(domain: Domain, limit: Any) -> Iterator[Any]:
    if isinstance(domain, Days):
        days = (limit.toordinal() + step for step in (-1, 0, 1))
        yield from (date.fromordinal(each) for each in days if 1 <= each <= date.max.toordinal())
    elif isinstance(domain, Integers):
        yield from (limit - 1, limit, limit + 1)
    else:
        parts = Fraction(limit) * 10**_SCALE
        for each in (floor(parts) - 1, floor(parts), ceil(parts), ceil(parts) + 1):
            yield Decimal(each).scaleb(-_SCALE)
