"""Find who recommends more nominees than there are seats, and for which of these the recommendation counts.

Each recommender, a party, an organisation or an elector, has a limit: the number of seats. Withdrawn recommendations
use up nothing; the same nominee recommended twice is one.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Literal, TypeAlias

import attrs

from congress_rules.elections.nomination.nouns import Contest, Recommendation

__all__ = ["Counted", "Limits"]

Who: TypeAlias = tuple[bool, str]
"""A recommender: whether it is an elector, and the id."""

_Numbers: TypeAlias = Mapping[str, frozenset[int | None]]
"""The numbers in the register of one recommender's recommendations, by nominee."""


@attrs.frozen(kw_only=True)
class Counted:
    """How many recommend: `signed` each once, `local` of them electors of the contest, `counting` within their limits.

    `within` tells whether all who recommend stay within their limits for this nominee. None is unknown; a number of
    which it is known on which side of the least it lies is not.
    """

    signed: int | None
    local: int | None
    counting: int | None
    within: bool | None


@attrs.frozen(kw_only=True)
class Limits:
    """The recommendations of one contest, and what each recommender's limit lets count.

    `excess` says which count of somebody who recommends too many: those first received, none, or (open) those that the
    recommender keeps, until when it is unknown. `jointly` says whether what is recommended jointly and alone counts
    together. `withdrawals` tells whether a withdrawn recommendation is none; `least` how many electors are needed.
    """

    contest: Contest
    recommendations: tuple[Recommendation, ...]
    excess: Literal["first", "none", "open"]
    jointly: Literal["together", "apart"]
    withdrawals: bool
    least: int

    def counted(self, recommendation: Recommendation) -> Counted:
        """Count those who make a recommendation."""
        signed = recommendation.recommenders
        if signed is None:
            return Counted(signed=None, local=None, counting=None, within=None)
        allowed = {who: self.allows(who, recommendation.nominee) for who in self._who(recommendation)}
        return Counted(
            signed=len(signed),
            local=None if self._roll is None else len(signed & self._roll),
            counting=self._counting({elector: allowed.get((True, elector)) for elector in signed}),
            within=_all(allowed.values()),
        )

    @cached_property
    def _roll(self) -> frozenset[str] | None:
        return None if self.contest.electors is None else frozenset(self.contest.electors)

    def _counting(self, allowed: Mapping[str, bool | None]) -> int | None:
        roll = self._roll
        if roll is None:
            return None
        local = [allowance for elector, allowance in allowed.items() if elector in roll]
        low, high = local.count(True), len(local) - local.count(False)
        if low >= self.least or low == high:
            return low
        return high if high < self.least else None

    def allows(self, who: Who, nominee: str) -> bool | None:
        """Tell whether a recommender's recommendation of a nominee counts; None where what is unknown decides it."""
        answers = {self._answer(used.get(who, {}), nominee) for used in (self._most, self._least)}
        return answers.pop() if len(answers) == 1 else None

    def _answer(self, used: _Numbers, nominee: str) -> bool | None:
        if len({*used, nominee}) <= self.contest.seats:
            return True
        if self.excess == "none":
            return False
        return None if self.excess == "open" else self._first(used, nominee)

    def _first(self, used: _Numbers, nominee: str) -> bool | None:
        """Tell whether a nominee is among the first received; two of one number, or none, leave it open."""
        numbers = {each: min((n for n in used[each] if n is not None), default=None) for each in used}
        own = numbers.get(nominee)
        if own is None or any(None in of for of in used.values()):
            return None
        before = sum(each is not None and each < own for each in numbers.values())
        until = sum(each is not None and each <= own for each in numbers.values())
        if until <= self.contest.seats:
            return True
        return False if before >= self.contest.seats else None

    @cached_property
    def _most(self) -> Mapping[Who, _Numbers]:
        """Give what each recommender uses up if whatever may be withdrawn is not."""
        return self._used(each for each in self._standing if not (self.withdrawals and each.withdrawn is True))

    @cached_property
    def _least(self) -> Mapping[Who, _Numbers]:
        """Give what each recommender uses up if whatever may be withdrawn is."""
        return self._used(each for each in self._standing if not (self.withdrawals and each.withdrawn is not False))

    @property
    def _standing(self) -> Iterable[Recommendation]:
        return (each for each in self.recommendations if each.contest == self.contest.id)

    def _used(self, recommendations: Iterable[Recommendation]) -> Mapping[Who, _Numbers]:
        used: dict[Who, dict[str, frozenset[int | None]]] = {}
        for each in recommendations:
            for who in self._who(each):
                of = used.setdefault(who, {})
                of[each.nominee] = of.get(each.nominee, frozenset()) | {each.number}
        return used

    def _who(self, recommendation: Recommendation) -> tuple[Who, ...]:
        signed = sorted(recommendation.recommenders or ())
        electors = recommendation.kind == "electors"
        if electors or self.jointly == "together":
            return tuple((electors, each) for each in signed)
        return ((False, "+".join(signed)),)


def _all(answers: Iterable[bool | None]) -> bool | None:
    found = set(answers)
    return False if False in found else None if None in found else True
