"""Keep counts that are no exact numbers as what they are: over n (余), n or so (左右), nearly n (近), or unknown."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import reduce
from typing import Final

import attrs

from congress_rules.errors import Fault
from congress_rules.logic import Number, faultless
from congress_rules.policies.bounds import Bounds
from congress_rules.texts import Text

__all__ = ["Extent", "Figure"]


@attrs.frozen(kw_only=True)
class Extent:
    """What is known of a number: the numbers stated for it, and the least and most that it may be.

    `low` is what it is over or exactly, None where something in it is not stated; `high` is what it is nearly or
    exactly, None where nothing is stated on that side. `rough` tells that both are meant "or so". Each part of a sum is
    added by itself, and what is None for one summand is None for the sum: so the order of adding cannot matter.

    Raise `DefinitionError`, which lists every fault, for what no sum of figures is.
    """

    low: int | None = None
    high: int | None = None
    least: int
    most: int | None = None
    rough: bool = False

    def __attrs_post_init__(self) -> None:
        """Check that what is stated and what is bounded fit."""
        stated = {"low": self.low, "high": self.high, "least": self.least, "most": self.most}
        wrong = {name: each for name, each in stated.items() if each is not None and not _is_whole(each)}
        faultless("figure", [Fault(name, repr(each), "a whole number from 0") for name, each in wrong.items()])
        faultless("figure", self._faults())

    def _faults(self) -> Iterator[Fault]:
        """Find where bounds do not follow from what is stated; nothing bounds what is rough from above."""
        low, high = self.low, self.high
        if low is None and (high is not None or self.rough):
            yield Fault("low", "None", "a whole number from 0, where something is stated")
        if low is not None and high is not None and high < low:
            yield Fault("high", str(high), f"a number from {low}")
        if self.most is not None and (self.open or self.most < self.least):
            yield Fault("most", str(self.most), "a number from the least, and none where the figure has no upper end")
        if not self.open and (self.most is None or self.least != low or self.most > (high or 0) - int(low != high)):
            yield Fault("least", str(self.least), "what is stated, with a most that is below what it is nearly")
        if low is not None and high is None and not self.rough and self.least <= low:
            yield Fault("least", str(self.least), f"more than {low}")

    @property
    def open(self) -> bool:
        """Tell whether nothing bounds the number from above."""
        return self.high is None or self.rough

    @classmethod
    def told(cls, number: int | None, *, below: bool, above: bool) -> "Extent":
        """Give what the words of one figure tell."""
        if number is None:
            return cls(least=0)
        if below and above:
            return cls(low=number, high=number, least=0, rough=True)
        if below:
            return cls(low=0, high=number, least=0, most=number - 1)
        return cls(
            low=number,
            high=None if above else number,
            least=number + int(above),
            most=None if above else number,
        )

    def __add__(self, other: "Extent") -> "Extent":
        """Add, part by part."""
        low = _sum(self.low, other.low)
        return Extent(
            low=low,
            high=None if low is None else _sum(self.high, other.high),
            least=self.least + other.least,
            most=_sum(self.most, other.most),
            rough=low is not None and (self.rough or other.rough),
        )

    def times(self, times: int) -> "Extent":
        """Give the sum of so many."""
        low, high, most = (None if each is None else each * times for each in (self.low, self.high, self.most))
        return attrs.evolve(self, low=low, high=high, least=self.least * times, most=most)

    @property
    def words(self) -> tuple[int | None, bool, bool]:
        """Give the number in print, and whether the true one may lie below it, and above it."""
        if self.low is None:
            return None, False, False
        number = self.low if self.high is None else self.high
        return number, self.rough or number > self.low, self.rough or self.high is None

    @property
    def figure(self) -> "Figure":
        """Give the figure of which this is known."""
        number, below, above = self.words
        told = Extent.told(number, below=below, above=above)
        return Figure(number, below=below, above=above, extent=None if told == self else self)

    @property
    def text(self) -> Text:
        """Word what is known: never more than is."""
        if self.low is None:
            return _LOST.format(n=self.least) if self.least else Text("不详", "unknown")
        number, *_ = self.words
        side = "over" if self.high is None else "nearly" if self.high > self.low else "exactly"
        return _WORDS[side, self.rough].format(n=number)


def _is_whole(number: object) -> bool:
    return type(number) is int and number >= 0


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


_LOST: Final = Text("不详，至少{n}", "unknown, at least {n}")
_WORDS: Final = {
    ("exactly", False): Text("{n}", "{n}"),
    ("exactly", True): Text("{n}左右", "{n} or so"),
    ("over", False): Text("超过{n}", "over {n}"),
    ("over", True): Text("超过{n}左右", "over {n} or so"),
    ("nearly", False): Text("近{n}", "nearly {n}"),
    ("nearly", True): Text("近{n}左右", "nearly {n} or so"),
}


@attrs.frozen
class Figure:
    """A whole number from 0 that a text states, and whether the true one may lie `below` or `above` it.

    Where it may lie on one side only, it lies there: "over 40" is at least 41. None says that the number is unknown.
    A sum keeps what is known of its parts in `extent`, where its words alone tell less: "over 40" and "nearly 10" are
    over 40, since the ten may be none; "over 40" and "10 or so" are over 50 or so, but surely at least 41; and "over
    40" and an unknown number are unknown, but at least 41. Raise `DefinitionError` for anything else.
    """

    number: int | None
    below: bool = attrs.field(default=False, kw_only=True)
    above: bool = attrs.field(default=False, kw_only=True)
    extent: Extent | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the number, and that the extent is that of the words; one that tells no more than they do is left out.

        An unknown number may lie anywhere, whatever is said of its sides.
        """
        if self.number is not None and not _is_whole(self.number):
            faultless("figure", [Fault("number", repr(self.number), "a whole number from 0, or None")])
        if self.number == 0 and self.below and not self.above:
            faultless("figure", [Fault("number", "0", "a whole number from 1: nothing is fewer than 0")])
        if self.extent is not None and self.extent.words != (self.number, self.below, self.above):
            faultless("figure", [Fault("extent", "of another figure", "of the same number and sides")])
        if self.extent == self._told:
            object.__setattr__(self, "extent", None)

    @property
    def _told(self) -> Extent:
        return Extent.told(self.number, below=self.below, above=self.above)

    @property
    def known(self) -> Extent:
        """Give what is known of the number."""
        return self._told if self.extent is None else self.extent

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
        return reduce(Extent.__add__, (each.known for each in figures), Figure(0).known).figure

    def __add__(self, other: "Figure") -> "Figure":
        """Add; what is added to something unknown is unknown, but not less than what is known."""
        return (self.known + other.known).figure

    def times(self, times: int) -> "Figure":
        """Give so many times the figure: 16 talks of 10 or so are 160 or so.

        Raise `DefinitionError` for anything but a whole number from 1.
        """
        if not _is_whole(times) or times < 1:
            faultless("figure", [Fault("times", repr(times), "a whole number from 1")])
        return self.known.times(times).figure

    @property
    def bounds(self) -> Bounds:
        """Give the least and the most that the true number may be; None where no bound is known, but never below 0."""
        return Bounds(self.known.least, self.known.most)

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
        return self.known.text


def _share(part: Number | None, whole: Number | None) -> Fraction | None:
    return Fraction(part) / Fraction(whole) if part is not None and whole else None
