"""Test the domains of names: what belongs to them, how they are cut, and how their tests are worded."""

from enum import StrEnum

import pytest

from congress_rules.errors import Fault
from congress_rules.logic import Booleans, Members, Names
from congress_rules.logic.cells import Range, Selection, at_least, at_most, less_than, more_than, none_of, one_of
from congress_rules.texts import Text
from tests.logic.nouns import KINDS, LEVELS


class Level(StrEnum):
    """Levels as an enumeration of strings."""

    CITY = "city"


# Members


def test_members_know_their_ids():
    """Ids belong, as plain strings or in an enumeration of strings; what is no string does not."""
    assert [True, True, False, False, False, False] == [
        value in LEVELS for value in ("city", Level.CITY, "City", None, 1, ["city"])
    ]


def test_limits_on_members_follow_their_order():
    """A limit on an ordered list means the list's order, not that of the alphabet."""
    limits = [at_least("city"), more_than("city"), at_most("city"), less_than("county"), at_least("county")]
    expected = [{"city", "province"}, {"province"}, {"county", "city"}, set(), {"county", "city", "province"}]
    assert [one_of(each) for each in expected] == [LEVELS.canonical(limit) for limit in limits]


def test_limits_in_falling_order_accept_no_member():
    """From province to city is nobody; from county to city is two, although c-o sorts behind c-i."""
    assert one_of([]) == LEVELS.canonical(Range((("province", False), ("city", True))))
    assert one_of(["county", "city"]) == LEVELS.canonical(Range((("county", False), ("city", True))))


def test_canonical_selections_name_what_they_accept():
    """A negated selection becomes the list of the others."""
    assert one_of(["paper", "radio"]) == KINDS.canonical(none_of(["bulletin"]))
    assert one_of(["paper"]) == KINDS.canonical(one_of(["paper"]))


def test_parts_of_members():
    """Members that no test tells apart stay together, in the order of their first."""
    tests = [one_of(["bulletin"]), one_of(["bulletin", "radio"])]
    assert (one_of(["paper"]), one_of(["radio"]), one_of(["bulletin"])) == KINDS.parts(tests)
    assert (one_of(["paper", "radio", "bulletin"]),) == KINDS.parts([])


def test_locator_of_members():
    """The locator finds the part; unknown and foreign values have none."""
    locate = KINDS.locator(KINDS.parts([one_of(["radio"])]))
    assert [0, 1, 0, None, None, None] == [locate(each) for each in ("paper", "radio", "bulletin", None, "web", 1)]


def test_samples_of_members():
    """A part's sample is its first member in the list's order."""
    assert "city" == LEVELS.sample(one_of(["province", "city"]))


@pytest.mark.parametrize(
    ("part", "value", "expected"),
    [
        (["county", "province"], "province", "province"),
        (["county", "city"], "province", "city"),
        (["county", "province"], "city", "county"),
        (["city", "province"], None, "city"),
        (["city", "province"], "hamlet", "city"),
    ],
)
def test_nearest_member(part, value, expected):
    """The nearest member has the nearest place, the first of two; a foreign value is near to none."""
    assert expected == LEVELS.nearest_value(one_of(part), value)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (one_of(["paper"]), Text("是paper", "is paper")),
        (one_of(["paper", "radio"]), Text("不是bulletin", "is not bulletin")),
        (one_of([]), Text("是（无）", "is nothing")),
        (one_of(["paper", "radio", "bulletin"]), Text("是paper、radio、bulletin", "is paper or radio or bulletin")),
    ],
)
def test_words_of_members(cells, expected):
    """A test names the members accepted, or, when that is shorter, those refused."""
    assert expected == KINDS.describe(cells)


def test_names_of_members():
    """A member is called by its name, or by its id where it has none."""
    assert Text("市级", "city") == LEVELS.text("city")
    assert Text("radio", "radio") == KINDS.text("radio")
    assert Text("下列之一：“paper”、“radio”、“bulletin”", "one of: paper, radio, bulletin") == KINDS.expected
    assert "下列之一：“县级”、“市级”、“省级”" == LEVELS.expected.zh


def test_faults_of_members():
    """Every foreign id is a fault with the nearest id; a limit on an unordered list is one, too."""
    assert [
        Fault("t", "'citty'", LEVELS.expected.en, "city"),
        Fault("t", "3", LEVELS.expected.en),
    ] == list(LEVELS.faults(one_of(["citty", "city", 3]), "t"))
    assert [Fault("t", "a limit", "a test by name: the order of these members has no meaning")] == list(
        KINDS.faults(at_least("radio"), "t")
    )
    assert [] == list(LEVELS.faults(at_least("city"), "t"))


# Booleans


def test_booleans_are_no_numbers():
    """Yes and no belong; the numbers that equal them do not."""
    assert [True, True, False, False, False] == [value in Booleans() for value in (True, False, 1, 0, None)]


