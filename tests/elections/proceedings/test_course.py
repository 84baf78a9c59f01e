"""Refusals with their articles, late steps, open steps and postponed days, up to the vote."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest

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
    VoteHeld,
    VoterListCorrected,
    VoterListPublished,
)
from congress_rules.elections.timetable import ElectionKind, StepState
from congress_rules.errors import CalendarError, NotHeldError, UnknownNameError
from congress_rules.rulebooks.beijing_rules.proceedings import CHAPTERS, PROCEEDINGS
from tests.elections.proceedings.stages import (
    DAY,
    LATER,
    NAMES,
    PREPARING,
    articles,
    before,
    begun,
    counted,
    declared,
    in_phase,
    read,
    reviewed,
    settled,
    up_to,
    why,
)


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


@pytest.mark.parametrize(("number", "reason"), [(100, None), (101, Reason.BREACH)])
def test_b41_a_primary_of_more_than_all_voters_is_refused(number, reason):
    """No more than the 100 voters of the list can take part."""
    held = Primary(votes={"an": 60}, participants=number, secret=True, announced=True)
    assert reason is why(up_to(Phase.NOMINATED), PrimaryHeld(day=before(9), candidates=NAMES, primary=held))


@pytest.mark.parametrize(
    ("names", "reason"),
    [(("an", "bai", "cui"), None), (("an", "bai", "dai"), None), (("an", "cui", "dai"), Reason.BREACH), (None, None)],
)
def test_e32_b40_the_formal_list_is_by_the_votes_of_the_primary(names, reason):
    """Of an 20, bai 9, cui 4, dai 4 the first two are listed, and either of the tied; all four may be."""
    four = (*NAMES, "dai")
    votes = {"an": 20, "bai": 9, "cui": 4, "dai": 4}
    held = Primary(votes=votes, participants=40, secret=True, announced=True)
    listed = up_to(Phase.LISTED).apply(CandidatesPublished(day=before(15), candidates=four))
    course = listed.apply(PrimaryHeld(day=before(9), candidates=four, primary=held))
    event = FormalListPublished(day=before(7), candidates=names or four)
    assert reason is why(course, event)
    assert reason is None or "第四十条" in course.apply(event).log[-1].refusal.explain("zh")
    unknown = listed.apply(PrimaryHeld(day=before(9), candidates=four))
    assert why(unknown, event) is None


def test_a_formal_list_of_others_than_the_primary_is_refused():
    """Who did not stand in the primary has no votes in it."""
    held = Primary(votes={"an": 20, "bai": 9}, participants=40, secret=True, announced=True)
    course = up_to(Phase.NOMINATED).apply(PrimaryHeld(day=before(9), candidates=("an", "bai"), primary=held))
    assert Reason.BREACH is why(course, FormalListPublished(day=before(7), candidates=NAMES))


@pytest.mark.parametrize(("number", "reason"), [(1, Reason.BREACH), (2, None), (3, None)])
def test_b62_a_by_election_has_at_least_as_many_candidates_as_seats(number, reason):
    """Also while nobody has set the number; how many there are at most the standing committee says."""
    course = begun(kind=ElectionKind.BY_ELECTION).fold(
        [
            CommitteeAppointed(day=before(40), committee="body-1"),
            ElectionDayFixed(day=before(30), election_day=DAY),
            VoterListPublished(day=before(15), voters=100),
            CandidatesPublished(day=before(5), candidates=NAMES),
        ]
    )
    assert reason is why(course, FormalListPublished(day=before(3), candidates=NAMES[:number]))


@pytest.mark.parametrize(("voters", "phase"), [(119, Phase.ELECTED), (120, Phase.INVALID)])
def test_e45_a_corrected_voter_list_is_the_base(voters, phase):
    """60 of 119 are more than half, of 120 they are not; the count is of the poll with the corrected number."""
    course = settled().apply(VoterListCorrected(day=before(5), voters=voters))
    assert (Phase.SETTLED, voters, voters) == (course.phase, course.state.voters, course.state.poll.registered)
    voted = course.apply(VoteHeld(day=DAY, count=counted(course, (60, "an", "bai"))))
    assert phase is voted.apply(Declared(day=DAY)).phase
    early = up_to(Phase.LISTED).apply(VoterListCorrected(day=before(18), voters=voters))
    assert (voters, None) == (early.state.voters, early.state.poll)
    assert Reason.NOT_NOW is why(up_to(Phase.FIXED), VoterListCorrected(day=before(30), voters=voters))


def test_what_an_election_may_begin_with():
    """Another election follows a vote, a by-election has no first session ahead, and a session is a day."""
    with pytest.raises(UnknownNameError):
        begun(kind=ElectionKind.ANOTHER_ELECTION)
    with pytest.raises(ValueError, match="within the term"):
        PROCEEDINGS.begin(CHAPTERS, district="d", seats=2, kind=ElectionKind.BY_ELECTION, first_session=LATER)
    with pytest.raises(CalendarError):
        PROCEEDINGS.begin(CHAPTERS, district="d", seats=2, first_session="2024-12-20")  # type: ignore[arg-type]
    with pytest.raises(CalendarError):
        begun().next_steps(on="2024-12-20")
    with pytest.raises(TypeError):
        VoteHeld(day=DAY, count=None)  # type: ignore[arg-type]


@pytest.mark.parametrize(("voters", "refused"), [(None, False), (100, False), (99, True), (101, True)])
def test_b41_a_primary_among_other_voters_is_refused(voters, refused):
    """The list has 100 voters: a primary among another number of them is not that of the district."""
    held = Primary(votes={}, participants=50, voters=voters, secret=True, announced=True)
    entry = up_to(Phase.NOMINATED).apply(PrimaryHeld(day=before(9), candidates=NAMES, primary=held)).log[-1]
    assert refused is (entry.refusal is not None)
    assert ["primary-impossible"] * refused == [each.id for each in (entry.refusal or entry).remarks]


@pytest.mark.parametrize("broken", [{"secret": False}, {"announced": False}])
def test_b41_a_primary_in_the_open_is_refused(broken):
    """The vote is secret, and the result is announced; of a primary of which nothing is told all is noted."""
    held = attrs.evolve(Primary(votes={}, participants=50, secret=True, announced=True), **broken)
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
    placed = up_to(Phase.LISTED).apply(DayAndPlacePublished(day=before(20)))
    listed = placed.apply(ObjectionMade(day=before(19), objection="o-1"))
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


@pytest.mark.parametrize(("placed", "missing"), [(21, set()), (None, {"day-and-place"})])
def test_b36_what_never_took_place_is_found_at_the_vote(placed, missing):
    """The day and the place are published 20 days before; when the vote is held without, that is a breach."""
    events: list[Any] = [event for _, event in PREPARING]
    events[2:2] = [] if placed is None else [DayAndPlacePublished(day=before(placed))]
    course = begun().fold(events)
    assert ("day-and-place" in {each.step for each in course.check(on=before(1))}) is True
    steps = {each.event: each for each in course.next_steps(before(1))}
    assert (placed is None) is (EventKind.DAY_AND_PLACE_PUBLISHED in steps)
    assert placed is not None or steps[EventKind.DAY_AND_PLACE_PUBLISHED].overdue
    voted = course.apply(VoteHeld(day=DAY, count=counted(course, (60, "an", "bai"))))
    assert missing == {each.step for each in voted.findings}
    assert {StepState.MISSING} >= {each.state for each in voted.findings}


@pytest.mark.parametrize("stage", ["decision", "judgment", None])
def test_e29_a_stage_of_an_objection_that_is_owed_is_found_at_the_vote(stage):
    """The committee decides within 3 days, the court before election day; who does not sue owes nothing."""
    listed = up_to(Phase.LISTED).fold(
        [DayAndPlacePublished(day=before(20)), ObjectionMade(day=before(19), objection="o")]
    )
    done: Any = {
        "decision": [],
        "judgment": [ObjectionDecided(day=before(17), objection="o"), ObjectionSued(day=before(10), objection="o")],
        None: [ObjectionDecided(day=before(17), objection="o")],
    }[stage]
    course = listed.fold(sorted((*done, *(event for _, event in PREPARING[3:])), key=lambda each: each.day))
    voted = course.apply(VoteHeld(day=DAY, count=counted(course, (60, "an", "bai"))))
    assert ([] if stage is None else [stage]) == [each.step for each in voted.findings]


@pytest.mark.parametrize(("day", "missing"), [(DAY, []), (DAY + timedelta(days=1), ["election-day"])])
def test_a_day_that_passed_without_a_vote_is_a_finding(day, missing):
    """Election day is put off before it, or on it; later it was missed."""
    course = begun().fold([*(event for _, event in PREPARING[:3]), DayAndPlacePublished(day=before(20))])
    course = course.fold(event for _, event in PREPARING[3:])
    moved = course.apply(ElectionDayPostponed(day=day, election_day=LATER))
    assert missing == [each.step for each in moved.findings]


def test_e3_only_congresses_that_voters_elect():
    """Deputies of a county or a township are elected directly; of others no course is held."""
    for level in ("county", "township", None):
        assert level == PROCEEDINGS.begin(CHAPTERS, district="d", seats=2, level=level).state.level
    with pytest.raises(NotHeldError, match="county, township"):
        PROCEEDINGS.begin(CHAPTERS, district="d", seats=2, level="city")


@pytest.mark.parametrize(
    ("kind", "articles"),
    [(ElectionKind.GENERAL, ["第三十六条第一款"]), (ElectionKind.BY_ELECTION, ["第六十一条"])],
)
def test_b61_each_kind_of_election_cites_its_own_articles(kind, articles):
    """The voter list of a by-election rests on article 61, that of a general election on article 36."""
    course = up_to(Phase.LISTED, begun(kind=kind))
    assert articles == [each.citation("zh") for each in course.log[-1].basis]


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


def test_a_kind_of_election_that_is_none_is_an_error():
    """The nearest is named."""
    with pytest.raises(UnknownNameError, match="did you mean 'general'"):
        begun(kind="generals")


def test_events_keep_people_to_themselves():
    """Who is named in an event does not show in `repr`."""
    assert "an" not in repr(CandidatesPublished(day=DAY, candidates=["an"])).split("(")[1]


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
