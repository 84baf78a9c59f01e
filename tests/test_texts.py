"""Test texts: two wordings of one thing, filled and joined at once."""

from typing import Any

import pytest

from congress_rules.errors import UnknownNameError
from congress_rules.texts import Text, joined

LEVEL = Text("级别", "level")


def test_languages():
    """Each language has its wording."""
    assert ("级别", "level") == (LEVEL.in_("zh"), LEVEL.in_("en"))


@pytest.mark.parametrize("language", ["fr", "ZH", "", None, 1])
def test_other_languages(language: Any):
    """A language that the library does not speak is refused, and English is not put in its place."""
    with pytest.raises(UnknownNameError, match=r"no language .*(zh, en|did you mean)"):
        LEVEL.in_(language)


def test_format():
    """Placeholders are filled in both wordings; a text among the values speaks each one's language."""
    template = Text("{name}为{number}", "{name} is {number}")
    assert Text("级别为3", "level is 3") == template.format(name=LEVEL, number=3)
    assert LEVEL == LEVEL.format()


def test_sum():
    """Texts are joined language by language."""
    assert Text("级别：", "level: ") == LEVEL + Text("：", ": ")


def test_joined():
    """Several texts are joined by a separator; none makes an empty text."""
    separator = Text("、", ", ")
    assert Text("级别、级别", "level, level") == joined([LEVEL, LEVEL], separator)
    assert LEVEL == joined((LEVEL,), separator)
    assert Text("", "") == joined([], separator)
