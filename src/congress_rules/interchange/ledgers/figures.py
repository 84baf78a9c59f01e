"""Write counts that are no exact numbers, and read them back: `14`, `{ over = 40 }`, `{ about = 10 }`, `"unknown"`.

A sum of which more is known than one of these words tells is a table of what is known: `low` is the number that it is
over or exactly, `high` the one that it is nearly or exactly, `rough` says that both are meant "or so", `least` and
`most` are its bounds. What is not stated is left out.
"""

from collections.abc import Callable, Mapping
from typing import Final

from cattrs import Converter

from congress_rules.interchange.documents.converters import is_table, kind_of
from congress_rules.interchange.documents.limits import Refused
from congress_rules.interchange.documents.reading import Misfit, under
from congress_rules.policies import Figure
from congress_rules.policies.figures import Extent

__all__ = ["figure_of", "plain_figure"]

_UNKNOWN: Final = "unknown"
_WORDS: Final[Mapping[str, Callable[[int], Figure]]] = {
    "over": Figure.over,
    "about": Figure.about,
    "nearly": Figure.nearly,
}
_A_FIGURE: Final = f"a whole number, {_UNKNOWN!r}, or a table with one of the keys {', '.join(_WORDS)}"


def plain_figure(figure: Figure, converter: Converter) -> object:
    """Give a figure as plain data."""
    if type(figure) is not Figure:
        return Refused(f"a {type(figure).__qualname__}", "a Figure")
    if figure.extent is not None:
        return converter.unstructure(figure.extent)
    if figure.number is None:
        return _UNKNOWN
    words = {(True, True): "about", (True, False): "nearly", (False, True): "over"}
    word = words.get((figure.below, figure.above))
    return figure.number if word is None else {word: figure.number}


def figure_of(value: object, converter: Converter) -> Figure:
    """Make a figure of plain data; whatever error it raises is for `faults_of`."""
    if type(value) is int:
        return Figure(value)
    if value == _UNKNOWN:
        return Figure(None)
    if not is_table(value):
        raise Misfit(kind_of(value), _A_FIGURE)
    words = [key for key in value if key in _WORDS]
    return _worded(value, words) if words else converter.structure(value, Extent).figure


def _worded(value: Mapping[str, object], words: list[str]) -> Figure:
    if len(value) > 1:
        found = "a table with further keys"
        raise Misfit(found, _A_FIGURE)
    (word,) = words
    with under(word):
        number = value[word]
        if type(number) is not int:
            raise Misfit(kind_of(number), "a whole number")
        return _WORDS[word](number)
