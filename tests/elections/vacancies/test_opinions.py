"""Test how answers are told: explained, as rows, with what is needed and what was breached."""

from typing import Any

import pytest

from congress_rules.elections.articles import Articles
from congress_rules.elections.vacancies import Opinion, TwoSeats, Vacancy
from congress_rules.elections.vacancies.words import WORDS
from congress_rules.logic import Severity
from congress_rules.texts import Language
from tests.elections.vacancies.cases import BOOKS, LAW, REGIONS, SILENT, demand, meeting, motion, proceedings

RECALLED = LAW.direct_recall.decide(demand(), proceedings())
LANGUAGES: tuple[Language, ...] = ("zh", "en")


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("zh", ["直接选举代表的罢免", "罢免的提出：是", "罢免的结果：被罢免"]),
        ("en", ["recall by voters", "demand for recall: yes", "what becomes of the seat: recalled"]),
    ],
)
def test_explains_in_both_languages(language, lines):
    """Each answer with its wording, its grounds and their provisions."""
    told = RECALLED.explain(language).split("\n")
    assert lines == [line for line in told if line in lines]
    assert all("第" in line or "art. " in line for line in told if line.startswith("  "))


def test_a_number_for_another_level_says_so():
    """A county's recall does not seem to ask for 30 voters, nor a deputies' motion for a fifth of the members."""
    told = RECALLED.explain("en") + LAW.indirect_recall.decide(motion(), meeting()).explain("en")
    assert "✓ 50 voters or more in a county, 30 in a township: " in told
    assert "in a township, 30 voters or more" not in told
    assert "✓ where members move together, 1/5 or more" in told
    assert "县级50人以上、乡级30人以上联名" in RECALLED.explain("zh")


def test_gives_rows():
    """One for each question, with the value beside its wording."""
    rows = {row["rule"]: row for row in RECALLED.to_rows("en")}
    assert [*RECALLED.rules] == [*rows]
    outcome = rows["direct-recall-outcome"]
    assert ("recalled", "recalled", "decided") == (outcome["value"], outcome["answer"], outcome["status"])
    assert "art. 53 para. 1" in outcome["basis"]
    filing = rows["direct-recall-filing"]
    assert (None, "not_regulated") == (filing["value"], filing["status"])
    unknown = {row["rule"]: row for row in LAW.direct_recall.decide(demand()).to_rows()}
    assert "vote.share" == unknown["direct-recall-passage"]["needs"]
    assert "情况不明（赞成罢免的比例）" == unknown["direct-recall-passage"]["answer"]


def test_names_the_nearest_question():
    """For one that was not asked."""
    assert True is RECALLED.value("direct-recall-passage")
    assert RECALLED.value("direct-recall-filing") is None
    with pytest.raises(LookupError, match="direct-recall-outcome"):
        RECALLED.answer("direct-recall-outcom")


@pytest.mark.parametrize("language", LANGUAGES)
def test_remarks_on_duties(language):
    """A breach, and what is not known of a duty; in an opinion without duties there are none."""
    found = LAW.indirect_recall.decide(motion(reasoned=False), meeting(secret=None))
    assert [("reasoned", Severity.ERROR), ("secret", Severity.NOTE)] == [
        (each.id, each.severity) for each in found.remarks
    ]
    assert ["✗", "·"] == [each.explain(language)[0] for each in found.remarks]
    assert {"indirect-recall-demand", "indirect-recall-procedure"} == {each.rule for each in found.remarks}
    assert () == Opinion(name=found.name, answers=found.answers).remarks


def test_every_value_of_a_table_has_its_wording():
    """So that no id is left in a Chinese explanation."""
    for book in BOOKS.values():
        rows: list[Any] = [row for rule in book.rules.values() for row in rule.every]
        values = {value for row in rows if isinstance(value := getattr(row, "value", None), str)}
        assert set() == values - WORDS.keys() - {""}


def test_words_speak_both_languages():
    """English in ASCII, Chinese not."""
    assert [] == [word for word in WORDS.values() if not word.en.isascii() or word.zh.isascii()]


def test_lists_the_seats_that_may_not_be_held_together():
    """Every pair that is barred, or of which that is not known; in the order of the regions."""
    pairs = LAW.two_seats.barred(REGIONS, ["town", "hebei", "beijing"])
    assert [("beijing", "hebei"), ("hebei", "town")] == [(each.one, each.other) for each in pairs]
    assert () == LAW.two_seats.barred(REGIONS, ["town", "haidian", "beijing"])
    assert 1 == len(LAW.two_seats.barred(REGIONS, ["town", "elsewhere"]))
    assert isinstance(pairs[0], TwoSeats)


def test_articles_are_a_mapping():
    """The rules that a text states, with their provisions; a clause that it does not state is left out."""
    articles = LAW.two_seats.articles
    assert ["two-seats"] == [*articles]
    assert 1 == len(articles)
    clause = LAW.direct_recall.demand.clauses[0]
    assert () == tuple(Articles({}, articles.silent).clause("two-seats", clause.title, clause.when))
    assert SILENT is BOOKS["beijing"].vacancies.filled_by.decide(Vacancy(level="city")).status
