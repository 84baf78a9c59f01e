"""A district of two seats from its recommendations to the order of names: invented, by Beijing's rules.

Six are recommended: two by parties, three by voters, one by a firm. One group of voters is a signature short, and a
firm may not recommend. The four who are left are within the ratio; with the missing signature there would be a primary.
"""

import attrs

from congress_rules.elections.nomination import Consultation, Contest, Nominee, Primary, Recommendation
from congress_rules.rulebooks.beijing_rules.nomination import BEIJING_NOMINATION as BEIJING

VOTERS = tuple(f"v{number:03}" for number in range(1, 901))
DISTRICT = Contest(id="D7", mode="direct", seats=2, level="county", electors=VOTERS)
PEOPLE = tuple(
    Nominee(
        id=name,
        may_stand=True,
        local_voter=True,
        foreign_funded=False,
        member=name == "wu",
        resigned=False,
        strokes=(strokes,),
    )
    for name, strokes in (("ding", 2), ("wang", 4), ("shi", 5), ("wu", 7), ("lin", 8), ("luo", 8))
)


def recommended(number, name, kind, *by):
    """Give one recommendation as the register has it."""
    return Recommendation(
        id=f"R{number}", contest="D7", nominee=name, kind=kind, by=by, number=number, truthful=name != "shi"
    )


REGISTER = (
    recommended(1, "ding", "party", "P"),
    recommended(2, "wang", "joint", "P", "Q"),
    recommended(3, "shi", "electors", *VOTERS[:10]),
    recommended(4, "wu", "electors", *VOTERS[5:17]),
    recommended(5, "lin", "electors", *VOTERS[20:29]),
    recommended(6, "luo", "other", "firm"),
)


def test_four_nominees_are_the_list_of_two_seats():
    """Four for two seats are within the ratio; two are set aside, one announcement and one resignation are due.

    Until the member of the committee has resigned, the list is not lawful.
    """
    found = BEIJING.nominate(DISTRICT, PEOPLE, REGISTER)
    assert ("ding", "shi", "wang", "wu") == found.nominees
    assert {"R5": ("signatures",), "R6": ("recommender",)} == {
        each.recommendation.id: each.decision.rows for each in found.set_aside
    }
    assert [("untrue", ("R3", "shi")), ("must-resign", ("wu",))] == [(each.id, each.about) for each in found.remarks]
    formal = BEIJING.settle(found)
    assert ("list", False, found.nominees) == (formal.route.value, formal.lawful, formal.candidates)
    assert ["must-resign"] == [each.id for each in formal.remarks]
    left = BEIJING.settle(BEIJING.nominate(DISTRICT, [attrs.evolve(each, resigned=True) for each in PEOPLE], REGISTER))
    assert (True, (), formal.candidates) == (left.lawful, left.remarks, left.candidates)
    assert ("ding", "wang", "shi", "wu") == BEIJING.arrange(formal, PEOPLE).names


def test_one_more_signature_leads_to_a_primary():
    """With a tenth voter there are five, above the most: without agreement 300 of the 900 voters must take part."""
    signed = attrs.evolve(REGISTER[4], by=VOTERS[20:30])
    found = BEIJING.nominate(DISTRICT, PEOPLE, (*REGISTER[:4], signed, REGISTER[5]))
    split = Consultation(agreed=False)
    votes = {"ding": 80, "wang": 120, "shi": 40, "wu": 30, "lin": 80}
    held = Primary(votes=votes, participants=300, secret=True, announced=True)
    formal = BEIJING.settle(found, consultation=split, primary=held)
    assert (("wang", "ding", "lin", "shi"), ("wu",)) == (formal.candidates, formal.left_out)
    assert (True, ()) == (formal.lawful, formal.remarks)
    assert ("wang", "ding", "lin", "shi") == BEIJING.arrange(formal, PEOPLE, held).names
    short = BEIJING.settle(found, consultation=split, primary=attrs.evolve(held, participants=299))
    assert (None, ["must-resign", "turnout-missing"]) == (short.candidates, [each.id for each in short.remarks])
    two = attrs.evolve(found, contest=attrs.evolve(DISTRICT, candidates=2))
    outside = BEIJING.settle(two, consultation=split, primary=held)
    assert (None, ["must-resign", "number-outside"]) == (
        outside.candidates,
        [each.id for each in outside.remarks],
    )


def test_foreign_funding_found_later():
    """Found before the list one is left off it, and what is left is still within the ratio."""
    people = [attrs.evolve(each, foreign_funded=each.id == "ding") for each in PEOPLE]
    found = BEIJING.nominate(DISTRICT, people, REGISTER)
    assert ("shi", "wang", "wu") == found.nominees
    assert ("not-funded",) == next(each.decision.rows for each in found.set_aside)
    assert BEIJING.settle(found).settled
