"""Give zen-engine the rows of article 9 as one of its decision tables, and let it rate the same entries.

It gets the four inputs of every entry as ready dicts, and answers with the points and the row.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

import zen

from congress_rules.publicity import Adoption
from tests.benchmarks.agreement import Job, measured
from tests.benchmarks.by_hand import Kind, Written
from tests.benchmarks.samples import Sample

__all__ = ["measure"]

_FIELDS: Final = ("level", "kind", "genre", "mode")
_A_CALL: Final = 10_000
_BROADCAST: Final = ("radio", "television")
_ROWS: Final = (
    ("bulletin-alone", 2, ((), ("bulletin",), (), ("alone",))),
    ("bulletin-composite", 1, ((), ("bulletin",), (), ("composite",))),
    *(
        (f"{outlets}-{level}-{genre.removeprefix('general_')}", points, ((level,), kinds, (genre,), ()))
        for level, press, rates in (
            ("national", ("party_paper", "congress_periodical"), (10, 12)),
            ("provincial", ("party_paper", "congress_periodical"), (8, 10)),
            ("city", ("party_paper", "newspaper", "congress_periodical", "internal_periodical"), (6, 8)),
        )
        for genre, points in zip(("general_news", "feature"), rates, strict=True)
        for outlets, kinds in (("press", press), ("broadcast", _BROADCAST))
    ),
    ("unlisted", 0, ((), (), (), ())),
)
"""The row, its points, and what it accepts of each field; nothing means anything."""


def _table(**loop: str) -> dict[str, Any]:
    rules = [
        {
            "_id": row,
            **{name: ", ".join(map(json.dumps, accepted)) for name, accepted in zip(_FIELDS, tests, strict=True)},
            "points": str(points),
            "row": json.dumps(row),
        }
        for row, points, tests in _ROWS
    ]
    return {
        "hitPolicy": "first",
        "inputs": [{"id": name, "name": name, "field": name} for name in _FIELDS],
        "outputs": [{"id": name, "name": name, "field": name} for name in ("points", "row")],
        "rules": rules,
        "passThrough": False,
        **loop,
    }


def _decision(**loop: str) -> zen.ZenDecision:
    names = ("input", "decisionTable", "output")
    nodes = [{"id": name, "type": f"{name}Node", "name": name, "position": {"x": 0, "y": 0}} for name in names]
    nodes[1]["content"] = _table(**loop)
    edges = [{"id": f"{one}-{two}", "type": "edge", "sourceId": one, "targetId": two} for one, two in pairwise(names)]
    return zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))


def _dicts(entries: Sequence[Adoption]) -> tuple[Sequence[Adoption], list[dict[str, str | None]]]:
    read = [(each.outlet.level, each.outlet.kind, each.genre, each.mode) for each in entries]
    return entries, [dict(zip(_FIELDS, values, strict=True)) for values in read]


def _lines(result: tuple[Sequence[Adoption], list[dict[str, Any]]]) -> Iterator[Written]:
    for entry, rated in zip(*result, strict=True):
        yield entry.id, entry.account, rated["row"], rated["points"]


def measure(candidate: str, size: int, runs: int) -> Sample:
    """Measure a call for each entry, or a table in loop mode over many entries a call."""
    decision = _decision()
    looping = _decision(executionMode="loop", inputField="items", outputPath="rated")

    def one_by_one(given: Any) -> Any:
        return given[0], [decision.evaluate(each)["result"] for each in given[1]]

    def loop(given: Any) -> Any:
        rated = []
        for start in range(0, len(given[1]), _A_CALL):
            rated += looping.evaluate({"items": given[1][start : start + _A_CALL]})["result"]["rated"]
        return given[0], rated

    run = {"evaluate": one_by_one, "loop": loop}[candidate]
    return measured(Job(Kind.PLAIN, run, lines=_lines, prepare=_dicts), size, runs)
