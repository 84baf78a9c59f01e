"""Run the example of an election calendar in each of its forms and languages."""

import runpy
import sys
from pathlib import Path

import pytest
from icalendar import Calendar

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "election_calendar.py"


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Run the example as a program, and give the lines that it prints."""

    def run(*options: str) -> list[str]:
        monkeypatch.setattr(sys, "argv", [str(EXAMPLE), *options])
        runpy.run_path(str(EXAMPLE), run_name="__main__")
        return capsys.readouterr().out.splitlines()

    return run


def test_speaks_chinese(printed):
    """The calendar of both elections, the record of the district, an objection, and the readings."""
    lines = printed()
    assert lines[0].startswith("2024-11-18  区人大代表选举  公布选民名单  《北京市区、乡、民族乡、镇")
    assert 2 == sum("公布正式代表候选人名单" in line for line in lines[:24])
    assert any("✗ 公布代表候选人名单：2024-11-24，逾期 1 日，至迟 2024-11-23" in line for line in lines)
    assert "  逾期者：选举委员会" in lines
    assert any("处理决定有效" in line for line in lines)


@pytest.mark.parametrize(
    ("language", "yes", "no", "unknown"), [("zh", "：是", "：否", "情况不明"), ("en", ": yes", ": no", "unknown")]
)
def test_tells_ten_voters(printed, language, yes, no, unknown):
    """Six may vote, three may not, and of one the age is unknown; each is told where, and on which article."""
    lines = printed("--language", language)
    names = ("villager", "official", "pensioner", "student", "pupil", "migrant", "prisoner", "deprived", "suspended")
    said = {name: next(line for line in lines if line.startswith(f"{name}: ")) for name in (*names, "abroad")}
    assert {"pupil", "deprived", "suspended"} == {name for name, line in said.items() if line.endswith(no)}
    assert 6 == sum(line.endswith(yes) for line in said.values())
    assert unknown in said["abroad"]
    assert sum(line.startswith("    ") for line in lines) >= len(said)


def test_speaks_english(printed):
    """The same in English, on another day: leap days and the year's end count."""
    lines = printed("--language", "en", "--day", "2025-01-05")
    assert lines[0].startswith("2024-12-16  district election  publication of the voter list  Beijing's Rules")
    assert any(line.startswith("- Beijing's Rules") and "timetable" not in line for line in lines)


def test_as_a_calendar(printed):
    """A file that calendar programs read."""
    found = Calendar.from_ical("\r\n".join(printed("--as", "ics")) + "\r\n")
    days = [str(event.decoded("dtstart")) for event in found.walk("VEVENT")]
    assert 24 == len(days)
    assert 2 == days.count("2024-12-08")


def test_as_a_diagram(printed):
    """A Gantt chart with a section for each election."""
    lines = printed("--as", "mermaid", "--language", "en")
    assert "gantt" == lines[0]
    assert ["    section district election", "    section township election"] == [
        each for each in lines if "section" in each
    ]
