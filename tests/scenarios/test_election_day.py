"""The example of an election day runs, and tells what it should in both languages."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "docs" / "examples" / "election_day.py"
TOLD = {
    "en": (
        "mandate-15: ✗ ✗ at most 3 principals",
        "mobile: ballot boxes: no",
        "100 ballots: 94 valid, 4 void, 2 blank",
        "tied: cui, deng with 52 votes each",
        "resolved to be elected, computed not to be: cui",
        "cui: 46 votes of 94 electors taking part; 48 needed, 2 short",
        "elected (1): deng: 45 votes of 87 ballots cast; 29 needed, 16 beyond",
    ),
    "zh": ("收回选票100张：有效94，作废4，空白2", "票数相等", "另行选举", "第五十五条第三款", "当选（第1）：deng"),
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_day_is_told(language):
    """Proxies, boxes, a tie at the edge, a re-vote, and another election by the third."""
    told = subprocess.run(
        [sys.executable, "-X", "utf8", str(SCRIPT), "--language", language],
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    for said in TOLD[language]:
        assert said in told
