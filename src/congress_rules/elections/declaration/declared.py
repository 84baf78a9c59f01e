"""Hold what was declared of a vote (选举结果): outcomes with grounds, every person's standing, and what comes next."""

from collections.abc import Iterator
from typing import Any, Final, TypeVar

import attrs

from congress_rules.elections.counting import Base, Count, CountFinding, Poll
from congress_rules.elections.declaration.outcomes import (
    Elected,
    Invalid,
    NextStep,
    Open,
    Outcome,
    Shortfall,
    Standing,
    Substitute,
    Tied,
)
from congress_rules.elections.declaration.resolutions import Resolution, ResolutionDifference
from congress_rules.logic import Decision
from congress_rules.texts import Language, Text

__all__ = ["Declaration"]

K = TypeVar("K", bound=Outcome)


@attrs.frozen(kw_only=True)
class Declaration:
    """What a count decides.

    `outcomes` are who is elected, in order of votes, then who is tied, and the seats that stay empty; or why the vote
    is invalid; or what is open. `validity` decides whether the vote is valid, `base` of what shares are taken.
    `standings` are of everybody who was marked, in order of votes. `resolution` is what was resolved, `differences`
    where that is otherwise.
    """

    count: Count
    outcomes: tuple[Outcome, ...]
    validity: tuple[Decision[bool], ...] = ()
    base: Decision[Base] | None = None
    standings: tuple[Standing, ...] = ()
    substitutes: tuple[Substitute, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    findings: tuple[CountFinding, ...] = ()
    resolution: Resolution | None = None
    differences: tuple[ResolutionDifference, ...] = ()

    @property
    def poll(self) -> Poll:
        """Give the poll."""
        return self.count.poll

    def _of(self, kind: type[K]) -> tuple[K, ...]:
        return tuple(each for each in self.outcomes if isinstance(each, kind))

    @property
    def elected(self) -> tuple[str, ...]:
        """List who is elected, in order of votes."""
        return tuple(each.candidate for each in self._of(Elected))

    @property
    def tied(self) -> Tied | None:
        """Give the tie that decides seats, if there is one."""
        return next(iter(self._of(Tied)), None)

    @property
    def shortfall(self) -> Shortfall | None:
        """Give the seats that stay empty, if there are any."""
        return next(iter(self._of(Shortfall)), None)

    @property
    def invalid(self) -> tuple[Invalid, ...]:
        """List why the vote is invalid; nothing where it is not."""
        return self._of(Invalid)

    @property
    def open(self) -> tuple[Open, ...]:
        """List what has to be known before anything can be declared."""
        return self._of(Open)

    @property
    def valid(self) -> bool | None:
        """Tell whether the vote is valid; None while that is open."""
        return None if self.open else not self.invalid

    @property
    def readings(self) -> tuple[str, ...]:
        """List the readings that the declaration rests on."""
        return tuple(dict.fromkeys(self._read()))

    def _read(self) -> Iterator[str]:
        base = () if self.base is None else (self.base,)
        persons = (each for one in self.standings for each in (one.reaches, one.wins))
        decisions: tuple[Decision[Any], ...] = (*self.validity, *base, *persons)
        yield from (each for one in decisions for ground in one.grounds for each in ground.readings)
        yield from () if self.shortfall is None else self.shortfall.readings
        yield from (each for step in self.next_steps for each in step.readings)

    def re_vote(self) -> Poll:
        """Give the poll of the re-vote among the tied; raise `ValueError` where nobody is."""
        if self.tied is None:
            msg = f"nobody is tied for a seat in {self.poll.id!r}"
            raise ValueError(msg)
        return attrs.evolve(
            self.poll,
            id=f"{self.poll.id}/re-vote",
            round="re_vote",
            vacancy=self.poll.by_election,
            seats=self.tied.seats,
            candidates=self.tied.candidates,
            first_votes=self.remaining,
        )

    @property
    def remaining(self) -> dict[str, int]:
        """Give the votes of the first vote of those who may stand again: candidates, and who has a vote besides."""
        first = dict(self._own if self.poll.first_votes is None else self.poll.first_votes)
        return {name: votes for name, votes in first.items() if name not in self.elected}

    @property
    def _own(self) -> tuple[tuple[str, int], ...]:
        may = [each for each in self.standings if each.wins.decided and each.wins.value]
        return tuple((each.name, each.votes) for each in may if each.votes or self.poll.lists(each.name))

    def another_election(self, candidates: tuple[str, ...] | None = None) -> Poll:
        """Give the poll of another election for the seats that stay empty, among those listed or the names given.

        Raise `ValueError` where no seat stays empty, and where a tie at the cut leaves the list open.
        """
        if self.shortfall is None:
            msg = f"no seat stays empty in {self.poll.id!r}"
            raise ValueError(msg)
        if candidates is None and self.shortfall.listed.tied:
            msg = "candidates are tied at the cut of the list: say who stands"
            raise ValueError(msg)
        return attrs.evolve(
            self.poll,
            id=f"{self.poll.id}/another",
            round="another",
            vacancy=self.poll.by_election,
            seats=self.shortfall.seats,
            candidates=self.shortfall.candidates if candidates is None else candidates,
            first_votes=dict(self.shortfall.votes),
        )

    def explain(self, language: Language = "zh") -> str:
        """Word the validity, the outcomes, everybody else's standing, what comes next, and what was found."""
        return "\n".join(self._lines(language))

    def _lines(self, language: Language) -> Iterator[str]:
        yield from (line for each in self.validity for line in each.explain(language).splitlines())
        yield from (each.explain(language) for each in self.outcomes)
        rest = [each for each in self.standings if each.name not in self.elected]
        if rest:
            yield _OTHERS.in_(language)
            yield from (f"  {each.explain(language)}" for each in rest)
        yield from (f"→ {each.explain(language)}" for each in self.next_steps)
        yield from (f"! {each.explain(language)}" for each in self.findings)
        yield from (f"! {each.explain(language)}" for each in self.differences)

    def to_rows(self, language: Language = "zh") -> list[dict[str, object]]:
        """Give everybody's standing as rows of plain values."""
        tied = () if self.tied is None else self.tied.candidates
        return [
            {
                "name": each.name,
                "votes": each.votes,
                "needed": each.needed,
                "margin": each.margin,
                "result": "elected" if each.name in self.elected else "tied" if each.name in tied else "not elected",
                "because": "; ".join(ground.brief(language) for ground in each.reaches.grounds),
            }
            for each in self.standings
        ]


_OTHERS: Final = Text("其余：", "the others:")
