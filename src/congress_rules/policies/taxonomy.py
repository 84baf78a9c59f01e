"""Name the values that rules speak of: levels, kinds of outlet, genres and the like.

A taxonomy has *facets*, each a closed list of members in order. A member that is *treated like* another, or that
exists only on some days, is resolved before any rule sees it: rules see only the members themselves, so their domains
are closed.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from typing import Any, Generic, Self, TypeAlias, TypeVar, cast, get_args, get_type_hints

import attrs

from congress_rules.errors import Fault, UnknownNameError, nearest
from congress_rules.law import Provision
from congress_rules.logic import Members, facet_of, faultless
from congress_rules.texts import Text

__all__ = ["Facet", "Foreign", "Member", "Placed", "Taxonomy"]

R = TypeVar("R")


@attrs.frozen
class Member:
    """One value: its id, its name, the provisions that know it, and when it exists.

    `like` is the id of the member that this one is treated like; rules never see the one, only the other.
    """

    id: str
    name: Text
    like: str | None = attrs.field(default=None, kw_only=True)
    basis: tuple[Provision, ...] = attrs.field(default=(), kw_only=True)
    since: date | None = attrs.field(default=None, kw_only=True)
    until: date | None = attrs.field(default=None, kw_only=True)

    def exists_on(self, day: date) -> bool:
        """Tell whether the member exists on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@attrs.frozen(kw_only=True)
class Facet:
    """A closed list of members. `ordered` tells that their order, from low to high, has a meaning.

    Raise `DefinitionError`, which lists every fault, for an id that is used twice, days that end before they begin, or
    a member that is like one that is not there, or like another that itself is only like a third.
    """

    id: str
    name: Text
    members: tuple[Member, ...] = attrs.field(converter=tuple[Member, ...])
    ordered: bool = False

    @classmethod
    def of(cls, name: str, title: Text, *members: tuple[str, str, str], ordered: bool = False) -> Self:
        """Give a facet of plain members, each by its id and its names in Chinese and English."""
        listed = tuple(Member(each, Text(zh, en)) for each, zh, en in members)
        return cls(id=name, name=title, members=listed, ordered=ordered)

    def __attrs_post_init__(self) -> None:
        """Check the members."""
        faultless(self.id, self._faults())

    def _faults(self) -> Iterator[Fault]:
        plain = [member.id for member in self.members if member.like is None]
        counts = Counter(member.id for member in self.members)
        for member in self.members:
            path = f"{self.id}[{member.id}]"
            if counts[member.id] > 1:
                yield Fault(path, f"the id {member.id!r}", "used only once")
            if member.like is not None and member.like not in plain:
                expected = f"one of: {', '.join(plain)}"
                yield Fault(f"{path}.like", repr(member.like), expected, nearest(member.like, plain))
            if member.since is not None and member.until is not None and member.since > member.until:
                yield Fault(f"{path}.until", str(member.until), f"a day not before since ({member.since})")

    @cached_property
    def domain(self) -> Members:
        """Give the ids that rules see, in order, with their names."""
        plain = [member for member in self.members if member.like is None]
        return Members(tuple(each.id for each in plain), {each.id: each.name for each in plain}, self.ordered)

    @cached_property
    def _by_id(self) -> Mapping[str, Member]:
        return {member.id: member for member in self.members}

    def member(self, name: str) -> Member:
        """Give a member by its id; raise `UnknownNameError`, with the nearest, when there is none."""
        if name not in self._by_id:
            raise UnknownNameError(self.id, name, self._by_id)
        return self._by_id[name]

    def resolve(self, value: object, day: date) -> str | None:
        """Give the id that rules see for a value on a day; None when it, or what it is like, is no member then."""
        member = self._by_id.get(value) if isinstance(value, str) else None
        if member is None or not member.exists_on(day):
            return None
        seen = member if member.like is None else self._by_id[member.like]
        return seen.id if seen.exists_on(day) else None


@attrs.frozen
class Foreign:
    """A value that is no member of its facet, and where it stands."""

    path: str
    value: object
    facet: Facet
    day: date

    @property
    def text(self) -> Text:
        """Say what is foreign, and what was perhaps meant."""
        known = [member for member in self.facet.members if member.exists_on(self.day)]
        close = nearest(self.value, [member.id for member in known])
        hint = Text("", "") if close is None else Text(f"；是否应为 {close}？", f"; did you mean {close}?")
        said = Text("{name}（{path}）不含 {value!r}", "{name} ({path}) does not hold {value!r}")
        return said.format(name=self.facet.name, path=self.path, value=self.value) + hint

    def within(self, path: str) -> "Foreign":
        """Give the same value as it stands in a larger record."""
        return attrs.evolve(self, path=f"{path}.{self.path}")


@attrs.frozen
class Placed(Generic[R]):
    """A record as rules see it, and its values that are foreign to the taxonomy."""

    record: R
    foreign: tuple[Foreign, ...] = ()


_Plan: TypeAlias = tuple[tuple[tuple[str, frozenset[object]], ...], tuple[str, ...]]
"""The attributes that hold a value of a facet, each with its lasting members, and those that hold records."""


