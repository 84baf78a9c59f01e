"""Test credit: equal and stated shares, the first only, points and counts apart, and unknown authors."""

from fractions import Fraction
from functools import partial

import pytest

from congress_rules.errors import DefinitionError
from congress_rules.policies.stages import EQUAL_SHARES, FIRST_ONLY, Crediting, Shares
from congress_rules.publicity import AUTHORS, Adoption
from tests.policies.stages.journals import COUNT, POINTS, RULE, after, by_account, by_entry, journal, piece

THREE_TO_TWO = Shares(((1,), (Fraction(3, 5), Fraction(2, 5))))
credited = partial(Crediting[Adoption], id="credit", rule=RULE, measure=POINTS, to=AUTHORS)


@pytest.mark.parametrize(
    ("shares", "authors", "people"),
    [
        (EQUAL_SHARES, ("p",), {"p": 10}),
        (EQUAL_SHARES, ("p", "q", "r"), dict.fromkeys("pqr", Fraction(10, 3))),
        (FIRST_ONLY, ("p", "q"), {"p": 10}),
        (THREE_TO_TWO, ("p",), {"p": 10}),
        (THREE_TO_TWO, ("p", "q"), {"p": 6, "q": 4}),
        (THREE_TO_TWO, ("p", "q", "r"), {"p": 6, "q": 4}),
        (Shares(((1,), (0, 1))), ("p", "q"), {"q": 10}),
    ],
)
def test_shares(shares, authors, people):
    """People have their shares, the unit has none, and the item comes to what it was."""
    found = after(credited(shares=shares), journal((piece(authors=authors), 10)))
    assert {"town": 0, **people} == by_account(found)
    assert {"e": 10} == by_entry(found)


def test_points_and_counts_apart():
    """A stage moves one measure and leaves the other."""
    points, count = (journal((piece(authors=("p", "q")), 1), measure=each) for each in (POINTS, COUNT))
    both = type(points)(points.entries, (*points.lines, *count.lines))
    found = after(credited(shares=EQUAL_SHARES, measure=COUNT), both)
    assert {"town": 1} == by_account(found)
    assert {"town": 0, "p": Fraction(1, 2), "q": Fraction(1, 2)} == by_account(found, COUNT)


def test_what_nobody_wrote_stays():
    """No author is a value; what was credited already is not credited again."""
    before = journal((piece(authors=()), 1), (piece("f", authors=("p",)), 1))
    found = after(credited(shares=EQUAL_SHARES), before)
    assert {"town": 1, "p": 1} == by_account(found)
    assert found == after(credited(shares=EQUAL_SHARES), found)


def test_unknown_authors_are_set_aside():
    """Unknown is not nobody: the item counts for nothing until they are known, and is said to be open."""
    found = after(credited(shares=EQUAL_SHARES), journal((piece(authors=None), 1)))
    assert {"town": 0} == by_account(found)
    (aside,) = found.set_aside
    assert aside.undecided
    assert aside.brief("en") == "the authors are unknown (the rule)"


@pytest.mark.parametrize("stated", [(), ((2,),), ((1,), (1,)), ((1,), (2, -1)), ((1,), (0.5, 0.5))])
def test_shares_that_are_none(stated):
    """The shares of n authors are n exact numbers that come to 1."""
    with pytest.raises(DefinitionError):
        Shares(stated)
