"""Test that an amendment changes exactly what it says, from exactly its day on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, TypeAlias

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules.errors import UnknownNameError
from congress_rules.logic import Clause, Clauses, Days, DecisionTable, Row
from tests.properties.boxes import boxes_for_words, lies
from tests.properties.reference import PlainClause, PlainRow, PlainRule, PlainTable
from tests.properties.strategies import (
    DAYS,
    axes,
    cases,
    clauses_of,
    condition_of,
    plain_clauses,
    plain_tables,
    row_of,
    table_of,
)

BEFORE = DAYS[0] - timedelta(1)
DATES = (date.min, BEFORE, *DAYS, DAYS[2] + timedelta(1), date.max)
"""Every day on which something may begin or end, and days before, between and after."""

PlainNorm: TypeAlias = PlainRow | PlainClause


@attrs.frozen
class Amendment:
    """Norms added or replaced, and ids repealed, from a day on."""

    since: date
    new: tuple[PlainNorm, ...]
    repeal: tuple[str, ...]


class History:
    """The norms that stand on each day, each with its place in the order: what amendments say, read day by day."""

    def __init__(self, norms: Iterable[PlainNorm]) -> None:
        """Write down who stands on which day at first."""
        norms = list(norms)
        self.places = {norm.id: place for place, norm in enumerate(norms)}
        self.days = {
            day: {norm.id: (self.places[norm.id], norm) for norm in norms if stands(norm, day)} for day in DATES
        }

    def standing(self, since: date) -> list[str]:
        """List the ids that stand on some day from `since` on."""
        return sorted({name for day, norms in self.days.items() if day >= since for name in norms})

    def amend(self, amendment: Amendment) -> None:
        """From its day on, take out what is replaced or repealed, and put what is new in its place, or last."""
        standing = self.standing(amendment.since)
        for norm in amendment.new:
            if norm.id not in standing:
                self.places[norm.id] = max(self.places.values(), default=0) + 1
        for day, norms in self.days.items():
            if day >= amendment.since:
                for name in (*amendment.repeal, *(norm.id for norm in amendment.new)):
                    norms.pop(name, None)
                norms.update({each.id: (self.places[each.id], each) for each in amendment.new if stands(each, day)})

    def on(self, day: date) -> tuple[Any, ...]:
        """Give the norms of one day in their order, without their days."""
        ordered = sorted(self.days[day].values(), key=lambda pair: pair[0])
        return tuple(attrs.evolve(norm, since=None, until=None) for _, norm in ordered)


def stands(norm: PlainNorm, day: date) -> bool:
    """Tell whether a norm stands on a day."""
    return (norm.since or date.min) <= day <= (norm.until or date.max)


@st.composite
def spans(draw: st.DrawFn) -> dict[str, date | None]:
    """Draw the days from which and until which a norm applies."""
    since, until = (draw(st.none() | st.sampled_from(DAYS)) for _ in range(2))
    return {"since": since, "until": None if since and until and until < since else until}


@st.composite
def amendments(draw: st.DrawFn, history: History, pool: Sequence[PlainNorm]) -> Amendment:
    """Draw an amendment, with norms taken from a pool, and enter it in the history."""
    since = draw(st.sampled_from([date.min, BEFORE, *DAYS]))
    chosen = draw(st.lists(st.sampled_from(pool), max_size=3, unique_by=lambda norm: norm.id)) if pool else []
    ends = st.none() | st.sampled_from([day for day in DAYS if day >= since])
    standing = history.standing(since)
    repeal = draw(st.lists(st.sampled_from(standing), max_size=2, unique=True)) if standing else []
    made = Amendment(since, tuple(attrs.evolve(norm, since=None, until=draw(ends)) for norm in chosen), tuple(repeal))
    history.amend(made)
    return made


def dated(rule: PlainRule, norms: Sequence[Any], draw: Callable[[Any], Any]) -> dict[str, Any]:
    """Give what makes a rule of dated norms out of one without."""
    spread = tuple(attrs.evolve(norm, **draw(spans())) for norm in norms)
    domains = {**rule.domains, "day": Days()}
    return {"rows" if isinstance(rule, PlainTable) else "clauses": spread, "domains": domains, "day": "day"}


def short(rule: DecisionTable[Any] | Clauses, values: Mapping[str, object]) -> tuple[object, ...]:
    """Give status, value and the first ids of the norms that an outcome rests on."""
    outcome = rule.outcome_of(values)
    return outcome.status, outcome.value, sorted(name.partition("@")[0] for name in outcome.rows)


def expected(rule: PlainRule, values: Mapping[str, object]) -> tuple[object, ...]:
    """Give the same, by brute force."""
    status, value, rows, _ = rule.decide(values)
    return status, value, sorted(rows)


@given(st.data())
@settings(max_examples=250)
def test_tables_are_amended_day_by_day(data: st.DataObject) -> None:
    """On every day, a table amended once or several times decides as the table of the rows that stand on that day."""
    inputs = data.draw(axes(2))
    plain = data.draw(plain_tables(inputs, given=False))
    pool = data.draw(plain_tables(inputs, given=False)).rows
    plain = attrs.evolve(
        plain, **dated(plain, [attrs.evolve(row, since=None, until=None) for row in plain.rows], data.draw)
    )
    history, table = History(plain.rows), table_of(plain)
    for _ in range(data.draw(st.integers(1, 3))):
        made = data.draw(amendments(history, pool))
        rows: list[Row[Any]] = [row_of(row, plain) for row in made.new if isinstance(row, PlainRow)]
        table = table.amend(*rows, repeal=iter(made.repeal), since=made.since)
    values = data.draw(cases(attrs.evolve(plain, rows=(*plain.rows, *pool))))
    for day in DATES:
        that_day = attrs.evolve(plain, rows=history.on(day), day=None)
        assert expected(that_day, values) == short(table, values | {"day": day})


@given(st.data())
@settings(max_examples=150)
def test_clauses_are_amended_day_by_day(data: st.DataObject) -> None:
    """On every day, an amended set of clauses decides as the set of the clauses that stand on that day."""
    inputs = data.draw(axes(2))
    plain = attrs.evolve(data.draw(plain_clauses(inputs, given=False)), day=None)
    pool = data.draw(plain_clauses(inputs, given=False)).clauses
    plain = attrs.evolve(plain, **dated(plain, plain.clauses, data.draw))
    history, clauses = History(plain.clauses), clauses_of(plain)
    for _ in range(data.draw(st.integers(1, 3))):
        made = data.draw(amendments(history, pool))
        new = [
            Clause(id=each.id, when=condition_of(each.when, plain), until=each.until)
            for each in made.new
            if isinstance(each, PlainClause)
        ]
        clauses = clauses.amend(*new, repeal=made.repeal, since=made.since)
    values = data.draw(cases(attrs.evolve(plain, clauses=(*plain.clauses, *pool)), unknown=False))
    for day in DATES:
        that_day = attrs.evolve(plain, clauses=history.on(day), day=None)
        assert that_day.short(values) == short(clauses, values | {"day": day})[:2]


@given(st.data())
@settings(max_examples=150)
def test_an_amendment_leaves_the_days_before(data: st.DataObject) -> None:
    """The old table is what it was; the amended one differs from it on no day before the amendment."""
    inputs = data.draw(axes(2))
    plain = data.draw(plain_tables(inputs, given=False))
    plain = attrs.evolve(plain, **dated(plain, plain.rows, data.draw))
    made = data.draw(amendments(History(plain.rows), data.draw(plain_tables(inputs, given=False)).rows))
    table = table_of(plain)
    rows: list[Row[Any]] = [row_of(row, plain) for row in made.new if isinstance(row, PlainRow)]
    amended = table.amend(*rows, repeal=made.repeal, since=made.since)
    assert table == table_of(plain)
    with boxes_for_words():
        changes = table.diff(amended).changes
    for change in changes:
        box: Any = change.where
        spared = [each for each in DATES if each < made.since]
        assert not any("day" not in box or lies({"day": box["day"]}, {"day": each}) for each in spared)
    values = data.draw(cases(plain))
    for day in (each for each in DATES if each < made.since):
        assert table.outcome_of(values | {"day": day}) == amended.outcome_of(values | {"day": day})


@given(plain_tables(most=2, given=False), st.sampled_from(DAYS))
@settings(max_examples=50)
def test_only_what_stands_can_be_repealed(plain: PlainTable, since: date) -> None:
    """An id that does not stand is named, however the ids are given."""
    plain = attrs.evolve(plain, day="day", domains={**plain.domains, "day": Days()})
    with pytest.raises(UnknownNameError, match="nobody"):
        table_of(plain).amend(repeal=(name for name in ["nobody"]), since=since)
