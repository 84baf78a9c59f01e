"""Hold a by-election (补选): who decides and leads it, how many stand, and who is elected; the rest is as usual."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles, regulated
from congress_rules.elections.vacancies.opinions import Opinion
from congress_rules.elections.vacancies.scopes import within
from congress_rules.elections.vacancies.tallies import HALF, SHARES, Tally
from congress_rules.elections.vacancies.values import AMOUNT, DAY, NAME, SIZE
from congress_rules.logic import (
    ANY,
    UNREGULATED,
    Decider,
    DecisionTable,
    Integers,
    Numbers,
    Row,
    Severity,
    described,
    field,
)
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["ByElection", "ByElectionPolicy"]

_YES: Final = True
_NO: Final = False
_EVERYBODY: Final = Fraction(1)
_HELD: Final = attrs.validators.instance_of(Tally)


@attrs.frozen(kw_only=True)
class ByElection:
    """A by-election, and how it came out for one candidate.

    `filler` is who fills the seats, a member of the taxonomy: the voters, the congress or its standing committee.
    `turnout` counts the voters who took part among all of the district. `votes` counts those for the candidate: where
    voters fill the seat, among the voters who took part, so that `votes.of` need not be stated; else among all
    deputies. Where nobody stands (`candidates` is 0), nobody is elected.

    `on` is the governing day: election day.
    """

    filler: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("补选主体", "who fills the seat", facet="filler")
    )
    seats: int | None = attrs.field(default=None, validator=SIZE)
    candidates: int | None = attrs.field(default=None, validator=AMOUNT)
    turnout: Tally = attrs.field(default=Tally(), validator=_HELD)
    votes: Tally = attrs.field(default=Tally(), validator=_HELD)
    on: date | None = attrs.field(default=None, validator=DAY, metadata=described("适用日", "governing day"))

    @property
    def surplus(self) -> int | None:
        """Give by how many the candidates exceed the seats; below zero where they are fewer."""
        return None if self.candidates is None or self.seats is None else self.candidates - self.seats

    @property
    def stands(self) -> bool:
        """Tell whether anybody stands; the votes are a candidate's unless it is known that there is none."""
        return self.candidates != 0

    @property
    def same_base(self) -> bool:
        """Tell whether the votes are counted among those who took part, as far as both numbers are stated."""
        return None in (self.turnout.count, self.votes.of) or self.turnout.count == self.votes.of

    @property
    def reach(self) -> Fraction | None:
        """Give the share of the votes among the voters who took part, exact; None where nobody did."""
        taking_part = self.votes.of if self.turnout.count is None else self.turnout.count
        return Tally(count=self.votes.count, of=taking_part or None).share


_ON: Final = field(ByElection, lambda b: b.on)
_FILLER: Final = field(ByElection, lambda b: b.filler)
_SURPLUS: Final = field(
    ByElection, lambda b: b.surplus, domain=Integers(), name=Text("候选人多于应选名额", "candidates above the seats")
)
_TURNOUT: Final = field(
    ByElection, lambda b: b.turnout.share, domain=Numbers(0), name=Text("参加投票的比例", "turnout")
)
_VOTES: Final = field(ByElection, lambda b: b.votes.share, domain=SHARES, name=Text("得票比例", "share of the votes"))
_REACH: Final = field(
    ByElection, lambda b: b.reach, domain=SHARES, name=Text("占参加投票选民的比例", "share of those who took part")
)
_STANDS: Final = field(ByElection, lambda b: b.stands, name=Text("有候选人", "somebody stands"))
_SAME: Final = field(
    ByElection, lambda b: b.same_base, name=Text("得票以参加投票的选民为基数", "of those who took part")
)
_OURS: Final = ("voters",)
_VOTERS: Final = _FILLER.one_of(*_OURS)
_CONGRESS: Final = _FILLER.equals("congress")
_COMMITTEE: Final = _FILLER.equals("standing_committee")
_OTHERS: Final = _FILLER.is_not("voters")


