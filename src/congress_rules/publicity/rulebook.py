"""Assess publicity work by a rulebook: admission, rates, stories, ranks and tiers, quotas, honours, rewards."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Final, TypeVar

import attrs

from congress_rules.errors import Fault, nearest
from congress_rules.law import Period
from congress_rules.logic import FOREIGN, Decision, Finding, FindingKind, as_read, faultless, many
from congress_rules.logic.norms import misfit
from congress_rules.policies import (
    Admission,
    Bounds,
    Journal,
    Policy,
    Quota,
    RankingPolicy,
    Rating,
    RewardPolicy,
    Rulebook,
    ScoringPolicy,
    Stage,
    fold,
)
from congress_rules.policies.stages import (
    Adjusting,
    Cancelling,
    Converting,
    Crediting,
    Entering,
    Keeping,
    Limiting,
    Owing,
    Rounded,
)
from congress_rules.publicity.admission import AdmissionPolicy, SubmissionPolicy
from congress_rules.publicity.assessment import Assessment, foreign
from congress_rules.publicity.groups import GroupPolicy
from congress_rules.publicity.honours import HonourPolicy
from congress_rules.publicity.ledger import Ledger
from congress_rules.publicity.nouns import Adoption, Unit
from congress_rules.publicity.quotas import Countable, WorkQuota
from congress_rules.publicity.records import Award, Submission
from congress_rules.publicity.stories import HighestOnly, OncePerStory
from congress_rules.publicity.terms import ADOPTED_ON, ENFORCEMENT, UNIT_KIND
from congress_rules.publicity.tiers import TierPolicy
from congress_rules.texts import Text

__all__ = ["PublicityRulebook"]

R = TypeVar("R", Adoption, Submission)

_SINGLE: Final[Mapping[str, type]] = {"admission": AdmissionPolicy, "scoring": ScoringPolicy}
_OPTIONAL: Final[Mapping[str, type]] = {"ranking": RankingPolicy, "groups": GroupPolicy, "tiers": TierPolicy}
_SEVERAL: Final[Mapping[str, type]] = {
    "further": ScoringPolicy,
    "stories": OncePerStory,
    "quotas": WorkQuota,
    "honours": HonourPolicy,
    "rewards": RewardPolicy,
}
_FREE: Final = Text("自行编写的环节", "a stage of free Python")
_ORDERED: Final = Text("第{number}环节：{said}", "stage {number}: {said}")
_PROBED: Final = 2024
_USUAL: Final = (Admission, Rating, HighestOnly)
_KINDS: Final = (Adjusting, Cancelling, Converting, Crediting, Entering, Keeping, Limiting, Owing, Rounded)
"""The stages of the library, which do what their author states; a subclass may do anything."""


@attrs.frozen(kw_only=True)
class PublicityRulebook(Rulebook):
    """The rules of one measure on publicity and information work.

    `scoring`, those of `further`, and every attribute of a subclass that is a scoring policy give rates, in the order
    of the attributes; the totals are in the measure of `scoring`. `stories` are the rules by which pieces of one story
    count once; `ranking` is None where nothing ranks the units, and where `groups` ranks them in groups; `tiers` names
    the tier of each that is ranked; `honours` stand in the order in which one presupposes
    another.
    """

    admission: AdmissionPolicy
    scoring: ScoringPolicy[Adoption]
    ranking: RankingPolicy | None
    groups: GroupPolicy | None = None
    tiers: TierPolicy | None = None
    further: tuple[ScoringPolicy[Adoption], ...] = ()
    stories: tuple[OncePerStory, ...] = ()
    quotas: tuple[WorkQuota, ...] = ()
    honours: tuple[HonourPolicy, ...] = ()
    rewards: tuple[RewardPolicy[Award], ...] = ()

    def __attrs_post_init__(self) -> None:
        """Check that every part is of its kind, and that honours presuppose what stands before them."""
        for name in _SEVERAL:
            object.__setattr__(self, name, many(getattr(self, name)))
        faultless(self.id, (*self._misfits(), *self._ranked_twice()))
        super().__attrs_post_init__()
        faultless(self.id, self._unfounded())

    def _misfits(self) -> Iterator[Fault]:
        given = {name: kind for name, kind in _OPTIONAL.items() if getattr(self, name) is not None}
        for name, kind in {**_SINGLE, **given, **_SEVERAL}.items():
            stated = getattr(self, name)
            for number, each in enumerate(stated if name in _SEVERAL else (stated,)):
                path = f"{name}[{number}]" if name in _SEVERAL else name
                yield from misfit(path, each, kind, f"an object of the class {kind.__name__}")

    def _ranked_twice(self) -> Iterator[Fault]:
        if self.ranking is not None and self.groups is not None:
            yield Fault("ranking", repr(self.ranking.id), "None, where units are ranked in groups")

    def _unfounded(self) -> Iterator[Fault]:
        """Find honours that the taxonomy does not know, and those that presuppose no honour of units before them."""
        facets = {facet.id: facet.domain.ids for facet in self.taxonomy.facets}
        before: list[str] = []
        for each in self.honours:
            path, known = f"honours[{each.id}]", facets.get("honour", (each.id,))
            if each.id not in known:
                yield Fault(path, repr(each.id), "a member of the facet honour", nearest(each.id, known))
            wanted = each.presupposes
            if wanted is not None and (each.of == "units" or wanted not in before):
                expected = f"an honour of units that stands before, for people: {', '.join(before) or 'none'}"
                yield Fault(f"{path}.presupposes", repr(wanted), expected, nearest(wanted, before))
            before += [each.id] if each.of == "units" else []

    @property
    def in_force(self) -> date | None:
        """Give the first day on which the measure applies."""
        return self.admission.in_force or super().in_force

    @property
    def rankings(self) -> tuple[RankingPolicy, ...]:
        """List how units are ranked: all by one, each group by its own, or by none."""
        if self.groups is not None:
            return self.groups.rankings
        return () if self.ranking is None else (self.ranking,)

    def rated_by(self) -> tuple[ScoringPolicy[Adoption], ...]:
        """List the policies that give rates, in order."""
        rating: list[Any] = [each for _, each in super().named_policies() if isinstance(each, ScoringPolicy)]
        return tuple(each for each in rating if not any(each is reward for reward in self.rewards))

    def stages(self, ledger: Ledger, period: Period) -> tuple[Stage[Adoption], ...]:
        """List the stages of an assessment, in order; override it to add some."""
        admission = Admission(policy=self.admission.within(ledger, period, self.in_force))
        once = as_read(self.stories, self.readings)
        corrections = (HighestOnly(id=each.id, rule=each, rows=frozenset(each.rows)) for each in once)
        return (admission, Rating(id="rates", policies=self.rated_by()), *corrections)

    def owed(self, ledger: Ledger, period: Period) -> tuple[Quota[Countable], ...]:
        """List how every quota stands, for stages in which quotas count."""
        return self._assessed(ledger, period, Journal(())).quotas

    def before(self, ledger: Ledger, period: Period) -> Journal[Adoption]:
        """Give the journal of all that the ledger holds from before a period, for stages that look back."""
        first = min((each.day for each in ledger.adoptions), default=period.first)
        if first >= period.first:
            return Journal(())
        return self.assess(ledger, Period(first, period.first - timedelta(days=1))).journal

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

    def bounds(self, entry: Adoption) -> Bounds:
        """Give the least and the most that an undecided entry may bring to a total, by the rates of every policy.

        No bound is known where stages of an author's own change what the rates give.
        """
        if self._staged:
            return Bounds(None, None)
        counted = (policy for policy in self.rated_by() if policy.measure == self.scoring.measure)
        return sum((policy.bounds(entry) for policy in counted), Bounds.of(0))

    def named_policies(self) -> Iterator[tuple[str, Policy]]:
        """Name the policies of the attributes, then those that stages of an author's own decide by."""
        held = tuple(super().named_policies())
        yield from held
        known = [policy for _, policy in held]
        own = ((f"stages.{stage.id}", policy) for stage in self._own_stages for policy in stage.deciding)
        yield from (each for each in own if each[1] not in known)

    def check(self) -> tuple[Finding, ...]:
        """Check every rule, and say which stages cite nothing, or are free Python, unchecked."""
        return (*(each for stage in self._own_stages for each in self._of_stage(stage)), *super().check())

    def _of_stage(self, stage: Stage[Any]) -> Iterator[Finding]:
        if type(stage) not in _KINDS:
            yield Finding(rule=self.id, kind=FindingKind.UNCHECKED, about=(stage.id,), where=_FREE)
        elif not stage.basis and not stage.deciding:
            yield Finding(rule=self.id, kind=FindingKind.UNCITED, about=(stage.id,))

    @property
    def _staged(self) -> bool:
        return type(self).stages is not PublicityRulebook.stages

    @cached_property
    def _own_stages(self) -> tuple[Stage[Adoption], ...]:
        """List the stages beyond the usual ones, as they are for an empty ledger: what an author states is in them."""
        if not self._staged:
            return ()
        year = Period.year(_PROBED if self.in_force is None else self.in_force.year)
        return tuple(each for each in self.stages(Ledger(), year) if type(each) not in _USUAL)

    @property
    def statements(self) -> Mapping[str, Text]:
        """Give what is said beside tables and clauses: what is counted, how units are ranked, what counts once."""
        once = {each.id: each.title for each in as_read(self.stories, self.readings)}
        own = {
            f"{self.id}.{stage.id}": _ORDERED.format(number=number, said=stage.text)
            for number, stage in enumerate(self._own_stages, 1)
        }
        ranked = {} if self.ranking is None else {self.ranking.id: self.ranking.text}
        return {**super().statements, **ranked, **once, **own}

    def assess(self, ledger: Ledger, period: Period) -> Assessment:
        """Assess a ledger for a period; the order of its entries does not matter.

        Every adoption has lines in the journal, or is set aside with a reason, or counts for nothing by a rule.
        """
        adopted = self._placed(ledger.adoptions, ledger.repeated)
        return self._assessed(ledger, period, fold(self.stages(ledger, period), adopted))

    def _assessed(self, ledger: Ledger, period: Period, journal: Journal[Adoption]) -> Assessment:
        submitted = self._placed(ledger.submissions or (), ledger.resubmitted)
        counting = Admission(policy=SubmissionPolicy.within(ledger, self.in_force))
        return Assessment(
            rulebook=self,
            ledger=ledger,
            period=period,
            journal=journal,
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
