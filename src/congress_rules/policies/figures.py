"""Keep counts that are no exact numbers as what they are: over n (余), n or so (左右), nearly n (近), or unknown."""

from collections.abc import Iterable
from fractions import Fraction
from functools import reduce
from typing import Final

import attrs

from congress_rules.errors import Fault
from congress_rules.logic import Number, faultless
from congress_rules.policies.bounds import Bounds
from congress_rules.texts import Text

__all__ = ["Figure"]


@attrs.frozen
class Figure:
    """A whole number from 0 that a text states, and whether the true one may lie `below` or `above` it.

    Where it may lie on one side only, it lies there: "over 40" is at least 41. None says that the number is unknown.
    Sums keep what they are made of: a sum with "over n" is over the sum, one with "n or so" is approximate, and one
    with "nearly n", too, once something else in it may lie above. Raise `DefinitionError` for anything else.
    """

    number: int | None
    below: bool = attrs.field(default=False, kw_only=True)
    above: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the number."""
        if self.number is not None and (type(self.number) is not int or self.number < 0):
            faultless("figure", [Fault("number", repr(self.number), "a whole number from 0, or None")])
        if self.number == 0 and self.below and not self.above:
            faultless("figure", [Fault("number", "0", "a whole number from 1: nothing is fewer than 0")])

    @classmethod
    def over(cls, number: int) -> "Figure":
        """Give a lower bound: more than a number."""
        return cls(number, above=True)

    @classmethod
    def about(cls, number: int) -> "Figure":
        """Give an approximate number."""
        return cls(number, below=True, above=True)

    @classmethod
    def nearly(cls, number: int) -> "Figure":
        """Give an upper bound: fewer than a number."""
        return cls(number, below=True)

    @classmethod
    def total(cls, figures: Iterable["Figure"]) -> "Figure":
        """Add figures; of none the total is exactly 0."""
        return reduce(Figure.__add__, figures, Figure(0))

    def __add__(self, other: "Figure") -> "Figure":
        """Add; whatever is added to something unknown is unknown."""
        if self.number is None or other.number is None:
            return Figure(None)
        return Figure(self.number + other.number, below=self.below or other.below, above=self.above or other.above)

    def times(self, times: int) -> "Figure":
        """Give so many times the figure: 16 talks of 10 or so are 160 or so.

        Raise `DefinitionError` for anything but a whole number from 1.
        """
        if type(times) is not int or times < 1:
            faultless("figure", [Fault("times", repr(times), "a whole number from 1")])
        return Figure.total([self] * times)

    @property
    def bounds(self) -> Bounds:
        """Give the least and the most that the true number may be; None where no bound is known, but never below 0."""
        if self.number is None:
            return Bounds(0, None)
        least = 0 if self.below else self.number + int(self.above)
        most = None if self.above else self.number - int(self.below)
        return Bounds(least, most)

    def at_least(self, number: int) -> bool | None:
        """Tell whether the true number is so large; None where that is not known."""
        bounds = self.bounds
        return True if bounds.low >= number else False if bounds.high < number else None

    def rate(self, whole: "Figure") -> Bounds:
        """Bound the share that the figure is of a whole, both as fractions; of nothing no bound is known."""
        part, of = self.bounds, whole.bounds
        least = _share(part.least, of.most) if of.most is not None else Fraction(0)
        return Bounds(least, _share(part.most, of.least))

    @property
    def text(self) -> Text:
        """Word the figure, so that a bound stays one in print."""
        if self.number is None:
            return Text("不详", "unknown")
        return _WORDS[self.below, self.above].format(n=self.number)


_WORDS: Final = {
    (False, False): Text("{n}", "{n}"),
    (False, True): Text("超过{n}", "over {n}"),
    (True, True): Text("{n}左右", "{n} or so"),
    (True, False): Text("近{n}", "nearly {n}"),
}


def _share(part: Number | None, whole: Number | None) -> Fraction | None:
    return Fraction(part) / Fraction(whole) if part is not None and whole else None
