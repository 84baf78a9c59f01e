"""Return what a rule decides: a value, or why there is none; with the grounds, in two languages.

A status is one of a closed list. A rule never raises for a case that it cannot decide: it says what is unknown, that
no row applies, that rows contradict each other, that a value is foreign to the rule, or that the text does not
regulate the matter (which is neither yes nor no).
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final, Generic, Protocol, TypeVar, cast

import attrs

from congress_rules.errors import GridSizeError, UndecidedError
from congress_rules.law import Provision
from congress_rules.logic.domains import Names
from congress_rules.logic.inputs import Input, Values
from congress_rules.texts import Language, Text

__all__ = ["Change", "Decision", "Flip", "Ground", "Outcome", "Status"]

T = TypeVar("T")


class Status(StrEnum):
    """How a decision ended."""

    DECIDED = "decided"
    UNKNOWN = "unknown"
    NO_ROW = "no_row"
    CONFLICT = "conflict"
    OUT_OF_DOMAIN = "out_of_domain"
    NOT_REGULATED = "not_regulated"

    @property
    def text(self) -> Text:
        """Word the status."""
        return _STATUS_TEXTS[self]


_STATUS_TEXTS: Final[Mapping[Status, Text]] = {
    Status.DECIDED: Text("已决定", "decided"),
    Status.UNKNOWN: Text("情况不明", "unknown"),
    Status.NO_ROW: Text("无适用规定", "no rule applies"),
    Status.CONFLICT: Text("规定相互冲突", "rules contradict each other"),
    Status.OUT_OF_DOMAIN: Text("取值不在规定范围内", "a value is foreign to the rule"),
    Status.NOT_REGULATED: Text("该文本未作规定", "not regulated by the text"),
}


@attrs.frozen
class Outcome(Generic[T]):
    """The result of a rule without its case: shared by all cases that fall into the same cell.

    `rows` holds the ids of the rows or clauses that decide (or conflict, or wait for what is unknown); `needs` the
    keys of the inputs that are unknown, or, when the status is OUT_OF_DOMAIN, foreign.
    """

    status: Status
    value: T | None = None
    rows: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


_MARKS: Final = {True: "✓", False: "✗", None: "?"}


@attrs.frozen
class Ground:
    """One rule that a decision rests on: a row that applied, or a clause with how it came out."""

    id: str
    name: Text
    holds: bool | None
    basis: tuple[Provision, ...]
    detail: Text
    readings: tuple[str, ...] = ()

    def explain(self, language: Language = "zh") -> str:
        """Word the ground: its name, what was read and what was asked, and the provisions."""
        detail = Text("：", ": ") + self.detail if self.detail.zh else Text("", "")
        cited = _bracketed([each.full(language) for each in self.basis], language)
        return f"{_MARKS[self.holds]} {(self.name + detail).in_(language)}{cited}"

    def brief(self, language: Language = "zh") -> str:
        """Word the ground by how it came out, its name and its provisions."""
        cited = _bracketed([each.full(language) for each in self.basis], language)
        return f"{_MARKS[self.holds]} {self.name.in_(language)}{cited}"


def _bracketed(cited: list[str], language: Language) -> str:
    if not cited:
        return ""
    return f"（{'、'.join(cited)}）" if language == "zh" else f" ({'; '.join(cited)})"


@attrs.frozen
class Change:
    """One input's change: from the value that was read (None: unknown) to another."""

    input: Input
    before: object = attrs.field(repr=False)
    after: object = attrs.field(repr=False)

    def explain(self, language: Language = "zh") -> str:
        """Word the change."""
        before, after = (
            "?" if value is None else self.input.domain.text(value).in_(language) for value in (self.before, self.after)
        )
        return f"{self.input.name.in_(language)}: {before} → {after}"


@attrs.frozen
class Flip(Generic[T]):
    """The smallest change of a case after which the rule comes to another outcome."""

    outcome: Outcome[T]
    changes: tuple[Change, ...]

    def explain(self, language: Language = "zh") -> str:
        """Word the outcome and the changes that lead to it."""
        changes = ("；" if language == "zh" else "; ").join(change.explain(language) for change in self.changes)
        status, value = self.outcome.status, self.outcome.value
        result = status.text.in_(language) if value is None else _worded(value, language)
        return f"若 {changes}，则为{result}" if language == "zh" else f"if {changes}, then {result}"


