"""Test what awards bring, as lines or with the reason why not, and which records are used nowhere."""

from datetime import date
from typing import Any, Literal

import attrs
import pytest

from congress_rules.law import Period
from congress_rules.logic import Clause, Integers, Status, Sum
from congress_rules.policies import YUAN, Judged, Member
from congress_rules.publicity import Award, HonourPolicy, ReportingFault
from congress_rules.rulebooks import INTERIM_MEASURES
from congress_rules.texts import Text
from tests.publicity.entries import awarded, designated, judged
from tests.publicity.prizes import BOOK, CITED, COURT, HONOURS, Star, assess, proposal

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


# Which decision stands


@pytest.mark.parametrize("honour", ["star", "hero"])
def test_of_contradictory_decisions_of_one_day_none_stands(honour: str):
    """Nothing tells which is right: both are set aside for good, and what is proposed stands on its own."""
    awards = awarded("w1", honour, "q"), awarded("w2", "star", "q", granted=False)
    for given in (awards, awards[::-1]):
        found = assess(HEROES, awards=given)
        assert None is proposal(found, "star", "q").award
        assert ((), ()) == (found.rewards.lines, found.unused)
        assert [("w1", "decisions", False), ("w2", "decisions", False)] == [
            (each.entry.id, each.stage, each.undecided) for each in found.rewards.set_aside
        ]


def test_of_equal_decisions_of_one_day_one_stands():
    """Two that agree are one: the first by its id, and it is paid once."""
    found = assess(awards=(awarded("w2", "star", "q"), awarded("w1", "star", "q")))
    assert {"q": 4711} == found.rewards.totals(YUAN)
    assert (True, ["w2"]) == (
        proposal(found, "star", "q").granted,
        [each.entry.id for each in found.rewards.set_aside],
    )


def test_a_later_decision_ends_a_contradiction():
    """What was decided later stands, whatever contradicted itself before."""
    before = awarded("w1", "star", "q"), awarded("w2", "star", "q", granted=False)
    last = awarded("w0", "star", "q", on=date(2025, 1, 21))
    assert {"q": 4711} == assess(awards=(*before, last)).rewards.totals(YUAN)


LIKE = attrs.evolve(HONOURS, members=(*HONOURS.members, Member("hero", HONOURS.name, like="star")))
HEROES = attrs.evolve(BOOK, taxonomy=attrs.evolve(BOOK.taxonomy, facets=(LIKE,)))


def test_an_honour_that_is_like_another():
    """Both the proposal and the reward see an award as the taxonomy says."""
    found = assess(HEROES, awards=(awarded("w", "hero", "q"),))
    assert (True, True) == (proposal(found, "star", "q").granted, proposal(found, "star", "q").stands)
    assert ({"q": 4711}, ()) == (found.rewards.totals(YUAN), found.unused)


# Who may be honoured


@pytest.mark.parametrize(("honour", "account"), [("star", "town"), ("star", "nobody"), ("best", "p")])
def test_an_award_on_nobody_who_is_a_candidate_brings_nothing(honour: str, account: str):
    """It is set aside for good, on book-keeping's rule, and unused."""
    award = awarded("w", honour, account)
    found = assess(awards=(award,))
    (aside,) = found.rewards.set_aside
    assert ((), "candidates", False) == (found.rewards.lines, aside.stage, aside.undecided)
    assert (award,) == found.unused
    assert "对象不在候选之列（《记账通则》第八条）" in aside.explain()
    assert "nobody who is a candidate (General rules of book-keeping, art. 8)" in aside.explain("en")


def test_an_honour_without_a_policy_is_rewarded():
    """Where the measure lists nobody for an honour, whoever was decided on has what it brings."""
    bare = attrs.evolve(BOOK, honours=())
    award = awarded("w", "star", "nobody")
    found = assess(bare, awards=(award,))
    assert ({"nobody": 4711}, ()) == (found.rewards.totals(YUAN), found.rewards.set_aside)
    assert () == found.unused


def test_rewards_stand_by_the_ids_of_awards():
    """Awards are taken by their ids, whatever the order in which they are given."""
    awards = awarded("b", "star", "q"), awarded("a", "star", "p"), awarded("c", "best", "court", granted=False)
    one, other = assess(awards=awards).rewards, assess(awards=awards[::-1]).rewards
    assert one == other
    assert ["a", "b", "c"] == [each.id for each in one.entries]


# Records that no rule can use

ELSEWHERE = attrs.evolve(COURT, id="elsewhere")


@pytest.mark.parametrize(
    ("name", "record", "unused"),
    [
        ("judgements", judged("j", "merit", "q", value="much"), True),
        ("judgements", judged("j", "merit", "q", value=1), True),
        ("designations", designated("d", "q", unit=COURT), False),
        ("designations", designated("d", "q", unit=ELSEWHERE), True),
        ("designations", designated("d", "q", unit=ELSEWHERE, until=date(2024, 4, 1)), True),
        ("designations", designated("d", "q", unit=ELSEWHERE, since=date(2023, 1, 1), until=date(2023, 12, 31)), False),
        ("designations", designated("d", "q", "heads", unit=COURT), True),
        ("faults", ReportingFault(id="f", unit=COURT, kind="late", major=True, on=date(2024, 12, 31)), False),
        ("faults", ReportingFault(id="f", unit=ELSEWHERE, kind="late", major=True, on=date(2024, 12, 31)), True),
        ("faults", ReportingFault(id="f", unit=ELSEWHERE, kind="late", major=True, on=date(2025, 1, 1)), False),
        ("faults", ReportingFault(id="f", unit=COURT, kind="lat", major=True, on=date(2024, 1, 1)), True),
    ],
)
def test_what_no_rule_can_use_is_told(name: str, record: Any, unused: bool):  # noqa: FBT001
    """A judgement out of range, a role or a fault of a unit that is not listed, or of a foreign kind, is listed."""
    taxonomy = INTERIM_MEASURES.taxonomy
    facets = tuple(each for each in taxonomy.facets if each.id in {"role", "fault"})
    book = attrs.evolve(BOOK, taxonomy=attrs.evolve(BOOK.taxonomy, facets=(HONOURS, *facets)))
    assert ((record,) if unused else ()) == assess(book, **{name: (record,)}).unused


@attrs.frozen(kw_only=True)
class Marked(HonourPolicy):
    """A star has sixty marks, of two kinds, together."""

    id: str = "star"
    name: Text = attrs.field(default=Star().name)
    of: Literal["units", "people"] = "people"

    def clauses(self) -> tuple[Clause, ...]:
        """Ask for the sum."""
        form, content = (Judged(each, Integers(0, 50), Text(each, each)) for each in ("form", "content"))
        return (
            Clause(id="marks", when=Sum((form, content), "marks", Text("总评", "marks")).at_least(60), basis=CITED),
        )


@pytest.mark.parametrize(("value", "unused"), [(30, False), (51, True)])
def test_judgements_that_a_sum_is_made_of_are_used(value: int, unused: bool):  # noqa: FBT001
    """A judgement within a derived term is used, within its range."""
    marks = judged("j", "form", "q", value=value), judged("k", "content", "q", value=40)
    found = assess(attrs.evolve(BOOK, honours=(Marked(),)), judgements=marks)
    assert (marks[:1] if unused else ()) == found.unused
    assert (None if unused else True) is proposal(found, "star", "q").proposed
