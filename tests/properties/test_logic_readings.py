"""Test that every reading of a rule decides as the brute-force reference does, and that the unknown is sound."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules.logic import Days, Members, Names, Outcome, Status
from tests.properties.reference import PlainRule, PlainTable, Result
from tests.properties.strategies import PLAIN_RULES, axes, case_of, cases, domains, plain_tables, rule_of, table_of

REMEMBERED = domains().filter(lambda drawn: isinstance(drawn[0], Members | Names | Days))


def told(outcome: Outcome[Any]) -> Result:
    """Give all that an outcome says."""
    return outcome.status, outcome.value, outcome.rows, outcome.needs


@given(PLAIN_RULES, st.data())
@settings(max_examples=300)
def test_all_readings_are_the_reference(plain: PlainRule, data: st.DataObject) -> None:
    """The scan, the grid and the reader decide any case as brute force does: status, value, rows and needs."""
    rule = rule_of(plain)
    assert plain.keys == tuple(each.key for each in rule.inputs)
    for values in data.draw(st.lists(cases(plain, foreign=True), min_size=1, max_size=4)):
        expected = plain.decide(values)
        assert expected == told(rule.scan(values))
        assert expected == told(rule.outcome_of(values))
        assert expected == told(rule.decide(case_of(values)).outcome)
        assert expected == told(rule.reader(case_of(values)))


@given(st.data())
@settings(max_examples=150)
def test_the_reader_remembers_rightly(data: st.DataObject) -> None:
    """A reader asked again, in any order of cases, says the same as a decision made anew."""
    plain = data.draw(plain_tables(data.draw(axes(3, REMEMBERED))))
    rule = table_of(plain)
    for values in data.draw(st.lists(cases(plain, foreign=True), min_size=4, max_size=8)) * 2:
        assert plain.decide(values) == told(rule.reader(case_of(values)))


@given(PLAIN_RULES, st.data())
@settings(max_examples=200)
def test_the_unknown_is_sound(plain: PlainRule, data: st.DataObject) -> None:
    """Whatever is not UNKNOWN stays so, with the same value, however the unknown turns out.

    One thing may still come to light: that the case is none of those given.
    """
    rule = rule_of(plain)
    values = data.draw(cases(plain))
    before = rule.outcome_of(values)
    if before.status is Status.UNKNOWN:
        assert before.needs
        return
    unknown = {key: plain.points[key] for key, value in values.items() if value is None}
    for known in plain.cells(unknown):
        after = rule.outcome_of(values | known)
        assert (before.status, before.value) == (after.status, after.value) or after.status is Status.OUT_OF_DOMAIN


@given(PLAIN_RULES, st.data())
@settings(max_examples=150)
def test_knowing_more_turns_nothing_decided(plain: PlainRule, data: st.DataObject) -> None:
    """A decided value survives when some of what is unknown becomes known and the rest does not."""
    rule = rule_of(plain)
    values = data.draw(cases(plain))
    unknown = [key for key, value in values.items() if value is None]
    learnt = data.draw(st.sets(st.sampled_from(unknown))) if unknown else set()
    more = values | {key: data.draw(st.sampled_from(plain.points[key])) for key in sorted(learnt)}
    before, after = rule.outcome_of(values), rule.outcome_of(more)
    if before.status is Status.DECIDED and after.status is not Status.OUT_OF_DOMAIN:
        assert (before.status, before.value) == (after.status, after.value)


@given(PLAIN_RULES, st.data())
@settings(max_examples=150)
def test_every_decision_can_be_told(plain: PlainRule, data: st.DataObject) -> None:
    """Any decision explains itself in both languages, and rests on the rows that it names, or on what is foreign."""
    decision = rule_of(plain).decide(case_of(data.draw(cases(plain, foreign=True))))
    assert decision.explain("zh")
    assert decision.explain("en")
    told = {ground.id for ground in decision.grounds}
    if decision.status is Status.OUT_OF_DOMAIN:
        assert told in ({"given"}, set(decision.needs))
    else:
        assert told == set(decision.rows)


@given(plain_tables(), st.sets(st.integers(0, 3), max_size=3))
@settings(max_examples=200)
def test_where_is_exact(plain: PlainTable, wanted: set[int]) -> None:
    """The condition for some values holds in exactly the cells in which the table decides one of them."""
    condition = table_of(plain).where(*wanted)
    for cell in plain.cells():
        status, value = plain.short(cell)
        expected = status is Status.DECIDED and value in wanted
        assert expected is condition.holds(cell) is condition.of(case_of(cell))
        assert expected is not condition.complement().holds(cell)
