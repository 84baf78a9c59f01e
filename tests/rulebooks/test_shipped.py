"""Test what every shipped rulebook owes its readers: citations that exist, two languages, rules without faults."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from itertools import product
from typing import Any

import pytest

from congress_rules.elections import ElectionRulebook
from congress_rules.elections.counting import Ballot, Figures, Poll
from congress_rules.elections.counting.house import COUNTING
from congress_rules.elections.nomination import Contest
from congress_rules.elections.nomination.house import RECORD
from congress_rules.elections.seats import LargestRemainder
from congress_rules.errors import UnknownNameError
from congress_rules.law import CIVIL_CODE, Period, Provision, Reading
from congress_rules.logic import Decider, DecisionTable, Finding, FindingKind, Norm, Severity
from congress_rules.logic.decisions import worded
from congress_rules.policies import Rulebook
from congress_rules.publicity import BOOKKEEPING, Ledger, PublicityRulebook, SubmissionPolicy
from congress_rules.rulebooks import ELECTION_LAW, ELECTION_OUTLINE, SHIPPED, ElectionLaw
from congress_rules.rulebooks.election_law.text import EDITIONS, PROVISIONS_1983


def editions() -> Iterator[Rulebook]:
    """Give every rulebook, in each edition, with what whoever applies it must state."""
    for book in SHIPPED:
        found: Rulebook | None = book
        while found is not None:
            earlier = getattr(found, "earlier", None)
            if isinstance(found, ElectionRulebook):
                found = found.stating(tolerance=Fraction(1, 10), method=LargestRemainder())
            yield found
            found = earlier


Rules = Mapping[str, Decider[Any, Any]]

EACH = {book.instrument.id: book for book in editions()}
BOOKS = pytest.mark.parametrize("book", EACH.values(), ids=EACH)


def norms(book: Rulebook, rules: Rules | None = None) -> Iterator[Norm]:
    """List every row and clause, those of book-keeping and those outside of tables too."""
    for rule in (book.rules if rules is None else rules).values():
        yield from rule.norms
        otherwise = getattr(rule, "otherwise", None)
        if otherwise is not None:
            yield otherwise
    if isinstance(book, PublicityRulebook):
        yield from book.admission.within(Ledger(), Period.year(2024)).clauses()
        yield from SubmissionPolicy.within(Ledger(), book.in_force).clauses()
        yield from book.stories
        for policy in book.rated_by():
            quantity = policy.quantity()
            yield from quantity if isinstance(quantity, tuple) else ()


def provisions(book: Rulebook) -> Iterator[Provision]:
    """List every provision that the rules, the readings, the taxonomy and the ranking cite."""
    for norm in norms(book):
        yield from norm.basis
    for reading in book.readings:
        yield reading.basis
    for facet in book.taxonomy.facets:
        for member in facet.members:
            yield from member.basis
    if isinstance(book, PublicityRulebook):
        yield from () if book.ranking is None else book.ranking.basis


@cache
def every_option(instrument: str) -> tuple[tuple[Rulebook, Rules], ...]:
    """Give a rulebook with each option of each of its readings, the others as they are, and the rules that it has."""
    book = EACH[instrument]
    read = [book.read(reading.id, option) for reading in book.readings for option in reading.options]
    return tuple((each, each.rules) for each in read)


def every_reading(book: Rulebook) -> Iterator[Decider[Any, Any]]:
    """Give each rule in every combination of the readings on which its norms rest."""
    for policy in book.policies.values():
        for rule in policy.rules:
            same = [rules[rule.id] for _, rules in every_option(book.instrument.id) if rule.id in rules]
            named = {read for one in same for norm in one.every for read in norm.read}
            asked = [reading for reading in book.readings if reading.id in named]
            for chosen in product(*(reading.options for reading in asked)):
                taken = dict(zip((each.id for each in asked), chosen, strict=True))
                readings = tuple(each.taking(taken.get(each.id, each.choice)) for each in book.readings)
                read = policy.bound(book.taxonomy, readings, book.amendments)
                yield next(each for each in read.rules if each.id == rule.id)


def grave(findings: tuple[Finding, ...], *severities: Severity) -> list[str]:
    """Word the findings of these severities."""
    return [str(finding) for finding in findings if finding.severity in severities]


@BOOKS
def test_cites_what_exists(book: Rulebook):
    """Every provision cited is in its instrument, which is the rulebook's, a statute's or that of book-keeping."""
    cited = set(provisions(book))
    assert cited == {each.instrument.cite(each.key) for each in cited}
    others = {each.instrument.id for each in cited} - {book.instrument.id, BOOKKEEPING.id}
    assert others <= {
        CIVIL_CODE.id,
        PROVISIONS_1983.id,
        RECORD.id,
        COUNTING.id,
        *(each.instrument.id for each in EDITIONS),
    }
    assert book.instrument.id in {each.instrument.id for each in cited}


@BOOKS
def test_every_norm_cites(book: Rulebook):
    """No row and no clause is without a provision."""
    assert [] == [norm.id for norm in norms(book) if not norm.basis]


@BOOKS
def test_speaks_both_languages(book: Rulebook):
    """Rules, norms, readings, members and provisions have words in both languages, and English ones are English."""
    texts = [book.instrument.title, *book.instrument.contents.values()]
    texts += [rule.name for rule in book.rules.values()]
    texts += [norm.title for norm in norms(book)]
    texts += [text for reading in book.readings for text in (reading.question, *reading.options.values())]
    texts += [text for facet in book.taxonomy.facets for text in (facet.name, *(each.name for each in facet.members))]
    assert [] == [text for text in texts if not text.zh.strip() or not text.en.strip()]
    assert [] == [text for text in texts if not text.en.isascii() or text.zh.isascii()]
    assert [] == [text for text in texts if "{" in text.zh + text.en]


@BOOKS
def test_checks_without_findings(book: Rulebook):
    """Every rule, as it ships, has neither errors nor warnings, but for inputs that only another reading asks for."""
    found = [each for each in book.check() if each.severity is not Severity.NOTE]
    asked = [each for each in found if each.kind is FindingKind.DEAD_INPUT and reads_otherwise(book, each)]
    assert [] == [str(each) for each in found if each not in asked]


def reads_otherwise(book: Rulebook, finding: Finding) -> bool:
    """Tell whether some other reading of one question makes a finding go away."""
    return any(finding not in rules[finding.rule].check() for _, rules in every_option(book.instrument.id))


@BOOKS
def test_checks_without_errors_however_read(book: Rulebook):
    """In no combination of its readings has a rule gaps, overlaps or contradictions."""
    assert [] == [found for rule in every_reading(book) for found in grave(rule.check(), Severity.ERROR)]


@BOOKS
@pytest.mark.parametrize("language", ["zh", "en"])
def test_is_written_out(book: Rulebook, language: str):
    """The written form names every rule and every norm, in either language."""
    written = book.to_markdown("zh" if language == "zh" else "en")
    assert f"# {book.instrument.title.zh if language == 'zh' else book.instrument.title.en}" in written
    assert [] == [name for name in book.rules if f"(`{name}`)" not in written]
    assert [] == [each.id for each in book.readings if each.explain("zh" if language == "zh" else "en") not in written]


@BOOKS
def test_readings_are_named_by_norms(book: Rulebook):
    """Every reading is one that some norm rests on, or that a parameter sets; each norm's reading is there."""
    used = {each for read in every_option(book.instrument.id) for norm in norms(*read) for each in norm.read}
    known = {reading.id for reading in book.readings}
    assert used <= known
    unnamed = [each for each in book.readings if each.id not in used and each.parameter is None]
    assert [] == [each.id for each in unnamed if not counts(book, each)]


