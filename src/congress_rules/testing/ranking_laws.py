"""The laws of rankings: totals alone decide, more is never worse, ties are what the stated rule says."""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import product
from typing import ClassVar

from hypothesis import strategies as st

from congress_rules.logic import Number
from congress_rules.policies import Bounds, Dense, NextKey, RankingPolicy, Recorded, Shared, Standing, Ties, Undecided
from congress_rules.testing.domain import numbers
from congress_rules.testing.laws import LANGUAGES, Laws, law, same, stated, true
from congress_rules.testing.ranking import ACCOUNTS, bounds, totals

__all__ = ["RankingLaws"]


class RankingLaws(Laws):
    """The laws of a ranking; the class that inherits them states it: `policy = …`."""

    policy: ClassVar[RankingPolicy] = stated(RankingPolicy, "book.ranking")

    @cached_property
    def accounts(self) -> tuple[str, ...]:
        """Name the accounts to rank: those of which the rule for ties knows something, and others."""
        return tuple(dict.fromkeys((*_known(self.policy.ties), *ACCOUNTS)))

    def drawn(self, data: st.DataObject) -> dict[str, Number]:
        """Draw totals."""
        return data.draw(totals(self.accounts), label="totals")

    @law
    def test_order_does_not_matter(self, data: st.DataObject) -> None:
        """Totals in another order have the same standings."""
        found = self.drawn(data)
        shuffled = dict(data.draw(st.permutations([*found.items()]), label="in another order"))
        same(self.policy.rank(found), self.policy.rank(shuffled), "the order of totals does not matter", totals=found)

    @law
    def test_everybody_is_ranked_once(self, data: st.DataObject) -> None:
        """Every account has one standing, with its total; ranks lie between 1 and the number of accounts."""
        found = self.drawn(data)
        standings = self.policy.rank(found)
        same(sorted(found), sorted(each.account for each in standings), "everybody is ranked once", totals=found)
        for each in standings:
            true(1 <= each.best <= each.worst <= len(found), "the best rank is no worse than the worst", standing=each)
            same(found[each.account], each.total, "a standing has the account's total", standing=each)
            true(all(each.explain(language) for language in LANGUAGES), "every standing reads", standing=each)

    @law
    def test_more_is_ranked_higher(self, data: st.DataObject) -> None:
        """Who has more stands before who has less, whatever the rule for ties; who has as much is listed as tied."""
        standings = self.policy.rank(self.drawn(data))
        for one, other in product(standings, standings):
            if one.total > other.total:
                true(one.worst < other.best, "who has more is ranked higher", one=one, other=other)
        tied = Counter(each.total for each in standings)
        for each in standings:
            same(tied[each.total] - 1, len(each.tied), "those of equal totals are listed as tied", standing=each)

    @law
    def test_ties_are_as_stated(self, data: st.DataObject) -> None:
        """Ranks are those of counting who has more, by the rule for ties that is stated."""
        found = self.drawn(data)
        standings = self.policy.rank(found)
        for each in standings:
            more = [total for total in found.values() if total > each.total]
            ahead = 1 + (len(set(more)) if isinstance(self.policy.ties, Dense) else len(more))
            alike = 1 + len(each.tied)
            expected = _ranks(self.policy.ties, ahead, alike)
            if expected is not None:
                same(
                    expected,
                    (each.best, each.worst),
                    "ranks are as the rule for ties says",
                    standing=each,
                    totals=found,
                )
            elif not self.policy.ties.dense:
                fits = ahead <= each.best <= each.worst < ahead + alike
                true(fits, "a tie is decided within its ranks", standing=each, totals=found)

    @law
    def test_raising_a_total_never_hurts(self, data: st.DataObject) -> None:
        """More for one account never worsens its own rank."""
        found = self.drawn(data)
        for account in data.draw(st.sampled_from([*found]).map(lambda one: [one]) if found else st.just([])):
            raised = {**found, account: _sum(found[account], data.draw(numbers(0, 3), label="more"))}
            before, after = (_standing(self.policy.rank(each), account) for each in (found, raised))
            fits = after.best <= before.best and after.worst <= before.worst
            true(fits, "raising a total never worsens the rank", before=before, after=after, totals=found)

    @law
    def test_places_are_respected(self, data: st.DataObject) -> None:
        """Who leads is within the places, who does not is beyond; without a number of places nobody does either."""
        for each in self.policy.rank(self.drawn(data)):
            places = self.policy.places
            within = {places is not None and rank <= places for rank in range(each.best, each.worst + 1)}
            leading = None if places is None or len(within) > 1 else within.pop()
            same(leading, each.leading, "who leads is within the places", standing=each, places=places)

    @law
    def test_open_entries_change_no_lead_that_is_said(self, data: st.DataObject) -> None:
        """Who is said to lead, or not to, does so whatever totals are reached in the end, and whoever comes to it."""
        found = self.drawn(data)
        reach = data.draw(st.fixed_dictionaries({}, optional=self._reach(found)), label="bounds")
        ways = {account: data.draw(_ways(reach[account], account in found, found), label=account) for account in reach}
        reached = {account: total for account, total in {**found, **ways}.items() if total is not None}
        for each in self.policy.rank(found, reach):
            same(each.account in reach, each.open, "who may change is marked", standing=each)
            if each.leading is not None:
                after = _standing(self.policy.rank(reached), each.account)
                said = "a lead that is said does not depend on open entries"
                same(each.leading, after.leading, said, standing=each, totals=found, reached=reached)

    def _reach(self, found: Mapping[str, Number]) -> dict[str, st.SearchStrategy[Bounds]]:
        """Give, of every account, how its bounds are drawn: around its total, if it has one."""
        ends = st.one_of(st.integers(0, 2), *map(st.just, found.values()), numbers(0, 3))
        return {account: bounds(ends, around=found.get(account)) for account in self.accounts}


def _ways(within: Bounds, ranked: bool, totals: Mapping[str, Number]) -> st.SearchStrategy[Number | None]:  # noqa: FBT001
    """Draw a total within bounds, often one that others have, or that lies beside it; None for not being ranked."""
    marks = [each for each in (within.least, within.most, *totals.values()) if each is not None]
    near = [_sum(mark, step) for mark in marks or [0] for step in (0, 1, -1, Fraction(1, 7))]
    fits = [mark for mark in near if within.low <= mark <= within.high]
    return st.sampled_from(fits) if ranked else st.none() | st.sampled_from(fits)


def _known(ties: Ties) -> Sequence[str]:
    match ties:
        case NextKey():
            return (*ties.values, *_known(ties.then))
        case Recorded():
            return (*(account for record in ties.orders for account in record.order), *_known(ties.then))
        case _:
            return ()


def _ranks(ties: Ties, ahead: int, alike: int) -> tuple[int, int] | None:
    """Give the best and the worst rank of a tie; None where the rule looks at more than the totals."""
    if isinstance(ties, Shared | Dense) or alike == 1:
        return None if ties.dense and not isinstance(ties, Dense) else (ahead, ahead)
    return (ahead, ahead + alike - 1) if isinstance(ties, Undecided) else None


def _standing(standings: Sequence[Standing], account: str) -> Standing:
    return next(each for each in standings if each.account == account)


def _sum(one: Number, other: Number) -> Number:
    return Fraction(one) + Fraction(other)
