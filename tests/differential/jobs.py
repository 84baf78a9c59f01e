"""Read rules and policies over made-up rows by the scalar reading and by frames, and count the rows that differ."""

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any, Final

import attrs
import polars as pl

from congress_rules import frames
from congress_rules.errors import FrameError
from congress_rules.logic import Clauses, Decider
from congress_rules.rulebooks import SHIPPED
from congress_rules.testing.framed import quantum
from tests.differential.drawing import Rows, drawn
from tests.differential.expecting import decided, masked
from tests.differential.kinds import KINDS
from tests.differential.policies import Framed, expected, policies_of, read, rows_for
from tests.frames.agreement import READINGS, adoptions, columns_of, policies

__all__ = ["Job", "compared", "jobs", "of_rule"]

Read = Callable[[Any], Any]
_MOST_CLAUSES: Final = 62
_MOST_ENTRIES: Final = 10**5
"""So many whole adoptions are read one by one; `whole_policy` reads the same policies over all rows asked for."""


@attrs.frozen
class Job:
    """A rule or policy over made-up rows: what the scalar reading says of them, and how frames read them."""

    name: str
    frame: pl.DataFrame
    expected: pl.DataFrame
    seconds: float
    read: Read


def compared(job: Job, kind: str, rows: int) -> tuple[int, float]:
    """Count the first rows that a kind of frame reads otherwise, and time how it reads them."""
    given, read = KINDS[kind].given(job.frame.head(rows)), KINDS[kind].read
    start = perf_counter()
    result = read(job.read(given))
    seconds = perf_counter() - start
    expected = job.expected.head(rows)
    found = result.sort("case").select(pl.col(name).cast(dtype) for name, dtype in expected.schema.items())
    differing = pl.any_horizontal(pl.col(name).ne_missing(pl.col(f"{name}_expected")) for name in expected.columns)
    return found.hstack(expected.rename(lambda name: f"{name}_expected")).select(differing.sum()).item(), seconds


def jobs(count: int, only: str) -> Iterator[Job]:
    """Give every rule and every policy of every shipped rulebook, then the Interim Measures in their readings."""
    seen: list[Any] = []
    for book in SHIPPED:
        for name, rule in book.rules.items():
            if only in f"{book.id} {name}" and (meaning := _meaning(rule)) not in seen:
                seen.append(meaning)
                yield from of_rule(f"{book.id} {name}", rule, count)
    for book in SHIPPED:
        for name, framed in policies_of(book):
            if only in (full := f"{book.id} policy {name}"):
                yield whole_policy(full, framed, count)
    entries: list[Any] = []
    for place, readings in enumerate(READINGS):
        for name, policy, scalar, columnar in policies(readings):
            full = f"interim-measures policy {name}, readings {place}"
            if only in full:
                entries = entries or list(adoptions(min(count, _MOST_ENTRIES)))
                yield of_policy(full, policy, scalar, columnar, entries)


def _meaning(rule: Decider[Any, Any]) -> Any:
    """Give all that the reading of a rule follows from, so that what several rulebooks share is read once."""
    axes = [(each.input.key, each.input.domain, each.parts, each.masks) for each in rule.grid.axes]
    return rule.id, axes, getattr(rule, "hit", None), [(each.id, getattr(each, "value", None)) for each in rule.every]


def whole_policy(name: str, policy: Framed, count: int) -> Job:
    """Read drawn rows by a policy: through its taxonomy, on its day, times its quantity."""
    rows = rows_for(policy, count)
    return timed(name, rows, expected, policy, lambda given: read(policy, given, rows.columns))


def of_policy(name: str, policy: Any, scalar: Any, columnar: Any, entries: list[Any]) -> Job:
    """Read adoptions by a policy."""
    start = perf_counter()
    said = [scalar(policy, entry) for entry in entries]
    seconds = perf_counter() - start
    names = ["verdict", "status", "failing", "unknown"] if columnar.__name__ == "read_admissions" else None
    if names:
        bits = {clause.id: 1 << bit for bit, clause in enumerate(policy.conditions.clauses)}
        said = [(v, s, sum(bits[each] for each in f), sum(bits[each] for each in u)) for v, s, f, u in said]
    expected = pl.DataFrame(
        said, schema=names or [policy.measure.id, "row", "status"], orient="row", infer_schema_length=None
    )
    read = frames.admit if names else frames.score
    frame = pl.DataFrame(columns_of(entries)).with_row_index("case")
    return Job(
        name, frame.with_columns(pl.col("case").cast(pl.Int64)), expected, seconds, lambda given: read(policy, given)
    )


def of_rule(name: str, rule: Decider[Any, Any], count: int) -> Iterator[Job]:
    """Read drawn rows by a rule, and by its clauses where it is a set of them."""
    rows = drawn(rule, count)
    try:
        frames.decide(rule, rows.frame.head(0), columns=rows.columns, quantum=quantum(rule))
    except FrameError as error:
        print(f"{name}: not for columns ({error.faults[0]})", flush=True)
        return
    yield timed(
        name, rows, decided, rule, lambda given: frames.decide(rule, given, columns=rows.columns, quantum=quantum(rule))
    )
    if isinstance(rule, Clauses) and len(rule.clauses) <= _MOST_CLAUSES:
        yield timed(f"{name}, masks", rows, masked, rule, lambda given: frames.admit(rule, given, columns=rows.columns))


def timed(name: str, rows: Rows, expecting: Any, rule: Any, read: Read) -> Job:
    """Say what the scalar reading says, and how long that takes."""
    start = perf_counter()
    expected = expecting(rule, rows)
    return Job(name, rows.frame, expected, perf_counter() - start, read)
