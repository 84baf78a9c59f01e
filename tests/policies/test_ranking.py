"""Test ranking: what ties mean, how many places lead, and that neither is ever assumed."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from congress_rules.errors import DefinitionError
from congress_rules.policies import (
    Dense,
    NextKey,
    Place,
    RankingPolicy,
    Recorded,
    RecordedOrder,
    Shared,
    Standing,
    Ties,
    Undecided,
)
from congress_rules.texts import Text
from tests.policies.nouns import OFFICE

TOTALS = {"a": 9, "b": 7, "c": 7, "d": 3}
NAME = Text("位次", "ranks")
EARLIEST = Text("稿件数", "number of pieces")
SHARED, OPEN = Text("并列", "shared"), Text("并列名次未定", "tie not decided")


def ranked(ties: Ties, places: int | None = 2) -> RankingPolicy:
    """Give a ranking."""
    return RankingPolicy(id="ranking", name=NAME, ties=ties, places=places)


def ranks(standings: Sequence[Standing]) -> dict[str, int | None]:
    """Give the ranks by account."""
    return {each.account: each.rank for each in standings}


def leading(standings: Sequence[Standing]) -> list[bool | None]:
    """Tell who leads, from the best to the worst."""
    return [each.leading for each in standings]


# What ties mean


def test_shared_ranks_skip():
    """Accounts of equal totals share a rank, and as many ranks after it are skipped."""
    standings = ranked(Shared()).rank(TOTALS)
    assert {"a": 1, "b": 2, "c": 2, "d": 4} == ranks(standings)
    same: dict[str, Any] = {"number": 4, "ranking": "ranking"}
    assert Standing(account="b", total=7, best=2, worst=2, leading=True, tied=("c",), by=SHARED, **same) == standings[1]
    assert Standing(account="d", total=3, best=4, worst=4, leading=False, **same) == standings[3]


def test_dense_ranks_do_not_skip():
    """Accounts of equal totals share a rank, and the next rank is the next number."""
    standings = ranked(Dense(), places=3).rank(TOTALS)
    assert {"a": 1, "b": 2, "c": 2, "d": 3} == ranks(standings)
    assert ([True] * 4, SHARED) == (leading(standings), standings[2].by)


def test_undecided_ranks_stay_open():
    """A tie of which it is not said what it means lies between its best and its worst rank."""
    standings = ranked(Undecided()).rank(TOTALS)
    assert [(1, 1), (2, 3), (2, 3), (4, 4)] == [(each.best, each.worst) for each in standings]
    assert ({"a": 1, "b": None, "c": None, "d": 4}, OPEN) == (ranks(standings), standings[1].by)


def test_undecided_ranks_of_a_dense_rule_do_not_overlap():
    """Ranks that are open are not skipped over, whatever holds of ranks that are shared."""

    class Open(Undecided):
        @property
        def dense(self) -> bool:
            return True

    assert [(1, 1), (2, 3), (2, 3), (4, 4)] == [(each.best, each.worst) for each in ranked(Open()).rank(TOTALS)]


def test_a_next_key_decides():
    """Of equal totals the higher key is better; what tells them apart is named."""
    standings = ranked(NextKey(name=EARLIEST, values={"b": 1, "c": 2}, then=Undecided())).rank(TOTALS)
    assert ["a", "c", "b", "d"] == [each.account for each in standings]
    assert ([1, 2, 3, 4], [None, EARLIEST, EARLIEST, None]) == (
        [each.rank for each in standings],
        [each.by for each in standings],
    )
    assert ([(), ("b",), ("c",), ()], [True, True, False, False]) == (
        [each.tied for each in standings],
        leading(standings),
    )


def test_an_equal_next_key_falls_to_the_other_rule():
    """Accounts that are equal by the key, too, are left to the other rule; those that are not, are decided."""
    values: dict[str, int | Decimal | Fraction] = {"a": Decimal("0.5"), "b": Fraction(1, 2), "c": 2, "d": 1}
    standings = ranked(NextKey(name=EARLIEST, values=values, then=Shared())).rank(dict.fromkeys("abcd", 5))
    assert {"c": 1, "d": 2, "a": 3, "b": 3} == ranks(standings)
    assert [EARLIEST, EARLIEST, SHARED, SHARED] == [each.by for each in standings]


@pytest.mark.parametrize("values", [{"b": 1}, {"b": 1, "c": None}, {}])
def test_an_unknown_next_key_leaves_the_whole_tie(values):
    """An account without a value for the key leaves the tie to the other rule: unknown is not zero."""
    standings = ranked(NextKey(name=EARLIEST, values=values, then=Undecided())).rank(TOTALS)
    assert {"a": 1, "b": None, "c": None, "d": 4} == ranks(standings)


def test_keys_of_others_do_not_matter():
    """Only the accounts of the tie need a value for the key."""
    standings = ranked(NextKey(name=EARLIEST, values={"b": 0, "c": -1, "x": 9}, then=Undecided())).rank(TOTALS)
    assert {"a": 1, "b": 2, "c": 3, "d": 4} == ranks(standings)


def test_keys_in_a_row():
    """One key may follow another."""
    second = NextKey(name=SHARED, values={"b": 1, "c": 2}, then=Undecided())
    standings = ranked(NextKey(name=EARLIEST, values={"b": 4, "c": 4}, then=second)).rank(TOTALS)
    assert {"a": 1, "c": 2, "b": 3, "d": 4} == ranks(standings)


@pytest.mark.parametrize(("then", "expected"), [(Dense(), 3), (Shared(), 4)])
def test_the_last_rule_says_whether_ranks_are_dense(then, expected):
    """Keys and records skip ranks, or not, as the rule does to which they fall."""
    order = RecordedOrder(order=("x", "y"), by="主任会议", on=date(2025, 1, 2), reason=NAME)
    for ties in (NextKey(name=EARLIEST, values={}, then=then), Recorded(orders=(order,), then=then)):
        assert expected == ranks(ranked(ties).rank(TOTALS))["d"]


def test_a_recorded_order_decides():
    """People decide a tie; who did, when and why is told."""
    reason = Text("质量较高", "higher quality")
    order = RecordedOrder(order=["c", "b"], by="office", on=date(2025, 1, 2), reason=reason, basis=OFFICE.cite("9"))
    standings = ranked(Recorded(orders=[order], then=Undecided())).rank(TOTALS)
    assert {"a": 1, "c": 2, "b": 3, "d": 4} == ranks(standings)
    assert Text("2025-01-02 office：质量较高", "office, 2025-01-02: higher quality") == standings[1].by
    assert ((OFFICE.cite("9"),), ("c", "b")) == (order.basis, order.order)


@pytest.mark.parametrize("recorded", [("b",), ("b", "c", "d"), ("b", "d"), ("b", "b", "c"), ()])
def test_a_record_of_other_accounts_decides_nothing(recorded):
    """A record counts for exactly the accounts that it orders: no fewer, no more, no others."""
    order = RecordedOrder(order=recorded, by="office", on=date(2025, 1, 2), reason=NAME)
    assert None is ranks(ranked(Recorded(orders=(order,), then=Undecided())).rank(TOTALS))["b"]


def test_records_for_several_ties():
    """Each tie has its own record."""
    records = [
        RecordedOrder(order=order, by="office", on=date(2025, 1, 2), reason=NAME) for order in (("d", "c"), ("b", "a"))
    ]
    standings = ranked(Recorded(orders=records, then=Undecided())).rank({"a": 2, "b": 2, "c": 1, "d": 1})
    assert ["b", "a", "d", "c"] == [each.account for each in standings]


def test_a_rule_of_ones_own():
    """What a tie means can be said by any rule: here the accounts by name, the first alone, the others together."""

    @attrs.frozen
    class FirstByName(Ties):
        def split(self, tied: Sequence[str]) -> tuple[Place, ...]:
            first, *others = sorted(tied)
            return (Place((first,)), Place(tuple(others)))

    assert {"a": 1, "b": 2, "c": 2} == ranks(ranked(FirstByName()).rank(dict.fromkeys("cab", 1)))


# How many places lead


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (1, [True, False, False, False]),
        (2, [True, None, None, False]),
        (3, [True, True, True, False]),
        (4, [True, True, True, True]),
        (5, [True, True, True, True]),
        (None, [None, None, None, None]),
    ],
)
def test_open_ties_lead_where_they_cannot_but(places, expected):
    """Whether an account of an open tie leads is open only where the cut falls inside the tie."""
    assert expected == leading(ranked(Undecided(), places).rank(TOTALS))


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (1, [True, False, False, False]),
        (2, [True, True, True, False]),
        (3, [True, True, True, False]),
        (4, [True, True, True, True]),
        (5, [True, True, True, True]),
        (None, [None, None, None, None]),
    ],
)
def test_shared_ranks_lead_together(places, expected):
    """Accounts that share a rank lead together, even when they are more than the places left."""
    assert expected == leading(ranked(Shared(), places).rank(TOTALS))


@pytest.mark.parametrize("places", [0, -1, True, False, 1.0, "1", Decimal(1)])
def test_one_place_leads_at_least(places: Any):
    """No place at all is no number of places; the number is a whole one, from 1, or None."""
    with pytest.raises(DefinitionError) as caught:
        ranked(Shared(), places)
    expected = "a whole number of at least 1, or None where the text states none"
    assert f"ranking 'ranking':\n  {places!r} is not {expected} @ places" == str(caught.value)
    assert [1, None] == [ranked(Shared(), each).places for each in (1, None)]


@pytest.mark.parametrize(
    ("ties", "found"),
    [(Shared, "the class Shared"), ("shared", "a value of type str"), (None, "a value of type NoneType")],
)
def test_ties_are_a_rule(ties: Any, found: str):
    """A class, or the name of one, is no rule yet."""
    with pytest.raises(DefinitionError) as caught:
        ranked(ties)
    assert f"{found} is not a rule for ties (an object, such as Shared()) @ ties" == str(caught.value.faults[0])
    assert Shared() == ranked(Shared()).ties


@pytest.mark.parametrize("missing", ["ties", "places"])
def test_nothing_is_assumed(missing):
    """A ranking that does not say what ties mean, or how many places lead, cannot be made."""
    stated: dict[str, Any] = {"id": "ranking", "name": NAME, "ties": Shared(), "places": None}
    with pytest.raises(TypeError, match=missing):
        RankingPolicy(**{name: value for name, value in stated.items() if name != missing})


# Standings


def test_ranks_nobody_and_one():
    """No accounts make no standings; one account is the first."""
    assert () == ranked(Shared()).rank({})
    (alone,) = ranked(Undecided(), 1).rank({"a": 0})
    same: dict[str, Any] = {"number": 1, "ranking": "ranking"}
    assert Standing(account="a", total=0, best=1, worst=1, leading=True, **same) == alone


def test_ranks_all_kinds_of_numbers():
    """Whole, decimal numbers and fractions are compared exactly."""
    totals: dict[str, int | Decimal | Fraction] = {
        "a": Decimal("0.5"),
        "b": Fraction(1, 2),
        "c": Fraction(1, 3),
        "d": 1,
        "e": -1,
    }
    assert {"d": 1, "a": 2, "b": 2, "c": 4, "e": 5} == ranks(ranked(Shared()).rank(totals))


def test_standings_of_a_tie_are_in_the_order_of_ids():
    """Within a tie, accounts stand by their ids, in whatever order they were given."""
    assert list("abc") == [each.account for each in ranked(Undecided()).rank(dict.fromkeys("cab", 1))]


def test_explains_standings():
    """A standing names the place, or the places between which it lies, the total, and what decided the tie."""
    standings = ranked(Undecided()).rank(TOTALS)
    assert ["1. a 9", "2-3. b 7 [并列名次未定]"] == [each.explain() for each in standings[:2]]
    assert "2-3. b 7 [tie not decided]" == standings[1].explain("en")


def test_a_ranking_rests_on_provisions_and_readings():
    """A single provision and a single reading are taken for lists of one."""
    policy = RankingPolicy(id="ranking", name=NAME, ties=Shared(), places=3, basis=OFFICE.cite("1"), readings="noted")
    assert ((OFFICE.cite("1"),), ("noted",)) == (policy.basis, policy.readings)


def test_says_how_it_ranks():
    """The number of places and the rule for ties, in both languages; a rule of one's own is called by its class."""
    assert "ranks: 2 places lead; ties share the rank, and ranks after them are skipped" == ranked(Shared()).text.en
    assert "位次：前列取未定名；并列名次未定" == ranked(Undecided(), None).text.zh

    class ByLot(Shared):
        """Draw lots."""

    assert Text("ByLot", "ByLot") == ByLot().text
