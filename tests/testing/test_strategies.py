"""What strategies promise: limits, boundaries, what is unknown and foreign; impossible arguments are refused."""

from collections import Counter
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument, NoSuchExample

from congress_rules import testing as t
from congress_rules.logic import ALWAYS, Booleans, Days, Domain, Integers, Members, Names, Numbers, Status
from congress_rules.rulebooks import INTERIM_MEASURES
from congress_rules.testing.cases import case_classes
from tests.logic.nouns import DAY, LEVELS, WORDS
from tests.policies.nouns import BOOK, KIND, LEVEL, TAXONOMY, Piece
from tests.testing.broken import table

ANY = settings(max_examples=150, database=None, suppress_health_check=list(HealthCheck))


def some(strategy, number=150):
    """Draw many values."""
    found = []

    @settings(ANY, max_examples=number)
    @given(strategy)
    def drawn(value):
        found.append(value)

    drawn()
    return found


REFUSED = {
    "sizes that cross": lambda: t.ids(min_size=3, max_size=2),
    "a negative size": lambda: t.instruments(min_size=-1),
    "a size that is no number": lambda: t.facets(max_size="many"),  # type: ignore[arg-type]
    "readings without options": lambda: t.readings(min_size=0),
    "days that cross": lambda: t.days(date(2025, 1, 1), date(2024, 1, 1)),
    "numbers that cross": lambda: t.numbers(2, Fraction(3, 2)),
    "no strategy": lambda: t.periods(date(2024, 1, 1)),  # type: ignore[arg-type]
    "a list for a strategy": lambda: t.input_tests([WORDS]),  # type: ignore[arg-type]
    "no condition": lambda: t.conditions(max_leaves=0),
    "no attrs class": lambda: t.records(int),
    "an attribute that is none": lambda: t.records(Piece, TAXONOMY, {"wrods": st.none()}),
    "entries that are no strategy": lambda: t.cases_for(BOOK.points, Piece(id="x")),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("refused", REFUSED.values(), ids=REFUSED)
def test_impossible_arguments_are_refused(refused):
    """They raise `InvalidArgument`."""
    with pytest.raises(InvalidArgument):
        refused().validate()


DOMAINS = (
    *(Booleans(), Names(), LEVELS, Integers(), Integers(0), Integers(highest=3), Integers(-1, 1)),
    *(Numbers(), Numbers(Decimal("0.5"), Fraction(2, 3)), Numbers(highest=-20), Numbers(20)),
    *(Days(), Days(date(2024, 2, 29), date(2024, 2, 29))),
)


@pytest.mark.parametrize("domain", DOMAINS, ids=repr)
def test_values_belong_and_strangers_do_not(domain):
    """Values of a domain belong to it, those foreign to it do not; both ends are drawn."""
    values = some(t.values_of(domain))
    assert all(value in domain for value in values)
    assert not any(value in domain or value is None for value in some(t.foreign_to(domain)))
    ends = {getattr(domain, "lowest", None), getattr(domain, "highest", None)} - {None}
    assert ends <= {value for value in values if not isinstance(domain, Members)} or not ends


class Weekdays(Domain):
    """A domain of an author's own, of one value."""

    def __contains__(self, value):
        """Accept the one."""
        return value == "monday"

    expected: Any = None
    canonical: Any = None
    describe: Any = None
    nearest_value: Any = None
    locator: Any = None

    def parts(self, tests):  # noqa: ARG002 - nothing can be told apart
        """Give one part."""
        return (None,)

    def sample(self, part):  # noqa: ARG002 - there is one value
        """Give the one."""
        return "monday"


def test_values_of_a_domain_of_ones_own():
    """Its samples are drawn."""
    assert {"monday"} == set(some(t.values_of(Weekdays()), 5))


def test_days_turn():
    """Leap days, ends of years, and the days about those named are drawn."""
    drawn = set(some(t.days(date(2020, 1, 1), date(2026, 12, 31), around=[date(2022, 5, 5)]), 600))
    assert {date(2024, 2, 29), date(2024, 12, 31), date(2022, 5, 4), date(2022, 5, 6)} <= drawn
    assert {date(2020, 1, 1), date(2026, 12, 31)} <= drawn
    assert date.max in set(some(t.days(around=[date.max, date.min]), 300))


def test_periods_reach_the_end_of_the_calendar():
    """Where a regular period would reach beyond it, one day is drawn."""
    assert all(period.last == date.max for period in some(t.periods(st.just(date.max)), 60))


def test_values_lie_on_both_sides_of_each_cut():
    """The values next to a limit are drawn, and those of every member."""
    rule = BOOK.points.rates
    levels = {values["level"] for values in some(t.values_for(rule, foreign=False))}
    assert {"county", "city", "province", None} <= levels
    limited = table(t_row("long", WORDS.at_least(200)), t_row("short", WORDS.less_than(200)))
    drawn = {values["words"] for values in some(t.values_for(limited, foreign=False))}
    assert {199, 200, None} <= drawn


def t_row(name, when):
    """Make a row."""
    from tests.policies.nouns import row  # noqa: PLC0415 - its name is short

    return row(name, 1, when)


def test_unknown_and_foreign_values_have_a_fair_share():
    """Much is known; something is unknown in many draws, foreign in some; and neither where it is not wanted."""
    rule = BOOK.admission.conditions
    status = Counter(rule.decide_on(values).status for values in some(t.values_for(rule), 400))
    assert all(status[each] > 20 for each in (Status.DECIDED, Status.OUT_OF_DOMAIN))
    plain = some(t.values_for(rule, unknown=False, foreign=False))
    assert {Status.DECIDED} == {rule.decide_on(values).status for values in plain}
    assert all(None not in values.values() for values in plain)


def test_a_rule_without_inputs_has_no_values():
    """There is nothing to draw."""
    assert {} == find(t.values_for(table(t_row("all", ()))), lambda _: True)
    assert ALWAYS.boxes()


def test_cases_lie_on_the_boundaries_of_a_policy():
    """Cases are records of the policy's class: members, those like others, strangers, and the days about each turn."""
    drawn = some(t.cases_for(BOOK.admission), 1500)
    assert (Piece,) == case_classes(BOOK.admission)
    assert {type(each) for each in drawn} == {Piece}
    kinds = {each.outlet.kind for each in drawn}
    known = {member.id for member in TAXONOMY.facet(KIND.facet or "").members}
    assert {*known, None} <= kinds
    assert kinds - known - {None}
    assert {BOOK.admission.begins, date(2023, 12, 31)} <= {each.day for each in drawn}


def test_most_cases_come_to_what_is_wanted():
    """Where an outcome is wanted more than half of the cases come to it; one that there is not is refused."""
    policy = INTERIM_MEASURES.admission
    rules = [policy.conditions]
    drawn = some(t.cases_for(policy, rules=rules, wanted=lambda outcome: outcome.value is True), 200)
    assert 50 < sum(policy.decide(each).outcome.value is True for each in drawn)
    with pytest.raises(InvalidArgument):
        t.cases_for(policy, rules=rules, wanted=lambda _: False).validate()


def test_members_like_others_are_drawn_often():
    """As often as all members together."""
    facet = next(each for each in TAXONOMY.facets if any(member.like for member in each.members))
    like = {member.id for member in facet.members if member.like}
    assert 30 < sum(each in like for _, each in some(st.tuples(st.integers(), t.members_of(facet))))


def test_entries_may_be_stated():
    """A policy's cases may be made of other records."""
    made = some(t.cases_for(BOOK.admission, st.just(Piece(id="mine"))), 50)
    assert {"mine"} == {each.id for each in made}


def test_a_policy_of_no_class_asks_for_entries():
    """Without a class of cases there is nothing to draw."""
    nameless = type("Nameless", (), {})()
    assert () == case_classes(nameless)
    with pytest.raises(InvalidArgument, match="Nameless names no class of its cases"):
        t.cases_for(nameless)


def test_records_hold_what_their_attributes_say():
    """Facets, domains and types are followed; without unknown and foreign values all is known and of the taxonomy."""
    drawn = some(t.records(Piece, TAXONOMY, unknown=False, foreign=False))
    levels = {member.id for member in TAXONOMY.facet(LEVEL.facet or "").members}
    assert {each.level for each in drawn} <= levels
    assert all(each.notes is not None for each in drawn)
    assert DAY.key == "day"
    with pytest.raises(NoSuchExample):
        find(t.records(Piece, TAXONOMY, unknown=False, foreign=False), lambda each: each.level is None, settings=ANY)
