"""Every phase and event: the moves of the table, the checks of it, and what no text of theirs regulates."""

from typing import Any

import attrs
import pytest

from congress_rules.elections.proceedings import EventKind, Happening, Phase, ProceedingsPolicy, VoteResult
from congress_rules.elections.timetable import ElectionKind
from congress_rules.logic import FindingKind, Severity, Status
from congress_rules.rulebooks.beijing_rules import proceedings as beijing
from congress_rules.rulebooks.election_law import proceedings as law
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.rulebooks.election_outline import proceedings as outline
from congress_rules.texts import Text
from tests.elections.proceedings.stages import DAY, begun, in_phase, read
from tests.elections.proceedings.test_machine import FORWARD, WITHIN

POLICIES: dict[Any, ProceedingsPolicy] = {
    "beijing": beijing.PROCEEDINGS,
    "outline": outline.PROCEEDINGS,
    **law.PROCEEDINGS,
}
DECLARED = {
    "elected": "elected",
    "tied": "tied",
    "shortfall": "short",
    "invalid": "invalid",
    "rest_invalid": "rest_invalid",
}
ENDS = {Phase.CLOSED, Phase.PARTLY, Phase.INVALID}


def told(policy, phase, event, result=None, kind=ElectionKind.GENERAL):
    """Decide where an event leads."""
    return policy.decide(Happening(phase=phase, event=event, kind=kind, result=result))


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("event", EventKind)
def test_every_event_in_every_phase(phase, event):
    """The table says of each pair what two dictionaries say; what they do not list is not lawful."""
    if (phase, event) in {("voted", "declared"), ("reviewed", "deputies_published")}:
        return
    found = told(beijing.PROCEEDINGS, phase, event)
    if event is EventKind.ELECTION_DAY_FIXED and phase in {Phase.INVALID, Phase.REST_INVALID}:
        assert Status.NOT_REGULATED == found.status
        return
    stays = phase in WITHIN.get(event, ())
    to = FORWARD.get((phase, event))
    assert (stays or to is not None) is found.value.lawful
    assert to == found.value.to


@pytest.mark.parametrize("result", VoteResult)
def test_a_declaration_leads_where_the_vote_does(result):
    """Elected, tied, empty seats and invalid each lead to a phase of their own."""
    found = told(beijing.PROCEEDINGS, Phase.VOTED, EventKind.DECLARED, result)
    assert DECLARED[result] == found.value.to
    assert Status.UNKNOWN is told(beijing.PROCEEDINGS, Phase.VOTED, EventKind.DECLARED).status


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_is_reached_by_events(phase):
    """There is an election in each phase, and its open steps lead on, but from the final ones."""
    course = in_phase(phase)
    assert phase is course.phase
    leads = any(each.to for each in course.policy.open_in(phase, course.state.kind))
    assert leads is not course.closed
    assert (phase in ENDS) is course.closed
    assert phase in ENDS or course.next_steps()


@pytest.mark.parametrize("name", POLICIES)
def test_the_tables_are_sound_however_they_are_read(name):
    """No two moves on one event, every phase reachable, no dead ends but the final ones, deadlines in order."""
    policy = POLICIES[name]
    chapters = beijing.CHAPTERS if name in {"beijing", "outline"} else law.chapters_of(edition(name))
    for reading in policy.readings:
        for option in reading.options:
            assert () == read(policy, **{reading.id: option}).check()
    for kind in ElectionKind:
        assert () == policy.check_deadlines(chapters.timetable(DAY, kind=kind))


@attrs.frozen(kw_only=True)
class _Altered(ProceedingsPolicy):
    """Leave some transitions out, or change them."""

    without: tuple[str, ...] = ()
    double: str | None = None

    def transitions(self):
        """List those that are left, and one of them twice."""
        kept = tuple(each for each in super().transitions() if each.id not in self.without)
        twice = (attrs.evolve(each, id="twice", to=Phase.CLOSED) for each in kept if each.id == self.double)
        return (*kept, *twice)


def altered(**changes):
    """Give Beijing's policy, altered."""
    parts = attrs.asdict(beijing.PROCEEDINGS, recurse=False)
    return _Altered(**parts, **changes)


def test_the_check_finds_what_is_wrong():
    """A phase that nothing leads to, a dead end, two moves on one event, deadlines that cannot be kept in order."""
    lost = altered(without=("formal-candidates", "by_election-formal-candidates")).check()
    assert {FindingKind.DEAD_ROW, FindingKind.GAP} == {each.kind for each in lost}
    assert "nothing leads to the phase: the formal candidates are published" in lost[0].explain("en")
    assert ("nominated",) == next(each.about for each in lost if each.kind is FindingKind.GAP)
    assert FindingKind.OVERLAP in {each.kind for each in altered(double="day").check()}
    only_late = altered(without=("preliminary-candidates",))
    found = only_late.check_deadlines(beijing.CHAPTERS.timetable(DAY))
    assert "nominated" in {each.about[0] for each in found}
    assert {(FindingKind.CONTRADICTION, Severity.ERROR)} == {(each.kind, each.severity) for each in found}


def test_the_law_leaves_by_elections_to_the_provinces():
    """What the law leaves to others it neither allows nor forbids; Beijing has a body for it."""
    policy, appointed = law.PROCEEDINGS[2020], EventKind.COMMITTEE_APPOINTED
    by_election = told(policy, Phase.BEGUN, appointed, kind=ElectionKind.BY_ELECTION)
    assert Status.NOT_REGULATED is by_election.status
    assert told(policy, Phase.BEGUN, appointed).value.lawful
    assert Phase.APPOINTED is told(beijing.PROCEEDINGS, Phase.BEGUN, appointed, kind=ElectionKind.BY_ELECTION).value.to
    assert () == begun(policy, law.chapters_of(edition(2020)), ElectionKind.BY_ELECTION).next_steps()


def test_the_edition_of_2010_has_no_review():
    """Before 2015 the committee's list follows the declaration at once; a review is not regulated."""
    policy = law.PROCEEDINGS[2010]
    assert Status.NOT_REGULATED is told(policy, Phase.ELECTED, EventKind.CREDENTIALS_REVIEWED).status
    published, meanwhile = EventKind.DEPUTIES_PUBLISHED, read(policy, proceedings_empty_seats="meanwhile")
    assert Phase.CLOSED is told(policy, Phase.ELECTED, published, VoteResult.ELECTED).value.to
    early = told(meanwhile, Phase.SHORT, published, VoteResult.SHORTFALL)
    assert Phase.PARTLY is early.value.to


def test_moves_and_transitions_word_themselves():
    """Each says what its row does not."""
    said = beijing.PROCEEDINGS.statements
    assert "→ the voter list is published; step voter-list; a late one stands, as a finding" == (
        said["proceedings.voter-list"].en
    )
    assert "" == said["proceedings.after-invalid"].en
    moves = {str(row.value) for row in beijing.PROCEEDINGS.moves.every if row.id != "after-invalid"}
    assert {"stays", "refused", "to settled"} <= moves
    fixing = {each.id for each in beijing.PROCEEDINGS.transitions() if each.event is EventKind.ELECTION_DAY_FIXED}
    lost = altered(without=tuple(fixing)).basis_of(EventKind.ELECTION_DAY_FIXED, ElectionKind.GENERAL)
    assert beijing.PROCEEDINGS.articles.silent == lost
    named = beijing.PROCEEDINGS.transitions()[0]
    assert "x" == attrs.evolve(named, name=Text("甲", "x")).title.en