SEATS = Contest(id="c", mode="direct", level="county", seats=2)


def counts(book: Rulebook, reading: Reading) -> bool:
    """Tell whether a reading says how days or candidates after a primary or a vote are counted, which no norm does."""
    if not isinstance(book, ElectionRulebook):
        return False
    read = [book.read(reading.id, option) for option in reading.options]
    places = {each.routes.places(SEATS, each.numbers.numbers(SEATS)) for each in read}
    return any(len(each) > 1 for each in ({each.timetable.counting for each in read}, places)) or listed(book, reading)


def listed(book: ElectionRulebook, reading: Reading) -> bool:
    """Tell whether a reading says how many candidates another election has."""
    if not book.holds("declaration"):
        return False
    poll = Poll(id="c", seats=3, candidates=tuple("abcdefg"), registered=10)
    nobody = book.count([Ballot(choices=[], times=9)], poll, Figures(issued=9, proxies=0, collected=9))
    return reading.id in {name for each in book.declare(nobody).outcomes for name in getattr(each, "readings", ())}


@BOOKS
def test_ids_are_its_own(book: Rulebook):
    """Rules and readings have ids of their own, and the instrument's is the rulebook's, or an edition's of it."""
    assert book.id == (book.instrument.id[:-5] if isinstance(book, ElectionLaw) else book.instrument.id)
    ids = [rule.id for policy in book.policies.values() for rule in policy.rules]
    assert sorted(set(ids)) == sorted(ids)
    assert len({each.id for each in book.readings}) == len(book.readings)


