"""Draw records of any attrs class, by what its attributes say of themselves: their facet, their domain, their type.

Members of a facet are drawn from a taxonomy, those that are treated like others, too; now and then a value is unknown
(where the attribute may be None) or foreign to the taxonomy.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from congress_rules.errors import nearest
from congress_rules.law import Period
from congress_rules.logic import Number, facet_of, field
from congress_rules.policies import Facet, Taxonomy
from congress_rules.testing.domain import numbers, values_of
from congress_rules.testing.statute import days, ids, periods, texts
from congress_rules.texts import Text

__all__ = ["DATES", "hints_of", "members_of", "optional", "records", "strangers_to"]

R = TypeVar("R")
Strategy = st.SearchStrategy[Any]

DATES: Final = days(date(2023, 1, 1), date(2025, 12, 31))
"""Days of three years, a leap year in the middle."""


def _fraction(number: Number) -> Fraction:
    return Fraction(number)


_NOTHING: Final[Mapping[str, Strategy]] = {}
_PLAIN: Final[Mapping[object, Strategy]] = {
    bool: st.booleans(),
    int: st.one_of(st.integers(0, 9), st.integers()),
    str: ids(),
    date: DATES,
    Decimal: st.integers(0, 10_000).map(lambda hundredths: Decimal(hundredths).scaleb(-2)),
    Fraction: numbers().map(_fraction),
    Text: texts(),
    Period: periods(DATES),
}


def records(
    kind: type[R],
    taxonomy: Taxonomy | None = None,
    attributes: Mapping[str, Strategy] = _NOTHING,
    *,
    unknown: bool = True,
    foreign: bool = True,
) -> st.SearchStrategy[R]:
    """Draw records of a class; `attributes` are strategies for some of them, by name, in place of those found.

    In two of three draws all is known, and of the taxonomy.
    """
    if not attrs.has(kind):
        msg = f"{kind!r} must be an attrs class"
        raise InvalidArgument(msg)
    fields = {each.name: each for each in attrs.fields(kind) if each.init}
    for name in attributes:
        if name not in fields:
            msg = f"{kind.__name__} has no attribute {name!r}; did you mean {nearest(name, fields)!r}?"
            raise InvalidArgument(msg)

    def drawn(*, unknown: bool, foreign: bool) -> st.SearchStrategy[R]:
        draws = _Drawn(taxonomy or Taxonomy(), unknown, foreign)
        parts = {name: attributes[name] if name in attributes else draws.attribute(kind, name) for name in fields}
        made: Any = kind
        return st.builds(made, **{fields[name].alias or name: part for name, part in parts.items()})

    clean = drawn(unknown=False, foreign=False)
    return st.one_of(clean, clean, drawn(unknown=unknown, foreign=foreign)) if unknown or foreign else clean


@attrs.frozen
class _Drawn:
    """How the attributes of records are drawn."""

    taxonomy: Taxonomy
    unknown: bool
    foreign: bool

    def attribute(self, kind: type, name: str) -> Strategy:
        """Draw values of an attribute; None among them where it may be None."""
        hint = hints_of(kind)[name]
        values = self._known(kind, name, optional(hint))
        if hint == optional(hint):
            return values
        return st.one_of(values, values, values, st.none()) if self.unknown else values

    def _known(self, kind: type, name: str, hint: object) -> Strategy:
        facet = facet_of(attrs.fields_dict(kind)[name])
        if facet is not None and facet in self.taxonomy.domains and hint is str:
            return self._members(self.taxonomy.facet(facet))
        stated = field(kind, attrgetter(name)).stated if hint is int or hint is str else None
        return self.typed(hint) if stated is None else values_of(stated)

    def _members(self, facet: Facet) -> Strategy:
        members = members_of(facet)
        return st.one_of(*[members] * 7, strangers_to(facet)) if self.foreign else members

    def typed(self, hint: Any) -> Strategy:  # noqa: ANN401 - whatever stands in an annotation
        """Draw values of a type."""
        if hint in _PLAIN:
            return _PLAIN[hint]
        if get_origin(hint) is tuple and get_args(hint)[1:] == (...,):
            return st.lists(self.typed(get_args(hint)[0]), max_size=3).map(tuple)
        if set(get_args(hint)) == {int, Decimal, Fraction}:
            return numbers()
        kind: type[Any] = hint
        if isinstance(hint, type) and attrs.has(kind):
            return records(kind, self.taxonomy, unknown=self.unknown, foreign=self.foreign)
        return st.from_type(kind)


def hints_of(kind: type) -> dict[str, Any]:
    """Give the types of a class's attributes."""
    return get_type_hints(kind)


def optional(hint: Any) -> Any:  # noqa: ANN401 - whatever stands in an annotation
    """Give the type without the None that stands for unknown."""
    if get_origin(hint) in {Union, UnionType} and NoneType in get_args(hint):
        return Union[tuple(each for each in get_args(hint) if each is not NoneType)]  # noqa: UP007 - made of a tuple
    return hint


def members_of(facet: Facet) -> st.SearchStrategy[str]:
    """Draw the ids of a facet's members; those that are like another as often as all."""
    every = [member.id for member in facet.members]
    like = [member.id for member in facet.members if member.like is not None]
    return st.one_of(st.sampled_from(every), st.sampled_from(like)) if like else st.sampled_from(every)


def strangers_to(facet: Facet) -> st.SearchStrategy[str]:
    """Draw names that are foreign to a facet: misspelt members, and others."""
    known = {member.id for member in facet.members}
    wrong = [name for each in sorted(known) for name in (f"{each}s", f"{each} ", each.swapcase(), each[:-1])]
    return st.sampled_from([*dict.fromkeys(name for name in ("？", "none", *wrong) if name and name not in known)])
