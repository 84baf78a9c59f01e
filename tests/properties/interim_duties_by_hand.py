"""Read articles 4 to 6, 8 and 10 of the Interim Measures slowly and by hand, for 2024: what is owed, who is honoured.

It shares nothing with the library's rules but the nouns: loops over plain conditions, with None for what is unknown.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final, TypeAlias

from congress_rules.law import Period
from congress_rules.publicity import Adoption, Award, Designation, Ledger, Outlet, Submission, Unit
from tests.properties.publicity_strategies import KINDS, LEVELS, OUTLET_KINDS

Choices: TypeAlias = Mapping[str, str]
Truth: TypeAlias = bool | None
Stand: TypeAlias = tuple[str, str, date, date, int | None, int | None, int | None, Truth]
"""The quota, the account, the first and last day of the window, what is required, done and open, and whether met."""

FIRST: Final = date(2024, 4, 1)
LAST: Final = date(2024, 12, 31)
YEAR: Final = Period(date(2024, 1, 1), LAST)
MONTH_ENDS: Final = {4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}
REPORTING: Final = ("township_presidium", "street_work_committee", "working_committee")
ROLES: Final = ("head", "part_time_officer", "documentation_officer")
HONOURS: Final = ("advanced_unit", "advanced_individual")


def both(*truths: Truth) -> Truth:
    """Say whether all hold: no if one does not, else unknown if one is."""
    return False if False in truths else None if None in truths else True


def either(*truths: Truth) -> Truth:
    """Say whether one holds at least."""
    return True if True in truths else None if None in truths else False


def part(unit: Unit, choices: Choices) -> Truth:
    """Tell whether a unit is in one of the five categories of article 4."""
    if unit.kind not in KINDS:
        return None
    if unit.kind == "institution":
        return unit.enforcement
    if unit.kind == "vertically_managed" and choices["d2-4-enforcement"] == "both":
        return unit.enforcement
    return unit.kind != "other"


# Article 8


def required_of_unit(quota: str, unit: Unit, choices: Choices) -> int | None:
    """Give what a unit owes; 0 for nothing."""
    if quota == "yearly-pieces":
        return None if unit.kind not in KINDS else 4 if unit.kind in REPORTING else 0
    if quota == "monthly-items" and choices["d2-8-side-by-side"] == "yearly-only" and unit.kind in REPORTING:
        return 0
    if unit.kind == "deputies":
        return 0
    taking = part(unit, choices)
    return None if taking is None else int(taking)


def held(ledger: Ledger, on: date) -> list[Designation]:
    """List the roles held on a day."""
    return [each for each in ledger.designations or () if each.since <= on <= each.until]


def number(roles: list[Designation], role: str, *, on_record: bool) -> int | None:
    """Count the roles of one kind; None where one of them is unknown, or nothing is on record."""
    if not on_record or any(each.role not in ROLES for each in roles):
        return None
    return len([each for each in roles if each.role == role])


def periodical(outlet: Outlet, kinds: tuple[str, ...]) -> Truth:
    """Tell whether an outlet is of these kinds and of the level of the city or above; None where that is unknown."""
    if (outlet.kind is not None and outlet.kind not in OUTLET_KINDS) or (
        outlet.level is not None and outlet.level not in LEVELS
    ):
        return None
    kind = None if outlet.kind is None else outlet.kind in kinds
    level = None if outlet.level is None else outlet.level in {"city", "provincial", "national"}
    return both(kind, level)


def counts(quota: str, entry: Submission | Adoption | Designation, choices: Choices) -> Truth:
    """Tell whether an entry counts towards a quota."""
    if isinstance(entry, Designation):
        return None if entry.role not in ROLES else entry.role == "part_time_officer"
    if quota == "monthly-manuscripts":
        return periodical(entry.outlet, ("congress_periodical", "internal_periodical"))
    if quota == "yearly-published":
        press = ("party_paper", "newspaper", "congress_periodical", "internal_periodical")
        return periodical(entry.outlet, press)
    if quota == "yearly-pieces" and choices["d2-8-3-recipient"] == "anywhere":
        return True
    return None if entry.outlet.kind not in OUTLET_KINDS else entry.outlet.kind == "congress_office"


def on_record(ledger: Ledger, quota: str) -> list[Submission | Adoption | Designation] | None:
    """List the entries of the kind that a quota counts, those in order; None where they are not on record."""
    if quota == "officer":
        return None if ledger.designations is None else list(ledger.designations)
    if quota == "yearly-published":
        ids = [each.id for each in ledger.adoptions]
        pieces = [each for each in ledger.adoptions if listed(ledger, each)]
        return [each for each in pieces if ids.count(each.id) == 1 and each.adopted_on >= FIRST]
    if ledger.submissions is None:
        return None
    ids = [each.id for each in ledger.submissions]
    orderly = [each for each in ledger.submissions if listed(ledger, each)]
    return [each for each in orderly if ids.count(each.id) == 1 and each.submitted_on >= FIRST]


def listed(ledger: Ledger, entry: Submission | Adoption) -> bool:
    """Tell whether the unit and the outlet of an entry are listed."""
    return entry.unit in ledger.units and entry.outlet in ledger.outlets


def sound(entry: Submission | Adoption | Designation) -> Truth:
    """Tell whether an entry may be counted as it is; None for a submission with a value that no taxonomy holds."""
    if not isinstance(entry, Submission):
        return True
    known = entry.unit.kind in (*KINDS, None), entry.outlet.kind in (*OUTLET_KINDS, None)
    return True if all(known) and entry.outlet.level in (*LEVELS, None) else None


def within(entry: Submission | Adoption | Designation, first: date, last: date) -> bool:
    """Tell whether an entry belongs to a window."""
    if isinstance(entry, Designation):
        return entry.since <= last <= entry.until
    return first <= (entry.submitted_on if isinstance(entry, Submission) else entry.adopted_on) <= last


def stand(ledger: Ledger, choices: Choices, quota: str, account: str, owed: tuple[date, date, int | None]) -> Stand:
    """Count what an account has done in a window, and what it may have; `owed` is the window and what is required."""
    first, last, required = owed
    entries = on_record(ledger, quota)
    if entries is None:
        return (quota, account, *owed, None, None, None)
    done = open_ = 0
    for entry in entries:
        credited = entry.authors if quota in {"monthly-manuscripts", "yearly-published"} else (entry.unit.id,)
        mine = None if credited is None else account in credited
        truth = both(counts(quota, entry, choices), mine, sound(entry))
        if within(entry, first, last) and truth is not False:
            done, open_ = (done + 1, open_) if truth else (done, open_ + 1)
    met = None if required is None else done >= required or (None if done + open_ >= required else False)
    return (quota, account, *owed, done, open_, met)


def people(ledger: Ledger) -> set[str]:
    """Name everybody who is listed or designated."""
    return {each.id for each in ledger.people} | {each.person for each in ledger.designations or ()}


def quotas(ledger: Ledger, choices: Choices) -> Iterator[Stand]:
    """Give how every quota stands for everybody whom it binds, or may bind."""
    months = [(date(2024, month, 1), date(2024, month, last)) for month, last in MONTH_ENDS.items()]
    windows = {True: months, False: [(YEAR.first, YEAR.last)]}
    for quota in ("officer", "monthly-items", "yearly-pieces"):
        for window in windows[quota == "monthly-items"]:
            for unit in ledger.units:
                required = required_of_unit(quota, unit, choices)
                if required != 0:
                    yield stand(ledger, choices, quota, unit.id, (*window, required))
    for quota, least in (("monthly-manuscripts", 1), ("yearly-published", 4)):
        for window in windows[quota == "monthly-manuscripts"]:
            for person in people(ledger):
                mine = [each for each in held(ledger, window[1]) if each.person == person]
                clerks = number(mine, "documentation_officer", on_record=ledger.designations is not None)
                if clerks != 0:
                    yield stand(ledger, choices, quota, person, (*window, None if clerks is None else least))


# Articles 5 and 6


def judged(ledger: Ledger, criterion: str, account: str) -> object:
    """Give what was judged last; None where nobody judged, or two of one day differ."""
    mine = [
        each for each in ledger.judgements if (each.criterion, each.about, each.period) == (criterion, account, YEAR)
    ]
    if not mine:
        return None
    last = max(each.on for each in mine)
    values = [each.value for each in mine if each.on == last]
    return values[0] if all(value is values[0] for value in values) else None


def decision(ledger: Ledger, honour: str, account: str) -> Award | None:
    """Give the last decision on an honour; None where two of the last day contradict each other."""
    found = [each for each in ledger.awards if (each.honour, each.account, each.period) == (honour, account, YEAR)]
    last = [each for each in found if all(each.on >= other.on for other in found)]
    agreed = all(each.granted is last[0].granted for each in last)
    return min(last, key=lambda each: each.id, default=None) if agreed else None


def unit_of(ledger: Ledger, person: str) -> Unit | None:
    """Give the unit of a person: stated, else of the roles held at the end of the year, else of all."""
    stated = [each.unit for each in ledger.people if each.id == person and each.unit is not None]
    now = [each.unit.id for each in held(ledger, LAST) if each.person == person]
    ever = [each.unit.id for each in ledger.designations or () if each.person == person]
    named = set(stated or now or ever)
    listed = [unit for unit in ledger.units if named == {unit.id}]
    return listed[0] if listed else None


def compared(count: int | None, wanted: Iterable[int]) -> Truth:
    """Tell whether a count is one of some numbers."""
    return None if count is None else count in wanted


def no_fault(ledger: Ledger, unit: Unit) -> Truth:
    """Tell whether a unit has no fault with major information, from when the measures are in force."""
    if ledger.faults is None:
        return None
    mine = [each.major for each in ledger.faults if each.unit.id == unit.id and FIRST <= each.on <= LAST]
    return None if None in mine else True not in mine


MANY: Final = range(1, 1000)


def advanced_units(ledger: Ledger, choices: Choices, leading: Mapping[str, Truth]) -> dict[str, Truth]:
    """Give, of every unit that may be honoured, whether it is proposed."""
    found: dict[str, Truth] = {}
    for unit in ledger.units:
        roles = [each for each in held(ledger, LAST) if each.unit.id == unit.id]
        officers = number(roles, "part_time_officer", on_record=ledger.designations is not None)
        quality = judged(ledger, "quality", unit.id)
        foreign = any(each.role is not None and each.role not in ROLES for each in roles)
        if part(unit, choices) is False:
            continue
        if foreign or not (quality is None or isinstance(quality, bool)):
            found[unit.id] = None
        else:
            unlike = None if part(unit, choices) is None else unit.kind != "deputies"
            at_work = both(compared(officers, MANY), quality, no_fault(ledger, unit))
            found[unit.id] = both(unlike, at_work, leading.get(unit.id))
    return found


def advanced_individuals(ledger: Ledger, choices: Choices, proposed: Mapping[str, Truth]) -> dict[str, Truth]:
    """Give, of everybody who may be honoured, whether they are proposed; `proposed` says it of the units."""
    found: dict[str, Truth] = {}
    criteria = ["head-work", "officer-work", *(["exception"] if choices["d2-6-exceptions"] == "judged" else [])]
    for person in people(ledger):
        unit = unit_of(ledger, person)
        if unit is not None and part(unit, choices) is False:
            continue
        roles = [each for each in held(ledger, LAST) if each.person == person]
        heads, officers = (
            number(roles, role, on_record=ledger.designations is not None) for role in ("head", "part_time_officer")
        )
        said = {each: judged(ledger, each, person) for each in criteria}
        award = None if unit is None else decision(ledger, "advanced_unit", unit.id)
        honoured = None if unit is None else award.granted if award else proposed.get(unit.id)
        foreign = any(each.role is not None and each.role not in ROLES for each in roles)
        if foreign or any(value is not None and not isinstance(value, bool) for value in said.values()):
            found[person] = None
            continue
        truths = {name: value for name, value in said.items() if isinstance(value, bool)}
        origin = both(honoured, either(compared(heads, MANY), compared(officers, MANY)))
        if choices["d2-6-exceptions"] == "judged":
            origin = either(origin, truths.get("exception"))
        head_work = either(compared(heads, (0,)), truths.get("head-work"))
        officer_work = either(compared(officers, (0,)), truths.get("officer-work"))
        found[person] = both(origin, head_work, officer_work)
    return found


# Article 10


def candidates(ledger: Ledger, choices: Choices) -> set[tuple[str, str]]:
    """List who may have which honour: all but those who are known to take no part."""
    outside = {unit.id for unit in ledger.units if part(unit, choices) is False}
    named = {person: unit_of(ledger, person) for person in people(ledger)}
    units = {("advanced_unit", unit.id) for unit in ledger.units if unit.id not in outside}
    return units | {
        ("advanced_individual", person) for person, unit in named.items() if unit is None or unit.id not in outside
    }


def rewards(
    ledger: Ledger, choices: Choices, amount: int | None
) -> tuple[dict[str, int], dict[str, int], list[tuple[str, str]]]:
    """Give plaques and yuan by account, and each award that is set aside, with where."""
    plaques: dict[str, int] = {}
    yuan: dict[str, int] = {}
    aside: list[tuple[str, str]] = []
    for award in ledger.awards:
        name = award.account
        if award.period != YEAR:
            continue
        if award.honour not in HONOURS:
            aside.append((award.id, "taxonomy"))
        elif (award.honour, name) not in candidates(ledger, choices):
            aside.append((award.id, "candidates"))
        elif decision(ledger, award.honour, name) != award:
            aside.append((award.id, "decisions"))
        else:
            plaques[name] = plaques.get(name, 0) + int(award.granted)
            paid = (amount if award.honour == "advanced_individual" else 0) if award.granted else 0
            if paid is None:
                aside.append((award.id, "money"))
            else:
                yuan[name] = yuan.get(name, 0) + paid
    return plaques, yuan, sorted(aside)
