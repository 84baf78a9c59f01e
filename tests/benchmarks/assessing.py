"""Assess whole ledgers by all stages: book-keeping and admission, rates, stories counted once, and the standings."""

import resource
import sys
from datetime import date

from congress_rules import rulebooks
from congress_rules.law import Period
from tests.benchmarks.records import YEAR, ledger
from tests.benchmarks.samples import Sample, timed

__all__ = ["measure"]


def measure(candidate: str, size: int, runs: int) -> Sample:
    """Measure the assessment of a ledger, alone or with the totals and standings that are read off it."""
    book = rulebooks.get("interim-measures", on=date(YEAR, 12, 31)).read("d2-9-1-issues", "once")
    given, year = ledger(size), Period.year(YEAR)
    before = _peak()
    run = {
        "assess": lambda: book.assess(given, year),
        "standings": lambda: (result := book.assess(given, year), result.standings)[0],
    }[candidate]
    seconds, result = timed(run, runs)
    lines, aside = result.journal.lines, result.set_aside
    facts = {
        "lines": len(lines),
        "corrections": sum(1 for line in lines if line.corrects is not None),
        "set_aside": len(aside),
        "mib_before": before,
        "mib_peak": _peak(),
    }
    if {id(each) for each in result.journal.entries} != {id(each.entry) for each in (*lines, *aside)}:
        sys.exit("an entry has neither a line nor a reason against it")
    return Sample(seconds, facts)


def _peak() -> float:
    """Give the most memory that the process has held so far, in MiB."""
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit, 1)
