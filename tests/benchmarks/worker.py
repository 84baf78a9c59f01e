"""Measure one candidate of one part in this process and print the sample as JSON: the other side of `processes`."""

import json
import sys
from importlib import import_module

import attrs

if __name__ == "__main__":
    part, candidate, size, runs = sys.argv[1:]
    sample = import_module(f"tests.benchmarks.{part}").measure(candidate, int(size), int(runs))
    print(json.dumps(attrs.asdict(sample)))
