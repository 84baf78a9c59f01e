"""Put a run into the documentation: its JSON, its tables, and a plot of how time grows with the rows."""

import argparse
import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import matplotlib as mpl
from matplotlib import pyplot as plt

__all__: list[str] = []

_RUN: Final = Path(".bench") / "latest.json"
_FOLDER: Final = Path("docs") / "measured"
_HEAD: Final = "| measured | ratio | least | most | target |\n|---|--:|--:|--:|---|"
_FORMS: Final = {"names": "Enum", "text": "text", "parquet": "text, from Parquet, streamed"}
_WAYS: Final = {"score": ("frames.score", "-"), "chain by hand": ("when chain by hand", "--")}


def main() -> None:
    """Write the files that the page on speed shows."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.publish", description=main.__doc__)
    parser.add_argument("run", type=Path, nargs="?", default=_RUN, help="the JSON of a run (default: %(default)s)")
    run = parser.parse_args().run
    _FOLDER.mkdir(exist_ok=True)
    shutil.copy(run, _FOLDER / "run.json")
    measured = json.loads(run.read_text(encoding="utf-8"))
    (_FOLDER / "tables.md").write_text("\n".join(_tables(measured)), encoding="utf-8")
    if "columns" in measured["parts"]:
        _plot(measured["parts"]["columns"]["figures"])


def _tables(run: Mapping[str, Any]) -> Iterator[str]:
    """Word the machine, and the ratios of each part with their targets."""
    yield ", ".join(f"{name} {value}" for name, value in run["machine"].items()) + ".\n"
    for part in run["parts"].values():
        yield f"**{part['title']}**\n\n{_HEAD}"
        for ratio in part["ratios"]:
            numbers = " | ".join(map(_short, (ratio["median"], min(ratio["values"]), max(ratio["values"]))))
            unit = "" if ratio["unit"] == "×" else f" ({ratio['unit']})"
            met = {None: "", True: ", met", False: ", **missed**"}[ratio["met"]]
            yield f"| {ratio['name']}{unit} | {numbers} | {ratio['target'] or ''}{met} |"
        yield ""


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


def _plot(figures: list[Mapping[str, Any]]) -> None:
    """Draw nanoseconds a row over rows, both by their logarithms."""
    mpl.rcParams["svg.hashsalt"] = "congress_rules"
    drawn, axes = plt.subplots(figsize=(8, 5))
    for colour, (form, told) in enumerate(_FORMS.items()):
        for way, (name, dashes) in _WAYS.items():
            points = [
                (each["size"], each["median"] * 1e3) for each in figures if each["name"].startswith(f"{way}, {form}")
            ]
            axes.plot(
                *zip(*sorted(points), strict=True), dashes, marker="o", color=f"C{colour}", label=f"{name}, {told}"
            )
    axes.set(xscale="log", yscale="log", xlabel="rows", ylabel="nanoseconds a row, with totals of 500 units")
    axes.grid(which="both", alpha=0.3)
    axes.legend()
    drawn.savefig(_FOLDER / "growth.svg", bbox_inches="tight", metadata={"Date": None})


if __name__ == "__main__":
    main()
