"""Decide cases by norms: what decision tables and sets of clauses have in common.

A `Decider` binds its norms to their domains and brings each into its normal form, a list of boxes. From there two
readings lead to the same outcome: `scan` goes through the norms one by one, with three truth values, and is the
reference; `outcome_of` looks the case up in the grid of all boxes. Checks, smallest changes, differences and coverage
are read off the same grid.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any, Final, Generic, TypeVar, cast

import attrs

from congress_rules.errors import Fault, GridSizeError
from congress_rules.logic.conditions import ALWAYS, Box, Condition
from congress_rules.logic.coverage import Coverage, covered
from congress_rules.logic.decisions import Change, Decision, Flip, Ground, Outcome, Status
from congress_rules.logic.differences import Difference, Side, compared
from congress_rules.logic.domains import Days, Domain, Members, Names
from congress_rules.logic.fields import Field
from congress_rules.logic.findings import Finding, FindingKind
from congress_rules.logic.grid import Diagram, Grid, Region
from congress_rules.logic.inputs import Input, Parameters, Values
from congress_rules.logic.norms import Norm, faultless, in_force_on, unique_ids
from congress_rules.texts import Text

__all__ = ["Decider"]

V = TypeVar("V")
N = TypeVar("N", bound=Norm)
Truths = Sequence[bool | None]

_MOST_REMEMBERED: Final = 65_536


@attrs.frozen(kw_only=True)
class Decider(ABC, Generic[N, V]):
    """Norms over the inputs that they test, and what they decide together.

    `given` is what every case fulfils: what lies outside is foreign. `day` is the governing day, the input that the
    norms' `since` and `until` test. `domains` binds fields to the facets of a taxonomy.
    """

    id: str
    name: Text
    given: Condition = ALWAYS
    day: Input | None = None
    domains: Mapping[str, Domain] = attrs.field(factory=dict, repr=False, eq=False)

    @property
    @abstractmethod
    def norms(self) -> tuple[N, ...]:
        """List the norms that are tested, in order."""

    @abstractmethod
    def condition(self, norm: N) -> Condition:
        """Give the condition of one norm, not yet bound; its days are among the tests."""

    @abstractmethod
    def combine(self, truths: Truths) -> Outcome[V]:
        """Decide by how each norm came out; `needs` are filled in later."""

    @abstractmethod
    def ground(self, norm: N, values: Values, *, holds: bool | None) -> Ground:
        """Say how one norm came out for a case."""

    @abstractmethod
    def findings(self) -> Iterable[Finding]:
        """Find what is wrong with the norms; raise `GridSizeError` when there are too many cells to tell."""

    # Definition

    def __attrs_post_init__(self) -> None:
        """Check the definition as a whole."""
        faultless(self.id, self.faults())

    def faults(self) -> Iterable[Fault]:
        """Find values foreign to their inputs, ids used twice, and dated norms without a governing day."""
        yield from unique_ids(self.norms, self.id)
        yield from in_force_on(self.norms, self.day, self.id)
        for norm in self.norms:
            path = f"{self.id}[{norm.id}]"
            yield from norm.faults(path)
            for number, test in enumerate(self.condition(norm).tests()):
                yield from test.faults(self.domains, f"{path}.when[{number}]")
        for number, test in enumerate(self.given.tests()):
            yield from test.faults(self.domains, f"{self.id}.given[{number}]")

    # Normal form

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """Give the norms' conditions, bound to their domains."""
        return tuple(self.condition(norm).within(self.domains) for norm in self.norms)

    @cached_property
    def bound_given(self) -> Condition:
        """Give what is given, bound to its domains."""
        return self.given.within(self.domains)

    @cached_property
    def inputs(self) -> tuple[Input, ...]:
        """List the inputs tested, in the order in which they first occur."""
        tested = [each for condition in (*self.conditions, self.bound_given) for each in condition.inputs]
        return tuple({each.key: each for each in tested}.values())

    @cached_property
    def normal(self) -> tuple[tuple[Box, ...], ...]:
        """Give the boxes of each norm, and last those of the cases that are not given."""
        conditions = (*self.conditions, self.bound_given.complement())
        return tuple(condition.boxes() for condition in conditions)

    @cached_property
    def grid(self) -> Grid:
        """Give the grid of all boxes."""
        return Grid.of(self.inputs, [box for boxes in self.normal for box in boxes])

    @cached_property
    def spans(self) -> tuple[int, ...]:
        """Give for each norm, and last for what is not given, the mask of its boxes in the grid."""
        spans, start = list[int](), 0
        for boxes in self.normal:
            spans.append(((1 << len(boxes)) - 1) << start)
            start += len(boxes)
        return tuple(spans)

    @property
    def excluded(self) -> int:
        """Give the mask of the boxes that are not given."""
        return self.spans[-1]

    # The two readings

    def decide(self, case: object, **parameters: object) -> Decision[V]:
        """Decide a case; never raise for what the case holds."""
        return self.decide_on({each.key: each.read(case, parameters) for each in self.inputs})

    def decide_on(self, values: Values) -> Decision[V]:
        """Decide by values of the inputs, such as a witness; an input that is missing is unknown."""
        return Decision(self, self.outcome_of(values), {each.key: values.get(each.key) for each in self.inputs})

    def scan(self, values: Values) -> Outcome[V]:
        """Decide by going through the norms one by one: the naive reading, which every other must equal."""
        if foreign := self._foreign(values):
            return foreign
        if any(_holds(box, values) for box in self.normal[-1]):
            return self._not_given()
        return self._needing(self.combine(self._scanned(values)), values)

    def _scanned(self, values: Values) -> Truths:
        return [_any([_holds(box, values) for box in boxes]) for boxes in self.normal[:-1]]

    def outcome_of(self, values: Values) -> Outcome[V]:
        """Decide by looking the cell of the values up in the grid."""
        if foreign := self._foreign(values):
            return foreign
        certain, possible = self.grid.masks(self.grid.cell(values))
        if certain & self.excluded:
            return self._not_given()
        return self._needing(self.combine(self._truths(certain, possible)), values)

    def leaf(self, mask: int) -> Outcome[V]:
        """Decide a cell of which everything is known, by its mask."""
        return self._not_given() if mask & self.excluded else self.combine(self._truths(mask, mask))

    def _truths(self, certain: int, possible: int) -> Truths:
        return [True if certain & span else None if possible & span else False for span in self.spans[:-1]]

    def _foreign(self, values: Values) -> Outcome[V] | None:
        read = [(each, values.get(each.key)) for each in self.inputs]
        foreign = tuple(each.key for each, value in read if value is not None and value not in each.domain)
        return Outcome(Status.OUT_OF_DOMAIN, needs=foreign) if foreign else None

    def _not_given(self) -> Outcome[V]:
        return Outcome(Status.OUT_OF_DOMAIN, needs=tuple(each.key for each in self.bound_given.inputs))

    def _needing(self, outcome: Outcome[V], values: Values) -> Outcome[V]:
        if outcome.status is not Status.UNKNOWN:
            return outcome
        waiting = {norm.id for norm in self.norms} & {*outcome.rows}
        tested = {
            each.key
            for norm, condition in zip(self.norms, self.conditions, strict=True)
            if norm.id in waiting
            for each in condition.inputs
        }
        needs = tuple(each.key for each in self.inputs if each.key in tested and values.get(each.key) is None)
        return attrs.evolve(outcome, needs=needs)

    @cached_property
    def reader(self) -> Callable[[Any], Outcome[V]]:
        """Give a function from a case to its outcome that remembers the outcomes of combinations seen.

        It serves rules whose inputs are fields of names or days: among these, equal values are the same value, while
        `True` equals 1.
        """
        plain = all(isinstance(each, Field) and isinstance(each.domain, Members | Names | Days) for each in self.inputs)
        if not plain or len(self.inputs) < 2:  # noqa: PLR2004 - attrgetter gives a tuple for two names or more
            return lambda case: self.decide(case).outcome
        read = cast("Callable[[object], tuple[object, ...]]", attrgetter(*(each.key for each in self.inputs)))
        known: dict[tuple[object, ...], Outcome[V]] = {}

        def outcome(case: object) -> Outcome[V]:
            try:
                return known[read(case)]
            except (KeyError, TypeError, AttributeError):  # new, not hashable, or unknown on the way
                decision = self.decide(case)
            if len(known) < _MOST_REMEMBERED and decision.status is not Status.OUT_OF_DOMAIN:
                known[tuple(decision.inputs.values())] = decision.outcome
            return decision.outcome

        return outcome

    # What else the grid tells

    @cached_property
    def diagram(self) -> Diagram[Outcome[V]]:
        """Give the diagram of the values decided; which rows decided is left out."""
        return self.grid.diagram(lambda mask: _bare(self.leaf(mask)))

    def flips(self, values: Values) -> tuple[Flip[V], ...]:
        """Give, for each value that another case is decided by, the smallest change that leads there."""
        cell = self.grid.cell(values)
        now = _bare(self.outcome_of(values))
        changed = [
            Flip(outcome, tuple(self._change(level, part, values) for level, part in path))
            for outcome, path in self.diagram.nearest(cell).items()
            if outcome.status is Status.DECIDED and outcome != now
        ]
        return tuple(sorted(changed, key=lambda flip: len(flip.changes)))

    def _change(self, level: int, part: int, values: Values) -> Change:
        axis = self.grid.axes[level]
        before = values.get(axis.input.key)
        return Change(axis.input, before, axis.input.domain.nearest_value(axis.parts[part], before))

    def check(self) -> tuple[Finding, ...]:
        """Find gaps, overlaps, norms and inputs without effect, and norms that cite nothing; cases with a witness."""
        uncited = [Finding(rule=self.id, kind=FindingKind.UNCITED, about=(norm.id,)) for norm in self.norms if not norm.basis]
        try:
            return (*uncited, *self.findings(), *self._dead_inputs())
        except GridSizeError as error:
            return (*uncited, Finding(rule=self.id, kind=FindingKind.UNCHECKED, where=Text(str(error), str(error))))

    def _dead_inputs(self) -> Iterable[Finding]:
        for level, axis in enumerate(self.grid.axes):
            if level not in self.diagram.levels:
                witness = self.grid.witness(self.grid.whole)
                yield Finding(rule=self.id, kind=FindingKind.DEAD_INPUT, about=(axis.input.key,), witness=witness)

    def found(self, kind: FindingKind, region: Region, *about: str) -> Finding:
        """Report a finding about some norms in a region of cases."""
        where, witness = self.grid.describe(region), self.grid.witness(region)
        return Finding(rule=self.id, kind=kind, about=about, where=where, witness=witness)

    def diff(self, other: "Decider[Any, V]") -> Difference[V]:
        """Give exactly the regions of cases that `other` decides differently, each with a witness."""
        return compared(self._side(), other._side())  # noqa: SLF001 - the same class

    def _side(self) -> Side[V]:
        return Side(self.id, self.inputs, tuple(box for boxes in self.normal for box in boxes), self.leaf)

    def coverage(self, cases: Iterable[object], **parameters: object) -> Coverage:
        """Tell which norms and cells of the rule a set of cases reaches."""
        decisions = [self.decide(case, **parameters) for case in cases]
        return covered(self.grid, [norm.id for norm in self.norms], decisions, self.normal[-1])

    def settled(self, norm: N, parameters: Parameters) -> Condition:
        """Give a norm's condition with the parameters filled in and derived inputs turned into plain ones."""
        return self.condition(norm).within(self.domains).at(parameters)

    def grounds(self, outcome: Outcome[V], values: Values) -> tuple[Ground, ...]:
        """Give the norms that an outcome rests on, with how each came out."""
        truths = dict(zip((norm.id for norm in self.norms), self._scanned(values), strict=True))
        return tuple(
            self.ground(norm, values, holds=truths[norm.id]) for norm in self.norms if norm.id in outcome.rows
        )


def _holds(box: Box, values: Values) -> bool | None:
    """Tell whether a case lies in a box; None when something unknown decides it."""
    truths = [None if (value := values.get(key)) is None else value in cells for key, cells in box.items()]
    return False if False in truths else None if None in truths else True


def _any(truths: Sequence[bool | None]) -> bool | None:
    return True if True in truths else None if None in truths else False


def _bare(outcome: Outcome[V]) -> Outcome[V]:
    return Outcome(outcome.status, outcome.value)
