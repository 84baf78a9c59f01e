"""Propose honours, with grounds, and keep what was decided on them beside the proposal.

The library proposes; people decide. Neither changes the other: where they part, both stand.
"""

from collections.abc import Iterable, Mapping
from typing import Final, Literal

import attrs

from congress_rules.law import Period
from congress_rules.logic import Decision, Input
from congress_rules.logic.inputs import Parameters
from congress_rules.policies import EligibilityPolicy
from congress_rules.publicity.cases import Candidate
from congress_rules.publicity.records import Award
from congress_rules.publicity.terms import HOLDER_DAY
from congress_rules.texts import Language, Text, joined

__all__ = ["HonourPolicy", "Proposal"]


@attrs.frozen(kw_only=True)
class HonourPolicy(EligibilityPolicy[Candidate]):
    """Say who is proposed for an honour, whose id is the policy's; `of` says whether units or people may have it.

    `presupposes` is the id of the honour of units that a person's unit should have.
    """

    of: Literal["units", "people"]
    presupposes: str | None = None

    def day(self) -> Input:
        """Give the governing day: the last of the period."""
        return HOLDER_DAY

    def read(self, case: Candidate, parameters: Parameters) -> dict[str, object]:
        """Read what the clauses test, resolved by the taxonomy on the last day of the period."""
        return self.values(case, case.day, self.conditions.inputs, parameters)

    @property
    def resolves(self) -> bool:
        """Tell that `read` resolves values."""
        return True


@attrs.frozen(kw_only=True)
class Proposal:
    """Whether a candidate is proposed for an honour, on which grounds, and what was decided, if it was."""

    honour: str
    name: Text
    candidate: Candidate = attrs.field(repr=lambda candidate: repr(candidate.account))
    decision: Decision[bool]
    award: Award | None = None

    @property
    def account(self) -> str:
        """Give the id of the unit or person."""
        return self.candidate.account

    @property
    def proposed(self) -> bool | None:
        """Tell whether the candidate is proposed; None while something unknown decides it."""
        return self.decision.value if self.decision.decided else None

    @property
    def granted(self) -> bool | None:
        """Tell whether the honour was granted; None while nothing was decided."""
        return None if self.award is None else self.award.granted

    @property
    def stands(self) -> bool | None:
        """Tell whether the candidate is honoured: by what was decided, else by the proposal."""
        return self.proposed if self.granted is None else self.granted

    def explain(self, language: Language = "zh") -> str:
        """Word the proposal with its grounds, the figures beside it, and what was decided, by whom and when."""
        lines = [f"{self.account}  {self.decision.explain(language)}"]
        if figures := self._figures:
            lines.append("  " + figures.in_(language))
        if self.award is not None:
            said = _DECIDED[self.award.granted].format(by=self.award.by, on=self.award.on, reason=self.award.reason)
            lines.append("  " + said.in_(language))
        return "\n".join(lines)

    @property
    def _figures(self) -> Text | None:
        known = [(name, getattr(self.candidate, key)) for key, name in _FIGURES.items()]
        said = [name + Text(f"{value}", f" {value}") for name, value in known if value is not None]
        return joined(said, Text("，", ", ")) if said else None


_FIGURES: Final = {
    "total": Text("累计分", "cumulative score"),
    "submitted": Text("报送", "submitted"),
    "adopted": Text("采用", "adopted"),
}
_DECIDED: Final = {
    True: Text("{on} {by}决定授予：{reason}", "granted by {by} on {on}: {reason}"),
    False: Text("{on} {by}决定不授予：{reason}", "not granted by {by} on {on}: {reason}"),
}


def standing(awards: Iterable[Award]) -> Mapping[tuple[str, str, Period], Award]:
    """Give the decision that stands on each honour, account and period: the last.

    Where two of one day contradict each other none stands, since nothing tells which is right.
    """
    found: dict[tuple[str, str, Period], list[Award]] = {}
    for each in awards:
        found.setdefault((each.honour, each.account, each.period), []).append(each)
    last = {key: _last(decided) for key, decided in found.items()}
    return {key: ended[0] for key, ended in last.items() if len({each.granted for each in ended}) == 1}


def _last(awards: list[Award]) -> list[Award]:
    """List those of the last day, by their ids."""
    day = max(each.on for each in awards)
    return sorted((each for each in awards if each.on == day), key=lambda each: each.id)


def proposals(
    policy: HonourPolicy, candidates: Iterable[Candidate], decided: Mapping[tuple[str, str, Period], Award]
) -> tuple[Proposal, ...]:
    """Propose, or not, every candidate, with the decision that stands."""
    return tuple(
        Proposal(
            honour=policy.id,
            name=policy.name,
            candidate=each,
            decision=policy.decide(each),
            award=decided.get((policy.id, each.account, each.period)),
        )
        for each in candidates
    )
