"""Facts E45 to E48, B55 to B58, and what B64 says on votes: when a vote is valid, who is elected, and what follows."""

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_rules import rulebooks
from congress_rules.elections.counting import Ballot, Base, BaseFigure, Figures, Poll
from congress_rules.elections.declaration import Resolution
from congress_rules.elections.vacancies import ByElection, Tally
from congress_rules.logic import Severity, Status
from congress_rules.rulebooks.beijing_rules.counting import BEIJING_VOTING
from congress_rules.rulebooks.election_law.counting import VOTING
from congress_rules.rulebooks.election_law.text import EDITIONS
from congress_rules.rulebooks.election_outline.counting import OUTLINE_VOTING

LAWS = tuple(VOTING.values())
every_book = pytest.mark.parametrize("book", [*LAWS, BEIJING_VOTING, OUTLINE_VOTING], ids=lambda book: book.id)
every_law = pytest.mark.parametrize("book", LAWS, ids=lambda book: book.id)
LAW = VOTING[2020]


def vote(book, votes, *, issued=100, blank=0, figures=None, **poll):
    """Declare a vote in which each person has so many votes on ballots of one name each."""
    names = {"candidates": tuple(name for name in votes if name.islower()), "seats": 1, "registered": issued}
    held = Poll(id="D", **{**names, **poll})
    ballots = [Ballot.of(name, times=times) for name, times in votes.items() if name.islower()]
    ballots += [Ballot.of(write_ins={name: True}, times=times) for name, times in votes.items() if name.isupper()]
    ballots.append(Ballot(times=blank))
    total = sum(each.times for each in ballots)
    stated = Figures(issued=issued, proxies=0, collected=total)
    return book.declare(book.count(ballots, held, figures or stated))


def test_e45_the_edition_of_2004_does_not_hold_these_articles():
    """What is not held is not built."""
    assert {2010, 2015, 2020} == set(VOTING)
    assert not EDITIONS[0].has(45)


@every_book
@pytest.mark.parametrize(("issued", "valid"), [(0, False), (49, False), (50, False), (51, True), (100, True)])
def test_e45_b55_more_than_half_of_all_voters(book, issued, valid):
    """Exactly half is invalid, one more is valid."""
    found = vote(book, {"a": issued}, issued=issued, registered=100)
    assert valid is found.valid
    assert (() if valid else ("not-turnout",)) == tuple(each.reason.id for each in found.invalid)
    assert valid is (found.elected == ("a",))


@every_book
@pytest.mark.parametrize(("votes", "elected"), [(49, False), (50, False), (51, True), (100, True)])
def test_e45_b55_more_than_half_of_those_taking_part(book, votes, elected):
    """Exactly half of those taking part elects nobody, one more does; the margins say how many votes."""
    found = vote(book, {"a": votes, "b": 0})
    assert elected is ("a" in found.elected)
    standing = found.standings[0]
    assert (51, votes - 51, max(0, 51 - votes)) == (standing.needed, standing.margin, standing.short)
    assert "taking_part" == standing.figure.base


@every_law
@pytest.mark.parametrize(("votes", "elected"), [(50, False), (51, True)])
@pytest.mark.parametrize("round_", ["first", "another"])
def test_e45_indirect_more_than_half_of_all_deputies(book, round_, votes, elected):
    """Of all deputies, not of those present; in another election, too. No turnout is asked for."""
    found = vote(book, {"a": votes}, issued=votes, mode="indirect", deputies=100, round=round_, registered=None)
    assert elected is ("a" in found.elected)
    assert "deputies" == found.standings[0].figure.base
    assert Status.NOT_REGULATED is found.validity[1].status


@every_book
def test_e45_b55_most_votes_first(book):
    """Three reach it for two seats: the two with most votes are elected, in their order."""
    count = book.count(
        [Ballot.of("a", "b", times=40), Ballot.of("b", "c", times=35), Ballot.of("a", "c", times=25)],
        Poll(id="D", seats=2, candidates=("a", "b", "c"), registered=100),
        Figures(issued=100, proxies=0, collected=100),
    )
    found = book.declare(count)
    assert ("b", "a") == found.elected
    assert [(1, 15), (2, 5)] == [(each.order, each.ahead) for each in found.outcomes]


