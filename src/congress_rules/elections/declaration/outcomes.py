"""Say what a count decides: who is elected, who is tied for what, which seats stay empty, or that it is invalid.

All of them are values with their grounds. One vote may elect some, leave others tied and never lose a seat: elected,
tied for and empty seats add up to the seats of a valid vote.
"""

from collections.abc import Collection
from typing import Any, Final, TypeAlias

import attrs

from congress_rules.elections.counting import BaseFigure
from congress_rules.elections.declaration.candidates import NextList
from congress_rules.law import Provision, cited
from congress_rules.logic import Decision, Ground, Status
from congress_rules.texts import Language, Text, bracketed, joined

__all__ = ["Elected", "Invalid", "NextStep", "Open", "Outcome", "Shortfall", "Standing", "Substitute", "Tied"]


@attrs.frozen(kw_only=True)
class Standing:
    """One person in a vote: votes, what they are a share of, how many are needed, and whether that is reached.

    `wins` tells whether the person may be elected in this vote at all. `margin` is by how many votes what is needed is
    exceeded; `short` is how many are missing.
    """

    name: str = attrs.field(repr=False)
    votes: int
    figure: BaseFigure
    needed: int | None
    reaches: Decision[bool]
    wins: Decision[bool]

    @property
    def reached(self) -> bool:
        """Tell whether what is needed is reached by somebody who may be elected."""
        return _yes(self.reaches) and _yes(self.wins)

    @property
    def margin(self) -> int | None:
        """Give by how many votes what is needed is exceeded; below zero, so many are missing."""
        return None if self.needed is None else self.votes - self.needed

    @property
    def short(self) -> int | None:
        """Give how many votes are missing; zero where none is."""
        return None if self.margin is None else max(0, -self.margin)

    def explain(self, language: Language = "zh") -> str:
        """Word the standing."""
        said = Text("{name}：{votes}", "{name}: {votes}").format(
            name=self.name, votes=_counted(self.votes, "票", "vote")
        )
        return (said + self._said + bracketed(cited(_basis(self.reaches)))).in_(language)

    @property
    def _said(self) -> Text:
        base = Text(self.figure.explain("zh"), self.figure.explain("en"))
        if not _yes(self.wins) and self.wins.decided:
            return Text("，不能当选", ", may not be elected")
        if self.needed is None:
            return Text("，{base}", " of {base}").format(base=base)
        wording = _REACHED if self.short == 0 else _SHORT
        return wording.format(base=base, needed=self.needed, margin=self.margin, short=self.short)


_REACHED: Final = Text("，{base}，需{needed}票，超出{margin}票", " of {base}; {needed} needed, {margin} beyond")
_SHORT: Final = Text("，{base}，需{needed}票，差{short}票", " of {base}; {needed} needed, {short} short")


def _counted(number: int, zh: str, en: str) -> Text:
    return Text(f"{number}{zh}", f"{number} {en}" if number == 1 else f"{number} {en}s")


def _yes(decision: Decision[bool]) -> bool:
    return decision.decided and decision.value


def _basis(decision: Decision[bool]) -> tuple[Provision, ...]:
    return tuple(dict.fromkeys(each for ground in decision.grounds for each in ground.basis))


@attrs.frozen(kw_only=True)
class Elected:
    """Somebody who is elected: in which order of votes, and how far before the first who is not."""

    candidate: str = attrs.field(repr=False)
    order: int
    standing: Standing
    ahead: int | None = None
    basis: tuple[Provision, ...]

    def explain(self, language: Language = "zh") -> str:
        """Word the outcome."""
        said = Text("当选（第{n}）：", "elected ({n}): ").format(n=self.order).in_(language)
        return said + self.standing.explain(language)


@attrs.frozen(kw_only=True)
class Tied:
    """Candidates of equal votes for fewer `seats` than they are: which of them is elected, a re-vote decides."""

    candidates: tuple[str, ...] = attrs.field(repr=False)
    seats: int
    votes: int
    basis: tuple[Provision, ...]

    def explain(self, language: Language = "zh") -> str:
        """Word the outcome."""
        votes, seats = _counted(self.votes, "票", "vote"), _counted(self.seats, "席", "seat")
        said = _TIED.format(names=", ".join(self.candidates), votes=votes, seats=seats)
        return (said + bracketed(cited(self.basis))).in_(language)


