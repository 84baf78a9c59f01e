"""Give the people who wrote a piece their shares of what it has come to: equal, stated, or to the first only.

What is credited moves from the account of the unit to those of the people, so that the sum of an item never changes.
Points and counts are credited apart, each by a stage of its own.
"""

from fractions import Fraction
from typing import Final, TypeVar

import attrs

from congress_rules.errors import Fault
from congress_rules.logic import Input, Norm, Number, faultless
from congress_rules.policies.journal import Entry, Journal, Line, Rate, SetAside, Step
from congress_rules.policies.measures import Measure
from congress_rules.policies.stages.amounts import Item, items, withdrawn
from congress_rules.policies.stages.running import Stage
from congress_rules.texts import Text, bracketed

__all__ = ["EQUAL_SHARES", "FIRST_ONLY", "Crediting", "Shares"]

E = TypeVar("E", bound=Entry)

_UNKNOWN: Final = Text("作者不明", "the authors are unknown")


@attrs.frozen
class Shares:
    """The shares of one author, of two, of three and so on, in the order of the authors; None says equal shares.

    Of more authors than shares are stated for only the first ones count. Raise `DefinitionError` when the shares of n
    authors are not n exact numbers from 0 that come to 1.
    """

    stated: tuple[tuple[Number, ...], ...] | None

    def __attrs_post_init__(self) -> None:
        """Check the shares."""
        if self.stated is not None:
            known = [*enumerate(self.stated, 1)] or [(1, ())]
            faultless("shares", (_unfair(number) for number, each in known if not _fair(number, each)))

    def of(self, authors: int) -> tuple[Number, ...]:
        """Give the shares of so many authors, at least one."""
        if self.stated is None:
            return (Fraction(1, authors),) * authors if authors > 1 else (1,)
        return self.stated[min(authors, len(self.stated)) - 1]


def _fair(number: int, shares: tuple[Number, ...]) -> bool:
    exact = all(isinstance(each, int | Fraction) and each >= 0 for each in shares)
    return exact and len(shares) == number and sum(Fraction(each) for each in shares) == 1


def _unfair(number: int) -> Fault:
    return Fault(f"stated[{number - 1}]", "shares", f"{number} whole numbers or fractions from 0 that come to 1")


EQUAL_SHARES: Final = Shares(None)
FIRST_ONLY: Final = Shares(((1,),))


@attrs.frozen(kw_only=True)
class Crediting(Stage[E]):
    """Move what items have come to in one measure from their own accounts to the people whom `to` gives of an entry.

    An item that nobody wrote stays where it is; one whose authors are unknown is set aside.
    """

    rule: Norm
    measure: Measure
    to: Input
    shares: Shares

    def step(self, journal: Journal[E]) -> Step[E]:
        """Add, for each item, a line that takes from the unit and lines that give to people."""
        lines: list[Line[E]] = []
        refused: dict[E, SetAside[E]] = {}
        for item in items(journal, self.measure):
            people = self.to.read(item.entry) if item.account == item.entry.account else ()
            if people is None:
                reason = _UNKNOWN + bracketed(self.rule.title)
                refused[item.entry] = SetAside(item.entry, self.id, reasons=(reason,))
            elif people:
                lines += self._moved(item, tuple(people))
        undone = withdrawn(journal, refused, self.id)
        return Step((*undone.lines, *lines), undone.set_aside)

    def _moved(self, item: Item[E], people: tuple[str, ...]) -> list[Line[E]]:
        given = zip(people, self.shares.of(len(people)), strict=False)
        moved = [(item.account, -1), *((person, share) for person, share in given if share != 0)]
        return [
            Line(Rate(share, self.measure, self.id, (self.rule,)), account, item.entry, item.amount)
            for account, share in moved
        ]
