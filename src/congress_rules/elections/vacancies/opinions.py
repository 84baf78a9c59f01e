"""Gather what the rules of one matter decided of one case: nothing decided is left out, nor anything undecided."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from congress_rules.elections.vacancies.words import result
from congress_rules.errors import UnknownNameError
from congress_rules.law import Provision, cited
from congress_rules.logic import Decision, Ground, Severity, Status, many
from congress_rules.policies.rows import PlainRow
from congress_rules.texts import Language, Text, bracketed

__all__ = ["Opinion", "Remark"]

_NO: Final = False
_MARKS: Final[Mapping[Severity, str]] = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "·"}


@attrs.frozen
class Remark:
    """One remark: a breach of what must be (an error), of what is asked softly (a warning), or what is not known.

    `rule` is the id of the table or set of clauses, `id` that of the row or clause.
    """

    rule: str
    id: str
    severity: Severity
    name: Text
    basis: tuple[Provision, ...] = attrs.field(converter=many)

    @classmethod
    def of(cls, decision: Decision[Any], severity: Severity) -> "Iterator[Remark]":
        """Remark on what a *no* rests on, or on what is unknown; on nothing where all is well or not regulated."""
        well = decision.decided and decision.value is not _NO
        if well or decision.status is Status.NOT_REGULATED:
            return
        found = severity if decision.decided else Severity.NOTE
        for ground in decision.grounds:
            yield cls(decision.rule.id, ground.id, found, ground.name, ground.basis)

    def explain(self, language: Language = "zh") -> str:
        """Word the remark."""
        return f"{_MARKS[self.severity]} {(self.name + bracketed(cited(self.basis))).in_(language)}"


@attrs.frozen(kw_only=True)
class Opinion:
    """What the rules decided of one case, question by question, in the order of the text.

    `duties` names the questions of which a *no* is a breach, and how much it matters.
    """

    name: Text
    answers: tuple[Decision[Any], ...]
    duties: tuple[tuple[str, Severity], ...] = ()

    @property
    def rules(self) -> tuple[str, ...]:
        """List the ids of the rules that were asked."""
        return tuple(answer.rule.id for answer in self.answers)

    def answer(self, rule: str) -> Decision[Any]:
        """Give what one rule decided; raise `UnknownNameError`, with the nearest id, for another."""
        for each in self.answers:
            if each.rule.id == rule:
                return each
        kind = "question"
        raise UnknownNameError(kind, rule, self.rules)

    def value(self, rule: str) -> Any:  # noqa: ANN401 - the value of any rule
        """Give the value that one rule decided; None where it is unknown or not regulated, as its answer tells."""
        found = self.answer(rule)
        return found.value if found.decided else None

    @property
    def needs(self) -> tuple[str, ...]:
        """List the keys of what is unknown and would have to be known, each once."""
        return tuple(dict.fromkeys(key for answer in self.answers for key in answer.needs))

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Remark on every duty: what was breached, and what is not known of it."""
        found = (Remark.of(self.answer(rule), severity) for rule, severity in self.duties)
        return tuple(remark for each in found for remark in each)

    @property
    def breaches(self) -> tuple[str, ...]:
        """List the ids of the rows and clauses by which a duty was breached."""
        return tuple(remark.id for remark in self.remarks if remark.severity is Severity.ERROR)

    def explain(self, language: Language = "zh") -> str:
        """Say what was asked, and explain every answer."""
        return "\n".join([self.name.in_(language), *(_explained(each, language) for each in self.answers)])

    def to_rows(self, language: Language = "zh") -> list[PlainRow]:
        """Give a row of plain values for each question."""
        return [_row(answer, language) for answer in self.answers]


def _explained(answer: Decision[Any], language: Language) -> str:
    """Explain an answer as the decision does, with the wording of the value in place of its id."""
    _, *grounds = answer.explain(language).split("\n")
    said = Text("：", ": ").in_(language) + result(answer, language)
    return "\n".join([answer.rule.name.in_(language) + said, *grounds])


def _row(answer: Decision[Any], language: Language) -> PlainRow:
    return {
        "rule": answer.rule.id,
        "question": answer.rule.name.in_(language),
        "status": answer.status.value,
        "value": answer.value if answer.decided else None,
        "answer": result(answer, language),
        "grounds": ", ".join(answer.rows),
        "needs": ", ".join(answer.needs),
        "basis": cited(_basis(answer.grounds)).in_(language),
    }


def _basis(grounds: Iterable[Ground]) -> tuple[Provision, ...]:
    return tuple(dict.fromkeys(each for ground in grounds for each in ground.basis))
