"""Break rules on purpose, each in one way: what the laws must find."""

from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Any

import attrs

from congress_rules.law import Provision
from congress_rules.logic import (
    Change,
    Clause,
    Clauses,
    DecisionTable,
    Finding,
    FindingKind,
    Flip,
    Outcome,
    Row,
    Status,
)
from congress_rules.policies import Bounds, Line, RankingPolicy, Shared, Standing, Step
from congress_rules.texts import Text
from tests.policies.nouns import BOOK, KIND, LEVEL, OFFICE, TAXONOMY, Notes, Office, Piece, Points, Published, row

NOWHERE = Provision(instrument=OFFICE, article=99)
"""A provision that the instrument does not have."""

SILENT = Text("", "")


def table(*rows: Row[Any], kind: type[DecisionTable[Any]] = DecisionTable, **parts: Any) -> DecisionTable[Any]:
    """Make a table of a class over the levels of an office."""
    return kind(id="t", name=Text("表", "table"), rows=rows or ROWS, domains=TAXONOMY.domains, **parts)


ROWS = (row("low", 1, LEVEL.at_most("city")), row("high", 2, LEVEL.more_than("city")))


# Tables


class Forgetful(DecisionTable[Any]):
    """The grid forgets a value."""

    def outcome_of(self, values: Any) -> Outcome[Any]:
        """Forget the value 2."""
        found = super().outcome_of(values)
        return Outcome(Status.NO_ROW) if found.value == 2 else found


class Guessing(DecisionTable[Any]):
    """What is unknown is guessed, and what is foreign too."""

    def outcome_of(self, values: Any) -> Outcome[Any]:
        """Guess."""
        found = super().outcome_of(values)
        return found if found.status is Status.DECIDED else Outcome(Status.DECIDED, 1, ("low",))


class Spotty(DecisionTable[Any]):
    """One value is decided otherwise than those that no test tells from it."""

    def outcome_of(self, values: Any) -> Outcome[Any]:
        """Leave out a city."""
        return Outcome(Status.NO_ROW) if values.get("level") == "city" else super().outcome_of(values)


class Nameless(DecisionTable[Any]):
    """What is foreign is out of domain, but not named."""

    def outcome_of(self, values: Any) -> Outcome[Any]:
        """Name nothing."""
        return attrs.evolve(super().outcome_of(values), needs=())


class Mistaken(DecisionTable[Any]):
    """A flip leads nowhere."""

    def flips(self, values: Any) -> tuple[Flip[Any], ...]:
        """Promise a value that no row says."""
        change = Change(self.inputs[0], values.get("level"), "county")
        return (Flip(Outcome(Status.DECIDED, 7), (change,)),)


class Blind(DecisionTable[Any]):
    """Its check finds nothing."""

    def check(self) -> tuple[Finding, ...]:
        """Find nothing."""
        return ()


class Alarmed(DecisionTable[Any]):
    """Its check finds a gap that is none."""

    def check(self) -> tuple[Finding, ...]:
        """Find it."""
        return (Finding(rule=self.id, kind=FindingKind.GAP, witness={"level": "city"}),)


class Masking(DecisionTable[Any]):
    """Its check calls a row masked that decides."""

    def check(self) -> tuple[Finding, ...]:
        """Call it so."""
        return (Finding(rule=self.id, kind=FindingKind.MASKED_ROW, about=("low",), witness={"level": "city"}),)


UNCITED = (attrs.evolve(ROWS[0], basis=()), ROWS[1])
ASTRAY = (attrs.evolve(ROWS[0], basis=(NOWHERE,)), ROWS[1])


# Eligibility


class OffTheGrid(Clauses):
    """The grid says yes where a clause fails."""

    def outcome_of(self, values: Any) -> Outcome[bool]:
        """Say yes to everything that is decided."""
        return attrs.evolve(super().outcome_of(values), value=True)


class Lax(Published):
    """Its grid is wrong."""

    @cached_property
    def conditions(self) -> Clauses:
        """Give the wrong set."""
        return OffTheGrid(id="x", name=self.name, clauses=self.clauses(), domains=self.taxonomy.domains, day=self.day())


class Welcoming(Published):
    """The reader made for many admits everything."""

    @cached_property
    def admits(self) -> Any:
        """Admit."""
        return lambda _case: True


