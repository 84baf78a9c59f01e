"""Declare what a count decides: valid or not, who is elected in which order, ties, empty seats, and what is next."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, Literal, Self

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.counting import Base, BaseFigure, Count, CountFinding, Poll
from congress_rules.elections.declaration.candidates import CandidateNumbering, NextList
from congress_rules.elections.declaration.declared import Declaration
from congress_rules.elections.declaration.doubts import ballots_matter
from congress_rules.elections.declaration.outcomes import (
    Elected,
    Invalid,
    Open,
    Outcome,
    Shortfall,
    Standing,
    Substitute,
    Tied,
)
from congress_rules.elections.declaration.resolutions import Resolution, differences
from congress_rules.elections.declaration.steps import NextStepPolicy
from congress_rules.elections.declaration.thresholds import ThresholdPolicy
from congress_rules.law import Provision, Reading
from congress_rules.logic import Decider, Decision, Severity, Status
from congress_rules.policies import Amendment, Policy, Taxonomy
from congress_rules.texts import Text

__all__ = ["DeclarationPolicy"]

_ONE: Final = 1


@attrs.frozen(kw_only=True)
class _Range:
    """How many candidates there may be; None: any number from the least."""

    least: int
    most: int | None
    basis: tuple[Provision, ...] = ()
    readings: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class DeclarationPolicy(Policy):
    """Declare a count by the tables of `thresholds`, and say by those of `next_steps` what follows.

    `articles` states "order" (more reach what is needed than there are seats), "tied", "shortfall", and
    "by-election", by which a by-election may have as many candidates as seats, or any more. `one_seat` is how
    many candidates another election for one seat has; for more, `ratios` say so, unless the caller gives `numbers`. The
    policy of nomination is one, and is bound with this one.
    Reading: "e45-list", how many candidates within the ratio.
    """

    articles: Articles
    thresholds: ThresholdPolicy
    next_steps: NextStepPolicy
    ratios: CandidateNumbering
    one_seat: int = 2

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables of both parts."""
        return (*self.thresholds.rules, *self.next_steps.rules)

    def bound(self, taxonomy: Taxonomy, readings: tuple[Reading, ...], amendments: tuple[Amendment, ...]) -> Self:
        """Give the policy with its parts bound to a rulebook's taxonomy, readings and amendments."""
        return attrs.evolve(
            super().bound(taxonomy, readings, amendments),
            thresholds=self.thresholds.bound(taxonomy, readings, amendments),
            next_steps=self.next_steps.bound(taxonomy, readings, amendments),
            ratios=_bound(self.ratios, taxonomy, readings, amendments),
        )

    def declare(
        self, count: Count, *, numbers: CandidateNumbering | None = None, resolution: Resolution | None = None
    ) -> Declaration:
        """Declare a count, and say where a resolution differs.

        Nothing is declared while a number that is needed, the rule, or a ballot or mark that can change the result is
        open; the vote may be invalid then.
        """
        turn = self.thresholds.turn(count)
        validity = (self.thresholds.ballots.decide(turn), self.thresholds.turnout.decide(turn))
        base = self.thresholds.base.decide(self.thresholds.any_of(count.poll))
        figure = self.thresholds.figure(count, base.value) if base.decided else None
        standings = () if figure is None else tuple(self._standings(count, figure))
        level = self.thresholds.levels.decide(turn)
        astray = turn.mode == "direct" and level.status is Status.NOT_REGULATED
        outcomes: tuple[Outcome, ...] = (Open.of(level),) if astray else tuple(_invalid(validity))
        outcomes = outcomes or tuple(_open(validity, base, figure, standings))
        declared = Declaration(count=count, outcomes=outcomes, validity=validity, base=base, standings=standings)
        if figure is not None and not outcomes:
            filled = self._filled(declared, numbers or self.ratios)
            unsure = count.undecided and ballots_matter(self.thresholds, count, figure, self._places(filled))
            declared = attrs.evolve(declared, outcomes=(_UNDECIDED,)) if unsure else filled
        found = differences(resolution, valid=declared.valid, elected=frozenset(declared.elected))
        poll = count.poll
        steps = self.next_steps.steps(_kinds(declared), poll.mode, poll.round, by_election=poll.by_election)
        return attrs.evolve(declared, next_steps=steps, resolution=resolution, differences=tuple(found))

    def _places(self, declared: Declaration) -> int:
        """Give how many stand again, where seats stay empty."""
        short = declared.shortfall
        return 0 if short is None else self._number(short.least, short.most, 1 + len(short.votes))

    def _number(self, least: int, most: int | None, people: int) -> int:
        """Give how many are listed; where there may be any number, as many as there are people."""
        if self.choice("e45-list") == "least":
            return least
        return max(least, people) if most is None else most

    def _standings(self, count: Count, figure: BaseFigure) -> Iterator[Standing]:
        """Give everybody's standing, in order of votes and then of ids."""
        needed = self.thresholds.needed(count, figure)
        for name, votes in sorted(count.votes.items(), key=lambda each: (-each[1], each[0])):
            case = self.thresholds.reach(count, figure, name, votes)
            yield Standing(
                name=name,
                votes=votes,
                figure=figure,
                needed=needed,
                reaches=self.thresholds.reaches.decide(case),
                wins=self.thresholds.may_win.decide(case),
            )

    def _filled(self, declared: Declaration, numbers: CandidateNumbering) -> Declaration:
        """Fill the seats with those who reach what is needed; a tie and what stays empty are outcomes, too."""
        seats, reached = declared.poll.seats, [each for each in declared.standings if each.reached]
        tied = _tied(reached, seats)
        safe = [each for each in reached if each.votes > tied[0].votes] if tied else reached[:seats]
        outcomes: list[Outcome] = [*self._elected(safe, declared.standings, crowded=len(reached) > seats)]
        if tied:
            names = tuple(each.name for each in tied)
            basis = self.articles["tied"]
            outcomes.append(Tied(candidates=names, seats=seats - len(safe), votes=tied[0].votes, basis=basis))
        filled = attrs.evolve(declared, outcomes=tuple(outcomes))
        if len(reached) < seats:
            short = self._shortfall(filled, seats - len(safe), numbers)
            filled = attrs.evolve(filled, outcomes=(*outcomes, short), findings=tuple(_lacking(short, declared)))
        return attrs.evolve(filled, substitutes=tuple(self._substitutes(filled)))

    def _elected(self, safe: Sequence[Standing], everybody: Iterable[Standing], *, crowded: bool) -> Iterator[Elected]:
        names = {each.name for each in safe}
        behind = [each.votes for each in everybody if each.name not in names]
        for order, each in enumerate(safe, 1):
            ahead = each.votes - max(behind) if behind else None
            basis = (*_basis(each.reaches), *(self.articles["order"] if crowded else ()))
            yield Elected(candidate=each.name, order=order, standing=each, ahead=ahead, basis=basis)

    def _shortfall(self, declared: Declaration, seats: int, numbers: CandidateNumbering) -> Shortfall:
        votes, allowed = declared.remaining, self._range(declared.poll, seats, numbers)
        least, most = allowed.least, allowed.most
        listed = NextList.of(votes, self._number(least, most, len(votes)))
        if listed.lacking and len(votes) >= least:
            listed = NextList.of(votes, len(votes))
        ordered = tuple(sorted(votes.items(), key=lambda each: (-each[1], each[0])))
        return Shortfall(
            seats=seats,
            least=least,
            most=most,
            listed=listed,
            votes=ordered,
            basis=(*self.articles["shortfall"], *allowed.basis),
            readings=allowed.readings,
        )

    def _range(self, poll: Poll, seats: int, numbers: CandidateNumbering) -> _Range:
        """Give how many candidates another election for so many seats has."""
        if poll.by_election and "by-election" in self.articles:
            return _Range(least=seats, most=None, basis=self.articles["by-election"], readings=("e45-list",))
        if seats == _ONE:
            return _Range(least=self.one_seat, most=self.one_seat)
        allowed = numbers.candidates(seats, str(poll.mode))
        least = allowed.least or seats + _ONE
        most = max(least, allowed.most or least)
        return _Range(least=least, most=most, basis=allowed.basis, readings=("e45-list", *allowed.readings))

    def _substitutes(self, declared: Declaration) -> Iterator[Substitute]:
        tied = () if declared.tied is None else declared.tied.candidates
        left = [each for each in declared.standings if each.name not in (*declared.elected, *tied)]
        for each in left:
            case = self.thresholds.reach(declared.count, each.figure, each.name, each.votes)
            decision = self.thresholds.substitutes.decide(case)
            if decision.decided and decision.value and each.wins.decided and each.wins.value:
                place = 1 + sum(other.votes > each.votes for other in left)
                yield Substitute(candidate=each.name, place=place, votes=each.votes, basis=_basis(decision))


