"""Read ballots: which are valid, void or blank, and what each mark on a valid one counts for, by two tables."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Final, Literal, TypeAlias

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.counting.ballots import Ballot, Choice
from congress_rules.elections.counting.polls import Poll
from congress_rules.logic import FIRST, Decider, Decision, DecisionTable, Integers, Row, described, field
from congress_rules.policies import Policy
from congress_rules.texts import Language, Text

__all__ = ["BallotCase", "BallotPolicy", "MarkCase", "ReadBallot", "ReadMark", "Reading", "Says"]

Says: TypeAlias = Literal["for", "against", "void", "open", "abstain"]
"""What a valid ballot says of a person; `open` where that is not decided."""

_YES: Final = True
_NO: Final = False
_CHOOSING: Final = ("for", "write_in")
_OPPOSED: Final = ("for", "against")


@attrs.frozen(kw_only=True)
class MarkCase:
    """A mark with what is known of the person and of the other marks on the ballot.

    `repeated` tells whether an earlier mark says the same of the same person, `contradicted` whether one mark is for
    and another against him.
    """

    choice: Choice
    listed: bool = attrs.field(metadata=described("在候选人名单上", "on the list of candidates"))
    repeated: bool = attrs.field(default=_NO, metadata=described("姓名重复", "the name is repeated"))
    contradicted: bool = attrs.field(default=_NO, metadata=described("既赞成又反对", "for and against"))


@attrs.frozen(kw_only=True)
class BallotCase:
    """A ballot: how many persons it chooses beyond the seats (below zero: fewer), and how many marks it bears."""

    readable: bool | None = attrs.field(metadata=described("能够辨认", "readable"))
    excess: int | None = attrs.field(
        metadata=described("所选人数超过应选人数", "persons chosen beyond the seats", domain=Integers())
    )
    marks: int | None = attrs.field(metadata=described("标记数", "marks", domain=Integers(0)))


@attrs.frozen(kw_only=True)
class ReadMark:
    """A mark and what it counts for: for, against, abstain or void."""

    choice: Choice
    decision: Decision[str]

    @property
    def counts(self) -> str | None:
        """Give what the mark counts for; None while that is not decided."""
        return self.decision.value if self.decision.decided else None


@attrs.frozen
class Reading:
    """What a ballot comes to: valid, void or blank, or None; the row that makes it void; what it says of each person.

    Of a ballot that is not valid, `says` is empty.
    """

    standing: str | None
    row: str | None = None
    says: tuple[tuple[str, Says], ...] = attrs.field(default=(), repr=False)

    def renamed(self, names: Mapping[str, str]) -> "Reading":
        """Give the same reading of a ballot that bears other names."""
        return attrs.evolve(self, says=tuple((names[name], said) for name, said in self.says)) if self.says else self


@attrs.frozen(kw_only=True)
class ReadBallot:
    """A ballot as it is read: valid, void or blank, and what each of its marks counts for."""

    ballot: Ballot
    decision: Decision[str]
    marks: tuple[ReadMark, ...]

    @property
    def standing(self) -> str | None:
        """Give whether it is valid, void or blank; None while that is not decided."""
        return self.decision.value if self.decision.decided else None

    @property
    def reading(self) -> Reading:
        """Give what counts of it: one thing for each person."""
        standing = self.standing
        if standing != "valid":
            return Reading(standing, self.decision.rows[0] if standing == "void" else None)
        said: dict[str, set[str | None]] = {}
        for mark in self.marks:
            said.setdefault(mark.choice.name, set()).add(mark.counts)
        return Reading(standing, None, tuple((name, _said(counts)) for name, counts in said.items()))

    def explain(self, language: Language = "zh") -> str:
        """Word how the ballot and each of its marks were read; names are left out."""
        return "\n".join(each.explain(language) for each in (self.decision, *(mark.decision for mark in self.marks)))


def _said(counts: set[str | None]) -> Says:
    if None in counts and not counts & {"for", "against"}:
        return "open"
    if "for" in counts:
        return "for"
    if "against" in counts:
        return "against"
    return "void" if "void" in counts else "abstain"


@attrs.frozen(kw_only=True)
class BallotPolicy(Policy):
    """Say by two tables how ballots and marks are read.

    `articles` states "marks", "qualified", "too-many", "enough", and "illegible", "contradicted", "repeated", "blank",
    which no statute does. `exact` tells whether a ballot with fewer names than seats is void, too, as in elections that
    ask for exactly as many. Reading: "e44-names", whether a mark that is void still uses up a name.
    """

    articles: Articles
    exact: bool = _NO

    def mark_rows(self) -> tuple[Row[str], ...]:
        """List how marks are read, the first that applies counts."""
        mark = field(MarkCase, lambda m: m.choice.mark)
        readable = field(MarkCase, lambda m: m.choice.readable)
        qualified = field(MarkCase, lambda m: m.choice.qualified)
        listed = field(MarkCase, lambda m: m.listed)
        contradicted = field(MarkCase, lambda m: m.contradicted)
        repeated = field(MarkCase, lambda m: m.repeated)
        state, stranger = self.articles.row, (mark.one_of(*_CHOOSING), listed.equals(_NO), qualified.equals(_NO))
        both = Text("既赞成又反对", "for and against")
        return (
            state("repeated", Text("姓名重复", "the name is repeated"), repeated.equals(_YES), "void"),
            state("illegible-mark", Text("无法辨认", "not readable"), readable.equals(_NO), "void", of="illegible"),
            state("contradicted", both, contradicted.equals(_YES), "void"),
            state("unqualified", Text("另选的人不具备资格", "may not be elected"), stranger, "void", of="qualified"),
            state("for", Text("赞成或者另选", "for, or written in"), mark.one_of(*_CHOOSING), "for", of="marks"),
            state("against", Text("反对", "against"), mark.equals("against"), "against", of="marks"),
            state("abstain", Text("弃权", "abstain"), mark.equals("abstain"), "abstain", of="marks"),
        )

    def ballot_rows(self) -> tuple[Row[str], ...]:
        """List how ballots are read, the first that applies counts."""
        readable = field(BallotCase, lambda b: b.readable)
        excess = field(BallotCase, lambda b: b.excess)
        marks = field(BallotCase, lambda b: b.marks)
        state, names = self.articles.row, "e44-names"
        more, fewer = Text("多于应选人数", "more names than seats"), Text("少于应选人数", "fewer names than seats")
        enough = Text("不多于应选人数", "no more names than seats")
        short = state("too-few", fewer, excess.less_than(0), "void", readings=names, of="enough")
        return (
            state("illegible", Text("无法辨认", "not readable"), readable.equals(_NO), "void"),
            state("too-many", more, excess.more_than(0), "void", readings=names),
            *((short,) if self.exact else ()),
            *(() if self.exact else (state("blank", Text("空白票", "blank"), marks.equals(0), "blank"),)),
            state("enough", enough, excess.at_most(0), "valid", readings=names),
        )

    @cached_property
    def marks(self) -> DecisionTable[str]:
        """Give the table of marks."""
        return self.table(f"{self.id}-marks", Text("标记的认定", "how a mark is read"), self.mark_rows(), hit=FIRST)

    @cached_property
    def ballots(self) -> DecisionTable[str]:
        """Give the table of ballots."""
        name = Text("选票的认定", "how a ballot is read")
        return self.table(f"{self.id}-ballots", name, self.ballot_rows(), hit=FIRST)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List both tables."""
        return (self.marks, self.ballots)

    def read(self, ballot: Ballot, poll: Poll) -> ReadBallot:
        """Read one ballot."""
        decide = self.marks.recalling
        marks = tuple(ReadMark(choice=case.choice, decision=decide(case)) for case in _cases(ballot, poll))
        chosen = self._chosen(marks)
        case = BallotCase(
            readable=ballot.readable,
            excess=None if chosen is None else chosen - poll.seats,
            marks=sum(each.choice.mark != "abstain" for each in marks),
        )
        return ReadBallot(ballot=ballot, decision=self.ballots.recalling(case), marks=marks)

    def _chosen(self, marks: tuple[ReadMark, ...]) -> int | None:
        """Count the persons chosen; None where that is unknown."""
        if any(each.choice.mark is None for each in marks):
            return None
        if self.choice("e44-names") == "written":
            return len({each.choice.name for each in marks if each.choice.mark in _CHOOSING})
        if any(each.counts is None for each in marks):
            return None
        return sum(each.counts == "for" for each in marks)


def _cases(ballot: Ballot, poll: Poll) -> list[MarkCase]:
    legible = [each for each in ballot.choices if each.readable is not False]
    kinds = {(each.name, _kind(each)) for each in legible}
    seen, cases = set[tuple[str, str | None]](), list[MarkCase]()
    for choice in ballot.choices:
        key = (choice.name, _kind(choice))
        case = MarkCase(
            choice=choice,
            listed=poll.lists(choice.name),
            repeated=key in seen,
            contradicted=key[1] in _OPPOSED and {(choice.name, kind) for kind in _OPPOSED} <= kinds,
        )
        cases.append(case)
        seen.add(key)
    return cases


def _kind(choice: Choice) -> str | None:
    return "for" if choice.mark in _CHOOSING else choice.mark
