"""Join tests into conditions: all of, any of, unless; with three truth values.

A condition is true, false, or None where something unknown could turn it either way (the strong logic of Kleene). The
same condition can be read as a list of boxes, each a set of cells per input, which is what the grid works on.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product
from math import prod
from typing import Final, NoReturn, TypeAlias

import attrs

from congress_rules.errors import Fault, GridSizeError, RecorderError
from congress_rules.logic.cells import Cells, intersection
from congress_rules.logic.domains import Domain
from congress_rules.logic.inputs import NO_PARAMETERS, Input, Parameters, Values
from congress_rules.texts import Text, joined

__all__ = ["ALWAYS", "NEVER", "AllOf", "AnyOf", "Box", "Condition", "Test", "all_of", "any_of", "unless"]

Box: TypeAlias = Mapping[str, Cells]
"""A part of the space of cases: canonical cells by the input's key; an input that is missing may be anything."""


_MOST_BOXES: Final = 20_000


class Condition(ABC):
    """Something that is true, false or unknown of a case."""

    @abstractmethod
    def holds(self, values: Values) -> bool | None:
        """Tell whether the condition holds of the inputs' values; None when something unknown decides it."""

    @abstractmethod
    def tests(self) -> Iterator["Test"]:
        """List the tests in it, from left to right."""

    @abstractmethod
    def complement(self) -> "Condition":
        """Give the condition that holds exactly where this one does not."""

    @abstractmethod
    def boxes(self) -> tuple[Box, ...]:
        """Give boxes that together are the cases of which it holds; they may overlap."""

    @abstractmethod
    def within(self, domains: Mapping[str, Domain]) -> "Condition":
        """Give the condition with its inputs bound to the domains of a taxonomy, and in canonical form."""

    @abstractmethod
    def at(self, parameters: Parameters) -> "Condition":
        """Give the condition with every test that has a preimage turned into a test on the plain input below."""

    @abstractmethod
    def describe(self) -> Text:
        """Word the condition."""

    def __bool__(self) -> NoReturn:
        """Refuse: `one and other` would drop one of the two without a word."""
        msg = (
            "a condition is true or false of a case only: join conditions by all_of or any_of, not by and, or, not, if"
        )
        raise RecorderError(msg)

    def of(self, case: object, parameters: Parameters = NO_PARAMETERS) -> bool | None:
        """Tell whether the condition holds of a case."""
        return self.holds({test.input.key: test.input.read(case, parameters) for test in self.tests()})

    @property
    def inputs(self) -> tuple[Input, ...]:
        """List the inputs tested, each once, in the order in which they first occur."""
        return tuple({test.input.key: test.input for test in self.tests()}.values())


@attrs.frozen
class Test(Condition):
    """One input against a set of cells."""

    __test__ = False  # not a test for pytest to collect

    input: Input
    accepts: Cells

    @cached_property
    def cells(self) -> Cells:
        """Give what is accepted in the canonical form of the input's domain; its values have been checked."""
        return self.input.domain.canonical(self.accepts)

    def holds(self, values: Values) -> bool | None:
        """Tell whether the input's value is accepted; of a value foreign to the input that is unknown, too."""
        value = values.get(self.input.key)
        return None if value is None or value not in self.input.domain else value in self.cells

    def tests(self) -> Iterator["Test"]:
        """Give the test itself."""
        yield self

    def complement(self) -> "Test":
        """Accept what was not accepted."""
        return attrs.evolve(self, accepts=self.accepts.complement())

    def boxes(self) -> tuple[Box, ...]:
        """Give one box, or none when nothing is accepted."""
        return () if self.cells.empty else ({self.input.key: self.cells},)

    def within(self, domains: Mapping[str, Domain]) -> "Test":
        """Bind the input, and accept only values of its domain."""
        bound = self.input.within(domains)
        return Test(bound, bound.domain.canonical(self.accepts))

    def at(self, parameters: Parameters) -> Condition:
        """Settle a test of a parameter; test the plain input below, where there is one."""
        if (value := self.input.fixed(parameters)) is not None:
            return ALWAYS if value in self.cells else NEVER
        lowered = self.input.preimage(self.cells, parameters)
        return self if lowered is None else Test(*lowered).at(parameters)

    def describe(self) -> Text:
        """Word the test: the input's name and what is accepted."""
        return self.input.name + Text("", " ") + self.input.domain.describe(self.cells)

    def faults(self, domains: Mapping[str, Domain], path: str) -> Iterator[Fault]:
        """Find what is wrong with the input, else what does not fit its domain."""
        found = tuple(self.input.faults(domains, path))
        yield from found or self.input.within(domains).domain.faults(self.accepts, path)


