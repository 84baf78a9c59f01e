"""Nouns refuse values that they cannot hold, and never repeat them."""

import pytest

from congress_rules.elections.counting import Ballot, Choice, Figures, Poll
from congress_rules.elections.declaration import Resolution
from congress_rules.elections.voting import BallotBox, Mandate
from congress_rules.rulebooks.election_law.counting import VOTING


@pytest.mark.parametrize(
    ("kind", "facts", "error"),
    [
        (Poll, {"id": "", "seats": 1, "candidates": ()}, TypeError),
        (Poll, {"id": "D", "seats": 0, "candidates": ()}, ValueError),
        (Poll, {"id": "D", "seats": "1", "candidates": ()}, TypeError),
        (Poll, {"id": "D", "seats": True, "candidates": ()}, TypeError),
        (Poll, {"id": "D", "seats": 1, "candidates": "ab"}, TypeError),
        (Poll, {"id": "D", "seats": 1, "candidates": (1,)}, TypeError),
        (Poll, {"id": "D", "seats": 1, "candidates": ("a", "")}, TypeError),
        (Poll, {"id": "D", "seats": 1, "candidates": ("a", "a")}, ValueError),
        (Poll, {"id": "D", "seats": 1, "candidates": (), "registered": -1}, ValueError),
        (Figures, {"issued": 1.0}, TypeError),
        (Ballot, {"times": -1}, ValueError),
        (Ballot, {"times": None}, TypeError),
        (Choice, {"name": 7}, TypeError),
        (BallotBox, {"id": "b", "kind": "station", "supervisors": -1}, ValueError),
        (Mandate, {"id": "m", "principal": "", "proxy": "q"}, TypeError),
        (Resolution, {"id": "r", "by": "committee", "elected": "ab"}, TypeError),
    ],
)
def test_what_is_no_such_value_is_refused(kind, facts, error):
    """A natural error, whose message names the attribute or what was expected."""
    with pytest.raises(error, match=r"must|list"):
        kind(**facts)


def test_what_is_unknown_is_none():
    """None stands wherever something may be unknown."""
    poll = Poll(id="D", seats=1, candidates=())
    assert (None, None) == (poll.registered, poll.deputies)
    assert None is Figures().issued


def test_ballots_and_voters_stay_out_of_repr():
    """What a ballot says is secret, and so is who gave a mandate to whom."""
    assert "secret" not in repr(Ballot.of("secret", write_ins={"secret-too": True}))
    assert "secret" not in repr(Choice(name="secret"))
    assert "secret" not in repr(Mandate(id="m", principal="secret", proxy="secret"))


@pytest.mark.parametrize("round_", ["first", "re_vote", "another"])
@pytest.mark.parametrize(("votes", "others"), [(120, 0), (60, 60), (40, 0), (0, 0)])
def test_nobody_is_named_in_the_repr_of_a_result(round_, votes, others):
    """Who stands, is elected or tied, or was resolved to be elected is said by what explains, and not by `repr`."""
    law = VOTING[2020]
    poll = Poll(
        id="D", seats=1, candidates=("wang-1", "wang-2"), registered=200, round=round_, first_votes={"wang-1": 4}
    )
    ballots = [Ballot.of("wang-1", times=votes), Ballot.of("wang-2", times=others), Ballot(times=120 - votes - others)]
    count = law.count(ballots, poll, Figures(issued=120, proxies=0, collected=120))
    found = law.declare(count, resolution=Resolution(id="r", by="wang-3", elected=["wang-2"]))
    assert "wang-" in found.explain()
    for each in (found, poll, count, *found.outcomes, *found.differences, found.resolution, *found.standings):
        assert "wang-" not in repr(each)
