"""Test bounds: of sums and products, and of what a table of rates may give for an entry that is undecided."""

from decimal import Decimal
from fractions import Fraction
from itertools import product, starmap
from typing import Any

import attrs
import pytest

from congress_rules.errors import DefinitionError
from congress_rules.logic import (
    ANY,
    EVERY,
    FIRST,
    MAXIMUM,
    MINIMUM,
    PRIORITY,
    SUM,
    UNIQUE,
    Collect,
    Decision,
    HitPolicy,
    Input,
    Integers,
    Names,
    Number,
    Numbers,
    Row,
)
from congress_rules.policies import Bounds
from congress_rules.policies.bounds import Rivals
from tests.policies.nouns import BOOK, LEVEL, TAXONOMY, WORDS, ByWord, Note, Piece, Points, row

OPEN = Bounds(None, None)


def test_what_is_known_is_fixed():
    """Bounds of an amount that is known are fixed; others are not."""
    assert Bounds(Decimal(3), Fraction(3)) == Bounds.of(3)
    assert [True, True, False, False, False, False] == [
        each.fixed
        for each in (
            Bounds.of(3),
            Bounds(Decimal("0.5"), Fraction(1, 2)),
            Bounds(0, 1),
            Bounds(0, None),
            OPEN,
            Bounds(None, 0),
        )
    ]


def test_a_least_above_the_most_is_refused():
    """Nothing lies between such bounds; amounts are not told."""
    with pytest.raises(DefinitionError) as caught:
        Bounds(4711, 4710)
    assert "47" not in str(caught.value)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Bounds(1, 2), Bounds(-3, 4), Bounds(-2, 6)),
        (Bounds(None, 2), Bounds(1, 1), Bounds(None, 3)),
        (Bounds(1, None), Bounds(None, 2), OPEN),
        (Bounds(Decimal("0.1"), 1), Bounds(Fraction(1, 3), Decimal("0.5")), Bounds(Fraction(13, 30), Decimal("1.5"))),
    ],
)
def test_sums_are_exact(one: Bounds, other: Bounds, expected: Bounds):
    """Ends are added to ends; what is not known stays so."""
    assert expected == one + other


def test_one_or_the_other():
    """Bounds of what is one of two amounts hold both."""
    assert Bounds(0, 5) == Bounds(2, 5) | Bounds.of(0)
    assert [Bounds(None, 5), Bounds(2, None)] == [Bounds(None, 3) | Bounds.of(5), Bounds(2, 3) | Bounds(4, None)]


@pytest.mark.parametrize(
    ("one", "number", "expected"),
    [
        (Bounds(-1, 3), 2, Bounds(-2, 6)),
        (Bounds(-1, 3), -2, Bounds(-6, 2)),
        (Bounds(0, None), -2, Bounds(None, 0)),
        (Bounds(0, Decimal("0.1")), 3, Bounds(0, Decimal("0.3"))),
        (Bounds(-1, 3), 0, Bounds.of(0)),
    ],
)
def test_products(one: Bounds, number: Number, expected: Bounds):
    """A negative number turns bounds round."""
    assert expected == one.times(number)


@pytest.mark.parametrize(
    ("one", "rising", "any_number"),
    [
        (Bounds(0, 3), Bounds(0, None), OPEN),
        (Bounds(-1, 0), Bounds(None, 0), OPEN),
        (Bounds(-1, 3), OPEN, OPEN),
        (Bounds.of(0), Bounds.of(0), Bounds.of(0)),
        (Bounds(1, 3), Bounds(0, None), OPEN),
    ],
)
def test_products_with_what_is_not_known(one: Bounds, rising: Bounds, any_number: Bounds):
    """However often something is given, its sign is known, if it is not given less than never."""
    assert (rising, any_number) == (one.repeated(below_zero=False), one.repeated(below_zero=True))


# What a table may give


@attrs.frozen(kw_only=True)
class Rated(ByWord):
    """Rates of any sign, times a quantity of any domain."""

    amounts: tuple[Any, ...] = (2, -3, Decimal("0.5"))
    by: HitPolicy = UNIQUE
    of: Any = WORDS

    def rows(self) -> tuple[Row[Number], ...]:
        """List a row for each value."""
        return tuple(row(f"r{number}", value, LEVEL.equals("city")) for number, value in enumerate(self.amounts))

    def hit(self) -> HitPolicy:
        """Take one of them, or all."""
        return self.by

    def quantity(self) -> Any:
        """Give what is stated."""
        return self.of


