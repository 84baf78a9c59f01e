"""Test recorded judgements: what a record must say, which of several counts, and that none of it is shown."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from typing import Any

import attrs
import pytest

from congress_rules.errors import DefinitionError
from congress_rules.law import Period
from congress_rules.logic import Booleans, Clause, Clauses, Integers, Members, Status, Sum
from congress_rules.policies import Judged, Judgement
from congress_rules.policies.judgements import judged_by
from congress_rules.texts import Text
from tests.policies.nouns import LEVEL, OFFICE

YEAR = Period.year(2024)
DAY, LATER = date(2025, 1, 5), date(2025, 1, 6)
YES, NO = True, False
GOOD = Judgement(id="j1", criterion="good", about="town", period=YEAR, value=True, by="office", on=DAY, reason="seen")
IS_GOOD = Judged("good", Booleans(), Text("良好", "good"))


@attrs.frozen
class Case:
    """Whoever is judged."""

    judgements: tuple[Judgement, ...] = ()


def judged(*values: Any, **parts: Any) -> tuple[Judgement, ...]:
    """Give a judgement of each value."""
    return tuple(attrs.evolve(GOOD, id=f"j{number}", value=value, **parts) for number, value in enumerate(values))


# What a record says


@pytest.mark.parametrize("value", [True, False, 0, -3, Decimal("1.5"), Fraction(1, 3), "excellent"])
def test_takes(value: Any):
    """Yes or no, a grade and an exact number are judgements."""
    assert value == attrs.evolve(GOOD, value=value).value


@pytest.mark.parametrize("value", [None, "", 1.5, Decimal("NaN"), Decimal("Infinity"), (), ["a"], b"a"])
def test_refuses_values(value: Any):
    """What is none of these is refused, and not shown."""
    with pytest.raises(DefinitionError) as caught:
        attrs.evolve(GOOD, value=value)
    expected = f"judgement:\n  a value of type {type(value).__name__} is not True or False, a name or a number @ value"
    assert expected == str(caught.value)


@pytest.mark.parametrize("name", ["id", "criterion", "about", "by", "reason"])
@pytest.mark.parametrize("value", [None, "", "  ", 1, ["张三"]])
def test_says_who_judged_and_why(name: str, value: object):
    """An id, a criterion, an account, an author and a reason are stated, in words; what stood there is not shown."""
    parts: dict[str, Any] = {name: value}
    with pytest.raises(DefinitionError) as caught:
        attrs.evolve(GOOD, **parts)
    expected = f"judgement:\n  a value of type {type(value).__name__} is not a non-empty string @ {name}"
    assert expected == str(caught.value)


def test_lists_every_fault():
    """All that is wrong is told at once."""
    wrong: dict[str, Any] = {"reason": "", "period": 2024, "on": datetime(2025, 1, 5, tzinfo=UTC), "value": None}
    with pytest.raises(DefinitionError) as caught:
        attrs.evolve(GOOD, **wrong)
    assert ["reason", "period", "on", "value"] == [fault.path for fault in caught.value.faults]
    assert ["a Period", "a day (datetime.date)"] == [fault.expected for fault in caught.value.faults[1:3]]


def test_what_was_judged_stays_out_of_repr():
    """Neither the value nor the author nor the reason is shown."""
    secret = attrs.evolve(GOOD, value="value-4711", by="author-4711", reason="reason-4711")
    assert "4711" not in repr(secret)
    assert "id='j1', criterion='good'" in repr(secret)


# Which counts


@pytest.mark.parametrize("value", [True, False])
def test_reads_what_was_judged(value: bool):  # noqa: FBT001
    """One judgement is what was judged; of other criteria nothing is read."""
    other = attrs.evolve(GOOD, id="j9", criterion="fast", value=not value)
    assert value is IS_GOOD.read(Case((other, *judged(value))))


def test_what_nobody_judged_is_unknown():
    """Without a judgement by the criterion the value is unknown, never no."""
    assert None is IS_GOOD.read(Case())
    assert None is IS_GOOD.read(Case((attrs.evolve(GOOD, criterion="fast"),)))


@pytest.mark.parametrize(("first", "last"), [(True, False), (False, True)])
def test_the_last_judgement_counts(first: bool, last: bool):  # noqa: FBT001
    """A later judgement replaces those before it, in whatever order they are listed."""
    given = (*judged(first, on=DAY), *judged(last, on=LATER), *judged(first, on=date(2024, 12, 31)))
    assert {last} == {IS_GOOD.read(Case(order)) for order in permutations(given)}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((True, True), True),
        ((True, False), None),
        ((False, True), None),
        ((True, True, False), None),
        ((True, 1), None),
        ((0, False), None),
        ((1, 1), 1),
        ((2, Decimal(2)), 2),
        (("good", "good"), "good"),
        (("good", "fair"), None),
    ],
)
def test_judgements_of_one_day_must_agree(values: tuple[Any, ...], expected: object):
    """Two that differ on the same day leave it unknown; yes is not the number 1."""
    found = {IS_GOOD.read(Case(order)) for order in permutations(judged(*values))}
    assert {expected} == found
    assert [type(expected)] * len(found) == [type(each) if each != 2 else int for each in found]


def test_a_later_judgement_settles_a_contradiction():
    """What stood open is settled by whoever judges later; an older contradiction does not matter."""
    assert True is IS_GOOD.read(Case((*judged(YES, NO), *judged(YES, on=LATER))))
    assert None is IS_GOOD.read(Case((*judged(YES), *judged(YES, NO, on=LATER))))


# In a rule


def clauses(term: Judged, value: Any) -> Clauses:
    """Give the clause that something was judged so."""
    clause = Clause(id="judged", when=term.equals(value), basis=OFFICE.cite("3"))
    return Clauses(id="c", name=Text("评议", "judged"), clauses=(clause,))


@pytest.mark.parametrize(
    ("given", "status", "value"),
    [
        (judged(YES), Status.DECIDED, True),
        (judged(NO), Status.DECIDED, False),
        ((), Status.UNKNOWN, None),
        (judged(YES, NO), Status.UNKNOWN, None),
        (judged("excellent"), Status.OUT_OF_DOMAIN, None),
        (judged(1), Status.OUT_OF_DOMAIN, None),
    ],
)
def test_a_clause_tests_it(given: tuple[Judgement, ...], status: Status, value: bool | None):  # noqa: FBT001
    """What nobody judged is unknown; a value that is none of the criterion's range is foreign, whatever it says."""
    decision = clauses(IS_GOOD, value=True).decide(Case(given))
    assert (status, value) == (decision.status, decision.outcome.value)
    assert (() if status is Status.DECIDED else ("good",)) == decision.needs


