"""Test ranking in groups, and the tiers of places."""

from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_rules.errors import DefinitionError
from congress_rules.interchange.ledgers.results import plain_results
from congress_rules.logic import UNREGULATED, Clause, Row, Status
from congress_rules.policies import Bounds, Facet, Member, RankingPolicy, Shared, Taxonomy, Undecided
from congress_rules.publicity import (
    ADOPTED,
    RANK,
    RANKED_TOTAL,
    RANKING,
    SHARE,
    TIER,
    UNIT_KIND,
    Assessment,
    GroupPolicy,
    Holder,
    HonourPolicy,
    TierPolicy,
    Unit,
)
from congress_rules.testing import StatedGroups, StatedTiers, group_policies, totals
from congress_rules.texts import Text
from tests.publicity.entries import DAY, YEAR, in_bulletin
from tests.publicity.prizes import BOOK, CITED, LEDGER, NAME

TOWNS = RankingPolicy(id="towns", name=Text("乡镇组", "townships"), ties=Shared(), places=1)
OTHERS = RankingPolicy(id="others", name=Text("其他组", "others"), ties=Undecided(), places=2)
UNIT_KINDS = Facet(
    id="unit_kind", name=NAME, members=[Member(each, NAME) for each in ("township_presidium", "court", "deputies")]
)
ROWS = (
    Row(id="town", name=NAME, when=UNIT_KIND.equals("township_presidium"), value="towns", basis=CITED),
    Row(id="court", name=NAME, when=UNIT_KIND.equals("court"), value="others", basis=CITED),
    Row(id="deputies", name=NAME, when=UNIT_KIND.equals("deputies"), value=UNREGULATED, basis=CITED),
)
GROUPS = StatedGroups(id="groups", name=Text("分组", "groups"), rankings=(TOWNS, OTHERS), stated=ROWS)
TIERS = StatedTiers(
    id="tiers",
    name=Text("等次", "tiers"),
    stated=(
        Row(id="first", name=NAME, when=RANK.at_most(1), value="first", basis=CITED),
        Row(id="second", name=NAME, when=RANK.between(2, 3), value="second", basis=CITED),
    ),
    last=Row(id="third", name=NAME, value="third", basis=CITED),
)
KINDS = {"a": "township_presidium", "b": "township_presidium", "c": "court", "d": "court", "e": "deputies"}


def assessed(points: dict[str, int], *, tiers: StatedTiers | None = TIERS, unknown: str = "") -> Assessment:
    """Assess units of which each has so many adopted pieces of one point."""
    units = {name: Unit(id=name, kind=None if name == unknown else kind) for name, kind in KINDS.items()}
    book = attrs.evolve(
        BOOK,
        taxonomy=Taxonomy((*BOOK.taxonomy.facets, UNIT_KINDS)),
        ranking=None,
        groups=GROUPS,
        tiers=tiers,
        honours=(),
    )
    entries = [
        in_bulletin(id=f"{name}{number}", unit=units[name]) for name, many in points.items() for number in range(many)
    ]
    return book.assess(attrs.evolve(LEDGER, units=tuple(units.values()), adoptions=entries, people=()), YEAR)


def test_each_group_is_ranked_by_itself():
    """A court does not rank against a township, and the deputies, whom no group takes, are not ranked."""
    found = assessed({"a": 1, "b": 2, "c": 5, "d": 3, "e": 9})
    assert [("b", "towns", 1), ("a", "towns", 2), ("c", "others", 1), ("d", "others", 2)] == [
        (each.account, each.ranking, each.rank) for each in found.standings
    ]
    assert [True, False, True, True] == [each.leading for each in found.standings]
    assert {2} == {each.number for each in found.standings}


def test_who_is_not_ranked_has_a_total_all_the_same():
    """Rows of the result list the units of no group after those that are ranked, with no place and no tier."""
    rows = assessed({"e": 9}).to_rows()
    assert ("e", 9, None, None, None) == tuple(rows[-1][key] for key in ("unit", "total", "ranking", "rank", "tier"))