_TIED: Final = Text(
    "票数相等，不能确定当选人：{names}，各{votes}，争{seats}",
    "tied: {names} with {votes} each, for {seats}",
)


@attrs.frozen(kw_only=True)
class Shortfall:
    """Seats that stay empty, and whom another election is among.

    `least` and `most` (None: no text says) are how many candidates there may be, `listed` those taken in order of
    votes, `votes` the votes of everybody they are taken from.
    """

    seats: int
    least: int
    most: int | None
    listed: NextList
    votes: tuple[tuple[str, int], ...] = attrs.field(repr=False)
    basis: tuple[Provision, ...]
    readings: tuple[str, ...] = ()

    @property
    def candidates(self) -> tuple[str, ...]:
        """List the candidates that are on the list for certain."""
        return self.listed.certain

    def admits(self, names: Collection[str]) -> bool:
        """Tell whether people may be the candidates: those of most votes, as many as the ratio allows."""
        most = len(self.votes) if self.most is None else self.most
        numbers = range(self.least, most + 1)
        return any(each.admits(names) for each in (self.listed, *map(self.list_of, numbers)))

    def list_of(self, number: int) -> NextList:
        """Give the list of another number of candidates."""
        return NextList.of(dict(self.votes), number)

    def explain(self, language: Language = "zh") -> str:
        """Word the outcome."""
        said = _EMPTY.format(seats=_counted(self.seats, "名", "empty seat"), names=", ".join(self.candidates) or "-")
        tied = Text("", "")
        if self.listed.tied:
            tied = _CUT.format(
                names=", ".join(self.listed.tied), places=_counted(self.listed.places, "个名额", "place")
            )
        return (said + tied + bracketed(cited(self.basis))).in_(language)


_EMPTY: Final = Text("不足{seats}，另行选举，候选人：{names}", "{seats}; candidates of another election: {names}")
_CUT: Final = Text("；{names}票数相等，余{places}", "; {names} tied for {places}")


@attrs.frozen(kw_only=True)
class Invalid:
    """The vote is invalid, and why."""

    reason: Ground

    @property
    def basis(self) -> tuple[Provision, ...]:
        """List the provisions that it rests on."""
        return self.reason.basis

    def explain(self, language: Language = "zh") -> str:
        """Word the outcome."""
        return Text("选举无效：", "invalid: ").in_(language) + self.reason.explain(language)


@attrs.frozen(kw_only=True)
class Open:
    """Nothing can be declared: something is unknown, or the text does not regulate it.

    `about` is the id of the rule, `name` what it or the unknown is called; `needs` are the keys of what is unknown.
    """

    about: str
    name: Text
    status: Status
    needs: tuple[str, ...] = ()
    basis: tuple[Provision, ...] = ()

    @classmethod
    def of(cls, decision: Decision[Any]) -> "Open":
        """Say why something was not decided."""
        inputs = {each.key: each.name for each in decision.rule.inputs}
        unknown = joined([inputs[key] for key in decision.needs if key in inputs], Text("、", ", "))
        name = decision.rule.name + bracketed(unknown)
        basis = tuple(dict.fromkeys(each for ground in decision.grounds for each in ground.basis))
        return cls(about=decision.rule.id, name=name, status=decision.status, needs=decision.needs, basis=basis)

    def explain(self, language: Language = "zh") -> str:
        """Word the outcome."""
        return (self.name + Text("：", ": ") + self.status.text + bracketed(cited(self.basis))).in_(language)


@attrs.frozen(kw_only=True)
class Substitute:
    """Somebody not elected who fills a later vacancy; people of equal votes share a place."""

    candidate: str = attrs.field(repr=False)
    place: int
    votes: int
    basis: tuple[Provision, ...]


@attrs.frozen(kw_only=True)
class NextStep:
    """What must happen next: by its id, what it is, and by which provision. What no text says has no step."""

    id: str
    name: Text
    basis: tuple[Provision, ...]
    readings: tuple[str, ...] = ()

    def explain(self, language: Language = "zh") -> str:
        """Word the step."""
        return (self.name + bracketed(cited(self.basis))).in_(language)


Outcome: TypeAlias = Elected | Tied | Shortfall | Invalid | Open
