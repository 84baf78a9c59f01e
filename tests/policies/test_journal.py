"""Test journals: totals, parts, what is open, and how lines and reasons are told."""

import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs

from congress_rules.policies import COUNT, POINTS, YUAN, Journal, Line, Rate, SetAside, Step
from congress_rules.texts import Text
from tests.policies.nouns import BOOK, LEVEL, OFFICE, Note, Outlet, Piece, row

ONE, TWO = Piece(id="p1"), Piece(id="p2", account="desk-b", day=date(2024, 6, 1))
CITY = Rate(2, POINTS, "points", (row("city", 2, LEVEL.equals("city"), name=Text("市级", "city level")),))
NOTED = Rate(3, POINTS, "notes", (row("noted", 3, basis=OFFICE.cite("2"), readings=("noted=yes", "other")),))
FEE = Rate(Decimal("0.50"), YUAN, "fees", (row("fee", 1), row("again", 1)))
BARE = Rate(1, COUNT, "counts", ())
LINE = Line(CITY, "desk-a", ONE)
FEES = Line(FEE, "desk-a", ONE, 3)
CORRECTION = Line(Rate(-2, POINTS, "once", CITY.rules), "desk-a", ONE, corrects=LINE)
JOURNAL = Journal((ONE, TWO), (LINE, Line(NOTED, "desk-b", TWO, 2), FEES))


def test_a_rate_has_the_provisions_of_its_rules():
    """The provisions of several rules are listed once each; the rules are named together."""
    assert ((OFFICE.cite("1"),), (OFFICE.cite("1"),), ()) == (CITY.basis, FEE.basis, BARE.basis)
    assert (Text("市级", "city level"), Text("fee、again", "fee, again")) == (CITY.title, FEE.title)


def test_amounts():
    """An amount is rate times quantity, in the kind of number that is exact."""
    assert (2, Decimal("1.50"), 6) == (LINE.amount, FEES.amount, JOURNAL.lines[1].amount)
    assert Fraction(1) == Line(Rate(Fraction(1, 3), POINTS, "points", ()), "desk-a", ONE, 3).amount


def test_totals_by_account():
    """Amounts of one measure are summed by account; another measure is another total."""
    assert {"desk-a": 2, "desk-b": 6} == JOURNAL.totals(POINTS)
    assert {"desk-a": Decimal("1.50")} == JOURNAL.totals(YUAN)
    assert {} == JOURNAL.totals(COUNT)


def test_totals_by_a_key():
    """Amounts are summed by whatever is asked of a line."""
    assert {"points": 2, "notes": 6} == JOURNAL.totals(POINTS, lambda line: line.rate.stage)
    assert {"p1": 2, "p2": 6} == JOURNAL.totals(POINTS, lambda line: line.entry.id)
    assert {5: 2, 6: 6} == JOURNAL.totals(POINTS, by=lambda line: line.entry.day.month)


def test_totals_of_different_numbers():
    """Whole, decimal numbers and fractions add up exactly in one total."""
    rates = [Rate(value, POINTS, "points", ()) for value in (1, Decimal("0.5"), Fraction(1, 3))]
    journal = Journal((ONE,), tuple(Line(rate, "desk-a", ONE) for rate in rates))
    assert {"desk-a": Fraction(11, 6)} == journal.totals(POINTS)


def test_a_correction_is_one_more_line():
    """A later stage corrects by adding: the line corrected stays, and the total tells the difference."""
    journal = JOURNAL.add(Step((CORRECTION,)))
    assert ((*JOURNAL.lines, CORRECTION), 0) == (journal.lines, journal.totals(POINTS)["desk-a"])
    assert 2 == JOURNAL.totals(POINTS)["desk-a"]


def test_of_one_account():
    """The part of one account holds its entries, lines and reasons, and no others."""
    aside = SetAside(TWO, "admission")
    journal = JOURNAL.add(Step(set_aside=(aside,)))
    assert Journal((ONE,), (LINE, FEES)) == journal.of("desk-a")
    assert Journal((TWO,), (JOURNAL.lines[1],), (aside,)) == journal.of("desk-b")
    assert Journal(()) == journal.of("desk-c")


def test_open_entries():
    """An entry is open until it is set aside."""
    assert (ONE, TWO) == JOURNAL.open
    assert (TWO,) == JOURNAL.add(Step(set_aside=(SetAside(ONE, "admission"),))).open


def test_entries_that_share_an_id_are_set_aside_one_by_one():
    """Of two entries with one id the one stays open while only the other is set aside."""
    other = Piece(id="p1", level="county")
    journal = Journal((ONE, other, TWO), set_aside=(SetAside(other, "taxonomy"),))
    assert (ONE, TWO) == journal.open
    assert (TWO,) == journal.add(Step(set_aside=(SetAside(ONE, "admission"),))).open


def test_measures():
    """The measures are those in which there are lines, in the order in which they first occur."""
    assert ((POINTS, YUAN), ()) == (JOURNAL.measures, Journal((ONE,)).measures)


def test_readings():
    """The readings are those of the rules of the lines, and of the grounds of the reasons."""
    noted = BOOK.read("noted", "yes").notes
    aside = SetAside(ONE, "notes", noted.decide(ONE))
    assert ("noted", "other") == JOURNAL.readings
    assert ("noted",) == Journal((ONE,), set_aside=(aside, SetAside(TWO, "x"))).readings


