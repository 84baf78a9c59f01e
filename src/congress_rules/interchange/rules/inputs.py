"""Write the inputs of rules: a field as its dotted path, every other term as a table named by one of its keys."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias, TypeGuard, cast

import attrs
from cattrs import Converter

from congress_rules.errors import UnknownNameError, nearest
from congress_rules.interchange.documents.converters import is_table
from congress_rules.interchange.documents.limits import Refused, shortened
from congress_rules.interchange.documents.reading import Misfit, under
from congress_rules.interchange.rules.domains import foreign, read_said, write_said
from congress_rules.interchange.rules.scopes import Scope
from congress_rules.interchange.rules.subjects import MOST_STEPS, field_at, is_collection_at, items_at
from congress_rules.law import CIVIL_CODE_COUNTING, DayCounting, Window
from congress_rules.logic import (
    Condition,
    Count,
    DaysSince,
    Domain,
    Field,
    Input,
    Maximum,
    Minimum,
    Number,
    Parameter,
    Product,
    Steps,
    Sum,
    YearsSince,
)
from congress_rules.policies import Judged
from congress_rules.texts import Text

__all__ = ["Nested", "register_inputs"]

Nested: TypeAlias = Callable[[type], Converter]
"""Give the converter for conditions on records of another class."""

Operand: TypeAlias = Input | Number
_COUNTINGS: Final[Mapping[str, DayCounting]] = {"civil-code": CIVIL_CODE_COUNTING}


@attrs.frozen(kw_only=True)
class _Field:
    """A field that is called otherwise, or has other values, than the noun says."""

    field: str
    name: Text | None = None
    domain: Domain | None = None
    facet: str | None = None

    def made(self, scope: Scope, nested: Nested) -> Field[Any]:  # noqa: ARG002 - as the other forms
        """Give the input."""
        with under("field"):
            plain = _field(self.field, scope)
        stated = (self.domain, self.facet)
        domain, facet = (plain.stated, plain.facet) if stated == (None, None) else stated
        return Field(plain.path, self.name or plain.name, domain, facet, plain.hidden)


@attrs.frozen(kw_only=True)
class _Parameter:
    parameter: str
    domain: Domain
    name: Text

    def made(self, scope: Scope, nested: Nested) -> Parameter[Any]:  # noqa: ARG002 - as the other forms
        """Give the input."""
        return Parameter(self.parameter, self.domain, self.name)


@attrs.frozen(kw_only=True)
class _Judged:
    judged: str
    domain: Domain
    name: Text

    def made(self, scope: Scope, nested: Nested) -> Judged:  # noqa: ARG002 - as the other forms
        """Give the input."""
        return Judged(self.judged, self.domain, self.name)


@attrs.frozen(kw_only=True)
class _Count:
    count: Input
    id: str
    name: Text
    where: dict[str, Any] | None = None

    def made(self, scope: Scope, nested: Nested) -> Count:
        """Give the input."""
        if not _holds_several(self.count, scope):
            with under("count"):
                raise Misfit(self.count.key, _SEVERAL)
        if self.where is None:
            return Count(self.count, self.id, self.name)
        items = items_at(scope.owner, self.count.key)
        with under("where"):
            if items is None:
                found = "a condition"
                raise Misfit(found, "left out: the things have no fields")
            return Count(self.count, self.id, self.name, nested(items).structure(self.where, cast("Any", Condition)))


@attrs.frozen(kw_only=True)
class _YearsSince:
    years_since: Input
    until: Input
    counting: Literal["civil-code"]
    id: str
    name: Text

    def made(self, scope: Scope, nested: Nested) -> YearsSince:  # noqa: ARG002 - as the other forms
        """Give the input."""
        return YearsSince(self.years_since, self.until, _COUNTINGS[self.counting], self.id, self.name)


@attrs.frozen(kw_only=True)
class _DaysSince:
    days_since: Input
    until: Input
    window: Window | None = None
    id: str
    name: Text

    def made(self, scope: Scope, nested: Nested) -> DaysSince:  # noqa: ARG002 - as the other forms
        """Give the input."""
        return DaysSince(self.days_since, self.until, self.id, self.name, self.window)


@attrs.frozen(kw_only=True)
class _Steps:
    steps_of: Input
    size: Number
    start: Number = 0
    id: str
    name: Text

    def made(self, scope: Scope, nested: Nested) -> Steps:  # noqa: ARG002 - as the other forms
        """Give the input."""
        return Steps(self.steps_of, self.size, self.id, self.name, self.start)


_ARITHMETIC: Final[Mapping[str, type[Sum | Product | Minimum | Maximum]]] = {
    "sum": Sum,
    "product": Product,
    "minimum": Minimum,
    "maximum": Maximum,
}


@attrs.frozen(kw_only=True)
class _Arithmetic:
    sum: tuple[Operand, ...] | None = None
    product: tuple[Operand, ...] | None = None
    minimum: tuple[Operand, ...] | None = None
    maximum: tuple[Operand, ...] | None = None
    id: str
    name: Text

    def made(self, scope: Scope, nested: Nested) -> Input:  # noqa: ARG002 - as the other forms
        """Give the input."""
        (stated,) = ((name, each) for name in _ARITHMETIC if (each := getattr(self, name)) is not None)
        name, operands = stated
        return _ARITHMETIC[name](operands, self.id, self.name)


_FORMS: Final[Mapping[str, type[Any]]] = {
    "field": _Field,
    "parameter": _Parameter,
    "judged": _Judged,
    "count": _Count,
    "days_since": _DaysSince,
    "years_since": _YearsSince,
    "steps_of": _Steps,
    **dict.fromkeys(_ARITHMETIC, _Arithmetic),
}
_EXPECTED: Final = f"the path of a field, or a table with one of the keys: {', '.join(_FORMS)}"


def register_inputs(converter: Converter, scope: Scope, nested: Nested) -> None:
    """Teach a converter to read and write inputs."""

    def read(data: object, _: object) -> Input:
        if isinstance(data, str):
            return _field(data, scope)
        form: Any = converter.structure(data, _FORMS[_kind(data)])
        return cast("Input", form.made(scope, nested))

    def read_operand(data: object, _: object) -> Operand:
        if type(data) in {int, Decimal} or (is_table(data) and "fraction" in data):
            return cast("Number", read_said(data))
        return read(data, None)

    def write(term: Input) -> object:
        if _is_field(term):
            return _written_field(term, scope, converter)
        if type(term) is Count:
            return _written_count(term, scope, converter, nested)
        form = _form_of(term)
        return foreign("input", term) if form is None else converter.unstructure(form)

    converter.register_structure_hook(Input, read)
    converter.register_structure_hook_func(lambda kind: kind == Operand, read_operand)
    converter.register_unstructure_hook(Input, write)
    converter.register_unstructure_hook_func(
        lambda kind: kind == Operand, lambda each: write(each) if isinstance(each, Input) else write_said(each)
    )


def _kind(data: object) -> str:
    keys = [key for key in _FORMS if key in data] if is_table(data) else []
    if len(keys) != 1:
        written = [*data] if is_table(data) else []
        close = (nearest(key, _FORMS) for key in written)
        found = " and ".join(keys) or shortened(written or data)
        raise Misfit(found, _EXPECTED, next((each for each in close if each and not keys), None))
    return keys[0]


def _field(path: str, scope: Scope) -> Field[Any]:
    if path.count(".") >= MOST_STEPS:
        raise Misfit(shortened(path), f"a path of at most {MOST_STEPS} steps")
    return field_at(scope.owner, path)


def _written_field(term: Field[Any], scope: Scope, converter: Converter) -> object:
    try:
        plain = _field(term.key, scope)
    except (UnknownNameError, Misfit):
        return Refused(f"the field {term.key!r}", f"a field of {scope.owner.__name__}")
    if term == plain:
        return term.key
    own = (term.stated, term.facet) != (plain.stated, plain.facet)
    form = _Field(
        field=term.key,
        name=None if term.name == plain.name else term.name,
        domain=term.stated if own else None,
        facet=term.facet if own else None,
    )
    return converter.unstructure(form)


def _written_count(term: Count, scope: Scope, converter: Converter, nested: Nested) -> object:
    written = {"count": converter.unstructure(term.of), "id": term.id, "name": converter.unstructure(term.name)}
    if not _holds_several(term.of, scope):
        written["count"] = Refused(term.of.key, _SEVERAL)
    elif term.where is not None:
        items = items_at(scope.owner, term.of.key)
        refused = Refused("a condition", "left out: the things have no fields")
        written["where"] = refused if items is None else nested(items).unstructure(term.where, Condition)
    return written


def _holds_several(term: Input, scope: Scope) -> bool:
    """Tell whether an input is a field that holds a collection."""
    return _is_field(term) and is_collection_at(scope.owner, term.key)


def _is_field(term: Input) -> TypeGuard[Field[Any]]:
    return type(term) is Field


_SEVERAL: Final = "a field that holds several things"


def _form_of(term: Input) -> object:  # noqa: PLR0911 - one form for each kind of term
    """Give the written form of one of the library's terms; an author's own has none."""
    kind: type[Input] = type(term)
    match term:
        case Parameter(id=name, values=domain, name=title) if kind is Parameter:
            return _Parameter(parameter=name, domain=domain, name=title)
        case Judged(id=name, values=domain, name=title) if kind is Judged:
            return _Judged(judged=name, domain=domain, name=title)
        case YearsSince() if kind is YearsSince and term.counting == CIVIL_CODE_COUNTING:
            return _YearsSince(
                years_since=term.start, until=term.until, counting="civil-code", id=term.id, name=term.name
            )
        case DaysSince() if kind is DaysSince:
            return _DaysSince(days_since=term.start, until=term.until, window=term.window, id=term.id, name=term.name)
        case Steps() if kind is Steps:
            return _Steps(steps_of=term.of, size=term.size, start=term.start, id=term.id, name=term.name)
        case Sum() | Product() | Minimum() | Maximum() if kind in _ARITHMETIC.values():
            name = next(name for name, each in _ARITHMETIC.items() if each is kind)
            return _Arithmetic(**{name: term.operands}, id=term.id, name=term.name)
        case _:
            return None
