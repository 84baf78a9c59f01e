"""Find who recommends more nominees than there are seats, and for which of these the recommendation counts.

Each recommender, a party, an organisation or an elector, has a limit: the number of seats. Withdrawn recommendations
use up nothing; the same nominee recommended twice is one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal, TypeAlias

import attrs

from congress_rules.elections.nomination.nouns import Contest, Recommendation

__all__ = ["Counted", "Limits"]

Who: TypeAlias = tuple[bool, str]
"""A recommender: whether it is an elector, and the id."""

_Numbers: TypeAlias = Mapping[str, Sequence[int | None]]
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
        allowed = {who: self.allows(who, recommendation) for who in self._who(recommendation)}
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

    def allows(self, who: Who, recommendation: Recommendation) -> bool | None:
        """Tell whether a recommender's part in a recommendation counts; None where what is unknown decides it.

        At worst all that is unknown of other nominees was recommended by the same, at best all that is unknown of this
        one was, perhaps earlier.
        """
        nominee = recommendation.nominee
        others = [each for each in self._others(who) if each is not recommendation]
        sure = [recommendation, *(each for each in others if self._sure(each))]
        perhaps = [each for each in others if not self._sure(each)]
        worst = _used((*sure, *(each for each in perhaps if each.nominee != nominee)))
        best = _used((*sure, *(each for each in perhaps if each.nominee == nominee)))
        answers = {self._answer(used, nominee) for used in (worst, best)}
        return answers.pop() if len(answers) == 1 else None

    def _answer(self, used: _Numbers, nominee: str) -> bool | None:
        if len(used) <= self.contest.seats:
            return True
        if self.excess == "none":
            return False
        return None if self.excess == "open" else self._first(used, nominee)

    def _first(self, used: _Numbers, nominee: str) -> bool | None:
        """Tell whether a nominee is among the first received; two of one number, or none, leave it open."""
        known = {each: [number for number in of if number is not None] for each, of in used.items()}
        if any(len(known[each]) < len(of) for each, of in used.items()):
            return None
        firsts = {each: min(of) for each, of in known.items()}
        if sum(each <= firsts[nominee] for each in firsts.values()) <= self.contest.seats:
            return True
        return False if sum(each < firsts[nominee] for each in firsts.values()) >= self.contest.seats else None

    def _others(self, who: Who) -> Iterator[Recommendation]:
        """List what a recommender recommends, or may recommend."""
        yield from self._parts.get(who, ())
        for each in self._nameless:
            if each.kind is None or (each.kind == "electors") is who[0]:
                yield each

    def _sure(self, recommendation: Recommendation) -> bool:
        """Tell whether it is known who recommends, and that the recommendation stands."""
        known = recommendation.by is not None and recommendation.kind is not None
        return known and not (self.withdrawals and recommendation.withdrawn is None)

    @cached_property
    def _standing(self) -> tuple[Recommendation, ...]:
        """List the recommendations in this contest that are not surely withdrawn."""
        gone = [self.withdrawals and each.withdrawn is True for each in self.recommendations]
        pairs = zip(self.recommendations, gone, strict=True)
        return tuple(each for each, withdrawn in pairs if each.contest == self.contest.id and not withdrawn)

    @cached_property
    def _nameless(self) -> tuple[Recommendation, ...]:
        return tuple(each for each in self._standing if each.by is None)

    @cached_property
    def _parts(self) -> Mapping[Who, Sequence[Recommendation]]:
        """Give, by recommender, the recommendations that are, or may be, the recommender's."""
        parts: dict[Who, list[Recommendation]] = {}
        for each in self._standing:
            unsure = [(True, signed) for signed in each.by or () if each.kind is None]
            for who in {*self._who(each), *unsure}:
                parts.setdefault(who, []).append(each)
        return parts

    def _who(self, recommendation: Recommendation) -> tuple[Who, ...]:
        signed = sorted(recommendation.recommenders or ())
        electors = recommendation.kind == "electors"
        if electors or self.jointly == "together":
            return tuple((electors, each) for each in signed)
        return ((False, "+".join(signed)),)


def _used(recommendations: Iterable[Recommendation]) -> _Numbers:
    """Give, by nominee, the numbers under which recommendations were received."""
    used: dict[str, list[int | None]] = {}
    for each in recommendations:
        used.setdefault(each.nominee, []).append(each.number)
    return used


def _all(answers: Iterable[bool | None]) -> bool | None:
    found = set(answers)
    return False if False in found else None if None in found else True
