"""Keep what happened in a ledger (台账): the units, people and outlets of a place, and what was adopted.

A ledger is a value; parts can be merged. It refuses two different records under one id where a reference would become
ambiguous (units, people, outlets); entries with the same id are kept, and set aside when they are assessed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sized
from functools import cached_property
from typing import Protocol

import attrs

from congress_rules.errors import DefinitionError, Fault
from congress_rules.publicity.nouns import Adoption, Outlet, Person, Unit

__all__ = ["Ledger"]


def _number(records: Sized) -> str:
    return str(len(records))


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


@attrs.frozen(kw_only=True)
class Ledger:
    """The units, people, outlets and adoptions of a place.

    Raise `DefinitionError`, which lists every fault, when two records share an id, or an adoption carries a unit or
    outlet that differs from the one listed under its id. An adoption whose unit or outlet is not listed is no fault of
    the ledger: it is set aside when assessed.
    """

    units: tuple[Unit, ...] = attrs.field(default=(), converter=tuple[Unit, ...])
    outlets: tuple[Outlet, ...] = attrs.field(default=(), converter=tuple[Outlet, ...])
    people: tuple[Person, ...] = attrs.field(default=(), converter=tuple[Person, ...], repr=_number)
    adoptions: tuple[Adoption, ...] = attrs.field(default=(), converter=tuple[Adoption, ...], repr=_number)

    def __attrs_post_init__(self) -> None:
        """Check the references."""
        faults = [*_repeated("units", self.units), *_repeated("outlets", self.outlets)]
        faults += [*_repeated("people", self.people), *self._differing()]
        if faults:
            msg = "ledger"
            raise DefinitionError(msg, faults)

    def _differing(self) -> Iterator[Fault]:
        units = {unit.id: unit for unit in self.units}
        outlets = {outlet.id: outlet for outlet in self.outlets}
        for number, adoption in enumerate(self.adoptions):
            if units.get(adoption.unit.id, adoption.unit) != adoption.unit:
                yield Fault(f"adoptions[{number}].unit", repr(adoption.unit.id), "the unit as it is listed")
            if outlets.get(adoption.outlet.id, adoption.outlet) != adoption.outlet:
                yield Fault(f"adoptions[{number}].outlet", repr(adoption.outlet.id), "the outlet as it is listed")

    @cached_property
    def repeated(self) -> frozenset[str]:
        """Give the ids that several adoptions share."""
        counts = Counter(adoption.id for adoption in self.adoptions)
        return frozenset(name for name, count in counts.items() if count > 1)

    def merged(self, other: "Ledger") -> "Ledger":
        """Join two ledgers: records that are equal stand once, adoptions of both stand as they are."""
        return Ledger(
            units=dict.fromkeys((*self.units, *other.units)),
            outlets=dict.fromkeys((*self.outlets, *other.outlets)),
            people=dict.fromkeys((*self.people, *other.people)),
            adoptions=(*self.adoptions, *other.adoptions),
        )


def _repeated(name: str, records: Iterable[_Identified]) -> Iterator[Fault]:
    counts = Counter(record.id for record in records)
    for repeated in sorted(each for each, count in counts.items() if count > 1):
        yield Fault(f"{name}[{repeated}]", f"the id {repeated!r}", "used only once")
