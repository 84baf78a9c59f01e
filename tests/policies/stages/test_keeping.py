"""Test stories: the highest only, the n highest, once per class, first full then reduced, and earlier periods."""

from datetime import date
from fractions import Fraction
from functools import partial

import pytest

from congress_rules.errors import DefinitionError
from congress_rules.logic import Members
from congress_rules.policies import POINTS
from congress_rules.policies.stages import Keeping, Order
from congress_rules.publicity import CHARACTERS, LEVEL, STORY, Adoption
from tests.policies.stages.journals import NONE, RULE, after, by_entry, journal, piece

kept = partial(Keeping[Adoption], id="stories", rule=RULE, measure=POINTS, earlier=NONE)
HIGHEST = kept(by=(STORY,), keep=1, rest=0, order=Order.HIGHEST)
STORIES = journal(
    (piece("a", story="s"), 2),
    (piece("b", story="s", level="provincial"), 5),
    (piece("c", story="s", level="provincial"), 5),
    (piece("d", story="t"), 1),
    (piece("e", story=None), 4),
    (piece("f", story="s", unit="village"), 3),
)


def test_the_highest_only():
    """Of equal ones the first counts; other stories, other accounts and what tells no known story are left alone."""
    assert {"a": 0, "b": 5, "c": 0, "d": 1, "e": 4, "f": 3} == by_entry(after(HIGHEST, STORIES))


def test_the_two_highest_levels_and_each_level_once():
    """Two stages compose: once per level, then the two highest."""
    once = kept(by=(STORY, LEVEL), keep=1, rest=0, order=Order.HIGHEST)
    two = kept(by=(STORY,), keep=2, rest=0, order=Order.HIGHEST)
    third = journal(*zip(STORIES.entries, (2, 5, 5, 1, 4, 3), strict=True), (piece("g", story="s", level="town"), 1))
    found = by_entry(after(two, after(once, third)))
    assert {"a": 2, "b": 5, "c": 0, "g": 0} == {name: found[name] for name in "abcg"}


@pytest.mark.parametrize(("rest", "comes_to"), [(0, 0), (Fraction(1, 2), Fraction(5, 2)), (1, 5)])
def test_the_first_full_then_reduced(rest, comes_to):
    """The earliest counts in full, however little it is; each other so many times."""
    first = piece("z", story="s", adopted_on=date(2024, 5, 5))
    stage = kept(by=(STORY,), keep=1, rest=rest, order=Order.EARLIEST)
    found = by_entry(after(stage, journal((piece("a", story="s"), 5), (first, 1))))
    assert {"a": comes_to, "z": 1} == found


def test_a_story_that_was_told_before():
    """What counted in an earlier period has taken its place; what then came to nothing has not."""
    stage = kept(by=(STORY,), keep=1, rest=0, order=Order.HIGHEST)
    told, nothing = (kept(**{**_parts(stage), "earlier": journal((piece("old", story="s"), n))}) for n in (1, 0))
    now = journal((piece("a", story="s"), 5))
    assert {"a": 0} == by_entry(after(told, now))
    assert {"a": 5} == by_entry(after(nothing, now))


def prior(*, ordered=True, **values):
    """Give the stage that keeps the first by level, or by another input."""
    levels = Members(("town", "city", "provincial"), {}, ordered)
    return kept(by=(STORY,), keep=1, rest=0, order=Order.HIGHEST, **{"prior": LEVEL.over(levels), **values})


def test_an_order_by_an_input():
    """The highest level counts before the highest amount, which tells equal levels apart."""
    pieces = journal(
        (piece("a", story="s", level="town"), 9),
        (piece("b", story="s", level="provincial"), 1),
        (piece("c", story="s", level="provincial"), 2),
        (piece("d", story="s", level=None), 3),
    )
    assert {"a": 0, "b": 0, "c": 2, "d": 3} == by_entry(after(prior(), pieces))
    longest = journal((piece("a", story="s", characters=10), 9), (piece("b", story="s", characters=20), 1))
    assert {"a": 0, "b": 1} == by_entry(after(prior(prior=CHARACTERS), longest))


def test_an_input_without_an_order_is_refused():
    """Neither a list that has none nor names can order anything."""
    for wrong in (lambda: prior(ordered=False), lambda: prior(prior=STORY)):
        with pytest.raises(DefinitionError):
            wrong()


def _parts(stage):
    return {"by": stage.by, "keep": stage.keep, "rest": stage.rest, "order": stage.order}


@pytest.mark.parametrize("wrong", [{"keep": 0}, {"keep": True}, {"rest": 2}, {"rest": -1}, {"rest": 0.5}])
def test_numbers_that_are_refused(wrong):
    """At least one is kept, and the others count from nothing to all."""
    with pytest.raises(DefinitionError):
        kept(**{**_parts(HIGHEST), **wrong})
