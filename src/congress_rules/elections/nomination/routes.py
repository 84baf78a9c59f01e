"""Say how the formal list comes about: all nominees, the majority's opinion, a primary, or another nomination."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles, regulated
from congress_rules.elections.nomination.nouns import Contest
from congress_rules.elections.nomination.numbers import CandidateNumbers
from congress_rules.logic import Decider, DecisionTable, Row, Status, Test, any_of, described, field
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
}
"""The ways to the formal list, by the value that the table decides."""


@attrs.frozen(kw_only=True)
class Standing:
    """How many nominees there are against what the ratio allows.

    `excess` is by how many they exceed the most, `short` by how many they fall short of the least, `room` by how many
    the most exceeds the least; each may be below zero. `agreed` tells whether consultation led to a fairly unanimous
    opinion (较为一致意见). `days` is how many days nomination and deliberation took, `steps` who consulted.
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
_YES: Final = True
_NO: Final = False

_DIRECT: Final = _MODE.equals("direct")
_INDIRECT: Final = _MODE.equals("indirect")
_WITHIN: Final = (_ROOM.at_least(0), _EXCESS.at_most(0), _SHORT.at_most(0))
_ABOVE: Final = (_ROOM.at_least(0), _EXCESS.more_than(0))
_FEW: Final = (_ROOM.at_least(0), _SHORT.more_than(0))


@attrs.frozen(kw_only=True)
class RoutePolicy(Policy):
    """Say how the formal list comes about, who consults on it, and how long nomination takes in an indirect election.

    `articles` states the rules "direct" and "indirect", "deliberation", "consultation" (by the voter groups) and, where
    representatives of the voters may consult first, "representatives". Readings: "e32-few" (too few nominees),
    "e32-dissent" (no agreement although there are not too many).
    """

    articles: Articles
    days: int = 2

    @cached_property
    def route(self) -> DecisionTable[str]:
        """Give the table of the ways to the formal list."""
        rows = (*self._direct(), *self._indirect(), *self._few())
        name = Text("正式候选人名单的确定", "how the formal list is settled")
        return self.table(self.id, name, regulated(rows), given=any_of(_EXCESS.at_most(0), _SHORT.at_most(0)))

    def _direct(self) -> Iterable[Row[str]]:
        within, dissent = Text("符合差额比例", "within the ratio"), "e32-dissent"
        yield self._row("direct-within", within, (_DIRECT, *_WITHIN), "list", f"{dissent}=list")
        agreed, split = _AGREED.equals(_YES), _AGREED.equals(_NO)
        yield self._row("direct-agreed", within, (_DIRECT, *_WITHIN, agreed), "list", f"{dissent}=primary")
        name = Text("符合差额比例而意见不一致", "within the ratio, without agreement")
        yield self._row("direct-dissent", name, (_DIRECT, *_WITHIN, split), "primary", f"{dissent}=primary")
        above = Text("超过最高差额比例", "above the greatest ratio")
        yield self._row("direct-opinion", above, (_DIRECT, *_ABOVE, agreed), "opinion")
        name = Text("超过最高差额比例且意见不一致", "above the greatest ratio, without agreement")
        yield self._row("direct-primary", name, (_DIRECT, *_ABOVE, split), "primary")

    def _indirect(self) -> Iterable[Row[str]]:
        within, above = Text("符合差额比例", "within the ratio"), Text("超过最高差额比例", "above the greatest ratio")
        yield self._row("indirect-within", within, (_INDIRECT, *_WITHIN), "vote")
        yield self._row("indirect-above", above, (_INDIRECT, *_ABOVE), "primary")

    def _few(self) -> Iterable[Row[str]]:
        name = Text("不足最低差额比例", "short of the least ratio")
        empty = Text("没有整数符合差额比例", "no whole number within the ratio")
        for mode, when, all_ in (("direct", _DIRECT, "list"), ("indirect", _INDIRECT, "vote")):
            yield self._row(f"{mode}-few", name, (when, *_FEW), "reopen", "e32-few=reopen")
            yield self._row(f"{mode}-few-all", name, (when, *_FEW), all_, "e32-few=all")
            yield self._row(f"{mode}-none", empty, (when, _ROOM.less_than(0)), "no_number", "e31-one-seat")

    def _row(
        self, rule: str, name: Text, when: tuple[Test, ...], value: str, readings: str | tuple[str, ...] = ()
    ) -> Row[str]:
        return self.articles.row(rule, name, when, value, readings=readings, of=rule.partition("-")[0])

    @cached_property
    def deliberation(self) -> DecisionTable[bool]:
        """Give the table of whether nomination and deliberation took long enough."""
        name = Text("提名、酝酿的时间", "days of nomination and deliberation")
        long, brief = Text("不少于规定天数", "not less than the days"), Text("少于规定天数", "less than the days")
        free = Text("直接选举", "direct election")
        row = self.articles.row
        rows: tuple[Row[bool], ...] = (
            row("long-enough", long, (_INDIRECT, _DAYS.at_least(self.days)), _YES, of="deliberation"),
            row("too-short", brief, (_INDIRECT, _DAYS.less_than(self.days)), _NO, of="deliberation"),
            row("direct-deliberation", free, _DIRECT, _YES),
        )
        return self.table(f"{self.id}-deliberation", name, regulated(rows))

    @cached_property
    def consulting(self) -> DecisionTable[bool]:
        """Give the table of whether those consulted who must: in the end the voter groups, whoever did so before."""
        name = Text("讨论、协商的步骤", "who consulted")
        rows = (*self._groups(), *self._representatives())
        return self.table(f"{self.id}-consultation", name, regulated(rows))

    def _groups(self) -> Iterable[Row[bool]]:
        row, stated = self.articles.row, "consultation"
        groups, only = (
            Text("选民小组讨论、协商", "voter groups"),
            Text("应当交选民小组讨论", "must go to the voter groups"),
        )
        yield row("groups", groups, (_DIRECT, _STEPS.equals("groups")), _YES, of=stated)
        yield row("representatives-only", only, (_DIRECT, _STEPS.equals("representatives")), _NO, of=stated)
        yield row("indirect-consultation", Text("间接选举", "indirect election"), _INDIRECT, _YES)

    def _representatives(self) -> Iterable[Row[bool]]:
        first, rule = (_DIRECT, _STEPS.equals("representatives_first")), "representatives"
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
        """List the three tables."""
        return (self.route, self.consulting, self.deliberation)
