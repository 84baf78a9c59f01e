"""Test what one text holds of elections: its editions, its chapters, and those that it does not hold."""

import copy
import pickle
from datetime import date
from fractions import Fraction

import attrs
import pytest

from congress_rules import rulebooks
from congress_rules.elections import ElectionRulebook
from congress_rules.elections.counting import Ballot, Choice, Figures, Poll
from congress_rules.elections.proceedings import ProceedingsPolicy, Transition
from congress_rules.elections.seats import FixedNumber, LargestRemainder
from congress_rules.errors import NotHeldError, NotInForceError, UnknownNameError
from congress_rules.logic import FindingKind, Severity
from congress_rules.rulebooks import ELECTION_LAW, ElectionLaw, edition

TENTH = Fraction(1, 10)


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2004, 10, 27), 2004),
        (date(2010, 3, 13), 2004),
        (date(2010, 3, 14), 2010),
        (date(2015, 8, 28), 2010),
        (date(2015, 8, 29), 2015),
        (date(2020, 10, 17), 2015),
        (date(2020, 10, 18), 2020),
        (date.max, 2020),
    ],
)
def test_a_day_gives_its_edition(day: date, year: int):
    """The edition in force on a day, on both sides of each change."""
    assert year == rulebooks.get("election-law", on=day).edition.year


def test_before_the_first_edition_held():
    """There is none."""
    with pytest.raises(NotInForceError):
        rulebooks.get("election-law", on=date(2004, 10, 26))
    with pytest.raises(UnknownNameError, match="2020"):
        edition(2021)


def test_a_chapter_that_is_not_held_says_so():
    """Whatever is asked of it: of the edition of 2004 franchise and seats, of all what must be stated first."""
    old = rulebooks.get("election-law", on=date(2006, 11, 8))
    assert (False, True) == (old.holds("franchise"), old.holds("timetable"))
    with pytest.raises(NotHeldError, match="number_of_deputies is asked for 'decide'"):
        old.seats("county", 50_000)
    with pytest.raises(NotHeldError, match="stated first, by `stating`"):
        _ = ELECTION_LAW.equality.tolerance
    with pytest.raises(NotHeldError, match="national_congress"):
        rulebooks.BEIJING_RULES.national_congress("x")  # type: ignore[operator] # pyright: ignore[reportCallIssue]


def test_what_must_be_stated_is_stated_for_every_edition():
    """Tolerance and method, in the edition asked for and those before it; what does not hold them is left as it is."""
    stated = ELECTION_LAW.stating(tolerance=TENTH, method=LargestRemainder())
    assert TENTH == stated.equality.tolerance
    assert stated.on(date(2012, 1, 1)).holds("minorities")
    assert not stated.on(date(2006, 1, 1)).holds("equality")
    plain = {
        each.name: getattr(ELECTION_LAW, each.name) for each in ELECTION_LAW.__attrs_attrs__ if each.name != "edition"
    }
    bare = ElectionRulebook(**{**plain, "earlier": None})
    assert bare == bare.stating(tolerance=TENTH, method=LargestRemainder())


def test_a_fixed_number_outranks_the_formula():
    """Both are shown."""
    found = ELECTION_LAW.seats("county", 50_000, fixed=FixedNumber(number=149, body="provincial"))
    assert (149, 150) == (found.number, found.computed)


@pytest.mark.parametrize(
    ("body", "number", "refused"), [("provincial", 149, False), ("county", 150, True), ("mayor", 150, True)]
)
def test_e13_only_the_competent_body_outranks_the_formula(body: str, number: int, refused: bool):  # noqa: FBT001
    """A number that another body fixed, or none that there is, is an error, and the formula stands."""
    found = ELECTION_LAW.seats("county", 50_000, fixed=FixedNumber(number=149, body=body))
    assert (number, 150) == (found.number, found.computed)
    errors = [each.rule for each in found.findings if each.severity is Severity.ERROR]
    assert (["competence-fixed"] if refused else []) == errors
    assert refused == ("149 were not fixed by the competent body" in found.explain("en"))
    assert refused == ("所定149名非有权机关确定" in found.explain())