@attrs.frozen(kw_only=True)
class ByElectionPolicy(Policy):
    """Say who decides, leads and conducts a by-election, how many may stand, who is elected, and what else applies.

    `articles` states "decides", "leads", "conducts", "recheck" (of the voter list), "candidates", "number" (who sets
    how many stand), "voters" and "congress" (turnout and majority), "ballots" (no more than there are voters), "usual"
    (what else applies) and "review" (of credentials). `open` tells whether
    the text leaves the method to others, so that turnout and majority are read into it: reading "e57-usual".
    """

    articles: Articles
    open: bool = True
    majority: Fraction = HALF

    def _single(self, rule: str, title: Text, name: Text, value: Any) -> DecisionTable[Any]:  # noqa: ANN401
        """Give a table on by-elections in which the voters fill the seat; of others the text speaks nowhere."""
        rows: tuple[Row[Any], ...] = (
            self.articles.row(rule, name, _VOTERS, value),
            self.articles.row(f"{rule}-others", _BY_OTHERS, _OTHERS, UNREGULATED),
        )
        return self.table(f"{self.id}-{rule}", title, regulated(rows), day=_ON)

    @cached_property
    def competence(self) -> tuple[DecisionTable[Any], ...]:
        """Give the tables of who decides, leads and conducts a by-election and sets the number of candidates."""
        county, body = Text("区人大常委会", "standing committee of the district"), Text("补选机构", "by-election body")
        organ = "county_standing_committee"
        return (
            self._single("decides", Text("补选的决定", "who decides on it"), county, organ),
            self._single("leads", Text("补选的领导", "who leads it"), county, organ),
            self._single("conducts", Text("补选的主持", "who conducts it"), body, "by_election_body"),
            self._single("number", Text("候选人人数的决定", "who sets how many stand"), county, organ),
        )

    @cached_property
    def recheck(self) -> DecisionTable[bool]:
        """Give the table of whether the district's voter list is checked anew."""
        title = Text("重新核对选民名单", "whether the voter list is checked anew")
        return self._single("recheck", title, Text("重新核对现有名单", "the list is checked anew"), _YES)

    @cached_property
    def candidates(self) -> DecisionTable[bool]:
        """Give the table of whether so many candidates may stand: as many as seats, or more."""
        row, title = self.articles.row, Text("候选人的人数", "number of candidates")
        enough, few = (
            Text("多于或者等于应选名额", "as many as the seats or more"),
            Text("少于应选名额", "fewer than seats"),
        )
        rows: tuple[Row[bool], ...] = (
            row("enough", enough, _SURPLUS.at_least(0), _YES, of="candidates"),
            row("too-few", few, _SURPLUS.less_than(0), _NO, of="candidates"),
        )
        return self.table(f"{self.id}-candidates", title, within(self.articles, _FILLER, _OURS, rows), day=_ON)

    @cached_property
    def valid(self) -> DecisionTable[bool]:
        """Give the table of whether enough voters took part."""
        return self.table(
            f"{self.id}-valid", Text("补选是否有效", "whether it is valid"), self._usually(self._valid()), day=_ON
        )

    def _valid(self) -> Iterator[Row[bool]]:
        row = self.articles.row
        more = Text("过半数选民参加投票", "more than half take part")
        half = Text("未过半数选民参加投票", "not more than half take part")
        took = (_TURNOUT.more_than(self.majority), _TURNOUT.at_most(_EVERYBODY))
        yield row("turnout", more, (_VOTERS, *took), _YES, of="voters")
        yield row("beyond-turnout", _BEYOND, (_VOTERS, _TURNOUT.more_than(_EVERYBODY)), _NO, of="ballots")
        yield row("no-turnout", half, (_VOTERS, _TURNOUT.at_most(self.majority)), _NO, of="voters")
        yield row("valid-others", _BY_OTHERS, _OTHERS, UNREGULATED)

    @cached_property
    def elected(self) -> DecisionTable[bool]:
        """Give the table of whether a candidate has the majority that elects."""
        title = Text("候选人是否过半数", "whether the candidate has the majority")
        return self.table(f"{self.id}-elected", title, self._usually(self._elected()), hit=ANY, day=_ON)

    def _elected(self) -> Iterator[Row[bool]]:
        row = self.articles.row
        more, half = _REACH.more_than(self.majority), _REACH.at_most(self.majority)
        took, few = _TURNOUT.more_than(self.majority), _TURNOUT.at_most(self.majority)
        every, beyond = _TURNOUT.at_most(_EVERYBODY), _TURNOUT.more_than(_EVERYBODY)
        yield row("voters-won", _WON, (_VOTERS, _STANDS.equals(_YES), took, every, more), _YES, of="voters")
        yield row("voters-beyond", _BEYOND, (_VOTERS, beyond), _NO, of="ballots")
        yield row("voters-lost", _LOST, (_VOTERS, half), _NO, of="voters")
        yield row("voters-invalid", Text("补选无效", "the by-election is invalid"), (_VOTERS, few), _NO, of="voters")
        yield row("voters-nobody", _NOBODY, (_VOTERS, _STANDS.equals(_NO)), _NO, of="voters")
        yield from self._by_congress()
        yield row("by-committee", Text("由常委会补选", "by the standing committee"), _COMMITTEE, UNREGULATED)

    def _by_congress(self) -> Iterator[Row[bool]]:
        row, stands = self.articles.row, _STANDS.equals(_YES)
        if "congress" not in self.articles:
            yield row("congress", Text("由大会补选", "by the congress"), _CONGRESS, UNREGULATED)
            return
        more, half = _VOTES.more_than(self.majority), _VOTES.at_most(self.majority)
        yield row("congress-won", _WON + _DEPUTIES, (_CONGRESS, stands, more), _YES, of="congress")
        yield row("congress-lost", _LOST + _DEPUTIES, (_CONGRESS, half), _NO, of="congress")
        yield row("congress-nobody", _NOBODY, (_CONGRESS, stands.complement()), _NO, of="congress")

    @cached_property
    def base(self) -> DecisionTable[bool]:
        """Give the table of whether the votes are counted among the voters who took part, not among others."""
        title = Text("得票是否以参加投票的选民为基数", "whether the votes are of those who took part")
        return self.table(f"{self.id}-base", title, self._usually(self._base()), day=_ON)

    def _base(self) -> Iterator[Row[bool]]:
        row = self.articles.row
        yield row("same-base", _AMONG, (_VOTERS, _SAME.equals(_YES)), _YES, of="voters")
        yield row("other-base", _NOT_AMONG, (_VOTERS, _SAME.equals(_NO)), _NO, of="voters")
        yield row("base-others", _BY_OTHERS, _OTHERS, UNREGULATED)

    def _usually(self, rows: Iterator[Row[bool]]) -> tuple[Row[bool], ...]:
        """Give the rows; where the text is open, as one reading of it, beside the other that leaves all to others."""
        stated = regulated(rows)
        if not self.open:
            return stated
        left = self.articles.row("left", Text("由省级规定", "left to the province"), (), UNREGULATED)
        usual = (attrs.evolve(each, readings="e57-usual=usual") for each in stated)
        return (*usual, attrs.evolve(left, readings="e57-usual=province"))

    @cached_property
    def usual(self) -> DecisionTable[bool]:
        """Give the table of whether the other rules on elections apply."""
        return self._single("usual", Text("适用其他规定", "whether other rules apply"), _APPLY, _YES)

    @cached_property
    def review(self) -> DecisionTable[bool]:
        """Give the table of whether the credentials of who is elected are reviewed."""
        rows: tuple[Row[bool], ...] = (self.articles.row("review", Text("代表资格审查", "credentials"), (), _YES),)
        title = Text("补选后的资格审查", "review of credentials after")
        return self.table(f"{self.id}-review", title, within(self.articles, _FILLER, _OURS, rows), day=_ON)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables."""
        return (
            *self.competence,
            self.recheck,
            self.candidates,
            self.valid,
            self.base,
            self.elected,
            self.usual,
            self.review,
        )

    def decide(self, case: ByElection) -> Opinion:
        """Answer every question of one by-election."""
        answers = tuple(rule.decide(case) for rule in self.rules)
        duties = ((self.candidates.id, Severity.ERROR), (self.base.id, Severity.ERROR))
        return Opinion(name=self.name, answers=answers, duties=duties)


_BY_OTHERS: Final = Text("不由选民补选", "not filled by voters")
_BEYOND: Final = Text("投票人数多于选区全体选民", "more take part than there are voters")
_WON: Final = Text("得票过半数", "more than half of the votes")
_LOST: Final = Text("得票未过半数", "not more than half of them")
_NOBODY: Final = Text("没有候选人", "nobody stands")
_AMONG: Final = Text("以参加投票的选民为基数", "among the voters who took part")
_NOT_AMONG: Final = Text("不以参加投票的选民为基数", "not among the voters who took part")
_DEPUTIES: Final = Text("（全体代表）", " (of all deputies)")
_APPLY: Final = Text("本章没有规定的适用其他规定", "other rules apply where the chapter is silent")
