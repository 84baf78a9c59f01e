"""Decide cases by norms: what decision tables and sets of clauses have in common.

A `Decider` binds its norms to their domains and brings each into its normal form, a list of boxes. From there two
readings lead to the same outcome: `scan` goes through the norms one by one, with three truth values, and is the
reference; `outcome_of` looks the case up in the grid of all boxes. Checks, smallest changes, differences and coverage
are read off the same grid.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

import attrs

from congress_rules.errors import Fault, GridSizeError
from congress_rules.logic.axes import Region
from congress_rules.logic.conditions import ALWAYS, Box, Condition, ambiguous, lies_in, some
from congress_rules.logic.coverage import Coverage, covered
from congress_rules.logic.decisions import Change, Decision, Flip, Ground, Outcome, Status
from congress_rules.logic.diagrams import Diagram
from congress_rules.logic.differences import Difference, Side, compared
from congress_rules.logic.domains import Domain
from congress_rules.logic.findings import Finding, FindingKind
from congress_rules.logic.grid import Grid
from congress_rules.logic.inputs import Input, Parameters, Values
from congress_rules.logic.norms import Norm, faultless, in_force_on, unique_ids
from congress_rules.logic.readers import recalling, remembering, remembering_each
from congress_rules.texts import Text

__all__ = ["Decider"]

V = TypeVar("V")
X = TypeVar("X")
N = TypeVar("N", bound=Norm)
Truths = Sequence[bool | None]


@attrs.frozen(kw_only=True)
class Decider(ABC, Generic[N, V]):
    """Norms over the inputs that they test, and what they decide together.

    `given` is what every case fulfils: what lies outside is foreign. `day` is the governing day, the input that the
    norms' `since` and `until` test. `domains` binds fields to the facets of a taxonomy. `names` are what the values
    that are decided are called, by their ids.
    """

    id: str
    name: Text
    given: Condition = ALWAYS
    day: Input | None = None
    domains: Mapping[str, Domain] = attrs.field(factory=dict[str, Domain], repr=False, eq=False)
    names: Mapping[str, Text] = attrs.field(factory=dict[str, Text], repr=False, eq=False)

    @property
    @abstractmethod
    def norms(self) -> tuple[N, ...]:
        """List the norms that are tested, in order."""

    @property
    def every(self) -> tuple[N, ...]:
        """List all norms, those without a condition, too."""
        return self.norms

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
        """Find values foreign to their inputs, keys and ids used twice, and dated norms without a governing day."""
        yield from unique_ids(self.every, self.id)
        yield from in_force_on(self.norms, self.day, self.id)
        for norm in self.every:
            yield from norm.faults(f"{self.id}[{norm.id}]")
        written = [(f"{self.id}[{norm.id}].when", self.condition(norm)) for norm in self.norms]
        written.append((f"{self.id}.given", self.given))
        tests = [(f"{path}[{place}]", test) for path, each in written for place, test in enumerate(each.tests())]
        for path, test in tests:
            yield from test.faults(self.domains, path)
        yield from ambiguous(tests, self.domains)

    # Normal form

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """Give the norms' conditions, bound to their domains."""
        return tuple(self.condition(norm).within(self.domains) for norm in self.norms)

    @cached_property
    def bound_given(self) -> Condition:
        """Give what is given, bound to its domains."""
        return self.given.within(self.domains)

    @property
    def inputs(self) -> tuple[Input, ...]:
        """List the inputs tested, in the order in which they first occur."""
        return self._inputs

    @cached_property
    def _inputs(self) -> tuple[Input, ...]:
        tested = [each for condition in (*self.conditions, self.bound_given) for each in condition.inputs]
        return tuple({each.key: each for each in tested}.values())

    @cached_property
    def normal(self) -> tuple[tuple[Box, ...], ...]:
        """Give the boxes of each norm, and last those of the cases that are not given."""
        conditions = (*self.conditions, self.bound_given.complement())
        return tuple(condition.boxes() for condition in conditions)

    @property
    def grid(self) -> Grid:
        """Give the grid of all boxes."""
        return self._grid

    @cached_property
    def _grid(self) -> Grid:
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
        return self._decision({key: each.read(case, parameters) for key, each in self._keyed})

    def decide_on(self, values: Values) -> Decision[V]:
        """Decide by values of the inputs, such as a witness; an input that is missing is unknown."""
        return self._decision({key: values.get(key) for key, _ in self._keyed})

    def _decision(self, values: Values) -> Decision[V]:
        return Decision(self, self.outcome_of(values), values)

    @cached_property
    def _keyed(self) -> tuple[tuple[str, Input], ...]:
        return tuple((each.key, each) for each in self.inputs)

    def scan(self, values: Values) -> Outcome[V]:
        """Decide by going through the norms one by one: the naive reading, which every other must equal."""
        if foreign := self._foreign(values):
            return foreign
        if any(lies_in(box, values) for box in self.normal[-1]):
            return self._not_given()
        return self._needing(self.combine(self._scanned(values)), values)

    def _scanned(self, values: Values) -> Truths:
        return [some([lies_in(box, values) for box in boxes]) for boxes in self.normal[:-1]]

    def outcome_of(self, values: Values) -> Outcome[V]:
        """Decide by looking the cell of the values up in the grid."""
        cell = self.grid.cell(values)
        if None in cell and (foreign := self._foreign(values)):
            return foreign
        return self._needing(self.weighed(*self.grid.masks(cell)), values)

    def leaf(self, mask: int) -> Outcome[V]:
        """Decide a cell of which everything is known, by its mask."""
        return self.weighed(mask, mask)

    def weighed(self, certain: int, possible: int) -> Outcome[V]:
        """Decide by the masks of the boxes that contain a case for certain, and that may; `needs` are left out."""
        if certain & self.excluded:
            return self._not_given()
        spans = self.spans[:-1]
        return self.combine([True if certain & span else None if possible & span else False for span in spans])

    def _foreign(self, values: Values) -> Outcome[V] | None:
        read = [(key, each.domain, values.get(key)) for key, each in self._keyed]
        foreign = tuple(key for key, domain, value in read if value is not None and value not in domain)
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
        """Give a function from a case to its outcome, made for many cases."""
        return self.remembering(lambda outcome: outcome)

    def remembering(self, convert: Callable[[Outcome[V]], X]) -> Callable[[Any], X]:
        """Give a function from a case to what `convert` makes of its outcome, made for many cases."""
        return remembering(self, convert)

    def remembering_each(self, convert: Callable[[Outcome[V]], X]) -> Callable[[Sequence[Any]], list[X]]:
        """Give a function from many cases to what `convert` makes of the outcome of each, the fastest reading."""
        return remembering_each(self, convert)

    @cached_property
    def recalling(self) -> Callable[[Any], Decision[V]]:
        """Give a function that decides as `decide` does, and recalls decisions by the values of their inputs."""
        return recalling(self)

    # What else the grid tells

    @cached_property
    def diagram(self) -> Diagram[Outcome[V]]:
        """Give the diagram of the values decided; which rows decided is left out."""
        return self.grid.diagram(lambda mask: _bare(self.leaf(mask)), lambda _, mask: self.narrowed(mask))

    def narrowed(self, mask: int) -> int:
        """Drop from the mask of boxes that may contain a cell those that no longer matter to what is decided."""
        return mask

    def flips(self, values: Values) -> tuple[Flip[V], ...]:
        """Give, for each value that another case is decided by, the smallest change that leads there."""
        cell = self.grid.cell(values)
        diagram = self._diagram_beside(values) if None in cell else self.diagram
        now = _bare(self.outcome_of(values))
        changed = [
            Flip(outcome, tuple(self._change(level, part, values) for level, part in path), self.names)
            for outcome, path in diagram.nearest(cell).items()
            if outcome.status is Status.DECIDED and outcome != now
        ]
        return tuple(sorted(changed, key=lambda flip: len(flip.changes)))

    def _diagram_beside(self, values: Values) -> Diagram[Outcome[V]]:
        """Give the diagram in which the unknown and foreign of `values` may stay so: that of `Grid.beside`."""
        count = self.grid.count

        def leaf(mask: int) -> Outcome[V]:
            possible, certain = divmod(mask, 1 << count)
            foreign = not possible >> count
            return Outcome(Status.OUT_OF_DOMAIN) if foreign else _bare(self.weighed(certain, possible))

        def narrow(_: int, mask: int) -> int:
            possible, certain = divmod(mask, 1 << count)
            kept = self.narrowed(possible & self.grid.full)
            return (possible >> count << 2 * count) | (kept << count) | (certain & kept)

        return self.grid.beside(values).diagram(leaf, narrow)

    def _change(self, level: int, part: int, values: Values) -> Change:
        axis = self.grid.axes[level]
        before = values.get(axis.input.key)
        return Change(axis.input, before, axis.input.domain.nearest_value(axis.parts[part], before))

    def check(self) -> tuple[Finding, ...]:
        """Find gaps, overlaps, norms and inputs without effect, and norms that cite nothing; cases with a witness."""
        bare = [norm.id for norm in self.every if not norm.basis]
        uncited = [Finding(rule=self.id, kind=FindingKind.UNCITED, about=(name,)) for name in bare]
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
        return covered(self.grid, [norm.id for norm in self.every], decisions, self.normal[-1])

    def settled(self, norm: N, parameters: Parameters) -> Condition:
        """Give a norm's condition with the parameters filled in and derived inputs turned into plain ones."""
        return self.condition(norm).within(self.domains).at(parameters)

    def grounds(self, outcome: Outcome[V], values: Values) -> tuple[Ground, ...]:
        """Give the norms that an outcome rests on, with how each came out; or what is out of domain, and why."""
        if outcome.status is Status.OUT_OF_DOMAIN:
            return self._out_of_domain(values)
        if not outcome.rows:
            return ()
        truths = dict(zip((norm.id for norm in self.norms), self._scanned(values), strict=True))
        return tuple(self.ground(norm, values, holds=truths[norm.id]) for norm in self.norms if norm.id in outcome.rows)

    def _out_of_domain(self, values: Values) -> tuple[Ground, ...]:
        if foreign := self._foreign(values):
            return tuple(Ground.of_foreign(each, values[key]) for key, each in self._keyed if key in foreign.needs)
        return (Ground.of_given(self.bound_given, values),)


def _bare(outcome: Outcome[V]) -> Outcome[V]:
    return Outcome(outcome.status, outcome.value)
