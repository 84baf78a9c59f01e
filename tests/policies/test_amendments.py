"""Test amendments: from which day they hold, what they rest on, and that they are refused where they open holes."""

from datetime import date

import attrs
import pytest

from congress_rules.errors import AmendmentError, DefinitionError, UnknownNameError
from congress_rules.logic import ALWAYS, Clause, FindingKind, Norm, Severity, Status
from congress_rules.policies import Amendment
from congress_rules.texts import Text
from tests.policies.nouns import BOOK, KIND, LEVEL, OFFICE, WORDS, Note, Outlet, Piece, Published, row

SINCE, BEFORE = date(2025, 1, 1), date(2024, 12, 31)
NINE = OFFICE.cite("9")
CITY = row("city", 4, LEVEL.equals("city"), basis=())
DEARER = BOOK.amend("points", CITY, since=SINCE, basis=NINE)


def test_holds_from_its_day():
    """The old number holds until the day before, the new one from the day on; the old book keeps the old one."""
    assert (2, 4) == tuple(DEARER.points.decide(Piece(day=day)).value for day in (BEFORE, SINCE))
    assert (2, 2) == tuple(BOOK.points.decide(Piece(day=day)).value for day in (BEFORE, SINCE))
    assert ((), ()) == (DEARER.check(), BOOK.check())


def test_keeps_the_provenance():
    """The norm that is replaced is closed; the new one says what it follows, and rests on the provision that amends."""
    old, new = (each for each in DEARER.points.rates.rows if (each.amends or each.id) == "city")
    assert ("city", None, BEFORE, None) == (old.id, old.since, old.until, old.amends)
    assert ("city@2025-01-01", SINCE, None, "city") == (new.id, new.since, new.until, new.amends)
    assert (((OFFICE.cite("1"),), (NINE,))) == (old.basis, new.basis)


def test_norms_keep_their_own_basis():
    """A norm that cites something itself does not rest on the provision that amends."""
    book = BOOK.amend("points", row("city", 4, LEVEL.equals("city"), basis=OFFICE.cite("2")), since=SINCE, basis=NINE)
    assert [(OFFICE.cite("2"),)] == [each.basis for each in book.points.rates.rows if each.amends == "city"]


def test_amends_clauses():
    """Clauses are added, replaced and repealed like rows."""
    long = Clause(id="long", name=Text("够长", "long enough"), when=WORDS.at_least(10))
    book = BOOK.amend("admission", long, repeal="in-print", since=SINCE, basis=NINE)
    pieces = [Piece(day=day, words=9) for day in (BEFORE, SINCE)] + [Piece(day=SINCE, words=10, outlet=Outlet("radio"))]
    assert [True, False, True] == [book.admission.decide(piece).value for piece in pieces]
    assert (NINE,) == book.admission.conditions.clauses[-1].basis


@pytest.mark.parametrize("repeal", ["bonus", ["bonus"], ("bonus",), iter(["bonus"])])
def test_repeals_one_name_or_several(repeal):
    """What is repealed may be one name or any iterable of names."""
    added = BOOK.amend("admission", Clause(id="bonus", when=WORDS.at_least(10)), since=BEFORE, basis=NINE)
    book = added.amend("admission", repeal=repeal, since=SINCE, basis=NINE)
    assert [False, True] == [book.admission.decide(Piece(day=day)).value for day in (BEFORE, SINCE)]


def test_stacks():
    """Each amendment follows the one before; all numbers stay for their days."""
    last = date(2026, 1, 1)
    book = DEARER.amend("points", row("city", 6, LEVEL.equals("city")), since=last, basis=NINE)
    days = (BEFORE, SINCE, date(2025, 12, 31), last)
    assert [2, 4, 4, 6] == [book.points.decide(Piece(day=day)).value for day in days]
    assert ("city", "city@2025-01-01", "city@2026-01-01") == tuple(
        each.id for each in book.points.rates.rows if (each.amends or each.id) == "city"
    )
    assert () == book.check()


def test_a_later_amendment_may_begin_earlier():
    """An amendment takes the place of all that stands from its day on, whenever that would have begun."""
    book = DEARER.amend("points", row("city", 6, LEVEL.equals("city")), since=date(2024, 7, 1), basis=NINE)
    days = (date(2024, 6, 30), date(2024, 7, 1), SINCE)
    assert [2, 6, 6] == [book.points.decide(Piece(day=day)).value for day in days]


def test_on_hides_later_amendments():
    """On the day before, a book does not know the amendment; on the day, it does."""
    before, on = DEARER.on(BEFORE), DEARER.on(SINCE)
    assert ((), 1) == (before.amendments, len(on.amendments))
    assert [2, 4] == [book.points.decide(Piece(day=SINCE)).value for book in (before, on)]
    assert ({}, BOOK) == (BOOK.diff(before), before)


def test_amendments_are_read():
    """A new norm belongs to the readings that it names, and a repealed one may belong to another choice."""
    counted = row("counted", 7, readings="noted=yes")
    book = BOOK.amend("notes", counted, since=SINCE, basis=NINE)
    piece = Piece(day=SINCE, notes=(Note("city"),))
    assert (0, 7) == (book.notes.decide(piece).value, book.read("noted", "yes").notes.decide(piece).value)
    with pytest.raises(UnknownNameError, match="no option of the reading 'noted' 'ye'; did you mean 'yes'"):
        BOOK.amend("notes", row("counted", 7, readings="noted=ye"), since=SINCE, basis=NINE)