@attrs.frozen
class Taxonomy:
    """All facets of a rulebook. Raise `DefinitionError` for an id that two of them share."""

    facets: tuple[Facet, ...] = attrs.field(default=(), converter=tuple[Facet, ...])

    def __attrs_post_init__(self) -> None:
        """Check that every facet has an id of its own."""
        repeated = [name for name, times in Counter(facet.id for facet in self.facets).items() if times > 1]
        faultless("taxonomy", (Fault(f"taxonomy[{name}]", f"the id {name!r}", "used only once") for name in repeated))

    @cached_property
    def _by_id(self) -> Mapping[str, Facet]:
        return {facet.id: facet for facet in self.facets}

    def facet(self, name: str) -> Facet:
        """Give a facet by its id; raise `UnknownNameError`, with the nearest, when there is none."""
        if name not in self._by_id:
            kind = "facet"
            raise UnknownNameError(kind, name, self._by_id)
        return self._by_id[name]

    @cached_property
    def dated(self) -> bool:
        """Tell whether some member does not exist on every day."""
        return any(each.since or each.until for facet in self.facets for each in facet.members)

    @cached_property
    def domains(self) -> Mapping[str, Members]:
        """Give the domain of each facet."""
        return {facet.id: facet.domain for facet in self.facets}

    def adding(self, facet: str, *members: Member) -> "Taxonomy":
        """Give the taxonomy with more members in one facet."""
        old = self.facet(facet)
        new = attrs.evolve(old, members=(*old.members, *members))
        return Taxonomy(tuple(new if each is old else each for each in self.facets))

    def place(self, record: R, day: date) -> Placed[R]:
        """Resolve every value of a facet in a record, and in the records and tuples of them that it holds, on a day.

        A value that is unknown stays so; one that is foreign is reported with its path.
        """
        if self._settled(record):
            return Placed(record)
        changes: dict[str, object] = {}
        foreign: list[Foreign] = []
        kind: type = type(record)
        for name, facet in _parts(kind):
            value: object = getattr(record, name)
            if value is not None:
                placed = self._placed(value, facet, day, name)
                foreign += placed.foreign
                if placed.record is not value:
                    changes[name] = placed.record
        return Placed(_changed(record, changes) if changes else record, tuple(foreign))

    @cached_property
    def _lasting(self) -> Mapping[str, frozenset[object]]:
        """Give, by facet, the members that are like no other and exist on every day."""
        return {
            facet.id: frozenset(each.id for each in facet.members if not (each.like or each.since or each.until))
            for facet in self.facets
        }

    def _settled(self, record: object) -> bool:
        """Tell, faster than by resolving them, that all values of a record are lasting members or unknown."""
        kind: type = type(record)
        plan = self._plans.get(kind)
        if plan is None:
            plan = self._plans[kind] = self._planned(kind)
        values, held = plan
        for name, lasting in values:
            value = getattr(record, name)
            if value is not None and (type(value) is not str or value not in lasting):
                return False
        for name in held:
            value = getattr(record, name)
            several = cast("tuple[object, ...]", value) if type(value) is tuple else (value,)
            if value is not None and not all(map(self._settled, several)):
                return False
        return True

    @cached_property
    def _plans(self) -> "dict[type, _Plan]":
        """Remember what is looked at in the records of a class."""
        return {}

    def _planned(self, kind: type) -> "_Plan":
        parts = _parts(kind)
        lasting = [(name, self._lasting.get(facet)) for name, facet in parts if facet is not None]
        values = tuple((name, members) for name, members in lasting if members is not None)
        return values, tuple(name for name, facet in parts if facet is None)

    def _placed(self, value: object, facet: str | None, day: date, path: str) -> Placed[object]:
        if isinstance(value, tuple):
            return self._several(cast("tuple[object, ...]", value), facet, day, path)
        if facet is not None and facet in self._by_id and value is not None:
            known = self._by_id[facet]
            found = known.resolve(value, day)
            return Placed(found) if found is not None else Placed(value, (Foreign(path, value, known, day),))
        placed = self.place(value, day)
        return Placed(placed.record, tuple(each.within(path) for each in placed.foreign)) if placed.foreign else placed

    def _several(self, values: tuple[object, ...], facet: str | None, day: date, path: str) -> Placed[object]:
        placed = [self._placed(value, facet, day, f"{path}[{number}]") for number, value in enumerate(values)]
        same = all(each.record is value for each, value in zip(placed, values, strict=True))
        records = values if same else tuple(each.record for each in placed)
        return Placed(records, tuple(found for each in placed for found in each.foreign))


def _changed(record: R, changes: Mapping[str, object]) -> R:
    instance: Any = record  # of an attrs class, since only such a record has parts that can change
    return cast("R", attrs.evolve(instance, **changes))


@cache
def _parts(kind: type) -> tuple[tuple[str, str | None], ...]:
    """List the attributes of a class that a taxonomy may concern: those of a facet, and those that hold records."""
    if not attrs.has(kind):
        return ()
    hints = get_type_hints(kind)
    listed = ((each.name, facet_of(each)) for each in attrs.fields(kind))
    return tuple((name, facet) for name, facet in listed if facet is not None or _holds_records(hints[name]))


def _holds_records(hint: object) -> bool:
    return attrs.has(cast("type", hint)) or any(map(_holds_records, get_args(hint)))
