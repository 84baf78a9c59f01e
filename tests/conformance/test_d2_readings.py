"""Test that every reading of the Interim Measures is data: a question, answers in both languages, a provision."""

import attrs
import pytest

from congress_rules.errors import UnknownNameError
from congress_rules.publicity import Ledger
from congress_rules.rulebooks import INTERIM_MEASURES
from tests.publicity.entries import YEAR

READINGS = {each.id: each for each in INTERIM_MEASURES.readings}


def test_d2_readings_of_nothing():
    """A result without pieces rests on the reading of the ranking alone."""
    assert ["d2-5-ranking"] == [each.id for each in INTERIM_MEASURES.assess(Ledger(), YEAR).readings]


@pytest.mark.parametrize("name", READINGS)
def test_d2_readings_are_explained(name: str):
    """Every reading has its question and its answers in both languages, and cites a provision."""
    found = READINGS[name]
    assert found.explain().startswith(f"《人大宣传信息工作奖励暂行办法》{found.basis.citation()}：")
    assert f"art. {found.basis.key}: " in found.explain("en")
    assert all(all(attrs.astuple(each)) for each in (found.question, *found.options.values()))


@pytest.mark.parametrize("name", READINGS)
def test_d2_unknown_option_has_the_nearest(name: str):
    """A misspelt option is refused, with the one that was perhaps meant."""
    with pytest.raises(UnknownNameError, match=f"did you mean '{READINGS[name].choice}'"):
        INTERIM_MEASURES.read(name, READINGS[name].choice + "x")
