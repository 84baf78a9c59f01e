"""Hold the fold of events to a slow reference that knows no tables: plain dictionaries, and days counted by hand."""

from datetime import timedelta
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from congress_rules.elections.proceedings import (
    AnotherElectionCalled,
    CandidatesPublished,
    CredentialsReviewed,
    Declared,
    DeputiesPublished,
    ElectionDayFixed,
    FormalListPublished,
    PrimaryHeld,
    VoteHeld,
)
from congress_rules.rulebooks.beijing_rules.counting import BEIJING_VOTING
from congress_rules.testing.elections.proceedings import events_after
from tests.elections.proceedings.stages import begun

FORWARD = {
    ("begun", "committee_appointed"): "appointed",
    ("appointed", "election_day_fixed"): "fixed",
    ("fixed", "voter_list_published"): "listed",
    ("fixed", "candidates_published"): "candidates_first",
    ("candidates_first", "voter_list_published"): "nominated",
    ("listed", "candidates_published"): "nominated",
    ("nominated", "formal_list_published"): "settled",
    ("settled", "vote_held"): "voted",
    ("called", "vote_held"): "voted",
    ("tied", "re_vote_held"): "voted",
    ("short", "another_election_called"): "called",
    ("elected", "credentials_reviewed"): "reviewed",
    ("rest_invalid", "credentials_reviewed"): "reviewed",
}
"""Where an event leads, apart from the declaration and the list of deputies."""

LISTED = {"listed", "nominated", "settled"}
EARLY = LISTED | {"fixed", "candidates_first"}
VOTED = {"voted", "tied", "short", "called", "rest_invalid", "elected", "reviewed"}
WITHIN = {
    "day_and_place_published": EARLY,
    "objection_made": LISTED,
    "objection_decided": LISTED | VOTED,
    "objection_sued": LISTED,
    "objection_judged": LISTED | VOTED,
    "count_corrected": {"voted"},
    "voter_list_corrected": LISTED,
    "primary_held": {"nominated"},
    "candidates_introduced": {"candidates_first", "nominated", "settled", "called"},
    "election_day_postponed": EARLY | {"called"},
}
"""The phases in which an event changes no phase."""


