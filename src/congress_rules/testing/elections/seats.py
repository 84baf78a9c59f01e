"""Draw numbers of deputies, districts and nationalities, and the policies on them as the rulebooks have them.

Values of facets are those of the Election Law and Beijing's rules; populations are drawn about their limits.
"""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from congress_rules.elections import seats
from congress_rules.elections.seats import (
    DistrictPlan,
    FixedNumber,
    Fixing,
    Formula,
    Grant,
    Jurisdiction,
    LargestRemainder,
    NationalitySeats,
    NumberOfDeputies,
    NumberOfDeputiesPolicy,
    PlannedDistrict,
    Redetermination,
    RepresentedUnit,
    Scale,
    SeatFinding,
)
from congress_rules.policies import Policy, Taxonomy
from congress_rules.rulebooks.beijing_rules import seats as beijing
from congress_rules.rulebooks.election_law import distribution
from congress_rules.rulebooks.election_law import seats as law
from congress_rules.rulebooks.election_law.text import EDITIONS
from congress_rules.testing.elections import apportionment
from congress_rules.testing.record import members_of, records

__all__ = [
    "SEATS",
    "district_plans",
    "fixed_numbers",
    "fixings",
    "formulas",
    "jurisdictions",
    "nationality_seats",
    "number_policies",
    "numbers_of_deputies",
    "planned_districts",
    "populations",
    "read_policies",
    "redeterminations",
    "represented_units",
    "seat_findings",
]

P = TypeVar("P", bound=Policy)
Factory = Callable[[], st.SearchStrategy[Any]]

TAXONOMY: Final = Taxonomy(
    (
        law.LEVELS,
        law.BODIES,
        law.CAUSES,
        distribution.CONGRESSES,
        distribution.UNITS,
        distribution.SETTLEMENTS,
        distribution.NATIONALITY_GROUPS,
    )
)
_READINGS: Final = (*law.READINGS, *distribution.DISTRIBUTION_READINGS)
_HELD: Final = tuple(each for each in EDITIONS if each.has(12))
_LIMITS: Final = (2000, 50_000, 1_550_000, 1_650_000, 10_000_000)
_TOLERANCE: Final = Fraction(1, 10)


def populations() -> st.SearchStrategy[int]:
    """Draw populations: small, large, and beside the limits of the law."""
    beside = st.sampled_from([limit + more for limit in _LIMITS for more in (-1, 0, 1)])
    return st.one_of(st.integers(0, 5000), st.integers(0, 200_000_000), beside)


def fixed_numbers() -> st.SearchStrategy[FixedNumber]:
    """Draw numbers that a body has fixed."""
    return records(FixedNumber, TAXONOMY, {"number": st.integers(0, 1200)}, foreign=False)


def jurisdictions(taxonomy: Taxonomy = TAXONOMY) -> st.SearchStrategy[Jurisdiction]:
    """Draw places, some with a number that was fixed."""
    stated = {"population": st.none() | populations(), "fixed": st.none() | fixed_numbers()}
    return records(Jurisdiction, taxonomy, stated)


def read_policies(policies: Iterable[P]) -> st.SearchStrategy[P]:
    """Draw one of some policies, bound to the taxonomy, with its readings taken in any way."""
    options = st.fixed_dictionaries({each.id: st.sampled_from([*each.options]) for each in _READINGS})
    return st.builds(_read, st.sampled_from([*policies]), options)


def _read(policy: P, options: Mapping[str, str]) -> P:
    return policy.bound(TAXONOMY, tuple(each.taking(options[each.id]) for each in _READINGS), ())


def number_policies() -> st.SearchStrategy[NumberOfDeputiesPolicy]:
    """Draw the policies on the number of deputies."""
    return read_policies((*map(law.number_of_deputies, _HELD), beijing.number_of_deputies()))


def numbers_of_deputies() -> st.SearchStrategy[NumberOfDeputies]:
    """Draw numbers of deputies, decided or not."""
    return st.builds(NumberOfDeputiesPolicy.of, number_policies(), jurisdictions())


def seat_findings() -> st.SearchStrategy[SeatFinding]:
    """Draw findings."""
    found = numbers_of_deputies().map(lambda number: number.findings)
    return found.filter(bool).flatmap(st.sampled_from)


def fixings() -> st.SearchStrategy[Fixing]:
    """Draw numbers that were fixed, beside what the formula gives."""
    number = st.integers(0, 1200)
    fewer = st.none() | st.booleans()
    return st.builds(Fixing, number=number, computed=number, base=number, most=number, may_be_fewer=fewer)


def formulas() -> st.SearchStrategy[Formula]:
    """Draw formulas, read in any way."""
    return st.builds(
        Formula,
        base=st.integers(0, 350),
        step=st.integers(1, 150_000),
        cap=st.none() | st.integers(0, 1000),
        extra=st.sampled_from((Fraction(0), Fraction(1, 20))),
        steps=st.sampled_from(("whole", "begun")),
        order=st.sampled_from(("after-cap", "before-cap")),
        rounding=st.sampled_from(("down", "half-up", "up")),
        bases=st.just(dict.fromkeys(("base", "step", "cap", "extra"), ())),
    )


