"""Hold what was measured: a figure is one candidate's times, a ratio compares two, round by round."""

from collections.abc import Mapping
from statistics import median

import attrs

__all__ = ["Figure", "Ratio", "Target"]


@attrs.frozen
class Figure:
    """One candidate: for each round its time, in `unit`, and what else was seen."""

    name: str
    unit: str
    times: tuple[float, ...]
    size: int | None = None
    facts: Mapping[str, object] = attrs.field(factory=dict)

    @property
    def median(self) -> float:
        """Give the median over the rounds."""
        return median(self.times)

    def to_dict(self) -> dict[str, object]:
        """Give the figure as JSON holds it."""
        return {**attrs.asdict(self), "median": self.median}


@attrs.frozen
class Target:
    """What a ratio should be: at least, or at most, a number."""

    limit: float
    at_most: bool = attrs.field(default=False, kw_only=True)

    def met(self, value: float) -> bool:
        """Tell whether a value reaches the target."""
        return value <= self.limit if self.at_most else value >= self.limit

    def __str__(self) -> str:
        return f"{'≤' if self.at_most else '≥'} {self.limit:g}"


@attrs.frozen
class Ratio:
    """How many times the one figure is the other, in each round; or another number with a target, in its own unit."""

    name: str
    values: tuple[float, ...]
    target: Target | None = None
    unit: str = "×"

    @classmethod
    def of(cls, name: str, one: Figure, other: Figure, target: Target | None = None) -> "Ratio":
        """Divide the times of each round."""
        return cls(name, tuple(a / b for a, b in zip(one.times, other.times, strict=True)), target)

    @property
    def median(self) -> float:
        """Give the median over the rounds."""
        return median(self.values)

    @property
    def met(self) -> bool | None:
        """Tell whether the target is met; None where there is none."""
        return None if self.target is None else self.target.met(self.median)

    @property
    def verdict(self) -> str:
        """Say the target and whether it is met."""
        return "" if self.target is None else f"target {self.target}: {'met' if self.met else 'MISSED'}"

    def to_dict(self) -> dict[str, object]:
        """Give the ratio as JSON holds it."""
        said = {"target": None if self.target is None else str(self.target), "met": self.met}
        return {"name": self.name, "median": self.median, "values": self.values, "unit": self.unit, **said}
