"""Name what is voted on: a *poll* (一次投票) is one vote of one district or electing unit on some seats.

A first vote may be followed by a *re-vote* (再次投票) among the tied and by *another election* (另行选举) for the seats
that stay empty; a *by-election* (补选) fills a vacancy in the term. Each is a poll of its own.
"""

from collections.abc import Mapping
from typing import Final

import attrs

from congress_rules.elections.values import a_name, names_of, whole
from congress_rules.logic import Integers, Names, described

__all__ = ["Figures", "Poll"]

_LEAST: Final = 1


def _votes(votes: Mapping[str, int] | None) -> tuple[tuple[str, int], ...] | None:
    return None if votes is None else tuple(sorted(dict(votes).items()))


@attrs.frozen(kw_only=True)
class Poll:
    """One vote on some seats.

    `mode`, `level` and `round` are members of the taxonomy. `seats` is how many are to be elected (应选代表名额).
    `candidates` are the ids of those on the formal list; their order does not matter. `registered` is how many voters
    the district has, `deputies` how many all deputies are who elect indirectly. `by_committee` tells whether a
    by-election is held by the standing committee instead of the congress. `first_votes` are the votes of the first
    vote, of those not yet elected, where another election follows it. `vacancy` tells of a later vote that a
    by-election led to it. None is unknown.
    """

    id: str = attrs.field(validator=a_name, metadata=described("选举", "poll", domain=Names()))
    mode: str | None = attrs.field(default="direct", metadata=described("选举方式", "way of electing", facet="mode"))
    level: str | None = attrs.field(default=None, metadata=described("人大级别", "level of congress", facet="level"))
    round: str | None = attrs.field(default="first", metadata=described("投票种类", "kind of vote", facet="round"))
    seats: int = attrs.field(
        validator=whole(_LEAST), metadata=described("应选代表名额", "seats", domain=Integers(_LEAST))
    )
    candidates: tuple[str, ...] = attrs.field(converter=names_of, repr=False)
    registered: int | None = attrs.field(default=None, validator=whole(0))
    deputies: int | None = attrs.field(default=None, validator=whole(0))
    by_committee: bool | None = None
    vacancy: bool = False
    first_votes: tuple[tuple[str, int], ...] | None = attrs.field(default=None, converter=_votes, repr=False)

    @property
    def by_election(self) -> bool:
        """Tell whether it fills a vacancy in the term, as a by-election or a later vote of one."""
        return self.vacancy or self.round == "by_election"

    @property
    def electors(self) -> int | None:
        """Give how many may vote: all deputies where the election is indirect, else the voters of the district."""
        return self.deputies if self.mode == "indirect" else self.registered

    def lists(self, name: str) -> bool:
        """Tell whether somebody is on the formal list."""
        return name in self.candidates


@attrs.frozen(kw_only=True)
class Figures:
    """What is recorded beside the ballots: ballots issued, how many of these to proxies, and ballots collected.

    Boxes and stations add up; what is unknown of one is unknown of their sum.
    """

    issued: int | None = attrs.field(default=None, validator=whole(0))
    proxies: int | None = attrs.field(default=None, validator=whole(0))
    collected: int | None = attrs.field(default=None, validator=whole(0))

    def cast(self, counted: int | None, option: str) -> int | None:
        """Give how many ballots were cast, by an option of the reading "e43-collected", where so many were counted."""
        return counted if self.collected is None and option == "counted" else self.collected

    @classmethod
    def nothing(cls) -> "Figures":
        """Give the figures of no box at all."""
        return cls(issued=0, proxies=0, collected=0)

    def __add__(self, other: "Figures") -> "Figures":
        """Add the figures of another box or station."""
        return Figures(
            issued=_sum(self.issued, other.issued),
            proxies=_sum(self.proxies, other.proxies),
            collected=_sum(self.collected, other.collected),
        )


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
