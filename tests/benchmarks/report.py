"""Word the figures: a table for each part, and the machine that they were measured on."""

import os
import platform
from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from tests.benchmarks.figures import Figure, Ratio

__all__ = ["machine", "table"]

_PACKAGES: Final = ("attrs", "duckdb", "narwhals", "polars", "pyspark", "votelib", "zen-engine")


def machine() -> dict[str, object]:
    """Give what the figures depend on; `load` tells how busy the machine was before."""
    packages = {name: _version(name) for name in _PACKAGES}
    return {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 2),
        **packages,
    }


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def table(title: str, figures: Sequence[Figure], ratios: Iterable[Ratio]) -> str:
    """Write the figures of one part, then the ratios with their targets."""
    width = max(len(each.name) for each in (*figures, *ratios)) + 2
    lines = [title, "-" * len(title)]
    lines += [f"{each.name:{width}}{_spread(each.times, each.median)} {each.unit}  {_facts(each)}" for each in figures]
    lines += [f"{each.name:{width}}{_spread(each.values, each.median)} {each.unit}   {each.verdict}" for each in ratios]
    return "\n".join(line.rstrip() for line in lines)


def _spread(values: Sequence[float], median: float) -> str:
    spread = f"({_short(min(values))} to {_short(max(values))})"
    return f"{_short(median):>9} {spread:<20}"


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _facts(figure: Figure) -> str:
    shown = {name: value for name, value in figure.facts.items() if name not in {"points", "checksum"}}
    return ", ".join(f"{name} {value:,}" for name, value in shown.items())
