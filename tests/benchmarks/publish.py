"""Put a run into the documentation: its JSON, its tables, and a plot of how time grows with the rows."""

import argparse
import json
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
    parser.add_argument(
        "runs",
        type=Path,
        nargs="*",
        default=[_RUN],
        help=f"the JSON of runs; of a part the last counts (default: {_RUN})",
    )
    runs = [json.loads(each.read_text(encoding="utf-8")) for each in parser.parse_args().runs]
    parts = {name: {**part, "machine": run["machine"]} for run in runs for name, part in run["parts"].items()}
    _FOLDER.mkdir(exist_ok=True)
    _write("run.json", json.dumps({"parts": parts}, indent=1, ensure_ascii=False) + "\n")
    _write("tables.md", "\n".join(_tables(parts)))
    if "columns" in parts:
        _write("growth.md", "\n".join(_growth(parts["columns"]["figures"])))
        _plot(parts["columns"]["figures"])


def _write(name: str, text: str) -> None:
    (_FOLDER / name).write_text(text, encoding="utf-8")


def _tables(parts: Mapping[str, Any]) -> Iterator[str]:
    """Word the ratios of each part with their targets, and the machine."""
    for part in parts.values():
        yield f"**{part['title']}**\n\n{_HEAD}"
        for ratio in part["ratios"]:
            numbers = " | ".join(map(_short, (ratio["median"], min(ratio["values"]), max(ratio["values"]))))
            unit = "" if ratio["unit"] == "×" else f" ({ratio['unit']})"
            met = {None: "", True: ", met", False: ", **missed**"}[ratio["met"]]
            yield f"| {ratio['name']}{unit} | {numbers} | {ratio['target'] or ''}{met} |"
        yield "\nOn " + ", ".join(f"{name} {value}" for name, value in part["machine"].items()) + ".\n"


def _growth(figures: list[Mapping[str, Any]]) -> Iterator[str]:
    """Word, for each number of rows and each form, the nanoseconds a row and the memory of the process."""
    heads = [f"{told}: {fact}" for told in _FORMS.values() for fact in ("ns a row", "MiB")]
    yield f"| rows | {' | '.join(heads)} |\n|--:|{'--:|' * len(heads)}"
    for size in sorted({each["size"] for each in figures}):
        seen = [_of(figures, "score", form, size) for form in _FORMS]
        told = [(_short(each["median"] * 1e3), str(each["facts"]["peak_mib"])) if each else ("", "") for each in seen]
        yield f"| {size:,} | {' | '.join(fact for pair in told for fact in pair)} |"
    yield ""


def _of(figures: list[Mapping[str, Any]], way: str, form: str, size: int) -> Mapping[str, Any] | None:
    return next((each for each in figures if each["name"] == f"{way}, {form}: {size:,}"), None)


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
