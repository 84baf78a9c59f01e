"""Count (计票): tally the marks of ballots, and keep valid, void and blank ballots apart. Counts add up.

A count over several boxes or stations is the sum of theirs: `count_a + count_b`. What the ballots of one elector say
is not kept, only how often each person was chosen.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from congress_rules.elections.counting.ballot_policy import BallotPolicy, Reading, Says
from congress_rules.elections.counting.ballots import Ballot
from congress_rules.elections.counting.polls import Figures, Poll
from congress_rules.texts import Language, Text

__all__ = ["Count", "Tally", "count_ballots", "count_readings"]


@attrs.frozen(kw_only=True)
class Tally:
    """How often valid ballots mark one person: for, against, void, or (`open`) in a way that is not decided."""

    votes: int = 0
    against: int = 0
    void: int = 0
    open: int = 0

    @property
    def marks(self) -> int:
        """Count the ballots that mark the person in any way."""
        return self.votes + self.against + self.void + self.open

    def __add__(self, other: "Tally") -> "Tally":
        """Add the marks of other ballots."""
        return Tally(
            votes=self.votes + other.votes,
            against=self.against + other.against,
            void=self.void + other.void,
            open=self.open + other.open,
        )


_NOTHING: Final = Tally()


def _tallies(tallies: Mapping[str, Tally]) -> dict[str, Tally]:
    return dict(sorted(tallies.items()))


def _numbers(numbers: Mapping[str, int]) -> dict[str, int]:
    return {name: number for name, number in sorted(numbers.items()) if number}


@attrs.frozen(kw_only=True)
class Count:
    """What the ballots of a poll come to.

    `tallies` are by name: every candidate of the poll, and whoever is marked beside them; `void` by the row that made
    the ballots void; `open` are ballots of which it is not decided what they are.
    """

    poll: Poll
    figures: Figures = attrs.field(default=Figures())
    valid: int = 0
    blank: int = 0
    void: Mapping[str, int] = attrs.field(factory=dict[str, int], converter=_numbers, hash=False)
    open: int = 0
    tallies: Mapping[str, Tally] = attrs.field(factory=dict[str, Tally], converter=_tallies, repr=False, hash=False)

    @property
    def counted(self) -> int:
        """Count all ballots."""
        return self.valid + self.blank + self.voided + self.open

    @property
    def beyond(self) -> int:
        """Give by how many the marks of a person exceed the valid ballots, which alone bear marks; else nought."""
        return max(0, *(each.marks - self.valid for each in self.tallies.values()), 0)

    @property
    def voided(self) -> int:
        """Count the void ballots."""
        return sum(self.void.values())

    @property
    def collected(self) -> int:
        """Give how many ballots were collected: as recorded, else all that were counted."""
        return self.counted if self.figures.collected is None else self.figures.collected

    def cast(self, option: str) -> int | None:
        """Give how many ballots were cast by an option of the reading "e43-collected"; None where that is unknown."""
        return self.figures.cast(self.counted, option)

    @property
    def votes(self) -> Mapping[str, int]:
        """Give the votes for each person."""
        return {name: tally.votes for name, tally in self.tallies.items()}

    @property
    def undecided(self) -> bool:
        """Tell whether there is a ballot or mark of which it is not decided what it counts for."""
        return self.open > 0 or any(tally.open for tally in self.tallies.values())

    def abstained(self, name: str) -> int:
        """Count the ballots, valid or blank, that say nothing of a person, for whatever reason but a void mark."""
        tally = self.tallies.get(name, _NOTHING)
        return self.valid + self.blank - tally.votes - tally.against - tally.void - tally.open

    def __add__(self, other: "Count") -> "Count":
        """Add the count of other ballots of the same poll; of another poll that is a `ValueError`."""
        if other.poll != self.poll:
            msg = f"counts of two polls, {self.poll.id!r} and {other.poll.id!r}, do not add up"
            raise ValueError(msg)
        names = {**self.tallies, **other.tallies}
        return Count(
            poll=self.poll,
            figures=self.figures + other.figures,
            valid=self.valid + other.valid,
            blank=self.blank + other.blank,
            void=Counter(self.void) + Counter(other.void),
            open=self.open + other.open,
            tallies={name: self.tallies.get(name, _NOTHING) + other.tallies.get(name, _NOTHING) for name in names},
        )

    def explain(self, language: Language = "zh") -> str:
        """Word the count, the persons in order of votes."""
        head = _HEAD.format(n=self.counted, valid=self.valid, void=self.voided, blank=self.blank).in_(language)
        ranked = sorted(self.tallies.items(), key=lambda each: (-each[1].votes, each[0]))
        lines = [f"  {name}: {_said(tally, self.abstained(name)).in_(language)}" for name, tally in ranked]
        return "\n".join((head, *lines))

    def to_rows(self) -> list[dict[str, object]]:
        """Give the tallies as rows of plain values, in order of ids."""
        return [
            {
                "name": name,
                "listed": self.poll.lists(name),
                "for": tally.votes,
                "against": tally.against,
                "abstain": self.abstained(name),
                "void": tally.void,
                "open": tally.open,
            }
            for name, tally in self.tallies.items()
        ]


_HEAD: Final = Text(
    "收回选票{n}张：有效{valid}，作废{void}，空白{blank}", "{n} ballots: {valid} valid, {void} void, {blank} blank"
)


def _said(tally: Tally, abstained: int) -> Text:
    said = Text("赞成{yes}，反对{no}，弃权{rest}", "{yes} for, {no} against, {rest} abstain")
    return said.format(yes=tally.votes, no=tally.against, rest=abstained)


def count_ballots(policy: BallotPolicy, ballots: Iterable[Ballot], poll: Poll, figures: Figures | None = None) -> Count:
    """Count ballots; equal ones are read once."""
    patterns = Counter[Ballot]()
    for ballot in ballots:
        if ballot.times:
            patterns[attrs.evolve(ballot, times=1)] += ballot.times
    return count_readings(((policy.read(each, poll).reading, times) for each, times in patterns.items()), poll, figures)


def count_readings(readings: Iterable[tuple[Reading, int]], poll: Poll, figures: Figures | None = None) -> Count:
    """Count ballots that have been read: each reading with how many ballots come to it."""
    standing, void, said = Counter[str | None](), Counter[str](), Counter[tuple[str, Says]]()
    for reading, times in readings:
        standing[reading.standing] += times
        if reading.row is not None:
            void[reading.row] += times
        for each in reading.says:
            said[each] += times
    names = dict.fromkeys((*poll.candidates, *(name for name, _ in said)))
    return Count(
        poll=poll,
        figures=Figures() if figures is None else figures,
        valid=standing["valid"],
        blank=standing["blank"],
        void=void,
        open=standing[None],
        tallies={name: _tally(said, name) for name in names},
    )


def _tally(said: Mapping[tuple[str, Says], int], name: str) -> Tally:
    return Tally(
        votes=said[name, "for"], against=said[name, "against"], void=said[name, "void"], open=said[name, "open"]
    )
