"""Run the example of a year in both languages: its key lines, and its totals against the text read by hand."""

import runpy
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from congress_rules.publicity import Assessment, Ledger
from congress_rules.rulebooks import INTERIM_MEASURES
from tests.properties.interim_by_hand import by_hand

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "annual_review.py"
TEXT = "Interim Measures for rewarding congress publicity and information work"


@pytest.fixture(scope="module")
def example() -> dict[str, Any]:
    """Give what the example defines."""
    return runpy.run_path(str(EXAMPLE))


@pytest.fixture(scope="module")
def ledger(example: dict[str, Any]) -> Ledger:
    """Give the example's ledger."""
    found = example["read_ledger"]()
    assert isinstance(found, Ledger)
    return found


@pytest.fixture(scope="module")
def assessment(example: dict[str, Any], ledger: Ledger) -> Assessment:
    """Give the example's result."""
    found = example["review"](ledger)
    assert isinstance(found, Assessment)
    return found


def printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
    """Run the example as a program, and give the lines that it prints."""
    monkeypatch.setattr(sys, "argv", [str(EXAMPLE), *options])
    runpy.run_path(str(EXAMPLE), run_name="__main__")
    return capsys.readouterr().out.splitlines()


def test_speaks_chinese(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """By default the review is in Chinese: the ranks, one unit's points, what did not count, and the readings."""
    lines = printed(monkeypatch, capsys)
    assert "《人大宣传信息工作奖励暂行办法》 2024年" == lines[0]
    expected = {
        "★  1   45  甲镇人大主席团",
        "合计 45分",
        "A-0051  10分  国家级报刊综合新闻（第九条第二项第一目）",
        "A-0025  1分  工作通讯综合采用（第九条第一项）",
        "A-0001  ✗ 办法已施行（《人大宣传信息工作奖励暂行办法》第十一条第二项）",
        "A-0053  体裁（genre）不含 'picure'；是否应为 picture？（《记账通则》第五条）",
        "所依据的解释选择",
    }
    assert set() == expected - set(lines)


def test_speaks_english(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """The same in English, for another unit."""
    lines = printed(monkeypatch, capsys, "--language", "en", "--unit", "town-04")
    assert f"《{TEXT}》 2024" == lines[0]
    expected = {
        "★  1   45  presidium of Jia town",
        "presidium of Ding town (town-04)",
        "total 25 points",
        f"A-0001  ✗ the measures are in force ({TEXT}, art. 11(2))",
        "readings that the result rests on",
    }
    assert set() == expected - set(lines)


def test_both_languages_say_as_much(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Each line of the one has its line in the other."""
    chinese = printed(monkeypatch, capsys)
    english = printed(monkeypatch, capsys, "--language", "en")
    assert [line.split("  ")[0] for line in chinese if line.startswith("A-")] == [
        line.split("  ")[0] for line in english if line.startswith("A-")
    ]
    assert len(chinese) == len(english)


def test_agrees_with_the_text_by_hand(ledger: Ledger, assessment: Assessment):
    """The totals and what is set aside are those of the text, read by hand."""
    choices = {each.id: each.choice for each in INTERIM_MEASURES.readings}
    totals, aside = by_hand(ledger, choices)
    assert totals == {name: total for name, total in assessment.totals.items() if name in totals}
    assert {0} == {total for name, total in assessment.totals.items() if name not in totals}
    assert aside == sorted((each.entry.id, each.stage) for each in assessment.set_aside)


def test_nothing_is_lost(ledger: Ledger, assessment: Assessment):
    """Every entry of the ledger has a line or is set aside, and the ranks are of every unit that takes part."""
    aside = Counter(each.entry.id for each in assessment.set_aside)
    counted = Counter({line.entry.id for line in assessment.journal.lines})
    assert Counter(each.id for each in ledger.adoptions) == aside + counted
    assert [(1, "town-01")] == [(each.rank, each.account) for each in assessment.standings if each.leading]
    maybe = [(each.rank, each.account) for each in assessment.standings if each.leading is None]
    assert [(2, "street-08"), (3, "deputies-body"), (3, "procuratorate"), (8, "street-07")] == maybe
    assert {"finance-body", "procuratorate", "street-07"} == {
        each.account for each in assessment.standings if each.open
    }


def test_is_the_shape_of_a_real_year(ledger: Ledger):
    """Its amounts are as its description says: over 60 adoptions, 14 by the city's site but for a repeated entry."""
    adopted_by = Counter(each.outlet.id for each in ledger.adoptions if each.id not in ledger.repeated)
    assert 60 < len(ledger.adoptions) < 70
    assert 14 == adopted_by["city-site"]


def test_tells_what_was_owed_and_given(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """The quotas, those at zero too, the proposals with the decisions beside them, and the rewards."""
    lines = printed(monkeypatch, capsys, "--language", "en")
    (monthly,) = (line for line in lines if line.startswith("items a month: "))
    assert {"town-01 9/9", "town-06 0/9", "tax 5/9"} <= {*monthly.removeprefix("items a month: ").split(", ")}
    assert "published in a year: p-21 1/1" in lines
    expected = {
        "★ town-01  advanced unit: yes",
        "? street-08  advanced unit: unknown (in the leading places)",
        "  deputies-body  advanced unit: no",
        "  not granted by chairpersons-meeting on 2025-01-15: an election was reported late",
        "★ p-31  advanced individual: yes",
        "? open: procuratorate, street-07, p-37, p-46, p-62, p-80",
        "total 4 plaque or certificate of honour",
        "total 1000 yuan",
    }
    assert expected <= {*lines}


def test_quotas_of_the_year_by_hand(assessment: Assessment, ledger: Ledger):
    """The items of each unit and month, counted in the ledger's own words."""
    sent = Counter(
        (each.account, each.day.month) for each in ledger.submissions or () if each.outlet.id == "congress-office"
    )
    monthly = [each for each in assessment.quotas if each.policy == "monthly-items"]
    assert {4, 5, 6, 7, 8, 9, 10, 11, 12} == {each.window.first.month for each in monthly}
    assert 18 * 9 == len(monthly)
    assert {
        (each.account, each.window.first.month): sent[each.account, each.window.first.month] for each in monthly
    } == {(each.account, each.window.first.month): each.done for each in monthly}
