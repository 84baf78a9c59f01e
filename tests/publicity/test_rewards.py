"""Test what awards bring, as lines or with the reason why not, and which records are used nowhere."""

from datetime import date
from typing import Any

import attrs
import pytest

from congress_rules.law import Period
from congress_rules.logic import Status
from congress_rules.policies import YUAN
from congress_rules.publicity import Award
from tests.publicity.entries import awarded, judged
from tests.publicity.prizes import BOOK, assess

# What it brings


def test_rewards_are_lines_on_the_account():
    """What an award brings is a line in the measure of its policy, on the account of whoever was honoured."""
    rewards = assess(awards=(awarded("w", "star", "q"), awarded("v", "best", "town", granted=False))).rewards
    assert {"q": 4711, "town": 0} == rewards.totals(YUAN)
    assert "w  4711元  star（第一条）" in rewards.explain()
    assert "w  4711 yuan  star (art. 1)" in rewards.explain("en")


def test_rewards_follow_what_was_decided():
    """Money follows the decision, not the proposal: who is proposed only has nothing."""
    assert ((), ()) == (assess().rewards.lines, assess().rewards.entries)


def test_what_is_not_stated_is_set_aside():
    """An award whose amount is not stated is told, with the row."""
    (found,) = assess(awards=(awarded("w", "best", "town"),)).rewards.set_aside
    assert found.decision is not None
    assert ("money", Status.NOT_REGULATED, ("best",)) == (found.stage, found.decision.status, found.rules)


def test_a_foreign_honour_is_set_aside():
    """An honour that the taxonomy does not know brings nothing, and is told with the nearest; it is unused, too."""
    award = awarded("w", "sta", "q")
    assessment = assess(awards=(award,))
    (found,) = assessment.rewards.set_aside
    assert ("taxonomy", award) == (found.stage, found.entry)
    assert "测试（honour）不含 'sta'；是否应为 star？（《记账通则》第五条）" in found.explain()
    assert "trial (honour) does not hold 'sta'; did you mean star?" in found.explain("en")
    assert ((award,), ()) == (assessment.unused, assessment.rewards.lines)


def test_a_replaced_decision_brings_nothing():
    """Only the decision that stands brings something; one that was replaced is set aside: nothing is paid twice."""
    first, again = awarded("w1", "star", "q"), awarded("w2", "star", "q", on=date(2025, 1, 21))
    refused = awarded("w3", "star", "q", granted=False, on=date(2025, 1, 22))
    rewards = assess(awards=(again, first)).rewards
    assert {"q": 4711} == rewards.totals(YUAN)
    (found,) = rewards.set_aside
    assert (first, "decisions", False) == (found.entry, found.stage, found.undecided)
    assert "另有决定为准，或互相矛盾（《记账通则》第七条）" in found.explain()
    assert "another decision stands, or contradicts it (General rules of book-keeping, art. 7)" in found.explain("en")
    assert {"q": 0} == assess(awards=(again, first, refused)).rewards.totals(YUAN)


def test_a_measure_without_rewards_pays_nothing():
    """Awards stand in the journal all the same."""
    rewards = assess(attrs.evolve(BOOK, rewards=()), awards=(awarded("w", "star", "q"),)).rewards
    assert (1, (), ()) == (len(rewards.open), rewards.lines, rewards.set_aside)


# What is used nowhere


@pytest.mark.parametrize(
    ("record", "unused"),
    [
        (awarded("w", "best", "town"), False),
        (awarded("w", "best", "q"), True),
        (awarded("w", "star", "town"), True),
        (awarded("w", "star", "nobody"), True),
        (awarded("w", "worst", "town"), True),
        (judged("j", "merit", "q"), False),
        (judged("j", "merit", "town"), True),
        (judged("j", "merit", "nobody"), True),
        (judged("j", "merits", "q"), True),
        (judged("j", "leading", "town"), True),
        (judged("j", "merit", "q", period=Period.half(2024, 2)), True),
        (awarded("w", "star", "q", period=Period(date(2024, 12, 31), date(2025, 12, 30))), True),
        (awarded("w", "star", "q", period=Period(date(2025, 1, 1), date(2025, 12, 31))), False),
        (awarded("w", "star", "q", period=Period.year(2023)), False),
    ],
)
def test_what_concerns_nobody_is_told(record: Any, unused: bool):  # noqa: FBT001
    """What matches no honour, criterion or candidate is listed, as is what is about a period that only touches this."""
    name = "awards" if isinstance(record, Award) else "judgements"
    assert ((record,) if unused else ()) == assess(**{name: (record,)}).unused


def test_what_is_unused_stands_in_order():
    """Awards come first, then judgements; those of other periods are no concern of this one."""
    awards = awarded("w", "star", "nobody"), awarded("v", "star", "nobody", period=Period.year(2023))
    judgements = judged("j", "merit", "nobody"), judged("i", "merit", "nobody", period=Period.year(2023))
    assert (awards[0], judgements[0]) == assess(awards=awards, judgements=judgements).unused
