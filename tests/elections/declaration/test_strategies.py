"""Every public class from the vote to the seat has a strategy that draws it; the rules keep the laws of rulebooks."""

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

from congress_rules.elections import counting, declaration, voting
from congress_rules.logic import FindingKind, Severity
from congress_rules.rulebooks.beijing_rules.counting import BEIJING_VOTING
from congress_rules.rulebooks.election_law.counting import VOTING
from congress_rules.rulebooks.election_outline.counting import OUTLINE_VOTING
from congress_rules.testing import EligibilityLaws, RulebookLaws
from congress_rules.testing.elections.counting import BOOKS, COUNTING_STRATEGIES
from congress_rules.testing.elections.declaration import DECLARATION_STRATEGIES
from congress_rules.testing.elections.voting import VOTING_STRATEGIES

ALL = {**COUNTING_STRATEGIES, **VOTING_STRATEGIES, **DECLARATION_STRATEGIES}


@pytest.mark.parametrize(
    ("package", "strategies"),
    [(counting, COUNTING_STRATEGIES), (voting, VOTING_STRATEGIES), (declaration, DECLARATION_STRATEGIES)],
    ids=lambda each: getattr(each, "__name__", ""),
)
def test_every_class_has_a_strategy(package, strategies):
    """No class is forgotten."""
    classes = {getattr(package, name) for name in package.__all__}
    assert {each for each in classes if isinstance(each, type) and attrs.has(each)} == set(strategies)


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_what_is_drawn_is_of_the_class(kind):
    """The strategy of a class gives frozen values of it, which show and explain themselves."""

    @settings(max_examples=5, database=None, suppress_health_check=list(HealthCheck), deadline=None)
    @given(ALL[kind]())
    def drawn(value):
        assert isinstance(value, kind)
        assert repr(value)
        if hasattr(value, "explain"):
            assert value.explain("zh")
            assert value.explain("en")

    drawn()


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.id)
def test_checks_find_no_more_than_what_the_text_says_twice(book):
    """However it is read one way at a time, no check finds a gap or an overlap.

    Every text asks for the same turnout in a by-election as otherwise, by another article: the kind of vote changes
    the article, and not the answer.
    """
    for reading in book.readings:
        for option in reading.options:
            for finding in book.read(reading.id, option).check():
                assert (FindingKind.DEAD_INPUT, Severity.WARNING) == (finding.kind, finding.severity)
                assert "threshold-turnout" == finding.rule


class TestLaw(RulebookLaws):
    """The rules of 2020."""

    examples = 10
    book = VOTING[2020]


class TestOldLaw(RulebookLaws):
    """The rules of 2010."""

    examples = 5
    book = VOTING[2010]


class TestBeijing(RulebookLaws):
    """Beijing's rules."""

    examples = 10
    book = BEIJING_VOTING


class TestOutline(RulebookLaws):
    """The outline's rules."""

    examples = 5
    book = OUTLINE_VOTING


class TestProxies(EligibilityLaws):
    """Who may vote for another, in Beijing."""

    examples = 10
    policy = BEIJING_VOTING.proxies

    def cases(self, parameters):
        """Draw mandates that can be."""
        assert not parameters
        return VOTING_STRATEGIES[voting.MandateCase]()


class TestTellers(EligibilityLaws):
    """Who may supervise, in Beijing."""

    examples = 10
    policy = BEIJING_VOTING.tellers
