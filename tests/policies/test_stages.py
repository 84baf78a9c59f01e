"""Test stages: each adds to the journal, and none changes what earlier ones wrote."""

from datetime import date

import attrs

from congress_rules.policies import POINTS, Admission, Journal, Line, Rate, Rating, SetAside, Stage, Step, fold
from tests.policies.nouns import BOOK, TAXONOMY, ByWord, Note, Outlet, Piece, Published

GOOD = Piece(id="good", notes=(Note("city"),))
RADIO = Piece(id="radio", outlet=Outlet("radio"))
UNCLEAR = Piece(id="unclear", outlet=Outlet(None))
UNRATED = Piece(id="unrated", level=None, words=None)
ENTRIES = (GOOD, RADIO, UNCLEAR, UNRATED)
YES = BOOK.read("noted", "yes")
ADMISSION = Admission(policy=YES.admission)
RATING = Rating(id="rates", policies=(YES.points, YES.notes, ByWord(taxonomy=TAXONOMY)))


@attrs.frozen(kw_only=True)
class Bonus(Stage[Piece]):
    """One point more for every account."""

    def step(self, journal: Journal[Piece]) -> Step[Piece]:
        """Add the points to the first open entry of each account."""
        first = {entry.account: entry for entry in reversed(journal.open)}
        return Step(tuple(Line(Rate(1, POINTS, self.id, ()), account, entry) for account, entry in first.items()))


def test_admission_sets_aside():
    """Entries that do not qualify, or of which it is not known, are set aside with the decision."""
    step = ADMISSION.step(Journal(ENTRIES))
    expected = tuple(SetAside(each, "admission", YES.admission.decide(each)) for each in (RADIO, UNCLEAR))
    assert ((), expected) == (step.lines, step.set_aside)


def test_admission_has_the_id_of_its_policy():
    """The stage is known by its policy, also after another one is put in its place."""
    other = attrs.evolve(ADMISSION, policy=Published(id="other", taxonomy=TAXONOMY))
    assert ("admission", "other") == (ADMISSION.id, other.id)


def test_admission_looks_at_open_entries_only():
    """What an earlier stage set aside is not set aside once more."""
    journal = Journal((RADIO,), set_aside=(SetAside(RADIO, "taxonomy"),))
    assert Step() == ADMISSION.step(journal)


def test_rating_writes_the_lines_of_all_policies():
    """An entry has the lines of every policy, policy by policy."""
    step = RATING.step(Journal((GOOD,)))
    assert [("points", 2), ("notes", 3), ("by-word", 2)] == [(line.rate.stage, line.amount) for line in step.lines]
    assert () == step.set_aside


def test_rating_sets_an_entry_aside_whole():
    """An entry that one policy cannot rate has no lines of another; of several reasons the first counts."""
    step = RATING.step(Journal((GOOD, UNRATED, Piece(id="half", words=None))))
    assert {"good"} == {line.entry.id for line in step.lines}
    assert [("unrated", "points"), ("half", "by-word")] == [(each.entry.id, each.stage) for each in step.set_aside]


def test_fold_runs_the_stages_in_order():
    """Each stage sees what those before it wrote; scored and set aside together are what was given."""
    journal = fold((ADMISSION, RATING, Bonus(id="bonus")), Journal(ENTRIES))
    assert ["points", "notes", "by-word", "bonus"] == [line.rate.stage for line in journal.lines]
    assert ["radio", "unclear", "unrated"] == [each.entry.id for each in journal.set_aside]
    assert ((GOOD,), {"desk-a": 8}) == (journal.open, journal.totals(POINTS))


def test_fold_of_no_stages_changes_nothing():
    """Without stages the journal is the one that was given."""
    start = Journal(ENTRIES)
    assert True is (fold((), start) is start)


def test_stages_leave_the_journal_alone():
    """A stage gives a new journal; the old one stays as it was."""
    start = Journal((Piece(day=date(2024, 1, 1)),))
    fold((ADMISSION, RATING), start)
    assert ((), ()) == (start.lines, start.set_aside)
