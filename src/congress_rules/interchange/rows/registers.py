"""Make the registers of a sheet: for each column, what its cells may name."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from congress_rules.errors import DefinitionError, Fault, nearest
from congress_rules.interchange.rows.names import Listed, Register
from congress_rules.interchange.rows.sheets import Column
from congress_rules.policies import Member, Taxonomy
from congress_rules.publicity import Outlet, Person, Unit
from congress_rules.texts import Text

__all__ = ["Aliases", "Known"]

Aliases = Mapping[str, Mapping[str, str]]
"""For a column, by its id, what a name that people write means: an id."""

_OPEN: Final = Register(what=Text("名称", "a name"))
_WHAT: Final = {
    "units": Text("单位", "a unit"),
    "outlets": Text("载体", "an outlet"),
    "people": Text("人员", "a person"),
    "accounts": Text("单位或个人", "a unit or person"),
}


@attrs.frozen(kw_only=True)
class Known:
    """What the cells of a table may name. What is None is not listed, so that any name will do."""

    units: tuple[Unit, ...] | None
    outlets: tuple[Outlet, ...] | None
    people: tuple[Person, ...] | None
    taxonomy: Taxonomy | None
    aliases: Aliases
    keep: bool

    def registers(self, columns: Sequence[Column]) -> Mapping[str, Register]:
        """Give the register of each column.

        Raise `DefinitionError` for ids that are listed twice and aliases that lead nowhere.
        """
        faults = [fault for name in ("units", "outlets", "people") for fault in _repeated(name, getattr(self, name))]
        found = {column.id: self._register(column) for column in columns}
        faults += [fault for name, aliases in self.aliases.items() for fault in _astray(name, aliases, columns, found)]
        if faults:
            msg = "names"
            raise DefinitionError(msg, faults)
        return found

    def _register(self, column: Column) -> Register:
        if column.lists is None:
            return _OPEN
        listed = self._listed(column.lists)
        return Register(
            what=_WHAT.get(column.lists) or Text(f"{column.name.zh}选项", f"a member of {column.lists}"),
            entries=tuple(_entry(each, by_id=column.by_id) for records in listed for each in records or ()),
            complete=None not in listed,
            aliases=self.aliases.get(column.id, {}),
            carried=_carried(column),
            keep=self.keep,
            private=column.private and column.lists in {"people", "accounts"},
        )

    def _listed(self, name: str) -> tuple[Sequence[Unit | Outlet | Person | Member] | None, ...]:
        """Give the lists that together hold all that a column may name; a list that the caller did not give is None."""
        facets = () if self.taxonomy is None else self.taxonomy.facets
        members = next((each.members for each in facets if each.id == name), None)
        lists = {"units": (self.units,), "outlets": (self.outlets,), "people": (self.people,)}
        return {**lists, "accounts": (self.units, self.people)}.get(name, (members,))


def _entry(record: Unit | Outlet | Person | Member, *, by_id: bool) -> Listed:
    value = record.id if by_id or isinstance(record, Member) else record
    return Listed(record.id, _wordings(record.name), value)


def _wordings(name: Text | str | None) -> tuple[str, ...]:
    wordings = (name.zh, name.en) if isinstance(name, Text) else (name,)
    return tuple(dict.fromkeys(each for each in wordings if each))


def _carried(column: Column) -> Callable[[str], object]:
    """Give what makes the value of a name that stands for itself."""
    return str if column.by_id else _BARE.get(column.lists or "", str)


_BARE: Final[Mapping[str, Callable[[str], object]]] = {
    "units": lambda name: Unit(id=name),
    "outlets": lambda name: Outlet(id=name),
}


def _repeated(name: str, records: Iterable[Unit | Outlet | Person] | None) -> Iterator[Fault]:
    counts = Counter(each.id for each in records or ())
    shown = "an id" if name == "people" else None
    for each in sorted(each for each, count in counts.items() if count > 1):
        yield Fault(name, shown or f"the id {each!r}", "used only once")


def _astray(
    name: str, aliases: Mapping[str, str], columns: Iterable[Column], found: Mapping[str, Register]
) -> Iterator[Fault]:
    names = [each.id for each in columns if each.lists is not None]
    if name not in names:
        yield Fault(f"aliases.{name}", repr(name), "a column whose cells name something", nearest(name, names))
        return
    register = found[name]
    known = {each.id for each in register.entries}
    for alias, target in aliases.items():
        if register.complete and target not in known:
            close = None if register.private else nearest(target, known)
            shown = "an id" if register.private else repr(target)
            yield Fault(f"aliases.{name}[{alias}]", shown, f"the id of {register.what.en}", close)
