"""Test the written form for people: tables, clauses, days, premises and readings, in both languages."""

from collections.abc import Mapping
from datetime import date

import attrs
import pytest

from congress_rules.logic import (
    COLLECT,
    FIRST,
    SUM,
    UNREGULATED,
    Clause,
    Condition,
    DecisionTable,
    HitPolicy,
    Number,
    Row,
    all_of,
)
from congress_rules.logic.decisions import worded
from congress_rules.policies import Facet, Taxonomy
from congress_rules.policies.markdown import rules_markdown
from congress_rules.texts import Language, Text
from tests.policies.nouns import BOOK, DAY, KIND, LEVEL, OFFICE, WORDS, Notes, Piece, Points, row

SINCE = date(2025, 1, 1)
NINE = OFFICE.cite("9")

CHINESE = """\
# 办公室规定

## 资格 (`admission`)

| 规则 | 条件 | 依据 |
| --- | --- | --- |
| 见报 | 种类是报纸 | 第三条 |
| 已施行 | 日期不早于2024-01-01 | 第三条 |

## 计分 (`points`)

| 规则 | 级别 | 取值 | 依据 |
| --- | --- | --- | --- |
| county | 是县级 | 1 | 第一条 |
| city | 是市级 | 2 | 第一条 |
| province | 是省级 | 5 | 第一条 |

## 批注 (`notes`)

| 规则 | 取值 | 依据 |
| --- | --- | --- |
| uncounted | 0 | 第二条 |

## 表外规则

- 批注：按批注数（级别不是县级）计 (`notes.quantity`)

## 解释选择

- 《办公室规定》第二条：批注计分吗？采用：不计；另可：计。
"""

ENGLISH = """\
# Office Rules

## admission (`admission`)

| rule | condition | basis |
| --- | --- | --- |
| in print | kind is paper | art. 3 |
| begun | day is not before 2024-01-01 | art. 3 |

## points (`points`)

| rule | level | value | basis |
| --- | --- | --- | --- |
| county | is county | 1 | art. 1 |
| city | is city | 2 | art. 1 |
| province | is province | 5 | art. 1 |

## notes (`notes`)

| rule | value | basis |
| --- | --- | --- |
| uncounted | 0 | art. 2 |

## Beside the tables

- notes: times the number of notes (level is not county) (`notes.quantity`)

## Readings

- Office Rules, art. 2: Do notes count? Taken: they do not. Alternatives: they do.
"""


@attrs.frozen(kw_only=True)
class Premised(Points):
    """Points with a premise, a day and rows that may apply at once."""

    def rows(self) -> tuple[Row[Number], ...]:
        """List a row of each kind: dated on either side and both, of two tests of one input, of no test."""
        return (
            row("till", 1, LEVEL.equals("city"), until=date(2024, 6, 30)),
            row("between", 2, (), since=date(2024, 7, 1), until=date(2024, 12, 31), basis=()),
            row("from", 3, (WORDS.at_least(5), WORDS.at_most(9)), since=SINCE, basis=(NINE, OFFICE.cite("1"))),
            row("always", 4, KIND.equals("paper")),
        )

    def otherwise(self) -> Row[Number]:
        """Give nothing."""
        return row("otherwise", 0)

    def given(self) -> Condition:
        """Leave two levels out."""
        return all_of(LEVEL.is_not("county"), LEVEL.is_not("province"))

    def hit(self) -> HitPolicy:
        """Add up the rows."""
        return COLLECT(SUM)


class Unread(Notes):
    """Notes of which no reading is asked."""

    def rows(self) -> tuple[Row[Number], ...]:
        """List one row."""
        return (row("all", 3),)


def markdown(policy: Points, language: Language) -> list[str]:
    """Give the lines of a policy's table."""
    bound = attrs.evolve(BOOK, points=policy)
    return rules_markdown(bound.points.rates, language).splitlines()


def test_writes_a_book():
    """A book is written as its tables, its clauses and its readings."""
    assert (CHINESE, CHINESE, ENGLISH) == (BOOK.to_markdown(), BOOK.to_markdown("zh"), BOOK.to_markdown("en"))


def test_writes_a_book_without_readings():
    """Where nothing is read in one way or another, there is no chapter of readings."""
    plain = attrs.evolve(BOOK, notes=Unread(), readings=())
    assert ([], True) == (
        [line for line in plain.to_markdown().splitlines() if "解释" in line],
        plain.to_markdown("en").endswith("(`notes.quantity`)\n"),
    )


