"""Draw taxonomies: facets and their members, some like others, some of certain days only."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import Any, Final

from hypothesis import strategies as st

from congress_rules.policies import Facet, Foreign, Member, Placed, Taxonomy
from congress_rules.publicity import Adoption
from congress_rules.testing.arguments import sizes, strategy
from congress_rules.testing.publicity import adoptions
from congress_rules.testing.record import DATES
from congress_rules.testing.statute import bases, ids, texts
from congress_rules.texts import Text

__all__ = ["PUBLICITY", "facets", "members", "placed_records", "publicity_taxonomies", "strangers", "taxonomies"]

PUBLICITY: Final = (
    *("unit_kind", "level", "outlet_kind", "genre", "mode", "content", "approver"),
    *("category", "role", "fault", "honour"),
)
"""The ids of the facets that the nouns of publicity work speak of."""


@st.composite
def _members(draw: st.DrawFn, names: st.SearchStrategy[str], like: Sequence[str]) -> Member:
    since, until = (draw(st.none() | st.none() | DATES) for _ in range(2))
    since, until = (since, until) if since is None or until is None else (min(since, until), max(since, until))
    treated = draw(st.none() | st.sampled_from(like)) if like else None
    return Member(
        draw(names), draw(texts()), like=treated, basis=draw(bases(min_size=0, max_size=1)), since=since, until=until
    )


def members(names: st.SearchStrategy[str] | None = None, *, like: Iterable[str] = ()) -> st.SearchStrategy[Member]:
    """Draw members; those that are treated like another are like one of `like`."""
    return _members(strategy("names", names, ids()), tuple(like))


@st.composite
def _facets(draw: st.DrawFn, names: st.SearchStrategy[str], sizes_: tuple[int, int]) -> Facet:
    listed = draw(st.lists(ids(), min_size=sizes_[0], max_size=sizes_[1], unique=True))
    plain = listed[: draw(st.integers(1, len(listed)))] if listed else []
    drawn = [draw(members(st.just(name), like=() if name in plain else plain)) for name in listed]
    return Facet(id=draw(names), name=draw(texts()), members=drawn, ordered=draw(st.booleans()))


def facets(
    names: st.SearchStrategy[str] | None = None, *, min_size: int = 1, max_size: int = 4
) -> st.SearchStrategy[Facet]:
    """Draw facets of `min_size` to `max_size` members; some are like others, some exist only on certain days."""
    sizes(min_size, max_size)
    return _facets(strategy("names", names, ids()), (min_size, max_size))


def taxonomies(
    some_facets: st.SearchStrategy[Facet] | None = None, *, min_size: int = 0, max_size: int = 3
) -> st.SearchStrategy[Taxonomy]:
    """Draw taxonomies of `min_size` to `max_size` facets."""
    sizes(min_size, max_size)
    drawn = strategy("some_facets", some_facets, facets())
    return st.lists(drawn, min_size=min_size, max_size=max_size, unique_by=lambda each: each.id).map(Taxonomy)


def publicity_taxonomies(*, max_size: int = 3) -> st.SearchStrategy[Taxonomy]:
    """Draw taxonomies with all the facets of publicity work, of up to `max_size` plain members each.

    Their ids are numbered: `level-0`, `level-1`; some have one more member that is like the first, or that is of
    certain days only.
    """
    sizes(1, max_size)
    each = (st.integers(1, max_size), st.booleans(), st.none() | st.none() | DATES)
    return st.tuples(*(st.builds(partial(_numbered, name), *each) for name in PUBLICITY)).map(Taxonomy)


def _numbered(facet: str, size: int, like: bool, since: date | None) -> Facet:  # noqa: FBT001 - drawn, not called
    names = [f"{facet}-{number}" for number in range(size)]
    plain = [Member(name, Text(name, name)) for name in names]
    more = [Member(f"{facet}-like", Text("同", "like"), like=names[0])] if like else []
    more += [] if since is None else [Member(f"{facet}-new", Text("新", "new"), since=since)]
    return Facet(id=facet, name=Text(facet, facet), members=[*plain, *more], ordered=facet == "level")


def placed_records(taxonomy: Taxonomy | None = None) -> st.SearchStrategy[Placed[Adoption]]:
    """Draw adoptions as rules see them, with their values that are foreign to a taxonomy."""
    known = publicity_taxonomies() if taxonomy is None else st.just(taxonomy)
    return known.flatmap(lambda some: adoptions(some).map(lambda each: some.place(each, each.day)))


def strangers() -> st.SearchStrategy[Foreign]:
    """Draw values that are foreign to a facet on a day, with the place where they stand."""
    values: st.SearchStrategy[Any] = ids().map(lambda name: f"{name}?")
    return st.builds(Foreign, ids(), values, facets(), DATES)
