"""Read each pattern of ballots once, by the policy that reads single ballots, and say of the rest why it is not read.

A ballot comes to the same under any names, unless a policy asks for them. So patterns are read under numbers for names,
and what was read in one district holds in every other that has as many seats and candidates.
"""

from collections.abc import Container, Iterator
from functools import cached_property
from typing import Any, Final, TypeAlias

import attrs

from congress_rules.elections.counting import Ballot, BallotPolicy, Choice, Poll, Reading
from congress_rules.frames.forms import Form, Polls
from congress_rules.frames.patterns import Entry, Line

__all__ = ["STATUSES", "Papers"]

STATUSES: Final[tuple[str, ...]] = (
    "unknown_district",
    "foreign_district",
    "unknown_ballot",
    "contradictory",
    "too_long",
    "unknown_times",
    "foreign_times",
    "unknown_candidate",
    "foreign_candidate",
    "foreign_mark",
)
"""Why ballots are not counted."""

_Key: TypeAlias = tuple[Any, ...]


@attrs.frozen
class Papers:
    """The readings of patterns, remembered."""

    policy: BallotPolicy
    polls: Polls
    form: Form
    readings: dict[_Key, Reading] = attrs.field(factory=dict[Any, Reading], init=False, repr=False)
    meanings: dict[_Key, str | None] = attrs.field(factory=dict[Any, Any], init=False, repr=False)

    @cached_property
    def nameless(self) -> bool:
        """Tell whether the policy reads ballots as they are read anywhere, and asks for no name."""
        asked = {each.key for rule in (self.policy.marks, self.policy.ballots) for each in rule.inputs}
        return type(self.policy).read is BallotPolicy.read and "choice.name" not in asked

    @cached_property
    def marks(self) -> Container[str]:
        """Give the marks that the policy knows."""
        return next(each.domain for each in self.policy.marks.inputs if each.key == "choice.mark")

    def meaning(self, mark: object) -> str | None:
        """Give what a mark means."""
        key = (type(mark), mark)
        if key not in self.meanings:
            self.meanings[key] = self.form.meaning(mark)
        return self.meanings[key]

    def read(self, line: Line) -> Reading | str:
        """Read a pattern; a text is the status of one that is not counted."""
        if line.district is None:
            return "unknown_district"
        poll = self.polls.get(line.district)
        if poll is None:
            return "foreign_district"
        return line.state or next(self._astray(line, poll), None) or self._read(line, poll)

    def _astray(self, line: Line, poll: Poll) -> Iterator[str]:
        """Find marks that no poll and no taxonomy has; who is on no list can be written in only."""
        for entry in line.entries:
            if entry.name is None:
                yield "unknown_candidate"
            elif not entry.name or (entry.mark != "write_in" and not poll.lists(entry.name)):
                yield "foreign_candidate"
            elif entry.mark is not None and entry.mark not in self.marks:
                yield "foreign_mark"

    def _read(self, line: Line, poll: Poll) -> Reading:
        if not self.nameless:
            return self._remembered((line.district,), poll, line.readable, line.entries)
        names = dict.fromkeys((*poll.candidates, *(str(entry.name) for entry in line.entries)))
        numbers = {name: f"{number}" for number, name in enumerate(names)}
        entries = tuple(entry._replace(name=numbers[str(entry.name)]) for entry in line.entries)
        count = len(poll.candidates)
        alike = Poll(id="-", seats=poll.seats, candidates=list(numbers.values())[:count])
        reading = self._remembered((poll.seats, count), alike, line.readable, entries)
        return reading.renamed({number: name for name, number in numbers.items()})

    def _remembered(
        self, where: tuple[object, ...], poll: Poll, readable: bool | None, entries: tuple[Entry, ...]
    ) -> Reading:
        key = (where, readable, entries)
        if key not in self.readings:
            choices = [
                Choice(name=str(e.name), mark=e.mark, readable=e.readable, qualified=e.qualified) for e in entries
            ]
            self.readings[key] = self.policy.read(Ballot(choices=choices, readable=readable), poll).reading
        return self.readings[key]
