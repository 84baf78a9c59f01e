"""Write ledgers as documents and read them back: units and outlets stand there once, and entries refer to them by id.

An entry whose unit or outlet is not listed, which is set aside when it is assessed, carries it as a table of its own.
What is unknown is left out; an empty list stays one. What a ledger keeps no record of has no key.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256
from typing import Any, Final, TypeAlias, TypeVar, cast, get_args

import attrs
from cattrs import Converter
from cattrs.errors import BaseValidationError

from congress_rules.errors import UnreadableError
from congress_rules.interchange.documents.converters import (
    Hook,
    fraction_of,
    is_list,
    is_table,
    kind_of,
    listed,
    make_converter,
)
from congress_rules.interchange.documents.layouts import canonical, laid_out
from congress_rules.interchange.documents.limits import Refused, shortened
from congress_rules.interchange.documents.parsing import Format, parsed
from congress_rules.interchange.documents.reading import Misfit, Parts, faults_of
from congress_rules.interchange.ledgers.figures import figure_of, plain_figure
from congress_rules.interchange.rows.names import Hints
from congress_rules.interchange.rules.write import SCHEMA
from congress_rules.policies import Figure, Judgement
from congress_rules.publicity import (
    Adoption,
    Approval,
    Award,
    Designation,
    Ledger,
    Outlet,
    Outreach,
    Person,
    ReportingFault,
    Submission,
    Unit,
    WrittenInstruction,
)

__all__ = ["headed", "ledger_digest", "ledger_of", "plain_ledger", "read_ledger", "write_ledger"]

Plain: TypeAlias = dict[str, object]
T = TypeVar("T")

_SUBJECT: Final = "ledger"
_LISTED: Final[Mapping[str, type[Any]]] = {"units": Unit, "outlets": Outlet, "people": Person}
_ENTERED: Final[Mapping[str, type[Any]]] = {
    "adoptions": Adoption,
    "submissions": Submission,
    "designations": Designation,
    "faults": ReportingFault,
    "outreach": Outreach,
    "judgements": Judgement,
    "awards": Award,
}
_KEYS: Final = ("schema", "kind", *_LISTED, *_ENTERED)


def write_ledger(ledger: Ledger, layout: Format = "json") -> str:
    """Write a ledger as JSON or TOML; raise `UnwritableError` for records of an author's own class."""
    return laid_out(plain_ledger(ledger), layout, _SUBJECT)


def ledger_digest(ledger: Ledger) -> str:
    """Give the SHA-256 of a ledger's written form, in hexadecimal digits; the order of its records does not matter.

    Raise `UnwritableError` as writing does.
    """
    plain = plain_ledger(ledger)
    laid_out(plain, "json", _SUBJECT)
    ordered = {key: sorted(map(_canonical, part)) if is_list(part) else part for key, part in plain.items()}
    return sha256(canonical(ordered).encode()).hexdigest()


def _canonical(record: object) -> str:
    return canonical({"record": record})


def read_ledger(text: str | bytes, layout: Format = "json") -> Ledger:
    """Read a ledger that `write_ledger` wrote, or a person in the same form.

    Raise `UnreadableError`, which lists every fault with its path. It tells of what kind a wrong value is, and never
    the value: it may be somebody's name, or an amount.
    """
    data = parsed(text, layout, _SUBJECT)
    try:
        return ledger_of(data)
    except (BaseValidationError, ValueError, TypeError) as error:
        raise UnreadableError(_SUBJECT, tuple(faults_of(error, _SUBJECT))) from None


# Writing


def plain_ledger(ledger: Ledger) -> Plain:
    """Give a ledger as plain data; in place of what cannot be written stands why."""
    converter = make_converter()
    known: frozenset[object] = frozenset({*ledger.units, *ledger.outlets})
    empty = attrs.asdict(Ledger(), recurse=False)
    plain: Plain = {"schema": SCHEMA, "kind": "ledger"}
    for name, kind in {**_LISTED, **_ENTERED}.items():
        records: tuple[Any, ...] | None = getattr(ledger, name)
        if records is not None and records != empty[name]:
            plain[name] = [_plain(each, kind, known, converter) for each in records]
    return plain