@attrs.frozen
class _Joined(Condition):
    """Several conditions together."""

    parts: tuple[Condition, ...]

    def tests(self) -> Iterator[Test]:
        """List the tests of all parts."""
        for part in self.parts:
            yield from part.tests()

    def within(self, domains: Mapping[str, Domain]) -> "Condition":
        """Bind every part."""
        return attrs.evolve(self, parts=tuple(part.within(domains) for part in self.parts))

    def at(self, parameters: Parameters) -> "Condition":
        """Lower every part."""
        return attrs.evolve(self, parts=tuple(part.at(parameters) for part in self.parts))

    def _described(self, word: Text) -> Text:
        spoken = [
            Text("（", "(") + part.describe() + Text("）", ")") if isinstance(part, _Joined) else part.describe()
            for part in self.parts
        ]
        return joined(spoken, word)


@attrs.frozen
class AllOf(_Joined):
    """True when every part is; false when one is false, whatever the others are. With no part: always true."""

    def holds(self, values: Values) -> bool | None:
        """Tell whether every part holds."""
        return every([part.holds(values) for part in self.parts])

    def complement(self) -> "AnyOf":
        """Hold where one of the parts does not."""
        return AnyOf(tuple(part.complement() for part in self.parts))

    def boxes(self) -> tuple[Box, ...]:
        """Meet every box of every part with those of the others; raise `GridSizeError` where they are too many."""
        parts = [part.boxes() for part in self.parts]
        if (combinations := prod(map(len, parts))) > _MOST_BOXES:
            msg = f"{combinations} combinations of alternatives are too many for one condition"
            raise GridSizeError(msg)
        met = (_meet(boxes) for boxes in product(*parts))
        return tuple(box for box in met if box is not None)

    def describe(self) -> Text:
        """Join the parts by "and"."""
        return self._described(Text("，且", " and ")) if self.parts else Text("任意情形", "always")


@attrs.frozen
class AnyOf(_Joined):
    """True when one part is, whatever the others are; false when every part is false. With no part: never true."""

    def holds(self, values: Values) -> bool | None:
        """Tell whether one of the parts holds."""
        return some([part.holds(values) for part in self.parts])

    def complement(self) -> "AllOf":
        """Hold where none of the parts does."""
        return AllOf(tuple(part.complement() for part in self.parts))

    def boxes(self) -> tuple[Box, ...]:
        """Give the boxes of every part."""
        return tuple(box for part in self.parts for box in part.boxes())

    def describe(self) -> Text:
        """Join the parts by "or"."""
        return self._described(Text("，或", " or ")) if self.parts else Text("无此情形", "never")


ALWAYS: Final = AllOf(())
"""The condition that holds of every case."""

NEVER: Final = AnyOf(())
"""The condition that holds of no case."""


def all_of(*parts: Condition) -> AllOf:
    """Hold where every part does."""
    return AllOf(parts)


def any_of(*parts: Condition) -> AnyOf:
    """Hold where one of the parts does."""
    return AnyOf(parts)


def unless(rule: Condition, exception: Condition) -> AllOf:
    """Hold where the rule does and the exception does not."""
    return AllOf((rule, exception.complement()))


def ambiguous(tests: Iterable[tuple[str, Test]], domains: Mapping[str, Domain]) -> Iterator[Fault]:
    """Find inputs of one key that take different values; each test comes with the path where it stands."""
    known: dict[str, Domain] = {}
    for path, test in tests:
        if not tuple(test.input.faults(domains, path)):
            domain = test.input.within(domains).domain
            first = known.setdefault(test.input.key, domain)
            if first != domain:
                expected = f"{first.expected.en}, as it is elsewhere in the rule"
                yield Fault(path, f"the input {test.input.key!r} ({domain.expected.en})", expected)


def every(truths: Sequence[bool | None]) -> bool | None:
    """Tell whether all are true: false when one is false, else unknown when one is unknown."""
    return False if False in truths else None if None in truths else True


def some(truths: Sequence[bool | None]) -> bool | None:
    """Tell whether one is true: true when one is, else unknown when one is unknown."""
    return True if True in truths else None if None in truths else False


def lies_in(box: Box, values: Values) -> bool | None:
    """Tell whether a case lies in a box; None when something unknown decides it."""
    return every([None if (value := values.get(key)) is None else value in cells for key, cells in box.items()])


def _meet(boxes: tuple[Box, ...]) -> Box | None:
    """Intersect boxes input by input; None when nothing is left."""
    met: dict[str, Cells] = {}
    for box in boxes:
        for key, cells in box.items():
            met[key] = intersection(met[key], cells) if key in met else cells
            if met[key].empty:
                return None
    return met
