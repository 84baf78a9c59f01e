"""Time one candidate within its process."""

import gc
import time
from collections.abc import Callable, Mapping
from statistics import median
from typing import TypeVar

import attrs

__all__ = ["Sample", "timed"]

R = TypeVar("R")


@attrs.frozen
class Sample:
    """The seconds of each run in one process, and what else was seen."""

    seconds: list[float]
    facts: Mapping[str, object] = attrs.field(factory=dict)

    @property
    def median(self) -> float:
        """Give the median of the runs."""
        return median(self.seconds)


def timed(run: Callable[[], R], runs: int) -> tuple[list[float], R]:
    """Time several runs, each without the last one's garbage and result; give the last result, too."""
    seconds = []
    for _ in range(runs):
        result = None
        gc.collect()
        start = time.perf_counter()
        result = run()
        seconds.append(time.perf_counter() - start)
    return seconds, result
