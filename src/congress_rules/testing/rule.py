"""Draw rules: fields, tests, conditions, rows and clauses, and the tables and sets of clauses that they make.

The inputs of a drawn rule are fields `a`, `b`, `deep.c`, …, so that a case for it is any object with such attributes.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from hypothesis import strategies as st

from congress_rules.logic import (
    ALWAYS,
    ANY,
    COLLECT,
    EVERY,
    FIRST,
    MAXIMUM,
    MINIMUM,
    PRIORITY,
    SUM,
    UNIQUE,
    UNREGULATED,
    Clause,
    Clauses,
    Collect,
    Condition,
    Days,
    DecisionTable,
    Domain,
    Field,
    Fold,
    HitPolicy,
    Input,
    Norm,
    Row,
    Test,
    all_of,
    any_of,
    unless,
)
from congress_rules.testing.arguments import sizes, strategy
from congress_rules.testing.domain import cells, domains, numbers, values_of
from congress_rules.testing.sharing import shared
from congress_rules.testing.statute import bases, days, ids, texts

__all__ = [
    "clause_sets",
    "clauses",
    "collects",
    "conditions",
    "decision_tables",
    "fields",
    "folds",
    "hit_policies",
    "input_tests",
    "inputs",
    "norms",
    "rows",
    "rules",
]

KEYS: Final = ("a", "b", "deep.c", "deep.d")


@shared
def fields(
    some_domains: st.SearchStrategy[Domain] | None = None, *, paths: st.SearchStrategy[tuple[str, ...]] | None = None
) -> st.SearchStrategy[Field[Any]]:
    """Draw fields of a case, by their paths, each with a domain."""
    path = st.sampled_from(KEYS).map(lambda key: tuple(key.split(".")))
    return st.builds(
        Field[Any], strategy("paths", paths, path), texts(), strategy("some_domains", some_domains, domains())
    )


@shared
def inputs(
    some_domains: st.SearchStrategy[Domain] | None = None, *, min_size: int = 1, max_size: int = 3
) -> st.SearchStrategy[tuple[Field[Any], ...]]:
    """Draw the inputs of a rule: fields, each with a key of its own."""
    sizes(min_size, min(max_size, len(KEYS)))
    drawn = fields(some_domains)
    return st.lists(drawn, min_size=min_size, max_size=max_size, unique_by=lambda each: each.key).map(tuple)


@shared
def input_tests(of: st.SearchStrategy[Input] | None = None) -> st.SearchStrategy[Test]:
    """Draw tests of inputs. (Not `tests`: pytest would take the name for a test of its own.)."""
    tested = strategy("of", of, fields())
    return tested.flatmap(lambda each: st.builds(Test, st.just(each), cells(each.domain)))


@shared
def conditions(
    some_tests: st.SearchStrategy[Test] | None = None, *, max_leaves: int = 4
) -> st.SearchStrategy[Condition]:
    """Draw conditions: all of, any of, unless, over tests; over the tests of one set of inputs where none are given."""
    sizes(1, max_leaves)
    if some_tests is None:
        return inputs().flatmap(lambda known: _joined(_tests_of(known), max_leaves))
    return _joined(strategy("some_tests", some_tests, some_tests), max_leaves)


def _joined(leaves: st.SearchStrategy[Test], max_leaves: int) -> st.SearchStrategy[Condition]:
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3).map(lambda parts: all_of(*parts)),
            st.lists(inner, max_size=3).map(lambda parts: any_of(*parts)),
            st.builds(unless, inner, inner),
        ),
        max_leaves=max_leaves,
    )


def _tests_of(known: Sequence[Input]) -> st.SearchStrategy[Test]:
    return input_tests(st.sampled_from(known))


# Hit policies


def folds() -> st.SearchStrategy[Fold]:
    """Draw the ways to make one value of several numbers."""
    return st.sampled_from([SUM, MINIMUM, MAXIMUM, EVERY])


def collects() -> st.SearchStrategy[Collect]:
    """Draw the hit policies by which all rows that apply count."""
    return st.builds(COLLECT, folds())


@shared
def hit_policies() -> st.SearchStrategy[HitPolicy]:
    """Draw hit policies of every kind."""
    single: st.SearchStrategy[HitPolicy] = st.sampled_from([UNIQUE, ANY, FIRST, PRIORITY])
    return st.one_of(single, collects())


# Norms


def _common(
    names: st.SearchStrategy[str] | None, dates: st.SearchStrategy[date | None] | None
) -> st.SearchStrategy[dict[str, Any]]:
    day = strategy("dates", dates, st.none() | days())
    parts = {"id": strategy("names", names, ids()), "name": st.none() | texts(), "basis": bases()}
    return st.tuples(day, day, st.fixed_dictionaries(parts)).map(_dated)


def _dated(drawn: tuple[date | None, date | None, dict[str, Any]]) -> dict[str, Any]:
    since, until, parts = drawn
    since, until = (since, until) if since is None or until is None else (min(since, until), max(since, until))
    return {**parts, "since": since, "until": until}


@shared
def norms(
    *, names: st.SearchStrategy[str] | None = None, dates: st.SearchStrategy[date | None] | None = None
) -> st.SearchStrategy[Norm]:
    """Draw what rows and clauses have in common; `dates` are the days from and until which they apply, or None."""
    return _common(names, dates).map(lambda parts: Norm(**parts))


@shared
def rows(
    some_tests: st.SearchStrategy[Test] | None = None,
    values: st.SearchStrategy[Any] | None = None,
    *,
    names: st.SearchStrategy[str] | None = None,
    dates: st.SearchStrategy[date | None] | None = None,
    max_size: int = 3,
) -> st.SearchStrategy[Row[Any]]:
    """Draw rows of up to `max_size` tests; their values are numbers unless others are given."""
    sizes(0, max_size)
    drawn = strategy("some_tests", some_tests, input_tests())
    tests = st.lists(drawn, max_size=max_size, unique_by=lambda each: each.input.key)
    said = strategy("values", values, VALUES)
    parts = st.tuples(_common(names, dates), tests, said, st.none() | st.integers(0, 2))
    return parts.map(lambda each: Row(when=each[1], value=each[2], priority=each[3], **each[0]))


VALUES: Final[st.SearchStrategy[Any]] = st.one_of(numbers(0, 3), numbers(), st.just(UNREGULATED))


@shared
def clauses(
    some_conditions: st.SearchStrategy[Condition] | None = None,
    *,
    names: st.SearchStrategy[str] | None = None,
    dates: st.SearchStrategy[date | None] | None = None,
) -> st.SearchStrategy[Clause]:
    """Draw clauses."""
    drawn = strategy("some_conditions", some_conditions, conditions())
    return st.tuples(_common(names, dates), drawn).map(lambda both: Clause(when=both[1], **both[0]))


# Rules


@st.composite
def _frame(draw: st.DrawFn, known: Sequence[Input]) -> dict[str, Any]:
    """Draw the parts that tables and sets of clauses share: the governing day, if there is one, and what is given."""
    day = next((each for each in known if isinstance(each.domain, Days)), None)
    given = draw(_joined(_tests_of(known), 2)) if known and draw(st.integers(0, 7)) == 0 else ALWAYS
    return {"id": draw(ids()), "name": draw(texts()), "given": given, "day": day}


def _dates(frame: Mapping[str, Any]) -> st.SearchStrategy[date | None]:
    """Draw the days on which norms of a rule may begin and end: those of its governing day."""
    return st.none() if frame["day"] is None else st.none() | values_of(frame["day"].domain)


@st.composite
def _tables(
    draw: st.DrawFn,
    of: st.SearchStrategy[tuple[Input, ...]],
    values: st.SearchStrategy[Any],
    hits: st.SearchStrategy[HitPolicy],
    sizes_: tuple[int, int],
) -> DecisionTable[Any]:
    known = draw(of)
    frame = draw(_frame(known))
    drawn = rows(_tests_of(known) if known else None, values, dates=_dates(frame), max_size=3 if known else 0)
    listed = draw(st.lists(drawn, min_size=sizes_[0], max_size=sizes_[1], unique_by=lambda row: row.id))
    last = rows(
        values=values,
        names=ids().filter(lambda name: name not in {row.id for row in listed}),
        dates=st.none(),
        max_size=0,
    )
    return DecisionTable(rows=listed, hit=draw(hits), otherwise=draw(st.none() | last), **frame)


def decision_tables(
    of: st.SearchStrategy[tuple[Input, ...]] | None = None,
    values: st.SearchStrategy[Any] | None = None,
    hits: st.SearchStrategy[HitPolicy] | None = None,
    *,
    min_size: int = 0,
    max_size: int = 4,
) -> st.SearchStrategy[DecisionTable[Any]]:
    """Draw tables of `min_size` to `max_size` rows over some inputs, with gaps and overlaps as chance has it."""
    sizes(min_size, max_size)
    return _tables(
        strategy("of", of, inputs()),
        strategy("values", values, VALUES),
        strategy("hits", hits, hit_policies()),
        (min_size, max_size),
    )


@st.composite
def _clause_sets(draw: st.DrawFn, of: st.SearchStrategy[tuple[Input, ...]], sizes_: tuple[int, int]) -> Clauses:
    known = draw(of)
    frame = draw(_frame(known))
    tested = _joined(_tests_of(known), 3) if known else st.just(ALWAYS)
    drawn = clauses(tested, dates=_dates(frame))
    listed = draw(st.lists(drawn, min_size=sizes_[0], max_size=sizes_[1], unique_by=lambda clause: clause.id))
    return Clauses(clauses=listed, **frame)


def clause_sets(
    of: st.SearchStrategy[tuple[Input, ...]] | None = None, *, min_size: int = 0, max_size: int = 4
) -> st.SearchStrategy[Clauses]:
    """Draw sets of `min_size` to `max_size` clauses over some inputs."""
    sizes(min_size, max_size)
    return _clause_sets(strategy("of", of, inputs()), (min_size, max_size))


def rules(of: st.SearchStrategy[tuple[Input, ...]] | None = None) -> st.SearchStrategy[DecisionTable[Any] | Clauses]:
    """Draw tables and sets of clauses."""
    return st.one_of(decision_tables(of), clause_sets(of))
