"""Read the Interim Measures slowly and by hand: what each piece gives, and which is set aside, in plain conditions.

It shares nothing with the library's rules but the nouns; `Choices` gives the option taken for each reading.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Final, Literal, TypeAlias

from congress_rules.publicity import Adoption, Ledger, Outlet, Unit
from tests.properties.publicity_strategies import CONTENTS, GENRES, KINDS, LEVELS, MODES, OUTLET_KINDS

Choices: TypeAlias = Mapping[str, str]
Stage: TypeAlias = Literal["taxonomy", "admission", "scoring", "instructions"]

NAMED: Final = ("o1", "o2")
"""The ids of the two city papers that the article names."""


def foreign(adoption: Adoption) -> bool:
    """Tell whether a value is none that the measures know."""
    values: list[tuple[object, tuple[str, ...]]] = [
        (adoption.unit.kind, KINDS),
        (adoption.outlet.level, LEVELS),
        (adoption.outlet.kind, OUTLET_KINDS),
        (adoption.genre, GENRES),
        (adoption.mode, MODES),
        (adoption.content, CONTENTS),
        *((each.level, LEVELS) for each in adoption.instructions or ()),
    ]
    return any(value is not None and value not in known for value, known in values)


def takes_part(unit: Unit, choices: Choices) -> bool:
    """Tell whether a unit is known to be in one of the five categories of article 4."""
    if unit.kind == "institution":
        return unit.enforcement is True
    if unit.kind == "vertically_managed":
        return unit.enforcement is True or choices["d2-4-enforcement"] == "institutions-only"
    return unit.kind not in {None, "other"}


def admitted(adoption: Adoption, ledger: Ledger, choices: Choices) -> bool:
    """Tell whether a piece may count at all: articles 4, 9 and 11, and orderly books."""
    if [each.id for each in ledger.adoptions].count(adoption.id) > 1:
        return False
    if adoption.adopted_on.year != 2024 or adoption.adopted_on < date(2024, 4, 1):
        return False
    if adoption.unit not in ledger.units or adoption.outlet not in ledger.outlets:
        return False
    in_bulletin = adoption.outlet.kind == "bulletin"
    if choices["d2-9-1-issues"] == "once" and adoption.story is None and (in_bulletin or adoption.outlet.kind is None):
        return False
    return takes_part(adoption.unit, choices) and (in_bulletin or adoption.verified is True)


def rated_levels(outlet: Outlet, choices: Choices) -> set[str]:
    """Give the levels at which article 9(2), as it is read, gives points to an outlet of this kind and id."""
    if outlet.kind == "congress_office":
        return set()
    if outlet.kind in {"radio", "television"} or choices["d2-9-2-unlisted"] == "like-its-level":
        return {"national", "provincial", "city"}
    levels = {"national", "provincial"} if outlet.kind in {"party_paper", "congress_periodical"} else set()
    if choices["d2-9-2-city"] == "by-kind":
        if outlet.kind in {"party_paper", "newspaper", "congress_periodical", "internal_periodical"}:
            levels.add("city")
    elif outlet.kind == "internal_periodical" or (outlet.kind in {"party_paper", "newspaper"} and outlet.id in NAMED):
        levels.add("city")
    return levels


def points_of(adoption: Adoption, choices: Choices) -> int | None:
    """Give the points of article 9 for an admitted piece; None when they cannot be told."""
    outlet = adoption.outlet
    if outlet.kind is None:
        return None
    if outlet.kind == "bulletin":
        if adoption.mode is None or outlet.level not in {None, "district"}:
            return None
        return 2 if adoption.mode == "alone" else 1
    return media_points(adoption, outlet, rated_levels(outlet, choices))


def media_points(adoption: Adoption, outlet: Outlet, levels: set[str]) -> int | None:
    """Give the points of article 9(2) for a piece in an outlet that is rated at these levels."""
    if outlet.level is None:
        return None if levels else 0
    if outlet.level not in levels:
        return 0
    if adoption.genre is None:
        return None
    news, feature = {"national": (10, 12), "provincial": (8, 10), "city": (6, 8)}[outlet.level]
    return news if adoption.genre == "general_news" else feature


def instruction_points(adoption: Adoption, choices: Choices) -> int | None:
    """Give the points of article 9(1) for the instructions on an admitted piece; None when they cannot be told."""
    if adoption.outlet.kind != "bulletin" and choices["d2-9-1-instructed"] == "bulletin-only":
        return 0
    if adoption.instructions is None:
        return None
    if choices["d2-9-1-leaders"] == "any":
        return 2 * len(adoption.instructions)
    if any(each.level is None for each in adoption.instructions):
        return None
    return 2 * len([each for each in adoption.instructions if each.level != "township"])


def by_hand(ledger: Ledger, choices: Choices) -> tuple[dict[str, int], list[tuple[str, Stage]]]:
    """Give the points of each unit that has some pieces counted, and each piece set aside with the stage."""
    totals: dict[str, int] = {}
    stories: dict[tuple[str, str], list[int]] = defaultdict(list)
    aside: list[tuple[str, Stage]] = []
    for adoption in ledger.adoptions:
        points, more = points_of(adoption, choices), instruction_points(adoption, choices)
        if foreign(adoption):
            aside.append((adoption.id, "taxonomy"))
        elif not admitted(adoption, ledger, choices):
            aside.append((adoption.id, "admission"))
        elif points is None:
            aside.append((adoption.id, "scoring"))
        elif more is None:
            aside.append((adoption.id, "instructions"))
        else:
            name = adoption.unit.id
            totals[name] = totals.get(name, 0) + points + more
            if adoption.outlet.kind == "bulletin" and adoption.story is not None:
                stories[name, adoption.story].append(points)
    if choices["d2-9-1-issues"] == "once":
        for (name, _), given_points in stories.items():
            totals[name] -= sum(given_points) - max(given_points)
    return totals, sorted(aside)
