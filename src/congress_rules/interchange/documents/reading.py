"""Turn plain data into objects, and say of data that are no such objects everything that is wrong with them.

A fault has the path of the bad datum. Values stand in it only where the converter shows them: one of a ledger may be
somebody's name, or an amount that is nobody's business.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final, TypeVar, cast

import attrs
from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)

from congress_rules.errors import DefinitionError, Fault, UnknownNameError, UnreadableError, nearest
from congress_rules.interchange.documents.limits import inside, shortened

__all__ = ["Misfit", "Parts", "SkipPart", "faults_of", "grouped", "structured", "under"]

T = TypeVar("T")
D = TypeVar("D")

_MISSING: Final = ("nothing", "a value: this key must not be left out")


class Misfit(ValueError):  # noqa: N818 - never seen by users: it becomes a fault of the one error that is
    """A datum is not what it should be: what was found, what was expected, and the nearest valid name."""

    def __init__(self, found: str, expected: str, close: str | None = None) -> None:
        """Keep the three."""
        super().__init__(found, expected, close)
        self.found = found
        self.expected = expected
        self.nearest = close


class SkipPart(Exception):  # noqa: N818 - never seen by users
    """A part cannot be made because of a fault elsewhere."""


class Parts:
    """Make the parts of one table, and tell of all that is wrong with them together."""

    def __init__(self, data: object, known: Iterable[str], show: Callable[[object], str] = shortened) -> None:
        """Take the table, whose keys are among those known."""
        if type(data) is not dict:
            raise Misfit(show(data), "a table")
        self._data = cast("dict[str, object]", data)
        self._errors: list[Exception] = []
        self._wrong: set[str] = set()
        names = tuple(known)
        for key in sorted({*self._data} - {*names}):
            self._note(key, Misfit("a key", f"one of: {', '.join(names)}", nearest(key, names)))

    def _note(self, key: str, error: Exception) -> None:
        error.add_note(AttributeValidationNote(f"at {key}", key, object))
        self._errors.append(error)
        self._wrong.add(key)

    def make(self, key: str, made: Callable[[object], T]) -> T:
        """Make one part of what stands under its key, which must be there; use it only once `check` found no fault."""
        try:
            if key not in self._data:
                raise Misfit(*_MISSING)  # noqa: TRY301 - it gets its place like any other fault
            return made(self._data[key])
        except SkipPart:
            pass
        except Exception as error:  # noqa: BLE001 - whatever it is, it gets its place; `faults_of` tells errors apart
            self._note(key, error)
        return cast("T", None)

    def holds(self, key: str) -> bool:
        """Tell whether the table holds a key."""
        return key in self._data

    def may(self, key: str, made: Callable[[object], T], default: D) -> T | D:
        """Make one part of what stands under its key, if it is there; use it only once `check` found no fault."""
        return self.make(key, made) if key in self._data else default

    def sound(self, *keys: str) -> bool:
        """Tell whether nothing was wrong so far with the parts under some keys."""
        return not self._wrong & {*keys}

    def check(self) -> None:
        """Raise what is wrong with the parts made so far."""
        if self._errors:
            raise grouped(self._errors)


def grouped(errors: Sequence[Exception]) -> BaseValidationError:
    """Put errors together that carry their places."""
    return IterableValidationError("parts", errors, object)  # pyright: ignore[reportCallIssue] - its `__new__` takes three


@contextmanager
def under(key: str | int) -> Generator[None, None, None]:
    """Give whatever is wrong within the place that it has in a table or list."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - whatever it is, it gets its place; `faults_of` tells errors apart
        error.add_note(IterableValidationNote(f"at {key}", key, object))
        raise grouped([error]) from None


def structured(converter: Converter, data: object, kind: type[T], path: str, subject: str | None = None) -> T:
    """Make an object of plain data; raise `UnreadableError`, about `subject` or `path`, with every fault."""
    try:
        return converter.structure(data, kind)
    except (BaseValidationError, ValueError, TypeError, LookupError) as error:
        raise UnreadableError(subject or path, tuple(faults_of(error, path))) from None


_LONGEST: Final = 500


def faults_of(error: Exception, path: str) -> Iterator[Fault]:
    """Give the faults that an error tells of, each with its path and never at length; raise an error without any."""
    for fault in _faults_of(error, path):
        yield Fault(_cut(fault.path), _cut(fault.value), _cut(fault.expected), fault.nearest)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _faults_of(error: Exception, path: str) -> Iterator[Fault]:
    if isinstance(error, BaseValidationError):
        for each in error.exceptions:
            yield from _faults_of_part(each, path)
    elif isinstance(error, Misfit):
        yield Fault(path, error.found, error.expected, error.nearest)
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from _unknown_keys(error, path)
    elif isinstance(error, DefinitionError | UnreadableError):
        for fault in error.faults:
            yield attrs.evolve(fault, path=path if fault.path == path else f"{path} ({fault.path})")
    elif isinstance(error, UnknownNameError):
        yield Fault(path, shortened(error.name), f"a {error.kind}", nearest(error.name, error.names))
    elif isinstance(error, ValueError | TypeError):
        yield Fault(path, "a value", f"valid: {error}")
    else:
        raise error


def _faults_of_part(error: Exception, path: str) -> Iterator[Fault]:
    """Find where a part stands, in the notes that it carries."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            where = inside(path, note.name)
            if type(error) is KeyError:
                yield Fault(where, *_MISSING)
            else:
                yield from _faults_of(error, where)
            return
        if isinstance(note, IterableValidationNote):
            where = f"{path}[{note.index}]" if isinstance(note.index, int) else inside(path, note.index)
            yield from _faults_of(error, where)
            return
    yield from _faults_of(error, path)


def _unknown_keys(error: ForbiddenExtraKeysError, path: str) -> Iterator[Fault]:
    known = [each.name for each in attrs.fields(error.cl) if each.init]
    for key in sorted(error.extra_fields):
        yield Fault(inside(path, key), "a key", f"one of: {', '.join(known)}", nearest(key, known))
