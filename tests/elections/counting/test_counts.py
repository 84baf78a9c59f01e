"""Counts speak, add up within a poll, and leave open what is not known."""

import pytest

from congress_rules.elections.counting import Ballot, Choice, Figures, Poll
from congress_rules.logic import Status
from congress_rules.rulebooks.election_law.counting import VOTING, voting_of

LAW = VOTING[2020]
POLL = Poll(id="D", seats=2, candidates=("a", "b"), registered=10)


def test_a_count_tells_itself_in_order_of_votes():
    """The words give votes, the rows are in order of ids."""
    count = LAW.count([Ballot.of("b", times=3), Ballot.of("a", against=["b"]), Ballot()], POLL)
    assert ["  b: 3 for, 1 against, 1 abstain", "  a: 1 for, 0 against, 4 abstain"] == count.explain("en").split("\n")[
        1:
    ]
    assert [("a", 1, 0), ("b", 3, 1)] == [(row["name"], row["for"], row["against"]) for row in count.to_rows()]
    assert "赞成3" in count.explain()


def test_counts_of_two_polls_do_not_add_up():
    """Another poll is another count."""
    other = Poll(id="E", seats=2, candidates=("a", "b"), registered=10)
    with pytest.raises(ValueError, match="two polls"):
        LAW.count([], POLL) + LAW.count([], other)


def test_a_mark_that_is_not_known_leaves_the_ballot_open():
    """It may be one name more than the seats, or none."""
    ballot = Ballot(choices=[Choice(name="a"), Choice(name="b", mark=None)])
    read = LAW.ballots.read(ballot, POLL)
    assert None is read.standing
    assert Status.UNKNOWN is read.decision.status
    assert "unknown" in read.explain("en")
    count = LAW.count([ballot], POLL)
    assert (1, 0) == (count.open, count.valid)
    assert count.undecided


def test_what_is_unknown_of_one_box_is_unknown_of_all():
    """Figures add up only where both are known."""
    known = Figures(issued=1, proxies=0, collected=1)
    assert Figures(issued=None, proxies=0, collected=2) == known + Figures(issued=None, proxies=0, collected=1)


def test_an_edition_by_its_year():
    """The rules of an edition are found by its year."""
    assert VOTING[2015] == voting_of(2015)
