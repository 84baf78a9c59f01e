"""Facts E41, E43 and E44, B49, B52 to B54 and D4.8: marks, tellers, boxes, what is void, what does not agree."""

from typing import Any

import attrs
import pytest

from congress_rules.elections.counting import Ballot, Choice, Figures, Poll
from congress_rules.elections.voting import BallotBox, CountRecord, Teller
from congress_rules.logic import Severity
from congress_rules.rulebooks.beijing_rules.counting import BEIJING_VOTING
from congress_rules.rulebooks.election_law.counting import VOTING
from congress_rules.rulebooks.election_outline.counting import OUTLINE_VOTING

LAWS = tuple(VOTING.values())
every_book = pytest.mark.parametrize("book", [*LAWS, BEIJING_VOTING, OUTLINE_VOTING], ids=lambda book: book.id)
POLL = Poll(id="D", seats=2, candidates=("a", "b", "c"), registered=10)


def but(case: Any, **changes: Any) -> Any:
    """Change a case."""
    return attrs.evolve(case, **changes)


@every_book
def test_e41_b52_d4_8_for_against_written_in_or_abstaining(book):
    """Each mark counts for what it says; whoever is not marked, the elector abstains from."""
    count = book.count([Ballot.of("a", against=["b"], write_ins={"x": True})], POLL)
    assert (1, 0, 0) == (count.tallies["a"].votes, count.tallies["a"].against, count.abstained("a"))
    assert (0, 1, 0) == (count.tallies["b"].votes, count.tallies["b"].against, count.abstained("b"))
    assert (0, 0, 1) == (count.tallies["c"].votes, count.tallies["c"].against, count.abstained("c"))
    assert 1 == count.votes["x"]
    marked = book.count([Ballot(choices=[Choice(name="a", mark="abstain"), Choice(name="b")])], POLL)
    assert (1, 1) == (marked.abstained("a"), marked.votes["b"])


@every_book
def test_e41_a_write_in_who_may_not_be_elected_counts_for_nothing(book):
    """His mark is void, the ballot is not; while it is not known whether he may be elected, the mark is open."""
    count = book.count([Ballot.of("a", write_ins={"x": False}), Ballot.of("a", write_ins={"y": None})], POLL)
    assert (2, 2) == (count.valid, count.votes["a"])
    assert (0, 1, 0) == (count.tallies["x"].votes, count.tallies["x"].void, count.tallies["x"].open)
    assert (0, 0, 1) == (count.tallies["y"].votes, count.tallies["y"].void, count.tallies["y"].open)
    assert count.undecided


@every_book
def test_e41_a_candidate_written_in_is_the_candidate(book):
    """Who is on the list and is written in all the same has the vote, and once only."""
    count = book.count([Ballot.of("a", write_ins={"a": None})], POLL)
    assert (1, 1) == (count.valid, count.votes["a"])


@every_book
@pytest.mark.parametrize(("names", "valid"), [("", False), ("a", True), ("ab", True), ("abc", False)])
def test_e44_b54_d4_8_more_names_than_seats(book, names, valid):
    """Two seats: none is blank, one and two names are valid, three are void."""
    count = book.count([Ballot.of(*names, times=7)], POLL)
    assert (7 if valid else 0) == count.valid
    assert (0 if names else 7) == count.blank
    assert ({"too-many": 7} if len(names) > 2 else {}) == count.void
    assert not count.undecided


def test_e44_what_uses_up_a_name():
    """A void mark uses up a name as it is read; read the other way, only marks that count do."""
    ballot = Ballot.of("a", "b", write_ins={"x": False})
    assert 1 == VOTING[2020].count([ballot], POLL).voided
    other = VOTING[2020].read("e44-names", "counting")
    assert 1 == other.count([ballot], POLL).valid
    assert 1 == other.count([Ballot.of("a", "b", write_ins={"x": None})], POLL).open


@every_book
def test_e44_what_cannot_be_read(book):
    """A ballot that cannot be read is void; a mark that cannot be read counts for nothing, and the others do."""
    unreadable = Ballot(choices=[Choice(name="a")], readable=False)
    blurred = Ballot(choices=[Choice(name="a", readable=False), Choice(name="b")])
    open_ = Ballot(choices=[Choice(name="a")], readable=None)
    count = book.count([unreadable, blurred, open_], POLL)
    assert ({"illegible": 1}, 1, 1) == (count.void, count.valid, count.open)
    assert (1, 1, 0) == (count.votes["b"], count.tallies["a"].void, count.votes["a"])


@every_book
def test_e44_the_same_name_twice_and_for_and_against(book):
    """Twice is once; for and against the same person is neither."""
    twice = Ballot(choices=[Choice(name="a"), Choice(name="a"), Choice(name="b")])
    both = Ballot.of("a", against=["a"])
    assert 1 == book.count([twice], POLL).votes["a"]
    count = book.count([both], POLL)
    assert (1, 0, 0, 1) == (
        count.valid,
        count.votes["a"],
        count.tallies["a"].against,
        count.tallies["a"].void,
    )


