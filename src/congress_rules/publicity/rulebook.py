"""Assess publicity work by a rulebook: admission, rates, stories, ranks."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

import attrs

from congress_rules.law import Period, Reading
from congress_rules.logic import Number
from congress_rules.policies import (
    Admission,
    Journal,
    RankingPolicy,
    Rating,
    Rulebook,
    ScoringPolicy,
    SetAside,
    Stage,
    Standing,
    fold,
)
from congress_rules.policies.measures import added
from congress_rules.publicity.admission import AdmissionPolicy
from congress_rules.publicity.house import BOOKKEEPING
from congress_rules.publicity.ledger import Ledger
from congress_rules.publicity.nouns import Adoption, Unit
from congress_rules.texts import Text, bracketed

__all__ = ["Assessment", "PublicityRulebook"]


@attrs.frozen(kw_only=True)
class Assessment:
    """The result of assessing a ledger for a period by a rulebook."""

    rulebook: "PublicityRulebook"
    ledger: Ledger
    period: Period
    journal: Journal[Adoption]

    @property
    def set_aside(self) -> tuple[SetAside[Adoption], ...]:
        """List the entries that are not counted, each with its reason."""
        return self.journal.set_aside

    @cached_property
    def totals(self) -> dict[str, Number]:
        """Give the total of every unit that takes part, in the measure of the scoring; those at zero too.

        Who takes part is decided on the last day of the period; points gained before then are kept all the same.
        """
        scored = self.journal.totals(self.rulebook.scoring.measure)
        ranked = (unit for unit in self.ledger.units if unit.id in scored or self._part(unit) is True)
        return {unit.id: scored.get(unit.id, 0) for unit in ranked}

    @cached_property
    def unplaced(self) -> tuple[str, ...]:
        """List the units of which it is not known whether they take part; without points they are not ranked."""
        return tuple(unit.id for unit in self.ledger.units if self._part(unit) is None)

    def _part(self, unit: Unit) -> bool | None:
        return self.rulebook.takes_part(unit, self.period.last)

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """Rank the units, by the stated rule for ties and the stated number of places.

        Entries that are undecided may still bring points: where these could change who leads, that is open.
        """
        return self.rulebook.ranking.rank(self.totals, self._most)

    @property
    def _most(self) -> dict[str, Number | None]:
        """Give the greatest totals that units with undecided entries may reach; None where no bound is known."""
        most: dict[str, Number | None] = {}
        for each in self.set_aside:
            account = each.entry.account
            if account in self.totals and each.undecided:
                reached, more = most.get(account, self.totals[account]), self.rulebook.most(each.entry)
                most[account] = None if reached is None or more is None else added(reached, more)
        return most

    @property
    def readings(self) -> tuple[Reading, ...]:
        """List the readings that the result rests on; who is ranked at zero rests on those of admission."""
        admitting = self.rulebook.admission.conditions.clauses if self.ledger.units else ()
        read = [each for clause in admitting for each in clause.read]
        counting = [row for policy in self.rulebook.rated_by() if policy.quantity() for row in policy.rates.every]
        read += [each for row in counting if self.journal.entries for each in row.read]
        used = {*self.journal.readings, *self.rulebook.ranking.readings, *read}
        return tuple(reading for reading in self.rulebook.taken if reading.id in used)


@attrs.frozen(kw_only=True)
class PublicityRulebook(Rulebook):
    """The rules of one measure on publicity and information work."""

    admission: AdmissionPolicy
    scoring: ScoringPolicy[Adoption]
    ranking: RankingPolicy

    @property
    def in_force(self) -> date | None:
        """Give the first day on which the measure applies."""
        return self.admission.in_force or super().in_force

    def rated_by(self) -> tuple[ScoringPolicy[Adoption], ...]:
        """List the policies that give rates, in order."""
        return (self.scoring,)

    def stages(self, ledger: Ledger, period: Period) -> tuple[Stage[Adoption], ...]:
        """List the stages of an assessment, in order; override it to add some."""
        admission = Admission(policy=self.admission.within(ledger, period))
        return (admission, Rating(id="rates", policies=self.rated_by()))

    def takes_part(self, unit: Unit, on: date) -> bool | None:  # noqa: ARG002 - overridden by a measure that sets limits
        """Tell whether a unit takes part on a day, so that it is ranked; None when that is not known."""
        return True

    def most(self, entry: Adoption) -> Number | None:
        """Give the most that an undecided entry may bring, by the rates of every policy; None where no one knows."""
        total: Number = 0
        for policy in self.rated_by():
            most = policy.most(entry)
            if most is None:
                return None
            total = added(total, most)
        return total

    @property
    def statements(self) -> Mapping[str, Text]:
        """Give what is said beside tables and clauses: what is counted, and how units are ranked."""
        return {**super().statements, self.ranking.id: self.ranking.text}

    def assess(self, ledger: Ledger, period: Period) -> Assessment:
        """Assess a ledger for a period; the order of its entries does not matter.

        Every adoption has lines in the journal, or is set aside with a reason, or counts for nothing by a rule.
        """
        ordered = sorted(ledger.adoptions, key=lambda each: _in_order(each, ledger.repeated))
        placed = [self.taxonomy.place(each, each.day) for each in ordered]
        foreign = tuple(
            SetAside(each.record, "taxonomy", reasons=tuple(found.text + _CITED for found in each.foreign))
            for each in placed
            if each.foreign
        )
        start = Journal(tuple(each.record for each in placed), set_aside=foreign)
        journal = fold(self.stages(ledger, period), start)
        return Assessment(rulebook=self, ledger=ledger, period=period, journal=journal)


_CITED = bracketed(BOOKKEEPING.cite("5").text)


def _in_order(adoption: Adoption, repeated: frozenset[str]) -> tuple[object, ...]:
    """Order entries by day and id, so that the journal reads the same whatever order they were given in.

    Entries that share an id are told apart by all that they hold.
    """
    return adoption.day, adoption.id, repr(attrs.astuple(adoption)) if adoption.id in repeated else ""
