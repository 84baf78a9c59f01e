"""Test that the strategies on seats after the election and on misconduct give what they say."""

import pytest
from hypothesis import HealthCheck, given, settings

from congress_rules.elections import misconduct, vacancies
from congress_rules.testing.elections.misconduct import MISCONDUCT_STRATEGIES
from congress_rules.testing.elections.vacancies import VACANCY_STRATEGIES, region_trees, tallies

KINDS = {**VACANCY_STRATEGIES, **MISCONDUCT_STRATEGIES}


@pytest.mark.parametrize("kind", KINDS, ids=[kind.__name__ for kind in KINDS])
def test_each_class_has_a_strategy(kind):
    """What is drawn is of the class."""

    @settings(max_examples=15, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(KINDS[kind]())
    def drawn(value):
        assert isinstance(value, kind)

    drawn()


def test_no_public_class_is_forgotten():
    """Every class that the packages export has one."""
    exported = {getattr(package, name) for package in (vacancies, misconduct) for name in package.__all__}
    assert exported == KINDS.keys()


@settings(max_examples=25, database=None)
@given(tallies(least=5, most=7), region_trees(max_size=2))
def test_sizes_are_kept(tally, tree):
    """The numbers lie between the ends, the trees are no larger."""
    assert tally.of is None or 5 <= tally.of <= 7
    assert len(tree) <= 2
