"""Cut each input of a rule into the parts that the rule's tests tell apart: the axes of its grid."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, reduce
from typing import TypeAlias

import attrs

from congress_rules.logic.cells import Cells, Range, intersection
from congress_rules.logic.conditions import Box
from congress_rules.logic.inputs import Input

__all__ = ["Axis", "Region"]

Region: TypeAlias = tuple[frozenset[int], ...]
"""A product of parts: for each axis the indexes of its parts."""


@attrs.frozen
class Axis:
    """One input, its parts, and for each part the mask of the boxes that accept it.

    `free` is the mask of the boxes that do not test the input: they accept it unknown, too.
    """

    input: Input
    parts: tuple[Cells, ...]
    masks: tuple[int, ...]
    free: int

    @classmethod
    def of(cls, tested: Input, boxes: Sequence[Box]) -> "Axis":
        """Cut the input's domain at every test that the boxes make of it."""
        tests = [box.get(tested.key) for box in boxes]
        domain = tested.domain
        parts = domain.parts([test for test in tests if test is not None])
        samples = [domain.sample(part) for part in parts]
        masks = tuple(_mask(test is None or sample in test for test in tests) for sample in samples)
        return cls(tested, parts, masks, _mask(test is None for test in tests))

    @cached_property
    def locate(self) -> Callable[[object], int | None]:
        """Find the part of a value; None for one that is unknown or foreign."""
        return self.input.domain.locator(self.parts)

    def union(self, parts: frozenset[int]) -> Cells:
        """Join some of the parts."""
        rest = reduce(intersection, (self.parts[part].complement() for part in parts))
        return self.input.domain.canonical(rest.complement())

    def beside(self, value: object, count: int) -> "Axis":
        """Give the axis over the masks of `Grid.beside`, with one part more if `value` is unknown or foreign."""
        known = 1 << 2 * count
        masks = [mask | mask << count | known for mask in self.masks]
        if value is None:
            masks.append(self.free | known - (1 << count) | known)
        elif self.locate(value) is None:
            masks.append(0)
        return attrs.evolve(self, masks=tuple(masks))

    def steps(self, start: int, stop: int) -> int:
        """Count the parts passed from one part to another; on an axis without order every other part is one step.

        From beside the axis every part is near.
        """
        if start in {stop, len(self.parts)}:
            return 0
        return abs(start - stop) if isinstance(self.parts[0], Range) else 1


def _mask(truths: Iterable[bool]) -> int:
    return sum(1 << bit for bit, truth in enumerate(truths) if truth)
