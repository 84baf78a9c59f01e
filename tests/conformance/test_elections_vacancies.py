"""Test what follows an election, by the ids of the facts: each number on both sides of its boundary."""

from datetime import date, timedelta

import attrs
import pytest

from congress_rules.elections.vacancies import (
    ByElection,
    Credentials,
    LinkedPost,
    RecallDemand,
    RecallMotion,
    RecallProceedings,
    Tally,
    TwoSeats,
    Vacancy,
)
from congress_rules.logic import Severity
from tests.elections.vacancies.cases import (
    ADDRESSEES,
    BOOKS,
    FOREIGN,
    LAW,
    LEVELS,
    REGIONS,
    SILENT,
    UNKNOWN,
    YEARS,
    changed,
    demand,
    meeting,
    motion,
    people,
    proceedings,
    resignation,
    said,
)

EVERY = pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS)
STATING = pytest.mark.parametrize("name", ["law-2015", "law-2020", "beijing"])
SOUND = Credentials(
    level="county", qualified=True, lawful=True, disruption=False, foreign_funded=False, otherwise_void=False
)


# E46 to E48: the result, credentials, two regions


@EVERY
def test_e46_the_committee_finds_the_election_valid(book):
    """E46, B56: the election committee of a direct election."""
    for level in ("township", "county"):
        found = book.credentials.decide(Credentials(level=level))
        assert "election_committee" == said(found.answer("credentials-result"))
        assert "election_committee" == said(found.answer("credentials-elected-list"))


@pytest.mark.parametrize("year", YEARS)
def test_e46_the_presidium_finds_an_indirect_election_valid(year):
    """Who publishes the list of an indirect election is stated since 2015."""
    found = BOOKS[f"law-{year}"].credentials.decide(Credentials(level="national"))
    assert "presidium" == said(found.answer("credentials-result"))
    assert ("presidium" if year > 2010 else SILENT) == said(found.answer("credentials-elected-list"))
    beijing = BOOKS["beijing"].credentials.decide(Credentials(level="city"))
    assert SILENT is said(beijing.answer("credentials-result"))


@STATING
@pytest.mark.parametrize(
    "ground",
    [
        {"qualified": False},
        {"lawful": False},
        {"disruption": True},
        {"foreign_funded": True},
        {"otherwise_void": True},
    ],
)
def test_e47_b57_each_ground_voids_alone(name, ground):
    """Each of the grounds is enough, whatever else is unknown; without any the election is valid."""
    review = BOOKS[name].credentials.review
    assert "valid" == said(review.decide(SOUND))
    assert "void" == said(review.decide(attrs.evolve(SOUND, **ground)))
    assert "void" == said(review.decide(Credentials(level="county", **ground)))


@STATING
@pytest.mark.parametrize("part", ["qualified", "lawful", "disruption", "foreign_funded", "otherwise_void"])
def test_e47_b57_what_is_unknown_stays_so(name, part):
    """Nobody's credentials are confirmed while a ground is unknown; the answer says which."""
    found = BOOKS[name].credentials.review.decide(attrs.evolve(SOUND, **{part: None}))
    assert (UNKNOWN, (part,)) == (found.status, found.needs)


@STATING
def test_e47_b57_who_reviews_and_who_confirms(name):
    """The credentials committee reviews; a township's presidium confirms, elsewhere the standing committee."""
    for level in LEVELS:
        found = BOOKS[name].credentials.decide(Credentials(level=level))
        expected = ["credentials_committee", "presidium" if level == "township" else "own_standing_committee"]
        if name == "beijing" and level in LEVELS[2:]:
            expected = [SILENT, SILENT]
        assert expected == [said(found.answer(f"credentials-{part}")) for part in ("reviewer", "confirms")]


@STATING
@pytest.mark.parametrize(
    ("session", "before", "expected"),
    [
        (date(2021, 12, 20), 1, True),
        (date(2021, 12, 20), 0, False),
        (date(2021, 12, 20), -1, False),
        (date(2024, 3, 1), 1, True),
        (date(2024, 2, 29), 0, False),
        (date(2024, 1, 1), 1, True),
        (date(2024, 1, 1), 400, True),
    ],
)
def test_e47_b57_the_list_before_the_first_session(name, session, before, expected):
    """The day before is in time, the day itself only by the other reading; across leap days and the year's end."""
    case = Credentials(level="county", session=session, published_on=session - timedelta(before))
    book = BOOKS[name]
    assert expected == said(book.credentials.publication.decide(case))
    other = book.read("e47-session-day", "opening").credentials.publication.decide(case)
    assert (expected or before == 0) == said(other)


