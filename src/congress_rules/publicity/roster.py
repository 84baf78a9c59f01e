"""Find units and people as they are on a day: the holders of quotas and the candidates for honours."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TypeAlias

import attrs

from congress_rules.law import Period
from congress_rules.policies import Journal, Judgement, Standing
from congress_rules.publicity.cases import Candidate, Holder
from congress_rules.publicity.ledger import Ledger
from congress_rules.publicity.nouns import Adoption, Unit
from congress_rules.publicity.records import Designation, ReportingFault, Submission

__all__ = ["Candidates", "Roster"]

_Entry: TypeAlias = Submission | Adoption


@attrs.frozen(kw_only=True)
class Roster:
    """The units and people of a ledger; `category` tells what a measure makes of a unit on a day, None if unknown."""

    ledger: Ledger
    category: Callable[[Unit, date], str | None]

    def units(self, on: date) -> Iterator[Holder]:
        """List the units, each with the designations that it has on a day."""
        held = self._held(on)
        for unit in sorted(self.ledger.units, key=lambda each: each.id):
            yield self._holder(unit.id, unit, on, [each for each in held if each.unit.id == unit.id])

    def people(self, on: date) -> Iterator[Holder]:
        """List the people, each with the roles that they have on a day."""
        held = self._held(on)
        for person, units in sorted(self._units.items()):
            roles = [each for each in held if each.person == person]
            yield self._holder(person, self._unit(person, roles, units), on, roles)

    def _unit(self, person: str, held: Iterable[Designation], ever: set[str]) -> Unit | None:
        """Give the unit of a person: the one stated, else the one of the roles held on a day, else of all roles."""
        stated = self._stated.get(person)
        units = {stated} if stated else {each.unit.id for each in held} or ever
        return self._listed.get(min(units)) if len(units) == 1 else None

    def _holder(self, account: str, unit: Unit | None, on: date, held: Iterable[Designation]) -> Holder:
        return Holder(
            account=account,
            on=on,
            unit=unit,
            category=None if unit is None else self.category(unit, on),
            designations=None if self.ledger.designations is None else tuple(held),
        )

    def _held(self, on: date) -> tuple[Designation, ...]:
        held = (each for each in self.ledger.designations or () if each.holds_on(on))
        return tuple(sorted(held, key=lambda each: each.id))

    @cached_property
    def _listed(self) -> Mapping[str, Unit]:
        return {unit.id: unit for unit in self.ledger.units}

    @cached_property
    def _stated(self) -> Mapping[str, str | None]:
        return {each.id: each.unit for each in self.ledger.people}

    @cached_property
    def _units(self) -> Mapping[str, set[str]]:
        """Give, of everyone who is listed or designated, the units of all their designations."""
        found: dict[str, set[str]] = {each.id: set() for each in self.ledger.people}
        for each in self.ledger.designations or ():
            found.setdefault(each.person, set()).add(each.unit.id)
        return found


@attrs.frozen(kw_only=True)
class Candidates:
    """Those who may be honoured for a period, with what is on record of them.

    `submissions` are those that count; `since` is the day from which faults do.
    """

    roster: Roster
    period: Period
    journal: Journal[Adoption]
    submissions: tuple[Submission, ...] | None
    standings: tuple[Standing, ...]
    tiers: Mapping[str, str | None] = attrs.field(factory=dict[str, str | None], hash=False)
    since: date | None = None

    def units(self) -> Iterator[Candidate]:
        """List the units."""
        figures = self._figures(lambda entry: (entry.account,))
        for holder in self.roster.units(self.period.last):
            yield self._candidate(holder, *figures)

    def people(self, honoured: Mapping[str, bool | None]) -> Iterator[Candidate]:
        """List the people; `honoured` tells of units whether they have the honour that theirs presupposes."""
        figures = self._figures(lambda entry: entry.authors or ())
        for holder in self.roster.people(self.period.last):
            unit_honoured = None if holder.unit is None else honoured.get(holder.unit.id)
            yield attrs.evolve(self._candidate(holder, *figures), unit_honoured=unit_honoured)

    def _figures(self, credited: Callable[[_Entry], tuple[str, ...]]) -> tuple[Counter[str] | None, Counter[str]]:
        """Count, by account, what was submitted in the period, if that is on record, and what was adopted."""

        def number(entries: Iterable[_Entry]) -> Counter[str]:
            within = (each for each in entries if each.day in self.period)
            return Counter(account for each in within for account in {*credited(each)})

        return None if self.submissions is None else number(self.submissions), number(self._adopted)

    def _candidate(self, holder: Holder, submitted: Counter[str] | None, adopted: Counter[str]) -> Candidate:
        standing = self._standings.get("" if holder.unit is None else holder.unit.id)
        own = standing if standing is not None and standing.account == holder.account else None
        return Candidate(
            **attrs.asdict(holder, recurse=False),
            period=self.period,
            faults=None if holder.unit is None else self._faults(holder.unit.id),
            judgements=tuple(each for each in self._judgements if each.about == holder.account),
            leading=None if standing is None else standing.leading,
            tier=None if standing is None else self.tiers.get(standing.account),
            total=None if own is None else own.total,
            submitted=None if submitted is None else submitted[holder.account],
            adopted=adopted[holder.account],
        )

    @cached_property
    def _standings(self) -> Mapping[str, Standing]:
        return {each.account: each for each in self.standings}

    @cached_property
    def _judgements(self) -> tuple[Judgement, ...]:
        own = (each for each in self.roster.ledger.judgements if each.period == self.period)
        return tuple(sorted(own, key=lambda each: each.id))

    @cached_property
    def _adopted(self) -> tuple[Adoption, ...]:
        """List the adoptions that have lines and are not set aside; events and subtotals have lines, too."""
        entries: set[object] = {line.entry for line in self.journal.lines}
        return tuple(entry for entry in self.journal.open if entry in entries)

    def _faults(self, unit: str) -> tuple[ReportingFault, ...] | None:
        known, since = self.roster.ledger.faults, self.since or self.period.first
        if known is None:
            return None
        own = (each for each in known if each.unit.id == unit and since <= each.on and each.on in self.period)
        return tuple(sorted(own, key=lambda each: each.id))