def test_parts_and_locator_of_booleans():
    """Yes and no are apart when a test tells them apart."""
    apart, together = Booleans().parts([one_of([True])]), Booleans().parts([])
    assert (one_of([True]), one_of([False])) == apart
    assert (one_of([True, False]),) == together
    values = (True, False, 1, 0, None, "yes")
    assert [0, 1, None, None, None, None] == [Booleans().locator(apart)(value) for value in values]
    assert [0, 0, None, None, None, None] == [Booleans().locator(together)(value) for value in values]


def test_nearest_boolean():
    """The other value is the nearest where the value itself does not belong."""
    assert False is Booleans().nearest_value(one_of([False]), value=True)
    assert True is Booleans().nearest_value(one_of([True, False]), None)


def test_words_of_booleans():
    """Yes and no are worded, and so is what is expected."""
    assert Text("为是", "is yes") == Booleans().describe(one_of([True]))
    assert Text("为否", "is no") == Booleans().describe(none_of([True]))
    assert Text("是或否", "True or False") == Booleans().expected
    assert [Text("是", "yes"), Text("否", "no")] == [Booleans().text(value) for value in (True, False)]


def test_faults_of_booleans():
    """Numbers are no yes or no; yes and no have no order."""
    assert [Fault("t", "1", "True or False")] == list(Booleans().faults(one_of([1]), "t"))
    assert [] == list(Booleans().faults(one_of([True]), "t"))
    assert [Fault("t", "a limit", "a test for True or False: they have no order")] == list(
        Booleans().faults(Range(((True, False),)), "t")
    )


# Names


def test_names_are_strings_that_are_not_empty():
    """Any non-empty string is a name."""
    assert [True, True, False, False, False] == [value in Names() for value in ("a", " ", "", None, 1)]
    assert Text("非空文字", "a non-empty string") == Names().expected


def test_parts_of_names():
    """Only names that a test mentions can be told apart; the last part is everyone else."""
    tests = [one_of(["ann", "bob"]), none_of(["bob"])]
    parts = Names().parts(tests)
    assert (one_of(["ann"]), one_of(["bob"]), none_of(["ann", "bob"])) == parts
    assert (none_of([]),) == Names().parts([])
    assert tests == [Names().canonical(test) for test in tests]


def test_locator_of_names():
    """A name that nothing mentions is in the last part."""
    locate = Names().locator(Names().parts([one_of(["ann"]), one_of(["bob"])]))
    assert [0, 1, 2, None, None, None] == [locate(value) for value in ("ann", "bob", "eve", "", None, 1)]


def test_samples_of_names():
    """A part's sample is its first name, or one that nothing mentions."""
    assert "ann" == Names().sample(one_of(["bob", "ann"]))
    assert "other" == Names().sample(none_of(["ann"]))
    assert "other--" == Names().sample(none_of(["other", "other-"]))


def test_nearest_name():
    """A name of the part is near enough; any other is as near as the sample."""
    assert "bob" == Names().nearest_value(one_of(["ann", "bob"]), "bob")
    assert "ann" == Names().nearest_value(one_of(["ann", "bob"]), "eve")
    assert "ann" == Names().nearest_value(one_of(["ann", "bob"]), None)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (one_of(["bob", "ann"]), Text("是ann、bob", "is ann or bob")),
        (none_of(["bob"]), Text("不是bob", "is not bob")),
        (none_of([]), Text("任意", "is anything")),
        (one_of([]), Text("（无）", "is nothing")),
    ],
)
def test_words_of_names(cells, expected):
    """A test lists the names accepted or refused."""
    assert expected == Names().describe(cells)


def test_many_names_are_counted():
    """A list too long to read is told by its length; the longest that is read has every name."""
    names = [f"n{number:02}" for number in range(40)]
    long = next(length for length in range(1, 40) if "listed" in Names().describe(one_of(names[:length])).en)
    assert Text(f"是所列{long}项之一", f"is one of the {long} listed") == Names().describe(one_of(names[:long]))
    assert "is " + " or ".join(names[: long - 1]) == Names().describe(one_of(names[: long - 1])).en
    assert Text("不是所列40项之一", "is not one of the 40 listed") == Names().describe(none_of(names))


def test_faults_of_names():
    """What is no string is no name; names have no limits."""
    assert [Fault("t", "''", "a non-empty string"), Fault("t", "3", "a non-empty string")] == list(
        Names().faults(one_of(["ann", 3, ""]), "t")
    )
    assert [Fault("t", "a limit", "a test by name: names have no order")] == list(Names().faults(at_least("a"), "t"))


def test_members_compare_by_ids_and_order():
    """Names do not tell two lists apart; a meaning of the order does."""
    assert LEVELS == Members(("county", "city", "province"), ordered=True)
    assert LEVELS != Members(("county", "city", "province"))
    assert Selection(frozenset({"city"})) == LEVELS.canonical(one_of(["city"]))