@pytest.mark.parametrize("name", ["law-2010", "outline"])
def test_e47_is_not_in_the_edition_of_2010(name):
    """Grounds, reviewer, confirmation and list are not regulated there, nor is the review after a by-election."""
    found = BOOKS[name].credentials.decide(attrs.evolve(SOUND, session=date(2012, 1, 2), published_on=date(2012, 1, 1)))
    parts = ("review", "reviewer", "confirms", "publication")
    assert [SILENT] * 4 == [said(found.answer(f"credentials-{part}")) for part in parts]
    assert SILENT is said(BOOKS[name].by_elections.review.decide(ByElection()))


@pytest.mark.parametrize("level", LEVELS)
def test_b1_b57_b59_beijing_speaks_of_districts_and_townships_only(level):
    """Of who is elected elsewhere nothing is decided, and while the level is unknown, nor is it known."""
    book, ours = BOOKS["beijing"], level in LEVELS[:2]
    case = attrs.evolve(SOUND, level=level, session=date(2021, 12, 20), published_on=date(2021, 12, 1))
    for found in (book.credentials.decide(case), book.vacancies.decide(Vacancy(level=level, cause="death"))):
        assert {ours} == {said(each) is not SILENT for each in found.answers}
    assert UNKNOWN is said(book.credentials.review.decide(attrs.evolve(SOUND, level=None)))
    assert "valid" == said(LAW.credentials.review.decide(attrs.evolve(SOUND, level=level)))


@pytest.mark.parametrize("filler", ["congress", "standing_committee"])
def test_b62_b65_beijing_speaks_of_by_elections_by_voters_only(filler):
    """How many may stand and the review are not regulated of others; the law asks for both."""
    case = ByElection(filler=filler, seats=2, candidates=1)
    found, law = (BOOKS[name].by_elections.decide(case) for name in ("beijing", "law-2020"))
    assert {SILENT} == {said(each) for each in found.answers}
    assert ((), ("too-few",)) == (found.breaches, law.breaches)
    assert True is said(law.answer("by-election-review"))


@EVERY
@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("haidian", "beijing", True),
        ("town", "beijing", True),
        ("beijing", "town", True),
        ("town", "town", True),
        ("haidian", "chaoyang", False),
        ("town", "chaoyang", False),
        ("beijing", "hebei", False),
        ("haidian", "elsewhere", UNKNOWN),
    ],
)
def test_e48_b58_no_deputy_of_two_unrelated_regions(book, one, other, expected):
    """E48, B58: only where one contains the other; which seat ends is not regulated; an unlisted region is unknown."""
    found = book.two_seats.decide(TwoSeats(one=one, other=other, regions=REGIONS))
    assert expected == said(found.answers[0])
    assert ([SILENT] if expected is False else []) == [said(each) for each in found.answers[1:]]


# E50 to E53: recall


@EVERY
@pytest.mark.parametrize(
    ("level", "signed", "expected"),
    [
        ("county", 0, False),
        ("county", 1, False),
        ("county", 30, False),
        ("county", 49, False),
        ("county", 50, True),
        ("county", 51, True),
        ("county", 200, True),
        ("township", 0, False),
        ("township", 29, False),
        ("township", 30, True),
        ("township", 31, True),
    ],
)
def test_e50_50_voters_of_a_county_30_of_a_township(book, level, signed, expected):
    """49 and 29 are too few, 50 and 30 are enough; by names or by number."""
    policy = book.direct_recall
    assert expected == said(policy.demand.decide(demand(level, signed)))
    stated = demand(level, signatories=None, voters=None, signatures=signed)
    assert expected == said(policy.demand.decide(stated))


@EVERY
def test_e50_voters_of_the_original_district_count(book):
    """Each once: others and repetitions do not count; too few in all is a no although the voters are unknown."""
    demand_of = book.direct_recall.demand
    assert not said(demand_of.decide(demand(signatories=[*people(49), "stranger"])))
    assert said(demand_of.decide(demand(signatories=[*people(50), "stranger"])))
    assert not said(demand_of.decide(demand(signatories=people(49) * 2)))
    assert UNKNOWN is said(demand_of.decide(demand(voters=None)))
    assert not said(demand_of.decide(demand(signed=49, voters=None)))


@EVERY
@pytest.mark.parametrize("part", ["written", "reasoned"])
def test_e50_written_and_reasoned(book, part):
    """Both are needed; unknown stays unknown."""
    policy = book.direct_recall
    assert not said(policy.demand.decide(changed(demand(), **{part: False})))
    assert UNKNOWN is said(policy.demand.decide(changed(demand(), **{part: None})))


@EVERY
@pytest.mark.parametrize("level", ["township", "county"])
def test_e50_to_the_countys_standing_committee(book, level):
    """That of a township, too; to nobody else, and of no other level."""
    policy = book.direct_recall
    assert said(policy.demand.decide(demand(level)))
    assert not said(policy.demand.decide(demand(level, addressee="presidium")))
    assert FOREIGN is said(policy.demand.decide(demand("city")))


