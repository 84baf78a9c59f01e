"""Order the names on a list of candidates: by strokes, or by the votes of a primary; what stays equal is a value."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import groupby
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles, regulated
from congress_rules.elections.nomination.nouns import Nominee
from congress_rules.logic import Decider, Decision, DecisionTable, described, field
from congress_rules.policies import Policy
from congress_rules.texts import Language, Text

__all__ = ["Listing", "NameOrder", "NameOrderPolicy"]


@attrs.frozen(kw_only=True)
class Listing:
    """What a list of names is of: a direct or indirect election, settled by a primary or not."""

    mode: str | None = attrs.field(metadata=described("选举方式", "direct or indirect", facet="mode"))
    primary: bool | None = attrs.field(metadata=described("经预选确定", "settled by a primary"))


_MODE: Final = field(Listing, lambda x: x.mode)
_PRIMARY: Final = field(Listing, lambda x: x.primary)
_YES: Final = True
_NO: Final = False

_Key = Callable[[str], Any]


@attrs.frozen
class NameOrder:
    """Names in their order; a group of several is one that nothing puts in order."""

    groups: tuple[tuple[str, ...], ...]
    by: Decision[str]
    ties: Decision[str]

    @property
    def names(self) -> tuple[str, ...] | None:
        """Give the names in their order; None while some are not in order."""
        if any(len(group) > 1 for group in self.groups):
            return None
        return tuple(name for group in self.groups for name in group)

    def explain(self, language: Language = "zh") -> str:
        """Word the order, and why it is so."""
        said = " > ".join(" = ".join(group) for group in self.groups)
        return f"{said}\n{self.by.explain(language)}"

    def to_rows(self) -> list[dict[str, Any]]:
        """Give a row of plain values for each name: its place, and that of the last that it may have."""
        rows: list[dict[str, Any]] = []
        for group in self.groups:
            first, last = len(rows) + 1, len(rows) + len(group)
            rows += [{"name": name, "first": first, "last": last} for name in group]
        return rows


@attrs.frozen(kw_only=True)
class NameOrderPolicy(Policy):
    """Say in what order names are listed. `articles` states the rules "strokes", "votes" and "tied"."""

    articles: Articles

    @cached_property
    def by(self) -> DecisionTable[str]:
        """Give the table of the order: by strokes, or by votes after a primary."""
        row, direct = self.articles.row, _MODE.equals("direct")
        strokes, votes = Text("按姓名笔划顺序", "by strokes"), Text("按得票多少顺序", "by votes")
        rows = (
            row("strokes", strokes, (direct, _PRIMARY.equals(_NO)), "strokes"),
            row("votes", votes, (direct, _PRIMARY.equals(_YES)), "votes"),
            row("indirect", Text("间接选举", "indirect election"), _MODE.equals("indirect"), ""),
        )
        return self.table(self.id, Text("候选人名单的排列", "order of names"), regulated(rows))

    @cached_property
    def ties(self) -> DecisionTable[str]:
        """Give the table of the order of those with equal votes."""
        row, direct = self.articles.row, _MODE.equals("direct")
        rows = (
            row("tied", Text("票数相等，按姓名笔划", "equal votes: by strokes"), direct, "strokes"),
            row("indirect", Text("间接选举", "indirect election"), _MODE.equals("indirect"), ""),
        )
        return self.table(f"{self.id}-ties", Text("票数相等的排列", "order of equal votes"), regulated(rows))

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the two tables."""
        return (self.by, self.ties)

    def arrange(self, listing: Listing, people: Iterable[Nominee], votes: Mapping[str, int] | None = None) -> NameOrder:
        """Put people in order, by the strokes of their names as they are stated, and by the votes of a primary."""
        by, ties = self.by.decide(listing), self.ties.decide(listing)
        strokes = {each.id: each.strokes for each in people}
        counted = {each: -count for each, count in (votes or {}).items()}
        keys: list[_Key] = []
        if by.decided:
            keys.append(counted.get if by.value == "votes" else strokes.get)
            keys += [strokes.get] if by.value == "votes" and ties.decided else []
        groups = [tuple(sorted(strokes))] if strokes else []
        for key in keys:
            groups = [part for group in groups for part in _split(group, key)]
        return NameOrder(tuple(groups), by, ties)


def _split(group: tuple[str, ...], key: _Key) -> Iterable[tuple[str, ...]]:
    """Put a group in order by a key; where one of them has none, the group stays whole."""
    if any(key(each) is None for each in group):
        return (group,)
    return tuple(tuple(part) for _, part in groupby(sorted(group, key=key), key))