def test_a_unit_of_which_the_group_is_unknown_leaves_every_group_open():
    """It may come into either group: where its points could change who leads, that is open."""
    found = {each.account: each for each in assessed({"a": 3, "b": 2, "c": 4, "d": 1}, unknown="c").standings}
    assert "c" not in found
    assert None is found["a"].leading
    assert (1, 2) == found["a"].possible
    assert (1, 2) == found["d"].possible
    assert None is found["a"].number
    same = {each.account: each.leading for each in assessed({"a": 3, "c": 2}, unknown="c").standings}
    assert True is same["a"]


@given(policy=group_policies(), found=totals())
def test_groups_part_those_who_are_ranked(policy: StatedGroups, found: dict[str, int]):
    """Whoever has a group is ranked once, in it, exactly as that ranking ranks its group alone."""
    facet = next(each for each in policy.taxonomy.facets if each.id == "unit_kind")
    known = [each.id for each in facet.members if each.like is None and each.since is None]
    kinds = {name: known[number % len(known)] for number, name in enumerate(sorted(found))}
    holders = [Holder(account=name, on=DAY, unit=Unit(id=name, kind=kind)) for name, kind in kinds.items()]
    standings = tuple(policy.rank(found, {}, holders))
    assert sorted(found) == sorted(each.account for each in standings)
    for ranking in policy.rankings:
        own = {each.account: found[each.account] for each in holders if policy.decide(each).value == ranking.id}
        assert ranking.rank(own) == tuple(each for each in standings if each.ranking == ranking.id)


def test_groups_are_well_defined():
    """Rankings need ids of their own, and rows name one of them; a book ranks in groups or as a whole."""
    with pytest.raises(DefinitionError, match="one ranking at least"):
        attrs.evolve(GROUPS, rankings=())
    with pytest.raises(DefinitionError, match="an id of its own"):
        attrs.evolve(GROUPS, rankings=(TOWNS, TOWNS))
    with pytest.raises(DefinitionError, match="towns, others"):
        _ = attrs.evolve(GROUPS, taxonomy=Taxonomy((UNIT_KINDS,)), stated=(attrs.evolve(ROWS[0], value="town"),)).groups
    with pytest.raises(DefinitionError, match="in groups"):
        attrs.evolve(BOOK, ranking=TOWNS, groups=GROUPS)
    with pytest.raises(DefinitionError, match="GroupPolicy"):
        attrs.evolve(BOOK, ranking=None, groups=TIERS)  # type: ignore[arg-type]


def test_groups_are_told_among_the_rules():
    """The tables stand among the rules and are checked; how each group is ranked is said beside them."""
    book = assessed({}).rulebook
    assert {"groups", "tiers"} <= {*book.rules}
    assert "groups.towns" in book.statements
    assert ("towns", "others") == tuple(each.id for each in book.rankings)


# Tiers


def test_a_rank_gives_a_tier():
    """The first is first, the second and third are second: both sides of each number, by the row that says so."""
    found = assessed({"a": 1, "b": 2, "c": 5, "d": 3})
    assert {"b": "first", "a": "second", "c": "first", "d": "second"} == {e.account: e.label for e in found.tiers}
    assert ("first",) == found.tiers[0].decision.rows
    assert "第" in found.tiers[0].explain()
    assert "1. b 2" in found.tiers[0].explain("en")


def test_a_tie_that_is_open_leaves_the_tier_open_only_where_it_matters():
    """Of two tied for ranks 1 and 2 no tier is known; where both ranks are of one tier it is."""
    found = {each.account: each for each in assessed({"c": 2, "d": 2}).tiers}
    assert {None} == {found[each].label for each in "cd"}
    assert Status.UNKNOWN is found["c"].decision.status
    lower = attrs.evolve(TIERS, stated=(attrs.evolve(TIERS.stated[0], when=RANK.at_most(2)),))
    assert {"first"} == {each.label for each in assessed({"c": 2, "d": 2}, tiers=lower).tiers if each.account in "cd"}


