"""Write tests and conditions in the words of their algebra: `{input = "outlet.level", at_least = "city"}`."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, cast

import attrs
from cattrs import Converter

from congress_rules.errors import CongressRulesError, DefinitionError, Fault, UnknownNameError, nearest
from congress_rules.interchange.documents.converters import is_list, is_table
from congress_rules.interchange.documents.limits import Refused, shortened
from congress_rules.interchange.documents.reading import Misfit, under
from congress_rules.interchange.rules.domains import foreign, read_said, read_value, write_said, write_value
from congress_rules.interchange.rules.scopes import Known, Scope
from congress_rules.logic import AllOf, AnyOf, Condition, Decides, Domain, Input, Range, Selection, Test
from congress_rules.logic.cells import Cells, Cut, at_least, at_most, less_than, more_than, none_of, one_of

__all__ = ["register_conditions"]

# Tests

_LIMITS: Final[Mapping[str, Callable[[Any], Range]]] = {
    "at_least": at_least,
    "at_most": at_most,
    "more_than": more_than,
    "less_than": less_than,
}
_VERBS: Final = ("equals", "is_not", "one_of", "none_of", *_LIMITS, "between", "cuts")
_TEST: Final = f"a table of an input and one of: {', '.join(_VERBS)}"


@attrs.frozen(kw_only=True)
class _Test:
    """The keys of a test; what stands under a verb is read when the input's domain is known."""

    input: Input
    equals: Any = None
    is_not: Any = None
    one_of: Any = None
    none_of: Any = None
    at_least: Any = None
    at_most: Any = None
    more_than: Any = None
    less_than: Any = None
    between: Any = None
    cuts: Any = None
    from_start: bool = False

    def made(self, scope: Scope) -> Test:
        """Give the test; raise `DefinitionError` for values that do not belong to the input's domain."""
        verbs = [name for name in _VERBS if getattr(self, name) is not None]
        if len(verbs) != 1 or (self.from_start and verbs != ["cuts"]):
            raise Misfit(" and ".join(verbs) or "nothing", _TEST)
        with under("input"):
            faultless(self.input.faults(scope.domains, self.input.key))
        bound = self.input.within(scope.domains)
        with under(verbs[0]):
            accepts = self._accepted(verbs[0], getattr(self, verbs[0]), bound.domain)
            faultless(bound.domain.faults(accepts, self.input.key))
        return Test(self.input, accepts)

    def _accepted(self, verb: str, data: object, domain: Domain) -> Cells:
        if verb in _LIMITS:
            return _LIMITS[verb](read_value(domain, data))
        if verb in {"equals", "is_not"}:
            values = [read_value(domain, data)]
            return one_of(values) if verb == "equals" else none_of(values)
        if verb == "cuts":
            return Range(tuple(_read_cut(each, domain) for each in _items(data)), self.from_start)
        values = [read_value(domain, each) for each in _items(data)]
        if verb == "between":
            return _between(values)
        if len({*values}) < len(values):
            found = "a list with a repeated value"
            raise Misfit(found, "a list of different values")
        return one_of(values) if verb == "one_of" else none_of(values)


def faultless(faults: Iterable[Fault]) -> None:
    """Raise `DefinitionError` with all faults, if there are any."""
    if found := tuple(faults):
        subject = "test"
        raise DefinitionError(subject, found)


def _items(data: object) -> list[object]:
    if not is_list(data):
        raise Misfit(shortened(data), "a list")
    return data


def _between(values: list[object]) -> Range:
    if len(values) != 2:  # noqa: PLR2004 - a first and a last
        found = f"a list of {len(values)}"
        raise Misfit(found, "a list of the first and the last value")
    return Range(((values[0], False), (values[1], True)))


def _read_cut(data: object, domain: Domain) -> Cut:
    after = data.get("after") if is_table(data) else None
    if not is_table(data) or {*data} != {"at", "after"} or not isinstance(after, bool):
        raise Misfit(shortened(data), "a table of the keys at (a value) and after (true or false)")
    return read_value(domain, data["at"]), after


def _written_test(test: Test, scope: Scope, converter: Converter) -> dict[str, object]:
    return {"input": converter.unstructure(test.input), **_written_cells(test.accepts, _order(test, scope))}


