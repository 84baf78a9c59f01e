"""Draw rankings: the rules for ties, the places, and how accounts stand."""

from collections.abc import Sequence
from typing import Final

from hypothesis import strategies as st

from congress_rules.logic import Number
from congress_rules.policies import (
    Bounds,
    Dense,
    NextKey,
    Place,
    RankingPolicy,
    Recorded,
    RecordedOrder,
    Shared,
    Standing,
    Ties,
    Undecided,
)
from congress_rules.testing.arguments import strategy
from congress_rules.testing.domain import numbers
from congress_rules.testing.record import DATES
from congress_rules.testing.statute import bases, ids, texts

__all__ = [
    "ACCOUNTS",
    "bounds",
    "next_keys",
    "places",
    "rankings",
    "recorded_orders",
    "recorded_ties",
    "standings",
    "tie_rules",
    "totals",
]

ACCOUNTS: Final = ("a", "b", "c", "d", "e")
"""The accounts that are ranked unless others are given."""


def totals(
    accounts: Sequence[str] = ACCOUNTS, amounts: st.SearchStrategy[Number] | None = None
) -> st.SearchStrategy[dict[str, Number]]:
    """Draw totals by account, many of them equal."""
    few: st.SearchStrategy[Number] = st.integers(0, 2)
    drawn = strategy("amounts", amounts, st.one_of(few, few, numbers()))
    return st.dictionaries(st.sampled_from(accounts), drawn, max_size=len(accounts))


def bounds(ends: st.SearchStrategy[Number] | None = None, *, around: Number | None = None) -> st.SearchStrategy[Bounds]:
    """Draw bounds of totals, with and without ends, some of them fixed; around a number, if one is given."""
    drawn = strategy("ends", ends, st.one_of(st.integers(0, 2), numbers()))

    def between(one: Number, other: Number, *, below: bool, above: bool) -> Bounds:
        """Leave out the ends that are not known."""
        ends = Bounds.of(one) | Bounds.of(other)
        found = Bounds(ends.least if below else None, ends.most if above else None)
        return found if around is None else found | Bounds.of(around)

    return st.builds(between, drawn, drawn, below=st.booleans(), above=st.booleans())


def _plain() -> st.SearchStrategy[Ties]:
    return st.sampled_from([Shared(), Dense(), Undecided()])


def recorded_orders(accounts: Sequence[str] = ACCOUNTS) -> st.SearchStrategy[RecordedOrder]:
    """Draw decisions of people on a tie."""
    order = st.lists(st.sampled_from(accounts), unique=True, max_size=3)
    return st.builds(RecordedOrder, order=order, by=ids(), on=DATES, reason=texts(), basis=bases(min_size=0))


def next_keys(
    accounts: Sequence[str] = ACCOUNTS, then: st.SearchStrategy[Ties] | None = None
) -> st.SearchStrategy[NextKey]:
    """Draw next keys; of some accounts the value is unknown."""
    values = st.dictionaries(st.sampled_from(accounts), st.none() | st.integers(0, 2))
    return st.builds(NextKey, name=texts(), values=values, then=strategy("then", then, _plain()))


def recorded_ties(
    accounts: Sequence[str] = ACCOUNTS, then: st.SearchStrategy[Ties] | None = None
) -> st.SearchStrategy[Recorded]:
    """Draw rules by which people decided some ties."""
    orders = st.lists(recorded_orders(accounts), max_size=2)
    return st.builds(Recorded, orders=orders, then=strategy("then", then, _plain()))


def tie_rules(accounts: Sequence[str] = ACCOUNTS) -> st.SearchStrategy[Ties]:
    """Draw rules for ties of every kind, and keys that fall to records."""
    return st.one_of(
        _plain(), next_keys(accounts), recorded_ties(accounts), next_keys(accounts, recorded_ties(accounts))
    )


def rankings(ties: st.SearchStrategy[Ties] | None = None) -> st.SearchStrategy[RankingPolicy]:
    """Draw rankings with or without a number of places."""
    return st.builds(
        RankingPolicy,
        id=ids(),
        name=texts(),
        ties=strategy("ties", ties, tie_rules()),
        places=st.none() | st.integers(1, 4),
        basis=bases(),
    )


def standings() -> st.SearchStrategy[Standing]:
    """Draw standings, of accounts that are ranked with others."""
    some = totals().filter(bool)
    return st.tuples(rankings(), some).flatmap(lambda both: st.sampled_from(both[0].rank(both[1])))


def places() -> st.SearchStrategy[Place]:
    """Draw places that the accounts of a tie share."""
    tied = st.lists(st.sampled_from(ACCOUNTS), min_size=1, unique=True)
    return st.tuples(tie_rules(), tied).flatmap(lambda both: st.sampled_from(both[0].split(both[1])))
