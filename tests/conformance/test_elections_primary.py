"""Rows B41, B43, P10 and E32: what a primary needs and decides, and the order of names on a list."""

from fractions import Fraction

import attrs
import pytest

from congress_rules.elections.nomination import Consultation, Primary
from congress_rules.errors import UnknownNameError
from congress_rules.logic import Severity, Status
from congress_rules.rulebooks.election_law.nomination import NOMINATION
from tests.elections.nomination.people import BEIJING, LAW, listed, nominee

YEARS = pytest.mark.parametrize("book", NOMINATION.values(), ids=lambda book: book.id)
SPLIT = Consultation(agreed=False)

# B41: the primary


def held(participants=20, voters=60, **values):
    """Give a primary of five nominees, in which n04 has most votes."""
    votes = {f"n{number:02}": number if participants is None else min(number, participants) for number in range(5)}
    known = {"votes": votes, "participants": participants, "voters": voters, "secret": True, "announced": True}
    return Primary(**{**known, **values})


def settled(book=BEIJING, primary=None, **values):
    """Give the formal list of two seats and five nominees after a primary."""
    return book.settle(listed(5, book, **values), consultation=SPLIT, primary=primary or held())


@pytest.mark.parametrize(
    ("participants", "voters", "valid"),
    [
        (20, 60, True),
        (19, 60, False),
        (21, 61, True),
        (20, 61, False),
        (0, 60, False),
        (60, 60, True),
        (None, 60, None),
        (0, 0, None),
    ],
)
def test_b41_a_third_of_the_voters_take_part(participants, voters, valid):
    """One third exactly is enough, one less is not; of 61 voters 21 are needed."""
    found = settled(primary=held(participants, voters), electors=None)
    assert (valid is True) is found.settled
    assert (valid is False) == ("turnout-missing" in {each.id for each in found.remarks})


def test_b41_the_voters_of_the_contest():
    """Where the primary does not say how many voters there are, the contest does: 60 are listed."""
    assert settled(primary=held(20, None)).settled
    assert not settled(primary=held(19, None)).settled
    assert settled(primary=held(9, None), voters=27).settled
    assert settled(primary=held(9, None), electors=None).requirements[1].status is Status.UNKNOWN


@pytest.mark.parametrize(("missing", "remark"), [("secret", "secrecy-missing"), ("announced", "announcement-missing")])
def test_b41_secret_and_announced(missing, remark):
    """A primary that is not secret, or whose result is not announced, does not count."""
    found = settled(primary=held(**{missing: False}))
    assert ([remark], False) == ([each.id for each in found.remarks], found.settled)
    assert not settled(primary=held(**{missing: None})).settled


@YEARS
def test_e32_the_law_does_not_regulate_turnout(book):
    """Four of sixty are enough by the law alone; all three requirements are not regulated."""
    found = settled(book, held(4, secret=False, announced=False))
    assert ("n04", "n03", "n02", "n01") == found.candidates
    assert {Status.NOT_REGULATED} == {each.status for each in found.requirements[1:4]}


def test_e32_order_by_votes():
    """The list is cut after the most of the ratio, or after the number that was decided."""
    assert (("n04", "n03", "n02", "n01"), ("n00",)) == (settled().candidates, settled().left_out)
    assert ("n04", "n03", "n02") == settled(candidates=3).candidates
    outside = settled(candidates=5)
    assert (["number-outside"], False) == ([each.id for each in outside.remarks], outside.lawful)


@pytest.mark.parametrize(("candidates", "chosen"), [(None, None), (3, ("n04", "n03", "n02"))])
def test_e32_how_many_a_primary_lists(candidates, chosen):
    """Indirectly the electing congress's own ratio says it; so it may be read directly."""
    indirect = settled(LAW, held(), mode="indirect", level="city", candidates=candidates)
    direct = settled(LAW.read("e32-places", "stated"), held(), candidates=candidates)
    assert [chosen, chosen] == [indirect.candidates, direct.candidates]


def test_e32_a_tie_at_the_cut_is_a_value():
    """Two are equal for the last place: the list is open, and says who and for how many places."""
    votes = {"n00": 3, "n01": 3, "n02": 5, "n03": 6, "n04": 7}
    found = settled(primary=held(votes=votes))
    assert (None, ("n00", "n01"), 1, ("n03", "n02")) == (
        found.candidates,
        found.tied,
        found.cut.places,
        found.cut.chosen[1:],
    )
    assert "equal votes: n00, n01, for 1 places" in found.explain("en")
    assert {"tied", "open"} == {row["place"] for row in found.to_rows()}
    above = settled(primary=held(votes={**votes, "n00": 2}))
    assert ("n04", "n03", "n02", "n01") == above.candidates


def test_e32_votes_that_are_unknown_or_of_others():
    """Without the votes of one nominee nothing is cut; votes of somebody else do not count."""
    votes = {"n01": 1, "n02": 2, "n03": 3, "n04": 4}
    assert settled(primary=held(votes=votes)).cut is None
    found = settled(primary=held(votes={**votes, "n00": 0, "z": 20}))
    assert (["votes-of-others"], True) == ([each.id for each in found.remarks], found.lawful)
    assert {Severity.NOTE} == {each.severity for each in found.remarks}


