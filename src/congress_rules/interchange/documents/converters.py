"""Make converters with strict hooks: nothing is converted that is not already what it should be.

`"4"`, `4.7` and `true` are not the number 4; a day is `2024-12-31` and exists; a key is known, and is there unless it
may be left out.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import partial
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Final, Literal, NoReturn, TypeAlias, TypeGuard, Union, cast, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from congress_rules.errors import nearest
from congress_rules.interchange.documents.limits import MOST_DIGITS
from congress_rules.interchange.documents.reading import Misfit, grouped

__all__ = [
    "Hook",
    "Show",
    "day_of",
    "fraction_of",
    "in_order",
    "is_list",
    "is_table",
    "kind_of",
    "listed",
    "make_converter",
    "unsigned",
    "written_fraction",
]

Hook: TypeAlias = Callable[[Any, Any], Any]
"""What makes an object of a datum and the type wanted."""

Show: TypeAlias = Callable[[object], str]
"""How a value is shown in a fault."""

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FRACTION: Final = re.compile(rf"(0|-?[1-9]\d{{0,{MOST_DIGITS - 1}}})/([1-9]\d{{0,{MOST_DIGITS - 1}}})", re.ASCII)


def is_table(data: object) -> TypeGuard[dict[str, object]]:
    """Tell whether a datum is a table."""
    return type(data) is dict


def is_list(data: object) -> TypeGuard[list[object]]:
    """Tell whether a datum is a list."""
    return type(data) is list


def kind_of(value: object) -> str:
    """Say of what kind a datum is, and nothing else: it may be somebody's name, or an amount."""
    kinds: dict[type, str] = {NoneType: "nothing", bool: "true or false", int: "a whole number"}
    kinds |= {Decimal: "a decimal number", str: "a text", date: "a day", list: "a list", dict: "a table"}
    return kinds.get(type(value), f"a {type(value).__name__}")


def make_converter(*, show: Show = kind_of) -> Converter:
    """Make a converter with strict hooks; `show` says how much of a bad value a fault may tell (by default its kind).

    It reads and writes bool, int, str, Decimal, Fraction (`"1/3"`), date, enumerations and literals by their values,
    tuples and sets as lists, mappings and attrs classes as tables. What is at its default is not written.
    """
    converter = Converter(forbid_extra_keys=True, omit_if_default=True)
    for kind, hook in _scalars(show):
        converter.register_structure_hook(kind, hook)
    for fits, factory in _factories(show).items():
        converter.register_structure_hook_factory(fits, partial(factory, converter))
    converter.register_unstructure_hook_factory(attrs.has, partial(_writer, converter))
    converter.register_unstructure_hook(Fraction, written_fraction)
    converter.register_unstructure_hook(Decimal, unsigned)
    converter.register_unstructure_hook(StrEnum, attrgetter("value"))
    converter.register_unstructure_hook_func(_is_frozenset, sorted)
    converter.register_unstructure_hook_func(_is_mapping, partial(_unstructured, converter))
    return converter


def _writer(converter: Converter, kind: Any) -> Callable[[Any], dict[str, object]]:  # noqa: ANN401 - a class of attrs
    names = [each.name for each in attrs.fields(kind)]
    return in_order(
        names, make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True, _cattrs_use_linecache=False)
    )


def in_order(names: Iterable[str], write: Callable[[Any], Mapping[str, object]]) -> Callable[[Any], dict[str, object]]:
    """Give a function that writes the keys of a table in this order."""
    ordered = tuple(names)

    def written(value: object) -> dict[str, object]:
        table = write(value)
        return {name: table[name] for name in ordered if name in table}

    return written


def _unstructured(converter: Converter, value: Mapping[str, object]) -> dict[str, object]:
    return {key: converter.unstructure(each) for key, each in value.items()}


def unsigned(value: Decimal) -> Decimal:
    """Give a number as it stands in a document, where zero has no sign."""
    return value or abs(value)


def written_fraction(value: Fraction) -> str:
    """Write a fraction in lowest terms."""
    return f"{value.numerator}/{value.denominator}"


def _scalars(show: Show) -> Iterable[tuple[type, Hook]]:
    def plain(kind: type, expected: str) -> tuple[type, Hook]:
        return kind, lambda value, _: value if type(value) is kind else _misfit(value, expected, show)

    def decimal(value: object, _: object) -> Decimal:
        if type(value) is Decimal or type(value) is int:
            return Decimal(value)
        _misfit(value, "an exact number", show)

    def day(value: object, _: object) -> date:
        return day_of(value, show)

    def member(value: object, kind: type[StrEnum]) -> object:
        return _choice_hook({each.value: each for each in kind}, show)(value, kind)

    def fraction(value: object, _: object) -> Fraction:
        return fraction_of(value, show)

    return [
        plain(bool, "true or false"),
        plain(int, "a whole number"),
        plain(str, "a text"),
        (Decimal, decimal),
        (Fraction, fraction),
        (date, day),
        (StrEnum, member),
    ]


