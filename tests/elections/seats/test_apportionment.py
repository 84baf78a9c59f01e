"""Test the methods of apportionment against slow references, and ties, floors and ceilings one by one."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_rules.elections.seats import (
    Apportionment,
    BasePlusPopulation,
    Claimant,
    LargestRemainder,
    PopulationMethod,
    SainteLague,
)
from congress_rules.errors import DefinitionError
from congress_rules.texts import Text

METHODS: tuple[PopulationMethod, ...] = (LargestRemainder(), SainteLague())
SMALL = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 2), st.integers(0, 4) | st.none(), st.integers(0, 1)),
    min_size=1,
    max_size=4,
).map(
    lambda listed: tuple(
        Claimant(
            id=f"u{place}",
            population=people,
            least=least,
            most=None if most is None else max(most, least, others),
            others=others,
        )
        for place, (people, least, most, others) in enumerate(listed)
    )
)


def possible(claimants: Sequence[Claimant], seats: int) -> Iterator[tuple[int, ...]]:
    """List every way to give the seats within floors and ceilings; who has no people gets what it gets anyway."""
    ranges = []
    for each in claimants:
        first = max(each.least, each.others)
        last = first if not each.population else seats if each.most is None else each.most
        ranges.append(range(first, max(first, last) + 1))
    return (given for given in product(*ranges) if sum(given) == seats)


def distance(method: PopulationMethod, claimants: Sequence[Claimant], seats: int, given: tuple[int, ...]) -> Fraction:
    """Give how far seats lie from the quotients: in squares, which for Sainte-Lague count by person."""
    people = sum(each.population for each in claimants)
    pool = max(0, seats - sum(each.others for each in claimants))
    far = Fraction()
    for each, number in zip(claimants, given, strict=True):
        quotient = Fraction(each.population * pool, people) if people else Fraction()
        missed = (number - each.others - quotient) ** 2
        far += missed / each.population if isinstance(method, SainteLague) and each.population else missed
    return far


def completions(found: Apportionment) -> set[tuple[int, ...]]:
    """List every way in which the tie may be settled."""
    tie = found.tie
    if tie is None:
        return {tuple(share.seats for share in found.shares)}
    ways = product((0, 1), repeat=len(tie.claimants))
    chosen = [dict(zip(tie.claimants, way, strict=True)) for way in ways if sum(way) == tie.seats]
    return {tuple(share.seats + way.get(share.claimant.id, 0) for share in found.shares) for way in chosen}


@given(SMALL, st.integers(0, 9), st.sampled_from(METHODS))
def test_gives_the_nearest_seats(claimants, seats, method):
    """Of all ways within the limits, those nearest to the quotients: one, or exactly those that the tie leaves open."""
    found = method.apportion(claimants, seats)
    ways = list(possible(claimants, seats))
    if not ways:
        assert found.left or found.short
        return
    nearest = min(distance(method, claimants, seats, way) for way in ways)
    assert {way for way in ways if distance(method, claimants, seats, way) == nearest} == completions(found)


@given(SMALL, st.integers(0, 30), st.sampled_from(METHODS), st.randoms(use_true_random=False))
def test_sums_up_keeps_limits_and_does_not_depend_on_order(claimants, seats, method, random):
    """Nothing is lost, nobody is beyond a limit, and the order does not matter."""
    found = method.apportion(claimants, seats)
    assert seats == sum(each.seats for each in found.shares) + (found.tie.seats if found.tie else 0) + (
        found.left - found.short
    )
    for share in found.shares:
        assert share.seats >= max(share.claimant.least, share.claimant.others)
        assert share.claimant.takes(share.seats + share.tied)
        assert all(line.seats > 0 for line in share.lines)
    shuffled = list(claimants)
    random.shuffle(shuffled)
    assert found == method.apportion(shuffled, seats)


@given(st.lists(st.integers(1, 50), min_size=1, max_size=6), st.integers(0, 60))
def test_largest_remainder_keeps_to_the_quotient(populations, seats):
    """Without limits, everyone has the quotient rounded down or up, and the remainders decide who has it up."""
    claimants = [Claimant(id=str(place), population=people) for place, people in enumerate(populations)]
    found = LargestRemainder().apportion(claimants, seats)
    for share in found.shares:
        assert share.quotient // 1 <= share.seats
        assert share.seats + share.tied <= -(-share.quotient // 1)
    up = [share.quotient % 1 for share in found.shares if share.seats > share.quotient]
    down = [share.quotient % 1 for share in found.shares if share.seats <= share.quotient and not share.tied]
    assert not up or not down or min(up) >= max(down)


@given(st.lists(st.integers(1, 50), min_size=1, max_size=5), st.integers(0, 40))
def test_sainte_lague_never_takes_a_seat_away(populations, seats):
    """With one more seat, nobody has fewer than what was settled."""
    claimants = [Claimant(id=str(place), population=people) for place, people in enumerate(populations)]
    before, after = (SainteLague().apportion(claimants, number) for number in (seats, seats + 1))
    for one, other in zip(before.shares, after.shares, strict=True):
        assert one.seats <= other.seats


@given(SMALL, st.integers(0, 30), st.sampled_from(METHODS))
def test_a_base_is_given_to_everyone(claimants, seats, by):
    """The base and the rest by population: as if the base stood beside, and told apart from others."""
    free = [Claimant(id=each.id, population=each.population, others=each.others) for each in claimants]
    found = BasePlusPopulation(base=3, by=by).apportion(free, seats)
    beside = [Claimant(id=each.id, population=each.population, others=each.others + 3) for each in free]
    plain = by.apportion(beside, seats)
    assert [each.seats for each in plain.shares] == [each.seats for each in found.shares]
    assert plain.tie == found.tie
    for share, each in zip(found.shares, free, strict=True):
        assert each == share.claimant
        assert {"base": 3, "others": each.others or None} == {
            part: next((line.seats for line in share.lines if line.part == part), None) for part in ("base", "others")
        }


def test_a_tie_is_a_value():
    """Two halves of three seats: one is open, and a decision settles it."""
    halves = [Claimant(id=name, population=10) for name in ("east", "west")]
    for method in METHODS:
        found = method.apportion(halves, 3)
        assert not found.settled
        assert found.tie is not None
        assert (1, ("east", "west")) == (found.tie.seats, found.tie.claimants)
        assert [1, 1] == [share.seats for share in found.shares]
        settled = found.settle(["west"], by=Text("选举委员会", "the election committee"))
        assert settled.settled
        assert [1, 2] == [share.seats for share in settled.shares]
        assert "tie decided by the election committee" in settled.of("west").explain("en")
        assert "tied: 1 among east、west" in found.explain("en")
        assert "另有一名待定" in found.explain()


@pytest.mark.parametrize(
    ("chosen", "fault"),
    [
        (["east", "west"], "2 claimants is not 1 different ones"),
        ([], "0 claimants is not 1 different ones"),
        (["north"], "'north' is not one of: east, west"),
    ],
)
def test_a_tie_is_settled_among_those_in_line(chosen, fault):
    """As many as there are seats, and of those in line."""
    found = LargestRemainder().apportion([Claimant(id=name, population=10) for name in ("east", "west")], 3)
    with pytest.raises(DefinitionError, match=fault):
        found.settle(chosen, by=Text("选举委员会", "the election committee"))


def test_nothing_to_settle():
    """Without a tie nobody can be chosen, and choosing nobody changes nothing."""
    found = LargestRemainder().apportion([Claimant(id="all", population=1)], 2)
    assert found == found.settle([], by=Text("无", "nobody"))
    with pytest.raises(DefinitionError, match="1 claimants is not 0 different ones"):
        found.settle(["all"], by=Text("无", "nobody"))


def test_the_methods_differ():
    """Of ten seats the last goes to the largest remainder, or to the large one that it is divided by 11 for."""
    claimants = [Claimant(id=name, population=people) for name, people in (("a", 53), ("b", 24), ("c", 23))]
    assert [5, 3, 2] == [each.seats for each in LargestRemainder().apportion(claimants, 10).shares]
    assert [6, 2, 2] == [each.seats for each in SainteLague().apportion(claimants, 10).shares]


def test_floors_and_ceilings_bind():
    """A floor is kept, a ceiling ends the claims, and what nobody may take is left."""
    listed = [
        Claimant(id="tiny", population=1, least=1),
        Claimant(id="big", population=90, most=4),
        Claimant(id="mid", population=9, most=2),
    ]
    found = LargestRemainder().apportion(listed, 6)
    assert {"tiny": 1, "big": 4, "mid": 1} == {each.claimant.id: each.seats for each in found.shares}
    assert ["floor"] == [line.part for line in found.of("tiny").lines]
    over = SainteLague().apportion(listed[1:], 9)
    assert 3 == over.left
    assert not over.settled
    assert "nobody may take 3" in over.explain("en")
    short = SainteLague().apportion(listed[:1], 0)
    assert 1 == short.short
    assert "1 seats too few" in short.explain("en")


def test_garrison_seats_stand_beside():
    """Seats that are decided elsewhere are a claimant's without people: it has them, and no more."""
    listed = [Claimant(id="garrison", population=0, others=3), Claimant(id="town", population=500)]
    for method in METHODS:
        found = method.apportion(listed, 10)
        assert [3, 7] == [share.seats for share in found.shares]
        assert Fraction(7) == found.of("town").quotient


