"""Count the rows that a kind of frame reads otherwise than the scalar reading, and time both."""

import argparse
import sys
from time import perf_counter

from tests.differential.jobs import compared, jobs
from tests.differential.kinds import KINDS


def main() -> None:
    """Print a table of mismatches and times; fail if there is a mismatch."""
    parser = argparse.ArgumentParser(prog="python -m tests.differential", description=main.__doc__)
    parser.add_argument("--rows", type=int, default=10**6, help="rows of each rule and policy (default: %(default)s)")
    parser.add_argument(
        "--spark", type=int, default=10**5, help="rows of them for Spark, 0: none (default: %(default)s)"
    )
    parser.add_argument("--only", default="", metavar="TEXT", help="rules and policies whose name contains a text")
    chosen = parser.parse_args()
    start, mismatches, count = perf_counter(), 0, 0
    for job in jobs(chosen.rows, chosen.only):
        counts = {name: chosen.spark if name == "spark" else chosen.rows for name in KINDS}
        found = {name: compared(job, name, rows) for name, rows in counts.items() if rows}
        said = ", ".join(f"{name} {differing} in {seconds:.2f} s" for name, (differing, seconds) in found.items())
        print(f"{job.name}: scalar in {job.seconds:.2f} s; mismatches: {said}", flush=True)
        mismatches += sum(differing for differing, _ in found.values())
        count += 1
    print(f"{count} rules and policies, {mismatches} mismatches, {perf_counter() - start:.0f} s")
    sys.exit(mismatches > 0)


if __name__ == "__main__":
    main()