def crowded(book, *, more):
    """Give a vote on two seats: a has most votes, then d by `more` votes before c."""
    ballots = [Ballot.of("a", "c", times=50), Ballot.of("a", "d", times=50 + more), Ballot.of("c", "d", times=30)]
    poll = Poll(id="D", seats=2, candidates=("a", "c", "d"), registered=140)
    total = sum(each.times for each in ballots)
    return book.declare(book.count(ballots, poll, Figures(issued=total, proxies=0, collected=total)))


@every_book
def test_e45_b55_a_tie_for_the_last_seat(book):
    """Equal votes at the edge of the seats are a tie for that seat alone, and a re-vote is among the tied."""
    tied = crowded(book, more=0)
    assert (("a",), ("c", "d"), 1) == (tied.elected, tied.tied.candidates, tied.tied.seats)
    assert "re_vote" in [each.id for each in tied.next_steps]
    poll = tied.re_vote()
    assert ("re_vote", 1, ("c", "d")) == (poll.round, poll.seats, poll.candidates)
    assert ("a", "d") == crowded(book, more=1).elected


@every_book
def test_e45_b55_a_tie_inside_the_seats_decides_nothing(book):
    """Two of equal votes for two seats are both elected."""
    count = book.count(
        [Ballot.of("a", "b", times=60), Ballot.of("c", times=10)],
        Poll(id="D", seats=2, candidates=("a", "b", "c"), registered=70),
        Figures(issued=70, proxies=0, collected=70),
    )
    found = book.declare(count)
    assert (("a", "b"), None) == (found.elected, found.tied)


def test_e45_a_tie_below_the_threshold_is_none():
    """Equal votes that elect nobody are no tie for a seat, but a seat that stays empty."""
    found = vote(LAW, {"a": 50, "b": 50})
    assert (None, 1) == (found.tied, found.shortfall.seats)


@every_book
@pytest.mark.parametrize(("a", "b", "winner"), [(10, 9, "a"), (9, 10, "b"), (10, 10, None), (1, 0, "a"), (0, 0, None)])
def test_e45_b55_a_re_vote_goes_by_most_votes(book, a, b, winner):
    """Most votes suffice; equal votes are a tie again; without a vote nobody is elected."""
    found = vote(book, {"a": a, "b": b}, blank=80 - a - b, round="re_vote")
    assert (() if winner is None else (winner,)) == found.elected
    assert (a == b > 0) is (found.tied is not None)


def test_e45_a_re_vote_may_need_more_than_half_again():
    """Read the other way, more than half of those taking part is needed."""
    strict = LAW.read("e45-re-vote", "majority")
    assert () == vote(strict, {"a": 50, "b": 50}, round="re_vote").elected
    assert ("a",) == vote(strict, {"a": 51, "b": 49}, round="re_vote").elected


def test_e45_a_re_vote_is_among_the_tied():
    """Who is written in at a re-vote is not elected."""
    found = vote(LAW, {"a": 20, "X": 60}, round="re_vote")
    assert ("a",) == found.elected


@every_book
@pytest.mark.parametrize(("votes", "elected"), [(32, False), (33, False), (34, True)])
def test_e45_b55_another_election_at_least_a_third_of_100(book, votes, elected):
    """34 of 100 ballots are a third and more."""
    found = vote(book, {"a": votes}, blank=100 - votes, round="another")
    assert elected is ("a" in found.elected)
    assert "ballots" == found.standings[0].figure.base


@every_book
@pytest.mark.parametrize(("votes", "elected"), [(32, False), (33, True)])
def test_e45_b55_exactly_a_third_suffices(book, votes, elected):
    """33 of 99 ballots are exactly a third: enough; one less is not."""
    found = vote(book, {"a": votes}, issued=99, blank=99 - votes, round="another")
    assert elected is ("a" in found.elected)
    assert 33 == found.standings[0].needed


def test_e45_a_third_of_ballots_cast_or_valid():
    """Void ballots are cast; read the other way only valid ones count, and blank ones among them or not."""
    ballots = [Ballot.of("a", times=30), Ballot.of("a", "b", times=9), Ballot(times=60)]
    poll = Poll(id="D", seats=1, candidates=("a", "b"), registered=99, round="another")
    figures = Figures(issued=99, proxies=0, collected=99)
    needed = {}
    for third, blank in (("cast", "valid"), ("valid", "valid"), ("valid", "apart")):
        book = LAW.read("e45-third", third).read("e44-blank", blank)
        found = book.declare(book.count(ballots, poll, figures))
        needed[third, blank] = (found.standings[0].needed, found.elected)
    assert {("cast", "valid"): (33, ()), ("valid", "valid"): (30, ("a",)), ("valid", "apart"): (10, ("a",))} == needed


