"""Rate entries by hand and by the rulebook that ships: plain, after an amendment, by both policies, and one by one."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final

import attrs

from congress_rules import rulebooks
from congress_rules.logic import Decision, Number, Outcome
from congress_rules.policies import Journal, Line, Rating, Step
from congress_rules.publicity import Adoption
from tests.benchmarks import by_hand
from tests.benchmarks.agreement import Job, measured
from tests.benchmarks.by_hand import Kind, Written
from tests.benchmarks.records import YEAR
from tests.benchmarks.samples import Sample

__all__ = ["measure"]

_BOOK: Final = rulebooks.get("interim-measures", on=date(YEAR, 12, 31))


def _amended() -> rulebooks.InterimMeasures:
    old = next(row for row in _BOOK.scoring.rates.rows if row.id == "press-national-news")
    new = attrs.evolve(old, value=by_hand.AMENDED_POINTS)
    return _BOOK.amend("scoring", new, since=by_hand.SINCE, basis=_BOOK.instrument.cite("9(2)"))


def _both(entries: Sequence[Adoption]) -> Step[Adoption]:
    return Rating(id="rates", policies=_BOOK.rated_by()).step(Journal(tuple(entries)))


def _one_by_one(entries: Sequence[Adoption]) -> list[Decision[Number]]:
    return [_BOOK.scoring.decide(each) for each in entries]


def _bare(entries: Sequence[Adoption]) -> list[Outcome[Number]]:
    return list(map(_BOOK.scoring.rates.reader, entries))


def _lines(step: Step[Adoption]) -> Iterator[Written]:
    return map(_line, step.lines)


def _line(line: Line[Adoption]) -> Written:
    return line.entry.id, line.account, line.rate.rules[0].id, int(line.amount)


def _paired(result: tuple[Sequence[Adoption], Iterable[Decision[Any] | Outcome[Any]]]) -> Iterator[Written]:
    for entry, decision in zip(*result, strict=True):
        yield entry.id, entry.account, decision.rows[0], decision.value


def measure(candidate: str, size: int, runs: int) -> Sample:
    """Measure one way to rate."""
    jobs = {
        "hand-points": lambda: Job(Kind.PLAIN, by_hand.running_points, totals=dict),
        **{f"hand-{kind}": lambda kind=kind: Job(kind, by_hand.receipts(kind), lines=by_hand.read) for kind in Kind},
        "plain": lambda: Job(Kind.PLAIN, _BOOK.scoring.rate, lines=_lines),
        "amended": lambda: Job(Kind.AMENDED, _amended().scoring.rate, lines=_lines),
        "both": lambda: Job(Kind.BOTH, _both, lines=_lines),
        "hand-rates": lambda: Job(Kind.PLAIN, lambda entries: (entries, by_hand.rates(entries)), lines=by_hand.paired),
        "reader": lambda: Job(Kind.PLAIN, lambda entries: (entries, _bare(entries)), lines=_paired),
        "decide": lambda: Job(Kind.PLAIN, lambda entries: (entries, _one_by_one(entries)), lines=_paired),
    }
    return measured(jobs[candidate](), size, runs)
