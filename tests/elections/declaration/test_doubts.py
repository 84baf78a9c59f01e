"""What is not decided of ballots leaves a result open where it can change it, and only there."""

from itertools import product

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_rules.elections.articles import Articles
from congress_rules.elections.counting import Ballot, Choice, Figures, Poll, Tally
from congress_rules.rulebooks.election_law.counting import VOTING

LAW = VOTING[2020]
DIRECT = Poll(id="D", seats=2, candidates=("an", "bai", "cui"), registered=200)
NOBODY = Ballot(readable=None)


def declared(*ballots, book=LAW, poll=DIRECT):
    """Declare ballots, all of them issued and collected."""
    total = sum(each.times for each in ballots)
    return book.declare(book.count(ballots, poll, Figures(issued=total, proxies=0, collected=total)))


def test_e45_one_write_in_of_151_ballots_changes_nothing():
    """With 76 needed, an 151 and bai 150 are elected whether or not the one who has one vote may be."""
    found = declared(Ballot.of("an", "bai", times=150), Ballot.of("an", write_ins={"x": None}))
    assert (True, ("an", "bai")) == (found.valid, found.elected)
    assert found.count.undecided


@pytest.mark.parametrize(("doubtful", "valid"), [(74, True), (75, True), (76, None)])
def test_e45_as_many_write_ins_as_are_needed_leave_it_open(doubtful, valid):
    """76 of 151 elect: fewer marks that are not decided elect nobody, so many may."""
    rest = Ballot.of("an", "bai", times=151 - doubtful)
    assert valid is declared(rest, Ballot.of("an", write_ins={"x": None}, times=doubtful)).valid


@pytest.mark.parametrize(("doubtful", "valid"), [(118, True), (119, True), (120, None)])
def test_e45_ballots_of_which_nothing_is_known(doubtful, valid):
    """120 are more than half of 239, and half of 240."""
    poll = attrs.evolve(DIRECT, seats=1, registered=300)
    assert valid is declared(Ballot.of("an", times=120), attrs.evolve(NOBODY, times=doubtful), poll=poll).valid


@pytest.mark.parametrize(("margin", "valid"), [(0, None), (1, None), (2, True)])
def test_e45_an_order_that_an_open_ballot_can_turn_is_open(margin, valid):
    """One ballot may make two equal, or turn them; a lead of two it cannot make up."""
    again = attrs.evolve(DIRECT, seats=1, round="re_vote")
    found = declared(Ballot.of("an", times=59 + margin), Ballot.of("bai", times=59), NOBODY, poll=again)
    assert (valid, ("an",) if valid else ()) == (found.valid, found.elected)


def test_e45_who_stands_again_is_open_only_where_a_ballot_can_change_it():
    """A seat stays empty: one open ballot matters where the cut is as close, or where a stranger may come in."""
    one = attrs.evolve(DIRECT, seats=1)
    far = declared(Ballot.of("an", times=50), Ballot.of("bai", times=40), Ballot.of("cui", times=30), NOBODY, poll=one)
    assert ("an", "bai") == far.shortfall.candidates
    close = declared(
        Ballot.of("an", times=50), Ballot.of("bai", times=40), Ballot.of("cui", times=40), NOBODY, poll=one
    )
    assert None is close.valid
    few = attrs.evolve(one, candidates=("an",))
    stranger = declared(Ballot.of("an", times=50), Ballot(times=60), Ballot.of(write_ins={"x": None}), poll=few)
    assert None is stranger.valid


def test_e45_a_third_of_the_valid_ballots_depends_on_open_ones():
    """An open ballot may be one of the valid ones that a third is taken of."""
    book = LAW.read("e45-third", "valid")
    poll = attrs.evolve(DIRECT, seats=1, round="another", candidates=("an",))
    near = declared(Ballot.of("an", times=40), Ballot(times=80), NOBODY, book=book, poll=poll)
    assert None is near.valid
    enough = declared(Ballot.of("an", times=41), Ballot(times=79), NOBODY, book=book, poll=poll)
    assert ("an",) == enough.elected


def said(found):
    """Give what may not change: who is elected in which order, who is tied, and who stands again."""
    tied = found.tied and (found.tied.candidates, found.tied.seats)
    listed = found.shortfall and (found.shortfall.seats, found.shortfall.listed)
    return (found.valid, found.elected, tied, listed)


@given(
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 2)), min_size=1, max_size=3),
    st.integers(1, 2),
    st.sampled_from(["first", "re_vote", "another"]),
    st.integers(0, 8),
    st.sampled_from([LAW, LAW.read("e45-list", "most"), LAW.read("e45-third", "valid")]),
)
def test_what_is_declared_holds_however_the_marks_turn_out(marks, seats, kind, blank, book):
    """The reference decides every mark in every way: what is declared in doubt is declared each time."""
    names = [*"abc"[: len(marks) - 1], "x"]
    issued = blank + sum(sum(each) for each in marks)
    poll = Poll(id="D", seats=seats, candidates=names[:-1], registered=max(1, issued), round=kind)
    tallies = {name: Tally(votes=votes, open=open_) for name, (votes, open_) in zip(names, marks, strict=True)}
    count = attrs.evolve(
        book.count([], poll, Figures(issued=issued, proxies=0, collected=issued)), valid=issued, tallies=tallies
    )
    found = book.declare(count)
    ways = []
    for more in product(*(range(open_ + 1) for _, open_ in marks)):
        each = {name: Tally(votes=tallies[name].votes + extra) for name, extra in zip(names, more, strict=True)}
        ways.append(said(book.declare(attrs.evolve(count, tallies=each))))
    if found.valid:
        assert {said(found)} == {*ways}
    elif found.open and len(ways) == 1:
        assert not count.undecided


def test_an_open_mark_on_a_choice_that_cannot_be_read_is_a_doubt():
    """A mark that may not be read is for somebody, or for nobody."""
    doubtful = Ballot(choices=[Choice(name="bai", readable=None)], times=30)
    found = declared(Ballot.of("an", times=100), doubtful, poll=attrs.evolve(DIRECT, seats=1))
    assert ("an",) == found.elected


def test_where_others_fill_later_vacancies_the_order_of_everybody_counts():
    """A text with substitutes leaves open what a ballot can change of them, too."""
    thresholds = LAW.declaration.thresholds
    articles = Articles(
        {**thresholds.articles, "substitute": thresholds.articles["direct"]}, thresholds.articles.silent
    )
    held = attrs.evolve(LAW.declaration, thresholds=attrs.evolve(thresholds, articles=articles))
    book = attrs.evolve(LAW, declaration=held)
    ballots = (Ballot.of("an", "bai", times=150), Ballot.of("an", write_ins={"x": None}))
    assert (True, None) == (declared(*ballots).valid, declared(*ballots, book=book).valid)
    assert ("an", "bai") == declared(*ballots[:1], book=book).elected
