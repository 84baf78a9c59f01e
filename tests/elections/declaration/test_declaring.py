"""Declarations say what is open, what comes next, and on which readings they rest."""

from fractions import Fraction

import attrs
import pytest

from congress_rules.elections.counting import Ballot, Choice, Figures, Poll
from congress_rules.elections.declaration import NextList, SurplusRatios
from congress_rules.logic import Status
from congress_rules.rulebooks.beijing_rules.counting import BEIJING_VOTING
from congress_rules.rulebooks.election_law.counting import VOTING

LAW = VOTING[2020]
POLL = Poll(id="D", seats=1, candidates=("a", "b", "c"), registered=100)


def declare(*ballots, book=LAW, issued=100, poll=POLL):
    """Declare ballots, all of them collected."""
    total = sum(each.times for each in ballots)
    return book.declare(book.count(ballots, poll, Figures(issued=issued, proxies=0, collected=total)))


def needs(found):
    """List what has to be known."""
    return [(each.about, each.status, each.needs) for each in found.open]


def test_what_is_unknown_leaves_the_result_open():
    """Without figures, without the voters, or with an open ballot nothing is declared, and what is needed is said."""
    ballot = Ballot.of("a", times=60)
    bare = LAW.declare(LAW.count([ballot], POLL))
    assert (None, ()) == (bare.valid, bare.elected)
    assert ("threshold-ballots", Status.UNKNOWN, ("excess",)) == needs(bare)[0]
    assert ("threshold-base", Status.UNKNOWN, ("taking_part",)) == needs(bare)[-1]
    uncounted = declare(ballot, poll=attrs.evolve(POLL, registered=None))
    assert [
        ("threshold-ballots", Status.UNKNOWN, ("beyond",)),
        ("threshold-turnout", Status.UNKNOWN, ("share",)),
    ] == needs(uncounted)
    doubtful = declare(Ballot.of("a", times=50), Ballot(choices=[Choice(name="b")], readable=None, times=40))
    assert [("ballots", Status.UNKNOWN, ("ballots",))] == needs(doubtful)
    assert bare.open[0].explain().startswith("票数（票数超过投票人数）：情况不明")
    assert "electors taking part: unknown" == bare.open[-1].explain("en")
    strange = declare(ballot, poll=attrs.evolve(POLL, round="third"))
    assert Status.OUT_OF_DOMAIN in [each.status for each in strange.open]
    for found in (bare, uncounted, doubtful, strange):
        assert found.explain("zh")
        assert found.explain("en")
        assert () == found.next_steps


def test_an_invalid_vote_is_invalid_whatever_else_is_open():
    """A vote in which too few took part elects nobody, although a ballot is doubtful."""
    found = declare(Ballot.of("a", times=50), Ballot(readable=None), issued=50)
    assert False is found.valid
    assert ["more-ballots", "not-turnout"] == [each.reason.id for each in found.invalid]
    assert all(each.basis for each in found.invalid)


def test_polls_that_follow():
    """There is a re-vote only after a tie, and another election only for a seat that stays empty."""
    elected = declare(Ballot.of("a", times=60))
    with pytest.raises(ValueError, match="nobody is tied"):
        elected.re_vote()
    with pytest.raises(ValueError, match="no seat stays empty"):
        elected.another_election()


def test_another_election_keeps_to_the_order_of_the_first_vote():
    """After another election that elects nobody, the candidates of the next are in order of the first vote."""
    first = declare(Ballot.of("a", times=40), Ballot.of("b", times=30), Ballot.of("c", times=20), Ballot(times=10))
    second = declare(
        Ballot.of("b", times=30), Ballot.of("a", times=20), Ballot(times=50), poll=first.another_election()
    )
    assert ("a", "b") == second.shortfall.candidates
    assert (("a", 40), ("b", 30), ("c", 20)) == second.shortfall.votes


def test_fewer_candidates_are_left_than_the_most():
    """Read so that there are the most, as many are listed as there are, if these are the least at least."""
    poll = Poll(id="D", seats=2, candidates=("a", "b", "c"), registered=100)
    found = declare(Ballot.of("a", times=40), Ballot(times=60), book=LAW.read("e45-list", "most"), poll=poll)
    assert (3, 4, 0) == (found.shortfall.least, found.shortfall.most, found.shortfall.listed.lacking)
    assert ("a", "b", "c") == found.shortfall.candidates
    lacking = declare(Ballot.of("a", times=40), Ballot(times=60), poll=attrs.evolve(poll, candidates=("a",)))
    assert 2 == lacking.shortfall.listed.lacking
    assert ["candidates-lacking"] == [each.id for each in lacking.findings]


