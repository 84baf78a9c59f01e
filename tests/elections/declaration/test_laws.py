"""Counts and declarations keep their laws; they are compared with references that go through the ballots one by one."""

import random
from fractions import Fraction
from functools import reduce
from operator import add

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from congress_rules.elections.counting import Ballot, Choice, Count, Figures, Poll
from congress_rules.rulebooks.election_law.counting import VOTING
from congress_rules.testing.elections.counting import BOOKS, ballots, counts, polls, profiles
from congress_rules.testing.elections.declaration import declarations

LAW = VOTING[2020]
OTHERWISE = [
    LAW.read(reading.id, option) for reading in LAW.readings for option in reading.options if option != reading.choice
]
READ = [*BOOKS, *OTHERWISE]
ROUNDS = ("first", "re_vote", "another")


def spread(given_ballots):
    """List every ballot by itself."""
    return [attrs.evolve(each, times=1) for each in given_ballots for _ in range(each.times)]


def counted_by_hand(given_ballots, poll):
    """Count known ballots one by one: the reference. Who is written in counts only where he may be elected."""
    votes, valid, blank, void = dict.fromkeys(poll.candidates, 0), 0, 0, 0
    for ballot in spread(given_ballots):
        chosen = {each.name for each in ballot.choices}
        if len(chosen) > poll.seats:
            void += 1
        elif not chosen:
            blank += 1
        else:
            valid += 1
            for each in ballot.choices:
                votes.setdefault(each.name, 0)
                votes[each.name] += each.name in poll.candidates or each.qualified is True
    return votes, valid, blank, void


def declared_by_hand(count):
    """Elect by the words of the law of 2020, for direct votes that are valid: the reference."""
    poll, issued = count.poll, count.figures.issued
    if poll.round == "first":
        reached = [name for name, votes in count.votes.items() if 2 * votes > issued]
    elif poll.round == "re_vote":
        reached = [name for name, votes in count.votes.items() if votes > 0 and name in poll.candidates]
    else:
        reached = [name for name, votes in count.votes.items() if 3 * votes >= count.collected > 0]
    order = sorted(reached, key=lambda name: (-count.votes[name], name))
    if len(order) <= poll.seats:
        return order, [], 0, poll.seats - len(order)
    last = count.votes[order[poll.seats - 1]]
    if count.votes[order[poll.seats]] < last:
        return order[: poll.seats], [], 0, 0
    safe = [name for name in order if count.votes[name] > last]
    return safe, [name for name in order if count.votes[name] == last], poll.seats - len(safe), 0


@given(profiles(known=True), polls())
def test_counts_agree_with_counting_by_hand(given_ballots, poll):
    """The tables read ballots as the words of the law do."""
    count = LAW.count(given_ballots, poll)
    votes, valid, blank, void = counted_by_hand(given_ballots, poll)
    assert (votes, valid, blank, void) == (dict(count.votes), count.valid, count.blank, count.voided)


@given(counts(known=True, poll=None), st.sampled_from(ROUNDS))
def test_declarations_agree_with_the_words_of_the_law(count, kind):
    """Who is elected, who is tied for how many seats, and how many stay empty."""
    count = attrs.evolve(
        count, poll=attrs.evolve(count.poll, mode="direct", round=kind, registered=count.figures.issued)
    )
    found = LAW.declare(count)
    assume(found.valid)
    elected, tied, contested, empty = declared_by_hand(count)
    assert elected == list(found.elected)
    assert tied == list(found.tied.candidates if found.tied else ())
    assert contested == (found.tied.seats if found.tied else 0)
    assert empty == (found.shortfall.seats if found.shortfall else 0)


@given(st.data())
def test_order_of_ballots_choices_and_candidates_changes_nothing(data):
    """A count is the same however ballots, their choices and the candidates are permuted."""
    poll, given_ballots, book = data.draw(polls()), data.draw(profiles()), data.draw(st.sampled_from(READ))
    shuffled = data.draw(st.permutations(spread(given_ballots)))
    turned = [attrs.evolve(each, choices=each.choices[::-1]) for each in shuffled]
    other = attrs.evolve(poll, candidates=poll.candidates[::-1])
    assert book.count(given_ballots, poll) == book.count(turned, other)


