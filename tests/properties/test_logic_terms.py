"""Test that derived terms are computed right, and that a rule with its parameters filled in decides as before."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import prod
from types import SimpleNamespace
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules.law import CIVIL_CODE_COUNTING, LeapDay
from congress_rules.logic import (
    Days,
    DecisionTable,
    Field,
    Integers,
    Maximum,
    Minimum,
    Numbers,
    Parameter,
    Product,
    Row,
    Status,
    Steps,
    Sum,
    Term,
    Test,
    YearsSince,
)
from congress_rules.texts import Text
from tests.properties.reference import OPS
from tests.properties.strategies import FOREIGN, POLICIES

NAME = Text("项", "term")
BORN = Field[date](("born",), NAME, Days())
PEOPLE = Field[int](("people",), NAME, Integers(0))
AMOUNT = Field[Any](("amount",), NAME, Numbers())
ON = Parameter[date]("on", Days(), NAME)
QUOTA = Parameter[int]("quota", Integers(), NAME)

FIELDS: Mapping[str, st.SearchStrategy[Any]] = {
    "born": st.sampled_from([date(2006, 2, 28), date(2004, 2, 29), date(2006, 3, 1), date(2007, 12, 31), date.max]),
    "people": st.integers(0, 12),
    "amount": st.one_of(st.integers(-12, 12).map(lambda sixths: Fraction(sixths, 6)), st.just(Decimal("0.5"))),
}
PARAMETERS: Mapping[str, st.SearchStrategy[Any]] = {
    "on": st.sampled_from([date(2024, 2, 28), date(2024, 2, 29), date(2022, 2, 28), date(2022, 3, 1), date.min]),
    "quota": st.integers(-3, 6),
}
CONSTANTS = st.sampled_from([0, 1, -1, 2, -3, 5, Fraction(1, 2), Fraction(-2, 3), Decimal("1.5")])


@attrs.frozen
class Plain:
    """A term by its kind, the terms that it is made of, and constants."""

    kind: str
    of: "tuple[Plain, ...]" = ()
    constants: tuple[Any, ...] = ()

    @property
    def whole(self) -> bool:
        """Tell whether it is always a whole number."""
        if self.kind in {"amount", "born", "on"}:
            return False
        ints = all(isinstance(each, int) for each in self.constants) and all(each.whole for each in self.of)
        return self.kind in {"steps", "years"} or ints

    @property
    def settles(self) -> bool:
        """Tell whether a test of it comes down to a test of one field, once parameters are known."""
        return self.kind == "years" or (len(self.of) < 2 and all(each.settles for each in self.of))

    def value(self, known: Mapping[str, Any]) -> Any:
        """Compute it, from fields and parameters; None when something is unknown."""
        if not self.of:
            return known.get(self.kind)
        below = [each.value(known) for each in self.of]
        if None in below:
            return None
        if self.kind == "years":
            return years(*below)
        if self.kind == "steps":
            size, start = map(Fraction, self.constants)
            return max(0, (Fraction(below[0]) - start) // size)
        return COMBINED[self.kind]([Fraction(each) for each in (*below, *self.constants)])

    def term(self) -> Term[Any]:
        """Make the library's term."""
        if not self.of:
            return PLAIN_TERMS[self.kind]
        below = [each.term() for each in self.of]
        if self.kind == "years":
            return YearsSince(below[0], below[1], CIVIL_CODE_COUNTING, str(self), NAME)
        if self.kind == "steps":
            size, start = self.constants
            return Steps(of=below[0], size=size, id=str(self), name=NAME, start=start)
        made: Term[Any] = KINDS[self.kind]((*below, *self.constants), str(self), NAME)
        return made


PLAIN_TERMS: Mapping[str, Term[Any]] = {"born": BORN, "people": PEOPLE, "amount": AMOUNT, "on": ON, "quota": QUOTA}
KINDS: Mapping[str, Any] = {"sum": Sum, "product": Product, "min": Minimum, "max": Maximum}
COMBINED: Mapping[str, Any] = {"sum": sum, "product": prod, "min": min, "max": max}
YEARS = Plain("years", (Plain("born"), Plain("on")))


def years(start: date, until: date) -> int:
    """Count completed years; who was born on 29 February completes one on the last day of February."""
    assert CIVIL_CODE_COUNTING.leap_day is LeapDay.FEBRUARY_28
    leap = until.year % 4 == 0 and (until.year % 100 != 0 or until.year % 400 == 0)
    birthday = (2, 28) if (start.month, start.day) == (2, 29) and not leap else (start.month, start.day)
    return until.year - start.year - ((until.month, until.day) < birthday)


def derived(below: st.SearchStrategy[Plain]) -> st.SearchStrategy[Plain]:
    """Draw a term made of others."""
    size = st.sampled_from([1, 3, Fraction(1, 2), Decimal("2.5")])
    steps = st.builds(lambda of, *constants: Plain("steps", (of,), constants), below, size, st.sampled_from([0, 4, -1]))
    several = st.lists(below, min_size=1, max_size=2).map(tuple)
    kinds = st.sampled_from(sorted(KINDS))
    return st.one_of(steps, st.builds(Plain, kinds, several, st.lists(CONSTANTS, max_size=2).map(tuple)))


TERMS = st.one_of(
    st.just(YEARS),
    st.recursive(st.sampled_from([Plain("people"), Plain("amount"), Plain("quota"), YEARS]), derived, max_leaves=3),
)


