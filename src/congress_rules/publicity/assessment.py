"""Hold the result of assessing a ledger for a period: points and ranks, quotas, honours and rewards."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from congress_rules.law import Edges, Period, Reading, Window
from congress_rules.logic import Days, Decider, Domain, Input, Integers, Members, Number, Numbers
from congress_rules.policies import Bounds, Journal, Judgement, Line, Measure, Placed, Quota, SetAside, Standing
from congress_rules.policies.judgements import judged_by
from congress_rules.policies.rows import PlainRow, html_table
from congress_rules.publicity.accounts import Account, honour_row, quota_row
from congress_rules.publicity.admission import SubmissionPolicy
from congress_rules.publicity.cases import Holder
from congress_rules.publicity.circulars import Circular, circulars
from congress_rules.publicity.comparison import Comparison
from congress_rules.publicity.honours import Proposal, proposals, standing
from congress_rules.publicity.house import BOOKKEEPING
from congress_rules.publicity.ledger import Ledger
from congress_rules.publicity.nouns import Adoption, Unit
from congress_rules.publicity.quotas import Countable
from congress_rules.publicity.records import Award, Designation, ReportingFault, Submission
from congress_rules.publicity.roster import Candidates, Roster
from congress_rules.publicity.tiers import Tier
from congress_rules.texts import Language, Text, bracketed

if TYPE_CHECKING:
    from congress_rules.publicity.rulebook import PublicityRulebook

__all__ = ["Assessment", "foreign"]

_CITED = bracketed(BOOKKEEPING.cite("5").text)
_NOBODY = Text("对象不在候选之列", "nobody who is a candidate") + bracketed(BOOKKEEPING.cite("8").text)
_REPLACED = Text("另有决定为准，或互相矛盾", "another decision stands, or contradicts it") + bracketed(
    BOOKKEEPING.cite("7").text
)


@attrs.frozen(kw_only=True)
class Assessment:
    """The result of assessing a ledger for a period by a rulebook.

    `journal` holds the points of the adoptions, `submissions` which of the submissions are counted.
    """

    rulebook: "PublicityRulebook" = attrs.field(repr=lambda book: repr(book.id))
    ledger: Ledger = attrs.field(repr=lambda ledger: f"<{len(ledger.adoptions)} adoptions>")
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
        scored = self.rolled_up(self.rulebook.scoring.measure)
        units = sorted(self.ledger.units, key=lambda unit: unit.id)
        ranked = (unit for unit in units if unit.id in scored or self._part(unit) is True)
        return {unit.id: scored.get(unit.id, 0) for unit in ranked}

    def rolled_up(self, measure: Measure, lines: Iterable[Line[Any]] | None = None) -> Mapping[str, Number]:
        """Sum a measure by unit: what people were credited for a piece counts for the unit of the piece.

        What stands on a person's account for no single piece counts for the unit that is stated for the person. Without
        `lines` those of the journal are summed.
        """
        units = {each.id: each.unit for each in self.ledger.people if each.unit is not None}
        journal = self.journal if lines is None else Journal(self.journal.entries, tuple(lines))
        return journal.totals(measure, lambda line: units.get(line.entry.account, line.entry.account))

    def sums(self, measure: Measure, by: Input) -> dict[Any, Number]:
        """Sum a measure, rewards included, by what a term says of the entries, in the order of its values.

        So `sums(YUAN, LEVEL)` are the costs of each level. What the term cannot say stands under None: entries of which
        it is unknown, and those of another class, such as awards or the subtotals of quotas.
        """
        bound = by.within(self.rulebook.taxonomy.domains)
        kinds = {type(entry) for entry in self.journal.entries}

        def said(line: Line[Any]) -> object:
            return bound.read(line.entry) if type(line.entry) in kinds else None

        lines: tuple[Line[Any], ...] = (*self.journal.lines, *self.rewards.lines)
        found = Journal[Any]((), lines).totals(measure, said)
        return {value: found[value] for value in sorted(found, key=lambda each: _in_order(bound.domain, each))}

    def credited(self, measure: Measure) -> dict[str, Number]:
        """Sum a measure by person: everyone who is listed, at zero too, and whoever else was credited something."""
        listed = {each.id for each in self.ledger.units}
        found = self.journal.totals(measure)
        people = {*(each.id for each in self.ledger.people), *(each for each in found if each not in listed)}
        return {person: found.get(person, 0) for person in sorted(people)}

    @cached_property
    def unplaced(self) -> tuple[str, ...]:
        """List the units of which it is not known whether they take part; without points they are not ranked."""
        return tuple(sorted(unit.id for unit in self.ledger.units if self._part(unit) is None))

    def _part(self, unit: Unit) -> bool | None:
        return self.rulebook.takes_part(unit, self.period.last)

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """Rank the units, by the stated rule for ties and the stated number of places.

        Entries that are undecided may still bring points: where these could change who leads, that is open. Where the
        rulebook ranks in groups, one group follows the other; where it ranks nobody there are none.
        """
        ranking, groups = self.rulebook.ranking, self.rulebook.groups
        if groups is not None:
            return tuple(groups.rank(self.totals, self._bounds, self._roster.units(self.period.last)))
        return () if ranking is None else ranking.rank(self.totals, self._bounds)

    @cached_property
    def tiers(self) -> tuple[Tier, ...]:
        """Name the tier of every unit that is ranked, by the table of the rulebook; none where it has none."""
        policy = self.rulebook.tiers
        return () if policy is None else policy.name_all(self.standings, self.period.last)

    @property
    def _bounds(self) -> dict[str, Bounds]:
        """Give the least and greatest totals that units with undecided entries may reach, the unplaced too."""
        bounds: dict[str, Bounds] = {account: Bounds.of(0) for account in self.unplaced if account not in self.totals}
        for each in self.set_aside:
            account = each.entry.account
            if each.undecided and (account in self.totals or account in bounds):
                reached = bounds.get(account) or Bounds.of(self.totals[account])
                bounds[account] = reached + self.rulebook.bounds(each.entry)
        return bounds

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
            for quota in policy.quotas(
                self.period, self._holders[policy.by], self._countable[policy.of], self._waiting[policy.of]
            )
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
        since = self.rulebook.in_force or date.min
        units, outlets = ({each.id for each in listed} for listed in (self.ledger.units, self.ledger.outlets))
        single = (each for each in self.ledger.adoptions if each.id not in self.ledger.repeated and each.day >= since)
        return {
            "submissions": None if self.ledger.submissions is None else self.submissions.open,
            "adoptions": tuple(each for each in single if each.unit.id in units and each.outlet.id in outlets),
            "designations": self.ledger.designations,
        }

    @property
    def _waiting(self) -> Mapping[str, tuple[Countable, ...]]:
        """List the entries that are set aside and may still count: none that book-keeping refuses whatever they say."""
        kept = SubmissionPolicy.within(self.ledger, self.rulebook.in_force)
        aside = (each.entry for each in self.submissions.set_aside if each.undecided)
        maybe = tuple(each for each in aside if kept.decide(each).value is not False)
        return {"submissions": maybe, "adoptions": (), "designations": ()}

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
            tiers={each.account: each.label for each in self.tiers},
            since=self.rulebook.in_force,
        )
        for policy in self.rulebook.honours:
            honoured = {each.account: each.stands for each in found.get(policy.presupposes or "", ())}
            listed = candidates.units() if policy.of == "units" else candidates.people(honoured)
            eligible = [each for each in listed if each.unit is None or self._part(each.unit) is not False]
            running = (attrs.evolve(each, running=self._running(policy.id, each.account)) for each in eligible)
            found[policy.id] = proposals(policy, running, self._decided)
        return found

    def _running(self, honour: str, account: str) -> int:
        """Count the periods just before this one, each next to the other, for which an honour was granted."""
        granted: dict[date | None, date] = {
            period.last: period.first
            for (name, about, period), award in standing(self.ledger.awards).items()
            if (name, about) == (honour, account) and award.granted
        }
        times, day = 0, self.period.first
        while (before := granted.get(_day_before(day))) is not None:
            times, day = times + 1, before
        return times

    @cached_property
    def _awards(self) -> tuple[Placed[Award], ...]:
        """Give the awards of the period as rules see them, in order."""
        own = sorted((each for each in self.ledger.awards if each.period == self.period), key=lambda each: each.id)
        return tuple(self.rulebook.taxonomy.place(each, each.day) for each in own)

    @cached_property
    def _decided(self) -> Mapping[tuple[str, str, Period], Award]:
        return standing(each.record for each in self._awards if not each.foreign)

    @cached_property
    def rewards(self) -> Journal[Award]:
        """Give what the awards of the period bring, as lines in the measures of the reward policies.

        A decision that does not stand, or is on nobody who is a candidate, brings nothing and is set aside. Of one
        award one policy may write a line and another, which cannot be decided, set it aside.
        """
        aside = tuple(found for each in self._awards if (found := self._idle(each)) is not None)
        journal = Journal(tuple(each.record for each in self._awards), set_aside=aside)
        rated = journal.open
        for policy in self.rulebook.rewards:
            journal = journal.add(policy.rate(rated))
        return journal

    def _idle(self, placed: Placed[Award]) -> SetAside[Award] | None:
        award = placed.record
        if placed.foreign:
            return foreign(placed)
        if award.honour in self._proposals and _held_by(award) not in self._candidates:
            return SetAside(award, "candidates", reasons=(_NOBODY,), ended=True)
        if self._decided.get((award.honour, award.account, award.period)) != award:
            return SetAside(award, "decisions", reasons=(_REPLACED,), ended=True)
        return None

    @cached_property
    def _candidates(self) -> frozenset[tuple[str, str]]:
        return frozenset((each.honour, each.account) for each in self.honours)

    @cached_property
    def unused(self) -> tuple[Award | Judgement | Designation | ReportingFault, ...]:
        """List the records that no rule can use, in the order of their kinds.

        They are awards that bring nothing and concern no honour or candidate that there is, judgements on no criterion
        or candidate that there is, those about a part
        of the period or a longer one, judgements out of range, and designations and faults of a unit that is not
        listed, or with a value that the taxonomy does not know.
        """
        used = {each.record.id for each in self._awards if _held_by(each.record) in self._candidates}
        used |= {line.entry.id for line in self.rewards.lines}
        judged = (each for each in self.ledger.judgements if self._touches(each.period) and not self._asked(each))
        held = (each for each in self.ledger.designations or () if self._touches(Period(each.since, each.until)))
        faults = (each for each in self.ledger.faults or () if each.on in self.period)
        return (
            *(each for each in self.ledger.awards if self._touches(each.period) and each.id not in used),
            *judged,
            *(each for each in held if self._stray(each, self.period.last)),
            *(each for each in faults if self._stray(each, each.on)),
        )

    def _asked(self, judgement: Judgement) -> bool:
        """Tell whether an honour asks for a judgement, of one of its candidates and within this range."""
        asking = [policy for policy in self.rulebook.honours if (policy.id, judgement.about) in self._candidates]
        asked = (each for policy in asking for each in judged_by(policy.conditions.inputs))
        fits = any(each.id == judgement.criterion and judgement.value in each.values for each in asked)
        return fits and judgement.period == self.period

    def _stray(self, record: Designation | ReportingFault, on: date) -> bool:
        listed = any(each.id == record.unit.id for each in self.ledger.units)
        return not listed or bool(self.rulebook.taxonomy.place(record, on).foreign)

    def _touches(self, other: Period) -> bool:
        return other.first <= self.period.last and self.period.first <= other.last

    # Tables and comparisons

    def compare(self, other: "Assessment") -> Comparison:
        """Tell what changes from this assessment to another: who gains, who loses, by which lines.

        The other may be of another rulebook, or of the ledger after a correction.
        """
        return Comparison(before=self, after=other)

    def circulars(self, window: Window, edges: Edges = Edges.CLIPPED) -> tuple[Circular, ...]:
        """Give one circular per window of a kind, with running totals; by default the windows are cut to the period."""
        return circulars(self, window, edges)

    def of(self, account: str) -> Account:
        """Give what concerns one unit or person alone; nobody is ranked until its place or honours are asked for."""
        return Account(assessment=self, id=account)

    def to_rows(self) -> list[PlainRow]:
        """Give a row per unit: its total and, in the order of ranks, its place; who is not ranked has no place."""
        places = {each.account: each for each in self.standings}
        tiers = {each.account: each.label for each in self.tiers}
        shown = ("ranking", "rank", "best", "worst", "leading", "open")
        return [
            {
                "unit": unit,
                "total": self.totals[unit],
                **{name: getattr(places.get(unit), name, None) for name in shown},
                "tier": tiers.get(unit),
            }
            for unit in dict.fromkeys((*places, *self.totals))
        ]

    def quota_rows(self, language: Language = "zh") -> list[PlainRow]:
        """Give a row per quota, holder and window."""
        return [quota_row(each, language) for each in self.quotas]

    def honour_rows(self, language: Language = "zh") -> list[PlainRow]:
        """Give a row per honour and candidate: what is proposed, what was decided, on which grounds."""
        return [honour_row(each, language) for each in self.honours]

    def _repr_html_(self) -> str:
        return html_table(self.to_rows())

    # What it rests on

    @property
    def readings(self) -> tuple[Reading, ...]:
        """List the readings that the result rests on; who is ranked at zero rests on those of admission."""
        used = {*self.journal.readings, *self.submissions.readings, *self.rewards.readings}
        used.update(each for ranking in self.rulebook.rankings for each in ranking.readings)
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
        if self.standings:
            yield from (rule for each in (self.rulebook.groups, self.rulebook.tiers) if each for rule in each.rules)


def _in_order(domain: Domain, value: object) -> tuple[object, ...]:
    """Order values as an ordered list does, numbers and days as they are, all others by name; the unknown is last."""
    if value is None:
        return (2,)
    if isinstance(domain, Members) and value in domain:
        return (0, domain.ids.index(str(value)))
    return (1, value if isinstance(domain, Integers | Numbers | Days) and value in domain else str(value))


def _day_before(day: date) -> date | None:
    return None if day == date.min else day - timedelta(days=1)


def _held_by(award: Award) -> tuple[str, str]:
    return award.honour, award.account


def foreign(placed: Any) -> SetAside[Any]:  # noqa: ANN401 - of any kind of entry
    """Set an entry aside whose values the taxonomy does not know."""
    return SetAside(placed.record, "taxonomy", reasons=tuple(found.text + _CITED for found in placed.foreign))