@EVERY
@pytest.mark.parametrize(
    ("level", "organ", "expected"),
    [
        ("county", "county_standing_committee", True),
        ("county", "own_standing_committee", True),
        ("county", "electing_standing_committee", False),
        ("township", "county_standing_committee", True),
        ("township", "own_standing_committee", False),
    ],
)
def test_e50_the_countys_own_standing_committee_has_two_names(book, level, organ, expected):
    """At the level of a county both ids mean one body, as addressee and as conductor; a township has none."""
    asked, held = demand(level, addressee=organ), proceedings(conductor=organ)
    found = book.direct_recall.decide(asked, held)
    assert [expected] * 2 == [said(found.answer(f"direct-recall-{part}")) for part in ("demand", "procedure")]
    unknown = said(book.direct_recall.procedure.decide(held))
    assert {"county_standing_committee": True, "own_standing_committee": UNKNOWN}.get(organ, False) is unknown


@EVERY
def test_e50_the_level_comes_from_the_demand(book):
    """What the proceedings state of it stands where the demand states none; they may not contradict each other."""
    held = proceedings(conductor="own_standing_committee", level="county")
    answers = [book.direct_recall.decide(attrs.evolve(demand(), level=level), held) for level in (None, "county")]
    assert [True, True] == [said(each.answer("direct-recall-procedure")) for each in answers]
    with pytest.raises(ValueError, match="the demand states 'township', the proceedings 'county'"):
        book.direct_recall.decide(demand("township"), held)


@EVERY
@pytest.mark.parametrize(("level", "least"), [("county", 50), ("township", 30)])
def test_e50_what_is_said_of_the_signatories_is_true_of_either_level(book, level, least):
    """One clause states both numbers, so that none of another level is ticked."""
    for signed in (least - 1, least):
        found = book.direct_recall.demand.decide(demand(level, signed))
        assert (["signatures"] if signed < least else []) == [each.id for each in found.grounds if not each.holds]
        assert "in a county, 50" not in found.explain("en")
        assert "50 voters or more in a county, 30 in a township" in found.explain("en")


def test_e50_the_lists_of_voters_win():
    """Of 50 signatories 49 are on the list, whatever number is stated; of one above all signatories nothing follows."""
    for local, lawful in ((49, False), (50, True)):
        case = demand(voters=people(local), signatures=50)
        assert (50, local) == (case.signed, case.local)
        assert lawful is said(LAW.direct_recall.demand.decide(case))
    assert 30 == demand(voters=None, signatures=30).local
    assert [50, None] == [demand(voters=None, signatures=number).local for number in (50, 51)]
    assert UNKNOWN is said(LAW.direct_recall.demand.decide(demand(voters=None, signatures=51)))


@EVERY
@pytest.mark.parametrize(
    ("change", "clause"),
    [
        ({"heard": False}, "heard"),
        ({"distributed": False}, "distributed"),
        ({"defence_distributed": False}, "defence-distributed"),
        ({"conductor": "election_committee"}, "conductor"),
        ({"secret": False}, "secret"),
    ],
)
def test_e50_e52_defence_distribution_conduct_and_secrecy(book, change, clause):
    """Each breach is found, by its clause; what a vote in breach of the procedure is worth is not regulated."""
    found = book.direct_recall.decide(demand(), proceedings(**change))
    assert (clause,) == found.breaches
    assert SILENT is said(found.answer("direct-recall-outcome"))


@EVERY
def test_e50_a_defence_may_be_made_in_writing(book):
    """Who makes none in writing needs none distributed."""
    held = proceedings(written_defence=False, defence_distributed=None)
    assert "recalled" == said(book.direct_recall.decide(demand(), held).answer("direct-recall-outcome"))


@EVERY
@pytest.mark.parametrize(
    ("votes", "of", "expected"),
    [
        (0, 1, False),
        (1, 1, True),
        (1, 2, False),
        (2, 2, True),
        (0, 200, False),
        (99, 200, False),
        (100, 200, False),
        (101, 200, True),
        (100, 201, False),
        (101, 201, True),
        (200, 200, True),
        (201, 200, FOREIGN),
        (None, 200, UNKNOWN),
    ],
)
def test_e53_more_than_half_of_all_voters(book, votes, of, expected):
    """Half is not enough, one more is; of all voters of the district, not of those who vote."""
    held = proceedings(vote=Tally(count=votes, of=of))
    found = book.direct_recall.decide(demand(), held)
    assert expected == said(found.answer("direct-recall-passage"))
    outcome = {True: "recalled", False: "stays"}.get(expected, UNKNOWN)
    assert outcome == said(found.answer("direct-recall-outcome"))


