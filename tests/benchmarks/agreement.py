"""Time what rates entries, and hold it to the lines that the rates written by hand give."""

import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import attrs

from congress_rules.publicity import Adoption
from tests.benchmarks.by_hand import Kind, Written, written
from tests.benchmarks.records import adoptions
from tests.benchmarks.samples import Sample, timed

__all__ = ["Job", "measured"]


@attrs.frozen
class Job:
    """What is timed, and how its result is read afterwards: as lines, or only as totals by unit.

    `prepare` brings the entries into the form that the candidate takes; it is not timed.
    """

    kind: Kind
    run: Callable[[Any], Any]
    lines: Callable[[Any], Iterable[Written]] | None = attrs.field(default=None, kw_only=True)
    totals: Callable[[Any], Mapping[str, int]] | None = attrs.field(default=None, kw_only=True)
    prepare: Callable[[Sequence[Adoption]], Any] = attrs.field(default=lambda entries: entries, kw_only=True)


def measured(job: Job, size: int, runs: int) -> Sample:
    """Time a job; end the process when it disagrees on a line or a total."""
    entries = adoptions(size)
    given = job.prepare(entries)
    seconds, result = timed(lambda: job.run(given), runs)
    right = list(written(job.kind, entries))
    if job.lines is not None:
        found = list(job.lines(result))
        _agree(found, right)
        totals = _totals(found)
    else:
        totals = dict(job.totals(result))
    _agree(totals, _totals(right))
    checksum = zlib.crc32(repr(sorted(totals.items())).encode())
    return Sample(seconds, {"points": sum(totals.values()), "checksum": checksum})


def _totals(lines: Iterable[Written]) -> dict[str, int]:
    totals: Counter[str] = Counter()
    for _, unit, _, points in lines:
        totals[unit] += points
    return dict(totals)


def _agree(found: object, right: object) -> None:
    if found != right:
        sys.exit("the result differs from that of the rates written by hand")
