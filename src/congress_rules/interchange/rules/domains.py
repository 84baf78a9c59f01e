"""Write domains and the values in them: what an input may be, what a test compares it with, what a row says."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, Literal, TypeAlias

import attrs
from cattrs import Converter

from congress_rules.errors import nearest
from congress_rules.interchange.documents.converters import day_of, fraction_of, is_table, unsigned, written_fraction
from congress_rules.interchange.documents.limits import Refused, shortened
from congress_rules.interchange.documents.reading import Misfit
from congress_rules.logic import UNREGULATED, Booleans, Days, Domain, Integers, Members, Names, Number, Numbers
from congress_rules.logic.cells import Bound
from congress_rules.texts import Text

__all__ = ["foreign", "read_said", "read_value", "register_domains", "tagged", "write_said", "write_value"]

# Domains


@attrs.frozen
class _Members:
    kind: Literal["members"]
    ids: tuple[str, ...]
    names: Mapping[str, Text] = attrs.field(factory=dict[str, Text])
    ordered: bool = False

    def made(self) -> Members:
        """Give the domain."""
        if not self.ids or len({*self.ids}) < len(self.ids) or "" in self.ids:
            found = "a list of ids"
            raise Misfit(found, "at least one id, each of them non-empty and used once")
        if foreign := [each for each in self.names if each not in self.ids]:
            raise Misfit(shortened(foreign[0]), "one of the ids", nearest(foreign[0], self.ids))
        return Members(self.ids, self.names, self.ordered)


@attrs.frozen
class _Plain:
    kind: Literal["booleans", "names"]

    def made(self) -> Domain:
        """Give the domain."""
        return Booleans() if self.kind == "booleans" else Names()


@attrs.frozen
class _Integers:
    kind: Literal["integers"]
    lowest: int | None = None
    highest: int | None = None

    def made(self) -> Integers:
        """Give the domain."""
        _check_ends(self.lowest, self.highest)
        return Integers(self.lowest, self.highest)


@attrs.frozen
class _Numbers:
    kind: Literal["numbers"]
    lowest: Number | None = None
    highest: Number | None = None

    def made(self) -> Numbers:
        """Give the domain."""
        _check_ends(self.lowest, self.highest)
        return Numbers(self.lowest, self.highest)


@attrs.frozen
class _Days:
    kind: Literal["days"]
    lowest: date = date.min
    highest: date = date.max

    def made(self) -> Days:
        """Give the domain."""
        _check_ends(self.lowest, self.highest)
        return Days(self.lowest, self.highest)


def _check_ends(lowest: Bound, highest: Bound) -> None:
    if lowest is not None and highest is not None and lowest > highest:
        found = "a lowest value above the highest"
        raise Misfit(found, "a range that holds a value")


_Form: TypeAlias = _Members | _Plain | _Integers | _Numbers | _Days
_FORMS: Final[Mapping[str, type[Any]]] = {
    "members": _Members,
    "booleans": _Plain,
    "names": _Plain,
    "integers": _Integers,
    "numbers": _Numbers,
    "days": _Days,
}


def register_domains(converter: Converter) -> None:
    """Teach a converter to read and write domains."""

    def read(data: object, _: object) -> Domain:
        name = tagged(data, "kind", _FORMS)
        form: _Form = converter.structure(data, _FORMS[name])
        return form.made()

    def write(domain: Domain) -> object:
        form = _form_of(domain)
        return foreign("domain", domain) if form is None else {"kind": form.kind, **converter.unstructure(form)}

    converter.register_structure_hook(Domain, read)
    converter.register_unstructure_hook(Domain, write)


def tagged(data: object, key: str, names: Mapping[str, object]) -> str:
    """Give the name that stands under the key by which a table says what it is."""
    name = data.get(key) if is_table(data) else data
    if not is_table(data) or not isinstance(name, str) or name not in names:
        found = shortened(name)
        expected = f"a table whose {key!r} is one of: {', '.join(names)}"
        raise Misfit(found, expected, nearest(name, names) if isinstance(name, str) else None)
    return name


def _form_of(domain: Domain) -> _Form | None:
    """Give the written form of one of the library's domains; an author's own has none."""
    form: _Form | None = None
    if type(domain) is Members:
        form = _Members("members", domain.ids, domain.names, domain.ordered)
    elif type(domain) in {Booleans, Names}:
        form = _Plain("booleans" if isinstance(domain, Booleans) else "names")
    elif type(domain) is Integers:
        form = _Integers("integers", domain.lowest, domain.highest)
    elif type(domain) is Numbers:
        form = _Numbers("numbers", domain.lowest, domain.highest)
    elif type(domain) is Days:
        form = _Days("days", domain.lowest, domain.highest)
    return form


def foreign(what: str, thing: object) -> Refused:
    """Refuse to write what is of an author's own class: files name none."""
    kind = type(thing)
    return Refused(
        f"{kind.__module__}.{kind.__qualname__}", f"a {what} of the library's own, the only ones with a name"
    )


# Values that tests compare with


def read_value(domain: Domain, data: object) -> object:
    """Read a value that a test of a domain mentions; whether it belongs to the domain, the test says."""
    if isinstance(domain, Days):
        return day_of(data, shortened)
    if isinstance(domain, Numbers) and isinstance(data, str):
        return fraction_of(data, shortened)
    if type(data) in {bool, int, Decimal, str}:
        return data
    raise Misfit(shortened(data), domain.expected.en)


def write_value(value: object) -> object:
    """Write a value that a test mentions."""
    if isinstance(value, Decimal):
        return unsigned(value)
    return written_fraction(value) if isinstance(value, Fraction) else value


# Values that rows say


def write_said(value: object) -> object:
    """Write the value of a row: numbers, texts and truths as they are, others in a table that says what they are."""
    if value is UNREGULATED:
        return {"unregulated": True}
    if isinstance(value, Fraction):
        return {"fraction": written_fraction(value)}
    if type(value) is Text:
        return {"zh": value.zh, "en": value.en}
    if type(value) in {bool, int, Decimal, str}:
        return write_value(value)
    return Refused(f"a value of type {type(value).__name__}", _SAID)


_SAID: Final = "a number, a text, true, false, {fraction = …}, {zh = …, en = …} or {unregulated = true}"


def read_said(data: object, _: object = None) -> object:
    """Read the value of a row."""
    if type(data) in {bool, int, Decimal, str}:
        return data
    match [(key, data[key]) for key in sorted(data)] if is_table(data) else []:
        case [("unregulated", True)]:
            return UNREGULATED
        case [("fraction", str(fraction))]:
            return fraction_of(fraction, shortened)
        case [("en", str(en)), ("zh", str(zh))]:
            return Text(zh, en)
        case _:
            raise Misfit(shortened(data), _SAID)