@every_book
def test_e43_b53_how_many_ballots_were_cast_where_no_record_says_so(book):
    """As many as were counted, and that is a reading; read the other way it is unknown, and nothing is declared."""
    figures = Figures(issued=99, proxies=0)
    counted = vote(book, {"a": 33}, blank=66, figures=figures, registered=99, round="another")
    assert (("a",), 33) == (counted.elected, counted.standings[0].needed)
    assert "e43-collected" in counted.readings
    strict = book.read("e43-collected", "recorded")
    unknown = vote(strict, {"a": 33}, blank=66, figures=figures, registered=99, round="another")
    assert (None, ["threshold-ballots", "threshold-base"]) == (unknown.valid, [each.about for each in unknown.open])
    assert {"collected"} <= {each.id for each in unknown.findings}
    known = vote(strict, {"a": 33}, blank=66, issued=99, registered=99, round="another")
    assert (("a",), ()) == (known.elected, known.findings)


@every_book
def test_e45_b55_too_few_elected_lead_to_another_election(book):
    """Two seats stay empty: the candidates follow in order of votes, by the ratio of article 31."""
    count = book.count(
        [Ballot.of("a", "b", times=40), Ballot.of("a", "c", times=30), Ballot.of("a", "d", times=20), Ballot.of("e")],
        Poll(id="D", seats=3, candidates=("a", "b", "c", "d", "e"), registered=91),
        Figures(issued=91, proxies=0, collected=91),
    )
    found = book.declare(count)
    assert (("a",), 2, 3, 4) == (
        found.elected,
        found.shortfall.seats,
        found.shortfall.least,
        found.shortfall.most,
    )
    assert ("b", "c", "d") == found.shortfall.candidates
    assert ("b", "c", "d", "e") == found.shortfall.list_of(4).certain
    most = book.read("e45-list", "most").declare(count)
    assert ("b", "c", "d", "e") == most.shortfall.candidates
    assert "another" in [each.id for each in found.next_steps]
    poll = found.another_election()
    assert ("another", 2, ("b", "c", "d")) == (poll.round, poll.seats, poll.candidates)


@every_book
def test_e45_b55_one_seat_two_candidates(book):
    """For one seat there are exactly two candidates; a tie at the cut is a value."""
    found = vote(book, {"a": 50, "b": 30, "c": 20})
    assert (("a", "b"), 2, 2) == (found.shortfall.candidates, found.shortfall.least, found.shortfall.most)
    tied = vote(book, {"a": 40, "b": 30, "c": 30})
    listed = tied.shortfall.listed
    assert (("a",), ("b", "c"), 1) == (listed.certain, listed.tied, listed.places)
    assert "1 empty seat; candidates of another election: a; b, c tied for 1 place (" in tied.shortfall.explain("en")
    with pytest.raises(ValueError, match="tied at the cut"):
        tied.another_election()
    assert ("a", "c") == tied.another_election(("a", "c")).candidates


@every_law
@pytest.mark.parametrize(("seats", "least", "most"), [(1, 2, 2), (2, 3, 3), (3, 4, 4), (5, 6, 7), (10, 12, 15)])
def test_e45_indirect_ratio_of_another_election(book, seats, least, most):
    """Indirect: a fifth to a half more candidates than seats; one seat: two."""
    names = [f"{number:02}" for number in range(20)]
    poll = Poll(id="D", mode="indirect", seats=seats, candidates=names, deputies=100)
    found = book.declare(book.count([], poll, Figures(issued=0, proxies=0, collected=0)))
    assert (seats, least, most) == (found.shortfall.seats, found.shortfall.least, found.shortfall.most)


@pytest.mark.parametrize("name", ["election-law", "beijing-rules", "election-outline"])
@pytest.mark.parametrize("option", ["within", "up", "half-up"])
@pytest.mark.parametrize("mode", ["direct", "indirect"])
def test_e31_e45_another_election_goes_by_the_same_ratio(name, option, mode):
    """However the number is rounded, a general election and another election have as many candidates."""
    book: Any = rulebooks.get(name, on=date(2024, 12, 8)).read("e31-rounding", option)
    for seats in (2, 3, 5):
        poll = Poll(id="D", mode=mode, seats=seats, candidates=[*"abcdefghijkl"], registered=100, deputies=100)
        short = book.declare(
            book.count([Ballot(times=60)], poll, Figures(issued=60, proxies=0, collected=60))
        ).shortfall
        allowed = book.candidates(seats, mode)
        if allowed.least is None:
            assert (None, "beijing-rules") == (short, name)
        else:
            assert (allowed.least, allowed.most) == (short.least, short.most)
            assert "e31-rounding" in short.readings
            assert {*allowed.basis} <= {*short.basis}


