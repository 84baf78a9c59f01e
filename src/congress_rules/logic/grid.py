"""Cut the space of cases into cells, each of which every test of a rule either accepts or refuses as a whole.

Each input is an *axis*, cut into *parts*; a cell is one part of each axis. A rule gives its *boxes* (a row of a table
is a box, a condition is several), numbered by the bits of a mask: the mask of a cell tells which boxes contain it, and
it is the conjunction of one mask per axis. All readings of a rule work on these masks: the look-up, holes and
overlaps, witnesses, coverage and differences.

What a rule decides everywhere is kept as a *diagram*: a tree over the axes in which equal subtrees are one and a
branch that changes nothing is left out. Two rules decide alike exactly when their diagrams are one; an input that is on
no branch changes nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, reduce
from math import prod
from operator import and_, or_
from typing import Final, Generic, TypeAlias, TypeVar

import attrs

from congress_rules.errors import GridSizeError
from congress_rules.logic.cells import Cells, Range
from congress_rules.logic.conditions import Box
from congress_rules.logic.inputs import Input
from congress_rules.texts import Text, joined

__all__ = ["Axis", "Diagram", "Grid", "Region"]

L = TypeVar("L")

Region: TypeAlias = tuple[frozenset[int], ...]
"""A product of parts: for each axis the indexes of its parts."""

_MOST_NODES: Final = 200_000


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
        rest = reduce(lambda met, part: met.intersect(part), (self.parts[part].complement() for part in parts))  # type: ignore[arg-type]
        return self.input.domain.canonical(rest.complement())

    def steps(self, start: int | None, stop: int) -> int:
        """Count the parts passed from one part to another; on an axis without order every other part is one step."""
        if start is None or start == stop:
            return 0
        return abs(start - stop) if isinstance(self.parts[0], Range) else 1


@attrs.frozen
class Diagram(Generic[L]):
    """What a rule decides in every cell: nodes, each a leaf or a level with one child per part of its axis."""

    axes: tuple[Axis, ...]
    nodes: tuple[L | tuple[int, tuple[int, ...]], ...] = attrs.field(repr=False)
    leaves: frozenset[int] = attrs.field(repr=False)
    root: int

    def leaf(self, node: int) -> L:
        """Give what a leaf says."""
        return self.nodes[node]  # type: ignore[return-value]  # the caller knows that it is a leaf

    def branch(self, node: int) -> tuple[int, tuple[int, ...]]:
        """Give a node's level and children."""
        return self.nodes[node]  # type: ignore[return-value]  # the caller knows that it is none

    @property
    def levels(self) -> frozenset[int]:
        """Give the levels on which the outcome depends."""
        seen, open_ = set[int](), [self.root]
        levels = set[int]()
        while open_:
            node = open_.pop()
            if node not in seen and node not in self.leaves:
                level, children = self.branch(node)
                levels.add(level)
                open_ += children
            seen.add(node)
        return frozenset(levels)

    def regions(self, wanted: Callable[[L], bool]) -> Iterator[tuple[Region, L]]:
        """Give disjoint regions that together are all cells whose leaf is wanted."""
        useful = {node for node in self.leaves if wanted(self.leaf(node))}
        for number, node in enumerate(self.nodes):  # children come before their parents
            if number not in self.leaves and not useful.isdisjoint(node[1]):  # type: ignore[index]
                useful.add(number)
        yield from self._regions(self.root, 0, useful) if self.root in useful else ()

    def _regions(self, node: int, level: int, useful: set[int]) -> Iterator[tuple[Region, L]]:
        if level == len(self.axes):
            yield (), self.leaf(node)
            return
        for parts, child in self._groups(node, level):
            if child in useful:
                for rest, leaf in self._regions(child, level + 1, useful):
                    yield (parts, *rest), leaf

    def _groups(self, node: int, level: int) -> Iterator[tuple[frozenset[int], int]]:
        """Group the parts of a level by the child that they lead to."""
        if node in self.leaves or self.branch(node)[0] > level:
            yield frozenset(range(len(self.axes[level].parts))), node
            return
        groups: dict[int, set[int]] = {}
        for part, child in enumerate(self.branch(node)[1]):
            groups.setdefault(child, set()).add(part)
        for child, parts in groups.items():
            yield frozenset(parts), child

    def nearest(self, cell: Sequence[int | None]) -> dict[L, tuple[tuple[int, int], ...]]:
        """Give for each leaf the change of `cell` (levels and parts) of fewest axes, then steps, then in order."""
        costs: list[dict[L, tuple[int, int, tuple[tuple[int, int], ...]]]] = []
        for number in range(len(self.nodes)):  # children come before their parents
            if number in self.leaves:
                costs.append({self.leaf(number): (0, 0, ())})
                continue
            level, children = self.branch(number)
            best: dict[L, tuple[int, int, tuple[tuple[int, int], ...]]] = {}
            for part, child in enumerate(children):
                moved = part != cell[level]
                for leaf, (count, steps, path) in costs[child].items():
                    far = steps + self.axes[level].steps(cell[level], part)
                    cost = (count + moved, far, ((level, part), *path) if moved else path)
                    best[leaf] = min(best.get(leaf, cost), cost)
            costs.append(best)
        return {leaf: path for leaf, (_, _, path) in costs[self.root].items()}


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

    def diagram(self, leaf: Callable[[int], L], bits: int | None = None) -> Diagram[L]:
        """Build the diagram of what `leaf` says of the mask of each cell; only `bits` of the mask matter to it.

        Raise `GridSizeError` when the diagram grows beyond reason.
        """
        nodes: list[L | tuple[int, tuple[int, ...]]] = []
        leaves: dict[L, int] = {}
        branches: dict[tuple[int, tuple[int, ...]], int] = {}
        known: dict[tuple[int, int], int] = {}

        def build(level: int, mask: int) -> int:
            if (found := known.get((level, mask))) is not None:
                return found
            if level == len(self.axes) or not mask:
                result = _interned(leaves, leaf(mask), nodes)
            else:
                children = tuple([build(level + 1, mask & part) for part in self.axes[level].masks])
                same = len(set(children)) == 1
                result = children[0] if same else _interned(branches, (level, children), nodes)
            if len(known) > _MOST_NODES:
                msg = f"{self.size} cells over {len(self.axes)} inputs are too many to check"
                raise GridSizeError(msg)
            known[level, mask] = result
            return result

        root = build(0, self.full if bits is None else bits)
        return Diagram(self.axes, tuple(nodes), frozenset(leaves.values()), root)

    def regions(self, inside: int, avoid: int) -> tuple[Region, ...]:
        """Give the maximal regions that lie in all boxes of `inside` and in none of `avoid`; together, all such cells.

        No part can be added to any axis of a region without leaving those cells.
        """
        diagram = self.diagram(lambda mask: mask & inside == inside and not mask & avoid, inside | avoid)
        grown = (self._grow(region, inside, avoid) for region, _ in diagram.regions(lambda wanted: wanted))
        return tuple(dict.fromkeys(grown))

    def search(self, inside: int, avoid: int) -> Region | None:
        """Give one maximal region that lies in all boxes of `inside` and in none of `avoid`, or None."""
        diagram = self.diagram(lambda mask: mask & inside == inside and not mask & avoid, inside | avoid)
        for region, _ in diagram.regions(lambda wanted: wanted):
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
            touched &= reduce(or_, (axis.masks[part] for part in parts))
            contained &= reduce(and_, (axis.masks[part] for part in parts))
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


def _mask(truths: Iterable[bool]) -> int:
    return sum(1 << bit for bit, truth in enumerate(truths) if truth)


def _interned(known: dict[L, int], key: L, nodes: list[L]) -> int:
    if key not in known:
        known[key] = len(nodes)
        nodes.append(key)
    return known[key]