class Arbitrary(Published):
    """A clause cites nothing."""

    def clauses(self) -> tuple[Clause, ...]:
        """List one."""
        return (Clause(id="c", when=KIND.equals("paper")),)


# Scoring


class Rounding(Points):
    """Rates are one more than decided."""

    def rate(self, entries: Any) -> Step[Any]:
        """Add one."""
        step = super().rate(entries)
        return Step(tuple(_changed(line, value=line.rate.value + 1) for line in step.lines), step.set_aside)


def _changed(line: Line[Any], **rate: Any) -> Line[Any]:
    return attrs.evolve(line, rate=attrs.evolve(line.rate, **rate))


class OffTheTable(Points):
    """The table's grid forgets a value."""

    @cached_property
    def rates(self) -> DecisionTable[Any]:
        """Give the wrong table."""
        return Forgetful(id=self.id, name=self.name, rows=self.rows(), domains=self.taxonomy.domains, day=self.day())


class Losing(Points):
    """Entries of the city get lost."""

    def rate(self, entries: Any) -> Step[Any]:
        """Lose them."""
        return super().rate([each for each in entries if each.level != "city"])


class Inventing(Points):
    """There is a line for an entry that was not given."""

    def rate(self, entries: Any) -> Step[Any]:
        """Invent one."""
        return super().rate([*entries, Piece(id="invented")])


class FirstComes(Points):
    """Who comes first has more."""

    def rate(self, entries: Any) -> Step[Any]:
        """Double the first line."""
        step = super().rate(entries)
        first = tuple(attrs.evolve(line, quantity=2) for line in step.lines[:1])
        return Step((*first, *step.lines[1:]), step.set_aside)


class Pairwise(Points):
    """Entries of one level in a row count once: the whole is less than its parts."""

    def rate(self, entries: Any) -> Step[Any]:
        """Drop a line like the one before."""
        lines = super().rate(entries).lines
        kept = [two for one, two in pairwise(lines) if one.rate != two.rate]
        return Step((*lines[:1], *kept), super().rate(entries).set_aside)


class Floating(Line[Any]):
    """A line whose amount is not exact."""

    @property
    def amount(self) -> Any:
        """Give a float."""
        return float(super().amount)


class Doubled(Line[Any]):
    """A line whose amount is not its rate times its quantity."""

    @property
    def amount(self) -> Any:
        """Give twice as much."""
        return super().amount * 2


class Inexact(Points):
    """Lines are of another class."""

    def rate(self, entries: Any) -> Step[Any]:
        """Make them."""
        step = super().rate(entries)
        return Step(tuple(Floating(line.rate, line.account, line.entry) for line in step.lines), step.set_aside)


class Twice(Points):
    """Lines count twice."""

    def rate(self, entries: Any) -> Step[Any]:
        """Make them."""
        step = super().rate(entries)
        return Step(tuple(Doubled(line.rate, line.account, line.entry) for line in step.lines), step.set_aside)


class Diverting(Points):
    """Lines go to another account."""

    def rate(self, entries: Any) -> Step[Any]:
        """Divert them."""
        step = super().rate(entries)
        return Step(tuple(attrs.evolve(line, account="mine") for line in step.lines), step.set_aside)


class Staged(Points):
    """Lines are of another stage."""

    def rate(self, entries: Any) -> Step[Any]:
        """Call it otherwise."""
        step = super().rate(entries)
        return Step(tuple(_changed(line, stage="other") for line in step.lines), step.set_aside)


class Modest(Points):
    """The most is too little."""

    def bounds(self, entry: Any) -> Bounds:  # noqa: ARG002
        """Say so."""
        return Bounds(0, Decimal("0.5"))


class Certain(Points):
    """What is undecided is said to bring something."""

    def bounds(self, entry: Any) -> Bounds:  # noqa: ARG002
        """Say so."""
        return Bounds(Decimal("0.5"), None)


class Uncited(Points):
    """Rows cite nothing."""

    def rows(self) -> tuple[Row[Any], ...]:
        """Drop what they cite."""
        return tuple(attrs.evolve(each, basis=()) for each in super().rows())


# Rankings


class AsGiven(RankingPolicy):
    """Ranks follow the order in which totals are given."""

    def rank(self, totals: Any, bounds: Any = None) -> tuple[Standing, ...]:  # noqa: ARG002
        """Give them numbers."""
        return tuple(
            Standing(account=each, total=total, best=place, worst=place, leading=None)
            for place, (each, total) in enumerate(totals.items(), 1)
        )


