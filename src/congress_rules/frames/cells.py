"""Number the cell in which each row lies, and decide each cell that occurs once, for all of its rows.

The number of a cell is made of one digit for each input of the rule. All rows with a foreign value share one number.
A cell is decided by the boxes in which it lies, as any single case is by those of its cell: so frames and the scalar
reading cannot come apart.
"""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Any, Final, TypeAlias, TypeVar

import attrs
import narwhals.stable.v2 as nw

from congress_rules.errors import Fault, FrameError, GridSizeError
from congress_rules.frames import codes
from congress_rules.frames.digits import Digit, eras, line
from congress_rules.frames.natives import Frame, distinct, told
from congress_rules.frames.sources import Column, Sources
from congress_rules.frames.truths import whole
from congress_rules.logic import Decider, Field, Input
from congress_rules.policies import Facet, Taxonomy

__all__ = ["Cells", "Masks", "Placing"]

A = TypeVar("A")

Masks: TypeAlias = tuple[int, int]
"""The boxes of a rule in which a cell lies for certain, and in which it may."""

_MOST: Final = 2**62
_MOST_LISTED: Final = 10_000
_MOST_DECIDED: Final = 1_000
"""How many cells are decided sooner than it is found out which of them occur."""


@attrs.frozen
class Placing:
    """How raw values are resolved before a rule sees them: by a taxonomy, on the day that each row states."""

    taxonomy: Taxonomy = attrs.field(default=Taxonomy())
    day: Input | None = None

    def facet(self, wanted: Input) -> Facet | None:
        """Give the facet by which an input is resolved, if there is one."""
        facets = {each.id: each for each in self.taxonomy.facets}
        return facets.get(wanted.facet or "") if isinstance(wanted, Field) else None

    def needed(self, inputs: tuple[Input, ...]) -> tuple[Input, ...]:
        """Give the day, if one of these inputs is resolved differently on different days."""
        dated = [each for each in inputs if (facet := self.facet(each)) is not None and len(eras(facet)) > 1]
        if dated and self.day is None:
            subject, expected = "taxonomy", "resolved without a governing day, which the policy does not state"
            raise FrameError(subject, [Fault(each.key, "a value of dated members", expected) for each in dated])
        return (self.day,) if dated and self.day is not None else ()