@pytest.mark.parametrize(
    ("votes", "participants", "voters", "settles"),
    [
        (20, 20, 60, True),
        (21, 20, 60, False),
        (60, 60, 60, True),
        (60, 61, 60, False),
        (1, 61, 60, False),
        (60, None, 60, None),
        (61, None, 60, False),
    ],
)
def test_b41_numbers_that_contradict_each_other_settle_nothing(votes, participants, voters, settles):
    """Nobody has more votes than voters took part, and no more take part than there are."""
    given = {"n00": 0, "n01": 1, "n02": 0, "n03": 1, "n04": votes}
    primary = held(participants, voters, votes=given)
    found = settled(primary=primary, candidates=3)
    assert (settles is False) is primary.impossible
    assert (settles is False) == (["primary-impossible"] == [each.id for each in found.remarks])
    assert (settles is True) is found.settled
    assert found.cut is None or settles is not False


@pytest.mark.parametrize("book", [LAW, BEIJING], ids=["law", "beijing"])
@pytest.mark.parametrize(
    ("participants", "stated", "known", "contradict"),
    [
        (20, 60, 60, False),
        (20, 61, 60, True),
        (20, 59, 60, True),
        (11, 30, 60, True),
        (500, 1000, 60, True),
        (20, 60, None, False),
        (20, None, 60, False),
        (20, None, None, False),
    ],
)
def test_b41_a_primary_has_the_voters_of_its_contest(book, participants, stated, known, contradict):
    """The district has one number of voters: a third is not of another that the primary states for itself."""
    found = settled(book, held(participants, stated), electors=None, voters=known)
    assert ["primary-impossible"] * contradict == [each.id for each in found.remarks]
    assert found.settled is (not contradict and not (book is BEIJING and stated is known is None))
    assert contradict is held(participants, stated).contradicts(known)


def test_b41_more_votes_than_the_contest_has_voters():
    """The voters of the contest bound the primary, where it does not say how many there are."""
    votes = {f"n{number:02}": 61 + number for number in range(5)}
    assert not settled(LAW, held(None, None, votes=votes)).settled
    assert settled(LAW, held(None, None, votes=votes), electors=None).settled


# B43, P10 para. 3: the order of names


def ordered(book, found, primary=None, strokes=((2,), (1,), (1, 5), (4,), (3,))):
    """Give the order of the names on a list, by strokes that are given for each nominee."""
    people = [nominee(f"n{number:02}", strokes=key) for number, key in enumerate(strokes)]
    return book.arrange(found, people, primary)


def test_b43_by_strokes():
    """Without a primary Beijing lists by strokes; the law does not say."""
    found = BEIJING.settle(listed(4, BEIJING))
    assert ("n01", "n02", "n00", "n03") == ordered(BEIJING, found).names
    by_law = ordered(LAW, LAW.settle(listed(4)))
    assert (None, (("n00", "n01", "n02", "n03"),)) == (by_law.names, by_law.groups)
    assert Status.NOT_REGULATED is by_law.by.status


def test_b43_equal_or_unknown_strokes_stay_together():
    """What the key does not tell apart is not put in order."""
    found = BEIJING.settle(listed(4, BEIJING))
    equal = ordered(BEIJING, found, strokes=((2,), (1,), (1,), (4,)))
    assert (("n01", "n02"), ("n00",), ("n03",)) == equal.groups
    assert [(1, 2), (1, 2), (3, 3), (4, 4)] == [(row["first"], row["last"]) for row in equal.to_rows()]
    assert 1 == len(ordered(BEIJING, found, strokes=((2,), (1,), None, (4,))).groups)


def test_b43_p10_by_votes():
    """After a primary by votes; equal ones by strokes in Beijing, and in no order by the provisions of 1983."""
    votes = {"n00": 0, "n01": 3, "n02": 3, "n03": 3, "n04": 7}
    primary = held(votes=votes)
    beijing = ordered(BEIJING, settled(primary=primary), primary)
    assert ("n04", "n01", "n02", "n03") == beijing.names
    law = ordered(LAW, settled(LAW, primary), primary)
    assert (("n04",), ("n01", "n02", "n03")) == law.groups
    assert "direct-election-provisions" == law.by.grounds[0].basis[0].instrument.id
    assert "n04 > n01 = n02 = n03" in law.explain("en")


def test_p10_an_unsettled_list_is_not_one_of_a_primary():
    """While the list is open its nominees are listed by strokes in Beijing."""
    found = BEIJING.settle(listed(5, BEIJING), consultation=SPLIT)
    assert ("n01", "n02", "n00", "n04", "n03") == ordered(BEIJING, found).names
    indirect = LAW.settle(listed(3, mode="indirect", level="city"))
    assert Status.NOT_REGULATED is ordered(LAW, indirect).by.status
    assert () == BEIJING.arrange(found, ()).groups


def test_numbers_are_parameters():
    """Another province's ratio, signatures and turnout are attributes to evolve."""
    numbers = attrs.evolve(LAW.numbers, direct_most=Fraction(1, 2))
    assert 4 == attrs.evolve(LAW, numbers=numbers).candidates(3, "direct").most
    half = attrs.evolve(BEIJING, primaries=attrs.evolve(BEIJING.primaries, turnout=Fraction(1, 2)))
    assert not settled(half, held(29)).settled
    assert settled(half, held(30)).settled
    with pytest.raises(UnknownNameError, match="did you mean 'e32-few'"):
        LAW.read("e32-fw", "all")
