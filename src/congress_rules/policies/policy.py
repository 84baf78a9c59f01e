"""What all policies have in common: the taxonomy, readings and amendments that their rules are written against."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from datetime import date
from typing import Any, Self, TypeVar, cast

import attrs

from congress_rules.errors import Fault, UnknownNameError
from congress_rules.law import Provision, Reading, choices
from congress_rules.logic import (
    ALWAYS,
    UNIQUE,
    Clause,
    Clauses,
    Condition,
    Decider,
    DecisionTable,
    Difference,
    Finding,
    HitPolicy,
    Input,
    Norm,
    Row,
    amended,
    as_read,
    faultless,
    many,
)
from congress_rules.policies.taxonomy import Taxonomy
from congress_rules.texts import Text

__all__ = ["Amendment", "Policy"]

N = TypeVar("N", bound=Norm)
V = TypeVar("V")


def _names(names: str | Iterable[str]) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)


@attrs.frozen(kw_only=True)
class Amendment:
    """A change of one table or set of clauses from a day on: norms that are added or replaced, and those repealed.

    `basis` is the provision that amends; norms that cite nothing themselves rest on it.
    """

    rule: str
    norms: tuple[Norm, ...] = attrs.field(default=(), converter=tuple[Norm, ...])
    repeal: tuple[str, ...] = attrs.field(default=(), converter=_names)
    since: date
    basis: tuple[Provision, ...] = attrs.field(converter=many)

    def of(self, kind: type[N]) -> tuple[N, ...]:
        """Give the norms, each with a basis; raise `DefinitionError` when one is not of the kind that the rule has."""
        faultless(self.rule, (_misfit(norm, kind) for norm in self.norms if not isinstance(norm, kind)))
        fitting = [norm for norm in self.norms if isinstance(norm, kind)]
        return tuple(norm if norm.basis else attrs.evolve(norm, basis=self.basis) for norm in fitting)


def _misfit(norm: Norm, kind: type[Norm]) -> Fault:
    return Fault(norm.id, f"a {type(norm).__name__}", f"a {kind.__name__}, which this rule is made of")


@attrs.frozen(kw_only=True)
class Policy(ABC):
    """Rules as data: methods return rows and clauses, and are overridden to return more of them.

    A rulebook binds its policies to its taxonomy, readings and amendments; a policy can also stand alone.
    """

    id: str
    name: Text
    taxonomy: Taxonomy = attrs.field(default=Taxonomy())
    readings: tuple[Reading, ...] = ()
    amendments: tuple[Amendment, ...] = ()

    @property
    @abstractmethod
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables and sets of clauses of the policy, as they are read and amended."""

    def choice(self, reading: str) -> str:
        """Give the option that is chosen for a reading; raise `UnknownNameError`, with the nearest id, for none."""
        chosen = choices(self.readings)
        if reading not in chosen:
            kind = "reading"
            raise UnknownNameError(kind, reading, chosen)
        return chosen[reading]

    def check(self) -> tuple[Finding, ...]:
        """Check every table and set of clauses, on every day."""
        return tuple(finding for rule in self.rules for finding in rule.check())

    def diff(self, other: "Policy") -> tuple[Difference[Any], ...]:
        """Give the differences of the rules that both policies have, and that decide something differently."""
        others = {rule.id: rule for rule in other.rules}
        pairs = [(rule, others[rule.id]) for rule in self.rules if rule.id in others]
        return tuple(found for one, two in pairs if (found := one.diff(two)))

    def bound(self, taxonomy: Taxonomy, readings: tuple[Reading, ...], amendments: tuple[Amendment, ...]) -> Self:
        """Give the policy with a rulebook's taxonomy, readings and amendments."""
        return attrs.evolve(self, taxonomy=taxonomy, readings=readings, amendments=amendments)

    def table(  # noqa: PLR0913 - these are the parts of a table
        self,
        name: str,
        title: Text,
        rows: Iterable[Row[V]],
        *,
        hit: HitPolicy = UNIQUE,
        otherwise: Row[V] | None = None,
        given: Condition = ALWAYS,
        day: Input | None = None,
    ) -> DecisionTable[V]:
        """Make a table of the rows, amended, that belong to the readings chosen, bound to the taxonomy."""
        last = as_read(() if otherwise is None else (otherwise,), self.readings)
        for change in self._changes(name):
            rows = amended(rows, change.of(cast("type[Row[V]]", Row)), change.repeal, change.since)
        return DecisionTable(
            id=name,
            name=title,
            rows=as_read(rows, self.readings),
            hit=hit,
            otherwise=next(iter(last), None),
            given=given,
            day=day,
            domains=self.taxonomy.domains,
        )

    def clause_set(
        self, name: str, title: Text, clauses: Iterable[Clause], *, given: Condition = ALWAYS, day: Input | None = None
    ) -> Clauses:
        """Make a set of the clauses, amended, that belong to the readings chosen, bound to the taxonomy."""
        for change in self._changes(name):
            clauses = amended(clauses, change.of(Clause), change.repeal, change.since)
        read = as_read(clauses, self.readings)
        return Clauses(id=name, name=title, clauses=read, given=given, day=day, domains=self.taxonomy.domains)

    def _changes(self, rule: str) -> Iterable[Amendment]:
        return (change for change in self.amendments if change.rule == rule)