def test_e31_up_five_seats_indirect():
    """A fifth to a half of five more: 6 to 7 within the ratio, 6 to 8 rounded up; a part book is read alike."""
    poll = Poll(id="D", mode="indirect", seats=5, candidates=[*"abcdefghijkl"], deputies=100)
    for option, numbers in (("within", (6, 7)), ("up", (6, 8))):
        book = LAW.read("e31-rounding", option)
        short: Any = book.declare(book.count([], poll, Figures(issued=0, proxies=0, collected=0))).shortfall
        assert numbers == (short.least, short.most)


def test_e45_a_write_in_without_a_vote_does_not_stand_again():
    """Whoever is written in and may not be elected has no vote, and after a tie and a re-vote is no candidate."""
    book = LAW.read("e45-re-vote", "majority").read("e45-list", "most")
    poll = Poll(id="D", seats=2, candidates=("a", "b", "c"), registered=100)
    ballots = [Ballot.of("a", "b", times=30), Ballot.of("a", "c", times=30), Ballot.of("b", "c", times=30)]
    ballots.append(Ballot.of(write_ins={"wu": False}))
    first = book.declare(book.count(ballots, poll, Figures(issued=91, proxies=0, collected=91)))
    again = first.re_vote()
    assert (("a", 60), ("b", 60), ("c", 60)) == again.first_votes
    second: Any = book.declare(book.count([Ballot(times=60)], again, Figures(issued=60, proxies=0, collected=60)))
    assert ("a", "b", "c") == second.shortfall.candidates
    nobody: Any = book.declare(attrs.evolve(second.count, poll=attrs.evolve(again, first_votes={})))
    assert ((), {}) == (nobody.shortfall.votes, nobody.remaining)


def test_e45_who_takes_part():
    """Whose ballot was issued; or whose was returned; and with proxies, or only who votes himself."""
    figures = Figures(issued=60, proxies=15, collected=50)
    expected = {
        ("issued", "count"): (60, True),
        ("issued", "apart"): (45, False),
        ("returned", "count"): (50, False),
        ("returned", "apart"): (35, False),
    }
    for (who, proxies), (number, valid) in expected.items():
        book = LAW.read("e45-taking-part", who).read("e45-proxies", proxies)
        found = vote(book, {"a": 50}, figures=figures, registered=100)
        assert valid is found.valid
        assert BaseFigure(base=Base.TAKING_PART, number=number) == book.declaration.thresholds.taking_part(found.count)


@pytest.mark.parametrize("round_", ["re_vote", "another"])
def test_e45_turnout_of_later_votes(round_):
    """More than half take part in later votes, too; read the other way that is not regulated."""
    assert not vote(LAW, {"a": 50}, issued=50, registered=100, round=round_).valid
    free = vote(LAW.read("e45-later-turnout", "free"), {"a": 50}, issued=50, registered=100, round=round_)
    assert free.valid
    assert Status.NOT_REGULATED is free.validity[1].status


def test_e45_ties_in_another_election():
    """A re-vote follows as after the first vote; read the other way nothing is said."""
    votes = {"a": 40, "b": 40}
    found = vote(LAW, votes, blank=20, round="another")
    assert "re_vote" in [each.id for each in found.next_steps]
    silent = LAW.read("e45-another-ties", "open")
    open_ = vote(silent, votes, blank=20, round="another")
    assert ["committee"] == [each.id for each in open_.next_steps]
    assert "re_vote" in [each.id for each in vote(silent, votes, round="re_vote").next_steps]


def test_e45_whether_a_write_in_wins():
    """Whoever may be elected and has the votes is; read the other way only candidates are, and the seat stays empty."""
    assert ("X",) == vote(LAW, {"a": 20, "X": 60}).elected
    other = vote(LAW.read("e45-write-in", "loses"), {"a": 20, "X": 60})
    assert ((), ("a",)) == (other.elected, other.shortfall.candidates)
    assert "candidates-lacking" in [each.id for each in other.findings]


