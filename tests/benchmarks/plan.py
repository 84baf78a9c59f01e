"""Say what is measured, how often, and what it is compared with."""

import shutil
import sys
from importlib.util import find_spec
from itertools import pairwise
from typing import Final

from tests.benchmarks.figures import Target
from tests.benchmarks.parts import Candidate, Compared, Import, Limited, Part

__all__ = ["parts"]


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
        _clusters(quick=quick),
    )


_RATES: Final = "by hand: a look-up each"
_RECEIPT: Final = "by hand: a receipt each"
_AMENDED: Final = "by hand: a receipt each, amended"
_BOTH: Final = "by hand: receipts, both policies"
_ZEN: Final = "zen-engine: loop mode, 10 000 a call"
_READER: Final = "reader: value and row alone"


def _scoring(*, quick: bool) -> Part:
    many, few = (20_000, 5_000) if quick else (200_000, 20_000)
    candidates = [
        Candidate("by hand: running points only", "scoring", "hand-points", many),
        Candidate(_RATES, "scoring", "hand-rates", many),
        Candidate(_READER, "scoring", "reader", many),
        Candidate(_RECEIPT, "scoring", "hand-plain", many),
        Candidate("rate", "scoring", "plain", many),
        Candidate(_AMENDED, "scoring", "hand-amended", many),
        Candidate("rate, amended within the year", "scoring", "amended", many),
        Candidate(_BOTH, "scoring", "hand-both", many),
        Candidate("Rating stage, both policies", "scoring", "both", many),
        Candidate("decide, one by one", "scoring", "decide", few),
    ]
    if _installed("zen", "zen-engine"):
        candidates += [
            Candidate(_ZEN, "zen_table", "loop", few),
            Candidate("zen-engine: evaluate, one by one", "zen_table", "evaluate", few // 2),
        ]
    compared = (
        Compared("time of reader, look-ups by hand = 1", _READER, _RATES, Target(3, at_most=True)),
        Compared("speed of rate, by hand with receipts = 1", _RECEIPT, "rate", Target(0.9)),
        Compared("speed of rate, running points by hand = 1", "by hand: running points only", "rate"),
        Compared("speed of rate, amended, by hand = 1", _AMENDED, "rate, amended within the year", Target(0.7)),
        Compared("speed of both policies, by hand = 1", _BOTH, "Rating stage, both policies"),
        Compared("speed of rate, zen loop mode = 1", _ZEN, "rate", Target(3)),
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


_POLLS: Final = ("one poll, names", "one poll, text", "3000 districts, text")
_VOTELIB: Final = 1_000_000


def _counting(*, quick: bool) -> Part:
    candidates, compared = list[Candidate](), list[Compared]()
    for job in _POLLS:
        for size in (1_000_000,) if quick else (1_000_000, 10_000_000):
            hand, own = (
                Candidate(f"{who}, {job}: {size:,}", "counting", f"{who}/{job}", size, 5) for who in ("hand", "count")
            )
            candidates += [hand, own]
            target = Target(1.25, at_most=True) if job in _POLLS[:2] and size > _VOTELIB else None
            compared.append(Compared(f"time of count, {job}, {size:,}, by hand = 1", own.name, hand.name, target))
    if _installed("votelib", "votelib"):
        sets = Candidate(f"votelib, a set for each ballot: {_VOTELIB:,}", "counting", f"votelib/{_POLLS[0]}", _VOTELIB)
        candidates.append(sets)
        for job, target in zip(_POLLS, (Target(100), None), strict=False):
            own_name = f"count, {job}: {_VOTELIB:,}"
            compared.append(Compared(f"speed of count, {job}, votelib = 1", sets.name, own_name, target))
    title = "Counting: three candidates, two seats, write-ins; by hand in Polars and by frames.count, µs a ballot"
    return Part("counting", title, tuple(candidates), tuple(compared), 3 if quick else 5)


_SIZES: Final = tuple(10**power for power in range(4, 9))
_HUGE: Final = 10**8
_RIVALS: Final = {"names": ("tree", "chain", "points"), "text": ("tree", "chain"), "parquet": ("tree", "chain")}
_HELD: Final = {("names", "tree"), ("names", "chain"), ("text", "chain"), ("parquet", "chain")}
"""By hand with the same outputs; the tree over text and from a file is beside it, like the points alone."""


def _columns(*, quick: bool) -> Part:
    candidates, compared, limited = list[Candidate](), list[Compared](), list[Limited]()
    for size in _SIZES[:3] if quick else _SIZES:
        for form, rivals in _RIVALS.items():
            if (form, size) == ("text", _HUGE):  # 8 GB of columns: the file has as much text
                continue
            runs = 3 if size == _HUGE else 5
            own, *hands = (
                Candidate(_column(each, form, size), "columns", f"{each}/{form}", size, runs)
                for each in ("score", *rivals)
            )
            candidates += [own, *hands]
            for hand, rival in zip(hands, rivals, strict=True):
                target = Target(1, at_most=True) if (form, rival) in _HELD and size >= 10**6 else None
                compared.append(Compared(f"time of score, {hand.name} = 1", own.name, hand.name, target))
            if form == "parquet" and size == _HUGE:
                most = Target(1024, at_most=True)
                limited.append(Limited(f"memory of {own.name}", own.name, "peak_mib", "MiB", most))
    title = "Columns: article 9 with totals of 500 units, by hand in Polars and by frames.score, µs a row"
    return Part("columns", title, tuple(candidates), tuple(compared), 3, tuple(limited))


def _column(way: str, form: str, size: int) -> str:
    return f"{way if way == 'score' else f'{way} by hand'}, {form}: {size:,}"


def _voters(*, quick: bool) -> Part:
    candidates, compared = list[Candidate](), list[Compared]()
    for size in (1_000_000,) if quick else (1_000_000, 10_000_000):
        for form in ("names", "text"):
            hand, own = (
                Candidate(f"{who}, {form}: {size:,}", "voters", f"{who}/{form}", size) for who in ("hand", "admit")
            )
            candidates += [hand, own]
            target = Target(1.5, at_most=True) if size > 1_000_000 else None
            compared.append(Compared(f"time of admit, {form}, {size:,}, by hand = 1", own.name, hand.name, target))
    title = "Voters: franchise with masks of clauses, by hand in Polars and by frames.admit, µs a voter"
    return Part("voters", title, tuple(candidates), tuple(compared), 3 if quick else 5)


def _clusters(*, quick: bool) -> Part:
    size = 1_000_000 if quick else 10_000_000
    names = {"chain": "chain by hand", "score": "score"} if _spark() else {}
    candidates = tuple(Candidate(f"{name}: {size:,}", "clusters", each, size) for each, name in names.items())
    compared = tuple(
        Compared(f"time of score, {each.name} = 1", candidates[-1].name, each.name, Target(1.3, at_most=True))
        for each in candidates[:-1]
    )
    title = "Spark on two cores: article 9 with totals of 500 units from a file, µs a row"
    return Part("clusters", title, candidates, compared, 3)


def _spark() -> bool:
    java = shutil.which("java") is not None
    if not java:
        print("Java is not installed, and Spark left out", file=sys.stderr)
    return java and _installed("pyspark", "pyspark")


def _installed(module: str, name: str) -> bool:
    there = find_spec(module) is not None
    if not there:
        print(f"{name} is not installed and left out", file=sys.stderr)
    return there
