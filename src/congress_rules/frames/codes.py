"""Read the inputs of a rule from a frame of Polars as small numbers, joined into one index: the fast reading.

The portable reading numbers the cells of a rule in 64 bits. Here each column is read as a *code* of a few values: the
number under which a closed list of names holds a name anyway, or which of the names that are told apart a text is. The
codes of all inputs make an index, so small that a list says which cell each index stands for; what a cell says is then
looked up by the index.
"""

from collections.abc import Mapping, Sequence
from math import prod
from typing import Any, Final, cast

import attrs
import narwhals.stable.v2 as nw
import polars as pl

from congress_rules.frames.digits import Digit
from congress_rules.frames.natives import Frame
from congress_rules.frames.sources import Column, Source, Stated
from congress_rules.logic import Booleans
from congress_rules.policies import Facet

__all__ = ["Code", "indexed", "joined", "most", "occurring", "of", "placed", "portable"]

_MOST: Final = 2**22
"""How many indices there may be; a list of more of them would be slow to look up."""
_MOST_COMPARED: Final = 12
"""How many names a text is compared with one by one; more are faster looked up."""
_MOST_LONG: Final = 2**12
"""How many indices there may be before codes are made as short as can be."""
_MOST_RAW: Final = 32
"""How long a closed list may be whose own numbers are used; those of a longer one would make too many indices."""


@attrs.frozen
class Code:
    """A column of whole numbers from zero on, never null, and what each of them counts in the number of a cell."""

    column: pl.Expr
    counts: Sequence[int]

    @property
    def short(self) -> "Code":
        """Give the code that has one number for all that count the same, told by comparing or by looking up."""
        alike = dict[int, list[int]]()
        for place, count in enumerate(self.counts):
            alike.setdefault(count, []).append(place)
        if len(alike) in {1, len(self.counts)}:
            return self if len(self.counts) == len(alike) else Code(_small(0), tuple(alike))
        counts = sorted(alike, key=lambda count: -len(alike[count]))
        if len(self.counts) - len(alike[counts[0]]) > _MOST_COMPARED:
            places = {count: place for place, count in enumerate(counts)}
            table = pl.Series([places[each] for each in self.counts], dtype=_dtype(len(counts)))
            return Code(pl.lit(table).gather(self.column), counts)
        code: Any = pl
        for place, count in enumerate(counts[1:], 1):
            code = code.when(pl.any_horizontal(self.column == each for each in alike[count])).then(_small(place))
        return Code(code.otherwise(_small(0)), counts)


def of(digit: Digit, source: Source, facet: Facet | None) -> Code | None:
    """Read a digit of its source; None where only the portable reading does, as of numbers, days and dated names."""
    if isinstance(source, Stated):
        return Code(pl.lit(0, pl.UInt8), [digit.of(source.value)])
    if not isinstance(source, Column):
        return None
    if facet is None and isinstance(digit.axis.input.domain, Booleans):
        return _of_truths(source, digit) if source.dtype == nw.Boolean else None
    counts = digit.names(facet)
    return None if counts is None else _of_names(source, *counts, digit.unknown)


def _of_truths(source: Column, digit: Digit) -> Code:
    """Read a column of yes and no."""
    counts = (digit.of(value=False), digit.of(value=True), digit.unknown)
    return Code(pl.col(source.name).cast(pl.UInt8).fill_null(2), counts)


def _of_names(source: Column, counts: Mapping[str, int], other: int, unknown: int) -> Code | None:
    """Read a column of text or of a closed list of names, some of which count so much, all others as `other` says."""
    column = pl.col(source.name)
    if isinstance(source.dtype, nw.Enum):
        listed = [counts.get(name, other) for name in source.dtype.categories]
        code = Code(column.to_physical().fill_null(len(listed)), [*listed, unknown])
        return code if len(listed) <= _MOST_RAW else code.short
    if source.dtype != nw.String:
        return None
    if len(counts) <= _MOST_COMPARED:
        return _compared(column, counts, other, unknown)
    names = pl.Enum(list(counts))
    found = column.cast(names, strict=False).to_physical().fill_null(len(counts))
    text = pl.when(column.is_null()).then(pl.lit(len(counts) + 1, pl.UInt32)).otherwise(found)
    return Code(text, [*counts.values(), other, unknown]).short