def bounds(piece: Piece, **parts: Any) -> Bounds:
    """Bound what such rates may give for a piece."""
    return Rated(taxonomy=TAXONOMY, **parts).bounds(piece)


def words(domain: Any) -> Input:
    """Count words of another domain."""
    return attrs.evolve(WORDS, stated=domain)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((2, 5), Bounds(0, 5)),
        ((-2, -5), Bounds(-5, 0)),
        ((2, -5), Bounds(-5, 2)),
        ((0,), Bounds.of(0)),
        ((), Bounds.of(0)),
    ],
)
def test_rates_of_any_sign(values: Any, expected: Bounds):
    """What is undecided may come to any rate, or to nothing."""
    assert expected == bounds(Piece(), amounts=values, of=None)


@pytest.mark.parametrize(
    ("hit", "expected"),
    [
        *((hit, Bounds(-3, 2)) for hit in (UNIQUE, ANY, FIRST, PRIORITY, Collect(MINIMUM), Collect(MAXIMUM))),
        (Collect(SUM), Bounds(-3, Decimal("2.5"))),
        (Collect(EVERY), OPEN),
    ],
)
def test_several_rows_may_count(hit: HitPolicy, expected: Bounds):
    """Where all rows count, they add up; of what an author makes of them nothing is known."""
    assert expected == bounds(Piece(), by=hit, of=None)


@pytest.mark.parametrize(
    ("quantity", "values", "domain", "expected"),
    [
        (3, (2, -3), Integers(0), Bounds(-9, 6)),
        (-3, (2, -3), Integers(), Bounds(-6, 9)),
        (None, (2, -3), Integers(0), OPEN),
        (None, (2,), Integers(0), Bounds(0, None)),
        (None, (-3,), Integers(0), Bounds(None, 0)),
        (-1, (2,), Integers(0), Bounds(0, None)),  # a foreign value
        (None, (2,), Numbers(1), Bounds(0, None)),
        (None, (2,), Integers(), OPEN),
        (None, (2,), Integers(-1), OPEN),
        (None, (2,), Names(), OPEN),
        (None, (0,), Integers(), Bounds.of(0)),
    ],
)
def test_quantities(quantity: int | None, values: Any, domain: Any, expected: Bounds):
    """A quantity that is not known leaves the sign of what is given, if it is not negative itself."""
    assert expected == bounds(Piece(words=quantity), amounts=values, of=words(domain))


def test_counts_are_not_negative():
    """What is counted is not less than nothing, even where it is not known how much it is."""
    found = [
        bounds(Piece(notes=notes), amounts=(3,), of=BOOK.notes.quantity())
        for notes in ((Note("city"), Note("county")), None)
    ]
    assert [Bounds(0, 3), Bounds(0, None)] == found


def test_free_python_has_no_bound():
    """Nobody knows what free Python gives."""

    class Free(Points):
        """Decide by free Python."""

        def decide(self, entry: Piece) -> Decision[Number]:
            return super().decide(entry)

    assert OPEN == Free(taxonomy=TAXONOMY).bounds(Piece())


# Ranks


def test_the_fewest_totals_above():
    """Accounts above may have one total where their bounds meet, one after the other, and no fewer than that."""
    above = tuple(starmap(Bounds, [(2, 4), (4, 6), (6, 8), (7, None), (9, None)]))
    assert (1 + 3, 1 + 5) == Rivals(own=Bounds(0, 1), others=above).dense()
    assert (1, 1 + 2) == Rivals(own=Bounds(0, 9), others=above[:1], newcomers=(Bounds.of(3),)).dense()


@pytest.mark.parametrize(("least", "most"), [each for each in product(range(3), repeat=2) if each[0] <= each[1]])
def test_ranks_against_one_rival(least: int, most: int):
    """Who may pass moves the worst rank; who surely has more, the best; who may draw level, where ties are open."""
    rivals = Rivals(own=Bounds.of(1), others=(Bounds(least, most),))
    assert (1 + (least > 1), 1 + (most > 1)) == rivals.sharing() == rivals.dense()
    assert (1 + (least > 1), 1 + (most >= 1)) == rivals.open()
