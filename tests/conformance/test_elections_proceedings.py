"""Hold the course of an election to the facts on it, row by row, in every text that holds it."""

import pytest

from congress_rules.elections.proceedings import (
    CommitteeAppointed,
    CredentialsReviewed,
    Declared,
    DeputiesPublished,
    ElectionDayFixed,
    EventKind,
    Phase,
    VoteHeld,
)
from congress_rules.elections.timetable import ElectionKind
from congress_rules.rulebooks.beijing_rules import proceedings as beijing
from congress_rules.rulebooks.election_law import proceedings as law
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.rulebooks.election_outline import proceedings as outline
from tests.elections.proceedings.stages import DAY, VOTES, before, begun, counted, declared, settled

TEXTS = {
    "2010": (law.PROCEEDINGS[2010], law.chapters_of(edition(2010))),
    "2015": (law.PROCEEDINGS[2015], law.chapters_of(edition(2015))),
    "2020": (law.PROCEEDINGS[2020], law.chapters_of(edition(2020))),
    "beijing": (beijing.PROCEEDINGS, beijing.CHAPTERS),
    "outline": (outline.PROCEEDINGS, outline.CHAPTERS),
}


@pytest.mark.parametrize("name", TEXTS)
def test_e9_the_committee_comes_first(name):
    """No election without a committee, and no day but the one that it fixes."""
    course = begun(*TEXTS[name])
    early = course.apply(ElectionDayFixed(day=before(60), election_day=DAY))
    assert Phase.BEGUN is early.phase
    appointed = early.apply(CommitteeAppointed(day=before(90), committee="committee-1"))
    assert Phase.FIXED is appointed.apply(ElectionDayFixed(day=before(60), election_day=DAY)).phase


@pytest.mark.parametrize("name", TEXTS)
def test_e27_and_e32_the_lists_in_time_leave_no_finding(name):
    """20, 15 and 7 days before, in every edition from 2010."""
    course = settled(begun(*TEXTS[name]))
    assert (Phase.SETTLED, ()) == (course.phase, course.findings)


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("phase", VOTES)
def test_e45_what_a_vote_leads_to(name, phase):
    """All elected, a tie, empty seats, or a vote that is invalid: exactly half is not more than half."""
    assert phase is declared(phase, settled(begun(*TEXTS[name]))).phase


@pytest.mark.parametrize(("voters", "phase"), [(50, Phase.INVALID), (51, Phase.ELECTED)])
def test_e45_the_boundary_of_turnout(voters, phase):
    """50 of 100 are too few, 51 are enough."""
    course = settled()
    vote = VoteHeld(day=DAY, count=counted(course, (voters, "an", "bai")))
    assert phase is course.fold([vote, Declared(day=DAY)]).phase


@pytest.mark.parametrize("name", TEXTS)
def test_e46_review_and_list_of_deputies(name):
    """Since 2015 the list of deputies follows a review; the edition of 2010, and the outline on it, hold none."""
    course = declared(Phase.ELECTED, settled(begun(*TEXTS[name])))
    reviewed = course.apply(CredentialsReviewed(day=DAY.replace(day=10)))
    assert (name not in {"2010", "outline"}) is (reviewed.phase is Phase.REVIEWED)
    assert Phase.CLOSED is reviewed.apply(DeputiesPublished(day=DAY.replace(day=20), deputies=("an", "bai"))).phase


def test_b59_a_by_election_is_led_by_a_body_of_its_own():
    """Beijing's article 60 says so, article 11 speaks of general elections."""
    for kind, article in ((ElectionKind.GENERAL, "art. 11"), (ElectionKind.BY_ELECTION, "art. 60")):
        basis = beijing.PROCEEDINGS.basis_of(EventKind.COMMITTEE_APPOINTED, kind)
        assert [article] == [each.citation("en") for each in basis]
