"""The numbers, the cut of a primary and the formal list keep their laws, by slow and obvious references."""

from fractions import Fraction

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from congress_rules.elections.nomination import Articles, Consultation, Cut, Primary, Standing
from congress_rules.rulebooks.beijing_rules.text import cite
from congress_rules.testing.elections.nomination import (
    BOOKS,
    ballots_of,
    consultations,
    nomination_books,
    nominations,
    primaries,
)
from tests.elections.nomination.people import BEIJING, LAW, listed

SHARES = {"direct": (Fraction(1, 3), Fraction(1)), "indirect": (Fraction(1, 5), Fraction(1, 2))}


def lawful(seats, mode):
    """List the numbers of candidates whose surplus lies within the ratio, by trying every one."""
    low, high = SHARES[mode]
    return [number for number in range(3 * seats + 1) if low <= Fraction(number - seats, seats) <= high]


@given(st.integers(1, 400), st.sampled_from(("direct", "indirect")))
def test_numbers_are_those_within_the_ratio(seats, mode):
    """The least and the most are the ends of the whole numbers within the ratio; without any, one more than seats."""
    found, within = LAW.candidates(seats, mode), lawful(seats, mode)
    expected = (within[0], within[-1]) if within else (seats + 1, seats + 1)
    assert expected == (found.least, found.most)
    assert bool(within) is not (LAW.read("e31-one-seat", "none").candidates(seats, mode).none)


@given(nomination_books(), st.integers(1, 300), st.sampled_from(("direct", "indirect")))
def test_more_seats_never_mean_fewer_candidates(book, seats, mode):
    """A higher number of seats lowers neither the least nor the most, however it is rounded."""
    less, more = book.candidates(seats, mode), book.candidates(seats + 1, mode)
    assume(less.least is not None and less.most is not None)
    assert less.least <= more.least
    assert less.most <= more.most
    assert seats < less.least


@given(ballots_of(tuple("abcdef")), st.integers(0, 8))
def test_nobody_is_cut_before_somebody_with_fewer_votes(votes, places):
    """The cut divides all; whoever has more is never below whoever has fewer, and equals stand together."""
    cut = Cut.of(votes, places)
    assert sorted(votes) == sorted((*cut.chosen, *cut.tied, *cut.below))
    ranks = {name: rank for rank, group in enumerate((cut.chosen, cut.tied, cut.below)) for name in group}
    assert all(ranks[one] <= ranks[other] for one in votes for other in votes if votes[one] > votes[other])
    assert all(ranks[one] == ranks[other] for one in votes for other in votes if votes[one] == votes[other])
    assert len(cut.chosen) + cut.places == min(places, len(votes))
    assert bool(cut.tied) == bool(cut.places)
    assert not cut.tied or len(cut.tied) > cut.places


@given(nomination_books(), nominations(), consultations(), primaries())
def test_a_list_loses_nobody(book, found, said, primary):
    """Every nominee is formal, tied, left out or open; a list that counts as lawful lies within the ratio."""
    formal = book.settle(found, consultation=said, primary=primary)
    places = [row["place"] for row in formal.to_rows()]
    assert len(found.nominees) + len(found.open) == len(places)
    assert set(places) <= {"formal", "tied", "left_out", "open"}
    assert formal.explain("en") != formal.explain("zh")
    assert formal.settled or formal.lawful is None
    if formal.lawful and formal.candidates is not None:
        standing = Standing.of(found.contest, formal.numbers, len(formal.candidates))
        assert (standing.excess or 0) <= 0
        assert (standing.short or 0) <= 0 or book.routes.choice("e32-few") == "all"
    if formal.candidates is not None and not formal.remarks:
        assert set(formal.candidates) <= set(found.nominees)


@given(st.integers(1, 4), st.integers(0, 9), st.sampled_from(("direct", "indirect")), st.booleans())
def test_the_route_by_hand(seats, count, mode, agreed):
    """The route is that of the law's words."""
    numbers = lawful(seats, mode) or [seats + 1]
    found = LAW.settle(listed(count, seats=seats, mode=mode), consultation=Consultation(agreed=agreed))
    if count < numbers[0]:
        expected = "reopen"
    elif count <= numbers[-1]:
        expected = "list" if mode == "direct" else "vote"
    else:
        expected = "opinion" if mode == "direct" and agreed else "primary"
    assert expected == found.route.value


@pytest.mark.parametrize(
    ("votes", "said"), [({"a": -1}, "whole numbers from 0"), ({"a": True}, "whole numbers"), ({"a": 1.5}, "whole")]
)
def test_votes_are_counts(votes, said):
    """Votes are whole numbers from zero."""
    with pytest.raises(ValueError, match=said):
        Primary(votes=votes)


def test_an_opinion_names_everybody_once():
    """Somebody who is named twice is a slip of the caller."""
    with pytest.raises(ValueError, match="opinion must hold each id once"):
        Consultation(opinion=("a", "a"))
    assert "secret-name" not in repr(Consultation(opinion=("secret-name",)))
    with pytest.raises(ValueError, match="steps must be a non-empty string"):
        Consultation(steps="")


def test_articles_say_what_a_text_states():
    """A text's rules with their articles; what stands in two texts is cited from both."""
    one, two = Articles({"x": cite("37")}, cite("38")), Articles({"x": cite("39"), "y": cite("40")}, cite("42"))
    both = one.beside(two)
    assert {"x": (cite("37"), cite("39")), "y": (cite("40"),)} == dict(both)
    assert (1, 2, (cite("42"),)) == (len(one), len(both), both.silent)
    assert hash(one) != hash(two)


def test_books_of_one_text_differ_from_another():
    """What Beijing adds to the law is a difference with witnesses; the outline of 2010 has no rule on funding."""
    found = LAW.diff(BEIJING)
    assert {"primary-turnout", "name-order", "funding-authority", "recommendations"} <= set(found)
    assert len(BOOKS) == len({book.id for book in BOOKS})


def test_a_reading_is_chosen_for_the_whole_book():
    """A policy alone keeps its readings when it is evolved."""
    book = LAW.read("e31-rounding", "half-up")
    policy = attrs.evolve(book.numbers, indirect_least=Fraction(1, 4))
    assert 8 == policy.candidates(6, "indirect").least
    assert 7 == book.candidates(6, "indirect").least