def _written_cells(accepts: Cells, order: Callable[[object], Any]) -> dict[str, object]:
    if isinstance(accepts, Selection):
        values = [write_value(each) for each in sorted(accepts.values, key=order)]
        if len(values) == 1:
            return {"is_not" if accepts.negated else "equals": values[0]}
        return {"none_of" if accepts.negated else "one_of": values}
    match accepts:
        case Range(((limit, _),)):
            return {next(verb for verb, make in _LIMITS.items() if make(limit) == accepts): write_value(limit)}
        case Range(((first, False), (last, True)), from_start=False):
            return {"between": [write_value(first), write_value(last)]}
        case _:
            cuts = [{"at": write_value(value), "after": after} for value, after in accepts.cuts]
            return {"cuts": cuts, **({"from_start": True} if accepts.from_start else {})}


def _order(test: Test, scope: Scope) -> Callable[[object], Any]:
    """Order named values as their domain does, so that equal tests are written alike."""
    try:
        values: tuple[object, ...] = getattr(test.input.within(scope.domains).domain, "values", ())
    except CongressRulesError:
        values = ()
    return lambda value: (values.index(value) if value in values else len(values), *_comparable(value))


def _comparable(value: object) -> tuple[str, Any]:
    if isinstance(value, int | Decimal | Fraction):
        return "", Fraction(value)
    return type(value).__name__, value if isinstance(value, str | date) else repr(value)


# Conditions

_CONDITION: Final = "a test, or a table with one of the keys: all, any, table"


def register_conditions(converter: Converter, scope: Scope) -> None:
    """Teach a converter to read and write tests and conditions."""

    def read_test(data: object, _: object) -> Test:
        return converter.structure(data, _Test).made(scope)

    def read(data: object, _: object) -> Condition:
        if not is_table(data):
            raise Misfit(shortened(data), _CONDITION)
        keys = [key for key in _FORMS if key in data]
        if len(keys) != 1:
            found = " and ".join(keys) or shortened([*data])
            raise Misfit(found, _CONDITION)
        form: Any = converter.structure(data, _FORMS[keys[0]])
        return cast("Condition", form.made(scope))

    def write(condition: Condition) -> object:
        return _written(condition, scope, converter)

    converter.register_structure_hook(Condition, read)
    converter.register_structure_hook(Test, read_test)
    converter.register_unstructure_hook(Condition, write)


@attrs.frozen(kw_only=True)
class _Joined:
    all: tuple[Condition, ...] | None = None
    any: tuple[Condition, ...] | None = None

    def made(self, scope: Scope) -> Condition:  # noqa: ARG002 - as the other forms
        """Give the condition."""
        return AnyOf(self.any or ()) if self.all is None else AllOf(self.all)


@attrs.frozen(kw_only=True)
class _Decides:
    table: str
    says: list[Any]

    def made(self, scope: Scope) -> Decides:
        """Give the condition; its table is one of the same policy, and says such values."""
        if self.table not in scope.tables:
            kind = "table of the policy"
            with under("table"):
                raise UnknownNameError(kind, self.table, scope.tables)
        known = scope.tables[self.table]
        with under("says"):
            return Decides(known.table, tuple(_said(each, known) for each in self.says))


def _said(data: object, known: Known) -> object:
    value = read_said(data)
    if value not in known.values:
        names = [each for each in known.values if isinstance(each, str)]
        raise Misfit(shortened(data), f"a value of the table {known.table.id!r}", nearest(value, names))
    return value


def _written(condition: Condition, scope: Scope, converter: Converter) -> object:
    if type(condition) is Test:
        return _written_test(condition, scope, converter)
    if type(condition) is AllOf or type(condition) is AnyOf:
        parts = [_written(each, scope, converter) for each in condition.parts]
        return {"all" if type(condition) is AllOf else "any": parts}
    if type(condition) is not Decides:
        return foreign("condition", condition)
    known = scope.tables.get(condition.table.id)
    if known is None or known.table != condition.table:
        return Refused(f"the table {condition.table.id!r}", "a table of the same policy, as it stands")
    return {"table": condition.table.id, "says": [write_said(each) for each in condition.values]}


_FORMS: Final[Mapping[str, type[Any]]] = {"all": _Joined, "any": _Joined, "table": _Decides, "input": _Test}