@given(st.data())
def test_counts_split_and_merge(data):
    """The counts of stations add up to the count of all, in any order, and declare alike."""
    poll, book = data.draw(polls()), data.draw(st.sampled_from(READ))
    stations = data.draw(st.lists(st.tuples(profiles(), st.integers(0, 90)), min_size=1, max_size=4))
    parts = [
        book.count(each, poll, Figures(issued=issued, proxies=0, collected=sum(one.times for one in each)))
        for each, issued in stations
    ]
    every = [one for each, _ in stations for one in each]
    total = sum(one.times for one in every)
    figures = Figures(issued=sum(issued for _, issued in stations), proxies=0, collected=total)
    whole = book.count(every, poll, figures)
    merged = reduce(add, data.draw(st.permutations(parts)))
    assert whole == merged
    assert book.declare(whole).outcomes == book.declare(merged).outcomes
    assert whole == whole + book.count((), poll, Figures.nothing())


@given(counts())
def test_every_ballot_is_somewhere(count):
    """Valid, blank, void and open ballots are all there are; on every valid one each person is marked in one way."""
    assert count.counted == count.valid + count.blank + count.voided + count.open
    for name, tally in count.tallies.items():
        assert 0 <= count.abstained(name)
        assert count.valid + count.blank == (
            tally.votes + tally.against + tally.void + tally.open + count.abstained(name)
        )
    assert sum(tally.votes for tally in count.tallies.values()) <= count.valid * count.poll.seats


@given(declarations())
def test_no_seat_is_lost(found):
    """Elected, tied for and empty seats are all seats of a valid vote; an invalid vote elects nobody."""
    if found.valid:
        tied = found.tied.seats if found.tied else 0
        empty = found.shortfall.seats if found.shortfall else 0
        assert found.poll.seats == len(found.elected) + tied + empty
        assert not (tied and empty)
        assert not set(found.elected) & set(found.tied.candidates if found.tied else ())
        assert not tied or tied < len(found.tied.candidates)
    else:
        assert () == found.elected
        assert (None, None) == (found.tied, found.shortfall)


@given(declarations(known=True))
def test_everybody_elected_reaches_what_is_needed(found):
    """The tie and the elected are above the threshold; whoever is left out has fewer votes, or does not reach it."""
    standing = {each.name: each for each in found.standings}
    safe = [standing[name] for name in (*found.elected, *(found.tied.candidates if found.tied else ()))]
    assert all(each.reached and each.margin is not None and each.margin >= 0 for each in safe)
    left = [each for each in found.standings if each not in safe]
    if found.valid:
        assert all(not each.reached or each.votes < min(one.votes for one in safe) for each in left)
        told = [each for each in found.standings if each.needed is not None]
        assert all(bool(each.short) is not (each.reaches.decided and each.reaches.value) for each in told)


@given(st.data())
def test_relabelling_relabels(data):
    """Other ids give the same result under other ids."""
    count, book = data.draw(counts(known=True)), data.draw(st.sampled_from(READ))
    others = data.draw(st.permutations(sorted(count.tallies)))
    new = dict(zip(sorted(count.tallies), (f"n-{each}" for each in others), strict=True))
    renamed = attrs.evolve(
        count,
        poll=attrs.evolve(count.poll, candidates=[new[each] for each in count.poll.candidates]),
        tallies={new[name]: tally for name, tally in count.tallies.items()},
    )
    one, other = book.declare(count), book.declare(renamed)
    assert {new[name] for name in one.elected} == set(other.elected)
    assert {new[name] for name in _tied(one)} == set(_tied(other))
    assert {(new[name], votes) for name, votes in _left(one)} == set(_left(other))


