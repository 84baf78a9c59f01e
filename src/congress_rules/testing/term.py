"""Draw terms: fields, parameters, and what is derived from them by counting and arithmetic."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from hypothesis import strategies as st

from congress_rules.law import Window
from congress_rules.logic import (
    Count,
    Days,
    DaysSince,
    Domain,
    Field,
    Integers,
    Maximum,
    Minimum,
    Names,
    Number,
    Numbers,
    Parameter,
    Product,
    Steps,
    Sum,
    Term,
    YearsSince,
)
from congress_rules.testing.arguments import strategy
from congress_rules.testing.domain import domains, number_domains, numbers
from congress_rules.testing.rule import fields, input_tests
from congress_rules.testing.statute import day_countings, ids, texts

__all__ = [
    "counts",
    "days_since",
    "maxima",
    "minima",
    "parameters",
    "products",
    "step_terms",
    "sums",
    "terms",
    "years_since",
]

Arithmetic = Callable[..., Term[Any]]

_AMOUNTS: Final = fields(st.one_of(st.just(Numbers()), st.just(Integers()), number_domains()))


def parameters(
    some_domains: st.SearchStrategy[Domain] | None = None, *, names: st.SearchStrategy[str] | None = None
) -> st.SearchStrategy[Parameter[Any]]:
    """Draw parameters of a decision."""
    return st.builds(
        Parameter[Any], strategy("names", names, ids()), strategy("some_domains", some_domains, domains()), texts()
    )


def counts(where: st.SearchStrategy[Any] | None = None) -> st.SearchStrategy[Count]:
    """Draw the numbers of things in a collection, `parts`, all of them or those of which a test holds."""
    parts = Field[Any](("parts",), Names().expected)
    return st.builds(Count, st.just(parts), ids(), texts(), st.none() | strategy("where", where, input_tests()))


def years_since(dates: st.SearchStrategy[Term[date]] | None = None) -> st.SearchStrategy[YearsSince]:
    """Draw completed years from one day to another."""
    day = strategy("dates", dates, st.one_of(fields(st.just(Days())), parameters(st.just(Days()))))
    return st.builds(YearsSince, day, day, day_countings(), ids(), texts())


def days_since(dates: st.SearchStrategy[Term[date]] | None = None) -> st.SearchStrategy[DaysSince]:
    """Draw days from one day, or from the end of its window, to another."""
    day = strategy("dates", dates, st.one_of(fields(st.just(Days())), parameters(st.just(Days()))))
    return st.builds(DaysSince, day, day, ids(), texts(), st.none() | st.sampled_from(Window))


def step_terms(of: st.SearchStrategy[Term[Any]] | None = None) -> st.SearchStrategy[Steps]:
    """Draw whole steps of a size above a start."""
    sizes = numbers(0, 9).filter(bool)
    return st.builds(Steps, strategy("of", of, _AMOUNTS), sizes, ids(), texts(), numbers(-9, 9))


def _made(
    kind: Any,  # noqa: ANN401 - one of four classes of terms
    of: st.SearchStrategy[Term[Any]] | None,
    constants: st.SearchStrategy[Number] | None,
) -> st.SearchStrategy[Any]:
    known = st.lists(strategy("constants", constants, numbers(-9, 9)), max_size=2)
    terms_ = st.lists(strategy("of", of, _AMOUNTS), min_size=1, max_size=2, unique_by=lambda each: each.key)
    operands = st.tuples(known, terms_).map(lambda both: (*both[0], *both[1]))
    return st.builds(kind, operands, ids(), texts())


def sums(
    of: st.SearchStrategy[Term[Any]] | None = None, constants: st.SearchStrategy[Number] | None = None
) -> st.SearchStrategy[Sum]:
    """Draw sums of one or two terms and up to two constants."""
    return _made(Sum, of, constants)


def products(
    of: st.SearchStrategy[Term[Any]] | None = None, constants: st.SearchStrategy[Number] | None = None
) -> st.SearchStrategy[Product]:
    """Draw products of one or two terms and up to two constants."""
    return _made(Product, of, constants)


def minima(
    of: st.SearchStrategy[Term[Any]] | None = None, constants: st.SearchStrategy[Number] | None = None
) -> st.SearchStrategy[Minimum]:
    """Draw the smallest of one or two terms and up to two constants."""
    return _made(Minimum, of, constants)


def maxima(
    of: st.SearchStrategy[Term[Any]] | None = None, constants: st.SearchStrategy[Number] | None = None
) -> st.SearchStrategy[Maximum]:
    """Draw the greatest of one or two terms and up to two constants."""
    return _made(Maximum, of, constants)


def terms() -> st.SearchStrategy[Term[Any]]:
    """Draw terms of every kind."""
    derived = (counts(), years_since(), days_since(), step_terms(), sums(), products(), minima(), maxima())
    return st.one_of(fields(), parameters(), *derived)
