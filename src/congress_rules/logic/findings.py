"""Report what a check finds in a rule: each finding with a witness, a case that shows it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

import attrs

from congress_rules.texts import Language, Text

__all__ = ["Finding", "FindingKind", "Severity"]


class Severity(StrEnum):
    """How much a finding matters: an ERROR leaves cases undecided, a WARNING is most likely a slip."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class FindingKind(StrEnum):
    """What can be wrong with a rule."""

    GAP = "gap"
    OVERLAP = "overlap"
    MASKED_ROW = "masked_row"
    DEAD_ROW = "dead_row"
    DEAD_INPUT = "dead_input"
    DEAD_OTHERWISE = "dead_otherwise"
    CONTRADICTION = "contradiction"
    REDUNDANT_CLAUSE = "redundant_clause"
    UNCITED = "uncited"
    UNCHECKED = "unchecked"

    @property
    def text(self) -> Text:
        """Word the kind."""
        return _KINDS[self][1]

    @property
    def severity(self) -> Severity:
        """Tell how much it matters."""
        return _KINDS[self][0]


_KINDS: Final[Mapping[FindingKind, tuple[Severity, Text]]] = {
    FindingKind.GAP: (Severity.ERROR, Text("无规定可适用", "no row applies")),
    FindingKind.OVERLAP: (Severity.ERROR, Text("同时适用且相互冲突", "rows apply at once and contradict each other")),
    FindingKind.MASKED_ROW: (Severity.WARNING, Text("被前面的规定遮盖", "a row is hidden by those before it")),
    FindingKind.DEAD_ROW: (Severity.WARNING, Text("永不适用", "a row can never apply")),
    FindingKind.DEAD_INPUT: (Severity.WARNING, Text("条件不影响结果", "an input changes nothing")),
    FindingKind.DEAD_OTHERWISE: (Severity.NOTE, Text("兜底规定永不适用", "the otherwise can never apply")),
    FindingKind.CONTRADICTION: (Severity.ERROR, Text("条件不可能同时满足", "the clauses can never hold together")),
    FindingKind.REDUNDANT_CLAUSE: (Severity.WARNING, Text("条件已被其他条件包含", "a clause follows from the others")),
    FindingKind.UNCITED: (Severity.WARNING, Text("未注明依据", "no provision is cited")),
    FindingKind.UNCHECKED: (Severity.ERROR, Text("规则过大，未能检查", "the rule is too large to check")),
}


@attrs.frozen(kw_only=True)
class Finding:
    """One thing found in a rule: in which table or set of clauses, about which rows, clauses or inputs, and where.

    `witness` assigns a value to every input of the rule, so that deciding it shows the finding; a finding that is not
    about cases (nothing cited, say) has none.
    """

    rule: str
    kind: FindingKind
    about: tuple[str, ...] = ()
    where: Text | None = None
    witness: Mapping[str, object] | None = None

    @property
    def severity(self) -> Severity:
        """Tell how much the finding matters."""
        return self.kind.severity

    def explain(self, language: Language = "zh") -> str:
        """Word the finding."""
        about = f" [{', '.join(self.about)}]" if self.about else ""
        where = f" — {self.where.in_(language)}" if self.where is not None else ""
        return f"{self.rule}{about}: {self.kind.text.in_(language)}{where}"

    def __str__(self) -> str:
        """Give the finding in English."""
        return self.explain("en")
