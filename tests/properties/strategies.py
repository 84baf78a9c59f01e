"""Draw small rules, written in the records of `reference`, the library's rules made of them, and cases for both."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from congress_rules.logic import (
    ANY,
    COLLECT,
    EVERY,
    FIRST,
    MAXIMUM,
    MINIMUM,
    PRIORITY,
    SUM,
    UNIQUE,
    Booleans,
    Clause,
    Clauses,
    Condition,
    Days,
    DecisionTable,
    Domain,
    Field,
    HitPolicy,
    Integers,
    Members,
    Names,
    Numbers,
    Row,
    Test,
    all_of,
    any_of,
    unless,
)
from congress_rules.testing.domain import STRANGE
from congress_rules.texts import Text
from tests.properties import reference
from tests.properties.reference import All, Literal, PlainClause, PlainClauses, PlainRow, PlainTable, Some, Tree, Unless

POLICIES: Final[Mapping[str, HitPolicy]] = {
    each.id: each
    for each in (UNIQUE, ANY, FIRST, PRIORITY, COLLECT(SUM), COLLECT(MINIMUM), COLLECT(MAXIMUM), COLLECT(EVERY))
}
KEYS: Final = ("a", "b", "deep.c", "deep.d")
DAY: Final = date(2024, 2, 29)
DAYS: Final = tuple(DAY + timedelta(days=each) for each in (0, 1, 30))

SAID: Final = (0, 1, 2, Decimal("0.5"), Fraction(1, 3))
"""What rows say."""

FOREIGN: Final = STRANGE
"""Values of many types, each foreign to most domains."""


@attrs.frozen
class Axis:
    """An input, and the values that tests of it may mention."""

    key: str
    domain: Domain
    pool: tuple[Any, ...]

    @property
    def literals(self) -> tuple[Literal, ...]:
        """List every test that can be made of the pool."""
        ordered = not isinstance(self.domain, Names | Booleans) and getattr(self.domain, "ordered", True)
        single = ["equals", "is_not", *(["at_least", "at_most", "more_than", "less_than"] if ordered else [])]
        pairs = [(one, other) for one in self.pool for other in self.pool if one != other]
        return (
            *(Literal(self.key, op, (value,)) for value in self.pool for op in single),
            *(Literal(self.key, op, pair) for pair in pairs for op in ("one_of", "none_of")),
            *(Literal(self.key, "between", pair) for pair in pairs if ordered),
            *(Literal(self.key, op, ()) for op in ("one_of", "none_of")),
        )


def _members(ids: str, *, ordered: bool) -> Members:
    return Members(tuple(ids), ordered=ordered)


@st.composite
def domains(draw: st.DrawFn) -> tuple[Domain, list[Any]]:
    """Draw a domain and values of it that tests may mention."""
    kind = draw(st.sampled_from([Members, Members, Booleans, Names, Integers, Integers, Days, Numbers, Numbers]))
    if kind is Members:
        ids = draw(st.sampled_from(["a", "ab", "ba", "abc", "cab", "abcd"]))
        return _members(ids, ordered=draw(st.booleans())), list(ids)
    if kind is Booleans:
        return Booleans(), [True, False]
    if kind is Names:
        return Names(), ["a", "b", "other"]
    low, high = draw(st.booleans()), draw(st.booleans())
    if kind is Integers:
        return Integers(-1 if low else None, 4 if high else None), [-1, 0, 1, 3, 4]
    if kind is Days:
        ends = (DAYS[0] if low else date.min, DAYS[2] if high else date.max)
        return Days(*ends), [*DAYS, *({ends[0], ends[1]} - {*DAYS})]
    values = [0, Decimal("0.5"), Fraction(1, 3), Fraction(1, 2), Decimal("2.50"), 3]
    return Numbers(Decimal("0.0") if low else None, Fraction(3) if high else None), values


@st.composite
def axes(
    draw: st.DrawFn, most: int = 4, kinds: st.SearchStrategy[tuple[Domain, list[Any]]] | None = None
) -> list[Axis]:
    """Draw one to `most` inputs; the more inputs, the fewer values are mentioned of each."""
    count = draw(st.integers(1, most))
    drawn = [draw(domains() if kinds is None else kinds) for _ in range(count)]
    size = {1: 3, 2: 3, 3: 2}.get(count, 1)
    pools = [draw(st.lists(st.sampled_from(values), min_size=1, max_size=size, unique=True)) for _, values in drawn]
    return [Axis(key, domain, tuple(pool)) for key, (domain, _), pool in zip(KEYS[:count], drawn, pools, strict=True)]


def trees(inputs: Sequence[Axis], size: int = 4) -> st.SearchStrategy[Tree]:
    """Draw conditions of nested tests."""
    tests: st.SearchStrategy[Tree] = st.sampled_from([each for axis in inputs for each in axis.literals])
    return st.recursive(
        tests,
        lambda inner: st.one_of(
            st.builds(lambda parts: All(tuple(parts)), st.lists(inner, max_size=3)),
            st.builds(lambda parts: Some(tuple(parts)), st.lists(inner, max_size=3)),
            st.builds(Unless, inner, inner),
        ),
        max_leaves=size,
    )


@st.composite
def _frames(draw: st.DrawFn, inputs: Sequence[Axis], *, given: bool) -> tuple[Tree, str | None, list[date]]:
    """Draw what is given, the governing day among the inputs, and the days on which something may begin or end."""
    tree = draw(trees(inputs, 3)) if given and draw(st.integers(0, 3)) == 0 else All(())
    days = [axis for axis in inputs if isinstance(axis.domain, Days)]
    if not days or draw(st.booleans()):
        return tree, None, []
    return tree, days[0].key, [each for each in DAYS if each in days[0].domain]


@st.composite
def _spans(draw: st.DrawFn, days: Sequence[date]) -> dict[str, date | None]:
    if not days or draw(st.booleans()):
        return {}
    since, until = (draw(st.none() | st.sampled_from(days)) for _ in range(2))
    return {"since": since, "until": None if since and until and until < since else until}


@st.composite
def plain_tables(
    draw: st.DrawFn,
    inputs: Sequence[Axis] | None = None,
    *,
    most: int = 4,
    hits: Sequence[str] = tuple(POLICIES),
    given: bool = True,
) -> PlainTable:
    """Draw a table over all or some of the inputs."""
    inputs = draw(axes(most)) if inputs is None else inputs
    tree, day, days = draw(_frames(inputs, given=given))
    tests = st.lists(st.sampled_from([each for axis in inputs for each in axis.literals]), max_size=3).map(tuple)
    rows = [
        PlainRow(
            id=f"r{number}",
            when=draw(tests),
            value=draw(st.sampled_from(SAID)),
            priority=draw(st.sampled_from([None, 0, 1, 2])),
            **draw(_spans(days)),
        )
        for number in range(draw(st.integers(0, 5)))
    ]
    return PlainTable(
        domains={axis.key: axis.domain for axis in inputs},
        given=tree,
        day=day,
        rows=tuple(rows),
        hit=draw(st.sampled_from(hits)),
        otherwise=PlainRow(id="else", value=draw(st.integers(0, 3))) if draw(st.integers(0, 2)) == 0 else None,
    )


@st.composite
def plain_clauses(
    draw: st.DrawFn, inputs: Sequence[Axis] | None = None, *, most: int = 4, given: bool = True
) -> PlainClauses:
    """Draw a set of clauses."""
    inputs = draw(axes(most)) if inputs is None else inputs
    tree, day, days = draw(_frames(inputs, given=given))
    conditions = draw(st.lists(trees(inputs), max_size=4))
    return PlainClauses(
        domains={axis.key: axis.domain for axis in inputs},
        given=tree,
        day=day,
        clauses=tuple(
            PlainClause(id=f"c{number}", when=when, **draw(_spans(days))) for number, when in enumerate(conditions)
        ),
    )


# The library's side


def term(key: str, domain: Domain) -> Field[Any]:
    """Give the field by a key."""
    return Field(tuple(key.split(".")), Text(key, key), domain)


def test_of(literal: Literal, rule: reference.PlainRule) -> Test:
    """Make the library's test."""
    made: Callable[..., Test] = getattr(term(literal.key, rule.domains[literal.key]), literal.op)
    return made(*literal.args)


