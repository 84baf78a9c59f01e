"""Refusals with their articles, late steps, open steps, postponed days, and what follows each kind of vote."""

from datetime import date, timedelta

import attrs
import pytest

from congress_rules.elections.declaration import Resolution
from congress_rules.elections.nomination import Primary
from congress_rules.elections.proceedings import (
    AnotherElectionCalled,
    CandidatesIntroduced,
    CandidatesPublished,
    CommitteeAppointed,
    CredentialsReviewed,
    DayAndPlacePublished,
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
    PrimaryHeld,
    Reason,
    ReVoteHeld,
    VoteHeld,
    VoterListPublished,
)
from congress_rules.elections.timetable import ElectionKind, StepState
from congress_rules.errors import CalendarError
from tests.elections.proceedings.stages import (
    DAY,
    NAMES,
    before,
    begun,
    called,
    closed,
    counted,
    declared,
    in_phase,
    read,
    reviewed,
    settled,
    up_to,
)

LATER = date(2024, 12, 18)


def why(course, event):
    """Give why an event is refused; None where it is not. A refusal changes nothing but the log."""
    after = course.apply(event)
    entry = after.log[-1]
    assert (course.state is after.state) is (entry.refusal is not None)
    return None if entry.refusal is None else entry.refusal.reason


def articles(course, event):
    """Give the articles that an event is refused by."""
    return [str(each) for each in course.apply(event).log[-1].basis]


def test_refused_in_the_phase_with_its_article():
    """A formal list before the candidates is refused by article 40, which says when it is lawful."""
    course = up_to(Phase.LISTED).apply(FormalListPublished(day=before(8), candidates=NAMES))
    refusal = course.log[-1].refusal
    assert Reason.NOT_NOW is refusal.reason
    assert "lawful while: the candidates are published" in refusal.explain("en")
    assert ("第四十条" in refusal.explain("zh"), Phase.LISTED) == (True, course.phase)
    assert (course.log[-1],) == course.refused


def test_refused_for_what_stands_in_its_way():
    """Order, days past, days not later, names, polls and stages: each has its reason and provision."""
    fixed, nominated, course = up_to(Phase.APPOINTED), up_to(Phase.NOMINATED), settled()
    assert Reason.OUT_OF_ORDER is why(fixed, ElectionDayFixed(day=before(91), election_day=DAY))
    assert Reason.DAY_PAST is why(fixed, ElectionDayFixed(day=before(60), election_day=before(60)))
    assert why(fixed, ElectionDayFixed(day=before(60), election_day=before(59))) is None
    assert Reason.NOT_LATER is why(course, ElectionDayPostponed(day=before(5), election_day=DAY))
    assert why(course, ElectionDayPostponed(day=before(5), election_day=DAY + timedelta(days=1))) is None
    for kind in (PrimaryHeld, FormalListPublished):
        assert Reason.NOT_LISTED is why(nominated, kind(day=before(8), candidates=("an", "bai", "dai")))
        assert why(nominated, kind(day=before(8), candidates=NAMES)) is None
    wrong = attrs.evolve(counted(course, (60, "an")), poll=attrs.evolve(course.state.poll, seats=3))
    assert Reason.OTHER_POLL is why(course, VoteHeld(day=DAY, count=wrong))
    assert Reason.NO_SUCH_STAGE is why(course, ObjectionDecided(day=before(7), objection="none"))
    assert Reason.NOT_LISTED is why(declared(Phase.ELECTED), CredentialsReviewed(day=LATER, void=("cui",)))
    assert Reason.NOT_LISTED is why(reviewed(), DeputiesPublished(day=LATER, deputies=("an",)))
    assert articles(reviewed(), DeputiesPublished(day=LATER, deputies=("an",)))


