"""Every public class of nomination has a strategy that draws it; the rules keep the laws of rulebooks."""

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from congress_rules.elections import nomination
from congress_rules.logic import FindingKind
from congress_rules.rulebooks.beijing_rules.nomination import BEIJING_NOMINATION
from congress_rules.rulebooks.election_law.nomination import NOMINATION
from congress_rules.rulebooks.election_outline.nomination import OUTLINE_NOMINATION
from congress_rules.testing import EligibilityLaws, RulebookLaws
from congress_rules.testing.elections.nomination import BOOKS, NOMINATION_STRATEGIES


def test_every_class_has_a_strategy():
    """No class is forgotten."""
    classes = {getattr(nomination, name) for name in nomination.__all__}
    assert classes == set(NOMINATION_STRATEGIES)


@pytest.mark.parametrize("kind", NOMINATION_STRATEGIES, ids=lambda kind: kind.__name__)
def test_what_is_drawn_is_of_the_class(kind):
    """The strategy of a class gives frozen values of it that can be shown."""

    @settings(max_examples=5, database=None, suppress_health_check=list(HealthCheck))
    @given(NOMINATION_STRATEGIES[kind]())
    def drawn(value):
        assert isinstance(value, kind)
        assert repr(value)
        assert attrs.has(type(value))

    drawn()


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.id)
def test_no_check_finds_anything(book):
    """However the text is read one way at a time, no check finds a gap, an overlap or a row without effect.

    An input may be one that only the other reading asks for.
    """
    found = [book.read(each.id, option).check() for each in book.readings for option in each.options]
    assert [] == [each for each in book.check() if all(each in several for several in found)]
    assert {FindingKind.DEAD_INPUT} >= {each.kind for several in found for each in several}


class TestLaw(RulebookLaws):
    """The rules of 2020."""

    examples = 10
    book = NOMINATION[2020]


class TestOldLaw(RulebookLaws):
    """The rules of 2004, of which much is not regulated."""

    examples = 5
    book = NOMINATION[2004]


class TestBeijing(RulebookLaws):
    """Beijing's rules."""

    examples = 5
    book = BEIJING_NOMINATION


class TestRecommendations(EligibilityLaws):
    """The clauses on recommendations."""

    examples = 15
    policy = BEIJING_NOMINATION.recommendations


@given(st.sampled_from(BOOKS))
def test_a_book_reads_in_both_languages(book):
    """Every rule, reading and duty is worded."""
    assert book.to_markdown("zh") != book.to_markdown("en")
    for duty in book.committee.duties:
        assert duty.explain("zh") != duty.explain("en")


def test_the_outline_rests_on_the_law_of_2010():
    """Only question 6 is cited before the law."""
    outline = OUTLINE_NOMINATION.recommendations.articles
    assert ["election-outline", "election-law-2010"] == [each.instrument.id for each in outline["signatures"]]
    assert "not-funded" not in outline
