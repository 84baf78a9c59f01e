"""Draw claimants, methods and apportionments, tied ones among them."""

from typing import Final

from hypothesis import strategies as st

from congress_rules.elections.seats import (
    Apportionment,
    ApportionmentMethod,
    BasePlusPopulation,
    Claimant,
    LargestRemainder,
    PopulationMethod,
    SainteLague,
    SeatLine,
    Share,
    TiedSeats,
)
from congress_rules.testing.arguments import strategy
from congress_rules.testing.statute import bases, ids, texts

__all__ = [
    "apportionment_methods",
    "apportionments",
    "base_plus_population",
    "claimants",
    "population_methods",
    "seat_lines",
    "shares",
    "tied_seats",
]

_PEOPLE: Final = st.integers(0, 9) | st.integers(0, 100_000)


@st.composite
def _claimants(draw: st.DrawFn, names: st.SearchStrategy[str], most_others: int) -> Claimant:
    least, others = draw(st.integers(0, 2)), draw(st.integers(0, most_others))
    most = draw(st.none() | st.integers(max(least, others), 9))
    return Claimant(id=draw(names), population=draw(_PEOPLE), least=least, most=most, others=others)


def claimants(names: st.SearchStrategy[str] | None = None, *, most_others: int = 2) -> st.SearchStrategy[Claimant]:
    """Draw claimants, with floors, ceilings and seats on other grounds up to `most_others`."""
    return _claimants(strategy("names", names, ids()), most_others)


def population_methods() -> st.SearchStrategy[PopulationMethod]:
    """Draw methods that go by population alone."""
    return st.sampled_from((LargestRemainder(), SainteLague()))


def base_plus_population(
    by: st.SearchStrategy[PopulationMethod] | None = None,
) -> st.SearchStrategy[BasePlusPopulation]:
    """Draw methods with the same base for everyone."""
    return st.builds(BasePlusPopulation, base=st.integers(0, 3), by=strategy("by", by, population_methods()))


def apportionment_methods() -> st.SearchStrategy[ApportionmentMethod]:
    """Draw methods."""
    return st.one_of(population_methods(), base_plus_population())


@st.composite
def _apportionments(draw: st.DrawFn, *, tied: bool) -> Apportionment:
    listed = draw(st.lists(claimants(), max_size=4, unique_by=lambda each: each.id))
    if tied:
        twins = [Claimant(id=name, population=5) for name in ("east", "west")]
        return draw(population_methods()).apportion(twins, 2 * draw(st.integers(0, 5)) + 1)
    return draw(population_methods()).apportion(listed, draw(st.integers(0, 30)))


def apportionments() -> st.SearchStrategy[Apportionment]:
    """Draw apportionments, some of which are tied."""
    return st.one_of(_apportionments(tied=False), _apportionments(tied=True))


def shares() -> st.SearchStrategy[Share]:
    """Draw what claimants are given."""
    return (
        apportionments().filter(lambda found: bool(found.shares)).flatmap(lambda found: st.sampled_from(found.shares))
    )


def tied_seats() -> st.SearchStrategy[TiedSeats]:
    """Draw ties: fewer seats than claimants in line."""
    lines = st.lists(ids(), min_size=2, max_size=4, unique=True).map(tuple)
    return lines.flatmap(
        lambda line: st.builds(TiedSeats, seats=st.integers(1, len(line) - 1), claimants=st.just(line))
    )


def seat_lines() -> st.SearchStrategy[SeatLine]:
    """Draw lines of seats."""
    return st.builds(SeatLine, part=ids(), name=texts(), seats=st.integers(-50, 500), basis=bases(min_size=0))
