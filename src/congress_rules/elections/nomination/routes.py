"""Say how the formal list comes about: all nominees, the majority's opinion, a primary, or another nomination."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles, regulated
from congress_rules.elections.nomination.nouns import Contest
from congress_rules.elections.nomination.numbers import CandidateNumbers
from congress_rules.logic import (
    UNREGULATED,
    Decider,
    Decision,
    DecisionTable,
    Row,
    Status,
    Test,
    any_of,
    described,
    field,
)
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["ROUTES", "RoutePolicy", "Standing"]

ROUTES: Final[Mapping[str, Text]] = {
    "list": Text("全部列为正式候选人", "all nominees are the formal list"),
    "vote": Text("直接进行投票选举", "all nominees; the vote follows directly"),
    "opinion": Text("根据较多数选民的意见确定", "the majority's opinion after consultation"),
    "primary": Text("进行预选", "a primary"),
    "reopen": Text("继续提名", "nomination goes on"),
    "no_number": Text("差额幅度内没有整数", "no whole number lies within the ratio"),
    "below_seats": Text("决定的候选人人数少于应选名额", "the number decided is below the seats"),
}
"""The ways to the formal list, by the value that the table decides."""


@attrs.frozen(kw_only=True)
class Standing:
    """How many nominees there are against what the ratio allows.

    `excess` is by how many they exceed the most, `short` by how many they fall short of the least, `room` by how many
    the most exceeds the least; each may be below zero. `agreed` tells whether consultation led to a fairly unanimous
    opinion (较为一致意见). `days` is how many days nomination and deliberation took, `steps` who consulted.
    `by_election` tells whether it is one.
    """

    mode: str | None = attrs.field(metadata=described("选举方式", "direct or indirect", facet="mode"))
    excess: int | None = attrs.field(metadata=described("超过最高差额比例的人数", "nominees above the most"))
    short: int | None = attrs.field(metadata=described("不足最低差额比例的人数", "nominees short of the least"))
    room: int | None = attrs.field(metadata=described("最多与最少之差", "the most less the least"))
    agreed: bool | None = attrs.field(
        default=None, metadata=described("形成较为一致意见", "a fairly unanimous opinion")
    )
    days: int | None = attrs.field(default=None, metadata=described("提名、酝酿天数", "days of nomination"))
    steps: str | None = attrs.field(default=None, metadata=described("协商步骤", "who consulted", facet="steps"))
    by_election: bool | None = attrs.field(default=False, metadata=described("补选", "by-election"))

    @classmethod
    def of(  # noqa: PLR0913 - what a consultation states
        cls,
        contest: Contest,
        numbers: CandidateNumbers,
        nominees: int | None,
        *,
        agreed: bool | None = None,
        days: int | None = None,
        steps: str | None = None,
    ) -> "Standing":
        """Set the number of nominees against those of the ratio; None where it is still open.

        Where the text states no most (a by-election), the number that was decided is the most, if there is one. Where
        the text has somebody set the number, it is the least, too, and open until it is set.
        """
        least, most = numbers.least, numbers.most
        if numbers.set_by:
            least, most = _set(least, contest.candidates), contest.candidates
        elif most is None and numbers.most_ratio.status is Status.NOT_REGULATED:
            most = contest.candidates if contest.candidates is not None else max(nominees or 0, least or 0)
        return cls(
            mode=contest.mode,
            excess=_less(nominees, most),
            short=_less(least, nominees),
            room=_less(most, least),
            agreed=agreed,
            days=days,
            steps=steps,
            by_election=contest.by_election,
        )


def _set(least: int | None, number: int | None) -> int | None:
    """Give the least where the number is set; a number below that of the text does not lower it."""
    return None if least is None or number is None else max(least, number)


def _less(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one - other


_MODE: Final = field(Standing, lambda s: s.mode)
_EXCESS: Final = field(Standing, lambda s: s.excess)
_SHORT: Final = field(Standing, lambda s: s.short)
_ROOM: Final = field(Standing, lambda s: s.room)
_AGREED: Final = field(Standing, lambda s: s.agreed)
_DAYS: Final = field(Standing, lambda s: s.days)
_STEPS: Final = field(Standing, lambda s: s.steps)
_BY_ELECTION: Final = field(Standing, lambda s: s.by_election)
_YES: Final = True
_NO: Final = False

_BY_ELECTIONS: Final = _BY_ELECTION.equals(_YES)
_DIRECT: Final = _MODE.equals("direct")
_INDIRECT: Final = _MODE.equals("indirect")
_WITHIN: Final = (_ROOM.at_least(0), _EXCESS.at_most(0), _SHORT.at_most(0))
_ABOVE: Final = (_ROOM.at_least(0), _EXCESS.more_than(0))
_FEW: Final = (_ROOM.at_least(0), _SHORT.more_than(0))
_VACANT: Final = "by-election"
_NUMBER: Final = "by-election-number"
_LEFT: Final = "by-left"
_BY_AGREEMENT: Final = frozenset({"opinion", "primary"})


@attrs.frozen(kw_only=True)
class RoutePolicy(Policy):
    """Say how the formal list comes about, who consults on it, and how long nomination takes in an indirect election.

    `articles` states the rules "direct", "by-election" (a direct one), "by-election-number" (that a number is decided
    for it), "indirect", "deliberation", "consultation" (by the voter groups) and, where representatives of the voters
    may consult first, "representatives". Where it states "by-left", how a by-election is held is left to others, and
    nothing that it says of a general election is taken for one. Readings:
    "e32-few" (too few nominees), "e32-dissent" (no agreement although there are not too many). `primary_reading` is the
    id of one that says whether a by-election has a primary: "as-usual" or by the majority's "opinion" instead; where it
    is empty nothing is left open.
    """

    articles: Articles
    days: int = 2
    primary_reading: str = ""

    @cached_property
    def route(self) -> DecisionTable[str]:
        """Give the table of the ways to the formal list of a general election."""
        name = Text("正式候选人名单的确定", "how the formal list is settled")
        return self._ways(self.id, name, self._direct("direct"))

    @cached_property
    def by_election(self) -> DecisionTable[str]:
        """Give the table of the ways to the formal list of a by-election."""
        name = Text("补选正式候选人名单的确定", "how the formal list of a by-election is settled")
        rule, left = f"{self.id}-by-election", tuple(self._left(()))
        return self.table(rule, name, left) if left else self._ways(rule, name, self.by_election_rows())

    def _left(self, when: Test | tuple[Test, ...] = _BY_ELECTIONS) -> Iterator[Row[Any]]:
        """Give the row of by-elections, where the text leaves to others how they are held."""
        if _LEFT in self.articles:
            name = Text("补选的具体办法另行规定", "how by-elections are held is left to others")
            yield Row(id=_LEFT, name=name, when=when, value=UNREGULATED, basis=self.articles[_LEFT])

    @property
    def _general(self) -> tuple[Test, ...]:
        """Give the cases that the rules of a general election hold for: all, unless by-elections are left to others."""
        return (_BY_ELECTION.equals(_NO),) if _LEFT in self.articles else ()

    def _ways(self, rule: str, name: Text, direct: Iterable[Row[str]]) -> DecisionTable[str]:
        rows = regulated((*direct, *self._indirect()))
        return self.table(rule, name, rows, given=any_of(_EXCESS.at_most(0), _SHORT.at_most(0)))

    def by_election_rows(self) -> Iterable[Row[str]]:
        """List the ways in a direct by-election: those of any direct election, with or without a primary."""
        if _VACANT not in self.articles:
            yield self.articles.row(_VACANT, Text("补选", "by-election"), _DIRECT, "")
            return
        usual = (f"{self.primary_reading}=as-usual",) if self.primary_reading else ()
        for each in self._direct(_VACANT):
            read = usual if each.value in _BY_AGREEMENT else ()
            yield self._below() if each.value == "no_number" else attrs.evolve(each, readings=(*each.readings, *read))
        yield from self._without_primary(f"{self.primary_reading}=opinion") if usual else ()

    def _below(self) -> Row[str]:
        """Give the row of a by-election for which fewer candidates were decided than there are seats."""
        below = Text("决定的人数少于应选名额", "the number decided is below the seats")
        return self.articles.row(f"{_VACANT}-below", below, (_DIRECT, _ROOM.less_than(0)), "below_seats", of=_NUMBER)

    def _without_primary(self, read: str) -> Iterable[Row[str]]:
        dissent = Text("符合差额比例而意见不一致", "within the ratio, without agreement")
        above, split = Text("超过最高差额比例", "above the greatest ratio"), _AGREED.equals(_NO)
        yield self._row(_VACANT, "majority", above, (_DIRECT, *_ABOVE), "opinion", read)
        when, readings = (_DIRECT, *_WITHIN, split), ("e32-dissent=primary", read)
        yield self._row(_VACANT, "dissent-majority", dissent, when, "opinion", readings)

    def _direct(self, of: str) -> Iterable[Row[str]]:
        within, dissent = Text("符合差额比例", "within the ratio"), "e32-dissent"
        yield self._row(of, "within", within, (_DIRECT, *_WITHIN), "list", f"{dissent}=list")
        agreed, split = _AGREED.equals(_YES), _AGREED.equals(_NO)
        yield self._row(of, "agreed", within, (_DIRECT, *_WITHIN, agreed), "list", f"{dissent}=primary")
        name = Text("符合差额比例而意见不一致", "within the ratio, without agreement")
        yield self._row(of, "dissent", name, (_DIRECT, *_WITHIN, split), "primary", f"{dissent}=primary")
        above = Text("超过最高差额比例", "above the greatest ratio")
        yield self._row(of, "opinion", above, (_DIRECT, *_ABOVE, agreed), "opinion")
        name = Text("超过最高差额比例且意见不一致", "above the greatest ratio, without agreement")
        yield self._row(of, "primary", name, (_DIRECT, *_ABOVE, split), "primary")
        yield from self._few(of, _DIRECT, "list")

    def _indirect(self) -> Iterable[Row[str]]:
        if "indirect" not in self.articles:
            yield self.articles.row("indirect", Text("间接选举", "indirect election"), _INDIRECT, "")
            return
        within, above = Text("符合差额比例", "within the ratio"), Text("超过最高差额比例", "above the greatest ratio")
        yield self._row("indirect", "within", within, (_INDIRECT, *_WITHIN), "vote")
        yield self._row("indirect", "above", above, (_INDIRECT, *_ABOVE), "primary")
        yield from self._few("indirect", _INDIRECT, "vote")

    def _few(self, of: str, mode: Test, all_: str) -> Iterable[Row[str]]:
        name = Text("不足最低差额比例", "short of the least ratio")
        empty = Text("没有整数符合差额比例", "no whole number within the ratio")
        yield self._row(of, "few", name, (mode, *_FEW), "reopen", "e32-few=reopen")
        yield self._row(of, "few-all", name, (mode, *_FEW), all_, "e32-few=all")
        yield self._row(of, "none", empty, (mode, _ROOM.less_than(0)), "no_number", "e31-one-seat")

    def _row(  # noqa: PLR0913, PLR0917 - the parts of a row
        self, of: str, case: str, name: Text, when: tuple[Test, ...], value: str, readings: str | tuple[str, ...] = ()
    ) -> Row[str]:
        return self.articles.row(f"{of}-{case}", name, when, value, readings=readings, of=of)

    @cached_property
    def deliberation(self) -> DecisionTable[bool]:
        """Give the table of whether nomination and deliberation took long enough."""
        name = Text("提名、酝酿的时间", "days of nomination and deliberation")
        long, brief = Text("不少于规定天数", "not less than the days"), Text("少于规定天数", "less than the days")
        free, when = Text("直接选举", "direct election"), (_INDIRECT, *self._general)
        row = self.articles.row
        rows: tuple[Row[bool], ...] = (
            row("long-enough", long, (*when, _DAYS.at_least(self.days)), _YES, of="deliberation"),
            row("too-short", brief, (*when, _DAYS.less_than(self.days)), _NO, of="deliberation"),
            row("direct-deliberation", free, (_DIRECT, *self._general), _YES),
            *self._left(),
        )
        return self.table(f"{self.id}-deliberation", name, regulated(rows))

    @cached_property
    def consulting(self) -> DecisionTable[bool]:
        """Give the table of whether those consulted who must: in the end the voter groups, whoever did so before."""
        name = Text("讨论、协商的步骤", "who consulted")
        rows = (*self._groups(), *self._representatives(), *self._left())
        return self.table(f"{self.id}-consultation", name, regulated(rows))

    def _groups(self) -> Iterable[Row[bool]]:
        row, stated = self.articles.row, "consultation"
        groups, only = (
            Text("选民小组讨论、协商", "voter groups"),
            Text("应当交选民小组讨论", "must go to the voter groups"),
        )
        when, free = (_DIRECT, *self._general), Text("间接选举", "indirect election")
        yield row("groups", groups, (*when, _STEPS.equals("groups")), _YES, of=stated)
        yield row("representatives-only", only, (*when, _STEPS.equals("representatives")), _NO, of=stated)
        yield row("indirect-consultation", free, (_INDIRECT, *self._general), _YES)

    def _representatives(self) -> Iterable[Row[bool]]:
        first, rule = (_DIRECT, *self._general, _STEPS.equals("representatives_first")), "representatives"
        name = Text("先由选民代表协商，再交选民小组", "representatives first, then the voter groups")
        above = (_EXCESS.more_than(0),) if rule in self.articles else ()
        yield self.articles.row("representatives-first", name, (*first, *above), _YES, of=rule)
        if above:
            within = Text("未超过最高差额比例", "not above the greatest ratio")
            yield self.articles.row("representatives-within", within, (*first, _EXCESS.at_most(0)), _YES)

    def places(self, contest: Contest, numbers: CandidateNumbers) -> int | None:
        """Give how many a primary puts on the list: the number decided, else the most as the reading has it."""
        taken = contest.mode == "direct" and self.choice("e32-places") == "most"
        return numbers.most if contest.candidates is None and taken else contest.candidates

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables."""
        return (self.route, self.by_election, self.consulting, self.deliberation)

    def decide(self, standing: Standing, *, by_election: bool | None = False) -> Decision[str]:
        """Decide the way to the formal list by the table of its kind of election.

        Where the kind is unknown, so are the numbers of candidates, and with them the way by either table.
        """
        return (self.by_election if by_election else self.route).decide(standing)
