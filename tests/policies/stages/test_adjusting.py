"""Test adjustments: factors, doubling twice, an amount instead, and what is not known."""

import attrs
import pytest

from congress_rules.logic import UNREGULATED, Count, Number, Row
from congress_rules.policies import POINTS
from congress_rules.policies.stages import Adjusting, AdjustmentPolicy, Effect
from congress_rules.publicity import AUTHORS, CHARACTERS, Adoption
from congress_rules.texts import Text
from tests.policies.stages.journals import PLAN, after, by_entry, journal, piece

NAME = Text("调整", "adjustment")


@attrs.frozen(kw_only=True)
class ByLength(AdjustmentPolicy[Adoption]):
    """One number for pieces of 800 characters or more; the others are left as they are."""

    number: Number

    def rows(self) -> tuple[Row[Number], ...]:
        """List the rows."""
        return (
            Row(id="long", when=CHARACTERS.at_least(800), value=self.number, basis=PLAN.cite("1")),
            Row(id="short", when=CHARACTERS.less_than(800), value=UNREGULATED, basis=PLAN.cite("1")),
        )


class PerAuthor(ByLength):
    """The number for every author."""

    def quantity(self):
        """Count the authors."""
        return Count(of=AUTHORS, id="authors.count", name=Text("作者数", "number of authors"))


def adjusting(number, effect=Effect.FACTOR, kind=ByLength):
    """Give the stage."""
    policy = kind(id="length", name=NAME, measure=POINTS, effect=effect, number=number)
    return Adjusting(id="adjusted", policy=policy)


@pytest.mark.parametrize(("characters", "comes_to"), [(799, 3), (800, 6), (801, 6)])
def test_a_factor_at_its_boundary(characters, comes_to):
    """800 characters are enough, 799 are not."""
    found = after(adjusting(2), journal((piece(characters=characters), 3)))
    assert {"e": comes_to} == by_entry(found)


def test_doubling_twice_is_two_factors():
    """Each doubles what the one before made of it, and says so in a line of its own."""
    before = journal((piece(characters=800), 3))
    found = after(adjusting(2), after(adjusting(2), before))
    assert {"e": 12} == by_entry(found)
    assert [3, 3, 6] == [line.amount for line in found.lines]


def test_a_factor_of_one_leaves_no_line():
    """What changes nothing is not written down."""
    before = journal((piece(characters=800), 3))
    assert before == after(adjusting(1), before)


def test_an_amount_instead():
    """What stood is taken back, and the other amount given, each by a line."""
    found = after(adjusting(6, Effect.INSTEAD), journal((piece(characters=800), 2), (piece("f", characters=5), 2)))
    assert {"e": 6, "f": 2} == by_entry(found)
    assert [2, 2, -2, 6] == [line.amount for line in found.lines]


def test_nothing_to_adjust():
    """An item that has come to nothing is left alone, whatever is unknown of it."""
    before = journal((piece(characters=None), 0))
    assert before == after(adjusting(2), before)


def test_a_quantity_of_nothing_adjusts_nothing():
    """A factor that is given no time at all is no factor of zero."""
    before = journal((piece(characters=800, authors=()), 3))
    assert before == after(adjusting(2, kind=PerAuthor), before)


def test_what_is_not_known_is_set_aside_whole():
    """Where the adjustment is not known the item counts for nothing, by a correction, and the reason is said."""
    found = after(adjusting(2), journal((piece(characters=None), 3), (piece("f", characters=9), 1)))
    assert {"e": 0, "f": 1} == by_entry(found)
    assert ["e"] == [each.entry.id for each in found.set_aside if each.undecided]
    assert found.lines[0] == found.lines[-1].corrects


def test_an_unknown_quantity_is_set_aside():
    """So it is where the factor is known, but not how many times."""
    found = after(adjusting(2, kind=PerAuthor), journal((piece(characters=800, authors=None), 3)))
    assert {"e": 0} == by_entry(found)
    assert len(found.set_aside) == 1