def _tied(found):
    return found.tied.candidates if found.tied else ()


def _left(found):
    return found.shortfall.votes if found.shortfall else ()


@given(counts(known=True), st.data())
def test_one_more_vote_never_unseats(count, data):
    """Whoever is elected stays so when an elector who took part and said nothing of him is for him."""
    found = LAW.declare(count)
    for name in found.elected:
        if count.abstained(name) > 0:
            tally = attrs.evolve(count.tallies[name], votes=count.tallies[name].votes + 1)
            more = attrs.evolve(count, tallies={**count.tallies, name: tally})
            assert name in data.draw(st.just(LAW.declare(more))).elected


@given(st.data())
def test_an_abstention_never_elects(data):
    """A blank ballot more, by another elector, elects nobody who was not elected; nobody is elected without a vote."""
    book = data.draw(st.sampled_from(READ))
    poll = data.draw(polls(rounds=("first", "re_vote", "another")))
    given_ballots = data.draw(profiles(known=True))
    total = sum(each.times for each in given_ballots)
    count = book.count(given_ballots, poll, Figures(issued=total, proxies=0, collected=total))
    blank = book.count([Ballot()], poll, Figures(issued=1, proxies=0, collected=1))
    before, after = book.declare(count), book.declare(count + blank)
    assert all(each.votes for each in after.standings if each.name in after.elected)
    if before.valid:
        assert set(after.elected) <= set(before.elected)


@given(ballots(), polls())
def test_a_ballot_of_many_is_many_ballots(ballot, poll):
    """`times` equal ballots are that many."""
    assert LAW.count([ballot], poll) == LAW.count(spread([ballot]), poll)


def test_a_million_equal_ballots_are_one_line():
    """A pattern is read once, however often it occurs."""
    poll = Poll(id="D", seats=1, candidates=("a", "b"), registered=1_500_000)
    count = LAW.count(
        [Ballot.of("a", times=600_001), Ballot.of("b", times=599_999)],
        poll,
        Figures(issued=1_200_000, proxies=0, collected=1_200_000),
    )
    found = LAW.declare(count)
    assert ("a",) == found.elected
    assert 0 == found.standings[0].margin
    assert 2 == found.standings[1].short


def test_order_and_ties_agree_with_votelib():
    """Approvals counted by votelib's plurality give the same order and the same ties, on random profiles."""
    votelib = pytest.importorskip("votelib.evaluate.core")
    convert = pytest.importorskip("votelib.convert")
    draw = random.Random(20240)  # noqa: S311 - a test's draw
    names = tuple("abcdef")
    for _ in range(300):
        seats = draw.randint(1, 4)
        papers = [frozenset(draw.sample(names, draw.randint(1, seats))) for _ in range(draw.randint(1, 30))]
        approvals = {paper: papers.count(paper) for paper in papers}
        result = votelib.Plurality().evaluate(convert.ApprovalToSimpleVotes().convert(approvals), seats)
        total = len(papers)
        poll = Poll(id="D", seats=seats, candidates=names, round="re_vote", registered=total)
        given_ballots = [Ballot(choices=[Choice(name=name) for name in paper]) for paper in papers]
        found = LAW.declare(LAW.count(given_ballots, poll, Figures(issued=total, proxies=0, collected=total)))
        ours = [*found.elected, *([frozenset(found.tied.candidates)] * found.tied.seats if found.tied else [])]
        theirs = [frozenset(each) if isinstance(each, votelib.Tie) else each for each in result]
        assert sorted(map(str, _unfolded(theirs))) == sorted(map(str, _unfolded(ours)))


def _unfolded(names):
    return [tuple(sorted(each)) if isinstance(each, frozenset) else each for each in names]


@given(counts(known=True))
def test_shares_are_exact(count):
    """Every share that is tested is an exact fraction."""
    for each in LAW.declare(count).standings:
        assert isinstance(each.figure.share(each.votes), Fraction)
    assert isinstance(count, Count)