def _compared(column: pl.Expr, counts: Mapping[str, int], other: int, unknown: int) -> Code:
    alike: dict[int, list[str]] = {}
    for name, count in counts.items():
        alike.setdefault(count, []).append(name)
    distinct = [unknown, other, *(count for count in alike if count not in {unknown, other})]
    code: Any = pl.when(column.is_null()).then(_small(0))
    for place, count in enumerate(distinct[1:], 1):
        if count in alike:
            code = code.when(pl.any_horizontal(column == name for name in alike[count])).then(_small(place))
    return Code(code.otherwise(_small(1)), distinct)


def _small(number: int) -> pl.Expr:
    return pl.lit(number, pl.UInt8)


def _dtype(size: int) -> type[pl.UInt8 | pl.UInt16 | pl.UInt32]:
    """Give the smallest type for the numbers below a size."""
    return pl.UInt8 if size <= 2**8 else pl.UInt16 if size <= 2**16 else pl.UInt32


def portable(digit: Digit, name: str) -> Code:
    """Read the column that the portable reading of a digit has made."""
    return Code(pl.col(name), [*(part * digit.stride for part in range(digit.size)), digit.foreign])


def joined(codes: Sequence[Code]) -> Code:
    """Make one code of several, which counts what they count together."""
    if len(codes) == 1:
        return codes[0]
    dtype, stride, counts = _dtype(_size(codes)), 1, [0]
    index = pl.lit(0, dtype)
    for code in codes:
        index = index + code.column.cast(dtype) * pl.lit(stride, dtype)
        counts = [before + count for count in code.counts for before in counts]
        stride *= len(code.counts)
    return Code(index, counts)


def _size(codes: Sequence[Code]) -> int:
    return prod(len(code.counts) for code in codes)


def most(frame: Frame) -> int:
    """Give how many indices there may be for a frame: to list more than it has rows costs more than it saves."""
    return _MOST if isinstance(frame, nw.LazyFrame) else min(_MOST, max(_MOST_LONG, len(frame)))


def indexed(
    frame: Frame, name: str, codes: Sequence[Code], foreign: int, most: int
) -> tuple[Frame, tuple[int, ...]] | None:
    """Add the column of the index, and give the number of the cell by the index; None where there are over `most`."""
    read = frame.to_native()
    long = {f"{name}_raw_{place}": code for place, code in enumerate(codes)} if _size(codes) > _MOST_LONG else {}
    if long:
        read = read.with_columns(code.column.alias(raw) for raw, code in long.items())
        codes = [attrs.evolve(code, column=pl.col(raw)).short for raw, code in long.items()]
    if _size(codes) > most:
        return None
    found = joined(codes)
    numbered = read.with_columns(found.column.alias(name)).drop(*long)
    return cast("Frame", nw.from_native(numbered)), tuple(min(cell, foreign) for cell in found.counts)


def placed(frame: Frame, indexed: Frame, name: str) -> Frame:
    """Give the frame with the index: one that is not lazy is read in pieces, which fit into the processor's memory."""
    if isinstance(frame, nw.LazyFrame):
        return indexed
    index = cast("pl.LazyFrame", indexed.to_native()).select(name).collect(engine="streaming")
    eager = cast("pl.DataFrame", frame.to_native())
    return nw.from_native(eager.with_columns(index.rechunk().get_column(name)))


def occurring(frame: Frame, name: str) -> tuple[int, ...]:
    """List the indices that occur; of a lazy frame, they are collected."""
    seen = cast("pl.DataFrame | pl.LazyFrame", frame.to_native()).lazy().select(name).unique()
    return tuple(seen.collect(engine="streaming").get_column(name).to_list())