@attrs.frozen
class PlainTest:
    """A test of a term."""

    term: Plain
    op: str
    args: tuple[Any, ...]

    def holds(self, known: Mapping[str, Any]) -> bool:
        """Tell whether it holds where all is known."""
        return OPS[self.op](self.term.value(known), *self.args)

    def test(self) -> Test:
        """Make the library's test."""
        made: Test = getattr(self.term.term(), self.op)(*self.args)
        return made


@st.composite
def plain_tests(draw: st.DrawFn) -> PlainTest:
    """Draw a test whose limits lie near what the term can be."""
    term = draw(TERMS)
    low = 0 if term.kind in {"steps", "people"} else -4
    whole = st.sampled_from([16, 17, 18, 3000, -3000]) if term == YEARS else st.integers(low, 8)
    limits = whole if term.whole else st.one_of(whole, CONSTANTS)
    op = draw(st.sampled_from(sorted(OPS)))
    count = {"between": 2, "one_of": 2, "none_of": 2}.get(op, 1)
    return PlainTest(term, op, tuple(draw(limits) for _ in range(count)))


PLAIN_ROWS = st.lists(st.lists(plain_tests(), max_size=2), min_size=1, max_size=3)
CASES = st.fixed_dictionaries(dict(FIELDS))
HALF_KNOWN = st.fixed_dictionaries({key: st.none() | each for key, each in FIELDS.items()})
FILLED = st.fixed_dictionaries(dict(PARAMETERS))
HITS = st.sampled_from([each for name, each in POLICIES.items() if name != "COLLECT(EVERY)"])


def table_of(rows: list[list[PlainTest]], hit: Any) -> DecisionTable[int]:
    """Make a table whose rows say their numbers."""
    made = [Row(id=f"r{n}", when=tuple(test.test() for test in row), value=n) for n, row in enumerate(rows)]
    return DecisionTable(id="rule", name=NAME, rows=made, hit=hit)


def short(decision: Any) -> tuple[Status, object]:
    """Give the status and the value."""
    return decision.status, decision.outcome.value


@given(PLAIN_ROWS, CASES, FILLED, HITS)
@settings(max_examples=300)
def test_filled_in_is_as_computed(rows: Any, known: dict[str, Any], filled: dict[str, Any], hit: Any) -> None:
    """A rule of derived terms applies the rows that arithmetic says, before and after its parameters are filled in."""
    table = table_of(rows, hit)
    settled, case = table.at(**filled), SimpleNamespace(**known)
    expected = table.combine([all(test.holds(known | filled) for test in row) for row in rows])
    assert (expected.status, expected.value) == short(table.decide(case, **filled))
    assert (expected.status, expected.value) == short(settled.decide(case, **filled))
    if all(test.term.settles for row in rows for test in row):
        assert all(isinstance(each, Field) for each in settled.inputs)
        assert (expected.status, expected.value) == short(settled.decide(case))


@given(PLAIN_ROWS, HALF_KNOWN, FILLED, HITS)
@settings(max_examples=200)
def test_filled_in_knows_no_less(rows: Any, known: dict[str, Any], filled: dict[str, Any], hit: Any) -> None:
    """Filling parameters in never makes a decision unknown or another, though plain cuts may show what was unknown."""
    table, case = table_of(rows, hit), SimpleNamespace(**known)
    before, after = short(table.decide(case, **filled)), short(table.at(**filled).decide(case, **filled))
    assert before[0] is Status.UNKNOWN or before == after
    assert before[0] is Status.UNKNOWN or short(table.decide(case)) in {before, (Status.UNKNOWN, None)}


@st.composite
def half_foreign(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """Draw a case of which one value is foreign, with its key."""
    key = draw(st.sampled_from(sorted(FIELDS)))
    foreign = [each for each in FOREIGN if each not in PLAIN_TERMS[key].domain]
    return key, draw(HALF_KNOWN) | {key: draw(st.sampled_from(foreign))}


@given(PLAIN_ROWS, half_foreign(), FILLED, HITS)
@settings(max_examples=200)
def test_what_is_made_of_the_foreign_is_foreign(rows: Any, strange: Any, filled: dict[str, Any], hit: Any) -> None:
    """A rule that reads a foreign value, however deep in a term, says OUT_OF_DOMAIN; filled in, it says no worse."""
    key, known = strange
    table, case = table_of(rows, hit), SimpleNamespace(**known)
    settled = table.at(**filled)
    tested = any(key in str(test.term) for row in rows for test in row)
    assert tested == (table.decide(case, **filled).status is Status.OUT_OF_DOMAIN)
    tested = any(key in each.key for each in settled.inputs)
    assert tested == (settled.decide(case, **filled).status is Status.OUT_OF_DOMAIN)


@given(PLAIN_ROWS, CASES, FILLED)
@settings(max_examples=100)
def test_terms_without_a_preimage_keep_asking(rows: Any, known: dict[str, Any], filled: dict[str, Any]) -> None:
    """Whatever a filled-in rule still needs is a parameter of a term made of several, or nothing."""
    settled = table_of(rows, POLICIES["FIRST"]).at(**filled)
    decision = settled.decide(SimpleNamespace(**known))
    assert decision.status is not Status.UNKNOWN or any("quota" in key or "'on'" in key for key in decision.needs)
