"""Test conditions: three truth values, boxes, and lowering."""

from datetime import date
from itertools import product

import attrs
import pytest

from congress_rules.errors import DefinitionError, Fault, RecorderError
from congress_rules.law import CIVIL_CODE_COUNTING
from congress_rules.logic import (
    ALWAYS,
    NEVER,
    AllOf,
    AnyOf,
    Days,
    Integers,
    Parameter,
    Test,
    YearsSince,
    all_of,
    any_of,
    field,
    unless,
)
from congress_rules.logic.cells import Range, at_least, at_most, one_of
from congress_rules.logic.conditions import Box, ambiguous, every, lies_in, some
from congress_rules.texts import Text
from tests.logic.nouns import DAY, DOMAINS, KIND, LEVEL, LEVELS, URGENT, WORDS, Piece, piece

LONG = WORDS.at_least(300)
HASTE = URGENT.equals(True)  # noqa: FBT003 - a value
ELECTION = Parameter[date]("election", Days(), Text("选举日", "election day"))


def kleene(words, urgent):
    """Give values of which the two tests are true, false or unknown."""
    number = {True: 300, False: 299, None: None}[words]
    return {"words": number, "urgent": urgent}


@pytest.mark.parametrize(("words", "expected"), [(None, None), (299, False), (300, True)])
def test_one_test(words, expected):
    """A test of something unknown is unknown."""
    assert expected is LONG.holds({"words": words})
    assert expected is LONG.of(piece(words=words))


def test_missing_is_unknown():
    """An input that is not given at all is unknown."""
    assert None is LONG.holds({})


@pytest.mark.parametrize("words", ["300", True, 300.0, -1])
def test_foreign_values_are_not_compared(words):
    """Of a value foreign to the input neither yes nor no is said."""
    assert None is LONG.of(piece(words=words))
    assert None is LONG.complement().of(piece(words=words))


def test_limits_on_members_follow_their_order():
    """A test of an ordered list compares places in it, not letters."""
    test = field(Piece, lambda piece: piece.outlet.level, domain=LEVELS).at_least("city")
    assert [False, True, True] == [test.of(piece(level)) for level in LEVELS.ids]


def test_three_values():
    """One no makes a no of all, one yes a yes of any; else what is unknown keeps it open."""
    every_pair = list(product((True, False, None), repeat=2))
    truths = [(LONG.holds(kleene(*pair)), HASTE.holds(kleene(*pair))) for pair in every_pair]
    assert every_pair == truths
    expected = [True, False, None, False, False, False, None, False, None]
    assert expected == [all_of(LONG, HASTE).holds(kleene(*pair)) for pair in every_pair]
    expected = [True, True, True, True, False, None, True, None, None]
    assert expected == [any_of(LONG, HASTE).holds(kleene(*pair)) for pair in every_pair]
    expected = [False, True, None, False, False, False, False, None, None]
    assert expected == [unless(LONG, HASTE).holds(kleene(*pair)) for pair in every_pair]


def test_always_and_never():
    """Without parts all hold and none does."""
    assert [True, False] == [condition.holds({}) for condition in (ALWAYS, NEVER)]
    assert [({},), ()] == [condition.boxes() for condition in (ALWAYS, NEVER)]
    assert (NEVER, ALWAYS) == (ALWAYS.complement(), NEVER.complement())
    assert [Text("任意情形", "always"), Text("无此情形", "never")] == [ALWAYS.describe(), NEVER.describe()]


def test_every_and_some():
    """The folds of truth values, of none and of one."""
    assert [True, True, False, None, False] == [
        every(each) for each in ([], [True], [False], [None], [None, False, True])
    ]
    assert [False, True, False, None, True] == [
        some(each) for each in ([], [True], [False], [None], [None, False, True])
    ]


def test_complement():
    """A complement turns every truth value, and what is unknown stays unknown."""
    condition = any_of(LONG, all_of(HASTE, LONG))
    pairs = list(product((True, False, None), repeat=2))
    turned = {True: False, False: True, None: None}
    assert [turned[condition.holds(kleene(*pair))] for pair in pairs] == [
        condition.complement().holds(kleene(*pair)) for pair in pairs
    ]


def test_inputs_and_tests():
    """Inputs are listed once, in the order of the tests."""
    condition = all_of(LONG, any_of(HASTE, WORDS.at_most(9)))
    assert (WORDS, URGENT) == condition.inputs
    assert [LONG, HASTE, WORDS.at_most(9)] == list(condition.tests())


def test_boxes():
    """All of several is the meeting of their boxes, any of them the list."""
    high, low = WORDS.at_least(5), WORDS.at_most(9)
    assert ({"words": Range(((5, False), (10, False)))},) == all_of(high, low).boxes()
    assert () == all_of(high, WORDS.at_most(4)).boxes()
    assert () == WORDS.between(5, 4).boxes()
    five = {"words": at_least(5)}
    yes = {"urgent": one_of([True])}
    assert (five, yes) == any_of(high, HASTE).boxes()
    assert (five | yes,) == all_of(high, HASTE).boxes()
    assert 2 == len(all_of(any_of(high, HASTE), low).boxes())