def test_who_numbers_the_candidates_may_be_given():
    """The policy of nomination, or any other that gives a range, takes the place of the ratios."""
    poll = Poll(id="D", seats=2, candidates=tuple("abcdef"), registered=100)
    count = LAW.count([Ballot(times=60)], poll, Figures(issued=60, proxies=0, collected=60))
    wide = SurplusRatios(direct=(Fraction(1), Fraction(2)), basis=BEIJING_VOTING.instrument.cite("42"))
    short = LAW.declare(count, numbers=wide).shortfall
    assert short is not None
    assert (4, 6) == (short.least, short.most)


def test_ratios_with_no_whole_number_give_one_more():
    """Indirect, one seat or two: no whole number lies within a fifth and a half, or just one."""
    ratios = LAW.declaration.ratios
    assert [(2, 2), (3, 3), (4, 4), (5, 6)] == [
        (found.least, found.most) for found in (ratios.candidates(seats, "indirect") for seats in (1, 2, 3, 4))
    ]


@pytest.mark.parametrize(
    ("number", "certain", "tied", "places", "lacking"),
    [
        (0, "", "", 0, 0),
        (1, "a", "", 0, 0),
        (2, "a", "bc", 1, 0),
        (3, "abc", "", 0, 0),
        (4, "abcd", "", 0, 0),
        (5, "abcd", "", 0, 1),
    ],
)
def test_a_list_is_cut(number, certain, tied, places, lacking):
    """A tie at the cut is a value; a cut beside it is none."""
    found = NextList.of({"a": 5, "b": 3, "c": 3, "d": 0}, number)
    assert (tuple(certain), tuple(tied), places, lacking) == (found.certain, found.tied, found.places, found.lacking)


def test_a_declaration_tells_its_readings_and_rows():
    """Rows give everybody's result; the readings are those that its decisions rest on."""
    poll = Poll(id="D", seats=2, candidates=("a", "b", "c"), registered=130)
    found = declare(
        Ballot.of("a", "b", times=50),
        Ballot.of("a", "c", times=50),
        Ballot.of("b", "c", times=30),
        poll=poll,
        issued=130,
    )
    assert ["elected", "tied", "tied"] == [row["result"] for row in found.to_rows("en")]
    assert all(row["because"] for row in found.to_rows())
    assert {"e45-taking-part", "e45-proxies", "e45-later-turnout", "e45-another-ties"} <= set(found.readings)
    short = declare(Ballot.of("a", times=10), Ballot(times=90), poll=attrs.evolve(poll, seats=2))
    assert "e45-list" in short.readings
    assert "not elected" in [row["result"] for row in short.to_rows()]


def test_another_threshold_is_one_number():
    """An author who asks for two thirds changes one parameter; words and margins follow."""
    declaration = LAW.declaration
    higher = attrs.evolve(declaration.thresholds, majority_above=Fraction(2, 3))
    book = attrs.evolve(LAW, declaration=attrs.evolve(declaration, thresholds=higher))
    assert () == declare(Ballot.of("a", times=66), book=book).elected
    found = declare(Ballot.of("a", times=67), book=book)
    assert ("a",) == found.elected
    assert "2/3" in found.standings[0].reaches.explain("en")


def test_who_may_not_be_elected_and_who_cannot_be_is_told():
    """A write-in at a re-vote may not be elected; of no deputies at all no number of votes is more than half."""
    again = declare(
        Ballot.of("a", write_ins={"x": True}, times=0),
        Ballot.of(write_ins={"x": True}, times=60),
        poll=attrs.evolve(POLL, round="re_vote"),
    )
    assert "may not be elected" in again.standings[0].explain("en")
    nobody = declare(Ballot.of("a"), poll=attrs.evolve(POLL, mode="indirect", deputies=0))
    standing = nobody.standings[0]
    assert (None, None, None) == (standing.needed, standing.margin, standing.short)
    assert "a: 1 vote of 0 deputies in all" in standing.explain("en")
