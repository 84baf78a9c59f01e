"""Assess whole ledgers by all stages: book-keeping and admission, rates, stories counted once, and the standings."""

import resource
import sys
from datetime import date

from congress_rules import rulebooks
from congress_rules.law import Period
from congress_rules.publicity import Assessment, Ledger, PublicityRulebook
from tests.benchmarks.records import YEAR, ledger, reported
from tests.benchmarks.samples import Sample, timed

__all__ = ["measure"]


def measure(candidate: str, size: int, runs: int) -> Sample:
    """Measure the assessment of a ledger, `"D2 assess"` alone, or `"D1 all"` with all that is read off it."""
    name, wanted = candidate.split()
    book, given = _books(name, size)
    year, before = Period.year(YEAR), _peak()

    def run() -> Assessment:
        result = book.assess(given, year)
        if wanted == "all":
            _ = (result.totals, result.standings, result.quotas, result.honours, result.rewards)
        return result

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


def _books(name: str, size: int) -> tuple[PublicityRulebook, Ledger]:
    """Give a rulebook, D2 with a story rule or D1, with a ledger for it."""
    on = date(YEAR, 12, 31)
    if name == "D1":
        return rulebooks.get("district-report", on=on), reported(size)
    return rulebooks.get("interim-measures", on=on).read("d2-9-1-issues", "once"), ledger(size)


def _peak() -> float:
    """Give the most memory that the process has held so far, in MiB."""
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit, 1)
