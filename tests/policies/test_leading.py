"""Test who leads while something is undecided: by each rule for ties, against every way in which totals may end."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
from typing import Any

import attrs
import pytest

from congress_rules.policies import (
    Bounds,
    Dense,
    NextKey,
    Place,
    Recorded,
    RecordedOrder,
    Shared,
    Ties,
    Undecided,
)
from tests.policies.test_ranking import EARLIEST, NAME, TOTALS, leading, ranked, ranks


@pytest.mark.parametrize(
    ("bounds", "leads", "open_"),
    [
        ({}, {"a": True, "b": True, "c": True, "d": False}, set[str]()),
        ({"d": (3, 3)}, {"a": True, "b": True, "c": True, "d": False}, {"d"}),
        ({"d": (3, 6)}, {"a": True, "b": True, "c": True, "d": False}, {"d"}),
        ({"d": (3, 7)}, {"a": True, "b": True, "c": True, "d": None}, {"d"}),
        ({"d": (3, 9)}, {"a": True, "b": None, "c": None, "d": None}, {"d"}),
        ({"d": (3, None)}, {"a": True, "b": None, "c": None, "d": None}, {"d"}),
        ({"c": (7, 8)}, {"a": True, "b": None, "c": True, "d": False}, {"c"}),
        ({"c": (7, 9), "d": (3, 9)}, {"a": True, "b": None, "c": None, "d": None}, {"c", "d"}),
        ({"c": (7, 10), "d": (3, 10)}, {"a": None, "b": None, "c": None, "d": None}, {"c", "d"}),
        ({"c": (5, 7)}, {"a": True, "b": True, "c": None, "d": False}, {"c"}),  # c may fall behind b
        ({"a": (None, 9)}, {"a": None, "b": True, "c": True, "d": False}, {"a"}),  # a may fall behind b and c
        ({"e": (5, 6)}, {"a": True, "b": True, "c": True, "d": False}, set[str]()),
        ({"e": (8, 8)}, {"a": True, "b": None, "c": None, "d": False}, set[str]()),  # e is not ranked, but may be
        ({"a": (4, 5)}, {"a": None, "b": True, "c": True, "d": False}, {"a"}),  # as it is, a stands above its bounds
    ],
)
def test_what_is_undecided_keeps_open_who_leads(
    bounds: dict[str, tuple[int | None, int | None]], leads: dict[str, bool | None], open_: set[str]
):
    """Ranks follow the totals; who leads is open where somebody may still pass, fall behind, or come."""
    standings = ranked(Shared()).rank(TOTALS, {account: Bounds(*ends) for account, ends in bounds.items()})
    assert leads == {each.account: each.leading for each in standings}
    assert open_ == {each.account for each in standings if each.open}
    assert {"a": 1, "b": 2, "c": 2, "d": 4} == ranks(standings)


def test_who_leads_stays_open_without_a_number_of_places():
    """What is undecided makes nobody lead where no number of places is stated."""
    assert {None} == {each.leading for each in ranked(Shared(), None).rank(TOTALS, {"d": Bounds(3, 9)})}


@pytest.mark.parametrize(
    ("totals", "bounds", "account", "leads"),
    [
        ({"a": 0, "d": 1, "e": 1}, {"e": (1, 2)}, "a", None),  # e may part from d, and a falls to the third rank
        ({"a": 0, "d": 1, "e": 1}, {"e": (1, 1)}, "a", True),  # e cannot change
        ({"a": 0, "d": 1, "e": 1}, {"d": (1, 2), "e": (1, 2)}, "a", None),
        ({"a": 0, "e": 1}, {"e": (1, None)}, "a", True),  # alone, e takes its rank along
        ({"a": 1, "b": 5, "c": 3}, {"c": (3, 5)}, "a", None),  # c may join b, and a rises to the second rank
        ({"a": 1, "b": 5, "c": 3}, {"c": (3, 3)}, "a", False),
        ({"a": 1, "b": 5, "c": 5, "d": 2}, {"a": (1, 3)}, "a", None),  # b and c are one rank
        ({"a": 1, "b": 5, "c": 4, "d": 2}, {"a": (1, 3)}, "a", False),
        ({"a": 1, "b": 1, "c": 5}, {"c": (5, 9)}, "b", True),
        ({"a": 1, "b": 3, "c": 5}, {"b": (2, 3), "c": (4, 5)}, "a", False),  # b and c cannot meet
    ],
)
def test_dense_ranks_count_totals(totals: Any, bounds: Any, account: str, leads: object):
    """Where no rank is skipped, accounts may join others or part from them, and so move those below."""
    reach = {each: Bounds(*ends) for each, ends in bounds.items()}
    assert leads is {each.account: each.leading for each in ranked(Dense()).rank(totals, reach)}[account]


# Every way in which small totals may end


@attrs.frozen
class LastByName(Shared):
    """Who comes first by name, comes last; it is written as a kind of shared rank."""

    def split(self, tied: Sequence[str]) -> tuple[Place, ...]:
        """Put them upside down."""
        return tuple(Place((each,)) for each in sorted(tied, reverse=True))


ORDER = RecordedOrder(order=("b", "a"), by="office", on=date(2025, 1, 2), reason=NAME)
KEYS = {"a": 1, "b": 2, "c": 2}
RULES: dict[str, Ties] = {
    "shared": Shared(),
    "undecided": Undecided(),
    "dense": Dense(),
    "recorded-shared": Recorded(orders=(ORDER,), then=Shared()),
    "recorded-dense": Recorded(orders=(ORDER,), then=Dense()),
    "key-shared": NextKey(name=EARLIEST, values=KEYS, then=Shared()),
    "key-dense": NextKey(name=EARLIEST, values=KEYS, then=Dense()),
    "own": LastByName(),
}
SPANS = [Bounds(least, most) for least, most in product(range(3), range(3)) if least <= most]


def ends(totals: dict[str, int], reach: dict[str, Bounds]) -> Iterator[dict[str, int]]:
    """List every way in which totals may end."""
    names = sorted({*totals, *reach})
    several = [
        [*range(reach[each].low, reach[each].high + 1), *(() if each in totals else (None,))]
        if each in reach
        else [totals[each]]
        for each in names
    ]
    return ({name: end for name, end in zip(names, way, strict=True) if end is not None} for way in product(*several))


def stakes(rule: str, places: int) -> Iterator[tuple[bool | None, set[bool | None]]]:
    """Give, for many small cases, what is said of who leads, and what becomes of it in all ways."""
    policy = ranked(RULES[rule], places)
    for a, c, (b, d) in product(SPANS, range(3), product(SPANS, [None, *SPANS])):
        totals = {"a": a.high, "b": b.low, "c": c}
        reach = {"a": a, "b": b} | ({} if d is None else {"d": d})
        became = [{each.account: each.leading for each in policy.rank(way)} for way in ends(totals, reach)]
        for each in policy.rank(totals, reach):
            yield each.leading, {way[each.account] for way in became}


@pytest.mark.parametrize("places", [1, 2])
@pytest.mark.parametrize("rule", RULES)
def test_a_lead_that_is_said_stays_in_every_way(rule: str, places: int):
    """What is said of who leads never turns out otherwise, whatever a tie means."""
    said = [(leads, became) for leads, became in stakes(rule, places) if leads is not None]
    assert {True, False} == {leads for leads, _ in said}
    assert [] == [(leads, became) for leads, became in said if became != {leads}]


@pytest.mark.parametrize("places", [1, 2])
@pytest.mark.parametrize("rule", ["shared", "undecided"])
def test_a_lead_is_open_only_where_it_must_be(rule: str, places: int):
    """Where totals alone count, who leads is left open only if it differs between ways, or is open in one."""
    left = [became for leads, became in stakes(rule, places) if leads is None]
    assert left
    assert [] == [became for became in left if became in ({True}, {False})]


@pytest.mark.parametrize("then", [Shared(), Dense()])
def test_a_decided_tie_stays_decided(then: Ties):
    """What is undecided below a tie, or passes it by, leaves it as people decided it."""
    policy = ranked(Recorded(orders=(ORDER,), then=then), 1)
    totals = {"a": 5, "b": 5, "c": 1}
    for reach in ({"c": Bounds(None, 4)}, {"d": Bounds(0, 4)}):
        assert [True, False, False] == leading(policy.rank(totals, reach))
    second = False if isinstance(then, Shared) else None  # a tie above that comes to be dense might take fewer ranks
    assert [None, second, False] == leading(policy.rank(totals, {"d": Bounds(6, 7)}))
    assert [None, None, False] == leading(policy.rank(totals, {"c": Bounds(1, 1), "d": Bounds(5, 7)}))