def test_lies_in():
    """A case lies in a box when each of its cells holds the value."""
    box: Box = {"words": at_least(5), "urgent": one_of([True])}
    values = [{"words": 5, "urgent": True}, {"words": 4}, {"words": 5}, {}]
    assert [True, False, None, None] == [lies_in(box, each) for each in values]
    assert True is lies_in({}, {})


def test_within():
    """Binding gives every test the domain of its facet, in canonical form."""
    bound = all_of(LEVEL.at_least("city"), any_of(KIND.is_not("bulletin"))).within(DOMAINS)
    assert [one_of(["city", "province"]), one_of(["paper", "radio"])] == [test.accepts for test in bound.tests()]
    assert bound == bound.within({})


def test_parameters_settle_their_tests():
    """A test of a parameter is true or false once it is stated, and open before."""
    test = ELECTION.at_least(date(2024, 12, 8))
    assert ALWAYS == test.at({"election": date(2024, 12, 8)})
    assert NEVER == test.at({"election": date(2024, 12, 7)})
    assert test == test.at({})
    assert all_of(ALWAYS, LONG) == all_of(test, LONG).at({"election": date(2024, 12, 8)})
    assert any_of(NEVER, LONG) == any_of(test, LONG).at({"election": date(2024, 12, 7)})
    with pytest.raises(DefinitionError, match="'tomorrow' is not a day @ election"):
        test.at({"election": "tomorrow"})


def test_derived_tests_become_plain_ones():
    """Eighteen years on election day is a cut on the day of birth."""
    age = YearsSince(DAY, ELECTION, CIVIL_CODE_COUNTING, "age", Text("年龄", "age"))
    lowered = age.at_least(18).at({"election": date(2024, 12, 8)})
    assert Test(DAY, Range(((date.min, False), (date(2006, 12, 9), False)))) == lowered
    assert age.at_least(18) == age.at_least(18).at({})


def test_derived_from_parameters_alone():
    """A value derived from parameters alone is settled by them."""
    start = Parameter[date]("start", Days(), Text("起", "start"))
    term = YearsSince(start, ELECTION, CIVIL_CODE_COUNTING, "term", Text("任期", "term"))
    days = {"start": date(2019, 12, 8), "election": date(2024, 12, 8)}
    assert [ALWAYS, NEVER] == [term.at_least(years).at(days) for years in (5, 6)]


@pytest.mark.parametrize(
    ("condition", "zh", "en"),
    [
        (LONG, "字数不少于300", "words is at least 300"),
        (WORDS.equals(3), "字数为3", "words is 3"),
        (all_of(LONG, HASTE), "字数不少于300，且加急为是", "words is at least 300 and urgent is yes"),
        (any_of(LONG, HASTE), "字数不少于300，或加急为是", "words is at least 300 or urgent is yes"),
        (
            all_of(any_of(LONG, HASTE), HASTE.complement()),
            "（字数不少于300，或加急为是），且加急为否",
            "(words is at least 300 or urgent is yes) and urgent is no",
        ),
    ],
)
def test_words(condition, zh, en):
    """A condition is worded in both languages, parts that are joined in brackets."""
    assert Text(zh, en) == condition.describe()


def test_faults():
    """A test finds what is wrong with its input, else with its values."""
    assert [Fault("t", "'citty'", LEVELS.expected.en, "city")] == list(LEVEL.equals("citty").faults(DOMAINS, "t"))
    assert [Fault("t", "'level'", "a facet of the taxonomy")] == list(LEVEL.equals("citty").faults({}, "t"))
    assert [] == list(LEVEL.between("province", "county").faults(DOMAINS, "t"))
    faults = WORDS.between(None, "x").faults({}, "t")  # type: ignore[arg-type]  # the fault
    assert ["'x'", "None"] == [fault.value for fault in faults]


def test_one_key_for_two_inputs():
    """Tests of one key must agree on its values; a faulty input is left to its own fault."""
    other = WORDS.over(Integers(1))
    tests = [("a", LONG), ("b", LEVEL.equals("x")), ("c", other.at_least(3)), ("d", WORDS.at_most(9))]
    expected = "a whole number of at least 0, as it is elsewhere in the rule"
    assert [Fault("c", "the input 'words' (a whole number of at least 1)", expected)] == list(ambiguous(tests, {}))


@pytest.mark.parametrize("condition", [LONG, all_of(LONG, HASTE), any_of(LONG, HASTE), ALWAYS, NEVER])
def test_conditions_have_no_truth_of_their_own(condition):
    """Joined by `and`, `or` or `not` one of two conditions would be lost: refused."""
    for wrong in (bool, lambda it: it and HASTE, lambda it: it or HASTE, lambda it: not it):
        with pytest.raises(RecorderError, match="join conditions by all_of or any_of"):
            wrong(condition)
    assert condition is not None
    assert condition in (HASTE, condition)


def test_conditions_are_values():
    """Equal conditions are equal and hash alike."""
    assert all_of(LONG, HASTE) == AllOf((LONG, HASTE))
    assert hash(any_of(LONG)) == hash(AnyOf((LONG,)))
    assert LONG != attrs.evolve(LONG, accepts=at_most(3))
