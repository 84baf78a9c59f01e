"""Measure candidates in turns, compare their times, and hold what else was seen of them to limits."""

from collections.abc import Callable, Iterable

import attrs

from tests.benchmarks.figures import Figure, Ratio, Target
from tests.benchmarks.processes import in_turns, whole_process, worker
from tests.benchmarks.samples import Sample

__all__ = ["Candidate", "Compared", "Import", "Limited", "Part"]


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
class Import(Candidate):
    """A whole process that runs one statement."""

    @property
    def sample(self) -> Callable[[], Sample]:
        """Give the measurement."""
        return whole_process(self.candidate)


@attrs.frozen
class Compared:
    """Two candidates by name, the one's time over the other's, and what the ratio should be."""

    name: str
    over: str
    under: str
    target: Target | None = None


@attrs.frozen
class Limited:
    """What else was seen of a candidate, such as the memory that it took, and how much that should be."""

    name: str
    of: str
    fact: str
    unit: str
    target: Target


@attrs.frozen
class Part:
    """Candidates that are measured in turns, how they are compared, and what they are held to."""

    id: str
    title: str
    candidates: tuple[Candidate, ...]
    compared: tuple[Compared, ...]
    rounds: int
    limited: tuple[Limited, ...] = ()

    def measure(self) -> tuple[list[Figure], list[Ratio]]:
        """Measure all candidates in turns."""
        samples = in_turns({each: each.sample for each in self.candidates}, self.rounds)
        figures = {each.name: each.figure(found) for each, found in samples.items()}
        facts = {each.name: [sample.facts for sample in found] for each, found in samples.items()}
        ratios = [
            Ratio.of(each.name, figures[each.over], figures[each.under], each.target)
            for each in self.compared
            if {each.over, each.under} <= {*figures}
        ]
        held = [
            Ratio(each.name, tuple(float(seen[each.fact]) for seen in facts[each.of]), each.target, each.unit)
            for each in self.limited
        ]
        return list(figures.values()), [*ratios, *held]
