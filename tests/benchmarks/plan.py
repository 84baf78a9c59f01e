"""Say what is measured, how often, and what it is compared with."""

import sys
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from itertools import pairwise
from typing import Final

import attrs

from tests.benchmarks.figures import Figure, Ratio, Target
from tests.benchmarks.processes import in_turns, whole_process, worker
from tests.benchmarks.samples import Sample

__all__ = ["Part", "parts"]


@attrs.frozen
class Candidate:
    """What one worker measures: of a module of this folder the candidate, for how many entries, and how many runs.

    A figure is the time of one entry in µs, or of the whole in ms where the size is 1.
    """

    name: str
    module: str
    candidate: str
    size: int = 1
    runs: int = 3

    @property
    def sample(self) -> Callable[[], Sample]:
        """Give the measurement."""
        return worker(self.module, self.candidate, self.size, self.runs)

    def figure(self, samples: Iterable[Sample]) -> Figure:
        """Make a figure of the samples."""
        samples = list(samples)
        scale, unit = (1e3, "ms") if self.size == 1 else (1e6 / self.size, "µs")
        times = tuple(sample.median * scale for sample in samples)
        return Figure(self.name, unit, times, self.size, samples[-1].facts)


@attrs.frozen
class Compared:
    """Two candidates by name, the one's time over the other's, and what the ratio should be."""

    name: str
    over: str
    under: str
    target: Target | None = None


@attrs.frozen
class Part:
    """Candidates that are measured in turns, and how they are compared."""

    id: str
    title: str
    candidates: tuple[Candidate, ...]
    compared: tuple[Compared, ...]
    rounds: int

    def measure(self) -> tuple[list[Figure], list[Ratio]]:
        """Measure all candidates in turns."""
        samples = in_turns({each: each.sample for each in self.candidates}, self.rounds)
        figures = {each.name: each.figure(found) for each, found in samples.items()}
        return list(figures.values()), self._ratios(figures)

    def _ratios(self, figures: dict[str, Figure]) -> list[Ratio]:
        known = [each for each in self.compared if {each.over, each.under} <= {*figures}]
        return [Ratio.of(each.name, figures[each.over], figures[each.under], each.target) for each in known]


@attrs.frozen
class Import(Candidate):
    """A whole process that runs one statement."""

    @property
    def sample(self) -> Callable[[], Sample]:
        """Give the measurement."""
        return whole_process(self.candidate)


def parts(*, quick: bool) -> tuple[Part, ...]:
    """Give all parts, in order."""
    return (
        _scoring(quick=quick),
        _imports(quick=quick),
        _assessment(quick=quick),
        _grid(quick=quick),
        _counting(quick=quick),
        _columns(quick=quick),
        _voters(quick=quick),
    )


_RECEIPT: Final = "by hand: a receipt each"
_AMENDED: Final = "by hand: a receipt each, amended"
_BOTH: Final = "by hand: receipts, both policies"
_ZEN: Final = "zen-engine: loop mode, 10 000 a call"


