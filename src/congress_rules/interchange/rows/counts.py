"""Read counts as offices write them: `14`, `超过40`, `40余`, `10左右`, `约10`, `近10`, `不详`, also with their unit.

What is no exact number stays what it is. `40+` and `400以上` are refused: they may or may not hold the number itself.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

import attrs

from congress_rules.interchange.rows.cells import Cell, Context
from congress_rules.interchange.rows.normal import HAN, Read, Refusal, Why
from congress_rules.interchange.rows.values import THOUSANDS, digits_of
from congress_rules.policies import Figure
from congress_rules.texts import Language, Text

__all__ = ["Counted"]

_Maker = Callable[[int], Figure]

_BEFORE: Final[Mapping[str, _Maker]] = {
    **dict.fromkeys(("超过", "超", "逾", "over", "more than"), Figure.over),
    **dict.fromkeys(("大约", "约", "about", "approximately"), Figure.about),
    **dict.fromkeys(("将近", "接近", "近", "nearly", "almost"), Figure.nearly),
}
_BEHIND: Final[Mapping[str, _Maker]] = {
    **dict.fromkeys(("余", "多"), Figure.over),
    **dict.fromkeys(("左右", "上下", "or so"), Figure.about),
}
_MAKERS: Final = {**_BEFORE, **_BEHIND}
_COUNT: Final = re.compile(
    rf"(?:(?P<before>{'|'.join(_BEFORE)}) ?)?(?P<number>{THOUSANDS})"
    rf"(?: ?(?P<behind>{'|'.join(_BEHIND)}))? ?(?P<unit>.*?)(?: ?(?P<last>左右|上下|or so))?"
)
_UNKNOWN: Final = Figure(None)
_A_COUNT: Final = Text(
    "从0起的整数，可带“超过”“余”“左右”“约”“近”，或“不详”",
    "a whole number from 0, perhaps with over, about, nearly or 'or so', or unknown",
)


@attrs.frozen(kw_only=True)
class Counted(Cell):
    """A count from 0 that may be over, about or nearly a number, or unknown; `units` are those it is counted in."""

    units: tuple[str, ...]

    @property
    def measures(self) -> tuple[str, ...]:
        """Count in these units."""
        return self.units

    def value(self, text: str, context: Context) -> Read | Refusal:  # noqa: ARG002 - numbers are not listed
        """Read a count."""
        plain = text.casefold()
        if plain in attrs.astuple(_UNKNOWN.text):
            return Read(_UNKNOWN, plain)
        found = _COUNT.fullmatch(plain)
        figure = None if found is None else self._figure(found)
        return Refusal(_A_COUNT) if found is None or figure is None else _read(found, figure)

    def _figure(self, found: "re.Match[str]") -> Figure | None:
        """Make the figure that a text tells; one that tells it twice, or in another unit, is none."""
        words = [word for word in found.group("before", "behind", "last") if word]
        digits = digits_of(found["number"])
        if digits is None or len(words) > 1 or found["unit"] not in {"", *self.units}:
            return None
        make: _Maker = _MAKERS[words[0]] if words else Figure
        return None if make == Figure.nearly and not int(digits) else make(int(digits))

    def write(self, value: object, language: Language) -> str:
        """Write the count in words."""
        return value.text.in_(language) if isinstance(value, Figure) else super().write(value, language)


def _read(found: "re.Match[str]", figure: Figure) -> Read:
    text = figure.text.in_("zh" if re.search(HAN, found[0]) else "en")
    return Read(figure, text, tuple(_changed(found)))


def _changed(found: "re.Match[str]") -> Iterator[Why]:
    """Say what was changed: separators, the unit, and words other than those in which counts are written."""
    if "," in found["number"]:
        yield Why.THOUSANDS
    if found["unit"]:
        yield Why.MEASURE
    if not {*found.group("before", "behind", "last")} <= {None, *_WRITTEN}:
        yield Why.COUNT


_WRITTEN: Final = ("超过", "over", "左右", "or so", "近", "nearly")
