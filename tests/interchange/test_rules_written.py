"""Test that a rulebook that was written and read is the same rulebook, in both formats and under every reading."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from runpy import run_path
from typing import Any, Final

import attrs
import pytest

from congress_rules.interchange import Format, WrittenAdmission, WrittenRulebook, digest, read_rulebook, write_rulebook
from congress_rules.interchange.rules.forms import AdmissionForm
from congress_rules.law import Authority, Instrument, Period
from congress_rules.logic import Clause, Number, Row
from congress_rules.policies import COUNT, ScoringPolicy, Shared
from congress_rules.publicity import (
    ADOPTED_ON,
    CATEGORY,
    CHARACTERS,
    GENRE,
    LEVEL,
    OUTLET_KIND,
    UNIT_KIND,
    VERIFIED,
    Adoption,
    Assessment,
    Ledger,
    Outlet,
    PublicityRulebook,
    Unit,
    WrittenInstruction,
)
from congress_rules.rulebooks import INTERIM_MEASURES, InterimAdmission, InterimScoring
from congress_rules.texts import Text
from tests.interchange.measures import EVERYTHING, ONE, text

NOTICE = Instrument(
    id="notice-2025",
    title=Text("二〇二五年通知", "Notice of 2025"),
    authority=Authority.HOUSE_RULE,
    contents={"1": Text("字数", "length"), "2": Text("网站", "sites")},
)
YEAR = Period.year(2024)


class LengthAdmission(InterimAdmission):
    """Admit pieces of 200 characters or more."""

    def clauses(self) -> tuple[Clause, ...]:
        """Ask for the length, too."""
        long_enough = Clause(id="long-enough", when=CHARACTERS.at_least(200), basis=NOTICE.cite("1"))
        return (*super().clauses(), long_enough)


class SiteScoring(InterimScoring):
    """Give points for the sites of national congresses, from July 2024 on."""

    def rows(self) -> tuple[Row[Number], ...]:
        """Add a row."""
        site = Row[Number](
            id="national-site",
            when=(LEVEL.equals("national"), OUTLET_KIND.equals("website")),
            value=Decimal("5.50"),
            since=date(2024, 7, 1),
            basis=NOTICE.cite("2"),
        )
        return (*super().rows(), site)


def amended() -> PublicityRulebook:
    """Give the measures with rows replaced, added and repealed, in two rules."""
    press = Row(
        id="press-national-news",
        when=(
            LEVEL.equals("national"),
            OUTLET_KIND.one_of("party_paper", "congress_periodical"),
            GENRE.equals("general_news"),
        ),
        value=15,
    )
    vertical = Row(id="vertical", when=UNIT_KIND.equals("vertically_managed"), value="organs")
    book = INTERIM_MEASURES.amend("scoring", press, since=date(2025, 1, 1), basis=NOTICE.cite("2"))
    book = book.amend("participants", vertical, since=date(2024, 6, 1), basis=NOTICE.cite("1"))
    takes_part = Clause(id="participates", when=book.admission.taking_part(), basis=NOTICE.cite("1"))
    book = book.amend("admission", takes_part, repeal="verified", since=date(2026, 6, 1), basis=NOTICE.cite("1"))
    book = book.amend("monthly-items-counts", repeal="to-the-office", since=date(2025, 1, 1), basis=NOTICE.cite("1"))
    book = book.amend("advanced_unit", repeal="quality", since=date(2025, 1, 1), basis=NOTICE.cite("1"))
    organs = CATEGORY.equals("organs")
    more = Row(id="units", when=organs, value=2)
    return book.amend("officer", more, since=date(2025, 1, 1), basis=NOTICE.cite("1"))


class Prizes(ScoringPolicy[Adoption]):
    """One rate for all."""

    def rows(self) -> tuple[Row[Number], ...]:
        """List it."""
        return (Row(id="all", value=1, basis=ONE),)


STATED: Final = attrs.evolve(INTERIM_MEASURES, ranking=attrs.evolve(INTERIM_MEASURES.ranking, ties=Shared(), places=3))
BOOKS: Final[Mapping[str, PublicityRulebook]] = {
    "shipped": INTERIM_MEASURES,
    "stated": STATED,
    "stricter": attrs.evolve(STATED, admission=LengthAdmission()),
    "wider": attrs.evolve(STATED, scoring=SiteScoring()),
    "amended": amended(),
    "everything": EVERYTHING,
}
LAYOUTS: Final[tuple[Format, ...]] = ("json", "toml")


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    """Give the ledger of the example."""
    found = run_path(str(Path(__file__).parents[2] / "docs" / "examples" / "annual_review.py"))["read_ledger"]()
    assert isinstance(found, Ledger)
    return found


def small_ledger() -> Ledger:
    """Give a ledger in which something of each kind happens."""
    town, firm = Unit(id="town", kind="township_presidium"), Unit(id="firm", kind="vertically_managed")
    paper, site = (
        Outlet(id="paper", level="national", kind="party_paper"),
        Outlet(id="site", level="national", kind="website"),
    )
    bulletin = Outlet(id="bulletin", level="district", kind="bulletin")

    def piece(number: int, unit: Unit, outlet: Outlet, **known: Any) -> Adoption:
        values: dict[str, Any] = {
            "verified": True,
            "genre": "general_news",
            "characters": 300,
            "mode": "alone",
            **known,
        }
        return Adoption(id=f"A-{number}", unit=unit, outlet=outlet, adopted_on=date(2024, 7, number), **values)

    noted = (WrittenInstruction(level="district"), WrittenInstruction(level="township"))
    return Ledger(
        units=(town, firm),
        outlets=(paper, site, bulletin),
        adoptions=(
            piece(1, town, paper, instructions=()),
            piece(2, firm, paper, instructions=noted),
            piece(3, town, site, instructions=()),
            piece(4, town, bulletin, instructions=noted, story="s"),
            piece(5, town, bulletin, instructions=(), story="s"),
            piece(6, town, paper, verified=False),
            piece(7, town, paper, characters=100, instructions=()),
            piece(8, town, paper, genre="features"),
        ),
        submissions=(),
    )


def told(assessment: Assessment) -> Mapping[str, object]:
    """Give everything that an assessment says."""
    lines = [
        (
            line.entry.id,
            line.account,
            line.rate.value,
            line.quantity,
            [(rule.id, rule.basis) for rule in line.rate.rules],
        )
        for line in assessment.journal.lines
    ]
    aside = [(each.entry.id, each.explain("zh"), each.explain("en")) for each in assessment.set_aside]
    owed = [(each.explain("zh"), each.explain("en")) for each in assessment.quotas]
    honours = [(each.explain("zh"), each.explain("en")) for each in assessment.honours]
    readings = [each.explain("en") for each in assessment.readings]
    return {
        "totals": assessment.totals,
        "standings": assessment.standings,
        "lines": lines,
        "aside": aside,
        "owed": owed,
        "honours": honours,
        "rewards": [each.explain("en") for each in assessment.rewards.set_aside],
        "readings": readings,
    }


def reread(book: PublicityRulebook, layout: Format) -> WrittenRulebook:
    """Write and read a rulebook."""
    return read_rulebook(write_rulebook(book, layout), layout)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", BOOKS)
def test_the_text_comes_back(name, layout):
    """What was read is written as the same text, and has the same digest."""
    text = write_rulebook(BOOKS[name], layout)
    book = read_rulebook(text.encode(), layout)
    assert text == write_rulebook(book, layout)
    assert digest(BOOKS[name]) == digest(book)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", BOOKS)
def test_the_rules_come_back(name, layout):
    """Every rule decides, is worded and is checked as the original's; the readings are those taken."""
    book, found = BOOKS[name], reread(BOOKS[name], layout)
    assert {*book.rules} == {*found.rules}
    assert ({}, {}) == (book.diff(found), found.diff(book))
    assert {*map(str, book.check())} == {*map(str, found.check())}
    assert book.statements == found.statements
    assert (book.taken, book.in_force) == (found.taken, found.in_force)