def test_ranges():
    """A criterion may ask for a grade or a number; its id is its key."""
    grades = Members(("fair", "good", "excellent"), {}, ordered=True)
    grade, points = (
        Judged("grade", grades, Text("等次", "grade")),
        Judged("points", Integers(0, 10), Text("分", "points")),
    )
    assert ("grade", grades, Integers(0, 10)) == (grade.key, grade.domain, points.domain)
    at_least = clauses(grade, "good").decide(Case(judged("good", criterion="grade")))
    assert at_least.value
    for value, status in (
        (0, Status.DECIDED),
        (10, Status.DECIDED),
        (11, Status.OUT_OF_DOMAIN),
        (-1, Status.OUT_OF_DOMAIN),
    ):
        assert status is clauses(points, 10).decide(Case(judged(value, criterion="points"))).status


def test_explains_in_both_languages():
    """What is unknown is told by the criterion's name; who judged is not."""
    decision = clauses(IS_GOOD, value=True).decide(Case(judged(NO)))
    assert "良好: 否 → 是" in decision.explain()
    assert "good: no → yes" in decision.explain("en")
    assert "office" not in decision.explain("en").replace("Office Rules", "")


def test_judgements_are_found_in_what_is_made_of_them():
    """A sum of judgements is made of them; each is found, however deep, and nothing else is."""
    form, content, effect = (Judged(name, Integers(0, 100), Text(name, name)) for name in ("form", "content", "effect"))
    inner = Sum((form, content), "inner", Text("两项", "two"))
    outer = Sum((inner, effect), "outer", Text("三项", "three"))
    assert ["form", "content", "effect", "good"] == [each.id for each in judged_by((outer, IS_GOOD))]
    assert [] == list(judged_by((LEVEL,)))