def condition_of(tree: Tree, rule: reference.PlainRule) -> Condition:
    """Make the library's condition."""
    match tree:
        case Literal():
            return test_of(tree, rule)
        case Unless():
            return unless(condition_of(tree.rule, rule), condition_of(tree.exception, rule))
        case All():
            return all_of(*(condition_of(part, rule) for part in tree.parts))
        case Some():
            return any_of(*(condition_of(part, rule) for part in tree.parts))


def row_of(row: PlainRow, rule: reference.PlainRule) -> Row[Any]:
    """Make the library's row."""
    when = tuple(test_of(literal, rule) for literal in row.when)
    return Row(id=row.id, when=when, value=row.value, priority=row.priority, since=row.since, until=row.until)


def _common(rule: reference.PlainRule) -> dict[str, Any]:
    day = None if rule.day is None else term(rule.day, rule.domains[rule.day])
    return {"id": "rule", "name": Text("规则", "rule"), "given": condition_of(rule.given, rule), "day": day}


def table_of(plain: PlainTable) -> DecisionTable[Any]:
    """Make the library's table."""
    rows = [row_of(row, plain) for row in plain.rows]
    otherwise = None if plain.otherwise is None else row_of(plain.otherwise, plain)
    return DecisionTable(rows=rows, hit=POLICIES[plain.hit], otherwise=otherwise, **_common(plain))


