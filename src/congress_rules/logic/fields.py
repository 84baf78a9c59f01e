"""Record the path of a field once, typed: `level = field(Adoption, lambda a: a.outlet.level)`.

The function is called once, with a recorder in place of a case. The recorder follows the annotations of the classes,
so that a wrong name fails where it is written, with the nearest right one; a type checker sees the same path through
the real class. A class describes its own attributes for rules with `described`: their names in both languages, and
the facet of a taxonomy that holds their values, or a domain.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache, cached_property
from operator import attrgetter
from types import NoneType, UnionType
from typing import (
    Any,
    Final,
    Literal,
    NoReturn,
    Self,
    TypeAlias,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs

from congress_rules.errors import DefinitionError, Fault, RecorderError, UnknownFieldError, UnknownNameError, nearest
from congress_rules.logic.domains import Booleans, Domain, Members
from congress_rules.logic.inputs import NO_PARAMETERS, Parameters
from congress_rules.logic.lines import Days, Integers, Numbers
from congress_rules.logic.terms import Term
from congress_rules.texts import Text

__all__ = ["Field", "described", "facet_of", "field"]

R = TypeVar("R")
T = TypeVar("T")

_KEY: Final = "congress_rules"
_SHOWN: Final = False


@attrs.frozen
class _Description:
    name: Text
    facet: str | None = None
    domain: Domain | None = None


def described(zh: str, en: str, *, facet: str | None = None, domain: Domain | None = None) -> dict[str, Any]:
    """Give the metadata by which an attribute of a class tells rules its name, and its facet or domain."""
    return {_KEY: _Description(Text(zh, en), facet, domain)}


@attrs.frozen
class Field(Term[T]):
    """A field of a case, by its path through the classes.

    `facet` names the part of a taxonomy that holds its values; `stated` is its domain where that is known without one.
    `hidden` tells that the value is left out of a `repr`.
    """

    path: tuple[str, ...]
    name: Text
    stated: Domain | None = None
    facet: str | None = None
    hidden: bool = attrs.field(default=False, eq=False, repr=False)

    @property
    def private(self) -> bool:
        """Tell whether the value stays out of the `repr` of its class, or that of a class on the way."""
        return self.hidden

    @property
    def key(self) -> str:
        """Give the path, joined by dots."""
        return self._joined

    @cached_property
    def _joined(self) -> str:
        return ".".join(self.path)

    @property
    def domain(self) -> Domain:
        """Give the values that the field can take."""
        if self.stated is None:
            needs = f"the facet {self.facet!r} of a taxonomy" if self.facet else "a domain (`field(…, domain=…)`)"
            raise DefinitionError(self.key, [Fault(self.key, "a field without values", f"bound to {needs}")])
        return self.stated

    def within(self, domains: Mapping[str, Domain]) -> Self:
        """Bind the field to its facet, unless it has a domain already."""
        if self.stated is not None or self.facet is None:
            return self
        if self.facet not in domains:
            kind = "facet"
            raise UnknownNameError(kind, self.facet, domains)
        return attrs.evolve(self, stated=domains[self.facet])

    def faults(self, domains: Mapping[str, Domain], path: str) -> Iterable[Fault]:
        """Find that no domain is stated, nor a facet that has one."""
        if self.stated is None and self.facet is None:
            yield Fault(path, f"{self.key}, a field without values,", "bound to a domain (`field(…, domain=…)`)")
        elif self.stated is None and self.facet not in domains:
            yield Fault(path, repr(self.facet), "a facet of the taxonomy", nearest(self.facet, domains))

    def over(self, domain: Domain) -> Self:
        """Give the field with other values."""
        return attrs.evolve(self, stated=domain)

    def read(self, case: object, parameters: Parameters = NO_PARAMETERS) -> Any:  # noqa: ARG002, ANN401
        """Follow the path; unknown when something on the way is.

        Raise `UnknownFieldError` for a case of a class that has no such field.
        """
        try:
            return self._get(case)
        except AttributeError:
            self._break_off(case)
            return None

    @cached_property
    def _get(self) -> Callable[[object], object]:
        return cast("Callable[[object], object]", attrgetter(self.key))

    def _break_off(self, case: object) -> None:
        """Follow the path, which does not reach its end, up to what is unknown; raise where it is a wrong one."""
        steps = iter(self.path)
        while case is not None:
            step = next(steps)
            if not hasattr(case, step):
                found: Any = type(case)
                kind = f"field of {found.__name__}"
                raise UnknownFieldError(kind, step, annotations(found))
            case = getattr(case, step)


class _Recorder:
    """Stand in for a case while a path is recorded."""

    def __init__(self, *recorded: object) -> None:
        object.__setattr__(self, "_recorded", recorded)

    def __getattr__(self, name: str) -> "_Recorder":
        kind, path, _, hidden = _recorded(self)
        owner = without_none(kind)
        hints = annotations(owner) if isinstance(owner, type) else {}
        if name not in hints:
            found = f"field of {getattr(owner, '__name__', owner)}"
            raise UnknownFieldError(found, name, hints)
        return _Recorder(hints[name], (*path, name), _description(owner, name), hidden or _hidden(owner, name))

    def _refuse(self, *_: object) -> NoReturn:
        msg = f"{'.'.join(_recorded(self)[1]) or 'the case'} is being recorded: compare the field, not the path"
        raise RecorderError(msg)

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __bool__ = __call__ = __len__ = __iter__ = __getitem__ = __contains__ = __setattr__ = _refuse
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __neg__ = _refuse


def field(
    owner: type[R],
    path: Callable[[R], T | None],
    *,
    domain: Domain | None = None,
    name: Text | None = None,
) -> Field[T]:
    """Record a field of `owner`.

    Its domain is the one given, else the one that the attribute describes, else that of its type: yes or no, whole
    numbers, exact numbers, days, the members of a `StrEnum` or of a `Literal` of strings. Other types need a facet or
    a domain.
    Raise `UnknownFieldError` for a name that the class does not have, with the nearest; `RecorderError` when the path
    compares, tests or calls something.
    """
    recorder = path(cast("R", _Recorder(owner, (), None, _SHOWN)))
    if not isinstance(recorder, _Recorder) or not _recorded(recorder)[1]:
        msg = f"the path must give a field of {owner.__name__}"
        raise RecorderError(msg)
    kind, steps, found, hidden = _recorded(recorder)
    description = found or _Description(Text(steps[-1], steps[-1].replace("_", " ")))
    stated = domain or description.domain or (None if description.facet else _domain(without_none(kind)))
    return Field(steps, name or description.name, stated, None if domain else description.facet, hidden)


_Recorded: TypeAlias = tuple[object, tuple[str, ...], _Description | None, bool]


def _recorded(recorder: _Recorder) -> _Recorded:
    return cast("_Recorded", object.__getattribute__(recorder, "_recorded"))


@cache
def annotations(owner: type) -> dict[str, Any]:
    """Give the types of a class's attributes and properties."""
    hints = get_type_hints(owner)
    for name in dir(owner):
        found = getattr(owner, name, None)
        if isinstance(found, property) and found.fget is not None:
            hints[name] = get_type_hints(found.fget).get("return", object)
    return hints


