"""Test decision tables: every hit policy, otherwise, what is given and foreign, flips, checks and definition."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest

from congress_rules.errors import DefinitionError
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
    DecisionTable,
    FindingKind,
    Integers,
    Row,
    Status,
    all_of,
    any_of,
    as_read,
    many,
)
from tests.logic.nouns import DAY, FEE, KIND, LEVEL, OFFICE, URGENT, WORDS, Piece, piece
from tests.logic.outcomes import LONG, NAME, decided, outcome, table, undecided

NEW_YEAR, EVE = date(2025, 1, 1), date(2024, 12, 31)
RUSHED = Row(id="urgent", when=URGENT.equals(True), value=2, priority=1)  # noqa: FBT003 - a value


# Hit policies

BOTH = piece(urgent=True, words=300)
ONE = piece(urgent=True, words=299)
NONE = piece(urgent=False, words=299)
OPEN = piece(urgent=True)
BARE = piece()
NEED_WORDS = undecided(Status.UNKNOWN, "long", needs=["words"])
NEED_BOTH = undecided(Status.UNKNOWN, "urgent", "long", needs=["urgent", "words"])
CONFLICT = undecided(Status.CONFLICT, "urgent", "long")


@pytest.mark.parametrize(
    ("hit", "both", "open_", "bare"),
    [
        (UNIQUE, CONFLICT, NEED_WORDS, NEED_BOTH),
        (ANY, CONFLICT, NEED_WORDS, NEED_BOTH),
        (FIRST, decided(2, "urgent"), decided(2, "urgent"), undecided(Status.UNKNOWN, "urgent", needs=["urgent"])),
        (PRIORITY, decided(1, "long"), NEED_WORDS, NEED_WORDS),
        (COLLECT(SUM), decided(3, "urgent", "long"), NEED_WORDS, NEED_BOTH),
        (COLLECT(MINIMUM), decided(1, "urgent", "long"), NEED_WORDS, NEED_BOTH),
        (COLLECT(MAXIMUM), decided(2, "urgent", "long"), NEED_WORDS, NEED_BOTH),
        (COLLECT(EVERY), decided((2, 1), "urgent", "long"), NEED_WORDS, NEED_BOTH),
    ],
    ids=lambda value: getattr(value, "id", ""),
)
def test_hit_policies(hit, both, open_, bare):
    """Two rows, one, none; one and perhaps another; perhaps any."""
    rule = table(RUSHED, LONG, hit=hit)
    one = decided((2,) if hit == COLLECT(EVERY) else 2, "urgent")
    expected = [both, one, undecided(Status.NO_ROW), open_, bare]
    assert expected == [outcome(rule, case) for case in (BOTH, ONE, NONE, OPEN, BARE)]


def test_any_allows_equal_values():
    """Rows that say the same may both apply, and one that might changes nothing."""
    rule = table(RUSHED, attrs.evolve(LONG, value=2), hit=ANY)
    assert decided(2, "urgent", "long") == outcome(rule, BOTH)
    assert decided(2, "urgent") == outcome(rule, OPEN)


def test_unique_needs_what_could_conflict():
    """A row that applies is not enough while another might."""
    rule = table(RUSHED, attrs.evolve(LONG, value=2))
    assert NEED_WORDS == outcome(rule, OPEN)


# Otherwise and given


def test_otherwise():
    """The otherwise counts only where every row is a definite no."""
    rule = table(RUSHED, LONG, hit=FIRST, otherwise=Row(id="rest", value=0, basis=OFFICE.cite("1")))
    cases = (NONE, ONE, piece(urgent=False), BARE)
    expected = [
        decided(0, "rest"),
        decided(2, "urgent"),
        NEED_WORDS,
        undecided(Status.UNKNOWN, "urgent", needs=["urgent"]),
    ]
    assert expected == [outcome(rule, case) for case in cases]
    assert "points: 0\n  ✓ rest: urgent no, words 299 (Office Rules, art. 1)" == rule.decide(NONE).explain("en")


def test_a_table_of_an_otherwise_alone():
    """Without rows and inputs the otherwise always counts."""
    rule = table(otherwise=Row(id="rest", value=0))
    assert decided(0, "rest") == outcome(rule, BARE)
    assert [FindingKind.GAP] == [finding.kind for finding in table().check()]


def test_given():
    """What lies outside of what is given is foreign, whatever the rows say; what is unknown may lie inside."""
    rule = table(LONG, given=KIND.is_not("bulletin"), otherwise=Row(id="rest", value=0))
    outside = undecided(Status.OUT_OF_DOMAIN, needs=["outlet.kind"])
    cases = [piece(kind=kind, words=300) for kind in ("paper", "bulletin", None)]
    assert [decided(1, "long"), outside, decided(1, "long")] == [outcome(rule, case) for case in cases]
    assert ["given"] == [ground.id for ground in rule.decide(cases[1]).grounds]


@pytest.mark.parametrize(
    ("values", "foreign"),
    [
        ({"words": True}, "words"),
        ({"words": 300.0}, "words"),
        ({"words": "300"}, "words"),
        ({"words": Decimal(300)}, "words"),
        ({"words": -1}, "words"),
        ({"urgent": 1}, "urgent"),
        ({"urgent": "yes"}, "urgent"),
        ({"day": datetime(2025, 1, 1)}, "day"),  # noqa: DTZ001 - a day is meant
        ({"day": "2025-01-01"}, "day"),
        ({"fee": Decimal("NaN")}, "fee"),
        ({"fee": Decimal("Infinity")}, "fee"),
        ({"fee": 0.5}, "fee"),
        ({"level": "hamlet"}, "outlet.level"),
        ({"level": ["city"]}, "outlet.level"),
        ({"level": {"city": 1}}, "outlet.level"),
    ],
)
def test_foreign_values(values, foreign):
    """`True` is not 1, a `datetime` is no day, NaN and floats are no numbers, a list is no level: all have a status."""
    when = (WORDS.at_least(1), URGENT.equals(True), DAY.at_least(EVE), FEE.at_least(Decimal(1)), LEVEL.equals("city"))  # noqa: FBT003
    rule = table(Row(id="a", when=when, value=1))
    known: dict[str, Any] = {"words": 1, "urgent": True, "day": EVE, "fee": Decimal(1)}
    assert decided(1, "a") == outcome(rule, piece(**known))
    assert undecided(Status.OUT_OF_DOMAIN, needs=[foreign]) == outcome(rule, piece(**(known | values)))


def test_foreign_comes_before_unknown():
    """A foreign value is told of even where something else is unknown."""
    rule = table(Row(id="a", when=(WORDS.at_least(1), URGENT.equals(True)), value=1))  # noqa: FBT003 - a value
    assert undecided(Status.OUT_OF_DOMAIN, needs=["words"]) == outcome(rule, piece(words="1"))


def test_an_input_that_no_row_tests_may_be_missing():
    """Only what is tested is read."""
    assert decided(1, "long") == outcome(table(LONG), piece(None, None, words=300))


def test_deciding_by_values():
    """Values can be given by key; those of other keys are ignored, missing ones unknown."""
    rule = table(LONG)
    assert 1 == rule.decide_on({"words": 300, "else": 1}).value
    assert ("words",) == rule.decide_on({}).needs


# Conditions, flips and checks


def test_where():
    """The condition under which a table decides a value holds of exactly those cases."""
    rule = table(RUSHED, LONG, hit=FIRST, otherwise=Row(id="rest", value=0))
    cases = [piece(urgent=urgent, words=words) for urgent in (True, False) for words in (299, 300)]
    assert [2, 2, 0, 1] == [rule.decide(case).value for case in cases]
    assert [False, False, False, True] == [rule.where(1).of(case) for case in cases]
    assert [True, True, False, True] == [rule.where(2, 1).of(case) for case in cases]
    assert [False] * 4 == [rule.where(9).of(case) for case in cases]
    assert any_of() == rule.where(9).meaning


def test_where_leaves_out_what_is_undecided():
    """A gap or a conflict is no value, not even None."""
    rule = table(RUSHED, LONG, Row(id="none", when=WORDS.equals(0), value=None))
    cases = [BOTH, NONE, piece(urgent=False, words=0)]
    assert [False, False, True] == [rule.where(None).of(case) for case in cases]


def test_flip():
    """The smallest change to each other value: fewest inputs, then fewest steps."""
    rule = table(
        Row(id="small", when=WORDS.less_than(100), value=0),
        Row(id="middle", when=WORDS.between(100, 299), value=1),
        Row(id="large", when=WORDS.at_least(300), value=2),
    )
    changes = {
        flip.outcome.value: [(change.before, change.after) for change in flip.changes]
        for flip in rule.decide(piece(words=350)).flip()
    }
    assert {1: [(350, 299)], 0: [(350, 99)]} == changes
    assert "若 字数: 350 → 299，则为1" in [flip.explain() for flip in rule.decide(piece(words=350)).flip()]


def test_check_finds_each_kind():
    """A gap, an overlap, a dead row, a row that cites nothing and an input without effect, with confirmed witnesses."""
    rule = table(
        attrs.evolve(LONG, basis=OFFICE.cite("1")),
        Row(id="over", when=WORDS.at_least(400), value=2, basis=OFFICE.cite("1")),
        Row(id="dead", when=WORDS.between(9, 8), value=3, basis=OFFICE.cite("1")),
        Row(id="bare", when=WORDS.less_than(100), value=0),
        Row(id="gap", when=(WORDS.between(100, 200), KIND.one_of("paper", "radio", "bulletin")), value=4),
    )
    found = [(finding.kind, finding.about, finding.witness) for finding in rule.check()]
    overlap = (FindingKind.OVERLAP, ("long", "over"), {"words": 400, "outlet.kind": "paper"})
    assert (FindingKind.UNCITED, ("bare",), None) in found
    assert (FindingKind.GAP, (), {"words": 201, "outlet.kind": "paper"}) in found
    assert overlap in found
    assert (FindingKind.DEAD_ROW, ("dead",), None) in found
    assert [("outlet.kind",)] == [about for kind, about, _ in found if kind is FindingKind.DEAD_INPUT]
    statuses = {kind: rule.decide_on(witness).status for kind, _, witness in found if witness}
    assert (Status.NO_ROW, Status.CONFLICT) == (statuses[FindingKind.GAP], statuses[FindingKind.OVERLAP])


def test_check_finds_masked_rows_and_a_dead_otherwise():
    """A row behind rows that leave it nothing is masked; an otherwise behind a whole table is never needed."""
    rest = Row(id="rest", value=9)
    rule = table(Row(id="all", value=0), LONG, hit=FIRST, otherwise=rest)
    found = {(finding.kind, finding.about) for finding in rule.check()}
    assert {(FindingKind.MASKED_ROW, ("long",)), (FindingKind.DEAD_OTHERWISE, ("rest",))} <= found


# Definition


def test_definition_lists_every_fault():
    """One error lists all that is wrong, each with its path and the nearest name."""
    with pytest.raises(DefinitionError) as caught:
        table(
            Row(id="a", when=(LEVEL.equals("citty"), WORDS.at_least(-1)), value=1),
            Row(id="a", when=WORDS.equals("3"), value=2, since=NEW_YEAR),  # type: ignore[arg-type]  # a fault
            Row(id="", when=FEE.at_most(Decimal("NaN")), value=3, since=NEW_YEAR, until=EVE),
            given=all_of(KIND.is_not("papr"), KIND.at_least("radio")),
        )
    assert [
        "points:",
        "the id 'a' is not used once @ points[a]",
        "a dated rule is not in a rule that states its governing day @ points[a].since",
        "a dated rule is not in a rule that states its governing day @ points[].since",
        "'' is not a non-empty id @ points[]",
        "2024-12-31 is not a day not before since (2025-01-01) @ points[].until",
        "'citty' is not one of: county, city, province; did you mean 'city'? @ points[a].when[0]",
        "-1 is not a whole number of at least 0 @ points[a].when[1]",
        "'3' is not a whole number of at least 0 @ points[a].when[0]",
        "Decimal('NaN') is not an exact number @ points[].when[0]",
        "'papr' is not one of: paper, radio, bulletin; did you mean 'paper'? @ points.given[0]",
        "a limit is not a test by name: the order of these members has no meaning @ points.given[1]",
    ] == [line.strip() for line in str(caught.value).splitlines()]


@pytest.mark.parametrize(
    ("rows", "options", "message"),
    [
        ([], {"otherwise": LONG}, r"an otherwise with tests or days is not a row without any @ points\[long\]"),
        ([], {"otherwise": Row(id="a", value=1, since=EVE), "day": DAY}, "an otherwise with tests or days"),
        ([Row(id="a", value=1)], {"otherwise": Row(id="a", value=1)}, r"the id 'a' is not used once @ points\[a\]"),
        ([Row(id="a", value=1, since=EVE)], {"day": WORDS}, r"is not a whole number of at least 0 @ points\[a\].when"),
        ([LONG], {"given": WORDS.over(Integers()).at_least(1)}, "the input 'words' .* as it is elsewhere in the rule"),
    ],
)
def test_definition_errors(rows, options, message):
    """An otherwise has no tests, no days and an id of its own; the governing day is a day; a key is one input."""
    with pytest.raises(DefinitionError, match=message):
        table(*rows, **options)


@pytest.mark.parametrize(
    ("when", "number", "kind"),
    [
        (any_of(LEVEL.equals("city")), 0, "AnyOf"),
        (all_of(LEVEL.equals("city"), WORDS.at_least(1)), 0, "AllOf"),
        (lambda case: case.words > 1, 0, "function"),
        (True, 0, "bool"),
        (None, 0, "NoneType"),
        ((WORDS.at_least(1), "city"), 1, "str"),
    ],
)
def test_a_row_is_made_of_tests(when: Any, number: int, kind: str):
    """What is no test is refused where the row is written, and how to say it is told."""
    with pytest.raises(DefinitionError) as caught:
        Row(id="a", when=when, value=1, basis="1")  # the basis is a second fault
    (basis, fault) = caught.value.faults
    assert ("row 'a'", "a.basis[0]", f"a.when[{number}]") == (caught.value.subject, basis.path, fault.path)
    assert f"a value of type {kind} is not a test (tests that must all hold are listed" in str(fault)


@pytest.mark.parametrize("when", [(), [], WORDS.at_least(1), [WORDS.at_least(1)], (LEVEL.equals("city"), LONG.when[0])])
def test_a_row_takes_one_test_or_several(when: Any):
    """One test, a list of tests, or none."""
    assert all_of(*many(when)).parts == Row(id="a", when=when, value=1).when


def test_a_facet_that_the_taxonomy_lacks():
    """A field without its facet is a fault among the others."""
    with pytest.raises(DefinitionError, match=r"'level' is not a facet of the taxonomy @ t\[a\].when\[0\]"):
        DecisionTable(id="t", name=NAME, rows=(Row(id="a", when=LEVEL.equals("city"), value=1),))


def test_readings_choose_rows():
    """A table of the rows that belong to the readings chosen; without any reading, of those that need none."""
    rows = (LONG, Row(id="r", readings="boundary", value=0))
    assert (LONG,) == as_read(rows[:1], [])


def test_tables_are_values():
    """Tables of equal rows are equal; rows may come as a list."""
    one: DecisionTable[Any] = DecisionTable(id="t", name=NAME, rows=[LONG])
    assert (LONG,) == one.rows == one.every
    assert one == DecisionTable(id="t", name=NAME, rows=(LONG,))
    assert one != attrs.evolve(one, rows=())
    assert isinstance(one.decide(Piece(piece().outlet)).status, Status)
