"""Say what is needed: so that the vote is valid, and so that a person is elected; of what, and how much.

Each is a table over the way of electing, the kind of vote and an exact share. What a share is taken of is a table, too.
"""

from bisect import bisect_left
from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property
from typing import Any, Final, TypeAlias, TypeVar

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.counting import Base, BaseFigure, Count, Poll, Turnout
from congress_rules.elections.counting.reconciliation import CAST
from congress_rules.elections.declaration.shares import Reach, Turn
from congress_rules.logic import ANY, UNREGULATED, Decider, Decision, DecisionTable, Row, Test, field
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["ThresholdPolicy"]

V = TypeVar("V")

_YES: Final = True
_NO: Final = False
_HALF: Final = Fraction(1, 2)
_THIRD: Final = Fraction(1, 3)
_NONE: Final = Fraction(0)


_MODE: Final = field(Turn, lambda t: t.mode)
_ROUND: Final = field(Turn, lambda t: t.round)
_LEVEL: Final = field(Turn, lambda t: t.level)
_TURNOUT: Final = field(Turn, lambda t: t.share)
_EXCESS: Final = field(Turn, lambda t: t.excess)
_BEYOND: Final = field(Turn, lambda t: t.beyond)
_LISTED: Final = field(Reach, lambda r: r.listed)
_COMMITTEE: Final = field(Reach, lambda r: r.by_committee)
_SHARE: Final = field(Reach, lambda r: r.share)

_Whens: TypeAlias = tuple[Test, ...]
_FIRST: Final = _ROUND.equals("first")
_RE_VOTE: Final = _ROUND.equals("re_vote")
_ANOTHER: Final = _ROUND.equals("another")
_BY: Final = _ROUND.equals("by_election")
_DIRECT: Final = _MODE.equals("direct")
_INDIRECT: Final = _MODE.equals("indirect")
_BY_CONGRESS: Final = (_INDIRECT, _BY, _COMMITTEE.equals(_NO))