def reading_bases(book: Rulebook) -> dict[str, str]:
    """Give what each reading of the franchise and of seats rests on, by the reading's id."""
    asked = ("e4-b", "e4-d", "e12-", "e14-", "e19-", "e26-")
    return {each.id: each.basis.key for each in book.readings if each.id.startswith(asked)}


E12_BASES = {
    "election-law-2010": {
        "e4": "3 para. 1",
        "restored": "26 para. 1",
        "e12": "11",
        "e14": "13",
        "e19": "18",
        "e26": "25",
    },
    "election-law-2015": {
        "e4": "3 para. 1",
        "restored": "26 para. 1",
        "e12": "11",
        "e14": "13",
        "e19": "18",
        "e26": "25",
    },
    "election-law-2020": {
        "e4": "4 para. 1",
        "restored": "27 para. 1",
        "e12": "12",
        "e14": "14",
        "e19": "19",
        "e26": "26",
    },
    "beijing-rules": {"e4": "29 para. 4", "restored": "29 para. 3", "e12": "19", "e14": "21", "e26": "26 para. 2"},
    "election-outline": {"e4": "3 para. 1", "restored": "26 para. 1", "e26": "25"},
}


@BOOKS
def test_e4_e12_e14_e19_e26_readings_rest_on_the_text_itself(book: Rulebook):
    """Each edition's own number, Beijing's own article; the outline's is that of the law of 2010."""
    at = E12_BASES.get(book.instrument.id, {})
    parts = {
        "e4-birthday": at.get("e4"),
        "e4-deprivation-end": at.get("restored"),
        **dict.fromkeys(("e12-may-add", "e12-steps"), at.get("e12", "") + " para. 1"),
        **dict.fromkeys(("e12-extra", "e12-extra-rounding"), at.get("e12", "") + " para. 3"),
        **dict.fromkeys(("e14-causes", "e14-population"), at.get("e14", "") + " para. 1"),
        "e19-very-small": at.get("e19", "") + " para. 3",
        "e26-tolerance": at.get("e26"),
    }
    assert {name: parts[name] for name in reading_bases(book)} == reading_bases(book)
    assert bool(at) == bool(reading_bases(book))
    rest = {each.basis.instrument.id for each in book.readings if each.id in reading_bases(book)}
    own = "election-law-2010" if book.instrument.id == "election-outline" else book.instrument.id
    assert rest <= {own}


def test_p4_the_suspension_is_read_where_the_text_has_it():
    """By the provisions of 1983, in Beijing by its own article 34."""
    found = {
        book.instrument.id: str(each.basis.key)
        for book in editions()
        for each in book.readings
        if each.id == "p4-serious-case"
    }
    assert {"4", "34"} == set(found.values())
    assert "34" == found["beijing-rules"]


@pytest.mark.parametrize("added", ["46 para. 2", "57 para. 5"])
def test_e46_e57_what_was_added_in_2015_is_not_cited_before(added: str):
    """The list of those elected and the review of those elected later: from 2015 on; the articles stood before."""
    _, old, *later = EDITIONS
    with pytest.raises(UnknownNameError):
        old.cite(added)
    article, _, _ = added.partition(" para")
    assert str(int(article) - (2 if article == "46" else 3)) == old.cite(article).key
    assert [f"{int(article) - 1}", article] == [str(each.cite(added).article) for each in later]


def test_d4_the_outline_has_questions():
    """It is cited by its questions, the law by its articles."""
    citation = ELECTION_OUTLINE.instrument.cite("8(2)")
    assert ("第八问第二项", "question 8(2)") == (citation.citation(), citation.citation("en"))
    assert "第九条" == ELECTION_LAW.instrument.cite("9").citation()


@BOOKS
def test_what_a_table_decides_speaks_both_languages(book: Rulebook):
    """Ids of bodies, outcomes and the like are called by their names, where the rules are written out, too."""
    tables = [rule for rule in book.rules.values() if isinstance(rule, DecisionTable)]
    values = [(each.id, row.value, worded(row.value, each.names)) for each in tables for row in each.every]
    said = [each for each in values if isinstance(each[1], str)]
    assert [] == [
        (table, value) for table, value, text in said if text.zh.isascii() or "_" in text.en or "{" in text.en
    ]
