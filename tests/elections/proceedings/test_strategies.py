"""Every public class on proceedings has a strategy that draws it; nothing personal shows."""

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

from congress_rules.elections import proceedings
from congress_rules.testing.elections.proceedings import PROCEEDINGS


def test_every_class_has_a_strategy():
    """No class is forgotten."""
    classes = {getattr(proceedings, name) for name in proceedings.__all__}
    assert {each for each in classes if isinstance(each, type) and attrs.has(each)} == set(PROCEEDINGS)


@pytest.mark.parametrize("kind", PROCEEDINGS, ids=lambda kind: kind.__name__)
def test_what_is_drawn_is_of_the_class(kind):
    """The strategy of a class gives frozen values of it, which show and explain themselves."""

    @settings(max_examples=8, database=None, suppress_health_check=list(HealthCheck), deadline=None)
    @given(PROCEEDINGS[kind]())
    def drawn(value):
        assert isinstance(value, kind)
        assert repr(value)
        assert hash(value) == hash(value)
        if hasattr(value, "explain"):
            assert value.explain("zh")
            assert value.explain("en")

    drawn()
