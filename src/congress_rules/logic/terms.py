"""Name what a rule tests: a `Term` is an input of a rule, with a name, a domain and a way to read it from a case.

The simplest term is a field of the case (`congress_rules.logic.field`); then there are a parameter of the decision and
a count. Others are derived from terms by arithmetic (`congress_rules.logic.arithmetic`).

`None` means unknown, and whatever is made of something unknown is unknown.
"""

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Generic, Self, TypeAlias, TypeVar, cast

import attrs

from congress_rules.errors import DefinitionError, Fault
from congress_rules.logic import cells
from congress_rules.logic.conditions import Condition, Test
from congress_rules.logic.domains import Domain
from congress_rules.logic.inputs import FOREIGN, NO_PARAMETERS, Input, Parameters
from congress_rules.logic.lines import Integers
from congress_rules.texts import Text

__all__ = ["Count", "Identified", "Number", "Parameter", "Term"]

T = TypeVar("T")

Number: TypeAlias = int | Decimal | Fraction
"""An exact number."""


class Term(Input, Generic[T]):
    """An input of a rule whose values are of type `T`; its methods make tests of it."""

    def equals(self, value: T) -> Test:
        """Test for one value."""
        return self.one_of(value)

    def is_not(self, value: T) -> Test:
        """Test for any value but one."""
        return self.none_of(value)

    def one_of(self, *values: T) -> Test:
        """Test for one of several values."""
        return Test(self, cells.one_of(values))

    def none_of(self, *values: T) -> Test:
        """Test for any value but several."""
        return Test(self, cells.none_of(values))

    def at_least(self, limit: T) -> Test:
        """Test for the limit or more (以上)."""
        return Test(self, cells.at_least(limit))

    def at_most(self, limit: T) -> Test:
        """Test for the limit or less (以下, 以内)."""
        return Test(self, cells.at_most(limit))

    def more_than(self, limit: T) -> Test:
        """Test for more than the limit (超过)."""
        return Test(self, cells.more_than(limit))

    def less_than(self, limit: T) -> Test:
        """Test for less than the limit (不满)."""
        return Test(self, cells.less_than(limit))

    def between(self, first: T, last: T) -> Test:
        """Test for a value from the first to the last, both included."""
        # Which of the two comes first, only the domain knows: the ids of an ordered list do not sort as their list.
        return Test(self, cells.Range(((first, False), (last, True))))


class Identified(Term[T]):
    """A term that is no field: its key is an id that its author chose."""

    id: str

    @property
    def key(self) -> str:
        """Give the id."""
        return self.id


@attrs.frozen
class Parameter(Identified[T]):
    """A value that the caller of a decision states beside the case, by its key."""

    id: str
    values: Domain
    name: Text

    @property
    def domain(self) -> Domain:
        """Give the values that may be stated."""
        return self.values

    def read(self, case: object, parameters: Parameters = NO_PARAMETERS) -> Any:  # noqa: ARG002, ANN401
        """Give the value stated; unknown when none was."""
        return parameters.get(self.id)

    def over(self, domain: Domain) -> Self:
        """Give the parameter with other values."""
        return attrs.evolve(self, values=domain)

    def fixed(self, parameters: Parameters) -> object:
        """Give the value stated; raise `DefinitionError` for one that may not be."""
        value = parameters.get(self.id)
        if value is not None and value not in self.values:
            raise DefinitionError(self.id, [Fault(self.id, repr(value), self.values.expected.en)])
        return value


@attrs.frozen
class Count(Identified[int]):
    """The number of things in a collection; of those of which a condition holds, where one is stated."""

    of: Input
    id: str
    name: Text
    where: Condition | None = None

    @property
    def domain(self) -> Integers:
        """Give the whole numbers from zero."""
        return Integers(0)

    def within(self, domains: Mapping[str, Domain]) -> Self:
        """Bind the condition to the domains of a taxonomy."""
        return self if self.where is None else attrs.evolve(self, where=self.where.within(domains))

    def faults(self, domains: Mapping[str, Domain], path: str) -> Iterator[Fault]:
        """Find the faults of the condition's tests."""
        for number, test in enumerate(() if self.where is None else self.where.tests()):
            yield from test.faults(domains, f"{path}.where[{number}]")

    def read(self, case: object, parameters: Parameters = NO_PARAMETERS) -> Any:  # noqa: ANN401 - as `Input.read`
        """Count; unknown when the collection is, or when the condition is unknown of one of its things."""
        things = self.of.read(case, parameters)
        if things is None:
            return None
        if not isinstance(things, Collection) or isinstance(things, str):
            return FOREIGN
        return self._count(cast("Collection[object]", things), parameters)

    def _count(self, things: Collection[object], parameters: Parameters) -> Any:  # noqa: ANN401 - as `Input.read`
        if self.where is None:
            return len(things)
        tested = self.where.inputs
        read = [{each.key: each.checked(thing, parameters) for each in tested} for thing in things]
        if any(FOREIGN in values.values() for values in read):
            return FOREIGN
        truths = [self.where.holds(values) for values in read]
        return None if None in truths else truths.count(True)