class Reference:
    """The same election, kept by hand."""

    last: Any
    day: Any
    listed_on: Any
    names: Any
    poll: Any
    count: Any
    declared: Any
    standing: Any
    voters: Any = None
    primary: Any = None

    def __init__(self):
        """Begin."""
        self.phase, self.last, self.day, self.listed_on = "begun", None, None, None
        self.objections, self.names, self.elected, self.standing = {}, (), [], None
        self.poll, self.count, self.declared, self.another = None, None, None, False

    def leads(self, event):
        """Give the phase after an event by the dictionaries; None where it is not lawful."""
        if event.kind == "declared":
            return self.result(event) if self.phase == "voted" else None
        if event.kind == "deputies_published" and self.phase == "reviewed":
            return "partly" if len(self.elected) < 2 else "closed"
        if self.phase in WITHIN.get(event.kind, ()):
            return self.phase
        return FORWARD.get((self.phase, event.kind))

    def result(self, event):
        """Give what the count comes to; None while it is open."""
        found = BEIJING_VOTING.declare(self.count, resolution=event.resolution)
        kinds = {type(each).__name__ for each in found.outcomes}
        if "Open" in kinds:
            return None
        if "Invalid" in kinds and self.elected:
            return "rest_invalid"
        for kind, phase in (("Invalid", "invalid"), ("Tied", "tied"), ("Shortfall", "short")):
            if kind in kinds:
                return phase
        return "elected"

    def hindered(self, event):
        """Tell whether the event's own facts stand in its way."""
        if self.last is not None and event.day < self.last:
            return True
        if isinstance(event, ElectionDayFixed) and event.election_day <= event.day:
            return True
        if event.kind == "election_day_postponed" and event.election_day <= self.day:
            return True
        if isinstance(event, VoteHeld):
            poll = event.count.poll
            return (poll.id, poll.round, poll.seats, poll.candidates, poll.registered) != self.poll
        return self.misnamed(event) or self.unstaged(event)

    def misnamed(self, event):
        """Tell whether somebody is named who may not be."""
        if isinstance(event, PrimaryHeld | FormalListPublished):
            return not set(event.candidates) <= set(self.names)
        if isinstance(event, AnotherElectionCalled):
            return self.miscalled(event.candidates)
        if isinstance(event, CredentialsReviewed):
            return not set(event.void) <= set(self.elected)
        return isinstance(event, DeputiesPublished) and set(event.deputies) != set(self.standing)

    def miscalled(self, names):
        """Tell whether these are not the two of most votes for one seat, three or four for two."""
        votes = dict(self.declared.shortfall.votes)
        numbers = [2] if self.declared.shortfall.seats == 1 else [3, 4]
        if names is None:
            names, numbers = self.certain(votes), numbers[:1]
            if len(names) < min(numbers[0], len(votes)):
                return True
        size = len(names)
        above = all(votes[one] >= votes[other] for one in names if one in votes for other in {*votes} - {*names})
        return not (size and {*names} <= {*votes} and above and size in {min(each, len(votes)) for each in numbers})

    def certain(self, votes):
        """Give those who are on the shortest list without a tie at the cut."""
        number = 2 if self.declared.shortfall.seats == 1 else 3
        return [one for one in votes if sum(votes[other] >= votes[one] for other in votes) <= number]

    def breaks(self, event):
        """Tell whether the event breaks the ratio of candidates, or what makes a primary count."""
        if isinstance(event, FormalListPublished):
            return len(event.candidates) not in {3, 4} or self.misplaced(event.candidates)
        if not isinstance(event, PrimaryHeld) or event.primary is None:
            return False
        held = event.primary
        voters = self.voters if held.voters is None else held.voters
        if None not in (self.voters, held.voters) and self.voters != held.voters:
            return True
        taking, all_ = held.participants, voters
        for least, most in ((max(held.votes.values(), default=0), taking), (taking, all_)):
            if least is not None and most is not None and least > most:
                return True
        if all_ is not None and max(held.votes.values(), default=0) > all_:
            return True
        few = held.participants is not None and voters and 3 * held.participants < voters
        return few or held.secret is False or held.announced is False

    def misplaced(self, names):
        """Tell whether somebody on the list had fewer votes in the primary than somebody who is not."""
        votes = self.primary or {}
        if not votes:
            return False
        left = {*votes} - {*names}
        return not {*names} <= {*votes} or any(votes[one] < votes[other] for one in names for other in left)

    def unstaged(self, event):
        """Tell whether an objection is not at its stage."""
        done = self.objections.get(event.about, [])
        order = ["objection_made", "objection_decided", "objection_sued", "objection_judged"]
        return event.about is not None and order[len(done) : len(done) + 1] != [event.kind]

    def late(self, event):
        """Tell whether the event is refused for its day."""
        if event.kind == "vote_held":
            return event.day != self.day
        if event.kind == "candidates_introduced":
            return not self.another and event.day >= self.day
        if event.kind == "objection_made":
            return event.day > self.listed_on + timedelta(days=5)
        return event.kind == "objection_sued" and event.day > self.day - timedelta(days=5)

    def apply(self, event):
        """Take an event, and tell whether it is accepted."""
        to = self.leads(event)
        if to is None or self.hindered(event) or self.late(event) or self.breaks(event):
            return False
        self.phase, self.last = to, event.day
        self.record(event)
        return True

    def record(self, event):
        """Record what an event changes."""
        if isinstance(event, ElectionDayFixed):
            self.day = event.election_day
        self.prepare(event)
        if event.about is not None:
            self.objections.setdefault(event.about, []).append(event.kind)
        if isinstance(event, CandidatesPublished):
            self.names = event.candidates
        if isinstance(event, FormalListPublished):
            self.poll = ("district-7", "first", 2, event.candidates, self.voters)
        if isinstance(event, VoteHeld):
            self.count = event.count
        if isinstance(event, Declared):
            self.declare(event)
        if isinstance(event, AnotherElectionCalled):
            short = self.declared.shortfall
            listed = self.certain(dict(short.votes)) if event.candidates is None else event.candidates
            self.poll = (self.poll[0] + "/another", "another", short.seats, tuple(sorted(listed)), self.voters)
            self.another = True
        if isinstance(event, CredentialsReviewed):
            self.standing = [name for name in self.elected if name not in event.void]

    def prepare(self, event):
        """Record voters and the votes of a primary."""
        if event.kind == "voter_list_published":
            self.listed_on, self.voters = event.day, event.voters
        if event.kind == "voter_list_corrected":
            self.voters = event.voters
            self.poll = self.poll and (*self.poll[:4], event.voters)
        if isinstance(event, PrimaryHeld):
            votes = {} if event.primary is None else event.primary.votes
            self.primary = {name: votes[name] for name in event.candidates} if {*event.candidates} <= {*votes} else None

    def declare(self, event):
        """Record a declaration."""
        self.declared = BEIJING_VOTING.declare(self.count, resolution=event.resolution)
        self.elected += self.declared.elected
        if self.declared.tied is not None:
            tied = self.declared.tied
            self.poll = (self.poll[0] + "/re-vote", "re_vote", tied.seats, tuple(sorted(tied.candidates)), self.voters)


class Course(RuleBasedStateMachine):
    """An election of two deputies in Beijing, event after event."""

    def __init__(self):
        """Begin both."""
        super().__init__()
        self.course, self.reference, self.accepted = begun(), Reference(), []

    @rule(data=st.data())
    def happen(self, data):
        """Let something happen; a refused event changes nothing but the log."""
        event = data.draw(events_after(self.course))
        before = self.course
        self.course = before.apply(event)
        taken = self.reference.apply(event)
        self.accepted += [event] if taken else []
        assert taken == self.course.log[-1].accepted
        if not taken:
            assert before.state is self.course.state
            assert self.course.log[-1].refusal.basis
        assert (*before.log, self.course.log[-1]) == self.course.log

    @invariant()
    def agrees(self):
        """Both stand at the same place, and know the same."""
        state, reference = self.course.state, self.reference
        assert reference.phase == state.phase
        assert (reference.last, reference.day) == (state.last, state.election_day)
        assert tuple(reference.elected) == state.elected
        assert 2 == len(state.elected) + state.empty

    @invariant()
    def explains(self):
        """Tell it in both languages; every row names a provision."""
        assert self.course.explain("zh")
        assert self.course.explain("en")
        assert all(row["basis"] for row in self.course.to_rows())

    def teardown(self):
        """Replay, and leave the refused events out: both lead to where it stands."""
        assert self.course == self.course.replay()
        assert self.course.state == begun().fold(self.accepted).state


TestCourse = Course.TestCase
TestCourse.settings = settings(
    max_examples=25, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
