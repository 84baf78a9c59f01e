"""Read each input as a digit: in which part of its axis the value of each row lies.

A digit has one value more than there are parts, for what is unknown. What a foreign value counts is greater than the
numbers of all cells, so that it shows whatever the other digits are.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import chain
from typing import cast

import attrs
import narwhals.stable.v2 as nw
from narwhals.dtypes import DType

from congress_rules.frames.arithmetic import counted
from congress_rules.frames.lines import Line, Lowered, measured
from congress_rules.frames.sources import TEXTS, Column, Derived, Sources, Stated
from congress_rules.frames.truths import chosen, some, whole
from congress_rules.logic import Axis, Booleans, Input, Members, Names, Range, Selection
from congress_rules.policies import Facet

__all__ = ["Digit", "eras", "line"]


@attrs.frozen
class Digit:
    """What the parts of one axis count in the number of a cell."""

    axis: Axis
    stride: int
    foreign: int
    dtype: DType = attrs.field(factory=nw.Int64)

    @property
    def small(self) -> "Digit":
        """Give the same digit in its least numbers: those of the parts from zero on, unknown, foreign."""
        return attrs.evolve(self, stride=1, foreign=self.size, dtype=nw.UInt8() if self.size < 2**8 else nw.UInt32())

    @property
    def size(self) -> int:
        """Count the values of the digit."""
        return len(self.axis.parts) + 1

    @property
    def unknown(self) -> int:
        """Give what an unknown value counts."""
        return len(self.axis.parts) * self.stride

    def of(self, value: object) -> int:
        """Give what a value counts."""
        part = self.axis.locate(value)
        return self.unknown if value is None else self.foreign if part is None else part * self.stride

    def read(self, sources: Sources) -> nw.Expr:
        """Give the column of what the values of the input count."""
        source = sources[self.axis.input]
        if isinstance(source, Stated):
            return self._whole(self.of(source.value))
        domain = self.axis.input.domain
        if source is not None and isinstance(domain, Booleans):
            return self._truths(source)
        if source is not None and isinstance(domain, Members | Names):
            return self._names(source, *self._told(domain))
        return self._parts(line(self.axis.input, sources))

    def names(self, facet: Facet | None) -> tuple[Mapping[str, int], int] | None:
        """Say what each name counts, and any other one; None where that depends on the day, or none is a name."""
        domain = self.axis.input.domain
        if facet is not None:
            first, *later = eras(facet)
            return None if later else (self._resolved(facet, first), self.foreign)
        return self._told(domain) if isinstance(domain, Members | Names) else None

    def placed(self, source: Column, facet: Facet, day: Line | None) -> nw.Expr:
        """Give the column of what the values count as members of a facet, resolved on the day that each row states.

        A value whose member is not the same on all days is unknown where the day is unknown or foreign.
        """
        dated = {start: self._resolved(facet, start) for start in eras(facet)}
        first, *later = dated
        read = self._names(source, dated[first], self.foreign)
        if day is None:
            return read
        for start in later:
            read = chosen(day.past((start, False)), self._names(source, dated[start], self.foreign), read)
        undated = {
            name: count if all(each[name] == count for each in dated.values()) else self.unknown
            for name, count in dated[first].items()
        }
        return chosen(some(day.unknown, day.foreign), self._names(source, undated, self.foreign), read)

    def _resolved(self, facet: Facet, day: date) -> Mapping[str, int]:
        seen = {member.id: facet.resolve(member.id, day) for member in facet.members}
        return {name: self.foreign if found is None else self.of(found) for name, found in seen.items()}

    @property
    def _mentioned(self) -> list[str]:
        """List the names that some test tells apart."""
        named = (part.values for part in self.axis.parts if isinstance(part, Selection))
        return sorted({str(value) for value in chain.from_iterable(named)})

    def _told(self, domain: Members | Names) -> tuple[Mapping[str, int], int]:
        """Say what each name counts that some test tells apart, and any other one."""
        counts = {value: self.of(value) for value in self._mentioned}
        if isinstance(domain, Names):  # any other name is in the last part
            return {**counts, "": self.foreign}, self.unknown - self.stride
        return counts, self.foreign

    def _names(self, source: Column, counts: Mapping[str, int], other: int) -> nw.Expr:
        column = nw.col(source.name)
        if isinstance(source.dtype, TEXTS):
            text = column.cast(nw.String)
            known = _chain(text, counts, other) if source.kind.sql else self._replaced(text, counts, other)
        else:
            known = self._whole(self.foreign)
        return chosen(column.is_null(), self._whole(self.unknown), known)

    def _replaced(self, text: nw.Expr, counts: Mapping[str, int], other: int) -> nw.Expr:
        return text.replace_strict(list(counts), list(counts.values()), default=other, return_dtype=self.dtype)

    def _truths(self, source: Column) -> nw.Expr:
        column = nw.col(source.name)
        yes, no = self._whole(self.of(value=True)), self._whole(self.of(value=False))
        known = chosen(column, yes, no) if source.dtype == nw.Boolean else self._whole(self.foreign)
        return chosen(column.is_null(), self._whole(self.unknown), known)

    def _parts(self, values: Line) -> nw.Expr:
        read = self._whole(0)
        for part in cast("tuple[Range, ...]", self.axis.parts[1:]):
            read = read + chosen(values.past(part.cuts[0]), self._whole(self.stride), self._whole(0))
        return chosen(
            values.foreign, self._whole(self.foreign), chosen(values.unknown, self._whole(self.unknown), read)
        )

    def _whole(self, number: int) -> nw.Expr:
        return nw.lit(number, self.dtype)


def _chain(text: nw.Expr, counts: Mapping[str, int], other: int) -> nw.Expr:
    """Ask for the names of each count together: engines that read SQL search maps more slowly."""
    known = whole(other)
    for count in {*counts.values()} - {other}:
        known = chosen(text.is_in([name for name, each in counts.items() if each == count]), whole(count), known)
    return known


def line(wanted: Input, sources: Sources) -> Line:
    """Read an input on an ordered line, computed where it is not in a column of its own."""
    source = sources[wanted]
    if source is not None:
        return measured(wanted.domain, source)
    if isinstance(wanted, Derived) and sources.lowered(wanted):
        return Lowered(wanted, line(wanted.below[0], sources), sources.parameters)
    return counted(wanted, sources)


def eras(facet: Facet) -> tuple[date, ...]:
    """List the first days of the spans within which the members are the same ones, the beginning of time first."""
    begins = {member.since for member in facet.members if member.since is not None}
    ends = {member.until for member in facet.members if member.until is not None} - {date.max}
    return tuple(sorted({date.min} | begins | {end + timedelta(days=1) for end in ends}))
