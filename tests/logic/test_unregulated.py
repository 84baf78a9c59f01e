"""Test rows whose case the text names without saying what follows: the table ends as not regulated, on that row."""

import pytest

from congress_rules.errors import UndecidedError
from congress_rules.logic import (
    ANY,
    COLLECT,
    EVERY,
    FIRST,
    PRIORITY,
    SUM,
    UNIQUE,
    UNREGULATED,
    FindingKind,
    HitPolicy,
    Row,
    Status,
)
from congress_rules.logic.hits import Contender, Hit
from tests.logic.nouns import OFFICE, URGENT, WORDS, piece
from tests.logic.outcomes import LONG, decided, outcome, table, undecided

YES = True
OPEN = Row(id="open", when=WORDS.less_than(300), value=UNREGULATED, basis=OFFICE.cite("2"), priority=1)
NOT_REGULATED = Status.NOT_REGULATED
NOTHING, ONE, OTHER = Contender(0, UNREGULATED, 1), Contender(1, 1, 1), Contender(2, 2)


@pytest.mark.parametrize("hit", [UNIQUE, ANY, FIRST, PRIORITY])
def test_a_row_without_a_value_ends_the_table(hit: HitPolicy):
    """The status says so, there is no value, and the row is the ground with its provision."""
    rule = table(LONG, OPEN, hit=hit)
    assert undecided(NOT_REGULATED, "open") == outcome(rule, piece(words=299))
    assert decided(1, "long") == outcome(rule, piece(words=300))
    assert undecided(Status.UNKNOWN, "long", "open", needs=["words"])[0] == rule.decide(piece()).status
    decision = rule.decide(piece(words=299))
    assert [(True, "2")] == [(ground.holds, ground.basis[0].key) for ground in decision.grounds]
    with pytest.raises(UndecidedError, match=r"points has no value: not regulated by the text \(open\)"):
        _ = decision.value


def test_an_otherwise_without_a_value():
    """What no row names may be unregulated, too; it is unknown while a row may still apply."""
    rule = table(LONG, otherwise=Row(id="rest", value=UNREGULATED))
    assert undecided(NOT_REGULATED, "rest") == outcome(rule, piece(words=299))
    assert Status.UNKNOWN is rule.decide(piece()).status


@pytest.mark.parametrize(
    ("policy", "yes", "maybe", "expected"),
    [
        (UNIQUE, [NOTHING], [], Hit(NOT_REGULATED, (0,))),
        (UNIQUE, [NOTHING, ONE], [], Hit(Status.CONFLICT, (0, 1))),
        (UNIQUE, [NOTHING], [ONE], Hit(Status.UNKNOWN, (1,))),
        (UNIQUE, [ONE], [NOTHING], Hit(Status.UNKNOWN, (0,))),
        (ANY, [NOTHING, Contender(3, UNREGULATED)], [], Hit(NOT_REGULATED, (0, 3))),
        (ANY, [NOTHING, ONE], [], Hit(Status.CONFLICT, (0, 1))),
        (ANY, [NOTHING], [ONE], Hit(Status.UNKNOWN, (1,))),
        (ANY, [NOTHING], [Contender(3, UNREGULATED)], Hit(NOT_REGULATED, (0,))),
        (FIRST, [NOTHING, ONE], [], Hit(NOT_REGULATED, (0,))),
        (FIRST, [ONE], [NOTHING], Hit(Status.UNKNOWN, (0,))),
        (PRIORITY, [NOTHING, OTHER], [], Hit(NOT_REGULATED, (0,))),
        (COLLECT(SUM), [NOTHING], [], Hit(NOT_REGULATED, (0,))),
        (COLLECT(SUM), [ONE, OTHER, NOTHING], [], Hit(NOT_REGULATED, (0,))),
        (COLLECT(EVERY), [ONE, Contender(3, UNREGULATED), NOTHING], [], Hit(NOT_REGULATED, (3, 0))),
        (COLLECT(SUM), [ONE, OTHER], [], Hit(Status.DECIDED, (1, 2), 3)),
        (COLLECT(SUM), [ONE], [NOTHING], Hit(Status.UNKNOWN, (0,))),
    ],
)
def test_every_hit_policy_knows_it(policy: HitPolicy, yes: list[Contender], maybe: list[Contender], expected: Hit):
    """It contradicts every other value; of several rows that add up one such row leaves the sum unstated."""
    assert expected == policy.resolve(yes, maybe)


def test_speaks_both_languages():
    """A decision says that the text does not regulate it, and what would lead to a value."""
    decision = table(LONG, OPEN).decide(piece(words=299))
    assert "得分：该文本未作规定" in decision.explain()
    assert "points: not regulated by the text" in decision.explain("en")
    assert "words: 299 → 300" in decision.explain("en")
    assert () == table(LONG, OPEN).decide(piece(words=300)).flip()
    assert "not regulated by the text" == str(UNREGULATED)


def test_it_is_no_finding_and_no_value():
    """A case that is named is no gap; a condition on the table's values does not hold of it."""
    rule = table(LONG, OPEN, Row(id="rush", when=(URGENT.equals(YES), WORDS.equals(0)), value=UNREGULATED), hit=ANY)
    kinds = {finding.kind for finding in rule.check()}
    assert FindingKind.UNCITED in kinds
    assert {FindingKind.GAP, FindingKind.OVERLAP, FindingKind.DEAD_ROW}.isdisjoint(kinds)
    assert [False, True] == [rule.where(1).of(piece(words=words, urgent=False)) for words in (299, 300)]
    assert False is rule.where(UNREGULATED).of(piece(words=299, urgent=False))