def _scales() -> st.SearchStrategy[Scale]:
    return st.sampled_from([scale for edition in _HELD for scale in law.scales(edition)])


def _grants() -> st.SearchStrategy[Grant]:
    return st.sampled_from([grant for edition in _HELD for grant in law.grants(edition)])


def redeterminations(taxonomy: Taxonomy = TAXONOMY) -> st.SearchStrategy[Redetermination]:
    """Draw numbers that are to be fixed anew."""
    return records(Redetermination, taxonomy)


def represented_units(names: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[RepresentedUnit]:
    """Draw units that seats are distributed to."""
    kinds = {"congress": members_of(distribution.CONGRESSES), "kind": members_of(distribution.UNITS)}
    stated = {**kinds, "population": populations(), "others": st.integers(0, 2)}
    return records(RepresentedUnit, TAXONOMY, stated if names is None else {**stated, "id": names})


def planned_districts(names: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[PlannedDistrict]:
    """Draw districts of a plan, with 0 to 4 deputies."""
    stated = {"seats": st.none() | st.integers(0, 4), "population": st.none() | st.integers(0, 20_000)}
    return records(PlannedDistrict, None, stated if names is None else {**stated, "id": names})


def district_plans() -> st.SearchStrategy[DistrictPlan]:
    """Draw plans of districts."""
    listed = st.lists(planned_districts(), min_size=1, max_size=5, unique_by=lambda each: each.id)
    return st.builds(DistrictPlan, districts=listed, many_staff=st.none() | st.booleans())


def _standings() -> st.SearchStrategy[seats.DistrictStanding]:
    return district_plans().flatmap(
        lambda plan: st.builds(seats.DistrictStanding, district=st.sampled_from(plan.districts), plan=st.just(plan))
    )


@st.composite
def _nationalities(draw: st.DrawFn) -> NationalitySeats:
    all_people, all_seats = draw(st.integers(0, 20_000)), draw(st.integers(0, 450))
    stated = {"population": st.integers(0, all_people), "seats": st.integers(0, all_seats)}
    of_all = {"all_people": st.just(all_people), "all_seats": st.just(all_seats)}
    unknown = {name: st.none() | drawn for name, drawn in {**stated, **of_all}.items()}
    return draw(records(NationalitySeats, TAXONOMY, unknown))


def nationality_seats() -> st.SearchStrategy[NationalitySeats]:
    """Draw the deputies of nationalities, no more than there are."""
    return _nationalities()


def _of_law(make: Callable[[Any], P], *others: P) -> Factory:
    return lambda: read_policies((*map(make, _HELD), *others))


SEATS: Final[Mapping[type, Factory]] = MappingProxyType(
    {
        seats.Apportionment: apportionment.apportionments,
        seats.ApportionmentMethod: apportionment.apportionment_methods,
        seats.BasePlusPopulation: apportionment.base_plus_population,
        seats.Claimant: apportionment.claimants,
        seats.Competence: lambda: st.sampled_from(beijing.competence().competences),
        seats.CompetencePolicy: _of_law(law.competence, beijing.competence()),
        seats.DistributionPolicy: _of_law(lambda edition: distribution.distribution(edition, LargestRemainder())),
        seats.DistrictPlan: district_plans,
        seats.DistrictSizePolicy: _of_law(distribution.district_size, beijing.district_size()),
        seats.DistrictStanding: _standings,
        seats.EqualityPolicy: _of_law(
            lambda edition: distribution.equality(edition, _TOLERANCE), beijing.equality(_TOLERANCE)
        ),
        seats.FixedNumber: fixed_numbers,
        seats.Fixing: fixings,
        seats.Floor: lambda: st.sampled_from(distribution.distribution(_HELD[0], LargestRemainder()).floors),
        seats.Formula: formulas,
        seats.Grant: _grants,
        seats.Jurisdiction: jurisdictions,
        seats.LargestRemainder: lambda: st.just(seats.LargestRemainder()),
        seats.MinorityPolicy: _of_law(lambda edition: distribution.minorities(edition, _TOLERANCE)),
        seats.NationalCongress: lambda: records(seats.NationalCongress),
        seats.NationalCongressPolicy: _of_law(distribution.national_congress),
        seats.NationalitySeats: nationality_seats,
        seats.NumberOfDeputies: numbers_of_deputies,
        seats.NumberOfDeputiesPolicy: number_policies,
        seats.NumberRules: number_policies,
        seats.PlannedDistrict: planned_districts,
        seats.PopulationMethod: apportionment.population_methods,
        seats.Redetermination: redeterminations,
        seats.RedeterminationPolicy: _of_law(law.redetermination, beijing.redetermination()),
        seats.Refiling: lambda: st.sampled_from(beijing.competence().refilings),
        seats.RepresentedUnit: represented_units,
        seats.SainteLague: lambda: st.just(seats.SainteLague()),
        seats.Scale: _scales,
        seats.SeatFinding: seat_findings,
        seats.SeatLine: apportionment.seat_lines,
        seats.Share: apportionment.shares,
        seats.TiedSeats: apportionment.tied_seats,
    }
)
"""For each public class on seats the function that gives its strategy."""