def test_e44_in_some_elections_exactly_as_many_names_as_seats():
    """A policy may ask for exactly as many: fewer names, and none, make the ballot void."""
    law = VOTING[2020]
    exact = attrs.evolve(law, ballots=attrs.evolve(law.ballots, exact=True))
    count = exact.count([Ballot.of(*names) for names in ("", "a", "ab", "abc")], POLL)
    assert (1, 0, {"too-few": 2, "too-many": 1}) == (count.valid, count.blank, count.void)


@every_book
@pytest.mark.parametrize(("collected", "valid"), [(9, True), (10, True), (11, False)])
def test_e44_b54_more_ballots_than_voters(book, collected, valid):
    """As many ballots as voters taking part, or fewer, are valid; one more makes the vote invalid."""
    poll = attrs.evolve(POLL, registered=15)
    count = book.count([Ballot.of("a", times=collected)], poll, Figures(issued=10, proxies=0, collected=collected))
    declared = book.declare(count)
    assert valid is declared.valid
    assert (() if valid else ("more-ballots",)) == tuple(each.reason.id for each in declared.invalid)
    assert (() if valid else ("collected",)) == tuple(
        each.id for each in declared.findings if each.severity is Severity.ERROR
    )


@every_book
@pytest.mark.parametrize(
    ("figures", "wrong"),
    [
        (Figures(issued=10, proxies=10, collected=9), []),
        (Figures(issued=11, proxies=0, collected=9), ["issued"]),
        (Figures(issued=10, proxies=11, collected=9), ["proxies"]),
        (Figures(issued=10, proxies=0, collected=8), ["counted"]),
        (Figures(issued=8, proxies=0, collected=9), ["collected"]),
        (Figures(issued=8, proxies=9, collected=10), ["proxies", "collected", "counted"]),
    ],
)
def test_e43_b53_voters_and_ballots_are_reconciled(book, figures, wrong):
    """Registered, issued, proxies, collected and counted agree, or what does not is found."""
    count = book.count([Ballot.of("a", times=9)], POLL, figures)
    found = book.reconciliation.findings(count)
    assert wrong == [each.id for each in found]
    assert all(each.severity is Severity.ERROR for each in found)
    assert all(each.explain("zh") and each.explain("en") for each in found)


def test_e43_what_is_not_known_is_a_note():
    """Without figures nothing is found wrong, and nothing right."""
    found = VOTING[2020].reconciliation.findings(VOTING[2020].count([], attrs.evolve(POLL, registered=None)))
    assert {Severity.NOTE} == {each.severity for each in found}


@every_book
@pytest.mark.parametrize("fact", ["reconciled", "recorded", "signed"])
def test_e43_b53_a_count_is_compared_recorded_and_signed(book, fact):
    """Each of the three is asked for."""
    record = CountRecord(reconciled=True, recorded=True, signed=True)
    assert book.records.decide(record).value
    assert not book.records.decide(attrs.evolve(record, **{fact: False})).value


@every_book
def test_e43_b49_tellers_are_chosen_and_no_close_relatives(book):
    """Chosen by the voters, and no close relative of a candidate."""
    teller = Teller(id="t", chosen=True, candidate=False, close_relative=False)
    assert book.tellers.decide(teller).value
    assert not book.tellers.decide(attrs.evolve(teller, chosen=False)).value
    assert not book.tellers.decide(attrs.evolve(teller, close_relative=True)).value


def test_b49_nor_candidates():
    """Beijing excludes candidates, too; the law does not say it."""
    candidate = Teller(id="t", chosen=True, candidate=True, close_relative=False)
    assert not BEIJING_VOTING.tellers.decide(candidate).value
    assert all(book.tellers.decide(candidate).value for book in LAWS)


@pytest.mark.parametrize(("supervisors", "enough"), [(0, False), (1, False), (2, True), (3, True)])
def test_b49_two_supervisors_for_each_box(supervisors, enough):
    """Two or more; only Beijing says how many."""
    box = BallotBox(id="b", kind="station", supervisors=supervisors, checked=True, closed=True)
    assert BEIJING_VOTING.boxes is not None
    assert enough is BEIJING_VOTING.boxes.decide(box).value
    assert all(book.boxes is None for book in LAWS)


def test_b53_boxes_are_checked_closed_and_mobile_ones_opened_with_the_others():
    """Sealed before, closed after; opening together is asked of mobile boxes alone."""
    assert BEIJING_VOTING.boxes is not None
    decide = BEIJING_VOTING.boxes.decide
    box = BallotBox(id="b", kind="mobile_box", supervisors=2, checked=True, closed=True, opened_together=True)
    assert decide(box).value
    for fact in ("checked", "closed", "opened_together"):
        assert not decide(but(box, **{fact: False})).value
    assert decide(attrs.evolve(box, kind="station", opened_together=False)).value