@EVERY
def test_e50_without_a_lawful_demand_nothing_is_put_to_the_vote(book):
    """Whatever the votes: the demand comes first."""
    found = book.direct_recall.decide(demand(signed=49), proceedings(200))
    assert "not_put" == said(found.answer("direct-recall-outcome"))
    assert SILENT is said(book.direct_recall.filing.decide(RecallProceedings()))


@EVERY
@pytest.mark.parametrize(
    ("session", "mover", "expected"),
    [
        (True, "presidium", True),
        (True, "deputies", True),
        (True, "chairpersons_meeting", False),
        (True, "members", False),
        (False, "presidium", False),
        (False, "deputies", False),
        (False, "chairpersons_meeting", True),
        (False, "members", True),
        (True, "other", False),
        (None, "deputies", UNKNOWN),
        (None, "other", False),
    ],
)
def test_e51_who_moves_in_session_and_between(book, session, mover, expected):
    """The presidium or deputies in session, the chairpersons' meeting or members between sessions."""
    case = motion(in_session=session, mover=mover, movers=people(20))
    assert expected == said(book.indirect_recall.demand.decide(case))


@EVERY
@pytest.mark.parametrize(
    ("mover", "count", "of", "expected"),
    [
        ("deputies", 0, 100, False),
        ("deputies", 9, 100, False),
        ("deputies", 10, 100, True),
        ("deputies", 10, 101, False),
        ("deputies", 11, 101, True),
        ("deputies", 100, 100, True),
        ("deputies", 1, 1, True),
        ("members", 0, 35, False),
        ("members", 6, 35, False),
        ("members", 7, 35, True),
        ("members", 7, 36, False),
        ("members", 8, 36, True),
        ("members", 35, 35, True),
        ("presidium", None, None, True),
        ("deputies", None, 100, UNKNOWN),
        ("deputies", 10, None, UNKNOWN),
        ("deputies", 101, 100, FOREIGN),
    ],
)
def test_e51_a_tenth_of_the_deputies_a_fifth_of_the_members(book, mover, count, of, expected):
    """A tenth and a fifth are enough, one less is not; a body needs no number."""
    session = mover != "members"
    case = motion(in_session=session, mover=mover, movers=None, count=count, of=of)
    assert expected == said(book.indirect_recall.demand.decide(case))
    if count is not None:
        assert expected == said(book.indirect_recall.demand.decide(attrs.evolve(case, movers=people(count) * 2)))


@EVERY
def test_e51_only_deputies_whom_a_congress_elected(book):
    """Of cities, provinces and the national congress, with reasons."""
    policy = book.indirect_recall
    assert [True] * 3 == [said(policy.demand.decide(motion(level=level))) for level in LEVELS[2:]]
    assert [FOREIGN] * 2 == [said(policy.demand.decide(motion(level=level))) for level in LEVELS[:2]]
    assert not said(policy.demand.decide(motion(reasoned=False)))


@EVERY
@pytest.mark.parametrize(
    ("change", "clause"),
    [
        ({"heard": False}, "heard"),
        ({"defence_distributed": False}, "defence-distributed"),
        ({"deliberated": False}, "deliberated"),
        ({"conductor": "chairpersons_meeting"}, "conductor"),
        ({"in_session": False, "conductor": "chairpersons_meeting"}, "same-body"),
        ({"secret": False}, "secret"),
    ],
)
def test_e51_e52_defence_deliberation_conduct_and_secrecy(book, change, clause):
    """Each breach is found; between sessions the chairpersons' meeting puts the motion to the vote."""
    found = book.indirect_recall.decide(motion(), meeting(**change))
    assert (clause,) == found.breaches
    assert SILENT is said(found.answer("indirect-recall-outcome"))
    between = meeting(in_session=False, conductor="chairpersons_meeting")
    lawful = book.indirect_recall.decide(motion(in_session=False, mover="members", movers=people(20)), between)
    assert "recalled" == said(lawful.answer("indirect-recall-outcome"))


@EVERY
@pytest.mark.parametrize(
    ("moved", "voted", "expected"),
    [
        (True, True, "recalled"),
        (False, False, "recalled"),
        (True, False, SILENT),
        (False, True, SILENT),
        (None, True, UNKNOWN),
        (True, None, UNKNOWN),
    ],
)
def test_e51_e53_voted_on_by_the_body_to_which_it_was_moved(book, moved, voted, expected):
    """A motion to the congress is the congress's to vote on, one between sessions the standing committee's."""
    case = motion(in_session=moved, mover="members" if moved is False else "deputies", movers=people(20))
    held = meeting(in_session=voted, conductor="chairpersons_meeting" if voted is False else "presidium")
    found = book.indirect_recall.decide(case, held)
    assert expected == said(found.answer("indirect-recall-outcome"))
    assert (("same-body",) if expected is SILENT else ()) == found.breaches
    assert [] == [each for each in found.needs if each == "moved_in_session"]