def _plain(record: object, kind: type[Any], known: frozenset[object], converter: Converter) -> object:
    """Give a record as a table, with ids in place of what is listed."""
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(kind)
    if type(record) is not kind:
        return Refused(f"a {type(record).__qualname__}", f"a {kind.__name__}")
    values = {each.name: getattr(record, each.name) for each in fields}
    left_out = {each.name for each in fields if values[each.name] is None or values[each.name] == each.default}
    return {name: _part(value, known, converter) for name, value in values.items() if name not in left_out}


def _part(value: Any, known: frozenset[object], converter: Converter) -> object:  # noqa: ANN401 - of any attribute
    if isinstance(value, tuple):
        return [_part(each, known, converter) for each in cast("tuple[object, ...]", value)]
    if isinstance(value, Unit | Outlet):
        return value.id if value in known else _plain(value, _kind(value), known, converter)
    noted = next((kind for kind in (WrittenInstruction, Approval) if isinstance(value, kind)), None)
    if noted is not None:
        return _plain(value, noted, known, converter)
    if isinstance(value, Figure):
        return plain_figure(value, converter)
    if isinstance(value, Fraction):
        return {"fraction": converter.unstructure(value)}
    return converter.unstructure(value)


def _kind(value: Unit | Outlet) -> type[Any]:
    return Unit if isinstance(value, Unit) else Outlet


# Reading


def headed(data: Plain, kind: str, keys: Iterable[str]) -> Parts:
    """Give the parts of a document of a kind, whose version and kind have been checked."""
    parts = Parts(data, keys, kind_of)
    parts.make("schema", lambda given: _is(given, SCHEMA))
    parts.make("kind", lambda given: _is(given, kind))
    return parts


def _is(given: object, expected: str) -> None:
    if given != expected:
        raise Misfit(shortened(given) if isinstance(given, str) else kind_of(given), repr(expected))


def ledger_of(data: object) -> Ledger:
    """Make a ledger of plain data; whatever error it raises is for `faults_of`."""
    if not is_table(data):
        raise Misfit(kind_of(data), "a table")
    parts = headed(data, "ledger", _KEYS)
    plain = _converter()
    records: dict[str, Any] = {name: parts.may(name, _reader(kind, plain), None) for name, kind in _LISTED.items()}
    referring = _referring(plain, {name: each or () for name, each in records.items() if parts.sound(name)})
    records |= {name: parts.may(name, _reader(kind, referring), None) for name, kind in _ENTERED.items()}
    parts.check()
    return Ledger(**{name: each for name, each in records.items() if each is not None})


def _reader(kind: type[T], converter: Converter) -> Callable[[object], list[T]]:
    return lambda given: listed(given, kind, converter)


def _converter() -> Converter:
    converter = make_converter()
    converter.register_structure_hook_func(_is_verdict, lambda value, _: _verdict(value))
    converter.register_structure_hook(Figure, lambda value, _: figure_of(value, converter))
    return converter


def _is_verdict(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    return {*get_args(kind)} == {bool, str, int, Decimal, Fraction}


def _verdict(value: object) -> object:
    if is_table(value) and [*value] == ["fraction"]:
        return fraction_of(value["fraction"], kind_of)
    if type(value) in {bool, str, int, Decimal}:
        return value
    raise Misfit(kind_of(value), "true or false, a grade, an exact number, or a table with the key 'fraction'")


def _referring(plain: Converter, records: Mapping[str, Sequence[Any]]) -> Converter:
    """Give a converter for which an id stands for what is listed; where the lists have faults, for anything."""
    converter, hints = _converter(), Hints()
    for name, kind in (("units", Unit), ("outlets", Outlet)):
        known = {each.id: each for each in records[name]} if name in records else None
        converter.register_structure_hook(kind, _reference(kind, plain, known, hints))
    return converter


def _reference(kind: type[Any], plain: Converter, known: Mapping[str, Any] | None, hints: Hints) -> Hook:
    def hook(value: object, _: object) -> object:
        if not isinstance(value, str):
            return plain.structure(value, kind)
        if known is None:
            return kind(id=value)
        if value in known:
            return known[value]
        expected = f"the id of one of the listed {kind.__name__.lower()}s, or a table"
        raise Misfit(kind_of(value), expected, hints.nearest(value, known))

    return hook
