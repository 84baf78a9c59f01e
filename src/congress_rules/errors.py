"""Say what went wrong: one base error, leaves that also are the natural builtin, and faults with their paths.

An exception means that the library was misused. What the law decides, or cannot decide, is a returned value
(`congress_rules.logic.Decision`).
"""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice
from typing import Any, Final

import attrs

__all__ = [
    "AmendmentError",
    "CalendarError",
    "CitationError",
    "CongressRulesError",
    "DefinitionError",
    "Fault",
    "FrameError",
    "GridSizeError",
    "LawBrokenError",
    "NotInForceError",
    "RecorderError",
    "UndecidedError",
    "UnknownFieldError",
    "UnknownNameError",
    "UnreadableError",
    "UnwritableError",
    "nearest",
]


_LONGEST: Final = 100
_MOST: Final = 500


def nearest(name: object, names: Iterable[object]) -> str | None:
    """Give the valid name most like `name`, or None when none is close.

    Comparing takes long, and so names of more than 100 characters are close to none, and 500 names are looked at.
    """
    if len(str(name)) > _LONGEST:
        return None
    known = (str(each) for each in islice(names, _MOST))
    close = get_close_matches(str(name), [each for each in known if len(each) <= _LONGEST], n=1, cutoff=0.5)
    return close[0] if close else None


@attrs.frozen
class Fault:
    """State one fault of an input: where it is, what stood there, what was expected and the nearest valid name."""

    path: str
    value: str
    expected: str
    nearest: str | None = None

    def __str__(self) -> str:
        """Give the fault as one line that ends in the path of the bad datum."""
        hint = f"; did you mean {self.nearest!r}?" if self.nearest else ""
        return f"{self.value} is not {self.expected}{hint} @ {self.path}"


class CongressRulesError(Exception):
    """The base of every error that the library raises."""


class _FaultsError(CongressRulesError):
    """Something has faults, and all of them are listed."""

    def __init__(self, subject: str, faults: Sequence[Fault]) -> None:
        """Keep the subject's name and all of its faults (the fields go to `super`, so that the error pickles)."""
        super().__init__(subject, tuple(faults))
        self.subject = subject
        self.faults = tuple(faults)

    def __str__(self) -> str:
        """Give the subject's name, then one line for each fault."""
        return "\n  ".join((f"{self.subject}:", *map(str, self.faults)))


class DefinitionError(_FaultsError, ValueError):
    """A rule is written wrongly; `faults` lists every fault found in it."""


class UnknownNameError(CongressRulesError, LookupError):
    """A name is not among those that exist; the message gives the nearest."""

    def __init__(self, kind: str, name: object, names: Iterable[object]) -> None:
        """Keep what kind of name was sought, the name, and those that exist."""
        self.kind = kind
        self.name = str(name)
        self.names = tuple(str(each) for each in names)
        super().__init__(kind, self.name, self.names)

    def __str__(self) -> str:
        """Give the name and the nearest valid one, or all of them when none is close."""
        close = nearest(self.name, self.names)
        hint = f"did you mean {close!r}?" if close else f"there are: {', '.join(self.names) or 'none'}"
        return f"no {self.kind} {self.name!r}; {hint}"


class UnknownFieldError(UnknownNameError, AttributeError):
    """A recorded path names an attribute that the class does not have."""

    name: str  # pyright: ignore[reportIncompatibleVariableOverride] - AttributeError's may be None, this one never is


class RecorderError(CongressRulesError, TypeError):
    """A path was compared, tested for truth or called while it was being recorded."""


class UndecidedError(CongressRulesError, ValueError):
    """The value of a decision was asked for that has none."""


class CitationError(CongressRulesError, ValueError):
    """A text does not cite a provision."""


class CalendarError(CongressRulesError, ValueError):
    """The calendar has no such day, window or period."""


class NotInForceError(CongressRulesError, LookupError):
    """A rulebook was asked for on a day on which it is not in force."""


class GridSizeError(CongressRulesError, ValueError):
    """A rule has so many inputs that its grid cannot be checked in reasonable time and memory."""


class NotHeldError(CongressRulesError, AttributeError):
    """A rulebook was asked for a chapter that its text does not hold, or that must be stated first."""


class FrameError(_FaultsError, ValueError):
    """A frame, or what is said of its columns, does not fit the rule that is to read it; `faults` lists every fault."""


class UnreadableError(_FaultsError, ValueError):
    """A written document is no document of its kind; `faults` lists every fault, each with its path in the document."""


class UnwritableError(_FaultsError, TypeError):
    """Something has no written form, such as a rule that is decided by free Python; `faults` lists every such part."""


class AmendmentError(CongressRulesError, ValueError):
    """An amendment would leave the rulebook worse than it found it; `findings` says how."""

    def __init__(self, subject: str, findings: Sequence[Any]) -> None:
        """Keep the rulebook's name and the findings (`congress_rules.logic.Finding`) that the amendment causes."""
        super().__init__(subject, tuple(findings))
        self.subject = subject
        self.findings = tuple(findings)

    def __str__(self) -> str:
        """Give the rulebook's name, then one line for each finding."""
        return "\n  ".join((f"{self.subject}:", *map(str, self.findings)))


class LawBrokenError(CongressRulesError, AssertionError):
    """A rule breaks a law that every rule of its kind keeps (`congress_rules.testing`); `example` shows it."""

    def __init__(self, law: str, example: Mapping[str, object]) -> None:
        """Keep what the law says, and the example that breaks it, by the names of its parts."""
        super().__init__(law, dict(example))
        self.law = law
        self.example = dict(example)

    def __str__(self) -> str:
        """Give the law, then one line for each part of the example."""
        return "\n  ".join((f"broken law: {self.law}", *(f"{name}: {part!r}" for name, part in self.example.items())))