class Reversed(RankingPolicy):
    """The least comes first."""

    def rank(self, totals: Any, bounds: Any = None) -> tuple[Standing, ...]:
        """Rank upside down."""
        upside = super().rank({each: -total for each, total in totals.items()}, bounds)
        return tuple(attrs.evolve(each, total=-each.total) for each in upside)


class Leaving(RankingPolicy):
    """The last is left out."""

    def rank(self, totals: Any, bounds: Any = None) -> tuple[Standing, ...]:
        """Leave it out."""
        return super().rank(totals, bounds)[:-1]


class Alone(RankingPolicy):
    """Nobody is listed as tied."""

    def rank(self, totals: Any, bounds: Any = None) -> tuple[Standing, ...]:
        """Drop them."""
        return tuple(attrs.evolve(each, tied=()) for each in super().rank(totals, bounds))


class Skipping(RankingPolicy):
    """Ties share the worst of their ranks, not the best."""

    def rank(self, totals: Any, bounds: Any = None) -> tuple[Standing, ...]:
        """Move them down."""
        standings = super().rank(totals, bounds)
        down = [(each, each.best + len(each.tied)) for each in standings]
        return tuple(attrs.evolve(each, best=place, worst=place) for each, place in down)


class Leading(RankingPolicy):
    """Everybody leads."""

    def rank(self, totals: Any, bounds: Any = None) -> tuple[Standing, ...]:
        """Say so."""
        return tuple(attrs.evolve(each, leading=True) for each in super().rank(totals, bounds))


class Hasty(RankingPolicy):
    """Open entries are forgotten."""

    def rank(self, totals: Any, bounds: Any = None) -> tuple[Standing, ...]:  # noqa: ARG002
        """Forget them."""
        return super().rank(totals)


class Rising(RankingPolicy):
    """Totals are thought to rise only."""

    def rank(self, totals: Any, bounds: Any = None) -> tuple[Standing, ...]:
        """Leave out what they may fall to."""
        risen = {each: Bounds(totals.get(each, within.least), within.most) for each, within in (bounds or {}).items()}
        return super().rank(totals, risen)


class Closed(RankingPolicy):
    """Nobody else is thought to come."""

    def rank(self, totals: Any, bounds: Any = None) -> tuple[Standing, ...]:
        """Forget those who may."""
        return super().rank(totals, {each: bounds[each] for each in bounds or () if each in totals})


class Unmarked(RankingPolicy):
    """Nobody is marked as open."""

    def rank(self, totals: Any, bounds: Any = None) -> tuple[Standing, ...]:
        """Drop the mark."""
        return tuple(attrs.evolve(each, open=False) for each in super().rank(totals, bounds))


def ranking(kind: type[RankingPolicy], **parts: Any) -> RankingPolicy:
    """Make a ranking of a class."""
    return kind(**{"id": "r", "name": Text("名", "r"), "ties": Shared(), "places": 2, **parts})


# Rulebooks


class GapWhenRead(Notes):
    """Of one reading there is no row."""

    def rows(self) -> tuple[Row[Any], ...]:
        """List the other."""
        return super().rows()[:1]


class Astray(Points):
    """Rows cite a provision that does not exist."""

    def rows(self) -> tuple[Row[Any], ...]:
        """Cite it."""
        return tuple(attrs.evolve(each, basis=(NOWHERE,)) for each in super().rows())


class Changing(Office):
    """It differs from itself."""

    def diff(self, other: Any) -> Any:
        """Say so."""
        return {"points": BOOK.points.rates.diff(attrs.evolve(BOOK, points=Points(city=9)).points.rates)} | dict(
            super().diff(other)
        )


class Remembering(Office):
    """Amendments are never hidden."""

    def on(self, day: date) -> Any:  # noqa: ARG002
        """Hide none."""
        return self


class Mute(Office):
    """It says nothing."""

    def to_markdown(self, language: Any = "zh") -> str:  # noqa: ARG002
        """Say nothing."""
        return ""


def office(kind: type[Office] = Office, **parts: Any) -> Office:
    """Make a rulebook of a class."""
    held = {each.name: getattr(BOOK, each.name) for each in attrs.fields(Office)}
    return kind(**{**held, **parts})
