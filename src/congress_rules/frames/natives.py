"""Open the kinds of frames that are read (Polars, pandas, PyArrow, DuckDB, Spark), and add columns of the same kind.

All reading goes through narwhals. What differs between the kinds stands here: which of them know days and closed lists
of names, which are read by SQL, and which need types of their own for columns that may be null.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias, TypeGuard, cast

import attrs
import narwhals.stable.v2 as nw
from narwhals.dtypes import DType
from narwhals.exceptions import DuplicateError

from congress_rules.errors import Fault, FrameError
from congress_rules.frames.engines import Answers, looked_up, replaced
from congress_rules.frames.gathers import gathered

__all__ = [
    "PLAIN",
    "Answers",
    "Frame",
    "Kind",
    "Maker",
    "added",
    "collected",
    "distinct",
    "free",
    "in_memory",
    "kind_of",
    "named",
    "opened",
    "plain",
    "plain_columns",
    "spare",
    "told",
]

Frame: TypeAlias = nw.DataFrame[Any] | nw.LazyFrame[Any]
"""A frame of any kind, as narwhals reads it."""


@attrs.frozen(kw_only=True)
class Kind:
    """What differs between kinds of frames: whether they know days and closed lists of names, and are read by SQL.

    Up to the number `divides`, whole numbers are divided exactly; Spark divides them as floats. Columns whose names
    have one of the `marks` cannot be read: for Spark they part a name. `patterns` are names that mean several columns.
    """

    name: str
    days: bool = True
    names: bool = True
    sql: bool = False
    divides: int = 2**63 - 1
    marks: str = ""
    patterns: str | None = None

    def means_several(self, name: str) -> bool:
        """Tell whether the name of a column is a pattern, under which others are found as well."""
        return self.patterns is not None and re.fullmatch(self.patterns, name, re.DOTALL) is not None

    def parts(self, name: str) -> bool:
        """Tell whether the name of a column has a mark that parts it."""
        return any(mark in name for mark in self.marks)


_KINDS: Final = {
    nw.Implementation.POLARS: Kind(name="Polars", patterns=r"\*|\^.*\$"),
    nw.Implementation.PANDAS: Kind(name="pandas", days=False),
    nw.Implementation.PYARROW: Kind(name="PyArrow", names=False),
    nw.Implementation.DUCKDB: Kind(name="DuckDB", names=False, sql=True, patterns=r"\*"),
    nw.Implementation.PYSPARK: Kind(name="PySpark", names=False, sql=True, divides=2**53, marks=".`", patterns=r"\*"),
}
PLAIN: Final = "a name without points and backticks, which part a name for Spark: rename the column"
"""What a name has that a kind of frame can read."""

_EXPECTED: Final = f"a frame of {', '.join(each.name for each in _KINDS.values())}"
_NAME: Final = "a name of one column: {kind} reads it as a pattern, so rename the column"
_SINGLE: Final = "the name of one column: rename the others, or leave them out"
_NULLABLE: Final[Mapping[type[DType], str]] = {nw.Int64: "Int64", nw.Boolean: "boolean"}
"""The types of pandas whose columns are not turned into floats or objects by a null."""


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
    if _in_sql(read) and (shared := _alike(read)):
        raise FrameError(subject, [Fault("frame", repr(name), _SINGLE) for name in shared])
    _check_names(read, subject)
    return read


def _check_names(frame: Frame, subject: str) -> None:
    kind = kind_of(frame)
    odd = [name for name in frame.collect_schema().names() if kind.means_several(name)]
    if odd:
        raise FrameError(subject, [Fault("frame", repr(name), _NAME.format(kind=kind.name)) for name in odd])


def in_memory(frame: object, subject: str) -> Frame:
    """Read a frame as `opened` does, and refuse one that an engine which reads SQL holds."""
    read = opened(frame, subject)
    if _in_sql(read):
        expected = f"a frame of {', '.join(each.name for each in _KINDS.values() if not each.sql)}"
        raise FrameError(subject, [Fault("frame", f"a frame of {kind_of(read).name}", expected)])
    return read


def kind_of(frame: Frame) -> Kind:
    """Give what is peculiar to the kind of a frame."""
    return _KINDS[frame.implementation]


def _in_sql(frame: Frame) -> TypeGuard[nw.LazyFrame[Any]]:
    """Tell whether an engine that reads SQL holds the frame, which is lazy then."""
    return kind_of(frame).sql


def _alike(frame: Frame) -> list[str]:
    """List the names that SQL takes for one; narwhals looks for such names in frames of other kinds only."""
    names: list[str] = list(frame.to_native().columns)
    times = Counter(_as_compared(frame, names))
    return [name for name in names if times[name.lower()] > 1]


def _repeated(frame: object) -> list[object]:
    """List the names that several columns share, as the kinds of frames give them where that may be."""
    names = cast("Any", frame).column_names if hasattr(frame, "column_names") else cast("Any", frame).columns
    return [name for name, times in Counter[object](names).items() if times > 1]


def _as_compared(frame: Frame, names: Iterable[Any]) -> list[Any]:
    """Give names as the kind of frame compares them: SQL does so without regard to small and large letters."""
    return [name.lower() if _in_sql(frame) else name for name in names]


def named(frame: Frame, ids: Sequence[str]) -> DType:
    """Give the type for a column of some of these ids: a closed list where the kind of frame has one, else text."""
    return nw.Enum(ids) if kind_of(frame).names else nw.String()


def spare(frame: Frame, count: int) -> tuple[str, ...]:
    """Give names that no column of the frame has."""
    name = "cell"
    while any(str(each).lower().startswith(name) for each in frame.collect_schema().names()):
        name += "_"
    return tuple(f"{name}{number}" for number in range(count))


def free(frame: Frame, names: Sequence[str], subject: str) -> None:
    """Raise `FrameError` for names of new columns that the frame has already, or could not read."""
    there = _as_compared(frame, frame.collect_schema().names())
    taken = [name for name, known in zip(names, _as_compared(frame, names), strict=True) if known in there]
    expected = "a new name: the frame has such a column (`prefix` gives others)"
    faults = [Fault("prefix", repr(name), expected) for name in taken]
    faults += [Fault("prefix", repr(name), PLAIN) for name in names if kind_of(frame).parts(name)]
    if faults:
        raise FrameError(subject, faults)


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
class Maker:
    """Make frames of a kind, eager or lazy."""

    implementation: nw.Implementation
    lazy: bool

    @classmethod
    def of(cls, frame: Frame) -> "Maker":
        """Make frames like another."""
        return cls(frame.implementation, isinstance(frame, nw.LazyFrame))

    def frame(self, columns: Mapping[str, Answers]) -> Any:  # noqa: ANN401 - a frame of any kind
        """Make a frame of columns."""
        first, *others = (_series(name, each, self.implementation) for name, each in columns.items())
        made = first.to_frame().with_columns(*others)
        return (made.lazy() if self.lazy else made).to_native()


def told(frame: Frame, number: str, by_number: Mapping[int, int]) -> Frame:
    """Put other whole numbers in the place of those that stand in a column, each of which is told."""
    if _in_sql(frame):
        listed = tuple(by_number) == tuple(range(len(by_number)))
        new = {number: Answers(nw.Int64(), tuple(by_number.values()))}
        return looked_up(frame, number, new) if listed else replaced(frame, number, by_number)
    told = nw.col(number).replace_strict(list(by_number), list(by_number.values()), return_dtype=nw.Int64)
    return frame.with_columns(told.alias(number))


def added(frame: Frame, number: str, columns: Mapping[str, Answers]) -> Frame:
    """Add columns that hold, in each row, the value of the answer whose number stands in the column `number`."""
    if _in_sql(frame):
        return looked_up(frame, number, columns)
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
