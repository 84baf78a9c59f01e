"""Run the benchmarks, print the tables and write the figures as JSON."""

import argparse
import json
import time
from pathlib import Path

from tests.benchmarks.figures import Figure, Ratio
from tests.benchmarks.plan import parts
from tests.benchmarks.report import machine, table

_DEFAULT = Path(".bench") / "latest.json"


def main() -> None:
    """Measure part by part."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=main.__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer entries and rounds: half a minute, and rougher")
    parser.add_argument("--only", metavar="PART", nargs="+", help="the parts that are measured, by their ids")
    parser.add_argument("--output", type=Path, default=_DEFAULT, help="the JSON file (default: %(default)s)")
    chosen = parser.parse_args()
    start, facts = time.perf_counter(), machine()
    print(", ".join(f"{name} {value}" for name, value in facts.items()))
    measured = {}
    for part in parts(quick=chosen.quick):
        if chosen.only is None or part.id in chosen.only:
            figures, ratios = part.measure()
            found = {"figures": [*map(Figure.to_dict, figures)], "ratios": [*map(Ratio.to_dict, ratios)]}
            measured[part.id] = {"title": part.title, **found}
            print(f"\n{table(part.title, figures, ratios)}", flush=True)
    facts["load_after"] = machine()["load"]
    seconds = round(time.perf_counter() - start, 1)
    chosen.output.parent.mkdir(parents=True, exist_ok=True)
    written = {"machine": facts, "quick": chosen.quick, "seconds": seconds, "parts": measured}
    chosen.output.write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"\n{seconds} s, load {facts['load_after']}; written to {chosen.output}")


if __name__ == "__main__":
    main()
