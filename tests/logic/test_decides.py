"""Test the condition that a table decides one of some values, in every way in which a condition is read."""

from datetime import date
from itertools import product

import attrs
import pytest

from congress_rules.errors import RecorderError
from congress_rules.logic import ANY, FIRST, NEVER, AnyOf, Clause, Clauses, Decides, Parameter, Row, all_of
from congress_rules.logic.cells import at_least
from tests.logic.nouns import DAY, DOMAINS, LEVEL, OFFICE, URGENT, WORDS, piece
from tests.logic.outcomes import LONG, NAME, table

YES = True
RUSHED = Row(id="rushed", when=(URGENT.equals(YES), WORDS.less_than(300)), value=2)
REST = Row(id="rest", value=0)
TABLE = table(LONG, RUSHED, otherwise=REST)
CASES = [piece(urgent=urgent, words=words) for urgent, words in product((None, False, True), (None, 0, 299, 300))]


@pytest.mark.parametrize("values", [(0,), (1,), (2,), (0, 1), (1, 2), (0, 1, 2), (9,), ()])
def test_holds_where_the_table_decides_one_of_the_values(values: tuple[int, ...]):
    """It is true of exactly the cases that the table decides so, false of the other decided ones."""
    condition = TABLE.where(*values)
    assert Decides(TABLE, values) == condition
    for case in CASES:
        decision = TABLE.decide(case)
        if decision.decided:
            read = {each.key: each.read(case) for each in TABLE.inputs}
            assert (decision.value in values) is condition.of(case) is condition.holds(read), case


@pytest.mark.parametrize("values", [(1,), (1, 2), (0, 1, 2)])
def test_is_unknown_only_where_the_table_is(values: tuple[int, ...]):
    """Where the table waits for something unknown, so does the condition, unless every way out has the same value."""
    condition = TABLE.where(*values)
    unknown = [case for case in CASES if condition.of(case) is None]
    assert [] == [case for case in unknown if TABLE.decide(case).decided]
    assert ([] == unknown) is (len(values) == 3)


def test_is_false_of_what_is_not_decided_for_certain():
    """A case that no row decides has no value; where it is known to have none, the condition is false."""
    gap = table(LONG)
    assert [False, True, None] == [gap.where(1).of(piece(words=words)) for words in (299, 300, None)]
    assert [True, False] == [gap.where(1).complement().of(piece(words=words)) for words in (299, 300)]


@pytest.mark.parametrize("values", [(1,), (0, 2), (9,)])
def test_its_parts_are_those_of_its_meaning(values: tuple[int, ...]):
    """Tests, inputs, boxes, complement and wording are those of the same condition in tests of the inputs."""
    condition = TABLE.where(*values)
    meaning = TABLE.spelled_out(values)
    assert (meaning, list(meaning.tests())) == (condition.meaning, list(condition.tests()))
    assert (meaning.boxes(), meaning.inputs) == (condition.boxes(), condition.inputs)
    assert (meaning.describe(), meaning.complement()) == (condition.describe(), condition.complement())


def test_is_worded_in_tests():
    """It reads as a person would say it, in both languages."""
    described = TABLE.where(1).describe()
    assert ("（字数不少于300）", "(words is at least 300)") == (described.zh, described.en)


def test_is_bound_to_domains():
    """Within the domains of a taxonomy it is spelled out in canonical tests."""
    levels = table(Row(id="high", when=LEVEL.at_least("city"), value=1), otherwise=REST)
    bound = levels.where(1).within(DOMAINS)
    assert isinstance(bound, AnyOf)
    (part,) = bound.parts
    (test,) = part.tests()
    assert test.input.domain.canonical(at_least("city")) == test.accepts
    assert [False, True, True] == [bound.of(piece(level)) for level in ("county", "city", "province")]


def test_parameters_are_filled_in():
    """A test of a parameter in the table's rows is settled once the parameter is known."""
    urgent = Parameter[bool]("rush", URGENT.domain, NAME)
    asked = table(Row(id="rush", when=(urgent.equals(YES), WORDS.at_least(300)), value=1), otherwise=REST)
    condition = asked.where(1)
    assert {"rush", "words"} == {each.key for each in condition.inputs}
    settled = condition.at({"rush": True})
    assert [False, True] == [settled.of(piece(words=words)) for words in (299, 300)]
    assert () == condition.at({"rush": False}).boxes() == NEVER.boxes()


def test_rests_on_days():
    """Dated rows of the table test its governing day."""
    dated = table(attrs.evolve(LONG, since=date(2025, 1, 1)), otherwise=REST, day=DAY)
    condition = dated.where(1)
    assert {"day", "words"} == {each.key for each in condition.inputs}
    days = date(2024, 12, 31), date(2025, 1, 1)
    assert [False, True] == [condition.of(piece(words=300, day=day)) for day in days]


def test_joins_with_other_conditions():
    """A clause may rest on a table and ask for more."""
    when = all_of(TABLE.where(1, 2), LEVEL.equals("city"))
    clauses = Clauses(
        id="c", name=NAME, clauses=(Clause(id="rated", when=when, basis=OFFICE.cite("1")),), domains=DOMAINS
    )
    cases = [piece(level, words=words, urgent=False) for level, words in product(("city", "county"), (299, 300))]
    assert [False, True, False, False] == [clauses.decide(case).value for case in cases]


@pytest.mark.parametrize("hit", [ANY, FIRST])
def test_follows_the_hit_policy(hit):
    """What several rows mean is the table's to say."""
    both = table(LONG, attrs.evolve(LONG, id="same"), hit=hit, otherwise=REST)
    assert [False, True] == [both.where(1).of(piece(words=words)) for words in (299, 300)]


def test_is_a_value_and_no_truth():
    """Conditions on equal tables are equal; none is true or false by itself."""
    same, other = table(LONG, RUSHED, otherwise=REST).where(1), TABLE.where(2)
    assert (True, False) == (TABLE.where(1) == same, TABLE.where(1) == other)
    with pytest.raises(RecorderError, match="join conditions by all_of or any_of"):
        bool(same)
