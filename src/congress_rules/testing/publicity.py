"""Draw what publicity work is about: units, people, outlets, what is on record of them, and the ledger of a place.

Kinds, levels, genres and the like are those of a taxonomy; without one they are any ids, and rules do not know them.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from congress_rules.law import Period, Window
from congress_rules.policies import Extent, Figure, Judgement, Taxonomy
from congress_rules.publicity import (
    Adoption,
    Approval,
    Award,
    Candidate,
    Designation,
    Holder,
    Ledger,
    Outlet,
    Outreach,
    OutreachPolicy,
    OutreachTotal,
    OutreachTotals,
    Person,
    ReportingFault,
    Submission,
    Unit,
    WrittenInstruction,
    outreach_totals,
)
from congress_rules.testing.arguments import sizes, strategy
from congress_rules.testing.record import DATES, records
from congress_rules.testing.statute import ids

__all__ = [
    "RECORDS",
    "adoptions",
    "approvals",
    "awards",
    "candidates",
    "designations",
    "extents",
    "figures",
    "holders",
    "judgements",
    "ledgers",
    "outlets",
    "outreach",
    "outreach_policies",
    "outreach_reports",
    "outreach_sums",
    "people",
    "reporting_faults",
    "submissions",
    "units",
    "written_instructions",
]

Names = st.SearchStrategy[str] | None
Strategy = st.SearchStrategy[Any]

_AUTHORS: Final = st.lists(st.sampled_from(("p", "q", "r")), max_size=2, unique=True).map(tuple)
_STORIES: Final = st.sampled_from(("s", "t"))


def _named(kind: type[Any], taxonomy: Taxonomy | None, names: Names, **attributes: Strategy | None) -> Strategy:
    """Draw records of a class with an id; an attribute that is not stated is drawn by what it says of itself."""
    stated = {name: strategy(name, each, st.nothing()) for name, each in attributes.items() if each is not None}
    return records(kind, taxonomy, {"id": strategy("names", names, ids()), **stated})


def units(taxonomy: Taxonomy | None = None, *, names: Names = None) -> st.SearchStrategy[Unit]:
    """Draw units."""
    return _named(Unit, taxonomy, names)


def people(*, names: Names = None, units: Names = None) -> st.SearchStrategy[Person]:
    """Draw people, by id; `units` are the ids of theirs."""
    return _named(Person, None, names, unit=None if units is None else st.none() | units)


def outlets(taxonomy: Taxonomy | None = None, *, names: Names = None) -> st.SearchStrategy[Outlet]:
    """Draw outlets."""
    return _named(Outlet, taxonomy, names)


def written_instructions(taxonomy: Taxonomy | None = None) -> st.SearchStrategy[WrittenInstruction]:
    """Draw written instructions by leaders of any level."""
    return records(WrittenInstruction, taxonomy)


def approvals(taxonomy: Taxonomy | None = None) -> st.SearchStrategy[Approval]:
    """Draw steps of an approval chain."""
    return records(Approval, taxonomy)


def adoptions(
    taxonomy: Taxonomy | None = None,
    *,
    units: st.SearchStrategy[Unit] | None = None,
    outlets: st.SearchStrategy[Outlet] | None = None,
    names: Names = None,
) -> st.SearchStrategy[Adoption]:
    """Draw adoptions; of two of three all is known but the authors, the fee and the submission that they came from."""
    money = st.none() | st.decimals(0, 1000, places=2)
    loose = {"authors": st.none() | _AUTHORS, "fee": money, "submission": st.none() | ids()}
    return _named(
        Adoption, taxonomy, names, unit=units, outlet=outlets, story=st.sampled_from(("s", "t", None)), **loose
    )


def submissions(
    taxonomy: Taxonomy | None = None,
    *,
    units: st.SearchStrategy[Unit] | None = None,
    outlets: st.SearchStrategy[Outlet] | None = None,
    names: Names = None,
) -> st.SearchStrategy[Submission]:
    """Draw submissions."""
    authors = st.none() | _AUTHORS
    return _named(Submission, taxonomy, names, unit=units, outlet=outlets, authors=authors, story=st.none() | _STORIES)


@st.composite
def _spans(draw: st.DrawFn, drawn: st.SearchStrategy[Designation]) -> Designation:
    found = draw(drawn)
    until = draw(st.none() | DATES)
    return found if until is None else attrs.evolve(found, since=min(found.since, until), until=max(found.since, until))


def designations(
    taxonomy: Taxonomy | None = None, *, units: st.SearchStrategy[Unit] | None = None, names: Names = None
) -> st.SearchStrategy[Designation]:
    """Draw designations; about half of them have ended."""
    until = st.just(attrs.fields(Designation).until.default)
    return _spans(
        _named(Designation, taxonomy, names, unit=units, person=st.sampled_from(("p", "q", "r")), until=until)
    )


def reporting_faults(
    taxonomy: Taxonomy | None = None, *, units: st.SearchStrategy[Unit] | None = None, names: Names = None
) -> st.SearchStrategy[ReportingFault]:
    """Draw reporting faults."""
    return _named(ReportingFault, taxonomy, names, unit=units)


def judgements(
    values: Strategy | None = None, *, criteria: Names = None, accounts: Names = None, names: Names = None
) -> st.SearchStrategy[Judgement]:
    """Draw judgements of accounts by criteria; grades are yes, no, a name or a number unless others are given."""
    grade = st.one_of(st.booleans(), ids(), st.integers(0, 100))
    return _named(Judgement, None, names, criterion=criteria, about=accounts, value=strategy("values", values, grade))


def figures() -> st.SearchStrategy[Figure]:
    """Draw counts: exact, over, nearly, or so, unknown, and sums of these."""
    number = st.integers(0, 5)
    kinds = (Figure, Figure.over, Figure.about)
    nearly = st.builds(Figure.nearly, st.integers(1, 5))
    stated = st.one_of(st.just(Figure(None)), nearly, *(st.builds(kind, number) for kind in kinds))
    return stated | st.lists(stated, min_size=2, max_size=3).map(Figure.total)


def extents() -> st.SearchStrategy[Extent]:
    """Draw what is known of counts."""
    return figures().map(lambda each: each.known)


def outreach(
    taxonomy: Taxonomy | None = None, *, units: st.SearchStrategy[Unit] | None = None, names: Names = None
) -> st.SearchStrategy[Outreach]:
    """Draw activities of outreach."""
    parts = {"count": figures(), "attendances": st.none() | figures(), "materials": st.none() | figures()}
    return _named(Outreach, taxonomy, names, unit=units, **parts)


def outreach_sums() -> st.SearchStrategy[OutreachTotal]:
    """Draw what an activity comes to in the year of its day."""

    def total(activity: Outreach) -> OutreachTotal:
        found = outreach_totals([activity], Period.around(activity.on, Window.YEAR))
        return next(iter(found.totals or ()))

    return outreach().map(total)


def outreach_policies() -> st.SearchStrategy[OutreachPolicy]:
    """Draw the rules of book-keeping for outreach."""
    some = st.lists(ids(), max_size=2).map(tuple)
    return st.builds(OutreachPolicy, repeated=some, units=st.none() | some)


def outreach_reports(
    taxonomy: Taxonomy | None = None, *, some_ledgers: st.SearchStrategy[Ledger] | None = None
) -> st.SearchStrategy[OutreachTotals]:
    """Draw what the units of a ledger did in a year, and what of it is not counted."""
    drawn = strategy("some_ledgers", some_ledgers, ledgers(taxonomy))

    def totals(ledger: Ledger, on: date) -> OutreachTotals:
        year = Period.around(on, Window.YEAR)
        return outreach_totals(ledger.outreach, year, units=ledger.units, taxonomy=taxonomy)

    return st.builds(totals, drawn, DATES)


def awards(
    taxonomy: Taxonomy | None = None, *, accounts: Names = None, names: Names = None
) -> st.SearchStrategy[Award]:
    """Draw decisions on honours."""
    return _named(Award, taxonomy, names, account=accounts)


def holders(
    taxonomy: Taxonomy | None = None, *, units: st.SearchStrategy[Unit] | None = None, accounts: Names = None
) -> st.SearchStrategy[Holder]:
    """Draw those whom a quota may bind, with the designations in force on the day."""
    return records(Holder, taxonomy, _about(taxonomy, units, accounts))


def candidates(
    taxonomy: Taxonomy | None = None, *, units: st.SearchStrategy[Unit] | None = None, accounts: Names = None
) -> st.SearchStrategy[Candidate]:
    """Draw those who may be honoured, with what was judged of them."""
    judged = st.lists(judgements(), max_size=2).map(tuple)
    return records(Candidate, taxonomy, {**_about(taxonomy, units, accounts), "judgements": judged})


def _about(taxonomy: Taxonomy | None, units_: Strategy | None, accounts: Names) -> dict[str, Strategy]:
    roles = st.none() | st.lists(designations(taxonomy), max_size=2).map(tuple)
    drawn = strategy("units", units_, units(taxonomy))
    return {"account": strategy("accounts", accounts, ids()), "unit": st.none() | drawn, "designations": roles}


@st.composite
def _ledgers(
    draw: st.DrawFn, taxonomy: Taxonomy | None, entries: st.SearchStrategy[Adoption] | None, most: int
) -> Ledger:
    pieces = [] if entries is None else draw(st.lists(entries, min_size=3, max_size=max(3, most)))
    known_units = [attrs.evolve(each.unit, id=f"u{number}") for number, each in enumerate(pieces)]
    known_units += [draw(units(taxonomy, names=st.just(f"u{number}"))) for number in range(len(pieces), 3)]
    known_outlets = [attrs.evolve(each.outlet, id=f"o{number}") for number, each in enumerate(pieces)]
    known_outlets += [draw(outlets(taxonomy, names=st.just(f"o{number}"))) for number in range(len(pieces), 4)]
    of, by = st.sampled_from(known_units), st.sampled_from(known_outlets)
    names, accounts = st.sampled_from([f"e{number}" for number in range(40)]), st.sampled_from(("u0", "u1", "p", "q"))

    def listed(drawn: Strategy, *, single: bool = True) -> list[Any]:
        each = st.just(None).flatmap(lambda _: drawn)  # hypothesis warns of the length of the repr of what it filters
        return draw(st.lists(each, max_size=most, unique_by=(lambda record: record.id) if single else None))

    def perhaps(drawn: Strategy, *, single: bool = True) -> Sequence[Any] | None:
        return listed(drawn, single=single) if draw(st.booleans()) else None

    single = draw(st.integers(0, 3)) != 0
    end = -1 if draw(st.integers(0, 3)) == 0 else None
    told = zip(pieces, known_units, known_outlets, strict=False)
    stated = [
        attrs.evolve(each, id=f"p{number}", unit=draw(st.sampled_from((unit, unit, known_units[0]))), outlet=outlet)
        for number, (each, unit, outlet) in enumerate(told)
    ]
    return Ledger(
        units=known_units[:end],
        outlets=known_outlets[:end],
        people=listed(people(names=st.sampled_from(("p", "q", "r")), units=st.sampled_from(("u0", "u1")))),
        adoptions=[*stated, *listed(adoptions(taxonomy, units=of, outlets=by, names=names), single=single)],
        submissions=perhaps(submissions(taxonomy, units=of, outlets=by, names=names), single=single),
        designations=perhaps(designations(taxonomy, units=of, names=names)),
        faults=perhaps(reporting_faults(taxonomy, units=of, names=names)),
        outreach=perhaps(outreach(taxonomy, units=of, names=names), single=single),
        judgements=listed(judgements(accounts=accounts, names=names)) if draw(st.booleans()) else (),
        awards=listed(awards(taxonomy, accounts=accounts, names=names)) if draw(st.booleans()) else (),
    )


def ledgers(
    taxonomy: Taxonomy | None = None, *, entries: st.SearchStrategy[Adoption] | None = None, max_size: int = 6
) -> st.SearchStrategy[Ledger]:
    """Draw ledgers of a few units and outlets, with up to `max_size` records of each kind, and of `entries` as many.

    In some an id is used twice, a unit or an outlet is not listed, or submissions, designations, faults or outreach are
    not kept.
    """
    sizes(0, max_size)
    return _ledgers(taxonomy, entries, max_size)


RECORDS: Final[Mapping[type, Callable[[Taxonomy | None], Strategy]]] = MappingProxyType(
    {
        Adoption: adoptions,
        Award: awards,
        Candidate: candidates,
        Designation: designations,
        Holder: holders,
        ReportingFault: reporting_faults,
        Submission: submissions,
        Unit: units,
    }
)
"""The strategies for the records that rules decide, by their class."""
