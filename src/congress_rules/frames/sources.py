"""Find the column that each input of a rule is read from, and say at once all that is missing.

An input's column is called after its key (`outlet.level` is read from `outlet_level`), unless `columns` gives another
name. A parameter may be stated for all rows instead. A derived term is computed from the columns of the terms that it
is made of; where it cannot be, or where `columns` says so, it is read from a column of its own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final, TypeAlias

import attrs
import narwhals.stable.v2 as nw
from narwhals.dtypes import DType

from congress_rules.errors import Fault, FrameError, nearest
from congress_rules.frames.natives import PLAIN, Frame, Kind, kind_of
from congress_rules.logic import (
    Booleans,
    Days,
    DaysSince,
    Input,
    Integers,
    Maximum,
    Members,
    Minimum,
    Names,
    Numbers,
    Parameter,
    Product,
    Steps,
    Sum,
    YearsSince,
)
from congress_rules.logic.inputs import NO_PARAMETERS, Parameters

__all__ = ["TEXTS", "Arithmetic", "Column", "Derived", "Source", "Sources", "Stated", "concerning", "with_below"]

Arithmetic: TypeAlias = Steps | Sum | Product | Minimum | Maximum
"""A term that can be computed row by row, of whole numbers."""

Derived: TypeAlias = DaysSince | YearsSince | Arithmetic
"""A term that is made of others."""

TEXTS: Final = (nw.String, nw.Enum, nw.Categorical)
"""The types of columns of text."""

_DOMAINS: Final = {Booleans, Days, Integers, Members, Names, Numbers}
_COLUMN: Final = "a column of the frame"
_STATED: Final = "a parameter stated, nor a column of the frame"
_OF_ITS_OWN: Final = "a column of the frame, and cannot be computed from others"
_TYPED: Final = "a column of one type (in pandas one of text, numbers or boolean, or astype('date32[pyarrow]'))"


@attrs.frozen
class Column:
    """A column of a frame of some kind: where that knows no days, points in time stand in for them."""

    name: str
    dtype: DType
    kind: Kind


@attrs.frozen
class Stated:
    """A value that is stated for all rows; None where it is unknown."""

    value: object = attrs.field(repr=False)


Source: TypeAlias = Column | Stated | None
"""Where an input is read from; None: it is computed from the terms below it."""


def with_below(inputs: Iterable[Input]) -> dict[str, Input]:
    """Give inputs and all terms below them, by key."""
    found, open_ = dict[str, Input](), list(inputs)
    while open_:
        each = open_.pop(0)
        found[each.key] = each
        open_ += each.below if isinstance(each, Derived) else ()
    return found


def concerning(columns: Mapping[str, str], inputs: Iterable[Input]) -> dict[str, str]:
    """Give those names of columns that some inputs, or terms below them, are read by."""
    found = with_below(inputs)
    names = {*found, *(each.column for each in found.values())}
    return {name: column for name, column in columns.items() if name in names}


@attrs.frozen
class Sources:
    """The columns and stated values that some inputs are read from.

    `columns` maps keys, or the names of columns that follow from them, to other names; `parameters` are the values
    stated for all rows. Raise `FrameError`, which lists every fault.
    """

    subject: str
    inputs: tuple[Input, ...]
    schema: Mapping[str, DType] = attrs.field(repr=False)
    kind: Kind
    columns: Mapping[str, str]
    parameters: Parameters = attrs.field(repr=False)

    @classmethod
    def of(
        cls,
        subject: str,
        inputs: Iterable[Input],
        frame: Frame,
        columns: Mapping[str, str] | None,
        parameters: Parameters = NO_PARAMETERS,
    ) -> "Sources":
        """Find the columns of a frame."""
        once = tuple({each.key: each for each in inputs}.values())
        return cls(subject, once, dict(frame.collect_schema()), kind_of(frame), columns or {}, parameters)

    def __attrs_post_init__(self) -> None:
        """Check that every input has a source."""
        faults = [*self._astray(), *self._shared()]
        for each in self.inputs:
            faults += self._faults(each)
        if faults:
            raise FrameError(self.subject, list(dict.fromkeys(faults)))

    def __getitem__(self, wanted: Input) -> Source:
        """Give the source of an input, or of a term below one."""
        return None if self._computed(wanted) else self.own(wanted)

    def own(self, wanted: Input) -> Column | Stated:
        """Give the source of an input that is not computed."""
        if self._stated(wanted):
            return Stated(self.parameters[wanted.key])
        name = self.name(wanted)
        return Column(name, self.schema[name], self.kind)

    def name(self, wanted: Input) -> str:
        """Give the name of the column of an input."""
        return self.columns.get(wanted.key, self.columns.get(wanted.column, wanted.column))

    @property
    def read(self) -> tuple[str, ...]:
        """List the columns that may be read."""
        return tuple(dict.fromkeys(name for each in self._all.values() if (name := self.name(each)) in self.schema))

    def lowered(self, wanted: Derived) -> bool:
        """Tell whether every test of a term is one of the first term below it, which has a source."""
        single = self._stated(wanted.until) if isinstance(wanted, DaysSince | YearsSince) else len(wanted.below) == 1
        return single and self._obtainable(wanted.below[0])

    def countable(self, wanted: Input) -> bool:
        """Tell whether a term can be had as whole numbers, row by row."""
        fractions = isinstance(wanted.domain, Numbers) and self._dtype(wanted).is_decimal()
        return self.counted(wanted) or (self._has(wanted) and not fractions)

    def counted(self, wanted: Input) -> bool:
        """Tell whether a term is computed of whole numbers, row by row."""
        if not isinstance(wanted, Arithmetic) or self._renamed(wanted):
            return False
        return all(map(self.countable, wanted.below))

    def _computed(self, wanted: Input) -> bool:
        if not isinstance(wanted, Derived) or self._renamed(wanted):
            return False
        return self.lowered(wanted) or self.counted(wanted)

    def _obtainable(self, wanted: Input) -> bool:
        return self._computed(wanted) or self._has(wanted)

    def _has(self, wanted: Input) -> bool:
        return self._stated(wanted) or (_is_text(self.name(wanted)) and self.name(wanted) in self.schema)

    def _stated(self, wanted: Input) -> bool:
        return isinstance(wanted, Parameter) and wanted.key in self.parameters

    def _renamed(self, wanted: Input) -> bool:
        return wanted.key in self.columns or wanted.column in self.columns

    def _dtype(self, wanted: Input) -> DType:
        return self.schema.get(self.name(wanted), nw.Int64())

    # What is wrong

    @cached_property
    def _all(self) -> Mapping[str, Input]:
        """Give the inputs and all terms below them, by key."""
        return with_below(self.inputs)

    def _astray(self) -> Iterator[Fault]:
        names = [*self._all, *(each.column for each in self._all.values())]
        for name in self.columns:
            if name not in names:
                yield Fault("columns", repr(name), "an input of the rule", nearest(name, names))
        stated = [each.key for each in self._all.values() if isinstance(each, Parameter)]
        for name in self.parameters:
            if name not in stated:
                yield Fault("parameters", repr(name), "a parameter of the rule", nearest(name, stated))

    def _shared(self) -> Iterator[Fault]:
        """Find a column that two inputs would be read from though nobody said so."""
        unsaid = Counter(each.column for each in self._all.values() if each.key not in self.columns)
        for name in (name for name, times in unsaid.items() if times > 1):
            keys = ", ".join(repr(each.key) for each in self._all.values() if each.column == name)
            yield Fault("columns", repr(name), f"the column of one input: name the columns of {keys} by their keys")

    def _faults(self, wanted: Input) -> Iterator[Fault]:
        if type(wanted.domain) not in _DOMAINS:
            yield Fault(wanted.key, f"a domain of type {type(wanted.domain).__name__}", "one that columns are read by")
        elif self._stated(wanted):
            yield from self._misstated(wanted)
        elif self._computed(wanted):
            yield from self._faults_below(wanted)
        elif not self._has(wanted):
            yield from tuple(self._faults_below(wanted)) or (self._missing(wanted),)
        elif self.kind.parts(self.name(wanted)):
            yield Fault(wanted.key, repr(self.name(wanted)), PLAIN)
        elif self._dtype(wanted) == nw.Object:
            yield Fault(wanted.key, f"{self.name(wanted)!r}, a column of Python objects,", _TYPED)

    def _faults_below(self, wanted: Input) -> Iterator[Fault]:
        for each in wanted.below if isinstance(wanted, Derived) and not self._renamed(wanted) else ():
            yield from self._faults(each)

    def _missing(self, wanted: Input) -> Fault:
        name = self.name(wanted)
        expected = _STATED if isinstance(wanted, Parameter) else _OF_ITS_OWN if isinstance(wanted, Derived) else _COLUMN
        return Fault(wanted.key, repr(name), expected, nearest(name, self.schema))

    def _misstated(self, wanted: Input) -> Iterator[Fault]:
        value: Any = self.parameters[wanted.key]
        if value is not None and value not in wanted.domain:
            yield Fault(wanted.key, repr(value), wanted.domain.expected.en)


def _is_text(name: object) -> bool:
    """Tell whether a name is one that columns are read by; pandas has others."""
    return isinstance(name, str)