@attrs.frozen(kw_only=True)
class ThresholdPolicy(Policy):
    """Say by tables whether a vote is valid and whether a person reaches what is needed.

    `articles` states "ballots", "turnout", "direct", "indirect", "re-vote", "another-direct", "another-indirect",
    "by-turnout", "by-election", "by-indirect", "write-in", "substitute" and "levels", those of which voters elect the
    deputies (`direct_levels`); what it does not state is not regulated.
    Where it states "by-left", by-elections are left to others, and what it says of them is read into it: "e57-usual".
    Readings: "e43-collected", "e45-taking-part", "e45-proxies", "e45-third", "e44-blank", "e45-later-turnout",
    "e45-re-vote", "e45-write-in".
    """

    articles: Articles
    direct_levels: tuple[str, ...] = ("township", "county")
    turnout_above: Fraction = _HALF
    majority_above: Fraction = _HALF
    another_least: Fraction = _THIRD
    substitute_least: Fraction = _THIRD

    # Rows

    def level_rows(self) -> tuple[Row[bool], ...]:
        """List of which levels the voters elect the deputies."""
        ours, state = _LEVEL.one_of(*self.direct_levels), self.articles.row
        name, other = Text("由选民直接选举", "elected by the voters"), Text("其他级别", "another level")
        return (
            state("direct-level", name, (_DIRECT, ours), _YES, of="levels"),
            state("other-level", other, (_DIRECT, ours.complement()), UNREGULATED, of="levels"),
            state("congress", Text("由人大间接选举", "elected by a congress"), _INDIRECT, _YES, of="indirect"),
        )

    def ballot_rows(self) -> tuple[Row[bool], ...]:
        """List when the number of ballots makes a vote invalid."""
        more, enough = (
            Text("票数多于投票人数", "more ballots than voters"),
            Text("票数不多于投票人数", "no more ballots than voters"),
        )
        every, few = (
            Text("票数多于全体选举人数", "more ballots than electors"),
            (_EXCESS.at_most(0), _BEYOND.at_most(0)),
        )
        return (
            self.articles.row("more-ballots", more, _EXCESS.more_than(0), _NO, of="ballots", readings=CAST),
            self.articles.row("more-than-electors", every, _BEYOND.more_than(0), _NO, of="ballots", readings=CAST),
            self.articles.row("no-more-ballots", enough, few, _YES, of="ballots", readings=CAST),
        )

    def turnout_rows(self) -> tuple[Row[bool], ...]:
        """List what share must take part."""
        later, taking = (_DIRECT, _ROUND.one_of("re_vote", "another")), ("e45-taking-part", "e45-proxies")
        every, first, free = (_DIRECT, _ROUND.is_not("by_election")), (_DIRECT, _FIRST), "e45-later-turnout=free"
        unruled = Row[bool](
            id="turnout-later",
            name=Text("再次投票、另行选举", "re-vote or another election"),
            when=later,
            value=UNREGULATED,
            basis=self.articles.silent,
            readings=free,
        )
        indirect = Row[bool](
            id="turnout-indirect",
            name=Text("间接选举：参加投票的人数", "indirect election: how many take part"),
            when=_INDIRECT,
            value=UNREGULATED,
            basis=self.articles.silent,
        )
        required = ("e45-later-turnout=required", *taking)
        return (
            *self._more("turnout", every, _TURNOUT, self.turnout_above, readings=required),
            *self._more("turnout-first", first, _TURNOUT, self.turnout_above, of="turnout", readings=(free, *taking)),
            unruled,
            *self._more("by-turnout", (_DIRECT, _BY), _TURNOUT, self.turnout_above, readings=(*self._usual, *taking)),
            *self._left(_DIRECT),
            indirect,
        )

    def base_rows(self) -> tuple[Row[Base], ...]:
        """List what a person's share is taken of."""
        state, taking = self.articles.row, ("e45-taking-part", "e45-proxies")
        another, again = (_DIRECT, _ANOTHER), (_DIRECT, _RE_VOTE)
        third, by = _NAMES["another-direct"], (_DIRECT, _BY)
        return (
            state("direct", _NAMES["direct"], (_DIRECT, _FIRST), Base.TAKING_PART, readings=taking),
            state("re-vote", _NAMES["re-vote"], again, Base.TAKING_PART, readings=taking),
            state("third-cast", third, another, Base.BALLOTS, readings=("e45-third=cast", CAST), of="another-direct"),
            state(
                "third-valid",
                third,
                another,
                Base.VALID,
                readings=("e45-third=valid", "e44-blank"),
                of="another-direct",
            ),
            state("by-election", _NAMES["by-election"], by, Base.TAKING_PART, readings=(*self._usual, *taking)),
            state("indirect", _NAMES["indirect"], (_INDIRECT, _ROUND.is_not("by_election")), Base.DEPUTIES),
            *self._by_congress(state("by-indirect", _NAMES["by-indirect"], _BY_CONGRESS, Base.DEPUTIES)),
            *self._left(),
        )

    def reach_rows(self) -> tuple[Row[bool], ...]:
        """List what share of the base elects."""
        half, some = self.majority_above, "e45-re-vote=most"
        return (
            *self._more("direct", (_DIRECT, _FIRST), _SHARE, half),
            *self._more("indirect", (_INDIRECT, _FIRST), _SHARE, half),
            *self._more("re-vote", (_RE_VOTE,), _SHARE, _NONE, readings=(some,)),
            *self._more("re-vote-half", (_RE_VOTE,), _SHARE, half, of="re-vote", readings=("e45-re-vote=majority",)),
            *self._least("another-direct", (_DIRECT, _ANOTHER), self.another_least, readings=("e45-third",)),
            *self._more("another-indirect", (_INDIRECT, _ANOTHER), _SHARE, half),
            *self._more("by-election", (_DIRECT, _BY), _SHARE, half, readings=self._usual),
            *self._by_congress(*self._more("by-indirect", _BY_CONGRESS, _SHARE, half)),
            *self._left(),
        )

    @property
    def _usual(self) -> tuple[str, ...]:
        """Give the reading by which a by-election is as usual, where the text leaves that to others."""
        return ("e57-usual=usual",) if "by-left" in self.articles else ()

    def _left(self, *when: Test) -> Iterator[Row[Any]]:
        """Write the row of the other reading: the text does not regulate by-elections."""
        if "by-left" in self.articles:
            name, basis = Text("补选由省级规定", "by-elections are left to the province"), self.articles["by-left"]
            other = "e57-usual=province"
            yield Row(id="by-left", name=name, when=(_BY, *when), value=UNREGULATED, basis=basis, readings=other)

    def _by_congress(self, *rows: Row[V]) -> Iterator[Row[V]]:
        """Write the rows on a congress that fills a seat; of its standing committee no text says by how many votes."""
        silent: Row[V] = Row(
            id="by-committee",
            name=Text("由常委会补选", "by-election by the standing committee"),
            when=(_INDIRECT, _BY, _COMMITTEE.equals(_YES)),
            value=UNREGULATED,
            basis=self.articles.silent,
        )
        if "by-indirect" in self.articles:
            yield from (attrs.evolve(each, readings=self._usual) for each in (*rows, silent))
        else:
            yield attrs.evolve(silent, id="by-indirect", name=_NAMES["by-indirect"], when=(_INDIRECT, _BY))

    def winner_rows(self) -> tuple[Row[bool], ...]:
        """List who may be elected in a vote at all."""
        written, stranger = Text("另选的人", "a write-in"), _LISTED.equals(_NO)
        among = Text("再次投票只在票数相等的候选人中进行", "a re-vote is among the tied alone")
        wins, state = "e45-write-in=wins", self.articles.row
        return (
            state("listed", Text("代表候选人", "a candidate"), _LISTED.equals(_YES), _YES, of="write-in"),
            state("write-in", written, (stranger, _ROUND.is_not("re_vote")), _YES, readings=wins),
            state("re-vote-write-in", among, (stranger, _RE_VOTE), _NO, readings=wins, of="re-vote"),
            state("no-write-in", written, stranger, _NO, readings="e45-write-in=loses", of="write-in"),
        )

    def substitute_rows(self) -> tuple[Row[bool], ...]:
        """List which of those not elected fill later vacancies; a measure that has none does not regulate it."""
        name = Text("递补", "substitutes")
        if "substitute" not in self.articles:
            return (Row(id="substitute", name=name, value=UNREGULATED, basis=self.articles.silent),)
        return self._least("substitute", (), self.substitute_least)

    def _more(  # noqa: PLR0913 - these are the parts of two rows
        self,
        rule: str,
        when: _Whens,
        share: Any,  # noqa: ANN401 - a term of exact numbers
        limit: Fraction,
        *,
        of: str | None = None,
        readings: tuple[str, ...] = (),
    ) -> tuple[Row[bool], ...]:
        """Write two rows: more than a share, and not more."""
        yes, no = (*when, share.more_than(limit)), (*when, share.at_most(limit))
        name = _NAMES[of or rule] + _MORE.format(limit=limit)
        return self._pair((rule, of or rule), name, yes, no, readings)

    def _least(self, rule: str, when: _Whens, limit: Fraction, readings: tuple[str, ...] = ()) -> tuple[Row[bool], ...]:
        """Write two rows: a share or more, and less."""
        yes, no = (*when, _SHARE.at_least(limit)), (*when, _SHARE.less_than(limit))
        return self._pair((rule, rule), _NAMES[rule] + _LEAST.format(limit=limit), yes, no, readings)

    def _pair(
        self, rules: tuple[str, str], name: Text, yes: _Whens, no: _Whens, readings: tuple[str, ...]
    ) -> tuple[Row[bool], ...]:
        rule, stated = rules
        return (
            self.articles.row(rule, name, yes, _YES, of=stated, readings=readings),
            self.articles.row(f"not-{rule}", name, no, _NO, of=stated, readings=readings),
        )

    # Tables

    @cached_property
    def levels(self) -> DecisionTable[bool]:
        """Give the table on the level."""
        return self.table(f"{self.id}-levels", Text("人大级别", "level of congress"), self.level_rows())

    @cached_property
    def ballots(self) -> DecisionTable[bool]:
        """Give the table on the number of ballots."""
        return self.table(f"{self.id}-ballots", Text("票数", "number of ballots"), self.ballot_rows(), hit=ANY)

    @cached_property
    def turnout(self) -> DecisionTable[bool]:
        """Give the table on who took part."""
        return self.table(f"{self.id}-turnout", Text("参加投票的人数", "turnout"), self.turnout_rows())

    @cached_property
    def base(self) -> DecisionTable[Base]:
        """Give the table of bases."""
        return self.table(f"{self.id}-base", Text("当选比例的基数", "base of the share"), self.base_rows())

    @cached_property
    def reaches(self) -> DecisionTable[bool]:
        """Give the table of shares."""
        return self.table(f"{self.id}-reaches", Text("当选票数", "votes that elect"), self.reach_rows())

    @cached_property
    def may_win(self) -> DecisionTable[bool]:
        """Give the table of those who may be elected."""
        return self.table(f"{self.id}-may-win", Text("可以当选的人", "who may be elected"), self.winner_rows())

    @cached_property
    def substitutes(self) -> DecisionTable[bool]:
        """Give the table of substitutes."""
        return self.table(f"{self.id}-substitutes", Text("递补", "substitutes"), self.substitute_rows())

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables."""
        return (self.levels, self.ballots, self.turnout, self.base, self.reaches, self.may_win, self.substitutes)

    # Numbers

    def cast(self, count: Count) -> int | None:
        """Give how many ballots were cast, as it is read where that was not recorded; None while it is unknown."""
        return count.cast(self.choice(CAST))

    def taking_part(self, count: Count) -> BaseFigure | None:
        """Give how many electors took part, as it is read; None while it is unknown.

        More than all electors cannot have taken part: of a figure that says so nothing follows.
        """
        returned = self.choice("e45-taking-part") == "returned"
        number = _within(self.cast(count) if returned else count.figures.issued, count.poll.electors)
        if number is not None and self.choice("e45-proxies") == "apart":
            number = None if count.figures.proxies is None else max(0, number - count.figures.proxies)
        return None if number is None else BaseFigure(base=Base.TAKING_PART, number=number)

    def participation(self, count: Count) -> Turnout | None:
        """Give how many of the registered voters took part, to be added up over districts; None while it is unknown."""
        taking, registered = self.taking_part(count), self.figure(count, Base.REGISTERED)
        return None if taking is None or registered is None else Turnout(registered=registered, taking_part=taking)

    def figure(self, count: Count, base: Base) -> BaseFigure | None:
        """Give the number of a base in a count; None while it is unknown."""
        if base is Base.TAKING_PART:
            return self.taking_part(count)
        blank = count.blank if self.choice("e44-blank") == "valid" else 0
        numbers = {
            Base.REGISTERED: count.poll.registered,
            Base.DEPUTIES: count.poll.deputies,
            Base.BALLOTS: self.cast(count),
            Base.VALID: count.valid + blank,
        }
        number = numbers[base]
        return None if number is None else BaseFigure(base=base, number=number)

    def turn(self, count: Count) -> Turn:
        """Set the numbers of a count against each other."""
        turnout, cast = self.participation(count), self.cast(count)
        return Turn(
            mode=count.poll.mode,
            round=count.poll.round,
            level=count.poll.level,
            share=None if turnout is None else turnout.share,
            excess=_less(cast, _within(count.figures.issued, count.poll.electors)),
            beyond=_less(cast, count.poll.electors),
        )

    def any_of(self, poll: Poll) -> Reach:
        """Give what is known of anybody in a poll."""
        return Reach(mode=poll.mode, round=poll.round, by_committee=poll.by_committee)

    def reach(self, count: Count, figure: BaseFigure, name: str, votes: int) -> Reach:
        """Set a person's votes against a base."""
        poll = count.poll
        return attrs.evolve(self.any_of(poll), listed=poll.lists(name), share=figure.share(votes))

    def needed(self, count: Count, figure: BaseFigure) -> int | None:
        """Give the least number of votes that reaches what is needed; None where no number up to the base does."""

        def reached(votes: int) -> bool:
            decision: Decision[bool] = self.reaches.decide(self.reach(count, figure, "", votes))
            return decision.decided and decision.value

        found = bisect_left(range(figure.number + 1), x=_YES, key=reached)
        return found if found <= figure.number else None


def _less(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one - other


def _within(number: int | None, electors: int | None) -> int | None:
    return None if number is not None and electors is not None and number > electors else number


_MORE: Final = Text("（超过{limit}）", " (more than {limit})")
_LEAST: Final = Text("（不少于{limit}）", " (at least {limit})")
_NAMES: Final = {
    "turnout": Text("参加投票的选民占选区全体选民", "share of the voters of the district who take part"),
    "by-turnout": Text("补选：参加投票的选民占选区全体选民", "by-election: share of the voters who take part"),
    "direct": Text("直接选举：占参加投票的选民", "direct election: share of those taking part"),
    "indirect": Text("间接选举：占全体代表", "indirect election: share of all deputies"),
    "re-vote": Text("再次投票：得票多的当选", "re-vote: most votes"),
    "another-direct": Text("另行选举：占选票", "another election: share of the ballots"),
    "another-indirect": Text("间接另行选举：占全体代表", "another election, indirect: share of all deputies"),
    "by-election": Text("补选：占参加投票的选民", "by-election: share of those taking part"),
    "by-indirect": Text("间接补选：占全体代表", "by-election, indirect: share of all deputies"),
    "substitute": Text("递补：占选票", "substitutes: share of the ballots"),
}
