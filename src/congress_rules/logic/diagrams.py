"""Keep what a rule decides everywhere as a *diagram*, a tree over the axes of its grid.

In a diagram equal subtrees are one, and a branch that changes nothing is left out. Two rules decide alike exactly when
their diagrams are one; an input that is on no branch changes nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from math import prod
from typing import Final, Generic, TypeAlias, TypeVar, cast

import attrs

from congress_rules.errors import GridSizeError
from congress_rules.logic.axes import Axis, Region

__all__ = ["Branch", "Diagram", "Leaf"]

L = TypeVar("L")

Path: TypeAlias = tuple[tuple[int, int], ...]
"""The levels that a change of a cell moves, with the parts that it leads to."""

_Costs: TypeAlias = dict[L, tuple[int, int, Path]]

_MOST_NODES: Final = 200_000
_MOST_REGIONS: Final = 10_000


@attrs.frozen
class Leaf(Generic[L]):
    """A node that says what is decided."""

    says: L


@attrs.frozen
class Branch:
    """A node with one child for each part of the axis on its level."""

    level: int
    children: tuple[int, ...]


@attrs.frozen
class Diagram(Generic[L]):
    """What a rule decides in every cell. The nodes are numbered; children come before their parents."""

    axes: tuple[Axis, ...]
    nodes: tuple[Leaf[L] | Branch, ...] = attrs.field(repr=False)
    root: int

    @classmethod
    def of(
        cls, axes: Sequence[Axis], mask: int, leaf: Callable[[int], L], narrow: Callable[[int, int], int] | None = None
    ) -> "Diagram[L]":
        """Build the diagram of what `leaf` says of each cell's part of `mask`.

        `narrow` maps the masks of a level that lead to the same leaves, whatever follows, to one of them, so that they
        are built once.
        Raise `GridSizeError` when the diagram grows beyond reason.
        """
        numbers: dict[Leaf[L] | Branch, int] = {}
        known: dict[tuple[int, int], int] = {}

        def build(level: int, mask: int) -> int:
            mask = mask if narrow is None else narrow(level, mask)
            if (found := known.get((level, mask))) is not None:
                return found
            if level == len(axes) or not mask:
                node = numbers.setdefault(Leaf(leaf(mask)), len(numbers))
            else:
                children = tuple([build(level + 1, mask & part) for part in axes[level].masks])
                same = len(set(children)) == 1
                node = children[0] if same else numbers.setdefault(Branch(level, children), len(numbers))
            if len(known) > _MOST_NODES:
                msg = f"{prod(len(axis.parts) for axis in axes)} cells over {len(axes)} inputs are too many to check"
                raise GridSizeError(msg)
            known[level, mask] = node
            return node

        root = build(0, mask)
        return cls(tuple(axes), tuple(numbers), root)

    @property
    def leaves(self) -> frozenset[L]:
        """Give all that is said somewhere."""
        return frozenset(node.says for node in self.nodes if isinstance(node, Leaf))

    @property
    def levels(self) -> frozenset[int]:
        """Give the levels on which the outcome depends."""
        seen, open_ = set[int](), [self.root]
        while open_:
            number = open_.pop()
            node = self.nodes[number]
            if number not in seen and isinstance(node, Branch):
                open_ += node.children
            seen.add(number)
        return frozenset(node.level for node in map(self.nodes.__getitem__, seen) if isinstance(node, Branch))

    def regions(self, wanted: Callable[[L], bool]) -> Iterator[tuple[Region, L]]:
        """Give disjoint regions that together are all cells whose leaf is wanted.

        Raise `GridSizeError` after more of them than anyone could read.
        """
        useful = set[int]()
        for number, node in enumerate(self.nodes):
            if wanted(node.says) if isinstance(node, Leaf) else not useful.isdisjoint(node.children):
                useful.add(number)
        for number, region in enumerate(self._regions(self.root, 0, useful) if self.root in useful else ()):
            if number == _MOST_REGIONS:
                msg = f"more than {number} regions over {len(self.axes)} inputs are too many to list"
                raise GridSizeError(msg)
            yield region

    def _regions(self, number: int, level: int, useful: set[int]) -> Iterator[tuple[Region, L]]:
        if level == len(self.axes):
            yield (), cast("Leaf[L]", self.nodes[number]).says
            return
        for parts, child in self._groups(number, level):
            if child in useful:
                for rest, leaf in self._regions(child, level + 1, useful):
                    yield (parts, *rest), leaf

    def _groups(self, number: int, level: int) -> Iterator[tuple[frozenset[int], int]]:
        """Group the parts of a level by the child that they lead to."""
        node = self.nodes[number]
        if isinstance(node, Leaf) or node.level > level:
            yield frozenset(range(len(self.axes[level].parts))), number
            return
        groups: dict[int, set[int]] = {}
        for part, child in enumerate(node.children):
            groups.setdefault(child, set()).add(part)
        for child, parts in groups.items():
            yield frozenset(parts), child

    def nearest(self, cell: Sequence[int | None]) -> dict[L, Path]:
        """Give for each leaf the change of `cell` (levels and parts) of fewest axes, then steps, then in order."""
        costs: list[_Costs[L]] = []
        for node in self.nodes:
            costs.append({node.says: (0, 0, ())} if isinstance(node, Leaf) else self._cheapest(node, cell, costs))
        return {leaf: path for leaf, (_, _, path) in costs[self.root].items()}

    def _cheapest(self, branch: Branch, cell: Sequence[int | None], costs: Sequence[_Costs[L]]) -> _Costs[L]:
        level, best = branch.level, dict[L, tuple[int, int, Path]]()
        axis = self.axes[level]
        here = len(axis.parts) if (part := cell[level]) is None else part  # the part of what is unknown or foreign
        for part, child in enumerate(branch.children):
            moved = part != here
            for leaf, (count, steps, path) in costs[child].items():
                far = steps + axis.steps(here, part)
                cost = (count + moved, far, ((level, part), *path) if moved else path)
                best[leaf] = min(best.get(leaf, cost), cost)
        return best
