"""Build an assessment of stages: each reads the journal so far and adds lines, or sets entries aside."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import chain
from types import MappingProxyType
from typing import Any, Final, Generic, TypeVar, cast

import attrs

from congress_rules.law import Provision, cited
from congress_rules.logic import Input, Norm
from congress_rules.policies.eligibility import EligibilityPolicy
from congress_rules.policies.journal import Entry, Journal, SetAside, Step
from congress_rules.policies.measures import Measure
from congress_rules.policies.policy import Policy
from congress_rules.policies.scoring import ScoringPolicy
from congress_rules.texts import Text, bracketed, joined

__all__ = ["FROM_LEDGER", "Admission", "Rating", "Stage", "fold"]

FROM_LEDGER: Final = MappingProxyType({"congress_rules.from_ledger": True})
"""The metadata of an attribute that the ledger or the period gives: it is no part of what a stage says."""

E = TypeVar("E", bound=Entry)


@attrs.frozen(kw_only=True)
class Stage(ABC, Generic[E]):
    """One stage of an assessment. It never changes or deletes what earlier stages wrote; its reasons carry its id."""

    id: str

    @property
    def text(self) -> Text:
        """Word what the stage does: its kind, and all that its author states."""
        stated = [each for each in attrs.fields(type(self)) if each.name != "id" and not each.metadata]
        said = [Text(f"{each.name}=", f"{each.name}=") + _worded(getattr(self, each.name)) for each in stated]
        kind = type(self).__name__
        return Text(f"{kind}：", f"{kind}: ") + joined(said, Text("，", ", "))

    @property
    def deciding(self) -> tuple[Policy, ...]:
        """List the policies that it decides by."""
        values: Iterator[object] = (getattr(self, each.name) for each in attrs.fields(type(self)))
        return tuple(each for each in values if isinstance(each, Policy))

    @property
    def basis(self) -> tuple[Provision, ...]:
        """List the provisions that its rule cites; those of its policies stand in their rows and clauses."""
        values: Iterator[object] = (getattr(self, each.name) for each in attrs.fields(type(self)))
        return tuple(each for value in values if isinstance(value, Norm) for each in value.basis)

    @abstractmethod
    def step(self, journal: Journal[E]) -> Step[E]:
        """Give what the stage adds to the journal."""


def _worded(value: object) -> Text:
    if isinstance(value, Norm):
        return value.title + bracketed(cited(value.basis, full=False))
    if isinstance(value, Input | Policy | Measure):
        return value.name
    if isinstance(value, tuple):
        listed = [_worded(each) for each in cast("tuple[object, ...]", value)]
        return Text("(", "(") + joined(listed, Text("、", ", ")) + Text(")", ")")
    said = repr(value) if attrs.has(type(value)) else str(value)
    return Text(said, said)


def _of_policy(admission: "Admission[Any]") -> str:
    return admission.policy.id


@attrs.frozen(kw_only=True)
class Admission(Stage[E]):
    """Set aside the entries that do not qualify, or of which it is not known; its id is the policy's."""

    policy: EligibilityPolicy[E]
    id: str = attrs.field(init=False, default=attrs.Factory(_of_policy, takes_self=True))

    def step(self, journal: Journal[E]) -> Step[E]:
        """Decide every open entry."""
        admits = self.policy.admits
        refused = (entry for entry in journal.open if not admits(entry))
        return Step(set_aside=tuple(SetAside(entry, self.id, self.policy.decide(entry)) for entry in refused))


@attrs.frozen(kw_only=True)
class Rating(Stage[E]):
    """Give every open entry its rates; one that a policy cannot rate is set aside whole."""

    policies: tuple[ScoringPolicy[E], ...]

    def step(self, journal: Journal[E]) -> Step[E]:
        """Rate every open entry by every policy; of several reasons against one the first counts."""
        entries = journal.open
        steps = [policy.rate(entries) for policy in self.policies]
        refused: dict[E, SetAside[E]] = {}
        for found in (each for step in steps for each in step.set_aside):
            refused.setdefault(found.entry, found)
        lines = chain.from_iterable(step.lines for step in steps)
        kept = (line for line in lines if line.entry not in refused) if refused else lines
        return Step(tuple(kept), tuple(refused[entry] for entry in entries if entry in refused) if refused else ())


def fold(stages: Iterable[Stage[Any]], start: Journal[E]) -> Journal[E]:
    """Run the stages in order, each over the journal that those before it wrote."""
    return reduce(lambda journal, stage: journal.add(stage.step(journal)), stages, start)
