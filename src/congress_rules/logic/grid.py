"""Cut the space of cases into cells, each of which every test of a rule either accepts or refuses as a whole.

Each input is an *axis*, cut into *parts*; a cell is one part of each axis. A rule gives its *boxes* (a row of a table
is a box, a condition is several), numbered by the bits of a mask: the mask of a cell tells which boxes contain it, and
it is the conjunction of one mask per axis. All readings of a rule work on these masks: the look-up, holes and
overlaps, witnesses, coverage and differences.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, reduce
from math import prod
from typing import TypeVar

import attrs

from congress_rules.logic.axes import Axis, Region
from congress_rules.logic.cells import Cells
from congress_rules.logic.conditions import Box
from congress_rules.logic.diagrams import Diagram
from congress_rules.logic.inputs import Input
from congress_rules.texts import Text, joined

__all__ = ["Axis", "Diagram", "Grid", "Region"]

L = TypeVar("L")


@attrs.frozen
class Grid:
    """The cells of a list of boxes."""

    axes: tuple[Axis, ...]
    count: int

    @classmethod
    def of(cls, inputs: Sequence[Input], boxes: Sequence[Box]) -> "Grid":
        """Cut every input at the tests of the boxes; their numbers are the bits of the masks."""
        return cls(tuple(Axis.of(each, boxes) for each in inputs), len(boxes))

    @property
    def size(self) -> int:
        """Count the cells."""
        return prod(len(axis.parts) for axis in self.axes)

    @property
    def full(self) -> int:
        """Give the mask of all boxes."""
        return (1 << self.count) - 1

    @property
    def whole(self) -> Region:
        """Give the region of all cells."""
        return tuple(frozenset(range(len(axis.parts))) for axis in self.axes)

    def cell(self, values: Mapping[str, object]) -> tuple[int | None, ...]:
        """Find the parts of a case's values; None where a value is unknown or foreign."""
        return tuple(axis.locate(values.get(axis.input.key)) for axis in self.axes)

    def beside(self, values: Mapping[str, object]) -> "Grid":
        """Give the grid in which what is unknown or foreign of `values` is one part more of its axis.

        A mask tells three things: in its low half which boxes contain the cell for certain, in its high half which may,
        and by one more bit whether no value is foreign.
        """
        axes = tuple(axis.beside(values.get(axis.input.key), self.count) for axis in self.axes)
        return Grid(axes, 2 * self.count + 1)

    def masks(self, cell: Sequence[int | None]) -> tuple[int, int]:
        """Give the mask of the boxes that contain the cell for certain, and of those that may."""
        certain = possible = self.full
        for axis, part in zip(self.axes, cell, strict=True):
            if part is None:
                certain &= axis.free
            else:
                certain &= axis.masks[part]
                possible &= axis.masks[part]
        return certain, possible

    def diagram(self, leaf: Callable[[int], L], narrow: Callable[[int, int], int] | None = None) -> Diagram[L]:
        """Build the diagram of what `leaf` says of the mask of each cell; `narrow` drops what no longer matters to it.

        Raise `GridSizeError` when the diagram grows beyond reason.
        """
        return Diagram[L].of(self.axes, self.full, leaf, narrow)

    @cached_property
    def _settled(self) -> tuple[int, ...]:
        """Give for each level, and for the end, the mask of the boxes that no axis from there on tests."""
        settled = [self.full]
        for axis in reversed(self.axes):
            settled.append(settled[-1] & axis.free)
        return tuple(reversed(settled))

    def _lying(self, inside: int, avoid: int) -> Diagram[bool]:
        """Build the diagram of the cells that lie in all boxes of `inside` and in none of `avoid`."""

        def narrow(level: int, mask: int) -> int:
            lost = mask & inside != inside
            met = mask & avoid & self._settled[level]  # in a box to avoid, whatever follows
            return (0 if inside else met & -met) if lost or met else mask & (inside | avoid)

        def lies(mask: int) -> bool:
            return mask & inside == inside and not mask & avoid

        return self.diagram(lies, narrow)

    def regions(self, inside: int, avoid: int) -> tuple[Region, ...]:
        """Give the maximal regions that lie in all boxes of `inside` and in none of `avoid`; together, all such cells.

        No part can be added to any axis of a region without leaving those cells.
        """
        found = list(
            self._lying(inside, avoid).regions(lambda wanted: wanted)
        )  # all of them first: there may be too many to grow
        return tuple(dict.fromkeys(self._grow(region, inside, avoid) for region, _ in found))

    def search(self, inside: int, avoid: int) -> Region | None:
        """Give one maximal region that lies in all boxes of `inside` and in none of `avoid`, or None."""
        if any(all(inside & ~mask for mask in axis.masks) for axis in self.axes):
            return None  # on one axis alone the boxes do not meet: quicker to see than a diagram is built
        for region, _ in self._lying(inside, avoid).regions(lambda wanted: wanted):
            return self._grow(region, inside, avoid)
        return None

    def _grow(self, region: Region, inside: int, avoid: int) -> Region:
        for level, axis in enumerate(self.axes):
            for part in range(len(axis.parts)):
                slice_ = (*region[:level], frozenset({part}), *region[level + 1 :])
                if part not in region[level] and self._lies(slice_, inside, avoid):
                    region = (*region[:level], region[level] | {part}, *region[level + 1 :])
        return region

    def _lies(self, region: Region, inside: int, avoid: int) -> bool:
        touched = contained = self.full
        for axis, parts in zip(self.axes, region, strict=True):
            touched &= reduce(int.__or__, (axis.masks[part] for part in parts))
            contained &= reduce(int.__and__, (axis.masks[part] for part in parts))
        return contained & inside == inside and not touched & avoid

    def box(self, region: Region) -> dict[str, Cells]:
        """Give a region as cells by input; inputs that may be anything are left out."""
        return {
            axis.input.key: axis.union(parts)
            for axis, parts in zip(self.axes, region, strict=True)
            if len(parts) < len(axis.parts)
        }

    def witness(self, region: Region) -> dict[str, object]:
        """Give one case of a region: a value for every input."""
        return {
            axis.input.key: axis.input.domain.sample(axis.parts[min(parts)])
            for axis, parts in zip(self.axes, region, strict=True)
        }

    def describe(self, region: Region) -> Text:
        """Word a region."""
        box = self.box(region)
        said = [
            axis.input.name + Text("", " ") + axis.input.domain.describe(box[axis.input.key])
            for axis in self.axes
            if axis.input.key in box
        ]
        return joined(said, Text("，且", " and ")) if said else Text("任意情形", "any case")
