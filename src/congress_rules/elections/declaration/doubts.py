"""Tell whether ballots and marks that are not decided can change a result: each may count for whomever it may concern.

A person's votes lie between those that are sure (`least`) and those with every open mark and ballot (`most`). Who else
may have been written in on an open ballot is not known, so that a stranger is among them.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

import attrs

from congress_rules.elections.counting import Base, BaseFigure, Count
from congress_rules.elections.declaration.thresholds import ThresholdPolicy
from congress_rules.logic import Decision

__all__ = ["ballots_matter"]

_STRANGER: Final = ""


@attrs.frozen(kw_only=True)
class _Doubt:
    """How many votes a person has for sure and at the most, whether either is enough, and if he is listed."""

    least: int
    most: int
    reached: tuple[bool, bool]
    listed: bool

    @property
    def stands(self) -> bool:
        """Tell whether it is sure that he may stand again or may not: a candidate may, and who has a vote."""
        return self.listed or self.least > 0 or self.most == 0

    def before(self, other: "_Doubt") -> bool:
        """Tell whether he has more votes for sure."""
        return self.least > other.most

    def in_order(self, other: "_Doubt") -> bool:
        """Tell whether it is sure who of two has more votes, or that they have as many."""
        exact = self.least == self.most and other.least == other.most
        return exact or self.before(other) or other.before(self)


def ballots_matter(thresholds: ThresholdPolicy, count: Count, figure: BaseFigure, places: int) -> bool:
    """Tell whether what is not decided may change who is elected, in which order, or who stands again.

    `places` is how many stand again, where seats stay empty.
    """
    doubts = tuple(_doubts(thresholds, count, figure))
    seats, sure = count.poll.seats, [each for each in doubts if all(each.reached)]
    first = _inside([each for each in doubts if any(each.reached)], sure, seats)
    if not all(all(each.reached) for each in first) or not _in_order(first):
        return True
    if "substitute" in thresholds.articles:
        return True  # the order of everybody counts then
    rest = [each for each in doubts if not any(each.reached)]
    again = _inside(rest, rest, places)
    return len(first) < seats and not (_in_order(again) and all(each.stands for each in again))


def _doubts(thresholds: ThresholdPolicy, count: Count, figure: BaseFigure) -> Iterator[_Doubt]:
    """Give the doubts about everybody who may be elected."""
    wider = attrs.evolve(figure, number=figure.number + count.open) if figure.base is Base.VALID else figure
    votes = {name: (tally.votes, tally.votes + tally.open + count.open) for name, tally in count.tallies.items()}
    strangers = {_STRANGER: (0, count.open)} if count.open else {}
    for name, (least, most) in {**strangers, **votes}.items():
        low, high = thresholds.reach(count, wider, name, least), thresholds.reach(count, figure, name, most)
        if _yes(thresholds.may_win.decide(low)):
            reached = (_yes(thresholds.reaches.decide(low)), _yes(thresholds.reaches.decide(high)))
            yield _Doubt(least=least, most=most, reached=reached, listed=count.poll.lists(name))


def _yes(decision: Decision[bool]) -> bool:
    return decision.decided and decision.value


def _inside(doubts: Iterable[_Doubt], others: Sequence[_Doubt], places: int) -> list[_Doubt]:
    """List those who may be among the first so many."""
    return [each for each in doubts if sum(other.before(each) for other in others) < places]


def _in_order(doubts: Iterable[_Doubt]) -> bool:
    """Tell whether the order is sure."""
    return all(one.in_order(other) for one, other in combinations(doubts, 2))