def clauses_of(plain: PlainClauses) -> Clauses:
    """Make the library's set of clauses."""
    made = [
        Clause(id=each.id, when=condition_of(each.when, plain), since=each.since, until=each.until)
        for each in plain.clauses
    ]
    return Clauses(clauses=made, **_common(plain))


def rule_of(plain: reference.PlainRule) -> DecisionTable[Any] | Clauses:
    """Make the library's rule."""
    return table_of(plain) if isinstance(plain, PlainTable) else clauses_of(plain)  # type: ignore[arg-type]


def case_of(values: Mapping[str, object]) -> SimpleNamespace:
    """Make an object whose attributes are the values; nothing lies deep where all that lies deep is unknown."""
    deep = {key.removeprefix("deep."): value for key, value in values.items() if key.startswith("deep.")}
    known = any(value is not None for value in deep.values())
    plain = {key: value for key, value in values.items() if "." not in key}
    return SimpleNamespace(**plain, deep=SimpleNamespace(**deep) if known else None)


@st.composite
def cases(
    draw: st.DrawFn, plain: reference.PlainRule, *, unknown: bool = True, foreign: bool = False
) -> dict[str, Any]:
    """Draw values of a rule's inputs, on and beside the boundaries; some unknown, a few foreign."""
    strange = draw(st.sampled_from(plain.keys)) if foreign and plain.keys and draw(st.integers(0, 3)) == 0 else None
    return {
        key: draw(
            st.sampled_from([each for each in FOREIGN if not reference.belongs(plain.domains[key], each)])
            if key == strange
            else st.sampled_from([*points, *plain.mentioned(key), *([None] * 3 if unknown else [])])
        )
        for key, points in plain.points.items()
    }


PLAIN_RULES: Final[st.SearchStrategy[reference.PlainRule]] = st.one_of(plain_tables(), plain_tables(), plain_clauses())
"""Tables of any kind, and sets of clauses."""