@pytest.mark.parametrize("name", [name for name in BOOKS if name != "everything"])
def test_the_example_is_assessed_alike(name, ledger):
    """Totals, ranks, lines, reasons, quotas, honours, rewards and readings are the same."""
    found = reread(BOOKS[name], "toml")
    assert told(BOOKS[name].assess(ledger, YEAR)) == told(found.assess(ledger, YEAR))


@pytest.mark.parametrize("name", ["shipped", "amended"])
def test_every_reading_is_assessed_alike(name):
    """All alternatives are in the file: another option changes both rulebooks in the same way."""
    book, found = BOOKS[name], reread(BOOKS[name], "json")
    ledger = small_ledger()
    for reading in book.readings:
        for option in reading.options:
            one, other = book.read(reading.id, option), found.read(reading.id, option)
            assert ({}, {}) == (one.diff(other), other.diff(one))
            assert told(one.assess(ledger, YEAR)) == told(other.assess(ledger, YEAR))


def test_every_reading_of_everything_is_read_alike():
    """The table of participants, and the clauses that rest on it, follow the reading."""
    found = reread(EVERYTHING, "toml")
    for option in ("yes", "no"):
        one, other = EVERYTHING.read("open", option), found.read("open", option)
        assert ({}, {}) == (one.diff(other), other.diff(one))
    body = Unit(id="b", kind="body")
    assert [True, False] == [found.read("open", each).takes_part(body, date(2024, 1, 1)) for each in ("yes", "no")]


