"""Write the steps of an election down: what is due by when, counted from election day or from another step.

A *step* (步骤) is one act that a text dates, such as the publication of the voter list (选民名单). Its *anchor* is the
day from which it is counted: election day (选举日) or the day of another step. How far the two lie apart is a row of a
decision table, so that a text that is silent on a step answers that it does not regulate it.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Final

import attrs
from attrs.validators import instance_of

from congress_rules.errors import Fault
from congress_rules.law.periods import plain_day
from congress_rules.logic import UNREGULATED, Members, Names, Norm, Row, described, field, many
from congress_rules.texts import Text, joined

__all__ = ["DAY", "ELECTION_DAY", "KIND", "STATES_DAY", "STEP", "Actor", "Bound", "ElectionKind", "Occasion", "Step"]

ELECTION_DAY: Final = "election-day"
"""The id of election day itself: the anchor of most steps, and the step of voting."""


class ElectionKind(StrEnum):
    """Tell elections apart by what they are held for."""

    GENERAL = "general"
    BY_ELECTION = "by_election"
    ANOTHER_ELECTION = "another_election"

    @property
    def text(self) -> Text:
        """Name the kind."""
        return _KINDS[self]


_KINDS: Final[Mapping[ElectionKind, Text]] = {
    ElectionKind.GENERAL: Text("换届选举", "general election"),
    ElectionKind.BY_ELECTION: Text("补选", "by-election"),
    ElectionKind.ANOTHER_ELECTION: Text("另行选举", "another election"),
}


class Bound(StrEnum):
    """Say which days are lawful, seen from the anchor."""

    DAYS_BEFORE = "days-before"
    """The day so many days before the anchor, as the reading counts them, or earlier (日以前)."""
    WITHIN = "within"
    """The day so many days after the anchor, as the reading counts them, or earlier (日内)."""
    UNTIL = "until"
    """So many calendar days before the anchor, or earlier; 1 is the day before it, 0 the anchor itself."""
    ON = "on"
    """That day alone: so many calendar days after the anchor, before it when negative."""

    @property
    def text(self) -> Text:
        """Word the bound; `{anchor}` is filled in by a step."""
        return _BOUNDS[self]


_BOUNDS: Final[Mapping[Bound, Text]] = {
    Bound.DAYS_BEFORE: Text("{anchor}的若干日以前", "so many days before {anchor}, or earlier"),
    Bound.WITHIN: Text("{anchor}起若干日内", "within so many days of {anchor}"),
    Bound.UNTIL: Text("不迟于{anchor}前若干日", "no later than so many days before {anchor}"),
    Bound.ON: Text("{anchor}后第若干日当日", "on the day so many days after {anchor}"),
}


class Actor(StrEnum):
    """Say whose step it is."""

    COMMITTEE = "committee"
    BY_ELECTION_BODY = "by-election-body"
    OBJECTOR = "objector"
    PLAINTIFF = "plaintiff"
    COURT = "court"
    VOTERS = "voters"

    @property
    def text(self) -> Text:
        """Name the actor."""
        return _ACTORS[self]


_ACTORS: Final[Mapping[Actor, Text]] = {
    Actor.COMMITTEE: Text("选举委员会", "the election committee"),
    Actor.BY_ELECTION_BODY: Text("补选机构", "the by-election body"),
    Actor.OBJECTOR: Text("申诉人", "the objector"),
    Actor.PLAINTIFF: Text("起诉人", "the plaintiff"),
    Actor.COURT: Text("人民法院", "the court"),
    Actor.VOTERS: Text("选民", "the voters"),
}


def _a_day(_instance: object, _attribute: "attrs.Attribute[date]", value: object) -> None:
    plain_day(value)


@attrs.frozen(kw_only=True)
class Occasion:
    """Ask for one step of one kind of election on one election day; `None` is unknown."""

    step: str | None = attrs.field(default=None, metadata=described("步骤", "step", domain=Names()))
    kind: ElectionKind | None = attrs.field(
        default=None,
        metadata=described(
            "选举种类",
            "kind of election",
            domain=Members(tuple(ElectionKind), {each: each.text for each in ElectionKind}),
        ),
    )
    election_day: date | None = attrs.field(
        default=None,
        validator=attrs.validators.optional(_a_day),
        metadata=described("选举日", "election day"),
    )


_DAY_NAME: Final = Text("选举日", "election day")
_AFTER: Final = Text("不早于{step}", "not before {step}")
_COUNTED: Final = frozenset({Bound.DAYS_BEFORE, Bound.WITHIN})
_LEAST: Final[Mapping[Bound, int]] = {Bound.DAYS_BEFORE: 1, Bound.WITHIN: 1, Bound.UNTIL: 0}


@attrs.frozen(kw_only=True)
class Step(Norm):
    """Date one step by a text; several norms may date one `step` for other kinds of election, days or readings.

    `days` is the distance from the `anchor`, or UNREGULATED where the text names the step without dating it. `after`
    lists the steps that must not come later. A breach of a step that is not `hard` is a warning. A step that is not
    `always` due only follows from something that may not happen, such as an objection. `states_day` tells that what is
    published states election day. Raise `DefinitionError` for days that the bound cannot count.
    """

    step: str = attrs.field(default=attrs.Factory(lambda self: self.id, takes_self=True))
    kinds: tuple[ElectionKind, ...] = attrs.field(default=(ElectionKind.GENERAL,), converter=many)
    days: int
    bound: Bound = Bound.DAYS_BEFORE
    anchor: str = ELECTION_DAY
    after: tuple[str, ...] = attrs.field(default=(), converter=many)
    actor: Actor = Actor.COMMITTEE
    hard: bool = attrs.field(default=True, validator=instance_of(bool))
    always: bool = attrs.field(default=True, validator=instance_of(bool))
    states_day: bool = attrs.field(
        default=False,
        validator=instance_of(bool),
        metadata=described("公布内容载明选举日", "what is published states election day"),
    )

    def misfits(self) -> Iterator[Fault]:
        """Find, too, days that are no whole number or that the bound cannot count."""
        yield from super().misfits()
        least = _LEAST.get(self.bound)
        if self.days is not UNREGULATED and not (type(self.days) is int and (least is None or self.days >= least)):
            expected = f"a whole number{'' if least is None else f' from {least}'}, or UNREGULATED"
            yield Fault(f"{self.id}.days", repr(self.days), expected)

    @property
    def counted(self) -> bool:
        """Tell whether the days are counted by a reading, not by the calendar alone."""
        return self.bound in _COUNTED

    def worded(self, names: Mapping[str, Text]) -> Text:
        """Say all that the row does not: how and from where the days are counted, whose step it is, how binding."""
        said = [self.bound.text.format(anchor=names.get(self.anchor, _DAY_NAME)), self.actor.text]
        said += [_AFTER.format(step=names[each]) for each in self.after]
        said += [] if self.hard else [Text("倡导性", "soft")]
        said += [] if self.always else [Text("发生时方须进行", "due only where it comes to it")]
        said += [Text("载明选举日", "states election day")] if self.states_day else []
        return joined(said, Text("；", "; "))

    def row(self, members: Members) -> Row[int]:
        """Give the row that says how many days lie between the step and its anchor."""
        return Row(
            id=self.id,
            name=self.title,
            when=(STEP.over(members).equals(self.step), KIND.one_of(*self.kinds)),
            value=self.days,
            basis=self.basis,
            readings=self.readings,
            since=self.since,
            until=self.until,
        )


STEP: Final = field(Occasion, lambda o: o.step)
KIND: Final = field(Occasion, lambda o: o.kind)
DAY: Final = field(Occasion, lambda o: o.election_day)
STATES_DAY: Final = field(Step, lambda s: s.states_day)
