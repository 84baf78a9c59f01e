"""Say what is found in numbers and distributions of seats, and how much it matters.

What the law forbids is an ERROR, what it words softly (大体相等, 适当) a WARNING, and what is merely to be known, or is
not known, a NOTE.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Final, Self

import attrs

from congress_rules.errors import Fault
from congress_rules.law import Provision, cited
from congress_rules.logic import Decision, Ground, Number, Numbers, Severity, faultless
from congress_rules.texts import Language, Text, bracketed

__all__ = ["SeatFinding", "SeatLine", "tolerated", "total"]


@attrs.frozen(kw_only=True)
class SeatLine:
    """Some of the seats, and why they are there: a base, what the population adds, what a cap takes away."""

    part: str
    name: Text
    seats: int
    basis: tuple[Provision, ...] = ()

    def explain(self, language: Language = "zh") -> str:
        """Word the line: its seats with their sign, what they are, and the provisions, without their titles."""
        basis = bracketed(cited(self.basis, full=False))
        return f"{self.seats:+d}  {(self.name + basis).in_(language)}"


def total(lines: Iterable[SeatLine]) -> int:
    """Sum the lines."""
    return sum(line.seats for line in lines)


@attrs.frozen(kw_only=True)
class SeatFinding:
    """One thing found: about which kind of place, district or nationality, by which rule, and on what ground.

    `about` is its id, `named` what it is called where the taxonomy knows the id.
    """

    rule: str
    about: str
    severity: Severity
    ground: Ground
    named: Text | None = None

    @classmethod
    def of_failing(cls, decision: Decision[bool], about: str, severity: Severity) -> "tuple[SeatFinding, ...]":
        """Give a finding for each clause that fails, and a note for each that is unknown; none for a yes."""
        if decision.decided and decision.value:
            return ()
        return tuple(
            cls(
                rule=decision.rule.id,
                about=about,
                severity=Severity.NOTE if ground.holds is None else severity,
                ground=ground,
            )
            for ground in decision.grounds
        )

    def explain(self, language: Language = "zh") -> str:
        """Word the finding."""
        severity = _SEVERITIES[self.severity].in_(language)
        about = self.about if self.named is None else self.named.in_(language)
        return f"[{severity}] {about}: {self.ground.explain(language)}"

    def naming(self, names: Mapping[str, Text]) -> Self:
        """Give the finding with the name of what it is about, by its id."""
        return attrs.evolve(self, named=names.get(self.about))


_SEVERITIES: Final = {
    Severity.ERROR: Text("不符合", "error"),
    Severity.WARNING: Text("注意", "warning"),
    Severity.NOTE: Text("提示", "note"),
}


def tolerated(share: Number) -> Fraction:
    """Take a tolerance, a share from 0, for an exact fraction; raise `DefinitionError` for anything else."""
    exact = share in Numbers(0)
    faultless("tolerance", [] if exact else [Fault("tolerance", repr(share), "an exact share from 0, such as 1/10")])
    return Fraction(share)
