"""Test the exact difference of two rules: what it says, members that only one rule knows, what cannot be compared."""

import attrs
import pytest

from congress_rules.errors import DefinitionError
from congress_rules.logic import DecisionTable, Field, Integers, Members, Outcome, Row, Status
from congress_rules.texts import Text

KINDS = Members(("paper", "radio"))
KIND = Field[str](("kind",), Text("种类", "kind"), KINDS)
WORDS = Field[int](("words",), Text("字数", "words"), Integers(0))
RATES = DecisionTable(
    id="rates",
    name=Text("分值", "rates"),
    rows=[
        Row(id="long", when=(KIND.equals("paper"), WORDS.at_least(300)), value=2),
        Row(id="short", when=(KIND.equals("paper"), WORDS.less_than(300)), value=1),
    ],
)


def test_a_rule_does_not_differ_from_itself():
    """There is nothing to say, in either language."""
    difference = RATES.diff(RATES)
    assert not difference
    assert ("rates", "rates") == difference.rules
    assert ("无差别", "no difference") == (difference.explain(), difference.explain("en"))


def test_says_what_changes_and_where():
    """A region, what was decided in it, and what is; with a case that both rules confirm."""
    other = attrs.evolve(RATES, rows=[attrs.evolve(RATES.rows[0], when=WORDS.at_least(500), value=3), RATES.rows[1]])
    lines = RATES.diff(other).explain("en").splitlines()
    assert {
        "kind is paper and words is at least 300 and is at most 499: 2 → no rule applies",
        "kind is paper and words is at least 500: 2 → 3",
        "kind is radio and words is at least 500: no rule applies → 3",
    } == set(lines)
    for change in RATES.diff(other).changes:
        before, after = RATES.decide_on(change.witness), other.decide_on(change.witness)
        assert (before.status, after.status) == (change.before.status, change.after.status)
    assert "种类是radio，且字数不少于500: 无适用规定 → 3" in RATES.diff(other).explain()


def test_members_that_only_one_rule_knows():
    """A member that the other rule does not know is foreign to it."""
    wider = KIND.over(Members(("paper", "radio", "site")))
    row = attrs.evolve(RATES.rows[0], when=(wider.equals("paper"), WORDS.at_least(300)))
    second = attrs.evolve(RATES.rows[1], when=(wider.equals("paper"), WORDS.less_than(300)))
    other = attrs.evolve(RATES, rows=[row, second, Row(id="site", when=wider.equals("site"), value=5)])
    [change] = RATES.diff(other).changes
    assert {"kind": "site", "words": 0} == {**change.witness, "words": 0}
    assert (Outcome[int](Status.OUT_OF_DOMAIN), Outcome(Status.DECIDED, 5)) == (change.before, change.after)
    [back] = other.diff(RATES).changes
    assert (change.after, change.before) == (back.before, back.after)


def test_inputs_of_different_kinds_cannot_be_compared():
    """The same key over two kinds of domain is a fault of one of the rules."""
    text = Field[str](("words",), Text("字数", "words"), KINDS)
    other = attrs.evolve(RATES, rows=[Row(id="a", when=text.equals("paper"), value=1)])
    with pytest.raises(DefinitionError, match="of the same kind in both rules: a whole number"):
        RATES.diff(other)