def test_writes_premises_days_and_several_tests():
    """What is given and what several rows mean stand above the table; days have a column of their own."""
    assert [
        "## points (`points`)",
        "",
        "Given: level is not county and level is not province",
        "",
        "Where several rows apply: COLLECT(SUM)",
        "",
        "| rule | level | words | kind | days | value | basis |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        "| till | is city | — | — | to 2024-06-30 | 1 | art. 1 |",
        "| between | — | — | — | from 2024-07-01 to 2024-12-31 | 2 |  |",
        "| from | — | is at least 5 and is at most 9 | — | from 2025-01-01 | 3 | art. 9; art. 1 |",
        "| always | — | — | is paper | — | 4 | art. 1 |",
        "| otherwise | — | — | — | — | 0 | art. 1 |",
    ] == markdown(Premised(), "en")


def test_writes_days_in_chinese():
    """The days of a row are from and until, both included."""
    days = [line.split(" | ")[4] for line in markdown(Premised(), "zh") if line.startswith("| ")]
    assert ["日期", "---", "至2024-06-30", "自2024-07-01至2024-12-31", "自2025-01-01", "—", "—"] == [
        day.replace("适用日期", "日期") for day in days
    ]


def test_writes_amended_clauses():
    """A clause that is replaced and one that follows stand with their days."""
    begun = Clause(id="begun", name=Text("已施行", "begun"), when=DAY.at_least(date(2024, 6, 1)))
    book = BOOK.amend("admission", begun, since=SINCE, basis=NINE)
    assert [
        "| rule | condition | days | basis |",
        "| --- | --- | --- | --- |",
        "| in print | kind is paper | — | art. 3 |",
        "| begun | day is not before 2024-01-01 | to 2024-12-31 | art. 3 |",
        "| begun | day is not before 2024-06-01 | from 2025-01-01 | art. 9 |",
    ] == rules_markdown(book.admission.conditions, "en").splitlines()[2:]


def test_writes_texts_and_bars():
    """A value that is a text speaks the language; a bar within a cell does not end it."""
    table: DecisionTable[Text] = DecisionTable(
        id="say",
        name=Text("说", "say"),
        rows=(
            Row(
                id="a|b",
                value=Text("好|坏", "good|bad"),
                when=LEVEL.over(BOOK.taxonomy.domains["level"]).equals("city"),
            ),
        ),
        hit=FIRST,
    )
    expected = {
        "zh": ("数行同时适用：FIRST", r"| a\|b | 是市级 | 好\|坏 |  |"),
        "en": ("Where several rows apply: FIRST", r"| a\|b | is city | good\|bad |  |"),
    }
    for language, lines in expected.items():
        written = rules_markdown(table, "zh" if language == "zh" else "en").splitlines()
        assert lines == (written[2], written[-1])


def test_piece_is_decided_by_what_is_written():
    """The rows as written add up as said: from 2025 a city paper piece of five words has three points and four."""
    policy = attrs.evolve(BOOK, points=Premised()).points
    assert 7 == policy.decide(Piece(day=SINCE, words=5)).value


def test_what_is_not_regulated_is_said():
    """A row whose case the text names without saying what follows says so, in both languages."""
    rows = row("city", UNREGULATED, LEVEL.equals("city")), row("province", 5, LEVEL.equals("province"))
    table = DecisionTable(id="t", name=Text("奖励", "reward"), rows=rows, domains=BOOK.taxonomy.domains)
    assert "| city | 是市级 | 该文本未作规定 | 第一条 |" in rules_markdown(table, "zh")
    assert "| city | is city | not regulated by the text | art. 1 |" in rules_markdown(table, "en")


class Bodies(Notes):
    """A table that says who decides: by the names of its own, or of the facet that has its id."""

    names: Mapping[str, Text] | None = None

    @property
    def who(self) -> DecisionTable[str]:
        """Give the table."""
        rows = (Row(id="urgent", when=KIND.equals("paper"), value="committee", basis=OFFICE.cite("2")),)
        return self.table("who", Text("机关", "body"), rows, names=self.names)


@pytest.mark.parametrize(
    ("names", "facet", "said"),
    [
        (None, "who", ("委员会", "the committee")),
        (None, "other", ("committee", "committee")),
        ({}, "who", ("committee", "committee")),
        ({"committee": Text("会", "body")}, "who", ("会", "body")),
    ],
)
def test_what_is_decided_is_called_by_its_name(
    names: Mapping[str, Text] | None, facet: str, said: tuple[str, str], monkeypatch: pytest.MonkeyPatch
):
    """By the names stated, else by those of the facet with the table's id, where there is one."""
    monkeypatch.setattr(Bodies, "names", names)
    title = Text("机关", "body")
    bodies = Facet.of(facet, title, ("committee", "委员会", "the committee"))
    policy = Bodies().bound(Taxonomy((*BOOK.taxonomy.facets, bodies)), (), ())
    written = tuple(rules_markdown(policy.who, language) for language in ("zh", "en"))
    assert all(f"| {each} |" in text for each, text in zip(said, written, strict=True))
    assert Text(*said) == worded("committee", policy.who.names)
