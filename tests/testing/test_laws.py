"""A class that inherits laws is a test class; the laws themselves are none, and each class searches for itself."""

from typing import Any

import pytest
from hypothesis import strategies as st

from congress_rules.errors import CongressRulesError, DefinitionError, LawBrokenError
from congress_rules.logic import Status
from congress_rules.testing import EligibilityLaws, Laws, RulebookLaws, ScoringLaws, TableLaws, law, same, true
from tests.policies.nouns import BOOK


class Counting(Laws):
    """Laws of an author's own, which count their examples."""

    seen: list[Any]

    @law
    def test_counted(self, data: st.DataObject) -> None:
        """Count an example."""
        self.seen.append(data.draw(st.integers()))


class Few(Counting):
    """A class that inherits them."""

    seen: list[Any] = []  # noqa: RUF012 - filled by the law
    examples = 7


class Fewer(Few):
    """A class that inherits them from there."""

    seen: list[Any] = []  # noqa: RUF012 - filled by the law
    examples = 3


def test_each_class_has_a_search_of_its_own():
    """Classes that inherit one law can both run it, each on as many examples as it says, and more than once."""
    for kind in (Few, Fewer):
        kind().test_counted()  # type: ignore[call-arg]
        assert kind.examples == len(kind.seen)


def test_a_law_can_be_overridden():
    """A plain method in place of a law is left as it is."""

    class Plain(Few):
        def test_counted(self):  # type: ignore[override]
            """Do nothing."""

    Plain().test_counted()
    assert not hasattr(Plain.test_counted, "hypothesis")


@pytest.mark.parametrize("laws", [Laws, TableLaws, EligibilityLaws, ScoringLaws, RulebookLaws])
def test_the_law_classes_are_not_collected(laws):
    """Test runners are told to leave them alone."""
    assert laws.__test__ is False


def test_classes_that_inherit_are_collected_by_their_name():
    """What inherits laws says nothing to test runners, so that its name decides."""
    assert not hasattr(Few, "__test__")


@pytest.mark.parametrize("name", ["test_nothing_is_lost", "test_check_finds_no_error"])
def test_a_class_must_state_what_it_tests(name):
    """Each of its laws says what is missing, and how it is written."""
    kind = type("Unstated", (ScoringLaws,), {"__module__": __name__})
    with pytest.raises(DefinitionError, match=r"write in the class: policy = book\.scoring @ Unstated\.policy"):
        getattr(kind(), name)()


@pytest.mark.parametrize("given", [BOOK.admission, BOOK.points.rates, type(BOOK.points), 1])
def test_a_class_must_state_the_right_kind(given):
    """Something else is refused where the class is written."""
    with pytest.raises(DefinitionError, match="is not a ScoringPolicy"):
        type("Wrong", (ScoringLaws,), {"policy": given, "__module__": __name__})


def test_a_property_may_state_it():
    """What is tested may be made when it is asked for."""

    class Made(TableLaws):
        @property
        def table(self):  # type: ignore[override]
            """Make the table."""
            return BOOK.points.rates

    Made().test_check_finds_no_error()


def test_a_broken_law_shows_its_example():
    """The error says the law, and then each part of the example."""
    with pytest.raises(LawBrokenError) as found:
        same(1, 2, "one is two", where="here")
    assert "broken law: one is two\n  where: 'here'\n  expected: 1\n  actual: 2" == str(found.value)
    assert isinstance(found.value, AssertionError | CongressRulesError)


def test_what_holds_breaks_no_law():
    """Equal things, and what is true, pass."""
    same(Status.DECIDED, Status.DECIDED, "equal")
    true(holds=True, said="true")
