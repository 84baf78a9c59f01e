"""Say what must happen after a vote: who announces, who examines, and which vote comes next."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.declaration.outcomes import NextStep
from congress_rules.logic import UNREGULATED, Decider, Decision, DecisionTable, Row, described, field
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["AfterVote", "NextStepPolicy"]

_YES: Final = True
_NO: Final = False


@attrs.frozen(kw_only=True)
class AfterVote:
    """What a vote came to: `outcome` is a member of the taxonomy (elected, tied, shortfall, invalid).

    `by_election` tells whether it fills a vacancy in the term.
    """

    outcome: str | None = attrs.field(metadata=described("投票的结果", "what the vote came to", facet="outcome"))
    mode: str | None = attrs.field(metadata=described("选举方式", "way of electing", facet="mode"))
    round: str | None = attrs.field(metadata=described("投票种类", "kind of vote", facet="round"))
    by_election: bool = attrs.field(default=_NO, metadata=described("补选", "by-election"))


_OUTCOME: Final = field(AfterVote, lambda a: a.outcome)
_MODE: Final = field(AfterVote, lambda a: a.mode)
_ROUND: Final = field(AfterVote, lambda a: a.round)
_VACANCY: Final = field(AfterVote, lambda a: a.by_election)


@attrs.frozen(kw_only=True)
class NextStepPolicy(Policy):
    """Say by two tables who announces the result, and what follows it.

    `articles` states "announce-direct", "announce-by-election" (where voters fill a vacancy), "announce-indirect",
    "elected", "tied", "shortfall". What follows an invalid vote no text says. Reading: "e45-another-ties".
    """

    articles: Articles

    def announcing_rows(self) -> tuple[Row[str], ...]:
        """List who finds and announces the result."""
        state, direct = self.articles.row, _MODE.equals("direct")
        usual, vacancy, body = (direct, _VACANCY.equals(_NO)), (direct, _VACANCY.equals(_YES)), "by_election_body"
        return (
            state("announce-direct", STEPS["committee"], usual, "committee"),
            state("announce-by-election", STEPS[body], vacancy, body),
            state("announce-indirect", STEPS["presidium"], _MODE.equals("indirect"), "presidium"),
        )

    def following_rows(self) -> tuple[Row[str], ...]:
        """List what follows each outcome."""
        tied, state = _OUTCOME.equals("tied"), self.articles.row
        later, earlier = (tied, _ROUND.equals("another")), (tied, _ROUND.is_not("another"))
        again = STEPS["re_vote"]
        silent = self.articles.silent
        open_: Row[str] = Row(
            id="tied-another-open",
            name=Text("另行选举票数相等", "tied in another election"),
            when=later,
            value=UNREGULATED,
            basis=silent,
            readings="e45-another-ties=open",
        )
        invalid: Row[str] = Row(
            id="invalid",
            name=Text("选举无效", "invalid"),
            when=_OUTCOME.equals("invalid"),
            value=UNREGULATED,
            basis=silent,
        )
        return (
            state("elected", STEPS["credentials"], _OUTCOME.equals("elected"), "credentials"),
            state("tied", again, tied, "re_vote", readings="e45-another-ties=re-vote"),
            state("tied-at-first", again, earlier, "re_vote", of="tied", readings="e45-another-ties=open"),
            open_,
            state("shortfall", STEPS["another"], _OUTCOME.equals("shortfall"), "another"),
            invalid,
        )

    @cached_property
    def announcing(self) -> DecisionTable[str]:
        """Give the table of who announces."""
        return self.table(f"{self.id}-announcing", Text("宣布结果", "who announces"), self.announcing_rows())

    @cached_property
    def following(self) -> DecisionTable[str]:
        """Give the table of what follows."""
        return self.table(f"{self.id}-following", Text("后续程序", "what follows"), self.following_rows())

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List both tables."""
        return (self.announcing, self.following)

    def steps(
        self, outcomes: Iterable[str], mode: str | None, round_: str | None, *, by_election: bool = _NO
    ) -> tuple[NextStep, ...]:
        """List what must happen after a vote: the announcement first."""
        cases = [AfterVote(outcome=each, mode=mode, round=round_, by_election=by_election) for each in outcomes]
        first = [self.announcing.decide(each) for each in cases[:1]]
        decisions = [*first, *(self.following.decide(each) for each in cases)]
        return tuple(each for decision in decisions for each in _steps(decision))


def _steps(decision: Decision[str]) -> Iterator[NextStep]:
    if decision.decided:
        basis = tuple(each for ground in decision.grounds for each in ground.basis)
        readings = tuple(each for ground in decision.grounds for each in ground.readings)
        yield NextStep(id=decision.value, name=STEPS[decision.value], basis=basis, readings=readings)


STEPS: Final = {
    "committee": Text("选举委员会确定结果是否有效并宣布", "the election committee finds and announces the result"),
    "by_election_body": Text("补选机构确定结果是否有效并公布", "the by-election body finds and announces the result"),
    "presidium": Text("主席团确定结果是否有效并宣布", "the presidium finds and announces the result"),
    "credentials": Text("代表资格审查", "the credentials of those elected are examined"),
    "re_vote": Text("就票数相等的候选人再次投票", "vote again among the tied"),
    "another": Text("不足的名额另行选举", "another election for the seats that are empty"),
}
"""The steps, by the value that the tables decide."""
