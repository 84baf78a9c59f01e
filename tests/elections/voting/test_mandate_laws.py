"""Mandates keep their laws, however they meet."""

from collections import Counter

import attrs
from hypothesis import given
from hypothesis import strategies as st

from congress_rules.rulebooks.beijing_rules.counting import BEIJING_VOTING
from congress_rules.rulebooks.election_law.counting import VOTING
from congress_rules.testing.elections.voting import mandates

BOOKS = [*VOTING.values(), BEIJING_VOTING, VOTING[2020].read("e42-excess", "none").read("e42-two", "first")]
GIVEN = st.lists(mandates(), max_size=9)


@given(GIVEN, st.sampled_from(BOOKS))
def test_no_mandate_is_lost(given_mandates, book):
    """Each is accepted, refused or open, and refused ones say by which article."""
    found = book.mandates(given_mandates)
    kept = (*found.accepted, *found.refused, *found.open)
    assert Counter(given_mandates) == Counter(kept)
    for each in found.decided:
        assert all(ground.basis for ground in each.decision.grounds)


@given(GIVEN, st.sampled_from(BOOKS))
def test_nobody_votes_for_more_than_three_or_twice(given_mandates, book):
    """At most three for each proxy, one for each principal, and no proxy who gave away his own vote."""
    accepted = book.mandates(given_mandates).accepted
    assert all(number <= 3 for number in Counter(each.proxy for each in accepted).values())
    assert all(number == 1 for number in Counter(each.principal for each in accepted).values())
    assert not {each.proxy for each in accepted} & {each.principal for each in accepted}


@given(st.data())
def test_the_order_in_which_they_are_listed_does_not_matter(data):
    """Only the numbers in the register count."""
    given_mandates, book = data.draw(GIVEN), data.draw(st.sampled_from(BOOKS))
    shuffled = data.draw(st.permutations(given_mandates))
    assert Counter(book.mandates(given_mandates).accepted) == Counter(book.mandates(shuffled).accepted)


@given(GIVEN, st.sampled_from(BOOKS), st.data())
def test_what_becomes_known_overturns_nothing_else(given_mandates, book, data):
    """A mandate that was accepted or refused while another was open stays so, whatever becomes known of that one."""
    before = book.mandates(given_mandates)
    facts = (
        "written",
        "consented",
        "away",
        "proxy_votes",
        "same_district",
        "mandate_shown",
        "card_shown",
        "detained",
        "certificate_shown",
    )
    known = []
    for each in given_mandates:
        answers = {name: data.draw(st.booleans()) for name in facts if getattr(each, name) is None}
        known.append(attrs.evolve(each, **answers))
    after = dict(zip(_keys(known), book.mandates(known).decided, strict=True))
    for key, each in zip(_keys(given_mandates), before.decided, strict=True):
        if each.decision.decided and _once(given_mandates, each.mandate):
            assert each.decision.value == after[key].decision.value


def _keys(given_mandates):
    """Give the order in which mandates are decided."""
    return sorted((each.id, each.number or 0, each.principal, each.proxy) for each in given_mandates)


def _once(given_mandates, mandate):
    keys = _keys(given_mandates)
    return keys.count((mandate.id, mandate.number or 0, mandate.principal, mandate.proxy)) == 1
