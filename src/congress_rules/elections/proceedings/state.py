"""Hold what is on record of the election of one district: frozen, and replaced as a whole by every event."""

from collections.abc import Mapping
from datetime import date
from typing import Final

import attrs
from attrs.validators import optional

from congress_rules.elections.counting import Count, Poll
from congress_rules.elections.declaration import Declaration, Shortfall
from congress_rules.elections.nomination import Contest
from congress_rules.elections.proceedings.phases import Phase
from congress_rules.elections.timetable import ElectionKind, Objection
from congress_rules.elections.values import a_name, whole
from congress_rules.law.periods import plain_day

__all__ = ["ProceedingsState"]

_ONE: Final = 1


def _a_day(_instance: object, _attribute: "attrs.Attribute[date]", value: date) -> None:
    plain_day(value)


def _dated(days: Mapping[str, date]) -> dict[str, date]:
    return dict(sorted(days.items()))


@attrs.frozen(kw_only=True)
class ProceedingsState:
    """Where an election stands, and all that is on record of it; None is what has not come yet.

    `first_session` is the first day of the first session of the congress. `days` are those of the steps of its
    timetable, objections apart. `poll` is the vote that comes next, or the last. `last` is the day of the last event
    that was accepted. `void` are those whose election a review found void.
    """

    district: str = attrs.field(validator=a_name)
    seats: int = attrs.field(validator=whole(_ONE))
    level: str | None = None
    kind: ElectionKind = ElectionKind.GENERAL
    first_session: date | None = attrs.field(default=None, validator=optional(_a_day))
    phase: Phase = Phase.BEGUN
    last: date | None = None
    committee: str | None = None
    election_day: date | None = None
    days: Mapping[str, date] = attrs.field(factory=dict[str, date], converter=_dated, hash=False)
    objections: tuple[Objection, ...] = ()
    voters: int | None = None
    preliminary: tuple[str, ...] | None = attrs.field(default=None, repr=False)
    primary: Mapping[str, int] | None = attrs.field(default=None, repr=False, hash=False)
    formal: tuple[str, ...] | None = attrs.field(default=None, repr=False)
    poll: Poll | None = attrs.field(default=None, repr=False)
    count: Count | None = attrs.field(default=None, repr=False)
    declarations: tuple[Declaration, ...] = attrs.field(default=(), repr=False, hash=False)
    void: tuple[str, ...] = attrs.field(default=(), repr=False)
    confirmed: tuple[str, ...] | None = attrs.field(default=None, repr=False)
    deputies: tuple[str, ...] | None = attrs.field(default=None, repr=False)

    @property
    def elected(self) -> tuple[str, ...]:
        """List who is elected by all votes so far, in their order."""
        return tuple(name for each in self.declarations for name in each.elected)

    @property
    def declared(self) -> Declaration | None:
        """Give the last declaration."""
        return self.declarations[-1] if self.declarations else None

    @property
    def standing(self) -> tuple[str, ...]:
        """List those elected whose election was not found void."""
        return tuple(name for name in self.elected if name not in self.void)

    @property
    def unfilled(self) -> int:
        """Count the seats that nobody has been elected to."""
        return self.seats - len(self.elected)

    @property
    def shortfall(self) -> Shortfall | None:
        """Give what the last vote that left seats empty says of another election; None where no vote did."""
        left = (each.shortfall for each in reversed(self.declarations) if each.valid)
        return next(left, None) if self.unfilled else None

    @property
    def empty(self) -> int:
        """Count the seats that nobody has been elected to yet, or whose election was found void."""
        return self.seats - len(self.standing)

    @property
    def contest(self) -> Contest:
        """Give what the voters of the district elect."""
        by_election = self.kind is ElectionKind.BY_ELECTION
        return Contest(
            id=self.district,
            mode="direct",
            seats=self.seats,
            level=self.level,
            voters=self.voters,
            by_election=by_election,
        )

    def objection(self, name: str) -> Objection | None:
        """Give an objection by its id."""
        return next((each for each in self.objections if each.id == name), None)

    def following(self, objection: Objection) -> "ProceedingsState":
        """Give the state with an objection put in the place of the one of its id, or added."""
        ids = [each.id for each in self.objections]
        kept = tuple(objection if each.id == objection.id else each for each in self.objections)
        return attrs.evolve(self, objections=kept if objection.id in ids else (*kept, objection))

    def dated(self, step: str | None, day: date) -> "ProceedingsState":
        """Give the state with the day of a step; the last one, of a step that takes place again."""
        return self if step is None else attrs.evolve(self, days={**self.days, step: day})

    def first_poll(self) -> Poll:
        """Give the poll of the first vote, among the formal candidates."""
        return Poll(
            id=self.district,
            level=self.level,
            round="by_election" if self.kind is ElectionKind.BY_ELECTION else "first",
            seats=self.seats,
            candidates=self.formal or (),
            registered=self.voters,
        )
