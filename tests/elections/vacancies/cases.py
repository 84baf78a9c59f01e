"""Give lawful cases of what follows an election, to change one thing in, and the texts to try them on."""

from typing import Any

import attrs

from congress_rules.elections.vacancies import (
    RecallDemand,
    RecallMotion,
    RecallProceedings,
    RegionTree,
    Resignation,
    Tally,
)
from congress_rules.logic import Decision, Status
from congress_rules.rulebooks.beijing_rules.misconduct import BEIJING_MISCONDUCT
from congress_rules.rulebooks.beijing_rules.vacancies import BEIJING_VACANCIES
from congress_rules.rulebooks.election_law.misconduct import MISCONDUCT
from congress_rules.rulebooks.election_law.vacancies import VACANCIES
from congress_rules.rulebooks.election_outline.misconduct import OUTLINE_MISCONDUCT
from congress_rules.rulebooks.election_outline.vacancies import OUTLINE_VACANCIES

YEARS = (2010, 2015, 2020)
LAW = VACANCIES[2020]
BOOKS = {
    **{f"law-{year}": book for year, book in VACANCIES.items()},
    "beijing": BEIJING_VACANCIES,
    "outline": OUTLINE_VACANCIES,
}
MISCONDUCT_BOOKS = {
    **{f"law-{year}": book for year, book in MISCONDUCT.items()},
    "beijing": BEIJING_MISCONDUCT,
    "outline": OUTLINE_MISCONDUCT,
}
LEVELS = ("township", "county", "city", "provincial", "national")
REGIONS = RegionTree({"beijing": None, "haidian": "beijing", "chaoyang": "beijing", "town": "haidian", "hebei": None})
COUNTY = "county_standing_committee"


def people(number: int, prefix: str = "v") -> list[str]:
    """Name so many people."""
    return [f"{prefix}{each}" for each in range(number)]


def demand(level: str = "county", signed: int = 50, **stated: Any) -> RecallDemand:
    """Give a lawful demand of so many voters of a district of 200."""
    lawful = {"level": level, "written": True, "reasoned": True, "addressee": COUNTY}
    signatories = {"signatories": people(signed), "voters": people(200)}
    return RecallDemand(**{**lawful, **signatories, **stated})


def motion(**stated: Any) -> RecallMotion:
    """Give a lawful motion of a tenth of 100 deputies, in session."""
    lawful: dict[str, Any] = {"level": "city", "in_session": True, "mover": "deputies", "reasoned": True}
    return RecallMotion(**{**lawful, "movers": people(10), "of": 100, **stated})


def proceedings(votes: int = 101, of: int = 200, **stated: Any) -> RecallProceedings:
    """Give lawful proceedings of a direct recall."""
    lawful: dict[str, Any] = {
        "heard": True,
        "written_defence": True,
        "distributed": True,
        "defence_distributed": True,
        "conductor": COUNTY,
        "secret": True,
        "vote": Tally(count=votes, of=of),
    }
    return RecallProceedings(**{**lawful, **stated})


def meeting(votes: int = 51, of: int = 100, **stated: Any) -> RecallProceedings:
    """Give lawful proceedings of an indirect recall, in session."""
    lawful: dict[str, Any] = {"in_session": True, "deliberated": True, "conductor": "presidium"}
    return proceedings(votes, of, **{**lawful, "filed": True, "announced": True, **stated})


ADDRESSEES = {
    "township": "own_congress",
    "county": "own_standing_committee",
    **dict.fromkeys(("city", "provincial", "national"), "electing_standing_committee"),
}


def resignation(level: str = "county", votes: int = 11, of: int = 20, **stated: Any) -> Resignation:
    """Give a lawful resignation that is accepted, filed and announced."""
    lawful: dict[str, Any] = {"level": level, "written": True, "addressee": ADDRESSEES[level]}
    done: dict[str, Any] = {"vote": Tally(count=votes, of=of), "filed": True, "announced": True}
    return Resignation(**{**lawful, **done, **stated})


def said(decision: Decision[Any]) -> Any:
    """Give the value that was decided, else the status."""
    return decision.value if decision.decided else decision.status


def changed(noun: Any, **values: Any) -> Any:
    """Give a noun with other values."""
    return attrs.evolve(noun, **values)


UNKNOWN, SILENT, FOREIGN = Status.UNKNOWN, Status.NOT_REGULATED, Status.OUT_OF_DOMAIN
