"""Write what a rule says into columns: whole numbers of a stated quantum, yes and no, names or days."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import attrs
import narwhals.stable.v2 as nw
from narwhals.dtypes import DType

from congress_rules.errors import Fault, FrameError
from congress_rules.frames.arithmetic import MOST
from congress_rules.logic import UNREGULATED, Collect, Decider, DecisionTable, Number, Numbers

__all__ = ["Written"]

_KINDS: Final = "a number, True or False, a string or a day, of the same kind as the other values of the rule"


@attrs.frozen
class Written:
    """How the values of a rule stand in a column: `dtype`, and how much of a number counts as one, the quantum.

    Raise `FrameError`, which lists every fault, for values that no column of one type holds, and for numbers that are
    no whole number of quanta of 64 bits. An amount is no part of a message, since it may be money.
    """

    rule: str
    said: Mapping[str, Any]
    quantum: Number
    _seen: dict[tuple[str, Any], Any] = attrs.field(
        factory=dict[tuple[str, Any], Any], init=False, repr=False, eq=False
    )

    @classmethod
    def of(cls, rule: Decider[Any, Any], quantum: Number) -> "Written":
        """Look at what each row says alone; what several say together is looked at when it is written."""
        if not isinstance(rule, DecisionTable):
            return cls(rule.id, {rule.id: True}, quantum)
        said = {row.id: row.value for row in rule.every if row.value is not UNREGULATED}
        if isinstance(rule.hit, Collect):
            said = {name: rule.hit.fold.combine([value]) for name, value in said.items()}
        return cls(rule.id, said, quantum)

    def __attrs_post_init__(self) -> None:
        """Check the quantum, then every value."""
        if self.quantum not in Numbers() or self.quantum <= 0:
            raise FrameError(self.rule, [Fault("quantum", repr(self.quantum), "an exact number above zero")])
        faults = [fault for name, value in self.said.items() for fault in self._faults(f"{self.rule}[{name}]", value)]
        if faults:
            raise FrameError(self.rule, faults)

    @property
    def dtype(self) -> DType:
        """Give the type of the column: that of the first value; of whole numbers where there is none."""
        return next((kind for value in self.said.values() if (kind := _kind(value)) is not None), nw.Int64())

    def value(self, value: Any) -> Any:  # noqa: ANN401 - of the kind of the column
        """Write one value; None stays None."""
        if value is None:
            return None
        key: tuple[str, Any] = (type(value).__name__, value)
        if key not in self._seen:
            self._seen[key] = self._written(value)
        return self._seen[key]

    def _written(self, value: Any) -> Any:  # noqa: ANN401 - of the kind of the column
        faults = list(self._faults(self.rule, value))
        if faults:
            raise FrameError(self.rule, faults)
        return int(Fraction(value) / Fraction(self.quantum)) if self.dtype == nw.Int64 else value

    def _faults(self, path: str, value: Any) -> Iterator[Fault]:  # noqa: ANN401 - what a rule says
        kind = _kind(value)
        if kind is None or kind != self.dtype:
            yield Fault(path, f"a value of type {type(value).__name__}", _KINDS)
        elif kind == nw.Int64:
            parts = Fraction(value) / Fraction(self.quantum)
            if parts.denominator != 1:
                expected = f"a multiple of the quantum {self.quantum} (state a smaller `quantum`)"
                yield Fault(path, f"a value of type {type(value).__name__}", expected)
            elif abs(parts) > MOST:
                expected = f"a number of 64 bits, counted in the quantum {self.quantum}"
                yield Fault(path, f"a value of type {type(value).__name__}", expected)


def _kind(value: object) -> DType | None:
    if isinstance(value, bool):
        return nw.Boolean()
    if isinstance(value, int | Decimal | Fraction):
        return nw.Int64()
    if isinstance(value, str):
        return nw.String()
    return nw.Date() if isinstance(value, date) and not isinstance(value, datetime) else None
