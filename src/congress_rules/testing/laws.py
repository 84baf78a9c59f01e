"""Write laws as methods to inherit: a class that inherits them and names what it tests is a test class of pytest.

A *law* is something that is true of every rule of a kind, whatever the rule says. A law that needs examples takes
`data`, from which it draws them. Each class that inherits a law has a search of its own.
"""

from collections.abc import Callable, Iterator
from types import FunctionType
from typing import Any, ClassVar, Final, NoReturn, TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from congress_rules.errors import DefinitionError, Fault, LawBrokenError
from congress_rules.texts import Language

__all__ = ["LANGUAGES", "Laws", "law", "same", "stated", "true"]

L = TypeVar("L", bound=Callable[..., None])

LANGUAGES: Final[tuple[Language, ...]] = ("zh", "en")
_LAWS: Final = "_is_a_law"
_PACKAGE: Final = __name__.rpartition(".")[0]


def law(method: L) -> L:
    """Mark a method that takes `data`: every class that inherits it searches for examples that break it."""
    setattr(method, _LAWS, True)
    return method


class _Uncollected:
    """Hide the law classes themselves from test runners; what inherits them is collected by its own name."""

    def __get__(self, instance: object, owner: type) -> bool:
        if owner.__module__.startswith(_PACKAGE):
            return False
        msg = "__test__"
        raise AttributeError(msg)


class _Stated:
    """Ask the class that inherits laws to say what it tests."""

    def __init__(self, kind: type, example: str) -> None:
        """Keep of which class it must be, and how it is written."""
        self.kind, self.example = kind, example

    def __set_name__(self, owner: type, name: str) -> None:
        """Learn the name of the attribute."""
        self.name = name

    def __get__(self, instance: object, owner: type) -> Any:  # noqa: ANN401 - never given for a value
        """Refuse to be read of an object: nothing was stated."""
        return self if instance is None else self.refuse(owner, "nothing")

    def check(self, owner: type) -> None:
        """Refuse a class that states something of another class."""
        given = owner.__dict__.get(self.name, self)
        if not isinstance(given, self.kind | _Stated | property):
            self.refuse(
                owner, f"the class {given.__name__}" if isinstance(given, type) else f"a {type(given).__name__}"
            )

    def refuse(self, owner: type, given: str) -> NoReturn:
        """Say what is expected, and how it is written."""
        expected = f"a {self.kind.__name__}; write in the class: {self.name} = {self.example}"
        raise DefinitionError(owner.__qualname__, [Fault(f"{owner.__qualname__}.{self.name}", given, expected)])


def stated(kind: type, example: str) -> Any:  # noqa: ANN401 - what stands in for a value of the class
    """Ask the class that inherits laws for a value of `kind`; `example` is what it may write."""
    return _Stated(kind, example)


class Laws:
    """What all law classes share.

    `examples` is the number of examples that each law is tried on; other settings are those of `profile`, where one is
    stated, else of hypothesis' own profile.
    """

    __test__ = _Uncollected()
    examples: ClassVar[int] = 50
    profile: ClassVar[settings | None] = None

    def __init_subclass__(cls, **parts: Any) -> None:  # noqa: ANN401 - whatever other bases take
        """Give the class searches of its own; inherited ones would be refused (`HealthCheck.differing_executors`)."""
        super().__init_subclass__(**parts)
        for asked in (each for kind in cls.__mro__ for each in vars(kind).values() if isinstance(each, _Stated)):
            asked.check(cls)
        for name, method in () if cls.__module__.startswith(_PACKAGE) else _laws(cls):
            setattr(cls, name, _searching(method, cls))


def _laws(cls: type) -> Iterator[tuple[str, FunctionType]]:
    """List the laws that a class has, as they were written; one that it overrides by a plain method is none."""
    for name in dir(cls):
        found = next(vars(kind)[name] for kind in cls.__mro__ if name in vars(kind))
        written = getattr(found, "hypothesis", None)
        method = found if written is None else written.inner_test
        if isinstance(method, FunctionType) and getattr(method, _LAWS, False):
            yield name, method


def _searching(method: FunctionType, cls: type[Laws]) -> Callable[..., None]:
    own = FunctionType(method.__code__, method.__globals__, method.__name__, method.__defaults__, method.__closure__)
    own.__doc__, own.__qualname__ = method.__doc__, f"{cls.__qualname__}.{method.__name__}"
    own.__annotations__ = {"self": cls, "data": st.DataObject}  # part of the key by which failures are remembered
    setattr(own, _LAWS, True)
    tried = settings(cls.profile, max_examples=cls.examples, deadline=None, suppress_health_check=_PATIENT)
    return tried(given(data=st.data())(own))


_PATIENT: Final = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)


def same(expected: object, actual: object, said: str, **where: object) -> None:
    """Break the law unless both are equal; `said` is what the law says, `where` the example."""
    __tracebackhide__ = True
    if expected != actual:
        raise LawBrokenError(said, {**where, "expected": expected, "actual": actual})


def true(holds: bool, said: str, **where: object) -> None:  # noqa: FBT001 - the one thing that it is about
    """Break the law unless it holds; `said` is what the law says, `where` the example."""
    __tracebackhide__ = True
    if not holds:
        raise LawBrokenError(said, where)
