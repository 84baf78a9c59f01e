"""Tell one election of Beijing up to any phase: two seats, three candidates, election day on 8 December 2024."""

from datetime import date, timedelta

from congress_rules.elections.counting import Ballot, Figures
from congress_rules.elections.proceedings import (
    AnotherElectionCalled,
    CandidatesPublished,
    CommitteeAppointed,
    CredentialsReviewed,
    Declared,
    DeputiesPublished,
    ElectionDayFixed,
    FormalListPublished,
    Phase,
    ReVoteHeld,
    VoteHeld,
    VoterListPublished,
)
from congress_rules.elections.timetable import ElectionKind
from congress_rules.rulebooks.beijing_rules.counting import BEIJING_VOTING
from congress_rules.rulebooks.beijing_rules.proceedings import CHAPTERS, PROCEEDINGS

DAY = date(2024, 12, 8)
NAMES = ("an", "bai", "cui")


def before(days):
    """Give the day so many days before election day."""
    return DAY - timedelta(days=days)


def begun(policy=PROCEEDINGS, chapters=CHAPTERS, kind=ElectionKind.GENERAL, seats=2):
    """Begin."""
    return policy.begin(chapters, district="district-7", seats=seats, level="county", kind=kind)


def read(policy=PROCEEDINGS, **choices):
    """Give a policy with some readings taken otherwise; `_` stands for `-`."""
    named = {name.replace("_", "-"): choice for name, choice in choices.items()}
    taken = tuple(each.taking(named.get(each.id, each.choice)) for each in policy.readings)
    return policy.bound(policy.taxonomy, taken, ())


PREPARING = (
    (Phase.APPOINTED, CommitteeAppointed(day=before(90), committee="committee-1")),
    (Phase.FIXED, ElectionDayFixed(day=before(60), election_day=DAY)),
    (Phase.LISTED, VoterListPublished(day=before(20), voters=100)),
    (Phase.NOMINATED, CandidatesPublished(day=before(15), candidates=NAMES)),
    (Phase.SETTLED, FormalListPublished(day=before(7), candidates=NAMES)),
)
"""What leads to the vote, each event with the phase that it leads to."""


def settled(course=None):
    """Give the election before the vote."""
    return (course or begun()).fold(event for _, event in PREPARING)


def up_to(phase, course=None):
    """Give the election in one of the phases before the vote."""
    phases = [each for each, _ in PREPARING]
    events = [event for _, event in PREPARING]
    return (course or begun()).fold(events[: phases.index(phase) + 1])


def counted(course, *ballots):
    """Count ballots of the vote that comes next: pairs of a number and whom these choose."""
    given = [Ballot.of(*names, times=times) for times, *names in ballots]
    number = sum(each.times for each in given)
    return BEIJING_VOTING.count(given, course.state.poll, Figures(issued=number, proxies=0, collected=number))


VOTES = {
    Phase.ELECTED: ((40, "an", "bai"), (20, "an", "cui")),
    Phase.TIED: ((25, "an", "bai"), (25, "an", "cui"), (10, "bai", "cui")),
    Phase.SHORT: ((30, "an", "bai"), (30, "an", "cui")),
    Phase.INVALID: ((50, "an", "bai"),),
}
"""Ballots by the phase that they lead to: 100 voters, so that 50 are not more than half."""


def declared(phase, course=None):
    """Give the election after the declaration of a vote that leads to a phase."""
    course = course or settled()
    course = course.apply(VoteHeld(day=DAY, count=counted(course, *VOTES[phase])))
    return course.apply(Declared(day=DAY + timedelta(days=1)))


def called(course=None):
    """Give the election after another election was called, for 20 December."""
    short = course or declared(Phase.SHORT)
    return short.apply(AnotherElectionCalled(day=DAY + timedelta(days=2), election_day=date(2024, 12, 20)))


def reviewed():
    """Give the election after the review of credentials."""
    return declared(Phase.ELECTED).apply(CredentialsReviewed(day=DAY + timedelta(days=3)))


def closed():
    """Give the election with its list of deputies."""
    return reviewed().apply(DeputiesPublished(day=DAY + timedelta(days=4), deputies=("an", "bai")))


def rest_invalid():
    """Give the election after a re-vote in which 40 of 100 took part."""
    tied = declared(Phase.TIED)
    held = tied.apply(ReVoteHeld(day=date(2024, 12, 18), count=counted(tied, (30, "bai"), (10, "cui"))))
    return held.apply(Declared(day=date(2024, 12, 18)))


def partly():
    """Give the election with its list of deputies, on which one of two is missing: nobody was elected."""
    day = date(2024, 12, 18)
    return rest_invalid().fold([CredentialsReviewed(day=day), DeputiesPublished(day=day, deputies=("an",))])


def in_phase(phase):
    """Give the election in any phase."""
    after = {
        Phase.BEGUN: begun,
        Phase.CANDIDATES_FIRST: lambda: up_to(Phase.FIXED).apply(CandidatesPublished(day=before(30), candidates=NAMES)),
        Phase.VOTED: lambda: settled().apply(VoteHeld(day=DAY, count=counted(settled(), *VOTES[Phase.ELECTED]))),
        Phase.CALLED: called,
        Phase.REVIEWED: reviewed,
        Phase.CLOSED: closed,
        Phase.REST_INVALID: rest_invalid,
        Phase.PARTLY: partly,
    }
    if phase in after:
        return after[phase]()
    return declared(phase) if phase in VOTES else up_to(phase)


def why(course, event):
    """Give why an event is refused; None where it is not. A refusal changes nothing but the log."""
    after = course.apply(event)
    entry = after.log[-1]
    assert (course.state is after.state) is (entry.refusal is not None)
    return None if entry.refusal is None else entry.refusal.reason


def articles(course, event):
    """Give the articles that an event is refused by."""
    return [str(each) for each in course.apply(event).log[-1].basis]


LATER = date(2024, 12, 18)
