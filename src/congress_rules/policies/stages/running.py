"""Build an assessment of stages: each reads the journal so far and adds lines, or sets entries aside."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from functools import reduce
from itertools import chain
from typing import Any, Generic, TypeVar

import attrs

from congress_rules.policies.eligibility import EligibilityPolicy
from congress_rules.policies.journal import Entry, Journal, SetAside, Step
from congress_rules.policies.scoring import ScoringPolicy

__all__ = ["Admission", "Rating", "Stage", "fold"]

E = TypeVar("E", bound=Entry)


@attrs.frozen(kw_only=True)
class Stage(ABC, Generic[E]):
    """One stage of an assessment. It never changes or deletes what earlier stages wrote; its reasons carry its id."""

    id: str

    @abstractmethod
    def step(self, journal: Journal[E]) -> Step[E]:
        """Give what the stage adds to the journal."""


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