@pytest.mark.parametrize(("share", "expected"), [(Fraction(1, 2), "first"), (Fraction(49, 100), "third")])
def test_a_share_of_the_ranks_gives_a_tier(share: Fraction, expected: str):
    """The first of two has a share of exactly one half."""
    tiers = attrs.evolve(TIERS, stated=(attrs.evolve(TIERS.stated[0], when=SHARE.at_most(share)),))
    found = {each.account: each.label for each in assessed({"a": 2, "b": 1}, tiers=tiers).tiers}
    assert (expected, "third") == (found["a"], found["b"])


def test_a_share_is_unknown_while_more_may_come():
    """How many are ranked is open while a unit of an unknown group may join."""
    tiers = attrs.evolve(TIERS, stated=(attrs.evolve(TIERS.stated[0], when=SHARE.at_most(Fraction(1))),))
    found = assessed({"a": 5}, tiers=tiers, unknown="c").tiers
    assert {Status.UNKNOWN} == {each.decision.status for each in found}


def test_totals_and_groups_give_tiers():
    """A tier may ask for points, or be of one group alone."""
    rows = (
        Row(id="many", name=NAME, when=(RANKED_TOTAL.at_least(3), RANKING.equals("towns")), value="many", basis=CITED),
    )
    found = assessed({"a": 3, "b": 2, "c": 3}, tiers=attrs.evolve(TIERS, stated=rows)).tiers
    assert {"a": "many", "b": "third", "c": "third", "d": "third"} == {each.account: each.label for each in found}


def test_a_total_that_may_change_is_unknown():
    """A total with something undecided is not known, so that a tier by points is open."""
    standing = TOWNS.rank({"a": 3}, {"a": Bounds(3, 5)})[0]
    rows = (Row(id="many", name=NAME, when=RANKED_TOTAL.at_least(3), value="many", basis=CITED),)
    assert None is attrs.evolve(TIERS, stated=rows).name_all((standing,), DAY)[0].label


def test_an_honour_may_ask_for_a_tier():
    """Who is in the first tier is proposed; the tier of a person is that of the unit."""

    class Firsts(HonourPolicy):
        """Ask for the first tier."""

        def clauses(self):
            """Say so."""
            return (
                Clause(id="first", name=NAME, when=TIER.equals("first"), basis=CITED),
                Clause(id="any", name=NAME, when=ADOPTED.at_least(0), basis=CITED),
            )

    found = assessed({"a": 1, "b": 2})
    honour = Firsts(id="best", name=NAME, of="units")
    again = attrs.evolve(found.rulebook, honours=(honour,)).assess(found.ledger, YEAR)
    assert {"b", "c"} >= {each.account for each in again.honours if each.proposed}
    assert "b" in {each.account for each in again.honours if each.proposed}


@given(st.integers(1, 6), st.integers(0, 5))
def test_a_better_rank_never_has_a_lower_tier(rank: int, worse: int):
    """Of two decided places the better has the same tier, or a better one."""
    order = ("first", "second", "third")
    ranked = TOWNS.rank({f"u{number}": -number for number in range(rank + worse)})
    tiers = [order.index(str(each.label)) for each in TIERS.name_all(ranked, DAY)]
    assert sorted(tiers) == tiers


def test_without_a_row_for_the_others():
    """A policy need not say what holds of the others: then no group, and no tier, takes them."""

    class Towns(GroupPolicy):
        """Rank towns alone."""

        def rows(self):
            """List them."""
            return ROWS[:1]

    class Firsts(TierPolicy):
        """Name the first alone."""

        def rows(self):
            """List it."""
            return TIERS.stated[:1]

    towns = Towns(id="groups", name=NAME, rankings=(TOWNS,), taxonomy=Taxonomy((UNIT_KINDS,)))
    assert Status.NO_ROW is towns.decide(Holder(account="c", on=DAY, unit=Unit(id="c", kind="court"))).status
    named = Firsts(id="tiers", name=NAME).name_all(TOWNS.rank({"a": 2, "b": 1}), DAY)
    assert ["first", None] == [each.label for each in named]


def test_tiers_are_written_with_the_results():
    """Each with the row that gave it, and its status where it is open."""
    plain = plain_results(assessed({"a": 1, "b": 2}))
    first = plain["tiers"][0]
    assert ("b", "first", ["first"]) == (first["account"], first["tier"], first["rules"])
    assert "towns" == plain["standings"][0]["ranking"]
