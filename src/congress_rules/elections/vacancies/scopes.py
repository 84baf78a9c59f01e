"""Keep a text within what it regulates: one on direct elections only says nothing of those by a congress.

An `Articles` that states "direct-only" is of such a text.
"""

from collections.abc import Iterable
from typing import Final, TypeVar

import attrs

from congress_rules.elections.articles import Articles, regulated
from congress_rules.elections.vacancies.levels import DIRECT_LEVELS
from congress_rules.logic import ALWAYS, UNREGULATED, Condition, Row, Term
from congress_rules.texts import Text

__all__ = ["of_direct", "within", "within_levels"]

V = TypeVar("V")

_ONLY: Final = "direct-only"
_OTHERS: Final = Text("该文本只规定直接选举", "the text is on direct elections only")


def within(articles: Articles, term: Term[str], ours: tuple[str, ...], rows: Iterable[Row[V]]) -> tuple[Row[V], ...]:
    """Give the rows, those of a text on direct elections for its own members of a term only, and one for all others."""
    stated = regulated(rows)
    if _ONLY not in articles or all(row.value is UNREGULATED for row in stated):
        return stated
    own = term.one_of(*ours)
    inside = (attrs.evolve(row, when=(own, *row.when)) for row in stated if _meets(row, term, ours))
    others = own.complement()
    return (*inside, Row(id="others", name=_OTHERS, when=others, value=UNREGULATED, basis=articles[_ONLY]))


def _meets(row: Row[V], term: Term[str], ours: tuple[str, ...]) -> bool:
    """Tell whether a row may apply to one of the members."""
    tests = [test for test in row.when if test.input.key == term.key]
    return any(all(member in test.accepts for test in tests) for member in ours)


def within_levels(articles: Articles, level: Term[str], rows: Iterable[Row[V]]) -> tuple[Row[V], ...]:
    """Give the rows, those of a text on direct elections for counties and townships only."""
    return within(articles, level, DIRECT_LEVELS, rows)


def of_direct(articles: Articles, level: Term[str]) -> Condition:
    """Give the condition under which clauses are asked: of a text on direct elections, at its levels only."""
    return level.one_of(*DIRECT_LEVELS) if _ONLY in articles else ALWAYS