@EVERY
def test_e51_whether_it_was_moved_in_session_comes_from_the_motion(book):
    """What the proceedings state of it stands where the motion does not say; they may not contradict each other."""
    for moved, expected in ((True, True), (False, False)):
        found = book.indirect_recall.decide(motion(in_session=None), meeting(moved_in_session=moved))
        assert expected is said(found.answer("indirect-recall-procedure"))
    assert said(book.indirect_recall.decide(motion(), meeting(moved_in_session=True)).answer("indirect-recall-outcome"))
    for change in ({"moved_in_session": False}, {"level": "national"}):
        with pytest.raises(ValueError, match="the demand states"):
            book.indirect_recall.decide(motion(), meeting(**change))


@EVERY
@pytest.mark.parametrize(("votes", "of", "expected"), [(50, 100, "stays"), (51, 100, "recalled"), (17, 33, "recalled")])
def test_e53_more_than_half_of_all_deputies_or_members(book, votes, of, expected):
    """Half is not enough."""
    found = book.indirect_recall.decide(motion(), meeting(votes, of))
    assert expected == said(found.answer("indirect-recall-outcome"))


@EVERY
@pytest.mark.parametrize(
    ("filed", "announced", "expected", "breaches"),
    [
        (True, True, True, ()),
        (False, True, False, ("not-filed",)),
        (True, False, False, ("not-announced",)),
        (False, False, False, ("not-filed", "not-announced")),
        (False, None, False, ("not-filed",)),
        (None, False, False, ("not-announced",)),
        (True, None, UNKNOWN, ()),
        (None, True, UNKNOWN, ()),
    ],
)
def test_e53_the_resolution_is_filed_one_level_up_and_announced(book, filed, announced, expected, breaches):
    """Both: each that is missing is a breach, whatever is known of the other; unknown is a note."""
    found = book.indirect_recall.decide(motion(), meeting(filed=filed, announced=announced))
    assert expected is said(found.answer("indirect-recall-filing"))
    assert breaches == found.breaches
    assert (expected is UNKNOWN) == any(each.severity is Severity.NOTE for each in found.remarks)


@EVERY
def test_e53_nothing_is_filed_without_a_recall(book):
    """Nor is anything to be filed or announced of a recall by voters."""
    failed = book.indirect_recall.decide(motion(), meeting(50, filed=False, announced=False))
    assert "indirect-recall-filing" not in failed.rules
    by_voters = book.direct_recall.decide(demand(), proceedings(filed=False, announced=False))
    assert SILENT is said(by_voters.answer("direct-recall-filing"))
    assert () == by_voters.breaches


def test_e50_e51_without_proceedings_only_the_demand_is_known():
    """What is still needed is told."""
    assert isinstance(demand(), RecallDemand)
    found = LAW.direct_recall.decide(demand())
    assert said(found.answer("direct-recall-demand"))
    assert UNKNOWN is said(found.answer("direct-recall-outcome"))
    steps = ("distributed", "heard", "written_defence", "defence_distributed", "conductor", "secret", "vote.share")
    assert steps == found.needs
    assert UNKNOWN is said(LAW.indirect_recall.decide(RecallMotion()).answer("indirect-recall-demand"))


# E54 to E56: resignation, linked posts


@EVERY
@pytest.mark.parametrize("level", LEVELS)
def test_e54_e55_to_whom_a_deputy_resigns(book, level):
    """E55: in writing, to the standing committee of who elected, or the own one; in a township to its congress."""
    policy, right = book.resignations, ADDRESSEES[level]
    assert right == said(policy.addressee.decide(resignation(level)))
    wrong = next(each for each in ADDRESSEES.values() if each != right)
    for change in ({"addressee": wrong}, {"written": False}):
        found = policy.decide(resignation(level, **change))
        assert not said(found.answer("resignation-request"))
        assert ("addressee" if "addressee" in change else "written",) == found.breaches
        assert SILENT is said(found.answer("resignation-outcome"))
    assert "resigned" == said(policy.decide(resignation(level)).answer("resignation-outcome"))


@EVERY
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("organ", ["county_standing_committee", "own_standing_committee"])
def test_e54_e55_a_county_deputys_standing_committee_has_two_names(book, level, organ):
    """Both ids mean the body that a county's deputy resigns to; no other deputy resigns to either."""
    request = book.resignations.request.decide(resignation(level, addressee=organ))
    assert (level == "county") is said(request)


@EVERY
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    ("votes", "of", "expected"),
    [
        (0, 1, "stays"),
        (1, 1, "resigned"),
        (10, 20, "stays"),
        (11, 20, "resigned"),
        (10, 21, "stays"),
        (20, 20, "resigned"),
        (None, 20, UNKNOWN),
    ],
)
def test_e54_e55_accepted_by_more_than_half(book, level, votes, of, expected):
    """E55: of the members of the standing committee, of a township's deputies; half is not enough."""
    case = resignation(level, vote=Tally(count=votes, of=of))
    assert expected == said(book.resignations.decide(case).answer("resignation-outcome"))