@pytest.mark.parametrize(("number", "reason"), [(2, Reason.BREACH), (3, None), (4, None), (5, Reason.BREACH)])
def test_e31_a_formal_list_outside_the_ratio_is_refused(number, reason):
    """For two seats a list has three or four names; the refusal cites the article on the number."""
    names = ("an", "bai", "cui", "dai", "er")
    listed = up_to(Phase.LISTED).apply(CandidatesPublished(day=before(15), candidates=names))
    event = FormalListPublished(day=before(7), candidates=names[:number])
    assert reason is why(listed, event)
    if reason is not None:
        refusal = listed.apply(event).log[-1].refusal
        assert ["number-outside"] == [each.id for each in refusal.remarks]
        assert "art. 31 para. 2" in refusal.explain("en")


@pytest.mark.parametrize(("number", "refused"), [(33, True), (34, False), (None, False)])
def test_b41_a_primary_without_a_third_of_the_voters_is_refused(number, refused):
    """Of 100 voters 34 are a third at least; how many took part may be unknown, which is noted and stands."""
    held = Primary(votes={}, participants=number, secret=True, announced=True)
    course = up_to(Phase.NOMINATED).apply(PrimaryHeld(day=before(9), candidates=NAMES, primary=held))
    entry = course.log[-1]
    assert refused is (entry.refusal is not None and entry.refusal.reason is Reason.BREACH)
    assert (number is None) is ("primary-turnout-unknown" in {each.id for each in entry.remarks})
    assert ([] if number == 34 else ["第四十一条"]) == [
        each.citation("zh") for remark in (entry.refusal or entry).remarks for each in remark.basis
    ]


@pytest.mark.parametrize("about", ["secret", "announced"])
def test_b41_a_primary_in_the_open_is_refused(about):
    """The vote is secret, and the result is announced; of a primary of which nothing is told all is noted."""
    held = attrs.evolve(Primary(votes={}, participants=50, secret=True, announced=True), **{about: False})
    nominated = up_to(Phase.NOMINATED)
    assert Reason.BREACH is why(nominated, PrimaryHeld(day=before(9), candidates=NAMES, primary=held))
    silent = nominated.apply(PrimaryHeld(day=before(9), candidates=NAMES))
    assert 3 == len(silent.log[-1].remarks)
    assert silent.log[-1].accepted


@pytest.mark.parametrize(("days", "late"), [(21, False), (20, False), (19, True)])
def test_a_late_voter_list_stands_as_a_finding(days, late):
    """The list is due 20 days before; a later one is recorded, with the article that it breaks."""
    course = up_to(Phase.FIXED).apply(VoterListPublished(day=before(days)))
    assert Phase.LISTED is course.phase
    assert late is (StepState.TOO_LATE in {each.state for each in course.findings})
    assert late is ("due by 2024-11-18" in course.explain("en"))


@pytest.mark.parametrize(("kind", "days"), [(CandidatesPublished, 15), (FormalListPublished, 7)])
def test_late_lists_of_candidates_stand_as_findings(kind, days):
    """The candidates are due 15 days before, the formal list 7."""
    phase = Phase.LISTED if kind is CandidatesPublished else Phase.NOMINATED
    for day, findings in ((days, 0), (days - 1, 1)):
        assert findings == len(up_to(phase).apply(kind(day=before(day), candidates=NAMES)).findings)


@pytest.mark.parametrize(("reading", "reason"), [("inadmissible", Reason.TOO_LATE), ("heard", None)])
def test_late_claims_are_a_reading(reading, reason):
    """An objection on the sixth day, and a suit 4 days before, are refused or heard; the fifth day is in time."""
    listed = up_to(Phase.LISTED, begun(read(timetable_late_claims=reading)))
    assert why(listed, ObjectionMade(day=before(15), objection="o-1")) is None
    late = ObjectionMade(day=before(14), objection="o-1")
    assert reason is why(listed, late)
    assert "timetable-late-claims" in {*listed.apply(late).log[-1].readings} or reason is not None
    events = [ObjectionMade(day=before(15), objection="o-1"), ObjectionDecided(day=before(12), objection="o-1")]
    decided = listed.fold(events)
    assert why(decided, ObjectionSued(day=before(5), objection="o-1")) is None
    assert reason is why(decided, ObjectionSued(day=before(4), objection="o-1"))


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


