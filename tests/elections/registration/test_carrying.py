"""Test that everybody of the last lists and of those here now is in exactly one class, by a slow reading."""

from collections import Counter
from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules.elections.franchise import CUSTODY, FranchisePolicy
from congress_rules.elections.registration import ADDED, CarriedOver, Carry, Current, VoterList
from congress_rules.logic import Clause, Status
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.testing import TableLaws
from congress_rules.testing.elections.franchise import franchise_policies, voters
from congress_rules.testing.elections.registration import carry_over_policies, current_people, voter_lists
from tests.elections.electorate import CARRY_OVERS, DAY, LAW, VOTER, a_voter

POLICY = CARRY_OVERS["law-2020"]
LAST = date(2021, 11, 5)
DAYS = {"last_election": LAST, "election_day": DAY}
NORTH = VoterList(district="north", voters=["v"])
HERE = Current(voter=VOTER, district="north", dead=False)


def carry(last=(NORTH,), people=(HERE,), franchise: FranchisePolicy = LAW) -> CarriedOver:
    """Carry over by the law of 2020."""
    return POLICY.carry(last, people, franchise, **DAYS)


def by_hand(listings, records, franchise):
    """Say what becomes of a person of whom everything is known, as one would write it without the library."""
    if len(listings) > 1 or len(records) > 1:
        return Carry.REPEATED
    (now,) = records
    holds = franchise.truths(now.voter, DAY)
    if not (now.dead or not holds["rights"]) and not holds["capacity"]:
        return Carry.LEAVE_OFF
    return listed_by_hand(now, listings[0], holds) if listings else unlisted_by_hand(now, holds, franchise)


def listed_by_hand(now, district, holds):
    """Say it of one who was listed."""
    if now.dead or not holds["rights"]:
        return Carry.STRIKE
    if not (holds["citizen"] and holds["adult"]):
        return Status.NOT_REGULATED
    stays = Carry.KEEP if now.district == district else Carry.MOVE
    return stays if holds["not-suspended"] else Carry.SUSPEND


def unlisted_by_hand(now, holds, franchise):
    """Say it of one who was not."""
    if now.dead or not holds["rights"] or not (holds["citizen"] and holds["adult"]):
        return Carry.OFF
    if not holds["not-suspended"]:
        return Carry.SUSPEND
    before = franchise.truths(now.voter, LAST)
    return Carry.GROWN if not before["adult"] else Carry.RESTORED if not before["rights"] else Carry.NEW


def known(people):
    """Tell whether all that decides is known of everybody."""
    return all(
        each.dead is not None
        and each.district is not None
        and each.voter.deprivation is not None
        and None not in LAW.truths(each.voter, DAY).values()
        for each in people
    )


NEAR = st.sampled_from([date(2003, 11, 5), date(2003, 11, 6), date(2006, 12, 8), date(2006, 12, 9), date(1970, 1, 1)])
PEOPLE = st.lists(
    st.builds(
        Current,
        voter=voters(names=st.sampled_from("pqrst"), births=NEAR),
        district=st.sampled_from(["north", "south"]),
        dead=st.booleans(),
    ),
    max_size=4,
).filter(known)


@settings(max_examples=150, deadline=None)
@given(last=st.lists(voter_lists(districts=st.sampled_from(["north", "south"])), max_size=3), people=PEOPLE)
def test_as_one_would_write_it(last, people):
    """Of whom everything is known, the table says what plain code does."""
    for found in POLICY.carry(last, people, LAW, **DAYS).everybody:
        listings = [each.district for each in last for voter in each.voters if voter == found.voter]
        records = [each for each in people if each.voter.id == found.voter]
        value = found.decision.value if found.decision.decided else found.decision.status
        if records or len(listings) > 1:
            assert by_hand(listings, records, LAW) == value
        else:
            assert Status.UNKNOWN is value


