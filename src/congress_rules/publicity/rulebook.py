"""Assess publicity work by a rulebook: admission, rates, stories, ranks, quotas, honours, rewards."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

import attrs

from congress_rules.law import Period
from congress_rules.logic import FOREIGN, Decision, Number, as_read
from congress_rules.policies import (
    Admission,
    Journal,
    RankingPolicy,
    Rating,
    RewardPolicy,
    Rulebook,
    ScoringPolicy,
    Stage,
    fold,
)
from congress_rules.policies.measures import added
from congress_rules.publicity.admission import AdmissionPolicy, SubmissionPolicy
from congress_rules.publicity.assessment import Assessment, foreign
from congress_rules.publicity.honours import HonourPolicy
from congress_rules.publicity.ledger import Ledger
from congress_rules.publicity.nouns import Adoption, Unit
from congress_rules.publicity.quotas import WorkQuota
from congress_rules.publicity.records import Award, Submission
from congress_rules.publicity.stories import HighestOnly, OncePerStory
from congress_rules.publicity.terms import ADOPTED_ON, ENFORCEMENT, UNIT_KIND
from congress_rules.texts import Text

__all__ = ["PublicityRulebook"]

R = TypeVar("R", Adoption, Submission)


@attrs.frozen(kw_only=True)
class PublicityRulebook(Rulebook):
    """The rules of one measure on publicity and information work.

    `scoring`, those of `further`, and every attribute of a subclass that is a scoring policy give rates, in the order
    of the attributes; the totals are in the measure of `scoring`. `stories` are the rules by which pieces of one story
    count once; `honours` stand in the order in which one presupposes another.
    """

    admission: AdmissionPolicy
    scoring: ScoringPolicy[Adoption]
    ranking: RankingPolicy
    further: tuple[ScoringPolicy[Adoption], ...] = ()
    stories: tuple[OncePerStory, ...] = ()
    quotas: tuple[WorkQuota, ...] = ()
    honours: tuple[HonourPolicy, ...] = ()
    rewards: tuple[RewardPolicy[Award], ...] = ()

    @property
    def in_force(self) -> date | None:
        """Give the first day on which the measure applies."""
        return self.admission.in_force or super().in_force

    def rated_by(self) -> tuple[ScoringPolicy[Adoption], ...]:
        """List the policies that give rates, in order."""
        rating: list[Any] = [each for each in self.policies.values() if isinstance(each, ScoringPolicy)]
        return tuple(each for each in rating if not isinstance(each, RewardPolicy))

    def stages(self, ledger: Ledger, period: Period) -> tuple[Stage[Adoption], ...]:
        """List the stages of an assessment, in order; override it to add some."""
        admission = Admission(policy=self.admission.within(ledger, period))
        once = as_read(self.stories, self.readings)
        corrections = (HighestOnly(id=each.id, rule=each, rows=frozenset(each.rows)) for each in once)
        return (admission, Rating(id="rates", policies=self.rated_by()), *corrections)

    def category(self, unit: Unit, on: date) -> Decision[str] | None:
        """Decide to which category of participants a unit belongs on a day; None where everybody takes part."""
        table = self.admission.participants
        if table is None:
            return None
        placed = self.taxonomy.place(unit, on)
        kind = FOREIGN if placed.foreign else placed.record.kind
        return table.decide_on({UNIT_KIND.key: kind, ENFORCEMENT.key: unit.enforcement, ADOPTED_ON.key: on})

    def category_of(self, unit: Unit, on: date) -> str | None:
        """Give the category of a unit on a day; None where it is not decided, or there are none."""
        category = self.category(unit, on)
        return category.value if category is not None and category.decided else None

    def takes_part(self, unit: Unit, on: date) -> bool | None:
        """Tell whether a unit takes part on a day, so that it is ranked; None when that is not known."""
        if self.admission.participants is None:
            return True
        category = self.category_of(unit, on)
        return None if category is None else category not in self.admission.outside

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
        """Give what is said beside tables and clauses: what is counted, how units are ranked, what counts once."""
        once = {each.id: each.title for each in as_read(self.stories, self.readings)}
        return {**super().statements, self.ranking.id: self.ranking.text, **once}

    def assess(self, ledger: Ledger, period: Period) -> Assessment:
        """Assess a ledger for a period; the order of its entries does not matter.

        Every adoption has lines in the journal, or is set aside with a reason, or counts for nothing by a rule.
        """
        adopted = self._placed(ledger.adoptions, ledger.repeated)
        submitted = self._placed(ledger.submissions or (), ledger.resubmitted)
        counting = Admission(policy=SubmissionPolicy.within(ledger, self.in_force))
        return Assessment(
            rulebook=self,
            ledger=ledger,
            period=period,
            journal=fold(self.stages(ledger, period), adopted),
            submissions=fold((counting,), submitted),
        )

    def _placed(self, entries: Iterable[R], repeated: frozenset[str]) -> Journal[R]:
        """Open a journal of entries in their order, with those set aside whose values the taxonomy does not know."""
        ordered = sorted(entries, key=lambda each: _in_order(each, repeated))
        placed = [self.taxonomy.place(each, each.day) for each in ordered]
        return Journal(
            tuple(each.record for each in placed), (), tuple(foreign(each) for each in placed if each.foreign)
        )


def _in_order(entry: Adoption | Submission, repeated: frozenset[str]) -> tuple[object, ...]:
    """Order entries by day and id, so that the journal reads the same whatever order they were given in.

    Entries that share an id are told apart by all that they hold.
    """
    return entry.day, entry.id, repr(attrs.astuple(entry)) if entry.id in repeated else ""
