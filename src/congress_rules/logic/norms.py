"""Write one rule down: what rows of tables and clauses have in common.

A norm has an id chosen by its author, the provisions it rests on, the readings it takes, and the days from which and
until which it applies, both included, on the governing day of its table or policy. Time is an input like any other: a
norm with `since` or `until` has one more test.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final, TypeVar, cast

import attrs

from congress_rules.errors import DefinitionError, Fault, UnknownNameError
from congress_rules.law import Provision, Reading
from congress_rules.logic import cells
from congress_rules.logic.conditions import Test
from congress_rules.logic.inputs import Input
from congress_rules.texts import Text

__all__ = ["Norm", "amended", "as_read", "in_force_on"]

N = TypeVar("N", bound="Norm")


def many(value: Any) -> tuple[Any, ...]:  # noqa: ANN401 - one thing or several of any kind
    """Take one thing for a tuple of one."""
    return tuple(cast("Iterable[Any]", value)) if isinstance(value, tuple | list) else (value,)


def misfit(path: str, part: object, kind: type, expected: str, *, but: type | tuple[type, ...] = ()) -> Iterator[Fault]:
    """Find a part that is of another class, or of a subclass that is excepted."""
    if not isinstance(part, kind) or isinstance(part, but):
        yield Fault(path, f"a value of type {type(part).__name__}", expected)


_PROVISION: Final = "a provision, as an instrument's cite gives it"
_DAY: Final = "a day (datetime.date)"


@attrs.frozen(kw_only=True)
class Norm:
    """One rule of a table or policy.

    `readings` names the readings that it rests on: "id" for any choice, "id=option" when it belongs to one option only.
    `amends` is the id of the norm that this one follows from `since` on. Raise `DefinitionError`, which lists every
    fault, for parts of another class: each of the basis is a provision, `since` and `until` are days without a time.
    """

    id: str
    name: Text | None = None
    basis: tuple[Provision, ...] = attrs.field(default=(), converter=many)
    readings: tuple[str, ...] = attrs.field(default=(), converter=many)
    since: date | None = None
    until: date | None = None
    amends: str | None = None

    def __attrs_post_init__(self) -> None:
        """Check the classes of the parts."""
        faultless(f"{type(self).__name__.lower()} {self.id!r}", self.misfits())

    def misfits(self) -> Iterator[Fault]:
        """Find the parts that are of another class than a rule can work with."""
        for number, each in enumerate(self.basis):
            yield from misfit(f"{self.id}.basis[{number}]", each, Provision, _PROVISION)
        for name, day in (("since", self.since), ("until", self.until)):
            if day is not None:
                yield from misfit(f"{self.id}.{name}", day, date, _DAY, but=datetime)

    @property
    def title(self) -> Text:
        """Give the name, or the id where there is none."""
        return self.name or Text(self.id, self.id)

    @property
    def dated(self) -> bool:
        """Tell whether the norm does not apply on every day."""
        return self.since is not None or self.until is not None

    def applies_on(self, day: Input) -> Test:
        """Test the governing day for the days on which the norm applies."""
        since = cells.Range((), from_start=True) if self.since is None else cells.at_least(self.since)
        until = cells.Range((), from_start=True) if self.until is None else cells.at_most(self.until)
        return Test(day, since.intersect(until))

    def chosen(self, choices: Mapping[str, str]) -> bool:
        """Tell whether the norm belongs to the readings chosen."""
        wanted = (reading.partition("=") for reading in self.readings)
        return all(not option or choices[reading] == option for reading, _, option in wanted)

    @property
    def read(self) -> tuple[str, ...]:
        """Give the ids of the readings that the norm rests on."""
        return tuple(reading.partition("=")[0] for reading in self.readings)

    def faults(self, path: str) -> Iterable[Fault]:
        """Find what is wrong with the norm on its own."""
        if not self.id:
            yield Fault(path, "''", "a non-empty id")
        if self.since is not None and self.until is not None and self.since > self.until:
            yield Fault(f"{path}.until", str(self.until), f"a day not before since ({self.since})")


def as_read(norms: Iterable[N], readings: Iterable[Reading]) -> tuple[N, ...]:
    """Keep the norms that belong to the readings as they are chosen.

    Raise `UnknownNameError` for a norm that names a reading or an option that does not exist.
    """
    known = {reading.id: reading for reading in readings}
    choices = {reading.id: reading.choice for reading in known.values()}
    return tuple(norm for norm in norms if _named(norm, known).chosen(choices))


def _named(norm: N, known: Mapping[str, Reading]) -> N:
    for reading, _, option in (each.partition("=") for each in norm.readings):
        if reading not in known:
            kind = "reading"
            raise UnknownNameError(kind, reading, known)
        if option and option not in known[reading].options:
            kind = f"option of the reading {reading!r}"
            raise UnknownNameError(kind, option, known[reading].options)
    return norm


def amended(norms: Iterable[N], new: Iterable[N], repealed: Iterable[str], since: date) -> tuple[N, ...]:
    """Close the norms that are replaced or repealed on the day before `since`, and open the new ones on it.

    A new norm with the id of one that stands replaces it, in its place in the order, and is called `id@day`; the old
    one stays for the days before. So is a new norm called that has the id of one repealed or run out before.
    Raise `UnknownNameError` for a repealed id that does not stand on that day, and `DefinitionError` for a new norm
    that states another first day.
    """
    norms, new, repealed = tuple(norms), tuple(new), tuple(repealed)
    faultless("amendment", _late(new, since))
    standing = {_original(norm): norm for norm in norms if norm.until is None or norm.until >= since}
    for name in repealed:
        if name not in standing:
            kind = "standing rule"
            raise UnknownNameError(kind, name, standing)
    ended = {*repealed, *(norm.id for norm in new)}
    result = list[N]()
    for norm in norms:
        kept = _ended(norm, since) if _original(norm) in ended else norm
        result += [] if kept is None else [kept]
        if standing.get(_original(norm)) is norm:
            result += [_opened(each, since, follows=True) for each in new if each.id == _original(norm)]
    known = {_original(norm) for norm in norms}
    return (*result, *(_opened(each, since, follows=each.id in known) for each in new if each.id not in standing))


def _late(new: Iterable[Norm], since: date) -> Iterable[Fault]:
    for norm in new:
        if norm.since not in {None, since}:
            yield Fault(f"{norm.id}.since", str(norm.since), f"the day of the amendment, {since}, or left out")


def _original(norm: Norm) -> str:
    """Give the id under which a norm was first written."""
    return norm.amends or norm.id


def _ended(norm: N, since: date) -> N | None:
    """Close a norm on the day before; one that would begin only later never comes to apply."""
    if norm.until is not None and norm.until < since:
        return norm
    if (norm.since or date.min) >= since:
        return None
    return attrs.evolve(norm, until=since - timedelta(days=1))


def _opened(norm: N, since: date, *, follows: bool) -> N:
    if follows:
        return attrs.evolve(norm, id=f"{norm.id}@{since}", amends=norm.id, since=since)
    return attrs.evolve(norm, since=since)


def in_force_on(norms: Iterable[N], day: Input | None, rule: str) -> Iterable[Fault]:
    """Find the dated norms of a rule that states no governing day."""
    for norm in norms:
        if norm.dated and day is None:
            yield Fault(f"{rule}[{norm.id}].since", "a dated rule", "in a rule that states its governing day")


def unique_ids(norms: Iterable[Norm], rule: str) -> Iterable[Fault]:
    """Find ids that are used twice."""
    ids = [norm.id for norm in norms]
    for repeated in sorted({each for each in ids if ids.count(each) > 1}):
        yield Fault(f"{rule}[{repeated}]", f"the id {repeated!r}", "used once")


def faultless(rule: str, faults: Iterable[Fault]) -> None:
    """Raise `DefinitionError` with all faults, if there are any."""
    found = list(faults)
    if found:
        raise DefinitionError(rule, found)
