"""Record what the law leaves open and how it was read.

A *reading* (理解) is one question that a provision does not answer by its words, the answers that it admits and the one
that was taken.
"""

from collections.abc import Iterable, Mapping

import attrs

from congress_rules.errors import DefinitionError, Fault, UnknownNameError
from congress_rules.law.provisions import Provision, Wordings
from congress_rules.texts import Language, Text, joined

__all__ = ["Reading", "choices"]


@attrs.frozen(kw_only=True)
class Reading:
    """Hold one open question, its possible answers and the choice among them.

    `parameter` names the parameter that holds the value, where an author may set any value and not only choose among
    `options`. Raises `DefinitionError` when there are no options, `UnknownNameError` when the choice is none of them.
    """

    id: str
    question: Text
    options: Mapping[str, Text] = attrs.field(converter=Wordings)
    choice: str
    basis: Provision
    parameter: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a reading without options and a choice that is none of them."""
        if not self.options:
            subject = f"reading {self.id!r}"
            raise DefinitionError(subject, [Fault("options", "an empty mapping", "one option at least")])
        if self.choice not in self.options:
            kind = f"option of the reading {self.id!r}"
            raise UnknownNameError(kind, self.choice, self.options)

    def taking(self, choice: str) -> "Reading":
        """Give the same reading with another choice."""
        return attrs.evolve(self, choice=choice)

    def explain(self, language: Language = "zh") -> str:
        """Give one line: the basis, the question, the choice taken, the alternatives, and the parameter if any."""
        others = [wording for option, wording in self.options.items() if option != self.choice]
        parts = [_TAKEN.format(basis=self.basis.text, question=self.question, choice=self.options[self.choice])]
        if others:
            parts.append(_OTHERS.format(others=joined(others, Text("、", "; "))))
        if self.parameter is not None:
            parts.append(_PARAMETER.format(parameter=self.parameter))
        return joined(parts, Text("；", ". ")).in_(language) + Text("。", ".").in_(language)


_TAKEN = Text("{basis}：{question}采用：{choice}", "{basis}: {question} Taken: {choice}")
_OTHERS = Text("另可：{others}", "Alternatives: {others}")
_PARAMETER = Text("可由参数 {parameter} 改定", "Set by the parameter {parameter}")


def choices(readings: Iterable[Reading]) -> Mapping[str, str]:
    """Give the choice of each reading by its id; raises `DefinitionError` when an id is repeated."""
    taken: dict[str, str] = {}
    faults: list[Fault] = []
    for place, reading in enumerate(readings):
        if reading.id in taken:
            faults.append(Fault(f"readings[{place}].id", repr(reading.id), "an id of its own"))
        taken[reading.id] = reading.choice
    if faults:
        subject = "readings"
        raise DefinitionError(subject, faults)
    return taken
