"""Test terms: the tests that they make, parameters and counts."""

from datetime import date, datetime

import attrs
import pytest

from congress_rules.errors import DefinitionError, Fault, UnknownNameError
from congress_rules.law import CIVIL_CODE_COUNTING
from congress_rules.logic import (
    ALWAYS,
    NEVER,
    Count,
    Days,
    Integers,
    Maximum,
    Parameter,
    Product,
    Steps,
    Sum,
    Test,
    YearsSince,
    all_of,
    field,
)
from congress_rules.logic.cells import (
    at_least,
    at_most,
    between,
    less_than,
    more_than,
    none_of,
    one_of,
)
from congress_rules.logic.inputs import FOREIGN
from congress_rules.texts import Text
from tests.logic.nouns import DAY, DOMAINS, LEVELS, PARTS, WORDS, Outlet, Part, piece

NAME = Text("数", "number")
ELECTION = Parameter[date]("election", Days(), Text("选举日", "election day"))
PART_LEVEL = field(Part, lambda part: part.level)
PART_WORDS = field(Part, lambda part: part.words)


def years(counting=CIVIL_CODE_COUNTING):
    """Give the age on election day."""
    return YearsSince(DAY, ELECTION, counting, "age", Text("年龄", "age"))


def of(kind, *operands):
    """Give a term by arithmetic."""
    return kind(operands, "n", NAME)


# Tests that a term makes


@pytest.mark.parametrize(
    ("test", "cells"),
    [
        (WORDS.equals(3), one_of([3])),
        (WORDS.is_not(3), none_of([3])),
        (WORDS.one_of(3, 4), one_of([3, 4])),
        (WORDS.none_of(3, 4), none_of([3, 4])),
        (WORDS.at_least(3), at_least(3)),
        (WORDS.at_most(3), at_most(3)),
        (WORDS.more_than(3), more_than(3)),
        (WORDS.less_than(3), less_than(3)),
        (WORDS.between(3, 4), between(3, 4)),
    ],
)
def test_tests_of_a_term(test, cells):
    """Each method makes the test that it is named for."""
    assert Test(WORDS, cells) == test


# Parameters


def test_parameter():
    """A parameter is read from what the caller states, never from the case."""
    assert ("election", "election", Days()) == (ELECTION.key, ELECTION.column, ELECTION.domain)
    assert date(2024, 12, 8) == ELECTION.read(piece(), {"election": date(2024, 12, 8)})
    assert None is ELECTION.read(piece())
    assert FOREIGN is ELECTION.checked(piece(), {"election": "tomorrow"})
    assert Integers() == ELECTION.over(Integers()).domain
    assert ELECTION is ELECTION.within(DOMAINS)


def test_fixed():
    """Only a parameter is settled by parameters; a foreign one is refused."""
    stated = {"election": date(2024, 12, 8), "words": 3, "age": 3}
    assert date(2024, 12, 8) == ELECTION.fixed(stated)
    assert [None, None, None] == [each.fixed(stated) for each in (WORDS, years(), Count(PARTS, "age", NAME))]
    assert None is ELECTION.fixed({})
    with pytest.raises(DefinitionError, match="is not a day @ election"):
        ELECTION.fixed({"election": datetime(2024, 12, 8)})  # noqa: DTZ001 - the fault


def test_plain_inputs_stay_as_they_are():
    """A field or a count has no preimage; most inputs have no faults and keep their domain."""
    count = Count(PARTS, "parts.count", NAME)
    assert [None, None] == [each.preimage(at_least(1), {}) for each in (WORDS, count)]
    assert [] == [*count.faults({}, "t"), *ELECTION.faults({}, "t")]
    assert (count, count) == (count.within(DOMAINS), count.over(Integers()))
    assert "parts_count" == count.column


# Counts

LOCAL = Count(PARTS, "local", Text("地方", "local"), where=PART_LEVEL.at_most("city"))


@pytest.mark.parametrize(("parts", "expected"), [(None, None), ((), 0), ((Part(1),), 1), ((Part(1), Part(None)), 2)])
def test_count(parts, expected):
    """Things are counted, known or not; an unknown collection has no number."""
    assert expected == Count(PARTS, "parts.count", NAME).read(piece(parts=parts))


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([], 0),
        (["county", "city", "province"], 2),
        (["province"], 0),
        (["county", None], None),
        (["county", "hamlet"], FOREIGN),
    ],
)
def test_count_where(levels, expected):
    """Only those of which the condition holds are counted; one unknown makes the count unknown."""
    parts = tuple(Part(1, level) for level in levels)
    assert expected == LOCAL.within(DOMAINS).read(piece(parts=parts))


def test_count_of_a_thing_that_is_unknown():
    """An unknown thing in a known collection makes a conditional count unknown."""
    assert None is LOCAL.within(DOMAINS).read(piece(parts=(Part(1, "city"), None)))


@pytest.mark.parametrize("parts", [3, "ab", True])
def test_count_of_no_collection(parts):
    """What cannot be counted is foreign; the letters of a string are not its things."""
    assert FOREIGN is Count(PARTS, "parts.count", NAME).read(piece(parts=parts))


def test_faults_of_a_count():
    """Foreign values in the condition are found where the count is defined."""
    count = attrs.evolve(LOCAL, where=all_of(PART_WORDS.at_least(1), PART_LEVEL.equals("citty")))
    assert [Fault("t.where[1]", "'citty'", LEVELS.expected.en, "city")] == list(count.faults(DOMAINS, "t"))
    assert Integers(0) == count.domain


def test_counts_bind_where_they_stand():
    """A count inside another term is bound with it."""
    case = piece(parts=(Part(1, "county"), Part(1, "province")))
    terms = [Steps(LOCAL, 1, "n", NAME), of(Sum, LOCAL, 1), of(Maximum, LOCAL, 0)]
    assert [1, 2, 1] == [term.within(DOMAINS).read(case) for term in terms]
    with pytest.raises(UnknownNameError, match="no facet 'level'"):
        of(Sum, LOCAL).within({})


def test_terms_test_themselves():
    """A derived term makes tests like any other, and reads its case through them."""
    test = of(Product, WORDS, 2).at_least(600)
    assert [False, True, None] == [test.of(piece(words=words)) for words in (299, 300, None)]
    assert WORDS.at_least(300) == attrs.evolve(test.at({}), accepts=at_least(300))
    assert [ALWAYS, NEVER] == [ELECTION.equals(date(2024, 1, 1)).at({"election": date(2024, 1, day)}) for day in (1, 2)]


def test_foreign_is_worded():
    """What could not be read is shown by a question mark."""
    assert "?" == str(FOREIGN)
    assert Outlet("city").age is None