@pytest.mark.parametrize(
    ("issued", "votes", "valid", "elected"), [(50, 50, False, False), (51, 26, True, True), (52, 26, True, False)]
)
def test_b64_by_elections(issued, votes, valid, elected):
    """Beijing: more than half take part, more than half of those elect."""
    found = vote(BEIJING_VOTING, {"a": votes}, issued=issued, registered=100, round="by_election")
    assert (valid, elected) == (found.valid, found.elected == ("a",))
    if valid:
        assert 64 in {each.article for each in found.standings[0].reaches.grounds[0].basis}
        assert () == found.standings[0].reaches.grounds[0].readings


@every_law
@pytest.mark.parametrize(
    ("issued", "votes", "valid", "elected"), [(50, 50, False, False), (51, 26, True, True), (52, 26, True, False)]
)
def test_e57_by_elections_are_as_usual_or_left_to_the_province(book, issued, votes, valid, elected):
    """Read so, turnout and majority are as usual; read the other way the law regulates neither."""
    found = vote(book, {"a": votes}, issued=issued, registered=100, round="by_election")
    assert (valid, elected) == (found.valid, found.elected == ("a",))
    assert "e57-usual" in found.readings
    left = vote(book.read("e57-usual", "province"), {"a": votes}, issued=issued, registered=100, round="by_election")
    assert (None, {Status.NOT_REGULATED}) == (left.valid, {each.status for each in left.open})
    assert Status.NOT_REGULATED is left.validity[1].status


@every_book
@pytest.mark.parametrize(("listed", "names"), [("least", ("a",)), ("most", ("a", "b"))])
def test_e57_b62_another_election_after_a_by_election_may_have_as_many_candidates_as_seats(book, listed, names):
    """Nobody has more than half for one seat: one candidate suffices, and any more may stand; so in a later vote."""
    book = book.read("e45-list", listed)
    found = vote(book, {"a": 30, "b": 20}, blank=20, round="by_election", seats=1)
    assert (1, None, names) == (found.shortfall.least, found.shortfall.most, found.shortfall.candidates)
    assert {54, 56, 57, 62} & {each.article for each in found.shortfall.basis[1:]}
    alone = vote(book, {"a": 50}, blank=50, round="by_election")
    assert (("a",), ()) == (alone.shortfall.candidates, alone.findings)
    nobody = vote(book, {}, blank=70, round="by_election")
    assert (1, ["candidates-lacking"]) == (nobody.shortfall.listed.lacking, [each.id for each in nobody.findings])
    later = attrs.evolve(alone.count, poll=alone.another_election(), tallies={})
    assert (1, None) == (book.declare(later).shortfall.least, book.declare(later).shortfall.most)
    general = vote(book, {"a": 50}, blank=50)
    assert (2, 2, 1) == (general.shortfall.least, general.shortfall.most, general.shortfall.listed.lacking)


@every_law
@pytest.mark.parametrize(("votes", "elected"), [(50, False), (51, True)])
def test_e57_by_elections_by_a_congress_or_its_standing_committee(book, votes, elected):
    """More than half of all deputies in a congress; of a standing committee it is not regulated."""
    held = {"mode": "indirect", "deputies": 100, "round": "by_election", "registered": None}
    found = vote(book, {"a": votes}, issued=votes, by_committee=False, **held)
    assert (True, elected) == (found.valid, found.elected == ("a",))
    silent = vote(book, {"a": votes}, issued=votes, by_committee=True, **held)
    assert (None, [Status.NOT_REGULATED]) == (silent.valid, [each.status for each in silent.open])
    unknown = vote(book, {"a": votes}, issued=votes, **held)
    assert [("threshold-base", Status.UNKNOWN)] == [(each.about, each.status) for each in unknown.open]
    for by_committee in (True, False, None):
        beijing = vote(BEIJING_VOTING, {"a": votes}, issued=votes, by_committee=by_committee, **held)
        assert {Status.NOT_REGULATED} == {each.status for each in beijing.open}