def _bound(
    ratios: CandidateNumbering, taxonomy: Taxonomy, readings: tuple[Reading, ...], amendments: tuple[Amendment, ...]
) -> Any:  # noqa: ANN401 - what it was, bound where that is a policy
    return ratios.bound(taxonomy, readings, amendments) if isinstance(ratios, Policy) else ratios


def _tied(reached: Sequence[Standing], seats: int) -> list[Standing]:
    """List those of equal votes on both sides of the last seat; nobody where the seats suffice or no tie decides."""
    if len(reached) <= seats or reached[seats - 1].votes > reached[seats].votes:
        return []
    return [each for each in reached if each.votes == reached[seats].votes]


def _invalid(validity: Iterable[Decision[bool]]) -> Iterator[Invalid]:
    for decision in validity:
        if decision.decided and not decision.value:
            yield from (Invalid(reason=attrs.evolve(ground, holds=False)) for ground in decision.grounds)


_SETTLED: Final = (Status.DECIDED, Status.NOT_REGULATED)


def _open(
    validity: Iterable[Decision[bool]],
    base: Decision[Any],
    figure: BaseFigure | None,
    standings: Sequence[Standing],
) -> Iterator[Open]:
    yield from (Open.of(each) for each in validity if each.status not in _SETTLED)
    if not base.decided:
        yield Open.of(base)
    elif figure is None:
        found: Base = base.value
        yield Open(about=base.rule.id, name=found.text, status=Status.UNKNOWN, needs=(found.value,))
    unruled = [each.reaches for each in standings if not each.reaches.decided]
    yield from (Open.of(each) for each in unruled[:1])


_UNDECIDED: Final = Open(
    about="ballots",
    name=Text("有选票或者标记尚未认定", "ballots or marks that are not decided"),
    status=Status.UNKNOWN,
    needs=("ballots",),
)

_Kind = Literal["elected", "tied", "shortfall", "invalid"]


def _kinds(declared: Declaration) -> tuple[_Kind, ...]:
    found: tuple[tuple[_Kind, bool], ...] = (
        ("invalid", bool(declared.invalid)),
        ("elected", bool(declared.elected)),
        ("tied", declared.tied is not None),
        ("shortfall", declared.shortfall is not None),
    )
    return tuple(kind for kind, holds in found if holds)


def _basis(decision: Decision[bool]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(each for ground in decision.grounds for each in ground.basis))


def _lacking(short: Shortfall, declared: Declaration) -> Iterator[CountFinding]:
    if short.listed.lacking:
        name = Text("可列入另行选举的人不足{n}名", "too few candidates for another election, by {n}")
        yield CountFinding(
            id="candidates-lacking",
            severity=Severity.WARNING,
            name=name.format(n=short.listed.lacking),
            basis=short.basis,
            about=(declared.poll.id,),
        )