class Rule(Protocol[T]):
    """What a decision asks its rule for; tables and sets of clauses are rules."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> Text: ...
    @property
    def inputs(self) -> tuple[Input, ...]: ...
    def grounds(self, outcome: Outcome[T], values: Values) -> tuple[Ground, ...]:
        """Give what an outcome rests on."""
        ...

    def flips(self, values: Values) -> tuple[Flip[T], ...]:
        """Give the smallest change to each other outcome."""
        ...


@attrs.frozen
class Decision(Generic[T]):
    """What a rule decided of one case. The case's values stay out of `repr`."""

    rule: Rule[T] = attrs.field(repr=lambda rule: repr(rule.id))
    outcome: Outcome[T]
    inputs: Mapping[str, object] = attrs.field(repr=False)

    @property
    def status(self) -> Status:
        """Tell how the decision ended."""
        return self.outcome.status

    @property
    def decided(self) -> bool:
        """Tell whether there is a value."""
        return self.outcome.status is Status.DECIDED

    @property
    def value(self) -> T:
        """Give the value; raise `UndecidedError`, naming the inputs, when there is none."""
        if self.outcome.status is not Status.DECIDED:
            about = ", ".join((*self.outcome.rows, *self.outcome.needs))
            msg = f"{self.rule.id} has no value: {self.status.text.en}" + (f" ({about})" if about else "")
            raise UndecidedError(msg)
        return cast("T", self.outcome.value)  # None, too, is a value when it was decided

    @property
    def rows(self) -> tuple[str, ...]:
        """Give the ids of the rows or clauses that decided."""
        return self.outcome.rows

    @property
    def needs(self) -> tuple[str, ...]:
        """Give the keys of the inputs that are unknown or foreign."""
        return self.outcome.needs

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """Give the rows or clauses that the decision rests on, with their provisions."""
        return self.rule.grounds(self.outcome, self.inputs)

    def flip(self) -> tuple[Flip[T], ...]:
        """Give, for each other outcome, the change of fewest inputs, then the smallest, then the first in order."""
        return self.rule.flips(self.inputs)

    def explain(self, language: Language = "zh") -> str:
        """Say what was decided and why; for a *no* and for what is undecided, what would turn it."""
        lines = [f"{self.rule.name.in_(language)}{'：' if language == 'zh' else ': '}{self.result(language)}"]
        lines += [f"  {ground.explain(language)}" for ground in self.grounds]
        lines += [f"  → {flip.explain(language)}" for flip in self._turning()]
        return "\n".join(lines)

    def _turning(self) -> tuple[Flip[T], ...]:
        """Give what would turn a *no*, or what the unknown inputs would lead to, or the least that would decide.

        Another name or id is left out: it is not a change that anyone can make.
        """
        if self.decided and self.outcome.value is not False:
            return ()
        try:
            found = self.flip()
        except GridSizeError:  # the rule is too large to look for changes; what it decided stands
            return ()
        flips = [flip for flip in found if not any(isinstance(each.input.domain, Names) for each in flip.changes)]
        if self.status is Status.UNKNOWN:
            return tuple(flip for flip in flips if all(change.before is None for change in flip.changes))
        return tuple(flip for flip in flips if len(flip.changes) == len(flips[0].changes))

    def result(self, language: Language = "zh") -> str:
        """Word the value, or why there is none and what is unknown or foreign."""
        if self.decided:
            return _worded(self.outcome.value, language)
        said = self.status.text.in_(language)
        names = {each.key: each.name.in_(language) for each in self.rule.inputs}
        needs = ("、" if language == "zh" else ", ").join(names.get(key, key) for key in self.needs)
        return said + (f"（{needs}）" if language == "zh" else f" ({needs})") if needs else said


def _worded(value: Any, language: Language) -> str:  # noqa: ANN401 - the value of any rule
    if isinstance(value, bool):
        return {True: Text("是", "yes"), False: Text("否", "no")}[value].in_(language)
    return value.in_(language) if isinstance(value, Text) else str(value)
