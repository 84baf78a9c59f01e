"""Draw how units are ranked in groups, and the tiers of their places."""

from datetime import date
from fractions import Fraction
from typing import Final

import attrs
from hypothesis import strategies as st

from congress_rules.logic import Row, Test
from congress_rules.policies import RankingPolicy, Taxonomy
from congress_rules.publicity import RANK, RANKED_TOTAL, SHARE, UNIT_KIND, GroupPolicy, Placing, Tier, TierPolicy
from congress_rules.testing.ranking import rankings, standings
from congress_rules.testing.statute import days, ids, texts
from congress_rules.testing.taxonomy import publicity_taxonomies
from congress_rules.texts import Text

__all__ = ["StatedGroups", "StatedTiers", "group_policies", "placings", "tier_policies", "tiers"]

_ALL: Final = Text("其余", "the others")


@attrs.frozen(kw_only=True)
class StatedGroups(GroupPolicy):
    """Rank units in groups by the rows stated."""

    stated: tuple[Row[str], ...] = ()
    last: Row[str] | None = None

    def rows(self) -> tuple[Row[str], ...]:
        """List them."""
        return self.stated

    def otherwise(self) -> Row[str] | None:
        """Give the row that counts where every other is a definite no."""
        return self.last


@attrs.frozen(kw_only=True)
class StatedTiers(TierPolicy):
    """Name tiers by the rows stated."""

    stated: tuple[Row[str], ...] = ()
    last: Row[str] | None = None

    def rows(self) -> tuple[Row[str], ...]:
        """List them."""
        return self.stated

    def otherwise(self) -> Row[str] | None:
        """Give the row that counts where every other is a definite no."""
        return self.last


def group_policies() -> st.SearchStrategy[GroupPolicy]:
    """Draw policies that rank one kind of units in the first group, and all others in the last."""

    def made(name: str, title: Text, several: list[RankingPolicy], taxonomy: Taxonomy) -> GroupPolicy:
        kind = taxonomy.domains["unit_kind"].ids[0]
        first = Row(id="first", name=title, when=UNIT_KIND.equals(kind), value=several[0].id)
        last = Row(id="last", name=_ALL, value=several[-1].id)
        return StatedGroups(id=name, name=title, rankings=several, stated=(first,), last=last, taxonomy=taxonomy)

    some = st.lists(rankings(), min_size=1, max_size=3, unique_by=lambda each: each.id)
    return st.builds(made, ids(), texts(), some, publicity_taxonomies())


def tier_policies() -> st.SearchStrategy[TierPolicy]:
    """Draw policies that name two tiers, by a rank, a share of the ranks or a total."""

    def made(name: str, title: Text, when: Test, labels: tuple[str, str]) -> TierPolicy:
        rows = (Row(id="upper", name=title, when=when, value=labels[0]),)
        return StatedTiers(id=name, name=title, stated=rows, last=Row(id="lower", name=_ALL, value=labels[1]))

    cuts = st.one_of(
        st.integers(1, 4).map(RANK.at_most),
        st.integers(1, 9).map(lambda tenths: SHARE.at_most(Fraction(tenths, 10))),
        st.integers(-5, 50).map(RANKED_TOTAL.at_least),
    )
    return st.builds(made, ids(), texts(), cuts, st.tuples(ids(), ids()))


def placings(day: st.SearchStrategy[date] | None = None) -> st.SearchStrategy[Placing]:
    """Draw places, with ranks that are known or not."""

    def made(on: date, rank: int | None, more: int, total: int | None) -> Placing:
        share = None if rank is None else Fraction(rank, rank + more)
        return Placing(account="u1", on=on, rank=rank, share=share, total=total, ranking="ranking")

    ranks, totals = st.none() | st.integers(1, 9), st.none() | st.integers(-5, 50)
    return st.builds(made, days() if day is None else day, ranks, st.integers(0, 9), totals)


def tiers() -> st.SearchStrategy[Tier]:
    """Draw the tiers of accounts that are ranked."""
    drawn = st.tuples(tier_policies(), standings(), days())
    return drawn.map(lambda some: some[0].name_all((some[1],), some[2])[0])
