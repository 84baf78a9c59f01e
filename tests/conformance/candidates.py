"""Assess who may be honoured by the Interim Measures, for tests: a ledger in which little is missing."""

from typing import Any

import attrs

from congress_rules.policies import Journal, Shared
from congress_rules.publicity import Award, Ledger, Person, Proposal, ReportingFault, Unit
from congress_rules.rulebooks import INTERIM_MEASURES
from tests.publicity.entries import (
    DAY,
    TOWN,
    YEAR,
    designated,
    in_bulletin,
    judged,
)

RANKED = attrs.evolve(INTERIM_MEASURES, ranking=attrs.evolve(INTERIM_MEASURES.ranking, ties=Shared(), places=1))
EXCEPTIONS = RANKED.read("d2-6-exceptions", "judged")
STREET = Unit(id="street", kind="street_work_committee")
PIECE = in_bulletin(authors=("p",))
OFFICER, HEAD = designated("officer", "p"), designated("head", "h", "head")
GOOD = judged("quality", "quality", "town")
FIT: dict[str, Any] = {
    "units": (TOWN, STREET),
    "outlets": (PIECE.outlet,),
    "adoptions": (PIECE,),
    "submissions": (),
    "designations": (OFFICER, HEAD),
    "faults": (),
    "judgements": (GOOD, judged("work", "officer-work", "p"), judged("lead", "head-work", "h")),
}
"""A ledger in which the town leads and lacks nothing, nor do its officer p and its head h."""


LISTED = Ledger(units=(TOWN, STREET), people=(Person(id="p"), Person(id="q")))
"""Who may have an award, and nothing else."""


def proposals(book: Any = RANKED, **records: Any) -> dict[str, Proposal]:
    """Give all proposals, by the account."""
    return {each.account: each for each in book.assess(Ledger(**{**FIT, **records}), YEAR).honours}


def rules(found: Proposal) -> tuple[bool | None, tuple[str, ...]]:
    """Give whether the candidate is proposed, and the clauses that decided, or that are unknown."""
    return found.proposed, found.decision.rows


def fault(**values: Any) -> ReportingFault:
    """Give a reporting fault of the town with major information."""
    return ReportingFault(**{"id": "f", "unit": TOWN, "kind": "late", "major": True, "on": DAY, **values})


def stating(amount: Any) -> Any:
    """Give the measures with a stated amount."""
    plaque, money = INTERIM_MEASURES.rewards
    changes: dict[str, Any] = {"individual_amount": amount}
    return attrs.evolve(INTERIM_MEASURES, rewards=(plaque, attrs.evolve(money, **changes)))


def rewards(book: Any, *awards: Award) -> Journal[Award]:
    """Give what some awards bring, where the town and the street, p and q are candidates."""
    journal: Journal[Award] = book.assess(attrs.evolve(LISTED, awards=awards), YEAR).rewards
    return journal
