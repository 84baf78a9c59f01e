"""What follows each kind of vote: re-votes, other elections, reviews, and the list of deputies."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from congress_rules.elections.declaration import Resolution
from congress_rules.elections.proceedings import (
    AnotherElectionCalled,
    CandidatesIntroduced,
    CandidatesPublished,
    CommitteeAppointed,
    CountCorrected,
    CredentialsReviewed,
    Declared,
    DeputiesPublished,
    ElectionDayFixed,
    ElectionDayPostponed,
    EventKind,
    FormalListPublished,
    ObjectionDecided,
    ObjectionJudged,
    ObjectionMade,
    ObjectionSued,
    Phase,
    Reason,
    ReVoteHeld,
    VoteHeld,
    VoterListPublished,
)
from congress_rules.elections.timetable import ElectionKind, StepState
from tests.elections.proceedings.stages import (
    DAY,
    LATER,
    NAMES,
    PREPARING,
    before,
    begun,
    called,
    closed,
    counted,
    declared,
    read,
    reviewed,
    settled,
    up_to,
    why,
)


def test_late_duties_of_committee_and_court_stand():
    """A decision on the fourth day and a judgment on election day are findings; both are followed to the end."""
    course = up_to(Phase.LISTED).fold(
        [
            ObjectionMade(day=before(15), objection="o-1"),
            ObjectionDecided(day=before(11), objection="o-1"),
            ObjectionSued(day=before(5), objection="o-1"),
        ]
    )
    assert [("decision", StepState.TOO_LATE)] == [(each.step, each.state) for each in course.findings]
    assert Reason.NO_SUCH_STAGE is why(course, ObjectionSued(day=before(5), objection="o-1"))
    judged = course.apply(ObjectionJudged(day=DAY, objection="o-1"))
    assert ["decision", "judgment"] == [each.step for each in judged.findings]
    assert "judgment" == judged.objections()[0].standing.value
    assert "the court's judgment is final" in judged.explain("en")
    assert course.apply(ObjectionJudged(day=before(1), objection="o-1")).findings == course.findings


def test_a_tie_is_voted_again():
    """Two of equal votes for the second seat: the re-vote is among them, and its winner is elected."""
    tied = declared(Phase.TIED)
    assert (("an",), ("bai", "cui"), 1) == (tied.state.elected, tied.state.poll.candidates, tied.state.empty)
    assert (None, tied.state.declarations[-1]) == (settled().state.declared, tied.state.declared)
    again = tied.apply(ReVoteHeld(day=LATER, count=counted(tied, (31, "bai"), (29, "cui"))))
    elected = again.apply(Declared(day=LATER))
    assert (Phase.ELECTED, ("an", "bai"), 0) == (elected.phase, elected.state.elected, elected.state.empty)
    assert Reason.OTHER_POLL is why(tied, ReVoteHeld(day=LATER, count=counted(settled(), (60, "an"))))


def test_another_election_fills_what_is_empty():
    """One seat, two candidates, a calendar of its own that the text does not date, a vote on its own day."""
    course = called()
    assert (Phase.CALLED, ElectionKind.ANOTHER_ELECTION, {}) == (course.phase, course.state.kind, course.state.days)
    assert ("bai", "cui") == course.state.poll.candidates
    vote = VoteHeld(day=date(2024, 12, 20), count=counted(course, (21, "bai"), (40, "cui")))
    assert Reason.TOO_LATE is why(course, attrs.evolve(vote, day=date(2024, 12, 19)))
    assert ("an", "cui") == course.fold([vote, Declared(day=date(2024, 12, 21))]).state.elected
    moved = course.apply(ElectionDayPostponed(day=date(2024, 12, 12), election_day=date(2024, 12, 22)))
    assert (Phase.CALLED, date(2024, 12, 22)) == (moved.phase, moved.state.election_day)


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (None, None),
        (("bai", "cui"), None),
        (("bai",), Reason.NOT_LISTED),
        (("bai", "dai"), Reason.NOT_LISTED),
        (("bai", "cui", "dai"), Reason.NOT_LISTED),
        ((), Reason.NOT_LISTED),
    ],
)
def test_e45_another_election_is_among_those_of_most_votes(names, reason):
    """One seat has two candidates, in order of votes; bai had 26 votes, cui 24, dai 10."""
    four = (*NAMES, "dai")
    listed = up_to(Phase.LISTED).fold(
        [CandidatesPublished(day=before(15), candidates=four), FormalListPublished(day=before(7), candidates=four)]
    )
    count = counted(listed, (26, "an", "bai"), (24, "an", "cui"), (10, "dai"))
    short = listed.fold([VoteHeld(day=DAY, count=count), Declared(day=DAY)])
    call = AnotherElectionCalled(day=LATER, election_day=date(2024, 12, 20), candidates=names)
    assert (Phase.SHORT, reason) == (short.phase, why(short, call))
    assert reason is None or "第五十五条第三款" in short.apply(call).log[-1].refusal.explain("zh")


@pytest.mark.parametrize(
    ("names", "listed"),
    [
        (None, False),
        (("an", "bai"), False),
        (("an", "bai", "cui"), True),
        (("bai", "cui", "dai"), True),
        ((*NAMES, "dai"), True),
    ],
)
def test_e45_a_tie_at_the_cut_is_the_choice_of_whoever_calls(names, listed):
    """Four of equal votes for a list of three or four: any three or all may stand, and they must be named."""
    four = (*NAMES, "dai")
    course = up_to(Phase.LISTED).fold(
        [CandidatesPublished(day=before(15), candidates=four), FormalListPublished(day=before(7), candidates=four)]
    )
    count = counted(course, *((15, name) for name in four))
    short = course.fold([VoteHeld(day=DAY, count=count), Declared(day=DAY)])
    assert Phase.SHORT is short.phase
    call = AnotherElectionCalled(day=LATER, election_day=date(2024, 12, 20), candidates=names)
    assert listed is (why(short, call) is None)


@pytest.mark.parametrize(("names", "listed"), [(("an",), True), (NAMES, True), (("dai",), False)])
def test_b62_another_election_after_a_by_election_has_no_most(names, listed):
    """For one seat one candidate may stand, or all three of equal votes; nobody else."""
    course = begun(kind=ElectionKind.BY_ELECTION, seats=1).fold(
        [
            CommitteeAppointed(day=before(40), committee="body-1"),
            ElectionDayFixed(day=before(30), election_day=DAY),
            VoterListPublished(day=before(15), voters=100),
            CandidatesPublished(day=before(5), candidates=NAMES),
            FormalListPublished(day=before(3), candidates=NAMES),
        ]
    )
    count = counted(course, (20, "an"), (20, "bai"), (20, "cui"))
    short = course.fold([VoteHeld(day=DAY, count=count), Declared(day=DAY)])
    assert Phase.SHORT is short.phase
    call = AnotherElectionCalled(day=LATER, election_day=date(2024, 12, 20), candidates=names)
    assert listed is (why(short, call) is None)


@pytest.mark.parametrize(
    "changes",
    [{"registered": 10}, {"id": "district-8"}, {"mode": "indirect"}, {"level": "township"}, {"seats": 1}],
)
def test_e45_a_count_of_another_poll_is_refused(changes):
    """A count is of the poll that is due: its district, kind, voters, seats and candidates."""
    course = settled()
    count = counted(course, (60, "an", "bai"))
    other = attrs.evolve(count, poll=attrs.evolve(count.poll, **changes))
    assert Reason.OTHER_POLL is why(course, VoteHeld(day=DAY, count=other))
    assert why(course, VoteHeld(day=DAY, count=count)) is None


def test_e43_an_open_count_is_completed():
    """What keeps the declaration open is told; the completed count of the same poll is declared."""
    events: list[Any] = [event for _, event in PREPARING]
    events[2] = VoterListPublished(day=before(20))
    course = begun().fold(events)
    open_ = counted(course, (60, "an", "bai"))
    voted = course.apply(VoteHeld(day=DAY, count=open_))
    refusal = voted.apply(Declared(day=DAY)).log[-1].refusal
    assert Reason.UNKNOWN is refusal.reason
    assert refusal.open[0].explain("en") in refusal.explain("en")
    assert EventKind.COUNT_CORRECTED in {each.event for each in voted.next_steps()}
    known = attrs.evolve(open_, poll=attrs.evolve(open_.poll, registered=100))
    corrected = voted.apply(CountCorrected(day=DAY, count=known))
    assert Phase.VOTED is corrected.phase
    assert Phase.ELECTED is corrected.apply(Declared(day=DAY)).phase
    other = attrs.evolve(known, poll=attrs.evolve(known.poll, seats=1))
    assert Reason.OTHER_POLL is why(voted, CountCorrected(day=DAY, count=other))


@pytest.mark.parametrize(("votes", "phase"), [(50, Phase.REST_INVALID), (51, Phase.ELECTED)])
def test_e45_an_invalid_re_vote_leaves_those_elected(votes, phase):
    """Who was elected before stands: credentials are reviewed, and the list is published with an empty seat."""
    tied = declared(Phase.TIED)
    held = ReVoteHeld(day=LATER, count=counted(tied, (votes - 10, "bai"), (10, "cui")))
    course = tied.fold([held, Declared(day=LATER)])
    assert (phase, False) == (course.phase, course.closed)
    if phase is Phase.ELECTED:
        return
    ended = course.fold([CredentialsReviewed(day=LATER), DeputiesPublished(day=LATER, deputies=("an",))])
    assert (Phase.PARTLY, ("an",), 1, True) == (ended.phase, ended.state.deputies, ended.state.empty, ended.closed)


def test_an_invalid_re_vote_is_held_again_by_a_reading():
    """By the reading a new day is fixed, for the same poll."""
    tied = declared(Phase.TIED, settled(begun(read(proceedings_invalid="new-day"))))
    held = ReVoteHeld(day=LATER, count=counted(tied, (30, "bai"), (10, "cui")))
    again = tied.fold([held, Declared(day=LATER), ElectionDayFixed(day=LATER, election_day=date(2024, 12, 28))])
    assert (Phase.CALLED, ("bai", "cui")) == (again.phase, again.state.poll.candidates)
    vote = VoteHeld(day=date(2024, 12, 28), count=counted(again, (40, "bai"), (20, "cui")))
    assert ("an", "bai") == again.fold([vote, Declared(day=date(2024, 12, 28))]).state.elected


def test_e57_a_void_election_leaves_a_seat_empty():
    """The review finds the election of one void: the list lacks that person, and the seat counts as empty."""
    void = declared(Phase.ELECTED).apply(CredentialsReviewed(day=LATER, void=("bai",)))
    course = void.apply(DeputiesPublished(day=LATER, deputies=("an",)))
    assert (Phase.CLOSED, True, 1) == (course.phase, course.closed, course.state.empty)
    assert (("an",), ("an", "bai")) == (course.state.standing, course.state.elected)
    assert "empty seats: 1" in course.explain("en")
    assert "empty seats" not in closed().explain("en")


@pytest.mark.parametrize("phase", [Phase.PARTLY, Phase.CLOSED])
def test_no_step_is_offered_that_can_only_be_refused(phase):
    """By the reading another election may follow later, but only where a vote left seats for one."""
    read_so = settled(begun(read(proceedings_empty_seats="meanwhile")))
    if phase is Phase.CLOSED:
        reviewed_ = declared(Phase.ELECTED, read_so).apply(CredentialsReviewed(day=LATER, void=("bai",)))
    else:
        tied = declared(Phase.TIED, read_so)
        held = ReVoteHeld(day=LATER, count=counted(tied, (30, "bai"), (10, "cui")))
        reviewed_ = tied.fold([held, Declared(day=LATER), CredentialsReviewed(day=LATER)])
    course = reviewed_.apply(DeputiesPublished(day=LATER, deputies=("an",)))
    assert (phase, True, ()) == (course.phase, course.closed, course.next_steps())
    assert why(course, AnotherElectionCalled(day=LATER, election_day=date(2024, 12, 20)))


def test_a_later_vote_is_just_invalid_where_nobody_was_elected():
    """There is nobody whose credentials could be reviewed."""
    course = begun(seats=1)
    formal = FormalListPublished(day=before(7), candidates=("an", "bai"))
    course = course.fold([*(event for _, event in PREPARING[:4]), formal])
    course = course.fold([VoteHeld(day=DAY, count=counted(course, (30, "an"), (30, "bai"))), Declared(day=DAY)])
    called_ = course.apply(AnotherElectionCalled(day=DAY, election_day=LATER))
    held = VoteHeld(day=LATER, count=counted(called_, (5, "an"), (5, "bai")))
    assert Phase.INVALID is called_.fold([held, Declared(day=LATER)]).phase


@pytest.mark.parametrize(("reading", "reason"), [("re-vote", None), ("open", Reason.NOT_REGULATED)])
def test_e45_a_re_vote_after_another_election_is_a_reading(reading, reason):
    """The text speaks of ties before it speaks of another election."""
    course = called(declared(Phase.SHORT, settled(begun(read(e45_another_ties=reading)))))
    vote = VoteHeld(day=date(2024, 12, 20), count=counted(course, (30, "bai"), (30, "cui")))
    tied = course.fold([vote, Declared(day=date(2024, 12, 20))])
    assert Phase.TIED is tied.phase
    again = ReVoteHeld(day=date(2024, 12, 21), count=counted(tied, (31, "bai"), (29, "cui")))
    assert reason is why(tied, again)
    assert (reason is None) is (EventKind.RE_VOTE_HELD in {each.event for each in tied.next_steps()})


def test_seats_left_empty_may_be_filled_later_by_a_reading():
    """By the reading the list is published first; another election follows, and a list of all."""
    course = declared(Phase.SHORT, settled(begun(read(proceedings_empty_seats="meanwhile"))))
    partly = course.fold([CredentialsReviewed(day=LATER), DeputiesPublished(day=LATER, deputies=("an",))])
    assert (Phase.PARTLY, False) == (partly.phase, partly.closed)
    late = date(2025, 3, 1)
    called = partly.apply(AnotherElectionCalled(day=LATER, election_day=late))
    vote = VoteHeld(day=late, count=counted(called, (21, "bai"), (40, "cui")))
    ended = called.fold(
        [vote, Declared(day=late), CredentialsReviewed(day=late), DeputiesPublished(day=late, deputies=("an", "cui"))]
    )
    assert (Phase.CLOSED, 0) == (ended.phase, ended.state.empty)
    assert not ended.refused


@pytest.mark.parametrize(("of_month", "late"), [(5, False), (6, True), (7, True)])
def test_e47_the_list_of_deputies_comes_before_the_first_session(of_month, late):
    """The session begins on 6 January: the list is due on the 5th, and a later one is a finding."""
    day = date(2025, 1, of_month)
    course = attrs.evolve(reviewed(), state=attrs.evolve(reviewed().state, first_session=date(2025, 1, 6)))
    (step,) = (each for each in course.next_steps(day) if each.event is EventKind.DEPUTIES_PUBLISHED)
    assert (date(2025, 1, 5), late) == (step.due, step.overdue)
    closed_ = course.apply(DeputiesPublished(day=day, deputies=("an", "bai")))
    assert ([1 + (day - date(2025, 1, 6)).days] if late else []) == [
        each.days_late for each in closed_.findings if each.step == "deputies"
    ]
    assert late is ("第五十七条第二款" in closed_.log[-1].explain("zh").partition("\n")[2])


def test_empty_seats_and_reviews_are_a_reading():
    """By default another election comes first; by the other reading the elected are reviewed meanwhile."""
    review = CredentialsReviewed(day=LATER)
    assert Reason.NOT_NOW is why(declared(Phase.SHORT), review)
    course = declared(Phase.SHORT, settled(begun(read(proceedings_empty_seats="meanwhile"))))
    assert (Phase.REVIEWED, ("an",)) == (course.apply(review).phase, course.apply(review).state.confirmed)


def test_what_follows_an_invalid_vote_is_a_reading():
    """No text says it; by the other reading a new day is fixed and the same candidates stand."""
    fixed = ElectionDayFixed(day=DAY + timedelta(days=2), election_day=LATER)
    assert Reason.NOT_REGULATED is why(declared(Phase.INVALID), fixed)
    course = declared(Phase.INVALID, settled(begun(read(proceedings_invalid="new-day"))))
    assert not course.closed
    again = course.apply(fixed)
    assert (Phase.SETTLED, NAMES) == (again.phase, again.state.poll.candidates)
    assert "election-day" not in again.state.days
    assert why(again, VoteHeld(day=LATER, count=counted(again, (60, "an", "bai")))) is None


def test_an_open_count_is_not_declared():
    """While a figure is unknown nobody can say what the vote came to."""
    course = settled()
    count = attrs.evolve(counted(course, (60, "an", "bai")), figures=type(counted(course, (1, "an")).figures)())
    voted = course.apply(VoteHeld(day=DAY, count=attrs.evolve(count, open=3)))
    assert Reason.UNKNOWN is why(voted, Declared(day=DAY))


def test_a_resolution_is_kept_beside_what_is_computed():
    """The committee resolved otherwise: the difference is told, and what is computed leads on."""
    course = settled()
    voted = course.apply(VoteHeld(day=DAY, count=counted(course, (40, "an", "bai"), (20, "an", "cui"))))
    resolution = Resolution(id="r-1", by="committee", valid=True, elected=["an", "cui"])
    told = voted.apply(Declared(day=DAY, resolution=resolution))
    assert {("elected", ("cui",)), ("not-elected", ("bai",))} == {(each.kind, each.about) for each in told.differences}
    assert ("an", "bai") == told.state.elected


def test_credentials_and_the_list_of_deputies():
    """Whose election is void is not on the list."""
    review = declared(Phase.ELECTED).apply(CredentialsReviewed(day=LATER, void=("bai",)))
    assert ("an",) == review.state.confirmed
    assert Reason.NOT_LISTED is why(review, DeputiesPublished(day=LATER, deputies=("an", "bai")))
    assert ("an",) == review.apply(DeputiesPublished(day=LATER, deputies=("an",))).state.deputies
    assert closed().closed


def test_replay_and_rows():
    """Replaying the log gives the same; rows and text tell refused events, too."""
    course = closed().apply(CandidatesIntroduced(day=LATER))
    assert course == course.replay()
    rows = course.to_rows("en")
    assert ["yes"] * 9 + ["no"] == [row["accepted"] for row in rows]
    assert ("not lawful in this phase", "closed") == (rows[-1]["because"], rows[-1]["after"])
    for language in ("zh", "en"):
        assert 10 < len(course.explain(language).splitlines())