@EVERY
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    ("done", "above", "breaches"),
    [
        ((True, True), True, ()),
        ((False, True), False, ("not-filed",)),
        ((True, False), False, ("filed-not-announced",)),
        ((False, False), False, ("not-filed", "filed-not-announced")),
        ((False, None), False, ("not-filed",)),
        ((None, False), False, ("filed-not-announced",)),
        ((True, None), UNKNOWN, ()),
        ((None, True), UNKNOWN, ()),
    ],
)
def test_e54_e55_filed_one_level_up_and_announced(book, level, done, above, breaches):
    """E55: of indirectly elected deputies both; of counties and townships it is announced, and nothing is filed."""
    filed, announced = done
    found = book.resignations.decide(resignation(level, filed=filed, announced=announced))
    local = level in LEVELS[:2]
    expected = (UNKNOWN if announced is None else announced) if local else above
    assert expected is said(found.answer("resignation-filing"))
    assert ((("not-announced",) if announced is False else ()) if local else breaches) == found.breaches


@EVERY
@pytest.mark.parametrize("level", LEVELS)
def test_e54_e55_what_is_due_once_it_is_accepted(book, level):
    """By whose majority, and what then; of what was refused nothing is filed."""
    policy = book.resignations
    found = policy.decide(resignation(level))
    expected = "announced" if level in LEVELS[:2] else "filed_one_level_up"
    assert expected == said(found.answer("resignation-afterwards"))
    assert ("deputies" if level == "township" else "members") == said(found.answer("resignation-majority-of"))
    refused = policy.decide(resignation(level, votes=0, filed=False, announced=False))
    assert "resignation-filing" not in refused.rules


@EVERY
@pytest.mark.parametrize("level", LEVELS)
def test_e54_e56_posts_in_committees_end_with_the_seat(book, level):
    """By a recall (E54) they are revoked, by a resignation (E56) they end; townships have no such committees."""
    for post in ("standing_committee_member", "special_committee_member"):
        recalled = book.linked_posts.decide(LinkedPost(level=level, post=post, cause="recall"))
        resigned = book.linked_posts.decide(LinkedPost(level=level, post=post, cause="resignation"))
        township = level == "township"
        expected = [SILENT] * 2 if township else ["revoked", "presidium_or_standing_committee"]
        assert expected == [said(each) for each in recalled.answers]
        assert ([SILENT] * 2 if township else ["ends", "standing_committee"]) == [
            said(each) for each in resigned.answers
        ]


@EVERY
@pytest.mark.parametrize("post", ["chairperson", "vice_chairperson"])
def test_e54_e56_the_chair_of_a_township_ends_with_the_seat(book, post):
    """The presidium announces it; elsewhere, and by other causes, it is not regulated."""
    for cause, fate in (("recall", "revoked"), ("resignation", "ends")):
        found = book.linked_posts.decide(LinkedPost(level="township", post=post, cause=cause))
        assert [fate, "presidium"] == [said(each) for each in found.answers]
        county = book.linked_posts.decide(LinkedPost(level="county", post=post, cause=cause))
        assert [SILENT, SILENT] == [said(each) for each in county.answers]
    left = book.linked_posts.decide(LinkedPost(level="township", post=post, cause="left_region"))
    assert [SILENT, SILENT] == [said(each) for each in left.answers]


# E57, B59 to B65: vacancies and by-elections


@EVERY
@pytest.mark.parametrize("cause", ["death", "resignation", "recall", "election_void", "disqualification"])
def test_e57_b59_what_makes_a_seat_vacant(book, cause):
    """For cause, at every level; B59: in districts and townships, and of others Beijing says nothing."""
    for level in LEVELS:
        silent = book is BOOKS["beijing"] and level in LEVELS[2:]
        assert (SILENT if silent else True) is said(book.vacancies.arises.decide(Vacancy(level=level, cause=cause)))


@EVERY
def test_e57_who_leaves_the_region_loses_a_local_seat(book):
    """Not the national congress's, of which the paragraph does not speak; moving within the region changes nothing."""
    left = {level: said(book.vacancies.arises.decide(Vacancy(level=level, cause="left_region"))) for level in LEVELS}
    others = SILENT if book is BOOKS["beijing"] else True
    assert {**dict.fromkeys(LEVELS, others), "township": True, "county": True, "national": SILENT} == left
    keeps = book.read("e57-national", "keeps").vacancies.arises
    kept = SILENT if book is BOOKS["beijing"] else False
    assert kept is said(keeps.decide(Vacancy(level="national", cause="left_region")))
    stays = book.vacancies.decide(Vacancy(level="county", cause="moved_within"))
    assert [False] == [said(each) for each in stays.answers]
    assert SILENT is said(book.vacancies.arises.decide(Vacancy(level="county", cause="sentence")))
    assert UNKNOWN is said(book.vacancies.arises.decide(Vacancy(cause="left_region")))


