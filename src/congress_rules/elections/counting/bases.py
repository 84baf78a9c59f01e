"""Keep apart of what a share is taken: registered voters, voters taking part, ballots, valid ballots, all deputies.

A *base* (基数) is a number with its kind; two kinds are never added, so that a share of one is never taken for another.
"""

from enum import StrEnum
from fractions import Fraction
from typing import Final

import attrs

from congress_rules.elections.values import whole
from congress_rules.texts import Language, Text

__all__ = ["Base", "BaseFigure", "Turnout"]


class Base(StrEnum):
    """What a share is taken of."""

    REGISTERED = "registered"
    TAKING_PART = "taking_part"
    BALLOTS = "ballots"
    VALID = "valid"
    DEPUTIES = "deputies"

    @property
    def text(self) -> Text:
        """Word the base."""
        return _BASES[self]


_BASES: Final = {
    Base.REGISTERED: Text("选区全体选民", "voters of the district"),
    Base.TAKING_PART: Text("参加投票的选举人", "electors taking part"),
    Base.BALLOTS: Text("收回的选票", "ballots cast"),
    Base.VALID: Text("有效票", "valid ballots"),
    Base.DEPUTIES: Text("全体代表", "deputies in all"),
}


@attrs.frozen(kw_only=True)
class BaseFigure:
    """A number of one base. Another base cannot be added to it: that is a `TypeError`."""

    base: Base = attrs.field(validator=attrs.validators.instance_of(Base))
    number: int = attrs.field(validator=whole(0))

    def __add__(self, other: "BaseFigure") -> "BaseFigure":
        """Add a number of the same base."""
        if other.base is not self.base:
            msg = f"{other.base.text.en} cannot be added to {self.base.text.en}"
            raise TypeError(msg)
        return attrs.evolve(self, number=self.number + other.number)

    def share(self, of: int) -> Fraction:
        """Give the exact share that a number is of this one; of nothing it is zero."""
        return Fraction(of, self.number) if self.number else Fraction()

    def explain(self, language: Language = "zh") -> str:
        """Word the number with its base."""
        return Text("{base}{number}", "{number} {base}").format(base=self.base.text, number=self.number).in_(language)


@attrs.frozen(kw_only=True)
class Turnout:
    """How many of the registered voters took part; districts add up."""

    registered: BaseFigure
    taking_part: BaseFigure

    def __attrs_post_init__(self) -> None:
        """Refuse numbers of other bases."""
        if (self.registered.base, self.taking_part.base) != (Base.REGISTERED, Base.TAKING_PART):
            msg = "a turnout is of registered voters and of voters taking part"
            raise TypeError(msg)

    @classmethod
    def of(cls, *, registered: int, taking_part: int) -> "Turnout":
        """Give the turnout of two plain numbers."""
        return cls(
            registered=BaseFigure(base=Base.REGISTERED, number=registered),
            taking_part=BaseFigure(base=Base.TAKING_PART, number=taking_part),
        )

    @property
    def share(self) -> Fraction:
        """Give the exact share of the registered voters who took part."""
        return self.registered.share(self.taking_part.number)

    def __add__(self, other: "Turnout") -> "Turnout":
        """Add the turnout of another district."""
        return Turnout(registered=self.registered + other.registered, taking_part=self.taking_part + other.taking_part)
