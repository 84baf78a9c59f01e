"""Draw domains, values of a domain (its boundaries above all) and values that are foreign to it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Any, Final

from hypothesis import strategies as st

from congress_rules.logic import (
    Booleans,
    Cells,
    Days,
    Domain,
    Integers,
    Members,
    Names,
    Number,
    Numbers,
    Range,
    Selection,
)
from congress_rules.logic.cells import at_least, at_most, less_than, more_than
from congress_rules.testing.arguments import in_order, sizes, strategy
from congress_rules.testing.sharing import shared
from congress_rules.testing.statute import beside, days, ids, texts

__all__ = [
    "STRANGE",
    "beyond",
    "boundaries",
    "cells",
    "day_domains",
    "domains",
    "foreign_to",
    "integer_domains",
    "member_domains",
    "number_domains",
    "numbers",
    "ranges",
    "selections",
    "values_of",
]

STRANGE: Final[tuple[object, ...]] = (
    *(True, 0, 1, 99, 1.0, "1", "", "zz", b"a", ["a"], {}, (1,), float("nan"), Decimal("NaN"), Decimal("sNaN")),
    *(Decimal("Infinity"), Decimal("1E+999999999"), Decimal(1), Fraction(1, 3)),
    *(date(2024, 2, 29), date.max, datetime(2024, 2, 29, tzinfo=UTC)),
)
"""Values of many types; each is foreign to most domains, and some are to all."""


@shared
def numbers(min_value: Number | None = None, max_value: Number | None = None) -> st.SearchStrategy[Number]:
    """Draw exact numbers within both limits: whole ones, decimals, fractions, and the limits themselves."""
    in_order("min_value", min_value, "max_value", max_value)
    low, high = _near(min_value, max_value)
    kinds: list[st.SearchStrategy[Number]] = []
    for size, kind in _SIZES.items():
        first, last = ceil(low * size), floor(high * size)
        if first <= last:
            kinds.append(st.integers(first, last).map(kind))
    ends = [each for each in (min_value, max_value) if each is not None]
    return st.one_of(*kinds, *([st.sampled_from(ends)] if ends else [st.integers()]))


def _near(low: Number | None, high: Number | None) -> tuple[Fraction, Fraction]:
    """Give limits to both sides: small numbers, or those near the one limit that there is."""
    small = Fraction(_SMALL)
    most = None if high is None else Fraction(high)
    least = Fraction(low) if low is not None else -small if most is None else min(most - small, -small)
    return least, max(least + small, small) if most is None else most


_SMALL: Final = 9


_SIZES: Final[Mapping[int, Callable[[int], Number]]] = {
    1: lambda number: number,
    10: lambda number: Decimal(number).scaleb(-1),
    100: lambda number: Decimal(number).scaleb(-2),
    12: lambda number: Fraction(number, 12),
}
"""For each part of a whole the number that so many of them make."""


# Domains


@shared
def member_domains(
    names: st.SearchStrategy[str] | None = None, *, min_size: int = 1, max_size: int = 5
) -> st.SearchStrategy[Members]:
    """Draw closed lists of ids, with or without an order; some members have a name."""
    sizes(min_size, max_size)
    listed = st.lists(strategy("names", names, ids()), min_size=min_size, max_size=max_size, unique=True)
    return listed.flatmap(
        lambda some: st.builds(
            Members,
            st.just(tuple(some)),
            st.fixed_dictionaries({}, optional=dict.fromkeys(some, texts())),
            st.booleans(),
        )
    )


@shared
def integer_domains() -> st.SearchStrategy[Integers]:
    """Draw whole numbers with or without a lowest and a highest."""
    return _ends(st.integers(-9, 9)).map(lambda ends: Integers(*ends))


@shared
def number_domains() -> st.SearchStrategy[Numbers]:
    """Draw exact numbers with or without a lowest and a highest."""
    return _ends(numbers(-9, 9)).map(lambda ends: Numbers(*ends))


@shared
def day_domains() -> st.SearchStrategy[Days]:
    """Draw days with or without a first and a last."""
    ends = _ends(days(date(2020, 1, 1), date(2030, 12, 31)))
    return ends.map(lambda both: Days(both[0] or date.min, both[1] or date.max))


def _ends(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, Any]]:
    def in_order(one: Any, other: Any) -> tuple[Any, Any]:  # noqa: ANN401 - limits of any kind
        return (one, other) if one is None or other is None or one <= other else (other, one)

    return st.builds(in_order, st.none() | values, st.none() | values)


@shared
def domains() -> st.SearchStrategy[Domain]:
    """Draw domains of every kind."""
    plain: st.SearchStrategy[Domain] = st.sampled_from([Booleans(), Names()])
    return st.one_of(member_domains(), plain, integer_domains(), number_domains(), day_domains())


# Values


def values_of(domain: Domain, tests: Iterable[Cells] = ()) -> st.SearchStrategy[Any]:
    """Draw values of a domain; as often as any, those on both sides of each cut that canonical `tests` make."""
    drawn = _plain_values(domain)
    tests = tuple(tests)
    if isinstance(domain, Booleans) or not tests:
        return drawn
    return st.one_of(st.sampled_from(boundaries(domain, domain.parts(tests))), drawn)


def boundaries(domain: Domain, parts: Iterable[Cells]) -> list[Any]:
    """List the ends of each part: its sample, and its values that are nearest to the samples of the others."""
    parts = tuple(parts)
    samples = [domain.sample(part) for part in parts]
    near = [domain.nearest_value(part, sample) for part in parts for sample in samples]
    return list(dict.fromkeys([*samples, *near]))


def _plain_values(domain: Domain) -> st.SearchStrategy[Any]:
    match domain:
        case Booleans():
            return st.booleans()
        case Members():
            return st.sampled_from(domain.ids)
        case Names():
            return ids()
        case Days() | Numbers() | Integers():
            return _on_a_line(domain)
        case _:
            return st.sampled_from([domain.sample(part) for part in domain.parts(())])


def _on_a_line(domain: Days | Numbers | Integers) -> st.SearchStrategy[Any]:
    if isinstance(domain, Days):
        return days(domain.lowest, domain.highest)
    if isinstance(domain, Numbers):
        return numbers(domain.lowest, domain.highest)
    ends = [each for each in (domain.lowest, domain.highest) if each is not None]
    return st.one_of(*([st.sampled_from(ends)] if ends else []), st.integers(domain.lowest, domain.highest))


def foreign_to(domain: Domain) -> st.SearchStrategy[Any]:
    """Draw values that do not belong to a domain: of other types, beyond its ends, misspelt. None is never drawn."""
    return st.sampled_from([each for each in (*STRANGE, *_misspelt(domain), *beyond(domain)) if each not in domain])


def _misspelt(domain: Domain) -> list[object]:
    return (
        [wrong for each in domain.ids for wrong in (f"{each}s", f" {each}", each.swapcase())]
        if isinstance(domain, Members)
        else []
    )


def beyond(domain: Domain) -> list[Any]:
    """List the values that lie just beyond the ends of a line."""
    if isinstance(domain, Integers | Numbers):
        steps = ((domain.lowest, -1), (domain.highest, 1))
        return [end + step for end, step in steps if end is not None]
    if isinstance(domain, Days):
        return [day for end in (domain.lowest, domain.highest) for day in beside(end) if day not in domain]
    return []


# Cells


def selections(
    values: st.SearchStrategy[Any] | None = None, *, min_size: int = 0, max_size: int = 3
) -> st.SearchStrategy[Selection]:
    """Draw sets of named values, and all values but some."""
    sizes(min_size, max_size)
    named = st.frozensets(strategy("values", values, ids()), min_size=min_size, max_size=max_size)
    return st.builds(Selection, named, st.booleans())


def ranges(
    values: st.SearchStrategy[Any] | None = None, *, min_size: int = 0, max_size: int = 3
) -> st.SearchStrategy[Range]:
    """Draw sets of intervals on a line, by their cuts, which rise."""
    sizes(min_size, max_size)
    cuts = st.tuples(strategy("values", values, numbers()), st.booleans())
    listed = st.lists(cuts, min_size=min_size, max_size=max_size, unique=True)
    return st.builds(Range, listed.map(lambda some: tuple(sorted(some))), st.booleans())


def cells(domain: Domain) -> st.SearchStrategy[Cells]:
    """Draw what a test of a domain may accept, as an author may write it."""
    values = _plain_values(domain)
    if isinstance(domain, Booleans | Names) or (isinstance(domain, Members) and not domain.ordered):
        return selections(values)
    limits = [values.map(limit) for limit in (at_least, at_most, more_than, less_than)]
    spans = st.tuples(values, values).map(lambda ends: Range(((ends[0], False), (ends[1], True))))
    return st.one_of(selections(values), *limits, spans)