@EVERY
def test_e57_b59_filled_by_the_original_district_or_unit(book):
    """Beijing speaks of districts only."""
    filled = [said(book.vacancies.filled_by.decide(Vacancy(level=level))) for level in LEVELS]
    unit = SILENT if book is BOOKS["beijing"] else "original_unit"
    assert ["original_district"] * 2 + [unit] * 3 == filled


@EVERY
def test_e57_between_sessions_the_standing_committee_may(book):
    """For the congress of the next higher level only; of that Beijing says nothing."""
    may = book.vacancies.by_committee
    silent = book is BOOKS["beijing"]
    for level in LEVELS[2:]:
        assert (SILENT if silent else True) is said(may.decide(Vacancy(level=level, in_session=False)))
        assert (SILENT if silent else False) is said(may.decide(Vacancy(level=level, in_session=True)))
    assert [False, False] == [said(may.decide(Vacancy(level=level))) for level in LEVELS[:2]]


@EVERY
@pytest.mark.parametrize(
    ("candidates", "seats", "expected"),
    [(0, 1, False), (1, 1, True), (2, 1, True), (1, 2, False), (2, 2, True), (9, 3, True), (None, 1, UNKNOWN)],
)
def test_e57_b62_candidates_may_equal_the_seats(book, candidates, seats, expected):
    """As many, or more; not fewer."""
    found = book.by_elections.decide(ByElection(filler="voters", candidates=candidates, seats=seats))
    assert expected == said(found.answer("by-election-candidates"))
    assert (("too-few",) if expected is False else ()) == found.breaches


@EVERY
def test_b60_b62_who_decides_leads_and_conducts(book):
    """The district's standing committee and the by-election body; the law leaves it to the province."""
    found = book.by_elections.decide(ByElection(filler="voters"))
    stated = [said(found.answer(f"by-election-{part}")) for part in ("decides", "leads", "conducts", "number")]
    county = "county_standing_committee"
    expected = [county, county, "by_election_body", county] if book is BOOKS["beijing"] else [SILENT] * 4
    assert expected == stated


@EVERY
@pytest.mark.parametrize(("filler", "anew"), [("voters", True), ("congress", None), ("standing_committee", None)])
def test_b61_the_voter_list_is_checked_anew(book, filler, anew):
    """B61: before a by-election by the voters; of other by-elections, and by the law, nothing is said."""
    found = book.by_elections.decide(ByElection(filler=filler)).answer("by-election-recheck")
    of_beijing = book is BOOKS["beijing"] and anew
    assert (True if of_beijing else SILENT) is said(found)
    assert not of_beijing or ["61"] == [each.key for each in found.grounds[0].basis]


@EVERY
@pytest.mark.parametrize(
    ("took_part", "votes", "valid", "elected"),
    [
        (100, 100, False, False),
        (101, 50, True, False),
        (101, 51, True, True),
        (102, 51, True, False),
        (102, 52, True, True),
        (200, 100, True, False),
        (200, 101, True, True),
        (200, 200, True, True),
        (200, 0, True, False),
        (None, 0, UNKNOWN, UNKNOWN),
    ],
)
def test_b64_turnout_and_majority(book, took_part, votes, valid, elected):
    """More than half of all voters take part, more than half of those elect; by the law, read as usual."""
    tally = Tally(count=votes, of=took_part)
    case = ByElection(filler="voters", turnout=Tally(count=took_part, of=200), votes=tally)
    found = book.by_elections.decide(case)
    assert [valid, elected] == [said(found.answer("by-election-valid")), said(found.answer("by-election-elected"))]


@EVERY
@pytest.mark.parametrize(
    ("votes", "elected", "breaches"),
    [
        (Tally(count=50), False, ()),
        (Tally(count=51), True, ()),
        (Tally(count=51, of=101), True, ()),
        (Tally(count=10, of=12), False, ("other-base",)),
        (Tally(count=51, of=200), True, ("other-base",)),
        (Tally(of=101), UNKNOWN, ()),
        (Tally(count=102), FOREIGN, ()),
    ],
)
def test_e57_b64_votes_are_counted_among_those_who_took_part(book, votes, elected, breaches):
    """The 101 of 200 voters who took part are the base, whatever else the votes are said to be of: a breach."""
    found = book.by_elections.decide(
        ByElection(filler="voters", seats=1, candidates=1, turnout=Tally(count=101, of=200), votes=votes)
    )
    assert elected is said(found.answer("by-election-elected"))
    assert breaches == found.breaches
    assert (not breaches) is said(found.answer("by-election-base"))


