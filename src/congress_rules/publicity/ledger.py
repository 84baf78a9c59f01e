"""Keep what happened in a ledger (台账): the units, people and outlets of a place, and what is on record of them.

A ledger is a value; parts can be merged. It refuses two different records under one id where a reference would become
ambiguous (units, people, outlets); adoptions, submissions and activities of outreach with the same id are kept, and set
aside when they are assessed or totalled.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from functools import cached_property
from typing import Any, Final, Protocol

import attrs

from congress_rules.errors import DefinitionError, Fault
from congress_rules.policies import Judgement
from congress_rules.publicity.nouns import Adoption, Outlet, Person, Unit
from congress_rules.publicity.records import Award, Designation, Outreach, ReportingFault, Submission

__all__ = ["Ledger", "shared"]


def _number(records: Sized | None) -> str:
    return "None" if records is None else str(len(records))


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_CLASSES: Final = {
    "units": Unit,
    "outlets": Outlet,
    "people": Person,
    "adoptions": Adoption,
    "submissions": Submission,
    "designations": Designation,
    "faults": ReportingFault,
    "outreach": Outreach,
    "judgements": Judgement,
    "awards": Award,
}
_REFERRING: Final = ("adoptions", "submissions", "designations", "faults", "outreach")
"""The records that carry a unit, and perhaps an outlet."""

_SINGLE: Final = ("units", "outlets", "people", "designations", "faults", "judgements", "awards")
"""The records whose ids must be their own; of the others those that share one are set aside when assessed."""


def _listed(records: Iterable[Any] | None) -> tuple[Any, ...] | None:
    return None if records is None else tuple(records)


@attrs.frozen(kw_only=True)
class Ledger:
    """The units, people and outlets of a place, and what is on record of them.

    `submissions`, `designations`, `faults` and `outreach` are None where the ledger keeps no record of them, which is
    not the same as that there were none. Who judged nothing and decided nothing has left no record either way.

    Raise `DefinitionError`, which lists every fault, when a record is of another class, two share an id that must be
    their own, or an entry carries a unit or outlet that differs from the one listed under its id; the attributes that
    differ are named, their values are not. An entry whose unit or outlet is not listed is no fault of the ledger: it is
    set aside when assessed.
    """

    units: tuple[Unit, ...] = attrs.field(default=(), converter=tuple[Unit, ...])
    outlets: tuple[Outlet, ...] = attrs.field(default=(), converter=tuple[Outlet, ...])
    people: tuple[Person, ...] = attrs.field(default=(), converter=tuple[Person, ...], repr=_number)
    adoptions: tuple[Adoption, ...] = attrs.field(default=(), converter=tuple[Adoption, ...], repr=_number)
    submissions: tuple[Submission, ...] | None = attrs.field(default=None, converter=_listed, repr=_number)
    designations: tuple[Designation, ...] | None = attrs.field(default=None, converter=_listed, repr=_number)
    faults: tuple[ReportingFault, ...] | None = attrs.field(default=None, converter=_listed, repr=_number)
    outreach: tuple[Outreach, ...] | None = attrs.field(default=None, converter=_listed, repr=_number)
    judgements: tuple[Judgement, ...] = attrs.field(default=(), converter=tuple[Judgement, ...], repr=_number)
    awards: tuple[Award, ...] = attrs.field(default=(), converter=tuple[Award, ...], repr=_number)

    def __attrs_post_init__(self) -> None:
        """Check the classes of the records and, of those of the right one, the ids and references."""
        records: dict[str, Sequence[Any]] = {name: getattr(self, name) or () for name in _CLASSES}
        faults = [fault for name, kind in _CLASSES.items() for fault in _foreign(name, records[name], kind)]
        known: dict[str, list[Any]] = {
            name: [each for each in records[name] if isinstance(each, kind)] for name, kind in _CLASSES.items()
        }
        faults += [fault for name in _SINGLE for fault in _repeated(name, known[name])]
        listed = {"unit": _by_id(known["units"]), "outlet": _by_id(known["outlets"])}
        faults += [fault for name in _REFERRING for fault in _misquoted(name, known[name], listed)]
        if faults:
            msg = "ledger"
            raise DefinitionError(msg, faults)

    @cached_property
    def repeated(self) -> frozenset[str]:
        """Give the ids that several adoptions share."""
        return shared(self.adoptions)

    @cached_property
    def resubmitted(self) -> frozenset[str]:
        """Give the ids that several submissions share."""
        return shared(self.submissions or ())

    @cached_property
    def repeated_outreach(self) -> frozenset[str]:
        """Give the ids that several activities of outreach share."""
        return shared(self.outreach or ())

    def merged(self, other: "Ledger") -> "Ledger":
        """Join two ledgers: records that are equal stand once; adoptions, submissions and outreach stand as they are.

        What only one of the two keeps on record is not on record of the whole.
        """
        joined = {name: _merged(name, getattr(self, name), getattr(other, name)) for name in _CLASSES}
        return Ledger(**joined)


def _merged(name: str, one: tuple[Any, ...] | None, other: tuple[Any, ...] | None) -> Any:  # noqa: ANN401 - of any kind
    if one is None or other is None:
        return None
    return dict.fromkeys((*one, *other)) if name in _SINGLE else (*one, *other)


def shared(entries: Iterable[_Identified]) -> frozenset[str]:
    """Give the ids that several entries share."""
    counts = Counter(entry.id for entry in entries)
    return frozenset(name for name, count in counts.items() if count > 1)


def _foreign(name: str, records: Iterable[object], kind: type) -> Iterator[Fault]:
    for number, record in enumerate(records):
        if not isinstance(record, kind):
            found = f"a value of type {type(record).__name__}"
            yield Fault(f"{name}[{number}]", found, f"of the class {kind.__name__}")


def _by_id(records: Iterable[Any]) -> Mapping[str, Any]:
    return {record.id: record for record in records}


def _misquoted(name: str, entries: Iterable[Any], listed: Mapping[str, Mapping[str, Unit | Outlet]]) -> Iterator[Fault]:
    for entry in entries:
        for part, known in listed.items():
            carried = getattr(entry, part, None)
            if carried is not None and known.get(carried.id, carried) != carried:
                found = f"{carried.id!r} (differs in: {', '.join(_differences(known[carried.id], carried))})"
                yield Fault(f"{name}[{entry.id}].{part}", found, f"the {part} as it is listed")


def _differences(one: Unit | Outlet, other: Unit | Outlet) -> Sequence[str]:
    """Name the attributes in which two records differ; their values are nobody's business."""
    if type(one) is not type(other):
        return ["class"]
    names = [each.name for each in attrs.fields(type(one))]
    return [name for name in names if getattr(one, name) != getattr(other, name)]


def _repeated(name: str, records: Sequence[_Identified]) -> Iterator[Fault]:
    """Find ids that are used again; those of people are not shown, but where they stand."""
    places = {record.id: place for place, record in reversed([*enumerate(records)])}
    again = {record.id: place for place, record in enumerate(records) if places[record.id] < place}
    for repeated, place in sorted(again.items()):
        if name == "people":
            yield Fault(f"{name}[{place}]", f"the id of {name}[{places[repeated]}]", "used only once")
        else:
            yield Fault(f"{name}[{repeated}]", f"the id {repeated!r}", "used only once")