def _hidden(owner: object, name: str) -> bool:
    attribute = attrs.fields_dict(owner).get(name) if isinstance(owner, type) and attrs.has(owner) else None
    return attribute is not None and attribute.repr is False


def _description(owner: object, name: str) -> _Description | None:
    if not isinstance(owner, type) or not attrs.has(owner):
        return None
    attribute = attrs.fields_dict(owner).get(name)
    return None if attribute is None else attribute.metadata.get(_KEY)


def without_none(kind: object) -> object:
    """Give the type without the None that stands for unknown."""
    if get_origin(kind) in {Union, UnionType}:
        known = [each for each in get_args(kind) if each is not NoneType]
        return known[0] if len(known) == 1 else kind
    return kind


def _domain(kind: object) -> Domain | None:
    if get_origin(kind) is Literal:
        return Members(get_args(kind)) if all(isinstance(each, str) for each in get_args(kind)) else None
    if not isinstance(kind, type):
        return None
    if issubclass(kind, Enum) and issubclass(kind, str):
        return Members(tuple(str(member.value) for member in kind))
    plain: dict[object, Domain] = {
        bool: Booleans(),
        int: Integers(),
        date: Days(),
        Decimal: Numbers(),
        Fraction: Numbers(),
    }
    return plain.get(cast("object", kind))


def facet_of(attribute: "attrs.Attribute[Any]") -> str | None:
    """Give the facet that an attribute of a class says holds its values."""
    description: _Description | None = attribute.metadata.get(_KEY)
    return None if description is None else description.facet
