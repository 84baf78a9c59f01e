"""Hold the reading of frames against the scalar one, row by row, on made-up adoptions.

`python -m tests.frames.agreement 100000` counts the rows of each policy, in its default and in other readings, that
the two read differently, and times both.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from time import perf_counter
from typing import Any, Final

import attrs
import narwhals.stable.v2 as nw
import polars as pl

from congress_rules import frames
from congress_rules.law import Period
from congress_rules.logic import FOREIGN, Status
from congress_rules.policies import EligibilityPolicy, Line, ScoringPolicy, SetAside
from congress_rules.publicity import Adoption, Ledger, Outlet, Unit, WrittenInstruction
from congress_rules.rulebooks import INTERIM_MEASURES, InterimMeasures
from tests.properties.publicity_strategies import FOREIGN as STRANGE
from tests.properties.publicity_strategies import GENRES, KINDS, LEVELS, MODES, OUTLET_KINDS

YEAR: Final = Period.year(2024)
EDGES: Final = (date(2023, 12, 31), date(2024, 3, 31), date(2024, 12, 31))
READINGS: Final[Sequence[Mapping[str, str]]] = (
    {},
    {"d2-9-2-unlisted": "like-its-level", "d2-9-1-instructed": "any-piece", "d2-4-enforcement": "both"},
    {
        "d2-9-2-city": "as-named",
        "d2-9-2-unlisted": "like-its-level",
        "d2-9-1-leaders": "district-and-above",
        "d2-9-1-issues": "once",
        "d2-4-enforcement": "institutions-only",
    },
)
_UNITS: Final = [Unit(id=f"unit-{number}") for number in range(8)]
_OUTLETS: Final = [Outlet(id=f"outlet-{number}") for number in range(8)]
LISTED: Final = Ledger(
    units=_UNITS,
    outlets=_OUTLETS,
    adoptions=[Adoption(id="e-0", unit=_UNITS[0], outlet=_OUTLETS[0], adopted_on=date(2024, 5, day)) for day in (1, 2)],
)
"""Units and outlets that are listed, and an id that is used twice."""


def adoptions(count: int, seed: int = 2024) -> Iterator[Adoption]:
    """Make up adoptions: members, values on and beside every boundary, unknown and foreign ones."""
    chance = Random(seed)  # noqa: S311 - made-up records are no secret

    def drawn(known: Sequence[Any], *more: Any) -> Any:
        return chance.choice(more) if more and chance.random() < 0.15 else chance.choice(known)

    for number in range(count):
        bulletin = chance.random() < 0.3
        noted = drawn((0, 0, 1, 2, 5), None)
        yield Adoption(
            id=f"e-{number}",
            unit=Unit(
                id=f"unit-{chance.randrange(9)}",
                kind=drawn(KINDS, None, *STRANGE),
                enforcement=drawn((True, False), None),
            ),
            outlet=Outlet(
                id=f"outlet-{chance.randrange(9)}",
                level="district" if bulletin else drawn(LEVELS, None, *STRANGE),
                kind="bulletin" if bulletin else drawn(OUTLET_KINDS, None, *STRANGE),
            ),
            adopted_on=chance.choice(EDGES) + timedelta(days=chance.choice((-1, 0, 1, 2, 100))),
            genre=drawn(GENRES, None, *STRANGE),
            mode=drawn(MODES, None, *STRANGE),
            verified=drawn((True, True, False), None),
            story=drawn(("s", "t"), None),
            characters=drawn((0, 199, 200, 201, 5000), None),
            instructions=None if noted is None else (WrittenInstruction(level="district"),) * noted,
        )


def columns_of(entries: Sequence[Adoption]) -> dict[str, list[Any]]:
    """Write adoptions into columns."""
    return {
        "id": [each.id for each in entries],
        "adopted_on": [each.adopted_on for each in entries],
        "unit_id": [each.unit.id for each in entries],
        "unit_kind": [each.unit.kind for each in entries],
        "unit_enforcement": [each.unit.enforcement for each in entries],
        "outlet_id": [each.outlet.id for each in entries],
        "outlet_level": [each.outlet.level for each in entries],
        "outlet_kind": [each.outlet.kind for each in entries],
        "genre": [each.genre for each in entries],
        "mode": [each.mode for each in entries],
        "verified": [each.verified for each in entries],
        "story": [each.story for each in entries],
        "characters": [each.characters for each in entries],
        "instructions_count": [None if each.instructions is None else len(each.instructions) for each in entries],
    }


def book_in(readings: Mapping[str, str]) -> InterimMeasures:
    """Give the measures in these readings, with two papers that are named."""
    papers = ("outlet-1", "outlet-2")
    book = attrs.evolve(INTERIM_MEASURES, scoring=attrs.evolve(INTERIM_MEASURES.scoring, named_papers=papers))
    for name, choice in readings.items():
        book = book.read(name, choice)
    return book


Result = tuple[Any, ...]


def scored(policy: ScoringPolicy[Any], entry: Any) -> Result:
    """Give points, row and status of one entry, from the line of the scalar reading or the reason why there is none."""
    found = policy.line(entry)
    if isinstance(found, Line):
        return found.amount, one([each.id for each in found.rate.rules]), "decided"
    decided = policy.decide(entry)
    if found is None:
        return 0, one(decided.rows) if decided.decided else None, "decided"
    return None, one(decided.rows), str(status_of(found))


def one(rows: Sequence[str]) -> str | None:
    """Give the only id."""
    return rows[0] if len(rows) == 1 else None


def status_of(found: SetAside[Any]) -> Status:
    """Give the status of what is set aside: of the rate, or else of the quantity."""
    if found.decision is not None:
        return found.decision.status
    return Status.UNKNOWN if "unknown" in found.reasons[0].en else Status.OUT_OF_DOMAIN


def admitted(policy: EligibilityPolicy[Any], entry: Any) -> Result:
    """Give verdict, status, and the ids of the clauses that fail and of those that are open, for one entry."""
    values = policy.read(entry, {})
    decided = policy.decide(entry)
    if decided.status is Status.OUT_OF_DOMAIN:
        return None, str(decided.status), (), ()
    known = {key: None if value is FOREIGN else value for key, value in values.items()}
    truths = [condition.holds(known) for condition in policy.conditions.conditions]
    names = [clause.id for clause in policy.conditions.clauses]
    failing, open_ = (tuple(n for n, t in zip(names, truths, strict=True) if t is wanted) for wanted in (False, None))
    return decided.outcome.value, str(decided.status), failing, open_


def read_scores(policy: ScoringPolicy[Any], frame: Any) -> list[Result]:
    """Give the same of every row of a frame that has been scored."""
    names = [policy.measure.id, "row", "status"]
    return list(rows_of(frames.score(policy, frame), names))


def read_admissions(policy: EligibilityPolicy[Any], frame: Any) -> list[Result]:
    """Give the same of every row of a frame whose rows have been admitted or not."""
    rows = rows_of(frames.admit(policy, frame), ["verdict", "status", "failing", "unknown"])
    return [
        (verdict, status, frames.ids(policy, failing), policy.ids(unknown))
        for verdict, status, failing, unknown in rows
    ]


def rows_of(frame: Any, names: Sequence[str]) -> Iterator[Result]:
    """Give some columns of a frame of any kind, row by row, with None for null."""
    read: Any = nw.from_native(frame)
    read = read.collect() if isinstance(read, nw.LazyFrame) else read
    listed = []
    for name in names:
        values, nulls = read.get_column(name).to_list(), read.get_column(name).is_null().to_list()
        listed.append([None if null else value for value, null in zip(values, nulls, strict=True)])
    return zip(*listed, strict=True)


def policies(
    readings: Mapping[str, str],
) -> Iterator[tuple[str, Any, Callable[..., Result], Callable[..., list[Result]]]]:
    """Give each policy of the measures with the two ways to read it."""
    book = book_in(readings)
    yield "scoring", book.scoring, scored, read_scores
    yield "instructions", book.instructions, scored, read_scores
    yield "admission", book.admission.within(LISTED, YEAR), admitted, read_admissions


def main(count: int) -> None:
    """Print the differences and the times."""
    entries = list(adoptions(count))
    frame = pl.DataFrame(columns_of(entries))
    for readings in READINGS:
        for name, policy, scalar, columnar in policies(readings):
            start = perf_counter()
            expected = [scalar(policy, entry) for entry in entries]
            middle = perf_counter()
            actual = columnar(policy, frame)
            end = perf_counter()
            differing = sum(one != other for one, other in zip(expected, actual, strict=True))
            print(  # noqa: T201 - its table
                f"{name:13} {len(readings)} readings changed: {differing} of {count} rows differ;"
                f" {len(set(expected))} results; scalar {middle - start:.2f} s, frame {end - middle:.2f} s"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]))
