"""Compare what was registered, issued, collected and counted (核对), and find what does not agree."""

from collections.abc import Iterable
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.counting.counts import Count
from congress_rules.elections.counting.polls import Figures, Poll
from congress_rules.law import Provision, cited
from congress_rules.logic import Clause, Integers, Severity, described, field
from congress_rules.policies import EligibilityPolicy
from congress_rules.texts import Language, Text, bracketed

__all__ = ["CAST", "CountFinding", "Reconciliation", "ReconciliationPolicy"]


def _excess(zh: str, en: str) -> Any:  # noqa: ANN401 - attrs' own type of a field
    return attrs.field(metadata=described(zh, en, domain=Integers()))


@attrs.frozen(kw_only=True)
class Reconciliation:
    """By how many one number exceeds another that it may not exceed; None where one of the two is unknown."""

    issued: int | None = _excess("发票数超过选民或者代表人数", "ballots issued beyond the electors")
    proxies: int | None = _excess("委托票数超过发票数", "proxy ballots beyond those issued")
    collected: int | None = _excess("收票数超过发票数", "ballots collected beyond those issued")
    counted: int | None = _excess("计票数与收票数之差", "ballots counted less those collected")
    marks: int | None = _excess("对同一人的标记数超过有效票数", "marks of one person beyond the valid ballots")

    @classmethod
    def of(cls, count: Count, option: str = "counted") -> "Reconciliation":
        """Compare the numbers of a count, by an option of the reading "e43-collected"."""
        return cls.between(count.poll, count.figures, count.counted, option, marks=count.beyond)

    @classmethod
    def between(
        cls, poll: Poll, figures: Figures, counted: int | None, option: str = "counted", *, marks: int | None = None
    ) -> "Reconciliation":
        """Compare figures with how many ballots were counted, where that is known; `marks` has been compared."""
        return cls(
            issued=_less(figures.issued, poll.electors),
            proxies=_less(figures.proxies, figures.issued),
            collected=_less(figures.cast(counted, option), figures.issued),
            counted=_less(counted, figures.collected),
            marks=marks,
        )


def _less(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one - other


@attrs.frozen(kw_only=True)
class CountFinding:
    """One thing found in a count or a declaration, and how much it matters: what is merely not known is a note."""

    id: str
    severity: Severity
    name: Text
    basis: tuple[Provision, ...]
    about: tuple[str, ...] = ()

    def explain(self, language: Language = "zh") -> str:
        """Word the finding."""
        about = f" [{', '.join(self.about)}]" if self.about else ""
        return f"{self.severity.value}: {(self.name + bracketed(cited(self.basis))).in_(language)}{about}"


@attrs.frozen(kw_only=True)
class ReconciliationPolicy(EligibilityPolicy[Reconciliation]):
    """Say whether the numbers agree; `articles` states "issued", "proxies", "collected", "counted" and "marks".

    Reading: "e43-collected", how many ballots were collected where that was not recorded.
    """

    articles: Articles

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses."""
        issued = field(Reconciliation, lambda r: r.issued).at_most(0)
        proxies = field(Reconciliation, lambda r: r.proxies).at_most(0)
        collected = field(Reconciliation, lambda r: r.collected).at_most(0)
        counted = field(Reconciliation, lambda r: r.counted).equals(0)
        marks = field(Reconciliation, lambda r: r.marks).at_most(0)
        state = self.articles.clause
        return (
            *state("issued", Text("发票数不多于选民或者代表人数", "no more issued than electors"), issued),
            *state("proxies", Text("委托票数不多于发票数", "no more proxy ballots than issued"), proxies),
            *state("collected", Text("收票数不多于发票数", "no more collected than issued"), collected, CAST),
            *state("counted", Text("计票数与收票数一致", "as many counted as collected"), counted),
            *state(
                "marks", Text("对每一人的标记数不多于有效票数", "no more marks of a person than valid ballots"), marks
            ),
        )

    def findings(self, count: Count) -> tuple[CountFinding, ...]:
        """Find what does not agree, and as notes what is not known."""
        return tuple(self._findings(count))

    def _findings(self, count: Count) -> Iterable[CountFinding]:
        decision = self.decide(Reconciliation.of(count, self.choice(CAST)))
        for ground in () if decision.decided and decision.value else decision.grounds:
            severity = _SEVERITIES[ground.holds]
            yield CountFinding(
                id=ground.id, severity=severity, name=ground.name, basis=ground.basis, about=(count.poll.id,)
            )


CAST: Final = "e43-collected"
_SEVERITIES: Final = {False: Severity.ERROR, None: Severity.NOTE}
