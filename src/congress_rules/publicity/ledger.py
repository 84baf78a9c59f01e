"""Keep what happened in a ledger (台账): the units, people and outlets of a place, and what was adopted.

A ledger is a value; parts can be merged. It refuses two different records under one id where a reference would become
ambiguous (units, people, outlets); entries with the same id are kept, and set aside when they are assessed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from functools import cached_property
from typing import Final, Protocol, TypeVar

import attrs

from congress_rules.errors import DefinitionError, Fault
from congress_rules.publicity.nouns import Adoption, Outlet, Person, Unit

__all__ = ["Ledger"]


def _number(records: Sized) -> str:
    return str(len(records))


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T")
R = TypeVar("R", bound=_Identified)

_CLASSES: Final = {"units": Unit, "outlets": Outlet, "people": Person, "adoptions": Adoption}


@attrs.frozen(kw_only=True)
class Ledger:
    """The units, people, outlets and adoptions of a place.

    Raise `DefinitionError`, which lists every fault, when a record is of another class, two share an id, or an adoption
    carries a unit or outlet that differs from the one listed under its id; the attributes that differ are named, their
    values are not. An adoption whose unit or outlet is not listed is no fault of the ledger: it is set aside when
    assessed.
    """

    units: tuple[Unit, ...] = attrs.field(default=(), converter=tuple[Unit, ...])
    outlets: tuple[Outlet, ...] = attrs.field(default=(), converter=tuple[Outlet, ...])
    people: tuple[Person, ...] = attrs.field(default=(), converter=tuple[Person, ...], repr=_number)
    adoptions: tuple[Adoption, ...] = attrs.field(default=(), converter=tuple[Adoption, ...], repr=_number)

    def __attrs_post_init__(self) -> None:
        """Check the classes of the records and, of those of the right one, the ids and references."""
        faults = [fault for name, kind in _CLASSES.items() for fault in _foreign(name, getattr(self, name), kind)]
        units, outlets = _only(Unit, self.units), _only(Outlet, self.outlets)
        faults += [*_repeated("units", units), *_repeated("outlets", outlets)]
        faults += _repeated("people", _only(Person, self.people))
        faults += _misquoted(_only(Adoption, self.adoptions), _by_id(units), _by_id(outlets))
        if faults:
            msg = "ledger"
            raise DefinitionError(msg, faults)

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


def _foreign(name: str, records: Iterable[object], kind: type) -> Iterator[Fault]:
    for number, record in enumerate(records):
        if not isinstance(record, kind):
            found = f"a value of type {type(record).__name__}"
            yield Fault(f"{name}[{number}]", found, f"of the class {kind.__name__}")


def _only(kind: type[T], records: Iterable[object]) -> Sequence[T]:
    return [record for record in records if isinstance(record, kind)]


def _by_id(records: Iterable[R]) -> Mapping[str, R]:
    return {record.id: record for record in records}


def _misquoted(
    adoptions: Iterable[Adoption], units: Mapping[str, Unit], outlets: Mapping[str, Outlet]
) -> Iterator[Fault]:
    for adoption in adoptions:
        for name, carried, listed in (("unit", adoption.unit, units), ("outlet", adoption.outlet, outlets)):
            known = listed.get(carried.id, carried)
            if known != carried:
                found = f"{carried.id!r} (differs in: {', '.join(_differences(known, carried))})"
                yield Fault(f"adoptions[{adoption.id}].{name}", found, f"the {name} as it is listed")


def _differences(one: Unit | Outlet, other: Unit | Outlet) -> Sequence[str]:
    """Name the attributes in which two records differ; their values are nobody's business."""
    if type(one) is not type(other):
        return ["class"]
    names = [each.name for each in attrs.fields(type(one))]
    return [name for name in names if getattr(one, name) != getattr(other, name)]


def _repeated(name: str, records: Iterable[_Identified]) -> Iterator[Fault]:
    counts = Counter(record.id for record in records)
    for repeated in sorted(each for each, count in counts.items() if count > 1):
        yield Fault(f"{name}[{repeated}]", f"the id {repeated!r}", "used only once")