def _misfit(value: object, expected: str, show: Show) -> NoReturn:
    raise Misfit(show(value), expected)


def day_of(value: object, show: Show) -> date:
    """Take a day, or read one of a text."""
    if type(value) is date:
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise Misfit(show(value), "a day that the calendar has") from None
    raise Misfit(show(value), "a day, such as 2024-12-31")


def fraction_of(value: object, show: Show) -> Fraction:
    """Read a fraction of a text; it is written in lowest terms."""
    found = _FRACTION.fullmatch(value) if isinstance(value, str) else None
    if found is not None:
        fraction = Fraction(int(found[1]), int(found[2]))
        if written_fraction(fraction) == value:
            return fraction
    raise Misfit(show(value), "a fraction in lowest terms, such as 1/3")


def _factories(show: Show) -> Mapping[Callable[[Any], bool], Callable[[Converter, Any], Hook]]:
    """Give what makes the hooks of a kind of types; where several fit, the last counts."""
    return {
        attrs.has: lambda converter, kind: _class_hook(kind, converter, show),
        _is_tuple: lambda converter, kind: _tuple_hook(kind, converter, show),
        _is_frozenset: lambda converter, kind: _set_hook(kind, converter, show),
        _is_mapping: lambda converter, kind: _mapping_hook(kind, converter, show),
        _is_literal: lambda _, kind: _choice_hook({each: each for each in get_args(kind)}, show),
        _is_number: lambda _, kind: _number_hook(kind, show),
    }


def _is_tuple(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    return get_origin(kind) is tuple and get_args(kind)[1:] == (Ellipsis,)


def _is_frozenset(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    return get_origin(kind) is frozenset


def _is_mapping(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    origin = get_origin(kind) or kind
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _is_literal(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    return get_origin(kind) is Literal


def _is_number(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    return get_origin(kind) in {Union, UnionType} and {*get_args(kind)} - {NoneType} == {int, Decimal, Fraction}


def _class_hook(kind: Any, converter: Converter, show: Show) -> Hook:  # noqa: ANN401 - any class of attrs
    make: Hook = make_dict_structure_fn(kind, converter, _cattrs_use_linecache=False)

    def hook(value: object, _: object) -> object:
        return make(value, kind) if is_table(value) else _misfit(value, "a table", show)

    return hook


def listed(value: object, kind: Any, converter: Converter, show: Show = kind_of) -> list[Any]:  # noqa: ANN401
    """Make a list of objects; each fault has the place of its item."""
    if not is_list(value):
        raise Misfit(show(value), "a list")
    return list(_each(enumerate(value), kind, converter).values())


def _each(parts: Iterable[tuple[Any, object]], kind: Any, converter: Converter) -> dict[Any, Any]:  # noqa: ANN401
    hook = converter.get_structure_hook(kind)
    made: dict[Any, Any] = {}
    errors: list[Exception] = []
    for place, part in parts:
        try:
            made[place] = hook(part, kind)
        except Exception as error:  # noqa: BLE001 - whatever it is, it gets its place; `faults_of` tells errors apart
            error.add_note(IterableValidationNote(f"at {place}", place, kind))
            errors.append(error)
    if errors:
        raise grouped(errors)
    return made


def _tuple_hook(kind: Any, converter: Converter, show: Show) -> Hook:  # noqa: ANN401 - any annotation
    item = get_args(kind)[0]
    return lambda value, _: tuple(listed(value, item, converter, show))


def _set_hook(kind: Any, converter: Converter, show: Show) -> Hook:  # noqa: ANN401 - any annotation
    item = get_args(kind)[0]

    def hook(value: object, _: object) -> frozenset[Any]:
        items = listed(value, item, converter, show)
        if len({*items}) < len(items):
            found = "a list with a repeated item"
            raise Misfit(found, "a list of different items")
        return frozenset(items)

    return hook


def _mapping_hook(kind: Any, converter: Converter, show: Show) -> Hook:  # noqa: ANN401 - any annotation
    item = get_args(kind)[1]

    def hook(value: object, _: object) -> dict[str, Any]:
        if not is_table(value):
            raise Misfit(show(value), "a table")
        return _each(value.items(), item, converter)

    return hook


def _choice_hook(choices: Mapping[object, object], show: Show) -> Hook:
    """Choose by the value; `True` is not 1."""
    expected = f"one of: {', '.join(map(str, choices))}"

    def hook(value: object, _: object) -> object:
        for each, choice in choices.items():
            if type(each) is type(value) and each == value:
                return choice
        close = nearest(value, choices) if isinstance(value, str) else None
        raise Misfit(show(value), expected, close)

    return hook


def _number_hook(kind: Any, show: Show) -> Hook:  # noqa: ANN401 - any annotation
    optional = NoneType in get_args(kind)

    def hook(value: object, _: object) -> int | Decimal | Fraction | None:
        if type(value) in {int, Decimal} or (value is None and optional):
            return cast("int | Decimal | None", value)
        if isinstance(value, str):
            return fraction_of(value, show)
        raise Misfit(show(value), "an exact number")

    return hook