@pytest.mark.parametrize("day", [date(2024, 5, 31), date(2024, 6, 1), date(2025, 1, 1), date(2026, 6, 1)])
def test_later_amendments_are_hidden_alike(day):
    """On every day the rulebook that was read stands as the original does."""
    book, found = BOOKS["amended"].on(day), reread(BOOKS["amended"], "toml").on(day)
    assert len(book.amendments) == len(found.amendments)
    assert ({}, {}) == (book.diff(found), found.diff(book))


def test_what_was_read_can_be_amended():
    """An amendment changes both rulebooks alike, and the amended one can be written again."""
    change = Row(id="bulletin-alone", when=OUTLET_KIND.equals("bulletin"), value=3)
    since, basis = date(2025, 1, 1), NOTICE.cite("2")
    book = INTERIM_MEASURES.amend("scoring", change, repeal="bulletin-composite", since=since, basis=basis)
    found = reread(INTERIM_MEASURES, "toml").amend(
        "scoring", change, repeal="bulletin-composite", since=since, basis=basis
    )
    assert ({}, {}) == (book.diff(found), found.diff(book))
    assert write_rulebook(book) == write_rulebook(found)


def test_a_small_rulebook_comes_back():
    """Nobody is left out, nothing was read, and an amendment changes the clauses."""
    small = PublicityRulebook(
        id="small",
        instrument=EVERYTHING.instrument,
        taxonomy=EVERYTHING.taxonomy,
        admission=WrittenAdmission.stating(AdmissionForm(id="entry", name=text("entry"), day=ADOPTED_ON, clauses=())),
        scoring=Prizes(id="points", name=text("points"), measure=COUNT),
        ranking=EVERYTHING.ranking,
    )
    verified = Clause(id="verified", when=VERIFIED.equals(True))  # noqa: FBT003 - the value that is tested for
    book = small.amend("entry", verified, since=date(2025, 1, 1), basis=ONE)
    for layout in LAYOUTS:
        found = reread(book, layout)
        assert ({}, {}) == (book.diff(found), found.diff(book))
        assert write_rulebook(book, layout) == write_rulebook(found, layout)


def test_digests_are_of_what_is_said():
    """Another number, another name and another reading give another digest; the same text twice the same."""
    numbers = attrs.evolve(INTERIM_MEASURES, scoring=InterimScoring(national_news=11))
    names = attrs.evolve(INTERIM_MEASURES, scoring=InterimScoring(name=Text("计分", "points")))
    read = INTERIM_MEASURES.read("d2-9-2-city", "as-named")
    assert 5 == len({digest(each) for each in (INTERIM_MEASURES, numbers, names, read, STATED)})
    assert 64 == len(digest(INTERIM_MEASURES))
    assert digest(INTERIM_MEASURES) == digest(attrs.evolve(INTERIM_MEASURES))


def test_what_was_read_shows_no_form():
    """The policies that were read are short in `repr`."""
    found = reread(EVERYTHING, "json")
    assert not [each for each in found.policies.values() if "Form(" in repr(each)]


def test_nothing_need_rank():
    """That nothing ranks is written, so that a file without a ranking is still faulty, and is read back."""
    nothing: Any = None
    text = write_rulebook(attrs.evolve(EVERYTHING, ranking=nothing))
    assert '"ranking": "none"' in text
    assert (None, text) == (read_rulebook(text).ranking, write_rulebook(read_rulebook(text)))


def test_rulebooks_that_were_read_are_hashable():
    """They are values like all rulebooks: equal ones have equal hashes."""
    text = write_rulebook(attrs.evolve(EVERYTHING, ranking=attrs.evolve(EVERYTHING.ranking, ties=Shared())))
    one, other = read_rulebook(text), read_rulebook(text)
    assert (one, hash(one)) == (other, hash(other))