def test_explains_lines():
    """A line names the entry, the amount, how it comes about, the rule and the provision."""
    assert "p1  2分  市级（第一条）" == LINE.explain()
    assert "p1  2 points  city level (art. 1)" == LINE.explain("en")
    assert "p1  1.50元 = 0.50 × 3  fee、again（第一条）" == FEES.explain("zh")
    assert "p1  1.50 yuan = 0.50 × 3  fee, again (art. 1)" == FEES.explain("en")


def test_explains_corrections_and_lines_without_rules():
    """A correction says so; a line that free Python gave cites nothing."""
    assert "p1  -2分  更正：市级（第一条）" == CORRECTION.explain()
    assert "p1  -2 points  correction: city level (art. 1)" == CORRECTION.explain("en")
    assert "p2  1 items  " == Line(BARE, "desk-b", TWO).explain("en")


def test_explains_what_is_set_aside():
    """What is set aside is told with its reasons, be they a decision or words, each with its provision."""
    refused = SetAside(ONE, "admission", BOOK.admission.decide(Piece(outlet=Outlet("radio"))))
    worded = SetAside(TWO, "taxonomy", reasons=(Text("理由一", "one reason"), Text("理由二", "another reason")))
    assert "p1\n  资格：否\n    ✗ 见报：种类 广播；要求：种类是报纸（《办公室规定》第三条）" == "\n".join(
        refused.explain().splitlines()[:3]
    )
    assert "p2\n  ✗ 理由一\n  ✗ 理由二" == worded.explain("zh")
    assert "p2\n  ✗ one reason\n  ✗ another reason" == worded.explain("en")
    assert (("in-print",), ()) == (refused.rules, worded.rules)


def test_words_reasons_in_brief():
    """The reason fits in one line: what was not fulfilled, what is unknown, or the words that were given."""
    refused, unknown = (
        SetAside(ONE, "a", BOOK.admission.decide(Piece(outlet=Outlet(kind)))) for kind in ("radio", None)
    )
    worded = SetAside(TWO, "taxonomy", reasons=(Text("理由一", "one reason"), Text("理由二", "another reason")))
    for each in (refused, unknown, worded):
        assert [1, 1] == [len(each.brief(language).splitlines()) for language in ("zh", "en")]
    assert ("理由一；理由二", "one reason; another reason") == (worded.brief(), worded.brief("en"))
    assert "Office Rules, art. 3" in refused.brief("en")
    assert unknown.brief("en").startswith("unknown (kind)")


def test_explains_a_journal():
    """A journal is told as its totals, its lines and what was set aside."""
    journal = JOURNAL.add(Step(set_aside=(SetAside(TWO, "taxonomy", reasons=(Text("理由", "reason"),)),)))
    assert (
        "合计 8分\n合计 1.50元\np1  2分  市级（第一条）\np2  6分 = 3 × 2  noted（第二条）\n"
        "p1  1.50元 = 0.50 × 3  fee、again（第一条）\n不计：p2\n  ✗ 理由"
    ) == journal.explain()
    assert (
        "total 8 points\ntotal 1.50 yuan\np1  2 points  city level (art. 1)\np2  6 points = 3 × 2  noted (art. 2)\n"
        "p1  1.50 yuan = 0.50 × 3  fee, again (art. 1)\nset aside: p2\n  ✗ reason"
    ) == journal.explain("en")


def test_explains_an_empty_journal():
    """Where nothing is recorded, that is said."""
    assert ("无记录", "nothing recorded") == (Journal(()).explain(), Journal((ONE,)).explain("en"))


def test_repr_holds_no_names():
    """Entries are shown by id and journals by numbers, so that names of people and amounts stay out of logs."""
    aside = SetAside(ONE, "points", BOOK.points.decide(Piece(level=None)))
    journal = JOURNAL.add(Step(set_aside=(aside,)))
    shown = [repr(each) for each in (LINE, CORRECTION, aside, journal, Step((LINE,), (aside,)))]
    assert [] == [each for each in shown if "Zhang San" in each or "Piece(" in each]
    assert "Journal(entries=2, lines=3, set_aside=1)" == repr(journal)
    secret = attrs.evolve(LINE, rate=attrs.evolve(LINE.rate, value=4711))
    assert "4711" not in repr(secret) + repr(attrs.evolve(CORRECTION, corrects=secret))
    assert "4711" not in repr(attrs.evolve(LINE, quantity=4711))
    assert repr(LINE).endswith("rules=('city',)), account='desk-a', entry='p1', corrects=None)")


def test_a_journal_travels():
    """A journal is a value: after a journey it is the same."""
    journal = JOURNAL.add(Step((CORRECTION,), (SetAside(ONE, "points", BOOK.points.decide(Piece(notes=(Note(),)))),)))
    again = pickle.loads(pickle.dumps(journal))  # noqa: S301 - our own bytes
    assert (journal.lines, journal.entries, journal.explain()) == (again.lines, again.entries, again.explain())


def test_what_is_ended_is_not_undecided():
    """Without a decision an entry may still count, unless it is said that nothing can change that any more."""
    unknown = BOOK.points.decide(Piece(level=None))
    known = BOOK.points.decide(ONE)
    assert (True, True, False) == tuple(SetAside(ONE, "x", each).undecided for each in (None, unknown, known))
    assert [False] * 3 == [SetAside(ONE, "x", each, ended=True).undecided for each in (None, unknown, known)]
