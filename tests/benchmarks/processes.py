"""Measure in fresh processes that take turns, so that neither warm memory nor a noisy minute favours one."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from typing import TypeVar

from tests.benchmarks.samples import Sample

__all__ = ["in_turns", "whole_process", "worker"]

K = TypeVar("K")


def in_turns(candidates: Mapping[K, Callable[[], Sample]], rounds: int) -> dict[K, list[Sample]]:
    """Measure every candidate once a round; every other round goes backwards."""
    samples: dict[K, list[Sample]] = {key: [] for key in candidates}
    for number in range(rounds):
        order = list(candidates.items())
        for key, measure in order if number % 2 == 0 else reversed(order):
            samples[key].append(measure())
    return samples


def worker(part: str, candidate: str, size: int, runs: int) -> Callable[[], Sample]:
    """Give the measurement of a candidate by `tests.benchmarks.worker`."""
    command = [sys.executable, "-m", "tests.benchmarks.worker", part, candidate, str(size), str(runs)]

    def measure() -> Sample:
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode:
            sys.exit(f"{part} {candidate} failed")
        return Sample(**json.loads(done.stdout))

    return measure


def whole_process(statement: str) -> Callable[[], Sample]:
    """Give the measurement of a whole process that runs one statement; its bytecode is compiled before."""
    command = [sys.executable, "-I", "-c", statement]

    def measure() -> Sample:
        start = time.perf_counter()
        subprocess.run(command, check=True)
        return Sample([time.perf_counter() - start])

    measure()
    return measure
