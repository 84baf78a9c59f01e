"""Draw milestones as a Gantt chart in the notation of Mermaid: a text that many programs show as a picture."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

import attrs

from congress_rules.texts import Language, Text

__all__ = ["Milestone", "gantt"]

_TITLE: Final = Text("选举日程（各步骤至迟日期）", "Timetable of the election (latest day of each step)")
_MEANT: Final = str.maketrans({":": "：", ";": "；", "#": " ", ",": "，", "%": "％", "\n": " ", "\r": " "})
"""What has a meaning in the notation, and what stands for it in a name."""


@attrs.frozen(kw_only=True)
class Milestone:
    """One step on the chart; one that is not `hard` is drawn in another colour."""

    id: str
    name: Text
    day: date
    hard: bool = True


def gantt(sections: Iterable[tuple[Text, Iterable[Milestone]]], language: Language) -> str:
    """Draw each section under its title, with its milestones in their order."""
    head = ("gantt", f"    title {_plain(_TITLE, language)}", "    dateFormat YYYY-MM-DD", "    axisFormat %m-%d")
    lines = (line for number, section in enumerate(sections) for line in _section(number, *section, language))
    return "\n".join((*head, *lines)) + "\n"


def _section(number: int, title: Text, milestones: Iterable[Milestone], language: Language) -> Iterator[str]:
    yield f"    section {_plain(title, language)}"
    for place, each in enumerate(milestones):
        style = "milestone" if each.hard else "active, milestone"
        yield f"    {_plain(each.name, language)} :{style}, s{number}m{place}, {each.day}, 0d"


def _plain(text: Text, language: Language) -> str:
    return text.in_(language).translate(_MEANT)
