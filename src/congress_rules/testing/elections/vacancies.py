"""Draw what follows an election: seats, demands, votes, and the rules of the texts that ship, read in any way.

Ids are few, so that signatories and voters meet; numbers lie about the limits of the law.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from congress_rules.elections import vacancies
from congress_rules.elections.vacancies import (
    ByElection,
    Credentials,
    LinkedPost,
    Opinion,
    RecallDemand,
    RecallMotion,
    RecallProceedings,
    RegionTree,
    Remark,
    Resignation,
    Tally,
    TwoSeats,
    Vacancy,
    VacancyRulebook,
)
from congress_rules.logic import Severity
from congress_rules.policies import Policy, Taxonomy
from congress_rules.rulebooks.beijing_rules.vacancies import BEIJING_VACANCIES
from congress_rules.rulebooks.election_law.vacancies import VACANCIES
from congress_rules.rulebooks.election_law.vacancy_readings import FACETS
from congress_rules.rulebooks.election_outline.vacancies import OUTLINE_VACANCIES
from congress_rules.testing.record import records
from congress_rules.testing.rulebook_laws import read_otherwise
from congress_rules.testing.statute import bases, ids, texts

__all__ = [
    "BOOKS",
    "VACANCY_STRATEGIES",
    "by_elections",
    "credentials",
    "linked_posts",
    "opinions",
    "recall_demands",
    "recall_motions",
    "recall_proceedings",
    "region_trees",
    "remarks",
    "resignations",
    "tallies",
    "two_seats",
    "vacancies_of_seats",
    "vacancy_books",
]

P = TypeVar("P", bound=Policy)
Strategy = st.SearchStrategy[Any]

BOOKS: Final[tuple[VacancyRulebook, ...]] = (*VACANCIES.values(), BEIJING_VACANCIES, OUTLINE_VACANCIES)
"""The rules on seats after the election that ship."""

_TAXONOMY: Final = Taxonomy(FACETS)
_PEOPLE: Final = tuple(f"v{number}" for number in range(60))
_UNKNOWN: Final = st.none()


def vacancy_books() -> st.SearchStrategy[VacancyRulebook]:
    """Draw the rules of a text that ships, read in any way."""
    return st.sampled_from(BOOKS).flatmap(read_otherwise)


def _held(kind: type[P]) -> st.SearchStrategy[P]:
    """Draw the policy of a class of one of the books."""
    return vacancy_books().map(lambda book: next(each for each in book.policies.values() if isinstance(each, kind)))


@st.composite
def _tallies(draw: st.DrawFn, least: int, most: int) -> Tally:
    of = draw(st.integers(least, most))
    half, tenth = of // 2, of // 10
    near = st.sampled_from([0, tenth, tenth + 1, half, half + 1, of]).map(lambda count: min(count, of))
    return Tally(count=draw(st.integers(0, of) | near), of=of)


def tallies(*, least: int = 1, most: int = 300) -> st.SearchStrategy[Tally]:
    """Draw how many of how many, often about a half or a tenth; now and then one of the two is unknown."""
    known = _tallies(least, most)
    unknown = st.sampled_from([Tally(), Tally(count=1), Tally(of=least)])
    return st.one_of(known, known, known, unknown)


def _people(most: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.integers(0, most).map(lambda number: _PEOPLE[:number])


def recall_demands() -> st.SearchStrategy[RecallDemand]:
    """Draw demands of up to 60 voters, about the limits of 30 and 50."""
    near = st.sampled_from([29, 30, 31, 49, 50, 51]).map(lambda number: _PEOPLE[:number])
    signed, likely = _people(60) | near, st.sampled_from([True, True, True, False, None])
    stated = {
        "signatories": _UNKNOWN | signed,
        "voters": _UNKNOWN | _people(60) | st.just(_PEOPLE),
        "signatures": _UNKNOWN | st.integers(0, 60),
        "written": likely,
        "reasoned": likely,
        "addressee": st.sampled_from(["county_standing_committee"] * 3 + ["presidium"]),
    }
    return records(RecallDemand, _TAXONOMY, stated)


def recall_motions() -> st.SearchStrategy[RecallMotion]:
    """Draw motions of up to 60 deputies or members."""
    stated = {"movers": _UNKNOWN | _people(60), "count": _UNKNOWN | st.integers(0, 60)}
    return records(RecallMotion, _TAXONOMY, {**stated, "of": _UNKNOWN | st.integers(1, 600)})


def recall_proceedings() -> st.SearchStrategy[RecallProceedings]:
    """Draw what happened between a demand and the vote, and the vote."""
    return records(RecallProceedings, _TAXONOMY, {"vote": tallies()})


def resignations() -> st.SearchStrategy[Resignation]:
    """Draw resignations."""
    return records(Resignation, _TAXONOMY, {"vote": tallies()})


def credentials() -> st.SearchStrategy[Credentials]:
    """Draw what is known of who was elected."""
    return records(Credentials, _TAXONOMY)


def linked_posts() -> st.SearchStrategy[LinkedPost]:
    """Draw posts that end with a seat, or do not."""
    return records(LinkedPost, _TAXONOMY)


def vacancies_of_seats() -> st.SearchStrategy[Vacancy]:
    """Draw what happened to deputies during the term."""
    return records(Vacancy, _TAXONOMY)


def by_elections() -> st.SearchStrategy[ByElection]:
    """Draw by-elections of one to three seats."""
    numbers = {"seats": _UNKNOWN | st.integers(1, 3), "candidates": _UNKNOWN | st.integers(0, 5)}
    return records(ByElection, _TAXONOMY, {**numbers, "turnout": tallies(), "votes": tallies()})


@st.composite
def region_trees(draw: st.DrawFn, *, max_size: int = 8) -> RegionTree:
    """Draw trees of up to so many regions, called r0, r1 and so on; each lies in one before it, or in none."""
    parents: dict[str, str | None] = {}
    for number in range(draw(st.integers(1, max_size))):
        parents[f"r{number}"] = draw(st.sampled_from([None, *parents]))
    return RegionTree(parents)


def two_seats() -> st.SearchStrategy[TwoSeats]:
    """Draw two seats of one person; now and then a region is not listed."""
    return region_trees().flatmap(_seats_in)


def _seats_in(tree: RegionTree) -> st.SearchStrategy[TwoSeats]:
    region = st.sampled_from([*tree, "elsewhere"])
    return records(TwoSeats, None, {"one": region, "other": region, "regions": st.just(tree)})


def opinions() -> st.SearchStrategy[Opinion]:
    """Draw what the rules that ship make of resignations and recalls."""
    return vacancy_books().flatmap(_opinions_by)


def _opinions_by(book: VacancyRulebook) -> st.SearchStrategy[Opinion]:
    held = recall_proceedings().map(lambda each: attrs.evolve(each, level=None))  # the demand states it
    recalled = st.builds(book.direct_recall.decide, recall_demands(), held)
    return st.one_of(recalled, resignations().map(book.resignations.decide))


def remarks() -> st.SearchStrategy[Remark]:
    """Draw remarks."""
    return st.builds(Remark, ids(), ids(), st.sampled_from(Severity), texts(), bases())


VACANCY_STRATEGIES: Final[Mapping[type, Callable[[], Strategy]]] = MappingProxyType(
    {
        ByElection: by_elections,
        Credentials: credentials,
        LinkedPost: linked_posts,
        Opinion: opinions,
        RecallDemand: recall_demands,
        RecallMotion: recall_motions,
        RecallProceedings: recall_proceedings,
        RegionTree: region_trees,
        Remark: remarks,
        Resignation: resignations,
        Tally: tallies,
        TwoSeats: two_seats,
        Vacancy: vacancies_of_seats,
        VacancyRulebook: vacancy_books,
        vacancies.ByElectionPolicy: lambda: _held(vacancies.ByElectionPolicy),
        vacancies.CredentialsPolicy: lambda: _held(vacancies.CredentialsPolicy),
        vacancies.DirectRecallPolicy: lambda: _held(vacancies.DirectRecallPolicy),
        vacancies.IndirectRecallPolicy: lambda: _held(vacancies.IndirectRecallPolicy),
        vacancies.LinkedPostPolicy: lambda: _held(vacancies.LinkedPostPolicy),
        vacancies.RecallPolicy: lambda: _held(vacancies.DirectRecallPolicy) | _held(vacancies.IndirectRecallPolicy),
        vacancies.RecallStanding: lambda: records(vacancies.RecallStanding),
        vacancies.ResignationPolicy: lambda: _held(vacancies.ResignationPolicy),
        vacancies.ResignationStanding: lambda: records(vacancies.ResignationStanding),
        vacancies.TwoSeatsPolicy: lambda: _held(vacancies.TwoSeatsPolicy),
        vacancies.VacancyPolicy: lambda: _held(vacancies.VacancyPolicy),
    }
)
"""For each public class on seats after the election the function that gives its strategy."""