def test_nobody_without_people():
    """Without people there is no claim by population, and no quotient."""
    found = LargestRemainder().apportion([Claimant(id="empty", population=0, least=1)], 5)
    assert (1, 4, Fraction(0)) == (found.of("empty").seats, found.left, found.of("empty").quotient)
    assert Fraction(0) == found.of("empty").people_per_deputy
    none = LargestRemainder().apportion([Claimant(id="empty", population=0)], 0)
    assert none.of("empty").people_per_deputy is None
    assert () == LargestRemainder().apportion([], 0).shares


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"population": -1}, "-1 is not a whole number from 0 @ population"),
        ({"population": 1, "least": True}, "True is not a whole number from 0 @ least"),
        ({"population": 1, "most": 1.5}, "1.5 is not a whole number from 0 @ most"),
        ({"population": 1, "least": 3, "most": 2}, "2 is not at least the floor of 3"),
        ({"population": 1, "others": 3, "most": 2}, "the 3 given on other grounds"),
    ],
)
def test_claimants_are_checked(values, fault):
    """Wrong numbers, and limits that cross each other."""
    with pytest.raises(DefinitionError, match=fault):
        Claimant(id="u", **values)


@pytest.mark.parametrize("seats", [-1, True, 2.5])
def test_seats_are_checked(seats):
    """A whole number from 0."""
    with pytest.raises(DefinitionError, match="a whole number from 0 @ seats"):
        SainteLague().apportion([], seats)


def test_ids_are_used_once():
    """Nothing tells which of two is right."""
    with pytest.raises(DefinitionError, match="the id 'u' is not used only once"):
        SainteLague().apportion([Claimant(id="u", population=1), Claimant(id="u", population=2)], 1)


@pytest.mark.parametrize("base", [-1, 1.5])
def test_a_base_is_checked(base):
    """A whole number from 0."""
    with pytest.raises((ValueError, TypeError)):
        BasePlusPopulation(base=base, by=SainteLague())


def test_explains_the_quotient():
    """With at most three decimals, cut off."""
    found = LargestRemainder().apportion([Claimant(id=name, population=1) for name in "abc"], 4)
    assert "a: 1 (quotient 1.333), and perhaps one more\n  +1  by population" == found.of("a").explain("en")
    assert "最大余数法：4名" in found.explain()
    assert "base of 1 and Sainte-Lague" == BasePlusPopulation(base=1, by=SainteLague()).name.en
