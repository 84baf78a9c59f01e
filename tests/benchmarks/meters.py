"""Time a candidate, and see how much time of processors and memory it takes: other work makes wall time longer."""

import gc
import resource
import time
from collections.abc import Callable, Mapping
from statistics import median
from typing import TypeVar

from tests.benchmarks.samples import Sample

__all__ = ["metered"]

R = TypeVar("R")


def metered(run: Callable[[], R], runs: int, seen: Callable[[R], Mapping[str, object]]) -> Sample:
    """Time several runs, each without the last one's result; memory is the most so far, before them and after."""
    before, seconds, processors = _peak(), list[float](), list[float]()
    for _ in range(runs):
        result = None
        gc.collect()
        start, used = time.perf_counter(), time.process_time()
        result = run()
        processors.append(time.process_time() - used)
        seconds.append(time.perf_counter() - start)
        facts = seen(result)
    meter = {"cpu_ms": round(median(processors) * 1e3), "peak_mib": _peak(), "before_mib": before}
    return Sample(seconds, {**facts, **meter})


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
