"""Open the kinds of frames that are read (Polars eager and lazy, pandas, PyArrow), and add columns of the same kind.

All reading goes through narwhals. What differs between the kinds stands here: which of them know days and closed lists
of names, and which need types of their own for columns that may be null.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias, cast

import attrs
import narwhals.stable.v2 as nw
from narwhals.dtypes import DType
from narwhals.exceptions import DuplicateError

from congress_rules.errors import Fault, FrameError
from congress_rules.frames.gathers import gathered

__all__ = [
    "Answers",
    "Frame",
    "Kind",
    "added",
    "collected",
    "distinct",
    "free",
    "has_days",
    "named",
    "opened",
    "plain",
    "plain_columns",
    "spare",
]

Frame: TypeAlias = nw.DataFrame[Any] | nw.LazyFrame[Any]
"""A frame of any kind, as narwhals reads it."""

_KINDS: Final = {
    nw.Implementation.POLARS: "Polars",
    nw.Implementation.PANDAS: "pandas",
    nw.Implementation.PYARROW: "PyArrow",
}
_EXPECTED: Final = f"a frame of {', '.join(_KINDS.values())}"
_SINGLE: Final = "the name of one column: rename the others, or leave them out"
_NULLABLE: Final[Mapping[type[DType], str]] = {nw.Int64: "Int64", nw.Boolean: "boolean"}
"""The types of pandas whose columns are not turned into floats or objects by a null."""


@attrs.frozen
class Answers:
    """A column to be: the type of its values, and the values by the number of the answer."""

    dtype: DType
    values: tuple[Any, ...]


def opened(frame: object, subject: str) -> Frame:
    """Read a frame by narwhals; raise `FrameError` for what is no frame, of a kind that is not read, or ambiguous."""
    try:
        read = cast("Frame", nw.from_native(cast("Any", frame)))
    except TypeError as error:
        raise FrameError(subject, [Fault("frame", f"a {type(frame).__name__}", _EXPECTED)]) from error
    except DuplicateError as error:
        raise FrameError(subject, [Fault("frame", repr(name), _SINGLE) for name in _repeated(frame)]) from error
    if read.implementation not in _KINDS:
        raise FrameError(subject, [Fault("frame", f"a frame of {read.implementation.value}", _EXPECTED)])
    return read


def _repeated(frame: object) -> list[object]:
    """List the names that several columns share, as the kinds of frames give them where that may be."""
    names = cast("Any", frame).column_names if hasattr(frame, "column_names") else cast("Any", frame).columns
    return [name for name, times in Counter[object](names).items() if times > 1]


def has_days(frame: Frame) -> bool:
    """Tell whether the kind of frame has a type for days."""
    return not frame.implementation.is_pandas()


def named(frame: Frame, ids: Sequence[str]) -> DType:
    """Give the type for a column of some of these ids: a closed list where the kind of frame has one, else text."""
    return nw.String() if frame.implementation.is_pyarrow() else nw.Enum(ids)


def spare(frame: Frame, count: int) -> tuple[str, ...]:
    """Give names that no column of the frame has."""
    name = "cell"
    while any(str(each).startswith(name) for each in frame.collect_schema().names()):
        name += "_"
    return tuple(f"{name}{number}" for number in range(count))


def free(frame: Frame, names: Sequence[str], subject: str) -> None:
    """Raise `FrameError` for names of new columns that the frame has already."""
    taken = [name for name in names if name in frame.collect_schema().names()]
    expected = "a new name: the frame has such a column (`prefix` gives others)"
    if taken:
        raise FrameError(subject, [Fault("prefix", repr(name), expected) for name in taken])


def distinct(frame: Frame, column: str) -> tuple[int, ...]:
    """Give the whole numbers that occur in a column; of a lazy frame, that column is collected."""
    return tuple(sorted(map(int, collected(frame.select(column).unique()).get_column(column).to_list())))


def collected(frame: Frame) -> nw.DataFrame[Any]:
    """Give the rows of a frame; a lazy one is computed."""
    return frame.collect() if isinstance(frame, nw.LazyFrame) else frame


def plain(frame: nw.DataFrame[Any]) -> Iterator[tuple[Any, ...]]:
    """Give the rows as plain values: text, whole numbers, yes and no, and None for null."""
    return zip(*plain_columns(frame), strict=True)


def plain_columns(frame: nw.DataFrame[Any]) -> list[list[Any]]:
    """Give the columns as plain values."""
    return [_plain(frame.get_column(name)) for name in frame.columns]


def _plain(column: nw.Series[Any]) -> list[Any]:
    if not column.implementation.is_pandas():
        return column.to_list()
    dtype, values = column.dtype, column.to_list()
    kind: type = bool if dtype == nw.Boolean else int if dtype.is_integer() else str
    return [None if null else kind(value) for value, null in zip(values, column.is_null().to_list(), strict=True)]


@attrs.frozen
class Kind:
    """A kind of frame that new frames are made of."""

    implementation: nw.Implementation
    lazy: bool

    @classmethod
    def of(cls, frame: Frame) -> "Kind":
        """Give the kind of a frame."""
        return cls(frame.implementation, isinstance(frame, nw.LazyFrame))

    def frame(self, columns: Mapping[str, Answers]) -> Any:  # noqa: ANN401 - a frame of any kind
        """Make a frame of columns."""
        first, *others = (_series(name, each, self.implementation) for name, each in columns.items())
        made = first.to_frame().with_columns(*others)
        return (made.lazy() if self.lazy else made).to_native()


def added(frame: Frame, number: str, columns: Mapping[str, Answers]) -> Frame:
    """Add columns that hold, in each row, the value of the answer whose number stands in the column `number`."""
    if frame.implementation.is_polars():
        return gathered(frame, number, [_series(*each, frame.implementation) for each in columns.items()])
    numbers = collected(frame).get_column(number)
    return frame.with_columns(
        _series(name, answers, frame.implementation)[numbers].alias(name) for name, answers in columns.items()
    )


def _series(name: str, answers: Answers, kind: nw.Implementation) -> nw.Series[Any]:
    nullable = _NULLABLE.get(type(answers.dtype))
    if nullable is not None and kind.is_pandas():
        made = kind.to_native_namespace().Series(list(answers.values), dtype=nullable, name=name)
        return cast("nw.Series[Any]", nw.from_native(made, series_only=True))
    return nw.new_series(name, list(answers.values), answers.dtype, backend=cast("Any", kind))
