"""Suspect pairs of rows that may tell the same; a person decides, nothing is ever joined.

Rows are compared only with those that agree with them in what a sheet says (unit, outlet and day), and there only with
near neighbours in the order of their titles, so that even a table of nothing but doubles is searched in little time.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import islice
from typing import Any, Final

import attrs

from congress_rules.interchange.rows.normal import key
from congress_rules.interchange.rows.sheets import Record, Sheet
from congress_rules.texts import Language, Text

__all__ = ["Doubt", "Entered", "Suspected", "suspected"]


class Doubt(StrEnum):
    """Say why two rows may tell the same."""

    REPEATED = "repeated"
    """They are equal, their ids and titles too."""
    SAME_ID = "same-id"
    """Their ids are equal, what they tell is not, or their titles are not."""
    SAME_BUT_ID = "same-but-id"
    """They are equal but for their ids; their titles are equal, too."""
    SAME_STORY = "same-story"
    """Unit, outlet, day and story are equal."""
    SAME_TITLE = "same-title"
    """Unit, outlet and day are equal, and the title, but for case, width, blanks and marks."""
    SIMILAR_TITLE = "similar-title"
    """Unit, outlet and day are equal, and the titles differ little."""
    SAME_MATTER = "same-matter"
    """They agree in what says whom and what they are about, in a table without titles."""

    @property
    def text(self) -> Text:
        """Word the reason."""
        return _DOUBTS[self]


_DOUBTS: Final = {
    Doubt.REPEATED: Text("完全重复", "equal rows"),
    Doubt.SAME_ID: Text("编号相同而内容不同", "one id, different contents"),
    Doubt.SAME_BUT_ID: Text("除编号外相同", "equal but for the id"),
    Doubt.SAME_STORY: Text("单位、载体、日期与同题编号相同", "equal unit, outlet, day and story"),
    Doubt.SAME_TITLE: Text("单位、载体、日期与标题相同", "equal unit, outlet, day and title"),
    Doubt.SIMILAR_TITLE: Text("单位、载体、日期相同，标题相近", "equal unit, outlet and day, similar titles"),
    Doubt.SAME_MATTER: Text("所记对象与事项相同", "of one matter"),
}


@attrs.frozen
class Suspected:
    """Two rows, by their numbers, that may tell the same, and why."""

    rows: tuple[int, int]
    why: Doubt

    def explain(self, language: Language = "zh") -> str:
        """Word the suspicion."""
        one, other = self.rows
        said = Text(f"第{one}行与第{other}行疑似重复：", f"rows {one} and {other} may tell the same: ")
        return (said + self.why.text).in_(language)


@attrs.frozen
class Entered:
    """A record, the number of its row, and the title of the piece."""

    number: int
    record: Record
    title: str | None = None

    @property
    def compared(self) -> str | None:
        """Give the form under which titles are compared."""
        return None if self.title is None else key(self.title) or None


_NEIGHBOURS: Final = 12
_MOST_COMPARED: Final = 5_000
_MOST_SIGNS: Final = 40
_SIMILAR: Final = 0.8

Pair = tuple[tuple[int, int], Doubt]


def suspected(entered: Sequence[Entered], sheet: Sheet[Any]) -> tuple[Suspected, ...]:
    """Find the pairs, in the order of their rows; each has the one reason that says most.

    Of several rows that are the same each is paired with the first. After so many titles that it would cost too much
    time, titles are compared no more for likeness, only for equality.
    """
    found: dict[tuple[int, int], Doubt] = {}
    for rows, why in _pairs(entered, sheet):
        found[rows] = min(found.get(rows, why), why, key=_ORDER.index)
    return tuple(Suspected(rows, found[rows]) for rows in sorted(found))


_ORDER: Final = tuple(Doubt)


def _pairs(entered: Sequence[Entered], sheet: Sheet[Any]) -> Iterator[Pair]:
    contents = {each.number: sheet.values(each.record) for each in entered}
    for one, other in _doubles(entered, lambda each: each.record.id):
        equal = contents[one.number] == contents[other.number] and one.compared == other.compared
        yield _rows(one, other), Doubt.REPEATED if equal else Doubt.SAME_ID
    yield from _told(_doubles(entered, lambda each: (each.compared, _but_id(contents[each.number]))), Doubt.SAME_BUT_ID)
    groups = _groups(entered, lambda each: _matter(contents[each.number], sheet.alike))
    if any(column.beside for column in sheet.columns):
        for group in groups:
            yield from _told(_doubles(group, lambda each: contents[each.number]["story"]), Doubt.SAME_STORY)
            yield from _told(_doubles(group, lambda each: each.compared), Doubt.SAME_TITLE)
        compared = islice(_neighbours(groups), _MOST_COMPARED)
        yield from _told((pair for pair in compared if _similar(*pair)), Doubt.SIMILAR_TITLE)
    else:
        yield from (pair for group in groups for pair in _told(_starred(group), Doubt.SAME_MATTER))


def _but_id(values: Mapping[str, object]) -> Hashable:
    return tuple(value for name, value in values.items() if name != "id")


def _matter(values: Mapping[str, object], alike: Iterable[str]) -> Hashable:
    """Give what a row is about; None where some of it is unknown."""
    found = tuple(values[name] for name in alike)
    return None if None in found else found


def _groups(entered: Iterable[Entered], by: Callable[[Entered], Hashable]) -> list[list[Entered]]:
    """Group rows by what is known of them, without the groups of one."""
    groups: dict[Hashable, list[Entered]] = defaultdict(list)
    for each in entered:
        if (known := by(each)) is not None:
            groups[known].append(each)
    return [group for group in groups.values() if len(group) > 1]


def _starred(group: Sequence[Entered]) -> Iterator[tuple[Entered, Entered]]:
    return ((group[0], other) for other in group[1:])


def _doubles(entered: Iterable[Entered], by: Callable[[Entered], Hashable]) -> Iterator[tuple[Entered, Entered]]:
    return (pair for group in _groups(entered, by) for pair in _starred(group))


def _told(pairs: Iterable[tuple[Entered, Entered]], why: Doubt) -> Iterator[Pair]:
    return ((_rows(one, other), why) for one, other in pairs)


def _neighbours(groups: Iterable[Sequence[Entered]]) -> Iterator[tuple[Entered, Entered]]:
    """Pair rows whose titles stand near each other in their order."""
    for group in groups:
        titles = {each.compared: each for each in reversed(group) if each.compared}
        ordered = [titles[title] for title in sorted(titles)]
        for place, one in enumerate(ordered):
            yield from ((one, other) for other in ordered[place + 1 : place + 1 + _NEIGHBOURS])


def _similar(one: Entered, other: Entered) -> bool:
    matcher = SequenceMatcher(None, _start(one), _start(other), autojunk=False)
    return matcher.quick_ratio() >= _SIMILAR and matcher.ratio() >= _SIMILAR


def _start(each: Entered) -> str:
    return (each.compared or "")[:_MOST_SIGNS]


def _rows(one: Entered, other: Entered) -> tuple[int, int]:
    return min(one.number, other.number), max(one.number, other.number)