@pytest.mark.parametrize("option", ["usual", "province"])
@pytest.mark.parametrize("name", ["election-law", "beijing-rules", "election-outline"])
@given(issued=st.integers(0, 100), votes=st.integers(0, 100), mode=st.sampled_from(["direct", "indirect", "committee"]))
def test_e57_b64_a_by_election_is_decided_once(name, option, issued, votes, mode):
    """What is said of a by-election and what is declared of its count agree, in every text and reading."""
    book: Any = rulebooks.get(name, on=date(2024, 12, 8))
    book = book.read("e57-usual", option) if "e57-usual" in {each.id for each in book.readings} else book
    votes = min(votes, issued)
    direct = mode == "direct"
    found = vote(
        book,
        {"a": votes},
        issued=issued,
        blank=issued - votes,
        registered=100,
        round="by_election",
        mode="direct" if direct else "indirect",
        deputies=100,
        by_committee=mode == "committee",
    )
    of = Tally(count=votes, of=max(1, issued) if direct else 100)
    filler = {"direct": "voters", "indirect": "congress", "committee": "standing_committee"}[mode]
    case = ByElection(filler=filler, turnout=Tally(count=issued, of=100) if direct else Tally(), votes=of)
    valid, elected = book.by_elections.valid.decide(case), book.by_elections.elected.decide(case)
    assert valid.outcome.value == found.validity[1].outcome.value
    assert valid.status == found.validity[1].status
    if found.open:
        assert Status.NOT_REGULATED is elected.status
    else:
        assert elected.value is (found.elected == ("a",))


@pytest.mark.parametrize("name", ["election-law", "beijing-rules", "election-outline"])
@pytest.mark.parametrize(("ballots", "valid"), [(100, False), (101, True), (200, True), (201, False), (400, False)])
def test_e44_b54_b64_a_by_election_in_which_more_take_part_than_there_are_voters(name, ballots, valid):
    """Of 200 voters 201 cannot have voted: the vote is invalid, by what is declared and by what is said of it."""
    book: Any = rulebooks.get(name, on=date(2024, 12, 8))
    found = vote(book, {"a": ballots}, issued=ballots, registered=200, round="by_election")
    case = ByElection(filler="voters", turnout=Tally(count=ballots, of=200), votes=Tally(count=ballots))
    decided = [getattr(book.by_elections, rule).decide(case).value for rule in ("valid", "elected")]
    assert [valid, valid, valid, valid] == [found.valid, found.elected == ("a",), *decided]


def test_e45_beijing_says_nothing_of_indirect_elections():
    """The rules of Beijing are of districts and townships."""
    found = vote(BEIJING_VOTING, {"a": 60}, mode="indirect", deputies=100)
    assert {Status.NOT_REGULATED} == {each.status for each in found.open}


@every_book
@pytest.mark.parametrize("level", ["township", "county", "city", "provincial", "national", None])
def test_b1_b2_voters_elect_deputies_of_counties_and_townships_only(book, level):
    """What a vote of the voters at another level would decide, no text says; a level that is not stated is no other."""
    found = vote(book, {"a": 60}, level=level)
    astray = level in {"city", "provincial", "national"}
    assert (() if astray else ("a",)) == found.elected
    assert ([Status.NOT_REGULATED] if astray else []) == [each.status for each in found.open]
    assert (None if astray else True) is found.valid
    assert not found.next_steps if astray else found.next_steps


@every_law
@pytest.mark.parametrize("level", ["city", "provincial", "national"])
def test_e45_a_congress_elects_those_of_the_next_higher_level(book, level):
    """What the law says of the voters at that level does not touch the congress."""
    assert ("a",) == vote(book, {"a": 60}, mode="indirect", deputies=100, level=level).elected


@every_book
def test_e46_b56_who_finds_the_result(book):
    """The election committee finds and announces whether the vote is valid, and who is elected."""
    for votes in (10, 60):
        steps = vote(book, {"a": votes}, issued=votes, registered=100).next_steps
        assert "committee" == steps[0].id
        assert {44, 45, 46, 56} & {each.article for each in steps[0].basis}


@every_book
@pytest.mark.parametrize("held", [{"round": "by_election"}, {"round": "another", "vacancy": True}])
def test_b60_e57_who_finds_the_result_of_a_by_election(book, held):
    """In Beijing the body that conducts it, which is no election committee; the law leaves that to the province."""
    steps = vote(book, {"a": 60}, **held).next_steps
    said = [(each.id, each.basis[0].article) for each in steps if each.id != "credentials"]
    assert ([("by_election_body", 60)] if book is BEIJING_VOTING else []) == said