def test_amendments_outlive_another_reading():
    """What repeals a norm of one choice does no harm where the other is chosen."""
    book = BOOK.amend("notes", row("none", 1), repeal="uncounted", since=SINCE, basis=NINE)
    piece = Piece(day=SINCE, notes=(Note("city"),))
    assert (1, Status.CONFLICT) == (
        book.notes.decide(piece).value,
        book.read("noted", "yes").notes.decide(piece).status,
    )


def test_unknown_names():
    """Rules and norms that do not exist are refused, with the nearest."""
    with pytest.raises(UnknownNameError, match="no rule 'point'; did you mean 'points'"):
        BOOK.amend("point", CITY, since=SINCE, basis=NINE)
    with pytest.raises(UnknownNameError, match="no standing rule 'citty'; did you mean 'city'"):
        BOOK.amend("points", repeal="citty", since=SINCE, basis=NINE)


def test_refuses_the_wrong_kind_of_norm():
    """A table takes rows and a set of clauses takes clauses; every norm that does not fit is listed."""
    clauses = [Clause(id=name, when=ALWAYS) for name in ("one", "two")]
    with pytest.raises(DefinitionError) as caught:
        BOOK.amend("points", *clauses, CITY, since=SINCE, basis=NINE)
    assert [
        "a Clause is not a Row, which this rule is made of @ one",
        "a Clause is not a Row, which this rule is made of @ two",
    ] == [str(fault) for fault in caught.value.faults]
    with pytest.raises(DefinitionError, match="a Row is not a Clause"):
        BOOK.amend("admission", CITY, since=SINCE, basis=NINE)


def test_refuses_a_gap():
    """A repeal that leaves cases without a rule is refused; the finding says which cases, and shows one."""
    with pytest.raises(AmendmentError) as caught:
        BOOK.amend("points", repeal=["city"], since=SINCE, basis=NINE)
    (finding,) = caught.value.findings
    assert (FindingKind.GAP, "points", ()) == (finding.kind, finding.rule, finding.about)
    assert {"level": "city", "day": SINCE} == finding.witness
    assert "office:\n  points: no row applies — level is city and day is not before 2025-01-01" == str(caught.value)


def test_refuses_an_overlap():
    """A row that contradicts another is refused; the finding names both."""
    with pytest.raises(AmendmentError) as caught:
        BOOK.amend("points", row("upper", 9, LEVEL.at_least("province")), since=SINCE, basis=NINE)
    (finding,) = caught.value.findings
    assert (FindingKind.OVERLAP, ("province", "upper")) == (finding.kind, finding.about)
    assert {"level": "province", "day": SINCE} == finding.witness


def test_refuses_a_contradiction():
    """Clauses that can never hold together are refused."""
    radio = Clause(id="radio", when=KIND.equals("radio"))
    with pytest.raises(AmendmentError) as caught:
        BOOK.amend("admission", radio, repeal="begun", since=date.min, basis=NINE)
    assert [FindingKind.CONTRADICTION] == [finding.kind for finding in caught.value.findings]


def test_an_old_contradiction_is_no_reason_to_refuse():
    """Clauses that could never hold together before may be amended, and still cannot."""
    broken = attrs.evolve(BOOK, admission=Contradicting())
    book = broken.amend("admission", Clause(id="long", when=WORDS.at_least(10)), since=SINCE, basis=NINE)
    for each in (broken, book):
        grave = [finding.kind for finding in each.admission.check() if finding.severity is Severity.ERROR]
        assert [FindingKind.CONTRADICTION] == grave


@attrs.frozen(kw_only=True)
class Contradicting(Published):
    """Print and radio at once."""

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses and one that contradicts them."""
        return (*super().clauses(), Clause(id="radio", when=KIND.equals("radio"), basis=NINE))


def test_old_errors_are_no_reason_to_refuse():
    """A book that has a gap can be amended; a gap more is refused, and only that one is reported."""
    from_city = row("city-notes", 1, LEVEL.equals("city"))
    broken = _without_notes(BOOK)
    assert [FindingKind.GAP] == [finding.kind for finding in broken.check()]
    better = broken.amend("notes", from_city, since=SINCE, basis=NINE)
    assert 1 == better.notes.decide(Piece(day=SINCE)).value
    with pytest.raises(AmendmentError) as caught:
        better.amend("notes", repeal="city-notes", since=date(2026, 1, 1), basis=NINE)
    assert [{"level": "city", "day": date(2026, 1, 1)}] == [finding.witness for finding in caught.value.findings]


def _without_notes(book):
    """Give the book whose table on notes is empty from the first day on, which `amend` itself would refuse."""
    return type(book)(
        **{name: getattr(book, name) for name in ("id", "instrument", "taxonomy", "readings")},
        **book.policies,
        amendments=(Amendment(rule="notes", repeal="uncounted", since=date.min, basis=NINE),),
    )


def test_an_amendment_is_a_value():
    """Norms, names and provisions are kept as tuples."""
    change = Amendment(rule="points", norms=[CITY], repeal="county", since=SINCE, basis=NINE)
    assert ((CITY,), ("county",), (NINE,)) == (change.norms, change.repeal, change.basis)
    assert ((NINE,), "city") == (change.of(Norm)[0].basis, change.of(Norm)[0].id)


def test_an_amendment_of_no_rule_is_a_fault():
    """An amendment that a book is given by hand must name one of its rules; the nearest is said."""
    astray = attrs.evolve(BOOK, amendments=(Amendment(rule="pionts", since=SINCE, basis=NINE),))
    with pytest.raises(DefinitionError, match="did you mean 'points'"):
        astray.check()
