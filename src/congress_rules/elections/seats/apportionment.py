"""Hold how seats are apportioned (分配) to units: the units, what each is given and why, and ties that stay open.

A *claimant* is a district, a region or a nationality. Its *quotient* is its exact share of the seats that go by
population. The last seats may be *tied*: as many claimants as can stand in line for them with equal claims, and nothing
in the method says who is first. Such a tie is a value; a decision of people settles it.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction
from typing import Final

import attrs

from congress_rules.elections.seats.findings import SeatLine, total
from congress_rules.errors import DefinitionError, Fault
from congress_rules.logic import faultless
from congress_rules.texts import Language, Text

__all__ = ["Apportionment", "Claimant", "Share", "TiedSeats"]


@attrs.frozen(kw_only=True)
class Claimant:
    """Who may be given seats: by `population`, at least `least` and at most `most` of them in all.

    `others` are seats that were given on other grounds than the population. Raise `DefinitionError` for what is no
    whole number from 0, and for a ceiling below what is given anyway.
    """

    id: str
    population: int
    least: int = 0
    most: int | None = None
    others: int = 0

    def __attrs_post_init__(self) -> None:
        """Check the numbers."""
        faultless(f"claimant {self.id!r}", self._faults())

    def _faults(self) -> Iterator[Fault]:
        numbers = {"population": self.population, "least": self.least, "others": self.others}
        for name, number in (numbers if self.most is None else {**numbers, "most": self.most}).items():
            if type(number) is not int or number < 0:
                yield Fault(name, repr(number), "a whole number from 0")
                return
        if self.most is not None and self.most < max(self.least, self.others):
            expected = f"at least the floor of {self.least} and the {self.others} given on other grounds"
            yield Fault("most", repr(self.most), expected)

    def takes(self, seats: int) -> bool:
        """Tell whether the claimant may have so many seats."""
        return self.most is None or seats <= self.most


@attrs.frozen(kw_only=True)
class Share:
    """What one claimant is given: seats that are settled, line by line, and its exact quotient.

    `tied` tells that it may be given one more of the seats that are tied.
    """

    claimant: Claimant
    quotient: Fraction
    lines: tuple[SeatLine, ...]
    tied: bool = False

    @property
    def seats(self) -> int:
        """Give the seats that are settled."""
        return total(self.lines)

    @property
    def people_per_deputy(self) -> Fraction | None:
        """Give how many people one deputy stands for; None without deputies."""
        return Fraction(self.claimant.population, self.seats) if self.seats else None

    def explain(self, language: Language = "zh") -> str:
        """Word the seats, the quotient and every line."""
        head = _SHARE.format(id=self.claimant.id, seats=self.seats, quotient=decimals(self.quotient))
        tied = _ONE_MORE.in_(language) if self.tied else ""
        return "\n".join((head.in_(language) + tied, *(f"  {line.explain(language)}" for line in self.lines)))


@attrs.frozen(kw_only=True)
class TiedSeats:
    """Seats for which more claimants stand in line with equal claims than there are seats."""

    seats: int
    claimants: tuple[str, ...]

    @property
    def text(self) -> Text:
        """Word the tie."""
        return _TIE.format(seats=self.seats, claimants="、".join(self.claimants))


@attrs.frozen(kw_only=True)
class Apportionment:
    """Who is given how many of `seats`, by a named method.

    What is settled and tied, and `left` (what nobody may take), less `short` (by how much floors and other grounds
    exceed the seats) is always the number of seats.
    """

    method: Text
    seats: int
    shares: tuple[Share, ...]
    tie: TiedSeats | None = None
    left: int = 0
    short: int = 0

    @property
    def settled(self) -> bool:
        """Tell whether every seat is given, and none too many."""
        return self.tie is None and not self.left and not self.short

    def of(self, claimant: str) -> Share:
        """Give the share of a claimant, by its id."""
        return {share.claimant.id: share for share in self.shares}[claimant]

    def settle(self, claimants: Collection[str], by: Text) -> "Apportionment":
        """Give the seats that are tied to some of those in line, as `by` says who decided it.

        Raise `DefinitionError` unless they are exactly as many, and of those in line.
        """
        faultless("tie", self._unsettling(claimants))
        line = SeatLine(part="tie", name=_SETTLED.format(by=by), seats=1)
        shares = tuple(
            attrs.evolve(share, tied=False, lines=(*share.lines, *([line] if share.claimant.id in claimants else [])))
            for share in self.shares
        )
        return attrs.evolve(self, shares=shares, tie=None)

    def _unsettling(self, claimants: Collection[str]) -> Iterator[Fault]:
        tie = self.tie or TiedSeats(seats=0, claimants=())
        if len(set(claimants)) != tie.seats or len(claimants) != tie.seats:
            yield Fault("claimants", f"{len(claimants)} claimants", f"{tie.seats} different ones")
        for each in claimants:
            if each not in tie.claimants:
                yield Fault("claimants", repr(each), f"one of: {', '.join(tie.claimants)}")

    def explain(self, language: Language = "zh") -> str:
        """Word the method, every share, and what is not settled."""
        head = _HEAD.format(method=self.method, seats=self.seats)
        open_ = [text for number, text in ((self.left, _LEFT), (self.short, _SHORT)) if number]
        said = [text.format(left=self.left, short=self.short) for text in open_]
        said += [] if self.tie is None else [self.tie.text]
        shares = [share.explain(language) for share in self.shares]
        return "\n".join((head.in_(language), *shares, *(each.in_(language) for each in said)))


def checked(claimants: Iterable[Claimant], seats: int) -> tuple[Claimant, ...]:
    """Give the claimants by their ids; raise `DefinitionError` for one that is listed twice, and a wrong number."""
    listed = tuple(sorted(claimants, key=lambda each: each.id))
    if type(seats) is not int or seats < 0:
        subject = "apportionment"
        raise DefinitionError(subject, [Fault("seats", repr(seats), "a whole number from 0")])
    repeated = [name for name, times in Counter(each.id for each in listed).items() if times > 1]
    faultless("apportionment", (Fault("claimants", f"the id {name!r}", "used only once") for name in repeated))
    return listed


def decimals(number: Fraction) -> str:
    """Write a number with at most three decimals, those beyond cut off."""
    thousandths = number.numerator * 1000 // number.denominator
    whole, rest = divmod(thousandths, 1000)
    return f"{whole}.{rest:03}".rstrip("0").rstrip(".")


_SHARE: Final = Text("{id}：{seats}名（商数{quotient}）", "{id}: {seats} (quotient {quotient})")
_ONE_MORE: Final = Text("，另有一名待定", ", and perhaps one more")
_TIE: Final = Text("并列：{seats}名待定，涉及{claimants}", "tied: {seats} among {claimants}")
_SETTLED: Final = Text("并列由{by}决定", "tie decided by {by}")
_HEAD: Final = Text("{method}：{seats}名", "{method}: {seats} seats")
_LEFT: Final = Text("无人可得：{left}名", "nobody may take {left}")
_SHORT: Final = Text("名额不足：{short}名", "{short} seats too few")
