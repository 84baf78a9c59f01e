"""What all policies have in common: the taxonomy, readings and amendments that their rules are written against."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, Self, TypeVar, cast

import attrs

from congress_rules.errors import Fault, UnknownNameError
from congress_rules.law import Provision, Reading, choices
from congress_rules.logic import (
    ALWAYS,
    FOREIGN,
    UNIQUE,
    Clause,
    Clauses,
    Condition,
    Decider,
    DecisionTable,
    Difference,
    Finding,
    FindingKind,
    HitPolicy,
    Input,
    Norm,
    Restated,
    Row,
    amended,
    as_read,
    faultless,
    many,
)
from congress_rules.logic.inputs import NO_PARAMETERS, Parameters
from congress_rules.policies.taxonomy import Taxonomy
from congress_rules.texts import Text

__all__ = ["Amendment", "Policy", "restated"]

FREE: Final = Text("由自行编写的程序判定", "decided by free Python")

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

    @property
    def overridden(self) -> bool:
        """Tell whether a subclass decides by free Python, so that its tables and clauses do not say all."""
        return False

    @property
    def statements(self) -> Mapping[str, Text]:
        """Give what the policy says beside its tables and clauses, by a name of its own."""
        return {f"{self.id}.decide": FREE + Text(f"：{_place(self)}", f": {_place(self)}")} if self.overridden else {}

    def choice(self, reading: str) -> str:
        """Give the option that is chosen for a reading; raise `UnknownNameError`, with the nearest id, for none."""
        chosen = choices(self.readings)
        if reading not in chosen:
            kind = "reading"
            raise UnknownNameError(kind, reading, chosen)
        return chosen[reading]

    def check(self) -> tuple[Finding, ...]:
        """Check every table and set of clauses, on every day; say so where free Python decides, unchecked."""
        free = [Finding(rule=self.id, kind=FindingKind.UNCHECKED, where=FREE)] if self.overridden else []
        return (*free, *(finding for rule in self.rules for finding in rule.check()))

    def diff(self, other: "Policy") -> tuple[Difference[Any], ...]:
        """Give the differences of the rules that both policies have, and of what they say beside them."""
        others = {rule.id: rule for rule in other.rules}
        pairs = [(rule, others[rule.id]) for rule in self.rules if rule.id in others]
        said = restated((self.id, other.id), self.statements, other.statements)
        return (*(found for one, two in pairs if (found := one.diff(two))), *said.values())

    def values(
        self, record: object, day: date, inputs: Iterable[Input], parameters: Parameters = NO_PARAMETERS
    ) -> dict[str, object]:
        """Read inputs of a record, resolved by the taxonomy; what it does not know on the day is foreign."""
        placed = self.taxonomy.place(record, day)
        foreign = {each.path for each in placed.foreign}
        return {each.key: FOREIGN if each.key in foreign else each.read(placed.record, parameters) for each in inputs}

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
        names: Mapping[str, Text] | None = None,
    ) -> DecisionTable[V]:
        """Make a table of the rows, amended, that belong to the readings chosen, bound to the taxonomy.

        `names` are what its values are called; if not stated, what the facet that has the table's id calls them.
        """
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
            names=self.named(name) if names is None else names,
        )

    def named(self, facet: str) -> Mapping[str, Text]:
        """Give the names of the members of a facet by their ids; none where the taxonomy does not have it."""
        known = self.taxonomy.domains.get(facet)
        return {} if known is None else known.names

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


def restated(
    rules: tuple[str, str], before: Mapping[str, Text], after: Mapping[str, Text]
) -> Mapping[str, Difference[Any]]:
    """Give, by name, the statements that differ."""
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return {name: Difference(rules, (), (Restated(before.get(name), after.get(name)),)) for name in names}


def _place(policy: Policy) -> str:
    return f"{type(policy).__module__}.{type(policy).__qualname__}"