@settings(max_examples=80, deadline=None)
@given(
    last=st.lists(voter_lists(), max_size=3),
    people=st.lists(current_people(), max_size=4),
    policy=carry_over_policies(),
    franchise=franchise_policies(),
)
def test_everybody_is_in_exactly_one_class(last, people, policy, franchise):
    """Nobody of either input is lost, added or told twice; the order does not matter."""
    found = policy.carry(last, people, franchise, **DAYS)
    names = {voter for each in last for voter in each.voters} | {each.voter.id for each in people}
    assert sorted(names) == [each.voter for each in found.everybody]
    classes = [each.voter for kind in Carry for each in found.of(kind)] + [each.voter for each in found.undecided]
    assert Counter(names) == Counter(classes)
    assert found == policy.carry(last[::-1], people[::-1], franchise, **DAYS)


def test_who_has_no_record_now_is_undecided():
    """What would have to be known is named; nobody is struck because nobody reported him."""
    (found,) = carry(people=()).undecided
    assert ("north", None) == (found.before, found.after)
    assert Status.UNKNOWN is found.decision.status
    assert "dead" in found.decision.needs


@pytest.mark.parametrize(
    ("last", "people"),
    [
        ((NORTH, VoterList(district="south", voters=["v"])), (HERE,)),
        ((VoterList(district="north", voters=["v", "v"]),), (HERE,)),
        ((NORTH,), (HERE, attrs.evolve(HERE, district="south"))),
        ((), (HERE, HERE)),
    ],
)
def test_who_is_told_twice_is_checked_first(last, people):
    """On two lists, twice on one, or reported twice: nothing tells which is right."""
    (found,) = carry(last, people).of(Carry.REPEATED)
    assert found.after is None
    assert "repeated" in found.explain("en")


@attrs.frozen(kw_only=True)
class Further(FranchisePolicy):
    """Another place's clauses: whoever is on bail is left to it."""

    def clauses(self) -> tuple[Clause, ...]:
        """List one more clause."""
        further = Clause(id="no-bail", when=CUSTODY.is_not("bail"), basis=edition(2020).cite("4"))
        return (*super().clauses(), further)


@pytest.mark.parametrize(("custody", "listed", "added"), [("none", Carry.KEEP, Carry.NEW), ("bail", None, Carry.OFF)])
def test_a_further_clause_counts(custody, listed, added):
    """Who fails a clause beside the five does not come on the list; of one who stands on it no text says what then."""
    franchise = Further(bases=LAW.bases).bound(LAW.taxonomy, LAW.readings, ())
    here = attrs.evolve(HERE, voter=a_voter(custody=custody))
    for last, expected in (((NORTH,), listed), ((), added)):
        (found,) = carry(last, (here,), franchise).everybody
        assert expected is (found.decision.value if found.decision.decided else None)


def test_of_several_classes():
    """Those who are added, on three grounds."""
    people = [
        Current(voter=a_voter(id="new"), district="north", dead=False),
        Current(voter=a_voter(id="grown", born=DAY.replace(year=2006)), district="south", dead=False),
        Current(
            voter=a_voter(id="restored", deprivation="term", deprived_until=DAY - timedelta(days=1)),
            district="south",
            dead=False,
        ),
    ]
    found = carry((), people).of(*ADDED)
    assert {"new": "north", "grown": "south", "restored": "south"} == {each.voter: each.after for each in found}


def test_every_class_is_worded():
    """In both languages, each differently."""
    assert len({each.text for each in Carry}) == len(Carry)
    assert all(each.text.zh and each.text.en for each in Carry)


def test_nothing_tells_who_it_is():
    """Names stay out of `repr` and explanations."""
    here = Current(voter=a_voter(id="secret"), district="north", dead=True)
    found = carry((VoterList(district="north", voters=["secret"]),), (here,))
    (struck,) = found.of(Carry.STRIKE)
    assert "secret" == struck.voter
    assert "secret" not in repr(here) + repr(found) + struck.explain() + struck.explain("en")


class TestClasses(TableLaws):
    """The laws of every table."""

    examples = 10
    table = POLICY.classes