def _scoring(*, quick: bool) -> Part:
    many, few = (20_000, 5_000) if quick else (200_000, 20_000)
    candidates = [
        Candidate("by hand: running points only", "scoring", "hand-points", many),
        Candidate(_RECEIPT, "scoring", "hand-plain", many),
        Candidate("rate", "scoring", "plain", many),
        Candidate(_AMENDED, "scoring", "hand-amended", many),
        Candidate("rate, amended within the year", "scoring", "amended", many),
        Candidate(_BOTH, "scoring", "hand-both", many),
        Candidate("Rating stage, both policies", "scoring", "both", many),
        Candidate("decide, one by one", "scoring", "decide", few),
    ]
    if find_spec("zen") is None:
        print("zen-engine is not installed and left out", file=sys.stderr)
    else:
        candidates += [
            Candidate(_ZEN, "zen_table", "loop", few),
            Candidate("zen-engine: evaluate, one by one", "zen_table", "evaluate", few // 2),
        ]
    compared = (
        Compared("speed of rate, by hand with receipts = 1", _RECEIPT, "rate", Target(0.7)),
        Compared("speed of rate, running points by hand = 1", "by hand: running points only", "rate"),
        Compared("speed of rate, amended, by hand = 1", _AMENDED, "rate, amended within the year", Target(0.7)),
        Compared("speed of both policies, by hand = 1", _BOTH, "Rating stage, both policies"),
        Compared("speed of rate, zen loop mode = 1", _ZEN, "rate", Target(2)),
        Compared("speed of decide, zen evaluate = 1", "zen-engine: evaluate, one by one", "decide, one by one"),
        Compared("speed of decide, zen loop mode = 1", _ZEN, "decide, one by one"),
    )
    return Part("scoring", "Scoring: article 9, µs an entry", tuple(candidates), compared, 3 if quick else 5)


_SUBPACKAGES: Final = ("law", "logic", "policies", "publicity", "rulebooks")
_NEEDED: Final = "import attrs, dateutil"


def _imports(*, quick: bool) -> Part:
    statements = ("pass", _NEEDED, "import congress_rules", *(f"import congress_rules.{each}" for each in _SUBPACKAGES))
    compared = [
        Compared(f"{each}, {_NEEDED} = 1", each, _NEEDED, Target(1.2, at_most=True) if number == 0 else None)
        for number, each in enumerate(statements[2:])
    ]
    candidates = tuple(Import(each, "", each) for each in statements)
    return Part("imports", "Imports: whole processes, ms", candidates, tuple(compared), 3 if quick else 9)


def _assessment(*, quick: bool) -> Part:
    sizes = (1_000, 10_000) if quick else (1_000, 10_000, 100_000)
    jobs = ("D2 assess", "D2 all", "D1 assess", "D1 all")
    candidates = [Candidate(f"{job} {size:,}", "assessing", job, size) for job in jobs for size in sizes]
    compared = [
        Compared(f"{job}: time an entry at {more:,}, at {less:,} = 1", f"{job} {more:,}", f"{job} {less:,}")
        for job in jobs
        for less, more in pairwise(sizes)
    ]
    title = "Assessment of D1 and D2 over one ledger, alone and with all results, µs an entry"
    return Part("assessment", title, tuple(candidates), tuple(compared), 1 if quick else 3)


def _grid(*, quick: bool) -> Part:
    cases = 2_000 if quick else 20_000
    candidates = (
        Candidate("build the grid, list the largest gaps", "grids", "gaps", runs=1),
        Candidate("build the grid, count the cells in gaps", "grids", "cells"),
        Candidate("the same by going through all cells", "grids", "sweep"),
        Candidate("check the table", "grids", "check", runs=1),
        Candidate("check the Interim Measures", "grids", "rulebook"),
        Candidate("decide a case", "grids", "decide", cases),
        Candidate("read a case's outcome, remembering", "grids", "reader", cases),
    )
    compared = (Compared("time of counting, going through all = 1", candidates[1].name, candidates[2].name),)
    title = "Grid: 20 yes-or-no inputs, 60 rows, 2^20 cells; ms, or µs a case"
    return Part("grid", title, candidates, compared, 1 if quick else 3)


def _counting(*, quick: bool) -> Part:
    sizes = (1_000_000,) if quick else (1_000_000, 10_000_000)
    jobs = ("one poll", "3000 districts")
    candidates, compared = list[Candidate](), list[Compared]()
    for job in jobs:
        for size in sizes:
            hand, own = (
                Candidate(f"{who}, {job}: {size:,}", "counting", f"{who}/{job}", size) for who in ("hand", "count")
            )
            candidates += [hand, own]
            target = Target(1.25, at_most=True) if job == jobs[0] else None
            compared.append(Compared(f"time of count, {job}, {size:,}, by hand = 1", own.name, hand.name, target))
    title = "Counting: three candidates, two seats, write-ins; by hand in Polars and by frames.count, µs a ballot"
    return Part("counting", title, tuple(candidates), tuple(compared), 3 if quick else 5)


_RIVALS: Final = {"names": ("tree", "chain", "points"), "text": ("tree", "chain"), "parquet": ("tree", "chain")}


def _columns(*, quick: bool) -> Part:
    sizes = (1_000_000,) if quick else (1_000_000, 10_000_000)
    candidates, compared = list[Candidate](), list[Compared]()
    for size in sizes:
        for form, rivals in (
            ("names", ("tree", "chain", "points")),
            ("text", ("tree", "chain")),
            ("parquet", ("chain",)),
        ):
            own = Candidate(f"score, {form}: {size:,}", "columns", f"score/{form}", size)
            hands = [
                Candidate(f"{each} by hand, {form}: {size:,}", "columns", f"{each}/{form}", size) for each in rivals
            ]
            candidates += [own, *hands]
            for hand in hands:
                target = None if hand.candidate.startswith("points") else Target(1, at_most=True)
                compared.append(Compared(f"time of score, {hand.name} = 1", own.name, hand.name, target))
    title = "Columns: article 9 with totals of 500 units, by hand in Polars and by frames.score, µs a row"
    return Part("columns", title, tuple(candidates), tuple(compared), 3 if quick else 5)


def _voters(*, quick: bool) -> Part:
    sizes = (1_000_000,) if quick else (1_000_000, 10_000_000)
    candidates, compared = list[Candidate](), list[Compared]()
    for size in sizes:
        for form in ("names", "text"):
            hand, own = (
                Candidate(f"{who}, {form}: {size:,}", "voters", f"{who}/{form}", size) for who in ("hand", "admit")
            )
            candidates += [hand, own]
            target = Target(1.5, at_most=True)
            compared.append(Compared(f"time of admit, {form}, {size:,}, by hand = 1", own.name, hand.name, target))
    title = "Voters: franchise with masks of clauses, by hand in Polars and by frames.admit, µs a voter"
    return Part("voters", title, tuple(candidates), tuple(compared), 3 if quick else 5)
