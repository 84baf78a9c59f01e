"""Remark on what was found beside a decision: a breach, a likely slip, or something that is due."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from congress_rules.law import Provision, cited
from congress_rules.logic import Decision, Severity, Status, many
from congress_rules.texts import Language, Text, bracketed

__all__ = ["Remark", "remarks_of", "requirement_remarks"]

_NO: Final = False
_MARKS: Final[Mapping[Severity, str]] = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "·"}


@attrs.frozen
class Remark:
    """One remark: what was found, about whom or what (ids), by which provisions.

    An error is a breach of what must be or must not be, a note what is due or worth knowing. Whom it is about stays out
    of `repr`.
    """

    id: str
    severity: Severity
    name: Text
    basis: tuple[Provision, ...] = attrs.field(converter=many)
    about: tuple[str, ...] = attrs.field(default=(), repr=False)

    def explain(self, language: Language = "zh") -> str:
        """Word the remark."""
        about = f" [{', '.join(self.about)}]" if self.about else ""
        return f"{_MARKS[self.severity]} {(self.name + bracketed(cited(self.basis))).in_(language)}{about}"

    def to_row(self, language: Language = "zh") -> dict[str, Any]:
        """Give the remark as plain values."""
        return {
            "remark": self.id,
            "severity": self.severity.value,
            "about": ", ".join(self.about),
            "title": self.name.in_(language),
            "basis": cited(self.basis).in_(language),
        }


def remarks_of(
    decision: Decision[Any], severity: Severity, about: tuple[str, ...], value: object = _NO
) -> Iterable[Remark]:
    """Remark on each row or clause by which something was decided so, as a *no* unless another value is named."""
    if decision.decided and decision.value == value:
        for ground in decision.grounds:
            yield Remark(ground.id, severity, ground.name, ground.basis, about)


def requirement_remarks(requirement: Decision[bool], about: tuple[str, ...]) -> Iterator[Remark]:
    """Remark on a requirement that is broken, and note one of which nobody can tell whether it is met."""
    yield from remarks_of(requirement, Severity.ERROR, about)
    if requirement.status is Status.UNKNOWN:
        name = requirement.rule.name + Text("：", ": ") + requirement.status.text
        basis = dict.fromkeys(each for ground in requirement.grounds for each in ground.basis)
        yield Remark(f"{requirement.rule.id}-unknown", Severity.NOTE, name, tuple(basis), about)
