"""Hold the result of assessing a ledger for a period: points and ranks, quotas, honours and rewards."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from congress_rules.law import Period, Reading
from congress_rules.logic import Decider, Number
from congress_rules.policies import Journal, Judged, Judgement, Quota, SetAside, Standing
from congress_rules.policies.measures import added
from congress_rules.publicity.cases import Holder
from congress_rules.publicity.honours import Proposal, last_decisions, proposals
from congress_rules.publicity.house import BOOKKEEPING
from congress_rules.publicity.ledger import Ledger
from congress_rules.publicity.nouns import Adoption, Unit
from congress_rules.publicity.quotas import Countable
from congress_rules.publicity.records import Award, Submission
from congress_rules.publicity.roster import Candidates, Roster
from congress_rules.texts import Text, bracketed

if TYPE_CHECKING:
    from congress_rules.publicity.rulebook import PublicityRulebook

__all__ = ["Assessment", "foreign"]

_CITED = bracketed(BOOKKEEPING.cite("5").text)
_REPLACED = Text("已有后来的决定", "a later decision stands") + bracketed(BOOKKEEPING.cite("7").text)


@attrs.frozen(kw_only=True)
class Assessment:
    """The result of assessing a ledger for a period by a rulebook.

    `journal` holds the points of the adoptions, `submissions` which of the submissions are counted.
    """

    rulebook: "PublicityRulebook" = attrs.field(repr=lambda book: repr(book.id))
    ledger: Ledger
    period: Period
    journal: Journal[Adoption]
    submissions: Journal[Submission]

    @property
    def set_aside(self) -> tuple[SetAside[Adoption], ...]:
        """List the entries that are not counted, each with its reason."""
        return self.journal.set_aside

    # Points and ranks

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

    # Quotas

    @cached_property
    def quotas(self) -> tuple[Quota[Countable], ...]:
        """List how every quota stands, for each unit or person that it binds and each window; those at zero too.

        Windows that ended before the measure was in force are left out.
        """
        since = self.rulebook.in_force or date.min
        return tuple(
            quota
            for policy in self.rulebook.quotas
            for quota in policy.quotas(self.period, self._holders[policy.by], self._countable[policy.of])
            if quota.window.last >= since
        )

    @property
    def _holders(self) -> Mapping[str, Callable[[Period], Iterator[Holder]]]:
        return {
            "unit": lambda window: self._roster.units(window.last),
            "person": lambda window: self._roster.people(window.last),
        }

    @cached_property
    def _countable(self) -> Mapping[str, tuple[Countable, ...] | None]:
        since = self.rulebook.in_force
        adoptions = (each for each in self.ledger.adoptions if each.id not in self.ledger.repeated)
        return {
            "submissions": None if self.ledger.submissions is None else self.submissions.open,
            "adoptions": tuple(each for each in adoptions if since is None or each.day >= since),
            "designations": self.ledger.designations,
        }

    @cached_property
    def _roster(self) -> Roster:
        return Roster(ledger=self.ledger, category=self.rulebook.category_of)

    # Honours and rewards

    @cached_property
    def honours(self) -> tuple[Proposal, ...]:
        """List every candidate of every honour, whether proposed and on which grounds, with what was decided."""
        return tuple(each for found in self._proposals.values() for each in found)

    @cached_property
    def _proposals(self) -> Mapping[str, tuple[Proposal, ...]]:
        found: dict[str, tuple[Proposal, ...]] = {}
        candidates = Candidates(
            roster=self._roster,
            period=self.period,
            journal=self.journal,
            submissions=None if self.ledger.submissions is None else self.submissions.open,
            standings=self.standings,
            since=self.rulebook.in_force,
        )
        for policy in self.rulebook.honours:
            honoured = {each.account: each.stands for each in found.get(policy.presupposes or "", ())}
            listed = candidates.units() if policy.of == "units" else candidates.people(honoured)
            eligible = [each for each in listed if each.unit is None or self._part(each.unit) is not False]
            found[policy.id] = proposals(policy, eligible, self._awards)
        return found

    @property
    def _awards(self) -> tuple[Award, ...]:
        return tuple(each for each in self.ledger.awards if each.period == self.period)

    @cached_property
    def rewards(self) -> Journal[Award]:
        """Give what the awards of the period bring, as lines in the measures of the reward policies.

        A decision that a later one replaced brings nothing, and is set aside.
        """
        stand = {each.id for each in last_decisions(self._awards).values()}
        placed = [self.rulebook.taxonomy.place(each, each.day) for each in self._awards]
        unknown = [foreign(each) for each in placed if each.foreign]
        replaced = [each.record for each in placed if not each.foreign and each.record.id not in stand]
        aside = (*unknown, *(SetAside(each, "decisions", reasons=(_REPLACED,)) for each in replaced))
        journal = Journal(tuple(each.record for each in placed), set_aside=aside)
        rated = journal.open
        for policy in self.rulebook.rewards:
            journal = journal.add(policy.rate(rated))
        return journal

    @cached_property
    def unused(self) -> tuple[Award | Judgement, ...]:
        """List the awards and judgements that concern no honour, criterion or candidate that there is.

        So are those listed that are about a part of the period, or a longer one: they are not about this one.
        """
        known: tuple[Award | Judgement, ...] = (*self.ledger.awards, *self.ledger.judgements)
        judged = (each for each in self.ledger.judgements if each.period == self.period)
        honoured = {(each.honour, each.account) for each in self.honours}
        criteria = {
            each.id: [read.key for read in each.conditions.inputs if isinstance(read, Judged)]
            for each in self.rulebook.honours
        }
        asked = {(criterion, account) for honour, account in honoured for criterion in criteria[honour]}
        used = {
            *(each for each in self._awards if (each.honour, each.account) in honoured),
            *(each for each in judged if (each.criterion, each.about) in asked),
        }
        return tuple(each for each in known if self._touches(each.period) and each not in used)

    def _touches(self, other: Period) -> bool:
        return other.first <= self.period.last and self.period.first <= other.last

    # What it rests on

    @property
    def readings(self) -> tuple[Reading, ...]:
        """List the readings that the result rests on; who is ranked at zero rests on those of admission."""
        used = {*self.journal.readings, *self.submissions.readings, *self.rewards.readings}
        used.update(self.rulebook.ranking.readings)
        used.update(each for rule in self._resting() for norm in rule.every for each in norm.read)
        return tuple(reading for reading in self.rulebook.taken if reading.id in used)

    def _resting(self) -> Iterator[Decider[Any, Any]]:
        """List the rules that stand behind the result as a whole, whatever lines they led to."""
        if self.ledger.units:
            yield self.rulebook.admission.conditions
        if self.journal.entries:
            yield from (policy.rates for policy in self.rulebook.rated_by() if policy.counted is not None)
        if self.quotas:
            yield from (rule for policy in self.rulebook.quotas for rule in policy.rules)
        if self.honours:
            yield from (policy.conditions for policy in self.rulebook.honours)


def foreign(placed: Any) -> SetAside[Any]:  # noqa: ANN401 - of any kind of entry
    """Set an entry aside whose values the taxonomy does not know."""
    return SetAside(placed.record, "taxonomy", reasons=tuple(found.text + _CITED for found in placed.foreign))
