"""Read each pattern of ballots once, by the policy that reads single ballots, and say of the rest why it is not read.

A ballot comes to the same under any names, unless a policy asks for them. So patterns are read with numbers for the
names of candidates, and what was read in one district holds in every other that has as many seats and candidates.
"""

from collections.abc import Container, Iterator
from functools import cached_property
from typing import Any, TypeAlias

import attrs

from congress_rules.elections.counting import Ballot, BallotPolicy, Choice, Count, Poll, Reading, count_readings
from congress_rules.frames.ballots.forms import Form, Polls, Wide
from congress_rules.frames.ballots.long import LongPatterns
from congress_rules.frames.ballots.patterns import Entry, Line, Patterns
from congress_rules.frames.ballots.wide import WidePatterns
from congress_rules.frames.natives import Frame

__all__ = ["Papers"]

_Outcome: TypeAlias = Reading | str
_Memory: TypeAlias = dict[tuple[Any, ...], _Outcome]


@attrs.frozen
class _Ward:
    """A district: its poll, and what has been read in it, and in all districts that are laid out alike.

    `numbers` are what the candidates are called meanwhile; whoever is on no list keeps the name, after a letter.
    """

    district: str
    poll: Poll
    alike: _Memory
    own: _Memory = attrs.field(factory=dict[Any, Any], init=False)

    @cached_property
    def numbers(self) -> dict[str, str]:
        """Give the candidates' numbers."""
        return {name: f"c{number}" for number, name in enumerate(self.poll.candidates)}

    def number(self, name: str) -> str:
        """Give what somebody is called meanwhile."""
        return self.numbers.get(name) or f"s{name}"

    def name(self, number: str) -> str:
        """Give somebody's name."""
        return number[1:] if number[0] == "s" else self.poll.candidates[int(number[1:])]


@attrs.frozen
class Papers:
    """The readings of the patterns of a frame, remembered."""

    policy: BallotPolicy
    polls: Polls
    form: Form
    wards: dict[str, _Ward] = attrs.field(factory=dict[str, _Ward], init=False, repr=False)
    memories: dict[Any, _Memory] = attrs.field(factory=dict[Any, _Memory], init=False, repr=False)
    readings: dict[Any, Reading] = attrs.field(factory=dict[Any, Reading], init=False, repr=False)
    meanings: dict[Any, str | None] = attrs.field(factory=dict[Any, Any], init=False, repr=False)

    def patterns(self, frame: Frame) -> Patterns:
        """Group a frame."""
        if isinstance(self.form, Wide):
            return WidePatterns(frame, self.form, self.polls, self.meaning)
        return LongPatterns(frame, self.form, self.polls, self.meaning)

    def meaning(self, mark: object) -> str | None:
        """Give what a mark means."""
        key = (type(mark), mark)
        if key not in self.meanings:
            self.meanings[key] = self.form.meaning(mark)
        return self.meanings[key]

    @cached_property
    def nameless(self) -> bool:
        """Tell whether the policy reads ballots as they are read anywhere, and asks for no name."""
        asked = {each.key for rule in (self.policy.marks, self.policy.ballots) for each in rule.inputs}
        return type(self.policy).read is BallotPolicy.read and "choice.name" not in asked

    @cached_property
    def marks(self) -> Container[str]:
        """Give the marks that the policy knows."""
        return next(each.domain for each in self.policy.marks.inputs if each.key == "choice.mark")

    def read(self, line: Line, patterns: Patterns) -> _Outcome:
        """Read a pattern, under numbers for names; a text is the status of one that is not counted."""
        if line.district is None:
            return "unknown_district"
        if line.district not in self.polls:
            return "foreign_district"
        if line.state is not None:
            return line.state
        ward = self.wards.get(line.district) or self._ward(line.district, patterns)
        memory = ward.own if patterns.names(line.key, ward.poll) else ward.alike
        outcome = memory.get(line.key)
        if outcome is None:
            readable, entries = patterns.said(line.district, line.key)
            outcome = next(self._astray(entries, ward.poll), None) or self._read(ward, readable, entries)
            memory[line.key] = outcome
        return outcome

    def count(self, district: str, readings: list[tuple[Reading, int]]) -> Count:
        """Count readings of a district, under the names of its candidates."""
        poll = self.polls[district]
        ward = self.wards.get(district) or _Ward(district, poll, {})
        numbered = Poll(id=district, seats=poll.seats, candidates=ward.numbers.values())
        count = count_readings(readings, numbered)
        tallies = {ward.name(number): tally for number, tally in count.tallies.items()}
        return attrs.evolve(count, poll=poll, tallies=tallies)

    def _ward(self, district: str, patterns: Patterns) -> _Ward:
        layout = patterns.layout(district) if self.nameless else district
        ward = _Ward(district, self.polls[district], self.memories.setdefault(layout, {}))
        self.wards[district] = ward
        return ward

    def _astray(self, entries: tuple[Entry, ...], poll: Poll) -> Iterator[str]:
        """Find marks that no poll and no taxonomy has; who is on no list can be written in only."""
        for entry in entries:
            if entry.name is None:
                yield "unknown_candidate"
            elif not entry.name or (entry.mark != "write_in" and not poll.lists(entry.name)):
                yield "foreign_candidate"
            elif entry.mark is not None and entry.mark not in self.marks:
                yield "foreign_mark"

    def _read(self, ward: _Ward, readable: bool | None, entries: tuple[Entry, ...]) -> Reading:  # noqa: FBT001
        poll, choices = ward.poll, map(_choice, entries)
        if not self.nameless:
            ballot = Ballot(choices=choices, readable=readable)
            read = self.policy.read(ballot, poll).reading
            return read.renamed({each.name: ward.number(each.name) for each in ballot.choices})
        ballot = Ballot(
            choices=[attrs.evolve(each, name=ward.number(each.name)) for each in choices], readable=readable
        )
        key = (poll.seats, len(poll.candidates), ballot)
        if key not in self.readings:
            numbered = Poll(id="-", seats=poll.seats, candidates=ward.numbers.values())
            self.readings[key] = self.policy.read(ballot, numbered).reading
        return self.readings[key]


def _choice(entry: Entry) -> Choice:
    return Choice(name=str(entry.name), mark=entry.mark, readable=entry.readable, qualified=entry.qualified)