@every_law
def test_e46_the_presidium_in_indirect_elections(book):
    """The presidium does so in an indirect election."""
    assert "presidium" == vote(book, {"a": 60}, mode="indirect", deputies=100).next_steps[0].id


def test_e46_a_resolution_is_kept_beside_what_is_computed():
    """What was resolved otherwise is said, and changes nothing that was computed."""
    found = vote(LAW, {"a": 60, "b": 40})
    for resolution, kinds in (
        (Resolution(id="r", by="committee", valid=True, elected=["a"]), []),
        (Resolution(id="r", by="committee", valid=False, elected=["b"]), ["invalid", "elected", "not-elected"]),
        (Resolution(id="r", by="committee"), []),
    ):
        beside = LAW.declare(found.count, resolution=resolution)
        assert kinds == [each.kind for each in beside.differences]
        assert ("a",) == beside.elected
        assert resolution == beside.resolution
    invalid = vote(LAW, {"a": 10}, issued=10, registered=100)
    said = LAW.declare(invalid.count, resolution=Resolution(id="r", by="committee", valid=True))
    assert ["valid"] == [each.kind for each in said.differences]


@pytest.mark.parametrize(("book", "asked"), [(VOTING[2010], False), (VOTING[2015], True), (BEIJING_VOTING, True)])
def test_e47_b57_credentials_come_next(book, asked):
    """Since 2015 the credentials of those elected are examined; the edition of 2010 had no such article."""
    assert asked is ("credentials" in [each.id for each in vote(book, {"a": 60}).next_steps])


@every_book
@pytest.mark.parametrize(("ballots", "valid"), [(139, True), (140, True), (141, False), (150, False)])
def test_e44_b54_no_more_ballots_than_all_voters(book, ballots, valid):
    """However many were issued: of 140 voters no more than 140 can have taken part."""
    figures = Figures(issued=140, proxies=0, collected=ballots)
    if ballots > 140:
        figures = Figures(issued=ballots, proxies=0, collected=ballots)
    found = vote(book, {"a": ballots}, figures=figures, registered=140)
    assert valid is found.valid
    assert (() if valid else ("more-than-electors",)) == tuple(each.reason.id for each in found.invalid)


def test_e44_more_ballots_issued_than_voters_leave_the_turnout_open():
    """Where no more were cast, the figure that cannot be right is found; how many took part then is not known."""
    found = vote(LAW, {"a": 140}, figures=Figures(issued=150, proxies=0, collected=140), registered=140)
    open_ = ["threshold-ballots", "threshold-turnout", "threshold-base"]
    assert (None, open_) == (found.valid, [each.about for each in found.open])
    assert {Status.UNKNOWN} == {each.status for each in found.open}
    assert [Severity.ERROR] == [each.severity for each in found.findings if each.id == "issued"]
    assert not any("15/14" in each.explain("en") for decision in found.validity for each in decision.flip())


@every_law
@pytest.mark.parametrize("mode", ["direct", "indirect"])
@pytest.mark.parametrize(("issued", "valid"), [(99, True), (100, True), (101, None), (120, None)])
def test_e43_e44_more_ballots_issued_than_electors_are_an_error_and_leave_the_vote_open(book, mode, issued, valid):
    """It is one way whoever elects: with 90 ballots cast of 100 electors, who received them is not known."""
    figures = Figures(issued=issued, proxies=0, collected=90)
    found = vote(book, {"a": 90}, figures=figures, mode=mode, deputies=100, registered=100)
    assert valid is found.valid
    assert (("a",) if valid else ()) == found.elected
    assert ([] if valid else ["issued"]) == [each.id for each in found.findings if each.severity is Severity.ERROR]


@every_law
@pytest.mark.parametrize(("votes", "valid"), [(99, True), (100, True), (101, False), (120, False)])
def test_e44_indirect_no_more_ballots_than_all_deputies(book, votes, valid):
    """120 ballots of 100 deputies elect nobody, whoever received them."""
    found = vote(book, {"a": votes}, issued=votes, mode="indirect", deputies=100, registered=None)
    assert (valid, valid) == (found.valid, found.elected == ("a",))


def test_e45_no_advice_that_cannot_be_followed():
    """More than all voters cannot take part: what would change a decision keeps within that."""
    found = vote(LAW, {"a": 25}, issued=25, registered=100)
    advice = [each.explain("en") for each in found.validity[1].flip()]
    assert ["1"] == [each.split("→ ")[1].split(",")[0] for each in advice if "share" in each]