def test_introductions_stop_before_election_day():
    """The day before is lawful; on election day they must have stopped."""
    assert why(settled(), CandidatesIntroduced(day=before(1))) is None
    refused = settled().apply(CandidatesIntroduced(day=DAY))
    assert Reason.TOO_LATE is refused.log[-1].refusal.reason
    assert "due by 2024-12-07" in refused.log[-1].explain("en")


@pytest.mark.parametrize(("days", "reason"), [(1, Reason.TOO_LATE), (0, None), (-1, Reason.TOO_LATE)])
def test_a_vote_is_lawful_on_election_day_alone(days, reason):
    """Neither the day before nor the day after is election day."""
    assert reason is why(settled(), VoteHeld(day=before(days), count=counted(settled(), (60, "an", "bai"))))


def test_open_steps_are_due_and_overdue():
    """The day of asking tells what is overdue; rights are never overdue, and lapse."""
    listed = up_to(Phase.LISTED).apply(ObjectionMade(day=before(19), objection="o-1"))
    steps = {each.event: each for each in listed.next_steps(before(14))}
    assert (before(16), True) == (steps["objection_decided"].due, steps["objection_decided"].overdue)
    assert (before(15), True) == (steps["candidates_published"].due, steps["candidates_published"].overdue)
    assert EventKind.OBJECTION_MADE not in steps
    assert EventKind.OBJECTION_MADE in {each.event for each in listed.next_steps(before(15))}
    assert not any(each.overdue for each in listed.next_steps(before(16)))
    assert "overdue" in steps["objection_decided"].explain("en")
    decided = listed.apply(ObjectionDecided(day=before(17), objection="o-1"))
    for day, open_ in ((5, True), (4, False)):
        assert open_ is (EventKind.OBJECTION_SUED in {each.event for each in decided.next_steps(before(day))})
    sued = decided.apply(ObjectionSued(day=before(10), objection="o-1"))
    judgment = next(each for each in sued.next_steps(DAY) if each.about)
    assert (EventKind.OBJECTION_JUDGED, before(1), True) == (judgment.event, judgment.due, judgment.overdue)
    judged = sued.apply(ObjectionJudged(day=before(8), objection="o-1"))
    assert not [each for each in judged.next_steps() if each.about]


def test_open_steps_of_objections_end_with_the_election():
    """In a phase in which nothing of an objection is lawful, nothing of it is open."""
    course = up_to(Phase.LISTED).fold([ObjectionMade(day=before(19), objection="o-1")])
    ended = attrs.evolve(course, state=attrs.evolve(course.state, phase=Phase.CLOSED))
    assert () == ended.next_steps()


def test_nothing_is_dated_before_the_day_is_fixed():
    """No timetable, no checks, no objections; the committee comes first."""
    course = begun()
    assert (None, (), ()) == (course.timetable, course.check(), course.objections())
    (step,) = course.next_steps(DAY)
    assert (EventKind.COMMITTEE_APPOINTED, None, False) == (step.event, step.due, step.overdue)
    assert "not dated" in step.explain("en")
    assert {"voter-list"} == {each.step for each in up_to(Phase.LISTED).check(before(21)) if each.actual}


@pytest.mark.parametrize(("reading", "phase"), [("kept", Phase.SETTLED), ("anew", Phase.FIXED)])
def test_a_postponed_day_by_either_reading(reading, phase):
    """What was done stands, save what states the day; or all is due again, and the old record stays in the log."""
    course = settled(begun(read(timetable_postponement=reading)))
    chapters = attrs.evolve(
        course.chapters,
        postponement=attrs.evolve(course.chapters.postponement, readings=course.policy.readings),
    )
    course = attrs.evolve(course, chapters=chapters)
    course = course.fold([DayAndPlacePublished(day=before(6)), ElectionDayPostponed(day=before(5), election_day=LATER)])
    assert (phase, LATER) == (course.phase, course.state.election_day)
    assert ({"voter-list", "preliminary-candidates", "formal-candidates"} if reading == "kept" else set()) == {
        *course.state.days
    }
    assert 7 == len(course.log)
    due = {each.event: each.due for each in course.next_steps()}
    assert date(2024, 11, 28) == due[EventKind.DAY_AND_PLACE_PUBLISHED]
    if phase is Phase.SETTLED:
        assert why(course, VoteHeld(day=LATER, count=counted(course, (60, "an", "bai")))) is None