@attrs.frozen
class Cells:
    """The cells of a rule, numbered, and where a frame holds what they are found by."""

    rule: Decider[Any, Any]
    digits: tuple[Digit, ...]
    count: int
    sources: Sources
    placing: Placing

    @classmethod
    def of(cls, rule: Decider[Any, Any], sources: Sources, placing: Placing) -> "Cells":
        """Give numbers to the cells; raise `GridSizeError` where 64 bits do not hold so many."""
        sizes = [len(axis.parts) + 1 for axis in rule.grid.axes]
        strides = [1]
        for size in sizes:
            strides.append(strides[-1] * size)
        count = strides.pop()
        if (len(sizes) + 1) * count > _MOST:
            msg = f"{rule.id} has {count} cells over {len(sizes)} inputs: too many to number them in 64 bits"
            raise GridSizeError(msg)
        pairs = zip(rule.grid.axes, strides, strict=True)
        return cls(rule, tuple(Digit(axis, stride, count) for axis, stride in pairs), count, sources, placing)

    @property
    def number(self) -> nw.Expr:
        """Give the column of the number of each row's cell; `count` where a value is foreign."""
        total = whole(0)
        for digit in self.digits:
            total = total + self._read(digit)
        return nw.min_horizontal(total, whole(self.count))

    def _read(self, digit: Digit) -> nw.Expr:
        wanted = digit.axis.input
        facet, source = self.placing.facet(wanted), self.sources[wanted]
        if facet is None or not isinstance(source, Column):
            return digit.read(self.sources)
        days = self.placing.needed((wanted,))
        return digit.placed(source, facet, line(days[0], self.sources) if days else None)

    def _decided(self, cells: Iterable[int], answer: Callable[[Masks | None], A]) -> dict[int, A]:
        """Answer each cell; those that lie in the same boxes are answered alike."""
        by_masks, decided = dict[Masks | None, A](), dict[int, A]()
        for cell in cells:
            masks = self._masks(cell)
            if masks not in by_masks:
                by_masks[masks] = answer(masks)
            decided[cell] = by_masks[masks]
        return decided

    def _masks(self, number: int) -> Masks | None:
        """Give the masks of the boxes in which a cell lies, and may lie; None for that of rows with a foreign value."""
        if number == self.count:
            return None
        certain = possible = self.rule.grid.full
        for sure, maybe in self._boxes:
            number, part = divmod(number, len(maybe))
            certain &= sure[part]
            possible &= maybe[part]
        return certain, possible

    @cached_property
    def _boxes(self) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
        """Give by each value of each digit the boxes that lie there, and may: all may where it is unknown."""
        axes, full = self.rule.grid.axes, self.rule.grid.full
        return tuple(((*axis.masks, axis.free), (*axis.masks, full)) for axis in axes)

    def answered(
        self,
        frame: Frame,
        answer: Callable[[Masks | None], A],
        name: str,
        apart: Sequence[AbstractSet[str]] = (),
    ) -> tuple[Frame, tuple[A, ...]]:
        """Add a column with the number of each row's answer, and give the answers by their numbers.

        Several numbers may stand for one answer. `apart` are sets of keys of inputs: what an answer says of one set it
        says whatever the others are, so that values which are answered alike while the others are unknown always are.
        A lazy frame is not collected where the rule has few cells; else the numbers of the cells that occur in it are.
        """
        if frame.implementation.is_polars() and (coded := self._coded(frame, answer, name, apart)):
            return coded[0], self._by_index(*coded, answer, name)
        numbered = frame.with_columns(self.number.alias(name))
        listed = isinstance(frame, nw.LazyFrame) and self.count <= _MOST_LISTED
        cells = range(self.count + 1) if listed else distinct(numbered, name)
        decided = self._decided((*cells, self.count), answer)
        answers = tuple(dict.fromkeys(decided.values()))
        numbers = {each: number for number, each in enumerate(answers)}
        by_cell = [numbers[each] for each in decided.values()]
        return told(numbered, name, dict(zip(decided, by_cell, strict=True))), answers

    def _coded(
        self,
        frame: Frame,
        answer: Callable[[Masks | None], A],
        name: str,
        apart: Sequence[AbstractSet[str]],
    ) -> tuple[Frame, tuple[int, ...]] | None:
        """Add a column with an index, and give the number of the cell by the index; None where it is too great."""
        found, columns = list[codes.Code](), dict[str, nw.Expr]()
        for place, digit in enumerate(self.digits):
            wanted = digit.axis.input
            code = codes.of(digit, self.sources[wanted], self.placing.facet(wanted))
            if code is None:
                columns[f"{name}_{place}"] = self._read(digit.small)
                code = codes.portable(digit, f"{name}_{place}")
            found.append(code)
        lazy = frame.lazy() if isinstance(frame, nw.DataFrame) else frame
        read = lazy.with_columns(**columns) if columns else lazy
        found = [
            self._alike(codes.joined([found[each] for each in group]), group, answer) for group in self._groups(apart)
        ]
        coded = codes.indexed(read, name, found, self.count, codes.most(frame))
        if coded is None:
            return None
        return codes.placed(frame, coded[0].drop(*columns), name), coded[1]

    def _groups(self, apart: Sequence[AbstractSet[str]]) -> list[tuple[int, ...]]:
        """Give the places of the digits that are told apart together."""
        keys = [digit.axis.input.key for digit in self.digits]
        groups = [tuple(place for place, key in enumerate(keys) if key in each) for each in apart]
        return [*groups, *((place,) for place, key in enumerate(keys) if not any(key in each for each in apart))]

    def _alike(self, code: codes.Code, group: tuple[int, ...], answer: Callable[[Masks | None], A]) -> codes.Code:
        """Let what is answered alike while all else is unknown count the same, for a group of several digits."""
        if len(group) == 1:
            return code
        unknown = sum(digit.unknown for place, digit in enumerate(self.digits) if place not in group)
        first, counts = dict[A, int](), list[int]()
        for count in code.counts:
            inside = count < self.count
            counts.append(first.setdefault(answer(self._masks(count + unknown)), count) if inside else self.count)
        return codes.Code(code.column, counts).short

    def _by_index(
        self, frame: Frame, cells: tuple[int, ...], answer: Callable[[Masks | None], A], name: str
    ) -> tuple[A, ...]:
        """Give the answers by the index; where there are many cells, only for those that occur."""
        most = _MOST_LISTED if isinstance(frame, nw.LazyFrame) else _MOST_DECIDED
        wanted = cells if len({*cells}) <= most else [cells[index] for index in codes.occurring(frame, name)]
        decided = self._decided((*wanted, self.count), answer)
        return tuple(decided.get(cell, decided[self.count]) for cell in cells)
