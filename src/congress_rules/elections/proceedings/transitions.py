"""Write the moves of an election down: which event is lawful in which phase, and where it leads.

A *transition* (程序转换) is a norm: an event, the phases in which it is lawful, the phase that it leads to, the step of
the timetable that it fulfils, and what a day on which it is not lawful does to it. What a text leaves to others it does
not regulate, which is neither lawful nor unlawful.
"""

from collections.abc import Iterator
from typing import Final

import attrs
from attrs.validators import instance_of

from congress_rules.elections.articles import Articles
from congress_rules.elections.proceedings.phases import EVENTS, EventKind, Lateness, Phase, VoteResult
from congress_rules.elections.timetable import ElectionKind
from congress_rules.logic import UNREGULATED, Members, Norm, Row, described, field, many
from congress_rules.texts import Text, joined

__all__ = ["NO_MOVE", "Happening", "Move", "Transition", "by_kind"]

_ALL: Final = tuple(ElectionKind)


@attrs.frozen(kw_only=True)
class Move:
    """Where an event leads: the phase `to`, or None where the election stays in its phase.

    `step` is the step of the timetable that the event fulfils, `late` what a day that is not lawful does to it, `norm`
    the transition that it follows. A move that is not `lawful` is none.
    """

    to: Phase | None = None
    step: str | None = None
    late: Lateness = Lateness.FINDING
    norm: str | None = None
    lawful: bool = True

    def __str__(self) -> str:
        """Give what the move does, in English."""
        if not self.lawful:
            return "refused"
        return "stays" if self.to is None else f"to {self.to}"


NO_MOVE: Final = Move(lawful=False)
"""The event is not lawful in the phase."""


def _members(kinds: type[Phase] | type[VoteResult] | type[ElectionKind]) -> Members:
    return Members(tuple(kinds), {each: each.text for each in kinds})


@attrs.frozen(kw_only=True)
class Happening:
    """Ask for an event in a phase of a kind of election; `result` is what the vote came to, where it is declared."""

    phase: Phase | None = attrs.field(default=None, metadata=described("阶段", "phase", domain=_members(Phase)))
    event: EventKind | None = attrs.field(default=None, metadata=described("事件", "event", domain=EVENTS))
    kind: ElectionKind | None = attrs.field(
        default=None, metadata=described("选举种类", "kind of election", domain=_members(ElectionKind))
    )
    result: VoteResult | None = attrs.field(
        default=None, metadata=described("投票的结果", "result of the vote", domain=_members(VoteResult))
    )


_PHASE: Final = field(Happening, lambda h: h.phase)
_EVENT: Final = field(Happening, lambda h: h.event)
_KIND: Final = field(Happening, lambda h: h.kind)
_RESULT: Final = field(Happening, lambda h: h.result)


@attrs.frozen(kw_only=True)
class Transition(Norm):
    """One event that is lawful in some phases.

    An `optional` one only follows from something that may not happen, such as an objection: it is open, and never
    overdue. One that is not `regulated` the text leaves to others. `rule` is the rule of the articles that states it.
    One `before_session` comes before the first session of the congress.
    """

    event: EventKind
    phases: tuple[Phase, ...] = attrs.field(converter=many)
    to: Phase | None = None
    step: str | None = None
    late: Lateness = Lateness.FINDING
    result: VoteResult | None = None
    kinds: tuple[ElectionKind, ...] = attrs.field(default=_ALL, converter=many)
    rule: str | None = None
    before_session: bool = attrs.field(default=False, validator=instance_of(bool))
    optional: bool = attrs.field(default=False, validator=instance_of(bool))
    regulated: bool = attrs.field(default=True, validator=instance_of(bool))

    @property
    def title(self) -> Text:
        """Name the event, and the result that it rests on."""
        if self.name is not None:
            return self.name
        return self.event.text if self.result is None else self.event.text + Text("：", ": ") + self.result.text

    @property
    def move(self) -> Move:
        """Give where it leads."""
        return Move(to=self.to, step=self.step, late=self.late, norm=self.id)

    def row(self) -> Row[Move]:
        """Give the row of the transition table."""
        when = [_PHASE.one_of(*self.phases), _EVENT.equals(self.event)]
        when += [] if self.result is None else [_RESULT.equals(self.result)]
        when += [] if self.kinds == _ALL else [_KIND.one_of(*self.kinds)]
        return Row(
            id=self.id,
            name=self.title,
            when=tuple(when),
            value=self.move if self.regulated else UNREGULATED,
            basis=self.basis,
            readings=self.readings,
            since=self.since,
            until=self.until,
        )

    @property
    def worded(self) -> Text:
        """Say what the row does not: where it leads, by which step, and what a late one is worth."""
        stays = Text("阶段不变", "the phase stays") if self.to is None else Text("→ ", "→ ") + self.to.text
        said = [stays] if self.regulated else []
        said += [] if self.step is None else [Text(f"步骤 {self.step}", f"step {self.step}"), self.late.text]
        said += [_BEFORE_SESSION] if self.before_session else []
        said += [Text("可以进行", "optional")] if self.optional else []
        return joined(said, Text("；", "; "))


_BEFORE_SESSION: Final = Text("在本届第一次会议前", "before the first session of the congress")


def by_kind(transition: Transition, articles: Articles) -> Iterator[Transition]:
    """Part a transition by the kinds of election for which the text states its rule elsewhere, as "by_election-day"."""
    own = {kind: f"{kind}-{transition.rule}" for kind in transition.kinds}
    usual = attrs.evolve(transition, kinds=tuple(kind for kind, rule in own.items() if rule not in articles))
    yield from (each for each in (usual,) if each.kinds)
    for kind, rule in own.items():
        if rule in articles:
            yield attrs.evolve(transition, id=f"{kind}-{transition.id}", kinds=kind, basis=articles[rule])