def test_a_tie_is_voted_again():
    """Two of equal votes for the second seat: the re-vote is among them, and its winner is elected."""
    tied = declared(Phase.TIED)
    assert (("an",), ("bai", "cui"), 1) == (tied.state.elected, tied.state.poll.candidates, tied.state.empty)
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


def test_another_election_among_those_of_the_first_vote():
    """Whom it names must have stood; where nobody is named the list must not be open at the cut."""
    short, on = declared(Phase.SHORT), {"day": LATER, "election_day": date(2024, 12, 20)}
    assert Reason.NOT_LISTED is why(short, AnotherElectionCalled(candidates=("dai",), **on))
    assert why(short, AnotherElectionCalled(candidates=("bai", "cui"), **on)) is None
    cut = settled()
    ballots = ((20, "an"), (20, "bai"), (20, "cui"))
    open_ = cut.fold([VoteHeld(day=DAY, count=counted(cut, *ballots)), Declared(day=DAY)])
    assert Phase.SHORT is open_.phase
    assert open_.state.declared.shortfall.listed.tied or open_.state.declared.shortfall.candidates


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


def test_a_by_election_of_beijing_has_its_own_calendar():
    """15, 5 and 3 days before, more than half of those who vote, a body instead of the committee."""
    course = begun(kind=ElectionKind.BY_ELECTION).fold(
        [
            CommitteeAppointed(day=before(40), committee="body-1"),
            ElectionDayFixed(day=before(30), election_day=DAY),
            VoterListPublished(day=before(15), voters=100),
            CandidatesPublished(day=before(5), candidates=NAMES),
            FormalListPublished(day=before(3), candidates=("an", "bai")),
        ]
    )
    assert ((), "by_election") == (course.findings, course.state.poll.round)
    vote = VoteHeld(day=DAY, count=counted(course, (60, "an", "bai")))
    assert ("an", "bai") == course.fold([vote, Declared(day=DAY)]).state.elected


def test_a_list_after_the_candidates():
    """No text says which of the two comes first; both must be there before the formal list."""
    first = in_phase(Phase.CANDIDATES_FIRST)
    assert Reason.NOT_NOW is why(first, FormalListPublished(day=before(25), candidates=NAMES))
    assert Phase.NOMINATED is first.apply(VoterListPublished(day=before(20))).phase


def test_replay_and_rows():
    """Replaying the log gives the same; rows and text tell refused events, too."""
    course = closed().apply(CandidatesIntroduced(day=LATER))
    assert course == course.replay()
    rows = course.to_rows("en")
    assert ["yes"] * 9 + ["no"] == [row["accepted"] for row in rows]
    assert ("not lawful in this phase", "closed") == (rows[-1]["because"], rows[-1]["after"])
    for language in ("zh", "en"):
        assert 10 < len(course.explain(language).splitlines())


def test_events_check_their_parts():
    """A day has no time, an objection an id, names no repetition."""
    with pytest.raises(CalendarError):
        DayAndPlacePublished(day="2024-12-08")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        ObjectionMade(day=DAY, objection="")
    with pytest.raises(ValueError, match="once each"):
        CandidatesPublished(day=DAY, candidates=["an", "an"])
    with pytest.raises(ValueError, match="smaller"):
        VoterListPublished(day=DAY, voters=-1)


def test_events_bear_records_that_lack_what_they_need():
    """A subclass may let them come in any phase: then they record what they can."""
    start = begun().state
    chapters = begun().chapters
    postponed = ElectionDayPostponed(day=DAY, election_day=LATER)
    assert postponed.facts(start).later
    assert LATER == postponed.recorded(start, chapters).election_day
    assert start == Declared(day=DAY).recorded(start, chapters)
    another = AnotherElectionCalled(day=DAY, election_day=LATER)
    assert not another.facts(start).listed
    assert another.recorded(start, chapters).poll is None