@EVERY
def test_b64_without_the_turnout_the_votes_state_their_base(book):
    """The base of the votes is then what they are stated to be of; where nobody took part, there is none."""
    lost, won = Tally(count=50, of=101), Tally(count=51, of=101)
    asked = [book.by_elections.elected.decide(ByElection(filler="voters", votes=votes)) for votes in (lost, won)]
    assert [False, UNKNOWN] == [said(each) for each in asked]
    nobody = ByElection(filler="voters", turnout=Tally(count=0, of=200), votes=Tally(count=0))
    assert False is said(book.by_elections.elected.decide(nobody))


@pytest.mark.parametrize("filler", ["voters", "congress"])
@pytest.mark.parametrize(("candidates", "expected"), [(0, False), (1, True), (None, True)])
def test_e57_b62_where_nobody_stands_nobody_is_elected(filler, candidates, expected):
    """Whatever the votes; the votes are a candidate's where it is not said how many stand."""
    half = Tally(count=101, of=200)
    case = ByElection(filler=filler, candidates=candidates, turnout=half, votes=Tally(count=51, of=101))
    assert expected is said(LAW.by_elections.elected.decide(attrs.evolve(case, seats=1)))
    if filler == "voters":
        assert expected is said(BOOKS["beijing"].by_elections.elected.decide(case))


def test_e57_b64_what_the_law_leaves_to_the_province():
    """By the other reading the law regulates neither turnout nor majority; Beijing does in every reading."""
    case = ByElection(filler="voters", turnout=Tally(count=101, of=200), votes=Tally(count=51, of=101))
    for name, expected in (("law-2020", SILENT), ("beijing", True)):
        policy = BOOKS[name].read("e57-usual", "province").by_elections
        assert [expected, expected] == [said(policy.valid.decide(case)), said(policy.elected.decide(case))]


@pytest.mark.parametrize(("votes", "expected"), [(50, False), (51, True)])
def test_e57_a_congress_elects_by_more_than_half_of_all_deputies(votes, expected):
    """The majority of a standing committee is not regulated, nor, in Beijing's rules, that of a congress."""
    case = ByElection(filler="congress", votes=Tally(count=votes, of=100))
    assert expected == said(LAW.by_elections.elected.decide(case))
    assert SILENT is said(LAW.by_elections.elected.decide(attrs.evolve(case, filler="standing_committee")))
    assert SILENT is said(BOOKS["beijing"].by_elections.elected.decide(case))
    assert SILENT is said(LAW.by_elections.valid.decide(case))


@EVERY
def test_b65_the_rest_is_as_usual(book):
    """Beijing says so; the credentials of who is elected are reviewed, by the law since 2015."""
    found = book.by_elections.decide(ByElection(filler="voters"))
    assert (True if book is BOOKS["beijing"] else SILENT) is said(found.answer("by-election-usual"))
    silent = book in {BOOKS["law-2010"], BOOKS["outline"]}
    assert (SILENT if silent else True) is said(found.answer("by-election-review"))


@pytest.mark.parametrize(
    ("name", "rule", "articles"),
    [
        ("law-2010", "direct-recall-demand", {"47 para. 1", "47 para. 2"}),
        ("law-2015", "direct-recall-demand", {"49 para. 1", "49 para. 2"}),
        ("law-2020", "direct-recall-demand", {"50 para. 1", "50 para. 2"}),
        ("law-2010", "indirect-recall-passage", {"50 para. 2"}),
        ("law-2020", "indirect-recall-passage", {"53 para. 2"}),
        ("law-2020", "resignation-addressee", {"55 para. 1", "55 para. 2"}),
        ("law-2010", "resignation-addressee", {"52 para. 1", "52 para. 2"}),
        ("law-2020", "linked-posts-fate", {"54", "56"}),
        ("law-2010", "two-seats", {"45"}),
        ("law-2020", "two-seats", {"48"}),
        ("beijing", "two-seats", {"58", "48"}),
        ("law-2015", "credentials-review", {"46 para. 1"}),
        ("law-2020", "credentials-confirms", {"47 para. 2"}),
        ("beijing", "credentials-confirms", {"57 para. 2", "47 para. 2", "3"}),
        ("law-2020", "vacancy-filled-by", {"57 para. 1"}),
        ("beijing", "by-election-decides", {"60", "65"}),
        ("beijing", "by-election-candidates", {"62", "57 para. 4", "3"}),
        ("beijing", "by-election-valid", {"44 para. 1", "54 para. 1", "64", "57 para. 4", "45 para. 1", "65"}),
        ("law-2020", "by-election-review", {"57 para. 5"}),
    ],
)
def test_e46_to_e57_every_edition_cites_its_own_numbers(name, rule, articles):
    """Beijing's own article first, the law's behind it; silence cites where the matter would stand."""
    cited = {each.key for norm in BOOKS[name].rules[rule].every for each in norm.basis}
    assert articles == cited