@pytest.mark.parametrize(
    ("book", "place", "body", "number", "open_"),
    [
        ("beijing-rules", ("county", 50_000), "xyz", None, False),
        ("beijing-rules", ("county", 50_000), "own", None, True),
        ("election-law", (None, 50_000), "xyz", None, False),
        ("election-law", (None, 50_000), "provincial", None, True),
        ("election-law", ("county", 50_000), None, None, True),
        ("election-law", ("county", 45_000), None, 149, True),
        ("election-law", ("county", None), None, None, True),
        ("election-law", ("county", 50_000), "xyz", 150, False),
    ],
)
def test_e13_nobody_outranks_the_formula_without_a_word(book, place, body, number, open_):
    """Where it is not known who is competent or who fixed it, the number is open; but that which both give stands."""
    found = rulebooks.get(book, on=date(2024, 12, 8)).seats(*place, fixed=FixedNumber(number=149, body=body))
    assert number == found.number
    assert (None if open_ else False) is found.outranks
    assert (Severity.NOTE if open_ else Severity.ERROR) is found.findings[-1].severity
    assert open_ == ("whether the competent body fixed the 149 is not known" in found.explain("en"))
    assert "number of deputies: decided" not in found.explain("en")


def test_e12_the_grounds_of_a_grant_are_asked_by_the_book():
    """Granted without a ground is an error; a region that is not said to have been granted more is told that it may."""
    granted = ELECTION_LAW.seats("county", 50_000, granted=True, many_minorities=False, scattered=False)
    assert [Severity.ERROR] == [each.severity for each in granted.findings]
    assert () == ELECTION_LAW.seats("county", 50_000, granted=True, scattered=True).findings
    region = ELECTION_LAW.seats("autonomous_region", 20_000_000)
    assert (483, ["not-granted"]) == (region.number, [each.ground.id for each in region.findings])
    assert 507 == ELECTION_LAW.seats("autonomous_region", 20_000_000, granted=True).number


def test_a_book_without_competence_takes_what_was_fixed():
    """Who is competent, such a text does not say."""
    left = {"edition", "competence"}
    held = {each.name: getattr(ELECTION_LAW, each.name) for each in attrs.fields(ElectionLaw) if each.name not in left}
    book = ElectionRulebook(**held)
    assert not book.holds("competence")
    assert 149 == book.seats("county", 50_000, fixed=FixedNumber(number=149, body="mayor")).number


def test_books_are_values():
    """They are hashed, copied and pickled, with what they do not hold."""
    for book in (ELECTION_LAW, rulebooks.get("election-law", on=date(2006, 1, 1))):
        assert book == pickle.loads(pickle.dumps(book)) == copy.copy(book)  # noqa: S301 - its own bytes
        assert hash(book) == hash(copy.copy(book))


def test_an_election_is_begun_by_the_book():
    """The whole course, by the book's own chapters; the edition of 2004 does not hold it."""
    begun = ELECTION_LAW.proceedings(district="north", seats=2, level="county")
    assert ("north", 2, "county") == (begun.state.district, begun.state.seats, begun.state.level)
    assert ELECTION_LAW.timetable == begun.chapters.timetable
    with pytest.raises(NotHeldError, match="course"):
        rulebooks.get("election-law", on=date(2006, 1, 1)).proceedings(district="north", seats=2)


def test_counts_add_up_and_are_declared_by_the_book():
    """Two boxes are one count; mandates are decided by the same book."""
    poll = Poll(id="north", seats=1, candidates=("a", "b"), registered=10)
    figures = Figures(issued=4, proxies=0, collected=4)
    box = ELECTION_LAW.count([Ballot(choices=[Choice(name="a")], times=4)], poll, figures)
    found = ELECTION_LAW.declare(box + box)
    assert ("a",) == found.elected
    assert () == ELECTION_LAW.mandates([]).decided


@attrs.frozen(kw_only=True)
class _Hasty(ProceedingsPolicy):
    """Publish the formal list first, and the candidates after it."""

    def transitions(self) -> tuple[Transition, ...]:
        """Leave out that the candidates are published before the formal list."""
        return tuple(each for each in super().transitions() if "preliminary-candidates" not in each.id)


def test_the_check_of_a_rulebook_asks_whether_its_steps_are_in_order():
    """A course that cannot be kept with every step on its latest day is found with the rest."""
    course = _Hasty(**attrs.asdict(ELECTION_LAW.course, recurse=False))
    found = [each for each in attrs.evolve(ELECTION_LAW, course=course).check() if each not in ELECTION_LAW.check()]
    assert FindingKind.CONTRADICTION in {each.kind for each in found}
